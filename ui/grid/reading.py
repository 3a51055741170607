"""A table that is read: whole rows are chosen, no cell is written."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.grid.headers import GridHeader
from ui.look.look import Look, Text

ROW_HEIGHT = 26


class ReadingTable(QTableView):
    """Its columns have ``widths``, the last one takes the rest."""

    def __init__(self, look: Look, model: QAbstractItemModel, widths: Sequence[int]) -> None:
        super().__init__()
        self.look, self._widths = look, widths
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalHeader(GridHeader(Qt.Orientation.Horizontal, look, self))
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.look.row(ROW_HEIGHT, Text.LABEL))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, self.look.px(width))
