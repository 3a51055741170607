"""Bars of months, hatched so that they are told from plain grounds on grey paper, too."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from ui.look.look import Look
from ui.look.tokens import Role

HIGH, LOW = 0.58, 0.36
"""Shares of a row's height: the bar of a row, and of a sub-row."""

_HATCH = 0.75


def paint_bar(painter: QPainter, cell: QRect, look: Look, share: float = HIGH) -> None:
    """Paint the bar of one month across its cell; those of neighbours run into each other."""
    height = round(cell.height() * share)
    bar = QRect(cell.left(), cell.top() + (cell.height() - height) // 2, cell.width(), height)
    painter.fillRect(bar, look.colour(Role.BAR))
    line = QColor(look.colour(Role.SURFACE))
    line.setAlphaF(_HATCH)
    painter.fillRect(bar, QBrush(line, Qt.BrushStyle.BDiagPattern))
