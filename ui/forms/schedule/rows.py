"""What stands in the grid of a schedule: headings of groups, rows, and one to go on with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from sspass_desktop.domain.card import ScheduleRow
from sspass_desktop.domain.scheduling import Rows, groups


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group above its rows; "" above rows without one. ``number`` is its first."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the schedule by its number; ``is_parent``: sub-rows follow, and some are painted."""

    number: int
    row: ScheduleRow
    is_parent: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """The row to go on with; ``number`` is the one that it will have."""

    number: int


GridRow: TypeAlias = Heading | Line | Blank


def grid_rows(rows: Rows) -> tuple[GridRow, ...]:
    """Put headings above groups, if there are any, and a blank row below all."""
    return (*_lines(rows), Blank(len(rows)))


def _lines(rows: Rows) -> Iterator[GridRow]:
    headed = any(row.group is not None for row in rows)
    for name, numbers in groups(rows):
        if headed:
            yield Heading(numbers.start, name or "")
        for number in numbers:
            yield Line(number, rows[number], _has_marks_below(rows, number))


def _has_marks_below(rows: Rows, number: int) -> bool:
    for row in rows[number + 1 :]:
        if row.depth <= rows[number].depth:
            return False
        if row.months:
            return True
    return False


def line_numbers(shown: Iterable[GridRow]) -> tuple[int, ...]:
    """The numbers of the schedule's rows among rows of the grid."""
    return tuple(one.number for one in shown if isinstance(one, Line))
