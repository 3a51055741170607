"""Family ``card.*``: a card's money as a whole, and cards that repeat each other."""

from collections import Counter
from collections.abc import Hashable, Iterator
from itertools import combinations

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.context import (
    PlacedLine,
    budget_place,
    cost_lines,
    edition_lines,
    line_name,
)
from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import LIMIT, spelled
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.vocabulary import SPECIAL_ACCOUNT, WORDS_EXACTLY


def check_money(card: Card) -> Iterator[Finding]:
    """Total, spelled amount, fund and 비예산 of one card."""
    budget = card.budget
    if budget.nonbudget:
        yield from _nonbudget(card)
        return
    declared = budget.declared_total_won
    if declared is not None and declared != budget.computed_won:
        yield Finding(
            Code.CARD_TOTAL_MISMATCH,
            Severity.ERROR,
            budget_place(card),
            card.title,
            expected=str(budget.computed_won),
            found=str(declared),
            difference_won=declared - budget.computed_won,
            suggestion=str(budget.computed_won),
        )
    yield from _words(card)
    yield from _no_fund(card)


def _nonbudget(card: Card) -> Iterator[Finding]:
    lines = sum(len(table.lines) for table in card.budget.tables)
    if lines:
        yield Finding(
            Code.CARD_NONBUDGET_WITH_LINES,
            Severity.ERROR,
            budget_place(card),
            card.title,
            expected="0",
            found=str(card.budget.computed_won),
            difference_won=card.budget.computed_won,
        )


def _words(card: Card) -> Iterator[Finding]:
    """The spelled amount, letter by letter; blanks and a final 정 are free."""
    words, won = card.budget.declared_words, card.budget.total_won
    if not words or not 0 <= won < LIMIT:
        return
    official = spelled(won)
    if squashed(words).removesuffix(WORDS_EXACTLY) != official:
        yield Finding(
            Code.CARD_WORDS_MISMATCH,
            Severity.ERROR,
            budget_place(card),
            str(won),
            expected=official,
            found=words,
            suggestion=official,
        )


def _no_fund(card: Card) -> Iterator[Finding]:
    """Money without a fund; a remark that names a special account says where it comes from."""
    if SPECIAL_ACCOUNT in (card.budget.account or ""):
        return
    for number, table in enumerate(card.budget.tables):
        if table.total_won and not squashed(table.fund) and table.node is None:
            yield Finding(
                Code.CARD_NO_FUND,
                Severity.ERROR,
                budget_place(card, number),
                card.title,
                found=str(table.total_won),
            )


def unlisted(edition: Edition) -> Iterator[Finding]:
    """Cards that no chapter's list names."""
    for card in edition.cards:
        if not card.listed:
            yield Finding(Code.CARD_UNLISTED, Severity.ERROR, Place(card.uid), card.title)


def duplicate_budgets(edition: Edition) -> Iterator[Finding]:
    """Cards with the same lines and the same total: each but the first, once."""
    first: dict[Hashable, Card] = {}
    for card in edition.cards:
        lines = tuple(placed.key for placed in cost_lines(card))
        twin = first.setdefault((lines, card.budget.total_won), card) if lines else card
        if twin is not card:
            yield Finding(
                Code.CARD_DUPLICATE_BUDGET,
                Severity.ERROR,
                budget_place(card),
                card.title,
                found=str(card.budget.total_won),
                others=(twin.uid,),
            )


def duplicate_bodies(edition: Edition) -> Iterator[Finding]:
    """Cards whose text is the same: each but the first, once."""
    first: dict[Hashable, Card] = {}
    for card in edition.cards:
        text = _body(card)
        twin = first.setdefault(text, card) if any(text) else card
        if twin is not card:
            yield Finding(
                Code.CARD_DUPLICATE_BODY,
                Severity.ERROR,
                Place(card.uid),
                card.title,
                others=(twin.uid,),
            )


def _body(card: Card) -> tuple[str, ...]:
    """The prose of a card section by section. The links to the strategy follow its chapter."""
    sections = (
        card.goals,
        card.background,
        card.overview.content,
        card.last_results,
        card.improvements,
        card.actions,
        card.issues,
        card.effects,
    )
    return (squashed(card.overview.purpose), *(_prose(lines) for lines in sections))


def _prose(lines: tuple[Line, ...]) -> str:
    return squashed("\n".join(f"{line.lead or ''}{line.text}" for line in lines))


def duplicate_lines(edition: Edition) -> Iterator[Finding]:
    """Two cards of different funds that share two or more equal lines, and not the whole list."""
    shared: dict[tuple[Uid, Uid], list[PlacedLine]] = {}
    for group in _equal_lines(edition):
        for one, other in combinations(group, 2):
            if one.card.uid != other.card.uid and _fund(one) != _fund(other):
                shared.setdefault((one.card.uid, other.card.uid), []).append(other)
    cards = {card.uid: card for card in edition.cards}
    for (one_uid, other_uid), lines in shared.items():
        if len(lines) > 1 and _line_keys(cards[one_uid]) != _line_keys(cards[other_uid]):
            yield Finding(
                Code.CARD_DUPLICATE_LINE,
                Severity.NOTICE,
                lines[0].place,
                line_name(lines[0].line),
                found=str(len(lines)),
                others=(one_uid,),
            )


def _equal_lines(edition: Edition) -> Iterator[list[PlacedLine]]:
    groups: dict[Hashable, list[PlacedLine]] = {}
    for placed in edition_lines(edition):
        if placed.line.amount_won:
            groups.setdefault(placed.key, []).append(placed)
    return (group for group in groups.values() if len(group) > 1)


def _fund(placed: PlacedLine) -> str:
    return placed.table.node or squashed(placed.table.fund)


def _line_keys(card: Card) -> Counter[Hashable]:
    return Counter(placed.key for placed in cost_lines(card))
