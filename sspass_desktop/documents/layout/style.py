"""How pages look: every size, gap and line, as one frozen value that is handed through layout.

Points, unless a name says mm. The defaults are the shipped style; ``documents.template`` makes
others. ``before`` and ``after`` are the gaps a block asks for, ``leading`` the height of its lines.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sspass_desktop.documents.blocks import ItemStyle
from sspass_desktop.documents.layout.looks import (
    CalloutLook,
    ChartLook,
    ContentsLook,
    CoverLook,
    DividerLook,
    PosterLook,
    SectionLook,
    TeamLook,
)
from sspass_desktop.documents.layout.metrics import SANS, SANS_BOLD, SERIF, Font
from sspass_desktop.documents.layout.page import MM, Colour


@dataclass(frozen=True, slots=True)
class SheetLook:
    """The paper, and where text stands on it; ``inner`` and ``outer`` when printed double-sided."""

    width: float = 210 * MM
    height: float = 297 * MM
    measure: float = 170 * MM
    text_top: float = 24 * MM
    text_height: float = 249 * MM
    left: float = 20 * MM
    inner: float = 23 * MM
    outer: float = 17 * MM
    last_page: float = 6 * 16.4
    """A last page lower than six lines takes some from the page before it."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of areas; all else is black."""

    accent: Colour = (0x17, 0x40, 0x5C)
    header: Colour = (0xEA, 0xEA, 0xEA)
    band: Colour = (0xF4, 0xF4, 0xF4)


@dataclass(frozen=True, slots=True)
class Weights:
    """How thick lines are."""

    hairline: float = 0.25
    thin: float = 0.5
    quarter: float = 0.6
    frame: float = 0.7
    table_edge: float = 1.1
    table_cut: float = 0.8
    title_rule: float = 1.4


@dataclass(frozen=True, slots=True)
class ItemLook:
    """How a kind of outline line is set. ``mark_x`` and ``text_x`` from the left text edge."""

    mark: str
    mark_x: float
    text_x: float
    mark_font: Font
    font: Font
    leading: float
    before: float = 0.0
    after: float = 0.0
    mark_raise: float = 0.0
    right: float = 0.0


_BODY = Font(SERIF, 10.5)
_LEAD = Font(SANS_BOLD, 10.1)
_CIRCLE = Font(SANS, 8.4)
_NUMBER, _NUMBERED = Font(SANS_BOLD, 11), Font(SANS_BOLD, 10.4)
_RESULT_MARK = Font(SANS_BOLD, 8.6)
_NOTE = Font(SANS, 8.2)
_GOAL, _GOAL_MORE = Font(SANS_BOLD, 10.2), Font(SERIF, 10.1)
_FIELD_X, _BOX = 26.0 * MM, 5.0 * MM


def _item_looks() -> Mapping[ItemStyle, ItemLook]:
    circle = ItemLook("○", 2.8 * MM, 7.6 * MM, _CIRCLE, _BODY, 16.4, 1.2, 0.6, mark_raise=0.55)
    field_ = ItemLook("○", 2.8 * MM, _FIELD_X, _CIRCLE, _BODY, 16.4, 1.2, 0.6, mark_raise=0.55)
    looks = {
        ItemStyle.HEADING: ItemLook("", 0.0, 9.0 * MM, _NUMBER, _NUMBERED, 16.6, 8, 2),
        ItemStyle.PARAGRAPH: ItemLook("", 0.0, 0.0, _BODY, _BODY, 16.4, 5.0, 0.6),
        ItemStyle.CIRCLE: circle,
        ItemStyle.FIELD: field_,
        ItemStyle.FIELD_MORE: ItemLook("-", _FIELD_X, _FIELD_X + 3.2 * MM, _BODY, _BODY, 16.0),
        ItemStyle.NUMBERED: ItemLook("", 2.6 * MM, 8.0 * MM, _NUMBER, _NUMBERED, 16.6, 3, 0.6),
        ItemStyle.DASH: ItemLook("-", 7.8 * MM, 11.0 * MM, _BODY, _BODY, 16.0),
        ItemStyle.DOT: ItemLook("·", 11.0 * MM, 14.0 * MM, _BODY, _BODY, 16.0),
        ItemStyle.RESULT: ItemLook("▶", 7.8 * MM, 12.4 * MM, _RESULT_MARK, _LEAD, 16.0, 0.6, 1.6),
        # the look of the page has notes at 0, where tables begin; in an outline they belong to a
        # line
        ItemStyle.NOTE: ItemLook("※", 7.8 * MM, 12.0 * MM, _NOTE, _NOTE, 12, 1, 1),
        # a box heading of the source, for which the look of the page has no line: a lead-in alone
        ItemStyle.TOPIC: ItemLook("", 7.6 * MM, 7.6 * MM, _LEAD, _LEAD, 16.0, 1.2, 0.6),
        ItemStyle.GOAL: ItemLook("◆", 5 * MM, 10 * MM, _GOAL, _GOAL, 16.4, 2, right=_BOX),
        ItemStyle.GOAL_MORE: ItemLook(
            "-", 10 * MM, 13.2 * MM, _GOAL_MORE, _GOAL_MORE, 15.6, right=_BOX
        ),
        ItemStyle.GOAL_DEEP: ItemLook(
            "·", 13.2 * MM, 16.2 * MM, _GOAL_MORE, _GOAL_MORE, 15.6, right=_BOX
        ),
    }
    return MappingProxyType(looks)


