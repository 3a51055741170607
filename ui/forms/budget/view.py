"""The grid of a budget: ranges from a sheet become lines where the next one is to be written."""

from PySide6.QtCore import Signal

from sspass_desktop.domain.entry.cells import Cells
from ui.forms.budget.model import BudgetModel
from ui.forms.budget.rows import RowKind
from ui.grid.view import GridView
from ui.look.look import Look


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

    def take(self, cells: Cells, at: tuple[int, int]) -> None:
        """Several columns in a row to go on become lines; all else goes cell by cell."""
        is_table = len(cells.rows[0]) > 1
        if is_table and self._rows.rows[at[0]].kind is RowKind.NEXT:
            self.pasting.emit(cells, at[0])
        else:
            super().take(cells, at)
