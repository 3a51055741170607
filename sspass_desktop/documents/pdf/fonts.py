"""The shipped faces in a PDF: each one font of two-byte codes, cut down to what was written.

A code is the character itself (UTF-16), so that a page reads the same whatever stands on others,
and a text is encoded in one go (ISO 32000-1, 9.7: a Type 0 font, its descendant a CIDFontType2).
"""

import zlib
from array import array
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from sys import byteorder
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

from sspass_desktop.documents.layout.metrics import font_file, font_tables

_BLANK, _HARD_BLANK = 0x20, 0xA0
_TAG = "SSPASS+"
_SPARE = range(0xD800, 0xE000)
"""Codes that are no characters: they stand for those beyond the first 65,536."""
_BEYOND = "\uffff"
_MOST = 100
"""Lines of a section of a table of characters (Adobe Technical Note 5014)."""


class ShippedFace(TTFontFace):
    """A face whose characters, widths and outlines come from the tables that layout reads.

    reportlab reads them number by number, a twentieth of a second a face.
    """

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        """Fill what reportlab asks for: the short tables by its own reading, the long ones here."""
        super().extractInfo(charInfo=0)
        if not charInfo:
            return
        tables = font_tables(Path(self.filename).stem)
        glyphs = tables.glyphs.all()
        glyphs[_HARD_BLANK] = glyphs[_BLANK]
        self.charToGlyph = glyphs
        self.defaultWidth = tables.metrics[0]
        self.hmetrics = _Metrics(tables.metrics)
        self.glyphPos = tables.offsets


class _Metrics:
    """Advance width and bearing by glyph."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = numbers

    def __getitem__(self, glyph: int) -> tuple[int, int]:
        return self._numbers[2 * glyph], self._numbers[2 * glyph + 1]


class ShippedFont(TTFont):
    """A font with such a face; otherwise made as reportlab 5.1 makes its own."""

    def __init__(self, face: str) -> None:
        self.fontName = face
        self.face = ShippedFace(str(font_file(face)))
        self.encoding = TTEncoding()
        self.state = WeakKeyDictionary()
        self._asciiReadable = 1
        self.shapable = False


@cache
def registered(face: str) -> str:
    """Make a shipped face known to reportlab; answers its name there."""
    pdfmetrics.registerFont(ShippedFont(face))
    return face


class Letters:
    """A face in one file. ``name`` is what pages call it; it is written when the file is saved."""

    def __init__(self, document: Any, face: str, name: str) -> None:  # noqa: ANN401 - no stubs
        self.name = name
        font: Any = pdfmetrics.getFont(registered(face))  # the stubs know no font of ours
        self._face = font.face
        self._base = _TAG + face
        self._used = {" "}
        self._spare: dict[str, int] = {}
        document.delayedFonts.append(self)

    def shown(self, text: str, spread: int = 0) -> str:
        """The operator that shows a text.

        ``spread``: thousandths of the size by which every blank is wider; a font of two bytes
        knows no word spacing.
        """
        self._used.update(text)
        if max(text, default="") > _BEYOND:
            text = "".join(map(self._within, text))
        if not spread or " " not in text:
            return f"<{_hexadecimal(text)}> Tj"
        parts = f"0020>{-spread}<".join(map(_hexadecimal, text.split(" ")))
        return f"[<{parts}>] TJ"

    def _within(self, sign: str) -> str:
        """The sign, or the spare code that stands for one beyond.

        Codes are given in the order in which such signs come; the last is shared by what is left.
        """
        if sign <= _BEYOND:
            return sign
        place = self._spare.setdefault(sign, min(len(self._spare), len(_SPARE) - 1))
        return chr(_SPARE[place])

    def addObjects(self, document: Any) -> None:  # noqa: ANN401, N802 - reportlab's name, no stubs
        """Add the font with all that was shown of it to the file that is being saved."""
        signs = {ord(self._within(sign)): sign for sign in sorted(self._used)}
        codes = sorted(signs)
        points = [ord(signs[code]) for code in codes]
        widths = [self._face.hmetrics[self._glyph(point)][0] for point in points]
        ((usual, _),) = Counter(widths).most_common(1)
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(self._base),
                "CIDSystemInfo": _system(),
                "FontDescriptor": self._face.addSubsetObjects(document, self._base, points),
                "DW": usual,
                "W": _widths(codes, widths, usual),
                "CIDToGIDMap": _stream(document, self._glyphs(codes, points), f"map {self._base}"),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(self._base),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant, f"cid {self._base}")]),
                "ToUnicode": _stream(
                    document, _characters(list(signs.items())), f"characters {self._base}"
                ),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(
            font, f"font {self._base}"
        )

    def _glyph(self, point: int) -> int:
        glyph: int = self._face.charToGlyph.get(point, 0)
        return glyph

    def _glyphs(self, codes: Sequence[int], points: Sequence[int]) -> bytes:
        """The number of each code's glyph in the subset, which numbers them as they come."""
        places = {0: 0}
        table = array("H", bytes(2 * (codes[-1] + 1)))
        for code, point in zip(codes, points, strict=True):
            table[code] = places.setdefault(self._glyph(point), len(places))
        if byteorder == "little":
            table.byteswap()
        return table.tobytes()


def _hexadecimal(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex()


def _system() -> PDFDictionary:
    return PDFDictionary(
        {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    )


def _stream(document: Any, content: bytes, name: str) -> object:  # noqa: ANN401 - no stubs
    packed = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), zlib.compress(content))
    return document.Reference(packed, name)


def _widths(codes: Sequence[int], widths: Sequence[int], usual: int) -> PDFArray:
    """The widths that are not the usual one, runs of neighbouring codes together."""
    others = [pair for pair in zip(codes, widths, strict=True) if pair[1] != usual]
    numbered = enumerate(others)
    found: list[object] = []
    for _, run in groupby(numbered, key=lambda one: one[1][0] - one[0]):
        pairs = [pair for _, pair in run]
        found += [pairs[0][0], PDFArray([width for _, width in pairs])]
    return PDFArray(found)


def _characters(signs: Sequence[tuple[int, str]]) -> bytes:
    """The table by which readers copy and search: the characters of all codes."""
    lines = [f"<{code:04x}><{_hexadecimal(sign)}>" for code, sign in sorted(signs)]
    blocks = [lines[start : start + _MOST] for start in range(0, len(lines), _MOST)]
    listed = ("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]) for block in blocks)
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000><ffff> endcodespacerange",
            *listed,
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    ).encode("ascii")
