"""Draws a workbook into a file.

The library makes all parts of the file but the cells (``shell``); these are written as text, row
by row, for three reasons: the library writes no value beside a formula, so that programs that do
not compute would show nothing; it takes five times as long; and nothing must hold all rows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import IO, Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from sspass_desktop.documents.xlsx.heights import fixed_height, height, lines
from sspass_desktop.documents.xlsx.long_text import LongTexts, escaped, opens_formula
from sspass_desktop.documents.xlsx.looks import Looks, look_of
from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    HEADER_ROW,
    HEADING_ROW,
    REMARK_ROW,
    Cell,
    Column,
    Formula,
    Number,
    Row,
    Sheet,
    Tone,
    Value,
    Workbook,
    letter,
    number_text,
)
from sspass_desktop.documents.xlsx.shell import part_name, shell
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts import workbook as words

_IN_MEMORY = 1 << 24  # bytes of cells; what is more waits on the disk
_AT_ONCE = 256  # rows
_DAY_ZERO = date(1899, 12, 30)
_SHEET_DATA = re.compile(rb"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb'(<dimension ref=")[^"]*')
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_workbook(book: Workbook, out: BinaryIO, watch: Watch = nobody_watches) -> None:
    """Write a workbook; equal workbooks give equal bytes."""
    looks, longs = Looks(), LongTexts()
    written: dict[str, tuple[Sheet, int]] = {}
    ends: list[int] = []
    with SpooledTemporaryFile(_IN_MEMORY) as cells:
        for number, sheet in enumerate(all_sheets(book, longs), start=1):
            pen = _Pen(sheet, looks, longs)
            rows = watched(sheet, partial(watch, number - 1, len(book.sheets) + 1))
            written[part_name(number)] = sheet, _write_rows(pen, rows, cells)
            ends.append(cells.tell())
        parts = shell(book, written, looks)
        cells.seek(0)
        with ZipFile(out, "w") as packed:
            for name, data in parts.items():
                if name in written:
                    sheet, count = written[name]
                    size = ends.pop(0) - cells.tell()
                    _pack(packed, name, _sheet_part(data, sheet, count, cells, size))
                else:
                    _pack(packed, name, iter((data,)))


def all_sheets(book: Workbook, longs: LongTexts) -> Iterator[Sheet]:
    """The sheets, and the one of long texts behind them, if drawing them has found any."""
    yield from book.sheets
    extra = longs.sheet()
    if extra is not None:
        yield extra


def watched(sheet: Sheet, tell: Callable[[], None]) -> Iterator[tuple[int, Row]]:
    """All rows of a sheet, told of at the first and often enough that the job can be ended."""
    for number, row in all_rows(sheet):
        if number % _AT_ONCE == HEADING_ROW:
            tell()
        yield number, row


def all_rows(sheet: Sheet) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet with their numbers: heading, remark and header first."""
    yield HEADING_ROW, Row((sheet.heading,), Tone.HEADING)
    yield REMARK_ROW, Row((sheet.remark, *_totals(sheet)), Tone.REMARK)
    yield HEADER_ROW, Row([column.header for column in sheet.columns], Tone.HEADER)
    yield from enumerate(sheet.rows(), start=FIRST_ROW)


def _totals(sheet: Sheet) -> Iterator[Cell | None]:
    """What columns come to, a word before the first; all in the row above the header."""
    first = min(sheet.totals, default=0)
    for number, column in enumerate(sheet.columns[1:], start=1):
        if number in sheet.totals:
            seen = Formula(f"SUBTOTAL(9,{column.name})", sheet.totals[number])
            yield Cell(seen, Tone.TOTAL)
        else:
            yield Cell(words.TOTAL, Tone.TOTAL) if number == first - 1 else None


