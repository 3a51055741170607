"""Paints the rows of the plan tree and edits their names in place."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import tree as words
from ui.fields.quick import QuickLine
from ui.fields.waiting import waits
from ui.look import signs
from ui.look.badges import paint_badge
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.tree.model import FACE
from ui.tree.nodes import Face, Kind

ROW = 25
Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FONTS = {
    Kind.PART: Text.LABEL_BOLD,
    Kind.SECTION: Text.LABEL,
    Kind.GOAL: Text.CAPTION,
    Kind.LOOSE: Text.CAPTION,
    Kind.TASK: Text.LABEL_BOLD,
    Kind.CARD: Text.LABEL,
}
_NUMBER_WIDTH = {Kind.PART: 20, Kind.SECTION: 17, Kind.TASK: 17, Kind.CARD: 27}
_SHORT_NUMBER = 3  # "1.4"; longer ones need more room


class TreeDelegate(QStyledItemDelegate):
    """A row: number, name, and at the right badge, lock and state, or the count of cards."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.row(ROW, Text.LABEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        face: Face = index.data(FACE)
        box = QRect(option.rect)
        painter.save()
        free = self._paint_end(painter, face, box)
        painter.setFont(self._look.font(_FONTS[face.kind]))
        if face.kind in _NUMBER_WIDTH:
            muted = face.kind in (Kind.CARD, Kind.SECTION)
            painter.setPen(self._look.colour(Role.MUTED if muted else Role.TEXT))
            painter.drawText(box, _LEFT, face.number)
        self._paint_name(painter, face, self._name_box(face, free))
        painter.restore()

    def _name_box(self, face: Face, free: QRect) -> QRect:
        wide = max(0, len(face.number) - _SHORT_NUMBER) * 7 if face.kind is Kind.CARD else 0
        return free.adjusted(self._look.px(_NUMBER_WIDTH.get(face.kind, 0) + wide), 0, 0, 0)

    def _paint_name(self, painter: QPainter, face: Face, box: QRect) -> None:
        name = face.spoken if face.kind is Kind.GOAL else face.text
        muted = face.kind in (Kind.GOAL, Kind.LOOSE)
        painter.setPen(self._look.colour(Role.MUTED if muted else Role.TEXT))
        shown = QFontMetrics(painter.font()).elidedText(
            name, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, _LEFT, shown)

    def _paint_end(self, painter: QPainter, face: Face, box: QRect) -> QRect:
        """Paint what stands at the right; answers what is left for the name."""
        free = box.adjusted(0, 0, -self._look.px(6), 0)
        if face.kind in (Kind.TASK, Kind.LOOSE, Kind.PART):
            painter.setFont(self._look.font(Text.LABEL))
            painter.setPen(self._look.colour(Role.MUTED))
            painter.drawText(free, _RIGHT, str(face.count))
            return free.adjusted(0, 0, -self._look.px(24), 0)
        if face.kind is Kind.CARD:
            self._paint_sign(painter, free, signs.status(face.status, begun=face.begun))
            if face.locked:
                self._paint_sign(painter, free, signs.lock, size=10)
            errors, warnings = face.badge
            if errors or warnings:
                severity = Severity.ERROR if errors else Severity.WARNING
                count = errors + warnings
                width = paint_badge(painter, self._look, free, count, severity)
                free.setRight(free.right() - width - self._look.px(4))
        return free

    def _paint_sign(
        self, painter: QPainter, free: QRect, drawing: signs.Drawing, size: int = 13
    ) -> None:
        """Paint a sign at the right end of the free part, which shrinks."""
        size = self._look.px(size)
        box = QRect(free.right() - size, free.center().y() - size // 2, size, size)
        signs.draw(painter, box, self._look.colour(Role.MUTED), drawing)
        free.setRight(box.left() - self._look.px(4))

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        line = QuickLine(words.RENAME, parent)
        waits(line)
        return line

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box = self._name_box(index.data(FACE), QRect(option.rect))
        editor.setGeometry(box.adjusted(-self._look.px(6), 0, 0, 0))
