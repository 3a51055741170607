"""What can be printed: the whole book, the open card, and the builds that the edition keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Part
from sspass_desktop.domain.plan import Build, Edition, card_numbers
from sspass_desktop.texts import press as words
from ui.look.look import Look, Text
from ui.look.tokens import Role

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
WIDE, ROW = 200, 28
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Kind(Enum):
    """Where a choice comes from; only those that are kept are part of the plan."""

    WHOLE = "whole"
    CARD = "card"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A line of the list: a build and where it comes from; ``place`` among those that are kept."""

    kind: Kind
    build: Build
    place: int = -1

    @property
    def key(self) -> tuple[Kind, str]:
        """What stays the same while the build is changed."""
        return self.kind, self.build.name if self.kind is Kind.KEPT else ""


def content(build: Build) -> Build:
    """A build as far as its pages are concerned."""
    return replace(build, name="")


def offered(edition: Edition, card: Uid | None, usual: Mapping[Kind, Build]) -> list[Chosen]:
    """All choices; ``usual``: the builds of the first two as they were changed for this time."""
    whole = usual.get(Kind.WHOLE, Build())
    rows = [Chosen(Kind.WHOLE, replace(whole, name=words.WHOLE))]
    number = card_numbers(edition).get(card, "") if card else ""
    if card is not None and number:
        one = usual.get(Kind.CARD, Build(cover=False, contents=False, dividers=False))
        name = words.this_card(number)
        rows.append(Chosen(Kind.CARD, replace(one, name=name, parts=(Part.V,), cards=(card,))))
    return rows + [Chosen(Kind.KEPT, build, at) for at, build in enumerate(edition.builds)]


class ChoicesModel(QAbstractListModel):
    """The choices below the names of their groups, each with its pages as far as known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | Chosen] = []
        self._counts: Mapping[Build, int] = {}

    def show_choices(self, choices: Sequence[Chosen]) -> None:
        """Show other choices."""
        usual = [one for one in choices if one.kind is not Kind.KEPT]
        kept = [one for one in choices if one.kind is Kind.KEPT]
        rows: list[str | Chosen] = [words.USUAL, *usual]
        rows += [words.KEPT, *kept] if kept else []
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def show_counts(self, counts: Mapping[Build, int]) -> None:
        """Say how many pages builds have, by their ``content``."""
        self._counts = counts
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def row_of(self, key: tuple[Kind, str]) -> int:
        """The row of a choice; the first one if it is gone."""
        for row, one in enumerate(self.rows):
            if isinstance(one, Chosen) and one.key == key:
                return row
        return 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else ""
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        count = self._counts.get(content(row.build))
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.build.name,
            Qt.ItemDataRole.ToolTipRole: row.build.name,
            Qt.ItemDataRole.AccessibleTextRole: words.spoken(row.build.name, count),
            CHOICE: row,
            COUNT: words.page_count(count),
        }
        return values.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Delegate(QStyledItemDelegate):
    """Paints the name at the left and the pages at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(WIDE), self._look.row(ROW, Text.LABEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = self._look, QRect(option.rect)
        is_group = index.data(CHOICE) is None
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        active = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if chosen:
            ground = Role.SELECT if active else Role.SELECT_IDLE
            painter.fillRect(box, look.colour(ground))
            bar = QRect(box.left(), box.top(), look.px(3), box.height())
            painter.fillRect(bar, look.colour(Role.ACCENT))
        font = Text.CAPTION if is_group else Text.LABEL_BOLD if chosen else Text.LABEL
        painter.setFont(look.font(font))
        centred = Qt.AlignmentFlag.AlignVCenter
        count = str(index.data(COUNT) or "")
        right = box.adjusted(0, 0, -look.px(10), 0)
        painter.setPen(look.colour(Role.MUTED))
        painter.drawText(right, centred | Qt.AlignmentFlag.AlignRight, count)
        room = right.width() - painter.fontMetrics().horizontalAdvance(count) - look.px(24)
        name = str(index.data())
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(look.colour(Role.MUTED if is_group else Role.TEXT))
        left = right.adjusted(look.px(10 if is_group else 18), 0, 0, 0)
        painter.drawText(left, centred | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()


class ChoicesList(QListView):
    """Chooses what is printed; arrows show it at once.

    Signals:
        chosen: The ``Chosen``.
        moved: Ctrl with an arrow: -1 or 1.
        rename_asked: F2.
        removed: Delete.
    """

    chosen = Signal(object)
    moved = Signal(int)
    rename_asked = Signal()
    removed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.BUILDS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.choices = ChoicesModel(self)
        self.setModel(self.choices)
        self.setItemDelegate(_Delegate(look, self))
        self._key = (Kind.WHOLE, "")
        self._showing = False
        self.selectionModel().currentChanged.connect(self._chosen)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def current(self) -> Chosen | None:
        """What is chosen."""
        found = self.currentIndex().data(CHOICE)
        return found if isinstance(found, Chosen) else None

    def expect(self, name: str) -> None:
        """Choose the kept build of a name when it comes."""
        self._key = (Kind.KEPT, name)

    def show_choices(self, choices: Sequence[Chosen]) -> None:
        """Show other choices; what was chosen stays chosen."""
        self._showing = True
        self.choices.show_choices(choices)
        self.setCurrentIndex(self.choices.index(self.choices.row_of(self._key)))
        self._showing = False
        if self.current is not None:
            self._key = self.current.key

    def choose(self, key: tuple[Kind, str]) -> None:
        """Choose one of the lines."""
        self.setCurrentIndex(self.choices.index(self.choices.row_of(key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = MOVES.get(Qt.Key(event.key()))
        if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(by)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> None:
        if self.current is not None and not self._showing:
            self._key = self.current.key
            self.chosen.emit(self.current)
