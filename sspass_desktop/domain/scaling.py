"""A plan with many times its cards, for measuring: an agency that is as many times as large."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from operator import attrgetter

from sspass_desktop.domain.budget import (
    Amounts,
    Budget,
    BudgetNode,
    BudgetTree,
    CardBudget,
    CostLine,
    FundTable,
    SummaryRow,
)
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.copies import copied
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition, Plan


def scaled(plan: Plan, times: int) -> Plan:
    """``times`` as many cards in every edition; the first of each are the given ones.

    A copy carries its number behind its title, its purpose and the labels of its cost lines, so
    that no card repeats another. Copies draw on the same funds; therefore the whole budget, last
    year's included, is ``times`` as large. All else stays. The same plan gives the same copies.

    Raises:
        ValueError: ``times`` below 1.
    """
    if times < 1:
        message = f"a plan cannot be scaled {times} times"
        raise ValueError(message)
    if times == 1:
        return plan
    return replace(plan, editions=tuple(_edition(edition, times) for edition in plan.editions))


def _edition(edition: Edition, times: int) -> Edition:
    return replace(
        edition,
        cards=tuple(_cards(edition.cards, times)),
        budget=_budget(edition.budget, times),
    )


def _cards(cards: tuple[Card, ...], times: int) -> Iterator[Card]:
    """Chapter by chapter: the given cards, so that their numbers stay, then their copies."""
    for _, group in groupby(cards, key=attrgetter("task")):
        chapter = tuple(group)
        yield from chapter
        for number in range(2, times + 1):
            yield from (_copy(card, number) for card in chapter)


def _copy(card: Card, number: int) -> Card:
    fresh = partial(_copied_uid, number=number)
    copy = copied(card, fresh(card.uid), _marked(card.title, number), fresh)
    if not card.is_written:
        return copy
    overview = replace(copy.overview, purpose=_marked(copy.overview.purpose, number))
    return replace(copy, overview=overview, budget=_card_budget(card.budget, number))


def _copied_uid(uid: Uid, number: int) -> Uid:
    return named_uid("scaled", str(number), uid)


def _marked(text: str, number: int) -> str:
    return f"{text} ({number})".lstrip()


def _card_budget(budget: CardBudget, number: int) -> CardBudget:
    return replace(budget, tables=tuple(_table(table, number) for table in budget.tables))


def _table(table: FundTable, number: int) -> FundTable:
    return replace(table, lines=tuple(_cost_line(line, number) for line in table.lines))


def _cost_line(line: CostLine, number: int) -> CostLine:
    return replace(line, label=_marked(line.label, number))


def _budget(budget: Budget, times: int) -> Budget:
    return replace(
        budget,
        summary=tuple(_summary(row, times) for row in budget.summary),
        revenue=_tree(budget.revenue, times),
        expenditure=_tree(budget.expenditure, times),
    )


def _summary(row: SummaryRow, times: int) -> SummaryRow:
    """The money grows, the rate stays."""
    return replace(
        row,
        previous_won=_won(row.previous_won, times),
        declared_current_won=_won(row.declared_current_won, times),
        declared_change_won=_won(row.declared_change_won, times),
    )


def _tree(tree: BudgetTree, times: int) -> BudgetTree:
    return BudgetTree(
        accounts=tuple(_node(account, times) for account in tree.accounts),
        declared_amounts=_declared(tree.declared_amounts, times),
        declared_total_won=_won(tree.declared_total_won, times),
    )


def _node(node: BudgetNode, times: int) -> BudgetNode:
    return replace(
        node,
        amounts=_amounts(node.amounts, times),
        declared_amounts=_declared(node.declared_amounts, times),
        declared_total_won=_won(node.declared_total_won, times),
        children=tuple(_node(child, times) for child in node.children),
    )


def _won(won: Won | None, times: int) -> Won | None:
    return None if won is None else won * times


def _declared(amounts: Amounts | None, times: int) -> Amounts | None:
    return None if amounts is None else _amounts(amounts, times)


def _amounts(amounts: Amounts, times: int) -> Amounts:
    return Amounts(
        amounts.state * times,
        amounts.province * times,
        amounts.municipal * times,
        amounts.other * times,
    )
