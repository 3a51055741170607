"""What all blocks of a section have in common on screen."""

from typing import ClassVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from sspass_desktop.domain.outline import Block
from sspass_desktop.domain.plan import Edition
from ui.look.look import Look
from ui.look.tokens import Role
from ui.verbs import Handlers


class BlockBox(QFrame):
    """Shows one block and proposes it as edited; it holds no truth of its own.

    Signals:
        edited: The block as it would be, what undo calls the step, what joins it to the one before.
        left: The caret leaves upwards (-1) or downwards (1).
        seen: The ``QRect`` of the caret, which is to be brought into view.
        told: A Korean sentence.
        records_asked: The ``Query`` whose records are wanted.
        source_asked: The ``Place`` of what a number follows.
        paste_asked: What was copied is no text; it may become a block.
    """

    edited = Signal(object, str, str)
    left = Signal(int)
    seen = Signal(object)
    told = Signal(str)
    records_asked = Signal(object)
    source_asked = Signal(object)
    paste_asked = Signal()

    kind: ClassVar[str] = ""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.locked = False

    def show_block(self, block: Block, edition: Edition) -> None:
        """Show a block; every kind says how."""
        raise NotImplementedError

    def set_locked(self, locked: bool) -> None:
        """Let the block be read only."""
        self.locked = locked

    def commit(self) -> None:
        """Propose what is being typed."""

    def enter(self, from_below: bool) -> None:  # noqa: ARG002 - outlines go to their last line
        """Take the caret."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines_above(self) -> int | None:
        """Behind how many lines a new block would stand; None: behind this block."""
        return None

    def handlers(self) -> Handlers:
        """The commands that this block carries out now."""
        return {}


class SolidBox(BlockBox):
    """A block without a caret: it takes the focus as a whole."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("kind", "box")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def open_editor(self) -> None:
        """What Enter and a double click do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down if plain:
                self.left.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if plain:
                self.open_editor()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.seen.emit(self.rect())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            paint_ring(self, self.look, self.rect())


def paint_ring(widget: QWidget, look: Look, box: QRect) -> None:
    """Paint the sign of the focus around a box of a widget."""
    painter = QPainter(widget)
    painter.setPen(QPen(look.colour(Role.ACCENT), max(2, look.px(2))))
    painter.drawRect(box.adjusted(1, 1, -1, -1))
    painter.end()
