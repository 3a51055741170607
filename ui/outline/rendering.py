"""A line as a block of a text document, and back."""

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple, TypeAlias

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.domain.outlining.emphasis import Run, Runs, cut, letters
from sspass_desktop.domain.outlining.linked import line_runs, with_runs

BOLD = 0x100001  # QTextFormat.Property.UserProperty + 1
LEAD = 0x100002
LINK = 0x100003
BREAK = "\u2028"
_SURROGATE = re.compile("[\ud800-\udfff]")
_SHOWN = dict.fromkeys(range(0x20), "\ufffd") | {
    ord("\t"): "\t",
    ord("\n"): BREAK,
    ord("\r"): " ",
    0x2029: BREAK,
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0xFFFC: "\ufffd",
}
"""Letters that a text document takes for its own, each by one that it shows."""


class Piece(NamedTuple):
    """Letters of a block in one voice; ``link``: what the number follows that they are of."""

    text: str
    bold: bool = False
    underline: bool = False
    lead: bool = False
    link: str = ""


Pieces: TypeAlias = tuple[Piece, ...]


class Frame(NamedTuple):
    """Where the text of a block stands: pixels at its sides and above; how it is set."""

    left: int
    right: int
    gap: int
    height: int
    strong: bool


def shown(text: str) -> str:
    """A text with as many letters, all of which can be shown."""
    return _SURROGATE.sub("\ufffd", text).translate(_SHOWN)


def pieces_of_line(line: Line) -> Pieces:
    """What is shown of a line: the lead-in in brackets, a blank, the text."""
    lead = (Piece(shown(f"({line.lead})"), lead=True), Piece(" ")) if line.lead else ()
    return _merged((*lead, *_pieces(line_runs(line))))


def _pieces(parts: Runs) -> Iterator[Piece]:
    """A link is told from the same one beside it by its number in the line."""
    links = list(dict.fromkeys(run.link for run in parts if run.link))
    for run in parts:
        link = _name(run.link, links.index(run.link)) if run.link else ""
        yield Piece(shown(run.text), run.bold, run.underline, link=link)


def _name(link: NumberLink, number: int) -> str:
    return json.dumps((number, link.figure, link.record, link.unit, link.text))


def _named(name: str) -> NumberLink:
    _, figure, record, unit, text = json.loads(name)
    return NumberLink(0, text, Figure(figure), Uid(record) if record else None, unit)


def pieces_of_block(block: QTextBlock) -> Pieces:
    """What a block holds now."""
    found: list[Piece] = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        voice = fragment.charFormat()
        bold, lead = bool(voice.property(BOLD)), bool(voice.property(LEAD))
        link = str(voice.property(LINK) or "")
        found.append(Piece(fragment.text(), bold, voice.fontUnderline(), lead, link))
        step += 1
    return _merged(tuple(found))


def _merged(pieces: Pieces) -> Pieces:
    grouped = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece[1:])
    return tuple(Piece("".join(one.text for one in same), *voice) for voice, same in grouped)


def read_block(block: QTextBlock, line: Line) -> Line:
    """The line that a block holds now, having been shown as ``line``; untouched it is the same."""
    if is_shown(block, line):
        return line
    pieces, lead = pieces_of_block(block), ""
    if pieces and pieces[0].lead and _is_bracketed(pieces[0].text):
        lead, pieces = _stored(pieces[0].text[1:-1]), pieces[1:]
        if pieces and pieces[0].text.startswith(" "):
            pieces = (pieces[0]._replace(text=pieces[0].text[1:]), *pieces[1:])
    bare = Line(line.level, line.marker, lead or None, tag=line.tag, node=line.node)
    return with_runs(bare, list(_runs(pieces)))


def _runs(pieces: Pieces) -> Iterator[Run]:
    """Letters typed at a link's edge are none of it; one that is not whole any more is none."""
    for name, group in groupby(pieces, key=lambda piece: piece.link):
        parts = tuple(Run(_stored(one.text), one.bold, one.underline) for one in group)
        link = _named(name) if name else None
        place = letters(parts).find(link.text) if link is not None else -1
        if link is None or place < 0:
            yield from parts
            continue
        before, rest = cut(parts, place)
        inside, behind = cut(rest, len(link.text))
        yield from (*before, *(run._replace(link=link) for run in inside), *behind)


def is_shown(block: QTextBlock, line: Line) -> bool:
    """Whether a block shows a line as it would be shown anew."""
    return pieces_of_block(block) == pieces_of_line(line)


def _is_bracketed(text: str) -> bool:
    return len(text) > len("()") and text.startswith("(") and text.endswith(")")


def _stored(text: str) -> str:
    return text.replace(BREAK, "\n")


def write_block(cursor: QTextCursor, block: QTextBlock, line: Line, frame: Frame) -> None:
    """Make a block show a line; letters that stay are not touched, so that carets keep theirs."""
    pieces = pieces_of_line(line)
    _write_text(cursor, block, "".join(piece.text for piece in pieces))
    start = block.position()
    for piece in pieces:
        end = start + units(piece.text)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_voice(piece, strong=frame.strong))
        start = end
    write_frame(cursor, block, frame)


def write_frame(cursor: QTextCursor, block: QTextBlock, frame: Frame) -> None:
    """Set where a block stands."""
    wanted = QTextBlockFormat()
    wanted.setLeftMargin(frame.left)
    wanted.setRightMargin(frame.right)
    wanted.setTopMargin(frame.gap)
    wanted.setLineHeight(frame.height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    cursor.setPosition(block.position())
    if block.blockFormat() != wanted:
        cursor.setBlockFormat(wanted)
    cursor.setBlockCharFormat(_voice(Piece(""), strong=frame.strong))


def _write_text(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    held = block.text()
    if held == text:
        return
    first = _same(held, text)
    last = min(_same(held[::-1], text[::-1]), len(held) - first, len(text) - first)
    start = block.position()
    cursor.setPosition(start + units(held[:first]))
    cursor.setPosition(start + units(held[: len(held) - last]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[first : len(text) - last])


def _same(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _voice(piece: Piece, *, strong: bool) -> QTextCharFormat:
    voice = QTextCharFormat()
    heavy = strong or piece.bold or piece.lead
    voice.setFontWeight(QFont.Weight.Bold if heavy else QFont.Weight.Normal)
    voice.setFontUnderline(piece.underline)
    voice.setProperty(BOLD, piece.bold)
    voice.setProperty(LEAD, piece.lead)
    if piece.link:
        voice.setProperty(LINK, piece.link)
    return voice


def units(text: str) -> int:
    """How many places a text takes in a document, which counts in UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def column_of(text: str, place: int) -> int:
    """How many letters stand before a place of a document."""
    for number, letter in enumerate(text):
        if place <= 0:
            return number
        place -= 2 if letter > "\uffff" else 1
    return len(text)
