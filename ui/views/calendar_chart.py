"""The chart of the calendar: a tree of programmes with a hatched bar for every month."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from sspass_desktop.domain.card import MONTHS, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.year_view import Programme, ProgrammeGroup
from sspass_desktop.texts import calendar as words
from ui.look.bars import HIGH, LOW, paint_bar
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.calendar import NAME, CalendarModel, Index, Item

ROW, MONTH, INDENT, PADDING, GAP = 26, 46, 18, 6, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CalendarChart(QTreeView):
    """Shows a calendar model.

    Signals:
        asked: The uid of the card whose row was double-clicked or entered.
    """

    asked = Signal(object)

    def __init__(self, look: Look, model: CalendarModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._look, self._model = look, model
        self.setModel(model)
        self._delegate = _Months(look, self)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def dress(self) -> None:
        """Take sizes and colours anew."""
        self._delegate.dress()
        self.setIndentation(self._look.px(INDENT))
        self.header().setMinimumSectionSize(self._look.px(MONTH))
        for month in MONTHS:
            self.setColumnWidth(month, self._look.px(MONTH))
        self.scheduleDelayedItemsLayout()

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep what is unfolded, chosen and scrolled to while other programmes are shown."""
        unfolded, folded = self._unfolded(), self._folded()
        current, top = self._current(), self.verticalScrollBar().value()
        yield
        for number, group in enumerate(self._model.groups):
            self.setExpanded(self._model.index(number, NAME), group.name not in folded)
        for uid in unfolded:
            self.setExpanded(self._model.place(uid), True)
        if current is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.place(current))
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, NAME))
        self.verticalScrollBar().setValue(top)

    def _unfolded(self) -> list[Uid]:
        found = []
        for number, group in enumerate(self._model.groups):
            parent = self._model.index(number, NAME)
            for row, programme in enumerate(group.programmes):
                if self.isExpanded(self._model.index(row, NAME, parent)):
                    found.append(programme.uid)
        return found

    def _folded(self) -> set[str]:
        return {
            group.name
            for number, group in enumerate(self._model.groups)
            if not self.isExpanded(self._model.index(number, NAME))
        }

    def _current(self) -> Uid | None:
        index = self.currentIndex()
        programme = self._model.programme(index) if index.isValid() else None
        return programme.uid if programme is not None else None

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        if isinstance(self._model.item(index), ProgrammeGroup):
            painter.fillRect(rect, self._look.colour(Role.SUNKEN))
        super().drawRow(painter, option, index)
        painter.setPen(self._look.colour(Role.LINE))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        """Ask for a card; fold a group or unfold it."""
        programme = self._model.programme(index)
        if programme is not None:
            self.asked.emit(programme.uid)
        else:
            group = index.siblingAtColumn(NAME)
            self.setExpanded(group, not self.isExpanded(group))


class _Months(QStyledItemDelegate):
    """Paints names, bars, and how many programmes of a group are under way."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fonts: dict[Text, QFont] = {}

    def dress(self) -> None:
        self._fonts = {text: self._look.font(text) for text in Text}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.row(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, CalendarModel):
            return
        rect: QRect = option.rect
        item, column = model.item(index), index.column()
        self._paint_ground(painter, option, item)
        painter.setPen(self._look.colour(Role.LINE))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if column == NAME:
            self._paint_name(painter, rect, model.name(item), item)
        elif isinstance(item, ProgrammeGroup):
            painter.setFont(self._fonts[Text.CAPTION])
            painter.setPen(self._look.colour(Role.MUTED))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(item.busy.get(column) or ""))
        elif column in item.months:
            low = isinstance(item, ScheduleRow)
            paint_bar(painter, rect.adjusted(0, 0, -1, -1), self._look, LOW if low else HIGH)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            active = state & QStyle.StateFlag.State_Active
            painter.fillRect(rect, self._look.colour(Role.SELECT if active else Role.SELECT_IDLE))
        elif isinstance(item, ProgrammeGroup):
            painter.fillRect(rect, self._look.colour(Role.SUNKEN))

    def _paint_name(self, painter: QPainter, rect: QRect, name: str, item: Item) -> None:
        inner = rect.adjusted(self._look.px(PADDING), 0, -self._look.px(PADDING), 0)
        team = item.team if isinstance(item, Programme) else ""
        if team:
            painter.setFont(self._fonts[Text.LABEL])
            painter.setPen(self._look.colour(Role.MUTED))
            painter.drawText(inner, _RIGHT, team)
            inner.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(team), 0)
            inner.adjust(0, 0, -self._look.px(GAP), 0)
        bold = isinstance(item, ProgrammeGroup)
        painter.setFont(self._fonts[Text.CELL_BOLD if bold else Text.CELL])
        painter.setPen(self._look.colour(Role.TEXT))
        fitted = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _LEFT, fitted)
