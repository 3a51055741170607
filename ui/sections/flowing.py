"""An outline as high as its lines, which the caret may leave at both ends."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from sspass_desktop.documents.signs import Marking
from ui.look.look import Look
from ui.outline.editor import OutlineEditor

MARKING = Marking()


class FlowingOutline(OutlineEditor):
    """Never scrolls: the page around it does.

    Signals:
        left: The caret leaves upwards (-1) or downwards (1).
        seen: The ``QRect`` of the caret.
        paste_asked: The clipboard holds no words, a picture perhaps: the page may take it.
    """

    left = Signal(int)
    seen = Signal(object)
    paste_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self._tell_caret)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self and event.type() is QEvent.Type.FocusIn:
            self._tell_caret()
        return super().eventFilter(watched, event)

    def _tell_caret(self) -> None:
        if self.hasFocus():
            self.seen.emit(self.cursorRect())

    def _grow(self) -> None:
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(240), round(self.document().size().height()) + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.sizeHint().height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return super().canInsertFromMimeData(source) or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if super().canInsertFromMimeData(source):
            super().insertFromMimeData(source)
        elif not self.locked:
            self.paste_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Up: QTextCursor.MoveOperation.Up,
            Qt.Key.Key_Down: QTextCursor.MoveOperation.Down,
        }
        way = ways.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if way is not None and plain and not self.textCursor().movePosition(way):
            self.left.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return
        super().keyPressEvent(event)
