"""The grid of cards by kinds of findings on screen."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.tally import Tally
from sspass_desktop.texts import findings_panel as words
from ui.clipboard import copy_table
from ui.findings.rows import Row
from ui.findings.standing import FIRST, NUMBER, SUM, TEAM, TITLE, Standing, StandingModel
from ui.grid.frozen import FrozenColumns
from ui.grid.headers import GridHeader
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.two_levels import ROW, Index
from ui.verbs import Handlers, Verb

ROW_HEIGHT, HEAD_HEIGHT, LEAST_TITLE, LEAST_FAMILY = 27, 44, 200, 64
WIDTHS = {NUMBER: 56, TITLE: LEAST_TITLE, TEAM: 120, SUM: 60}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate


class _Delegate(QStyledItemDelegate):
    """Paints counts on the ground of the gravest, with its sign."""

    def __init__(self, look: Look, model: StandingModel, table: QTableView) -> None:
        super().__init__(table)
        self._look, self._model, self._table = look, model, table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        column = index.column()
        option.font = self._look.font(Text.CELL if column == TITLE else Text.LABEL)
        ink = Role.MUTED if column in (NUMBER, TEAM) else Role.TEXT
        option.palette.setColor(option.palette.ColorRole.Text, self._look.colour(ink))
        if column >= SUM:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        look, box = self._look, QRect(option.rect)
        row = index.data(ROW)
        if index.column() >= SUM and isinstance(row, Standing):
            self._paint_count(painter, box, row, index.column(), option)
        if index.row() == self._table.currentIndex().row():
            painter.setPen(look.colour(Role.ACCENT))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        if index == self._table.currentIndex():
            focused = self._table.hasFocus()
            painter.setPen(QPen(look.colour(Role.ACCENT if focused else Role.CONTROL), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _paint_count(
        self,
        painter: QPainter,
        box: QRect,
        row: Standing,
        column: int,
        option: QStyleOptionViewItem,
    ) -> None:
        look, held = self._look, self._model.tally(row, column)
        size = look.px(13)
        gravest = held.gravest
        if gravest is None:
            if self._model.is_accepted(row, column):
                place = QRect(
                    box.center().x() - size // 2, box.center().y() - size // 2, size, size
                )
                signs.draw(painter, place, look.colour(Role.MUTED), signs.tick)
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if column >= FIRST and not chosen:
            painter.fillRect(
                box.adjusted(0, 0, -1, -1), look.colour(signs.SEVERITY_GROUNDS[gravest])
            )
        grave = gravest is Severity.ERROR
        font = look.font(Text.LABEL_BOLD if grave or column == SUM else Text.LABEL)
        text = str(held.total)
        wide = QFontMetrics(font).horizontalAdvance(text)
        left = box.center().x() - (size + look.px(5) + wide) // 2
        ink = look.colour(signs.SEVERITY_ROLES[gravest])
        place = QRect(left, box.center().y() - size // 2, size, size)
        signs.draw(painter, place, ink, signs.severity(gravest))
        painter.setFont(font)
        painter.setPen(ink)
        words_box = QRect(place.right() + look.px(5), box.top(), wide + look.px(4), box.height())
        painter.drawText(words_box, int(Qt.AlignmentFlag.AlignVCenter), text)


class StandingTable(QTableView):
    """Chooses a cell: a card and a kind of findings.

    Signals:
        moved: Another cell is current.
        entered_cell: Enter or a double click on a cell.
    """

    moved = Signal()
    entered_cell = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.rows = look, StandingModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(look, self.rows, self))
        self.setAccessibleName(words.STANDING)
        self.setAccessibleDescription(words.STANDING_HINT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(self._header(self))
        self.frozen = FrozenColumns(look, self, FIRST, self._header)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._move)
        look.changed.connect(self._dress)
        self._dress()

    def _header(self, table: QTableView) -> QHeaderView:
        made = _Header(self._look, table)
        made.sectionClicked.connect(self._sort)
        return made

    def _dress(self) -> None:
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(self._look.row(ROW_HEIGHT))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(self._look.px(40))
        self._stretch()

    def _stretch(self) -> None:
        """Give the titles the room that is left, but never less than they need to be told apart."""
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, self._look.px(width))
        metrics = QFontMetrics(self._look.font(Text.LABEL_BOLD))
        for column, family in enumerate(self.rows.families, start=FIRST):
            wide = metrics.horizontalAdvance(family) + self._look.px(14)
            self.setColumnWidth(column, max(wide, self._look.px(LEAST_FAMILY)))
        others = sum(map(self.columnWidth, range(self.rows.columnCount())))
        room = self.viewport().width() - others + self.columnWidth(TITLE)
        self.setColumnWidth(TITLE, max(room, self._look.px(LEAST_TITLE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    # what is shown

    def show_standings(self, rows: tuple[Standing, ...], families: tuple[str, ...]) -> None:
        """Show cards; the cell that is current stays so."""
        with self._kept():
            self.rows.show(rows, families)

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Keep the current cell and what is scrolled to, if all is made anew."""
        index, columns = self.currentIndex(), self.rows.columnCount()
        held, family = index.data(ROW), self.rows.family(index.column())
        column, top = index.column(), self.verticalScrollBar().value()
        yield
        if self.rows.columnCount() != columns:
            self.frozen.show_more()
            self._stretch()
        if self.currentIndex().isValid():
            return
        if family:
            column = (
                FIRST + self.rows.families.index(family) if family in self.rows.families else SUM
            )
        place = self.rows.place_of(held.card) if isinstance(held, Standing) else 0
        self.setCurrentIndex(self.rows.index(place or 0, max(column, TITLE)))
        self.verticalScrollBar().setValue(top)

    def counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Those findings that the current cell counts."""
        held, family = self.current_standing(), self.rows.family(self.currentIndex().column())
        if held is None:
            return
        for row in rows:
            if row.report.finding.place.card == held.card and family in ("", row.family):
                yield row

    def current_standing(self) -> Standing | None:
        """The card of the current cell."""
        held = self.currentIndex().data(ROW)
        return held if isinstance(held, Standing) else None

    # what is done

    def _move(self, index: Index, before: Index) -> None:
        for one in (index, before):
            self._update_row(one)
        self.moved.emit()

    def _update_row(self, index: Index) -> None:
        """The whole row is marked, not only its cell."""
        box = self.visualRect(index)
        for table in (self, self.frozen):
            table.viewport().update(0, box.top() - 1, table.viewport().width(), box.height() + 2)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        self.frozen.bring_out(index)

    def _sort(self, column: int) -> None:
        """The first click on a count brings the most to the top."""
        again = column == self.rows.sorted_by
        descending = not self.rows.descending if again else column >= SUM
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        with self._kept():
            self.rows.sort(column, order)
        for table in (self, self.frozen):
            table.horizontalHeader().viewport().update()

    def _enter(self, _index: Index) -> None:
        self.entered_cell.emit()

    def copy(self) -> None:
        """Put the whole grid on the clipboard, the titles above."""
        columns = range(self.rows.columnCount())
        titles = [str(self.rows.headerData(at, Qt.Orientation.Horizontal)) for at in columns]
        rows = range(self.rows.rowCount())
        cells = [[str(self.rows.index(row, at).data()) for at in columns] for row in rows]
        copy_table([titles, *cells], words=(NUMBER,))

    def handlers(self) -> Handlers:
        """What can be done with the grid."""
        return {Verb.COPY: self.copy}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() is Qt.KeyboardModifier.AltModifier
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_cell.emit()
        elif event.key() == Qt.Key.Key_Down and alt:
            self._sort(self.currentIndex().column())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_row(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_row(self.currentIndex())


class _Header(GridHeader):
    """Kinds of findings, below each how many are open in all, and a sign where rows are sorted."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, look, table)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEAD_HEIGHT))

    def words_box(self, rect: QRect) -> QRect:
        return rect.adjusted(0, 0, 0, -rect.height() // 2 + self._look.px(2))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        super().paintSection(painter, rect, logicalIndex)
        model = self.model()
        held = model.headerData(logicalIndex, Qt.Orientation.Horizontal, ROW)
        below = rect.adjusted(0, rect.height() // 2, 0, 0)
        if isinstance(held, Tally) and held.gravest is not None:
            painter.setFont(self._look.font(Text.LABEL_BOLD))
            painter.setPen(self._look.colour(signs.SEVERITY_ROLES[held.gravest]))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), str(held.total))
        if isinstance(model, StandingModel) and model.sorted_by == logicalIndex:
            self.paint_order(painter, below, descending=model.descending)
