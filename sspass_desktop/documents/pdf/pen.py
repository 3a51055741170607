"""A pen that writes on reportlab's canvas, operator by operator.

All are plain operators of the format (ISO 32000-1, chapters 8 and 9): many times as fast as its
drawing methods, and the same marks.
"""

import io
from functools import cache
from typing import Any, cast

from PIL import Image as Pictures
from PIL import ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from sspass_desktop.documents.layout.images import UPRIGHT, orientation
from sspass_desktop.documents.layout.page import Colour, Dash, Fill, Image, Rule, TextRun
from sspass_desktop.documents.pdf.fonts import Letters

_FILLED, _FILLED_AND_STROKED, _INVISIBLE = 0, 2, 3
"""Text rendering modes (PDF 32000-1, table 106)."""
_SOLID = "[] 0 d 0 J"


class CanvasPen:
    """Draws on one canvas. User text is never read as markup; only given bytes are drawn.

    It remembers what it has set on the page and says only what changes.
    """

    def __init__(self, canvas: Canvas, height: float) -> None:
        self._canvas = canvas
        self._height = height
        self._set: dict[str, str] = {}
        self._letters: dict[str, Letters] = {}

    def start_page(self) -> None:
        """Forget what the last page had set."""
        self._set = {"d": _SOLID}

    def fill(self, fill: Fill) -> None:
        """Draw an area and the line around it."""
        if fill.colour is not None:
            self._colour(fill.colour)
        if fill.line:
            self._state("w", f"{fill.line:g} w")
            self._state("d", _SOLID)
        bottom = self._height - fill.y - fill.height
        stroked, filled = fill.line > 0, fill.colour is not None
        if fill.radius:
            box = (fill.x, bottom, fill.width, fill.height, fill.radius)
            self._canvas.roundRect(*box, stroke=int(stroked), fill=int(filled))
            return
        paint = ("B" if filled else "S") if stroked else "f"
        self._write(f"{fill.x:.3f} {bottom:.3f} {fill.width:.3f} {fill.height:.3f} re {paint}")

    def image(self, image: Image) -> None:
        """Draw a picture into its box; for one that cannot be read an empty frame is drawn."""
        reader = _readable(image.data)
        if reader is None:
            self.fill(Fill(image.x, image.y, image.width, image.height, None, line=0.5))
            return
        bottom = self._height - image.y - image.height
        self._canvas.drawImage(reader, image.x, bottom, image.width, image.height, mask="auto")

    def rule(self, rule: Rule) -> None:
        """Draw a line."""
        self._state("w", f"{rule.width:g} w")
        self._state("d", _broken(rule.dash) if rule.dash else _SOLID)
        start, end = self._height - rule.y0, self._height - rule.y1
        self._write(f"{rule.x0:.3f} {start:.3f} m {rule.x1:.3f} {end:.3f} l S")

    def text(self, run: TextRun) -> None:
        """Draw letters."""
        self._colour(run.colour)
        mode = _INVISIBLE if run.hidden else _FILLED_AND_STROKED if run.stroke else _FILLED
        if run.stroke:
            self._state("w", f"{run.stroke:g} w")
        self._state("Tr", f"{mode} Tr")
        self._state("Tc", f"{run.letter:.4f} Tc")
        letters = self._letters.get(run.face) or self._face(run.face)
        self._state("Tf", f"/{letters.name} {run.size:g} Tf")
        shown = letters.shown(run.text, round(1000 * run.word / run.size))
        self._write(f"BT {run.x:.3f} {self._height - run.y:.3f} Td {shown} ET")

    def _face(self, face: str) -> Letters:
        document = cast("Any", self._canvas)._doc  # noqa: SLF001 - it writes the fonts
        letters = Letters(document, face, f"F{len(self._letters) + 1}")
        self._letters[face] = letters
        return letters

    def _colour(self, colour: Colour) -> None:
        self._state("rg", _filling(colour))

    def _state(self, name: str, operator: str) -> None:
        if self._set.get(name) != operator:
            self._set[name] = operator
            self._write(operator)

    def _write(self, operators: str) -> None:
        self._canvas.addLiteral(operators)


@cache
def _filling(colour: Colour) -> str:
    parts = " ".join(f"{part / 255:.4g}" for part in colour)
    return f"{parts} rg"


def _broken(dash: Dash) -> str:
    stroke, gap = dash
    return f"[{stroke:g} {gap:.3f}] 0 d {0 if stroke else 1} J"  # a dot is a stroke's round cap


def _readable(data: bytes) -> ImageReader | None:
    """What reportlab draws, held as the camera was; None for bytes that are no whole picture."""
    try:
        with Pictures.open(io.BytesIO(data)) as picture:
            picture.load()
            if orientation(data) != UPRIGHT:
                return ImageReader(ImageOps.exif_transpose(picture))
    except (OSError, SyntaxError, ValueError, Pictures.DecompressionBombError):
        return None
    return ImageReader(io.BytesIO(data))
