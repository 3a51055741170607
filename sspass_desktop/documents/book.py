"""An edition, or cards of it, as a book of blocks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.documents.articles import AnyBlock, Article, Book, Looks
from sspass_desktop.documents.blocks import Entry, NameCell, Origin, SectionBox, TitleBar
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.documents.parts.chosen import (
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
from sspass_desktop.documents.template import Template, standard
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part, Section
from sspass_desktop.domain.plan import Build, CardDetail, Edition, card_numbers
from sspass_desktop.texts import labels, parts


@dataclass(frozen=True, slots=True)
class Options:
    """What a print shows, and how it looks."""

    build: Build = field(default_factory=Build)
    template: Template = field(default_factory=standard)


def card_book(
    organisation: Organisation, edition: Edition, cards: Sequence[Uid], options: Options
) -> Book:
    """The cards with these uids, in printed order; each begins on a new page."""
    wanted = set(cards)
    maker = _Maker(Records(organisation, edition), options)
    return maker.book([maker.card(card) for card in edition.cards if card.uid in wanted])


def section_book(organisation: Organisation, edition: Edition, uid: Uid, options: Options) -> Book:
    """A written section of parts I to IV alone; without text there are no pages."""
    part = next((one.part for one in edition.sections if one.uid == uid), None)
    sections = sections_of(edition, part) if part else ()
    maker = _Maker(Records(organisation, edition, caption_numbers(sections)), options)
    return maker.book([maker.section(part, uid)] if part else [])


def whole_book(organisation: Organisation, edition: Edition, options: Options) -> Book:
    """The book that a build describes: cover, contents, the parts, back cover.

    A part bears the title that its plan gives it, else that of the template.
    """
    known = [one.part for one in options.template.parts]
    sections = [section for part in known for section in sections_of(edition, part)]
    maker = _Maker(Records(organisation, edition, caption_numbers(sections)), options)
    bodies = [maker.body(part) for part in chosen_parts(options.build, known)]
    articles = [article for body in bodies for article in body.articles]
    entries = [entry for body in bodies for entry in body.entries]
    if options.build.contents and entries:
        articles.insert(0, contents(entries))
    if options.build.cover:
        articles = [cover(organisation, edition), *articles, back_cover(organisation)]
    return maker.book(articles)


@dataclass(frozen=True, slots=True)
class _Body:
    """A part: its pages, and what contents say of it."""

    articles: tuple[Article, ...] = ()
    entries: tuple[Entry, ...] = ()


class _Maker:
    """Makes the articles of a print; all cards of all books come from here."""

    def __init__(self, records: Records, options: Options) -> None:
        edition = records.edition
        self._records, self._edition, self._options = records, edition, options
        self._numbers = card_numbers(edition)
        self._chapters = {
            task.uid: labels.chapter(number, task.name)
            for number, task in edition.strategy.numbered_tasks()
        }

    def book(self, articles: Sequence[Article]) -> Book:
        agency, build = self._records.organisation, self._options.build
        return Book(
            name=labels.book_name(self._edition.year, self._edition.kind),
            agency=agency.name,
            agency_en=agency.name_en,
            articles=tuple(articles),
            looks=Looks(build.double_sided, build.black_and_white),
        )

    def body(self, part: Part) -> _Body:
        """A part behind its divider; one without text is none."""
        entry = self._entry(part)
        if part is not Part.V:
            made = self._written(part, entry)
        elif self._options.build.detail is CardDetail.LINE:
            made = self._list(entry)
        else:
            made = self._cards(entry)
        if not (made.articles and self._options.build.dividers):
            return made
        own = next((one for one in sections_of(self._edition, part) if not one.level), None)
        divider = part_divider(self._edition, entry, Origin(own.uid) if own else None)
        return _Body((divider, *made.articles), made.entries)

    def _entry(self, part: Part) -> Entry:
        number, title = self._options.template.part(part, self._edition.year)
        own = (one.title for one in sections_of(self._edition, part) if not one.level)
        return part_entry(part, number, next(own, "") or title)

    def _written(self, part: Part, entry: Entry) -> _Body:
        """One of the parts I to IV: its sections as one text."""
        entries, blocks = [entry], list[AnyBlock]()
        for section, number in _numbered(sections_of(self._edition, part)):
            entries += [section_entry(section, number)] if section.level else []
            blocks += section_blocks(self._records, section, number)
        if not blocks:
            return _Body()
        return _Body((self._text(entry, blocks, right=True),), tuple(entries))

    def section(self, part: Part, uid: Uid) -> Article:
        """One section of a part."""
        sections = _numbered(sections_of(self._edition, part))
        section, number = next(one for one in sections if one[0].uid == uid)
        blocks = section_blocks(self._records, section, number)
        return self._text(self._entry(part), tuple(blocks), right=False)

    def _text(self, part: Entry, blocks: Sequence[AnyBlock], *, right: bool) -> Article:
        """The text of a part; without a divider it is where contents lead to."""
        head = parts.numbered(part.number, part.title)
        entry = None if self._options.build.dividers else part
        return Article(head, tuple(blocks), entry, right=right)

    def _list(self, part: Entry) -> _Body:
        """A summary book of a line per card: a table for each chapter under its heading."""
        build = self._options.build
        entries, blocks = [part], list[AnyBlock]()
        for chapter in chosen_chapters(self._edition, build):
            entry = chapter_entry(chapter)
            if chapter.cards and entry is not None:
                blocks.append(SectionBox(entry.number, entry.title, entry))
                entries.append(entry)
            blocks += card_lines(chapter.cards, self._edition, build)
        if not blocks:
            return _Body()
        return _Body((self._text(part, blocks, right=build.dividers),), tuple(entries))

    def _cards(self, part: Entry) -> _Body:
        """Cards chapter by chapter; where no divider opens a chapter, contents lead to its card."""
        build = self._options.build
        articles, entries = list[Article](), list[Entry]()
        for chapter in chosen_chapters(self._edition, build):
            entry = chapter_entry(chapter)
            if entry is not None and build.dividers:
                articles.append(chapter_divider(self._edition, chapter, entry, part))
                entries.append(entry)
            elif entry is not None and chapter.cards:
                entries.append(replace(entry, key=chapter.cards[0].uid))
            articles += [self.card(card) for card in chapter.cards]
        if not articles:
            return _Body()
        first = articles[0].entry
        if not build.dividers and first is not None:
            part = replace(part, key=first.key)
        return _Body(tuple(articles), (part, *entries))

    def card(self, card: Card) -> Article:
        """A card under its title bar; it begins on a new page."""
        number, year, template = self._numbers[card.uid], self._edition.year, self._options.template
        part = self._entry(Part.V)
        blocks = short_card if self._options.build.detail is CardDetail.PAGE else card_blocks
        return Article(
            head=parts.numbered(part.number, part.title) if part.number else "",
            blocks=(
                TitleBar(number, card.title, self._people(card), Origin(card.uid)),
                *blocks(card, year, template),
            ),
            entry=Entry(card.uid, 3, number, card.title),
            chapter=self._chapters.get(card.task, "") if card.task else "",
        )

    def _people(self, card: Card) -> tuple[NameCell, ...]:
        if not self._options.build.names:
            return ()
        return (self._name(card.owner, labels.OWNER), self._name(card.head, labels.HEAD))

    def _name(self, person: Person, role: str) -> NameCell:
        phone = person.phone if self._options.build.phones else None
        return NameCell(person.role or role, person.name, phone or "")


def _numbered(sections: Sequence[Section]) -> Iterator[tuple[Section, str]]:
    """The sections of a part with their numbers, "" for those that have none."""
    count = 0
    for section in sections:
        count += section.numbered and section.level > 0
        yield section, str(count) if section.numbered and section.level else ""
