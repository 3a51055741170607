"""Head and foot of a page, and its margins."""

import re
from collections.abc import Mapping
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
_CUT, _BAR = "…", "|"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def left_margin(number: int, sheet: SheetLook, *, double_sided: bool) -> float:
    """Where the text begins; odd pages lie at the right when printed double-sided."""
    if not double_sided:
        return sheet.left
    return sheet.inner if number % 2 else sheet.outer


def put_frame(sheet: Sheet, book: Book, article: Article, number: int, style: Style) -> None:
    """Put the running head and the foot, by default the chapter outside, the book's name inside."""
    look, measure = style.frame, style.sheet.measure
    texts = _texts(book, article, number)
    outer_right = number % 2 == 1 if book.looks.double_sided else True
    outer_foot_right = number % 2 == 1 and book.looks.double_sided
    inner = _shortened(_filled(look.head_inner, texts), look.head, measure / 2)
    room = min(_MOST * measure, measure - look.head.width(inner) - _GAP)
    outer = _shortened(_filled(look.head_outer, texts), look.head, room)
    left, right = (inner, outer) if outer_right else (outer, inner)
    line = _Line(sheet, measure)
    line.put(left, look.head, look.head_y, at_right=False)
    line.put(right, look.head, look.head_y, at_right=True)
    rule = look.head_y + look.head_rule
    sheet.rules.append(Rule(0.0, rule, measure, rule, style.weights.hairline))
    centre = _filled(look.foot_centre, texts)
    foot = fitting(centre, look.foot, measure / 3)
    middle = (measure - foot.width(centre)) / 2
    if centre:
        put_text(sheet, centre, foot, (middle, look.foot_y))
    line.put(_filled(look.foot_outer, texts), look.agency, look.agency_y, at_right=outer_foot_right)
    below = _filled(look.foot_outer_below, texts)
    fitted = fitting(below, look.agency_en, middle - _GAP)
    line.put(below, fitted, look.foot_y, at_right=outer_foot_right)


def _texts(book: Book, article: Article, number: int) -> Mapping[str, str]:
    """What stands for each placeholder on a page."""
    return {
        "book": book.name,
        "part": article.head,
        "chapter": article.chapter,
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


def _shortened(text: str, font: Font, room: float) -> str:
    """A running head too long for its line ends after a word."""
    if font.width(text) <= room:
        return text
    line = broken(words_of((Span(text),), font), room - font.width(_CUT))[0]
    return " ".join("".join(piece.text for piece in word.pieces) for word in line.words) + _CUT
