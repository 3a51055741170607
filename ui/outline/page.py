"""An outline on screen: text in blocks, signs, tags and findings painted beside it."""

from collections.abc import Iterator, Mapping
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextCursor, QTextLine
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.outline import NumberLink
from sspass_desktop.domain.outlining.linked import links_of
from sspass_desktop.domain.outlining.text import Place, lead_of
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.outline.blocks import NOTHING, TAG_GAP, Blocks
from ui.outline.painting import ARROW, paint_chips, paint_finding, paint_sign, paint_tag
from ui.outline.rendering import column_of, units

BAR, BAND = 3, 3
"""Pixels: the bar at the current line, and its ground above and below the letters."""


def _x_of(line: QTextLine, place: int) -> float:
    """Where a place stands in a line on screen; Qt answers it beside the place it took."""
    x, _ = cast("tuple[float, int]", line.cursorToX(place))
    return x


class OutlinePage(QTextEdit):
    """Shows an outline and where the caret is; knows places by line and letter.

    ``ground`` is what lies below the letters.

    Signals:
        entered: The index of the line that the caret came to.
        tag_asked: The index of the line whose tag was clicked.
    """

    entered = Signal(int)
    tag_asked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.blocks = Blocks(self.document(), look, self)
        self._marks: Mapping[int, Severity] = {}
        self._hint = ""
        self._line = self._caret = 0
        self.ground = Role.SURFACE
        self.cursorPositionChanged.connect(self._follow_caret)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self.look.font(Text.OUTLINE))
        self.blocks.restyle()
        self.setCursorWidth(self.look.px(1.5))
        self.viewport().update()

    def set_hint(self, hint: str) -> None:
        """Say in an empty outline what belongs there."""
        self._hint = hint
        self.viewport().update()

    def mark_lines(self, marks: Mapping[int, Severity]) -> None:
        """Put the sign of a finding before lines."""
        if marks != self._marks:
            self._marks = dict(marks)
            self.viewport().update()

    def _follow_caret(self) -> None:
        if not self.blocks.is_showing and self._leave_link():
            return
        self._caret = self.textCursor().position()
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self.viewport().update()
            self.entered.emit(line)

    def _leave_link(self) -> bool:
        """Take the caret out of a number that follows another, whole numbers into a selection."""
        cursor = self.textCursor()
        caret, anchor = self.place(cursor.position()), self.place(cursor.anchor())
        forward = cursor.position() >= self._caret
        selects = caret != anchor
        if selects:
            forward = caret > anchor
        to = self._beside_link(caret, forward=forward)
        start = self._beside_link(anchor, forward=not forward) if selects else to
        if (to, start) == (caret, anchor):
            return False
        self.select(to, start)
        return True

    def _beside_link(self, place: Place, *, forward: bool) -> Place:
        for _, start, end in self.links_in(place.line):
            if start < place.column < end:
                return Place(place.line, end if forward else start)
        return place

    def links_in(self, line: int) -> Iterator[tuple[NumberLink, int, int]]:
        """The links of a line, each with the columns where it begins and ends."""
        row = self.blocks.rows[line] if line < len(self.blocks.rows) else NOTHING
        if not row.links:
            return
        lead = len(lead_of(row))
        for link in links_of(row):
            yield link, lead + link.start, lead + link.start + len(link.text)

    def link_at(self, point: QPointF) -> tuple[NumberLink, int] | None:
        """The link under a point of the viewport, and its line."""
        block = self.cursorForPosition(point.toPoint()).block()
        found = (link for link, rect in self._link_rects(block) if rect.contains(point))
        link = next(found, None)
        return None if link is None else (link, block.blockNumber())

    def _link_rects(self, block: QTextBlock) -> Iterator[tuple[NumberLink, QRectF]]:
        """The letters of the links of a block, in the viewport: a rectangle per line on screen."""
        found = tuple(self.links_in(block.blockNumber()))
        if not found:
            return
        layout, corner = block.layout(), self.block_rect(block).topLeft()
        composed, more = layout.preeditAreaPosition(), units(layout.preeditAreaText())
        for link, first, last in found:
            at, end = (units(block.text()[:column]) for column in (first, last))
            if more:  # a syllable in the making takes places that the text does not have
                at, end = at + more * (at >= composed), end + more * (end > composed)
            while at < end:
                line = layout.lineForTextPosition(at)
                if not line.isValid():
                    break
                stop = min(end, line.textStart() + line.textLength())
                left, right = (_x_of(line, place) for place in (at, stop))
                rect = QRectF(left, line.y(), right - left, line.height())
                yield link, rect.translated(corner)
                at = max(stop, at + 1)

    def place(self, position: int) -> Place:
        """A position of the document as line and letter."""
        block = self.document().findBlock(position)
        return Place(block.blockNumber(), column_of(block.text(), position - block.position()))

    def position(self, place: Place) -> int:
        """A line and letter as a position of the document; beyond the end is the end."""
        last = self.document().blockCount() - 1
        block = self.document().findBlockByNumber(min(max(place.line, 0), last))
        return block.position() + units(block.text()[: place.column])

    def selected(self) -> tuple[Place, Place]:
        """Where the selection begins and ends; twice the caret if there is none."""
        cursor = self.textCursor()
        return self.place(cursor.selectionStart()), self.place(cursor.selectionEnd())

    def select(self, caret: Place, anchor: Place | None = None) -> None:
        """Put the caret at a place, selecting from the anchor, and bring it into view."""
        cursor = self.textCursor()
        if anchor is not None and anchor != caret:
            cursor.setPosition(self.position(anchor))
            cursor.setPosition(self.position(caret), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(self.position(caret))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def block_rect(self, block: QTextBlock) -> QRectF:
        """The letters of a block, in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value())

    def tag_rect(self, index: int) -> QRectF:
        """The tag behind a line; empty if it has none."""
        tag = self.blocks.rows[index].tag
        block = self.document().findBlockByNumber(index)
        if not tag or not block.layout().lineCount():
            return QRectF()
        rect = self.block_rect(block)
        line = block.layout().lineAt(block.layout().lineCount() - 1)
        end = rect.left() + line.x() + line.naturalTextWidth() + self.look.px(TAG_GAP)
        height = self.look.px(20)
        top = rect.top() + line.y() + (line.height() - height) / 2
        return QRectF(end, top, self.blocks.tag_width(tag), height)

    def line_at(self, point: QPointF) -> int:
        """The line under a point of the viewport."""
        return self.cursorForPosition(point.toPoint()).blockNumber()

    def _visible(self) -> Iterator[QTextBlock]:
        block = self.cursorForPosition(QPointF(0, 0).toPoint()).block()
        while block.isValid() and self.block_rect(block).top() <= self.viewport().height():
            yield block
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        visible = list(self._visible())
        self._paint_ground(visible)
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block in visible:
            self._paint_row(painter, block)
        if self._hint and self.blocks.rows[0] is NOTHING and not self._preedit():
            self._paint_hint(painter)
        painter.end()

    def _preedit(self) -> str:
        return self.textCursor().block().layout().preeditAreaText()

    def _paint_ground(self, visible: list[QTextBlock]) -> None:
        """What lies below the letters: the ground of all, of the current line, of links."""
        painter = QPainter(self.viewport())
        if self.ground is not Role.SURFACE:
            painter.fillRect(self.viewport().rect(), self.look.colour(self.ground))
        if self.hasFocus():
            self._paint_band(painter)
        chips = [rect for block in visible for _, rect in self._link_rects(block)]
        if chips:
            paint_chips(painter, self.look, chips)
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        px = self.look.px
        rect = self.block_rect(self.textCursor().block())
        band = QRectF(
            0, rect.top() - px(BAND), self.viewport().width(), rect.height() + px(2 * BAND)
        )
        painter.fillRect(band, self.look.colour(Role.ACCENT_GROUND))
        band.setWidth(px(BAR))
        painter.fillRect(band, self.look.colour(Role.ACCENT))

    def _paint_row(self, painter: QPainter, block: QTextBlock) -> None:
        index = block.blockNumber()
        if index >= len(self.blocks.rows):
            return
        row, rect = self.blocks.rows[index], self.block_rect(block)
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        base = rect.top() + line.y() + line.ascent()
        if self.blocks.rows[0] is not NOTHING or self.hasFocus():
            at = QPointF(self.blocks.sign_x(row), base)
            paint_sign(painter, self.look, at, self.blocks.signs[index])
        if row.tag:
            words = row.tag if self.isReadOnly() else f"{row.tag} {ARROW}"
            paint_tag(painter, self.look, self.tag_rect(index), words)
        if index in self._marks:
            size = self.look.px(11)
            top = rect.top() + line.y() + (line.height() - size) / 2
            place = QRectF(self.look.px(BAR + 1), top, size, size)
            paint_finding(painter, self.look, place, self._marks[index])

    def _paint_hint(self, painter: QPainter) -> None:
        block = self.document().firstBlock()
        rect = self.block_rect(block)
        left = block.blockFormat().leftMargin()
        place = QRectF(
            left + self.look.px(2), rect.top(), self.viewport().width() - left, rect.height()
        )
        painter.setFont(self.look.font(Text.OUTLINE))
        painter.setPen(self.look.colour(Role.MUTED))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._hint)
