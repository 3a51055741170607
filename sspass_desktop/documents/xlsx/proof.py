"""Opens a workbook that was written and compares every cell with what was to be in it."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import zip_longest
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.workbook.workbook import Workbook as Book

from sspass_desktop.documents.xlsx.long_text import LongTexts
from sspass_desktop.documents.xlsx.model import (
    HEADING_ROW,
    Cell,
    Formula,
    Row,
    Sheet,
    Value,
    Workbook,
    letter,
    number_text,
    place,
)
from sspass_desktop.documents.xlsx.write import all_sheets, watched
from sspass_desktop.ports import Watch, nobody_watches

_UNREADABLE = (BadZipFile, zlib.error, ParseError, EOFError, KeyError, TypeError, ValueError)
"""What the library raises of a file that the disk did not keep as it was written."""


def difference(book: Workbook, file: BinaryIO, watch: Watch = nobody_watches) -> str | None:
    """The first cell that does not hold what it should ("총괄!C5"); None: all do.

    Of a formula the value beside it is compared. A sheet that cannot be read is named by its first
    cell.
    """
    file.seek(0)
    longs = LongTexts()
    names: list[str] = []
    try:
        read = load_workbook(file, read_only=True, data_only=True)
        for sheet in all_sheets(book, longs):
            tell = partial(watch, len(names), len(book.sheets) + 1)
            names.append(sheet.name)
            found = _in_sheet(sheet, longs, read, tell)
            if found is not None:
                return f"{sheet.name}!{found}"
    except _UNREADABLE:
        return f"{(names or [book.sheets[0].name])[-1]}!{place(0, HEADING_ROW)}"
    more = read.sheetnames[len(names) :]
    return f"{more[0]}!{place(0, HEADING_ROW)}" if more else None


def _in_sheet(sheet: Sheet, longs: LongTexts, read: Book, tell: Callable[[], None]) -> str | None:
    if sheet.name not in read.sheetnames:
        return place(0, HEADING_ROW)
    rows = read[sheet.name].iter_rows(values_only=True)
    letters = [letter(column) for column in range(len(sheet.columns))]
    pairs = zip_longest(watched(sheet, tell), rows)
    for number, (expected, cells) in enumerate(pairs, start=1):
        places = [f"{name}{number}" for name in letters]
        wanted = () if expected is None else _wanted(sheet, expected[1], places, longs)
        for column, (one, other) in enumerate(zip_longest(wanted, cells or ())):
            if one != (unescape(other) if type(other) is str else other):
                return place(column, number)
    return None


def _wanted(sheet: Sheet, row: Row, places: Sequence[str], longs: LongTexts) -> Iterator[object]:
    """What the library is to read in a row."""
    for where, cell in zip(places, row.cells, strict=False):
        value = cell.value if isinstance(cell, Cell) else cell
        yield _read_as(longs.held(sheet.name, where, value))


def _read_as(value: Value) -> object:
    if isinstance(value, Formula):
        value = value.value
    match value:
        case "":
            return None
        case Fraction() | Decimal():
            text = number_text(value)
            return float(text) if "." in text or "e" in text else int(text)
        case date():
            return datetime.combine(value, time())
    return value
