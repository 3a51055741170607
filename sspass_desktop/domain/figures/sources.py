"""What numbers in sentences may follow: the figures of a card and of its plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from sspass_desktop.domain.budget import Amounts, Budget, CardBudget, Side, sum_amounts
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.entry.digits import plain_signs
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import (
    LastProgrammes,
    LastYear,
    last_results,
    measured_last_year,
)
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.outline import Figure, NumberLink
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.domain.target import read_target
from sspass_desktop.domain.vocabulary import COUNT_UNITS, LESS_SIGN, MONEY_UNITS, MONTH_UNITS

READS = ("department_results", "budget")
"""The fields of an edition that cards follow; ``of_plan`` gets them."""

LAST = (Figure.LAST_TARGET, Figure.LAST_RESULT)
BY_SOURCE = (Figure.STATE, Figure.PROVINCE, Figure.MUNICIPAL, Figure.OTHER)
"""국비, 도비, 시군비, 기타, in the order of ``Amounts``."""

NOWHERE = Place()
"""Of a figure that is written nowhere but counted."""

_RESULTS = "department_results"
_MONEY = tuple(MONEY_UNITS)
_PIECES = (COUNT_UNITS[-1], *COUNT_UNITS[:-1])


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """What sentences may follow beside the card that they stand in.

    Last year's results, the lines of the spending budget with names and won, and its total. How
    many programmes there are is followed outside the cards only.
    """

    results: LastProgrammes
    funds: Mapping[Uid, tuple[str, Won]]
    budget_won: Won
    cards: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A figure and what it comes to: ``won``, a ``count``, or number and unit as ``text``.

    ``subject`` is what it is a figure of, "" for card and plan, ``place`` where it is written.
    ``units`` are the words it may be given in, the usual one first; one that brings its own has
    none.
    """

    figure: Figure
    record: Uid | None = None
    subject: str = ""
    won: Won | None = None
    count: int | None = None
    text: str = ""
    units: tuple[str, ...] = ()
    place: Place = NOWHERE


Key: TypeAlias = tuple[Figure, Uid | None]
"""What a link names: the figure and its record."""


def plan_figures(edition: Edition) -> PlanFigures:
    """The figures of an edition outside its cards."""
    plan = of_plan(edition.department_results, edition.budget)
    return replace(plan, cards=len(edition.cards))


def of_plan(results: tuple[DepartmentResult, ...], budget: Budget) -> PlanFigures:
    """What of them cards follow, out of the fields named in ``READS``."""
    funds = {node.uid: (node.name, node.total_won) for node in budget.expenditure.walk()}
    return PlanFigures(last_results(results), funds, budget.expenditure.total_won)


def sources(card: Card | None, plan: PlanFigures, *, last: bool = True) -> tuple[Source, ...]:
    """All that a sentence of a card may follow, its own first; None: one outside the cards.

    A figure that is not known, or is no single number, is none. ``last``: those of last year are
    looked up, too.
    """
    if card is None:
        return tuple(_of_plan(None, plan))
    known = measured_last_year(card, plan.results) if last and card.indicators else {}
    own = (*_measured(card, known), *_money(card), *_counts(card))
    return (*own, *_of_plan(card, plan))


def followed_by(
    links: Iterable[NumberLink], card: Card | None, plan: PlanFigures
) -> Mapping[Key, Source]:
    """The sources of a card, or of sentences outside the cards, by what links name.

    Those of last year are among them where one of the links follows such a one.
    """
    last = any(link.figure in LAST for link in links)
    return {(one.figure, one.record): one for one in sources(card, plan, last=last)}


def printed(source: Source, unit: str = "") -> str:
    """What a link to a source says: the number and its unit, exactly."""
    unit = unit if unit in source.units else next(iter(source.units), "")
    if source.won is not None:
        return f"{_in_unit(source.won, MONEY_UNITS[unit])}{unit}"
    return source.text if source.count is None else f"{source.count:,}{unit}"


