"""The organisation chart on a grid of four columns: right angles, one line down its middle.

Its parts are the director with boards and heads, a row of units each, a row of groups of facilities
each. They stay on one page as long as it can hold them.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from sspass_desktop.documents.furniture import ChartBox, OrganisationChart
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.chart_boxes import (
    ListBox,
    cut_list,
    list_box,
    list_font,
    put_box,
    put_list,
)
from sspass_desktop.documents.layout.looks import ChartLook
from sspass_desktop.documents.layout.page import DASHED, WHITE, Dash, Rule, Sheet
from sspass_desktop.documents.layout.style import Style

_GROUPS = 4  # of facilities side by side


def chart_atoms(block: OrganisationChart, style: Style) -> list[Atom]:
    """An atom for the heads, one for every row of units, one for every row of facilities."""
    chart = Chart(block, style)
    last = len(chart.heights) - 1
    whole = sum(chart.heights) <= style.sheet.text_height
    return [
        Atom(
            chart,
            part,
            height,
            before=0.0 if part else style.chart.before,
            after=style.chart.after if part == last else 0.0,
            stays=part > 0 and whole,
            origin=block.origin,
        )
        for part, height in enumerate(chart.heights)
    ]


def _grid(look: ChartLook, units: int, measure: float) -> ChartLook:
    """A grid on which no unit stands alone in the last row: one more, narrower column."""
    if units <= look.columns or units % look.columns != 1:
        return look
    columns, gap = look.columns + 1, look.gap / 2
    return replace(look, columns=columns, gap=gap, column=(measure - gap * look.columns) / columns)


class Chart:
    """A chart with its rows of units settled; parts from the top downwards."""

    def __init__(self, block: OrganisationChart, style: Style) -> None:
        self._block, self._style, units = block, style, block.units
        self._look = look = _grid(style.chart, len(units), style.sheet.measure)
        starts = range(0, len(units), look.columns)
        self._rows = [units[start : start + look.columns] for start in starts]
        self._duties = _duty_rows(self._rows, look)
        self._groups = _group_rows(block, style)
        self.heights = [self._heads_height(), *map(self._row_height, range(len(self._rows)))]
        for number, row in enumerate(self._groups):
            above = 0.0 if number else look.facilities_gap + look.facilities_head
            self.heights.append(above + _highest(row))

    def repeated(self, _first: int) -> float:
        """Nothing is repeated."""
        return 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some parts."""
        for part in range(first, last + 1):
            if part == 0:
                self._put_heads(sheet, y)
            elif part <= len(self._rows):
                self._put_row(sheet, part - 1, y)
            else:
                self._put_facilities(sheet, part - len(self._rows) - 1, y)
            y += self.heights[part]

    @property
    def _middle(self) -> float:
        return self._style.sheet.measure / 2

    def _heads_height(self) -> float:
        look, boards = self._look, (len(self._block.boards) + 1) // 2
        height = look.head_height + boards * (look.drop + look.board_height)
        for number in range(len(self._block.heads)):
            height += (look.drop if number or not boards else 2 * look.drop) + look.head_height
        return height + (look.drop if boards and not self._block.heads else 0.0)

    def _put_heads(self, sheet: Sheet, y: float) -> None:
        """The director, the boards beside the line below, the heads of the house."""
        look, colours, boards = self._look, self._style.colours, self._block.boards
        left = self._middle - look.head_width / 2
        size = (look.head_width, look.head_height)
        tops = [y]
        put_box(sheet, self._block.top, (left, y, *size), look, (colours.accent, WHITE))
        y += look.head_height
        for pair in zip_longest(boards[::2], boards[1::2]):
            y += look.drop
            self._put_boards(sheet, pair, y)
            y += look.board_height
        for number, head in enumerate(self._block.heads):
            y += look.drop if number or not boards else 2 * look.drop
            tops.append(y)
            put_box(sheet, head, (left, y, *size), look, (colours.header, None))
            y += look.head_height
        if boards and not self._block.heads:
            y += look.drop
        stops = [*tops[1:], y] if self._rows or tops[1:] or boards else []
        for top, stop in zip(tops, stops, strict=False):
            self._line(sheet, (self._middle, top + look.head_height), (self._middle, stop))

    def _put_boards(self, sheet: Sheet, pair: Sequence[ChartBox | None], y: float) -> None:
        look, measure = self._look, self._style.sheet.measure
        middle, size = y + look.board_height / 2, (look.board_width, look.board_height)
        places = (look.board_x, measure - look.board_x - look.board_width)
        for board, x in zip(pair, places, strict=True):
            if board is not None:
                put_box(sheet, board, (x, y, *size), look, (None, None))
                near = x + look.board_width if x < self._middle else x
                self._line(sheet, (near, middle), (self._middle, middle))

    def _row_height(self, row: int) -> float:
        look = self._look
        above = look.drop + look.bus if not row else look.between_rows + look.bus
        return above + look.head_height + _highest(self._duties[row])

    def _left(self, row: int, column: int) -> float:
        """Where a unit stands: on the grid; a single row that is not full is centred."""
        look = self._look
        count = len(self._rows[row]) if len(self._rows) == 1 else look.columns
        step = look.column + look.gap
        return self._middle - (count * step - look.gap) / 2 + column * step

    def _put_row(self, sheet: Sheet, row: int, y: float) -> None:
        """Units under a line that joins them, their duties below, all equally high."""
        look, units = self._look, self._rows[row]
        bottom = y + self.heights[row + 1]
        top = bottom - _highest(self._duties[row]) - look.head_height
        bus = top - look.bus
        centres = [self._left(row, column) + look.column / 2 for column in range(len(units))]
        self._line(sheet, (self._middle, y), (self._middle, bus))
        if row + 1 < len(self._rows):
            self._line(sheet, (self._middle, bus), (self._middle, bottom))
        self._line(sheet, (min(*centres, self._middle), bus), (max(*centres, self._middle), bus))
        for column, (unit, duties) in enumerate(zip(units, self._duties[row], strict=True)):
            left = self._left(row, column)
            self._line(sheet, (centres[column], bus), (centres[column], top))
            box = (left, top, look.column, look.head_height)
            put_box(sheet, unit, box, look, (self._style.colours.header, None))
            if unit.lines:
                below = top + look.head_height
                put_list(sheet, duties, (left, below, look.column, bottom - below), look)
        self._supervise(sheet, row, (top, bottom))

    def _supervise(self, sheet: Sheet, row: int, edges: tuple[float, float]) -> None:
        """The dashed line of who looks after the facilities, beside the rows that are below."""
        block, look = self._block, self._look
        if block.supervisor is None or not block.facilities:
            return
        at, column = divmod(block.supervisor, look.columns)
        top, bottom = edges
        start = top - (look.bus + look.between_rows)
        beside = self._beside(column)
        if at == row and row + 1 < len(self._rows):
            inner = self._left(row, column) + (look.column if column % 2 == 0 else 0.0)
            middle = top + look.head_height / 2
            self._line(sheet, (inner, middle), (beside, middle), DASHED)
            self._line(sheet, (beside, middle), (beside, bottom), DASHED)
        elif at < row:
            self._line(sheet, (beside, start), (beside, bottom), DASHED)

    def _beside(self, column: int) -> float:
        """The gap beside a column, never the one with the line of the heads."""
        step = self._look.column + self._look.gap
        return self._middle + (-step if column < self._look.columns / 2 else step)

    def _put_facilities(self, sheet: Sheet, row: int, y: float) -> None:
        """A row of facilities in columns, under a wide box if it is the first."""
        groups, measure = self._groups[row], self._style.sheet.measure
        if not row:
            y = self._put_facilities_head(sheet, y)
        height, width = _highest(groups), measure / len(groups)
        for number, group in enumerate(groups):
            put_list(sheet, group, (number * width, y, width, height), self._look)

    def _put_facilities_head(self, sheet: Sheet, y: float) -> float:
        """What the facilities are called, and the dashed line to it; answers where it ends."""
        block, look, measure = self._block, self._look, self._style.sheet.measure
        top = y + look.facilities_gap
        if block.supervisor is not None and self._rows:
            row, column = divmod(block.supervisor, look.columns)
            last = row == len(self._rows) - 1
            x = self._left(row, column) + look.column / 2 if last else self._beside(column)
            self._line(sheet, (x, y), (x, top), DASHED)
        head = (0.0, top, measure, look.facilities_head)
        title = ChartBox(block.facilities_title)
        put_box(sheet, title, head, look, (self._style.colours.header, None))
        return top + look.facilities_head

    def _line(
        self,
        sheet: Sheet,
        start: tuple[float, float],
        end: tuple[float, float],
        dash: Dash | None = None,
    ) -> None:
        sheet.rules.append(Rule(*start, *end, self._look.line, dash))


