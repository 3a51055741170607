"""The findings of the whole plan on screen: groups, rows and columns."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import findings_panel as words
from ui.findings.model import GroupsModel
from ui.findings.pane import verb_of
from ui.findings.rows import Group, Row
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.two_levels import ROW

Index = QModelIndex | QPersistentModelIndex
HEADLINE, CARD, PLACE, EXPECTED, FOUND, DIFFERENCE, SUGGESTION = range(len(words.COLUMNS))
WIDTHS = (330, 210, 130, 110, 110, 100)
ROW_HEIGHT = 26
_NUMBERS = (EXPECTED, FOUND, DIFFERENCE)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Delegate(QStyledItemDelegate):
    """Says how high a row is; the table paints."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.row(ROW_HEIGHT, Text.LABEL))


class FindingsTable(QTreeView):
    """Walks the findings; groups fold.

    Signals:
        moved: Another row is current.
        entered_row: Enter or a double click on a finding.
        verb_asked: ``Verb.APPLY`` or ``Verb.ACCEPT``, by key.
    """

    moved = Signal()
    entered_row = Signal()
    verb_asked = Signal(object)

    def __init__(self, look: Look, model: GroupsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(words.TITLE)
        self.setAccessibleDescription(words.HINT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.header().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.doubleClicked.connect(self._enter)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIndentation(self._look.px(20))
        for column, width in enumerate(WIDTHS):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.header().resizeSection(column, self._look.px(width))
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, index: Index, before: Index) -> None:
        super().currentChanged(index, before)
        self.moved.emit()

    def current_row(self) -> Row | None:
        """The finding that is chosen."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, Row) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif (verb := verb_of(event)) is not None:
            self.verb_asked.emit(verb)
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        if isinstance(index.data(ROW), Row):
            self.entered_row.emit()
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    # drawing

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ROW)
        box = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        painter.save()
        self._paint_ground(painter, option, index, box)
        if isinstance(item, Group):
            self._paint_group(painter, item, index, box)
        elif isinstance(item, Row):
            self._paint_row(painter, item, box)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect
    ) -> None:
        look = self._look
        chosen = index == self.currentIndex().siblingAtColumn(0)
        if chosen:
            role = Role.SELECT if self.hasFocus() else Role.SELECT_IDLE
            painter.fillRect(box, look.colour(role))
            painter.fillRect(
                QRect(0, box.top(), look.px(3), box.height()), look.colour(Role.ACCENT)
            )
        elif not index.parent().isValid():
            painter.fillRect(box, look.colour(Role.SUNKEN))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour(Role.HOVER))
        painter.setPen(look.colour(Role.LINE))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and self.hasFocus():
            painter.setPen(QPen(look.colour(Role.ACCENT), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _cell(self, column: int, box: QRect) -> QRect:
        left = self.columnViewportPosition(column)
        pad = self._look.px(6)
        width = self.columnWidth(column) - 2 * pad
        return QRect(left + pad, box.top(), width, box.height())

    def _paint_group(self, painter: QPainter, group: Group, index: Index, box: QRect) -> None:
        look, cell = self._look, self._cell(HEADLINE, box)
        size = look.px(9)
        place = QRect(cell.left(), box.center().y() - size // 2, size, size)
        arrow = signs.arrow(opened=self.isExpanded(index))
        signs.draw(painter, place, look.colour(Role.MUTED), arrow)
        painter.setFont(look.font(Text.LABEL))
        painter.setPen(look.colour(Role.MUTED))
        painter.drawText(cell, _RIGHT, group.counted)
        painter.drawText(self._cell(CARD, box), _LEFT, group.cards)
        free = cell.width() - painter.fontMetrics().horizontalAdvance(group.counted) - look.px(30)
        painter.setFont(look.font(Text.LABEL_BOLD))
        painter.setPen(look.colour(Role.TEXT))
        name = cell.adjusted(look.px(18), 0, 0, 0)
        painter.drawText(name, _LEFT, _elided(painter, group.name, free))

    def _paint_row(self, painter: QPainter, row: Row, box: QRect) -> None:
        look = self._look
        own = Role.MUTED if row.is_accepted else signs.SEVERITY_ROLES[row.severity]
        cell = self._cell(HEADLINE, box)
        size = look.px(16)
        sign = QRect(cell.left() + look.px(36), box.center().y() - size // 2, size, size)
        drawing = signs.severity(row.severity, accepted=row.is_accepted)
        signs.draw(painter, sign, look.colour(own), drawing)
        roles = {PLACE: Role.MUTED, FOUND: own, SUGGESTION: Role.ACCENT}
        for column, text in enumerate(row.cells):
            bold = column == HEADLINE and row.severity is Severity.ERROR and not row.is_accepted
            painter.setFont(look.font(Text.LABEL_BOLD if bold else Text.LABEL))
            role = Role.MUTED if row.is_accepted else roles.get(column, Role.TEXT)
            painter.setPen(look.colour(role))
            place = self._cell(column, box)
            if column == HEADLINE:
                place.setLeft(sign.right() + look.px(8))
            shown = _elided(painter, text, place.width())
            painter.drawText(place, _RIGHT if column in _NUMBERS else _LEFT, shown)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
