"""Family ``tree.*``: the sums of the budget trees, one finding for one wrong cell.

Every printed figure is a cell; every sum a row of cells that must agree. A figure that was not
printed is replaced by those it is computed from. The cell whose change mends most sums is wrong;
it is reported once, with the value that satisfies them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median_low

from sspass_desktop.domain.budget import Budget, BudgetNode, BudgetTree, Side
from sspass_desktop.domain.checks.funds import columns
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.vocabulary import SOURCES, TOTAL

COLUMNS = (*SOURCES, TOTAL)
_TOTAL = len(SOURCES)


@dataclass(frozen=True, slots=True)
class Cell:
    """A printed figure: its line (None: the whole tree) and its column."""

    side: Side
    node: Uid | None
    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Sum:
    """``whole`` must equal the sum of ``parts`` within ``room``."""

    code: Code
    whole: Cell
    parts: tuple[Cell, ...]
    room: Won


class _Sheet:
    """All printed cells of one tree with their values, and the sums over them."""

    def __init__(self, tree: BudgetTree, side: Side, unit: Won) -> None:
        self.values: dict[Cell, Won] = {}
        self.sums: list[Sum] = []
        self._side, self.unit = side, unit
        self.accounts = [(account.name, self._node(account)) for account in tree.accounts]
        if tree.accounts:
            self._top(tree)

    def _node(self, node: BudgetNode) -> list[tuple[Cell, ...]]:
        """Take a line and all below it; answer its five columns as printed cells."""
        below = [self._node(child) for child in node.children]
        printed = node.declared_amounts if node.children else node.amounts
        values = columns(printed) if printed is not None else None
        return self._line((node.uid, node.name), values, node.declared_total_won, below)

    def _top(self, tree: BudgetTree) -> None:
        values = columns(tree.declared_amounts) if tree.declared_amounts is not None else None
        below = [cells for _, cells in self.accounts]
        self._line((None, ""), values, tree.declared_total_won, below)

    def _line(
        self,
        name: tuple[Uid | None, str],
        values: tuple[Won, ...] | None,
        total: Won | None,
        below: list[list[tuple[Cell, ...]]],
    ) -> list[tuple[Cell, ...]]:
        cells: list[tuple[Cell, ...]] = []
        for column in range(_TOTAL):
            parts = tuple(cell for child in below for cell in child[column])
            cells.append(parts)
            if values is not None:
                cells[column] = (self._cell(name, column, values[column]),)
                if below:
                    self._add(Code.TREE_CHILDREN_SUM, cells[column][0], parts)
        row = tuple(cell for column in cells for cell in column)
        cells.append(row)
        if total is not None:
            whole = self._cell(name, _TOTAL, total)
            cells[_TOTAL] = (whole,)
            if values is not None:
                self._add(Code.TREE_ROW_SUM, whole, row)
            if below:
                parts = tuple(cell for child in below for cell in child[_TOTAL])
                self._add(Code.TREE_CHILDREN_SUM, whole, parts)
        return cells

    def _cell(self, name: tuple[Uid | None, str], column: int, value: Won) -> Cell:
        cell = Cell(self._side, *name, column)
        self.values[cell] = value
        return cell

    def _add(self, code: Code, whole: Cell, parts: tuple[Cell, ...]) -> None:
        room = rounding_room((self.values[cell] for cell in parts), self.unit)
        self.sums.append(Sum(code, whole, parts, room))


def rounding_room(addends: Iterable[Won], unit: Won) -> Won:
    """What rounded addends may miss their sum by: (n + 1) // 2 units, for a single one 0."""
    count = sum(addend != 0 for addend in addends)
    return (count + 1) // 2 * unit if unit > 1 and count > 1 else 0


def check_trees(budget: Budget) -> Iterator[Finding]:
    """Row sums, sums of children, and the two sides against each other."""
    revenue = _Sheet(budget.revenue, Side.REVENUE, budget.unit_won)
    expenditure = _Sheet(budget.expenditure, Side.EXPENDITURE, budget.unit_won)
    values: dict[Cell, Won] = {}
    for sheet in (revenue, expenditure):
        values |= sheet.values
        yield from _wrong_cells(sheet.sums, values)
    yield from _sides(revenue, expenditure, values)


def _wrong_cells(sums: list[Sum], values: dict[Cell, Won]) -> Iterator[Finding]:
    """Report wrong cells one by one, each with the sums that it breaks; mends ``values``."""
    holders: dict[Cell, list[Sum]] = {}
    for item in sums:
        for cell in (item.whole, *item.parts):
            holders.setdefault(cell, []).append(item)
    open_sums = list(sums)
    while broken := [item for item in open_sums if not _holds(item, values)]:
        wrong, due = _culprit(broken, holders, values)
        if wrong is None:
            item = broken[0]
            open_sums.remove(item)
            yield _finding(item, item.whole, values, values[item.whole] - _excess(item, values))
            continue
        item = next(item for item in broken if wrong in (item.whole, *item.parts))
        yield _finding(item, wrong, values, due)
        values[wrong] = due


