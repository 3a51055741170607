"""The tables and pictures of a section: a compact list, and the windows that edit them."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QWidget

from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.outline import Picture, Table
from sspass_desktop.domain.outlining.blocks import (
    block_moved,
    blocks_of,
    exchanged,
    with_block,
    without_block,
)
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of
from sspass_desktop.domain.outlining.tables import EMPTY
from sspass_desktop.texts import blocks as words
from ui import late
from ui.forms.section import Shown
from ui.look.look import Look, Text
from ui.models.blocks import BlocksModel

if TYPE_CHECKING:
    from ui.forms.blocks.picture_editor import PictureEditor
    from ui.forms.blocks.table_editor import TableEditor

ROWS_SEEN, ROW = 3, 26


class SectionBlocks(QWidget):
    """Lists the blocks of a section, if it has any, and proposes the card with others.

    Signals:
        changed: The ``Card`` as it would be, what undo calls the step, and what joins it to the
            step before.
    """

    changed = Signal(object, str, str)

    def __init__(self, look: Look, section: CardSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._section = look, section
        self._shown: Shown | None = None
        self.dialog: TableEditor | PictureEditor | None = None
        self._edited: CardBlock | None = None
        self.setProperty("kind", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = BlocksModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setAccessibleName(words.BLOCKS)
        self.list.activated.connect(self.edit)
        self.buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.list, 1)
        acts = {
            words.EDIT: self.edit,
            words.REMOVE: self.remove,
            words.UP: partial(self._move, -1),
            words.DOWN: partial(self._move, 1),
        }
        for name, act in acts.items():
            button = self.buttons[name] = QPushButton(name)
            button.clicked.connect(act)
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(4))
        self._row.setSpacing(px(4))
        self.list.setFont(self._look.font(Text.LABEL))
        self._fit()

    def _fit(self) -> None:
        """As many rows as there are blocks, up to a few."""
        rows = min(max(self.model.rowCount(), 1), ROWS_SEEN)
        self.list.setFixedHeight(self._look.px(ROW) * rows + self._look.px(2))

    def show_card(self, shown: Shown) -> None:
        """Show the blocks of a card's section."""
        if self.dialog is not None and self._shown and self._shown.card.uid != shown.card.uid:
            self.dialog.close()  # its card has committed before another one came
        self._shown = shown
        card = shown.card
        lines = len(lines_of(card, self._section)) if self._section in OUTLINES else 0
        row = self.list.currentIndex().row()
        self.model.show_blocks(blocks_of(card, self._section), lines)
        count = self.model.rowCount()
        self.setVisible(count > 0)
        self._fit()
        if count and not self.list.currentIndex().isValid():
            self._choose(min(max(row, 0), count - 1))
        for button in self.buttons.values():
            button.setEnabled(not shown.locked)

    def _choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def insert_table(self, after: int) -> None:
        """Write a new table behind so many lines."""
        self._open(CardBlock(self._section, after, EMPTY))

    def insert_picture(self, after: int) -> None:
        """Choose a new picture behind so many lines."""
        self._open(CardBlock(self._section, after, Picture()))

    def edit(self) -> None:
        """Open the chosen block."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.blocks) and self._may_edit():
            self._open(self.model.blocks[row])

    def commit(self) -> None:
        """Propose what is being written in an open window."""
        if self.dialog is not None:
            self.dialog.hand_over()

    def close_window(self) -> None:
        """The plan goes: the window, which has handed over what it held, goes with it."""
        if self.dialog is not None:
            self.dialog.finished_with.disconnect(self._take)
            self.dialog.close()

    def _may_edit(self) -> bool:
        return self._shown is not None and not self._shown.locked

    def _open(self, block: CardBlock) -> None:
        """Show a block in a window of its own; nothing else waits for it."""
        if self.dialog is not None:
            self.dialog.close()
        content, window = block.content, self.window()
        self._edited = block
        if isinstance(content, Table):
            self.dialog = late.table_editor(self._look, content, window)
        else:
            self.dialog = late.picture_editor(self._look, content, window)
        self.dialog.finished_with.connect(self._take)
        self.dialog.finished.connect(self._forget)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = self._edited = None

    def _take(self, content: Table | Picture) -> None:
        """Put what was written in the place of what was opened, or in if that is not there."""
        old = self._edited
        if self._shown is None or old is None or not self._may_edit():
            return
        held, new = self._shown.card, replace(old, content=content)
        self._edited = new
        joins = "" if self.dialog is None else self.dialog.visit
        is_table = isinstance(content, Table)
        if old in held.blocks:
            name = words.TABLE_EDITED if is_table else words.PICTURE_EDITED
            self._propose(exchanged(held, old, new), name, joins)
        else:
            name = words.TABLE_ADDED if is_table else words.PICTURE_ADDED
            self._propose(with_block(held, new), name, joins)

    def remove(self) -> None:
        """Take the chosen block out."""
        row = self.list.currentIndex().row()
        if row >= 0 and self._shown is not None and self._may_edit():
            self._propose(without_block(self._shown.card, row, self._section), words.REMOVED)

    def _move(self, by: int) -> None:
        row = self.list.currentIndex().row()
        if row < 0 or self._shown is None or not self._may_edit():
            return
        block = self.model.blocks[row]
        self._propose(block_moved(self._shown.card, row, self._section, by), words.MOVED)
        place = next(
            (i for i, one in enumerate(self.model.blocks) if one.content is block.content), row
        )
        self._choose(place)

    def _propose(self, card: Card, name: str, joins: str = "") -> None:
        if self._shown is not None and card != self._shown.card:
            self.changed.emit(card, name, joins)
