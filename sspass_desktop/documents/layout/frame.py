"""Head and foot of a page, and its margins."""

import re
from collections.abc import Mapping
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
_CUT, _BAR = "…", "|"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Around(NamedTuple):
    """What the pages of an article say of it: part and chapter, and which of this is printed."""

    head: str
    chapter: str
    frame: Frame


def left_margin(number: int, sheet: SheetLook, *, double_sided: bool) -> float:
    """Where the text begins; odd pages lie at the right when printed double-sided."""
    if not double_sided:
        return sheet.left
    return sheet.inner if number % 2 else sheet.outer


def put_frame(sheet: Sheet, book: Book, around: Around, number: int, style: Style) -> None:
    """Put what stands around the text of a page: its running head, its number, the names.

    By default the chapter stands outside, the book's name inside.
    """
    look, frame = style.frame, around.frame
    line = _Line(sheet, style.sheet.measure)
    texts = _texts(book, around, number)
    odd = number % 2 == 1
    if frame is Frame.FULL:
        _put_head(line, texts, style, outer_right=odd or not book.looks.double_sided)
    if frame in (Frame.FULL, Frame.NAMES):
        at_right = odd and book.looks.double_sided and frame is Frame.FULL
        _put_names(line, texts, look, at_right=at_right)
    centre = _filled(look.foot_centre, texts)
    if centre and frame in (Frame.FULL, Frame.NUMBER):
        foot = fitting(centre, look.foot, line.measure / 3)
        put_text(sheet, centre, foot, ((line.measure - foot.width(centre)) / 2, look.foot_y))


def _texts(book: Book, around: Around, number: int) -> Mapping[str, str]:
    """What stands for each placeholder on a page."""
    return {
        "book": book.name,
        "part": around.head,
        "chapter": around.chapter,
        "page": str(number),
        "agency": book.agency,
        "agency_en": book.agency_en,
    }


def _filled(pattern: str, texts: Mapping[str, str]) -> str:
    """A text with its placeholders filled; a part of it that is left empty goes with its bar."""
    parts = [_PLACEHOLDER.sub(lambda found: texts[found[1]], one) for one in pattern.split(_BAR)]
    if len(parts) == 1:
        return parts[0]
    return f"  {_BAR}  ".join(part.strip() for part in parts if part.strip())


class _Line(NamedTuple):
    """A place for texts at the left or right of a line as wide as the measure."""

    sheet: Sheet
    measure: float

    def put(self, text: str, font: Font, y: float, *, at_right: bool) -> None:
        if text:
            fitted = fitting(text, font, _MOST * self.measure)
            x = self.measure - fitted.width(text) if at_right else 0.0
            put_text(self.sheet, text, fitted, (x, y))


def _put_head(line: _Line, texts: Mapping[str, str], style: Style, *, outer_right: bool) -> None:
    """What is outside, what is inside, and a line below."""
    look, measure = style.frame, line.measure
    inner = _shortened(_filled(look.head_inner, texts), look.head, measure / 2)
    room = min(_MOST * measure, measure - look.head.width(inner) - _GAP)
    outer = _shortened(_filled(look.head_outer, texts), look.head, room)
    left, right = (inner, outer) if outer_right else (outer, inner)
    line.put(left, look.head, look.head_y, at_right=False)
    line.put(right, look.head, look.head_y, at_right=True)
    rule = look.head_y + look.head_rule
    line.sheet.rules.append(Rule(0.0, rule, measure, rule, style.weights.hairline))


def _put_names(line: _Line, texts: Mapping[str, str], look: FrameLook, *, at_right: bool) -> None:
    """Two lines beside the page number."""
    line.put(_filled(look.foot_outer, texts), look.agency, look.agency_y, at_right=at_right)
    below = _filled(look.foot_outer_below, texts)
    fitted = fitting(below, look.agency_en, line.measure / 2 - _BESIDE)
    line.put(below, fitted, look.foot_y, at_right=at_right)


def _shortened(text: str, font: Font, room: float) -> str:
    """A running head too long for its line ends after a word."""
    if font.width(text) <= room:
        return text
    line = broken(words_of((Span(text),), font), room - font.width(_CUT))[0]
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words) + _CUT
