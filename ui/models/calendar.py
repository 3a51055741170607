"""The programmes of a year as a tree: groups, their programmes, and the rows of each."""

from typing import TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sspass_desktop.domain.card import MONTHS, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.year_view import Grouping, Programme, ProgrammeGroup
from sspass_desktop.texts import calendar as words
from sspass_desktop.texts.months import month_cell

Index: TypeAlias = QModelIndex | QPersistentModelIndex
Item: TypeAlias = ProgrammeGroup | Programme | ScheduleRow
NOWHERE = QModelIndex()
NAME = 0
"""The column of names; the others are the months by their numbers."""

_BITS = 24
_GROUP = (1 << _BITS) - 1


class CalendarModel(QAbstractItemModel):
    """Read-only; an index carries the numbers of its group and programme, from 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[ProgrammeGroup, ...] = ()
        self.grouping = Grouping.TASK

    def show_groups(self, groups: tuple[ProgrammeGroup, ...], grouping: Grouping) -> None:
        """Show other programmes; if only months and names differ, all rows stay in place."""
        if _shape(groups) == _shape(self.groups) and grouping is self.grouping:
            if groups != self.groups:
                self.groups = groups
                self._tell()
            return
        self.beginResetModel()
        self.groups, self.grouping = groups, grouping
        self.endResetModel()

    def _tell(self) -> None:
        last = self.index(len(self.groups) - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        for number in range(len(self.groups)):
            self._tell_below(self.index(number, NAME))
            for place in range(self.rowCount(self.index(number, NAME))):
                self._tell_below(self.index(place, NAME, self.index(number, NAME)))

    def _tell_below(self, parent: Index) -> None:
        count, last = self.rowCount(parent), self.columnCount() - 1
        if count:
            first = self.index(0, 0, parent)
            self.dataChanged.emit(first, self.index(count - 1, last, parent))

    def item(self, index: Index) -> Item:
        """The group, programme or row of an index."""
        key, row = index.internalId(), index.row()
        if not key:
            return self.groups[row]
        programmes = self.groups[(key & _GROUP) - 1].programmes
        return programmes[(key >> _BITS) - 1].rows[row] if key >> _BITS else programmes[row]

    def programme(self, index: Index) -> Programme | None:
        """The programme of an index, of a row the one it belongs to; None for a group."""
        item = self.item(self.parent(index) if index.internalId() >> _BITS else index)
        return item if isinstance(item, Programme) else None

    def place(self, uid: Uid) -> QModelIndex:
        """Where a programme stands; an invalid index if it is not shown."""
        for number, group in enumerate(self.groups):
            for row, programme in enumerate(group.programmes):
                if programme.uid == uid:
                    return self.createIndex(row, NAME, number + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0)
        key = parent.internalId()
        if not key:
            return self.createIndex(row, column, parent.row() + 1)
        return self.createIndex(row, column, key | (parent.row() + 1) << _BITS)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        # the other form, which answers the parent of the model itself, is not asked for
        key = index.internalId() if index.isValid() else 0
        if not key:
            return QModelIndex()
        if key >> _BITS:
            return self.createIndex((key >> _BITS) - 1, NAME, key & _GROUP)
        return self.createIndex(key - 1, NAME, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if not parent.isValid():
            return len(self.groups)
        if parent.column() != NAME:
            return 0
        match self.item(parent):
            case ProgrammeGroup() as group:
                return len(group.programmes)
            case Programme() as programme:
                return len(programme.rows)
        return 0

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - Qt's name
        return 1 + len(MONTHS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            item, column = self.item(index), index.column()
            if column == NAME:
                return self.name(item)
            if isinstance(item, ProgrammeGroup):
                return str(item.busy.get(column) or "")
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self.item(index), index.column())
        return None

    def name(self, item: Item) -> str:
        """What stands in the first column."""
        match item:
            case ProgrammeGroup():
                name = item.name or words.NO_GROUP[self.grouping]
                return f"{item.number} {name}".strip()
            case Programme():
                return f"{item.number} {item.title}"
            case ScheduleRow():
                return item.label

    def _spoken(self, item: Item, column: int) -> str:
        name = self.name(item)
        if isinstance(item, ProgrammeGroup):
            if column == NAME:
                return words.group(name, len(item.programmes))
            return words.under_way(name, column, item.busy.get(column, 0))
        if column == NAME:
            return words.row(name, item.months)
        return month_cell(name, column, painted=column in item.months)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | int | None:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section) if section else words.PROGRAMME
        return None


def _shape(groups: tuple[ProgrammeGroup, ...]) -> list[tuple[str, list[tuple[Uid, int]]]]:
    return [(one.name, [(p.uid, len(p.rows)) for p in one.programmes]) for one in groups]
