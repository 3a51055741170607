"""Findings in groups, as a Qt tree of two levels; and those of a card as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.findings.rows import Group, Row
from ui.models.two_levels import NOWHERE, ROW, Index, TwoLevels


class GroupsModel(TwoLevels[Group, Row]):
    """Headings and below them the findings, a column for each thing told of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(words.COLUMNS, parent)

    def rows_of(self, group: Group) -> Sequence[Row]:
        return group.rows

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
                    return self.place(number, place)
        return QModelIndex()

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
