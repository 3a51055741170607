"""Text of a field as it may be kept; what is done to it is said in the window's status line."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import QApplication, QWidget

from sspass_desktop.domain.entry.text import LONGEST, clean_text
from sspass_desktop.texts import entry as words


def kept(field: QWidget, text: str, before: str) -> str:
    """A text without what cannot be stored or shown; the one before it if it is too long."""
    done = clean_text(text)
    _say(field, " ".join(words.cleaned(done)))
    return before if done.fault else done.text


def fits(field: QWidget, copied: QMimeData) -> bool:
    """Whether copied text is short enough to be put into a field at all."""
    if len(copied.text()) <= LONGEST:
        return True
    _say(field, words.PASTED_TOO_LONG)
    return False


def _say(field: QWidget, sentence: str) -> None:
    if sentence:
        QApplication.sendEvent(field, QStatusTipEvent(sentence))
