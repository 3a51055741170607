"""The shipped faces as reportlab's fonts.

reportlab reads the long tables of a font number by number, a twentieth of a second a face; layout
knows them already and hands them over.
"""

from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

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
        glyphs = {ord(sign): glyph for sign, glyph in tables.glyphs.items()}
        glyphs[_HARD_BLANK] = glyphs[_BLANK]
        self.charToGlyph = glyphs
        self.charWidths = {code: tables.advance(glyph) for code, glyph in glyphs.items()}
        self.defaultWidth = tables.advance(0)
        self.hmetrics = list(zip(tables.metrics[::2], tables.metrics[1::2], strict=True))
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
