"""Paints the rows of the plan tree and edits their names in place."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.tree.lines import PlainLine
from ui.tree.model import FACE, Index
from ui.tree.nodes import Face, Kind

ROW = 25
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SINGLE = Qt.TextFlag.TextSingleLine
_FONTS = {Kind.GOAL: Text.CAPTION, Kind.CARD: Text.LABEL}
NUMBER_WIDTH = {Kind.TASK: 17, Kind.CARD: 27, Kind.GOAL: 0, Kind.LOOSE: 0}


class TreeDelegate(QStyledItemDelegate):
    """A row: number, name, and at the right badge, lock and state, or the count of cards."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, self._look.row(ROW, Text.LABEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face: Face = index.data(FACE)
        box: QRect = option.rect
        painter.save()
        painter.setFont(self._look.font(_FONTS.get(face.kind, Text.LABEL_BOLD)))
        right = self._paint_right(painter, face, box)
        self._paint_number(painter, face, box)
        self._paint_name(painter, face, self._name_box(face, box, right))
        painter.restore()

    def _paint_number(self, painter: QPainter, face: Face, box: QRect) -> None:
        painter.setPen(self._look.colour(Role.MUTED if face.kind is Kind.CARD else Role.TEXT))
        if face.kind in (Kind.CARD, Kind.TASK):
            painter.drawText(box, _LEFT | _SINGLE, face.number)

    def _name_box(self, face: Face, box: QRect, right: int) -> QRect:
        indent = self._look.px(NUMBER_WIDTH[face.kind])
        if indent and len(face.number) > 3:  # noqa: PLR2004 - "10.12" is wider than "1.4"
            indent += self._look.px(7 * (len(face.number) - 3))
        return QRect(box.left() + indent, box.top(), right - box.left() - indent, box.height())

    def _paint_name(self, painter: QPainter, face: Face, box: QRect) -> None:
        name = face.text if face.kind is not Kind.GOAL else face.spoken
        muted = face.kind in (Kind.GOAL, Kind.LOOSE)
        painter.setPen(self._look.colour(Role.MUTED if muted else Role.TEXT))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT | _SINGLE, shown)

    def _paint_right(self, painter: QPainter, face: Face, box: QRect) -> int:
        """Paint from the right edge; answers how far the name may reach."""
        px = self._look.px
        right = box.right() - px(6)
        if face.kind in (Kind.TASK, Kind.LOOSE):
            painter.setPen(self._look.colour(Role.MUTED))
            font = painter.font()
            painter.setFont(self._look.font(Text.LABEL))
            counted = QRect(right - px(28), box.top(), px(28), box.height())
            painter.drawText(counted, _RIGHT, str(face.count))
            painter.setFont(font)
            return right - px(32)
        if face.kind is Kind.GOAL:
            return right
        state = signs.status(face.status, begun=face.begun)
        right = self._paint_sign(painter, QRect(box.left(), box.top(), right - box.left(), 0), state)
        return right

    def _paint_sign(self, painter: QPainter, row: QRect, drawing: signs.Drawing) -> int:
        raise NotImplementedError
