"""Cover, contents, dividers, back cover: what a book has beside its text."""

from collections.abc import Sequence

from sspass_desktop.documents.articles import Article, Frame
from sspass_desktop.documents.blocks import Entry, Origin
from sspass_desktop.documents.furniture import (
    BackCover,
    Contents,
    Cover,
    Divider,
    ListedProgramme,
)
from sspass_desktop.documents.parts.chosen import Chapter
from sspass_desktop.domain.continuity import is_new
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import labels, parts


def cover(organisation: Organisation, edition: Edition) -> Article:
    """The first page."""
    block = Cover(
        str(edition.year),
        parts.cover_kind(edition.kind),
        parts.cover_month(edition.base_date),
        organisation.name,
        organisation.name_en,
    )
    return Article("", (block,), frame=Frame.NONE, right=True)


def back_cover(organisation: Organisation) -> Article:
    """The last page: the agency, and how to reach it."""
    reach = (
        (organisation.address, parts.address_line),
        (organisation.phone, parts.phone_line),
    )
    lines = tuple(line(value) for value, line in reach if value)
    block = BackCover(organisation.name, organisation.name_en, lines)
    return Article("", (block,), frame=Frame.NONE)


def contents(entries: Sequence[Entry]) -> Article:
    """The list of parts, sections and chapters."""
    block = Contents(parts.CONTENTS, parts.CONTENTS_EN, tuple(entries))
    return Article("", (block,), frame=Frame.NUMBER, right=True)


def part_entry(part: Part, number: str, title: str) -> Entry:
    """A part in contents and bookmarks."""
    return Entry(Uid(f"part {part.value}"), 1, number, title)


def part_divider(edition: Edition, entry: Entry, origin: Origin | None) -> Article:
    """The page before a part."""
    book = labels.book_name(edition.year, edition.kind)
    block = Divider(entry, entry.number, entry.title, book, origin=origin)
    return Article("", (block,), entry, Frame.NAMES, right=True)


def chapter_entry(chapter: Chapter) -> Entry | None:
    """A chapter in contents and bookmarks, with the count of its programmes."""
    task = chapter.task
    count = len(chapter.programmes)
    return Entry(task.uid, 2, str(chapter.number), task.name, count) if task else None


def chapter_divider(edition: Edition, chapter: Chapter, entry: Entry, part: Entry) -> Article:
    """The page before a chapter: its task, execution tasks and programmes."""
    numbers = card_numbers(edition)
    teams = {unit.uid: unit.name for unit in edition.departments}
    printed = {card.uid for card in chapter.cards}
    new = {card.uid for card in chapter.programmes if is_new(card)}
    programmes = tuple(
        ListedProgramme(
            numbers[card.uid],
            card.title,
            parts.NEW if card.uid in new else "",
            teams.get(card.department, "") if card.department else "",
            card.uid if card.uid in printed else None,
            Origin(card.uid),
        )
        for card in chapter.programmes
    )
    block = Divider(
        entry,
        entry.number,
        entry.title,
        parts.numbered(part.number, part.title),
        tuple(one.name for one in chapter.task.execution_tasks) if chapter.task else (),
        parts.PROGRAMMES if programmes else "",
        parts.list_note(len(programmes), len(new)) if programmes else "",
        programmes,
    )
    return Article("", (block,), entry, Frame.NAMES, right=True)
