"""The lines between the cells of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from sspass_desktop.documents.blocks import Grid
from sspass_desktop.documents.layout.cells import LaidCell
from sspass_desktop.documents.layout.page import Fill, Rule, Sheet
from sspass_desktop.documents.layout.style import Weights

_QUARTERS = (3, 6, 9)


@dataclass(frozen=True, slots=True)
class GridLines:
    """Which line stands where: ``owners`` are the cells that cover a place (row, column)."""

    grid: Grid
    edges: Sequence[float]
    owners: dict[tuple[int, int], int]
    joined: frozenset[int]
    weights: Weights

    def draw(
        self, sheet: Sheet, rows: Sequence[int], tops: Sequence[float], bars: Sequence[Fill]
    ) -> None:
        """Draw the inner lines of some rows; they do not run over bars."""
        columns = range(len(self.edges) - 1)
        for number, (upper, lower) in enumerate(pairwise(rows), start=1):
            weights = [self._below(upper, lower, column) for column in columns]
            for weight, left, right in _stretches(weights, self.edges):
                sheet.rules.append(Rule(left, tops[number], right, tops[number], weight))
        for column in columns[1:]:
            weights = [self._before(row, column) for row in rows]
            x = self.edges[column]
            crossed = [bar for bar in bars if bar.x < x < bar.x + bar.width]
            for weight, top, bottom in _stretches(weights, tops):
                for start, end in _around(crossed, top, bottom):
                    sheet.rules.append(Rule(x, start, x, end, weight))

    def _below(self, upper: int, lower: int, column: int) -> float:
        owner = self.owners.get((upper, column))
        merged = owner is not None and owner == self.owners.get((lower, column))
        if merged or lower in self.joined:
            return 0.0
        strong = lower == self.grid.header_rows or lower in self.grid.groups
        return self.weights.thin if strong or upper + 1 != lower else self.weights.hairline

    def _before(self, row: int, column: int) -> float:
        owner = self.owners.get((row, column))
        if owner is not None and owner == self.owners.get((row, column - 1)):
            return 0.0
        calendar = self.grid.calendar
        in_body = row >= self.grid.header_rows
        if calendar is not None and in_body and column - calendar in _QUARTERS:
            return self.weights.quarter
        return self.weights.hairline


def owners(cells: Sequence[LaidCell]) -> dict[tuple[int, int], int]:
    """Which cell covers a place."""
    return {
        (row, column): number
        for number, laid in enumerate(cells)
        for row in range(laid.cell.row, laid.cell.row + laid.cell.rows)
        for column in range(laid.cell.column, laid.cell.column + laid.cell.columns)
    }


def _stretches(
    weights: Sequence[float], edges: Sequence[float]
) -> Iterator[tuple[float, float, float]]:
    """Join neighbours of one weight: weight, first edge, last edge; weight 0 is no line."""
    for weight, group in groupby(enumerate(weights), key=lambda item: item[1]):
        places = [place for place, _ in group]
        if weight:
            yield weight, edges[places[0]], edges[places[-1] + 1]


def _around(bars: Sequence[Fill], top: float, bottom: float) -> Iterator[tuple[float, float]]:
    """The parts of a vertical line that no bar covers; bars from top to bottom."""
    for bar in bars:
        if top <= bar.y < bottom:
            yield top, bar.y
            top = bar.y + bar.height
    yield top, bottom
