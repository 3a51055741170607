"""The blocks of a text document kept equal to the lines of an outline."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFontMetricsF, QTextCursor, QTextDocument

from sspass_desktop.documents.signs import Marking, Sign
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import KEPT_MARKS
from sspass_desktop.domain.outlining.text import seen
from ui.look.look import Look, Text
from ui.outline.painting import ARROW
from ui.outline.rendering import Frame, is_shown, read_block, write_block, write_frame

EDGE, STEP, SIGN_GAP, GAP, LINE_SPACING = 14, 20, 6, 10, 1.4
"""Pixels: the first sign from the left, a level, a wide sign to its text, above an item;
and the height of a line in parts of its letters.
"""
TAG_SIDE, TAG_GAP = 5, 6
NOTHING = Line(1)
"""The line that an empty outline shows. It is known by identity: a card may hold an equal one."""


class Blocks(QObject):
    """One block a line, in both directions.

    Signals:
        typed: Lines are others now, and not because they were shown.
    """

    typed = Signal()

    def __init__(self, document: QTextDocument, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._look = document, look
        self.style = Marking()
        self.rows: list[Line] = [NOTHING]
        self.signs: tuple[Sign, ...] = ()
        self._frames: list[Frame | None] = [None]
        self._touched: set[int] = set()
        self._showing = False
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.contentsChange.connect(self._read)
        self.restyle()

    @property
    def is_showing(self) -> bool:
        """Whether blocks are being written at this moment."""
        return self._showing

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they stand, without a syllable that is being composed."""
        return () if self.rows[0] is NOTHING else tuple(self.rows)

    def show(self, lines: Sequence[Line], style: Marking) -> None:
        """Show lines; what is the same is not touched, so carets and selections stay."""
        if tuple(lines) == self.lines and style == self.style:
            return
        self.style = style
        rows = list(lines) or [NOTHING]
        cursor = self._begin()
        self._fit(cursor, rows)
        before, self.rows = self.rows, rows
        self._dress(cursor, before)
        self._end(cursor)

    def restyle(self) -> None:
        """Take over font and sizes of the look."""
        cursor = self._begin()
        self._metrics = QFontMetricsF(self._look.font(Text.SECTION))
        self._tag_metrics = QFontMetricsF(self._look.font(Text.LABEL_BOLD))
        self._document.setDefaultFont(self._look.font(Text.OUTLINE))
        around = self._document.rootFrame().frameFormat()
        around.setTopMargin(self._look.px(GAP))
        around.setBottomMargin(self._look.px(GAP))
        self._document.rootFrame().setFrameFormat(around)
        self._frames = [None] * len(self.rows)
        self._dress(cursor, self.rows)
        self._end(cursor)

    def touch(self, first: int, last: int) -> None:
        """Have the lines ``first`` to ``last`` written anew when all is settled."""
        self._frames[first : last + 1] = [None] * (last + 1 - first)

    def settle(self) -> None:
        """Show what was typed as it would be shown anew: marks act, an emptied outline is one."""
        cursor = self._begin()
        for index in self._touched:
            block = self._document.findBlockByNumber(index)
            if block.isValid() and not is_shown(block, self.rows[index]):
                self._frames[index] = None
        self._touched.clear()
        self._dress(cursor, self.rows)
        self._end(cursor)

    def _begin(self) -> QTextCursor:
        self._showing = True
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        return cursor

    def _end(self, cursor: QTextCursor) -> None:
        cursor.endEditBlock()
        self._showing = False

    def _fit(self, cursor: QTextCursor, rows: list[Line]) -> None:
        """Add or take as many blocks as lines came or went, there where they did."""
        old, new = [seen(row) for row in self.rows], [seen(row) for row in rows]
        head = _same(old, new)
        tail = min(_same(old[::-1], new[::-1]), len(old) - head, len(new) - head)
        kept = min(len(old), len(new)) - tail
        for index in range(kept, len(new) - tail):
            self._insert(cursor, index)
        if len(old) - tail > kept:
            self._remove(cursor, kept, len(old) - tail)

    def _insert(self, cursor: QTextCursor, index: int) -> None:
        block = self._document.findBlockByNumber(index)
        if block.isValid():
            cursor.setPosition(block.position())
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()
        self.rows.insert(index, NOTHING)
        self._frames.insert(index, None)

    def _remove(self, cursor: QTextCursor, first: int, end: int) -> None:
        """Take blocks out; at least one is left before or behind them."""
        behind = self._document.findBlockByNumber(end)
        start = self._document.findBlockByNumber(first).position()
        keep = QTextCursor.MoveMode.KeepAnchor
        if behind.isValid():
            cursor.setPosition(start)
            cursor.setPosition(behind.position(), keep)
        else:
            cursor.setPosition(start - 1)
            cursor.movePosition(QTextCursor.MoveOperation.End, keep)
        cursor.removeSelectedText()
        del self.rows[first:end], self._frames[first:end]
        self._frames[min(first, len(self._frames) - 1)] = None

    def _dress(self, cursor: QTextCursor, before: Sequence[Line]) -> None:
        """Write the lines that are others now, and frames wherever those are."""
        self.signs = self.style.signs(self.rows)
        block = self._document.firstBlock()
        for index, row in enumerate(self.rows):
            frame, known = self._frame(row, self.signs[index]), self._frames[index]
            if before[index] is not row or known is None or known.strong != frame.strong:
                write_block(cursor, block, row, frame)
            elif known != frame:
                write_frame(cursor, block, frame)
            self._frames[index] = frame
            block = block.next()

    def _frame(self, row: Line, sign: Sign) -> Frame:
        px = self._look.px
        wide = px(SIGN_GAP) + round(self._metrics.horizontalAdvance(sign.text))
        left = self.sign_x(row) + max(px(STEP), wide)
        right = px(EDGE) + (self.tag_width(row.tag) + px(TAG_GAP) if row.tag else 0)
        return Frame(left, right, px(GAP), px(Text.OUTLINE.value[0] * LINE_SPACING), sign.strong)

    def sign_x(self, row: Line) -> int:
        """Where the sign of a line begins, in pixels from the left."""
        return self._look.px(EDGE) + self._look.px(STEP) * (row.level - 1)

    def tag_width(self, tag: str) -> int:
        """Pixels of a tag and its arrow."""
        return round(self._tag_metrics.horizontalAdvance(f"{tag} {ARROW}")) + 2 * self._look.px(
            TAG_SIDE
        )

    def _read(self, position: int, _removed: int, added: int) -> None:
        """Read the blocks that were typed in."""
        if self._showing:
            return
        document = self._document
        last = document.findBlock(position + added)
        start = document.findBlock(position).blockNumber()
        end = (last if last.isValid() else document.lastBlock()).blockNumber() + 1
        more = document.blockCount() - len(self.rows)
        held = self.rows[start : end - more]
        known = (held + [held[-1]] * max(more, 0))[: end - start]
        rows = [
            read_block(document.findBlockByNumber(start + i), one) for i, one in enumerate(known)
        ]
        if not more and all(new is old for new, old in zip(rows, held, strict=True)):
            return
        self.rows[start : end - more] = rows
        self._frames[start : end - more] = [None] * len(rows) if more else self._frames[start:end]
        self._touched.update(range(start, end))
        if is_nothing(self.rows):
            self.rows = [NOTHING]
        self.signs = self.style.signs(self.rows)
        self.typed.emit()


def is_nothing(lines: Sequence[Line]) -> bool:
    """Whether lines as they were edited are no more than an empty outline."""
    first = lines[0]
    return len(lines) == 1 and not seen(first) and not first.tag and first.marker not in KEPT_MARKS


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))
