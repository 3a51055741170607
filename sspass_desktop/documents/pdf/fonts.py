"""The shipped faces as reportlab's fonts.

reportlab reads the long tables of a font number by number, a twentieth of a second a face; layout
knows them already and hands them over.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace
from reportlab.pdfgen.canvas import Canvas

from sspass_desktop.documents.layout.metrics import font_file, font_tables

_BLANK, _HARD_BLANK = 0x20, 0xA0


class ShippedFace(TTFontFace):
    """A face whose characters, widths and outlines come from the tables that layout reads."""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - reportlab's names
        """Fill what reportlab asks for: the short tables by its own reading, the long ones here."""
        super().extractInfo(charInfo=0)
        if not charInfo:
            return
        tables = font_tables(Path(self.filename).stem)
        glyphs = tables.glyphs.all()
        glyphs[_HARD_BLANK] = glyphs[_BLANK]
        self.charToGlyph = glyphs
        advances = tables.advances
        self.charWidths = {code: advances[glyph] for code, glyph in glyphs.items()}
        self.defaultWidth = advances[0]
        self.hmetrics = list(zip(advances, tables.metrics[1::2], strict=True))
        self.glyphPos = list(tables.offsets)


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
    """Texts of one face in one file: reportlab cuts a face into subsets of 256 characters.

    Which subset a character is in is asked once. A blank stays in the subset of the letters before
    it, where reportlab keeps its code free, so that a sentence is rarely torn.
    """

    def __init__(self, canvas: Canvas, face: str) -> None:
        # the stubs know neither the canvas's document nor the subsets of a font
        self._canvas: Any = canvas
        self._font: Any = pdfmetrics.getFont(registered(face))
        self._known: dict[str, tuple[int, str]] = {}

    def strings(self, text: str) -> Iterator[tuple[str, str]]:
        """The text as strings of the format, each with the name of its font there."""
        current, codes = -1, ""
        for sign in text:
            subset, code = self._known.get(sign) or self._ask(sign)
            if sign == " " and self._has_blank(current):
                subset = current
            if subset != current:
                if codes:
                    yield self._name(current), codes
                current, codes = subset, ""
            codes += code
        if codes:
            yield self._name(current), codes

    def _ask(self, sign: str) -> tuple[int, str]:
        canvas = self._canvas
        ((subset, code),) = self._font.splitString(sign, canvas._doc)  # noqa: SLF001
        self._known[sign] = (subset, canvas._escape(code))  # noqa: SLF001
        return self._known[sign]

    def _has_blank(self, subset: int) -> bool:
        subsets = self._font.state[self._canvas._doc].subsets  # noqa: SLF001
        return subset > 0 and len(subsets[subset]) > _BLANK

    def _name(self, subset: int) -> str:
        name: str = self._font.getSubsetInternalName(subset, self._canvas._doc)  # noqa: SLF001
        return name
