"""The header of a table: which column is what, told by the words of one to three rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front.cells import plain
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import SourceLine, squash

_MOST_ROWS = 3

Patterns = Mapping[str, re.Pattern[str]]
"""The words by which a column is known, by its role; a cell has the first that fits."""


@dataclass(frozen=True, slots=True)
class Header:
    """Where each role stands, how many rows name the columns, and what they call the others."""

    columns: Mapping[str, int]
    rows: int
    width: int
    names: Mapping[int, str]

    def cell(self, cells: Sequence[str], role: str) -> str:
        """The cell of a role in a row, "" where the table or the row has none."""
        column = self.columns.get(role)
        return cells[column] if column is not None and column < len(cells) else ""

    def others(self, cells: Sequence[str]) -> tuple[str, ...]:
        """What a row holds in columns without a role, each behind the name of its column."""
        known = self.columns.values()
        return tuple(
            ": ".join(filter(None, (self.names.get(place, ""), plain(cell))))
            for place, cell in enumerate(cells)
            if cell and place not in known
        )

    def body(self, grid: Grid) -> Iterator[tuple[SourceLine, tuple[str, ...]]]:
        """The rows below the header, each with as many cells as the widest."""
        for line in grid.lines[self.rows :]:
            yield line, (*line.cells, *("",) * self.width)[: max(self.width, len(line.cells))]


def read_header(grid: Grid, patterns: Patterns) -> Header:
    """Read the header; a lower row names a column more closely than the one above it."""
    rows = [[folded(squash(plain(cell))) for cell in row] for row in grid.rows[:_MOST_ROWS]]
    length = 1
    while length < len(rows) and _names_columns(rows[length], patterns):
        length += 1
    columns: dict[str, int] = {}
    for row in reversed(rows[:length]):
        for place, cell in enumerate(row):
            role = _role(cell, patterns)
            if role and role not in columns and place not in columns.values():
                columns[role] = place
    names = {place: plain(cell) for row in grid.rows[:length] for place, cell in enumerate(row)}
    return Header(columns, length, grid.width, names)


def _names_columns(row: Sequence[str], patterns: Patterns) -> bool:
    """Whether a row below the first names columns too: all its words are roles, the first blank."""
    named = [cell for cell in row if cell]
    return not row[0] and bool(named) and all(_role(cell, patterns) for cell in named)


def _role(cell: str, patterns: Patterns) -> str | None:
    return next((role for role, pattern in patterns.items() if pattern.fullmatch(cell)), None)


def filled_down(labels: Sequence[str]) -> tuple[str, ...]:
    """Labels of merged cells, one a row; blanks before the first belong to the first."""
    found: list[str] = []
    current = next((label for label in labels if label), "")
    for label in labels:
        current = label or current
        found.append(current)
    return tuple(found)
