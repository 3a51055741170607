"""The grid of a budget: ranges from a sheet become lines where the next one is to be written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics

from sspass_desktop.domain.budget import Source
from sspass_desktop.domain.entry.cells import Cells
from ui.forms.budget.model import BudgetModel
from ui.forms.budget.rows import RowKind
from ui.grid.cells import PADDING
from ui.grid.view import GridView
from ui.look.look import Look, Text

LEVEL, AMOUNT, SOURCES, SOURCE = (48, 80), (76, 116), (44, 120), (72, 84)
"""Widths of columns, the least and the most; the formulas take the rest."""

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
        self._given: tuple[int, ...] = ()
        self.setModel(model)

    def fit(self) -> None:
        """Give the columns what their cells need, unless a person gave them other widths."""
        levels = self._rows.formula_column
        sources = [SOURCE] * len(Source) if self._rows.wide else [SOURCES]
        room = [*[LEVEL] * levels, (0, 0), AMOUNT, *sources]
        widths = tuple(
            min(max(least, self._needed(column)), most) for column, (least, most) in enumerate(room)
        )
        if widths != self._given and not (len(widths) == len(self._given) and self._is_widened):
            self._given = widths
            self.set_columns(widths, levels)

    @property
    def _is_widened(self) -> bool:
        """Whether a person gave a column another width."""
        given = ((self.columnWidth(column), width) for column, width in enumerate(self._given))
        return any(width and held != self.look.px(width) for held, width in given)

    def _needed(self, column: int) -> int:
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
