"""Edits of a schedule (추진일정): rows in, rows out.

Rows of a group stand together, and a sub-row has a row above it in its group; every edit that
moves rows keeps it so.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from sspass_desktop.domain.card import ScheduleRow

Rows: TypeAlias = tuple[ScheduleRow, ...]
BLANK = ScheduleRow("")


def is_full(rows: Rows, numbers: Iterable[int], months: Collection[int]) -> bool:
    """Whether every cell of a range is painted."""
    return all(month in rows[number].months for number in numbers for month in months)


def painted(rows: Rows, numbers: Iterable[int], months: Iterable[int]) -> Rows:
    """Paint the months of a range of rows."""
    added = frozenset(months)
    return _changed(rows, numbers, lambda row: _with_months(row, added.union(row.months)))


def erased(rows: Rows, numbers: Iterable[int], months: Iterable[int]) -> Rows:
    """Erase the months of a range of rows."""
    gone = frozenset(months)
    return _changed(rows, numbers, lambda row: _with_months(row, set(row.months) - gone))


def toggled(rows: Rows, numbers: Sequence[int], months: Collection[int]) -> Rows:
    """Fill a range if any cell of it is empty, else erase it."""
    change = erased if is_full(rows, numbers, months) else painted
    return change(rows, numbers, months)


def with_months(rows: Rows, numbers: Iterable[int], months: Iterable[int]) -> Rows:
    """Give rows these months and no others."""
    chosen = frozenset(months)
    return _changed(rows, numbers, lambda row: _with_months(row, chosen))


def relabelled(rows: Rows, number: int, label: str) -> Rows:
    """Name a row; the number behind the last one is a new row like the one above it."""
    if number == len(rows):
        return inserted(rows, number, (ScheduleRow(label),))
    return _changed(rows, (number,), lambda row: replace(row, label=label))


def inserted(rows: Rows, number: int, added: Rows = (BLANK,)) -> Rows:
    """Put rows before a row; those without a group take that of the row above, else below."""
    beside = rows[number - 1] if number else next(iter(rows), None)
    group = beside.group if beside else None
    depth = min(beside.depth, 1) if beside and number else 0
    inside = number < len(rows) and rows[number].depth > 0
    fitted = tuple(
        replace(
            row,
            group=group if row.group is None else row.group,
            depth=max(row.depth, depth if inside else 0),
        )
        for row in added
    )
    return _sound((*rows[:number], *fitted, *rows[number:]))


def overlaid(rows: Rows, number: int, pasted: Rows) -> Rows:
    """Lay pasted rows over those from a place on; what is more goes on below the last row.

    A pasted row without a group takes that of the row it replaces.
    """
    over = pasted[: len(rows) - number]
    laid = tuple(
        replace(new, group=held.group if new.group is None else new.group)
        for new, held in zip(over, rows[number:], strict=False)
    )
    after = (*rows[:number], *laid, *rows[number + len(laid) :])
    return _sound(inserted(after, len(after), pasted[len(laid) :]))


def without(rows: Rows, numbers: Iterable[int]) -> Rows:
    """Delete rows; sub-rows left without a row above them are lifted."""
    gone = frozenset(numbers)
    return _sound(tuple(row for number, row in enumerate(rows) if number not in gone))


def duplicated(rows: Rows, number: int) -> Rows:
    """Repeat a row and its sub-rows below them."""
    end = _end(rows, number)
    return (*rows[:end], *rows[number:end], *rows[end:])


def with_depth(rows: Rows, numbers: Iterable[int], depth: int) -> Rows:
    """Make rows sub-rows (1) or lift them (0)."""
    return _sound(_changed(rows, numbers, lambda row: replace(row, depth=depth)))


def moved_up(rows: Rows, number: int) -> tuple[Rows, int]:
    """Move a row and its sub-rows before the one above; answers where it stands now.

    At the edge of its group a row first steps into the group beside it.
    """
    end = _end(rows, number)
    if number == 0:
        return rows, number
    above = rows[number - 1]
    if above.group != rows[number].group:
        return _regrouped(rows, range(number, end), above.group), number
    start = number - 1 if rows[number].depth else _start(rows, number - 1)
    after = (*rows[:start], *rows[number:end], *rows[start:number], *rows[end:])
    return (rows, number) if _sound(after) != after else (after, start)


def moved_down(rows: Rows, number: int) -> tuple[Rows, int]:
    """Move a row and its sub-rows behind the one below; answers where it stands now."""
    end = _end(rows, number)
    if end == len(rows):
        return rows, number
    if rows[end].group != rows[number].group:
        return _stepped_down(rows, number, end)
    stop = end + 1 if rows[number].depth else _end(rows, end)
    after = (*rows[:number], *rows[end:stop], *rows[number:end], *rows[stop:])
    return (rows, number) if _sound(after) != after else (after, number + stop - end)


def _stepped_down(rows: Rows, number: int, end: int) -> tuple[Rows, int]:
    """Join the group below: as its first row, a sub-row behind the first."""
    below = rows[end].group
    if not rows[number].depth:
        return _regrouped(rows, range(number, end), below), number
    row = replace(rows[number], group=below)
    return (*rows[:number], rows[end], row, *rows[end + 1 :]), number + 1


def grouped(rows: Rows, numbers: Sequence[int], name: str | None) -> Rows:
    """Put rows (with their sub-rows) into a group, None for none.

    They go to the end of a group that bears the name already; a group that they would part
    stays whole before them.
    """
    chosen = {inner for number in numbers for inner in range(number, _end(rows, number))}
    taken = tuple(replace(rows[number], group=name) for number in sorted(chosen))
    rest = [row for number, row in enumerate(rows) if number not in chosen]
    namesakes = [number for number, row in enumerate(rest) if row.group == name]
    place = min(chosen, default=0)
    if name is not None and namesakes:
        place = namesakes[-1] + 1
    while 0 < place < len(rest) and rest[place].group is not None:
        if rest[place].group != rest[place - 1].group:
            break
        place += 1
    return _sound((*rest[:place], *taken, *rest[place:]))


def group_rows(rows: Rows, number: int) -> range:
    """The rows of the group that a row is in; a row without group is alone."""
    if rows[number].group is None:
        return range(number, number + 1)
    first = last = number
    while first and rows[first - 1].group == rows[number].group:
        first -= 1
    while last + 1 < len(rows) and rows[last + 1].group == rows[number].group:
        last += 1
    return range(first, last + 1)


def renamed_group(rows: Rows, number: int, name: str) -> Rows:
    """Call the group of a row by another name; an empty one dissolves the group."""
    return _regrouped(rows, group_rows(rows, number), name or None)


def with_marks_of(rows: Rows, source: int, targets: Iterable[int]) -> Rows:
    """Copy the months of a row onto others."""
    return with_months(rows, targets, rows[source].months)


def groups(rows: Rows) -> tuple[tuple[str | None, range], ...]:
    """The runs of rows with one group, in order; those without a group are runs, too."""
    found: list[tuple[str | None, range]] = []
    first = 0
    for name, members in groupby(rows, key=lambda row: row.group):
        count = sum(1 for _ in members)
        found.append((name, range(first, first + count)))
        first += count
    return tuple(found)


def _changed(
    rows: Rows, numbers: Iterable[int], change: Callable[[ScheduleRow], ScheduleRow]
) -> Rows:
    chosen = frozenset(numbers)
    return tuple(change(row) if number in chosen else row for number, row in enumerate(rows))


def _with_months(row: ScheduleRow, months: Iterable[int]) -> ScheduleRow:
    return replace(row, months=tuple(sorted(months)))


def _regrouped(rows: Rows, numbers: Iterable[int], group: str | None) -> Rows:
    return _sound(_changed(rows, numbers, lambda row: replace(row, group=group)))


def _start(rows: Rows, number: int) -> int:
    """The row of depth 0 above, itself if it is one."""
    while number and rows[number].depth and rows[number - 1].group == rows[number].group:
        number -= 1
    return number


def _end(rows: Rows, number: int) -> int:
    """Behind a row and its sub-rows."""
    end = number + 1
    while end < len(rows) and rows[end].depth > rows[number].depth:
        end += 1
    return end


def _sound(rows: Rows) -> Rows:
    """Lift sub-rows that no row of their group stands above."""
    return tuple(
        replace(row, depth=0)
        if row.depth and (number == 0 or rows[number - 1].group != row.group)
        else row
        for number, row in enumerate(rows)
    )
