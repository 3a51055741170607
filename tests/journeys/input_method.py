"""A Korean input method: syllables are composed before a field, and committed as Windows does."""

import unicodedata

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

_LEAD, _VOWEL, _TAIL = (chr(first) for first in (0x1100, 0x1161, 0x11A7))
_JAMO = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


class InputMethod(QObject):
    """Composes one syllable at a time before whatever has the focus.

    As on Windows the syllable in the making is committed by the next key that is no letter, when
    the focus goes, and when the program asks for it. The offscreen platform has no input method
    of its own, so the program asks this one.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.pending = ""
        monkeypatch.setattr(QGuiApplication, "inputMethod", lambda: self)
        QApplication.instance().installEventFilter(self)

    def remove(self) -> None:
        """Let go of the program."""
        QApplication.instance().removeEventFilter(self)

    def compose(self, syllable: str) -> None:
        """Strike the keys of a syllable; it stays in the making."""
        self.commit()
        for preedit in _steps(syllable):
            self.pending = preedit
            self._send(QInputMethodEvent(preedit, []))

    def commit(self) -> None:
        """Put the syllable in the making into the field."""
        if self.pending:
            event = QInputMethodEvent()
            event.setCommitString(self.pending)
            self.pending = ""
            self._send(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusAboutToChange:
            self.commit()
        return False

    @staticmethod
    def _send(event: QInputMethodEvent) -> None:
        target = QGuiApplication.focusObject()
        assert target is not None, "nothing has the focus"
        QApplication.sendEvent(target, event)


def _steps(syllable: str) -> list[str]:
    """What is seen while a syllable grows: ㄷ, 도, 돌."""
    parts = unicodedata.normalize("NFD", syllable)
    first = _JAMO[ord(parts[0]) - ord(_LEAD)]
    grown = [unicodedata.normalize("NFC", parts[:length]) for length in range(2, len(parts) + 1)]
    return [first, *grown]
