"""Cards of an edition as a book of blocks."""

from collections.abc import Sequence

from sspass_desktop.documents.articles import Article, Book, Looks
from sspass_desktop.documents.blocks import Block, Entry, NameCell, Origin, TitleBar
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Build, Edition, card_numbers
from sspass_desktop.texts import labels


def card_book(
    organisation: Organisation, edition: Edition, cards: Sequence[Uid], build: Build
) -> Book:
    """The cards with these uids, in printed order; each begins on a new page."""
    numbers = card_numbers(edition)
    tasks = {task.uid: (number, task.name) for number, task in edition.strategy.numbered_tasks()}
    wanted = set(cards)
    articles = tuple(
        Article(
            head=_head(edition, tasks.get(card.task) if card.task else None),
            blocks=(
                _title_bar(card, numbers[card.uid], build),
                *card_blocks(card, edition),
            ),
            entry=Entry(card.uid, 3, numbers[card.uid], card.title),
        )
        for card in edition.cards
        if card.uid in wanted
    )
    return Book(
        name=labels.book_name(edition.year, edition.kind),
        agency=organisation.name,
        agency_en=organisation.name_en,
        articles=articles,
        looks=Looks(build.double_sided, build.black_and_white),
    )


def _head(edition: Edition, task: tuple[int, str] | None) -> str:
    number, name = task or (0, "")
    return labels.running_head(edition.year, number, name)


def _title_bar(card: Card, number: str, build: Build) -> Block:
    people = (
        (_name_cell(card.owner, labels.OWNER, build), _name_cell(card.head, labels.HEAD, build))
        if build.names
        else ()
    )
    return TitleBar(number, card.title, people, Origin(card.uid))


def _name_cell(person: Person, role: str, build: Build) -> NameCell:
    phone = person.phone if build.phones else None
    return NameCell(person.role or role, person.name, phone or "")
