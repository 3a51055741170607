"""What layout needs of a font: which characters it has, and how wide they are.

Read from the shipped TrueType files themselves (OpenType 1.9, tables ``cmap``, ``hmtx``, ``loca``),
so that screen, file and paper share one truth and layout needs no drawing library.
"""

import struct
from array import array
from bisect import bisect
from functools import cache
from io import SEEK_END
from pathlib import Path
from sys import byteorder
from typing import BinaryIO, NamedTuple

from sspass_desktop.paths import RESOURCES
from sspass_desktop.ports import FontMissingError

BASELINE = 0.36
"""The baseline lies half the leading and this part of the size below the top of a line, so that
Hangul stands in its middle."""

SANS, SANS_BOLD = "NotoSansKR-Regular", "NotoSansKR-Bold"
SERIF, SERIF_BOLD = "NotoSerifKR-Regular", "NotoSerifKR-Bold"
FACES = (SANS, SANS_BOLD, SERIF, SERIF_BOLD)
FALLBACK = {SERIF: SANS, SERIF_BOLD: SANS_BOLD}
"""Who draws a character that a face does not have."""

LOOKALIKES = {
    "↳": "└",
    "∼": "~",
    "∙": "·",
    "▸": "▶",
    "➢": "▶",
    "➤": "▶",
    "►": "▶",
    "➔": "→",
    "➜": "→",
    "✕": "×",
    "✖": "×",
    "✔": "✓",
    "☑": "■",
    "☐": "□",
    "❍": "○",
    "❏": "□",
    "⦁": "•",
}
"""What prints for signs that neither family has, but whose like it has."""

BLANKS = dict.fromkeys("\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " ") | dict.fromkeys(
    "\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "
)
"""What parts words like a blank."""
UNSEEN = dict.fromkeys(
    [
        *map(chr, (*range(0x09), *range(0x0E, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD)),
        *map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))),
        *map(chr, (*range(0xFE00, 0xFE10), 0xFEFF)),
    ],
    "",
)
"""What has no shape of its own: joiners, marks of direction, controls."""
_CHANGED = LOOKALIKES | BLANKS | UNSEEN

_UNITS = 1000
_GROUPS = 12  # the cmap format for all of Unicode


def font_file(face: str) -> Path:
    """Where the shipped file of a face lies."""
    return RESOURCES / "fonts" / f"{face}.ttf"


class Face:
    """One shipped face. Widths are in thousandths of the size; ``unknown``: of the empty box."""

    def __init__(self, tables: "FontTables") -> None:
        self.unknown = tables.advances[0]
        self._widths = _Widths(tables)
        self._known: dict[str, int | None] = {}

    def has(self, character: str) -> bool:
        """Whether the face can draw a character."""
        return self.units(character) is not None

    def units(self, text: str) -> int | None:
        """The width of a text, None if a character of it is missing."""
        if text not in self._known:
            try:
                self._known[text] = sum(map(self._widths.__getitem__, text))
            except KeyError:
                self._known[text] = None
        return self._known[text]


class Font(NamedTuple):
    """A face in a size (points)."""

    face: str
    size: float

    @property
    def is_bold(self) -> bool:
        """Whether its letters are bold by themselves."""
        return self.face in (SANS_BOLD, SERIF_BOLD)

    def width(self, text: str) -> float:
        """How wide a text prints, in points, fallbacks and empty boxes counted."""
        units = load_face(self.face).units(text)
        if units is None:
            units = sum(_units(face, part) for face, part in faced(self.face, text))
        return units * self.size / _UNITS


class Glyphs(NamedTuple):
    """Glyphs by the code of a character: runs of both as ``cmap`` has them, in order."""

    firsts: "array[int]"
    lasts: "array[int]"
    glyphs: "array[int]"

    def find(self, code: int) -> int | None:
        """The glyph of a character, None if it has none."""
        run = bisect(self.firsts, code) - 1
        if run < 0 or code > self.lasts[run]:
            return None
        return self.glyphs[run] + code - self.firsts[run]

    def all(self) -> dict[int, int]:
        """The glyphs of all characters."""
        return {
            code: glyph + code - first
            for first, last, glyph in zip(*self, strict=True)
            for code in range(first, last + 1)
        }


class FontTables(NamedTuple):
    """What a font file says: glyphs by character, ``hmtx`` as numbers, where it and ``loca`` lie.

    ``metrics``: advance width and bearing by turns, for every glyph (``tools/fonts.py`` shares no
    widths); ``offsets``: where each glyph's outline begins, and where the last ends.
    """

    glyphs: Glyphs
    metrics: "array[int]"
    offsets: "array[int]"

    @property
    def advances(self) -> "array[int]":
        """The width of every glyph."""
        return self.metrics[::2]


