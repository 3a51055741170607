"""A workbook as plain values: sheets of cells, nothing but what a person would read in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sspass_desktop.domain.outline import Span
from sspass_desktop.texts.workbook_faults import CellFault

_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``text`` is what a person reads in it, as far as it can be told.

    ``number`` and ``day`` are set where the cell holds one. With a ``fault`` the text is what
    stands in the place of a value, such as "#REF!".
    """

    text: str = ""
    number: Decimal | None = None
    day: date | None = None
    fault: CellFault | None = None


BLANK = Cell()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: rows by number and their cells by column, both from 0; blanks are left out.

    ``spans`` are the merged cells, in order.
    """

    name: str
    hidden: bool = False
    rows: Mapping[int, Mapping[int, Cell]] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()

    def at(self, row: int, column: int) -> Cell:
        """A cell, ``BLANK`` if nothing stands there."""
        return self.rows.get(row, {}).get(column, BLANK)


@dataclass(frozen=True, slots=True)
class Area:
    """Where a name of the workbook points to: a sheet, and row and column from 0."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets in order. ``links`` counts the other files it names; none of them is opened.

    ``names`` are the names of areas, each with its upper left cell.
    """

    sheets: tuple[Sheet, ...]
    links: int = 0
    macros: bool = False
    names: Mapping[str, Area] = field(default_factory=dict)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of a name, None if there is none."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def cell_name(row: int, column: int) -> str:
    """How Excel names a cell: (0, 1) is "B1"."""
    letters, left = "", column + 1
    while left:
        left, letter = divmod(left - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"
