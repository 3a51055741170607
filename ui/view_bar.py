"""The bar under the menus: views, history, search, page and print."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from sspass_desktop.texts import window as words
from sspass_desktop.texts.menus import plain_word
from ui.look.icons import SIDE, icon
from ui.look.look import Look
from ui.menus import shown_keys
from ui.verbs import Verb

_VIEWS = (
    Verb.SHOW_CARD,
    Verb.SHOW_CARDS,
    Verb.SHOW_FUNDS,
    Verb.SHOW_CALENDAR,
    Verb.SHOW_FINDINGS,
    Verb.SHOW_RECORDS,
)
_HISTORY = (Verb.UNDO, Verb.REDO)
_WAY = (Verb.BACK, Verb.FORWARD)
_PAGE = (Verb.PALETTE, Verb.DOCK_PREVIEW, Verb.SHOW_PRESS)
_NAMED = (*_VIEWS, *_PAGE)


class ViewBar(QToolBar):
    """Buttons for what is used all the time; each is a command that stands in a menu too."""

    def __init__(self, look: Look, actions: Mapping[Verb, QAction]) -> None:
        super().__init__(words.VIEW_BAR)
        self.setObjectName("view_bar")
        self._look, self._actions = look, actions
        self._buttons: dict[Verb, QToolButton] = {}
        self.setMovable(False)
        for group in (_VIEWS, _HISTORY, _WAY):
            for verb in group:
                self._add(verb)
            self.addSeparator()
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for verb in _PAGE:
            self._add(verb)
        look.changed.connect(self._dress)
        self._dress()

    def _add(self, verb: Verb) -> None:
        action = self._actions[verb]
        button = QToolButton()
        button.setAccessibleName(action.toolTip())
        button.setCheckable(action.isCheckable())
        button.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._buttons[verb] = button
        self.addWidget(button)

    def _follow(self) -> None:
        for verb, button in self._buttons.items():
            action = self._actions[verb]
            button.setChecked(action.isChecked())
            button.setToolTip(tip(action))

    def _dress(self) -> None:
        self.setIconSize(QSize(self._look.px(SIDE), self._look.px(SIDE)))
        for verb, button in self._buttons.items():
            button.setIcon(icon(verb.name.lower(), self._look))
            button.setIconSize(QSize(self._look.px(SIDE), self._look.px(SIDE)))
            if verb in _NAMED:
                button.setText(words.BUTTONS[verb.name])
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._follow()


def tip(action: QAction) -> str:
    """A command's name and key."""
    return words.with_key(plain_word(action.text()), shown_keys(action.shortcut()))