def _duty_rows(rows: Sequence[Sequence[ChartBox]], look: ChartLook) -> list[list[ListBox]]:
    lines = [line for row in rows for unit in row for line in unit.lines]
    font = list_font(lines, look.column, look)
    return [[list_box("", unit.lines, look.column, look, font) for unit in row] for row in rows]


def _group_rows(block: OrganisationChart, style: Style) -> list[list[ListBox]]:
    """Groups side by side; a list that no page has room for goes on in further rows."""
    groups, look = block.facilities, style.chart
    rows = [groups[start : start + _GROUPS] for start in range(0, len(groups), _GROUPS)]
    widths = [style.sheet.measure / len(row) for row in rows]
    lines = [line for group in groups for line in group.lines]
    font = list_font(lines, min(widths, default=look.column), look)
    most = style.sheet.text_height - look.facilities_gap - look.facilities_head
    found = []
    for row, width in zip(rows, widths, strict=True):
        boxes = (list_box(group.title, group.lines, width, look, font) for group in row)
        cut = zip_longest(*(cut_list(box, most, look) for box in boxes))
        found += [[box or ListBox((), (), font, 0.0) for box in level] for level in cut]
    return found


def _highest(boxes: Sequence[ListBox]) -> float:
    return max((box.height for box in boxes), default=0.0)