@dataclass(frozen=True, slots=True)
class HeadingLook:
    """A section's heading: its sign, its title, the lighter year."""

    mark: str = "□"
    mark_font: Font = Font(SANS_BOLD, 11.2)
    mark_stroke: float = 0.55
    font: Font = Font(SANS_BOLD, 12)
    year: Font = Font(SANS, 10.6)
    text_x: float = 5.6 * MM
    leading: float = 18.0
    before: float = 15.0
    after: float = 3.2
    below_box: float = 10.0


@dataclass(frozen=True, slots=True)
class TitleLook:
    """The head of a card. ``leading`` as a part of the size; the first size that fits is taken."""

    face: str = SANS_BOLD
    sizes: tuple[float, ...] = (16.5, 15.5, 14.5)
    two_line_sizes: tuple[float, ...] = (14.0, 13.0, 12.0, 11.0, 10.0)
    number_sizes: tuple[float, ...] = (21.0, 17.0, 14.0, 11.0, 8.5)
    leading: float = 18.5 / 14
    height: float = 14.5 * MM
    after: float = 8.5
    padding: float = 1.0 * MM
    text_x: float = 19 * MM
    gap: float = 4 * MM
    name_box: float = 44 * MM
    label_height: float = 5.2 * MM
    label: Font = Font(SANS, 8)
    name: Font = Font(SANS_BOLD, 10)
    name_with_phone: Font = Font(SANS_BOLD, 9.6)
    phone: Font = Font(SANS, 7.4)


@dataclass(frozen=True, slots=True)
class GoalLook:
    """The goal box."""

    title: Font = Font(SANS_BOLD, 10.8)
    title_gap: float = 4 * MM
    top: float = 3.6 * MM
    bottom: float = 2.5 * MM
    before: float = 11.0
    after: float = 10.0


@dataclass(frozen=True, slots=True)
class TagLook:
    """The small box behind a heading. ``drop``: its lower edge under the baseline."""

    strong: Font = Font(SANS_BOLD, 7.8)
    light: Font = Font(SANS, 7.8)
    width: float = 8.6 * MM
    height: float = 4.1 * MM
    radius: float = 0.6 * MM
    gap: float = 2 * MM
    drop: float = 0.8 * MM
    padding: float = 1.2 * MM


@dataclass(frozen=True, slots=True)
class IssueLook:
    """The framed headline of an issue; ``right`` is the room behind it."""

    font: Font = Font(SANS_BOLD, 10.2)
    leading: float = 15.0
    label_width: float = 19 * MM
    text_x: float = 22.5 * MM
    height: float = 8.2 * MM
    padding: float = 1.1 * MM
    right: float = 3 * MM
    before: float = 8.0
    after: float = 2.6


