"""The boxes of the organisation chart: a title with a note, and a list of short lines."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.blocks import Span
from sspass_desktop.documents.furniture import ChartBox
from sspass_desktop.documents.layout.letters import fitting, put, put_text
from sspass_desktop.documents.layout.looks import ChartLook
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import BLACK, MM, Colour, Fill, Sheet
from sspass_desktop.documents.layout.stack import baseline
from sspass_desktop.documents.layout.text import Line, balanced, broken, words_of

_MARK = "·"
_SIDE = 1.5 * MM

Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class ListBox:
    """The lines of a white box, broken: those of its title, then those of its list."""

    title: tuple[Line, ...]
    lines: tuple[tuple[Line, ...], ...]
    font: Font
    height: float


def list_font(lines: Iterable[str], width: float, look: ChartLook) -> Font:
    """As small a font as the longest word of several lists asks for, down to the least."""
    room = width - look.duty_x - look.duty_right
    words = (word for line in lines for word in words_of((Span(line),), look.duty))
    widest = max((word.width for word in words), default=room)
    size = look.duty.size * min(1.0, room / widest)
    return look.duty._replace(size=max(size, look.least_duty))


def list_box(
    title: str, lines: Sequence[str], width: float, look: ChartLook, font: Font
) -> ListBox:
    """Break what stands in a list; without a line it has no height."""
    titles = broken(words_of((Span(title),), look.group, strong=True), width - 2 * look.mark_x)
    room = width - look.duty_x - look.duty_right
    broken_lines = tuple(broken(words_of((Span(line),), font), room) for line in lines)
    return _boxed(titles, broken_lines, font, look)


def _boxed(
    title: tuple[Line, ...], lines: Sequence[tuple[Line, ...]], font: Font, look: ChartLook
) -> ListBox:
    count = len(title) + sum(map(len, lines))
    height = count * look.duty_leading + 2 * look.duty_padding if count else 0.0
    return ListBox(title, tuple(lines), font, height)


def cut_list(box: ListBox, most: float, look: ChartLook) -> list[ListBox]:
    """The list in boxes that are no higher than ``most``, the title in the first."""
    boxes = [_boxed(box.title, (), box.font, look)]
    for lines in box.lines:
        last = boxes[-1]
        longer = _boxed(last.title, (*last.lines, lines), box.font, look)
        if longer.height > most and last.height:
            boxes.append(_boxed((), (lines,), box.font, look))
        else:
            boxes[-1] = longer
    return boxes


def put_list(sheet: Sheet, box: ListBox, place: Box, look: ChartLook) -> None:
    """A white box with its lines from the top."""
    x, y, _, _ = place
    sheet.fills.append(Fill(*place, None, look.line))
    base = baseline(y + look.duty_padding, look.duty_leading, look.duty)
    for line in box.title:
        put(sheet, line, x + look.mark_x, base)
        base += look.duty_leading
    for lines in box.lines:
        put_text(sheet, _MARK, box.font, (x + look.mark_x, base))
        for line in lines:
            put(sheet, line, x + look.duty_x, base)
            base += look.duty_leading


def put_box(
    sheet: Sheet,
    box: ChartBox,
    place: Box,
    look: ChartLook,
    colours: tuple[Colour | None, Colour | None],
) -> None:
    """A title over a note in the middle of a box; a long title takes smaller letters."""
    ground, ink = colours
    x, y, width, height = place
    sheet.fills.append(Fill(*place, ground, look.line))
    room = width - 2 * _SIDE
    note = look.note if ink is None else look.strong_note
    lines = balanced(words_of((Span(box.title),), look.title, strong=True), room)
    most = int(height // look.line_height) - bool(box.note)
    if len(lines) > most:
        font = fitting(box.title, look.title, room)
        lines = balanced(words_of((Span(box.title),), font, strong=True), room)
    count = len(lines) + bool(box.note)
    top = y + (height - count * look.line_height) / 2
    middle = x + width / 2
    for line in lines:
        base = top + look.line_height / 2 + BASELINE * look.title.size
        put(sheet, line, middle - line.width / 2, base, colour=ink or BLACK)
        top += look.line_height
    if box.note:
        font = fitting(box.note, note, room)
        base = top + look.line_height / 2 + BASELINE * font.size
        at = (middle - font.width(box.note) / 2, base)
        put_text(sheet, box.note, font, at, colour=ink or BLACK)
