"""The one shipped style: every size, gap and line of a page. Points, unless a name says mm."""

from dataclasses import dataclass

from sspass_desktop.documents.blocks import ItemStyle
from sspass_desktop.documents.layout.metrics import SANS, SANS_BOLD, SERIF, Font
from sspass_desktop.documents.layout.page import MM, Colour

SHEET_WIDTH, SHEET_HEIGHT = 210 * MM, 297 * MM
MEASURE = 170 * MM
TEXT_TOP, TEXT_HEIGHT = 24 * MM, 249 * MM
LAST_PAGE = 6 * 16.4
"""A last page lower than six lines takes some from the page before it."""
LEFT, INNER, OUTER = 20 * MM, 23 * MM, 17 * MM

ACCENT: Colour = (0x17, 0x40, 0x5C)
HEADER_GREY: Colour = (0xEA, 0xEA, 0xEA)
BAND_GREY: Colour = (0xF4, 0xF4, 0xF4)

HAIRLINE, THIN, QUARTER, FRAME = 0.25, 0.5, 0.6, 0.7
TABLE_EDGE, TABLE_CUT, TITLE_RULE = 1.1, 0.8, 1.4

BASELINE = 0.36
"""The baseline lies half the leading and this part of the size below the top of a line."""

SQUEEZE, LAST_LINE_SQUEEZE = 0.022, 0.032
"""How far letters may close up, as a part of the size, to take one word more into a line."""
LETTER_SHARE, LETTER_MOST, SPACE_MOST = 0.45, 0.02, 0.4
"""How a line is opened: this part of the gap goes over letters, up to 2 % each, the rest over
blanks; a line whose blanks would grow by more stays ragged."""
SHORT_LAST_LINE, COMPANY_SPACE = 0.10, 0.28
"""A last line of one word, shorter than this part of the measure, gets a second word if no blank
of the line above grows by more than this part of the size. Not asked for by the look of the page:
staff do it by hand."""


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
    strong: bool = False

    @property
    def width(self) -> float:
        """The measure of its text."""
        return MEASURE - self.text_x - self.right


_BODY = Font(SERIF, 10.5)
LEAD = Font(SANS_BOLD, 10.1)
FIELD_X = 26.0 * MM
_CIRCLE = Font(SANS, 8.4)
_DASH, _DASH_LEADING = Font(SERIF, 10.5), 16.0
_BOX = 5.0 * MM

ITEM_LOOKS = {
    ItemStyle.HEADING: ItemLook(
        "", 0.0, 9.0 * MM, Font(SANS_BOLD, 11), Font(SANS_BOLD, 11), 17.0, 8, 2, strong=True
    ),
    ItemStyle.PARAGRAPH: ItemLook("", 0.0, 0.0, _DASH, _BODY, 16.4, 1.2, 0.6),
    ItemStyle.CIRCLE: ItemLook(
        "○", 2.8 * MM, 7.6 * MM, _CIRCLE, _BODY, 16.4, 1.2, 0.6, mark_raise=0.55
    ),
    ItemStyle.FIELD: ItemLook(
        "○", 2.8 * MM, FIELD_X, _CIRCLE, _BODY, 16.4, 1.2, 0.6, mark_raise=0.55
    ),
    ItemStyle.FIELD_MORE: ItemLook("-", FIELD_X, FIELD_X + 3.2 * MM, _DASH, _BODY, 16.0),
    ItemStyle.NUMBERED: ItemLook(
        "",
        2.6 * MM,
        8.0 * MM,
        Font(SANS_BOLD, 11),
        Font(SANS_BOLD, 10.4),
        16.6,
        3,
        0.6,
        strong=True,
    ),
    ItemStyle.DASH: ItemLook("-", 7.8 * MM, 11.0 * MM, _DASH, _BODY, _DASH_LEADING),
    ItemStyle.DOT: ItemLook("·", 11.0 * MM, 14.0 * MM, _DASH, _BODY, _DASH_LEADING),
    ItemStyle.RESULT: ItemLook(
        "▶", 7.8 * MM, 12.4 * MM, Font(SANS_BOLD, 8.6), LEAD, 16.0, 0.6, 1.6, strong=True
    ),
    # the look of the page has notes at 0, where tables begin; in an outline they belong to a line
    ItemStyle.NOTE: ItemLook("※", 7.8 * MM, 12.0 * MM, Font(SANS, 8.2), Font(SANS, 8.2), 12, 1, 1),
    # a box heading of the source, for which the look of the page has no line: a lead-in alone
    ItemStyle.TOPIC: ItemLook("", 7.6 * MM, 7.6 * MM, LEAD, LEAD, 16.0, 1.2, 0.6, strong=True),
    ItemStyle.GOAL: ItemLook(
        "◆",
        5 * MM,
        10 * MM,
        Font(SANS_BOLD, 10.2),
        Font(SANS_BOLD, 10.2),
        16.4,
        2,
        right=_BOX,
        strong=True,
    ),
    ItemStyle.GOAL_MORE: ItemLook(
        "-", 10 * MM, 13.2 * MM, Font(SERIF, 10.1), Font(SERIF, 10.1), 15.6, right=_BOX
    ),
    ItemStyle.GOAL_DEEP: ItemLook(
        "·", 13.2 * MM, 16.2 * MM, Font(SERIF, 10.1), Font(SERIF, 10.1), 15.6, right=_BOX
    ),
}
BOLD_STEP = 0.4
"""Bold words in serif text are sans bold, this much smaller, so that weights match."""

