"""Levels of an outline.

In a card a line is never more than one level deeper than the line above it (``dense``); outlines of
the parts before the cards are free: there a level is a sign, and any of them may stand anywhere.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.vocabulary import CIRCLED, NOTE_MARKS, RESULT_MARKS

Lines: TypeAlias = tuple[Line, ...]

DEEPEST = 4
KEPT_MARKS = (*CIRCLED, *NOTE_MARKS, *RESULT_MARKS)
"""Signs that say what a line is at any level; all others only told its level in the source."""


def dense(lines: Sequence[Line]) -> Lines:
    """Lift every line that is more than one level deeper than the one above it."""
    held: list[Line] = []
    above = 0
    for line in lines:
        level = min(max(line.level, 1), above + 1)
        held.append(line if level == line.level else replace(line, level=level))
        above = level
    return tuple(held)


def end_of_item(lines: Sequence[Line], index: int) -> int:
    """Where an item with all below it ends (exclusive)."""
    end = index + 1
    while end < len(lines) and lines[end].level > lines[index].level:
        end += 1
    return end


def end_of_run(lines: Sequence[Line], first: int, last: int) -> int:
    """Where a run of lines ends with all that stands below any of them (exclusive)."""
    return max(end_of_item(lines, index) for index in range(first, last + 1))


def shifted(lines: Sequence[Line], first: int, last: int, by: int, *, free: bool = False) -> Lines:
    """Move the lines ``first`` to ``last`` (inclusive) in or out by levels; children follow.

    ``free``: a line may be any number of levels deeper than the one above it.
    """
    held = list(lines)
    index = first
    while index <= last:
        end = end_of_item(lines, index)
        most = DEEPEST if free else held[index - 1].level + 1 if index else 1
        level = min(max(lines[index].level + by, 1), most, DEEPEST)
        move = level - lines[index].level
        held[index:end] = [_moved(line, move) for line in lines[index:end]]
        index = end
    return renumbered(held if free else dense(held))


def with_level(
    lines: Sequence[Line], run: tuple[int, int], level: int, marker: str | None = None
) -> Lines:
    """Put a run of lines (first, last, inclusive) at a level; children behind it follow.

    ``marker`` None leaves what a sign says beyond the level.
    """
    first, last = run
    held = list(lines)
    move = level - lines[last].level
    for index in range(first, last + 1):
        line = _moved(lines[index], level - lines[index].level)
        held[index] = line if marker is None else replace(line, marker=marker)
    for index in range(last + 1, end_of_item(lines, last)):
        held[index] = _moved(lines[index], move)
    return renumbered(held)


def _moved(line: Line, by: int) -> Line:
    level = min(max(line.level + by, 1), DEEPEST)
    if level == line.level:
        return line
    return replace(line, level=level, marker=line.marker if line.marker in KEPT_MARKS else "")


def with_numbers(lines: Sequence[Line], first: int, last: int) -> Lines:
    """Number the lines ``first`` to ``last`` by ①②③, or take the numbers if all have them."""
    all_numbered = all(line.marker in CIRCLED for line in lines[first : last + 1])
    marker = "" if all_numbered else CIRCLED[0]
    held = [
        replace(line, marker=marker) if first <= index <= last else line
        for index, line in enumerate(lines)
    ]
    return renumbered(held)


def renumbered(lines: Sequence[Line]) -> Lines:
    """Count ①②③ anew: siblings that follow each other, whatever stands below them."""
    counts: dict[int, int] = {}
    held: list[Line] = []
    for line in lines:
        counts = {level: count for level, count in counts.items() if level <= line.level}
        if line.marker not in CIRCLED:
            counts.pop(line.level, None)
            held.append(line)
            continue
        count = counts[line.level] = counts.get(line.level, 0) + 1
        marker = CIRCLED[min(count, len(CIRCLED)) - 1]
        held.append(line if marker == line.marker else replace(line, marker=marker))
    return tuple(held)
