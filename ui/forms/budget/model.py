"""The budget of a card as a grid: every request becomes one step of the card."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.budget import BudgetNode, CardBudget, CostLine, Source
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.continuity import predecessor
from sspass_desktop.domain.costing.tables import (
    LinePlace,
    change_lines,
    delete_lines,
    insert_lines,
    level_list,
    levels,
    move_fund,
    move_lines,
    next_line,
    remove_fund,
    set_levels,
)
from sspass_desktop.domain.costing.words import PathWords
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from sspass_desktop.texts import grid as grid_words
from sspass_desktop.texts import labels
from sspass_desktop.texts.entry import far_from_last
from ui.edits import Step
from ui.forms.budget import faces
from ui.forms.budget.pasting import Years
from ui.forms.budget.rows import BudgetRow, Known, RowKind, budget_rows, level_names
from ui.forms.budget.typed import Typist
from ui.forms.section import Shown
from ui.grid.model import Cells, CellText, Face, GridModel
from ui.grid.said import Said


class BudgetModel(GridModel[BudgetRow]):
    """Shows a card's budget and proposes others.

    Signals:
        told: What is ``Said`` of the typed text.
        doubted: ``Cells`` and their place, and why they wait for an answer.
    """

    told = Signal(object)
    doubted = Signal(object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self.unit_won: Won = 1000
        self.wide = False
        self.names: tuple[str, ...] = ()
        self.card: Card | None = None
        self.funds: tuple[BudgetNode, ...] = ()
        self._known = Known({})
        self._words = PathWords()
        self._shown: Shown | None = None
        self._ground: tuple[CardBudget, tuple[BudgetRow, ...]] | None = None
        self.show_heads(self._titles(level_names(CardBudget())))

    # showing

    def show_card(self, shown: Shown, known: Known) -> None:
        """Show a card; rows that stay are not told anew."""
        self._shown, self.card, self._known = shown, shown.card, known
        self.funds = tuple(
            node for node in shown.edition.budget.expenditure.walk() if not node.children
        )
        self.show_heads(self._titles(level_names(shown.card.budget)))
        self.show_rows(budget_rows(shown.card.budget, known))

    def _titles(self, names: tuple[str, ...]) -> tuple[str, ...]:
        self.names = names
        sources = tuple(words.LONG_SOURCES.values()) if self.wide else (words.SOURCES,)
        return (*names, words.FORMULA, words.amount_head(self.unit_won), *sources)

    def set_wide(self, wide: bool) -> None:
        """Give every funding source a column of its own, or all of them one."""
        if wide != self.wide:
            self.wide = wide
            self.show_heads(self._titles(self.names))
            self.tell()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit; nothing that is stored changes."""
        if unit_won != self.unit_won:
            self.unit_won = unit_won
            self.show_heads(self._titles(self.names))
            self.tell()

    @property
    def formula_column(self) -> int:
        """Where the formulas stand."""
        return len(self.names)

    def face(self, row: int, column: int) -> Face:
        held, place = self.rows[row], column - len(self.names)
        if held.kind is RowKind.FUND:
            if place <= 0:
                return faces.fund_face(held, len(self.names) + 1 - column, self.unit_won)
            return self._fund_face(held, place)
        if place < 0:
            return faces.level_face(held, self.names[column])
        return faces.formula_face(held) if place == 0 else self._money_face(held, place)

    def _money_face(self, row: BudgetRow, place: int) -> Face:
        if place == 1:
            return faces.amount_face(row, self.unit_won)
        if self.wide:
            return faces.source_face(row, _source(place), self.unit_won)
        return faces.sources_face(row, self.unit_won)

    def _fund_face(self, row: BudgetRow, place: int) -> Face:
        if place == 1:
            return faces.fund_sum_face(row, self.unit_won)
        if self.wide:
            return faces.fund_source_face(row, _source(place), self.unit_won)
        return faces.fund_split_face(row)

    def number(self, row: int) -> str:
        held = self.rows[row]
        match held.kind:
            case RowKind.LINE:
                return str(held.number)
            case RowKind.NEXT:
                return words.NEXT_SIGN
            case RowKind.FUND:
                return ""

    def same_row(self, old: BudgetRow, new: BudgetRow) -> bool:
        same_place = (old.kind, old.table) == (new.kind, new.table)
        return same_place and old.cost == new.cost

    def choices(self, row: int, column: int) -> Sequence[str]:
        held = self.rows[row]
        if held.kind is RowKind.FUND:
            return [node.name for node in self.funds]
        names = held.fund.levels
        if column >= len(self.names) or self.names[column] not in names or self._shown is None:
            return ()
        self._words.learn(self._shown.edition)
        place = names.index(self.names[column])
        above = self._line(held).path
        padded = (*above, *[""] * len(names))[:place]
        return self._words.words(names[place], padded)

    def _line(self, row: BudgetRow) -> CostLine:
        if row.kind is RowKind.LINE or self.card is None:
            return row.cost
        return next_line(self.card.budget.tables[row.table])

    # asking

    def propose(self, budget: CardBudget, name: str, joins: str = "") -> None:
        """Propose the card with another budget."""
        if self.card is None:
            return
        pairs = enumerate(zip(self.budget.tables, budget.tables, strict=False))
        table = next((place for place, (old, new) in pairs if old != new), None)
        place = Origin(self.card.uid, CardSection.BUDGET, table)
        self.proposed.emit(Step(replace(self.card, budget=budget), name, joins, place))

    @property
    def budget(self) -> CardBudget:
        """The budget as it stands now."""
        return CardBudget() if self.card is None else self.card.budget

    def step_name(self, row: int, column: int) -> str:
        if self.rows[row].kind is RowKind.FUND:
            return words.STEP_FUND
        is_amount = column == self.formula_column + 1
        return grid_words.typed(labels.AMOUNT if is_amount else self.heads[column])

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._ground = self.budget, self.rows

    def typing_ended(self) -> None:
        super().typing_ended()
        self._ground = None

    def typist(self) -> Typist:
        """Who reads what is typed now."""
        return Typist(self.names, self.unit_won, self.funds, wide=self.wide)

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        """Texts in cells; what is being typed is read on the ground of how its visit began."""
        typing = self._ground if joins else None
        budget, rows = typing or (self.budget, self.rows)
        typist = self.typist()
        texts = [(rows[row], column, text) for row, column, text in changes if row < len(rows)]
        if any(row.kind is not RowKind.FUND for row, _, _ in texts):  # a range names no funds
            texts = [one for one in texts if one[0].kind is not RowKind.FUND]
        after = typist.write(budget, texts)
        self.told.emit(typist.said)
        self.propose(after, name, joins)

    def places(self, rows: range) -> list[LinePlace]:
        """The lines in some rows."""
        held = (self.rows[row] for row in rows if 0 <= row < len(self.rows))
        return [(one.table, one.line) for one in held if one.kind is RowKind.LINE]

    def row_above(self, row: int) -> int:
        lines = (place for place in range(row - 1, -1, -1) if self.places(range(place, place + 1)))
        return next(lines, -1)

    def insert_rows(self, row: int, count: int) -> None:
        if not 0 <= row < len(self.rows):
            return
        held = self.rows[row]
        like = replace(CostLine(), path=self._line(held).path, ratio=self._line(held).ratio)
        after = insert_lines(self.budget, (held.table, held.line), [like] * count)
        self.propose(after, words.lines_inserted(count))

    def delete_rows(self, rows: range) -> None:
        places = self.places(rows)
        if places:
            self.propose(delete_lines(self.budget, places), words.lines_deleted(len(places)))
        elif len(rows) == 1 and self.rows[rows[0]].kind is RowKind.FUND:
            self.remove_fund(self.rows[rows[0]].table)

    def remove_fund(self, table: int) -> None:
        """Propose that a fund goes, with its lines."""
        self.propose(remove_fund(self.budget, table), words.STEP_REMOVE_FUND)

    def set_levels(self, table: int, text: str) -> None:
        """Propose other names of a fund's levels; each must hold what its lines have."""
        after = set_levels(self.budget, table, level_list(text))
        if after is None:
            self.told.emit(Said(words.LEVELS_IN_USE))
        else:
            self.propose(after, words.STEP_LEVELS)

    def move_rows(self, rows: range, by: int) -> int:
        places = self.places(rows)
        first = self.rows[rows[0]]
        if len(rows) == 1 and first.kind is RowKind.FUND:
            return self._take_move(move_fund(self.budget, first.table, by), rows, by)
        if len(places) != len(rows) or len({table for table, _ in places}) != 1:
            return 0
        lines = range(places[0][1], places[-1][1] + 1)
        after = move_lines(self.budget, first.table, lines, by)
        return self._take_move(after, rows, by)

    def _take_move(self, after: CardBudget, rows: range, by: int) -> int:
        """Propose moved lines or funds; answers by how many rows they moved."""
        first = self.rows[rows[0]]
        old, new = self.budget, budget_rows(after, self._known)
        if after == old:
            return 0
        crossed = [len(table.lines) for table in after.tables] != [
            len(table.lines) for table in old.tables
        ]
        self.propose(after, words.STEP_MOVE_FUND if first.kind is RowKind.FUND else words.STEP_MOVE)
        if first.kind is RowKind.LINE:
            return 2 * by if crossed else by
        heads = [place for place, row in enumerate(new) if row.kind is RowKind.FUND]
        return heads[first.table + by] - rows[0]

    def change(
        self, places: Sequence[LinePlace], change: Callable[[CostLine], CostLine], name: str
    ) -> None:
        """Propose lines changed in one way."""
        self.propose(change_lines(self.budget, places, change), name)

    @property
    def years(self) -> Years:
        """The money of the card, and of last year's."""
        shown = self._shown
        last = predecessor(shown.card, shown.previous) if shown is not None else None
        return Years(self.budget.computed_won, last.budget.total_won if last is not None else 0)

    def paste(self, cells: Cells, at: tuple[int, int], *, sure: bool = False) -> None:
        """Texts from a cell on, down the lines of its fund; what is left becomes new lines.

        Money far from last year's waits until somebody is ``sure``.
        """
        first, column = at
        if first >= len(self.rows):
            return
        rows = self._targets(first, len(cells))
        texts = [
            (row, column + right, text)
            for row, line in zip(rows, cells, strict=False)
            for right, text in enumerate(line)
        ]
        typist = self.typist()
        after = typist.write(self.budget, texts)
        times = self.years.times(after.computed_won)
        if times is not None and not sure:
            self.doubted.emit(cells, at, far_from_last(times, words.UNITS[self.unit_won]))
            return
        self.told.emit(typist.said)
        self.propose(after, words.lines_pasted(len(cells)))

    def _targets(self, first: int, count: int) -> list[BudgetRow]:
        """The rows that a paste falls on: lines of one fund, then places behind its last one."""
        held = self.rows[first]
        table = self.budget.tables[held.table]
        lines = [
            row for row in self.rows[first:] if row.table == held.table and row.kind is RowKind.LINE
        ][:count]
        if held.kind is RowKind.NEXT:
            lines = []
        frame = replace(table, lines=(), levels=levels(table))
        more = range(len(table.lines), len(table.lines) + count - len(lines))
        return lines + [BudgetRow(RowKind.NEXT, held.table, frame, line) for line in more]

    def row_of(self, table: int, line: int | None = None) -> int | None:
        """The row of a line, or of a fund's heading."""
        for row, held in enumerate(self.rows):
            wanted = RowKind.FUND if line is None else RowKind.LINE
            if held.kind is wanted and held.table == table and line in (None, held.line):
                return row
        return None


def _source(place: int) -> Source:
    """The source of a column, counted from the formulas; behind the last one it is the last."""
    sources = tuple(Source)
    return sources[min(place - 2, len(sources) - 1)]
