"""Which commands stand in which menu, and their keys."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtGui import QKeySequence

from sspass_desktop.texts import menus as words
from ui.verbs import Verb


@dataclass(frozen=True, slots=True)
class Entry:
    """A command in a menu.

    ``keys``: the first is shown, the others are aliases. ``local``: the keys mean it only in the
    pane that listens to them, so the menu shows them without taking them from other panes.
    """

    verb: Verb
    keys: tuple[str, ...] = ()
    local: bool = False
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu, or a menu inside one; ``None`` is a line between commands."""

    name: str
    entries: "tuple[Entry | Menu | None, ...]"


MenuItem: TypeAlias = Entry | Menu | None


def _entry(verb: Verb, *keys: str, local: bool = False, checkable: bool = False) -> Entry:
    return Entry(verb, keys, local, checkable)


MENUS = (
    Menu(
        "file",
        (
            _entry(Verb.NEW_PLAN, "Ctrl+Shift+N"),
            _entry(Verb.OPEN, "Ctrl+O"),
            None,
            _entry(Verb.SAVE, "Ctrl+S", "Alt+S"),
            _entry(Verb.SAVE_COPY, "F12"),
            None,
            Menu(
                "import",
                (
                    _entry(Verb.IMPORT_BOOK),
                    _entry(Verb.IMPORT_WORKBOOK),
                    _entry(Verb.IMPORT_TEAM),
                    _entry(Verb.IMPORT_JSON),
                ),
            ),
            Menu(
                "export",
                (
                    _entry(Verb.EXPORT_WORKBOOK),
                    _entry(Verb.EXPORT_TEAM_WORKBOOK),
                    _entry(Verb.EXPORT_JSON),
                    None,
                    _entry(Verb.WITHOUT_PHONES, checkable=True),
                ),
            ),
            _entry(Verb.BACKUPS),
            _entry(Verb.MAKE_POINT),
            _entry(Verb.DRAFTS),
            _entry(Verb.ALL_HISTORY),
            _entry(Verb.PLAN_INFO),
            _entry(Verb.EDITIONS),
            _entry(Verb.NEW_EDITION),
            None,
            _entry(Verb.CLOSE_PLAN, "Ctrl+W"),
            _entry(Verb.QUIT, "Alt+F4"),
        ),
    ),
    Menu(
        "edit",
        (
            _entry(Verb.UNDO, "Ctrl+Z"),
            _entry(Verb.REDO, "Ctrl+Y", "Ctrl+Shift+Z"),
            None,
            _entry(Verb.CUT, "Ctrl+X"),
            _entry(Verb.COPY, "Ctrl+C"),
            _entry(Verb.PASTE, "Ctrl+V"),
            _entry(Verb.CHECKED_PASTE, "Ctrl+Shift+V"),
            _entry(Verb.CLEAR, "Del", local=True),
            _entry(Verb.SELECT_ALL, "Ctrl+A"),
            None,
            _entry(Verb.FIND, "Ctrl+F"),
            _entry(Verb.REPLACE, "Ctrl+H"),
            _entry(Verb.FIND_NEXT, "F3"),
            _entry(Verb.FIND_PREVIOUS, "Shift+F3"),
            None,
            _entry(Verb.ARCHIVE_LIST),
        ),
    ),
    Menu(
        "view",
        (
            _entry(Verb.SHOW_CARD, "Alt+1", checkable=True),
            _entry(Verb.SHOW_CARDS, "Alt+2", checkable=True),
            _entry(Verb.SHOW_FUNDS, "Alt+3", checkable=True),
            _entry(Verb.SHOW_CALENDAR, "Alt+4", checkable=True),
            _entry(Verb.SHOW_FINDINGS, "Alt+5", checkable=True),
            _entry(Verb.SHOW_RECORDS, "Alt+6", checkable=True),
            _entry(Verb.SHOW_START, "Alt+0", checkable=True),
            None,
            Menu(
                "docks",
                (
                    _entry(Verb.DOCK_PLAN, "Ctrl+Shift+1"),
                    _entry(Verb.DOCK_PREVIEW, "Ctrl+Shift+2"),
                    _entry(Verb.DOCK_FINDINGS, "Ctrl+Shift+3"),
                    _entry(Verb.DOCK_AMOUNTS, "Ctrl+Shift+4"),
                    None,
                    _entry(Verb.RESET_DOCKS),
                ),
            ),
            Menu(
                "zoom",
                (
                    _entry(Verb.ZOOM_IN, "Ctrl+Alt+="),
                    _entry(Verb.ZOOM_OUT, "Ctrl+Alt+-"),
                    _entry(Verb.ZOOM_RESET, "Ctrl+0"),
                ),
            ),
            Menu(
                "page",
                (
                    _entry(Verb.PAGE_WIDTH, "W", local=True),
                    _entry(Verb.PAGE_WHOLE, "P", local=True),
                    _entry(Verb.PAGE_LARGER, "+", local=True),
                    _entry(Verb.PAGE_SMALLER, "-", local=True),
                ),
            ),
            Menu(
                "unit",
                (
                    _entry(Verb.UNIT_WON, checkable=True),
                    _entry(Verb.UNIT_THOUSAND, checkable=True),
                    _entry(Verb.UNIT_MILLION, checkable=True),
                ),
            ),
            _entry(Verb.DARK, checkable=True),
            None,
            _entry(Verb.NEXT_PANE, "F6"),
            _entry(Verb.PREVIOUS_PANE, "Shift+F6"),
            _entry(Verb.BACK, "Ctrl+["),
            _entry(Verb.FORWARD, "Ctrl+]"),
        ),
    ),
    Menu(
        "insert",
        (
            Menu(
                "level",
                (
                    _entry(Verb.LEVEL_1, "Ctrl+1"),
                    _entry(Verb.LEVEL_2, "Ctrl+2"),
                    _entry(Verb.LEVEL_3, "Ctrl+3"),
                    _entry(Verb.LEVEL_4, "Ctrl+4"),
                    _entry(Verb.NUMBERED, "Ctrl+5"),
                ),
            ),
            _entry(Verb.TAG, "Ctrl+T"),
            _entry(Verb.SYMBOL, "Ctrl+F10"),
            Menu(
                "number",
                (
                    _entry(Verb.LINK_NUMBER, "Ctrl+K"),
                    _entry(Verb.LINK_NUMBERS, "Ctrl+Shift+K"),
                    None,
                    _entry(Verb.NUMBER_SOURCE),
                    _entry(Verb.UNLINK_NUMBER),
                ),
            ),
            _entry(Verb.TABLE, "Ctrl+N, T"),
            _entry(Verb.PICTURE, "Ctrl+N, I"),
            None,
            _entry(Verb.BOLD, "Ctrl+B"),
            _entry(Verb.UNDERLINE, "Ctrl+U"),
            _entry(Verb.NOTE, "Ctrl+Alt+M"),
            None,
            _entry(Verb.INSERT_ROW, "Ctrl+Shift+="),
            _entry(Verb.DELETE_ROW, "Ctrl+-"),
            _entry(Verb.TODAY, "Ctrl+;"),
            _entry(Verb.TAKE_LAST_YEAR, "Ctrl+Shift+Return"),
            None,
            Menu(
                "block",
                (
                    _entry(Verb.INSERT_TEXT),
                    _entry(Verb.INSERT_CALLOUT),
                    _entry(Verb.INSERT_STATEMENT),
                    _entry(Verb.INSERT_SWOT),
                    _entry(Verb.INSERT_GENERATED),
                    _entry(Verb.INSERT_PAGE_BREAK),
                    None,
                    _entry(Verb.BLOCK_UP, "Ctrl+Shift+PgUp"),
                    _entry(Verb.BLOCK_DOWN, "Ctrl+Shift+PgDown"),
                    _entry(Verb.REMOVE_BLOCK, "Ctrl+Shift+Backspace"),
                ),
            ),
            _entry(Verb.NEW_SECTION, "Ctrl+Shift+J"),
            _entry(Verb.SECTION_NUMBER),
        ),
    ),
    Menu(
        "card",
        (
            _entry(Verb.NEW_CARD, "Ctrl+Shift+C"),
            _entry(Verb.DUPLICATE),
            _entry(Verb.ARCHIVE, "Ctrl+Shift+Del"),
            None,
            _entry(Verb.PREVIOUS_CARD, "Alt+PgUp"),
            _entry(Verb.NEXT_CARD, "Alt+PgDown"),
            _entry(Verb.PREVIOUS_SECTION, "Ctrl+PgUp"),
            _entry(Verb.NEXT_SECTION, "Ctrl+PgDown"),
            None,
            _entry(Verb.MOVE_UP, "Ctrl+Up", local=True),
            _entry(Verb.MOVE_DOWN, "Ctrl+Down", local=True),
            _entry(Verb.MOVE_TO_TASK, "Ctrl+Shift+M"),
            None,
            Menu(
                "status",
                (
                    _entry(Verb.STATUS_DRAFT),
                    _entry(Verb.STATUS_REVIEW),
                    _entry(Verb.STATUS_REVISE),
                    _entry(Verb.STATUS_FINAL),
                ),
            ),
            _entry(Verb.CONTINUITY),
            _entry(Verb.HISTORY, "Ctrl+Shift+H"),
        ),
    ),
    Menu(
        "budget",
        (
            _entry(Verb.ADD_FUND),
            _entry(Verb.REMOVE_FUND),
            _entry(Verb.NONBUDGET),
            _entry(Verb.LEVEL_NAMES),
            _entry(Verb.SPLIT_SOURCES),
            None,
            _entry(Verb.REVENUE),
            _entry(Verb.EXPENDITURE),
            _entry(Verb.ITEM_WORDS),
        ),
    ),
    Menu(
        "check",
        (
            _entry(Verb.NEXT_FINDING, "F8"),
            _entry(Verb.PREVIOUS_FINDING, "Shift+F8"),
            _entry(Verb.APPLY, "Ctrl+."),
            _entry(Verb.ACCEPT, "Ctrl+Shift+."),
            _entry(Verb.CHECK_ALL, "F9"),
            None,
            _entry(Verb.SHOW_STANDING, "Alt+8"),
            _entry(Verb.CHECK_REPORT),
        ),
    ),
    Menu(
        "print",
        (
            _entry(Verb.SHOW_PRESS, "Ctrl+P", "Alt+7", checkable=True),
            _entry(Verb.PRINT, "Ctrl+Alt+P"),
            _entry(Verb.BOOK_PDF),
            _entry(Verb.CARD_PDF, "Ctrl+Shift+E"),
            None,
            Menu(
                "build",
                (
                    _entry(Verb.NEW_BUILD),
                    _entry(Verb.COPY_BUILD),
                    _entry(Verb.RENAME_BUILD, "F2", local=True),
                    _entry(Verb.DELETE_BUILD, "Del", local=True),
                ),
            ),
            Menu(
                "template",
                (
                    _entry(Verb.PICK_TEMPLATE),
                    _entry(Verb.STANDARD_TEMPLATE),
                    _entry(Verb.COPY_TEMPLATE),
                ),
            ),
        ),
    ),
    Menu(
        "tools",
        (
            _entry(Verb.PALETTE, "Ctrl+Shift+P"),
            None,
            _entry(Verb.AGENCY),
            _entry(Verb.STRATEGY),
            _entry(Verb.RESULTS),
            _entry(Verb.TERMS),
            None,
            _entry(Verb.MY_NAME),
        ),
    ),
    Menu(
        "help",
        (
            _entry(Verb.HELP, "F1"),
            _entry(Verb.KEYS, "Ctrl+/"),
            _entry(Verb.RULES),
            None,
            _entry(Verb.TOUR),
            _entry(Verb.SAMPLE),
            None,
            _entry(Verb.ABOUT),
        ),
    ),
)


def entries(items: tuple[MenuItem, ...]) -> Iterator[Entry]:
    """All commands of menus and the menus in them."""
    for item in items:
        match item:
            case Menu():
                yield from entries(item.entries)
            case Entry():
                yield item
            case None:
                pass


INSIDE = {
    entry.verb: item.name
    for menu in MENUS
    for item in menu.entries
    if isinstance(item, Menu)
    for entry in entries(item.entries)
}
"""The menu within a menu that a command stands in; its word alone may not tell what it does."""


def full_name(verb: Verb, word: str = "") -> str:
    """A command as lists name it that show no menus; ``word`` in place of its usual one."""
    own = word or words.WORDS[verb.name]
    if verb in INSIDE:
        return words.inside(words.TITLES[INSIDE[verb]], own)
    return words.plain_word(own)


def shown_keys(keys: QKeySequence | str) -> str:
    """Keys as they are shown everywhere: "Alt+Page Down"."""
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    return re.sub("[A-Za-z]+", _key_name, text)


def _key_name(match: re.Match[str]) -> str:
    return words.KEY_NAMES.get(match[0], match[0])
