"""The menus of a section's blocks, made of the commands of the window."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sspass_desktop.texts import menus
from sspass_desktop.texts import sections as words
from ui.look.icons import SIDE, icon
from ui.look.look import Look
from ui.verbs import Handlers, Verb

ADDED: tuple[Verb | None, ...] = (
    Verb.INSERT_TEXT,
    Verb.TABLE,
    Verb.PICTURE,
    Verb.INSERT_CALLOUT,
    Verb.INSERT_STATEMENT,
    Verb.INSERT_SWOT,
    Verb.INSERT_GENERATED,
    Verb.INSERT_PAGE_BREAK,
)
_DONE: tuple[Verb | None, ...] = (Verb.BLOCK_UP, Verb.BLOCK_DOWN, Verb.REMOVE_BLOCK, None)


class AddButton(QToolButton):
    """Offers all kinds of blocks."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words.ADD_BLOCK)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        _fill(menu, ADDED)
        self.setMenu(menu)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIcon(icon("add", self._look))
        self.setIconSize(QSize(self._look.px(SIDE), self._look.px(SIDE)))


def block_menu(parent: QWidget, handlers: Handlers) -> QMenu:
    """What can be done with the current block, and what can be put behind it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _fill(menu, tuple(verb for verb in (*_DONE, *ADDED) if verb is None or verb in handlers))
    return menu


def _fill(menu: QMenu, verbs: tuple[Verb | None, ...]) -> None:
    """The data of each action is its verb."""
    for verb in verbs:
        if verb is None:
            menu.addSeparator()
        else:
            menu.addAction(menus.WORDS[verb.name]).setData(verb)
