"""Which column of a pasted budget holds what: told by a header, else by the look of its cells."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.formula import read_formula
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import (
    AMOUNT_HEADERS,
    FORMULA_HEADERS,
    LEVEL_HEADERS,
    MONEY_UNITS,
    SOURCE_WORDS,
    SPLIT_HEADERS,
)

_LOOKED_AT = 3  # rows in which a header may stand
_SAMPLE = 200  # rows that show what a column holds
_LEAST_KNOWN = 2
_SOURCES = {word: source for source, words in SOURCE_WORDS.items() for word in words}
_KNOWN = {*AMOUNT_HEADERS, *FORMULA_HEADERS, *LEVEL_HEADERS, *SPLIT_HEADERS, *_SOURCES}
_REMARK = re.compile(r"\([^()]*\)")
_UNIT = re.compile(rf"\((?:[^\d()]*[:：])?\s*({'|'.join(MONEY_UNITS)})\)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers of columns, from 0. ``sources``: one column of amounts a funding source.

    ``header_rows`` stand above the first line; ``unit_won`` is told in the header.
    """

    path: tuple[int, ...] = ()
    levels: tuple[str, ...] = ()
    formula: int | None = None
    amount: int | None = None
    split: int | None = None
    sources: dict[int, str] = field(default_factory=dict)
    header_rows: int = 0
    unit_won: Won | None = None


def find_columns(rows: Sequence[Sequence[str]]) -> Columns:
    """Map the columns of a budget; a header may have a second row, such as one of sources."""
    for number, row in enumerate(rows[:_LOOKED_AT]):
        below = rows[number + 1] if number + 1 < len(rows) else ()
        if any(below) and all(squashed(cell) in _KNOWN for cell in below if cell):
            both = [under or over for over, under in zip(row, below, strict=True)]
            columns = _of_header(both, number + 2)
        else:
            columns = _of_header(row, number + 1)
        if columns is not None:
            return columns
    return _of_shape(rows)


def squashed(cell: str) -> str:
    """A header's words without blanks and remarks in brackets."""
    return "".join(_REMARK.sub("", cell).split())


def unit_of(header: str) -> Won | None:
    """The unit that a header tells in brackets; None if it tells none."""
    match = _UNIT.search(header)
    return MONEY_UNITS[match[1]] if match else None


def _of_header(row: Sequence[str], header_rows: int) -> Columns | None:
    names = [squashed(cell) for cell in row]
    formula = _first(names, FORMULA_HEADERS)
    amount = _first(names, AMOUNT_HEADERS)
    split = _first(names, SPLIT_HEADERS)
    sources = {column: _SOURCES[name] for column, name in enumerate(names) if name in _SOURCES}
    path = tuple(column for column, name in enumerate(names) if name in LEVEL_HEADERS)
    known = len(path) + len(sources) + sum(one is not None for one in (formula, amount, split))
    if known < _LEAST_KNOWN or (formula is None and amount is None):
        return None
    unit_won = next((unit for cell in row if (unit := unit_of(cell))), None)
    levels = tuple(names[column] for column in path)
    return Columns(path, levels, formula, amount, split, sources, header_rows, unit_won)


def _first(names: Sequence[str], words: Sequence[str]) -> int | None:
    return next((column for column, name in enumerate(names) if name in words), None)


def _of_shape(rows: Sequence[Sequence[str]]) -> Columns:
    """The last column of amounts, the column with most formulas, and all left of these."""
    width = len(rows[0]) if rows else 0
    columns = [[row[column] for row in rows[:_SAMPLE] if row[column]] for column in range(width)]
    amounts = [column for column, cells in enumerate(columns) if _mostly(map(_is_amount, cells))]
    formulas = [
        column
        for column, cells in enumerate(columns)
        if column not in amounts and _mostly(map(_is_formula, cells))
    ]
    amount = amounts[-1] if amounts else None
    formula = formulas[-1] if formulas else None
    last = min((one for one in (amount, formula) if one is not None), default=width)
    return Columns(tuple(range(last)), (), formula, amount)


def _mostly(good: Iterable[bool]) -> bool:
    """Whether at least half are good, and one is."""
    found = list(good)
    return any(found) and sum(found) * 2 >= len(found)


def _is_amount(cell: str) -> bool:
    return read_amount(cell).value is not None


def _is_formula(cell: str) -> bool:
    return read_formula(cell.removeprefix("=")) is not None
