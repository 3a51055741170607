"""Outline lines: a sign, hanging text, a lead-in, a tag."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sspass_desktop.documents.blocks import Item, ItemStyle, Rich, Span
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.letters import behind, put, put_text
from sspass_desktop.documents.layout.metrics import BASELINE
from sspass_desktop.documents.layout.page import BLACK, MM, WHITE, Fill, Sheet
from sspass_desktop.documents.layout.style import ItemLook, Style, TagLook
from sspass_desktop.documents.layout.text import (
    LAST_LINE_SQUEEZE,
    SQUEEZE,
    Line,
    Piece,
    Word,
    justified,
    natural_width,
    words_of,
)
from sspass_desktop.domain.vocabulary import CHANGED_TAGS, NEW_TAGS

_LABEL_GAP = 1.2 * MM
_WHOLE = 3  # lines: a paragraph of so many is not split
_HEAVY, _LIGHT = 0.8, 0.4
_LABEL_MOST, _TAG_MOST = 1 / 2, 1 / 5  # of the measure
"""A longer label opens its text like a lead-in, a longer tag ends it in brackets."""

Inset = tuple[float, float]
"""How far lines stand in, at the left and at the right."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """An item broken into lines; its parts are the lines."""

    item: Item
    look: ItemLook
    style: Style
    lines: tuple[Line, ...]
    label: tuple[Word, ...]
    label_x: float

    def repeated(self, _first: int) -> float:
        """Nothing is repeated on the next page."""
        return 0.0

    def draw(self, sheet: Sheet, y: float, first: int, last: int) -> None:
        """Draw some lines, the sign and the label with the first, the tag with the last."""
        look = self.look
        for number in range(first, last + 1):
            base = y + look.leading / 2 + BASELINE * look.font.size
            if number == 0:
                self._draw_sign(sheet, base)
            put(sheet, self.lines[number], look.text_x, base)
            if self.item.tag and number == len(self.lines) - 1:
                end = look.text_x + self.lines[number].end + self.style.tag.gap
                put_tag(sheet, self.item.tag, end, base, self.style.tag)
            y += look.leading

    def _draw_sign(self, sheet: Sheet, base: float) -> None:
        look = self.look
        mark = self.item.mark or look.mark
        if mark:
            put_text(sheet, mark, look.mark_font, (look.mark_x, base - look.mark_raise))
        if self.label:
            put(sheet, Line(self.label, natural_width(self.label)), self.label_x, base)


def item_atoms(item: Item, style: Style, inset: Inset = (0.0, 0.0)) -> list[Atom]:
    """Lay an outline line out: an atom per line; two lines stay together at either end."""
    paragraph = _paragraph(item, style, inset)
    look, count = paragraph.look, len(paragraph.lines)
    return [
        Atom(
            paragraph,
            number,
            look.leading,
            before=look.before if number == 0 else 0.0,
            after=look.after if number == count - 1 else 0.0,
            stays=number > 0 and (count <= _WHOLE or number == 1 or number == count - 1),
            origin=item.origin,
        )
        for number in range(count)
    ]


@lru_cache(maxsize=512)  # after an edit all lines but one are the same
def _paragraph(item: Item, style: Style, inset: Inset) -> Paragraph:
    measure, label_x = style.sheet.measure, _label_x(style) + inset[0]
    lead: Rich = (Span(item.lead),) if item.lead else ()
    label = words_of(lead, style.lead) if item.style is ItemStyle.FIELD else ()
    look = _with_room_for(item.mark, _moved(style.items[item.style], inset))
    if label_x + natural_width(label) > _LABEL_MOST * measure:
        circle = _moved(style.items[ItemStyle.CIRCLE], inset)
        label, look = (), _with_room_for(item.mark, circle)
    if item.tag and tag_width(item.tag, style.tag) > _TAG_MOST * measure:
        item = replace(item, tag="", text=(*item.text, Span(f" [{item.tag}]", bold=True)))
    if label:
        words = words_of(item.text, look.font)
        reach = label_x + natural_width(label) + _LABEL_GAP
        room = Piece("", style.lead, reach - look.text_x, underline=False)
        words = _shifted(words, room) if reach > look.text_x else words
    else:
        opening = words_of(lead, style.lead)
        words = (*opening, *words_of(_after_lead(item.text, lead), look.font))
    tail = style.tag.gap + tag_width(item.tag, style.tag) if item.tag else 0.0
    squeezes = (SQUEEZE * look.font.size, LAST_LINE_SQUEEZE * look.font.size)
    width = measure - look.text_x - look.right
    lines = justified(words, width, squeezes, tail=tail) or (Line((), 0.0),)
    return Paragraph(item, look, style, lines, label, label_x)


def _moved(look: ItemLook, inset: Inset) -> ItemLook:
    left, right = inset
    return replace(
        look,
        mark_x=look.mark_x + left,
        text_x=look.text_x + left,
        right=look.right + right,
    )


def _with_room_for(mark: str, look: ItemLook) -> ItemLook:
    """A sign, the line's own or the usual one, may be wide: the text begins behind it."""
    x = behind(mark or look.mark, look.mark_font, look.mark_x, look.text_x)
    return replace(look, text_x=x) if x > look.text_x else look


def _label_x(style: Style) -> float:
    """Labels begin where the text of other lines does."""
    return _with_room_for("", style.items[ItemStyle.CIRCLE]).text_x


def _after_lead(text: Rich, lead: Rich) -> Rich:
    """Text behind a lead-in begins with a blank."""
    return (Span(" "), *text) if lead else text


def _shifted(words: Sequence[Word], room: Piece) -> tuple[Word, ...]:
    """Leave room in front of the first word: its label reaches into the column of values."""
    if not words:
        return (Word((room,), room.width, 0, 0.0),)
    first = words[0]
    moved = first._replace(pieces=(room, *first.pieces), width=first.width + room.width)
    return (moved, *words[1:])


def tag_width(tag: str, look: TagLook) -> float:
    """How wide a tag is: two syllables fit the usual box."""
    return max(look.width, look.strong.width(tag) + 2 * look.padding)


def put_tag(sheet: Sheet, tag: str, x: float, base: float, look: TagLook) -> None:
    """Draw a tag: new things white on black, changed ones in a heavy frame, others in a light."""
    new, changed = tag in NEW_TAGS, tag in CHANGED_TAGS
    font = look.strong if new or changed else look.light
    top = base + look.drop - look.height
    width = tag_width(tag, look)
    line = 0.0 if new else _HEAVY if changed else _LIGHT
    colour = BLACK if new else None
    sheet.fills.append(Fill(x, top, width, look.height, colour, line, look.radius))
    text_x = x + (width - font.width(tag)) / 2
    text_y = top + look.height / 2 + BASELINE * font.size
    put_text(sheet, tag, font, (text_x, text_y), colour=WHITE if new else BLACK)
