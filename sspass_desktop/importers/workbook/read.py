"""A workbook given as bytes, read with guards: whatever it holds, it is values or one sentence."""

import re
from collections.abc import Mapping
from decimal import Decimal

from sspass_desktop.domain.entry.text import composed
from sspass_desktop.domain.outline import Span
from sspass_desktop.importers.workbook.cells import Area, Cell, Sheet, Workbook, cell_name
from sspass_desktop.importers.workbook.container import Container
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.markup import Listener, read_markup
from sspass_desktop.importers.workbook.numbers import (
    Look,
    day_of,
    read_number,
    shown,
    shown_share,
)
from sspass_desktop.importers.workbook.parts import Book, number, read_book, unescaped
from sspass_desktop.ports import Watch, nobody_watches
from sspass_desktop.texts.workbook_faults import CellFault, WorkbookFault

MOST_CELLS = 1_000_000
"""Filled cells of a workbook; the largest plan measured has a third of that."""
_MOST_ROWS, _MOST_COLUMNS, _LETTERS = 1_048_576, 16_384, 26
_MOST_SPANS = 20_000
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
_AREA = re.compile(r"('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})(?::[$A-Z0-9]+)?")
_NOTHING = ("", "\N{ZERO WIDTH NO-BREAK SPACE}")


def read_workbook(data: bytes, watch: Watch = nobody_watches) -> Workbook:
    """Read all sheets. Formulas give the value that Excel last computed; links are not followed.

    ``watch`` is told the bytes of sheets that are read, of all.

    Raises: UnreadableWorkbookError; what ``watch`` raises.
    """
    container = Container(data)
    book = read_book(container)
    for sheet in book.sheets:
        if sheet.part not in container:
            raise UnreadableWorkbookError(WorkbookFault.SHEET_MISSING, sheet.name)
    whole, done, cells = sum(container.size(one.part) for one in book.sheets), 0, 0
    sheets = []
    for named in book.sheets:
        watch(done, whole)
        listener = _Cells(named.name, book, MOST_CELLS - cells)
        read_markup(container.read(named.part), listener)
        sheets.append(Sheet(named.name, named.hidden, listener.rows, tuple(listener.spans)))
        done, cells = done + container.size(named.part), cells + listener.count
    watch(whole, whole)
    macros = any(name.endswith("vbaproject.bin") for name in container.names)
    return Workbook(tuple(sheets), book.links, macros, _areas(book.names))


def _areas(names: Mapping[str, str]) -> Mapping[str, Area]:
    """The names that point to cells of one sheet."""
    found = {}
    for name, target in names.items():
        match = _AREA.fullmatch(target.strip())
        place = _place(match[2]) if match else None
        if match and place:
            sheet = match[1].removeprefix("'").removesuffix("'").replace("''", "'")
            found[name] = Area(sheet, *place)
    return found


def _place(name: str) -> tuple[int, int] | None:
    """Row and column from 0 of a cell; None if there is none of that name."""
    match = _PLACE.fullmatch(name)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    row = int(match[2]) - 1
    return None if row >= _MOST_ROWS or column > _MOST_COLUMNS else (row, column - 1)


