"""The rows of the budget grid: a heading for each fund, its lines, the row to go on writing in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.checks.context import line_name
from sspass_desktop.domain.costing.rests import FundRest
from sspass_desktop.domain.costing.tables import levels
from sspass_desktop.domain.findings import Code, Finding, Severity
from sspass_desktop.services.checking import Report

NO_LINE = CostLine()


class RowKind(Enum):
    """The kinds of rows."""

    FUND = "fund"
    LINE = "line"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """A row and all that it shows.

    ``line`` of a NEXT row is the place behind the last one. ``repeated`` says of how many outer
    levels the path is that of the line above. ``findings`` are those that nobody has accepted.
    """

    kind: RowKind
    table: int
    fund: FundTable
    line: int = 0
    number: int = 0
    cost: CostLine = NO_LINE
    repeated: int = 0
    rest: FundRest | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What rows show beside the budget itself: rests by table, findings, whether to go on."""

    rests: Mapping[int, FundRest]
    reports: tuple[Report, ...] = ()
    locked: bool = False


def budget_rows(budget: CardBudget, known: Known) -> tuple[BudgetRow, ...]:
    """All rows of a budget, in order."""
    findings = _findings(known.reports)
    numbers = count(1)
    rows: list[BudgetRow] = []
    for number, table in enumerate(budget.tables):
        found = tuple(findings.get((number, None), ()))
        rest = known.rests.get(number)
        rows.append(BudgetRow(RowKind.FUND, number, table, rest=rest, findings=found))
        rows += _lines(number, table, numbers, findings)
        if not known.locked:
            rows.append(BudgetRow(RowKind.NEXT, number, _frame(table), len(table.lines)))
    return tuple(rows)


_Places = Mapping[tuple[int | None, int | None], Sequence[Finding]]


def _lines(
    number: int, table: FundTable, numbers: Iterator[int], findings: _Places
) -> Iterator[BudgetRow]:
    above: tuple[str, ...] = ()
    frame = _frame(table)
    for place, line in enumerate(table.lines):
        found = tuple(one for one in findings.get((number, place), ()) if _is_of(one, line))
        repeated = _repeated(above, line.path)
        yield BudgetRow(
            RowKind.LINE, number, frame, place, next(numbers), line, repeated, findings=found
        )
        above = line.path


def _is_of(finding: Finding, line: CostLine) -> bool:
    """Whether a finding speaks of this line as it is now: others may have moved to its place."""
    return finding.code is Code.COST_PATH_VARIANT or finding.subject == line_name(line)


def _frame(table: FundTable) -> FundTable:
    """A table without its lines: a row is the same as long as its own line is."""
    return FundTable(table.fund, table.node, levels(table))


def _repeated(above: Sequence[str], path: Sequence[str]) -> int:
    pairs = enumerate(zip(above, path, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(above), len(path)))


def _findings(reports: Sequence[Report]) -> _Places:
    """Open findings of the budget by table and line, the gravest first."""
    places: dict[tuple[int | None, int | None], list[Finding]] = {}
    for report in reports:
        place = report.finding.place
        if report.accepted is None and place.section == CardSection.BUDGET:
            places.setdefault((place.table, place.line), []).append(report.finding)
    order = list(Severity)
    for found in places.values():
        found.sort(key=lambda finding: order.index(finding.severity))
    return places


def level_names(budget: CardBudget) -> tuple[str, ...]:
    """The levels of all tables as columns: those of the deepest table first, then others."""
    tables = sorted((levels(table) for table in budget.tables), key=len, reverse=True)
    return tuple(dict.fromkeys(name for names in tables for name in names)) or levels(FundTable())


AMOUNT_CODES = frozenset(
    (Code.COST_FORMULA_MISMATCH, Code.COST_UNIT_SLIP, Code.COST_POWER_OF_TEN, Code.COST_PRICE_CUT)
)
"""Findings that stand at the formula and at the amount."""
