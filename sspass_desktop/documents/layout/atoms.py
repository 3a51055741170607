"""Atoms: what a page break never cuts, and how they fill pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from sspass_desktop.documents.blocks import Entry, Origin
from sspass_desktop.documents.layout.page import Anchor, Area, Sheet

_ROUNDING = 1e-6
_FULL_ENOUGH = 0.6  # of a page that gives lines to the last one


class Drawing(Protocol):
    """Something that can draw a run of its parts, one below the other."""

    def repeated(self, first: int) -> float:
        """The height of what is repeated above part ``first`` at the top of a page."""

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw the parts ``first`` to ``last`` (inclusive), from ``y`` downwards."""


@dataclass(slots=True)
class Atom:
    """A part of a block: ``part`` of ``drawing``. ``stays``: it may not begin a page.

    It begins one if less than ``needs`` of a page is left. ``entry``: a place that others refer to.
    """

    drawing: Drawing
    part: int
    height: float
    before: float = 0.0
    after: float = 0.0
    stays: bool = False
    origin: Origin | None = None
    needs: float = 0.0
    entry: Entry | None = None


def page_starts(atoms: Sequence[Atom], room: float, least: float = 0.0) -> list[int]:
    """The first atom of every page, for pages of ``room`` points.

    A page is filled as far as it goes and cut at the last place where a cut is allowed. Where no
    such place is left, it is cut where it is full. A last page lower than ``least``
    that no atom asked for takes more from the page before, if that stays full enough.
    """
    starts: list[int] = []
    start = 0
    while start < len(atoms):
        starts.append(start)
        start = _next_start(atoms, start, room)
    forced = starts and atoms[starts[-1]].needs
    if len(starts) > 1 and not forced and _height(atoms, starts[-1], len(atoms)) < least:
        starts[-1] = _earlier_start(atoms, starts, room, least)
    return starts


def _next_start(atoms: Sequence[Atom], start: int, room: float) -> int:
    first = atoms[start]
    filled = first.drawing.repeated(first.part) + first.height
    allowed = start
    for number in range(start + 1, len(atoms)):
        atom = atoms[number]
        filled += gap(atoms[number - 1], atom)
        if atom.needs and atom.needs > room - filled:
            return number
        filled += atom.height
        if not atom.stays:
            allowed = number
        if filled > room + _ROUNDING:
            return allowed if allowed > start else number
    return len(atoms)


def _earlier_start(atoms: Sequence[Atom], starts: Sequence[int], room: float, least: float) -> int:
    """Where the last page may begin so that it is high enough; else where it begins already."""
    before, last = starts[-2:]
    for number in range(last - 1, before, -1):
        if _height(atoms, before, number) < _FULL_ENOUGH * room:
            break
        if not atoms[number].stays and least <= _height(atoms, number, len(atoms)) <= room:
            return number
    return last


def _height(atoms: Sequence[Atom], start: int, end: int) -> float:
    """How high some atoms are at the top of a page."""
    page = atoms[start:end]
    gaps = sum(gap(upper, lower) for upper, lower in pairwise(page))
    repeated = page[0].drawing.repeated(page[0].part)
    return repeated + gaps + sum(atom.height for atom in page)


def gap(upper: Atom, lower: Atom) -> float:
    """The room between two atoms: the larger of what both ask for, never the sum."""
    if _goes_on(upper, lower):
        return 0.0
    return max(upper.after, lower.before)


def _goes_on(upper: Atom, lower: Atom) -> bool:
    """Whether two atoms are one block; the same block twice is not, though it is laid out once."""
    return upper.drawing is lower.drawing and upper.part + 1 == lower.part


def put_atoms(sheet: Sheet, atoms: Sequence[Atom], top: float, measure: float) -> None:
    """Draw the atoms of one page from ``top`` on, parts of one block together."""
    y = top
    number = 0
    while number < len(atoms):
        end = number
        while end + 1 < len(atoms) and _goes_on(atoms[end], atoms[end + 1]):
            end += 1
        upper, first = number - 1, atoms[number]
        y += gap(atoms[upper], first) if number else 0.0
        height = sum(atom.height for atom in atoms[number : end + 1])
        height += first.drawing.repeated(first.part) if not number else 0.0
        first.drawing.draw(sheet, y, first.part, atoms[end].part)
        if first.entry is not None:
            sheet.anchors.append(Anchor(y, first.entry))
        if first.origin is not None:
            sheet.areas.append(Area(0.0, y, measure, height, first.origin))
        y += height
        number = end + 1
