"""The grid of a schedule on screen: months are painted by Space and by dragging."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from sspass_desktop.domain import scheduling
from sspass_desktop.domain.card import MONTHS
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.scheduling import Rows
from sspass_desktop.texts import schedule_form as words
from ui.forms.schedule.faces import COUNT, LABEL
from ui.forms.schedule.model import ScheduleModel
from ui.forms.schedule.rows import Blank, Line, line_numbers
from ui.grid.cells import CellDelegate
from ui.grid.model import Face, Index
from ui.grid.view import GridView
from ui.look.bars import HIGH, LOW, paint_bar
from ui.look.look import Look, Text
from ui.look.tokens import Role

LABEL_WIDTH, MONTH_WIDTH, NARROW_MONTH, COUNT_WIDTH = 202, 31, 25, 66
INDENT, SIGN = 22, 12
_PLAIN, _COPYING = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class _Drag:
    """A drag over months: where it began, and whether it paints, erases or copies a row."""

    row: int
    month: int
    fills: bool
    copies: bool


class MonthDelegate(CellDelegate):
    """Paints hatched bars; months are never typed into."""

    def paint_inside(self, painter: QPainter, rect: QRect, face: Face, index: Index) -> None:
        model = index.model()
        line = model.rows[index.row()] if isinstance(model, ScheduleModel) else None
        below = isinstance(line, Line) and line.row.depth > 0
        if index.column() in MONTHS:
            if face.text:
                paint_bar(painter, rect.adjusted(0, 0, -1, -1), self.look, LOW if below else HIGH)
            return
        if below and index.column() == LABEL:
            sign = rect.adjusted(self.look.px(INDENT), 0, 0, 0)
            painter.setFont(self.look.font(Text.CELL))
            painter.setPen(self.look.colour(Role.TEXT))
            painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, words.SUB_ROW)
            rect = sign.adjusted(self.look.px(SIGN), 0, 0, 0)
        super().paint_inside(painter, rect, face, index)

    def createEditor(  # type: ignore[override]  # Qt takes none for an answer
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        return None if index.column() in MONTHS else super().createEditor(parent, option, index)


def _is_own(cells: Cells) -> bool:
    """Whether cells were copied from such a grid: labels, and nothing but its marks as months."""
    marks = {text for row in cells.rows for text in row[LABEL + 1 : COUNT]}
    return marks <= {"", words.MARK}


class ScheduleGrid(GridView):
    """Shows a ``ScheduleModel``.

    Signals:
        pasting: ``Cells`` that are to become rows of the schedule.
    """

    pasting = Signal(object)

    def __init__(self, look: Look, model: ScheduleModel, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, MonthDelegate(look))
        self._schedule = model
        self._drag: _Drag | None = None
        self.setModel(model)
        self._fit_header()
        look.changed.connect(self._fit_header)

    def _fit_header(self) -> None:
        """Give months their width, less if labels had too little room beside them."""
        rest = self.viewport().width() * 100 // self.look.zoom - LABEL_WIDTH - COUNT_WIDTH
        month = min(max(rest // len(MONTHS), NARROW_MONTH), MONTH_WIDTH)
        self.horizontalHeader().setMinimumSectionSize(self.look.px(NARROW_MONTH))
        self.set_columns((LABEL_WIDTH, *[month] * len(MONTHS), COUNT_WIDTH), stretch=LABEL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_header()

    def months(self) -> range:
        """The months of the selection."""
        _, columns = self.selected()
        first, last = max(columns.start, MONTHS.start), min(columns.stop, MONTHS.stop)
        return range(first, max(first, last))

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.cells.editor is not None
        if event.key() == Qt.Key.Key_Escape and self._drag is not None:
            self._end_drag()
        elif event.key() == Qt.Key.Key_Space and not editing and self.months():
            self.toggle()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters typed on a month go nowhere."""

    def toggle(self) -> None:
        """Paint the selected months, or erase them if all are painted."""
        rows, _ = self.selected()
        if not self.locked and self.months():
            self._schedule.toggle(rows, self.months())

    def clear(self) -> None:
        rows, columns = self.selected()
        if not self.locked and set(columns) <= set(MONTHS):
            self._schedule.erase(rows, self.months())
        else:
            super().clear()

    def open_editor(self) -> None:
        """Edit the current cell; from a month, the label of its row."""
        index = self.currentIndex()
        if index.isValid() and index.column() in MONTHS and not self.locked:
            self.show_cell(index.row(), LABEL)
        super().open_editor()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._let_compose()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._let_compose()

    def _let_compose(self) -> None:
        """Take syllables where text can be typed, not on months."""
        in_month = self.currentIndex().column() in MONTHS
        composes = Qt.WidgetAttribute.WA_InputMethodEnabled
        self.setAttribute(composes, not in_month and not self.locked)

    def take(self, cells: Cells, at: tuple[int, int]) -> None:
        """A table in the row to go on becomes rows; all else goes cell by cell."""
        is_table = len(cells.rows[0]) > 1 and not _is_own(cells)
        if is_table and isinstance(self._schedule.rows[at[0]], Blank):
            self.pasting.emit(cells)
        else:
            super().take(cells, at)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not self._begins_drag(event, index):
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.commit()
        line = self._schedule.rows[index.row()]
        painted = isinstance(line, Line) and index.column() in line.row.months
        copies = event.modifiers() == _COPYING
        self._drag = _Drag(index.row(), index.column(), not painted, copies)
        self.show_cell(index.row(), index.column())
        self._preview(index)

    def _begins_drag(self, event: QMouseEvent, index: QModelIndex) -> bool:
        return (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() in (_PLAIN, _COPYING)
            and not self.locked
            and index.isValid()
            and index.column() in MONTHS
            and isinstance(self._schedule.rows[index.row()], Line)
        )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._preview(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, after = self._drag, self._schedule.draft
        if drag is None:
            super().mouseReleaseEvent(event)
            return
        months = self.months()
        self._end_drag()
        if after is not None:
            name = words.painted(months) if drag.fills else words.erased(months)
            line = self._schedule.rows[drag.row]
            self._schedule.take(after, words.COPIED_MARKS if drag.copies else name, line.number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """On a month a second click is a click like the first."""
        if self.indexAt(event.position().toPoint()).column() in MONTHS:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _end_drag(self) -> None:
        self._drag = None
        self._schedule.preview(None)

    def _preview(self, to: QModelIndex) -> None:
        drag = self._drag
        if drag is None:
            return
        month = min(max(to.column(), MONTHS.start), MONTHS.stop - 1)
        rows = range(min(drag.row, to.row()), max(drag.row, to.row()) + 1)
        months = range(min(drag.month, month), max(drag.month, month) + 1)
        self.select(rows, MONTHS if drag.copies else months)
        self._schedule.preview(self._dragged(drag, rows, months))

    def _dragged(self, drag: _Drag, rows: range, months: range) -> Rows:
        model = self._schedule
        numbers = line_numbers(model.rows[row] for row in rows)
        if drag.copies:
            return scheduling.with_marks_of(model.steps, model.rows[drag.row].number, numbers)
        change = scheduling.painted if drag.fills else scheduling.erased
        return change(model.steps, numbers, months)
