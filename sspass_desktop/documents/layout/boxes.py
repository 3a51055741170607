"""What stands on a page in one piece: goal box, headings, captions, issue box, picture."""

from collections.abc import Callable
from dataclasses import dataclass

from sspass_desktop.documents.blocks import (
    Caption,
    Figure,
    GoalBox,
    IssueBox,
    Remark,
    SectionHeading,
    Span,
)
from sspass_desktop.documents.layout.atoms import Atom, put_atoms
from sspass_desktop.documents.layout.images import image_size
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.outline import item_atoms
from sspass_desktop.documents.layout.page import MM, Fill, Image, Rule, Sheet
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
    GOAL_BOTTOM,
    GOAL_TITLE,
    GOAL_TITLE_GAP,
    GOAL_TOP,
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
    ISSUE_X,
    LOST_HEIGHT,
    MEASURE,
    REMARK,
    REMARK_AFTER,
    REMARK_BEFORE,
    REMARK_LEADING,
)
from sspass_desktop.documents.layout.text import Line, broken, put, put_text, words_of

_HEADING_SIGN = "□"
_PIXEL = 72 / 150
"""A picture without a wish prints at 150 pixels an inch."""


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


def baseline(top: float, leading: float, font: Font) -> float:
    """Where letters stand in a line box."""
    return top + leading / 2 + BASELINE * font.size


def heading_atoms(block: SectionHeading) -> list[Atom]:
    """□ and the title in bold, the year part lighter."""
    words = (
        *words_of((Span(block.title),), HEADING, strong=True),
        *words_of((Span(" "), Span(block.year)) if block.year else (), HEADING_YEAR),
    )
    lines = broken(words, MEASURE - HEADING_X)
    height = HEADING_LEADING * len(lines)

    def paint(sheet: Sheet, y: float) -> None:
        at = (0.0, baseline(y, HEADING_LEADING, HEADING))
        put_text(sheet, _HEADING_SIGN, HEADING_MARK, at, stroke=HEADING_MARK_STROKE)
        _put_lines(sheet, lines, (HEADING_X, y), HEADING_LEADING, HEADING)

    solid = Solid(paint)
    return [Atom(solid, 0, height, HEADING_BEFORE, HEADING_AFTER, origin=block.origin)]


def _put_lines(
    sheet: Sheet, lines: tuple[Line, ...], at: tuple[float, float], leading: float, font: Font
) -> None:
    x, y = at
    for line in lines:
        put(sheet, line, x, baseline(y, leading, font))
        y += leading


def goal_atoms(block: GoalBox) -> list[Atom]:
    """The framed goals; the title stands on the upper edge, which is broken for it."""
    inside = [atom for item in block.items for atom in item_atoms(item)]
    if inside:
        inside[0].before = 0.0
    height = GOAL_TOP + _stack_height(inside) + GOAL_BOTTOM
    head = GOAL_TITLE.size / 2

    def paint(sheet: Sheet, y: float) -> None:
        top, bottom = y + head, y + head + height
        width = GOAL_TITLE.width(block.title)
        left = (MEASURE - width) / 2
        gap = GOAL_TITLE_GAP
        for start, end in ((0.0, left - gap), (left + width + gap, MEASURE)):
            sheet.rules.append(Rule(start, top, end, top, FRAME))
        sheet.rules.append(Rule(0.0, bottom, MEASURE, bottom, FRAME))
        for x in (0.0, MEASURE):
            sheet.rules.append(Rule(x, top - FRAME / 2, x, bottom + FRAME / 2, FRAME))
        put_text(sheet, block.title, GOAL_TITLE, (left, top + BASELINE * GOAL_TITLE.size))
        put_atoms(sheet, inside, top + GOAL_TOP)

    return [Atom(Solid(paint), 0, head + height, 0.0, 10.0, stays=True, origin=block.origin)]


