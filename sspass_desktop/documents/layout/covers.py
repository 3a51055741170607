"""The first and the last page, on the grid of the divider."""

from collections.abc import Callable

from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.furniture import BackCover, Cover
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.boxes import Solid
from sspass_desktop.documents.layout.letters import fitting, put, put_text
from sspass_desktop.documents.layout.page import Rule, Sheet
from sspass_desktop.documents.layout.style import Style
from sspass_desktop.documents.layout.text import broken, words_of


def cover_atoms(block: Cover, style: Style) -> list[Atom]:
    """Year, kind, a line, the month; the names at the foot."""
    look, measure = style.cover, style.sheet.measure

    def paint(sheet: Sheet, _y: float) -> None:
        put_text(sheet, block.year, fitting(block.year, look.year, measure), (0.0, look.year_y))
        base = look.kind_y
        lines = broken(words_of((Span(block.kind),), look.kind, strong=True), measure)
        for number, line in enumerate(lines):
            base = look.kind_y + number * look.kind_leading
            put(sheet, line, 0.0, base)
        line_y = base + look.line_gap
        sheet.rules.append(Rule(0.0, line_y, measure, line_y, style.weights.title_rule))
        put_text(sheet, block.month, look.month, (0.0, line_y + look.month_gap))
        _put_names(sheet, block.agency, block.agency_en, look.names_y, style)

    return _whole_page(paint, style)


def back_cover_atoms(block: BackCover, style: Style) -> list[Atom]:
    """The names, and how to reach the agency, at the foot."""
    look, measure = style.cover, style.sheet.measure
    lines = [
        line for text in block.lines for line in broken(words_of((Span(text),), look.line), measure)
    ]

    def paint(sheet: Sheet, _y: float) -> None:
        last = look.names_y + look.names_gap
        first = last - look.line_leading * (len(lines) - 1)
        above = first - 2 * look.names_gap if lines else last
        _put_names(sheet, block.agency, block.agency_en, above - look.names_gap, style)
        for number, line in enumerate(lines):
            put(sheet, line, 0.0, first + number * look.line_leading)

    return _whole_page(paint, style)


def _put_names(sheet: Sheet, name: str, english: str, y: float, style: Style) -> None:
    look, measure = style.cover, style.sheet.measure
    put_text(sheet, name, fitting(name, look.agency, measure), (0.0, y))
    below = y + look.names_gap
    put_text(sheet, english, fitting(english, look.agency_en, measure), (0.0, below))


def _whole_page(paint: Callable[[Sheet, float], None], style: Style) -> list[Atom]:
    return [Atom(Solid(paint), 0, style.sheet.text_height)]
