"""The list of what was found: where it stands, and the words around it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from sspass_desktop.texts import finding as words
from ui.finding.model import FIELD, TEXT, HitsModel
from ui.finding.rows import HitGroup, HitRow
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.two_levels import ROW

Index = QModelIndex | QPersistentModelIndex
WIDE, ROW_HEIGHT = 210, 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STATE = Qt.ItemDataRole.CheckStateRole


class _Delegate(QStyledItemDelegate):
    """Paints the words with what was found marked in them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.row(ROW_HEIGHT, Text.LABEL))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        heading = isinstance(index.data(ROW), HitGroup)
        option.font = self._look.font(Text.LABEL_BOLD if heading else Text.LABEL)
        if index.column() == TEXT:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW)
        if index.column() != TEXT or not isinstance(row, HitRow):
            return
        look, pad = self._look, self._look.px(6)
        box = QRect(option.rect).adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setClipRect(box)
        ink = Role.TEXT if row.changeable else Role.MUTED
        if row.why:
            box = self._paint_why(painter, box, row.why)
        before, found, behind = row.snippet
        for text, kind, role in (
            (before, Text.LABEL, ink),
            (found, Text.LABEL_BOLD, Role.ACCENT),
            (behind, Text.LABEL, ink),
        ):
            painter.setFont(look.font(kind))
            painter.setPen(look.colour(role))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, _LEFT, shown)
            box.setLeft(box.left() + painter.fontMetrics().horizontalAdvance(shown))
        painter.restore()

    def _paint_why(self, painter: QPainter, box: QRect, why: str) -> QRect:
        """Say at the right why a hit stays as it is; answers the room that is left."""
        painter.setFont(self._look.font(Text.CAPTION))
        painter.setPen(self._look.colour(Role.MUTED))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, right, why)
        wide = painter.fontMetrics().horizontalAdvance(why)
        return box.adjusted(0, 0, -wide - self._look.px(12), 0)


class HitsTable(QTreeView):
    """Walks what was found; headings fold.

    Signals:
        asked: The ``HitRow`` that is to be seen.
    """

    asked = Signal(object)

    def __init__(self, look: Look, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(words.RESULTS)
        self.setAccessibleDescription(words.RESULTS_HINT)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._ask)
        model.modelReset.connect(self._opened)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setIndentation(self._look.px(18))
        self.header().setSectionResizeMode(FIELD, QHeaderView.ResizeMode.Interactive)
        self.header().resizeSection(FIELD, self._look.px(WIDE))
        self.scheduleDelayedItemsLayout()

    def _opened(self) -> None:
        self.expandAll()
        for row, group in enumerate(self._model.groups):
            self.setFirstColumnSpanned(row, QModelIndex(), bool(group))
        self.setCurrentIndex(self._model.place_of(0))

    def step(self, by: int) -> None:
        """Go to the hit behind the current one or before it, round and round, and ask for it."""
        count = len(self._model.rows)
        if not count:
            return
        here = self._model.number_of(self.currentIndex())
        number = (here + by) % count if here is not None else 0
        self.setCurrentIndex(self._model.place_of(number))
        self._ask(self.currentIndex())

    def ask_current(self) -> None:
        """Ask for the hit that is chosen."""
        self._ask(self.currentIndex())

    def _ask(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, HitRow):
            self.asked.emit(row)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == TEXT:  # the box to tick is in the other one
            self._ask(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex().siblingAtColumn(FIELD)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if isinstance(index.data(ROW), HitGroup):
                    self.setExpanded(index, not self.isExpanded(index))
                self._ask(index)
            case Qt.Key.Key_Space if (state := index.data(_STATE)) is not None:
                on = Qt.CheckState(state) is Qt.CheckState.Checked
                other = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                self._model.setData(index, other, _STATE)
            case _:
                super().keyPressEvent(event)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(index.data(ROW), HitGroup):
            ground = option.state & QStyle.StateFlag.State_Selected
            if not ground:
                painter.fillRect(option.rect, self._look.colour(Role.SUNKEN))
        super().drawRow(painter, option, index)
