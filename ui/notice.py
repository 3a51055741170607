"""A line under the view bar that stays until it is closed: what is wrong, and the ways on."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.texts import window as words
from sspass_desktop.texts.message import Message

Way: TypeAlias = tuple[str, Callable[[], None]]
"""The words of a button and what it does."""


class NoticeLine(QWidget):
    """Signals ``copy_asked``: the user wants to work on a copy; ``gone``: it is not seen now."""

    copy_asked = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = ""
        self.label = QLabel(wordWrap=True)
        self.label.setProperty("kind", "notice")
        self.copy, self.close_button = QPushButton(words.WORK_ON_COPY), QPushButton(words.CLOSE)
        self.details = QPushButton(words.DETAILS)
        self.copy.clicked.connect(self.copy_asked)
        self.close_button.clicked.connect(self.hide)
        self.details.clicked.connect(self._show_details)
        self.ways: dict[str, QPushButton] = {}
        self._box, self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self), QHBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.label, 1)
        self._box.addLayout(self._row)
        self._row.addStretch()
        for button in (self.details, self.copy, self.close_button):
            self._row.addWidget(button)
        self.hide()

    def over(self, view: QWidget) -> QWidget:
        """A box with this line above a view."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self)
        column.addWidget(view, 1)
        return box

    def show_sentence(self, said: str | Message, *ways: Way, copy: bool = False) -> None:
        """Show a sentence and ways on; with ``copy``, the one to a copy; "" hides the line.

        The code of a message stands behind a button. A way that is taken takes the line away.
        """
        self.show_offer(said, *ways, copy=copy)
        for button in self.ways.values():
            button.clicked.connect(self.hide)

    def show_offer(self, said: str | Message, *ways: Way, copy: bool = False) -> None:
        """The same, where the line is still needed when a way was taken."""
        self.code = said.code if isinstance(said, Message) else ""
        self.label.setText(str(said))
        self.details.setVisible(bool(self.code))
        for button in self.ways.values():
            button.hide()
            button.deleteLater()
        self.ways = {word: QPushButton(word) for word, _ in ways}
        for word, act in ways:
            self.ways[word].clicked.connect(act)
            self._row.insertWidget(self._row.count() - 2, self.ways[word])
        ways_take_a_row = QBoxLayout.Direction.TopToBottom  # beside few words they leave no room
        self._box.setDirection(ways_take_a_row if ways else QBoxLayout.Direction.LeftToRight)
        self.copy.setVisible(copy)
        self.close_button.setVisible(not copy)
        self.setVisible(bool(self.label.text()))

    def _show_details(self) -> None:
        """What support asks for; it is in the clipboard at once and holds nothing of the plan."""
        said = words.details(self.code)
        QGuiApplication.clipboard().setText(said)
        box = QMessageBox(QMessageBox.Icon.NoIcon, words.DETAILS, words.for_support(said))
        box.setParent(self, box.windowFlags())
        box.addButton(words.CLOSE, QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not the window around it
            self.gone.emit()
