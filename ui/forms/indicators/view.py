"""The grid of indicators on screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.entry.cells import Cells
from ui.forms.indicators.model import CONTRACT, NAME, TYPED, IndicatorModel
from ui.grid.view import GridView
from ui.look.look import Look

WIDTHS = (46, 92, 240, 110, 78, 78, 92, 104, 130)


class IndicatorGrid(GridView):
    """Shows an ``IndicatorModel``; links to the contract are chosen, not typed.

    Signals:
        pasting: ``Cells`` that are to become indicators.
    """

    pasting = Signal(object)

    def __init__(self, look: Look, model: IndicatorModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._indicators = model
        self.setModel(model)
        self.set_columns(WIDTHS, stretch=NAME)

    def take(self, cells: Cells, at: tuple[int, int]) -> None:
        """A table in the row to go on becomes indicators; all else goes cell by cell."""
        if len(cells.rows[0]) > 1 and at[1] in TYPED and not self._indicators.line(at[0]):
            self.pasting.emit(cells)
        else:
            super().take(cells, at)

    def open_editor(self) -> None:
        if self.currentIndex().column() == CONTRACT and not self.locked:
            self._indicators.link_asked.emit()
        else:
            super().open_editor()
