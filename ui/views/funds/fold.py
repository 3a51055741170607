"""Grids whose rows unfold, and whose cards are gone to with Enter or a double click."""

from fractions import Fraction
from typing import TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.costing.rests import Standing
from sspass_desktop.domain.identity import Uid
from ui.grid.cells import CellDelegate
from ui.grid.editors import ENTER
from ui.grid.model import GridModel
from ui.grid.view import GridView
from ui.look.look import Look

NAME = 0
"""The column in which rows fold."""

START, STEP, SIGN = 4, 18, 18
R = TypeVar("R")


class FoldedModel(GridModel[R]):
    """Rows of which some stand below others."""

    is_even = True

    def level(self, row: int) -> int:
        """How deep a row stands, from 0."""
        raise NotImplementedError

    def is_open(self, row: int) -> bool | None:
        """Whether a row is unfolded; None if there is nothing below it."""
        raise NotImplementedError

    def fold(self, row: int, *, opened: bool) -> None:
        """Fold a row or unfold it."""
        raise NotImplementedError

    def parent_row(self, row: int) -> int:
        """The row above that holds this one; the row itself at the top."""
        level = self.level(row)
        above = (place for place in range(row - 1, -1, -1) if self.level(place) < level)
        return next(above, row)

    def card(self, row: int) -> Uid | None:  # noqa: ARG002 - some rows lead to one
        """The card that a row leads to."""
        return None

    def share(self, row: int, column: int) -> Fraction | None:  # noqa: ARG002 - some cells do
        """The share that a cell shows as a bar."""
        return None

    def standing(self, row: int, column: int) -> Standing | None:  # noqa: ARG002 - some do
        """The standing that a cell shows as a word in a frame."""
        return None


class FoldingGrid(GridView):
    """Folds with the arrows in the first column.

    Signals:
        asked: The uid of the card that the user wants to see.
    """

    asked = Signal(object)

    def __init__(
        self, look: Look, delegate: CellDelegate | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent, delegate)

    @property
    def folds(self) -> FoldedModel[object]:
        """The model, by its own kind."""
        return cast("FoldedModel[object]", self.grid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        reading = plain and self.cells.editor is None and index.isValid()
        if not (reading and self._acts(event.key(), index.row(), index.column())):
            super().keyPressEvent(event)

    def _acts(self, key: int, row: int, column: int) -> bool:
        """Take a key that folds or leads to a card."""
        if key in ENTER:
            return self._goes(row, column)
        opened = self.folds.is_open(row)
        if column != NAME:
            return False
        if key == Qt.Key.Key_Right and opened is False:
            self.folds.fold(row, opened=True)
        elif key == Qt.Key.Key_Left and opened:
            self.folds.fold(row, opened=False)
        elif key == Qt.Key.Key_Left and self.folds.level(row):
            self.show_cell(self.folds.parent_row(row), NAME)
        else:
            return False
        return True

    def _goes(self, row: int, column: int) -> bool:
        """Ask for the card of a row; fold a row whose name is not for typing."""
        card, opened = self.folds.card(row), self.folds.is_open(row)
        if card is not None:
            self.asked.emit(card)
        elif column == NAME and opened is not None and not self.folds.face(row, NAME).editable:
            self.folds.fold(row, opened=not opened)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if not index.isValid() or index.column() != NAME:
            return
        opened = self.folds.is_open(index.row())
        start = self.look.px(START + STEP * self.folds.level(index.row()))
        place = spot.x() - self.visualRect(index).left()
        if opened is not None and start <= place <= start + self.look.px(SIGN):
            self.folds.fold(index.row(), opened=not opened)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self._goes(index.row(), index.column()):
            super().mouseDoubleClickEvent(event)
