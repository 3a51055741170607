"""Outlines are written here: the keys, the input method, the clipboard."""

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import excerpt
from sspass_desktop.texts import outline as words
from ui.fields.typing import is_history
from ui.look.look import Look
from ui.outline.clipboard import pasted, written
from ui.outline.menus import command_menu, tag_menu
from ui.outline.numbers import NumberedPage
from ui.outline.symbols import SymbolPalette
from ui.verbs import Handlers, Verb

Key: TypeAlias = tuple[Qt.Key, Qt.KeyboardModifier]

_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_DELETING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_SIGNS = (Verb.LEVEL_1, Verb.LEVEL_2, Verb.LEVEL_3, Verb.LEVEL_4)


class OutlineEditor(NumberedPage):
    """An outline that is written with the keys of a word processor.

    Signals:
        palette_made: The palette of symbols, when it is first opened.
    """

    palette_made = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("kind", "page")
        self.setAccessibleDescription(words.GUIDE)
        self.tag_asked.connect(self._choose_tag_of)
        self._keys = self._key_table()

    @cached_property
    def symbols(self) -> SymbolPalette:
        """The palette, made when it is first opened."""
        made = SymbolPalette(self.look, self)
        made.chosen.connect(self._put_symbol)
        self.palette_made.emit(made)
        return made

    def handlers(self) -> Handlers:
        """The commands that can be carried out now."""
        reading: Handlers = {
            Verb.COPY: self.copy,
            Verb.SELECT_ALL: self.selectAll,
            **self.number_handlers(),
        }
        if self.locked:
            return reading
        signs = {verb: partial(self.set_sign, number) for number, verb in enumerate(_SIGNS, 1)}
        return {
            **reading,
            **signs,
            Verb.NUMBERED: self.set_numbered,
            Verb.TAG: self.choose_tag,
            Verb.SYMBOL: self.choose_symbol,
            Verb.BOLD: self.make_bold,
            Verb.UNDERLINE: self.make_underlined,
            Verb.CUT: self.cut,
            Verb.PASTE: self.paste,
            Verb.MOVE_UP: self.move_up,
            Verb.MOVE_DOWN: self.move_down,
        }

    def _key_table(self) -> Mapping[Key, Callable[[], None]]:
        signs = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
        return {
            **{(key, _CONTROL): partial(self.set_sign, at) for at, key in enumerate(signs, 1)},
            (Qt.Key.Key_5, _CONTROL): self.set_numbered,
            (Qt.Key.Key_Return, _PLAIN): self.break_line,
            (Qt.Key.Key_Enter, _PLAIN): self.break_line,
            (Qt.Key.Key_Tab, _PLAIN): self.shift_in,
            (Qt.Key.Key_Backtab, _SHIFT): self.shift_out,
            (Qt.Key.Key_Right, _ALT): self.shift_in,
            (Qt.Key.Key_Left, _ALT): self.shift_out,
            (Qt.Key.Key_Up, _ALT): self.move_up,
            (Qt.Key.Key_Down, _ALT): self.move_down,
            (Qt.Key.Key_B, _CONTROL): self.make_bold,
            (Qt.Key.Key_U, _CONTROL): self.make_underlined,
            (Qt.Key.Key_T, _CONTROL): self.choose_tag,
            (Qt.Key.Key_F10, _CONTROL): self.choose_symbol,
            (Qt.Key.Key_K, _CONTROL): self.choose_number,
        }

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window: this page keeps no history of its own."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave zoom to the window, too."""
        if event.modifiers() & _CONTROL:
            event.ignore()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_history(event):
            event.ignore()
            return
        if self._composing or self.locked:
            super().keyPressEvent(event)
            return
        command = self._command(event)
        if command is not None:
            command()
            event.accept()
            return
        if event.key() in _DELETING and self.remove_link(before=event.key() == _DELETING[0]):
            event.accept()
            return
        held = event.modifiers() & (_ALT | _CONTROL)
        is_letter = bool(event.text()) and event.text().isprintable()
        if is_letter and held == _ALT:
            event.ignore()  # it would be written as if Alt were not held
            return
        if is_letter and held != _CONTROL and self._spans_lines():
            self.remove_selected()
        super().keyPressEvent(event)
        if event.text() == " ":
            self.open_line()

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = self._keys.get((Qt.Key(event.key()), modifiers))
        if found is not None:
            return found
        if event.matches(QKeySequence.StandardKey.Cut):
            return self.cut
        if event.key() == Qt.Key.Key_Backspace:
            return self._deletion(at_edge=self.textCursor().atBlockStart(), join=self.join_above)
        if event.key() == Qt.Key.Key_Delete:
            return self._deletion(at_edge=self.textCursor().atBlockEnd(), join=self.join_below)
        return None

    def _deletion(self, *, at_edge: bool, join: Callable[[], None]) -> Callable[[], None] | None:
        """What deleting means where lines meet; None inside one line."""
        if self._spans_lines():
            return self.remove_selected
        return join if at_edge and not self.textCursor().hasSelection() else None

    def _spans_lines(self) -> bool:
        start, end = self.selected()
        return start.line != end.line

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        letters = event.preeditString() or event.commitString()
        if letters and not self.locked and self._spans_lines():
            self.remove_selected()
        super().inputMethodEvent(event)
        if event.commitString().endswith(" "):
            self.open_line()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        line = self.line_at(point)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and not self.locked and self.tag_rect(line).contains(point):
            self.go_to(line)
            self.tag_asked.emit(line)
            return
        if left and event.modifiers() == _PLAIN:
            self.setTextCursor(self.cursorForPosition(point.toPoint()))  # else it drags the text
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.point_at(event.pos().toPointF())
        menu = command_menu(self, self.handlers())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def cut(self) -> None:
        """Take what is selected onto the clipboard."""
        if self.textCursor().hasSelection() and not self.locked:
            self.copy()
            self.remove_selected(words.CUT)

    def createMimeDataFromSelection(self) -> QMimeData:
        start, end = self.selected()
        rows = self.blocks.rows
        lines = excerpt(rows, start, end)
        signs = self.blocks.signs[start.line : start.line + len(lines)]
        return written(lines, signs, self.owner)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.locked:
            return
        lines, sentence = pasted(source, self.owner)
        if lines:
            self.put(lines, words.pasted(len(lines)))
        if sentence:
            self.told.emit(sentence)

    def choose_tag(self) -> None:
        """Offer the tags below the caret."""
        self._choose_tag_of(self.textCursor().blockNumber())

    def _choose_tag_of(self, line: int) -> None:
        menu = tag_menu(self, self.blocks.rows[line].tag)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(self._take_tag)
        menu.popup(self._below_caret())

    def _take_tag(self, action: QAction) -> None:
        self.set_tag(action.data())

    def choose_symbol(self) -> None:
        """Offer symbols below the caret."""
        self.symbols.open_at(self._below_caret())

    def _put_symbol(self, symbol: str) -> None:
        self.put((Line(1, text=symbol),), words.SYMBOL)

    def _below_caret(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
