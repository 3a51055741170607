"""Where the plan stands: its cards by kinds of findings, as a Qt table that sorts its own rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.tally import NOTHING, Tally, tallies
from sspass_desktop.texts import findings_panel as words
from ui.findings.rows import Row, teams_of_cards
from ui.models.two_levels import NOWHERE, ROW, Index

NUMBER, TITLE, TEAM, SUM, FIRST = range(5)
"""Columns; from the last on a kind of findings each."""

_TITLES = (words.NUMBER, words.CARD, words.TEAM, words.SUM)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Standing:
    """A card and what is open in it by kind; the card None: what lies outside the cards.

    ``place`` is that in the book. ``accepted`` are the kinds of which something was accepted.
    """

    card: Uid | None
    place: int
    number: str
    title: str
    team: str
    total: Tally = NOTHING
    cells: Mapping[str, Tally] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()


def standings(
    rows: Iterable[Row], edition: Edition, team: str, *, found_only: bool
) -> tuple[Standing, ...]:
    """All cards of a team, of all if none is named, in printed order; the rest of the plan last.

    ``found_only``: those alone that have one of the rows.
    """
    held: dict[Uid | None, list[Row]] = {}
    for row in rows:
        held.setdefault(row.report.finding.place.card, []).append(row)
    numbers, teams = card_numbers(edition), teams_of_cards(edition)
    found = [
        _standing(card.uid, place, numbers[card.uid], card.title, name, held.get(card.uid, ()))
        for place, card in enumerate(edition.cards)
        if (name := teams[card.uid]) == team or not team
        if card.uid in held or not found_only
    ]
    if None in held:
        texts = ("", words.OUTSIDE, words.OUTSIDE)
        found.append(_standing(None, len(edition.cards), *texts, held[None]))
    return tuple(found)


def _standing(  # noqa: PLR0913, PLR0917 - a row has many sides
    card: Uid | None, place: int, number: str, title: str, team: str, rows: Sequence[Row]
) -> Standing:
    if not rows:
        return Standing(card, place, number, title, team)
    cells = tallies((row.family, row.severity) for row in rows if not row.is_accepted)
    accepted = frozenset(row.family for row in rows if row.is_accepted)
    total = sum(cells.values(), NOTHING)
    return Standing(card, place, number, title, team, total, cells, accepted)


_KEYS: Mapping[int, Callable[[Standing], object]] = {
    NUMBER: attrgetter("place"),
    TITLE: attrgetter("title", "place"),
    TEAM: attrgetter("team", "place"),
}


class StandingModel(QAbstractTableModel):
    """A row a card, a column a kind of findings, with what all of them come to in the header.

    Signals:
        arranged: Other rows or columns are shown, or the same in another order.
    """

    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.families: tuple[str, ...] = ()
        self.rows: tuple[Standing, ...] = ()
        self.sums: dict[str, Tally] = {}
        self.sorted_by, self.descending = NUMBER, False

    def show(self, rows: Sequence[Standing], families: tuple[str, ...]) -> None:
        """Show cards; where the same stand in the same order, only what changed is told."""
        ordered = self._ordered(rows)
        same = [row.card for row in ordered] == [row.card for row in self.rows]
        sums = _sums(ordered)
        if families == self.families and same:
            self._change(ordered, sums)
            return
        self.beginResetModel()
        self.rows, self.families, self.sums = ordered, families, sums
        self.endResetModel()
        self.arranged.emit()

    def _change(self, ordered: tuple[Standing, ...], sums: dict[str, Tally]) -> None:
        before, self.rows = self.rows, ordered
        last = self.columnCount() - 1
        for at, (old, new) in enumerate(zip(before, ordered, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, last))
        if sums != self.sums:
            self.sums = sums
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, SUM, last)

    def _ordered(self, rows: Sequence[Standing]) -> tuple[Standing, ...]:
        key = _KEYS.get(self.sorted_by, self._weight)
        return tuple(sorted(rows, key=key, reverse=self.descending))  # type: ignore[arg-type] # keys of one column compare

    def _weight(self, row: Standing) -> tuple[object, ...]:
        """Those with the most errors last, then by what else is open."""
        held = self.tally(row, self.sorted_by)
        return *held.counts.values(), -row.place

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order is Qt.SortOrder.DescendingOrder
        if (column, descending) != (self.sorted_by, self.descending) and column >= 0:
            self.beginResetModel()
            self.sorted_by, self.descending = column, descending
            self.rows = self._ordered(self.rows)
            self.endResetModel()
            self.arranged.emit()

    def family(self, column: int) -> str:
        """The kind of findings of a column, "" for those of all kinds."""
        at = column - FIRST
        return self.families[at] if 0 <= at < len(self.families) else ""

    def tally(self, row: Standing, column: int) -> Tally:
        """What is open in a cell."""
        family = self.family(column)
        return row.cells.get(family, NOTHING) if family else row.total

    def is_accepted(self, row: Standing, column: int) -> bool:
        """Whether nothing is open in a cell, but something was accepted."""
        return self.family(column) in row.accepted and not self.tally(row, column).total

    def place_of(self, card: Uid | None) -> int | None:
        """The row of a card, None if it is not shown."""
        return next((at for at, row in enumerate(self.rows) if row.card == card), None)

    # the table

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else FIRST + len(self.families)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column < SUM else _CENTRE
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row, column)
        return None

    def _text(self, row: Standing, column: int) -> str:
        if column < SUM:
            return (row.number, row.title, row.team)[column]
        total = self.tally(row, column).total
        return str(total) if total else ""

    def _spoken(self, row: Standing, column: int) -> str:
        if column < SUM:
            return self._text(row, column)
        what = self.family(column) or words.SUM
        accepted = self.is_accepted(row, column)
        counts = None if accepted else self.tally(row, column).counts
        return words.standing(row.number, row.title, what, counts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _TITLES[section] if section < FIRST else self.family(section)
        if role == ROW and section >= SUM:
            return self.sums.get(self.family(section), NOTHING)
        if role == Qt.ItemDataRole.AccessibleTextRole and section >= SUM:
            held = self.sums.get(self.family(section), NOTHING)
            return f"{self.headerData(section, orientation)} {held.total}"
        return None


def _sums(rows: Iterable[Standing]) -> dict[str, Tally]:
    """What each kind comes to; under "" all of them."""
    sums: dict[str, Tally] = {"": NOTHING}
    for row in rows:
        if row.total.total:
            sums[""] += row.total
            for family, held in row.cells.items():
                sums[family] = sums.get(family, NOTHING) + held
    return sums
