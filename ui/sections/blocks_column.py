"""The blocks of a section in a page that scrolls as a whole."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.outline import Block
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import sections as words
from ui.look.icons import icon
from ui.look.look import Look
from ui.sections.box import BlockBox
from ui.sections.catalogue import BOXES, kind_of
from ui.sections.solid_boxes import DialogBox

SIGN, GAP = 14, 8
ROOM = 40
"""Pixels kept around the caret when it is brought into view."""


class BlocksColumn(QScrollArea):
    """One box a block; boxes stay as long as their blocks do.

    Signals:
        edited: The place of a block, the block as it would be, the name of the step, its ``joins``.
        entered: The ``BlockBox`` that the caret came into.
        menu_asked: The button of a block whose menu is wanted; its block is the current one.
        told: A Korean sentence.
        records_asked: The ``Query`` whose records are wanted.
        paste_asked: What was copied may become a block.
    """

    edited = Signal(int, object, str, str)
    entered = Signal(object)
    menu_asked = Signal(object)
    told = Signal(str)
    records_asked = Signal(object)
    source_asked = Signal(object)
    paste_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.boxes: list[BlockBox] = []
        self._held: tuple[Block, ...] = ()
        self._current: BlockBox | None = None
        self._nothing: tuple[QWidget, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.body.setProperty("kind", "surface")
        self._column = QVBoxLayout(self.body)
        self._column.addStretch(1)
        self.setWidget(self.body)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(8), px(8), px(4), px(24))
        self._column.setSpacing(px(GAP))
        for button in self.body.findChildren(QToolButton, "block_menu"):
            button.setIcon(icon("more", self._look, SIGN))
            button.setIconSize(QSize(px(SIGN), px(SIGN)))

    def show_nothing(self, *widgets: QWidget) -> None:
        """What stands in the page while there is no block."""
        self._nothing = widgets
        for place, widget in enumerate(widgets):
            self._column.insertWidget(place, widget, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def current(self) -> BlockBox | None:
        """The block that holds the caret, or held it last."""
        return self._current if self._current in self.boxes else None

    # showing

    def show_blocks(self, blocks: Sequence[Block], edition: Edition, *, another: bool) -> None:
        """Show blocks; ``another``: they are those of another section."""
        new, old = tuple(blocks), self._held
        if another:
            self._exchange(0, len(old), new)
            self.verticalScrollBar().setValue(0)
        elif [kind_of(one) for one in new] != [box.kind for box in self.boxes]:
            head = _same(old, new)
            tail = min(_same(old[::-1], new[::-1]), len(old) - head, len(new) - head)
            self._exchange(head, len(old) - tail, new[head : len(new) - tail])
        self._held = new
        for box, block in zip(self.boxes, new, strict=True):
            box.show_block(block, edition)
        for widget in self._nothing:
            widget.setVisible(not new)
        names = [
            words.block_of(place, words.KINDS[box.kind]) for place, box in enumerate(self.boxes, 1)
        ]
        for box, name in zip(self.boxes, names, strict=True):
            box.setAccessibleDescription(name)
        self._lead_focus()

    def _exchange(self, start: int, end: int, blocks: Sequence[Block]) -> None:
        """Put boxes for new blocks in the place of some."""
        for box in self.boxes[start:end]:
            self._drop(box)
        made = [self._make(kind_of(block)) for block in blocks]
        self.boxes[start:end] = made
        for place, box in enumerate(made, start):
            self._column.insertWidget(len(self._nothing) + place, self._row(box))
        self._dress()
        self._order_tabs()

    def _make(self, kind: str) -> BlockBox:
        box = BOXES[kind](self._look)
        box.edited.connect(partial(self._take, box))
        box.left.connect(partial(self._leave, box))
        box.seen.connect(partial(self._bring, box))
        box.told.connect(self.told)
        box.records_asked.connect(self.records_asked)
        box.source_asked.connect(self.source_asked)
        box.paste_asked.connect(self.paste_asked)
        return box

    def _row(self, box: BlockBox) -> QWidget:
        row, button = QWidget(), QToolButton()
        button.setObjectName("block_menu")
        button.setAccessibleName(words.BLOCK_MENU)
        button.setToolTip(words.BLOCK_MENU)
        button.clicked.connect(partial(self._ask_menu, box, button))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._look.px(2))
        line.addWidget(box, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (box, *box.findChildren(QWidget)):
            widget.installEventFilter(self)
        return row

    def _drop(self, box: BlockBox) -> None:
        if isinstance(box, DialogBox):
            box.close_dialog()
        row = box.parentWidget()
        if row is not None:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _order_tabs(self) -> None:
        """Tab goes down the page, whenever its blocks were made."""
        rows = (row for box in self.boxes if (row := box.parentWidget()) is not None)
        inside = (one for row in rows for one in row.findChildren(QWidget))
        here = [one for one in inside if one.window() is self.window()]
        stops = [one for one in here if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def set_locked(self, locked: bool) -> None:
        """Let all blocks be read only."""
        for box in self.boxes:
            box.set_locked(locked)
        for button in self.body.findChildren(QToolButton, "block_menu"):
            button.setEnabled(not locked)

    def with_windows(self) -> list[DialogBox]:
        """The blocks that are being written in windows."""
        return [box for box in self.boxes if isinstance(box, DialogBox) and box.dialog is not None]

    def commit(self) -> None:
        """Propose what is being typed."""
        for box in tuple(self.boxes):
            box.commit()

    # the caret

    def enter(self, place: int) -> None:
        """Put the caret into a block."""
        if 0 <= place < len(self.boxes):
            self._current = self.boxes[place]
            self._current.enter(from_below=False)
            QApplication.sendPostedEvents(self.body, QEvent.Type.LayoutRequest)
            self.ensureWidgetVisible(self._current, 0, self._look.px(ROOM))

    def _lead_focus(self) -> None:
        """Who comes into the page comes to where the caret was, else into the first block."""
        places = (self.current, *self.boxes, *reversed(self._nothing))
        self.setFocusProxy(next(one for one in places if one is not None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            box = next((one for one in self.boxes if _holds(one, watched)), None)
            if box is not None:
                self._current = box
                self._lead_focus()
                self.entered.emit(box)
        return super().eventFilter(watched, event)

    def _take(self, box: BlockBox, block: Block, name: str, joins: str) -> None:
        if box in self.boxes:
            self.edited.emit(self.boxes.index(box), block, name, joins)

    def _leave(self, box: BlockBox, by: int) -> None:
        place = self.boxes.index(box) + by
        if 0 <= place < len(self.boxes):
            self.boxes[place].enter(from_below=by < 0)

    def _bring(self, box: BlockBox, rect: QRect) -> None:
        where = QRect(box.mapTo(self.body, rect.topLeft()), rect.size())
        margin = self._look.px(ROOM)
        if where.height() > self.viewport().height():
            where.setHeight(0)
        self.ensureVisible(where.left(), where.bottom(), 0, margin)
        self.ensureVisible(where.left(), where.top(), 0, margin)

    def _ask_menu(self, box: BlockBox, button: QToolButton) -> None:
        self._current = box
        self.menu_asked.emit(button)


def _holds(box: BlockBox, widget: QWidget) -> bool:
    return box is widget or box.isAncestorOf(widget)


def _same(one: Sequence[Block], other: Sequence[Block]) -> int:
    """How many are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
