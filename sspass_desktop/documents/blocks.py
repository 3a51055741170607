"""A book before it has pages: format-free blocks, in reading order.

Blocks say what a thing is, never where it stands. Widths of columns are in millimetres. Every block
may name the field it was made from, so that a click on the page can open it. What fills a page of
its own is in ``furniture``, what holds blocks together in ``articles``.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.identity import Uid


@dataclass(frozen=True, slots=True)
class Origin:
    """The field behind a block.

    ``owner`` is a card or a written section of parts I to IV. In a card ``section`` and ``index``
    name its section and the line or row in it (from 0); in a written section ``index`` is the
    block and ``line`` its line.
    """

    owner: Uid
    section: CardSection | None = None
    index: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What contents, bookmarks and page references call a place: a part, a section, a card.

    ``level`` is 1 for a part, 2 for a section or chapter, 3 for a card. ``number`` as printed,
    without a full stop; ``count``: how many programmes a chapter has.
    """

    key: Uid
    level: int
    number: str
    title: str
    count: int | None = None


OVERVIEW_FIELDS = 2
"""In 사업개요 purpose is 0 and period 1; the lines of the content are counted on from here."""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one voice."""

    text: str
    bold: bool = False
    underline: bool = False


Rich = tuple[Span, ...]


class ItemStyle(StrEnum):
    """The kinds of outline lines on a page."""

    HEADING = "heading"  # 1-1., bold, between □ and ○
    PARAGRAPH = "paragraph"  # text without sign
    CIRCLE = "circle"  # ○
    FIELD = "field"  # ○ (label)  value: all values hang in one column
    FIELD_MORE = "field_more"  # - under a field
    NUMBERED = "numbered"  # ①, bold, may bear a tag
    DASH = "dash"  # -
    DOT = "dot"  # ·
    RESULT = "result"  # ▶
    NOTE = "note"  # ※
    TOPIC = "topic"  # a bold line without sign
    GOAL = "goal"  # ◆
    GOAL_MORE = "goal_more"  # - below it
    GOAL_DEEP = "goal_deep"  # · below that


@dataclass(frozen=True, slots=True)
class Item:
    """One outline line. ``mark`` replaces the sign of the style where a line has its own."""

    style: ItemStyle
    text: Rich
    lead: str = ""
    tag: str = ""
    mark: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """□ and a title; ``year`` is the lighter part behind it."""

    title: str
    year: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class NameCell:
    """A person in the title bar."""

    role: str
    name: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class TitleBar:
    """The head of a card: number, title, people."""

    number: str
    title: str
    people: tuple[NameCell, ...] = ()
    origin: Origin | None = None
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class SectionBox:
    """The heading of a section of parts I to IV: its number in a dark box ("" without), title.

    It begins a page if less than a third of one is left.
    """

    number: str
    title: str
    entry: Entry
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class TeamHeading:
    """The heading of a department within a section, with its mission."""

    title: str
    mission: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class GoalBox:
    """A frame with a title on its upper edge and outline lines inside."""

    title: str
    items: tuple[Item, ...]
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class CalloutBox:
    """A grey box with a title (시사점) and outline lines; it may go on on the next page."""

    title: str
    items: tuple["Item", ...]
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The line above a table: a title at the left, unit or date at the right."""

    title: str = ""
    right: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A small line under a table: a note (※) or a source.

    Under a picture it is ``centred``, under a quoted paragraph at the ``right``.
    """

    text: str
    mark: str = ""
    centred: bool = False
    right: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class IssueBox:
    """쟁점: a dark label and a headline."""

    label: str
    headline: Rich
    origin: Origin | None = None


class CellAlign(StrEnum):
    """How a cell is set."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Shade(StrEnum):
    """The ground of a cell: none, of a header or total, of a band or an account."""

    NONE = "none"
    STRONG = "strong"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class CellLine:
    """A paragraph of a cell; what is ``right`` stands at the right edge of the same line."""

    text: Rich
    mark: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid, at its upper left corner (from 0). ``indent`` in millimetres.

    ``top``: its text begins at the top; else it stands in the middle.
    """

    row: int
    column: int
    lines: tuple[CellLine, ...] = ()
    rows: int = 1
    columns: int = 1
    align: CellAlign = CellAlign.LEFT
    bold: bool = False
    shade: Shade = Shade.NONE
    top: bool = False
    indent: float = 0.0
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A run of filled months: first and last, 1 to 12, inclusive."""

    row: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of full width.

    ``cells`` lie in a rectangle of ``rows`` by ``columns`` and may span several; a place without
    a cell is empty. A thin line parts the rows before ``groups`` from those above. ``wholes``
    are rows that stay with the row above them (a total, the first child of a parent).
    ``automatic``: the widths follow from what the cells hold.
    ``dense``: rows as low as in a tree of the budget.
    ``calendar`` is the column of month 1 of a schedule, whose filled months are ``bars``.
    """

    columns: tuple[float, ...]
    rows: int
    cells: tuple[Cell, ...]
    header_rows: int = 1
    groups: frozenset[int] = frozenset()
    wholes: frozenset[int] = frozenset()
    calendar: int | None = None
    bars: tuple[Bar, ...] = ()
    automatic: bool = False
    inset_numbers: bool = False
    dense: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; ``data`` empty: it was lost, and its place is kept."""

    data: bytes = field(repr=False, default=b"")
    width_mm: int | None = None
    origin: Origin | None = None


Block = (
    TitleBar
    | SectionBox
    | TeamHeading
    | GoalBox
    | CalloutBox
    | SectionHeading
    | Item
    | Caption
    | Grid
    | Remark
    | IssueBox
    | Figure
    | NewPage
)
