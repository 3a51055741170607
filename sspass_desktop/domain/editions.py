"""New editions: a revision of the same year (수정), or the plan of the next year.

All things keep their uids, so that editions can be compared and lineage can be followed. The new
edition is a draft; what was put away, reviewed or accepted stays with the old one. Linked numbers
say what their figures are in the new one.
"""

import re
from collections import Counter
from dataclasses import replace

from sspass_desktop.domain.budget import Budget, BudgetNode, BudgetTree
from sspass_desktop.domain.card import Card, CardStatus, Continuity, ContinuityKind
from sspass_desktop.domain.checks.rates import current_won
from sspass_desktop.domain.figures.following import followed
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, EditionKind, EditionStatus, Plan
from sspass_desktop.domain.results import (
    ContractIndicator,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
    ResultStatus,
)

_YEARS = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<=['’‘´`])(\d\d)(?!\d)")
_CENTURY = 100


def revised(plan: Plan, edition: Edition, uid: Uid) -> Edition:
    """A revision (수정 n) that begins as a copy of an edition of the plan; n is the next free."""
    revision = 1 + max(one.revision for one in plan.editions if one.year == edition.year)
    begun = replace(
        _begun(edition, uid),
        kind=EditionKind.REVISED,
        revision=revision,
        cards=tuple(replace(card, status=CardStatus.DRAFT) for card in edition.cards),
    )
    return followed(begun)


def has_year(plan: Plan, year: int) -> bool:
    """Whether a plan holds an edition of a year."""
    return any(one.year == year for one in plan.editions)


def next_year(edition: Edition, uid: Uid) -> Edition:
    """The plan of the year after, which begins with the programmes of an edition.

    Its results are empty: those of the year that ends are to be written, beside what was planned.
    What an imported book printed of sums and rates is gone. Years follow in titles of edition,
    sections and cards, and in periods that name the ended year alone.
    """
    year = edition.year
    begun = replace(
        _begun(edition, uid),
        year=year + 1,
        kind=EditionKind.ORIGINAL,
        revision=0,
        title=years_on(edition.title, year),
        budget=_budget(edition.budget, year),
        cards=tuple(_card(card, year) for card in edition.cards),
        sections=tuple(replace(one, title=years_on(one.title, year)) for one in edition.sections),
        results=tuple(map(_due, edition.contract)),
        department_results=_programmes(edition),
        contract=tuple(map(_contract, edition.contract)),
        accepted=(),
    )
    return followed(begun)


def years_on(text: str, year: int) -> str:
    """A title in which this year and the one before become the next: "2026년", "'25"."""

    def full(match: re.Match[str]) -> str:
        named = int(match[1])
        return str(named + 1) if named in (year - 1, year) else match[1]

    def short(match: re.Match[str]) -> str:
        named = int(match[1])
        known = ((year - 1) % _CENTURY, year % _CENTURY)
        return f"{(named + 1) % _CENTURY:02}" if named in known else match[1]

    return _SHORT.sub(short, _YEARS.sub(full, text))


def _begun(edition: Edition, uid: Uid) -> Edition:
    """A draft under a uid of its own."""
    return replace(
        edition,
        uid=uid,
        base_edition=edition.uid,
        status=EditionStatus.DRAFT,
        base_date=None,
        approved_on=None,
        notes=(),
        archive=(),
    )


def _card(card: Card, year: int) -> Card:
    budget = replace(card.budget, declared_total_won=None, declared_words=None)
    overview = replace(card.overview, period=_period(card.overview.period, year))
    return replace(
        card,
        title=years_on(card.title, year),
        status=CardStatus.DRAFT,
        overview=overview,
        budget=budget,
        last_results=(),
        continuity=(Continuity(ContinuityKind.KEEP, card.uid),),
    )


def _period(text: str, year: int) -> str:
    """The period a year later, unless it goes over several years: those were agreed upon."""
    named = {int(match[1]) for match in _YEARS.finditer(text)}
    return years_on(text, year) if named == {year} else text


def _budget(budget: Budget, year: int) -> Budget:
    return replace(
        budget,
        headline=years_on(budget.headline, year),
        summary=tuple(
            replace(
                row,
                previous_won=current_won(budget, row),
                declared_current_won=None,
                declared_change_won=None,
                declared_rate=None,
            )
            for row in budget.summary
        ),
        revenue=_tree(budget.revenue),
        expenditure=_tree(budget.expenditure),
    )


def _tree(tree: BudgetTree) -> BudgetTree:
    return BudgetTree(tuple(map(_node, tree.accounts)))


def _node(node: BudgetNode) -> BudgetNode:
    children = tuple(map(_node, node.children))
    return replace(node, declared_amounts=None, declared_total_won=None, children=children)


def _programmes(edition: Edition) -> tuple[DepartmentResult, ...]:
    """The programmes of the ending year by department, with their targets and no results."""
    names = {one.uid: one.name for one in edition.departments}
    order = {uid: place for place, uid in enumerate(names)}
    cards = sorted(
        edition.cards, key=lambda card: order.get(card.department or Uid(""), len(order))
    )
    counted: Counter[str] = Counter()
    found = []
    for card in cards:
        name = names.get(card.department, "") if card.department else ""
        counted[name] += 1
        measures = tuple(
            Measure(one.uid, one.name or one.criterion, one.target, status=ResultStatus.PROVISIONAL)
            for one in card.indicators
        )
        found.append(DepartmentResult(card.uid, name, counted[name], card.title, measures))
    return tuple(found)


def _due(indicator: ContractIndicator) -> OrganisationIndicator:
    """What was agreed for the ending year, to be reported on."""
    measures = tuple(
        Measure(one.uid, one.method, one.target, status=ResultStatus.PROVISIONAL)
        for one in indicator.measures
    )
    return OrganisationIndicator(
        indicator.uid, indicator.band, indicator.number, indicator.name, measures
    )


def _contract(indicator: ContractIndicator) -> ContractIndicator:
    """The same indicators with the ending year's target as the last, none yet for the new one."""
    measures = tuple(
        replace(one, target="", last_target=one.target, last_result="", declared_growth="")
        for one in indicator.measures
    )
    return replace(indicator, money="", measures=measures)
