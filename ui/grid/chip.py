"""A small button of strips and panels: filled for what is proposed first, outlined for the rest."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.look import Look, Text
from ui.look.tokens import Role

HEIGHT, SIDES, RADIUS = 22, 10, 4


class Chip(QPushButton):
    """Takes its words and whether it is filled; it never takes the focus by a click."""

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._look = look
        self.filled = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        font = self._look.font(Text.LABEL_BOLD if self.filled else Text.LABEL)
        width = QFontMetrics(font).horizontalAdvance(self.text())
        return QSize(width + 2 * self._look.px(SIDES), self._look.row(HEIGHT, Text.LABEL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = Role.ACCENT if self.filled else Role.HOVER if self.underMouse() else Role.SURFACE
        edge = Role.ACCENT if self.filled or self.hasFocus() else Role.CONTROL
        width = look.px(2) if self.hasFocus() and not self.filled else 1
        painter.setPen(QPen(look.colour(edge), width))
        painter.setBrush(look.colour(ground))
        radius = look.px(RADIUS)
        painter.drawRoundedRect(QRect(0, 0, self.width() - 1, self.height() - 1), radius, radius)
        if self.filled and self.hasFocus():
            painter.setPen(QPen(look.colour(Role.ON_ACCENT), 1))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), radius, radius)
        ink = Role.ON_ACCENT if self.filled else Role.TEXT if self.isEnabled() else Role.DISABLED
        painter.setPen(look.colour(ink))
        painter.setFont(look.font(Text.LABEL_BOLD if self.filled else Text.LABEL))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
