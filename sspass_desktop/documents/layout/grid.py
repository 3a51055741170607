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
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.page import Area, Fill, Rule, Sheet, TextRun
from sspass_desktop.documents.layout.slices import slice_rows, unmerged
from sspass_desktop.documents.layout.style import Style, TableLook

_TALL, _PIECE = 0.5, 0.75
"""Parts of a page: a row higher than the first is cut inside, a header higher is not repeated;
rows that are higher together than the second give their common label up."""
_LABEL_LINES = (16, 3, 1)
"""Merged labels of more lines are given up; of still fewer, if they hold a higher piece together
than a page can be counted on to take."""
_LEAST_ROWS = 2


def grid_atoms(grid: Grid, style: Style) -> list[Atom]:
    """Lay a table out: an atom per row. Its header and two rows, and its last two, stay together.

    A schedule that fits on a page with its heading is not cut at all.
    """
    table = _laid_out(grid, style)
    room = style.sheet.text_height - style.heading.leading - style.heading.after
    whole = grid.calendar is not None and sum(table.heights) <= room
    last = len(table.heights) - 1
    return [
        Atom(
            table,
            row,
            height,
            before=style.table.before if row == 0 else 0.0,
            after=style.table.after if row == last else 0.0,
            stays=row > 0 and (whole or not table.may_begin(row)),
            origin=grid.origin,
        )
        for row, height in enumerate(table.heights)
    ]


@lru_cache(maxsize=64)  # while a sentence is edited the tables of its card stay
def _laid_out(grid: Grid, style: Style) -> "GridLayout":
    return GridLayout(grid, style)


class GridLayout:
    """A table with its lines broken and its row heights known; parts are rows."""

    def __init__(self, grid: Grid, style: Style) -> None:
        self._grid, self._style, look = grid, style, style.table
        self._edges = (0.0, *accumulate(column_widths(grid, style)))
        self._padding, self._least = _row_look(grid, look)
        self._tall = _TALL * style.sheet.text_height
        in_reading_order = sorted(grid.cells, key=lambda cell: (cell.row, cell.column))
        laid: Sequence[LaidCell] = [self._lay_out(cell) for cell in in_reading_order]
        if grid.inset_numbers:
            laid = _with_insets(laid, grid.header_rows, look.number_block)
        for most in _LABEL_LINES:
            self._settle(grid, list(unmerged(laid, most)))
            if self._highest_piece() <= _PIECE * style.sheet.text_height:
                break

    def _settle(self, grid: Grid, cells: Sequence[LaidCell]) -> None:
        """Fix rows and their heights, and what follows from them."""
        most = int((self._tall - 2 * self._padding) // self._style.table.leading)
        self._grid, self._cells, joined = slice_rows(grid, cells, most)
        self.heights = self._row_heights()
        self._depths = (0.0, *accumulate(self.heights))
        self._merged = [one.cell for one in self._cells if one.cell.rows > 1]
        self._needs = [one.height + self._padding for one in self._cells if one.cell.rows > 1]
        header = self._grid.header_rows
        self._repeats = range(header if self._depths[header] <= self._tall else 0)
        covers = owners(self._cells)
        self._lines = GridLines(self._grid, self._edges, covers, joined, self._style.weights)
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
        look = self._style.table
        font = look.months if in_calendar else look.font
        return lay_out_cell(cell, width, font, look, header=header and not in_calendar)

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
        weights, measure = self._style.weights, self._style.sheet.measure
        closed = last == len(self.heights) - 1
        edge = weights.table_edge if closed else weights.table_cut
        sheet.rules.append(Rule(0.0, tops[0], measure, tops[0], weights.table_edge))
        sheet.rules.append(Rule(0.0, tops[-1], measure, tops[-1], edge))

    def _draw_cells(self, sheet: Sheet, places: dict[int, int], tops: Sequence[float]) -> None:
        colours = self._style.colours
        shown = dict.fromkeys(number for row in places for number in self._of_row[row])
        for laid in map(self._cells.__getitem__, shown):
            cell = laid.cell
            ends = [places[row] for row in range(cell.row, cell.row + cell.rows) if row in places]
            left = self._edges[cell.column]
            top, bottom = tops[ends[0]], tops[ends[-1] + 1]
            shade = Shade.STRONG if cell.row < self._grid.header_rows else cell.shade
            if shade is not Shade.NONE:
                ground = colours.header if shade is Shade.STRONG else colours.band
                sheet.fills.append(Fill(left, top, laid.width, bottom - top, ground))
            put_cell(sheet, laid, left, top, bottom - top)
            if cell.origin is not None:
                sheet.areas.append(Area(left, top, laid.width, bottom - top, cell.origin))

    def _bars(self, sheet: Sheet, places: dict[int, int], tops: Sequence[float]) -> Iterator[Fill]:
        """The bars of the rows that are shown; signs are hidden in them."""
        first, look = self._grid.calendar or 0, self._style.table
        for bar in self._grid.bars:
            if bar.row not in places:
                continue
            top, bottom = tops[places[bar.row]], tops[places[bar.row] + 1]
            left = self._edges[first + bar.first - 1] + look.bar_inset
            right = self._edges[first + bar.last] - look.bar_inset
            middle = (top + bottom) / 2
            box = (left, middle - look.bar_height / 2, right - left, look.bar_height)
            yield Fill(*box, self._style.colours.accent, self._style.weights.hairline)
            for month in range(bar.first, bar.last + 1):
                self._hide_sign(sheet, first + month - 1, middle)

    def _hide_sign(self, sheet: Sheet, column: int, middle: float) -> None:
        """A sign that copying and searching find in every filled month."""
        left, right = self._edges[column], self._edges[column + 1]
        sign, font = self._style.table.bar_sign, self._style.table.months
        x = (left + right - font.width(sign)) / 2
        y = middle + BASELINE * font.size
        sheet.runs.append(TextRun(x, y, sign, font.face, font.size, hidden=True))


def _row_look(grid: Grid, look: TableLook) -> tuple[float, float]:
    """Padding above and below the lines of a row, and its least height."""
    if grid.calendar is not None:
        return look.calendar_top, look.calendar_row
    return (look.dense_top, look.dense_row) if grid.dense else (look.top, look.row_height)


def _with_insets(cells: Sequence[LaidCell], header_rows: int, block: float) -> list[LaidCell]:
    """Move columns of numbers narrower than ``block`` to the middle; equal ones share one edge."""
    numbers = [
        one for one in cells if one.cell.row >= header_rows and one.cell.align is CellAlign.RIGHT
    ]
    widest: dict[int, float] = {}
    for one in numbers:
        widest[round(one.width)] = max(widest.get(round(one.width), 0.0), one.natural)

    def moved(one: LaidCell) -> LaidCell:
        natural = widest[round(one.width)]
        if natural >= block * one.width:
            return one
        return replace(one, inset=max(0.0, (one.width - natural) / 2 - one.side))

    shown = {id(one) for one in numbers}
    return [moved(one) if id(one) in shown else one for one in cells]
