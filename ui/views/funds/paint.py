"""What the fund grids paint besides text: signs that fold, bars of shares, words of standing."""

from fractions import Fraction

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from sspass_desktop.domain.costing.rests import Standing
from sspass_desktop.texts.amounts import STANDINGS
from ui.grid.cells import CellDelegate
from ui.grid.model import Face, Index
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.views.funds.fold import NAME, SIGN, START, STEP, FoldedModel

BAR, BADGE, SIDES = 6, 18, 6
_BADGES = {
    Standing.OVER: (Role.ERROR, Role.ERROR_GROUND),
    Standing.UNDER: (Role.WARNING, Role.WARNING_GROUND),
    Standing.EVEN: (Role.OK, Role.OK_GROUND),
}


class FundDelegate(CellDelegate):
    """Paints the cells of a ``FoldedModel``."""

    def paint_inside(self, painter: QPainter, rect: QRect, face: Face, index: Index) -> None:
        model, row, column = index.model(), index.row(), index.column()
        if not isinstance(model, FoldedModel):
            return
        share, standing = model.share(row, column), model.standing(row, column)
        if share is not None:
            paint_share(painter, self.look, rect, share)
        elif standing in _BADGES:
            paint_standing(painter, self.look, rect, standing)
        else:
            if column == NAME:
                rect = self._paint_fold(painter, rect, model, row)
            super().paint_inside(painter, rect, face, index)

    def _paint_fold(
        self, painter: QPainter, rect: QRect, model: FoldedModel[object], row: int
    ) -> QRect:
        """Paint the sign that folds; answers the room behind it."""
        start = self.look.px(START + STEP * model.level(row))
        opened = model.is_open(row)
        if opened is not None:
            _paint_fold(painter, self.look, rect.adjusted(start, 0, 0, 0), opened=opened)
        return rect.adjusted(start + self.look.px(SIGN - SIDES), 0, 0, 0)


def _paint_fold(painter: QPainter, look: Look, rect: QRect, *, opened: bool) -> None:
    """An angle that points down where a row is unfolded, else to the right."""
    size, middle = look.px(4), QPointF(rect.left() + look.px(8), rect.center().y() + 0.5)
    points = [QPointF(-1, -2), QPointF(1, 0), QPointF(-1, 2)]
    if opened:
        points = [QPointF(-2, -1), QPointF(0, 1), QPointF(2, -1)]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(Role.MUTED), max(1.4, look.px(1.4))))
    painter.drawPolyline(QPolygonF([middle + point * size / 2 for point in points]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_share(painter: QPainter, look: Look, rect: QRect, share: Fraction) -> None:
    """A bar over its ground; one that is overfull is of the colour of errors."""
    height, side = look.px(BAR), look.px(SIDES)
    whole = QRectF(rect.left() + side, 0, rect.width() - 2 * side, height)
    whole.moveTop(rect.center().y() - height / 2 + 0.5)
    part = QRectF(whole)
    part.setWidth(whole.width() * min(max(float(share), 0.0), 1.0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for box, role in ((whole, Role.BAR_GROUND), (part, Role.ERROR if share > 1 else Role.BAR)):
        painter.setBrush(look.colour(role))
        painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def paint_standing(painter: QPainter, look: Look, rect: QRect, standing: Standing) -> None:
    """A word in a frame of its colour."""
    ink, ground = _BADGES[standing]
    painter.setFont(look.font(Text.CAPTION))
    width = painter.fontMetrics().horizontalAdvance(STANDINGS[standing]) + look.px(12)
    box = QRectF(rect.left() + look.px(SIDES), 0, width, look.px(BADGE))
    box.moveTop(rect.center().y() - box.height() / 2 + 0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.colour(ink))
    painter.setBrush(look.colour(ground))
    painter.drawRoundedRect(box, look.px(3), look.px(3))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, STANDINGS[standing])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
