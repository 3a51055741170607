"""An edition, or cards of it, as a book of blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sspass_desktop.documents.articles import AnyBlock, Article, Book, Looks
from sspass_desktop.documents.blocks import Block, Entry, NameCell, Origin, SectionBox, TitleBar
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.documents.parts.chosen import (
    Chapter,
    chosen_chapters,
    chosen_parts,
    sections_of,
)
from sspass_desktop.documents.parts.furniture import (
    back_cover,
    chapter_divider,
    chapter_entry,
    contents,
    cover,
    part_divider,
    part_entry,
)
from sspass_desktop.documents.parts.lists import card_lines, short_card
from sspass_desktop.documents.parts.records import Records, caption_numbers
from sspass_desktop.documents.parts.written import section_blocks, section_entry
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part, Section
from sspass_desktop.domain.plan import Build, CardDetail, Edition, card_numbers
from sspass_desktop.texts import labels


def card_book(
    organisation: Organisation, edition: Edition, cards: Sequence[Uid], build: Build
) -> Book:
    """The cards with these uids, in printed order; each begins on a new page."""
    wanted = set(cards)
    maker = _Cards(edition, build)
    articles = [maker.article(card) for card in edition.cards if card.uid in wanted]
    return _book(organisation, edition, build, articles)


def whole_book(organisation: Organisation, edition: Edition, build: Build) -> Book:
    """The book that a build describes: cover, contents, the parts, back cover."""
    records = Records(organisation, edition, caption_numbers(_in_printed_order(edition)))
    bodies = []
    for part in chosen_parts(build):
        body = _plans(edition, build) if part is Part.V else _part(records, part, build)
        bodies += [body] if body.articles else []
    articles = [article for body in bodies for article in body.articles]
    entries = [entry for body in bodies for entry in body.entries]
    if build.contents and entries:
        articles.insert(0, contents(entries))
    if build.cover:
        articles = [cover(organisation, edition), *articles, back_cover(organisation)]
    return _book(organisation, edition, build, articles)


def _book(
    organisation: Organisation, edition: Edition, build: Build, articles: Sequence[Article]
) -> Book:
    return Book(
        name=labels.book_name(edition.year, edition.kind),
        agency=organisation.name,
        agency_en=organisation.name_en,
        articles=tuple(articles),
        looks=Looks(build.double_sided, build.black_and_white),
    )


@dataclass(frozen=True, slots=True)
class _Body:
    """A part: its pages, and what contents say of it."""

    articles: tuple[Article, ...] = ()
    entries: tuple[Entry, ...] = ()


def _part(records: Records, part: Part, build: Build) -> _Body:
    """One of the parts I to IV: its divider, then its sections as one text."""
    edition = records.edition
    sections = sections_of(edition, part)
    if not sections:
        return _Body()
    own = next((section for section in sections if not section.level), None)
    entry = _part_entry(edition, part)
    entries, count = [entry], 0
    blocks: list[AnyBlock] = []
    for section in sections:
        count += section.numbered and section.level > 0
        number = str(count) if section.numbered and section.level else ""
        entries += [section_entry(section, number)] if section.level else []
        blocks += section_blocks(records, section, number)
    origin = Origin(own.uid) if own else None
    divider = (part_divider(edition, entry, origin),) if build.dividers else ()
    head = labels.part_head(part, entry.title)
    text = Article(head, tuple(blocks), None if build.dividers else entry, right=True)
    return _Body((*divider, *((text,) if blocks else ())), tuple(entries))


def _part_entry(edition: Edition, part: Part) -> Entry:
    """A part under the title that its plan gives it."""
    titles = (section.title for section in sections_of(edition, part) if not section.level)
    return part_entry(part, next(titles, "") or labels.part_title(part, edition.year))


def _plans(edition: Edition, build: Build) -> _Body:
    """Part V: the chapters with their dividers and cards, or lists of the cards."""
    chapters = chosen_chapters(edition, build)
    if not chapters:
        return _Body()
    part = _part_entry(edition, Part.V)
    if build.detail is CardDetail.LINE:
        made = _list(edition, chapters, part, build)
    else:
        made = _chapters(edition, chapters, part, build)
    if not (build.dividers and made.articles):
        return made
    return _Body((part_divider(edition, part, None), *made.articles), made.entries)


def _chapters(edition: Edition, chapters: Sequence[Chapter], part: Entry, build: Build) -> _Body:
    """Cards chapter by chapter; where no divider opens a chapter, contents lead to its card."""
    maker = _Cards(edition, build)
    articles: list[Article] = []
    entries: list[Entry] = []
    for chapter in chapters:
        entry = chapter_entry(chapter)
        if entry is not None and build.dividers:
            articles.append(chapter_divider(edition, chapter, entry, part))
            entries.append(entry)
        elif entry is not None and chapter.cards:
            entries.append(replace(entry, key=chapter.cards[0].uid))
        articles += [maker.article(card) for card in chapter.cards]
    if not articles:
        return _Body()
    first = articles[0].entry
    if not build.dividers and first is not None:
        part = replace(part, key=first.key)
    return _Body(tuple(articles), (part, *entries))


def _list(edition: Edition, chapters: Sequence[Chapter], part: Entry, build: Build) -> _Body:
    """A summary book of a line per card: a table for each chapter under its heading."""
    blocks: list[Block] = []
    entries = [part]
    for chapter in chapters:
        entry = chapter_entry(chapter)
        if chapter.cards and entry is not None:
            blocks.append(SectionBox(entry.number, entry.title, entry))
            entries.append(entry)
        blocks += card_lines(chapter.cards, edition, build)
    head = labels.part_head(Part.V, part.title)
    text = Article(head, tuple(blocks), None if build.dividers else part, right=build.dividers)
    return _Body((text,), tuple(entries)) if blocks else _Body()


class _Cards:
    """Makes the articles of an edition's cards: the only place that does."""

    def __init__(self, edition: Edition, build: Build) -> None:
        self._edition, self._build = edition, build
        self._numbers = card_numbers(edition)
        self._tasks = {task.uid: (n, task.name) for n, task in edition.strategy.numbered_tasks()}

    def article(self, card: Card) -> Article:
        """A card under its title bar; it begins on a new page."""
        number = self._numbers[card.uid]
        short = self._build.detail is CardDetail.PAGE
        below = short_card(card, self._edition) if short else card_blocks(card, self._edition)
        return Article(
            self._head(card),
            (TitleBar(number, card.title, self._people(card), Origin(card.uid)), *below),
            Entry(card.uid, 3, number, card.title),
        )

    def _head(self, card: Card) -> str:
        number, name = self._tasks.get(card.task, (0, "")) if card.task else (0, "")
        return labels.running_head(self._edition.year, number, name)

    def _people(self, card: Card) -> tuple[NameCell, ...]:
        if not self._build.names:
            return ()
        return (self._name(card.owner, labels.OWNER), self._name(card.head, labels.HEAD))

    def _name(self, person: Person, role: str) -> NameCell:
        phone = person.phone if self._build.phones else None
        return NameCell(person.role or role, person.name, phone or "")


def _in_printed_order(edition: Edition) -> tuple[Section, ...]:
    return tuple(section for part in Part for section in sections_of(edition, part))
