"""Bold and underlined letters of a page."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.outline.rendering import BOLD


def toggle_bold(page: QTextEdit) -> None:
    """Make the selection, or what is typed next, bold; bold letters become plain."""
    bold = not _first_voice(page).property(BOLD)
    voice = QTextCharFormat()
    voice.setProperty(BOLD, bold)
    voice.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    page.mergeCurrentCharFormat(voice)


def toggle_underline(page: QTextEdit) -> None:
    """Underline the selection, or what is typed next; underlined letters become plain."""
    voice = QTextCharFormat()
    voice.setFontUnderline(not _first_voice(page).fontUnderline())
    page.mergeCurrentCharFormat(voice)


def is_bold(page: QTextEdit) -> bool:
    """Whether what is typed next would be bold."""
    return bool(_first_voice(page).property(BOLD))


def is_underlined(page: QTextEdit) -> bool:
    """Whether what is typed next would be underlined."""
    return _first_voice(page).fontUnderline()


def _first_voice(page: QTextEdit) -> QTextCharFormat:
    """The voice of the first selected letter, else of what is typed next."""
    cursor = page.textCursor()
    if not cursor.hasSelection():
        return page.currentCharFormat()
    first = QTextCursor(page.document())
    first.setPosition(cursor.selectionStart())
    if first.atBlockEnd():
        first.movePosition(QTextCursor.MoveOperation.NextBlock)
    first.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return first.charFormat()
