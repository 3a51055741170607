"""The grid of a budget: ranges from a sheet become lines where the next one is to be written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics

from sspass_desktop.domain.entry.cells import Cells
from ui.forms.budget.model import BudgetModel
from ui.forms.budget.rows import RowKind
from ui.grid.cells import PADDING
from ui.grid.view import GridView
from ui.look.look import Look, Text

MEASURED = 100
"""Rows that say how wide a column is."""


class BudgetGrid(GridView):
    """Shows a ``BudgetModel``.

    Signals:
        pasting: ``Cells`` that are to become lines, and the row before which they go.
    """

    pasting = Signal(object, int)

    def __init__(self, look: Look, model: BudgetModel) -> None:
        super().__init__(look)
        self._rows = model
        self.setModel(model)

    def needed(self, column: int) -> int:
        """The width in pixels at 100 % that shows all of a column's first cells and its title."""
        model, look = self._rows, self.look
        cell, head = (QFontMetrics(look.font(text)) for text in (Text.CELL, Text.LABEL_BOLD))
        rows = range(min(model.rowCount(), MEASURED))
        faces = (model.face_at(row, column) for row in rows)
        texts = {face.text for face in faces if face.span == 1}
        widest = max((cell.horizontalAdvance(text) for text in texts), default=0)
        widest = max(widest, head.horizontalAdvance(model.heads[column]))
        return -(-(widest + 3 * look.px(PADDING)) * 100 // look.zoom)

    def take(self, cells: Cells, at: tuple[int, int]) -> None:
        """Several columns in a row to go on become lines; all else goes cell by cell."""
        is_table = len(cells.rows[0]) > 1
        if is_table and self._rows.rows[at[0]].kind is RowKind.NEXT:
            self.pasting.emit(cells, at[0])
        else:
            super().take(cells, at)
