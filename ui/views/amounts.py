"""금액 대조: both sides of every sum of a card, with a way to each."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sspass_desktop.domain.costing.rests import FundBook, rests_of_card
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import amounts as words
from ui.forms.section import Shown
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.views.amount_rows import AmountRow, Part, amount_rows

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
LINE, SIDES, SIGN, WAY = 25, 10, 16, 26
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class AmountsModel(QAbstractListModel):
    """The rows of the comparison, for reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AmountRow, ...] = ()

    def show_rows(self, rows: Sequence[AmountRow]) -> None:
        """Show other rows; in place if there are as many."""
        if tuple(rows) == self.rows:
            return
        if len(rows) == len(self.rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.spoken(row.label, row.figure)
        return None


class AmountsPanel(QListView):
    """Compares card and lines, fund and cards, fund and sources.

    Signals:
        asked: The ``Uid`` of a card or of a budget item that the user wants to see.
    """

    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = FundBook()
        self._shown: Shown | None = None
        self._table = 0
        self._unit_won: Won = 1000
        self.rows = AmountsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(look, self))
        self.setAccessibleName(words.TITLE)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_card(self, shown: Shown | None) -> None:
        """Compare the sums of a card, None: of none; another card begins with its first fund."""
        if self._shown is None or shown is None or self._shown.card.uid != shown.card.uid:
            self._table = 0
        self._shown = shown
        self._refresh()

    def follow(self, table: int) -> None:
        """Look at the fund of another table of the card."""
        if table != self._table:
            self._table = table
            self._refresh()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self._unit_won = unit_won
        self._refresh()

    def _refresh(self) -> None:
        shown = self._shown
        if shown is None:
            self.rows.show_rows(())
            return
        self._book.learn(shown.edition)
        rest = rests_of_card(self._book.rests, shown.card.uid).get(self._table)
        self.rows.show_rows(amount_rows(shown.card, shown.edition, rest, self._unit_won))

    def _ask(self, index: Index) -> None:
        uid = self.rows.rows[index.row()].leads_to
        if uid is not None:
            self.asked.emit(uid)


class _RowDelegate(QStyledItemDelegate):
    """Paints heads with their sign, sides with their figure, results between lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._row(index)
        more = self._look.px(6) if row is not None and row.part is not Part.SIDE else 0
        return QSize(0, self._look.row(LINE) + more)

    def _row(self, index: Index) -> AmountRow | None:
        model = index.model()
        return model.rows[index.row()] if isinstance(model, AmountsModel) else None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, look = self._row(index), self._look
        if row is None:
            return
        painter.save()
        rect = option.rect
        selected = option.state & QStyle.StateFlag.State_Selected and row.leads_to is not None
        painter.fillRect(rect, look.colour(Role.SELECT if selected else Role.SURFACE))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.colour(Role.ACCENT), look.px(2)))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        box = rect.adjusted(look.px(SIDES), 0, -look.px(SIDES), 0)
        match row.part:
            case Part.HEAD:
                self._paint_head(painter, box, row)
            case Part.NOTE:
                self._write(painter, box, row.label, (Text.LABEL, Role.MUTED))
            case _:
                self._paint_figure(painter, box, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, row: AmountRow) -> None:
        size = self._look.px(SIGN)
        sign = QRect(box.left(), box.center().y() - size // 2, size, size)
        drawing = signs.tick if row.fault is None else signs.severity(row.fault)
        signs.draw(painter, sign, self._look.colour(_ink(row)), drawing)
        box.setLeft(box.left() + size + self._look.px(8))
        self._write(painter, box, row.label, (Text.LABEL_BOLD, Role.TEXT))

    def _paint_figure(self, painter: QPainter, box: QRect, row: AmountRow) -> None:
        look, is_result = self._look, row.part is Part.RESULT
        if is_result:
            painter.setPen(look.colour(Role.LINE))
            painter.drawLine(box.topLeft(), box.topRight())
        way = QPoint(box.right() - look.px(8), box.center().y())
        box.setRight(box.right() - look.px(WAY))
        ink = _ink(row) if is_result else Role.TEXT
        bold = is_result or row.own
        painter.setFont(look.font(Text.CELL_BOLD if bold else Text.CELL))
        painter.setPen(look.colour(ink))
        painter.drawText(box, _RIGHT, row.figure)
        box.setRight(box.right() - painter.fontMetrics().horizontalAdvance(row.figure) - look.px(8))
        style = Text.LABEL_BOLD if bold else Text.LABEL
        self._write(painter, box, row.label, (style, ink if bold else Role.MUTED))
        if row.leads_to is not None:
            self._paint_way(painter, way)

    def _paint_way(self, painter: QPainter, at: QPoint) -> None:
        """An arrow up to the right: there is more behind it."""
        size = self._look.px(8)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour(Role.ACCENT), self._look.px(14) / 10))
        half = size // 2
        tip = at + QPoint(half, -half)
        painter.drawLine(at + QPoint(-half, half), tip)
        painter.drawLine(tip, tip + QPoint(-half - 1, 0))
        painter.drawLine(tip, tip + QPoint(0, half + 1))

    def _write(self, painter: QPainter, box: QRect, text: str, style: tuple[Text, Role]) -> None:
        painter.setFont(self._look.font(style[0]))
        painter.setPen(self._look.colour(style[1]))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)


def _ink(row: AmountRow) -> Role:
    return Role.OK if row.fault is None else signs.SEVERITY_ROLES[row.fault]
