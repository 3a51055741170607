"""The menus of the plan tree: of a row, of ＋, and of what concerns the whole plan."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import card_of
from sspass_desktop.domain.strategy import ExecutionTask
from sspass_desktop.texts import sections as section_words
from sspass_desktop.texts import tree as words
from ui.tree.actions import TreeActions
from ui.tree.nodes import Face, Kind
from ui.tree.view import PlanTreeView

Act = Callable[[], object]


def row_menu(view: PlanTreeView, actions: TreeActions, face: Face) -> QMenu:
    """What can be done with a row."""
    menu = QMenu(view)
    if face.kind in (Kind.PART, Kind.SECTION):
        _fill_section(menu, view, actions, face)
        return menu
    if face.kind is Kind.CARD:
        _add(menu, words.OPEN, partial(view.entered.emit, face), "Enter")
    if face.kind in (Kind.TASK, Kind.LOOSE, Kind.CARD):
        _add(menu, words.NEW_CARD, partial(actions.ask_card, face), words.KEY_NEW)
    if face.kind is Kind.GOAL:
        _add(menu, words.NEW_TASK, partial(actions.strategy.ask_task, face))
    if face.kind is Kind.LOOSE:
        return menu
    if face.kind is not Kind.GOAL:
        _add_steps(menu, actions, face)
    menu.addSeparator()
    rename = partial(view.edit, view.currentIndex())
    _add(menu, words.RENAME, rename, "F2").setEnabled(not face.locked)
    _add(menu, words.UP, partial(actions.shift, -1, face), words.KEY_UP)
    _add(menu, words.DOWN, partial(actions.shift, 1, face), words.KEY_DOWN)
    if face.kind is Kind.CARD:
        _add(menu, words.MOVE_TO_TASK, partial(actions.ask_move, face), words.KEY_MOVE)
        menu.addSeparator()
        _add(menu, words.DUPLICATE, partial(actions.duplicate, face))
        history = partial(actions.history_asked.emit, face.uid)
        _add(menu, words.HISTORY, history, words.KEY_HISTORY)
    away = words.ARCHIVE if face.kind is Kind.CARD else words.REMOVE
    _add(menu, away, partial(actions.put_away, face), words.KEY_ARCHIVE)
    return menu


def _fill_section(menu: QMenu, view: PlanTreeView, actions: TreeActions, face: Face) -> None:
    """What can be done with a part or a section."""
    _add(menu, words.OPEN, partial(view.entered.emit, face), "Enter")
    _add(
        menu, section_words.NEW_SECTION, partial(actions.sections.ask_new, face), words.KEY_SECTION
    )
    menu.addSeparator()
    _add(menu, words.RENAME, partial(view.edit, view.currentIndex()), "F2")
    if face.kind is Kind.PART:
        return
    number = _add(menu, section_words.NUMBERED, partial(actions.sections.toggle_number, face.uid))
    number.setCheckable(True)
    number.setChecked(bool(face.number))
    _add(menu, words.UP, partial(actions.shift, -1, face), words.KEY_UP)
    _add(menu, words.DOWN, partial(actions.shift, 1, face), words.KEY_DOWN)
    _add(menu, section_words.MOVE_TO_PART, partial(actions.ask_move, face), words.KEY_MOVE)
    _add(menu, section_words.REMOVE_SECTION, partial(actions.put_away, face), words.KEY_ARCHIVE)


def _add_steps(menu: QMenu, actions: TreeActions, face: Face) -> None:
    """Execution tasks: of a card which one it has, of a task all that it holds."""
    task = actions.strategy.task_of(face)
    if task is None:
        return
    below = menu.addMenu(words.EXECUTION_TASK)
    if face.kind is Kind.CARD and actions.edition is not None:
        own = card_of(actions.edition, face.uid).execution_task
        choices: list[tuple[Uid | None, str]] = [
            (step.uid, step.name) for step in task.execution_tasks
        ]
        for uid, name in [*choices, (None, words.NO_EXECUTION_TASK)]:
            action = _add(below, name, partial(actions.strategy.set_execution_task, face.uid, uid))
            action.setCheckable(True)
            action.setChecked(uid == own)
        below.setEnabled(not face.locked)
        return
    for step in task.execution_tasks:
        _add_step(below.addMenu(step.name), actions, step)
    below.addSeparator()
    _add(below, words.NEW_EXECUTION_TASK, partial(actions.strategy.ask_execution_task, face))


def _add_step(menu: QMenu, actions: TreeActions, step: ExecutionTask) -> None:
    _add(menu, words.RENAME_ASKING, partial(actions.strategy.ask_new_name, step))
    _add(menu, words.UP, partial(actions.strategy.shift, step.uid, step.name, -1))
    _add(menu, words.DOWN, partial(actions.strategy.shift, step.uid, step.name, 1))
    _add(menu, words.REMOVE, partial(actions.strategy.remove, step.uid, step.name))


def add_menu(parent: QWidget, actions: TreeActions) -> QMenu:
    """What can be added."""
    menu = QMenu(parent)
    _add(menu, words.NEW_CARD, actions.ask_card, words.KEY_NEW)
    _add(menu, section_words.NEW_SECTION, actions.ask_section, words.KEY_SECTION)
    menu.addSeparator()
    _add(menu, words.NEW_GOAL, actions.strategy.ask_goal)
    _add(menu, words.NEW_TASK, actions.strategy.ask_task)
    _add(menu, words.NEW_EXECUTION_TASK, actions.strategy.ask_execution_task)
    return menu


def more_menu(view: PlanTreeView, actions: TreeActions, archive: Act) -> QMenu:
    """What concerns the whole plan."""
    menu = QMenu(view)
    _add(menu, words.ADD_TEAM, actions.teams.ask_new)
    _add(menu, words.RENAME_TEAM, actions.teams.ask_renamed)
    _add(menu, words.REMOVE_TEAM, actions.teams.ask_removed)
    menu.addSeparator()
    _add(menu, words.EDIT_MISSION, actions.strategy.ask_mission)
    _add(menu, words.EDIT_VISION, actions.strategy.ask_vision)
    menu.addSeparator()
    _add(menu, words.ARCHIVE_LIST, archive)
    menu.addSeparator()
    _add(menu, words.EXPAND, view.expandAll)
    _add(menu, words.COLLAPSE, view.collapseAll)
    return menu


class _Call(QObject):
    """Calls without the argument that ``triggered`` brings along."""

    def __init__(self, act: Act, parent: QObject) -> None:
        super().__init__(parent)
        self._act = act

    def run(self) -> None:
        self._act()


def _add(menu: QMenu, word: str, act: Act, keys: str = "") -> QAction:
    action = menu.addAction(f"{word}\t{keys}" if keys else word)
    action.triggered.connect(_Call(act, action).run)
    return action
