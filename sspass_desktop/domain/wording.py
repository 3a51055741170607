"""The words of a card with their places, and the card with other words in one place."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outlining.linked import retold
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines

PLAN = (
    CardSection.GOALS,
    CardSection.OVERVIEW,
    CardSection.ACTIONS,
    CardSection.INDICATORS,
    CardSection.SCHEDULE,
)
"""The sections that say what is to be done this year."""


class Spot(NamedTuple):
    """A piece of text and where it stands; ``line`` None: the purpose of the programme."""

    card: Uid
    section: CardSection
    line: int | None
    text: str

    @property
    def place(self) -> Place:
        """As findings have it."""
        return Place(self.card, self.section, line=self.line)


def spots(card: Card, sections: Iterable[CardSection]) -> Iterator[Spot]:
    """Every piece of text of sections, but for the titles of tables and the periods."""
    held = _spots(_Itself(card))
    return chain.from_iterable(held[section] for section in sections)


class _Itself:
    """A card that equals no other object: to compare two by what they hold takes long."""

    def __init__(self, card: Card) -> None:
        self.card = card

    def __hash__(self) -> int:
        return id(self.card)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.card is other.card


@lru_cache(maxsize=4)
def _spots(itself: _Itself) -> dict[CardSection, tuple[Spot, ...]]:
    """The pieces of a card by section: rules ask one after another for those of one card."""
    return {section: tuple(_in_section(itself.card, section)) for section in CardSection}


def _in_section(card: Card, section: CardSection) -> Iterator[Spot]:
    uid = card.uid
    if section is CardSection.OVERVIEW:
        yield Spot(uid, section, None, card.overview.purpose)
    if section in OUTLINES:
        for number, line in enumerate(lines_of(card, section)):
            yield Spot(uid, section, number, line.text)
    elif section is CardSection.INDICATORS:
        for number, row in enumerate(card.indicators):
            yield Spot(uid, section, number, row.name or "")
            yield Spot(uid, section, number, row.criterion)
    elif section is CardSection.SCHEDULE:
        for number, entry in enumerate(card.schedule):
            yield Spot(uid, section, number, entry.label)


def reworded(card: Card, place: Place, old: str, new: str) -> Card:
    """The card with ``new`` for the first ``old`` at a place; the same card if it is not there."""
    section, number = place.section, place.line
    if not isinstance(section, CardSection):
        return replace(card, title=card.title.replace(old, new, 1))
    if number is None:
        return _with_overview(card, old, new)
    if section is CardSection.INDICATORS:
        rows = list(card.indicators)
        row, fields = rows[number], ("name", "criterion", "target")
        held = next((name for name in fields if old in (getattr(row, name) or "")), None)
        if held is not None:
            rows[number] = replace(row, **{held: getattr(row, held).replace(old, new, 1)})
        return replace(card, indicators=tuple(rows))
    if section is CardSection.SCHEDULE:
        entries = list(card.schedule)
        label = entries[number].label.replace(old, new, 1)
        entries[number] = replace(entries[number], label=label)
        return replace(card, schedule=tuple(entries))
    lines = list(lines_of(card, section))
    lines[number] = retold(lines[number], lines[number].text.replace(old, new, 1))
    return with_lines(card, section, tuple(lines))


def _with_overview(card: Card, old: str, new: str) -> Card:
    """Another word in the purpose, else in the period."""
    overview = card.overview
    if old in overview.purpose:
        overview = replace(overview, purpose=overview.purpose.replace(old, new, 1))
    else:
        overview = replace(overview, period=overview.period.replace(old, new, 1))
    return replace(card, overview=overview)
