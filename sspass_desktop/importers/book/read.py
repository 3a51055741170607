"""A plan book as text becomes an organisation and an edition."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.identity import named_uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Edition
from sspass_desktop.importers.book.chapters import read_chapters
from sspass_desktop.importers.book.programmes import CardsReader, Titles, linked, with_chapters
from sspass_desktop.importers.book.report import ImportReport
from sspass_desktop.importers.book.source import (
    MAX_BYTES,
    Ledger,
    Parts,
    SourceLine,
    Unreadable,
    UnreadableBookError,
    decode,
    split_lines,
    split_parts,
)

__all__ = ["MAX_BYTES", "BookDraft", "Unreadable", "UnreadableBookError", "read_book"]

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


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
    lines = split_lines(decode(data))
    ledger = Ledger(lines)
    parts = split_parts(lines, ledger)
    organisation, edition = Organisation(), Edition(named_uid("", "edition"), _year(lines))
    titles: Titles = {}
    chapters = read_chapters(parts.lines(Part.V), ledger)
    if not chapters and not _has_front(parts):
        raise UnreadableBookError(Unreadable.NO_PLAN_BOOK)
    agency = organisation.name
    strategy = with_chapters(edition.strategy, chapters, agency)
    reader = CardsReader(agency, ledger)
    reader.read(strategy, chapters, titles)
    items = tuple(edition.budget.expenditure.walk())
    cards = tuple(linked(card, strategy, items) for card in reader.cards)
    written = sum(card.is_written for card in cards)
    report = ledger.report(written, reader.listed)
    return BookDraft(organisation, replace(edition, strategy=strategy, cards=cards), report)


def _has_front(parts: Parts) -> bool:
    """Whether dividers of several parts were found."""
    return len(parts.parts or {}) > 1


def _year(lines: Sequence[SourceLine]) -> int:
    """The year most often named."""
    years = Counter(year for line in lines for year in _YEAR.findall(line.text))
    return int(years.most_common(1)[0][0]) if years else 0
