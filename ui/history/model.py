"""The rows of the history as a table; more of them come when the end is seen."""

from PySide6.QtCore import QObject, Signal

from sspass_desktop.services.history import Run
from sspass_desktop.texts import history as words
from ui.history.rows import BEFORE, Row
from ui.models.rows import NOWHERE, Index, RowsModel


class HistoryModel(RowsModel[Row]):
    """The newest change first.

    Signals:
        more_wanted: The next page is wanted.
    """

    more_wanted = Signal()
    titles = words.COLUMNS

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.has_more = False
        self._waits = False

    @property
    def last_run(self) -> Run | None:
        """What the next page may go on with."""
        return self.rows[-1].run if self.rows else None

    def show(self, rows: tuple[Row, ...], *, more: bool) -> None:
        """Show a first page."""
        self.has_more, self._waits = more, False
        self.show_rows(rows)

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

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self.has_more and not self._waits

    def fetchMore(self, _parent: Index) -> None:
        self._waits = True
        self.more_wanted.emit()

    def tip(self, row: Row, column: int) -> str:
        """Why it was done; texts are shown whole below the list."""
        return row.run.newest.signed.words if column < BEFORE else ""
