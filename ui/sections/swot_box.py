"""The SWOT cross: eight lists, the strategies taken from the tasks of the tree where wanted."""

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import partial

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from sspass_desktop.domain.outline import Block, Swot
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import sections as words
from ui.fields.text import TextBox
from ui.look.look import Look, Text
from ui.sections.box import BlockBox

PLACES: Mapping[str, tuple[int, int]] = {
    "strengths": (0, 1),
    "weaknesses": (0, 2),
    "opportunities": (1, 0),
    "threats": (2, 0),
    "so": (1, 1),
    "wo": (1, 2),
    "st": (2, 1),
    "wt": (2, 2),
}
"""Row and column of each list, as the cross is printed."""

LABEL = 30
"""Height of the line above a list, with a button in it or without."""

STRATEGIES = ("so", "wo", "st", "wt")


class SwotBox(BlockBox):
    """Eight boxes, an item a line."""

    kind = "swot"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("kind", "box")
        self._held = Swot()
        self._edition: Edition | None = None
        self.lists = {field.name: TextBox(words.SWOT_LISTS[field.name]) for field in fields(Swot)}
        self.pickers: dict[str, QToolButton] = {}
        self._labels: list[QLabel] = []
        self.grid = QGridLayout(self)
        for name, (row, column) in PLACES.items():
            self.grid.addWidget(self._cell(name), row, column)
        for column in range(3):
            self.grid.setColumnStretch(column, 1)
        self.setFocusProxy(self.lists["strengths"])
        look.changed.connect(self._dress)
        self._dress()

    def _cell(self, name: str) -> QWidget:
        cell, label, box = QWidget(), QLabel(words.SWOT_LISTS[name]), self.lists[name]
        label.setBuddy(box)
        self._labels.append(label)
        box.setPlaceholderText(words.LINE_EACH)
        box.edited.connect(partial(self._take, name))
        head, column = QHBoxLayout(), QGridLayout(cell)
        head.addWidget(label, 1)
        if name in STRATEGIES:
            head.addWidget(self._picker(name))
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head, 0, 0)
        column.addWidget(box, 1, 0)
        column.setRowStretch(2, 1)
        return cell

    def _picker(self, name: str) -> QToolButton:
        button, menu = QToolButton(), QMenu(self)
        button.setText(words.TASKS)
        button.setAccessibleName(f"{words.SWOT_LISTS[name]} {words.TASKS}")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        menu.aboutToShow.connect(partial(self._offer, name, menu))
        self.pickers[name] = button
        return button

    def _offer(self, name: str, menu: QMenu) -> None:
        """The tasks that do not stand in the list yet."""
        menu.clear()
        held: tuple[str, ...] = getattr(self._held, name)
        for task in self._tasks():
            if task not in held:
                menu.addAction(task).triggered.connect(partial(self._pick, name, task))

    def _tasks(self) -> list[str]:
        if self._edition is None:
            return []
        return [task.name for _, task in self._edition.strategy.numbered_tasks()]

    def _pick(self, name: str, task: str, _checked: bool = False) -> None:
        self.commit()
        held: tuple[str, ...] = getattr(self._held, name)
        self._propose(name, (*held, task), "")

    def _dress(self) -> None:
        px = self.look.px
        self.grid.setContentsMargins(px(12), px(8), px(12), px(8))
        self.grid.setSpacing(px(8))
        for label in self._labels:
            label.setFont(self.look.font(Text.LABEL_BOLD))
            label.setMinimumHeight(self.look.row(LABEL, Text.LABEL))
        for box in self.lists.values():
            box.setFont(self.look.font(Text.CELL))

    def show_block(self, block: Block, edition: Edition) -> None:
        self._edition = edition
        if isinstance(block, Swot):
            self._held = block
            for name, box in self.lists.items():
                if _items(box.toPlainText()) != getattr(block, name):
                    box.show_text("\n".join(getattr(block, name)))

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        for box in self.lists.values():
            box.setReadOnly(locked)
        for button in self.pickers.values():
            button.setEnabled(not locked)

    def commit(self) -> None:
        for box in self.lists.values():
            box.typing.flush()

    def _take(self, name: str, text: str, visit: int) -> None:
        self._propose(name, _items(text), f"{name} {visit}")

    def _propose(self, name: str, items: tuple[str, ...], joins: str) -> None:
        change: dict[str, tuple[str, ...]] = {name: items}
        self.edited.emit(replace(self._held, **change), words.edited(words.SWOT), joins)


def _items(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())
