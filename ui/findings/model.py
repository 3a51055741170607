"""Findings in groups, as a Qt tree of two levels; and those of a card as a list."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.findings.rows import Group, Row

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""The ``Row`` of a finding, the ``Group`` of a heading."""


class GroupsModel(QAbstractItemModel):
    """Headings and below them the findings, a column for each thing told of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[Group, ...] = ()

    def show(self, groups: tuple[Group, ...]) -> None:
        """Show groups; nothing happens if they are the same."""
        if groups != self.groups:
            self.beginResetModel()
            self.groups = groups
            self.endResetModel()

    def index_of(self, report: Report) -> QModelIndex:
        """Where a finding stands; accepted or not, it is the same one."""
        for number, group in enumerate(self.groups):
            for place, row in enumerate(group.rows):
                if row.report.finding == report.finding:
                    return self.createIndex(place, 0, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        inside = 0 <= row < self.rowCount(parent) and 0 <= column < len(words.COLUMNS)
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
        return len(self.groups[parent.row()].rows) if below else 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - the same everywhere
        return len(words.COLUMNS)

    def item(self, index: Index) -> Row | Group | None:
        """What stands in a row."""
        if not index.isValid():
            return None
        group = index.internalId()
        return self.groups[group - 1].rows[index.row()] if group else self.groups[index.row()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if role == ROW:
            return item
        if isinstance(item, Group):
            heading = (item.name, item.cards, item.counted)
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            if role in texts and index.column() < len(heading):
                return heading[index.column()]
        if isinstance(item, Row):
            if role == Qt.ItemDataRole.DisplayRole:
                return item.cells[index.column()]
            if role == Qt.ItemDataRole.ToolTipRole:
                return item.report.message
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return item.cells[index.column()] if index.column() else item.spoken
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return words.COLUMNS[section]
        return None


class CardFindingsModel(QAbstractListModel):
    """The findings of the card on screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other findings; nothing happens if they are the same."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.report.message
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