def _pack(packed: ZipFile, name: str, pieces: Iterator[bytes]) -> None:
    """Add a part that bears neither the time of day nor the name of the system."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type, info.create_system = ZIP_DEFLATED, 0
    with packed.open(info, "w") as part:
        for piece in pieces:
            part.write(piece)


def _sheet_part(
    data: bytes, sheet: Sheet, count: int, cells: IO[bytes], size: int
) -> Iterator[bytes]:
    """The empty sheet of the shell with its rows put in."""
    head, tail = _SHEET_DATA.split(data)
    end = f"{letter(len(sheet.columns) - 1)}{FIRST_ROW + count - 1}"
    yield _DIMENSION.sub(rb"\g<1>A1:" + end.encode("ascii"), head) + b"<sheetData>"
    while size:
        piece = cells.read(min(size, 1 << 16))
        size -= len(piece)
        yield piece
    yield b"</sheetData>" + tail


def _write_rows(pen: "_Pen", rows: Iterable[tuple[int, Row]], cells: IO[bytes]) -> int:
    """Write the rows of a sheet; answers how many stand below its header."""
    waiting: list[str] = []
    number = HEADER_ROW
    for number, row in rows:
        waiting.append(pen.row(number, row))
        if len(waiting) == _AT_ONCE:
            cells.write("".join(waiting).encode("utf-8"))
            waiting.clear()
    cells.write("".join(waiting).encode("utf-8"))
    return number - HEADER_ROW


class _Pen:
    """Writes the rows of one sheet as XML."""

    def __init__(self, sheet: Sheet, looks: Looks, longs: LongTexts) -> None:
        self._sheet, self._looks, self._longs = sheet, looks, longs
        self._columns = [(letter(n), column) for n, column in enumerate(sheet.columns)]
        self._plain: dict[Tone, list[int]] = {}

    def row(self, number: int, row: Row) -> str:
        """A row and its cells."""
        styles = self._plain.get(row.tone) or self._styles(row.tone)
        parts = [""]
        tallest = 1  # in lines
        for (name, column), cell, style in zip(self._columns, row.cells, styles, strict=False):
            value = cell.value if isinstance(cell, Cell) else cell
            look = style
            if isinstance(value, str):
                tallest = max(tallest, lines(value, column.width))
                if cell is not value or opens_formula(value):
                    look = self._own(column, row.tone, cell)
            elif cell is not value:
                look = self._own(column, row.tone, cell)
            parts.append(self._drawn(f"{name}{number}", look, value))
        parts[0] = _opening(number, tallest)
        parts.append("</row>")
        return "".join(parts)

    def _styles(self, tone: Tone) -> list[int]:
        found = [self._looks.number(look_of(column, tone)) for _, column in self._columns]
        self._plain[tone] = found
        return found

    def _own(self, column: Column, tone: Tone, cell: Value | Cell) -> int:
        """The number of the look of a cell that does not look as its column and row do."""
        own = cell if isinstance(cell, Cell) else None
        value = own.value if own is not None else cell
        typed = isinstance(value, str) and opens_formula(value)
        return self._looks.number(look_of(column, tone, own)._replace(typed=typed))

    def _drawn(self, place: str, style: int, value: Value) -> str:
        held = self._longs.held(self._sheet.name, place, value)
        return f'<c r="{place}" s="{style}"{_CONTENTS[type(held)](held)}'


def _opening(number: int, tallest: int) -> str:
    if number < FIRST_ROW:
        points, custom = fixed_height(number), ' customHeight="1"'
    else:
        points, custom = height(tallest), ""
    return f'<row r="{number}"' + (f' ht="{points}"{custom}>' if points else ">")


def _text(text: str) -> str:
    if not text:
        return "/>"
    space = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f' t="inlineStr"><is><t{space}>{escaped(text)}</t></is></c>'


def _number(number: Number) -> str:
    return f"><v>{number_text(number)}</v></c>"


def _date(day: date) -> str:
    return f"><v>{(day - _DAY_ZERO).days}</v></c>"


def _nothing(_value: None) -> str:
    return "/>"


def _formula(formula: Formula) -> str:
    text, value = escaped(formula.text), formula.value
    if value is None or isinstance(value, str):
        return f' t="str"><f>{text}</f><v>{escaped(value or "")}</v></c>'
    return f"><f>{text}</f><v>{number_text(value)}</v></c>"


_CONTENTS: Mapping[type, Callable[[Any], str]] = {
    str: _text,
    int: _number,
    Decimal: _number,
    Fraction: _number,
    date: _date,
    type(None): _nothing,
    Formula: _formula,
}
"""What stands behind the place and style of a cell, by the type of its value."""