class _Widths(dict[str, int]):
    """Widths by character, each looked up when it is first asked for: a plan uses few of them."""

    def __init__(self, tables: FontTables) -> None:
        super().__init__()
        self._glyphs, self._advances = tables.glyphs, tables.advances

    def __missing__(self, sign: str) -> int:
        glyph = self._glyphs.find(ord(sign))
        if glyph is None:
            raise KeyError(sign)
        width = self[sign] = self._advances[glyph]
        return width


@cache
def font_tables(face: str) -> FontTables:
    """Read the long tables of a shipped face. Raises: ports.FontMissingError."""
    path = font_file(face)
    try:
        with path.open("rb") as source:
            return _font_tables(source)
    except (OSError, struct.error, KeyError, ValueError) as error:
        raise FontMissingError(path, str(error)) from error


def _font_tables(source: BinaryIO) -> FontTables:
    tables = _tables(source)
    if source.seek(0, SEEK_END) < max(offset + length for offset, length in tables.values()):
        message = "cut short"
        raise ValueError(message)
    source.seek(tables["hhea"][0] + 34)
    (count,) = struct.unpack(">H", source.read(2))
    source.seek(tables["hmtx"][0])
    metrics = _numbers("H", source.read(4 * count))
    source.seek(tables["loca"][0])
    offsets = _numbers("I", source.read(tables["loca"][1]))
    return FontTables(_glyphs(source, tables["cmap"][0]), metrics, offsets)


@cache
def load_face(name: str) -> Face:
    """Read a shipped face."""
    return Face(font_tables(name))


def faced(face: str, text: str) -> tuple[tuple[str, str], ...]:
    """Cut a text into parts, each with the face that can draw it: the asked one or its fallback.

    A character that no face has stays with the asked face, which draws an empty box for it.
    """
    if load_face(face).units(text) is not None:
        return ((face, text),)
    return _cut(face, text)


@cache
def _cut(face: str, text: str) -> tuple[tuple[str, str], ...]:
    parts: list[tuple[str, str]] = []
    for sign in text:
        drawn = sign if _owner(face, sign) else _CHANGED.get(sign, sign)
        if not drawn:
            continue
        owner = _owner(face, drawn) or face
        known = load_face(owner).has(drawn)
        if parts and known and parts[-1][0] == owner and load_face(owner).has(parts[-1][1][-1]):
            parts[-1] = (owner, parts[-1][1] + drawn)
        else:
            parts.append((owner, drawn))
    return tuple(parts)


def _owner(face: str, sign: str) -> str | None:
    candidates = (face, FALLBACK.get(face, SANS), SANS)
    return next((name for name in candidates if load_face(name).has(sign)), None)


def missing_signs(face: str, text: str) -> set[str]:
    """The characters of a text that a face cannot draw."""
    owner = load_face(face)
    return (
        set() if owner.units(text) is not None else {sign for sign in text if not owner.has(sign)}
    )


def drawable(face: str, text: str) -> bool:
    """Whether a text prints without an empty box, fallbacks counted."""
    parts = faced(face, text)
    return bool(parts) and not any(missing_signs(owner, part) for owner, part in parts)


def _units(face: str, text: str) -> int:
    owner = load_face(face)
    units = owner.units(text)
    return len(text) * owner.unknown if units is None else units


def _tables(source: BinaryIO) -> dict[str, tuple[int, int]]:
    """Offset and length of all tables."""
    (count,) = struct.unpack(">4xH6x", source.read(12))
    records = (struct.unpack(">4s4x2L", source.read(16)) for _ in range(count))
    return {tag.decode("latin-1"): (offset, length) for tag, offset, length in records}


def _numbers(kind: str, data: bytes) -> "array[int]":
    numbers = array(kind, data)
    if byteorder == "little":
        numbers.byteswap()
    return numbers


def _glyphs(source: BinaryIO, start: int) -> Glyphs:
    """The subtable of format 12.

    Raises: ValueError for a file without such a subtable; ``tools/fonts.py`` makes none.
    """
    source.seek(start)
    (count,) = struct.unpack(">2xH", source.read(4))
    offsets = {struct.unpack(">4xL", source.read(8))[0] for _ in range(count)}
    for offset in sorted(offsets):
        source.seek(start + offset)
        form, groups = struct.unpack(">H10xL", source.read(16))
        if form == _GROUPS:
            numbers = _numbers("I", source.read(12 * groups))
            return Glyphs(numbers[::3], numbers[1::3], numbers[2::3])
    message = "no cmap of format 12"
    raise ValueError(message)
