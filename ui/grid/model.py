"""What a grid shows and what it asks: rows of faces, and proposals instead of changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import grid as words
from ui.look.tokens import Role

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FINDING_ROLE = int(Qt.ItemDataRole.UserRole)
CellText = tuple[int, int, str]
"""Row, column and the text that is to stand there."""
Cells = Sequence[Sequence[str]]
"""Pasted texts, row by row."""

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Face:
    """How a cell looks.

    ``typed`` is what an editor opens with if that is not ``text``. ``ghost`` stands muted in an
    empty cell; ``aside`` at the right edge of a cell whose text stands at the left.
    """

    text: str = ""
    typed: str | None = None
    ink: Role = Role.TEXT
    ground: Role = Role.SURFACE
    bold: bool = False
    right: bool = False
    ghost: str = ""
    aside: str = ""
    aside_ink: Role = Role.MUTED
    finding: Severity | None = None
    editable: bool = True
    span: int = 1

    @property
    def entry(self) -> str:
        """The text that is edited."""
        return self.text if self.typed is None else self.typed


class GridModel(QAbstractTableModel, Generic[R]):
    """Shows rows and proposes others; it holds no truth and never resets.

    A model says how each cell looks (``face``) and turns every request into one ``Step``. The
    answer comes back through ``show_rows``. Rows and columns count from 0; ``propose_cells`` may
    speak of rows below the last one, which are then new.

    Signals:
        proposed: A ``Step``.
        rows_shown: Rows were shown; spans and heights may be others.
    """

    proposed = Signal(object)
    rows_shown = Signal()

    is_even = False
    """Whether all rows are of one line and no cell reaches over others."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads = tuple(heads)
        self.rows: tuple[R, ...] = ()
        self.typing: tuple[int, int] | None = None
        self._visit = 0
        self._faces: dict[tuple[int, int], Face] = {}
        self.dataChanged.connect(self._forget)

    # what every model says

    def face(self, row: int, column: int) -> Face:
        """How a cell looks."""
        raise NotImplementedError

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        """Propose texts for cells as one step of that name."""
        raise NotImplementedError

    def face_at(self, row: int, column: int) -> Face:
        """How a cell looks, known until the model tells of a change."""
        held = self._faces.get((row, column))
        if held is None:
            held = self._faces[row, column] = self.face(row, column)
        return held

    def _forget(self) -> None:
        self._faces.clear()

    # what a model may say

    def number(self, row: int) -> str:
        """What stands before a row."""
        return str(row + 1)

    def choices(self, row: int, column: int) -> Sequence[str]:  # noqa: ARG002 - some have them
        """Words that complete what is typed into a cell."""
        return ()

    def breaks_lines(self, column: int) -> bool:  # noqa: ARG002 - some do
        """Whether texts of a column may have several lines."""
        return False

    def row_above(self, row: int) -> int:
        """The row whose cells are copied down into a single one; below 0 there is none."""
        return row - 1

    def insert_rows(self, row: int, count: int) -> None:
        """Propose empty rows before a row."""

    def delete_rows(self, rows: range) -> None:
        """Propose that rows go."""

    def move_rows(self, rows: range, by: int) -> int:  # noqa: ARG002 - some can
        """Propose rows one place up (-1) or down (1); answers by how many rows they move."""
        return 0

    def shift_rows(self, rows: range, by: int) -> None:
        """Propose rows one level deeper (1) or higher (-1)."""

    def want_row(self) -> None:
        """Propose a row behind the last one: Tab was struck in the last cell."""

    def paste(self, cells: Cells, at: tuple[int, int]) -> None:
        """Propose pasted texts from a cell on; rows that are not there yet are new."""
        row, column = at
        changes = [
            (row + down, column + right, text)
            for down, line in enumerate(cells)
            for right, text in enumerate(line)
            if column + right < len(self.heads)
        ]
        self.propose_cells(changes, words.pasted(len(cells)))

    # typing

    def typing_began(self, row: int, column: int) -> None:
        """Know that an editor stands in a cell: what is typed until it goes is one step."""
        self.typing = row, column
        self._visit += 1

    def typing_ended(self) -> None:
        """Know that the editor has gone."""
        self.typing = None

    def type_cell(self, row: int, column: int, text: str) -> None:
        """Propose what is being typed; proposals of one visit join to one step."""
        joins = f"{type(self).__name__} {self._visit}"
        self.propose_cells([(row, column, text)], self.step_name(row, column), joins)

    def step_name(self, row: int, column: int) -> str:  # noqa: ARG002 - some name their rows
        """What undo calls the typing into a cell."""
        return words.typed(self.heads[column])

    # columns and rows

    def show_heads(self, heads: Sequence[str]) -> None:
        """Give the columns other titles; new ones come, and old ones go, at the left."""
        new = tuple(heads)
        self._forget()
        more = len(new) - len(self.heads)
        if more > 0:
            self.beginInsertColumns(NOWHERE, 0, more - 1)
            self.heads = new
            self.endInsertColumns()
        elif more < 0:
            self.beginRemoveColumns(NOWHERE, 0, -more - 1)
            self.heads = new
            self.endRemoveColumns()
        if more or new != self.heads:
            self.heads = new
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(new) - 1)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show other rows in place; those that went or came are removed or inserted."""
        new = tuple(rows)
        self._forget()
        if len(new) != len(self.rows):
            self._resize(new)
        changed = [place for place, row in enumerate(new) if row != self.rows[place]]
        self.rows = new
        self._forget()
        for first, last in _runs(changed):
            self.tell(first, last)
        self.rows_shown.emit()

    def tell(self, first: int = 0, last: int | None = None) -> None:
        """Have rows painted anew, all if none are named."""
        end = len(self.rows) - 1 if last is None else last
        if end >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(end, len(self.heads) - 1))

    def same_row(self, old: R, new: R) -> bool:
        """Whether two rows are one row, if with other figures; rows that differ came or went."""
        return old == new

    def _resize(self, new: tuple[R, ...]) -> None:
        """Insert or remove rows where the first difference is; a row that is typed in stays."""
        old = self.rows
        pairs = enumerate(zip(old, new, strict=False))
        shorter = min(len(old), len(new))
        place = next((place for place, (a, b) in pairs if not self.same_row(a, b)), shorter)
        if self.typing is not None and self.typing[0] == place < shorter:
            place += 1
        more = len(new) - len(old)
        if more > 0:
            self.beginInsertRows(NOWHERE, place, place + more - 1)
            self.rows = old[:place] + new[place : place + more] + old[place:]
            self._forget()
            self.endInsertRows()
        else:
            self.beginRemoveRows(NOWHERE, place, place - more - 1)
            self.rows = old[:place] + old[place - more :]
            self._forget()
            self.endRemoveRows()
        if self.rows:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.rows) - 1)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.face_at(index.row(), index.column()).editable else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        face = self.face_at(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return face.text
            case Qt.ItemDataRole.EditRole:
                return face.entry
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.accessible_text(row, column)
            case _ if role == FINDING_ROLE:
                return face.finding
            case _:
                return None

    def accessible_text(self, row: int, column: int) -> str:
        """A cell as it is read out."""
        face = self.face(row, column)
        place = f"{words.row(self.number(row))} {self.heads[column]}".strip()
        return words.cell(place, face.text, face.finding)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        self.type_cell(index.row(), index.column(), str(value))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.heads[section]
            if orientation is Qt.Orientation.Horizontal
            else self.number(section)
        )


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of the places that follow each other."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        found = [place for _, place in run]
        yield found[0], found[-1]
