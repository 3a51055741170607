"""Head and foot of a page, and its margins."""

from sspass_desktop.documents.articles import Book
from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import MM, Rule, Sheet
from sspass_desktop.documents.layout.style import (
    AGENCY,
    AGENCY_EN,
    AGENCY_Y,
    FOOT,
    FOOT_Y,
    HAIRLINE,
    HEAD,
    HEAD_RULE,
    HEAD_Y,
    INNER,
    LEFT,
    MEASURE,
    OUTER,
)
from sspass_desktop.documents.layout.text import broken, words_of

_GAP = 6 * MM
_MOST = 0.8 * MEASURE
_CUT = "…"


def left_margin(number: int, *, double_sided: bool) -> float:
    """Where the text begins; odd pages lie at the right when printed double-sided."""
    if not double_sided:
        return LEFT
    return INNER if number % 2 else OUTER


def put_frame(sheet: Sheet, book: Book, head: str, number: int) -> None:
    """Put the running head and the foot: outside the chapter, inside the book's name."""
    outer_right = number % 2 == 1 if book.looks.double_sided else True
    outer_foot_right = number % 2 == 1 and book.looks.double_sided
    shown = _shortened(head, min(_MOST, MEASURE - HEAD.width(book.name) - _GAP))
    left, right = (book.name, shown) if outer_right else (shown, book.name)
    _put(sheet, left, HEAD, HEAD_Y, at_right=False)
    _put(sheet, right, HEAD, HEAD_Y, at_right=True)
    rule = HEAD_Y + HEAD_RULE
    sheet.rules.append(Rule(0.0, rule, MEASURE, rule, HAIRLINE))
    page = f"- {number} -"
    put_text(sheet, page, FOOT, ((MEASURE - FOOT.width(page)) / 2, FOOT_Y))
    beside = (MEASURE - FOOT.width(page)) / 2 - _GAP
    _put(sheet, book.agency, AGENCY, AGENCY_Y, at_right=outer_foot_right)
    english = fitting(book.agency_en, AGENCY_EN, beside)
    _put(sheet, book.agency_en, english, FOOT_Y, at_right=outer_foot_right)


def _put(sheet: Sheet, text: str, font: Font, y: float, *, at_right: bool) -> None:
    if text:
        fitted = fitting(text, font, _MOST)
        put_text(sheet, text, fitted, (MEASURE - fitted.width(text) if at_right else 0.0, y))


def _shortened(text: str, room: float) -> str:
    """A running head too long for its line ends after a word."""
    if HEAD.width(text) <= room:
        return text
    line = broken(words_of((Span(text),), HEAD), room - HEAD.width(_CUT))[0]
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words) + _CUT
