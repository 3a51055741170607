"""Keys and syllables as a person would type them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.outline import Line


def press(editor, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(editor, key, modifier)


def type_text(editor, text):
    """Letters that need no input method go as keys, Hangul as composed syllables."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(editor, letter)
        else:
            compose(editor, letter)
            compose(editor, "", commit=letter)


def compose(editor, preedit, commit=""):
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def lines(*written):
    """Lines by level and text: "1 가", "2 나"."""
    return tuple(Line(int(text[0]), text=text[2:]) for text in written)


def told(found):
    return [f"{line.level} {line.text}" for line in found]
