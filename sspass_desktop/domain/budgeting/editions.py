"""Edits of the agency's budget inside an edition, with the cards that draw on it."""

from collections.abc import Iterator
from dataclasses import replace

from sspass_desktop.domain.budget import BudgetNode, BudgetTree, FundTable, Side
from sspass_desktop.domain.budgeting.trees import as_computed, node_of, with_node
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.ledger import edition_ledger
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_locked
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import AliasKind
from sspass_desktop.domain.plan import Edition


def tree_of(edition: Edition, side: Side) -> BudgetTree:
    """One side of the budget."""
    budget = edition.budget
    return budget.revenue if side is Side.REVENUE else budget.expenditure


def with_tree(edition: Edition, side: Side, tree: BudgetTree) -> Edition:
    """Put a tree in the place of one side."""
    budget = edition.budget
    if side is Side.REVENUE:
        return replace(edition, budget=replace(budget, revenue=tree))
    return replace(edition, budget=replace(budget, expenditure=tree))


def cards_on(edition: Edition, node: BudgetNode) -> tuple[Card, ...]:
    """The cards that draw on a line of the expenditure or on one below it, in their order."""
    accounts = edition_ledger(edition).accounts
    below = [accounts[one.uid] for one in node.walk() if one.uid in accounts]
    found = {use.card for account in below for use in account.uses}
    return tuple(card for card in edition.cards if card.uid in found)


def renamed(edition: Edition, side: Side, uid: Uid, name: str) -> Edition:
    """Rename a line; the tables of cards that draw on it stay linked, their captions follow.

    Aliases of the old name mean the new one. An approved card keeps its captions.
    """
    tree = tree_of(edition, side)
    node = node_of(tree, uid)
    if node is None:
        return edition
    aliases = tuple(
        replace(alias, official=name)
        if alias.kind is AliasKind.FUND and alias.official == node.name
        else alias
        for alias in edition.aliases
    )
    after = replace(edition, aliases=aliases)
    after = with_tree(after, side, with_node(tree, replace(node, name=name)))
    account = edition_ledger(edition).accounts.get(uid) if side is Side.EXPENDITURE else None
    if account is None:
        return after
    numbers = {(use.card, use.number) for use in account.uses}
    changed = {use.card for use in account.uses}
    cards = (
        _with_tables(card, _linked(card, numbers, node, name))
        if card.uid in changed and not is_locked(card)
        else card
        for card in edition.cards
    )
    return replace(after, cards=tuple(cards))


def computed(edition: Edition, side: Side, uid: Uid | None) -> Edition:
    """Replace the printed figures of a line, of the grand total without one, by the sums."""
    tree = tree_of(edition, side)
    if uid is None:
        bare = replace(tree, declared_amounts=None, declared_total_won=None)
        return with_tree(edition, side, bare)
    node = node_of(tree, uid)
    return edition if node is None else with_tree(edition, side, with_node(tree, as_computed(node)))


def _linked(
    card: Card, numbers: set[tuple[Uid, int]], node: BudgetNode, name: str
) -> Iterator[FundTable]:
    for number, table in enumerate(card.budget.tables):
        if (card.uid, number) not in numbers:
            yield table
        elif squashed(table.fund) == squashed(node.name):
            yield replace(table, fund=name, node=node.uid)
        else:
            yield replace(table, node=node.uid)


def _with_tables(card: Card, tables: Iterator[FundTable]) -> Card:
    return replace(card, budget=replace(card.budget, tables=tuple(tables)))
