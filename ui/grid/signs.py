"""The signs of findings: a shape for each, so that colour is never the only word."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from sspass_desktop.domain.findings import Severity
from ui.look.look import Look
from ui.look.tokens import Role

INKS = {
    Severity.ERROR: Role.ERROR,
    Severity.WARNING: Role.WARNING,
    Severity.NOTICE: Role.NOTICE,
}
GROUNDS = {
    Severity.ERROR: Role.ERROR_GROUND,
    Severity.WARNING: Role.WARNING_GROUND,
    Severity.NOTICE: Role.NOTICE_GROUND,
}
_LINE = 1.4


def paint_sign(painter: QPainter, look: Look, box: QRectF, severity: Severity | None) -> None:
    """Paint a circled ! (오류), a triangle (확인), a circled i (알림), or a tick if all is well."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = look.colour(Role.OK if severity is None else INKS[severity])
    painter.setPen(QPen(ink, look.px(_LINE * 10) / 10, c=Qt.PenCapStyle.RoundCap))
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    if severity is None:
        painter.drawPolyline(QPolygonF([QPointF(3, 8.5), QPointF(6.5, 12), QPointF(13, 4.5)]))
    else:
        _paint_shape(painter, severity)
    painter.restore()


def _paint_shape(painter: QPainter, severity: Severity) -> None:
    top = 7.0 if severity is Severity.NOTICE else 4.8
    dot = 4.8 if severity is Severity.NOTICE else 11.2
    if severity is Severity.WARNING:
        painter.drawPolygon(QPolygonF([QPointF(8, 1.5), QPointF(15, 14), QPointF(1, 14)]))
        top, dot = 6, 11.8
    else:
        painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
    end = 11.2 if severity is Severity.NOTICE else top + 3.6
    painter.drawLine(QPointF(8, top), QPointF(8, end))
    painter.drawPoint(QPointF(8, dot))
