"""Last year's result beside both targets as a small chart: bars are results, lines targets."""

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from sspass_desktop.domain.target import Target, in_one_unit, plain_unit, read_target
from sspass_desktop.texts import indicator_form as words
from ui.forms.indicators.rows import Line
from ui.look.look import Look, Text
from ui.look.tokens import Role

WIDTH, HEIGHT, TITLE, BAR, MARK, ROOM = 230, 104, 20, 34, 56, 18


class Trend(QWidget):
    """Shows one indicator; without two numbers that can be compared nothing is drawn."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line: Line | None = None
        self._year = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_line(self, line: Line | None, year: int) -> None:
        """Show the indicator of a row."""
        self._line, self._year = line, year
        told = words.trend(line.last, line.indicator.target) if line and line.last else ""
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(HEIGHT))

    def values(self) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
        """Last year's result and target, and this year's target, in one unit."""
        if self._line is None or self._line.last is None:
            return None, None, None
        target = read_target(self._line.indicator.target)
        last = self._line.last
        result, before = (_beside(target, text) for text in (last.result, last.target))
        own = in_one_unit(target, target)
        return result, before, own[0] if own else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        result, before, now = self.values()
        known = [value for value in (result, before, now) if value is not None and value > 0]
        if len(known) < 2 or self._line is None:  # noqa: PLR2004 - one figure is no chart
            return
        top: Fraction = max(known)
        painter, px = QPainter(self), self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = plain_unit(read_target(self._line.indicator.target))
        self._write(painter, QRectF(0, 0, self.width(), px(TITLE)), words.trend_title(unit))
        floor = self.height() - px(ROOM)
        painter.setPen(self._look.colour(Role.STRONG_LINE))
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        room = floor - px(TITLE + ROOM)
        for slot, (year, bar, line) in enumerate(
            ((self._year - 1, result, before), (self._year, None, now))
        ):
            middle = self.width() * (2 * slot + 1) / 4
            box = QRectF(middle - px(MARK) / 2, floor, px(MARK), px(ROOM))
            self._write(painter, box, words.short_year(year), Qt.AlignmentFlag.AlignCenter)
            if bar is not None:
                self._bar(painter, QPointF(middle, floor), room * _share(bar, top), bar)
            if line is not None:
                height = room * _share(line, top)
                self._mark(painter, QPointF(middle, floor - height), line, named=bar is None)

    def _bar(self, painter: QPainter, foot: QPointF, height: float, value: Fraction) -> None:
        width = self._look.px(BAR)
        box = QRectF(foot.x() - width / 2, foot.y() - height, width, height)
        painter.fillRect(box, self._look.colour(Role.BAR))
        over = box.adjusted(-width, 0, width, 0)
        over.setBottom(box.top())
        over.setTop(box.top() - self._look.px(ROOM))
        self._write(painter, over, words.number(value), Qt.AlignmentFlag.AlignCenter)

    def _mark(self, painter: QPainter, at: QPointF, value: Fraction, *, named: bool) -> None:
        half = self._look.px(MARK) / 2
        role = Role.ACCENT if named else Role.TEXT
        style = Qt.PenStyle.SolidLine if named else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._look.colour(role), max(2, self._look.px(2)), style))
        painter.drawLine(at - QPointF(half, 0), at + QPointF(half, 0))
        if named:
            box = QRectF(at.x() - 2 * half, at.y() - self._look.px(ROOM), 4 * half, 0)
            box.setBottom(at.y())
            text = words.target_of(words.number(value))
            self._write(painter, box, text, Qt.AlignmentFlag.AlignCenter)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(self._look.font(Text.CAPTION))
        painter.setPen(self._look.colour(Role.TEXT))
        painter.drawText(box, align, text)


def _beside(target: Target, text: str) -> Fraction | None:
    """A figure of last year in the unit of the target."""
    pair = in_one_unit(read_target(text), target)
    return pair[0] if pair else None


def _share(value: Fraction, top: Fraction) -> float:
    return float(value / top) if value > 0 else 0.0
