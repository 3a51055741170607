"""A grid that hands trained by Excel know: its keys, its commands, its clipboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.entry.cells import Cells, unmerged
from sspass_desktop.texts import grid as words
from ui.clipboard import copied_cells, copy_table
from ui.grid.cells import CellDelegate, today_text
from ui.grid.editors import ENTER
from ui.grid.ranges import TRAVEL, RangeView
from ui.look.look import Look
from ui.verbs import Handlers, Verb

Key, Mods = Qt.Key, Qt.KeyboardModifier
_NONE, _SHIFT, _CONTROL, _ALT = (
    Mods.NoModifier,
    Mods.ShiftModifier,
    Mods.ControlModifier,
    Mods.AltModifier,
)
_EDITABLE = Qt.ItemFlag.ItemIsEditable


class GridView(RangeView):
    """Every change is asked of the model; the keys are those of a sheet."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, delegate: CellDelegate | None = None
    ) -> None:
        super().__init__(look, parent, delegate)
        self._keys = self._key_table()
        self.cells.filled.connect(self._fill)

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.cells.editor is not None:
            super().keyPressEvent(event)
            return
        mods = event.modifiers() & ~Mods.KeypadModifier
        act = self._keys.get((mods, Key(event.key())))
        if act is not None:
            act()
            event.accept()
        elif _is_foreign(event, mods):
            event.ignore()
        else:
            super().keyPressEvent(event)
        if event.key() in TRAVEL:
            self._tab_start = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._tab_start = None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_editor()
        event.accept()

    def _key_table(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], object]]:
        """The keys of the grid while no cell is edited."""
        both = _CONTROL | _SHIFT
        return {
            **{(_NONE, key): self._down for key in ENTER},
            **{(_SHIFT, key): self._up for key in ENTER},
            (_NONE, Key.Key_Tab): self._right,
            (_SHIFT, Key.Key_Backtab): self._left,
            (_NONE, Key.Key_F2): self.open_editor,
            (_NONE, Key.Key_Delete): self.clear,
            (_NONE, Key.Key_Backspace): self.clear,
            (_CONTROL, Key.Key_D): self.copy_down,
            (_CONTROL, Key.Key_R): self.copy_right,
            (_CONTROL, Key.Key_C): self.copy,
            (_CONTROL, Key.Key_X): self.cut,
            (_CONTROL, Key.Key_V): self.paste,
            (_CONTROL, Key.Key_A): self.selectAll,
            (_CONTROL, Key.Key_Semicolon): self.today,
            (_CONTROL, Key.Key_Minus): self.delete_rows,
            (both, Key.Key_Equal): self.insert_rows,
            (both, Key.Key_Plus): self.insert_rows,
            (_CONTROL, Key.Key_Plus): self.insert_rows,
            (_ALT, Key.Key_Up): self.move_up,
            (_ALT, Key.Key_Down): self._alt_down,
            (_ALT, Key.Key_Right): self.shift_in,
            (_ALT, Key.Key_Left): self.shift_out,
        }

    def _down(self) -> None:
        self.step(1, 0)

    def _up(self) -> None:
        self.step(-1, 0)

    def _right(self) -> None:
        self.step(0, 1)

    def _left(self) -> None:
        self.step(0, -1)

    def _alt_down(self) -> None:
        """Open the list of words where a cell has one, else move the rows down."""
        index = self.currentIndex()
        if index.isValid() and self.grid.choices(index.row(), index.column()):
            self.open_editor()
            if self.cells.editor is not None:
                self.cells.editor.selectAll()
                self.cells.editor.offer()
        else:
            self.move_down()

    def open_editor(self) -> None:
        """Edit the current cell, the caret behind its text."""
        index = self.currentIndex()
        if self.locked or not index.isValid() or not self.grid.flags(index) & _EDITABLE:
            return
        self.edit(index)
        if self.cells.editor is not None:
            self.cells.editor.deselect()

    def commit(self) -> None:
        """Propose what is being typed and close the editor."""
        self.cells.finish()

    # changes, all asked of the model

    def handlers(self) -> Handlers:
        """The commands that work on the selection."""
        reading: Handlers = {Verb.COPY: self.copy, Verb.SELECT_ALL: self.selectAll}
        if self.locked:
            return reading
        return {
            **reading,
            Verb.CUT: self.cut,
            Verb.PASTE: self.paste,
            Verb.CLEAR: self.clear,
            Verb.INSERT_ROW: self.insert_rows,
            Verb.DELETE_ROW: self.delete_rows,
            Verb.MOVE_UP: self.move_up,
            Verb.MOVE_DOWN: self.move_down,
            Verb.TODAY: self.today,
        }

    def _propose(self, texts: dict[tuple[int, int], str], name: str) -> None:
        """Ask for texts in those of the cells that may be edited."""
        model = self.grid
        changes = [
            (row, column, text)
            for (row, column), text in texts.items()
            if model.face_at(row, column).editable
        ]
        if changes and not self.locked:
            model.propose_cells(changes, name)

    def _fill(self, text: str) -> None:
        rows, columns = self.selected()
        texts = {(row, column): text for row in rows for column in columns}
        self._propose(texts, words.FILLED)

    def copy_down(self) -> None:
        """Copy the first selected row over the others; of one row, the one above it."""
        rows, columns = self.selected()
        source = rows[0] if len(rows) > 1 else self.grid.row_above(rows.start)
        if rows and source >= 0:
            entries = {column: self.grid.face_at(source, column).entry for column in columns}
            texts = {(row, column): entries[column] for row in rows for column in columns}
            self._propose(
                {at: text for at, text in texts.items() if at[0] != source}, words.COPIED_DOWN
            )

    def copy_right(self) -> None:
        """Copy the first selected column over the others; of one column, the one before it."""
        rows, columns = self.selected()
        source = columns[0] if len(columns) > 1 else columns.start - 1
        if columns and source >= 0:
            entries = {row: self.grid.face_at(row, source).entry for row in rows}
            texts = {(row, column): entries[row] for row in rows for column in columns}
            self._propose(
                {at: text for at, text in texts.items() if at[1] != source}, words.COPIED_RIGHT
            )

    def clear(self) -> None:
        """Empty the selected cells."""
        self._empty(words.CLEARED)

    def _empty(self, name: str) -> None:
        rows, columns = self.selected()
        self._propose({(row, column): "" for row in rows for column in columns}, name)

    def copy(self) -> None:
        """Put the selection on the clipboard, as a table and as text with tabs."""
        rows, columns = self.selected()
        if rows:
            face = self.grid.face_at
            cells = [[face(row, column).entry for column in columns] for row in rows]
            copy_table(cells)

    def cut(self) -> None:
        """Copy the selection and empty it."""
        self.copy()
        self._empty(words.CUT)

    def paste(self) -> None:
        """Paste cells from the current one on; a single one fills the selection."""
        cells = copied_cells()
        rows, columns = self.selected()
        if not cells.rows or not rows or self.locked:
            return
        if len(cells.rows) == 1 and len(cells.rows[0]) == 1:
            self._fill(cells.rows[0][0])
        else:
            self.take(cells, (rows[0], columns[0]))

    def take(self, cells: Cells, at: tuple[int, int]) -> None:
        """Ask for pasted cells from a place on; merged ones say the same in all they cover."""
        self.grid.paste(unmerged(cells)[0].rows, at)

    def today(self) -> None:
        """Write the date of today."""
        current = self.currentIndex()
        self._propose({(current.row(), current.column()): today_text()}, words.TODAY)

    def insert_rows(self) -> None:
        """Ask for as many empty rows before the selection as it has."""
        rows, _ = self.selected()
        column = max(self.currentIndex().column(), 0)
        if not self.locked:
            self.grid.insert_rows(rows.start, max(len(rows), 1))
            self.show_cell(rows.start, column)

    def delete_rows(self) -> None:
        """Ask that the selected rows go."""
        rows, _ = self.selected()
        column = max(self.currentIndex().column(), 0)
        if rows and not self.locked:
            self.grid.delete_rows(rows)
            self.show_cell(min(rows.start, self.grid.rowCount() - 1), column)

    def move_up(self) -> None:
        """Ask for the selected rows one place higher."""
        self._move(-1)

    def move_down(self) -> None:
        """Ask for the selected rows one place lower."""
        self._move(1)

    def _move(self, by: int) -> None:
        rows, columns = self.selected()
        if rows and not self.locked:
            moved = self.grid.move_rows(rows, by)
            self.select(range(rows.start + moved, rows.stop + moved), columns)

    def shift_in(self) -> None:
        """Ask for the selected rows one level deeper."""
        self._shift(1)

    def shift_out(self) -> None:
        """Ask for the selected rows one level higher."""
        self._shift(-1)

    def _shift(self, by: int) -> None:
        rows, _ = self.selected()
        if rows and not self.locked:
            self.grid.shift_rows(rows, by)


def _is_foreign(event: QKeyEvent, mods: Qt.KeyboardModifier) -> bool:
    """Whether a key is the window's: Esc, and what is struck with Ctrl or Alt and does not move."""
    shifted = bool(mods & (_CONTROL | _ALT)) and event.key() not in TRAVEL
    return shifted or event.key() == Key.Key_Escape
