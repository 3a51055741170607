"""Outline lines: a sign, hanging text, a lead-in, a tag."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sspass_desktop.documents.blocks import Item, ItemStyle, Rich, Span
from sspass_desktop.documents.layout.atoms import Atom
from sspass_desktop.documents.layout.letters import put, put_text
from sspass_desktop.documents.layout.metrics import SANS, SANS_BOLD, Font
from sspass_desktop.documents.layout.page import BLACK, MM, Fill, Sheet
from sspass_desktop.documents.layout.style import (
    BASELINE,
    ITEM_LOOKS,
    LAST_LINE_SQUEEZE,
    LEAD,
    MEASURE,
    SQUEEZE,
    TAG_DROP,
    TAG_GAP,
    TAG_HEIGHT,
    TAG_PADDING,
    TAG_RADIUS,
    TAG_SIZE,
    TAG_WIDTH,
    ItemLook,
)
from sspass_desktop.documents.layout.text import (
    Line,
    Piece,
    Word,
    justified,
    natural_width,
    words_of,
)
from sspass_desktop.domain.vocabulary import CHANGED_TAGS, NEW_TAGS

_LABEL_X = 7.6 * MM
_LABEL_GAP, _MARK_GAP = 1.2 * MM, 0.9 * MM
_WHOLE = 3  # lines: a paragraph of so many is not split
_HEAVY, _LIGHT = 0.8, 0.4
_LABEL_MOST, _TAG_MOST = MEASURE / 2, MEASURE / 5
"""A longer label opens its text like a lead-in, a longer tag ends it in brackets."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """An item broken into lines; its parts are the lines."""

    item: Item
    look: ItemLook
    lines: tuple[Line, ...]
    label: tuple[Word, ...]

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
                end = look.text_x + self.lines[number].end + TAG_GAP
                put_tag(sheet, self.item.tag, end, base)
            y += look.leading

    def _draw_sign(self, sheet: Sheet, base: float) -> None:
        look = self.look
        mark = self.item.mark or look.mark
        if mark:
            put_text(sheet, mark, look.mark_font, (look.mark_x, base - look.mark_raise))
        if self.label:
            put(sheet, Line(self.label, natural_width(self.label)), _LABEL_X, base)


def item_atoms(item: Item) -> list[Atom]:
    """Lay an outline line out: an atom per line; two lines stay together at either end."""
    paragraph = _paragraph(item)
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
def _paragraph(item: Item) -> Paragraph:
    lead: Rich = (Span(item.lead, bold=True),) if item.lead else ()
    label = words_of(lead, LEAD, strong=True) if item.style is ItemStyle.FIELD else ()
    look = _with_room_for(item.mark, ITEM_LOOKS[item.style])
    if _LABEL_X + natural_width(label) > _LABEL_MOST:
        label, look = (), ITEM_LOOKS[ItemStyle.CIRCLE]
    if item.tag and tag_width(item.tag) > _TAG_MOST:
        item = replace(item, tag="", text=(*item.text, Span(f" [{item.tag}]", bold=True)))
    if label:
        words = words_of(item.text, look.font, strong=look.strong)
        reach = _LABEL_X + natural_width(label) + _LABEL_GAP
        words = _shifted(words, reach - look.text_x) if reach > look.text_x else words
    else:
        opening = words_of(lead, LEAD, strong=True)
        words = (*opening, *words_of(_after_lead(item.text, lead), look.font, strong=look.strong))
    tail = TAG_GAP + tag_width(item.tag) if item.tag else 0.0
    squeezes = (SQUEEZE * look.font.size, LAST_LINE_SQUEEZE * look.font.size)
    lines = justified(words, look.width, squeezes, tail=tail) or (Line((), 0.0),)
    return Paragraph(item, look, lines, label)


def _with_room_for(mark: str, look: ItemLook) -> ItemLook:
    """A sign of the line's own may be wider than the usual one: the text begins behind it."""
    reach = look.mark_x + look.mark_font.width(mark) + _MARK_GAP
    return replace(look, text_x=max(look.text_x, reach)) if mark else look


def _after_lead(text: Rich, lead: Rich) -> Rich:
    """Text behind a lead-in begins with a blank."""
    return (Span(" "), *text) if lead else text


def _shifted(words: Sequence[Word], room: float) -> tuple[Word, ...]:
    """Leave room in front of the first word: its label reaches into the column of values."""
    spacer = Piece("", LEAD, room, underline=False)
    if not words:
        return (Word((spacer,), room, 0, 0.0),)
    first = words[0]
    moved = first._replace(pieces=(spacer, *first.pieces), width=first.width + room)
    return (moved, *words[1:])


def tag_width(tag: str) -> float:
    """How wide a tag is: two syllables fit the usual box."""
    return max(TAG_WIDTH, Font(SANS_BOLD, TAG_SIZE).width(tag) + 2 * TAG_PADDING)


def put_tag(sheet: Sheet, tag: str, x: float, base: float) -> None:
    """Draw a tag: new things white on black, changed ones in a heavy frame, others in a light."""
    new, changed = tag in NEW_TAGS, tag in CHANGED_TAGS
    font = Font(SANS_BOLD if new or changed else SANS, TAG_SIZE)
    top = base + TAG_DROP - TAG_HEIGHT
    width = tag_width(tag)
    line = 0.0 if new else _HEAVY if changed else _LIGHT
    colour = BLACK if new else None
    sheet.fills.append(Fill(x, top, width, TAG_HEIGHT, colour, line, TAG_RADIUS))
    text_x = x + (width - font.width(tag)) / 2
    text_y = top + TAG_HEIGHT / 2 + BASELINE * TAG_SIZE
    put_text(sheet, tag, font, (text_x, text_y), white=new)
