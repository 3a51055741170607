"""Commands: an action per verb, carried out by the pane that the focus is in."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from sspass_desktop.texts import menus as words
from ui.menus import MENUS, Entry, Menu, entries, shown_keys
from ui.verbs import Commanded, Handlers, Verb

ANYWHERE = (Verb.SAVE, Verb.HELP)
"""Their keys mean them in the windows beside the plan, too."""


class Commands(QObject):
    """The actions of the window.

    A verb goes to the nearest pane around the focus that knows it, then to the panes that stand
    open, then to the window.

    Signals:
        about_to_act: The ``Verb`` that comes next: what is being typed is to be committed.
        idle: A Korean sentence: nobody could carry a command out just now.
    """

    about_to_act = Signal(object)
    idle = Signal(str)

    def __init__(self, window: QWidget, panes: Callable[[], Iterator[QWidget]]) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self.actions = {entry.verb: self._action(entry) for entry in entries(MENUS)}
        window.addActions(list(self.actions.values()))

    def _action(self, entry: Entry) -> QAction:
        word = words.WORDS[entry.verb.name]
        action = QAction(self)
        action.setToolTip(words.plain_word(word))
        action.setCheckable(entry.checkable)
        action.setData(entry.verb)
        if not entry.local:
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setText(words.with_keys(word, shown_keys(entry.keys[0]) if entry.keys else ""))
        if entry.verb in ANYWHERE:
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(self._triggered)
        return action

    def rename(self, verb: Verb, word: str) -> None:
        """Call a command otherwise; its keys stay."""
        action = self.actions[verb]
        action.setText(words.with_keys(word, shown_keys(action.shortcut())))

    def fill(self, bar: QMenuBar) -> None:
        """Put all commands into a menu bar."""
        for menu in MENUS:
            self._fill(bar.addMenu(words.TITLES[menu.name]), menu)

    def _fill(self, target: QMenu, menu: Menu) -> None:
        target.aboutToShow.connect(self._tell_possible)
        target.aboutToHide.connect(self._allow_all)
        for item in menu.entries:
            match item:
                case Menu():
                    self._fill(target.addMenu(words.TITLES[item.name]), item)
                case Entry():
                    target.addAction(self.actions[item.verb])
                case None:
                    target.addSeparator()

    def _tell_possible(self) -> None:
        """Grey what nobody could carry out; a key of it says so in words instead."""
        for verb, action in self.actions.items():
            action.setEnabled(self.handler(verb) is not None)

    def _allow_all(self) -> None:
        for action in self.actions.values():
            action.setEnabled(True)

    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.do(action.data())

    def do(self, verb: Verb) -> None:
        """Carry out a command, what is being typed first."""
        handler = self.handler(verb)
        if handler is None:
            self.idle.emit(words.NOT_NOW)
            return
        QGuiApplication.inputMethod().commit()
        self.about_to_act.emit(verb)
        handler()

    def handler(self, verb: Verb) -> Callable[[], None] | None:
        """Who would carry out a verb now."""
        for widget in (*_around(QApplication.focusWidget()), *self._panes(), self._window):
            found = _handlers(widget).get(verb)
            if found is not None:
                return found
        return None


def _around(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _handlers(widget: QWidget) -> Handlers:
    match widget:
        case Commanded():
            return widget.handlers()
        case QLineEdit():
            return _of_line(widget)
        case QTextEdit() | QPlainTextEdit():
            return _of_text(widget)
    return {}


def _of_line(line: QLineEdit) -> Handlers:
    return {
        Verb.CUT: line.cut,
        Verb.COPY: line.copy,
        Verb.PASTE: line.paste,
        Verb.SELECT_ALL: line.selectAll,
    }


def _of_text(text: QTextEdit | QPlainTextEdit) -> Handlers:
    return {
        Verb.CUT: text.cut,
        Verb.COPY: text.copy,
        Verb.PASTE: text.paste,
        Verb.SELECT_ALL: text.selectAll,
    }
