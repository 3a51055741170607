"""Blocks that fill a page of their own, and drawings made from records."""

from dataclasses import dataclass

from sspass_desktop.documents.blocks import Entry, Origin
from sspass_desktop.domain.identity import Uid


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: year, kind of plan, month, names. Nothing of it is typed twice."""

    year: str
    kind: str
    month: str = ""
    agency: str = ""
    agency_en: str = ""


@dataclass(frozen=True, slots=True)
class BackCover:
    """The last page: the agency and how to reach it."""

    agency: str
    agency_en: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of parts, sections and chapters; the pages are known after layout."""

    title: str
    title_en: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ListedProgramme:
    """A row of a divider; ``key`` leads to the page of its card, None: it is not in this book."""

    number: str
    title: str
    tag: str = ""
    team: str = ""
    key: Uid | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Divider:
    """The page before a part or a chapter.

    ``above`` stands over the line (the part of a chapter), ``numeral`` is drawn large.
    """

    entry: Entry
    numeral: str
    title: str
    above: str = ""
    tasks: tuple[str, ...] = ()
    list_title: str = ""
    list_note: str = ""
    programmes: tuple[ListedProgramme, ...] = ()
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class ChartBox:
    """A unit of the organisation chart, a line for its people, its duties in a white box below."""

    title: str
    note: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartGroup:
    """A group of facilities and their names."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationChart:
    """The director, the heads below each other, the units side by side, the facilities at the foot.

    ``boards``: what stands beside the line of the heads, left and right by turns. ``supervisor``:
    which unit (from 0) looks after the facilities, None: no dashed line.
    """

    top: ChartBox
    heads: tuple[ChartBox, ...] = ()
    units: tuple[ChartBox, ...] = ()
    boards: tuple[ChartBox, ...] = ()
    facilities_title: str = ""
    facilities: tuple[ChartGroup, ...] = ()
    supervisor: int | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class PosterCard:
    """One principle: its number, title, sentence and core."""

    number: str
    title: str
    sentence: str = ""
    core: str = ""


@dataclass(frozen=True, slots=True)
class Poster:
    """The principles on one page, and the slogan below them."""

    cards: tuple[PosterCard, ...]
    slogan: str = ""
    origin: Origin | None = None


PageBlock = Cover | BackCover | Contents | Divider | OrganisationChart | Poster
