"""The reading strip above a grid: how the program reads the current cell, and what it thinks."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import grid as words
from ui.grid.chip import Chip
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role

LINE, SIDES, GAP, SIGN = 30, 12, 8, 16
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of the strip: what it says, and what the grid gets back when it is pressed."""

    words: str
    what: object
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the strip says of a cell.

    Line 1: ``place`` and ``column``, ``label``, ``text`` in bold, ``result`` behind it, at the
    right ``remark``. Line 2: ``message`` of the finding with ``offers``, or ``keys`` that work.
    """

    place: str = ""
    column: str = ""
    label: str = ""
    text: str = ""
    result: str = ""
    remark: str = ""
    severity: Severity | None = None
    message: str = ""
    offers: tuple[Offer, ...] = ()
    keys: str = ""
    acceptable: bool = False

    @property
    def spoken(self) -> str:
        """Both lines for assistive tools."""
        parts = (self.place, self.column, self.label, self.text, self.result, self.remark)
        return ". ".join(part for part in (" ".join(filter(None, parts)), self.message) if part)


class ReadingStrip(QWidget):
    """Two lines that are always there, so that nothing jumps.

    Signals:
        apply: What an ``Offer`` holds.
        accept: The finding is to be accepted with a reason.
    """

    apply = Signal(object)
    accept = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Explanation()
        self._chips = tuple(Chip(look, parent=self) for _ in range(3))
        self._accept = Chip(look, words.ACCEPT, self)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        for chip in (*self._chips, self._accept):
            self._row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
            chip.hide()
        for chip in self._chips:
            chip.clicked.connect(self._press)
        self._accept.clicked.connect(self.accept)
        self.setAccessibleName(words.READING)
        look.changed.connect(self._resize)
        self._resize()

    def explain(self, shown: Explanation) -> None:
        """Show what is known of the current cell."""
        if shown == self._shown:
            return
        self._shown = shown
        for place, chip in enumerate(self._chips):
            offer = shown.offers[place] if place < len(shown.offers) else None
            chip.setVisible(offer is not None)
            if offer is not None:
                chip.filled = offer.filled
                chip.setText(offer.words)
                chip.updateGeometry()
        self._accept.setVisible(shown.acceptable)
        self.setAccessibleDescription(shown.spoken)
        self.update()

    @property
    def shown(self) -> Explanation:
        """What stands in the strip."""
        return self._shown

    def _press(self) -> None:
        chips = list(self._chips)
        place = chips.index(self.sender())  # type: ignore[arg-type]  # only chips are connected
        self.apply.emit(self._shown.offers[place].what)

    def _resize(self) -> None:
        px = self._look.px
        self._line = self._look.row(LINE)
        self.setFixedHeight(2 * self._line)
        self._row.setContentsMargins(px(SIDES), self._line, px(GAP), 0)
        self._row.setSpacing(px(6))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), 2 * self._line)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 2 * self._line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        first = QRect(0, 0, self.width(), self._line)
        second = first.translated(0, self._line)
        severity = self._shown.severity
        ground = signs.SEVERITY_GROUNDS[severity] if severity else Role.RAISED
        painter.fillRect(first, look.colour(Role.RAISED))
        painter.fillRect(second, look.colour(ground))
        painter.setPen(look.colour(Role.LINE))
        painter.drawLine(first.bottomLeft(), first.bottomRight())
        self._paint_reading(painter, first.adjusted(look.px(SIDES), 0, -look.px(SIDES), 0))
        self._paint_message(painter, second.adjusted(look.px(SIDES), 0, -look.px(SIDES), 0))

    def _paint_reading(self, painter: QPainter, box: QRect) -> None:
        shown, px = self._shown, self._look.px
        self._write(painter, box, shown.place, (Text.LABEL_BOLD, Role.TEXT))
        self._write(painter, box, shown.column, (Text.LABEL, Role.MUTED))
        if shown.place or shown.column:
            painter.setPen(self._look.colour(Role.LINE))
            painter.drawLine(box.left(), box.top() + px(4), box.left(), box.bottom() - px(4))
            box.setLeft(box.left() + px(GAP))
        painter.setFont(self._look.font(Text.LABEL))
        remark = QFontMetrics(painter.font()).horizontalAdvance(shown.remark)
        right = QRect(box.right() - remark, box.top(), remark + 1, box.height())
        painter.setPen(self._look.colour(Role.MUTED))
        painter.drawText(right, _LEFT, shown.remark)
        box.setRight(right.left() - px(GAP))
        ink = Role.ERROR if shown.severity is Severity.ERROR else Role.TEXT
        self._write(painter, box, shown.label, (Text.LABEL, Role.TEXT))
        self._write(painter, box, shown.text, (Text.CELL_BOLD, Role.TEXT))
        self._write(painter, box, shown.result, (Text.CELL_BOLD, ink))

    def _paint_message(self, painter: QPainter, box: QRect) -> None:
        shown, look = self._shown, self._look
        size = look.px(SIGN)
        ink = signs.SEVERITY_ROLES[shown.severity] if shown.severity else Role.TEXT
        chips = [chip for chip in (*self._chips, self._accept) if chip.isVisible()]
        box.setRight(min((chip.x() for chip in chips), default=box.right()) - self._look.px(GAP))
        if not shown.message:
            self._write(painter, box, shown.keys, (Text.LABEL, Role.MUTED))
            return
        if shown.severity is not None:
            sign = QRect(box.left(), box.center().y() - size // 2, size, size)
            signs.draw(painter, sign, look.colour(ink), signs.severity(shown.severity))
            box.setLeft(box.left() + size + self._look.px(GAP))
        self._write(painter, box, shown.message, (Text.LABEL_BOLD, ink))

    def _write(self, painter: QPainter, box: QRect, text: str, style: tuple[Text, Role]) -> None:
        """Write at the left of a box and take the room from it."""
        if not text or box.width() <= 0:
            return
        painter.setFont(self._look.font(style[0]))
        painter.setPen(self._look.colour(style[1]))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)
        box.setLeft(box.left() + metrics.horizontalAdvance(shown) + self._look.px(GAP))
