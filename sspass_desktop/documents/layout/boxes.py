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
from sspass_desktop.documents.layout.letters import behind, fitting, put_text
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.page import MM, WHITE, Fill, Image, Sheet
from sspass_desktop.documents.layout.stack import Row, Stack, baseline
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import Line, broken, words_of

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


def heading_atoms(block: SectionHeading, style: Style) -> list[Atom]:
    """□ and the title in bold, the year part lighter."""
    look = style.heading
    x = behind(look.mark, look.mark_font, 0.0, look.text_x)
    words = (
        *words_of((Span(block.title),), look.font),
        *words_of((Span(" "), Span(block.year)) if block.year else (), look.year),
    )
    rows = _rows(broken(words, style.sheet.measure - x), x)

    def sign(sheet: Sheet, y: float, _height: float) -> None:
        at = (0.0, baseline(y, look.leading, look.font))
        put_text(sheet, look.mark, look.mark_font, at, stroke=look.mark_stroke)

    stack = Stack(rows, look.font, look.leading, frame=sign)
    return stack.atoms((look.before, look.after), block.origin)


def caption_atoms(block: Caption, style: Style) -> list[Atom]:
    """The line above a table. A long title takes more lines, the right part stands on the last."""
    look, measure = style.caption, style.sheet.measure
    right = broken(words_of((Span(block.right),), look.right), measure)
    at_right = [(measure - line.width, line) for line in right]
    if not block.title:
        stack = Stack([(one,) for one in at_right], look.right, look.unit_leading)
        return stack.atoms((0.0, look.unit_after), block.origin)
    room = measure - max((line.width + _CAPTION_GAP for line in right), default=0.0)
    words = words_of((Span(block.title),), look.font)
    titles = [(0.0, line) for line in broken(words, room if room > measure / 3 else measure)]
    if room > measure / 3:
        pairs = list(zip_longest(reversed(titles), reversed(at_right)))[::-1]
        rows: list[Row] = [tuple(one for one in pair if one) for pair in pairs]
    else:
        rows = [(one,) for one in (*titles, *at_right)]
    return Stack(rows, look.font, look.leading).atoms((look.before, look.after), block.origin)


def remark_atoms(block: Remark, style: Style) -> list[Atom]:
    """A small line under a table; it stays with it, and hangs behind its sign."""
    look, measure = style.remark, style.sheet.measure
    x = behind(block.mark, look.font, 0.0, look.text_x) if block.mark else 0.0
    lines = broken(words_of((Span(block.text),), look.font), measure - x)
    share = 1.0 if block.right else 0.5 if block.centred else 0.0  # of the room, before the line
    rows = [((x + share * (measure - x - line.width), line),) for line in lines]

    def sign(sheet: Sheet, y: float, _height: float) -> None:
        put_text(sheet, block.mark, look.font, (0.0, baseline(y, look.leading, look.font)))

    stack = Stack(rows, look.font, look.leading, frame=sign if block.mark else None)
    return stack.atoms((look.before, look.after), block.origin, stays=True)


def issue_atoms(block: IssueBox, style: Style) -> list[Atom]:
    """The framed headline of an issue behind its dark label."""
    look, measure = style.issue, style.sheet.measure
    words = words_of(block.headline, look.font)
    rows = _rows(broken(words, measure - look.text_x - look.right), look.text_x)
    padding = max(look.padding, (look.height - look.leading * len(rows)) / 2)

    def frame(sheet: Sheet, y: float, height: float) -> None:
        sheet.fills.append(Fill(0.0, y, look.label_width, height, style.colours.accent))
        sheet.fills.append(Fill(0.0, y, measure, height, None, style.weights.frame))
        font = fitting(block.label, look.font, look.label_width - 2 * MM)
        x = (look.label_width - font.width(block.label)) / 2
        base = y + height / 2 + BASELINE * font.size
        put_text(sheet, block.label, font, (x, base), colour=WHITE)

    stack = Stack(rows, look.font, look.leading, padding, frame)
    return stack.atoms((look.before, look.after), block.origin)


def figure_atoms(block: Figure, style: Style) -> list[Atom]:
    """A picture in the middle of the page, or an empty frame where it was lost."""
    look, measure = style.figure, style.sheet.measure
    size = image_size(block.data)
    width, height = _figure_size(size, block.width_mm, style)

    def paint(sheet: Sheet, y: float) -> None:
        x = (measure - width) / 2
        if size is None:
            sheet.fills.append(Fill(x, y, width, height, None, style.weights.frame))
        else:
            sheet.images.append(Image(x, y, width, height, block.data))

    return [Atom(Solid(paint), 0, height, look.before, look.after, origin=block.origin)]


def _figure_size(
    size: tuple[int, int] | None, wish_mm: int | None, style: Style
) -> tuple[float, float]:
    """As wide as is wished, but no larger than the place for a picture, and in its shape."""
    if size is None:
        return style.figure.width, style.figure.lost_height
    wish = wish_mm * MM if wish_mm and wish_mm > 0 else size[0] * _PIXEL
    scale = min(min(wish, style.sheet.measure) / size[0], style.figure.height / size[1])
    return max(size[0] * scale, _THINNEST), max(size[1] * scale, _THINNEST)
