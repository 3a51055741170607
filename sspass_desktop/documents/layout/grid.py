"""Tables: row heights, merged cells, cuts at page breaks, bars of months."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise

from sspass_desktop.documents.blocks import Cell, CellAlign, Grid, Shade
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.cells import LaidCell, lay_out_cell, put_cell
from sspass_desktop.documents.layout.columns import column_widths
from sspass_desktop.documents.layout.grid_lines import GridLines, owners
from sspass_desktop.documents.layout.page import Area, Fill, Rule, Sheet, TextRun
from sspass_desktop.documents.layout.slices import slice_rows, unmerged
from sspass_desktop.documents.layout.style import (
    ACCENT,
    BAND_GREY,
    BAR_HEIGHT,
    BAR_INSET,
    BAR_SIGN,
    BASELINE,
    CALENDAR_ROW,
    CALENDAR_TOP,
    CELL_TOP,
    HAIRLINE,
    HEADER_GREY,
    HEADING_AFTER,
    HEADING_LEADING,
    MEASURE,
    MONTHS,
    NUMBER_BLOCK,
    ROW_HEIGHT,
    TABLE,
    TABLE_AFTER,
    TABLE_BEFORE,
    TABLE_CUT,
    TABLE_EDGE,
    TABLE_LEADING,
    TEXT_HEIGHT,
)

_GROUNDS = {Shade.STRONG: HEADER_GREY, Shade.LIGHT: BAND_GREY}
_TALL = TEXT_HEIGHT / 2
"""A row higher than this is cut inside; a header higher than this is not repeated."""
_PIECE = 0.75 * TEXT_HEIGHT
_LABEL_LINES = (16, 3, 1)
"""Merged labels of more lines are given up; of still fewer, if they hold a higher piece together
than a page can be counted on to take."""
_WHOLE = TEXT_HEIGHT - HEADING_LEADING - HEADING_AFTER
"""A schedule up to this height stands on one page with its heading."""

_LEAST_ROWS = 2


def grid_atoms(grid: Grid) -> list[Atom]:
    """Lay a table out: an atom per row. Its header and two rows, and its last two, stay together.

    A schedule that fits on a page is not cut at all.
    """
    table = _laid_out(grid)
    whole = grid.calendar is not None and sum(table.heights) <= _WHOLE
    last = len(table.heights) - 1
    return [
        Atom(
            table,
            row,
            height,
            before=TABLE_BEFORE if row == 0 else 0.0,
            after=TABLE_AFTER if row == last else 0.0,
            stays=row > 0 and (whole or not table.may_begin(row)),
            origin=grid.origin,
        )
        for row, height in enumerate(table.heights)
    ]


@lru_cache(maxsize=64)  # while a sentence is edited the tables of its card stay
def _laid_out(grid: Grid) -> "GridLayout":
    return GridLayout(grid)


class GridLayout:
    """A table with its lines broken and its row heights known; parts are rows."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._edges = (0.0, *accumulate(column_widths(grid)))
        self._padding = CELL_TOP if grid.calendar is None else CALENDAR_TOP
        self._least = ROW_HEIGHT if grid.calendar is None else CALENDAR_ROW
        in_reading_order = sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
        laid: Sequence[LaidCell] = [self._lay_out(cell) for cell in in_reading_order]
        if grid.inset_numbers:
            laid = _with_insets(laid, grid.header_rows)
        for most in _LABEL_LINES:
            self._settle(grid, list(unmerged(laid, most)))
            if self._highest_piece() <= _PIECE:
                break

    def _settle(self, grid: Grid, cells: Sequence[LaidCell]) -> None:
        """Fix rows and their heights, and what follows from them."""
        most = int((_TALL - 2 * self._padding) // TABLE_LEADING)
        self._grid, self._cells, joined = slice_rows(grid, cells, most)
        self.heights = self._row_heights()
        self._depths = (0.0, *accumulate(self.heights))
        self._merged = [one.cell for one in self._cells if one.cell.rows > 1]
        self._needs = [one.height + self._padding for one in self._cells if one.cell.rows > 1]
        header = self._grid.header_rows
        self._repeats = range(header if self._depths[header] <= _TALL else 0)
        covers = owners(self._cells)
        self._lines = GridLines(self._grid, self._edges, covers, joined)
        self._of_row: list[list[int]] = [[] for _ in self.heights]
        for (row, _), number in sorted(covers.items()):
            self._of_row[row].append(number)

    def _highest_piece(self) -> float:
        """The height of the highest rows between which a page may not begin."""
        starts = [row for row in range(len(self.heights)) if row == 0 or self.may_begin(row)]
        edges = [self._depths[row] for row in (*starts, len(self.heights))]
        return max(lower - upper for upper, lower in pairwise(edges))

    def _lay_out(self, cell: Cell) -> LaidCell:
        header = cell.row < self._grid.header_rows
        calendar = self._grid.calendar
        in_calendar = calendar is not None and cell.column >= calendar and cell.columns == 1
        width = self._edges[cell.column + cell.columns] - self._edges[cell.column]
        font = MONTHS if in_calendar else TABLE
        return lay_out_cell(cell, width, font, header=header and not in_calendar)

    def _row_heights(self) -> tuple[float, ...]:
        heights = [self._least] * self._grid.rows
        for laid in sorted(self._cells, key=lambda one: one.cell.rows):
            rows = range(laid.cell.row, laid.cell.row + laid.cell.rows)
            need = laid.height + 2 * self._padding - sum(heights[row] for row in rows)
            if need > 0:
                heights[rows[-1]] += need
        return tuple(heights)

    def may_begin(self, row: int) -> bool:
        """Whether a page may begin with this row, under a repeated header."""
        grid = self._grid
        body = row - grid.header_rows
        total = int(grid.rows - 1 in grid.wholes)
        if body < _LEAST_ROWS or grid.rows - row - total < _LEAST_ROWS or row in grid.wholes:
            return False
        return all(
            self._fits(cell, need, row)
            for cell, need in zip(self._merged, self._needs, strict=True)
        )

    def _fits(self, cell: Cell, need: float, row: int) -> bool:
        """Whether a merged label fits into what a cut leaves of its rows, on both sides."""
        first, end = cell.row, cell.row + cell.rows
        if not first < row < end:
            return True
        top, cut, bottom = (self._depths[number] for number in (first, row, end))
        return min(cut - top, bottom - cut) >= need

    def repeated(self, first: int) -> float:
        """The height of the header, if the part does not begin with it."""
        return self._depths[len(self._repeats)] if first >= self._grid.header_rows else 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some rows, under a repeated header if they do not begin with it."""
        header = self._repeats if first >= self._grid.header_rows else ()
        rows = [*header, *range(first, last + 1)]
        tops = [y, *accumulate((self.heights[row] for row in rows), initial=y)][1:]
        places = {row: number for number, row in enumerate(rows)}
        self._draw_cells(sheet, places, tops)
        bars = list(self._bars(sheet, places, tops))
        sheet.fills += bars
        self._lines.draw(sheet, rows, tops, bars)
        closed = last == len(self.heights) - 1
        edge = TABLE_EDGE if closed else TABLE_CUT
        sheet.rules.append(Rule(0.0, tops[0], MEASURE, tops[0], TABLE_EDGE))
        sheet.rules.append(Rule(0.0, tops[-1], MEASURE, tops[-1], edge))

    def _draw_cells(self, sheet: Sheet, places: dict[int, int], tops: Sequence[float]) -> None:
        shown = dict.fromkeys(number for row in places for number in self._of_row[row])
        for laid in map(self._cells.__getitem__, shown):
            cell = laid.cell
            ends = [places[row] for row in range(cell.row, cell.row + cell.rows) if row in places]
            left = self._edges[cell.column]
            top, bottom = tops[ends[0]], tops[ends[-1] + 1]
            shade = Shade.STRONG if cell.row < self._grid.header_rows else cell.shade
            if shade is not Shade.NONE:
                sheet.fills.append(Fill(left, top, laid.width, bottom - top, _GROUNDS[shade]))
            put_cell(sheet, laid, left, top, bottom - top)
            if cell.origin is not None:
                sheet.areas.append(Area(left, top, laid.width, bottom - top, cell.origin))

    def _bars(self, sheet: Sheet, places: dict[int, int], tops: Sequence[float]) -> Iterator[Fill]:
        """The bars of the rows that are shown; signs are hidden in them."""
        first = self._grid.calendar or 0
        for bar in self._grid.bars:
            if bar.row not in places:
                continue
            top, bottom = tops[places[bar.row]], tops[places[bar.row] + 1]
            left = self._edges[first + bar.first - 1] + BAR_INSET
            right = self._edges[first + bar.last] - BAR_INSET
            middle = (top + bottom) / 2
            box = (left, middle - BAR_HEIGHT / 2, right - left, BAR_HEIGHT)
            yield Fill(*box, ACCENT, HAIRLINE)
            for month in range(bar.first, bar.last + 1):
                self._hide_sign(sheet, first + month - 1, middle)

    def _hide_sign(self, sheet: Sheet, column: int, middle: float) -> None:
        """A sign that copying and searching find in every filled month."""
        left, right = self._edges[column], self._edges[column + 1]
        x = (left + right - MONTHS.width(BAR_SIGN)) / 2
        y = middle + BASELINE * MONTHS.size
        sheet.runs.append(TextRun(x, y, BAR_SIGN, MONTHS.face, MONTHS.size, hidden=True))


def _with_insets(cells: Sequence[LaidCell], header_rows: int) -> list[LaidCell]:
    """Move narrow columns of numbers to the middle; columns of equal width share one edge."""
    numbers = [
        one for one in cells if one.cell.row >= header_rows and one.cell.align is CellAlign.RIGHT
    ]
    widest: dict[int, float] = {}
    for one in numbers:
        widest[round(one.width)] = max(widest.get(round(one.width), 0.0), one.natural)

    def moved(one: LaidCell) -> LaidCell:
        natural = widest[round(one.width)]
        if natural >= NUMBER_BLOCK * one.width:
            return one
        return replace(one, inset=max(0.0, (one.width - natural) / 2 - one.side))

    shown = {id(one) for one in numbers}
    return [moved(one) if id(one) in shown else one for one in cells]
