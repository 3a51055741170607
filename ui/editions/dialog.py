"""All editions of the open plan, and what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import editions as words
from ui.fields.closing import close_button
from ui.look.look import Look

UID = Qt.ItemDataRole.UserRole
SIZE = (560, 340)


class EditionsDialog(QDialog):
    """Chooses an edition; never modal.

    Signals, each with the uid of the chosen edition:
        open_asked: It is to be written.
        compare_asked: It is to be compared with the open one.
        revise_asked: A revision of it is to be begun.
        next_asked: The plan of the year after is to be begun.
    """

    open_asked = Signal(object)
    compare_asked = Signal(object)
    revise_asked = Signal(object)
    next_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._open: Uid | None = None
        self.list, self._model = QListView(), QStandardItemModel(self)
        self.list.setAccessibleName(words.TITLE)
        self.list.setModel(self._model)
        hint = QLabel(words.HINT, wordWrap=True)
        hint.setProperty("kind", "muted")
        self.buttons = tuple(
            QPushButton(word, autoDefault=False)
            for word in (words.OPEN, words.COMPARE, words.REVISE, words.NEXT_YEAR)
        )
        self.opening, self.comparing, self.revising, self.next_year = self.buttons
        line, column = QHBoxLayout(), QVBoxLayout(self)
        for button in self.buttons:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close_button(self))
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        self.opening.clicked.connect(self._ask_open)
        self.comparing.clicked.connect(self._ask_compare)
        self.revising.clicked.connect(self._ask_revise)
        self.next_year.clicked.connect(self._ask_next)
        self.list.activated.connect(self._ask_open)
        self.list.selectionModel().currentChanged.connect(self._allow)

    def show_editions(self, editions: Sequence[Edition], opened: Uid, *, locked: bool) -> None:
        """Show all editions, the newest first; the open one is chosen."""
        self._open = opened
        self._model.clear()
        for edition in sorted(editions, key=lambda one: (one.year, one.revision), reverse=True):
            item = QStandardItem(words.row(edition, is_open=edition.uid == opened))
            item.setData(edition.uid, UID)
            item.setEditable(False)
            self._model.appendRow(item)
            if edition.uid == opened:
                self.list.setCurrentIndex(item.index())
        for button in (self.revising, self.next_year):
            button.setEnabled(not locked)
            button.setToolTip(words.READ_ONLY if locked else "")
        self._allow()

    @property
    def chosen(self) -> Uid | None:
        """The edition that is chosen."""
        uid: Uid | None = self.list.currentIndex().data(UID)
        return uid

    def _allow(self) -> None:
        other = self.chosen is not None and self.chosen != self._open
        for button in (self.opening, self.comparing):
            button.setEnabled(other)

    def _ask_open(self) -> None:
        if self.chosen is not None and self.chosen != self._open:
            self.open_asked.emit(self.chosen)

    def _ask_compare(self) -> None:
        self.compare_asked.emit(self.chosen)

    def _ask_revise(self) -> None:
        self.revise_asked.emit(self.chosen)

    def _ask_next(self) -> None:
        self.next_asked.emit(self.chosen)
