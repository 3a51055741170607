"""The fields that stand in a cell while it is edited."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextOption
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from ui.fields.keeping import fits
from ui.fields.typing import is_history
from ui.verbs import Handlers

Keys = Callable[[QKeyEvent], bool]
"""Takes a key that is the grid's, and says whether it was one."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_POPUP_ROOM = 40
"""Pixels beside the longest word: margins and a scroll bar."""
_TAKES = (*ENTER, Qt.Key.Key_Tab)


def is_today(event: QKeyEvent) -> bool:
    """Whether a key asks for the date of today."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_Semicolon


def _override(event: QEvent) -> bool | None:
    """Keep a key from the window's menus (True), or leave it to them (False); None: as ever."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return None
    if is_today(event):
        event.accept()
        return True
    if is_history(event):
        event.ignore()
        return False
    return None


class LineEditor(QLineEdit):
    """A line of text with words that complete it.

    Signals:
        typed: The text is another one now, by the person's hand.
    """

    typed = Signal()

    def __init__(self, parent: QWidget, keys: Keys, choices: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._keys = keys
        self.composing = False
        self.setFrame(False)
        self.setProperty("kind", "cell")
        self.textEdited.connect(self._tell)
        if choices:
            self.setCompleter(_completer(choices, self))

    def _tell(self) -> None:
        self.typed.emit()

    def whole(self) -> str:
        """All that was typed, without the syllable that is still composed."""
        return self.text()

    def fill(self, text: str) -> None:
        """Begin with a text, selected: what is typed next overwrites it."""
        self.setText(text)
        self.selectAll()

    def insert_text(self, text: str) -> None:
        """Type for the person."""
        self.insert(text)
        self.typed.emit()

    def offer(self) -> None:
        """Open the list of words, all of them while nothing was typed."""
        completer = self.completer()
        if completer is not None:
            completer.setCompletionPrefix("" if self.hasSelectedText() else self.text())
            completer.complete()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def handlers(self) -> Handlers:
        """Commands of menus are the grid's: what is typed is committed before them."""
        return {}

    def event(self, event: QEvent) -> bool:
        taken = _override(event)
        return super().event(event) if taken is None else taken

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False  # Tab is a key of the grid

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing:
            super().keyPressEvent(event)
        elif self._is_for_list(event) or is_history(event):
            event.ignore()
        elif self._keys(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _is_for_list(self, event: QKeyEvent) -> bool:
        """Whether the open list takes a key: Esc closes it, Enter takes the marked word."""
        popup = self.completer().popup() if self.completer() is not None else None
        if popup is None or not popup.isVisible():
            return False
        marked = popup.currentIndex().isValid()
        if event.key() in _TAKES and not marked:
            popup.hide()
        return event.key() == Qt.Key.Key_Escape or (event.key() in _TAKES and marked)


class TextEditor(QPlainTextEdit):
    """Text of several lines.

    Signals:
        typed: The text is another one now.
    """

    typed = Signal()

    def __init__(self, parent: QWidget, keys: Keys) -> None:
        super().__init__(parent)
        self._keys = keys
        self.composing = False
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setProperty("kind", "cell")
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.typed)

    def whole(self) -> str:
        """All that was typed, without the syllable that is still composed."""
        return self.toPlainText()

    def fill(self, text: str) -> None:
        """Begin with a text, selected: what is typed next overwrites it."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.selectAll()
        self.blockSignals(False)

    def insert_text(self, text: str) -> None:
        """Type for the person."""
        self.insertPlainText(text)

    def offer(self) -> None:
        """Text of several lines has no list of words."""

    def deselect(self) -> None:
        """Take the selection away, the caret stays."""
        self.moveCursor(self.textCursor().MoveOperation.End)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if fits(self, source):
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def handlers(self) -> Handlers:
        """Commands of menus are the grid's: what is typed is committed before them."""
        return {}

    def event(self, event: QEvent) -> bool:
        taken = _override(event)
        return super().event(event) if taken is None else taken

    def focusNextPrevChild(self, _forward: bool) -> bool:
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing:
            super().keyPressEvent(event)
        elif is_history(event):
            event.ignore()
        elif self._keys(event):
            event.accept()
        else:
            super().keyPressEvent(event)


CellEditor = LineEditor | TextEditor


def _completer(choices: Sequence[str], parent: QLineEdit) -> QCompleter:
    completer = QCompleter(parent)
    completer.setModel(QStringListModel(list(choices), completer))
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(8)
    widest = max(parent.fontMetrics().horizontalAdvance(word) for word in choices)
    popup = completer.popup()
    if popup is not None:
        popup.setMinimumWidth(widest + _POPUP_ROOM)
    return completer
