"""Family ``card.*``: a card's money as a whole, and its place in the lists."""

from collections.abc import Iterator

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.context import budget_place
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.money import LIMIT, spelled
from sspass_desktop.domain.names import squashed
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
            budget_place(card.uid),
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
            budget_place(card.uid),
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
            budget_place(card.uid),
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
                budget_place(card.uid, number),
                card.title,
                found=str(table.total_won),
            )


def unlisted(card: Card) -> Iterator[Finding]:
    """A card that no chapter's list names."""
    if not card.listed:
        yield Finding(Code.CARD_UNLISTED, Place(card.uid), card.title)
