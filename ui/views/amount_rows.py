"""The rows of 금액 대조: the two sides of every sum, and what comes of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.costing.rests import FundRest, Given, Standing
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import amounts as words
from sspass_desktop.texts import budget_form as budget_words


class Part(Enum):
    """What a row of the comparison is."""

    HEAD = "head"
    SIDE = "side"
    RESULT = "result"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A row: words, a figure, where it leads to.

    ``fault`` colours heads and results; None is a proved match.
    """

    part: Part
    label: str
    figure: str = ""
    leads_to: Uid | None = None
    own: bool = False
    fault: Severity | None = None


FAULTS = {
    Standing.OVER: Severity.ERROR,
    Standing.UNDER: Severity.WARNING,
    Standing.OUTSIDE: Severity.NOTICE,
    Standing.EVEN: None,
}


def amount_rows(
    card: Card, edition: Edition, rest: FundRest | None, unit_won: Won
) -> tuple[AmountRow, ...]:
    """All rows of a card; ``rest`` is of the fund that is looked at."""
    budget = card.budget
    if budget.nonbudget or not budget.tables:
        return (AmountRow(Part.NOTE, words.NO_BUDGET),)
    rows = [*_card_rows(budget, unit_won)]
    if rest is None:
        return (*rows, AmountRow(Part.NOTE, words.NO_FUND))
    return (*rows, *_fund_rows(card, edition, rest, unit_won), *_source_rows(rest, unit_won))


def _card_rows(budget: CardBudget, unit_won: Won) -> Iterator[AmountRow]:
    gap = budget.total_won - budget.computed_won
    fault = Severity.ERROR if gap else None
    count = sum(len(table.lines) for table in budget.tables)
    yield AmountRow(Part.HEAD, words.CARD_AND_LINES, fault=fault)
    yield AmountRow(Part.SIDE, words.CARD_TOTAL, budget_words.shown(budget.total_won, unit_won))
    yield AmountRow(
        Part.SIDE, words.lines(count), budget_words.shown(budget.computed_won, unit_won)
    )
    result = words.DIFFERENCE if gap else words.SAME
    yield AmountRow(Part.RESULT, result, budget_words.shown(gap, unit_won), fault=fault)


def _fund_rows(card: Card, edition: Edition, rest: FundRest, unit_won: Won) -> Iterator[AmountRow]:
    """The budget of a fund and what each card takes, those of several tables once."""
    numbers = card_numbers(edition)
    titles = {one.uid: one.title for one in edition.cards}
    fault, node = FAULTS[rest.standing], rest.node
    sums = _by_card(rest.given)
    yield AmountRow(Part.HEAD, words.fund_and_cards(node.name, len(sums)), fault=fault)
    figure = budget_words.shown(rest.budget_won, unit_won)
    yield AmountRow(Part.SIDE, words.BUDGET, figure, node.uid)
    for uid, won in sums.items():
        own = uid == card.uid
        label = words.card(numbers[uid], words.THIS_CARD if own else titles[uid])
        figure = budget_words.shown(won, unit_won)
        yield AmountRow(Part.SIDE, label, figure, None if own else uid, own)
    figure = budget_words.shown(rest.rest_won, unit_won)
    yield AmountRow(Part.RESULT, words.STANDINGS[rest.standing], figure, fault=fault)


def _by_card(given: tuple[Given, ...]) -> dict[Uid, Won]:
    sums: dict[Uid, Won] = {}
    for one in given:
        sums[one.card] = sums.get(one.card, 0) + one.won
    return sums


def _source_rows(rest: FundRest, unit_won: Won) -> Iterator[AmountRow]:
    """Each source that there is or that is spent; the worst of them is the result."""
    budget = budget_words.parts(rest.node.effective)
    spent = budget_words.parts(rest.split)
    used = [source for source in budget if budget[source] or spent[source]]
    lefts = {source: budget[source] - spent[source] for source in used}
    worst = min(lefts.values(), default=0)
    fault = _source_fault(rest, worst)
    yield AmountRow(Part.HEAD, words.by_source(rest.node.name), fault=fault)
    for source in used:
        given = budget_words.shown(budget[source], unit_won)
        label = words.source(budget_words.LONG_SOURCES[source], given)
        yield AmountRow(Part.SIDE, label, budget_words.shown(spent[source], unit_won))
    left = rest.unsplit_won if fault is Severity.NOTICE else worst if fault else sum(lefts.values())
    names = {Severity.ERROR: words.OVER, Severity.NOTICE: words.NOT_SPLIT}
    name = names[fault] if fault else words.LEFT if left else words.SAME
    yield AmountRow(Part.RESULT, name, budget_words.shown(left, unit_won), fault=fault)


def _source_fault(rest: FundRest, worst: Won) -> Severity | None:
    if worst < -rest.room_won:
        return Severity.ERROR
    return Severity.NOTICE if rest.unsplit_won else None
