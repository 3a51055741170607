"""Text of an outline: put in, taken out, split and joined at a place that a reader sees."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.emphasis import Run, Runs, cut, letters, merged
from sspass_desktop.domain.outlining.levels import KEPT_MARKS, Lines, renumbered
from sspass_desktop.domain.outlining.linked import line_runs, with_runs
from sspass_desktop.domain.vocabulary import NOTE_MARKS, RESULT_MARKS

LEAD_MOST = 20
"""Letters; what stands in longer brackets is text."""
RESULT_SIGN, NOTE_SIGN = RESULT_MARKS[0], NOTE_MARKS[0]
TYPED_SIGNS = (RESULT_SIGN, NOTE_SIGN)
"""Signs that are typed because no level has them."""
_OPENING = re.compile(rf"\(([^()\s][^()\n]{{0,{LEAD_MOST - 1}}})\) ")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between letters: a line and how many letters of it, lead-in included, are before."""

    line: int
    column: int = 0


def lead_of(line: Line) -> str:
    """A lead-in as it is seen before the text, with the blank behind it."""
    return f"({line.lead}) " if line.lead else ""


def seen(line: Line) -> str:
    """A line as it is seen: lead-in and letters."""
    return lead_of(line) + letters(line.text)


def opened(line: Line) -> Line:
    """A line whose text begins with "(words) " has these as its lead-in."""
    parts = line_runs(line)
    found = None if line.lead else _OPENING.match(letters(parts))
    if not found:
        return line
    return with_runs(replace(line, lead=found[1]), cut(parts, found.end())[1])


def signed(line: Line) -> Line:
    """A line whose text begins with ▶ or ※ and a blank has that as its sign, below a line."""
    sign, blank, _ = letters(line.text).partition(" ")
    if line.lead or not blank or sign not in TYPED_SIGNS:
        return line
    level = max(line.level, 2) if sign == RESULT_SIGN else line.level
    return with_runs(replace(line, level=level, marker=sign), cut(line_runs(line), 2)[1])


def continued(line: Line) -> Line:
    """The empty line that follows when writing goes on at the same level."""
    return Line(line.level, line.marker if line.marker in KEPT_MARKS else "")


def spliced(lines: Sequence[Line], start: Place, end: Place, put: Sequence[Line] = ()) -> Lines:
    """Put lines in the place of what stands between two places.

    Nothing in the place of whole lines takes these out. One line goes into the text. Of several
    the first joins what is before, the last what is behind, and the levels of all are counted
    from the line they join.
    """
    if not put and not start.column and not end.column and start.line < end.line:
        return removed(lines, start.line, end.line - 1)
    head, tail = lines[start.line], lines[end.line]
    before, behind = _cut(head, start.column)[0], _cut(tail, end.column)[1]
    if start.line != end.line and seen(behind):
        behind = replace(behind, tag=tail.tag, node=tail.node)
    middle = _between(before, tuple(put), behind)
    return renumbered((*lines[: start.line], *middle, *lines[end.line + 1 :]))


def _between(before: Line, put: Lines, behind: Line) -> Lines:
    if not put:
        return (_joined(before, behind),)
    if len(put) == 1:
        return (_joined(_joined(before, put[0]), behind),)
    if seen(before):
        shift = before.level - put[0].level
        put = tuple(replace(line, level=max(1, line.level + shift)) for line in put)
        put = (_joined(before, put[0]), *put[1:])
    if seen(behind):
        put = (*put[:-1], _joined(put[-1], behind))
    return put


def split(lines: Sequence[Line], place: Place) -> Lines:
    """Part a line in two; below a line that is cut at its beginning it moves down as it is."""
    line = lines[place.line]
    if place.column == 0 and seen(line):
        parts = (continued(line), line)
    else:
        before, behind = _cut(line, place.column)
        parts = (before, behind)
    return renumbered((*lines[: place.line], *parts, *lines[place.line + 1 :]))


def joined(lines: Sequence[Line], index: int) -> Lines:
    """Join a line with the one above it."""
    above = Place(index - 1, len(seen(lines[index - 1])))
    return spliced(lines, above, Place(index))


def removed(lines: Sequence[Line], first: int, last: int) -> Lines:
    """Take the lines ``first`` to ``last`` (inclusive) out."""
    return renumbered((*lines[:first], *lines[last + 1 :]))


def inserted(lines: Sequence[Line], index: int, put: Sequence[Line]) -> Lines:
    """Put whole lines before the line ``index``."""
    return renumbered((*lines[:index], *put, *lines[index:]))


def parts_of(line: Line) -> Runs:
    """What is seen of a line, as runs; the lead-in is one without a voice."""
    return merged((Run(lead_of(line)), *line_runs(line)))


def _cut(line: Line, column: int) -> tuple[Line, Line]:
    """A line up to a place, with all that belongs to it, and what follows as a line of its own."""
    lead = len(lead_of(line))
    if column >= lead:
        before, behind = cut(line_runs(line), column - lead)
        return with_runs(line, before), with_runs(continued(line), behind)
    before, behind = cut(parts_of(line), column)
    if not column:
        whole = replace(continued(line), lead=line.lead, text=line.text, links=line.links)
        return replace(line, lead=None, text="", links=()), whole
    plain = with_runs(replace(line, lead=None), before)
    return plain, with_runs(continued(line), behind)


def _joined(first: Line, second: Line) -> Line:
    """The text of a line behind that of another; an empty one takes over all of the second."""
    if not seen(first) and not first.tag:
        return replace(
            first,
            lead=second.lead,
            text=second.text,
            tag=second.tag,
            node=first.node or second.node,
            links=second.links,
        )
    parts = (*line_runs(first), *parts_of(second))
    return with_runs(replace(first, tag=first.tag or second.tag), parts)


def excerpt(lines: Sequence[Line], start: Place, end: Place) -> Lines:
    """What stands between two places, as lines of their own."""
    if start.line == end.line:
        line = lines[start.line]
        if start.column == 0 and end.column >= len(seen(line)):
            return (line,)
        part = cut(cut(parts_of(line), end.column)[0], start.column)[1]
        return (with_runs(Line(line.level), part),)
    first = lines[start.line]
    if start.column:
        first = replace(_cut(first, start.column)[1], tag=first.tag)
    last = (_cut(lines[end.line], end.column)[0],) if end.column else ()
    return (first, *lines[start.line + 1 : end.line], *last)
