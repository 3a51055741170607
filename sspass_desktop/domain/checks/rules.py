"""Every rule that can find fault with an edition, in one list."""

from collections.abc import Callable, Iterable
from itertools import chain

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks import card, cost, duplicates, funds, programmes, rates, trees
from sspass_desktop.domain.checks.ledger import fund_uses
from sspass_desktop.domain.checks.memory import Memory, Rule
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.plan import Edition

CARD_RULES: tuple[Callable[[Card], Iterable[Finding]], ...] = (
    programmes.without_card,
    card.unlisted,
    card.check_money,
    cost.check_lines,
    funds.check_splits,
    programmes.marks_lost,
)


def check_card(card: Card) -> tuple[Finding, ...]:
    """What a card shows by itself."""
    return tuple(finding for rule in CARD_RULES for finding in rule(card))


RULES = (
    Rule(chain.from_iterable, learn=check_card),
    Rule(duplicates.duplicate_bodies, learn=duplicates.body),
    Rule(duplicates.duplicate_budgets, learn=duplicates.money),
    Rule(duplicates.duplicate_lines, learn=duplicates.money),
    Rule(cost.path_variants, learn=cost.items),
    Rule(funds.check_funds, learn=fund_uses, reads=("budget", "aliases")),
    Rule(trees.check_trees, reads=("budget",)),
    Rule(rates.achievements, reads=("results", "department_results")),
    Rule(rates.summary, reads=("budget",)),
    Rule(rates.growths, reads=("contract",)),
)
"""Card by card in printed order, then what concerns several or none."""


def check_edition(edition: Edition) -> tuple[Finding, ...]:
    """All findings of an edition that was never seen before."""
    return Memory(RULES).check(edition)
