"""What is written in an outline, as proposals: typing after a pause, all else as it is done."""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent
from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.outlining.text import Place, seen
from sspass_desktop.texts import outline as words
from ui.fields.typing import HAND_ON, LONGEST, PAUSE
from ui.look.look import Look
from ui.look.tokens import Role
from ui.outline.blocks import is_nothing
from ui.outline.checking import checked
from ui.outline.page import OutlinePage
from ui.pause import Pause


class ProposingPage(OutlinePage):
    """Proposes lines as they are written; they come back through ``show_lines``.

    ``edited_line`` is where the caret stood when the last step was begun: undo leads back there.

    Signals:
        edited: The lines, what undo calls the step, and what joins it to the step before.
        told: A sentence: why something was not taken as it was given.
    """

    edited = Signal(object, str, str)
    told = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.locked = self._composing = self._pending = False
        self._sent: Lines = ()
        self.edited_line = 0
        self._visits = count(1)
        self._visit = 0
        self._pause = Pause(self, PAUSE, LONGEST)
        self._pause.timeout.connect(self.commit)
        self.blocks.typed.connect(self._note_typing)

    @property
    def lines(self) -> Lines:
        """The lines as they stand, without a syllable that is being composed."""
        return self.blocks.lines

    def show_lines(self, lines: Sequence[Line], style: Marking) -> None:
        """Show lines; caret, selection and scroll position stay where that can be."""
        shown = tuple(lines)
        if shown != self._sent:
            self._begin_visit()
        if self._pending and shown == self._sent:
            return  # an older state comes back while more is being typed
        self._forget_typing()
        self.blocks.show(shown, style)
        self._sent = shown
        self.viewport().update()

    def open_lines(self, lines: Sequence[Line], style: Marking) -> None:
        """Show the lines of another place, from their beginning."""
        self._begin_visit()
        self._forget_typing()
        self.show_lines(lines, style)
        self.select(Place(0))

    def set_locked(self, locked: bool) -> None:
        """Let lines be read and copied only."""
        self.locked = locked
        self.ground = Role.WINDOW if locked else Role.SURFACE
        flag = Qt.TextInteractionFlag
        reading = flag.TextSelectableByMouse | flag.TextSelectableByKeyboard
        self.setTextInteractionFlags(reading if locked else flag.TextEditorInteraction)

    def go_to(self, line: int, column: int | None = None) -> None:
        """Put the caret into a line, at its end if no letter is named."""
        rows = self.blocks.rows
        index = min(max(line, 0), len(rows) - 1)
        self.select(Place(index, len(seen(rows[index])) if column is None else column))

    def commit(self) -> None:
        """Propose what was typed since the last proposal."""
        if self._pending:
            self.edited_line = self.textCursor().blockNumber()
            self._take(self.lines)
            self._send(words.TYPED, str(self._visit))

    def change(
        self, lines: Lines, name: str, caret: Place | None = None, anchor: Place | None = None
    ) -> None:
        """Take other lines as a step of its own; what was typed before has been committed."""
        if self.locked:
            return
        self._begin_visit()
        self.edited_line = self.textCursor().blockNumber()
        self._take(self.blocks.style.settled(lines))
        if caret is not None:
            self.select(caret, anchor)
        self.ensureCursorVisible()
        self._send(name, "")

    def _take(self, lines: Lines) -> None:
        """Show lines that may be kept, and say what of them may not."""
        self._forget_typing()
        kept, sentence = checked(self._sent, lines)
        if kept and is_nothing(kept):
            kept = ()
        self.blocks.show(kept, self.blocks.style)
        if not self._composing:
            self.blocks.settle()
        self.viewport().update()
        if sentence:
            self.told.emit(sentence)

    def _send(self, name: str, joins: str) -> None:
        if self.lines != self._sent:
            self._sent = self.lines
            self.edited.emit(self._sent, name, joins)

    def _note_typing(self) -> None:
        self._pending = True
        self._pause.touch()
        self.viewport().update()

    def _forget_typing(self) -> None:
        self._pending = False
        self._pause.stop()

    def _begin_visit(self) -> None:
        self._visit = next(self._visits)

    def customEvent(self, event: QEvent) -> None:
        if event.type() == HAND_ON:
            self.commit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composing = bool(event.preeditString())

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._begin_visit()
        super().focusInEvent(event)
        self.viewport().update()
        self.entered.emit(self.textCursor().blockNumber())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = False
        self.commit()
        self.viewport().update()
