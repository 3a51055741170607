"""The parts, chapters, teams and cards of a build: chosen with a tick, printed in their order."""

from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from sspass_desktop.documents.template import Template
from sspass_desktop.domain.build_edits import shifted, toggled
from sspass_desktop.domain.plan import Build, Edition, card_numbers
from sspass_desktop.texts import labels
from sspass_desktop.texts import press as words
from ui.look.look import Look
from ui.press.rows import RowDelegate
from ui.verbs import Handlers, Verb

ITEM = Qt.ItemDataRole.UserRole
FIELD = Qt.ItemDataRole.UserRole + 1
TICKS = (Qt.CheckState.Unchecked, Qt.CheckState.Checked)
Named = Sequence[tuple[Hashable, str]]


def choices(edition: Edition, template: Template) -> dict[str, tuple[str, Named]]:
    """What each field of a build may choose of an edition: its name, things and theirs."""
    parts = [(one.part, template.part(one.part, edition.year)) for one in template.parts]
    tasks = [(number, task.name) for number, task in edition.strategy.numbered_tasks()]
    loose = {task.uid for _, task in edition.strategy.numbered_tasks()}
    others = any(card.task not in loose for card in edition.cards)
    numbers = card_numbers(edition)
    return {
        "parts": (words.PARTS, [(part, labels.bookmark(*title)) for part, title in parts]),
        "chapters": (
            words.CHAPTERS,
            [(number, labels.chapter(number, name)) for number, name in tasks]
            + ([(0, words.NO_TASK)] if others else []),
        ),
        "departments": (words.TEAMS, [(one.uid, one.name) for one in edition.departments]),
        "cards": (
            words.CARDS,
            [(one.uid, labels.bookmark(numbers[one.uid], one.title)) for one in edition.cards],
        ),
    }


class Included(QTreeView):
    """Ticks and orders what a build holds; nothing ticked of a kind means all of it.

    Signals:
        edited: The ``Build`` as it would be.
    """

    edited = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(look, self))
        self.setAccessibleName(words.CONTENTS_TREE)
        self.setToolTip(words.CONTENTS_HINT)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self._build = Build()
        self._offered: dict[str, tuple[str, Named]] = {}
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self._items.itemChanged.connect(self._ticked)
        self._tick: tuple[str, Any] | None = None
        self._due = QTimer(self, singleShot=True)  # the lines are made anew, not while one is told
        self._due.timeout.connect(self._take_tick)

    def show_build(self, build: Build, edition: Edition, template: Template) -> None:
        """Show what a build holds of an edition."""
        offered = choices(edition, template)
        if (build, offered) == (self._build, self._offered) and self._items.rowCount():
            return
        here = self._here()
        opened = {
            self._items.index(row, 0).data(FIELD)
            for row in range(self._items.rowCount())
            if self.isExpanded(self._items.index(row, 0))
        } or {"parts"}
        self._build, self._offered = build, offered
        self._items.removeRows(0, self._items.rowCount())
        for field, (name, things) in offered.items():
            self._items.appendRow(_group(field, name, getattr(build, field), things))
        for row in range(self._items.rowCount()):
            index = self._items.index(row, 0)
            self.setExpanded(index, index.data(FIELD) in opened)
        self._go(here)

    def _here(self) -> tuple[Any, Any]:
        index = self.currentIndex()
        return index.data(FIELD), index.data(ITEM)

    def _go(self, here: tuple[Any, Any]) -> None:
        """Return to the line that was current; it may stand somewhere else now."""
        for row in range(self._items.rowCount()):
            group = self._items.index(row, 0)
            lines = [group, *(self._items.index(at, 0, group) for at in range(self._rows(group)))]
            for index in lines:
                if (index.data(FIELD), index.data(ITEM)) == here:
                    select = QItemSelectionModel.SelectionFlag.ClearAndSelect
                    self.selectionModel().setCurrentIndex(index, select)
                    return

    def _rows(self, group: QModelIndex) -> int:
        return self._items.rowCount(group)

    def _ticked(self, item: QStandardItem) -> None:
        self._tick = item.data(FIELD), item.data(ITEM)
        self._due.start()

    def _take_tick(self) -> None:
        if self._tick is not None:
            (field, thing), self._tick = self._tick, None
            self._propose(field, toggled(getattr(self._build, field), thing))

    def _propose(self, field: str, choice: tuple[Any, ...]) -> None:
        values: dict[str, Any] = {field: choice}
        self.edited.emit(replace(self._build, **values))

    def handlers(self) -> Handlers:
        """What can be done with the line that is current."""
        field, thing = self._here()
        if thing is None or thing not in getattr(self._build, field):
            return {}
        return {Verb.MOVE_UP: self._move_up, Verb.MOVE_DOWN: self._move_down}

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        field, thing = self._here()
        self._propose(field, shifted(getattr(self._build, field), thing, by))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with an arrow puts a chosen line somewhere else."""
        moves = {Qt.Key.Key_Up: Verb.MOVE_UP, Qt.Key.Key_Down: Verb.MOVE_DOWN}
        verb = moves.get(Qt.Key(event.key()))
        if verb is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            act = self.handlers().get(verb)
            if act is not None:
                act()
        else:
            super().keyPressEvent(event)


def _group(field: str, name: str, choice: Sequence[Any], things: Named) -> QStandardItem:
    """A kind of thing: those that are chosen in their order, then the others."""
    group = _line(words.chosen(name, len(choice)), field, None)
    known = dict(things)
    for place, thing in enumerate((one for one in choice if one in known), start=1):
        item = _line(words.placed(place, known[thing]), field, thing)
        _make_tickable(item, ticked=True)
        group.appendRow(item)
    for thing, word in things:
        if thing not in choice:
            item = _line(word, field, thing)
            _make_tickable(item, ticked=False)
            group.appendRow(item)
    return group


def _line(word: str, field: str, thing: object) -> QStandardItem:
    item = QStandardItem(word)
    item.setEditable(False)
    item.setToolTip(word)
    item.setData(field, FIELD)
    item.setData(thing, ITEM)
    return item


def _make_tickable(item: QStandardItem, *, ticked: bool) -> None:
    item.setCheckable(True)
    item.setCheckState(TICKS[ticked])