def link_to(source: Source, start: int, unit: str = "") -> NumberLink:
    """A link to a source, to stand at a place of a line."""
    return NumberLink(start, printed(source, unit), source.figure, source.record, unit)


def _in_unit(won: Won, unit_won: Won) -> str:
    """An amount in a unit, with as many decimals as it has: no won is lost."""
    whole, rest = divmod(abs(won), unit_won)
    decimals = str(unit_won + rest)[1:].rstrip("0")
    sign = LESS_SIGN if won < 0 else ""
    return f"{sign}{whole:,}" + (f".{decimals}" if decimals else "")


@lru_cache(maxsize=4096)
def quantity(text: str) -> str:
    """The number of a target or result with its unit: "1200명 이상" says "1,200명"; "" if none."""
    target = read_target(plain_signs(text))
    if target.value is None:
        return ""
    value: Decimal = target.value
    sign = LESS_SIGN if value < 0 else ""
    return f"{sign}{abs(value):,}{target.unit}"


def _measured(card: Card, last: Mapping[Uid, LastYear]) -> Iterator[Source]:
    """Targets of the card's indicators, and what is known of last year."""
    for number, row in enumerate(card.indicators):
        known = last.get(row.uid, LastYear())
        here = Place(card.uid, CardSection.INDICATORS, line=number, node=row.uid)
        there = Place(section=_RESULTS, node=known.measure)
        for figure, text, place in (
            (Figure.TARGET, row.target, here),
            (Figure.LAST_TARGET, known.target, there),
            (Figure.LAST_RESULT, known.result, there),
        ):
            said = quantity(text)
            if said:
                name = row.name or row.criterion
                yield Source(figure, row.uid, name, text=said, place=place)


def _money(card: Card) -> Iterator[Source]:
    """The card's total, and what comes of it from each source, if all of that is known."""
    budget, place = card.budget, Place(card.uid, CardSection.BUDGET)
    if budget.nonbudget or not (budget.tables or budget.declared_total_won):
        return
    yield Source(Figure.TOTAL, won=budget.total_won, units=_MONEY, place=place)
    split = _split(budget)
    if split is not None:
        shares = (split.state, split.province, split.municipal, split.other)
        for figure, won in zip(BY_SOURCE, shares, strict=True):
            if won:
                yield Source(figure, won=won, units=_MONEY, place=place)


def _split(budget: CardBudget) -> Amounts | None:
    lines = [line for table in budget.tables for line in table.lines if line.amount_won]
    splits = [line.split for line in lines]
    known = [split for split in splits if split is not None]
    return sum_amounts(known) if known and len(known) == len(splits) else None


def _counts(card: Card) -> Iterator[Source]:
    months = {month for row in card.schedule for month in row.months}
    counted = (
        (Figure.INDICATORS, CardSection.INDICATORS, len(card.indicators), _PIECES),
        (Figure.ACTIONS, CardSection.ACTIONS, sum(one.level == 1 for one in card.actions), _PIECES),
        (Figure.MONTHS, CardSection.SCHEDULE, len(months), MONTH_UNITS[:1]),
    )
    for figure, section, count, units in counted:
        if count:
            yield Source(figure, count=count, units=units, place=Place(card.uid, section))


def _of_plan(card: Card | None, plan: PlanFigures) -> Iterator[Source]:
    """The lines of the budget that the card spends of, all of them outside the cards; the sums."""
    used = None if card is None else {table.node for table in card.budget.tables}
    for uid, (name, won) in plan.funds.items():
        if won and (used is None or uid in used):
            place = Place(side=Side.EXPENDITURE, node=uid)
            yield Source(Figure.FUND, uid, name, won, units=_MONEY, place=place)
    if plan.budget_won:
        place = Place(side=Side.EXPENDITURE)
        yield Source(Figure.BUDGET, won=plan.budget_won, units=_MONEY, place=place)
    if card is None and plan.cards:
        yield Source(Figure.CARDS, count=plan.cards, units=_PIECES)
