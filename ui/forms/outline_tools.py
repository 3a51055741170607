"""The line of buttons above an outline."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from sspass_desktop.documents.signs import Marking
from sspass_desktop.texts import blocks
from sspass_desktop.texts import outline as words
from ui.look.icons import SIDE as ICON
from ui.look.icons import icon
from ui.look.look import Look, Text
from ui.outline.editor import OutlineEditor
from ui.outline.voices import is_bold, is_underlined
from ui.verbs import Verb

SIGNS = (Verb.LEVEL_1, Verb.LEVEL_2, Verb.LEVEL_3, Verb.LEVEL_4, Verb.NUMBERED)
_VOICES = {
    Verb.BOLD: (words.BOLD_SIGN, words.BOLD),
    Verb.UNDERLINE: (words.UNDERLINE_SIGN, words.UNDERLINE),
}
_OTHERS = {
    Verb.TAG: (words.TAG_SIGN, words.TAGS),
    Verb.SYMBOL: (words.SYMBOL_SIGN, words.SYMBOLS),
    Verb.TABLE: (blocks.TABLE, blocks.TABLE_ADDED),
    Verb.PICTURE: (blocks.PICTURE, blocks.PICTURE_ADDED),
}
SIDE = 28
"""Pixels of a button."""


class OutlineTools(QWidget):
    """The signs of the section, and what else can be done; the pressed ones follow the caret.

    Signals:
        asked: The ``Verb`` of the button that was clicked.
    """

    asked = Signal(object)

    def __init__(
        self, look: Look, editor: OutlineEditor | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._editor: OutlineEditor | None = None
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[Verb, QToolButton] = {}
        self._row = QHBoxLayout(self)
        for verb, sign in zip(SIGNS, (*Marking().buttons, words.NUMBER), strict=True):
            self._add(verb, sign, words.SIGN_NAMES[sign]).setCheckable(True)
        self._add_line()
        for verb, (sign, name) in _VOICES.items():
            self._add(verb, sign, name).setCheckable(True)
        self._add_line()
        for verb, (sign, name) in _OTHERS.items():
            beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self._add(verb, sign, name).setToolButtonStyle(beside)
        self._row.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()
        if editor is not None:
            self.serve(editor)

    def serve(self, editor: OutlineEditor) -> None:
        """Follow the caret of an editor from now on, besides those that were served before."""
        self._editor = editor
        editor.cursorPositionChanged.connect(self.follow, Qt.ConnectionType.UniqueConnection)
        editor.currentCharFormatChanged.connect(self.follow, Qt.ConnectionType.UniqueConnection)
        self.follow()

    def _add(self, verb: Verb, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        _call(button, sign, name)
        button.clicked.connect(self._ask)
        self.buttons[verb] = button
        self._row.addWidget(button)
        return button

    def _add_line(self) -> None:
        line = QFrame()
        line.setProperty("kind", "rule")
        self._row.addWidget(line)

    def add_behind(self, button: QToolButton) -> None:
        """Put another button behind these."""
        self._row.insertWidget(self._row.count() - 1, button)

    def _ask(self) -> None:
        verb = next(verb for verb, button in self.buttons.items() if button is self.sender())
        self.asked.emit(verb)
        self.follow()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(8), px(4), px(8), px(4))
        self._row.setSpacing(px(4))
        for verb, button in self.buttons.items():
            font = self._look.font(Text.NUMBER if verb in (*SIGNS, *_VOICES) else Text.LABEL)
            font.setBold(verb is Verb.BOLD)
            font.setUnderline(verb is Verb.UNDERLINE)
            button.setFont(font)
            button.setMinimumSize(px(SIDE), px(SIDE))
            if verb in _OTHERS:
                button.setIcon(icon(verb.name.lower(), self._look))
                button.setIconSize(QSize(px(ICON), px(ICON)))

    def set_locked(self, locked: bool) -> None:
        """Let nothing be pressed."""
        for button in self.buttons.values():
            button.setEnabled(not locked)

    def follow(self) -> None:
        """Press the buttons of the line and the letters at the caret."""
        if self._editor is None:
            return
        held = self._editor.blocks
        self._show_signs(held.style.buttons)
        line = min(self._editor.textCursor().blockNumber(), len(held.rows) - 1)
        pressed = held.style.pressed(held.rows[line], held.signs[line])
        for number, verb in enumerate(SIGNS, start=1):
            self.buttons[verb].setChecked(number == pressed)
        self.buttons[Verb.BOLD].setChecked(is_bold(self._editor))
        self.buttons[Verb.UNDERLINE].setChecked(is_underlined(self._editor))

    def _show_signs(self, signs: Sequence[str]) -> None:
        """Show what the section writes; a button without a level of its own there goes."""
        for verb, sign in zip(SIGNS, signs, strict=False):  # ① is the same everywhere
            button = self.buttons[verb]
            button.setHidden(not sign)
            if sign and sign != button.text():
                _call(button, sign, words.SIGN_NAMES[sign])


def _call(button: QToolButton, sign: str, name: str) -> None:
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
