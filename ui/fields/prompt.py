"""Asks for a name, or for one of several things found by typing, without stopping anything."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.search import matches
from ui.fields.quick import QuickLine
from ui.fields.waiting import waits
from ui.look.look import Look, Text

T = TypeVar("T")

ROWS = 8
"""At most shown at once."""


class Prompt(QFrame):
    """A line to type into, with a list below it where there is something to choose.

    Enter takes, Esc gives up; the focus goes back to where it was.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "raised")
        self._label = QLabel(wordWrap=True)
        self.line = QuickLine("")
        self._label.setBuddy(self.line)
        self.list = QListView()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._shown = QStringListModel(self)
        self.list.setModel(self._shown)
        self._rows = QVBoxLayout(self)
        for widget in (self._label, self.line, self.list):
            self._rows.addWidget(widget)
        self._choices: tuple[tuple[Callable[[], None], str], ...] = ()
        self._hits: list[Callable[[], None]] = []
        self._take_name: Callable[[str], None] | None = None
        self._before: QWidget | None = None
        self.line.sought.connect(self._filter)
        self.line.taken.connect(self._take)
        self.line.left.connect(self.give_up)
        self.line.stepped.connect(self._step)
        self.list.clicked.connect(self._clicked)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        px = self._look.px
        self._label.setFont(self._look.font(Text.LABEL_BOLD))
        self._rows.setContentsMargins(px(8), px(6), px(8), px(6))
        self._rows.setSpacing(px(4))

    def ask_name(self, label: str, hint: str, text: str, taken: Callable[[str], None]) -> None:
        """Ask for a name; ``text`` is the present one. An empty answer is none."""
        self._take_name, self._choices = taken, ()
        self._open(label, hint, text)

    def ask_choice(
        self,
        label: str,
        hint: str,
        choices: Sequence[tuple[T, str]],
        taken: Callable[[T], None],
    ) -> None:
        """Ask for one of several things."""
        self._take_name = None
        self._choices = tuple((partial(taken, what), word) for what, word in choices)
        self._open(label, hint, "")

    def _open(self, label: str, hint: str, text: str) -> None:
        if self.isHidden():
            self._before = QApplication.focusWidget()
        self._label.setText(label)
        self.line.setAccessibleName(label)
        self.line.setPlaceholderText(hint)
        self.list.setAccessibleName(label)
        self.list.setVisible(bool(self._choices))
        row = self._look.row(20, Text.LABEL)
        self.list.setFixedHeight(min(ROWS, len(self._choices)) * row + self._look.px(4))
        waits(self.line, waiting=self._take_name is not None)
        self.line.setText(text)
        self.line.selectAll()
        self._filter(text)
        self.show()
        self.line.setFocus()

    def _filter(self, query: str) -> None:
        hits = [(take, word) for take, word in self._choices if matches(query, word)]
        self._hits = [take for take, _ in hits]
        self._shown.setStringList([word for _, word in hits])
        self._step(0)

    def _step(self, by: int) -> None:
        row = min(max(0, self.list.currentIndex().row() + by), len(self._hits) - 1)
        self.list.setCurrentIndex(self._shown.index(row, 0))

    def _clicked(self, _index: QModelIndex) -> None:
        self._take()

    def _take(self) -> None:
        name, row = (
            " ".join(clean_text(self.line.text()).text.split()),
            self.list.currentIndex().row(),
        )
        if 0 <= row < len(self._hits):
            choose = self._hits[row]
            self.give_up()
            choose()
        elif self._take_name is not None and name:
            take = self._take_name
            self.give_up()
            take(name)

    def give_up(self) -> None:
        """Close; nothing was asked."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
