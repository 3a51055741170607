"""A free table to look at: its cells, merged ones as one, its header rows grey."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sspass_desktop.domain.outline import Align, Span, Table
from sspass_desktop.domain.outlining.tables import covered, sound, width_of
from ui.look.look import Look, Text
from ui.look.tokens import Role

ROW, PADDING, LINE = 24, 6, 1.35
_ALIGNS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class TableSketch(QWidget):
    """Paints a table over its own width; columns share it as they will on paper."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._table = look, Table(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_table(self, table: Table) -> None:
        """Show a table."""
        self._table = sound(table)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(240), sum(self._heights()) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self.sizeHint().height())

    def _heights(self) -> list[int]:
        more = round(self._look.px(Text.LABEL.value[0]) * LINE)
        row = self._look.row(ROW, Text.LABEL)
        return [
            row + more * max((text.count("\n") for text in texts), default=0)
            for texts in self._table.rows
        ]

    def _edges(self) -> list[int]:
        """Where columns begin, and where the last one ends."""
        columns = width_of(self._table)
        shares = self._table.widths if len(self._table.widths) == columns else (1,) * columns
        ends = [sum(shares[:place]) for place in range(columns + 1)]
        return [end * (self.width() - 1) // max(ends[-1], 1) for end in ends]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, edges = QPainter(self), self._edges()
        tops = [0]
        for height in self._heights():
            tops.append(tops[-1] + height)
        hidden = frozenset(covered(self._table))
        spans = {(span.row, span.column): span for span in self._table.spans}
        for row in range(len(tops) - 1):
            for column in range(len(edges) - 1):
                if (row, column) not in hidden:
                    span = spans.get((row, column), Span(row, column))
                    bottom = tops[min(row + span.rows, len(tops) - 1)]
                    right = edges[min(column + span.columns, len(edges) - 1)]
                    box = QRect(edges[column], tops[row], right - edges[column], bottom - tops[row])
                    self._paint_cell(painter, box, row, column)
        painter.end()

    def _paint_cell(self, painter: QPainter, box: QRect, row: int, column: int) -> None:
        look, header = self._look, row < self._table.header_rows
        painter.fillRect(box, look.colour(Role.SUNKEN if header else Role.SURFACE))
        painter.setPen(look.colour(Role.LINE))
        painter.drawRect(box)
        painter.setFont(look.font(Text.LABEL_BOLD if header else Text.LABEL))
        painter.setPen(look.colour(Role.TEXT))
        inner = box.adjusted(look.px(PADDING), 0, -look.px(PADDING), 0)
        aligns = self._table.aligns
        align = Align.CENTRE if header else aligns[column] if column < len(aligns) else Align.LEFT
        text = self._table.rows[row][column]
        metrics = QFontMetrics(painter.font())
        wide = inner.width() > 0
        shown = "\n".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, inner.width())
            for line in text.split("\n")
        )
        if wide:
            painter.drawText(inner, _ALIGNS[align] | Qt.AlignmentFlag.AlignVCenter, shown)
