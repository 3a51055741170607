"""The printed pages of a card on screen, below each other; a click leads to the field."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.drawing import draw
from sspass_desktop.documents.layout.page import Area, Page, Pages
from sspass_desktop.texts import window as words
from ui.look.look import Look
from ui.look.tokens import LIGHT, Role
from ui.painting import PainterPen

GAP = 12
"""Pixels around a sheet."""

MARK = QColor(LIGHT[Role.SELECT])
"""Behind the field that is edited: the ink on it is black in the dark too."""


class Preview(QScrollArea):
    """Shows laid-out pages as wide as it is itself.

    Signals:
        asked: The ``Origin`` of the block that was clicked.
    """

    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.PREVIEW)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.sheets = _Sheets(look)
        self.sheets.asked.connect(self.asked)
        self.setWidget(self.sheets)

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages from their beginning."""
        self.sheets.show_pages(pages)
        self.verticalScrollBar().setValue(0)

    def renew_pages(self, pages: Pages) -> None:
        """Show the same card as it is now, at the same place."""
        self.sheets.show_pages(pages, keep_mark=True)

    def mark(self, origin: Origin | None) -> None:
        """Mark the block of a field, or the section of it, and bring it into view."""
        self.sheets.mark(origin)
        self._show_marked()

    def _show_marked(self) -> None:
        place = self.sheets.marked
        if place is not None and not self._sees(place, self.viewport().height()):
            self.ensureVisible(place.center().x(), place.center().y(), 0, place.height() + GAP)

    def _sees(self, place: QRect, height: int) -> bool:
        top = self.verticalScrollBar().value()
        return top <= place.top() and place.bottom() <= top + height

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages of another size show the same place, and the marked block if it was seen."""
        super().resizeEvent(event)
        place, bar = self.sheets.marked, self.verticalScrollBar()
        was_seen = place is not None and self._sees(place, event.oldSize().height())
        value, before = bar.value(), self.sheets.height()
        self.sheets.set_width(self.viewport().width())
        if before and self.sheets.height() != before:
            bar.setValue(value * self.sheets.height() // before)
        if was_seen:
            self._show_marked()


class _Sheets(QWidget):
    """The desk with the sheets on it."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pages: Pages | None = None
        self._marked: Origin | None = None
        self._width = 0

    def show_pages(self, pages: Pages | None, *, keep_mark: bool = False) -> None:
        self._pages = pages
        self._marked = self._marked if keep_mark else None
        self._fit()

    def set_width(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._fit()

    def _fit(self) -> None:
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        if self._pages is None:
            return QSize(self._width, 0)
        return QSize(self._width, GAP + len(self._pages.pages) * (self._sheet_height + GAP))

    @property
    def _scale(self) -> float:
        """Pixels a point."""
        return max(1, self._width - 2 * GAP) / self._pages.width if self._pages else 1.0

    @property
    def _sheet_height(self) -> int:
        return round(self._pages.height * self._scale) if self._pages else 0

    def _top(self, number: int) -> int:
        return GAP + number * (self._sheet_height + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour(Role.DESK))
        for number, page in self._visible(event.rect()):
            self._paint_page(painter, number, page)

    def _visible(self, rect: QRect) -> Iterator[tuple[int, Page]]:
        """The pages of a strip; the others are not asked for."""
        if self._pages is None:
            return
        step = self._sheet_height + GAP
        first = max(0, (rect.top() - GAP) // step)
        last = min(len(self._pages.pages) - 1, (rect.bottom() - GAP) // step)
        for number in range(first, last + 1):
            yield number, self._pages.pages[number]

    def _paint_page(self, painter: QPainter, number: int, page: Page) -> None:
        if self._pages is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(GAP, self._top(number))
        painter.scale(self._scale, self._scale)
        sheet = QRectF(0, 0, self._pages.width, self._pages.height)
        painter.fillRect(sheet, self._look.colour(Role.PAPER))
        for area in page.areas:
            if self._marked is not None and _belongs(area.origin, self._marked):
                painter.fillRect(QRectF(area.x, area.y, area.width, area.height), MARK)
        draw(page, PainterPen(painter))
        painter.restore()

    def mark(self, origin: Origin | None) -> None:
        """Mark the blocks of a field."""
        self._marked = origin
        self.update()

    @property
    def marked(self) -> QRect | None:
        """Where the first of the marked blocks stands, in pixels."""
        origin = self._marked
        for number, page in enumerate(self._pages.pages if self._pages and origin else ()):
            for area in page.areas:
                if origin is not None and _belongs(area.origin, origin):
                    return self._pixels(number, area)
        return None

    def _pixels(self, number: int, area: Area) -> QRect:
        scale = self._scale
        corner = QPointF(GAP + area.x * scale, self._top(number) + area.y * scale)
        return QRectF(corner.x(), corner.y(), area.width * scale, area.height * scale).toRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        origin = self._origin_at(event.position())
        if origin is not None:
            self.asked.emit(origin)

    def _origin_at(self, point: QPointF) -> Origin | None:
        """The innermost block under a point: the smallest area that holds it."""
        found: list[tuple[float, Origin]] = []
        for number, page in self._visible(QRect(point.toPoint(), QSize(1, 1))):
            x = (point.x() - GAP) / self._scale
            y = (point.y() - self._top(number)) / self._scale
            found += (
                (area.width * area.height, area.origin)
                for area in page.areas
                if 0 <= x - area.x <= area.width and 0 <= y - area.y <= area.height
            )
        return min(found, key=lambda item: item[0])[1] if found else None


def _belongs(origin: Origin, wanted: Origin) -> bool:
    """Whether a block was made from the wanted field; a field without index is its section."""
    same = (origin.owner, origin.section) == (wanted.owner, wanted.section)
    return same and wanted.index in (None, origin.index)