def _holds(item: Sum, values: dict[Cell, Won]) -> bool:
    return abs(_excess(item, values)) <= item.room


def _excess(item: Sum, values: dict[Cell, Won]) -> Won:
    """What the whole has too much."""
    return values[item.whole] - sum(values[cell] for cell in item.parts)


def _culprit(
    broken: list[Sum], holders: dict[Cell, list[Sum]], values: dict[Cell, Won]
) -> tuple[Cell | None, Won]:
    """The cell whose best value mends most sums, net of those it breaks; a whole before parts.

    None if it is a part whose value makes no sum exact: that it fits is due to rounding alone.
    """
    best: tuple[int, Cell | None, Won] = (0, None, 0)
    for cell in dict.fromkeys(cell for item in broken for cell in (item.whole, *item.parts)):
        gain, due = _best_value(cell, holders[cell], values)
        if gain > best[0]:
            best = (gain, cell, due)
    _, wrong, due = best
    mended = [item for item in broken if wrong in item.parts]
    if wrong is not None and mended and all(_wish(item, wrong, values) != due for item in mended):
        return None, 0
    return wrong, due


def _best_value(cell: Cell, sums: list[Sum], values: dict[Cell, Won]) -> tuple[int, Won]:
    """The value that satisfies most sums of a cell, and how many more than its present one.

    Of several, the one nearest to what those sums ask for in the middle.
    """
    wishes = [(_wish(item, cell, values), item.room) for item in sums]
    tried = {end for wish, room in wishes for end in (wish - room, wish, wish + room)}

    def satisfied(value: Won) -> list[Won]:
        return [wish for wish, room in wishes if abs(wish - value) <= room]

    def rank(value: Won) -> tuple[int, Won, Won]:
        kept = satisfied(value)
        return -len(kept), abs(value - median_low(kept)), value

    due = min(tried, key=rank)
    return len(satisfied(due)) - len(satisfied(values[cell])), due


def _wish(item: Sum, cell: Cell, values: dict[Cell, Won]) -> Won:
    """The value of a cell at which this sum is exact."""
    excess = _excess(item, values)
    return values[cell] - excess if cell == item.whole else values[cell] + excess


def _finding(item: Sum, cell: Cell, values: dict[Cell, Won], due: Won) -> Finding:
    return Finding(
        item.code,
        Place(section="budget_tree", side=cell.side, node=cell.node),
        cell.name,
        expected=str(due),
        found=str(values[cell]),
        difference_won=values[cell] - due,
        suggestion=str(due),
        others=(COLUMNS[cell.column],),
    )


def _sides(revenue: _Sheet, expenditure: _Sheet, values: dict[Cell, Won]) -> Iterator[Finding]:
    """Accounts that earn and spend differently, per column."""
    if not revenue.accounts or not expenditure.accounts:
        return
    earned = {squashed(name): cells for name, cells in revenue.accounts}
    spent = {squashed(name): cells for name, cells in expenditure.accounts}
    if set(earned) != set(spent):
        earned, spent = {"": _joined(revenue)}, {"": _joined(expenditure)}
    unit = max(revenue.unit, expenditure.unit)
    for name, one in earned.items():
        yield from _account_sides(name, (one, spent[name]), values, unit)


def _joined(sheet: _Sheet) -> list[tuple[Cell, ...]]:
    """All accounts as one."""
    return [
        tuple(cell for _, cells in sheet.accounts for cell in cells[column])
        for column in range(len(COLUMNS))
    ]


def _account_sides(
    name: str,
    sides: tuple[list[tuple[Cell, ...]], list[tuple[Cell, ...]]],
    values: dict[Cell, Won],
    unit: Won,
) -> Iterator[Finding]:
    """One account; the total speaks only where the sources do not already."""
    explained = 0
    for column, label in enumerate(COLUMNS):
        earned, spent = ([values[cell] for cell in cells[column]] for cells in sides)
        gap = sum(spent) - sum(earned)
        room = max(rounding_room(earned, unit), rounding_room(spent, unit))
        if column < _TOTAL:
            explained += gap
        elif abs(gap - explained) <= room and explained:
            return
        if abs(gap) > room:
            node = sides[1][column][0].node if len(sides[1][column]) == 1 else None
            yield Finding(
                Code.TREE_SIDES_DIFFER,
                Place(section="budget_tree", side=Side.EXPENDITURE, node=node),
                name,
                expected=str(sum(earned)),
                found=str(sum(spent)),
                difference_won=gap,
                others=(label,),
            )
