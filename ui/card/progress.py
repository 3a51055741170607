"""How far a card is written, as a thin bar; the number stands beside it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.look import Look
from ui.look.tokens import Role

WIDTH, HEIGHT = 70, 7


class ProgressLine(QWidget):
    """Paints a share when there is time; a ``QProgressBar`` paints at once, whatever waits."""

    def __init__(self, look: Look, most: int) -> None:
        super().__init__()
        self._look, self._most, self._value = look, most, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_value(self, value: int) -> None:
        """Show another share of the whole."""
        if value != self._value:
            self._value = value
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_ends = self.height() / 2
        for role, share in ((Role.BAR_GROUND, 1.0), (Role.BAR, self._value / self._most)):
            painter.setBrush(self._look.colour(role))
            bar = QRectF(0, 0, self.width() * share, self.height())
            painter.drawRoundedRect(bar, round_ends, round_ends)
