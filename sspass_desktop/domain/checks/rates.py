"""``rate.mismatch``: printed rates of part II, of the budget summary and of the contract."""

from collections.abc import Iterator
from fractions import Fraction

from sspass_desktop.domain.budget import Budget, SummaryRow
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.rates import Rate, agrees, percent, read_rate, shown
from sspass_desktop.domain.reached import achievement, growth
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)

RESULTS, DEPARTMENTS, CONTRACT, SUMMARY = "results", "department_results", "contract", "summary"


def achievements(
    organisation: tuple[OrganisationIndicator, ...], departments: tuple[DepartmentResult, ...]
) -> Iterator[Finding]:
    """달성률: result over target."""
    for indicator in organisation:
        for measure in indicator.measures:
            yield from _achievement(measure, RESULTS, indicator.name)
    for result in departments:
        for measure in result.measures:
            yield from _achievement(measure, DEPARTMENTS, result.title)


def _achievement(measure: Measure, section: str, title: str) -> Iterator[Finding]:
    rate = read_rate(measure.declared_rate or "")
    due = achievement(measure.target, measure.result)
    if rate is not None and due is not None and not agrees(rate, due):
        name = " ".join(filter(None, (title, measure.name)))
        yield _finding(Place(section=section, node=measure.uid), name, (rate, due))


def _finding(place: Place, name: str, sides: tuple[Rate, Fraction]) -> Finding:
    rate, due = sides
    value = shown(due, rate.places)
    found = f"{'-' if rate.sign == -1 else ''}{rate.size}"
    return Finding(Code.RATE_MISMATCH, place, name, value, found, suggestion=value)


def growths(contract: tuple[ContractIndicator, ...]) -> Iterator[Finding]:
    """증감 of the contract against last year's target, or its result if that fits more rows."""
    measures = [
        (indicator.name, measure)
        for indicator in contract
        for measure in indicator.measures
        if read_rate(measure.declared_growth)
    ]
    by_target = sum(_grows(m, m.last_target) is True for _, m in measures)
    by_result = sum(_grows(m, m.last_result) is True for _, m in measures)
    for name, measure in measures:
        base = measure.last_result if by_result > by_target else measure.last_target
        rate, due = read_rate(measure.declared_growth), growth(measure.target, base)
        if rate and due is not None and not agrees(rate, due):
            subject = " ".join(filter(None, (name, measure.method)))
            place = Place(section=CONTRACT, node=measure.uid)
            yield _finding(place, subject, (rate, due))


def _grows(measure: ContractMeasure, base: str) -> bool | None:
    rate, due = read_rate(measure.declared_growth), growth(measure.target, base)
    return None if rate is None or due is None else agrees(rate, due)


def summary(budget: Budget) -> Iterator[Finding]:
    """증감 of the budget summary: the change in money and its rate."""
    for row in budget.summary:
        current = current_won(budget, row)
        if row.previous_won is None or current is None:
            continue
        yield from _change(row, current - row.previous_won, budget.unit_won)
        yield from _change_rate(row, current, budget.unit_won)


def current_won(budget: Budget, row: SummaryRow) -> Won | None:
    """Money of the planned year: as printed, else as the trees have it."""
    if row.declared_current_won is not None:
        return row.declared_current_won
    for tree in (budget.expenditure, budget.revenue):
        accounts = [a for a in tree.accounts if squashed(a.name) == squashed(row.account)]
        if accounts or (tree.accounts and not row.account):
            return tree.total_won if not row.account else accounts[0].total_won
    return None


def _change(row: SummaryRow, due: Won, unit: Won) -> Iterator[Finding]:
    declared = row.declared_change_won
    if declared is not None and abs(declared - due) > (unit if unit > 1 else 0):
        yield Finding(
            Code.RATE_MISMATCH,
            Place(section=SUMMARY),
            row.account,
            str(due),
            str(declared),
            declared - due,
            str(due),
        )


def _change_rate(row: SummaryRow, current: Won, unit: Won) -> Iterator[Finding]:
    """The rate; figures rounded to a unit leave it a little room."""
    rate, previous = read_rate(row.declared_rate or ""), row.previous_won or 0
    room = Fraction(unit, 2) if unit > 1 else Fraction(0)
    if rate is None or previous <= room:
        return
    low = percent(current - room - (previous + room), previous + room)
    high = percent(current + room - (previous - room), previous - room)
    if not agrees(rate, low, high):
        due = percent(Fraction(current - previous), Fraction(previous))
        yield _finding(Place(section=SUMMARY), row.account, (rate, due))
