"""Texts typed or pasted into the budget grid, as edits of a card's budget."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sspass_desktop.domain.budget import (
    Amounts,
    BudgetNode,
    CardBudget,
    CostLine,
    FundTable,
    Source,
)
from sspass_desktop.domain.costing.lines import ratio, with_split, with_step, with_text
from sspass_desktop.domain.costing.tables import (
    change_lines,
    insert_lines,
    levels,
    next_line,
    set_fund,
)
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.entry.reading import Reading
from sspass_desktop.domain.entry.splits import Shares, read_split
from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import fund_key
from sspass_desktop.texts import budget_form as words
from sspass_desktop.texts.entry import Value
from ui.forms.budget.rows import BudgetRow, RowKind
from ui.grid.said import NOTHING, Said, said_of

_BEHIND = 2 + len(Source)
"""Columns from the formulas on, with a column for each source."""

V = TypeVar("V", bound=Value)
Change = Callable[[CostLine], CostLine]


@dataclass(slots=True)
class Typist:
    """Reads texts of cells into a budget; ``said`` of all is what is to be told of them.

    ``names`` are the levels of the grid's columns; behind them stand formula, amount, sources;
    ``wide``: each source by itself.
    """

    names: tuple[str, ...]
    unit_won: Won
    funds: Sequence[BudgetNode] = ()
    heard: list[Said] = field(default_factory=list)
    wide: bool = False

    @property
    def said(self) -> Said:
        """The first thing that is to be told, what could not be read before what was."""
        told = sorted((one for one in self.heard if one.text), key=_by_gravity)
        return told[0] if told else NOTHING

    def write(self, budget: CardBudget, texts: Iterable[tuple[BudgetRow, int, str]]) -> CardBudget:
        """The budget with texts in cells of its rows; rows to go on in become lines."""
        rows: dict[tuple[int, int], tuple[BudgetRow, list[tuple[int, str]]]] = {}
        for row, column, text in texts:
            _, cells = rows.setdefault((row.table, _order(row)), (row, []))
            cells.append((column, clean_text(text).text))
        for row, cells in rows.values():
            budget = self._write_row(budget, row, cells)
        return budget

    def _write_row(
        self, budget: CardBudget, row: BudgetRow, cells: Sequence[tuple[int, str]]
    ) -> CardBudget:
        table = budget.tables[row.table]
        if row.kind is RowKind.FUND:
            return self._name_fund(budget, row, cells[0][1])
        if row.kind is RowKind.NEXT:
            cells = [(column, text) for column, text in cells if text.strip()]
        if not cells:
            return budget
        changes = [self.change(table, column, text) for column, text in cells]
        if row.kind is RowKind.LINE:
            return change_lines(budget, [(row.table, row.line)], _all(changes))
        new = _all(changes)(self._begun(table, cells))
        return insert_lines(budget, (row.table, len(table.lines)), [new])

    def _begun(self, table: FundTable, cells: Sequence[tuple[int, str]]) -> CostLine:
        """A new line; levels below one that is typed are not those of the line above."""
        line = next_line(table)
        places = [self._level(table, column) for column, _ in cells]
        outermost = min((place for place in places if place is not None), default=None)
        if outermost is None:
            return line
        return replace(line, path=line.path[:outermost])

    def _name_fund(self, budget: CardBudget, row: BudgetRow, text: str) -> CardBudget:
        name = text.strip()
        if name in ("", row.fund.fund):
            return budget
        return set_fund(budget, row.table, name, self.fund(name))

    def fund(self, name: str) -> BudgetNode | None:
        """The budget line of a name."""
        key = fund_key(name)
        return next((node for node in self.funds if fund_key(node.name) == key), None)

    def _level(self, table: FundTable, column: int) -> int | None:
        names = levels(table)
        name = self.names[column] if column < len(self.names) else ""
        return names.index(name) if name in names else None

    def change(self, table: FundTable, column: int, text: str) -> Change:
        """What a text in a column does to a line."""
        level = self._level(table, column)
        if level is not None:
            return lambda line: with_step(line, level, text)
        place = column - len(self.names)
        if self.wide and place > 1:
            return self._source(tuple(Source)[place - 2], text) if place < _BEHIND else _same
        match place:
            case 0:
                return lambda line: with_text(line, text)
            case 1:
                return self._amount(text)
            case 2:
                return self._sources(text)
            case _:
                return _same

    def _amount(self, text: str) -> Change:
        reading = self._hear(read_amount(text, self.unit_won))
        if reading.fault is not None:
            return _same
        return lambda line: replace(line, amount_won=reading.value)

    def _source(self, source: Source, text: str) -> Change:
        """What one source gives; the others stay as they are."""
        reading = self._hear(read_amount(text, self.unit_won))
        if reading.fault is not None:
            return _same
        part = {source.value: reading.value or 0}
        return lambda line: with_split(line, replace(line.split or Amounts(), **part))

    def _hear(self, reading: Reading[V]) -> Reading[V]:
        """Note down what is to be told of a reading; a refused text is named."""
        said = said_of(reading)
        if reading.fault is not None:
            said = replace(said, text=words.refused(reading.text.strip(), said.text))
        self.heard.append(said)
        return reading

    def _sources(self, text: str) -> Change:
        reading = self._hear(read_split(text, self.unit_won))
        if reading.fault is not None:
            return _same
        held = reading.value
        split = ratio(held) if isinstance(held, Shares) else held
        return lambda line: with_split(line, split)


def _by_gravity(said: Said) -> int:
    return tuple(Severity).index(said.severity)


def _same(line: CostLine) -> CostLine:
    return line


def _all(changes: Sequence[Change]) -> Change:
    def change(line: CostLine) -> CostLine:
        for one in changes:
            line = one(line)
        return line

    return change


def _order(row: BudgetRow) -> int:
    """Lines by their place, the heading before them."""
    return -1 if row.kind is RowKind.FUND else row.line
