"""A Qt tree of two levels: headings, and below each its rows."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""The row, of a heading its group."""

RowT = TypeVar("RowT")
GroupT = TypeVar("GroupT")


class TwoLevels(QAbstractItemModel, Generic[GroupT, RowT]):
    """Groups of rows under the same titles of columns.

    An index bears the number of its group, counted from 1; that of a heading bears 0.
    """

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self.groups: tuple[GroupT, ...] = ()

    def rows_of(self, group: GroupT) -> Sequence[RowT]:
        """What stands below a heading."""
        raise NotImplementedError

    def place(self, group: int, row: int) -> QModelIndex:
        """Where a row of a group stands."""
        return self.createIndex(row, 0, group + 1)

    def item(self, index: Index) -> RowT | GroupT | None:
        """What stands in a row."""
        if not index.isValid():
            return None
        group = index.internalId()
        return (
            self.rows_of(self.groups[group - 1])[index.row()] if group else self.groups[index.row()]
        )

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        inside = 0 <= row < self.rowCount(parent) and 0 <= column < len(self._titles)
        if not inside:
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override] # two in Qt
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self.groups)
        below = not parent.internalId() and not parent.column()
        return len(self.rows_of(self.groups[parent.row()])) if below else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - the same everywhere
        return len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
