"""What the windows of tables and pictures have in common: a draft that is handed over whole."""

from collections.abc import Callable
from itertools import count
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from sspass_desktop.texts import blocks as words

T = TypeVar("T")

EVERY = 1_500
"""Milliseconds after which what was made is handed over, so that it is saved."""

_VISITS = count(1)


class DraftDialog(QDialog, Generic[T]):
    """A draft; it is handed over whole: now and then while it is written, and when it is closed.

    What was handed over during one ``visit`` is one step of undo.

    Signals:
        finished_with: The draft as it is.
    """

    finished_with = Signal(object)

    def __init__(self, title: str, handed: T, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._handed = handed
        self.visit = f"draft {next(_VISITS)}"
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._hand_changes)
        self._timer.start()
        self.message = QLabel(wordWrap=True)
        self.message.setProperty("kind", "warning")
        self.buttons: dict[str, QPushButton] = {}
        QShortcut(QKeySequence("Ctrl+Return"), self, self.finish)

    @property
    def draft(self) -> T:
        """What would be handed over now."""
        raise NotImplementedError

    def button(self, name: str, act: Callable[[], None]) -> QPushButton:
        """Make a button; Enter in a field is not its."""
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self.buttons[name] = button
        return button

    def foot(self, *before: QPushButton) -> QHBoxLayout:
        """Make the line of buttons that ends the window."""
        line = QHBoxLayout()
        for button in before:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.button(words.DONE, self.finish))
        line.addWidget(self.button(words.CLOSE, self.reject))
        self.buttons[words.DONE].setDefault(True)
        return line

    def commit(self) -> None:
        """Take what is being typed into the draft."""

    def hand_over(self) -> None:
        """Hand the draft over if it is another one now; the window stays."""
        self.commit()
        self._hand_changes()

    def _hand_changes(self) -> None:
        """What is being typed goes on: a cell tells of it by itself."""
        if self.draft != self._handed:
            self._hand()

    def _hand(self) -> None:
        self._handed = self.draft
        self.finished_with.emit(self._handed)

    def finish(self) -> None:
        """Hand the draft over as it is."""
        self.commit()
        self._hand()
        self.accept()

    def reject(self) -> None:
        """Close; what was made is kept, the window's undo takes it back."""
        self.hand_over()
        super().reject()
