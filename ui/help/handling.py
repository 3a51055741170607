"""The commands that open the guide: at what fits the focus, at the keys, at the rules."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog

from ui import late
from ui.help.topics import KEYS, RULES, topic
from ui.verbs import Handlers, Verb
from ui.window import MainWindow

if TYPE_CHECKING:
    from ui.help.window import GuideWindow


class Helper(QObject):
    """Opens the guide, also from dialogs that keep the window from its keys."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        return {
            Verb.HELP: self._show_topic,
            Verb.KEYS: partial(self._show, KEYS),
            Verb.RULES: partial(self._show, RULES),
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key of the whole program does not reach over a modal dialog: it gets the command."""
        if isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished:
            child = event.child()
            if isinstance(child, QDialog):
                child.addAction(self._window.commands.actions[Verb.HELP])
        return super().eventFilter(watched, event)

    def _show_topic(self) -> None:
        focus, modal = QApplication.focusWidget(), QApplication.activeModalWidget()
        if modal is not None and (focus is None or not modal.isAncestorOf(focus)):
            focus = modal
        self._show(*topic(focus or self._window.views.currentWidget()))

    def _show(self, name: str, anchor: str = "") -> None:
        self.guide.set_style(self._window.checks_style)
        self.guide.open_at(name, anchor)

    @cached_property
    def guide(self) -> "GuideWindow":
        """The window of the guide."""
        window = self._window
        made = late.guide(window.look, window.settings, window)
        made.style_wanted.connect(window.set_checks_style)
        return made
