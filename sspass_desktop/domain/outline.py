"""Written text: outlines, tables, pictures and the blocks that a section is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sspass_desktop.domain.identity import Uid


class Figure(StrEnum):
    """A number of the plan that a sentence may follow.

    The first three are those of an indicator: this year's target, last year's target and result.
    ``TOTAL`` to ``OTHER`` are the card's money, ``INDICATORS`` to ``MONTHS`` count what stands in
    it. ``FUND`` is a line of the spending budget, ``BUDGET`` all of it, ``CARDS`` the number of
    programmes.
    """

    TARGET = "target"
    LAST_TARGET = "last_target"
    LAST_RESULT = "last_result"
    TOTAL = "total"
    STATE = "state"
    PROVINCE = "province"
    MUNICIPAL = "municipal"
    OTHER = "other"
    INDICATORS = "indicators"
    ACTIONS = "actions"
    MONTHS = "months"
    FUND = "fund"
    BUDGET = "budget"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class NumberLink:
    """A number in the text of a line that follows a figure of the plan.

    ``text`` is the number with its unit as it stands in the line, ``start`` its place among the
    letters that are seen of the line's text (marks and lead-in do not count). ``record`` is the
    indicator or the line of the budget; None: card or plan itself. ``unit`` is the word behind the
    number where the figure leaves a choice (원, 천원 …).
    """

    start: int
    text: str
    figure: Figure
    record: Uid | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an outline.

    ``level`` 1 is the outermost. ``marker`` remembers the sign of the source; the printed sign
    comes from template, section and level. ``lead`` is an opening label in brackets, ``tag`` one
    of ``vocabulary.TAGS``; ``text`` holds neither of them. In it ``**…**`` is bold and ``__…__``
    underlined. ``node`` links to the goal, task or indicator of which the line speaks. ``links``
    tell which of its numbers follow others; they are read by ``outlining.linked`` alone.
    """

    level: int
    marker: str = ""
    lead: str | None = None
    text: str = ""
    tag: str | None = None
    node: Uid | None = None
    links: tuple[NumberLink, ...] = ()


class Align(StrEnum):
    """How a column of a free table is set."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Span:
    """A merged cell: its upper left corner (from 0) and its size in rows and columns."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A free table.

    ``rows`` is a full rectangle; a cell covered by a span is "". A cell may hold several lines
    parted by line feeds, each with its own mark ("◦ …"). ``widths`` are shares, empty = automatic.
    """

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    spans: tuple[Span, ...] = ()
    aligns: tuple[Align, ...] = ()
    widths: tuple[int, ...] = ()
    caption: str = ""
    unit: str = ""
    as_of: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture; ``data`` is the file itself (PNG or JPEG), empty if the source had lost it."""

    data: bytes = field(repr=False, default=b"")
    caption: str = ""
    source: str = ""
    width_mm: int | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A run of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A box with a title, such as the implications at the end of an analysis."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A paragraph quoted from a document, and that document."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Swot:
    """The SWOT cross: four lists and the four strategies where they meet."""

    strengths: tuple[str, ...] = ()
    weaknesses: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    threats: tuple[str, ...] = ()
    so: tuple[str, ...] = ()
    wo: tuple[str, ...] = ()
    st: tuple[str, ...] = ()
    wt: tuple[str, ...] = ()


class Query(StrEnum):
    """What a generated block shows; it is computed at print time and never stored.

    HISTORY lists the events of kinds HISTORY and AGREEMENT, AWARDS and EVALUATIONS those of
    theirs. PROFILE is the agency's facts with their labels, DEPARTMENT_RESULTS a department's
    mission and its table.
    """

    LEGAL_BASIS = "legal_basis"
    PURPOSE = "purpose"
    PROFILE = "profile"
    HISTORY = "history"
    ORGANISATION_CHART = "organisation_chart"
    HEADCOUNT = "headcount"
    FACILITIES = "facilities"
    DUTIES = "duties"
    BUDGET_SUMMARY = "budget_summary"
    REVENUE = "revenue"
    EXPENDITURE = "expenditure"
    RESULTS = "results"
    EVALUATIONS = "evaluations"
    AWARDS = "awards"
    GRANTS = "grants"
    DEPARTMENT_RESULTS = "department_results"
    STRATEGY = "strategy"
    GOALS_AND_TASKS = "goals_and_tasks"
    EXECUTION_TASKS = "execution_tasks"
    PROGRAMMES = "programmes"
    CONTRACT = "contract"
    PRINCIPLES = "principles"


@dataclass(frozen=True, slots=True)
class Generated:
    """A block made from records at print time.

    ``subject`` is the only thing to be shown, such as a department; None: all of them.
    """

    query: Query
    subject: Uid | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block begins a page."""


Block = Outline | Table | Picture | Callout | Statement | Swot | Generated | PageBreak

BLOCK_KINDS: Mapping[str, type] = {
    "outline": Outline,
    "table": Table,
    "picture": Picture,
    "callout": Callout,
    "statement": Statement,
    "swot": Swot,
    "generated": Generated,
    "page_break": PageBreak,
}
"""How files call the kinds of block. Plan files and the open format hold them: never rename."""


class Part(StrEnum):
    """The five parts of a plan book."""

    I = "I"  # noqa: E741 - the book numbers its parts in Roman letters
    II = "II"
    III = "III"
    IV = "IV"
    V = "V"


@dataclass(frozen=True, slots=True)
class Section:
    """A section of parts I to IV: a heading and its blocks in printed order.

    ``level`` 0 is the text of the part itself before its first section, 1 a section.
    """

    uid: Uid
    part: Part
    title: str
    level: int = 1
    numbered: bool = True
    blocks: tuple[Block, ...] = ()
