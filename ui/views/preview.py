"""Printed pages on screen; a click leads to the field, keys and Ctrl with the wheel to a size."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.layout.page import Link, Pages
from sspass_desktop.texts import window as words
from ui.look.look import Look
from ui.verbs import Handlers, Verb
from ui.views.sheets import GAP, Sheets

PER_POINT = 96 / 72
"""Pixels of a point at 100 %."""

SIZES = (50, 75, 100, 125, 150, 200, 300, 400)
"""Per cent."""


class Fit(Enum):
    """Sizes that follow the view: the sheet as wide as it, or whole in it."""

    WIDTH = "width"
    PAGE = "page"


class Preview(QScrollArea):
    """Shows laid-out pages, at first as wide as it is itself.

    Signals:
        asked: The ``Origin`` of the block that was clicked.
        turned: The page that is read now, counted from 0.
        sized: The size is another one: a ``Fit`` or per cent.
    """

    asked = Signal(object)
    turned = Signal(int)
    sized = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(words.PREVIEW)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.shown_size: Fit | int = Fit.WIDTH
        self._page = 0
        self.sheets = Sheets(look)
        self.sheets.asked.connect(self.asked)
        self.sheets.link_asked.connect(self._follow)
        self.setWidget(self.sheets)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        look.changed.connect(self._rescale)

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages from their beginning."""
        self.sheets.show_pages(pages)
        self._rescale()
        self.verticalScrollBar().setValue(0)
        self._tell_page()

    def renew_pages(self, pages: Pages) -> None:
        """Show the same pages as they are now, at the same place."""
        self.sheets.show_pages(pages, keep_mark=True)
        self._tell_page()

    def mark(self, origin: Origin | None) -> None:
        """Mark the block of a field, or the section of it, and bring it into view."""
        self.sheets.mark(origin)
        self._show_marked()

    def _show_marked(self) -> None:
        place = self.sheets.marked
        if place is not None:
            self.show_place(place)

    def show_place(self, place: QRect) -> None:
        """Bring a place of the desk into view unless it is seen."""
        if not self._sees(place, self.viewport().height()):
            self.ensureVisible(place.center().x(), place.center().y(), 0, place.height() + GAP)

    def _sees(self, place: QRect, height: int) -> bool:
        top = self.verticalScrollBar().value()
        return top <= place.top() and place.bottom() <= top + height

    # pages

    @property
    def page(self) -> int:
        """The page that is read: the one at a third of the view."""
        top = self.verticalScrollBar().value()
        return self.sheets.page_at(top + self.viewport().height() // 3)

    def go_to_page(self, number: int, down: float = 0.0) -> None:
        """Read a page from its beginning, or from some points further down."""
        self.verticalScrollBar().setValue(self.sheets.top(number, down) - GAP)

    def _follow(self, link: Link) -> None:
        self.go_to_page(link.page, link.down)

    def _tell_page(self) -> None:
        if self.page != self._page:
            self._page = self.page
            self.turned.emit(self._page)

    def open_read(self) -> None:
        """Ask for the field of the topmost block that is seen."""
        left = QPointF(self.sheets.width() / 2, self.verticalScrollBar().value())
        for down in range(0, self.viewport().height(), GAP):
            origin = self.sheets.origin_at(left + QPointF(0, down))
            if origin is not None:
                self.asked.emit(origin)
                return

    # sizes

    def set_size(self, size: Fit | int) -> None:
        """Show pages in another size; the place that is read stays."""
        wanted = size if isinstance(size, Fit) else min(max(size, SIZES[0]), SIZES[-1])
        if wanted == self.shown_size:
            return
        self.shown_size = wanted
        narrow = wanted is Fit.WIDTH
        bar = Qt.ScrollBarPolicy
        policy = bar.ScrollBarAlwaysOff if narrow else bar.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(policy)
        self._rescale()
        self.sized.emit(wanted)

    def step_size(self, by: int) -> None:
        """Choose the next larger or smaller size."""
        now = round(self.sheets.scale / self._hundred * 100)
        others = [size for size in SIZES if (size - now) * by > 0]
        if others:
            self.set_size(min(others) if by > 0 else max(others))

    @property
    def _hundred(self) -> float:
        """Pixels of a point at 100 %, in the zoom of the window."""
        return PER_POINT * self._look.zoom / 100

    def _wanted_scale(self) -> float:
        pages = self.sheets.pages
        if isinstance(self.shown_size, int):
            return self.shown_size / 100 * self._hundred
        if pages is None:
            return 1.0
        width = max(1, self.viewport().width() - 2 * GAP) / pages.width
        if self.shown_size is Fit.WIDTH:
            return width
        return min(width, max(1, self.viewport().height() - 2 * GAP) / pages.height)

    def _rescale(self) -> None:
        """Keep the place that is read where it is."""
        bar, before = self.verticalScrollBar(), self.sheets.height()
        value = bar.value()
        self.sheets.set_scale(self._wanted_scale(), self.viewport().width())
        if before and self.sheets.height() != before:
            bar.setValue(value * self.sheets.height() // before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages of another size show the same place, and the marked block if it was seen."""
        super().resizeEvent(event)
        place = self.sheets.marked
        was_seen = place is not None and self._sees(place, event.oldSize().height())
        self._rescale()
        if was_seen:
            self._show_marked()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_size(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def handlers(self) -> Handlers:
        """What can be done with the pages by menu."""
        return {
            Verb.PAGE_WIDTH: partial(self.set_size, Fit.WIDTH),
            Verb.PAGE_WHOLE: partial(self.set_size, Fit.PAGE),
            Verb.PAGE_LARGER: partial(self.step_size, 1),
            Verb.PAGE_SMALLER: partial(self.step_size, -1),
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count = len(self.sheets.pages.pages) if self.sheets.pages else 0
        match event.key():
            case Qt.Key.Key_W:
                self.set_size(Fit.WIDTH)
            case Qt.Key.Key_P:
                self.set_size(Fit.PAGE)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.step_size(1)
            case Qt.Key.Key_Minus:
                self.step_size(-1)
            case Qt.Key.Key_Home:
                self.go_to_page(0)
            case Qt.Key.Key_End:
                self.go_to_page(max(0, count - 1))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.open_read()
            case _:
                super().keyPressEvent(event)
