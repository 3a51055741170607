"""Rows of texts that are read and not written, as a table."""

from collections.abc import Iterable
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""Of any cell: its row as it was given."""


class HasCells(Protocol):
    """What can be a row: it has a text for each column."""

    @property
    def cells(self) -> tuple[str, ...]:
        """The texts, from the left."""


R = TypeVar("R", bound=HasCells)


class RowsModel(QAbstractTableModel, Generic[R]):
    """One row each; ``titles`` are those of the columns."""

    titles: ClassVar[tuple[str, ...]] = ()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[R] = []

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show others."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def tip(self, row: R, column: int) -> str:
        """What is told beside a cell: its whole text."""
        return row.cells[column]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[column].replace("\n", " / ")
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.cells[column]
            case Qt.ItemDataRole.ToolTipRole:
                return self.tip(row, column) or None
        return row if role == ROW else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return self.titles[section] if across else str(section + 1)
