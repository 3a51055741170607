"""A pasted budget: in which unit it is meant, what is changed on the way, where it goes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from sspass_desktop.domain.budget import CardBudget, CostLine, FundTable, Ratio
from sspass_desktop.domain.costing.lines import computed_won
from sspass_desktop.domain.costing.tables import LinePlace, insert_lines, levels, next_line
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.entry.pasted_budget import PastedRows, budget_rows
from sspass_desktop.domain.entry.scale import times_of
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from sspass_desktop.texts.budget_form import SHOWN_UNITS
from sspass_desktop.texts.entry import far_from_last
from ui.grid.sheet import PasteReview

_QUIET = frozenset((Why.FILLED, Why.COMPUTED, Why.UNIT))
"""Changes that are no surprise: blanks below a path, amounts of formulas."""


@dataclass(frozen=True, slots=True)
class Years:
    """The money of a card as it stands, and of last year's card; 0 if there is none."""

    held_won: Won = 0
    last_won: Won = 0

    def times(self, won: Won) -> Fraction | None:
        """How many times last year's money the card would have, if that is newly far from it."""
        return times_of(won, self.last_won, self.held_won)


NO_MONEY = Years()


@dataclass(frozen=True, slots=True)
class Paste:
    """A paste that may be asked about: cells, their place, the unit they are read in."""

    cells: Cells
    at: LinePlace
    unit_won: Won
    is_sure: bool = False
    years: Years = NO_MONEY

    @property
    def rows(self) -> PastedRows:
        """The lines as they would come in."""
        return budget_rows(self.cells, self.unit_won)

    @property
    def needs_asking(self) -> bool:
        """Whether something would be changed that a person should see, or the unit is a guess."""
        rows = self.rows
        changed = any(change.why not in _QUIET for change in rows.changes)
        return not self.is_sure or changed or self.times is not None

    @property
    def times(self) -> Fraction | None:
        """How many times last year's money the card would have, if that is far from it."""
        pasted = sum(line.amount_won or 0 for line in self.rows.lines)
        return self.years.times(self.years.held_won + pasted)

    def into(self, budget: CardBudget) -> CardBudget:
        """The budget with the lines at their place."""
        table = budget.tables[self.at[0]]
        return insert_lines(budget, self.at, _fitted(self.rows, table))

    def review(self) -> PasteReview:
        """What the sheet says."""
        rows, times = self.rows, self.times
        pairs = tuple((words.was(change), words.becomes(change)) for change in _told(rows.changes))
        asked = (
            () if self.is_sure and not times else tuple(words.UNITS[unit] for unit in SHOWN_UNITS)
        )
        place = SHOWN_UNITS.index(self.unit_won) if self.unit_won in SHOWN_UNITS else 0
        title = words.paste_title(len(rows.lines), rows.changes)
        if times is not None:
            title = far_from_last(times, words.UNITS[SHOWN_UNITS[place]])
        return PasteReview(title, pairs, asked, place)


def read_paste(cells: Cells, at: LinePlace, shown_unit: Won, years: Years = NO_MONEY) -> Paste:
    """Guess the unit: the one in which amounts are those of their formulas, then the told one."""
    told = budget_rows(cells).told_unit_won
    scores = {unit: _score(budget_rows(cells, unit)) for unit in SHOWN_UNITS}
    best = max(scores.values(), key=lambda score: score[0])
    fitting = [unit for unit, score in scores.items() if score == best and best[0]]
    if len(fitting) == 1:
        return Paste(cells, at, fitting[0], not best[1], years)
    return Paste(cells, at, told or shown_unit, not best[2], years)


def _score(rows: PastedRows) -> tuple[int, int, int]:
    """How many typed amounts are those of their formulas, how many are not; how many there are."""
    made = sum(change.why is Why.COMPUTED for change in rows.changes)
    given = [line for line in rows.lines if line.amount_won is not None]
    both = [(line.amount_won, computed_won(line)) for line in given]
    known = [(won, computed) for won, computed in both if computed is not None]
    right = sum(won == computed for won, computed in known) - made
    return right, len(known) - made - right, len(given) - made


def _fitted(rows: PastedRows, table: FundTable) -> Iterator[CostLine]:
    """Lines as the table has them: levels by name, shares as in the line above."""
    names, begun = levels(table), next_line(table)
    for line in rows.lines:
        path = line.path
        if rows.levels and set(rows.levels) <= set(names):
            named = dict(zip(rows.levels, path, strict=False))
            path = tuple(named.get(name, "") for name in names)
        yield _shared(replace(line, path=path or begun.path), begun.ratio)


def _shared(line: CostLine, ratio: Ratio | None) -> CostLine:
    """A line with those shares, unless it was given other amounts by source."""
    same = line.sources is None or (ratio and line.sources == ratio.split(line.amount_won or 0))
    return replace(line, sources=None, ratio=ratio) if same else line


def _told(changes: Iterable[Change]) -> Iterator[Change]:
    """The surprising ones first."""
    held = [change for change in changes if change.why is not Why.UNIT]
    yield from sorted(held, key=lambda change: change.why in _QUIET)
