"""Cards of an edition as a book of blocks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sspass_desktop.documents.articles import Article, Book, Looks
from sspass_desktop.documents.blocks import Block, Entry, NameCell, Origin, TitleBar
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.documents.template import Template, standard
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import labels


@dataclass(frozen=True, slots=True)
class Options:
    """What a print shows, how, and for which paper it is made."""

    names: bool = True
    phones: bool = True
    double_sided: bool = False
    black_and_white: bool = False
    template: Template = field(default_factory=standard)


def card_book(
    organisation: Organisation, edition: Edition, cards: Sequence[Uid], options: Options
) -> Book:
    """The cards with these uids, in printed order; each begins on a new page."""
    numbers = card_numbers(edition)
    tasks = {
        task.uid: labels.chapter(number, task.name)
        for number, task in edition.strategy.numbered_tasks()
    }
    wanted = set(cards)
    articles = tuple(
        Article(
            head=options.template.part_title(Part.V, edition.year),
            blocks=(
                _title_bar(card, numbers[card.uid], options),
                *card_blocks(card, edition.year, options.template),
            ),
            entry=Entry(card.uid, 3, numbers[card.uid], card.title),
            chapter=tasks.get(card.task, "") if card.task else "",
        )
        for card in edition.cards
        if card.uid in wanted
    )
    return Book(
        name=labels.book_name(edition.year, edition.kind),
        agency=organisation.name,
        agency_en=organisation.name_en,
        articles=articles,
        looks=Looks(options.double_sided, options.black_and_white),
    )


def _title_bar(card: Card, number: str, options: Options) -> Block:
    people = (
        (_name_cell(card.owner, labels.OWNER, options), _name_cell(card.head, labels.HEAD, options))
        if options.names
        else ()
    )
    return TitleBar(number, card.title, people, Origin(card.uid))


def _name_cell(person: Person, role: str, options: Options) -> NameCell:
    phone = person.phone if options.phones else None
    return NameCell(person.role or role, person.name, phone or "")
