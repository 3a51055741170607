"""Items of an outline: moved with all below them, tagged."""

from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import (
    Lines,
    end_of_item,
    end_of_run,
    renumbered,
)


def moved_up(lines: Sequence[Line], first: int, last: int) -> tuple[Lines, int]:
    """Move a run of items above the item before it; answers also where the run begins now.

    The first item below a heading becomes the last one below the heading before.
    """
    if first == 0:
        return tuple(lines), 0
    to = first - 1
    while to > 0 and lines[to].level > lines[first].level:
        to -= 1
    end = end_of_run(lines, first, last)
    held = (*lines[:to], *lines[first:end], *lines[to:first], *lines[end:])
    return renumbered(held), to


def moved_down(lines: Sequence[Line], first: int, last: int) -> tuple[Lines, int]:
    """Move a run of items below the item behind it; answers also where the run begins now.

    The last item below a heading becomes the first one below the next heading.
    """
    end = end_of_run(lines, first, last)
    if end == len(lines):
        return tuple(lines), first
    same = lines[end].level == min(line.level for line in lines[first:end])
    to = end_of_item(lines, end) if same else end + 1
    held = (*lines[:first], *lines[end:to], *lines[first:end], *lines[to:])
    return renumbered(held), first + to - end


def with_tag(lines: Sequence[Line], first: int, last: int, tag: str | None) -> Lines:
    """Tag the lines ``first`` to ``last`` (inclusive), or take their tags away."""
    return tuple(
        replace(line, tag=tag) if first <= index <= last and line.tag != tag else line
        for index, line in enumerate(lines)
    )


def without_bonds(lines: Sequence[Line]) -> Lines:
    """Lines of another year without tags and links, which spoke of that year."""
    return tuple(replace(line, tag=None, node=None, links=()) for line in lines)
