"""Small signs that are painted in lists: the badge with the number of findings."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from sspass_desktop.domain.findings import Severity
from ui.look.look import Look, Text
from ui.look.tokens import Role


def paint_badge(painter: QPainter, look: Look, box: QRect, count: int, severity: Severity) -> int:
    """Paint a number at the right end of a box; answers its width.

    Errors are a filled round, warnings an outlined square: shape and colour say the same.
    """
    font = look.font(Text.CAPTION)
    font.setBold(True)
    width = max(look.px(18), QFontMetrics(font).horizontalAdvance(str(count)) + look.px(10))
    height = look.px(16)
    top = box.center().y() - height / 2 + 0.5
    frame = QRectF(box.right() - width + 0.5, top, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.ERROR:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(Role.ERROR))
        painter.drawRoundedRect(frame, height / 2, height / 2)
        painter.setPen(look.colour(Role.SURFACE))
    else:
        painter.setPen(QPen(look.colour(Role.WARNING), 1))
        painter.setBrush(look.colour(Role.WARNING_GROUND))
        painter.drawRoundedRect(frame, look.px(3), look.px(3))
        painter.setPen(look.colour(Role.WARNING))
    painter.setFont(font)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.restore()
    return width
