"""The sunken edges of a grid: titles of columns, numbers of rows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role


class GridHeader(QHeaderView):
    """Titles in bold or row numbers, on sunken ground."""

    def __init__(self, orientation: Qt.Orientation, look: Look, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self._look = look
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self.viewport().rect()
        if self.orientation() is Qt.Orientation.Horizontal:
            rest.setLeft(self.length() - self.offset())
        else:
            rest.setTop(self.length() - self.offset())
        QPainter(self.viewport()).fillRect(rest, self._look.colour(Role.SUNKEN))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        across = self.orientation() is Qt.Orientation.Horizontal
        look = self._look
        painter.save()
        painter.fillRect(rect, look.colour(Role.SUNKEN))
        painter.setPen(look.colour(Role.STRONG_LINE if across else Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(look.colour(Role.LINE))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(look.font(Text.LABEL_BOLD if across else Text.LABEL))
        painter.setPen(look.colour(Role.MUTED))
        words = self.model().headerData(logicalIndex, self.orientation())
        painter.drawText(self.words_box(rect), int(Qt.AlignmentFlag.AlignCenter), str(words or ""))
        painter.restore()

    def words_box(self, rect: QRect) -> QRect:
        """Where a title stands in its section."""
        return rect

    def paint_order(self, painter: QPainter, rect: QRect, *, descending: bool) -> None:
        """A sign at the title by which rows are sorted: up or down."""
        size = self._look.px(8)
        left = rect.right() - size - self._look.px(3)
        place = QRect(left, rect.center().y() - size // 2, size, size)
        painter.save()
        if not descending:
            painter.translate(place.center())
            painter.rotate(180)
            painter.translate(-place.center())
        signs.draw(painter, place, self._look.colour(Role.ACCENT), signs.arrow(opened=True))
        painter.restore()