class _Cells(Listener):
    """Fills the rows of one sheet."""

    root = "worksheet"

    def __init__(self, sheet: str, book: Book, most: int) -> None:
        self.sheet, self._book, self._most = sheet, book, most
        self.rows: dict[int, dict[int, Cell]] = {}
        self.spans: list[Span] = []
        self.count = 0
        self._row, self._column = -1, -1
        self._inside = self._has_formula = self._reading = False
        self._kind, self._look = "n", Look.PLAIN
        self._value: list[str] = []
        self._words: list[str] = []
        self._heard = self._value

    def place(self) -> str:
        return cell_name(max(self._row, 0), max(self._column, 0)) if self._row >= 0 else ""

    def opened(self, name: str, given: Mapping[str, str]) -> None:
        self.listening = False
        match name:
            case "c":
                self._open_cell(given)
            case "row":
                self._open_row(given.get("r"))
            case "v":
                self._heard, self.listening = self._value, self._inside
            case "t":
                self._heard, self.listening = self._words, self._inside and not self._reading
            case "f":
                self._has_formula = True
            case "rPh":
                self._reading = True
            case "mergeCell":
                self._merge(given.get("ref", ""))

    def closed(self, name: str) -> None:
        self.listening = False
        if name == "c" and self._inside:
            self._close_cell()
        elif name == "rPh":
            self._reading = False

    def heard(self, text: str) -> None:
        self._heard.append(text)

    def _open_row(self, given: str | None) -> None:
        """Rows ascend, and so do the cells in them: a file in which they do not was broken."""
        place = self._row + 1 if given is None else number(given) - 1
        if not self._row < place < _MOST_ROWS:
            raise UnreadableWorkbookError(WorkbookFault.DAMAGED, self.sheet, self.place())
        self._row, self._column = place, -1

    def _open_cell(self, given: Mapping[str, str]) -> None:
        name = given.get("r")
        row, column = (self._row, self._column + 1) if name is None else self._place(name)
        if row != self._row or column <= self._column:
            raise UnreadableWorkbookError(WorkbookFault.DAMAGED, self.sheet, self.place())
        self._column = column
        self._kind = given.get("t", "n")
        style = number(given.get("s", "0"))
        looks = self._book.looks
        self._look = looks[style] if 0 <= style < len(looks) else Look.PLAIN
        self._inside, self._has_formula = True, False
        self._value.clear()
        self._words.clear()

    def _place(self, name: str) -> tuple[int, int]:
        place = _place(name)
        if place is None:
            raise UnreadableWorkbookError(WorkbookFault.DAMAGED, self.sheet, self.place())
        return place

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        (top, left), (bottom, right) = self._place(first), self._place(last or first)
        if len(self.spans) >= _MOST_SPANS or bottom < top or right < left:
            raise UnreadableWorkbookError(WorkbookFault.DAMAGED, self.sheet, first)
        self.spans.append(Span(top, left, bottom - top + 1, right - left + 1))

    def _close_cell(self) -> None:
        self._inside = False
        cell = self._cell("".join(self._value))
        if cell is None:
            return
        self.count += 1
        if self.count > self._most:
            raise UnreadableWorkbookError(WorkbookFault.TOO_MANY_CELLS, self.sheet, self.place())
        self.rows.setdefault(self._row, {})[self._column] = cell

    def _cell(self, value: str) -> Cell | None:  # noqa: PLR0911 - a row per type
        """The cell as values; None if nothing stands in it."""
        if self._kind == "inlineStr":
            return _text(unescaped("".join(self._words)))
        if not value and self._has_formula and self._kind != "str":
            return Cell(fault=CellFault.UNCOMPUTED)
        match self._kind:
            case "s":
                return self._shared(value)
            case "str":
                return _text(unescaped(value))
            case "b":
                return Cell("TRUE" if value.strip() == "1" else "FALSE") if value else None
            case "e":
                return Cell(value, fault=CellFault.ERROR)
            case "d":
                return _text(value.partition("T")[0])
        return self._figure(value) if value.strip() else None

    def _shared(self, value: str) -> Cell | None:
        place = number(value.strip())
        if not 0 <= place < len(self._book.texts):
            return Cell(value, fault=CellFault.NO_TEXT)
        return _text(self._book.texts[place])

    def _figure(self, value: str) -> Cell:
        found: Decimal | None = read_number(value)
        if found is None:
            return Cell(value[:40], fault=CellFault.NO_NUMBER)
        if self._look is Look.SHARE:
            return Cell(shown_share(found), found)
        if self._look is Look.DAY:
            day = day_of(found, since_1904=self._book.since_1904)
            if day is not None:
                return Cell(day.isoformat(), found, day)
        return Cell(shown(found), found)


def _text(text: str) -> Cell | None:
    return None if text in _NOTHING else Cell(composed(text))
