"""What a workbook is, free of any library: sheets of columns, and rows of typed cells.

Every sheet looks the same: a heading, a remark, a header of one row, then its rows. Nothing is
merged, so that filters, sorting and reading back work on all of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import TypeAlias

HEADING_ROW, REMARK_ROW, HEADER_ROW, FIRST_ROW = 1, 2, 3, 4
"""Rows of a sheet are counted from 1."""

EXACT = 10**15
"""Programs of sheets hold 15 digits; from here on a whole number would be rounded."""


class Format(IntEnum):
    """How the values of a column are shown."""

    TEXT = 0
    NUMBER = 1
    WON = 2
    CHANGE = 3
    """A number with △ for what is less than nothing."""
    RATE = 4
    """A part of one, shown in per cent."""
    DATE = 5
    CHECK = 6
    """Words of a check: all but those of agreement stand out."""
    COUNT = 7
    """A whole number; nothing is left blank."""


class Align(IntEnum):
    """Where a value stands in its cell."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


class Tone(IntEnum):
    """What a row or cell is."""

    PLAIN = 0
    HEADING = 1
    REMARK = 2
    HEADER = 3
    TOTAL = 4
    GROUP = 5
    FILLED = 6
    """A month of a schedule that is taken."""
    ERROR = 7
    WARNING = 8
    NOTICE = 9
    """What was found there, by its severity."""


Number: TypeAlias = int | Decimal | Fraction


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula, without its "=", and what it comes to. ``value`` None: nothing."""

    text: str
    value: Number | str | None


Value: TypeAlias = str | Number | date | Formula | None
"""None and "" are an empty cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A value that looks otherwise than its row and column; ``indent`` in steps of a tree."""

    value: Value
    tone: Tone = Tone.PLAIN
    indent: int = 0
    format: Format | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a value or cell for each column."""

    cells: Sequence[Value | Cell]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Tint:
    """A ground for the cells of a column in which a formula, as for the first row, is true."""

    formula: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``width`` in digits of the usual font, of which a syllable takes two.

    ``unit`` stands behind its title in the header; ``name``, if it has one, is what formulas call
    the cells of its rows. ``choices``: where the words stand that may be chosen ("부서!$B$4:$B$9").
    ``free`` cells may be typed into though their sheet is locked. ``tints``: the first that is
    true counts.
    """

    title: str
    width: float
    format: Format = Format.TEXT
    align: Align = Align.LEFT
    unit: str = ""
    name: str = ""
    hidden: bool = False
    free: bool = False
    choices: str = ""
    tints: tuple[Tint, ...] = ()

    @property
    def header(self) -> str:
        """The title with its unit."""
        return f"{self.title}({self.unit})" if self.unit else self.title


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. ``rows`` makes them anew at each call, so that nothing holds all of them.

    ``frozen`` columns at the left stay in sight, and so does the header. ``totals``: what columns
    with a name come to, by their number; it stands above the header and follows the filters.
    ``locked``: only cells of free columns may be changed, and whole rows; no password.
    """

    name: str
    heading: str
    remark: str
    columns: tuple[Column, ...]
    rows: Callable[[], Iterable[Row]]
    frozen: int = 0
    landscape: bool = True
    totals: Mapping[int, int] = field(default_factory=dict)
    hidden: bool = False
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in their order. ``made_on`` is told as its day: equal plans give equal bytes."""

    title: str
    author: str
    made_on: date
    sheets: tuple[Sheet, ...]


def letter(column: int) -> str:
    """The letters of a column counted from 0: A, B, … Z, AA."""
    letters = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def place(column: int, row: int) -> str:
    """A cell by its column from 0 and its row from 1: "C5"."""
    return f"{letter(column)}{row}"


def quoted(text: str) -> str:
    """A text as it stands in a formula."""
    return '"' + text.replace('"', '""') + '"'


def number_text(number: Number) -> str:
    """A number as a file holds it."""
    if isinstance(number, Fraction):
        if number.denominator == 1:
            return str(number.numerator)
        return repr(number.numerator / number.denominator)
    return f"{number:f}" if isinstance(number, Decimal) else str(number)
