"""The contents: parts in boxes, their sections and chapters with dots up to the page."""

from sspass_desktop.documents.blocks import Entry, Span
from sspass_desktop.documents.furniture import Contents
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxes import Solid
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import (
    DOTTED,
    MM,
    WHITE,
    Fill,
    Reference,
    Rule,
    Sheet,
)
from sspass_desktop.documents.layout.stack import Row, Stack, baseline
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import broken, words_of

_GAP = 2 * MM
_DOTS_GAP = 3 * MM
_DOT_RAISE = 0.8
_KEPT = 2  # entries below a part


def contents_atoms(block: Contents, style: Style) -> list[Atom]:
    """An atom per line; a part keeps two entries. Pages are printed when they are known."""
    atoms = [_head(block, style)]
    for number, entry in enumerate(block.entries):
        lines = _part(entry, style) if entry.level == 1 else _entry(entry, style)
        above = block.entries[max(number - _KEPT, 0) : number]
        begins = entry.level > 1 and any(one.level == 1 for one in above)
        lines[0].stays = begins or not number
        atoms += lines
    return atoms


def _head(block: Contents, style: Style) -> Atom:
    look, top = style.contents, style.sheet.text_top

    def paint(sheet: Sheet, y: float) -> None:
        base, line = look.title_y + y - top, look.line_y + y - top
        put_text(sheet, block.title, look.title, (look.left, base), letter=look.title_letter)
        letters = look.title_en_letter * max(len(block.title_en) - 1, 0)
        x = look.right - look.title_en.width(block.title_en) - letters
        put_text(sheet, block.title_en, look.title_en, (x, base), letter=look.title_en_letter)
        sheet.rules.append(Rule(look.left, line, look.right, line, style.weights.title_rule))

    return Atom(Solid(paint), 0, look.line_y - top, after=look.title_after)


def _part(entry: Entry, style: Style) -> list[Atom]:
    """A part: its numeral in a dark box, title and page in bold over a line."""
    look = style.contents
    x = look.left + (look.part_x if entry.number else 0.0)
    words = words_of((Span(entry.title),), look.part, strong=True)
    lines = broken(words, look.right - look.page_room - x)

    def frame(sheet: Sheet, y: float, height: float) -> None:
        bottom = y + height
        sheet.rules.append(Rule(look.left, bottom, look.right, bottom, style.weights.thin))
        if entry.number:
            box = (look.left, y, look.box_width, look.box_height)
            sheet.fills.append(Fill(*box, style.colours.accent))
            font = fitting(entry.number, look.numeral, look.box_width - _GAP)
            middle = look.left + (look.box_width - font.width(entry.number)) / 2
            base = y + look.box_height / 2 + BASELINE * font.size
            put_text(sheet, entry.number, font, (middle, base), colour=WHITE)
        base = baseline(bottom - look.box_height, look.box_height, look.part)
        _refer(sheet, entry, (y, height, base), look.part, style)

    rows: list[Row] = [((x, line),) for line in lines] or [()]
    stack = Stack(rows, look.part, look.box_height, frame=frame)
    return stack.atoms((look.part_before, look.part_after), None)


def _entry(entry: Entry, style: Style) -> list[Atom]:
    """A line with its number, how many programmes it has, dots and page."""
    look = style.contents
    step = look.step * (max(entry.level, 2) - 2)
    x = look.left + look.text_x + step
    count = f"({entry.count})" if entry.count is not None else ""
    tail = _GAP + look.count.width(count) if count else 0.0
    room = look.right - look.page_room - x - _DOTS_GAP
    lines = broken(words_of((Span(entry.title),), look.font), room, tail=tail)
    number = f"{entry.number}." if entry.number else ""

    def frame(sheet: Sheet, y: float, height: float) -> None:
        first = baseline(y, look.leading, look.font)
        last = first + height - look.leading
        font = fitting(number, look.font, look.number_right + step)
        at = (look.left + look.number_right + step - font.width(number), first)
        put_text(sheet, number, font, at)
        end = x + (lines[-1].end if lines else 0.0)
        put_text(sheet, count, look.count, (end + _GAP, last))
        start, stop = look.right - look.page_room, end + tail + _DOTS_GAP
        if start > stop:
            dots = last - _DOT_RAISE
            sheet.rules.append(Rule(start, dots, stop, dots, look.dot, DOTTED))
        _refer(sheet, entry, (y, height, last), look.font, style)

    rows: list[Row] = [((x, line),) for line in lines] or [()]
    return Stack(rows, look.font, look.leading, frame=frame).atoms((0.0, 0.0), None)


def _refer(
    sheet: Sheet, entry: Entry, at: tuple[float, float, float], font: Font, style: Style
) -> None:
    look, (top, height, base) = style.contents, at
    box = (look.left, top, look.right - look.left, height)
    sheet.references.append(Reference(*box, entry.key, look.right, base, font.face, font.size))
