"""The page of the guide that is read: links, the way back, pictures that fit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from sspass_desktop.texts import help as words
from ui.help.dressing import Dress, fill
from ui.help.guide import FOLDER, Page, pages
from ui.help.topics import FIRST
from ui.look.look import Look
from ui.look.tokens import Role

SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Per cent of the letters of the window."""

PIXELS = QImage.Format.Format_RGB32
PICTURE = 690
"""Pixels at 100 %: pictures are not shown wider."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place in the guide: page, anchor, how far it was rolled; or a picture of it, in full."""

    name: str
    anchor: str = ""
    rolled: int | None = None
    picture: str = ""


class GuideReader(QTextBrowser):
    """Shows a page.

    Signals:
        shown: The ``Page`` that is shown now.
        sized: Per cent of the letters.
    """

    shown = Signal(object)
    sized = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._percent = look, 100
        self._sought: tuple[str, ...] = ()
        self._been: list[Stop] = []
        self._ahead: list[Stop] = []
        self.here = Stop(FIRST)
        self.setOpenLinks(False)
        self.setAccessibleName(words.TEXT)
        self.anchorClicked.connect(self._follow)
        look.changed.connect(self.renew)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return pages()[self.here.name]

    def go_to(self, name: str, anchor: str = "", sought: str = "") -> None:
        """Show a page from a heading on; the words that were sought are marked."""
        self._sought = tuple(sought.split())
        self._go(Stop(name, anchor))

    def _go(self, stop: Stop) -> None:
        if stop != replace(self.here, rolled=None):
            self._been.append(self._left())
            self._ahead.clear()
        self._show(stop)

    def back(self) -> None:
        """Show what was read before."""
        self._along(self._been, self._ahead)

    def forward(self) -> None:
        """Take back a step back."""
        self._along(self._ahead, self._been)

    def _along(self, source: list[Stop], target: list[Stop]) -> None:
        if source:
            target.append(self._left())
            self._sought = ()
            self._show(source.pop())

    @property
    def ways(self) -> tuple[bool, bool]:
        """Whether there is a way back, and one forward."""
        return bool(self._been), bool(self._ahead)

    def _left(self) -> Stop:
        return replace(self.here, rolled=self.verticalScrollBar().value())

    def set_size(self, percent: int) -> None:
        """Show larger or smaller letters."""
        if percent in SIZES and percent != self._percent:
            self._percent = percent
            self.renew()
            self.sized.emit(percent)

    def step_size(self, by: int) -> None:
        """The next larger or smaller letters."""
        place = SIZES.index(self._percent) + by
        self.set_size(SIZES[min(max(place, 0), len(SIZES) - 1)])

    def renew(self) -> None:
        """Show the same in the look as it is now."""
        self._show(self._left())

    def _show(self, stop: Stop) -> None:
        self.here = stop
        if stop.picture:
            self.document().setMarkdown(f"[![]({stop.picture})]({stop.picture})")
        else:
            fill(self.document(), self.page, self.dress)
        if stop.rolled is not None:
            self.verticalScrollBar().setValue(stop.rolled)
        elif stop.anchor:
            self.scrollToAnchor(stop.anchor)
        else:
            self.verticalScrollBar().setValue(0)
        self._mark()
        self.shown.emit(self.page)

    @property
    def dress(self) -> Dress:
        """How pages look now."""
        return Dress(self._look, self._percent)

    def _mark(self) -> None:
        """Mark the words that were sought."""
        self.setExtraSelections([*self._marked()])

    def _marked(self) -> Iterator[QTextEdit.ExtraSelection]:
        for word in self._sought:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(cursor)
                mark.format.setBackground(self._ground)
                yield mark
                cursor = self.document().find(word, cursor)

    @property
    def _ground(self) -> QColor:
        return self._look.colour(Role.SELECT)

    def _follow(self, link: QUrl) -> None:
        name = link.fileName().removesuffix(".md") or self.here.name
        if name in pages():
            self.go_to(name, link.fragment())
        elif not self.here.picture:
            self._go(Stop(self.here.name, picture=link.path()))
        else:
            self.back()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide, made small with care; in full where it is shown alone."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = QImage(str(FOLDER / QUrl(name).path())).convertToFormat(PIXELS)
        ratio = self.devicePixelRatioF()
        most = round(self.dress.px(PICTURE) * ratio)
        if picture.width() > most and not self.here.picture:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(most, smooth)
            picture.setDevicePixelRatio(ratio)
        return self._framed(picture)

    def _framed(self, picture: QImage) -> QImage:
        """A picture with a line around it: many are as white as the page."""
        painter = QPainter(picture)
        painter.setPen(self._look.colour(Role.STRONG_LINE))
        box = QRectF(picture.rect()).size() / picture.devicePixelRatio()
        painter.drawRect(QRectF(0, 0, box.width() - 1, box.height() - 1))
        painter.end()
        return picture
