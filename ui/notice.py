"""A line under the view bar that stays until it is closed: what is wrong, and the way on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QWidget

from sspass_desktop.texts import window as words
from sspass_desktop.texts.message import Message


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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.label, 1)
        for button in (self.details, self.copy, self.close_button):
            self._row.addWidget(button)
        self.hide()

    def show_sentence(self, sentence: str, *, copy: bool = False) -> None:
        """Show a sentence; with ``copy``, the way to a copy; "" hides the line."""
        self._show(sentence, "", copy=copy)

    def show_message(self, message: Message, *, copy: bool = False) -> None:
        """Show what went wrong, with the code for support behind a button."""
        self._show(str(message), message.code, copy=copy)

    def show_offer(self, sentence: str, ways: Mapping[str, Callable[[], None]]) -> None:
        """Show a sentence with the ways on, each a button of its word."""
        self._show(sentence, "", copy=False)
        for place, (word, act) in enumerate(ways.items(), 1):
            button = self.ways[word] = QPushButton(word)
            button.clicked.connect(act)
            self._row.insertWidget(place, button)

    def _show(self, sentence: str, code: str, *, copy: bool) -> None:
        for button in self.ways.values():
            button.hide()
            button.deleteLater()
        self.ways = {}
        self.code = code
        self.label.setText(sentence)
        self.details.setVisible(bool(code))
        self.copy.setVisible(copy)
        self.close_button.setVisible(not copy)
        self.setVisible(bool(sentence))

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
