"""A line and a box of text that propose what was typed."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.fields.keeping import fits, kept
from ui.fields.typing import Typing


class TextLine(QLineEdit):
    """One line of text.

    Signals:
        edited: The text and the visit in which it was typed; see ``Typing``.
    """

    edited = Signal(str, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._shown = ""
        self.typing = Typing(self)
        self.typing.due.connect(self._hand_on)
        self.textEdited.connect(self.typing.touch)
        self.returnPressed.connect(self.typing.flush)

    def show_text(self, text: str) -> None:
        """Show the stored text; the caret stays as near as it can."""
        self._shown = text
        if not self.typing.is_pending and text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)

    def replace_text(self, text: str) -> None:
        """Show the text of another thing."""
        self.typing.drop()
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)

    def _hand_on(self) -> None:
        text = kept(self, self.text(), self._shown)
        if text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))
        if text != self._shown:
            self._shown = text
            self.edited.emit(text, self.typing.visit)


class TextBox(QPlainTextEdit):
    """Some lines of text in a box that grows with them; Tab leaves it.

    Signals:
        edited: The text and the visit in which it was typed; see ``Typing``.
    """

    edited = Signal(str, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown = ""
        self._showing = False
        self.typing = Typing(self)
        self.typing.due.connect(self._hand_on)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def show_text(self, text: str) -> None:
        """Show the stored text; the caret stays as near as it can."""
        self._shown = text
        if not self.typing.is_pending and text != self.toPlainText():
            self._set(text)

    def replace_text(self, text: str) -> None:
        """Show the text of another thing."""
        self.typing.drop()
        self._shown = text
        self._set(text)

    def _set(self, text: str) -> None:
        place = self.textCursor().position()
        self._showing = True
        self.setPlainText(text)
        self._showing = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)

    def _grow(self) -> None:
        self.updateGeometry()

    def _changed(self) -> None:
        if not self._showing:
            self.typing.touch()

    def _hand_on(self) -> None:
        text = kept(self, self.toPlainText(), self._shown)
        if text != self.toPlainText():
            self._set(text)
        if text != self._shown:
            self._shown = text
            self.edited.emit(text, self.typing.visit)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if fits(self, source):
            super().insertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        lines = max(1, round(self.document().size().height()))
        around = self.height() - self.viewport().height()  # frame and padding of the style
        margin = 2 * self.document().documentMargin()
        height = lines * self.fontMetrics().lineSpacing() + margin + around
        return QSize(200, round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())
