"""A line to type a search or a name into: hears half-composed syllables, keeps no undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.fields.typing import Typing

_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Up)


class QuickLine(QLineEdit):
    """Tells at every key what it reads, with the syllable that is being composed.

    Signals:
        sought: The text, the syllable in the making included.
        taken: Enter.
        left: Esc.
        stepped: ↓ is 1, ↑ is -1: for the list beside it.
    """

    sought = Signal(str)
    taken = Signal()
    left = Signal()
    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._composed = ""
        self._typing = Typing(self)  # leaves Ctrl+Z to the window
        self.textChanged.connect(self._tell)

    @property
    def reads(self) -> str:
        """What is typed so far, the syllable in the making included."""
        place = self.cursorPosition()
        return self.text()[:place] + self._composed + self.text()[place:]

    def _tell(self) -> None:
        self.sought.emit(self.reads)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case key if key in _DOWN and not event.modifiers():
                self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
            case _:
                super().keyPressEvent(event)
