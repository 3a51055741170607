"""The small menus of an outline: tags, and the commands of the right mouse button."""

from PySide6.QtWidgets import QMenu, QWidget

from sspass_desktop.domain.vocabulary import TAGS
from sspass_desktop.texts import menus
from sspass_desktop.texts import outline as words
from ui.verbs import Handlers, Verb

OFFERED: tuple[Verb | None, ...] = (
    Verb.CUT,
    Verb.COPY,
    Verb.PASTE,
    Verb.SELECT_ALL,
    None,
    Verb.TAG,
    Verb.SYMBOL,
    Verb.BOLD,
    Verb.UNDERLINE,
    None,
    Verb.LINK_NUMBER,
    Verb.LINK_NUMBERS,
    Verb.NUMBER_SOURCE,
    Verb.UNLINK_NUMBER,
)


def tag_menu(parent: QWidget, current: str | None) -> QMenu:
    """The tags that can be chosen; each action's data is its tag, None for no tag."""
    menu = QMenu(words.TAGS, parent)
    menu.setAccessibleName(words.TAGS)
    own = () if current is None or current in TAGS else (current,)
    for tag in (*TAGS, *own, None):
        action = menu.addAction(tag or words.NO_TAG)
        action.setData(tag)
        action.setCheckable(True)
        action.setChecked(tag == current)
        if tag == current:
            menu.setActiveAction(action)
    return menu


def command_menu(parent: QWidget, handlers: Handlers) -> QMenu:
    """The commands that can be carried out here and now."""
    menu = QMenu(parent)
    for verb in OFFERED:
        if verb is None:
            menu.addSeparator()
        elif verb in handlers:
            menu.addAction(menus.WORDS[verb.name]).triggered.connect(handlers[verb])
    return menu
