"""What the strip says of the current cell of a budget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from sspass_desktop.domain.costing.lines import PRICE_CODES, computed_won
from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.domain.formula import Formula, Sign, read_formula
from sspass_desktop.domain.money import LIMIT, Won, spelled
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import budget_form as words
from ui.forms.budget.rows import BudgetRow, RowKind
from ui.grid.strip import Explanation, Offer


class Wish(Enum):
    """What a button of the strip is for."""

    SUGGESTION = "suggestion"
    RECOMPUTE = "recompute"


@dataclass(frozen=True, slots=True)
class Spot:
    """The current cell: its row, the title of its column, how many columns it is from formulas."""

    row: BudgetRow
    head: str
    column: int


def explain(spot: Spot, reports: Sequence[Report], unit_won: Won) -> Explanation:
    """Both lines of the strip."""
    row = spot.row
    report = report_of(row, reports)
    place = words.row_place(row.number) if row.kind is RowKind.LINE else ""
    head = "" if row.kind is RowKind.FUND else spot.head
    label, text, result, remark = _reading(spot, unit_won)
    severity = report.finding.severity if report else None
    message = words.line_fault(report.finding, report.message) if report else ""
    return Explanation(
        place,
        head,
        label,
        text,
        result,
        remark,
        severity,
        message,
        _offers(row, report),
        _keys(spot),
        acceptable=report is not None,
    )


def report_of(row: BudgetRow, reports: Sequence[Report]) -> Report | None:
    """The gravest open report of a row."""
    for finding in row.findings:
        for report in reports:
            if report.finding is finding:
                return report
    return None


def suggested(row: BudgetRow) -> Finding | None:
    """The first finding of a line that proposes another formula."""
    codes = (*PRICE_CODES, Code.COST_TYPED_EQUALS)
    found = (one for one in row.findings if one.code in codes and one.suggestion)
    return next(found, None) if row.kind is RowKind.LINE else None


def _offers(row: BudgetRow, report: Report | None) -> tuple[Offer, ...]:
    if report is None or row.kind is not RowKind.LINE:
        return ()
    offers = []
    finding = suggested(row)
    if finding is not None:
        offers.append(Offer(words.suggestion(finding), Wish.SUGGESTION, filled=True))
    won = computed_won(row.cost)
    if won is not None and won != row.cost.amount_won:
        offers.append(Offer(words.by_formula(won), Wish.RECOMPUTE))
    return tuple(offers)


def _reading(spot: Spot, unit_won: Won) -> tuple[str, str, str, str]:
    """Label, text, result and remark of line 1."""
    row = spot.row
    if row.kind is RowKind.FUND:
        return _of_fund(row, unit_won)
    if row.kind is RowKind.NEXT:
        return "", "", "", ""
    won = row.cost.amount_won
    amount = "" if won is None else words.won_words(won)
    if spot.column > 1 and row.cost.split is not None:
        return "", words.amounts_words(row.cost.split, 1), "", amount
    formula = read_formula(row.cost.formula)
    if spot.column < 0 or formula is None:
        return row.cost.label or row.cost.formula, "", "", amount
    computed = computed_won(row.cost) or 0
    differs = won is not None and abs(formula.value - won) >= 1
    remark = words.typed_amount(won or 0, computed - (won or 0)) if differs else ""
    return row.cost.label, _spaced(formula), words.result(computed), remark


def _of_fund(row: BudgetRow, unit_won: Won) -> tuple[str, str, str, str]:
    won = row.fund.total_won
    official = words.in_words(won, spelled(won)) if 0 <= won < LIMIT else ""
    rest = "" if row.rest is None else words.rest(row.rest.rest_won, unit_won)
    return row.fund.fund, official, "", rest


def _spaced(formula: Formula) -> str:
    """A formula with room around its signs."""
    wide = (Sign.TIMES, Sign.OVER)
    text = formula.text
    for sign in wide:
        text = text.replace(sign.value, f" {sign.value} ")
    return text


def _keys(spot: Spot) -> str:
    if spot.row.kind is RowKind.FUND:
        return words.KEYS_FUND
    if spot.column > 1:
        return words.KEYS_SOURCES
    return words.KEYS_NEXT if spot.row.kind is RowKind.NEXT else words.KEYS
