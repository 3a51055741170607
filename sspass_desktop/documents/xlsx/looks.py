"""How cells look, in the terms of openpyxl."""

from typing import NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.workbook.workbook import Workbook

from sspass_desktop.documents.xlsx.model import Align, Column, Format, Tone
from sspass_desktop.documents.xlsx.model import Cell as Model
from sspass_desktop.texts import workbook as words

_HEADER, _TOTAL, _GROUP, _FILLED = "D9D9D9", "E7E6E6", "F5F5F5", "9DB7D5"
_LINE, _QUIET, RED = "BFBFBF", "595959", "C00000"
_NUMBERS = {
    Format.TEXT: "General",
    Format.NUMBER: "General",
    Format.WON: "#,##0;△#,##0",
    Format.CHANGE: "General;△General",
    Format.RATE: "0.0%;△0.0%",
    Format.DATE: "yyyy-mm-dd",
    Format.CHECK: "General",
    Format.COUNT: "#,##0;;",
}
_ALIGNS = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_FILLS = {
    Tone.HEADER: _HEADER,
    Tone.TOTAL: _TOTAL,
    Tone.GROUP: _GROUP,
    Tone.FILLED: _FILLED,
}
TINTS = {
    Tone.ERROR: ("F6CFCB", "8F1A10"),
    Tone.WARNING: ("FBE7B2", "6E4200"),
    Tone.NOTICE: ("DCE7F3", "2F5170"),
}
"""Ground and letters of what was found, by how grave it is."""
_SIZES = {Tone.HEADING: 14, Tone.REMARK: 9}
_BOLD = (Tone.HEADING, Tone.HEADER, Tone.TOTAL)
_BARE = (Tone.HEADING, Tone.REMARK)
_ABOVE = (*_BARE, Tone.HEADER)


class Look(NamedTuple):
    """All that tells the looks of two cells apart.

    ``typed``: a text that would be taken for a formula if somebody edited it stays text.
    """

    code: str
    align: Align
    tone: Tone
    indent: int
    typed: bool
    free: bool


def look_of(column: Column, tone: Tone, cell: Model | None = None) -> Look:
    """How a cell of a column looks in a row, or one with looks of its own."""
    if cell is not None:
        shape = column.format if cell.format is None else cell.format
        own = cell.tone or tone
        return Look(_NUMBERS[shape], column.align, own, cell.indent, typed=False, free=column.free)
    if tone in _ABOVE:
        align = Align.CENTRE if tone is Tone.HEADER else Align.LEFT
        return Look(_NUMBERS[Format.TEXT], align, tone, 0, typed=False, free=False)
    return Look(_NUMBERS[column.format], column.align, tone, 0, typed=False, free=column.free)


class Looks:
    """The looks of a workbook by the number that its cells name; the library keeps 0 for none."""

    def __init__(self) -> None:
        self._numbers: dict[Look, int] = {}

    def number(self, look: Look) -> int:
        """The number of a look."""
        return self._numbers.setdefault(look, len(self._numbers) + 1)

    def register(self, book: Workbook) -> None:
        """Make them known to a new workbook of the library, in the order of their numbers."""
        sheet = book.worksheets[0]
        for look, number in self._numbers.items():
            cell = Cell(sheet, row=1, column=1)
            dress(cell, look)
            if cell.style_id != number:  # two looks that the library cannot tell apart
                message = f"{look} is style {cell.style_id}, not {number}"
                raise ValueError(message)


def dress(cell: Cell, look: Look) -> None:
    """Give a cell of the library a look."""
    cell.number_format = look.code
    cell.font = Font(
        name=words.FONT,
        size=_SIZES.get(look.tone, 10),
        bold=look.tone in _BOLD,
        color=_QUIET if look.tone is Tone.REMARK else None,
    )
    bare = look.tone in _BARE
    cell.alignment = Alignment(
        horizontal=_ALIGNS[look.align],
        vertical="center",
        wrap_text=not bare,
        indent=look.indent,
    )
    if look.tone in _FILLS:
        cell.fill = PatternFill("solid", start_color=_FILLS[look.tone])
    if not bare:
        line = Side("thin", _LINE)
        cell.border = Border(line, line, line, line)
    cell.quotePrefix = look.typed
    cell.protection = Protection(locked=not look.free)
