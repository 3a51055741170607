"""The head of a card: number, title, the people in charge."""

from collections.abc import Sequence
from functools import partial

from sspass_desktop.documents.blocks import NameCell, Span, TitleBar
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import MM, WHITE, Fill, Rule, Sheet
from sspass_desktop.documents.layout.stack import Stack
from sspass_desktop.documents.layout.style import Style, TitleLook
from sspass_desktop.documents.layout.text import Line, balanced, broken, natural_width, words_of

_SIDE = 1.5 * MM
_NAME_Y, _NAME_ABOVE_PHONE_Y, _PHONE_Y = 9.85 * MM, 8.5 * MM, 12.4 * MM
_SMALLEST = 6.0
_TWO_LINES = 2
_Title = tuple[Font, tuple[Line, ...]]


def title_atoms(bar: TitleBar, style: Style) -> list[Atom]:
    """Lay a title bar out; a very long title makes it higher, nothing is cut."""
    look = style.title
    names = look.name_box / 2 * len(bar.people)
    room = style.sheet.measure - names - look.gap - look.text_x
    font, lines = _title_lines(bar.title, room, look)
    leading = font.size * look.leading
    padding = max(look.padding, (look.height - leading * len(lines)) / 2)
    rows = [((look.text_x, line),) for line in lines]
    around = (partial(_put_number, bar, style), partial(_put_people, bar, style))
    atoms = Stack(rows, font, leading, padding, *around).atoms((0.0, look.after), bar.origin)
    atoms[0].entry = bar.entry
    return atoms


def _title_lines(title: str, room: float, look: TitleLook) -> _Title:
    """The largest size in which a title stands on one line, else on two, else on as many as need.

    Source: the look of the page, type table.
    """
    for size in look.sizes:
        font = Font(look.face, size)
        words = words_of((Span(title),), font)
        if natural_width(words) <= room:
            return font, broken(words, room) or (Line((), 0.0),)
    for size in look.two_line_sizes:
        font = Font(look.face, size)
        lines = balanced(words_of((Span(title),), font), room)
        if len(lines) <= _TWO_LINES:
            break
    return font, lines


def _put_number(bar: TitleBar, style: Style, sheet: Sheet, y: float, height: float) -> None:
    look, side = style.title, style.title.height
    sheet.fills.append(Fill(0.0, y, side, height, style.colours.accent))
    number = largest_fitting(bar.number, look.number_sizes, side - 2 * MM, look.face)
    at = ((side - number.width(bar.number)) / 2, y + height / 2 + BASELINE * number.size)
    put_text(sheet, bar.number, number, at, colour=WHITE)


def _put_people(bar: TitleBar, style: Style, sheet: Sheet, y: float, height: float) -> None:
    """The name box, and the lines of the whole bar."""
    measure, box, weights = style.sheet.measure, style.title.name_box, style.weights
    left = measure - box / 2 * len(bar.people)
    for column, person in enumerate(bar.people):
        _put_person(sheet, person, (left + column * box / 2, y), height, style)
    sheet.rules.append(Rule(0.0, y, measure, y, weights.thin))
    sheet.rules.append(Rule(0.0, y + height, measure, y + height, weights.title_rule))


def _put_person(
    sheet: Sheet, person: NameCell, at: tuple[float, float], height: float, style: Style
) -> None:
    x, y = at
    look, hairline = style.title, style.weights.hairline
    width = look.name_box / 2
    sheet.fills.append(Fill(x, y, width, look.label_height, style.colours.header))
    sheet.rules.append(Rule(x, y, x, y + height, hairline))
    below = y + look.label_height
    sheet.rules.append(Rule(x, below, x + width, below, hairline))
    name_y = _NAME_ABOVE_PHONE_Y if person.phone else _NAME_Y
    rows = (
        (person.role, look.label, look.label_height / 2),
        (person.name, look.name_with_phone if person.phone else look.name, name_y),
        (person.phone, look.phone, _PHONE_Y),
    )
    for text, font, middle in rows:
        sizes = (font.size, font.size * 0.85, font.size * 0.7, _SMALLEST)
        fitted = largest_fitting(text, sizes, width - _SIDE, font.face)
        start = x + (width - fitted.width(text)) / 2
        put_text(sheet, text, fitted, (start, y + middle + BASELINE * fitted.size))


def largest_fitting(text: str, sizes: Sequence[float], room: float, face: str) -> Font:
    """The largest of some sizes that fits; if none does, one as small as it takes."""
    fonts = (Font(face, size) for size in sizes)
    last = fitting(text, Font(face, sizes[-1]), room)
    return next((font for font in fonts if font.width(text) <= room), last)
