"""A laid-out page: every letter, line and area with its place.

All in points, from the upper left corner of the sheet, y downwards. What draws a page decides
nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sspass_desktop.documents.blocks import Origin

MM = 72 / 25.4

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""


BLACK: Colour = (0, 0, 0)
WHITE: Colour = (255, 255, 255)


class TextRun(NamedTuple):
    """Letters of one face, from ``x`` on the baseline ``y``.

    ``letter`` is added behind every character, ``word`` behind every blank. ``stroke`` thickens
    the outlines. A ``hidden`` run is there for copying and finding only.
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    letter: float = 0.0
    word: float = 0.0
    white: bool = False
    stroke: float = 0.0
    hidden: bool = False


class Rule(NamedTuple):
    """A black line."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float


class Fill(NamedTuple):
    """An area: its colour (None: no filling), the line around it (0: none), rounded corners."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour | None
    line: float = 0.0
    radius: float = 0.0


class Image(NamedTuple):
    """A picture scaled into a box, turned as its camera was held (``images.orientation``)."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


class Area(NamedTuple):
    """Where a block stands, and the field it came from."""

    x: float
    y: float
    width: float
    height: float
    origin: Origin


@dataclass(slots=True)
class Sheet:
    """What is being put on a page; layout code adds to it."""

    fills: list[Fill] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    runs: list[TextRun] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    def moved(self, dx: float) -> "Sheet":
        """The same things further to the right."""
        return Sheet(
            [Fill(fill[0] + dx, *fill[1:]) for fill in self.fills],
            [Image(image[0] + dx, *image[1:]) for image in self.images],
            [Rule(x0 + dx, y0, x1 + dx, y1, width) for x0, y0, x1, y1, width in self.rules],
            [TextRun(run[0] + dx, *run[1:]) for run in self.runs],
            [Area(area[0] + dx, *area[1:]) for area in self.areas],
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page, things in drawing order: fills, images, rules, letters."""

    fills: Sequence[Fill]
    images: Sequence[Image]
    rules: Sequence[Rule]
    runs: Sequence[TextRun]
    areas: Sequence[Area]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: the page is counted from 0."""

    title: str
    page: int


@dataclass(frozen=True, slots=True)
class Pages:
    """A laid-out book. ``width`` and ``height`` of the sheet; ``missing``: signs no font has."""

    title: str
    author: str
    width: float
    height: float
    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...]
    missing: tuple[str, ...] = ()
