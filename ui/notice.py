"""A line under the view bar that stays until it is closed: what is wrong, and the ways on."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from sspass_desktop.texts import window as words

Way: TypeAlias = tuple[str, Callable[[], None]]
"""The words of a button and what it does."""


class NoticeLine(QWidget):
    """Signals ``copy_asked``: the user wants to work on a copy."""

    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(wordWrap=True)
        self.label.setProperty("kind", "notice")
        self.copy, self.close_button = QPushButton(words.WORK_ON_COPY), QPushButton(words.CLOSE)
        self.copy.clicked.connect(self.copy_asked)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.copy)
        self._row, self.ways = row, list[QPushButton]()
        row.addWidget(self.close_button)
        self.hide()

    def show_sentence(self, sentence: str, *ways: Way, copy: bool = False) -> None:
        """Show a sentence and ways on; with ``copy``, the one to a copy; "" hides the line.

        A way that is taken takes the line away.
        """
        self.label.setText(sentence)
        for button in self.ways:
            button.hide()
            button.deleteLater()
        self.ways = [QPushButton(words) for words, _ in ways]
        for button, (_, act) in zip(self.ways, ways, strict=True):
            button.clicked.connect(self.hide)
            button.clicked.connect(act)
            self._row.insertWidget(self._row.count() - 2, button)
        self.copy.setVisible(copy)
        self.close_button.setVisible(not copy)
        self.setVisible(bool(sentence))
