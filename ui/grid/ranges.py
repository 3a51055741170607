"""A table view of faces: where it stands in it, what is selected, how large it is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.grid.cells import CellDelegate
from ui.grid.headers import GridHeader
from ui.grid.model import GridModel, Index
from ui.look.look import Look, Text
from ui.look.tokens import Role

ROW, NUMBERS = 27, 30
"""Height of a row, width of the row numbers."""

Command = QItemSelectionModel.SelectionFlag
Key, Mods = Qt.Key, Qt.KeyboardModifier
_NONE, _SHIFT, _CONTROL, _ALT = (
    Mods.NoModifier,
    Mods.ShiftModifier,
    Mods.ControlModifier,
    Mods.AltModifier,
)
_ARROWS = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}
_MOTIONS = {
    QAbstractItemView.CursorAction.MoveUp: (-1, 0),
    QAbstractItemView.CursorAction.MoveDown: (1, 0),
    QAbstractItemView.CursorAction.MoveLeft: (0, -1),
    QAbstractItemView.CursorAction.MoveRight: (0, 1),
}
TRAVEL = (*_ARROWS, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown)


class RangeView(QTableView):
    """Shows a ``GridModel``; moves and selects as sheets do.

    Signals:
        moved: Row and column of the current cell, after it became another one.
    """

    moved = Signal(int, int)

    def __init__(
        self, look: Look, parent: QWidget | None = None, delegate: CellDelegate | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.cells = delegate or CellDelegate(look, self)
        self.locked = False
        self._widths: tuple[int, ...] = ()
        self._tab_start: int | None = None
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setHorizontalHeader(GridHeader(Qt.Orientation.Horizontal, look, self))
        self.setVerticalHeader(GridHeader(Qt.Orientation.Vertical, look, self))
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.installEventFilter(self)
        self.cells.left.connect(self.step)
        look.changed.connect(self._resize)

    # what it shows

    def setModel(self, model: GridModel[Any]) -> None:  # type: ignore[override]  # no other
        super().setModel(model)
        model.rows_shown.connect(self._arrange)
        model.columnsAboutToBeInserted.connect(self.clearSpans)  # Qt loses spans that are cut
        model.columnsAboutToBeRemoved.connect(self.clearSpans)
        self._resize()

    @property
    def grid(self) -> GridModel[Any]:
        """The model, by its own kind."""
        model = self.model()
        if not isinstance(model, GridModel):
            raise TypeError(model)
        return model

    def set_columns(self, widths: Sequence[int], stretch: int) -> None:
        """Give the columns their widths at 100 %; one of them takes what is left."""
        self._widths = tuple(widths)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        self._resize()

    def set_locked(self, locked: bool) -> None:
        """Let nothing be changed; all can be read and copied."""
        self.locked = locked
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.NoEditTriggers if locked else triggers.AnyKeyPressed)

    def _resize(self) -> None:
        """Take sizes from the look, as it is now."""
        height = self.look.row(ROW)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFixedHeight(height)
        down.setFixedWidth(self.look.px(NUMBERS))
        down.setMinimumSectionSize(height)
        down.setDefaultSectionSize(height)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, self.look.px(width))
        if self.model() is not None:
            self._arrange()
        self.viewport().update()

    def _arrange(self) -> None:
        """Join cells of wide faces, and give room to rows with several lines."""
        model = self.grid
        if model.is_even:
            return
        line = round(self.look.px(Text.CELL.value[0]) * 1.45)
        for row in range(model.rowCount()):
            faces = [model.face_at(row, column) for column in range(model.columnCount())]
            for column, face in enumerate(faces):
                if self.columnSpan(row, column) != face.span and not self._is_covered(row, column):
                    self.setSpan(row, column, 1, face.span)
            more = max(face.text.count("\n") for face in faces)
            height = self.look.row(ROW) + more * line
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _is_covered(self, row: int, column: int) -> bool:
        model = self.grid
        return any(left + model.face_at(row, left).span > column for left in range(column))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QAbstractButton) and event.type() == QEvent.Type.Paint:
            QPainter(watched).fillRect(watched.rect(), self.look.colour(Role.SUNKEN))
            return True
        return super().eventFilter(watched, event)

    # where it stands

    def show_cell(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into view."""
        index = self.grid.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Command.ClearAndSelect)
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex, previous: Index) -> None:
        row, column = current.row(), current.column()
        super().currentChanged(current, previous)
        # an editor that closed now may have made other rows: the index passed in may be gone
        if self.grid.hasIndex(row, column):
            self.moved.emit(row, column)

    def step(self, down: int, right: int) -> None:
        """Go on from a cell: Enter by rows, Tab by cells, behind the last one to a new row."""
        index, model = self.currentIndex(), self.grid
        if not index.isValid():
            return
        row, column = index.row(), index.column()
        if right:
            self._tab_start = column if self._tab_start is None else self._tab_start
            self._step_across(row, column, right)
            return
        column = column if self._tab_start is None else self._tab_start
        self._tab_start = None
        self.show_cell(min(max(row + down, 0), model.rowCount() - 1), column)

    def _step_across(self, row: int, column: int, right: int) -> None:
        model, width = self.grid, self.grid.columnCount()
        place = row * width + column + right
        span = self.columnSpan(row, column)
        place += span - 1 if right > 0 else 0
        if place >= model.rowCount() * width:
            model.want_row()
        if 0 <= place < model.rowCount() * width:
            self.show_cell(*divmod(place, width))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        if modifiers & _CONTROL and action in _MOTIONS:
            return self._edge(*_MOTIONS[action])
        return super().moveCursor(action, modifiers)

    def _edge(self, down: int, right: int) -> QModelIndex:
        """The last filled cell of this block, or the first of the next one."""
        model, index = self.grid, self.currentIndex()
        row, column = index.row(), index.column()
        begun = self._is_filled(row + down, column + right)
        while model.hasIndex(row + down, column + right):
            if begun and not self._is_filled(row + down, column + right):
                break
            row, column = row + down, column + right
            if not begun and self._is_filled(row, column):
                break
        return model.index(row, column)

    def _is_filled(self, row: int, column: int) -> bool:
        return self.grid.hasIndex(row, column) and bool(self.grid.face_at(row, column).text)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> Command:
        """With Ctrl an arrow selects where it leads, too."""
        if isinstance(event, QKeyEvent) and event.key() in TRAVEL:
            extends = event.modifiers() & _SHIFT
            return Command.SelectCurrent if extends else Command.ClearAndSelect
        return super().selectionCommand(index, event)

    def selected(self) -> tuple[range, range]:
        """Rows and columns of the smallest rectangle around the selection."""
        found = [(index.row(), index.column()) for index in self.selectedIndexes()]
        current = self.currentIndex()
        found = found or ([(current.row(), current.column())] if current.isValid() else [])
        if not found:
            return range(0), range(0)
        rows, columns = [row for row, _ in found], [column for _, column in found]
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)

    def select(self, rows: range, columns: range) -> None:
        """Select a rectangle; its first cell becomes the current one."""
        if not rows or not columns:
            return
        model, chosen = self.grid, self.selectionModel()
        first = model.index(rows[0], columns[0])
        chosen.setCurrentIndex(first, Command.NoUpdate)
        last = model.index(rows[-1], columns[-1])
        chosen.select(QItemSelection(first, last), Command.ClearAndSelect)
