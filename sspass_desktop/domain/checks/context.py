"""What many rules need of a card: its cost lines with their places."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sspass_desktop.domain.budget import CostLine, FundTable
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed


class LineKey(NamedTuple):
    """Path, text and amount of a cost line, blanks aside."""

    path: str
    text: str
    won: Won | None


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A cost line with its table and its place."""

    table: FundTable
    line: CostLine
    place: Place

    @property
    def key(self) -> LineKey:
        """What makes two lines equal."""
        path = "|".join(squashed(step) for step in self.line.path)
        text = squashed(self.line.label + self.line.formula)
        return LineKey(path, text, self.line.amount_won)


def cost_lines(card: Card) -> Iterator[PlacedLine]:
    """All lines of a card's tables, in order."""
    for t, table in enumerate(card.budget.tables):
        for n, line in enumerate(table.lines):
            yield PlacedLine(table, line, Place(card.uid, CardSection.BUDGET, t, n))


def budget_place(card: Uid, table: int | None = None) -> Place:
    """The budget of a card, or one table of it."""
    return Place(card, CardSection.BUDGET, table)


def line_name(line: CostLine) -> str:
    """What a line is called in a sentence: its words and formula as typed, else its item."""
    text = f"{line.label} {line.formula}".strip()
    return text or next((step for step in reversed(line.path) if step), "")
