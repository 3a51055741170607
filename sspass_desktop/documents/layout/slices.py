"""Cells that are too high for a page: their rows are cut into slices."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from sspass_desktop.documents.blocks import Grid
from sspass_desktop.documents.layout.cells import LaidCell, sliced


class Sliced(NamedTuple):
    """A grid of more rows; those ``joined`` to the row above were one with it."""

    grid: Grid
    cells: tuple[LaidCell, ...]
    joined: frozenset[int]


def unmerged(cells: Sequence[LaidCell], most: int) -> Iterator[LaidCell]:
    """Give up merged cells of more than ``most`` lines: all their lines go to the first row."""
    for one in cells:
        rows = one.cell.rows
        if rows == 1 or len(one.lines) <= most:
            yield one
            continue
        for number, part in enumerate(sliced(one, [len(one.lines), *[0] * (rows - 1)])):
            cell = replace(one.cell, row=one.cell.row + number, rows=1, top=True)
            yield replace(part, cell=cell)


def slice_rows(grid: Grid, cells: Sequence[LaidCell], most: int) -> Sliced:
    """Cut every row that has more than ``most`` lines into several rows of so many."""
    lines = [1] * grid.rows
    for one in cells:
        if one.cell.rows == 1:
            lines[one.cell.row] = max(lines[one.cell.row], len(one.lines))
    if max(lines, default=1) <= most:
        return Sliced(grid, tuple(cells), frozenset())
    counts = [-(-number // most) for number in lines]
    starts = [0, *accumulate(counts)]
    return Sliced(
        replace(
            grid,
            rows=starts[-1],
            header_rows=starts[min(grid.header_rows, grid.rows)],
            groups=frozenset(starts[row] for row in grid.groups),
            wholes=frozenset(starts[row] for row in grid.wholes),
            bars=tuple(replace(bar, row=starts[bar.row]) for bar in grid.bars),
        ),
        tuple(part for one in cells for part in _parts(one, counts, starts, most)),
        frozenset(range(starts[-1])) - set(starts),
    )


def _parts(
    one: LaidCell, counts: Sequence[int], starts: Sequence[int], most: int
) -> Iterator[LaidCell]:
    row, end = one.cell.row, one.cell.row + one.cell.rows
    if one.cell.rows > 1 or counts[row] == 1:
        cell = replace(one.cell, row=starts[row], rows=starts[end] - starts[row])
        yield replace(one, cell=cell)
        return
    for number, part in enumerate(sliced(one, [most] * counts[row])):
        yield replace(part, cell=replace(one.cell, row=starts[row] + number, top=True))
