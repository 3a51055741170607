"""A line under the view bar that stays until it is closed: what is wrong, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from sspass_desktop.texts import window as words


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
        row.addWidget(self.close_button)
        self.hide()

    def show_sentence(self, sentence: str, *, copy: bool = False) -> None:
        """Show a sentence; with ``copy``, the way to a copy; "" hides the line."""
        self.label.setText(sentence)
        self.copy.setVisible(copy)
        self.close_button.setVisible(not copy)
        self.setVisible(bool(sentence))
