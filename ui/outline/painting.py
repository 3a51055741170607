"""What is painted beside the letters of an outline."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from sspass_desktop.documents.signs import Sign
from sspass_desktop.domain.findings import Severity
from ui.look.look import Look, Text
from ui.look.tokens import Role

ARROW = "▾"
_FINDING = {
    Severity.ERROR: (Role.ERROR, "!"),
    Severity.WARNING: (Role.WARNING, "!"),
    Severity.NOTICE: (Role.NOTICE, "i"),
}


def paint_sign(painter: QPainter, look: Look, base: QPointF, sign: Sign) -> None:
    """Draw □ ○ - · ① before a line; ``base`` is where it begins on the base line."""
    painter.setFont(look.font(Text.SECTION if sign.strong else Text.OUTLINE))
    painter.setPen(look.colour(Role.ACCENT))
    painter.drawText(base, sign.text)


def paint_tag(painter: QPainter, look: Look, place: QRectF, words: str) -> None:
    """Draw a tag behind a line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(Role.SUNKEN))
    painter.drawRoundedRect(place, look.px(3), look.px(3))
    painter.setFont(look.font(Text.LABEL_BOLD))
    painter.setPen(look.colour(Role.TEXT))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def paint_chips(painter: QPainter, look: Look, places: Sequence[QRectF]) -> None:
    """Draw the ground of numbers that follow others, and a dotted line below each."""
    ground = look.colour(Role.SUNKEN)
    for place in places:
        painter.fillRect(place, ground)
    painter.setPen(QPen(look.colour(Role.ACCENT), look.px(1.2), Qt.PenStyle.DotLine))
    painter.drawLines([QLineF(place.bottomLeft(), place.bottomRight()) for place in places])


def paint_finding(painter: QPainter, look: Look, place: QRectF, severity: Severity) -> None:
    """Draw the sign of a finding: a circle is an error, a triangle a doubt, a square a notice."""
    role, letter = _FINDING[severity]
    painter.setPen(QPen(look.colour(role), look.px(1.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if severity is Severity.ERROR:
        painter.drawEllipse(place)
    elif severity is Severity.WARNING:
        top = QPointF(place.center().x(), place.top())
        painter.drawPolygon(QPolygonF([top, place.bottomRight(), place.bottomLeft()]))
    else:
        painter.drawRoundedRect(place, 2, 2)
    font = look.font(Text.LABEL_BOLD)
    font.setPixelSize(look.px(8))
    painter.setFont(font)
    painter.drawText(place.translated(0, look.px(0.6)), Qt.AlignmentFlag.AlignCenter, letter)
