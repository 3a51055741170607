"""Every rule that can find fault with an edition, in one list."""

from collections.abc import Callable, Iterable, Iterator

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks import card, cost, funds, programmes, rates, trees
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.plan import Edition

CARD_RULES: tuple[Callable[[Card], Iterable[Finding]], ...] = (
    card.check_money,
    cost.check_lines,
    programmes.marks_lost,
)
EDITION_RULES: tuple[Callable[[Edition], Iterable[Finding]], ...] = (
    programmes.without_card,
    card.unlisted,
    card.duplicate_bodies,
    card.duplicate_budgets,
    card.duplicate_lines,
    cost.path_variants,
    funds.check_funds,
    trees.check_trees,
    rates.achievements,
    rates.summary,
    rates.growths,
)


def check_card(card: Card) -> tuple[Finding, ...]:
    """What a card shows by itself; the same for a draft that is still being typed."""
    return tuple(finding for rule in CARD_RULES for finding in rule(card))


def check_steps(edition: Edition) -> Iterator[Iterable[Finding]]:
    """All findings, a card or a rule at a time, so that a long check can be stopped between."""
    for one in edition.cards:
        yield check_card(one)
    for rule in EDITION_RULES:
        yield rule(edition)


def check_edition(edition: Edition) -> tuple[Finding, ...]:
    """All findings: card by card in printed order, then what concerns several or none."""
    return tuple(finding for found in check_steps(edition) for finding in found)
