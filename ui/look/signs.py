"""Signs that are drawn in one colour: states of cards, findings, arrows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.findings import Severity
from ui.look.look import Look
from ui.look.tokens import Role

SEVERITY_ROLES = {
    Severity.ERROR: Role.ERROR,
    Severity.WARNING: Role.WARNING,
    Severity.NOTICE: Role.NOTICE,
}
SEVERITY_GROUNDS = {
    Severity.ERROR: Role.ERROR_GROUND,
    Severity.WARNING: Role.WARNING_GROUND,
    Severity.NOTICE: Role.NOTICE_GROUND,
}
Drawing = Callable[[QPainter, QRectF], None]
"""Draws into a square with the pen that is set."""


def draw(painter: QPainter, box: QRect, colour: QColor, drawing: Drawing) -> None:
    """Draw a sign in the middle of a box, as large as the box is high."""
    size = float(min(box.height(), box.width()))
    square = QRectF(0, 0, size, size)
    square.moveCenter(QRectF(box).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, max(1.0, size * 0.09))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    inset = size * 0.08
    drawing(painter, square.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def status(state: CardStatus, *, begun: bool) -> Drawing:
    """○ 작성, ◐ 검토, ◉ 보완, ● 확정; a dashed circle for a card that is not begun."""
    return partial(_status, state, begun)


def _status(state: CardStatus, begun: bool, painter: QPainter, box: QRectF) -> None:
    pen = painter.pen()
    if state is CardStatus.DRAFT and not begun:
        dashed = QPen(pen)
        dashed.setDashPattern([1.6, 2.4])
        dashed.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(dashed)
    if state is CardStatus.FINAL:
        painter.setBrush(pen.color())
    painter.drawEllipse(box)
    painter.setBrush(pen.color())
    if state is CardStatus.REVIEW:
        painter.drawPie(box, 90 * 16, 180 * 16)
    if state is CardStatus.REVISE:
        dot = box.width() * 0.3
        painter.drawEllipse(box.adjusted(dot, dot, -dot, -dot))


def severity(of: Severity, *, accepted: bool = False) -> Drawing:
    """Circled ! for an error, a triangle for a warning, i for a notice, ✓ for an accepted one."""
    if accepted:
        return tick
    return _FINDINGS[of]


def tick(painter: QPainter, box: QRectF) -> None:
    """✓."""
    _polyline(painter, box, [(0.05, 0.55), (0.35, 0.85), (0.95, 0.2)])


def _error(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    _polyline(painter, box, [(0.5, 0.24), (0.5, 0.54)])
    _polyline(painter, box, [(0.5, 0.74), (0.5, 0.76)])


def _warning(painter: QPainter, box: QRectF) -> None:
    _polyline(painter, box, [(0.5, 0.04), (1.0, 0.94), (0.0, 0.94), (0.5, 0.04)])
    _polyline(painter, box, [(0.5, 0.38), (0.5, 0.62)])
    _polyline(painter, box, [(0.5, 0.77), (0.5, 0.79)])


def _notice(painter: QPainter, box: QRectF) -> None:
    painter.drawEllipse(box)
    _polyline(painter, box, [(0.5, 0.25), (0.5, 0.27)])
    _polyline(painter, box, [(0.5, 0.46), (0.5, 0.76)])


_FINDINGS = {Severity.ERROR: _error, Severity.WARNING: _warning, Severity.NOTICE: _notice}


def lock(painter: QPainter, box: QRectF) -> None:
    """A padlock."""
    body = QRectF(box.left() + box.width() * 0.12, box.top() + box.height() * 0.45, 0, 0)
    body.setSize(box.size() * 0.76)
    body.setHeight(box.height() * 0.5)
    painter.drawRoundedRect(body, 1.5, 1.5)
    arch = QRectF(box.left() + box.width() * 0.27, box.top() + 1, box.width() * 0.46, 0)
    arch.setHeight(box.height() * 0.8)
    painter.drawArc(arch, 0, 180 * 16)


def sheet(painter: QPainter, box: QRectF) -> None:
    """A document."""
    _polyline(
        painter,
        box,
        [(0.65, 0.0), (0.15, 0.0), (0.15, 1.0), (0.85, 1.0), (0.85, 0.22), (0.65, 0.0)],
    )


def arrow(*, opened: bool) -> Drawing:
    """A filled triangle: to the right if closed, down if opened."""
    return partial(_arrow, opened)


def _arrow(opened: bool, painter: QPainter, box: QRectF) -> None:
    down, right = [(0.1, 0.3), (0.9, 0.3), (0.5, 0.75)], [(0.35, 0.1), (0.8, 0.5), (0.35, 0.9)]
    painter.setBrush(painter.pen().color())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(_points(box, down if opened else right))


def _polyline(painter: QPainter, box: QRectF, shares: list[tuple[float, float]]) -> None:
    painter.drawPolyline(_points(box, shares))


def _points(box: QRectF, shares: list[tuple[float, float]]) -> QPolygonF:
    return QPolygonF(
        [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in shares]
    )


def icon(look: Look, drawing: Drawing, role: Role = Role.TEXT, size: int = 16) -> QIcon:
    """A sign as an icon, sharp on any screen; draw it anew when the look changes."""
    found = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(look.px(size) * ratio, look.px(size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw(painter, pixmap.rect(), look.colour(role), drawing)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        found.addPixmap(pixmap)
    return found
