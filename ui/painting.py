"""A pen for Qt: it draws the same laid-out pages on screen and printer as the PDF has.

Glyphs come straight from the shipped font files and stand where layout put them, so that no
system font, hinting or kerning moves a letter.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QBuffer, QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPen,
    QRawFont,
    Qt,
)

from sspass_desktop.documents.layout.letters import places
from sspass_desktop.documents.layout.metrics import font_file
from sspass_desktop.documents.layout.page import BLACK, Colour, Fill, Image, Rule, TextRun

_SUMMED = "head"
"""The table of a font that holds the sum of all others."""

_DOT = 0.001  # of a line's width: a stroke that only its round caps make visible


@cache
def raw_font(face: str, size: float) -> QRawFont:
    """A shipped face in a size, without hinting: a point is a unit of the painter."""
    font = QRawFont(_loaded(face))
    font.setPixelSize(size)
    return font


@cache
def _loaded(face: str) -> QRawFont:
    """A face, read once for all its sizes.

    A printer gets letters of a font that Qt knows by name, and only outlines of one that came from
    a file; so the named one is taken where it is the very same font.
    """
    own = QRawFont(str(font_file(face)), 1.0, QFont.HintingPreference.PreferNoHinting)
    font = QFont(own.familyName())
    font.setWeight(QFont.Weight(own.weight()))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    named = QRawFont.fromFont(font)
    return named if named.fontTable(_SUMMED) == own.fontTable(_SUMMED) else own


class PainterPen:
    """Draws on a painter whose units are points from the upper left corner of the sheet."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def fill(self, fill: Fill) -> None:
        """Draw an area and the line around it."""
        painter = self._painter
        painter.setPen(_line(fill.line) if fill.line else Qt.PenStyle.NoPen)
        painter.setBrush(_brush(fill.colour))
        box = QRectF(fill.x, fill.y, fill.width, fill.height)
        if fill.radius:
            painter.drawRoundedRect(box, fill.radius, fill.radius)
        else:
            painter.drawRect(box)

    def image(self, image: Image) -> None:
        """Draw a picture into its box; for one that cannot be read an empty frame is drawn."""
        picture = _upright(image.data)
        box = QRectF(image.x, image.y, image.width, image.height)
        if picture.isNull():
            self.fill(Fill(image.x, image.y, image.width, image.height, None, line=0.5))
        else:
            self._painter.drawImage(box, picture)

    def rule(self, rule: Rule) -> None:
        """Draw a line."""
        pen = _line(rule.width)
        if rule.dash:
            pen.setDashPattern([max(part / rule.width, _DOT) for part in rule.dash])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap if rule.dash[0] else Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(rule.x0, rule.y0), QPointF(rule.x1, rule.y1))

    def text(self, run: TextRun) -> None:
        """Draw letters; hidden ones are for copying and finding only."""
        if run.hidden:
            return
        glyphs = _glyphs(run._replace(x=0.0, y=0.0))
        self._painter.setPen(_colour(run.colour))
        self._painter.drawGlyphRun(QPointF(run.x, run.y), glyphs)
        if run.stroke:
            self._thicken(run)

    def _thicken(self, run: TextRun) -> None:
        """Stroke the outlines of a sign that is too thin beside bold letters."""
        font = raw_font(run.face, run.size)
        self._painter.setPen(_line(run.stroke))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        indexes = font.glyphIndexesForString(run.text)
        for index, x in zip(indexes, places(run)[:-1], strict=True):
            path: QPainterPath = font.pathForGlyph(index)
            self._painter.drawPath(path.translated(run.x + x, run.y))


def _upright(data: bytes) -> QImage:
    """A picture, held as the camera was; null for bytes that are none."""
    source = QBuffer()
    source.setData(data)
    reader = QImageReader(source)
    reader.setAutoTransform(True)
    return reader.read()


@lru_cache(maxsize=4096)  # most of a page is the same after an edit
def _glyphs(run: TextRun) -> QGlyphRun:
    """The letters of a run with their places, wherever it stands."""
    font = raw_font(run.face, run.size)
    glyphs = QGlyphRun()
    glyphs.setRawFont(font)
    glyphs.setGlyphIndexes(font.glyphIndexesForString(run.text))
    glyphs.setPositions([QPointF(x, 0.0) for x in places(run)[:-1]])
    return glyphs


def _line(width: float) -> QPen:
    pen = QPen(_colour(BLACK), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen


def _brush(colour: Colour | None) -> QBrush:
    return QBrush() if colour is None else QBrush(_colour(colour))


@cache
def _colour(colour: Colour) -> QColor:
    return QColor(*colour)
