"""Numbers of a line that follow figures of the plan: where they stand, and lines with others.

The text of a line is what it says; a link only remembers which letters of it follow what. So all
that reads texts knows nothing of links, and where a text was changed by something that knows
nothing of them, a link is found again by its letters or is no more.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from sspass_desktop.domain.outline import Line, NumberLink
from sspass_desktop.domain.outlining.emphasis import Run, Runs, cut, letters, marked, runs
from sspass_desktop.domain.outlining.levels import Lines

_ANY_NUMBER = r"([-−△▲]?\d.{0,39}?)"
_DIGITS = re.compile(r"\d[\d,.]*")


def links_of(line: Line) -> tuple[NumberLink, ...]:
    """The links that still hold, in the order of the text.

    One whose letters stand elsewhere in the text now is there; one whose letters are gone is none.
    """
    if not line.links:
        return ()
    text, end = letters(line.text), 0
    found: list[NumberLink] = []
    for link in sorted(line.links, key=lambda one: one.start):
        start = _place(text, link, end)
        if start is not None:
            found.append(link if start == link.start else replace(link, start=start))
            end = start + len(link.text)
    return tuple(found)


def _place(text: str, link: NumberLink, after: int) -> int | None:
    """Where the letters of a link stand, as near as can be to where they were."""
    if not link.text:
        return None
    if link.start >= after and text.startswith(link.text, link.start):
        return link.start
    places = [one.start() for one in re.finditer(re.escape(link.text), text)]
    free = [place for place in places if place >= after]
    return min(free, key=lambda place: abs(place - link.start), default=None)


def line_runs(line: Line) -> Runs:
    """The text of a line as runs; the letters of a link are runs of their own."""
    rest = runs(line.text)
    found: list[Run] = []
    place = 0
    for link in links_of(line):
        before, rest = cut(rest, link.start - place)
        inside, rest = cut(rest, len(link.text))
        found += (*before, *(run._replace(link=link) for run in inside))
        place = link.start + len(link.text)
    return (*found, *rest)


def with_runs(line: Line, parts: Sequence[Run]) -> Line:
    """The line with other runs as its text; of a link that is not whole the letters stay."""
    links: list[NumberLink] = []
    place = 0
    for link, group in groupby(parts, key=lambda run: run.link):
        text = letters(tuple(group))
        if link is not None:  # two of the same beside each other are one group
            size = len(link.text)
            whole = text == link.text * (len(text) // size)
            links += (replace(link, start=place + at) for at in range(0, len(text) * whole, size))
        place += len(text)
    return replace(line, text=marked(parts), links=tuple(links))


def with_numbers(line: Line, number: Callable[[NumberLink], str | None]) -> Line:
    """The line with other numbers in its links, the very same one where none is another.

    ``number`` None or "": the number stays as it is.
    """
    if not line.links:
        return line
    parts: list[Run] = []
    changed = False
    for link, group in groupby(line_runs(line), key=lambda run: run.link):
        held = list(group)
        text = number(link) if link is not None else None
        if link is not None and text and text != link.text:
            held = [held[0]._replace(text=text, link=replace(link, text=text))]
            changed = True
        parts += held
    return with_runs(line, parts) if changed else line


def with_link(line: Line, link: NumberLink, length: int) -> Line:
    """The line with a link in the place of so many letters from its start on.

    Links that these letters belonged to are no more.
    """
    before, rest = cut(line_runs(line), link.start)
    inside, behind = cut(rest, length)
    voice = inside[0] if inside else Run("")
    put = voice._replace(text=link.text, link=link)
    return with_runs(line, (*before, put, *behind))


def without_links(line: Line) -> Line:
    """The line whose numbers follow nothing."""
    return replace(line, links=()) if line.links else line


def without_link(line: Line, link: NumberLink) -> Line:
    """The line in which one number follows nothing."""
    return replace(line, links=tuple(one for one in links_of(line) if one != link))


def retold(line: Line, text: str) -> Line:
    """The line with another text; links in what is the same at both ends move along with it.

    Links in what changed are no more.
    """
    if not line.links:
        return replace(line, text=text)
    old, new = letters(line.text), letters(text)
    head = _common(old, new)
    tail = len(old) - min(_common(old[::-1], new[::-1]), len(old) - head, len(new) - head)
    held = links_of(line)
    links = (
        *(link for link in held if link.start + len(link.text) <= head),
        *(replace(x, start=x.start + len(new) - len(old)) for x in held if x.start >= tail),
    )
    return replace(line, text=text, links=links)


def _common(one: str, other: str) -> int:
    """How many letters are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def is_in_link(line: Line, start: int, end: int) -> bool:
    """Whether any of the letters seen from ``start`` to ``end`` (exclusive) are of a link."""
    return any(start < link.start + len(link.text) and link.start < end for link in links_of(line))


def carried(before: Lines, after: Lines) -> Lines:
    """Lines that were written elsewhere and know no links, with those of the lines they were.

    A line that says the same, with other numbers in its links at most, has all of them; of one
    that was changed in other places those links whose letters still stand in it.
    """
    if not any(line.links for line in before):
        return after
    shapes = [[_shape(line) for line in lines] for lines in (before, after)]
    matcher = SequenceMatcher(None, shapes[0], shapes[1], autojunk=False)
    held = list(after)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and last - first == end - start):
            for old, place in zip(before[first:last], range(start, end), strict=True):
                held[place] = _with_links_of(old, held[place])
    return tuple(held)


def _shape(line: Line) -> str:
    """What a line says, whatever its numbers are."""
    return _DIGITS.sub("0", letters(line.text))


def _with_links_of(old: Line, new: Line) -> Line:
    if new.links or not old.links:
        return new
    links = links_of(old)
    match = re.fullmatch(_pattern(letters(old.text), links), letters(new.text), re.DOTALL)
    if match is not None:
        links = tuple(
            replace(link, start=match.start(number), text=match[number])
            for number, link in enumerate(links, start=1)
        )
    found = replace(new, links=links)
    return replace(found, links=links_of(found))


def _pattern(text: str, links: Sequence[NumberLink]) -> str:
    """The letters around links, with any number in their place."""
    pattern, place = "", 0
    for link in links:
        pattern += re.escape(text[place : link.start]) + _ANY_NUMBER
        place = link.start + len(link.text)
    return pattern + re.escape(text[place:])
