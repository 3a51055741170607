"""The summary book: a line or a page for each card instead of all of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import Block, CellAlign, Grid, Item, Origin
from sspass_desktop.documents.card import card_blocks
from sspass_desktop.documents.cells import header
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, WIDTH, text_row
from sspass_desktop.documents.tables import shown
from sspass_desktop.documents.template import Template
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.plan import Build, Edition, card_numbers
from sspass_desktop.domain.vocabulary import NONBUDGET
from sspass_desktop.texts import parts
from sspass_desktop.texts.months import months

_SHORT = (
    CardSection.GOALS,
    CardSection.OVERVIEW,
    CardSection.BUDGET,
    CardSection.INDICATORS,
    CardSection.SCHEDULE,
)
_NOTHING = "-"


def short_card(card: Card, year: int, template: Template) -> tuple[Block, ...]:
    """What of a card fits on a page: goals, overview with its money, indicators, schedule.

    The cost tables are left out: the overview says what they come to.
    """
    return tuple(block for block in card_blocks(card, year, template) if _is_short(block))


def _is_short(block: Block) -> bool:
    place = getattr(block, "origin", None)
    if place is None:
        return False
    costs = place.section is CardSection.BUDGET and not isinstance(block, Item)
    return place.section in _SHORT and not costs


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the list; ``width`` in millimetres."""

    name: str
    width: float
    align: CellAlign


_TITLE = _Column(parts.PROGRAMME, 0.0, LEFT)
"""It takes the width that the others leave."""


def card_lines(cards: Sequence[Card], edition: Edition, build: Build) -> Iterator[Grid]:
    """A table with a row per card; the owner stands in it if the build shows names."""
    if not cards:
        return
    columns = [
        _Column(parts.NUMBER, 11.0, CENTRE),
        _TITLE,
        _Column(parts.TEAM, 22.0, CENTRE),
        *([_Column(parts.OWNER, 15.0, CENTRE)] if build.names else ()),
        _Column(parts.BUDGET_WON, 23.0, RIGHT),
        _Column(parts.MAIN_INDICATOR, 33.0, LEFT),
        _Column(parts.PERIOD, 16.0, CENTRE),
    ]
    rest = WIDTH - sum(column.width for column in columns)
    aligns = [column.align for column in columns]
    cells = header([column.name for column in columns])
    numbers = card_numbers(edition)
    teams = {unit.uid: unit.name for unit in edition.departments}
    for row, card in enumerate(cards, start=1):
        texts = (
            numbers[card.uid],
            card.title,
            (teams.get(card.department, "") if card.department else "") or _NOTHING,
            *((card.owner.name or _NOTHING,) if build.names else ()),
            NONBUDGET if card.budget.nonbudget else shown(card.budget.total_won),
            _main_indicator(card),
            months({month for step in card.schedule for month in step.months}) or _NOTHING,
        )
        cells += text_row(row, texts, aligns, origin=Origin(card.uid))
    widths = tuple(column.width or rest for column in columns)
    yield Grid(widths, len(cards) + 1, tuple(cells))


def _main_indicator(card: Card) -> str:
    """The first indicator and its target."""
    if not card.indicators:
        return _NOTHING
    first = card.indicators[0]
    return " ".join(filter(None, (first.name or first.criterion, first.target))) or _NOTHING
