"""One box that finds commands, cards and sections by name, number or initials."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QListView, QVBoxLayout, QWidget

from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.search import matches
from sspass_desktop.domain.section_edits import section_numbers
from sspass_desktop.texts import sections as section_words
from sspass_desktop.texts import window as words
from ui.commands import Commands
from ui.fields.quick import QuickLine
from ui.look.look import Look
from ui.menus import full_name, shown_keys

MOST = 200
"""Results; who sees more types another letter."""

SIZE = (560, 380)
WHAT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Found:
    """A command's verb, a card's or a section's uid, and the words by which it is found."""

    what: object
    text: str


class Palette(QDialog):
    """Type, arrows, Enter; Esc goes back to where the caret was.

    Signals:
        card_asked: The uid of a card or of a section.
    """

    card_asked = Signal(object)

    def __init__(
        self, look: Look, commands: Commands, edition: Edition | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.BUTTONS["PALETTE"])
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._commands = commands
        self._known = (*_cards(edition), *_sections(edition), *_verbs(commands))
        self.box, self.results = QuickLine(words.FIND), QListView()
        self.box.setPlaceholderText(words.FIND)
        self.results.setAccessibleName(words.RESULTS)
        self._model = QStandardItemModel(self)
        self.results.setModel(self._model)
        self.results.setUniformItemSizes(True)
        column = QVBoxLayout(self)
        column.addWidget(self.box)
        column.addWidget(self.results)
        self.box.sought.connect(self.seek)
        self.box.stepped.connect(self._step)
        self.box.taken.connect(self._take)
        self.box.left.connect(self.reject)
        self.results.activated.connect(self._take_row)
        self.results.clicked.connect(self._take_row)
        self.seek("")

    def open_over(self, window: QWidget) -> None:
        """Show the box in the upper middle of the window."""
        place = window.rect().center() - self.rect().center()
        self.move(window.mapToGlobal(place))
        self.show()
        self.box.setFocus()

    def seek(self, query: str) -> None:
        """Show what fits."""
        model = self._model
        model.clear()
        for found in self._known:
            if matches(query, found.text):
                item = QStandardItem(found.text)
                item.setData(found.what, WHAT)
                item.setEditable(False)
                model.appendRow(item)
            if model.rowCount() == MOST:
                break
        self.results.setCurrentIndex(model.index(0, 0))

    def _step(self, by: int) -> None:
        row = self.results.currentIndex().row() + by
        if 0 <= row < self.results.model().rowCount():
            self.results.setCurrentIndex(self.results.model().index(row, 0))

    def _take(self) -> None:
        self._take_row(self.results.currentIndex())

    def _take_row(self, row: QModelIndex) -> None:
        what = row.data(WHAT)
        if what is None:
            return
        # the focus returns to the pane first: a command is carried out by the one that has it;
        # what is asked for before the closing comes before the end of this box
        QTimer.singleShot(0, self, self._carry_out(what))
        self.close()

    def _carry_out(self, what: object) -> Callable[[], None]:
        def act() -> None:
            if what in self._commands.actions:
                self._commands.do(what)
            else:
                self.card_asked.emit(what)

        return act


def _verbs(commands: Commands) -> tuple[_Found, ...]:
    return tuple(
        _Found(verb, words.with_key(full_name(verb, action.text()), shown_keys(action.shortcut())))
        for verb, action in commands.actions.items()
    )


def _cards(edition: Edition | None) -> tuple[_Found, ...]:
    if edition is None:
        return ()
    numbers = card_numbers(edition)
    return tuple(_Found(card.uid, f"{numbers[card.uid]} {card.title}") for card in edition.cards)


def _sections(edition: Edition | None) -> tuple[_Found, ...]:
    if edition is None:
        return ()
    numbers = section_numbers(edition)
    return tuple(
        _Found(one.uid, section_words.found(one.part, numbers.get(one.uid), one.title))
        for one in edition.sections
    )
