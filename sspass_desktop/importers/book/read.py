"""A plan book as text becomes an organisation and an edition."""

from dataclasses import dataclass, replace

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Edition
from sspass_desktop.importers.book.breaks import without_torn_row
from sspass_desktop.importers.book.chapters import read_chapters
from sspass_desktop.importers.book.front.read import Front, read_front
from sspass_desktop.importers.book.programmes import CardsReader, linked, task_names, with_chapters
from sspass_desktop.importers.book.report import ImportReport
from sspass_desktop.importers.book.source import (
    MAX_BYTES,
    Ledger,
    Parts,
    Unreadable,
    UnreadableBookError,
    decode,
    split_lines,
    split_parts,
)
from sspass_desktop.importers.book.vocabulary import EVIDENCE

__all__ = ["MAX_BYTES", "BookDraft", "Unreadable", "UnreadableBookError", "read_book"]


@dataclass(frozen=True, slots=True)
class BookDraft:
    """What a book says, and what came of reading it."""

    organisation: Organisation
    edition: Edition
    report: ImportReport


def read_book(data: bytes) -> BookDraft:
    """Read a plan book given as text.

    Raises: UnreadableBookError, if there is no plan in it.
    """
    text = decode(data)
    if not EVIDENCE.search(text):  # a large text is told apart at once
        raise UnreadableBookError(Unreadable.NO_PLAN_BOOK)
    lines = split_lines(text)
    ledger = Ledger(lines)
    lines = without_torn_row(lines, ledger, ended=text.endswith("\n"))
    parts = split_parts(lines, ledger)
    front = read_front(parts, ledger)
    tasks = [task.name for _, task in front.edition.strategy.numbered_tasks()]
    chapters = read_chapters(parts.lines(Part.V), ledger, tasks)
    if not chapters and not _has_front(parts):
        raise UnreadableBookError(Unreadable.NO_PLAN_BOOK)
    agency = front.organisation.name
    strategy = with_chapters(front.edition.strategy, chapters, agency)
    reader = CardsReader(agency, ledger)
    reader.read(strategy, chapters, _titles(front))
    items = tuple(front.edition.budget.expenditure.walk())
    names = task_names(strategy, chapters)
    cards = tuple(linked(card, strategy.goals, names, items) for card in reader.cards)
    report = ledger.report(sum(card.is_written for card in cards), reader.listed)
    edition = replace(front.edition, strategy=strategy, cards=cards)
    return BookDraft(front.organisation, edition, report)


def _has_front(parts: Parts) -> bool:
    """Whether dividers of several parts were found."""
    return len(parts.parts or {}) > 1


def _titles(front: Front) -> dict[Uid, tuple[str, ...]]:
    """The programmes that part IV lists, by task."""
    return {
        listed.task: tuple(programme.title for programme in listed.programmes)
        for listed in front.programmes
    }
