"""What the cards spend of each line of the budget: captions matched to the expenditure tree."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, CostLine, sum_amounts
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import fund_key, nearest, squashed
from sspass_desktop.domain.organisation import Alias, AliasKind
from sspass_desktop.domain.plan import Edition


@dataclass(frozen=True, slots=True)
class Use:
    """What one table of a card takes of a fund; ``split`` is what of it is known by source.

    ``fund`` is its caption, ``node`` the budget item meant, ``number`` its place in the card.
    """

    card: Uid
    number: int
    fund: str
    node: Uid | None
    won: Won
    split: Amounts


@dataclass(slots=True)
class Account:
    """A line of the budget and the tables that draw on it."""

    node: BudgetNode
    uses: list[Use] = field(default_factory=list)

    @property
    def spent_won(self) -> Won:
        """The sum of all its tables."""
        return sum(use.won for use in self.uses)

    @property
    def gap_won(self) -> Won:
        """Spent minus budget: above 0 it is overdrawn."""
        return self.spent_won - self.node.total_won


@dataclass(frozen=True, slots=True)
class FundLedger:
    """Lines with cards by uid; uses under a near name; uses under no known name, by their key."""

    accounts: dict[Uid, Account]
    near: tuple[tuple[Use, BudgetNode], ...]
    unknown: dict[str, tuple[Use, ...]]


def fund_uses(card: Card) -> tuple[Use, ...]:
    """The tables of a card with a caption or a linked line and with money."""
    if card.budget.nonbudget:
        return ()
    return tuple(
        Use(card.uid, number, table.fund, table.node, table.total_won, known_split(table.lines))
        for number, table in enumerate(card.budget.tables)
        if table.lines and (squashed(table.fund) or table.node)
    )


def known_split(lines: Iterable[CostLine]) -> Amounts:
    """The sum of all splits that are known."""
    return sum_amounts(split for line in lines if (split := line.split) is not None)


def edition_ledger(edition: Edition) -> FundLedger:
    """The ledger of all cards of an edition."""
    uses = (use for card in edition.cards for use in fund_uses(card))
    return fund_ledger(uses, edition.budget.expenditure, edition.aliases)


def fund_ledger(
    uses: Iterable[Use], expenditure: BudgetTree, given_aliases: tuple[Alias, ...]
) -> FundLedger:
    """Match every fund table to its line: by link, by name, by alias, by a near name."""
    nodes = list(expenditure.walk())
    by_uid = {node.uid: node for node in nodes}
    by_key = _by_key(nodes)
    aliases = {
        fund_key(alias.name): fund_key(alias.official)
        for alias in given_aliases
        if alias.kind is AliasKind.FUND
    }
    ledger = FundLedger({}, (), {})
    near: list[tuple[Use, BudgetNode]] = []
    guesses: dict[str, str | None] = {}
    for use in uses:
        key = fund_key(use.fund)
        node = by_uid.get(use.node) if use.node else None
        node = node or by_key.get(key) or by_key.get(aliases.get(key, ""))
        if node is None:
            if key not in guesses:
                guesses[key] = nearest(key, by_key)
            guess = guesses[key]
            if guess is None:
                ledger.unknown[key] = (*ledger.unknown.get(key, ()), use)
                continue
            node = by_key[guess]
            near.append((use, node))
        ledger.accounts.setdefault(node.uid, Account(node)).uses.append(use)
    return FundLedger(ledger.accounts, tuple(near), ledger.unknown)


def _by_key(nodes: list[BudgetNode]) -> dict[str, BudgetNode]:
    """Lines by the key of their name: of equal names a leaf, and of those the first."""
    found: dict[str, BudgetNode] = {}
    for node in nodes:
        key = fund_key(node.name)
        if key and (key not in found or (found[key].children and not node.children)):
            found[key] = node
    return found
