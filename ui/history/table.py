"""The list of changes; what differs is struck out before and underlined behind."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QTextCharFormat
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sspass_desktop.domain.trail.marks import Spans
from sspass_desktop.texts import history as words
from ui.grid.reading import ReadingTable
from ui.history.model import HistoryModel
from ui.history.rows import AFTER, BEFORE, SUBJECT, Row
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.rows import ROW, Index

WIDTHS = (100, 70, 176, 196, 226)
AHEAD = 16
"""Letters that are shown before the first mark of a text; a few more are not left out."""

FEW = 4

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROLES = {BEFORE: (Role.ERROR, Role.ERROR_GROUND), AFTER: (Role.OK, Role.OK_GROUND)}


def mark_format(look: Look, column: int) -> QTextCharFormat:
    """How marked words look in full texts."""
    ink, ground = _ROLES[column]
    form = QTextCharFormat()
    form.setForeground(look.colour(ink))
    form.setBackground(look.colour(ground))
    form.setFontStrikeOut(column == BEFORE)
    form.setFontUnderline(column == AFTER)
    return form


class _Delegate(QStyledItemDelegate):
    """Paints texts on one line, from a little before their first mark."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() in _ROLES:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        if index.column() not in _ROLES or not isinstance(row, Row):
            return
        pad = self._look.px(4)
        box = QRect(option.rect).adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setClipRect(box)
        spans = row.marks[index.column() - BEFORE]
        for text, marked in pieces(row.cells[index.column()], spans, first_mark(row)):
            if box.width() <= 0:
                break
            self._paint_piece(painter, box, index.column(), text, marked=marked)
        painter.restore()

    def _paint_piece(
        self, painter: QPainter, box: QRect, column: int, text: str, *, marked: bool
    ) -> None:
        """Draw a piece at the left of the box, which loses that room."""
        font: QFont = self._look.font(Text.LABEL)
        font.setStrikeOut(marked and column == BEFORE)
        font.setUnderline(marked and column == AFTER)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        wide = metrics.horizontalAdvance(shown)
        ink, ground = _ROLES[column]
        if marked:
            high = metrics.height() + self._look.px(2)
            top = box.top() + (box.height() - high) // 2
            painter.fillRect(box.left(), top, wide, high, self._look.colour(ground))
        painter.setPen(self._look.colour(ink if marked else Role.TEXT))
        painter.drawText(box, _LEFT, shown)
        box.setLeft(box.left() + wide)


def first_mark(row: Row) -> int:
    """Where the texts of a row part: up to there they are the same."""
    return min((spans[0][0] for spans in row.marks if spans), default=0)


def pieces(text: str, spans: Spans, parting: int) -> Iterator[tuple[str, bool]]:
    """A text on one line as pieces that are marked or not; a long beginning is left out."""
    place = len(text) - len(text.lstrip())
    if parting > AHEAD + FEW:
        place = parting - AHEAD
        yield "…", False
    for start, end in spans:
        yield _on_one_line(text[place:start]), False
        yield _on_one_line(text[max(start, place) : end]), True
        place = end
    yield _on_one_line(text[place:]), False


def _on_one_line(text: str) -> str:
    return text.replace("\n", " / ")


class HistoryTable(ReadingTable):
    """Signals ``chosen``: the ``Row`` that is chosen now, or None."""

    chosen = Signal(object)

    def __init__(self, look: Look, model: HistoryModel) -> None:
        super().__init__(look, model, WIDTHS)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(words.TITLE)
        self.setAccessibleDescription(words.KEYS)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_subjects(self, shown: bool) -> None:
        """Show of what the changes are, or not: of one card it is known."""
        self.setColumnHidden(SUBJECT, not shown)

    def row(self) -> Row | None:
        """The row that is chosen."""
        found = self.currentIndex().data(ROW)
        return found if isinstance(found, Row) else None

    def rows(self) -> list[Row]:
        """All rows that are selected, from above."""
        found = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return [index.data(ROW) for index in found]

    def _tell(self) -> None:
        self.chosen.emit(self.row())
