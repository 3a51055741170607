"""Cells from the clipboard: the table of its hypertext, else its text parted by tabs."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sspass_desktop.domain.entry.cells import MOST_CELLS, Cells
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Span
from sspass_desktop.domain.vocabulary import MONEY_UNITS
from sspass_desktop.importers.clipboard.content import Item, Paragraph, RawCell, RawTable
from sspass_desktop.importers.clipboard.hypertext import is_readable, read_hypertext
from sspass_desktop.importers.clipboard.vocabulary import UNIT_NOTE

_LONGEST = 10_000_000
_TOP = 5  # rows among which one may tell the unit
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"(?=[\t\n]|\Z)')
_TORN = 50  # so many quotation marks that nothing closes, and no more are looked at
_NEEDS_QUOTES = re.compile(r'[\t\n]|""')
_END = re.compile(r"[\t\n]")


def read_cells(html: str | None, text: str | None) -> Cells:
    """Read a table; hypertext counts where it holds one. Never raises."""
    readable = html is not None and is_readable(html)
    items = read_hypertext(html) if html and readable else ()
    tables = _outer_tables(items)
    if tables:
        beside = "\n".join(item.text for item in items if isinstance(item, Paragraph))
        return _cells(_placed(tables), beside=beside, is_table=True)
    if text is None and html and not readable:
        return Cells(fault=Fault.TOO_MANY_CELLS)
    if text is None:
        lines = [item.text for item in items if isinstance(item, Paragraph)]
        return _cells(_Rows([[line] for line in lines]))
    if len(text) > _LONGEST:
        return Cells(fault=Fault.TOO_LONG)
    broken = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if broken.count("\n") + broken.count("\t") >= MOST_CELLS:
        return Cells(fault=Fault.TOO_MANY_CELLS)
    return _cells(_Rows(list(_parted(broken))), is_table="\t" in broken)


def _parted(text: str) -> Iterator[list[str]]:
    """Rows parted by line feeds, cells by tabs.

    As spreadsheets do, a cell that holds either stands in quotation marks, which are doubled
    inside it; others are written as they are, quotation marks included.
    """
    row: list[str] = []
    place = torn = 0
    while place <= len(text) and text:
        opens = text.startswith('"', place) and torn < _TORN
        quoted = _QUOTED.match(text, place) if opens else None
        torn += opens and quoted is None
        if quoted and _NEEDS_QUOTES.search(quoted[1]):
            row.append(quoted[1].replace('""', '"'))
            place = quoted.end()
        else:
            end = _END.search(text, place)
            row.append(text[place : end.start()] if end else text[place:])
            place += len(row[-1])
        if text[place : place + 1] != "\t":
            yield row
            row = []
        place += 1


def _outer_tables(items: Iterable[Item]) -> list[RawTable]:
    """The tables of the page; a table of one cell is a frame around those in it."""
    tables: list[RawTable] = []
    for item in items:
        if isinstance(item, RawTable):
            only = item.rows[0][0] if [len(row) for row in item.rows] == [1] else None
            inside = _outer_tables(only.content) if only else []
            tables += inside or [item]
    return tables


@dataclass(slots=True)
class _Rows:
    """Rows as they were found, and what is known of their cells."""

    texts: Sequence[Sequence[str]]
    spans: list[Span] = field(default_factory=list)
    shaded: set[tuple[int, int]] = field(default_factory=set)


@dataclass(slots=True)
class _Grid:
    """Cells by their place while rows are being filled."""

    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    shaded: set[tuple[int, int]] = field(default_factory=set)

    def put(self, row: int, column: int, cell: RawCell, rows: int) -> int:
        """Put a cell into the next free place of its row; the column behind it."""
        while (row, column) in self.texts:
            column += 1
        for place in range(rows * cell.columns):
            down, right = divmod(place, cell.columns)
            self.texts.setdefault((row + down, column + right), "")
            if cell.shaded:
                self.shaded.add((row + down, column + right))
        self.texts[row, column] = cell.text
        if cell.merged and (rows > 1 or cell.columns > 1):
            self.spans.append(Span(row, column, rows, cell.columns))
        return column + cell.columns


def _placed(tables: Sequence[RawTable]) -> _Rows | None:
    """Cells at their places, tables one below the other; None if they are too many."""
    grid = _Grid()
    first = 0
    for table in tables:
        for number, cells in enumerate(table.rows):
            column = 0
            for cell in cells:
                rows = min(cell.rows, len(table.rows) - number)
                if len(grid.texts) + rows * cell.columns > MOST_CELLS:
                    return None
                column = grid.put(first + number, column, cell, rows)
        first += len(table.rows)
    width = max((column for _, column in grid.texts), default=-1) + 1
    if first * width > MOST_CELLS:
        return None
    texts = [[grid.texts.get((row, column), "") for column in range(width)] for row in range(first)]
    return _Rows(texts, grid.spans, grid.shaded)


def _cells(rows: _Rows | None, *, beside: str = "", is_table: bool = False) -> Cells:
    """Clean texts in a rectangle; a row that only tells the unit is taken out."""
    width = max(map(len, rows.texts), default=0) if rows else 0
    if rows is None or len(rows.texts) * width > MOST_CELLS:
        return Cells(fault=Fault.TOO_MANY_CELLS)
    clean = [[clean_text(cell.strip()) for cell in row] for row in rows.texts]
    cells = [cell for row in clean for cell in row]
    if any(cell.fault for cell in cells):
        return Cells(fault=Fault.TOO_LONG)
    full = [tuple(cell.text for cell in row) + ("",) * (width - len(row)) for row in clean]
    units = {
        number: MONEY_UNITS[match["unit"]]
        for number, row in enumerate(full[:_TOP])
        if is_table and (match := UNIT_NOTE.fullmatch("".join(row).strip()))
    }
    note = UNIT_NOTE.search(beside)
    found = [*units.values(), *([MONEY_UNITS[note["unit"]]] if note else [])]
    return Cells(
        tuple(row for number, row in enumerate(full) if number not in units),
        tuple(_without_rows(rows.spans, units)),
        is_table,
        next(iter(found), None),
        frozenset(
            (row - _above(row, units), column) for row, column in rows.shaded if row not in units
        ),
        sum(cell.replaced for cell in cells),
        sum(cell.removed for cell in cells),
    )


def _above(row: int, gone: Iterable[int]) -> int:
    """How many of the rows that are gone stood above."""
    return sum(number < row for number in gone)


def _without_rows(spans: Iterable[Span], gone: Collection[int]) -> Iterator[Span]:
    """Spans as they stand once rows are taken out."""
    for span in spans:
        rows = span.rows - sum(span.row <= row < span.row + span.rows for row in gone)
        if rows > 1 or (rows and span.columns > 1):
            yield Span(span.row - _above(span.row, gone), span.column, rows, span.columns)
