"""The summary of the budget (예산 총괄): last year, this year, and the change."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from sspass_desktop.domain.budget import SummaryRow
from sspass_desktop.domain.checks.rates import current_won
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import percent, shown


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """A row of the summary as it prints: what was printed stands before what is computed.

    ``rate`` is in per cent without its sign %; "" without a base.
    """

    row: SummaryRow
    current: Won | None
    change: Won | None
    rate: str


def summary_lines(edition: Edition) -> Iterator[SummaryLine]:
    """The rows of the summary with what is computed from the trees."""
    for row in edition.budget.summary:
        current = current_won(edition.budget, row)
        change = row.declared_change_won
        if change is None and current is not None and row.previous_won is not None:
            change = current - row.previous_won
        yield SummaryLine(row, current, change, row.declared_rate or _rate(change, row))


def _rate(change: Won | None, row: SummaryRow) -> str:
    if change is None or not row.previous_won:
        return ""
    return shown(percent(Fraction(change), Fraction(row.previous_won)), 1)