def _stack_height(atoms: list[Atom]) -> float:
    total = 0.0
    for number, atom in enumerate(atoms):
        above = atoms[number - 1] if number else None
        between = max(above.after, atom.before) if above is not None else 0.0
        same = above is not None and above.drawing is atom.drawing
        total += atom.height + (0.0 if same else between)
    return total


def caption_atoms(block: Caption) -> list[Atom]:
    """The line above a table. A long title takes more lines, the right part stands on the last."""
    right = broken(words_of((Span(block.right),), CAPTION_RIGHT), MEASURE)
    room = MEASURE - (right[0].width + 3 * MM if right else 0.0)
    lines = broken(words_of((Span(block.title),), CAPTION, strong=True), room)
    height = CAPTION_LEADING * max(len(lines), len(right), 1)

    def paint(sheet: Sheet, y: float) -> None:
        _put_lines(sheet, lines, (0.0, y), CAPTION_LEADING, CAPTION)
        base = baseline(y + height - CAPTION_LEADING * len(right), CAPTION_LEADING, CAPTION)
        for number, line in enumerate(right):
            put(sheet, line, MEASURE - line.width, base + number * CAPTION_LEADING)

    return [Atom(Solid(paint), 0, height, CAPTION_BEFORE, CAPTION_AFTER, origin=block.origin)]


def remark_atoms(block: Remark) -> list[Atom]:
    """A small line under a table; it stays with it."""
    lines = broken(words_of((Span(block.text),), REMARK), MEASURE)

    def paint(sheet: Sheet, y: float) -> None:
        for number, line in enumerate(lines):
            x = (MEASURE - line.width) / 2 if block.centred else 0.0
            put(sheet, line, x, baseline(y + number * REMARK_LEADING, REMARK_LEADING, REMARK))

    height = REMARK_LEADING * len(lines)
    return [
        Atom(Solid(paint), 0, height, REMARK_BEFORE, REMARK_AFTER, stays=True, origin=block.origin)
    ]


def issue_atoms(block: IssueBox) -> list[Atom]:
    """The framed headline of an issue behind its dark label."""
    lines = broken(words_of(block.headline, ISSUE_FONT, strong=True), MEASURE - ISSUE_X - 3 * MM)
    height = max(ISSUE_HEIGHT, ISSUE_LEADING * len(lines) + 2.2 * MM)

    def paint(sheet: Sheet, y: float) -> None:
        sheet.fills.append(Fill(0.0, y, ISSUE_LABEL_WIDTH, height, ACCENT))
        sheet.fills.append(Fill(0.0, y, MEASURE, height, None, FRAME))
        label_x = (ISSUE_LABEL_WIDTH - ISSUE_FONT.width(block.label)) / 2
        middle = y + height / 2 + BASELINE * ISSUE_FONT.size
        put_text(sheet, block.label, ISSUE_FONT, (label_x, middle), white=True)
        top = y + (height - ISSUE_LEADING * len(lines)) / 2
        _put_lines(sheet, lines, (ISSUE_X, top), ISSUE_LEADING, ISSUE_FONT)

    return [Atom(Solid(paint), 0, height, ISSUE_BEFORE, ISSUE_AFTER, origin=block.origin)]


def figure_atoms(block: Figure) -> list[Atom]:
    """A picture in the middle of the page, or an empty frame where it was lost."""
    size = image_size(block.data)
    if size is None:
        width, height = FIGURE_WIDTH, LOST_HEIGHT
    else:
        wish = block.width_mm * MM if block.width_mm else size[0] * _PIXEL
        width = min(wish, MEASURE)
        height = width * size[1] / size[0]
        if height > FIGURE_HEIGHT:
            width, height = width * FIGURE_HEIGHT / height, FIGURE_HEIGHT

    def paint(sheet: Sheet, y: float) -> None:
        x = (MEASURE - width) / 2
        if size is None:
            sheet.fills.append(Fill(x, y, width, height, None, FRAME))
        else:
            sheet.images.append(Image(x, y, width, height, block.data))

    return [Atom(Solid(paint), 0, height, FIGURE_BEFORE, FIGURE_AFTER, origin=block.origin)]
