"""A grid in which cells may be joined over rows and columns."""

from ui.forms.blocks.cells_model import CellsModel
from ui.grid.ranges import ROW
from ui.grid.view import GridView
from ui.look.look import Text

COLUMN = 110
"""Pixels of a column at 100 %."""
_LINE = 1.45


class CellsView(GridView):
    """Shows a ``CellsModel``."""

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
