"""The summary of the budget as a grid: last year is typed, the rest computed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.budget import SummaryRow
from sspass_desktop.domain.budgeting.summary import SummaryLine, summary_lines
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import funds as words
from sspass_desktop.texts.budget_form import exact, shown
from ui.edits import Step
from ui.grid.model import CellText, Face, GridModel
from ui.grid.said import said_of
from ui.look.tokens import Role

ACCOUNT, PREVIOUS, CURRENT, CHANGE, RATE = range(5)
HEADS = (words.ACCOUNT, words.PREVIOUS, words.CURRENT, words.CHANGE, words.RATE)
Row: TypeAlias = SummaryLine | None
_Rows: TypeAlias = tuple[SummaryRow, ...]


class SummaryModel(GridModel[Row]):
    """Proposes editions with another summary; the last row, None, is the one to go on with.

    Signals:
        told: What is ``Said`` of a typed amount.
    """

    told = Signal(object)

    is_even = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADS, parent)
        self.edition = Edition(Uid(""), 0)
        self.unit_won: Won = 1
        self._before: _Rows = ()

    @property
    def summary(self) -> _Rows:
        """The rows as they stand now."""
        return self.edition.budget.summary

    def show_edition(self, edition: Edition) -> None:
        """Show the summary of an edition."""
        self.edition = edition
        self.show_rows((*summary_lines(edition), None))

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.unit_won = unit_won
        self.tell()

    def face(self, row: int, column: int) -> Face:
        line = self.rows[row]
        if line is None:
            ghost = words.SUMMARY_GO_ON if column == ACCOUNT else ""
            return Face(ghost=ghost, editable=column == ACCOUNT)
        if column == ACCOUNT:
            whole = not line.row.account
            return Face(line.row.account, bold=whole, ghost=words.WHOLE)
        if column == RATE:
            printed = line.row.declared_rate is not None
            return _computed(f"{line.rate}%" if line.rate else "", printed=printed)
        if column == PREVIOUS:
            won = line.row.previous_won
            typed = "" if won is None else exact(won, self.unit_won)
            return Face(self._amount(won), typed, right=True)
        won, printed = (
            (line.current, line.row.declared_current_won is not None)
            if column == CURRENT
            else (line.change, line.row.declared_change_won is not None)
        )
        return _computed(self._amount(won), printed=printed)

    def _amount(self, won: Won | None) -> str:
        return "" if won is None else shown(won, self.unit_won)

    def number(self, row: int) -> str:
        return "＋" if self.rows[row] is None else str(row + 1)

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:  # noqa: ARG002 - one name for all
        after = self.summary
        for row, column, text in changes:
            after = self._with_text(after, (row, column), text, typing=bool(joins))
        self._propose(after, joins)

    def _with_text(self, rows: _Rows, at: tuple[int, int], text: str, *, typing: bool) -> _Rows:
        row, column = at
        if row >= len(rows):
            known = column == ACCOUNT and text.strip() and row == len(rows)
            return (*rows, SummaryRow(text)) if known else rows
        if typing and not text and row >= len(self._before):
            return self._before
        held = rows[row]
        match column:
            case _ if column == ACCOUNT:
                new = replace(held, account=text)
            case _ if column == PREVIOUS:
                new = self._with_previous(held, self._before[row] if typing else held, text)
            case _ if column == CURRENT:
                new = replace(held, declared_current_won=None)
            case _ if column == CHANGE:
                new = replace(held, declared_change_won=None)
            case _:
                new = replace(held, declared_rate=None)
        return (*rows[:row], new, *rows[row + 1 :])

    def _with_previous(self, held: SummaryRow, before: SummaryRow, text: str) -> SummaryRow:
        """Take a typed amount; one that cannot be read leaves what stood before it was typed."""
        reading = read_amount(text, self.unit_won)
        self.told.emit(said_of(reading, self._amount(before.previous_won)))
        value = before.previous_won if reading.fault else reading.value
        return replace(held, previous_won=value)

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._before = self.summary

    def insert_rows(self, row: int, count: int) -> None:
        added = (SummaryRow("", 0),) * count
        self._propose((*self.summary[:row], *added, *self.summary[row:]))

    def delete_rows(self, rows: range) -> None:
        self._propose(tuple(one for row, one in enumerate(self.summary) if row not in rows))

    def _propose(self, after: _Rows, joins: str = "") -> None:
        if after != self.summary:
            budget = replace(self.edition.budget, summary=after)
            edition = replace(self.edition, budget=budget)
            self.proposed.emit(Step(edition, words.EDITED_SUMMARY, joins))


def _computed(text: str, *, printed: bool) -> Face:
    """A computed value; one that was printed instead of it can be cleared."""
    return Face(text, ink=Role.TEXT if printed else Role.MUTED, right=True, editable=printed)
