"""What every rule over an edition needs: written cards, and their cost lines with their places."""

from collections.abc import Iterator
from dataclasses import dataclass

from sspass_desktop.domain.budget import CostLine, FundTable
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.plan import Edition


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A cost line with its table and its place."""

    card: Card
    table: FundTable
    line: CostLine
    place: Place

    @property
    def key(self) -> tuple[str, str, int | None]:
        """What makes two lines equal: path, text and amount, blanks aside."""
        path = "|".join(squashed(step) for step in self.line.path)
        return path, squashed(self.line.label + self.line.formula), self.line.amount_won


def cost_lines(card: Card) -> Iterator[PlacedLine]:
    """All lines of a card's tables, in order."""
    for t, table in enumerate(card.budget.tables):
        for n, line in enumerate(table.lines):
            yield PlacedLine(card, table, line, Place(card.uid, CardSection.BUDGET, t, n))


def edition_lines(edition: Edition) -> Iterator[PlacedLine]:
    """All cost lines of all cards."""
    for card in edition.cards:
        yield from cost_lines(card)


def budget_place(card: Card, table: int | None = None) -> Place:
    """The budget of a card, or one table of it."""
    return Place(card.uid, CardSection.BUDGET, table)


def line_name(line: CostLine) -> str:
    """What a line is called in a sentence: its words and formula as typed, else its item."""
    text = f"{line.label} {line.formula}".strip()
    return text or next((step for step in reversed(line.path) if step), "")
