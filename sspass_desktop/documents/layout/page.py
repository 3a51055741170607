"""A laid-out page: every letter, line and area with its place.

All in points, from the upper left corner of the sheet, y downwards. What draws a page decides
nothing.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar, overload

from sspass_desktop.documents.blocks import Entry, Origin
from sspass_desktop.domain.identity import Uid

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
    colour: Colour = BLACK
    stroke: float = 0.0
    hidden: bool = False


Dash = tuple[float, float]
"""A stroke of a broken line, and the gap behind it; a stroke of 0 is a round dot."""

DASHED: Dash = (2.2, 2.0)
DOTTED: Dash = (0.0, 1.9 * MM)


class Rule(NamedTuple):
    """A black line; a broken one is counted from its first end."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float
    dash: Dash | None = None


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


class Anchor(NamedTuple):
    """Where an entry begins."""

    y: float
    entry: Entry


class Reference(NamedTuple):
    """The page of an entry, to be printed from ``right`` to the left on the baseline ``base``.

    The box, from ``x`` and ``y``, leads there.
    """

    x: float
    y: float
    width: float
    height: float
    key: Uid
    right: float
    base: float
    face: str
    size: float


class Link(NamedTuple):
    """A box that leads to an entry: its page, counted from 0, and how far down on it."""

    x: float
    y: float
    width: float
    height: float
    page: int
    down: float
    key: Uid


_T = TypeVar("_T", bound=tuple[Any, ...])


class Packed(Sequence[_T]):
    """Named tuples of one kind, column by column.

    A page holds hundreds of things, a book a million; so many tuples would keep the collector of
    cyclic garbage busy, which stops every thread of the program.
    """

    __slots__ = ("_columns", "_kind")

    def __init__(self, kind: type[_T], items: Sequence[_T] = ()) -> None:
        self._kind = kind
        types = kind.__annotations__.values()
        self._columns: tuple[Sequence[Any], ...] = tuple(
            array("d", column) if one is float else column
            for one, column in zip(types, zip(*items, strict=True), strict=False)
        )

    def __len__(self) -> int:
        return len(self._columns[0]) if self._columns else 0

    def __iter__(self) -> Iterator[_T]:
        return map(self._kind, *self._columns) if self._columns else iter(())

    @overload
    def __getitem__(self, at: int) -> _T: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[_T]: ...

    def __getitem__(self, at: int | slice) -> _T | Sequence[_T]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Packed) and self._columns == other._columns

    __hash__ = None  # type: ignore[assignment] # compared, never looked up


@dataclass(slots=True)
class Sheet:
    """What is being put on a page; layout code adds to it."""

    fills: list[Fill] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    runs: list[TextRun] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def add(self, other: "Sheet") -> None:
        """Put all that stands on another sheet above what is here."""
        self.fills += other.fills
        self.images += other.images
        self.rules += other.rules
        self.runs += other.runs
        self.areas += other.areas
        self.anchors += other.anchors
        self.links += other.links

    def recolour(self, old: Colour, new: Colour) -> None:
        """Give everything of one colour another."""
        self.fills = [one._replace(colour=new) if one.colour == old else one for one in self.fills]
        self.runs = [one._replace(colour=new) if one.colour == old else one for one in self.runs]

    def page(self) -> "Page":
        """All that stands on it, packed."""
        return Page(
            Packed(Fill, self.fills),
            Packed(Image, self.images),
            Packed(Rule, self.rules),
            Packed(TextRun, self.runs),
            Packed(Area, self.areas),
            tuple(self.anchors),
            tuple(self.references),
            tuple(self.links),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page, things in drawing order: fills, images, rules, letters.

    While ``references`` are open its left text edge is at 0; a finished page has ``links`` instead.
    """

    fills: Sequence[Fill]
    images: Sequence[Image]
    rules: Sequence[Rule]
    runs: Sequence[TextRun]
    areas: Sequence[Area]
    anchors: Sequence[Anchor] = ()
    references: Sequence[Reference] = ()
    links: Sequence[Link] = ()

    def moved(self, dx: float) -> Sheet:
        """The same things further to the right, on a sheet that takes more."""
        return Sheet(
            [Fill(fill[0] + dx, *fill[1:]) for fill in self.fills],
            [Image(image[0] + dx, *image[1:]) for image in self.images],
            [Rule(one[0] + dx, one[1], one[2] + dx, *one[3:]) for one in self.rules],
            [TextRun(run[0] + dx, *run[1:]) for run in self.runs],
            [Area(area[0] + dx, *area[1:]) for area in self.areas],
            list(self.anchors),
            links=[Link(link[0] + dx, *link[1:]) for link in self.links],
        )


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: its page is counted from 0; ``down``: where on it, in points.

    ``depth`` 0 stands at the outermost level; it never grows by more than one.
    """

    title: str
    page: int
    down: float
    depth: int
    key: Uid


@dataclass(frozen=True, slots=True)
class Pages:
    """A laid-out book. ``width`` and ``height`` of the sheet; ``missing``: signs no font has.

    ``missing_in``: the entry of the first article with each, unless it stands around pages only. A
    page is finished when it is asked for: nothing holds all of them at once.
    """

    title: str
    author: str
    width: float
    height: float
    pages: Sequence[Page]
    bookmarks: tuple[Bookmark, ...]
    missing: tuple[str, ...] = ()
    missing_in: Mapping[str, Uid] = field(default_factory=dict)
