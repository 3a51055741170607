"""The cells of a free table in a grid."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.entry.cells import Cells as Copied
from sspass_desktop.domain.outline import Align, Table
from sspass_desktop.domain.outlining.tables import (
    covered,
    pasted,
    rows_inserted,
    rows_removed,
    sound,
    width_of,
    with_cells,
)
from sspass_desktop.texts import blocks as words
from ui.grid.model import CellText, Face, GridModel
from ui.look.tokens import Role


class CellsModel(GridModel[tuple[str, ...]]):
    """Shows a table and asks for another; merged cells are one, header rows are grey.

    Signals:
        asked: A ``Table`` as it would be.
    """

    asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self.table = Table(())
        self._covered: frozenset[tuple[int, int]] = frozenset()

    def show_table(self, table: Table) -> None:
        """Show a table."""
        self.table = sound(table)
        self._covered = frozenset(covered(self.table))
        heads = tuple(words.column(number + 1) for number in range(width_of(self.table)))
        if heads != self.heads:
            self.beginResetModel()
            self.heads, self.rows = heads, self.table.rows
            self.endResetModel()
        self.show_rows(self.table.rows)
        self.tell()

    def face(self, row: int, column: int) -> Face:
        header = row < self.table.header_rows
        text = self.rows[row][column] if column < len(self.rows[row]) else ""
        aligns = self.table.aligns
        right = column < len(aligns) and aligns[column] is Align.RIGHT and not header
        return Face(
            text,
            ground=Role.SUNKEN if header else Role.SURFACE,
            bold=header,
            right=right,
            editable=(row, column) not in self._covered,
        )

    def breaks_lines(self, column: int) -> bool:  # noqa: ARG002 - all do
        return True

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:  # noqa: ARG002 - a draft has no names
        self.asked.emit(with_cells(self.table, changes))

    def paste_table(self, cells: Copied, at: tuple[int, int]) -> None:
        """Ask for copied cells from a place on; beyond the edge rows and columns come."""
        self.asked.emit(pasted(self.table, at, cells.rows, cells.spans))

    def insert_rows(self, row: int, count: int) -> None:
        self.asked.emit(rows_inserted(self.table, row, count))

    def delete_rows(self, rows: range) -> None:
        self.asked.emit(rows_removed(self.table, rows))

    def want_row(self) -> None:
        self.asked.emit(rows_inserted(self.table, len(self.table.rows)))
