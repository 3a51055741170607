"""Tables: row heights, merged cells, lines between cells, cuts at page breaks, bars of months."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate, groupby, pairwise

from sspass_desktop.documents.blocks import Cell, CellAlign, Grid
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.cells import LaidCell, lay_out_cell, put_cell, sliced
from sspass_desktop.documents.layout.columns import column_widths
from sspass_desktop.documents.layout.page import Area, Fill, Rule, Sheet, TextRun
from sspass_desktop.documents.layout.style import (
    ACCENT,
    BAR_HEIGHT,
    BAR_INSET,
    BAR_SIGN,
    BASELINE,
    CALENDAR_ROW,
    CALENDAR_TOP,
    CELL_SIDE,
    CELL_TOP,
    HAIRLINE,
    HEADER_GREY,
    MEASURE,
    MONTHS,
    NUMBER_BLOCK,
    QUARTER,
    ROW_HEIGHT,
    TABLE,
    TABLE_AFTER,
    TABLE_BEFORE,
    TABLE_CUT,
    TABLE_EDGE,
    TABLE_LEADING,
    TEXT_HEIGHT,
    THIN,
)

_TALL = TEXT_HEIGHT / 2
"""A row higher than this is cut inside."""

_LEAST_ROWS = 2
_QUARTERS = (3, 6, 9)


def grid_atoms(grid: Grid) -> list[Atom]:
    """Lay a table out: an atom per row. Its header and two rows, and its last two, stay together.

    A schedule that fits on a page is not cut at all.
    """
    table = GridLayout(grid)
    count = len(table.heights)
    whole = grid.calendar is not None and sum(table.heights) <= TEXT_HEIGHT
    last = count - 1
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


class GridLayout:
    """A table with its lines broken and its row heights known; parts are rows."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        widths = column_widths(grid)
        self._edges = (0.0, *accumulate(widths))
        self._padding = CELL_TOP if grid.calendar is None else CALENDAR_TOP
        self._least = ROW_HEIGHT if grid.calendar is None else CALENDAR_ROW
        in_reading_order = sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
        laid = [self._lay_out(cell) for cell in in_reading_order]
        if grid.inset_numbers:
            laid = _with_insets(laid, grid.header_rows)
        self._joined: frozenset[int] = frozenset()
        self._cells: tuple[LaidCell, ...] = tuple(laid)
        self.heights: tuple[float, ...] = tuple(self._row_heights(grid.rows))
        self._slice_tall_rows()

    def _lay_out(self, cell: Cell) -> LaidCell:
        header = cell.row < self._grid.header_rows
        calendar = self._grid.calendar
        in_calendar = calendar is not None and cell.column >= calendar and cell.columns == 1
        width = self._edges[cell.column + cell.columns] - self._edges[cell.column]
        font = MONTHS if in_calendar else TABLE
        return lay_out_cell(cell, width, font, header=header and not in_calendar)

    def _row_heights(self, count: int) -> list[float]:
        heights = [self._least] * count
        for laid in sorted(self._cells, key=lambda one: one.cell.rows):
            rows = range(laid.cell.row, laid.cell.row + laid.cell.rows)
            need = laid.height + 2 * self._padding - sum(heights[row] for row in rows)
            if need > 0:
                heights[rows[-1]] += need
        return heights

    def _slice_tall_rows(self) -> None:
        """Make several rows of one that is too tall, without a line between them."""
        per_slice = int((_TALL - 2 * self._padding) // TABLE_LEADING)
        for row in range(len(self.heights) - 1, self._grid.header_rows - 1, -1):
            if self.heights[row] > _TALL:
                self._slice_row(row, per_slice)

    def _slice_row(self, row: int, per_slice: int) -> None:
        inside = [one for one in self._cells if (one.cell.row, one.cell.rows) == (row, 1)]
        lines = max((len(one.lines) for one in inside), default=0)
        counts = [per_slice] * (-(-lines // per_slice))
        more = len(counts) - 1
        if more < 1:
            return
        cells: list[LaidCell] = []
        for one in self._cells:
            if one in inside:
                parts = sliced(one, counts)
                cells += (
                    replace(part, cell=replace(one.cell, row=row + number, top=True))
                    for number, part in enumerate(parts)
                )
            else:
                cells.append(_stretched(one, row, more))
        self._grid = _with_rows_added(self._grid, row, more)
        self._joined = frozenset(
            [*(_moved(r, row, more) for r in self._joined), *range(row + 1, row + more + 1)]
        )
        self._cells = tuple(cells)
        self.heights = tuple(self._row_heights(self._grid.rows))

    @cached_property
    def _owners(self) -> dict[tuple[int, int], int]:
        """Which cell covers a place."""
        return {
            (row, column): number
            for number, laid in enumerate(self._cells)
            for row in range(laid.cell.row, laid.cell.row + laid.cell.rows)
            for column in range(laid.cell.column, laid.cell.column + laid.cell.columns)
        }

    def may_begin(self, row: int) -> bool:
        """Whether a page may begin with this row, under a repeated header."""
        grid = self._grid
        body = row - grid.header_rows
        total = int(grid.rows - 1 in grid.wholes)
        if body < _LEAST_ROWS or grid.rows - row - total < _LEAST_ROWS or row in grid.wholes:
            return False
        return all(self._fits(laid, row) for laid in self._cells)

    def _fits(self, laid: LaidCell, row: int) -> bool:
        """Whether a merged label fits into what a cut leaves of its rows, on both sides."""
        first, end = laid.cell.row, laid.cell.row + laid.cell.rows
        if not first < row < end:
            return True
        need = laid.height + self._padding
        return min(sum(self.heights[first:row]), sum(self.heights[row:end])) >= need

    def repeated(self, first: int) -> float:
        """The height of the header, if the part does not begin with it."""
        header = self._grid.header_rows
        return sum(self.heights[:header]) if first >= header else 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some rows, under a repeated header if they do not begin with it."""
        header = self._grid.header_rows
        rows = [*(range(header) if first >= header else ()), *range(first, last + 1)]
        tops = [y, *accumulate((self.heights[row] for row in rows), initial=y)][1:]
        self._draw_cells(sheet, rows, tops)
        self._draw_bars(sheet, rows, tops)
        self._draw_lines(sheet, rows, tops)
        closed = last == len(self.heights) - 1
        edge = TABLE_EDGE if closed else TABLE_CUT
        sheet.rules.append(Rule(0.0, tops[0], MEASURE, tops[0], TABLE_EDGE))
        sheet.rules.append(Rule(0.0, tops[-1], MEASURE, tops[-1], edge))

    def _draw_cells(self, sheet: Sheet, rows: Sequence[int], tops: Sequence[float]) -> None:
        places = {row: number for number, row in enumerate(rows)}
        for laid in self._cells:
            cell = laid.cell
            shown = [places[row] for row in range(cell.row, cell.row + cell.rows) if row in places]
            if not shown:
                continue
            left = self._edges[cell.column]
            top, bottom = tops[shown[0]], tops[shown[-1] + 1]
            if cell.shaded or cell.row < self._grid.header_rows:
                sheet.fills.append(Fill(left, top, laid.width, bottom - top, HEADER_GREY))
            put_cell(sheet, laid, left, top, bottom - top)
            if cell.origin is not None:
                sheet.areas.append(Area(left, top, laid.width, bottom - top, cell.origin))

    def _draw_bars(self, sheet: Sheet, rows: Sequence[int], tops: Sequence[float]) -> None:
        calendar = self._grid.calendar
        if calendar is None:
            return
        places = {row: number for number, row in enumerate(rows)}
        for bar in self._grid.bars:
            if bar.row not in places:
                continue
            top, bottom = tops[places[bar.row]], tops[places[bar.row] + 1]
            left = self._edges[calendar + bar.first - 1] + BAR_INSET
            right = self._edges[calendar + bar.last] - BAR_INSET
            middle = (top + bottom) / 2
            box = (left, middle - BAR_HEIGHT / 2, right - left, BAR_HEIGHT)
            sheet.fills.append(Fill(*box, ACCENT, HAIRLINE))
            for month in range(bar.first, bar.last + 1):
                self._hide_sign(sheet, calendar + month - 1, middle)

    def _hide_sign(self, sheet: Sheet, column: int, middle: float) -> None:
        """A sign that copying and searching find in every filled month."""
        left, right = self._edges[column], self._edges[column + 1]
        x = (left + right - MONTHS.width(BAR_SIGN)) / 2
        y = middle + BASELINE * MONTHS.size
        sheet.runs.append(TextRun(x, y, BAR_SIGN, MONTHS.face, MONTHS.size, hidden=True))

    def _draw_lines(self, sheet: Sheet, rows: Sequence[int], tops: Sequence[float]) -> None:
        columns = range(len(self._edges) - 1)
        for number, (upper, lower) in enumerate(pairwise(rows), start=1):
            weights = [self._line_below(upper, lower, column) for column in columns]
            for weight, left, right in _stretches(weights, self._edges):
                sheet.rules.append(Rule(left, tops[number], right, tops[number], weight))
        for column in columns[1:]:
            weights = [self._line_before(row, column) for row in rows]
            x = self._edges[column]
            for weight, top, bottom in _stretches(weights, tops):
                sheet.rules.append(Rule(x, top, x, bottom, weight))

    def _line_below(self, upper: int, lower: int, column: int) -> float:
        owner = self._owners.get((upper, column))
        merged = owner is not None and owner == self._owners.get((lower, column))
        if merged or lower in self._joined:
            return 0.0
        strong = lower == self._grid.header_rows or lower in self._grid.groups
        return THIN if strong or upper + 1 != lower else HAIRLINE

    def _line_before(self, row: int, column: int) -> float:
        owner = self._owners.get((row, column))
        if owner is not None and owner == self._owners.get((row, column - 1)):
            return 0.0
        calendar = self._grid.calendar
        in_body = row >= self._grid.header_rows
        if calendar is not None and in_body and column - calendar in _QUARTERS:
            return QUARTER
        return HAIRLINE


def _stretches(
    weights: Sequence[float], edges: Sequence[float]
) -> Iterator[tuple[float, float, float]]:
    """Join neighbours of one weight: weight, first edge, last edge; weight 0 is no line."""
    for weight, group in groupby(enumerate(weights), key=lambda item: item[1]):
        places = [place for place, _ in group]
        if weight:
            yield weight, edges[places[0]], edges[places[-1] + 1]


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
        return replace(one, inset=max(0.0, (one.width - natural) / 2 - CELL_SIDE))

    return [moved(one) if one in numbers else one for one in cells]


def _moved(row: int, at: int, more: int) -> int:
    return row + more if row > at else row


def _stretched(laid: LaidCell, at: int, more: int) -> LaidCell:
    """Adapt a cell to rows that were added behind row ``at``."""
    cell = laid.cell
    if cell.row > at:
        return replace(laid, cell=replace(cell, row=cell.row + more))
    if cell.row + cell.rows > at:
        return replace(laid, cell=replace(cell, rows=cell.rows + more))
    return laid


def _with_rows_added(grid: Grid, at: int, more: int) -> Grid:
    return replace(
        grid,
        rows=grid.rows + more,
        groups=frozenset(_moved(row, at, more) for row in grid.groups),
        wholes=frozenset(_moved(row, at, more) for row in grid.wholes),
        bars=tuple(replace(bar, row=_moved(bar.row, at, more)) for bar in grid.bars),
    )
