"""A free table to look at: its cells, merged ones as one, its header rows grey."""

from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sspass_desktop.domain.outline import Align, Span, Table
from sspass_desktop.domain.outlining.tables import covered, sound, width_of
from ui.look.look import Look, Text
from ui.look.tokens import Role

ROW, PADDING, ABOVE = 24, 6, 4
HIGHEST = 10_000
_ALIGNS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class TableSketch(QWidget):
    """Paints a table over its own width; columns share it as they will on paper."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._table = look, Table(())
        self._heights: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._measure)

    def show_table(self, table: Table) -> None:
        """Show a table."""
        shown = sound(table)
        if shown != self._table:
            self._table = shown
            self._measure()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), sum(self._heights) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        """Give every row the height that its words need at this width."""
        least = self._look.row(ROW, Text.LABEL)
        self._heights = [least] * len(self._table.rows)
        edges = self._edges()
        for span in sorted(self._cells(), key=lambda one: one.rows):
            wide = edges[span.column + span.columns] - edges[span.column]
            room = QRect(0, 0, wide - 2 * self._look.px(PADDING), HIGHEST)
            metrics = QFontMetrics(self._look.font(self._voice(span.row)))
            text = self._table.rows[span.row][span.column]
            needed = metrics.boundingRect(room, _WRAPPED, text).height()
            missing = needed + 2 * self._look.px(ABOVE)
            missing -= sum(self._heights[span.row : span.row + span.rows])
            self._heights[span.row + span.rows - 1] += max(missing, 0)
        self.updateGeometry()
        self.update()

    def _cells(self) -> Iterator[Span]:
        """All cells that are seen, each with its size."""
        hidden = frozenset(covered(self._table))
        spans = {(span.row, span.column): span for span in self._table.spans}
        for row, texts in enumerate(self._table.rows):
            for column in range(len(texts)):
                if (row, column) not in hidden:
                    yield spans.get((row, column), Span(row, column))

    def _edges(self) -> list[int]:
        """Where columns begin, and where the last one ends."""
        columns = width_of(self._table)
        shares = self._table.widths if len(self._table.widths) == columns else (1,) * columns
        ends = [0, *accumulate(shares)]
        return [end * (self.width() - 1) // max(ends[-1], 1) for end in ends]

    def _voice(self, row: int) -> Text:
        return Text.LABEL_BOLD if row < self._table.header_rows else Text.LABEL

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, edges = QPainter(self), self._edges()
        tops = [0, *accumulate(self._heights)]
        for span in self._cells():
            left, top = edges[span.column], tops[span.row]
            right, bottom = edges[span.column + span.columns], tops[span.row + span.rows]
            self._paint_cell(painter, QRect(left, top, right - left, bottom - top), span)
        painter.end()

    def _paint_cell(self, painter: QPainter, box: QRect, span: Span) -> None:
        look, header = self._look, span.row < self._table.header_rows
        painter.fillRect(box, look.colour(Role.SUNKEN if header else Role.SURFACE))
        painter.setPen(look.colour(Role.LINE))
        painter.drawRect(box)
        painter.setFont(look.font(self._voice(span.row)))
        painter.setPen(look.colour(Role.TEXT))
        aligns, column = self._table.aligns, span.column
        align = aligns[column] if column < len(aligns) else Align.LEFT
        inner = box.adjusted(look.px(PADDING), 0, -look.px(PADDING), 0)
        flags = _ALIGNS[Align.CENTRE if header else align] | Qt.AlignmentFlag.AlignVCenter
        text = self._table.rows[span.row][column]
        painter.drawText(inner, int(flags) | _WRAPPED, text)
