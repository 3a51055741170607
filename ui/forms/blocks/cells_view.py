"""A grid in which cells may be joined over rows and columns."""

from PySide6.QtCore import Signal

from sspass_desktop.domain.entry.text import CleanText
from sspass_desktop.texts import entry as words
from ui.clipboard import copied_cells
from ui.forms.blocks.cells_model import CellsModel
from ui.grid.ranges import ROW
from ui.grid.view import GridView
from ui.look.look import Text

COLUMN = 110
"""Pixels of a column at 100 %."""
_LINE = 1.45


class CellsView(GridView):
    """Shows a ``CellsModel``.

    Signals:
        told: A sentence about what was pasted.
    """

    told = Signal(str)

    def paste(self) -> None:
        """Paste a table with its merged cells; a single text fills the selection."""
        copied = copied_cells()
        done = CleanText("", copied.replaced, copied.removed, copied.fault)
        self.told.emit(" ".join(words.cleaned(done)))
        rows, columns = self.selected()
        model = self.grid
        if not copied.rows or not rows or not isinstance(model, CellsModel):
            return
        if len(copied.rows) == 1 and len(copied.rows[0]) == 1:
            super().paste()
        else:
            model.paste_table(copied, (rows.start, columns.start))

    def _arrange(self) -> None:
        """Join cells as the table says, and give room to rows with several lines."""
        model = self.grid
        if not isinstance(model, CellsModel):
            return
        self.clearSpans()
        for span in model.table.spans:
            self.setSpan(span.row, span.column, span.rows, span.columns)
        line = round(self.look.px(Text.CELL.value[0]) * _LINE)
        for row, texts in enumerate(model.rows):
            more = max(text.count("\n") for text in texts)
            self.setRowHeight(row, self.look.row(ROW) + more * line)
        self.horizontalHeader().setDefaultSectionSize(self.look.px(COLUMN))

    def chosen(self) -> tuple[range, range]:
        """The selected rectangle, joined cells being taken whole."""
        rows, columns = self.selected()
        for index in self.selectedIndexes():
            down = index.row() + self.rowSpan(index.row(), index.column())
            right = index.column() + self.columnSpan(index.row(), index.column())
            rows = range(rows.start, max(rows.stop, down))
            columns = range(columns.start, max(columns.stop, right))
        return rows, columns
