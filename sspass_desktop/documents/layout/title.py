"""The head of a card: number, title, the people in charge."""

from collections.abc import Sequence
from functools import partial

from sspass_desktop.documents.blocks import NameCell, Span, TitleBar
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import SANS_BOLD, Font
from sspass_desktop.documents.layout.page import MM, Fill, Rule, Sheet
from sspass_desktop.documents.layout.stack import Stack
from sspass_desktop.documents.layout.style import (
    ACCENT,
    BASELINE,
    HAIRLINE,
    HEADER_GREY,
    MEASURE,
    NAME,
    NAME_BOX,
    NAME_LABEL,
    NAME_LABEL_HEIGHT,
    NAME_WITH_PHONE,
    NUMBER_SIZES,
    PHONE,
    THIN,
    TITLE_AFTER,
    TITLE_GAP,
    TITLE_HEIGHT,
    TITLE_LEADING,
    TITLE_PADDING,
    TITLE_RULE,
    TITLE_SIZES,
    TITLE_TWO_LINES,
    TITLE_X,
)
from sspass_desktop.documents.layout.text import Line, balanced, broken, natural_width, words_of

_SIDE = 1.5 * MM
_NAME_Y, _NAME_ABOVE_PHONE_Y, _PHONE_Y = 9.85 * MM, 8.5 * MM, 12.4 * MM
_SMALLEST = 6.0
_TWO_LINES = 2
_Title = tuple[Font, tuple[Line, ...]]


def title_atoms(bar: TitleBar) -> list[Atom]:
    """Lay a title bar out; a very long title makes it higher, nothing is cut."""
    names = NAME_BOX / 2 * len(bar.people)
    font, lines = _title_lines(bar.title, MEASURE - names - TITLE_GAP - TITLE_X)
    leading = font.size * TITLE_LEADING
    padding = max(TITLE_PADDING, (TITLE_HEIGHT - leading * len(lines)) / 2)
    rows = [((TITLE_X, line),) for line in lines]
    around = (partial(_put_number, bar), partial(_put_people, bar))
    return Stack(rows, font, leading, padding, *around).atoms((0.0, TITLE_AFTER), bar.origin)


def _title_lines(title: str, room: float) -> _Title:
    """The largest size in which a title stands on one line, else on two, else on as many as need.

    Source: the look of the page, type table.
    """
    for size in TITLE_SIZES:
        font = Font(SANS_BOLD, size)
        words = words_of((Span(title),), font, strong=True)
        if natural_width(words) <= room:
            return font, broken(words, room) or (Line((), 0.0),)
    for size in TITLE_TWO_LINES:
        font = Font(SANS_BOLD, size)
        lines = balanced(words_of((Span(title),), font, strong=True), room)
        if len(lines) <= _TWO_LINES:
            break
    return font, lines


def _put_number(bar: TitleBar, sheet: Sheet, y: float, height: float) -> None:
    sheet.fills.append(Fill(0.0, y, TITLE_HEIGHT, height, ACCENT))
    number = _fitting(bar.number, NUMBER_SIZES, TITLE_HEIGHT - 2 * MM)
    at = ((TITLE_HEIGHT - number.width(bar.number)) / 2, y + height / 2 + BASELINE * number.size)
    put_text(sheet, bar.number, number, at, white=True)


def _put_people(bar: TitleBar, sheet: Sheet, y: float, height: float) -> None:
    """The name box, and the lines of the whole bar."""
    left = MEASURE - NAME_BOX / 2 * len(bar.people)
    for column, person in enumerate(bar.people):
        _put_person(sheet, person, (left + column * NAME_BOX / 2, y), height)
    sheet.rules.append(Rule(0.0, y, MEASURE, y, THIN))
    sheet.rules.append(Rule(0.0, y + height, MEASURE, y + height, TITLE_RULE))


def _put_person(sheet: Sheet, person: NameCell, at: tuple[float, float], height: float) -> None:
    x, y = at
    width = NAME_BOX / 2
    sheet.fills.append(Fill(x, y, width, NAME_LABEL_HEIGHT, HEADER_GREY))
    sheet.rules.append(Rule(x, y, x, y + height, HAIRLINE))
    below = y + NAME_LABEL_HEIGHT
    sheet.rules.append(Rule(x, below, x + width, below, HAIRLINE))
    name_y = _NAME_ABOVE_PHONE_Y if person.phone else _NAME_Y
    rows = (
        (person.role, NAME_LABEL, NAME_LABEL_HEIGHT / 2),
        (person.name, NAME_WITH_PHONE if person.phone else NAME, name_y),
        (person.phone, PHONE, _PHONE_Y),
    )
    for text, font, middle in rows:
        sizes = (font.size, font.size * 0.85, font.size * 0.7, _SMALLEST)
        fitted = _fitting(text, sizes, width - _SIDE, font.face)
        start = x + (width - fitted.width(text)) / 2
        put_text(sheet, text, fitted, (start, y + middle + BASELINE * fitted.size))


def _fitting(text: str, sizes: Sequence[float], room: float, face: str = SANS_BOLD) -> Font:
    """The largest of some sizes that fits; if none does, one as small as it takes."""
    fonts = (Font(face, size) for size in sizes)
    last = fitting(text, Font(face, sizes[-1]), room)
    return next((font for font in fonts if font.width(text) <= room), last)
