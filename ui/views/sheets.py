"""The desk with laid-out pages on it, below each other; only those in sight are painted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.finding import Hit
from sspass_desktop.documents.layout.page import Area, Link, Page, Pages
from ui.look.look import Look
from ui.look.tokens import LIGHT, Role
from ui.painting import PainterPen

GAP = 12
"""Pixels around a sheet."""

MARK, FOUND = QColor(LIGHT[Role.SELECT]), QColor(LIGHT[Role.WARNING_GROUND])
"""Behind the field that is edited, over what was found: the ink is black in the dark too."""

Found: TypeAlias = Mapping[int, Sequence[tuple[Hit, ...]]]
"""What was found, by page; each in pieces."""


class Sheets(QWidget):
    """Paints pages at a scale and knows what stands under a point.

    Signals:
        asked: The ``Origin`` of the block that was clicked.
        link_asked: The ``Link`` that was clicked.
    """

    asked = Signal(object)
    link_asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.pages: Pages | None = None
        self._marked: Origin | None = None
        self._found: Found = {}
        self._current: tuple[Hit, ...] | None = None
        self._width, self.scale = 0, 1.0

    def show_pages(self, pages: Pages | None, *, keep_mark: bool = False) -> None:
        """Put other pages on the desk."""
        self.pages = pages
        self._marked = self._marked if keep_mark else None
        self._fit()

    def set_scale(self, scale: float, width: int) -> None:
        """Show a point as so many pixels, on a desk at least so wide."""
        if (scale, width) != (self.scale, self._width):
            self.scale, self._width = scale, width
            self._fit()

    def _fit(self) -> None:
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self.pages is None:
            return QSize(self._width, 0)
        width = max(self._width, round(self.pages.width * self.scale) + 2 * GAP)
        return QSize(width, GAP + len(self.pages.pages) * (self._sheet_height + GAP))

    @property
    def _sheet_height(self) -> int:
        return round(self.pages.height * self.scale) if self.pages else 0

    @property
    def _left(self) -> float:
        return (self.width() - self.pages.width * self.scale) / 2 if self.pages else 0.0

    def top(self, number: int, down: float = 0.0) -> int:
        """Where a page begins, or a place of it some points further down, in pixels."""
        return GAP + number * (self._sheet_height + GAP) + round(down * self.scale)

    def page_at(self, y: int) -> int:
        """The page of a height in pixels, or the one after the gap."""
        step = self._sheet_height + GAP
        count = len(self.pages.pages) if self.pages else 0
        return min(max(0, y // step), max(0, count - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour(Role.DESK))
        for number, page in self._visible(event.rect()):
            self._paint_page(painter, number, page)

    def _visible(self, rect: QRect) -> Iterator[tuple[int, Page]]:
        """The pages of a strip; the others are not asked for."""
        if self.pages is None or not self.pages.pages:
            return
        for number in range(self.page_at(rect.top() - GAP), self.page_at(rect.bottom() - GAP) + 1):
            yield number, self.pages.pages[number]

    def _paint_page(self, painter: QPainter, number: int, page: Page) -> None:
        if self.pages is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(self._left, self.top(number))
        painter.scale(self.scale, self.scale)
        sheet = QRectF(0, 0, self.pages.width, self.pages.height)
        painter.fillRect(sheet, self._look.colour(Role.PAPER))
        for area in page.areas:
            if self._marked is not None and _belongs(area.origin, self._marked):
                painter.fillRect(QRectF(area.x, area.y, area.width, area.height), MARK)
        draw(page, PainterPen(painter))
        self._paint_found(painter, self._found.get(number, ()))
        painter.restore()

    def _paint_found(self, painter: QPainter, found: Sequence[tuple[Hit, ...]]) -> None:
        """Mark what was found as a pen does: over the grey of a cell, under no letter."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(QColor(LIGHT[Role.WARNING]))
        for pieces in found:
            for hit in pieces:
                box = QRectF(*hit)
                painter.fillRect(box, MARK if pieces == self._current else FOUND)
                painter.drawLine(box.bottomLeft(), box.bottomRight())
                if pieces == self._current:
                    painter.drawRect(box)

    def show_found(self, found: Found, current: tuple[Hit, ...] | None) -> None:
        """Mark what was found, the current one more than the others."""
        self._found, self._current = found, current
        self.update()

    def mark(self, origin: Origin | None) -> None:
        """Mark the blocks of a field."""
        self._marked = origin
        self.update()

    @property
    def marked(self) -> QRect | None:
        """Where the first of the marked blocks stands, in pixels."""
        origin = self._marked
        for number, page in enumerate(self.pages.pages if self.pages and origin else ()):
            for area in page.areas:
                if origin is not None and _belongs(area.origin, origin):
                    return self.pixels(number, area)
        return None

    def pixels(self, number: int, box: Area | Hit) -> QRect:
        """A box of a page in pixels of the desk."""
        scale = self.scale
        corner = QPointF(self._left + box.x * scale, self.top(number) + box.y * scale)
        return QRectF(corner.x(), corner.y(), box.width * scale, box.height * scale).toRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link, origin = self._link_at(event.position()), self.origin_at(event.position())
        if link is not None:
            self.link_asked.emit(link)
        elif origin is not None:
            self.asked.emit(origin)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand says that a click leads somewhere."""
        leads = self._link_at(event.position()) or self.origin_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() is not shape:
            self.setCursor(shape)

    def _link_at(self, point: QPointF) -> Link | None:
        for page, x, y in self._under(point):
            for link in page.links:
                if _holds(link, x, y):
                    return link
        return None

    def origin_at(self, point: QPointF) -> Origin | None:
        """The innermost block under a point: the smallest area that holds it."""
        found = [
            (area.width * area.height, area.origin)
            for page, x, y in self._under(point)
            for area in page.areas
            if _holds(area, x, y)
        ]
        return min(found, key=lambda item: item[0])[1] if found else None

    def _under(self, point: QPointF) -> Iterator[tuple[Page, float, float]]:
        """The page under a point, and where on it the point is."""
        for number, page in self._visible(QRect(point.toPoint(), QSize(1, 1))):
            x, y = point.x() - self._left, point.y() - self.top(number)
            yield page, x / self.scale, y / self.scale


def _holds(box: Area | Link, x: float, y: float) -> bool:
    return 0 <= x - box.x <= box.width and 0 <= y - box.y <= box.height


def _belongs(origin: Origin, wanted: Origin) -> bool:
    """Whether a block was made from the wanted field; a field without index is its section."""
    same = (origin.owner, origin.section) == (wanted.owner, wanted.section)
    return same and wanted.index in (None, origin.index)
