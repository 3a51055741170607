"""The budget summary of part I: last year's money, this year's, and the change."""

import re
from collections.abc import Sequence
from fractions import Fraction

from sspass_desktop.domain.budget import SummaryRow
from sspass_desktop.domain.money import NUMBER, Won
from sspass_desktop.domain.vocabulary import MONEY_UNITS
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, joined
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import SourceLine, squash

_RATE = re.compile(rf"\(\s*([△▲▽−+-]?\s*{NUMBER})\s*%?\s*\)|^([△▲▽−+-]?\s*{NUMBER})\s*%$")
_COLUMNS = 3


def is_summary(grid: Grid) -> bool:
    """Whether the table compares the accounts' money of two years."""
    head = grid.head
    if len([cell for cell in head if cell]) > _COLUMNS + 2:
        return False
    change = any(words.CHANGE_COLUMN.fullmatch(cell) for cell in head[_COLUMNS:])
    money = all(words.MONEY_COLUMN.fullmatch(cell) for cell in head[1:_COLUMNS])
    named = [row[0] for row in grid.rows[1:] if row[0]]
    known = (words.ACCOUNT, words.GRAND_TOTAL)
    return (
        change
        and money
        and all(map(_is_read, grid.rows[1:]))
        and any(pattern.fullmatch(squash(name)) for pattern in known for name in named)
    )


def _is_read(row: Sequence[str]) -> bool:
    """Whether a row of the summary holds what it has a place for and no more."""
    figures = (*row[1:_COLUMNS], *(_RATE.sub("", folded(cell)) for cell in row[_COLUMNS:]))
    return all(not cell or amount(cell) is not None for cell in figures)


def read_summary(grid: Grid, unit_won: Won) -> tuple[SummaryRow, ...]:
    """Read the rows in printed order; the total bears no account."""
    found = []
    for row in grid.rows[1:]:
        cells = (row[0], *map(folded, row[1:]), *("",) * (_COLUMNS + 2))
        name = joined(cells[0])
        change = _RATE.sub("", cells[_COLUMNS]).strip()
        found.append(
            SummaryRow(
                "" if words.GRAND_TOTAL.fullmatch(squash(name)) else name,
                _won(cells[1], unit_won),
                _won(cells[2], unit_won),
                _won(change, unit_won),
                _rate(cells[_COLUMNS : _COLUMNS + 2]),
            )
        )
    return tuple(found)


def unit_of(lines: Sequence[SourceLine]) -> Won | None:
    """The unit that the nearest line above a table states, in won."""
    for line in reversed(lines):
        text = folded(squash(line.text))
        match = words.UNIT.search(text)
        if match:
            names = re.split(r"[,/·)\]]", text[match.start(1) :])
            return next((MONEY_UNITS[name] for name in names if name in MONEY_UNITS), None)
    return None


def unit_lines(lines: Sequence[SourceLine]) -> tuple[SourceLine, ...]:
    """The lines above a table that state its unit of money and nothing else."""
    return tuple(line for line in lines if words.UNIT_LINE.fullmatch(folded(squash(line.text))))


def _won(cell: str, unit_won: Won) -> Won | None:
    value = amount(cell)
    return None if value is None else int(value * Fraction(unit_won))


def _rate(cells: Sequence[str]) -> str | None:
    for cell in cells:
        match = _RATE.search(cell.strip())
        if match:
            return "".join((match[1] or match[2]).split())
    return None


def headline(lines: Sequence[SourceLine]) -> SourceLine | None:
    """The line right over the table if it tells the sum of the budget."""
    text = [line for line in lines if not words.UNIT.search(folded(squash(line.text)))]
    found = bool(text) and words.MONEY.search(text[-1].text)
    return text[-1] if found else None