@dataclass(frozen=True, slots=True)
class CaptionLook:
    """The line above a table; with a unit or date alone it is lower."""

    font: Font = Font(SANS_BOLD, 9.6)
    leading: float = 13.0
    before: float = 5.0
    after: float = 2.4
    right: Font = Font(SANS, 8)
    unit_leading: float = 12.0
    unit_after: float = 1.8


@dataclass(frozen=True, slots=True)
class RemarkLook:
    """The small line under a table."""

    font: Font = _NOTE
    text_x: float = 4.2 * MM
    leading: float = 12.0
    before: float = 3.0
    after: float = 3.0


@dataclass(frozen=True, slots=True)
class TableLook:
    """Tables. ``side`` and ``top`` are the padding of cells, the least height is a row's."""

    font: Font = Font(SANS, 9)
    leading: float = 13.2
    months: Font = Font(SANS, 8.4)
    before: float = 5.0
    after: float = 6.0
    side: float = 1.8 * MM
    top: float = 1.0 * MM
    row_height: float = 5.8 * MM
    dense_top: float = 0.35 * MM
    dense_row: float = 4.9 * MM
    calendar_top: float = 0.9 * MM
    calendar_row: float = 5.6 * MM
    narrow_column: float = 12.0 * MM
    narrow_side: float = 1.5 * MM
    number_block: float = 0.56
    """Numbers narrower than this part of their column stand as a block in its middle."""
    bar_height: float = 2.5 * MM
    bar_inset: float = 0.7 * MM
    bar_sign: str = "■"


@dataclass(frozen=True, slots=True)
class FigureLook:
    """The place for a picture; ``lost_height`` of the empty frame of a lost one."""

    width: float = 120 * MM
    height: float = 110 * MM
    lost_height: float = 30 * MM
    before: float = 6.0
    after: float = 6.0


@dataclass(frozen=True, slots=True)
class FrameLook:
    """Head and foot of a page: baselines from the upper edge, the rule below the head.

    The texts hold ``{book}``, ``{part}``, ``{chapter}``, ``{page}``, ``{agency}``, ``{agency_en}``;
    what is empty beside a ``|`` vanishes with it. Inner is at the binding.
    """

    head_inner: str = "{book}"
    head_outer: str = "{part} | {chapter}"
    foot_centre: str = "- {page} -"
    foot_outer: str = "{agency}"
    foot_outer_below: str = "{agency_en}"

    head: Font = Font(SANS, 8)
    head_y: float = 14.5 * MM
    head_rule: float = 2.2 * MM
    foot: Font = Font(SANS, 9)
    foot_y: float = 297 * MM - 12.5 * MM
    agency: Font = Font(SANS_BOLD, 7.2)
    agency_y: float = 297 * MM - 15.7 * MM
    agency_en: Font = Font(SANS, 6.2)


@dataclass(frozen=True, slots=True, eq=False)
class Style:
    """How all pages of a print look. It hashes by identity: make one, and hand it on."""

    sheet: SheetLook = SheetLook()
    colours: Colours = Colours()
    weights: Weights = Weights()
    items: Mapping[ItemStyle, ItemLook] = field(default_factory=_item_looks)
    heading: HeadingLook = HeadingLook()
    title: TitleLook = TitleLook()
    goals: GoalLook = GoalLook()
    tag: TagLook = TagLook()
    issue: IssueLook = IssueLook()
    caption: CaptionLook = CaptionLook()
    remark: RemarkLook = RemarkLook()
    table: TableLook = TableLook()
    figure: FigureLook = FigureLook()
    frame: FrameLook = FrameLook()
    section: SectionLook = SectionLook()
    team: TeamLook = TeamLook()
    callout: CalloutLook = CalloutLook()
    divider: DividerLook = DividerLook()
    contents: ContentsLook = ContentsLook()
    chart: ChartLook = ChartLook()
    poster: PosterLook = PosterLook()
    cover: CoverLook = CoverLook()

    @property
    def lead(self) -> Font:
        """The font of what opens a line in brackets, as of a line that is nothing else."""
        return self.items[ItemStyle.TOPIC].font


STANDARD = Style()
"""The shipped style."""
