"""The rows of the history as a table; more of them come when the end is seen."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sspass_desktop.services.history import Run
from sspass_desktop.texts import history as words
from ui.history.rows import BEFORE, Row

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole


class HistoryModel(QAbstractTableModel):
    """The newest change first.

    Signals:
        more_wanted: The next page is wanted.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.has_more = False
        self._waits = False

    @property
    def last_run(self) -> Run | None:
        """What the next page may go on with."""
        return self.rows[-1].run if self.rows else None

    def show(self, rows: tuple[Row, ...], *, more: bool) -> None:
        """Show a first page."""
        self.beginResetModel()
        self.rows = list(rows)
        self.has_more, self._waits = more, False
        self.endResetModel()

    def add(self, rows: tuple[Row, ...], *, more: bool) -> None:
        """Show a further page; its first row takes the place of the last one."""
        self.has_more, self._waits = more, False
        last = len(self.rows) - 1
        self.rows[last] = rows[0]
        self.dataChanged.emit(self.index(last, 0), self.index(last, self.columnCount() - 1))
        if len(rows) > 1:
            self.beginInsertRows(NOWHERE, last + 1, last + len(rows) - 1)
            self.rows += rows[1:]
            self.endInsertRows()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(words.COLUMNS)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.has_more and not self._waits

    def fetchMore(self, _parent: Index) -> None:
        self._waits = True
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        text = row.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text.replace("\n", " / ")
            case Qt.ItemDataRole.AccessibleTextRole:
                return text
            case Qt.ItemDataRole.ToolTipRole if index.column() < BEFORE:
                return row.run.newest.signed.words or None
        return row if role == ROW else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return words.COLUMNS[section] if across else str(section + 1)
