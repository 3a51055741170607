"""What stands on a page in one piece: headings, captions, issue box, picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sspass_desktop.documents.blocks import (
    Caption,
    Figure,
    IssueBox,
    Remark,
    SectionHeading,
    Span,
)
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.images import image_size
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.page import MM, Fill, Image, Sheet
from sspass_desktop.documents.layout.stack import Row, Stack, baseline
from sspass_desktop.documents.layout.style import (
    ACCENT,
    BASELINE,
    CAPTION,
    CAPTION_AFTER,
    CAPTION_BEFORE,
    CAPTION_LEADING,
    CAPTION_RIGHT,
    FIGURE_AFTER,
    FIGURE_BEFORE,
    FIGURE_HEIGHT,
    FIGURE_WIDTH,
    FRAME,
    HEADING,
    HEADING_AFTER,
    HEADING_BEFORE,
    HEADING_LEADING,
    HEADING_MARK,
    HEADING_MARK_STROKE,
    HEADING_X,
    HEADING_YEAR,
    ISSUE_AFTER,
    ISSUE_BEFORE,
    ISSUE_FONT,
    ISSUE_HEIGHT,
    ISSUE_LABEL_WIDTH,
    ISSUE_LEADING,
    ISSUE_PADDING,
    ISSUE_RIGHT,
    ISSUE_X,
    LOST_HEIGHT,
    MEASURE,
    REMARK,
    REMARK_AFTER,
    REMARK_BEFORE,
    REMARK_LEADING,
    REMARK_X,
    UNIT_AFTER,
    UNIT_LEADING,
)
from sspass_desktop.documents.layout.text import Line, broken, words_of

_HEADING_SIGN = "□"
_CAPTION_GAP = 3 * MM
_PIXEL = 72 / 150
"""A picture without a wish prints at 150 pixels an inch."""
_THINNEST = 1.0  # points: what is left of a picture a thousand times as long as wide


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A drawing in one piece."""

    paint: Callable[[Sheet, float], None]

    def repeated(self, _first: int) -> float:
        """Nothing is repeated."""
        return 0.0

    def draw(self, sheet: Sheet, y: float, _first: int, _last: int) -> None:
        """Draw it from ``y`` downwards."""
        self.paint(sheet, y)


def _rows(lines: Sequence[Line], x: float) -> list[Row]:
    return [((x, line),) for line in lines] or [()]


def heading_atoms(block: SectionHeading) -> list[Atom]:
    """□ and the title in bold, the year part lighter."""
    words = (
        *words_of((Span(block.title),), HEADING, strong=True),
        *words_of((Span(" "), Span(block.year)) if block.year else (), HEADING_YEAR),
    )
    rows = _rows(broken(words, MEASURE - HEADING_X), HEADING_X)

    def sign(sheet: Sheet, y: float, _height: float) -> None:
        at = (0.0, baseline(y, HEADING_LEADING, HEADING))
        put_text(sheet, _HEADING_SIGN, HEADING_MARK, at, stroke=HEADING_MARK_STROKE)

    stack = Stack(rows, HEADING, HEADING_LEADING, frame=sign)
    return stack.atoms((HEADING_BEFORE, HEADING_AFTER), block.origin)


def caption_atoms(block: Caption) -> list[Atom]:
    """The line above a table. A long title takes more lines, the right part stands on the last."""
    right = broken(words_of((Span(block.right),), CAPTION_RIGHT), MEASURE)
    at_right = [(MEASURE - line.width, line) for line in right]
    if not block.title:
        stack = Stack([(one,) for one in at_right], CAPTION_RIGHT, UNIT_LEADING)
        return stack.atoms((0.0, UNIT_AFTER), block.origin)
    room = MEASURE - max((line.width + _CAPTION_GAP for line in right), default=0.0)
    words = words_of((Span(block.title),), CAPTION, strong=True)
    titles = [(0.0, line) for line in broken(words, room if room > MEASURE / 3 else MEASURE)]
    if room > MEASURE / 3:
        pairs = list(zip_longest(reversed(titles), reversed(at_right)))[::-1]
        rows: list[Row] = [tuple(one for one in pair if one) for pair in pairs]
    else:
        rows = [(one,) for one in (*titles, *at_right)]
    return Stack(rows, CAPTION, CAPTION_LEADING).atoms(
        (CAPTION_BEFORE, CAPTION_AFTER), block.origin
    )


def remark_atoms(block: Remark) -> list[Atom]:
    """A small line under a table; it stays with it, and hangs behind its sign."""
    x = REMARK_X if block.mark else 0.0
    lines = broken(words_of((Span(block.text),), REMARK), MEASURE - x)
    share = 1.0 if block.right else 0.5 if block.centred else 0.0  # of the room, before the line
    rows = [((x + share * (MEASURE - x - line.width), line),) for line in lines]

    def sign(sheet: Sheet, y: float, _height: float) -> None:
        put_text(sheet, block.mark, REMARK, (0.0, baseline(y, REMARK_LEADING, REMARK)))

    stack = Stack(rows, REMARK, REMARK_LEADING, frame=sign if block.mark else None)
    return stack.atoms((REMARK_BEFORE, REMARK_AFTER), block.origin, stays=True)


def issue_atoms(block: IssueBox) -> list[Atom]:
    """The framed headline of an issue behind its dark label."""
    words = words_of(block.headline, ISSUE_FONT, strong=True)
    rows = _rows(broken(words, MEASURE - ISSUE_X - ISSUE_RIGHT), ISSUE_X)
    padding = max(ISSUE_PADDING, (ISSUE_HEIGHT - ISSUE_LEADING * len(rows)) / 2)

    def frame(sheet: Sheet, y: float, height: float) -> None:
        sheet.fills.append(Fill(0.0, y, ISSUE_LABEL_WIDTH, height, ACCENT))
        sheet.fills.append(Fill(0.0, y, MEASURE, height, None, FRAME))
        font = fitting(block.label, ISSUE_FONT, ISSUE_LABEL_WIDTH - 2 * MM)
        x = (ISSUE_LABEL_WIDTH - font.width(block.label)) / 2
        base = y + height / 2 + BASELINE * font.size
        put_text(sheet, block.label, font, (x, base), white=True)

    stack = Stack(rows, ISSUE_FONT, ISSUE_LEADING, padding, frame)
    return stack.atoms((ISSUE_BEFORE, ISSUE_AFTER), block.origin)


def figure_atoms(block: Figure) -> list[Atom]:
    """A picture in the middle of the page, or an empty frame where it was lost."""
    size = image_size(block.data)
    width, height = _figure_size(size, block.width_mm)

    def paint(sheet: Sheet, y: float) -> None:
        x = (MEASURE - width) / 2
        if size is None:
            sheet.fills.append(Fill(x, y, width, height, None, FRAME))
        else:
            sheet.images.append(Image(x, y, width, height, block.data))

    return [Atom(Solid(paint), 0, height, FIGURE_BEFORE, FIGURE_AFTER, origin=block.origin)]


def _figure_size(size: tuple[int, int] | None, wish_mm: int | None) -> tuple[float, float]:
    """As wide as is wished, but no larger than the place for a picture, and in its shape."""
    if size is None:
        return FIGURE_WIDTH, LOST_HEIGHT
    wish = wish_mm * MM if wish_mm and wish_mm > 0 else size[0] * _PIXEL
    scale = min(min(wish, MEASURE) / size[0], FIGURE_HEIGHT / size[1])
    return max(size[0] * scale, _THINNEST), max(size[1] * scale, _THINNEST)
