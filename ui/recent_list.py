"""The list of recent plans on the start page."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sspass_desktop.texts import start_page as words
from sspass_desktop.texts.times import moment
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role

Index = QModelIndex | QPersistentModelIndex
PLAN = Qt.ItemDataRole.UserRole
ROW = 46
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RecentPlan:
    """A plan file, its title, when it was written last, and whether it is still there."""

    path: Path
    title: str = ""
    saved: datetime | None = None
    exists: bool = True


def recent_plan(path: Path) -> RecentPlan:
    """What the disk tells of a plan file."""
    try:
        written = path.stat().st_mtime
    except OSError:
        return RecentPlan(path, path.stem, exists=False)
    return RecentPlan(path, path.stem, datetime.fromtimestamp(written).astimezone())


class RecentModel(QAbstractListModel):
    """Plans as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[RecentPlan, ...] = ()

    def show(self, plans: tuple[RecentPlan, ...]) -> None:
        """Show other plans."""
        if plans != self._plans:
            self.beginResetModel()
            self._plans = plans
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self._plans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        plan = self._plans[index.row()]
        if role == PLAN:
            return plan
        if role == Qt.ItemDataRole.DisplayRole:
            return plan.title or plan.path.stem
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(plan.path)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.spoken((plan.title or plan.path.stem, where(plan)))
        return None


def where(plan: RecentPlan, today: date | None = None) -> str:
    """Folder and time of a plan, or that its file is gone."""
    if not plan.exists:
        return words.located(str(plan.path.parent), words.MISSING)
    today = today or datetime.now().astimezone().date()
    saved = moment(plan.saved, today) if plan.saved else ""
    return words.located(str(plan.path.parent), saved)


class RecentList(QListView):
    """Opens a plan with Enter or a double click, forgets it with Del.

    Signals:
        opened: The path of a plan that is there.
        forgotten: The path of a plan to take off the list.
    """

    opened = Signal(object)
    forgotten = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.RECENT)
        self.setAccessibleDescription(words.RECENT_HINT)
        self.setItemDelegate(_Delegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def _open(self, index: QModelIndex) -> None:
        plan = index.data(PLAN)
        if isinstance(plan, RecentPlan) and plan.exists:
            self.opened.emit(plan.path)

    def forget(self, index: Index) -> None:
        """Ask to take a plan off the list."""
        plan = index.data(PLAN)
        if isinstance(plan, RecentPlan):
            self.forgotten.emit(plan.path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.currentIndex())
            case Qt.Key.Key_Delete:
                self.forget(self.currentIndex())
            case _:
                super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: RecentList) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, px, plan = self._look, self._look.px, index.data(PLAN)
        box = QRect(option.rect)
        painter.save()
        self._paint_ground(painter, option, box)
        role = Role.ACCENT if plan.exists else Role.DISABLED
        sign = QRect(box.left() + px(10), box.center().y() - px(8), px(15), px(15))
        signs.draw(painter, sign, look.colour(role), signs.sheet)
        free = box.adjusted(px(33), px(4), -px(10), -px(4))
        if not plan.exists:
            painter.setFont(look.font(Text.CAPTION))
            painter.setPen(look.colour(Role.ACCENT))
            painter.drawText(self._forget_box(box), _RIGHT, words.FORGET)
            free.setRight(self._forget_box(box).left())
        middle = free.center().y()
        lines = ((index.data(), Text.LABEL, Role.TEXT), (where(plan), Text.LABEL, Role.MUTED))
        for number, (text, size, colour) in enumerate(lines):
            part = QRect(free)
            part.setTop(middle if number else free.top())
            part.setBottom(free.bottom() if number else middle)
            painter.setFont(look.font(size))
            painter.setPen(look.colour(colour if plan.exists else Role.DISABLED))
            elide = Qt.TextElideMode.ElideMiddle
            shown = painter.fontMetrics().elidedText(text, elide, part.width())
            painter.drawText(part, _LEFT, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        look, state = self._look, option.state
        focused = state & QStyle.StateFlag.State_HasFocus
        if state & QStyle.StateFlag.State_Selected and focused:
            painter.fillRect(box, look.colour(Role.SELECT))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, look.colour(Role.HOVER))
        painter.setPen(look.colour(Role.LINE))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if focused:
            painter.setPen(QPen(look.colour(Role.ACCENT), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _forget_box(self, box: QRect) -> QRect:
        width = self._look.px(44)
        return QRect(box.right() - width - self._look.px(10), box.top(), width, box.height())

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        view, plan = self.parent(), index.data(PLAN)
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and isinstance(view, RecentList)
            and not plan.exists
            and self._forget_box(QRect(option.rect)).contains(event.position().toPoint())
        ):
            view.forget(index)
            return True
        return super().editorEvent(event, model, option, index)
