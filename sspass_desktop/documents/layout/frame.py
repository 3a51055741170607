"""Head and foot of a page, and its margins."""

from typing import NamedTuple

from sspass_desktop.documents.articles import Article, Book
from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import MM, Rule, Sheet
from sspass_desktop.documents.layout.style import SheetLook, Style
from sspass_desktop.documents.layout.text import broken, words_of

_GAP = 6 * MM
_MOST = 0.8  # of the measure
_CUT = "…"


def left_margin(number: int, sheet: SheetLook, *, double_sided: bool) -> float:
    """Where the text begins; odd pages lie at the right when printed double-sided."""
    if not double_sided:
        return sheet.left
    return sheet.inner if number % 2 else sheet.outer


def put_frame(sheet: Sheet, book: Book, article: Article, number: int, style: Style) -> None:
    """Put the running head and the foot: outside the chapter, inside the book's name."""
    look, measure = style.frame, style.sheet.measure
    outer_right = number % 2 == 1 if book.looks.double_sided else True
    outer_foot_right = number % 2 == 1 and book.looks.double_sided
    room = min(_MOST * measure, measure - look.head.width(book.name) - _GAP)
    shown = _shortened(article.head, look.head, room)
    left, right = (book.name, shown) if outer_right else (shown, book.name)
    line = _Line(sheet, measure)
    line.put(left, look.head, look.head_y, at_right=False)
    line.put(right, look.head, look.head_y, at_right=True)
    rule = look.head_y + look.head_rule
    sheet.rules.append(Rule(0.0, rule, measure, rule, style.weights.hairline))
    page = f"- {number} -"
    middle = (measure - look.foot.width(page)) / 2
    put_text(sheet, page, look.foot, (middle, look.foot_y))
    line.put(book.agency, look.agency, look.agency_y, at_right=outer_foot_right)
    english = fitting(book.agency_en, look.agency_en, middle - _GAP)
    line.put(book.agency_en, english, look.foot_y, at_right=outer_foot_right)


class _Line(NamedTuple):
    """A place for texts at the left or right of a line as wide as the measure."""

    sheet: Sheet
    measure: float

    def put(self, text: str, font: Font, y: float, *, at_right: bool) -> None:
        if text:
            fitted = fitting(text, font, _MOST * self.measure)
            x = self.measure - fitted.width(text) if at_right else 0.0
            put_text(self.sheet, text, fitted, (x, y))


def _shortened(text: str, font: Font, room: float) -> str:
    """A running head too long for its line ends after a word."""
    if font.width(text) <= room:
        return text
    line = broken(words_of((Span(text),), font), room - font.width(_CUT))[0]
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words) + _CUT
