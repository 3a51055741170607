"""Head and foot of a page, and its margins."""

from typing import NamedTuple

from sspass_desktop.documents.articles import Book, Frame
from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.layout.letters import fitting, put_text
from sspass_desktop.documents.layout.metrics import Font
from sspass_desktop.documents.layout.page import MM, Rule, Sheet
from sspass_desktop.documents.layout.style import FrameLook, SheetLook, Style
from sspass_desktop.documents.layout.text import broken, words_of

_GAP = 6 * MM
_MOST = 0.8  # of the measure
_BESIDE = 14 * MM  # half a page number, and a gap
_CUT = "…"


def left_margin(number: int, sheet: SheetLook, *, double_sided: bool) -> float:
    """Where the text begins; odd pages lie at the right when printed double-sided."""
    if not double_sided:
        return sheet.left
    return sheet.inner if number % 2 else sheet.outer


def put_frame(
    sheet: Sheet, book: Book, around: tuple[str, Frame], number: int, style: Style
) -> None:
    """Put what stands around the text of a page: its running head, its number, the names."""
    head, frame = around
    line = _Line(sheet, style.sheet.measure)
    odd = number % 2 == 1
    if frame is Frame.FULL:
        _put_head(line, book, head, style, outer_right=odd or not book.looks.double_sided)
    if frame in (Frame.FULL, Frame.NAMES):
        at_right = odd and book.looks.double_sided and frame is Frame.FULL
        _put_names(line, book, style.frame, at_right=at_right)
    if frame in (Frame.FULL, Frame.NUMBER):
        look, page = style.frame, f"- {number} -"
        put_text(sheet, page, look.foot, ((line.measure - look.foot.width(page)) / 2, look.foot_y))


class _Line(NamedTuple):
    """A place for texts at the left or right of a line as wide as the measure."""

    sheet: Sheet
    measure: float

    def put(self, text: str, font: Font, y: float, *, at_right: bool) -> None:
        if text:
            fitted = fitting(text, font, _MOST * self.measure)
            x = self.measure - fitted.width(text) if at_right else 0.0
            put_text(self.sheet, text, fitted, (x, y))


def _put_head(line: _Line, book: Book, head: str, style: Style, *, outer_right: bool) -> None:
    """Outside the chapter, inside the book's name."""
    look, measure = style.frame, line.measure
    room = min(_MOST * measure, measure - look.head.width(book.name) - _GAP)
    shown = _shortened(head, look.head, room)
    left, right = (book.name, shown) if outer_right else (shown, book.name)
    line.put(left, look.head, look.head_y, at_right=False)
    line.put(right, look.head, look.head_y, at_right=True)
    rule = look.head_y + look.head_rule
    line.sheet.rules.append(Rule(0.0, rule, measure, rule, style.weights.hairline))


def _put_names(line: _Line, book: Book, look: FrameLook, *, at_right: bool) -> None:
    """The names in two languages, beside the page number."""
    line.put(book.agency, look.agency, look.agency_y, at_right=at_right)
    english = fitting(book.agency_en, look.agency_en, line.measure / 2 - _BESIDE)
    line.put(book.agency_en, english, look.foot_y, at_right=at_right)


def _shortened(text: str, font: Font, room: float) -> str:
    """A running head too long for its line ends after a word."""
    if font.width(text) <= room:
        return text
    line = broken(words_of((Span(text),), font), room - font.width(_CUT))[0]
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words) + _CUT
