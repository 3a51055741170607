"""A card's budget as it is edited: fund tables, their lines, 비예산.

Every function answers the budget as it would be. What an imported book printed as total is let go
as soon as an amount is another one: from then on the computed total counts.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.budget import BudgetNode, CardBudget, CostLine, FundTable
from sspass_desktop.domain.vocabulary import ITEM_LEVEL, ITEM_LEVELS, SUBITEM_LEVEL

LEVELS = (ITEM_LEVEL, SUBITEM_LEVEL, *ITEM_LEVELS)
"""The levels of a table that nobody gave others: 목, 세목, 항목."""

LinePlace: TypeAlias = tuple[int, int]
"""Table and line, from 0."""


def levels(table: FundTable) -> tuple[str, ...]:
    """The names of a table's levels; an unnamed table has the usual ones."""
    return table.levels or LEVELS


def level_list(text: str) -> tuple[str, ...]:
    """The names of levels in a text that commas or strokes part, each once."""
    names = (" ".join(part.split()) for part in re.split("[,/>]", text))
    return tuple(dict.fromkeys(name for name in names if name))


def set_levels(budget: CardBudget, table: int, names: tuple[str, ...]) -> CardBudget | None:
    """A table's levels are called otherwise, are more or fewer.

    None if there is no name, or if a line has a word on a level that would be none any more.
    """
    held = budget.tables[table]
    if not names or any(any(line.path[len(names) :]) for line in held.lines):
        return None
    lines = tuple(replace(line, path=line.path[: len(names)]) for line in held.lines)
    return _with_table(budget, table, replace(held, levels=names, lines=lines))


def add_fund(budget: CardBudget, fund: str, node: BudgetNode | None = None) -> CardBudget:
    """A table for another fund at the end; it has the levels of the table before it.

    Who adds a fund has a budget: 비예산 goes.
    """
    used = levels(budget.tables[-1]) if budget.tables else LEVELS
    table = FundTable(fund, node.uid if node else None, used)
    return replace(budget, nonbudget=False, tables=(*budget.tables, table))


def set_fund(budget: CardBudget, table: int, fund: str, node: BudgetNode | None) -> CardBudget:
    """A table spends of another fund; its lines stay."""
    held = budget.tables[table]
    return _with_table(budget, table, replace(held, fund=fund, node=node.uid if node else None))


def remove_fund(budget: CardBudget, table: int) -> CardBudget:
    """Without a table and its lines."""
    return _edited(budget, (*budget.tables[:table], *budget.tables[table + 1 :]))


def move_fund(budget: CardBudget, table: int, by: int) -> CardBudget:
    """A table some places lower (by > 0) or higher; at the edge it stays."""
    tables = list(budget.tables)
    place = min(max(table + by, 0), len(tables) - 1)
    tables.insert(place, tables.pop(table))
    return replace(budget, tables=tuple(tables))


def next_line(table: FundTable) -> CostLine:
    """The line that the next entry begins with: path and shares of the one above it."""
    if not table.lines:
        return CostLine(path=("",) * len(levels(table)))
    last = table.lines[-1]
    return CostLine(path=last.path, ratio=last.ratio)


def insert_lines(budget: CardBudget, at: LinePlace, lines: Iterable[CostLine]) -> CardBudget:
    """Lines before a place; a place behind the last line is the end of the table."""
    number, place = at
    held = budget.tables[number]
    new = (*held.lines[:place], *lines, *held.lines[place:])
    return _with_table(budget, number, replace(held, lines=new))


def delete_lines(budget: CardBudget, places: Iterable[LinePlace]) -> CardBudget:
    """Without those lines."""
    gone = set(places)
    tables = tuple(
        replace(table, lines=tuple(x for n, x in enumerate(table.lines) if (t, n) not in gone))
        for t, table in enumerate(budget.tables)
    )
    return _edited(budget, tables)


def move_lines(budget: CardBudget, table: int, lines: range, by: int) -> CardBudget:
    """Lines that stand together one place lower (1) or higher (-1), across the edge of a table too.

    At the first and the last edge of the card they stay.
    """
    held = budget.tables[table].lines
    target, place = table, lines.start + by
    if place < 0 or lines.stop + by > len(held):
        target = table + by
        if not 0 <= target < len(budget.tables):
            return budget
        place = 0 if by > 0 else len(budget.tables[target].lines)
    moved = held[lines.start : lines.stop]
    without = delete_lines(budget, [(table, line) for line in lines])
    return _kept(budget, insert_lines(without, (target, place), moved))


def change_lines(
    budget: CardBudget, places: Iterable[LinePlace], change: Callable[[CostLine], CostLine]
) -> CardBudget:
    """Each of those lines changed."""
    chosen = set(places)
    tables = tuple(
        replace(
            table,
            lines=tuple(
                change(line) if (t, n) in chosen else line for n, line in enumerate(table.lines)
            ),
        )
        for t, table in enumerate(budget.tables)
    )
    return _edited(budget, tables)


def set_nonbudget(budget: CardBudget, nonbudget: bool) -> CardBudget | None:
    """비예산 chosen or taken back; None if it is chosen although lines with money exist.

    Empty tables go with it: nothing is spent of their funds.
    """
    if not nonbudget:
        return replace(budget, nonbudget=False)
    if any(table.lines for table in budget.tables):
        return None
    return replace(budget, nonbudget=True, tables=(), declared_total_won=None, declared_words=None)


def set_account(budget: CardBudget, account: str) -> CardBudget:
    """The remark behind the total, such as the special account; "" is none."""
    return replace(budget, account=account.strip() or None)


def _with_table(budget: CardBudget, number: int, table: FundTable) -> CardBudget:
    return _edited(budget, (*budget.tables[:number], table, *budget.tables[number + 1 :]))


def _edited(budget: CardBudget, tables: tuple[FundTable, ...]) -> CardBudget:
    """The budget with other tables; the printed total goes if the money is another one."""
    changed = replace(budget, tables=tables)
    if _amounts(changed) == _amounts(budget):
        return changed
    return replace(changed, declared_total_won=None, declared_words=None)


def _amounts(budget: CardBudget) -> list[int]:
    return [line.amount_won or 0 for table in budget.tables for line in table.lines]


def _kept(before: CardBudget, after: CardBudget) -> CardBudget:
    """Moved lines are the same money: what was printed stays."""
    return replace(
        after,
        declared_total_won=before.declared_total_won,
        declared_words=before.declared_words,
    )
