"""How cells of a grid are painted and edited."""

from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.findings import Severity
from ui.fields.keeping import kept
from ui.fields.typing import HAND_ON, LONGEST, PAUSE
from ui.grid.editors import ENTER, CellEditor, LineEditor, TextEditor, is_today
from ui.grid.model import Face, GridModel, Index
from ui.look.look import Look, Text
from ui.look.signs import SEVERITY_ROLES
from ui.look.tokens import Role
from ui.pause import Pause

PADDING, RING, HANDLE, CORNER, WAVE = 6, 2, 5, 7, 2
_NO_MOVE = (0, 0)
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class CellDelegate(QStyledItemDelegate):
    """Paints faces and edits one cell at a time; what is typed is proposed while it is typed.

    Signals:
        left: The editor is done: by how many rows and columns to go on.
        filled: The text that all selected cells are to have.
    """

    left = Signal(int, int)
    filled = Signal(str)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.editor: CellEditor | None = None
        self._place = QPersistentModelIndex()
        self._began, self._sent = "", ""
        self._timer = Pause(self, PAUSE, LONGEST)
        self._timer.timeout.connect(self._send)

    # painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, GridModel):
            return
        face = model.face_at(index.row(), index.column())
        rect, state = option.rect, option.state
        edited = self.editor is not None and self._place == index
        is_current = edited or bool(state & QStyle.StateFlag.State_HasFocus)
        is_selected = not is_current and bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(
            rect, self._selected(option) if is_selected else self.look.colour(face.ground)
        )
        painter.setPen(self.look.colour(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        self.paint_inside(painter, rect, face, index)
        if face.finding is not None:
            self._paint_corner(painter, rect, face.finding)
        if is_current:
            self._paint_ring(painter, rect)
        painter.restore()

    def paint_inside(self, painter: QPainter, rect: QRect, face: Face, _index: Index) -> None:
        """Paint the text of a cell; grids with other signs in their cells do it otherwise."""
        inner = rect.adjusted(self.look.px(PADDING), 0, -self.look.px(PADDING), 0)
        if face.aside:
            painter.setFont(self.look.font(Text.CELL))
            painter.setPen(self.look.colour(face.aside_ink))
            painter.drawText(inner, _ALIGN_RIGHT, face.aside)
            inner.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(face.aside), 0)
        painter.setFont(self.look.font(Text.CELL_BOLD if face.bold else Text.CELL))
        text = face.text or face.ghost
        lines = "\n" in text
        shown = (
            text
            if lines
            else painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        )
        painter.setPen(self.look.colour(face.ink if face.text else Role.MUTED))
        painter.drawText(inner, _ALIGN_RIGHT if face.right else _ALIGN_LEFT, shown)
        if face.finding is not None and shown and not lines:
            width = painter.fontMetrics().horizontalAdvance(shown)
            start = inner.right() - width if face.right else inner.left()
            base = inner.center().y() + painter.fontMetrics().ascent() // 2 + self.look.px(3)
            self._paint_wave(painter, QPointF(start, base), width, face.finding)

    def _selected(self, option: QStyleOptionViewItem) -> QColor:
        """The ground of a selected cell, which tells whether the keys go to this grid."""
        view = option.widget
        active = self.editor is not None or (view is not None and view.hasFocus())
        return self.look.colour(Role.SELECT if active else Role.SELECT_IDLE)

    def _paint_wave(
        self, painter: QPainter, start: QPointF, width: int, severity: Severity
    ) -> None:
        step = self.look.px(WAVE)
        points = [
            QPointF(start.x() + place * step, start.y() + (place % 2) * step)
            for place in range(width // step + 1)
        ]
        painter.setPen(QPen(self.look.colour(SEVERITY_ROLES[severity]), max(1, self.look.px(1))))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline(QPolygonF(points))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _paint_corner(self, painter: QPainter, rect: QRect, severity: Severity) -> None:
        size = self.look.px(CORNER)
        corner = QPointF(rect.right(), rect.top())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(SEVERITY_ROLES[severity]))
        painter.drawPolygon(
            QPolygonF([corner, corner - QPointF(size, 0), corner + QPointF(0, size)])
        )

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        accent, size = self.look.colour(Role.ACCENT), self.look.px(HANDLE)
        width = max(RING, self.look.px(RING))
        pen = QPen(accent, width, j=Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width // 2
        painter.drawRect(rect.adjusted(half, half, -width + half, -width + half))
        painter.fillRect(
            QRect(rect.right() - size, rect.bottom() - size, size + 1, size + 1), accent
        )

    # editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = self._model(index)
        row, column = index.row(), index.column()
        model.typing_began(row, column)
        if model.breaks_lines(column):
            self.editor = TextEditor(parent, self._key)
        else:
            self.editor = LineEditor(parent, self._key, model.choices(row, column))
        self.editor.setFont(self.look.font(Text.CELL))
        self.editor.setAccessibleName(model.heads[column])
        self._place = QPersistentModelIndex(index)
        self._began = self._sent = model.face(row, column).entry
        self.editor.fill(self._began)
        self.editor.typed.connect(self._timer.touch)
        return self.editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor was filled when it opened: what is typed is not overwritten."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        rect: QRect = option.rect
        edge = max(RING, self.look.px(RING))
        editor.setGeometry(rect.adjusted(edge, edge, -edge - 1, -edge - 1))

    def setModelData(self, _editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        self._send()

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self._timer.stop()
            self.editor = None
            model = self._place.model()
            if isinstance(model, GridModel):
                model.typing_ended()
        super().destroyEditor(editor, index)

    def _model(self, index: Index) -> GridModel[object]:
        model = index.model()
        if not isinstance(model, GridModel):
            raise TypeError(model)
        return model

    def _send(self, text: str | None = None) -> None:
        """Propose what stands in the editor unless that was proposed before."""
        self._timer.stop()
        if self.editor is None or not self._place.isValid():
            return
        wanted = kept(self.editor, self.editor.whole() if text is None else text, self._sent)
        if wanted != self._sent:
            self._sent = wanted
            self._model(self._place).type_cell(self._place.row(), self._place.column(), wanted)

    def finish(self) -> None:
        """Propose what is typed and close the editor."""
        self._close()

    def _close(self, move: tuple[int, int] = _NO_MOVE) -> None:
        editor = self.editor
        if editor is None:
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if move != _NO_MOVE:
            self.left.emit(*move)

    def give_up(self) -> None:
        """Close the editor; the cell is as it was before."""
        editor = self.editor
        if editor is not None:
            self._send(self._began)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def drop(self) -> None:
        """Close the editor and forget what waits in it: the grid shows another thing now."""
        editor = self.editor
        if editor is not None:
            self._timer.stop()
            self._sent = editor.whole()
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _fill(self, text: str) -> None:
        """Give up the one cell, for all selected ones get the text in one step."""
        wanted = text if self.editor is None else kept(self.editor, text, self._began)
        self.give_up()
        self.filled.emit(wanted)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False  # keys come through the editor, also from an open list of words
        if event.type() == HAND_ON:
            self._send()
        return super().eventFilter(editor, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Take the keys that end an edit, and those that serve it."""
        editor, key = self.editor, Qt.Key(event.key())
        if editor is None:
            return False
        mods = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (mods, key) in _MOVES and (key not in _UP_DOWN or isinstance(editor, LineEditor)):
            self._close(_MOVES[mods, key])
        elif (mods, key) == (_NONE, Qt.Key.Key_Escape):
            self.give_up()
        elif mods == _CONTROL and key in ENTER:
            self._fill(editor.whole())
        elif mods == _ALT and key in ENTER:
            if isinstance(editor, TextEditor):
                editor.insert_text("\n")
        elif (mods, key) == (_ALT, Qt.Key.Key_Down):
            editor.offer()
        elif is_today(event):
            editor.insert_text(today_text())
        else:
            return False
        return True


_UP_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_MOVES = {
    **{(_NONE, key): (1, 0) for key in ENTER},
    **{(_SHIFT, key): (-1, 0) for key in ENTER},
    (_NONE, Qt.Key.Key_Up): (-1, 0),
    (_NONE, Qt.Key.Key_Down): (1, 0),
    (_NONE, Qt.Key.Key_Tab): (0, 1),
    (_SHIFT, Qt.Key.Key_Backtab): (0, -1),
}
_ALIGN_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_ALIGN_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def today_text() -> str:
    """The date of today as offices write it."""
    return write_date(date.today())  # noqa: DTZ011 - the day where the person sits