HEADING = Font(SANS_BOLD, 12)
HEADING_YEAR = Font(SANS, 10.6)
HEADING_MARK, HEADING_MARK_STROKE = Font(SANS_BOLD, 11.2), 0.55
HEADING_X, HEADING_LEADING = 5.6 * MM, 18.0
HEADING_BEFORE, HEADING_AFTER, HEADING_BELOW_BOX = 15.0, 3.2, 10.0

TITLE_HEIGHT, TITLE_AFTER, TITLE_PADDING = 14.5 * MM, 8.5, 1.0 * MM
TITLE_X, TITLE_GAP = 19 * MM, 4 * MM
TITLE_SIZES, TITLE_TWO_LINES = (16.5, 15.5, 14.5), (14.0, 13.0, 12.0, 11.0, 10.0)
TITLE_LEADING = 18.5 / 14
NUMBER_SIZES = (21.0, 17.0, 14.0, 11.0, 8.5)
NAME_BOX, NAME_LABEL_HEIGHT = 44 * MM, 5.2 * MM
NAME_LABEL, NAME, NAME_WITH_PHONE, PHONE = (
    Font(SANS, 8),
    Font(SANS_BOLD, 10),
    Font(SANS_BOLD, 9.6),
    Font(SANS, 7.4),
)

GOAL_TITLE, GOAL_TITLE_GAP = Font(SANS_BOLD, 10.8), 4 * MM
GOAL_TOP, GOAL_BOTTOM = 3.6 * MM, 2.5 * MM
GOAL_BEFORE, GOAL_AFTER = 11.0, 10.0

TAG_WIDTH, TAG_HEIGHT, TAG_RADIUS, TAG_GAP = 8.6 * MM, 4.1 * MM, 0.6 * MM, 2 * MM
TAG_SIZE, TAG_DROP = 7.8, 0.8 * MM
TAG_PADDING = 1.2 * MM

ISSUE_LABEL_WIDTH, ISSUE_X, ISSUE_HEIGHT = 19 * MM, 22.5 * MM, 8.2 * MM
ISSUE_FONT, ISSUE_LEADING = Font(SANS_BOLD, 10.2), 15.0
ISSUE_BEFORE, ISSUE_AFTER = 8.0, 2.6
ISSUE_PADDING, ISSUE_RIGHT = 1.1 * MM, 3 * MM

CAPTION, CAPTION_RIGHT = Font(SANS_BOLD, 9.6), Font(SANS, 8)
CAPTION_LEADING, CAPTION_BEFORE, CAPTION_AFTER = 13.0, 5.0, 2.4
UNIT_LEADING, UNIT_AFTER = 12.0, 1.8
REMARK, REMARK_X = Font(SANS, 8.2), 4.2 * MM
REMARK_LEADING, REMARK_BEFORE, REMARK_AFTER = 12.0, 3.0, 3.0

TABLE, TABLE_LEADING = Font(SANS, 9), 13.2
MONTHS = Font(SANS, 8.4)
TABLE_BEFORE, TABLE_AFTER = 5.0, 6.0
CELL_SIDE, CELL_TOP, ROW_HEIGHT = 1.8 * MM, 1.0 * MM, 5.8 * MM
CALENDAR_TOP, CALENDAR_ROW = 0.9 * MM, 5.6 * MM
NARROW_COLUMN, NARROW_SIDE = 12.0 * MM, 1.5 * MM
CELL_MARK, CELL_MARK_GAP = 3.2 * MM, 0.8 * MM
NUMBER_BLOCK = 0.56
"""Numbers narrower than this part of their column stand as a block in its middle."""
BAR_HEIGHT, BAR_INSET = 2.5 * MM, 0.7 * MM
BAR_SIGN = "■"

FIGURE_WIDTH, FIGURE_HEIGHT = 120 * MM, 110 * MM
FIGURE_BEFORE, FIGURE_AFTER = 6.0, 6.0
LOST_HEIGHT = 30 * MM

HEAD, HEAD_Y, HEAD_RULE = Font(SANS, 8), 14.5 * MM, 2.2 * MM
FOOT, FOOT_Y = Font(SANS, 9), SHEET_HEIGHT - 12.5 * MM
AGENCY, AGENCY_Y = Font(SANS_BOLD, 7.2), SHEET_HEIGHT - 15.7 * MM
AGENCY_EN = Font(SANS, 6.2)
