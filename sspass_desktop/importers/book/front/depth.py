"""Gives a budget tree back its depth: which row stands below which, told by the sums alone.

A conversion to text keeps the rows of a tree in order (a parent before its children) and loses
how deep they stand. A row may have children if their amounts add up to its own, column by column,
within the tolerance of rounded figures. All readings are weighed; the best has the fewest wrong
columns, then the smallest deviations, then the most parents, so a row followed by a single row of
equal amounts has it as its child wherever the sums above allow it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Amounts: TypeAlias = tuple[int, ...]
"""One number a column, in the printed unit."""

_Cost: TypeAlias = tuple[int, int, int]
"""Wrong columns, deviation, minus the number of parents: less is better."""

_FREE: _Cost = (0, 0, 0)
_MOST_STEPS = 60_000
"""So many steps in all, shared by the rows; only rows made to confuse need more."""

_MOST_ROWS = 1_000
_DEEPEST = 30
"""Budgets have fewer rows and levels; beyond, all rows hang below the first."""


@dataclass(frozen=True, slots=True)
class Nesting:
    """``parents[i]`` is the row above row i, None for the first. ``clear``: all sums agree."""

    parents: tuple[int | None, ...]
    clear: bool


@dataclass(frozen=True, slots=True)
class _Path:
    """A row of siblings, the last one first."""

    start: int
    end: int
    before: "_Path | None"


@dataclass(frozen=True, slots=True)
class _State:
    """Siblings so far: their sums and numbers of non-zero addends a column."""

    sums: Amounts
    counts: Amounts


@dataclass(frozen=True, slots=True)
class _Choice:
    cost: _Cost
    path: _Path | None


_Spans: TypeAlias = list[dict[int, _Choice]]


def tolerance(addends: int) -> int:
    """How far a sum of so many rounded non-zero figures may be off (spec checks §4)."""
    return (addends + 1) // 2 if addends > 1 else 0


class _Rule(Enum):
    """When children add up to their parent."""

    MOST = "most columns agree"
    TOTAL = "most columns agree, or the first, the total"
    NEAR = "most columns agree or fall short by little"
    ANY = "one column agrees"


_SLACK = 25
"""Per cent of a column that may be missing under NEAR."""


def recover(rows: Sequence[Amounts]) -> Nesting:
    """Find the tree of which row 0 is the root and all others are below it, in order.

    The first column is the total of the others. ``clear`` is false if no reading makes most
    columns, or at least the total, agree everywhere. Then a row may be missing, and sums need
    only be near; or a row is wrong, and one right column must do; else the rows hang in as few
    trees as they can.
    """
    if not 0 < len(rows) <= _MOST_ROWS:
        return _flat(len(rows))
    for rule in _Rule:
        spans = _spans(rows, rule)
        if len(rows) in spans[0]:
            return _nesting(spans, clear=rule in (_Rule.MOST, _Rule.TOTAL))
    spans = _spans(rows, _Rule.MOST)
    spans[0][len(rows)] = _Choice(_FREE, _shortest_forest(spans))
    return _nesting(spans, clear=False)


def _flat(rows: int) -> Nesting:
    """All rows right below the first."""
    return Nesting((None, *(0,) * (rows - 1))[:rows], clear=rows <= 1)


def _nesting(spans: _Spans, *, clear: bool) -> Nesting:
    """The chosen tree, unless it is deeper than any budget."""
    parents = _parents(spans)
    levels = [0] * len(parents)
    for row, parent in enumerate(parents):
        levels[row] = 0 if parent is None else levels[parent] + 1
    return Nesting(parents, clear) if max(levels) <= _DEEPEST else _flat(len(parents))


def _spans(rows: Sequence[Amounts], rule: _Rule) -> _Spans:
    """For each row the ends its subtree may have, each with its best family of children."""
    spans: _Spans = [{} for _ in rows]
    for row in range(len(rows) - 1, -1, -1):
        spans[row][row + 1] = _Choice(_FREE, None)
        for end, choice in _families(rows, spans, row, rule):
            known = spans[row].get(end)
            if known is None or choice.cost < known.cost:
                spans[row][end] = choice
    return spans


def _families(
    rows: Sequence[Amounts], spans: _Spans, row: int, rule: _Rule
) -> Iterator[tuple[int, _Choice]]:
    """All rows of siblings behind a row that add up to it."""
    nothing = (0,) * len(rows[row])
    waiting: list[dict[_State, _Choice]] = [{} for _ in range(len(rows) + 1)]
    waiting[row + 1][_State(nothing, nothing)] = _Choice(_FREE, None)
    left = max(_MOST_STEPS // len(rows), len(rows))
    for place in range(row + 1, len(rows) + 1):
        for state, so_far in waiting[place].items():
            grade = _grade(rows[row], state, rule) if so_far.path else None
            if grade is not None:
                yield place, _Choice(_sum(so_far.cost, (*grade, -1)), so_far.path)
            if place < len(rows) and left > 0 and not _hopeless(rows[row], state, rule):
                left -= _extend(waiting, spans, place, rows[place], (state, so_far))


def _extend(
    waiting: list[dict[_State, _Choice]],
    spans: _Spans,
    place: int,
    amounts: Amounts,
    known: tuple[_State, _Choice],
) -> int:
    """Add the row at ``place`` to the siblings, once for each end it may have."""
    state, so_far = known
    grown = _State(
        tuple(a + b for a, b in zip(state.sums, amounts, strict=True)),
        tuple(count + bool(b) for count, b in zip(state.counts, amounts, strict=True)),
    )
    for end, choice in spans[place].items():
        cost = _sum(so_far.cost, choice.cost)
        other = waiting[end].get(grown)
        if other is None or cost < other.cost:
            waiting[end][grown] = _Choice(cost, _Path(place, end, so_far.path))
    return len(spans[place])


def _grade(target: Amounts, state: _State, rule: _Rule) -> tuple[int, int] | None:
    """Wrong columns and deviation of the right ones; None if they do not add up.

    A column that is zero on both sides says nothing. One that is only near counts as wrong.
    """
    right = near = wrong = off = 0
    total_right = False
    for column, (wanted, total) in enumerate(zip(target, state.sums, strict=True)):
        if not wanted and not total:
            continue
        gap = abs(wanted - total)
        if gap <= tolerance(state.counts[column]):
            right, off = right + 1, off + gap
            total_right = total_right or column == 0
        elif rule is _Rule.NEAR and gap * 100 <= abs(wanted) * _SLACK:
            near, off = near + 1, off + gap
        else:
            wrong += 1
    enough = right + near > wrong
    enough = enough or (rule is _Rule.TOTAL and total_right) or (rule is _Rule.ANY and right > 0)
    return (near + wrong, off) if enough else None


def _hopeless(target: Amounts, state: _State, rule: _Rule) -> bool:
    """Whether further siblings can never make the sums right; only amounts below zero could."""
    if min(target) < 0 or min(state.sums) < 0:
        return False
    slack = _SLACK if rule is _Rule.NEAR else 0
    over = [
        total - wanted > tolerance(count) + 1 + wanted * slack // 100
        for wanted, total, count in zip(target, state.sums, state.counts, strict=True)
    ]
    left = sum(wanted > 0 and not past for wanted, past in zip(target, over, strict=True))
    if rule is _Rule.ANY or (rule is _Rule.TOTAL and not over[0]):
        return left == 0
    return left <= sum(over)


def _sum(one: _Cost, other: _Cost) -> _Cost:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def _shortest_forest(spans: _Spans) -> _Path | None:
    """The rows behind the root as the fewest possible trees."""
    best: dict[int, tuple[int, _Cost, _Path | None]] = {1: (0, _FREE, None)}
    for place in range(1, len(spans)):
        trees, cost, path = best[place]
        for end, choice in spans[place].items():
            found = (trees + 1, _sum(cost, choice.cost), _Path(place, end, path))
            if end not in best or found[:2] < best[end][:2]:
                best[end] = found
    return best[len(spans)][2]


def _parents(spans: Sequence[Mapping[int, _Choice]]) -> tuple[int | None, ...]:
    """Follow the chosen families down from the root."""
    parents: list[int | None] = [None] * len(spans)
    waiting = [(0, len(spans))]
    while waiting:
        row, end = waiting.pop()
        path = spans[row][end].path
        while path is not None:
            parents[path.start] = row
            waiting.append((path.start, path.end))
            path = path.before
    return tuple(parents)
