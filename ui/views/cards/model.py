"""The cards as a Qt table that sorts and filters its own rows.

No proxy: it asks for every cell of every row again and again, which is felt with many thousands.
"""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sspass_desktop.domain.card_rows import CardRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.search import matches
from sspass_desktop.texts import card_table as words
from ui.views.cards.columns import COLUMNS, NUMBER, Badges, Facts

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW = Qt.ItemDataRole.UserRole
"""The ``CardRow``."""

ANY = ""
"""The filter that looks at all columns; others have the name of theirs."""

_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class CardsModel(QAbstractTableModel):
    """Rows of cards.

    Signals:
        arranged: Other rows are shown, or the same in another order.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all: tuple[CardRow, ...] = ()
        self.rows: tuple[CardRow, ...] = ()
        self.facts = Facts()
        self.filters: dict[str, str] = {}
        self.sorted_by, self.descending = NUMBER, False

    # what is shown

    def show(self, rows: tuple[CardRow, ...], badges: Badges) -> None:
        """Show cards as they stand now."""
        facts = Facts(self.facts.unit_won, badges)
        if rows != self.all or facts != self.facts:
            self.all, self.facts = rows, facts
            self._arrange()

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit."""
        self.facts = Facts(unit_won, self.facts.badges)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self._arrange()

    def set_filters(self, filters: Mapping[str, str]) -> None:
        """Show the rows that hold words in columns, by the columns' names or ``ANY``."""
        self.filters = {name: text for name, text in filters.items() if text.strip()}
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order is Qt.SortOrder.DescendingOrder
        if (column, descending) != (self.sorted_by, self.descending) and column >= 0:
            self.sorted_by, self.descending = column, descending
            self._arrange()

    def _arrange(self) -> None:
        facts, key = self.facts, COLUMNS[self.sorted_by].key
        self.beginResetModel()
        rows = filter(self._lets, self.all)
        ordered = sorted(rows, key=lambda row: key(row, facts), reverse=self.descending)  # type: ignore[arg-type, return-value] # keys of one column compare
        self.rows = tuple(ordered)
        self.endResetModel()
        self.arranged.emit()

    def _lets(self, row: CardRow) -> bool:
        """Whether a row is shown."""
        for name, text in self.filters.items():
            looked = COLUMNS if name == ANY else [one for one in COLUMNS if one.name == name]
            if not matches(text, " ".join(one.text(row, self.facts) for one in looked)):
                return False
        return True

    def place_of(self, uid: Uid) -> int | None:
        """The row of a card, None if it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.uid == uid), None)

    # the table

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == ROW:
            return row
        if role in (*_SPOKEN, Qt.ItemDataRole.ToolTipRole):
            return column.text(row, self.facts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return words.head(COLUMNS[section].name, self.facts.unit_won)
        return str(section + 1)
