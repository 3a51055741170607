"""What was found as a Qt tree of two levels, with boxes to tick while words are replaced."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from sspass_desktop.domain.seeking.index import Hit
from sspass_desktop.texts import finding as words
from ui.finding.rows import HitGroup, HitRow
from ui.models.two_levels import ROW, Index, TwoLevels

FIELD, TEXT = range(len(words.COLUMNS))
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class HitsModel(TwoLevels[HitGroup, HitRow]):
    """Headings and below them the hits.

    Signals:
        ticked: Another choice of hits is to be replaced.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(words.COLUMNS, parent)
        self.with_boxes = False
        self._off: set[Hit] = set()

    def show(self, groups: tuple[HitGroup, ...], *, boxes: bool) -> None:
        """Show what was found; all of it is ticked."""
        self.beginResetModel()
        self.groups, self.with_boxes = groups, boxes
        self._off.clear()
        self.endResetModel()
        self.ticked.emit()

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """All hits in their order."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def chosen(self) -> tuple[Hit, ...]:
        """The hits that are to be replaced."""
        changeable = (row.hit for row in self.rows if row.changeable)
        return tuple(hit for hit in changeable if hit not in self._off)

    def place_of(self, number: int) -> QModelIndex:
        """Where a hit stands, by its number among all."""
        for at, group in enumerate(self.groups):
            if number < len(group.rows):
                return self.place(at, number)
            number -= len(group.rows)
        return QModelIndex()

    def number_of(self, index: Index) -> int | None:
        """The number of a hit among all."""
        group = index.internalId() if index.isValid() else 0
        if not group:
            return None
        return sum(len(one.rows) for one in self.groups[: group - 1]) + index.row()

    def rows_of(self, group: HitGroup) -> Sequence[HitRow]:
        return group.rows

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if role == ROW:
            return item
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == FIELD:
            return self._state(item) if self.with_boxes else None
        if isinstance(item, HitGroup) and role in _SPOKEN:
            return words.heading(item.name, len(item.rows)) if index.column() == FIELD else ""
        if isinstance(item, HitRow) and role in _SPOKEN:
            return item.field if index.column() == FIELD else "".join(item.snippet)
        if isinstance(item, HitRow) and role == Qt.ItemDataRole.ToolTipRole:
            return item.hit.text
        return None

    # ticking

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        boxed = self.with_boxes and self._state(self.item(index)) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if boxed else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        item = self.item(index)
        if role != Qt.ItemDataRole.CheckStateRole or item is None:
            return False
        rows = item.rows if isinstance(item, HitGroup) else (item,)
        hits = {row.hit for row in rows if row.changeable}
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._off = self._off - hits if on else self._off | hits
        number = index.row() if isinstance(item, HitGroup) else index.parent().row()
        top = self.index(number, FIELD)
        below = self.index(len(self.groups[number].rows) - 1, TEXT, top)
        self.dataChanged.emit(top, top.siblingAtColumn(TEXT))
        self.dataChanged.emit(self.index(0, 0, top), below)
        self.ticked.emit()
        return True

    def _state(self, item: HitRow | HitGroup | None) -> Qt.CheckState | None:
        """Ticked or not, a heading also in parts; None: it has no box."""
        rows = item.rows if isinstance(item, HitGroup) else (item,) if item else ()
        on = [row.hit not in self._off for row in rows if row.changeable]
        if not on:
            return None
        if all(on):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(on) else Qt.CheckState.Unchecked
