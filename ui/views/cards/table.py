"""The table of cards on screen: signs, bars and badges; rows are chosen by mouse and keys."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from sspass_desktop.domain.card_rows import CardRow
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.progress import NUMBERED
from sspass_desktop.texts import card_table as words
from ui.grid.frozen import FrozenColumns
from ui.grid.headers import GridHeader
from ui.look import signs
from ui.look.badges import paint_badge
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.views.cards.columns import COLUMNS, TITLE
from ui.views.cards.model import ROW, CardsModel

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, LEAST_TITLE = 27, 220
_FLAG = QItemSelectionModel.SelectionFlag
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Delegate(QStyledItemDelegate):
    """Paints what is more than words."""

    def __init__(self, look: Look, model: CardsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        column = COLUMNS[index.column()]
        option.font = self._look.font(Text.CELL if index.column() == TITLE else Text.LABEL)
        ink = Role.MUTED if column.muted else Role.TEXT
        option.palette.setColor(option.palette.ColorRole.Text, self._look.colour(ink))
        if column.name in ("written", "findings"):
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        look, row = self._look, index.data(ROW)
        box = QRect(option.rect).adjusted(look.px(6), 0, -look.px(6), 0)
        match COLUMNS[index.column()].name:
            case "status":
                size = look.px(14)
                place = QRect(box.right() - size, box.center().y() - size // 2, size, size)
                drawing = signs.status(row.status, begun=bool(row.written))
                signs.draw(painter, place, look.colour(Role.TEXT), drawing)
            case "written":
                self._paint_share(painter, box, row.written / len(NUMBERED))
            case "findings":
                errors, warnings = self._model.facts.findings(row)
                if errors or warnings:
                    grave = Severity.ERROR if errors else Severity.WARNING
                    paint_badge(painter, look, box, errors + warnings, grave)
        table = self.parent()  # not those of its columns that stay
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex() == index:
            painter.setPen(look.colour(Role.ACCENT))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))

    def _paint_share(self, painter: QPainter, box: QRect, share: float) -> None:
        look = self._look
        high = look.px(7)
        bar = QRect(box.left(), box.center().y() - high // 2, box.width(), high)
        painter.fillRect(bar, look.colour(Role.BAR_GROUND))
        bar.setWidth(round(bar.width() * share))
        painter.fillRect(bar, look.colour(Role.BAR))


class CardsTable(QTableView):
    """Chooses rows: Space, Ctrl and Shift add to them.

    Signals:
        opened: The uid of the card that is to be seen.
        changing: The chosen cards are to be changed.
        menu_asked: The menu of a column is wanted, by its place.
        chosen: Other rows are chosen.
    """

    opened = Signal(object)
    changing = Signal()
    menu_asked = Signal(int)
    chosen = Signal()

    def __init__(self, look: Look, model: CardsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, model, self))
        self.setAccessibleName(words.TITLE)
        self.setAccessibleDescription(words.KEYS)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(self._header(self))
        self.frozen = FrozenColumns(look, self, TITLE + 1, self._header)
        self.doubleClicked.connect(self._open)
        look.changed.connect(self._dress)
        self._dress()

    def _header(self, table: QTableView) -> QHeaderView:
        made = _Header(self._look, table)
        made.customContextMenuRequested.connect(self._header_menu)
        made.sectionClicked.connect(self._sort)
        return made

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A column that stays is in sight already; none of the others ends below it."""
        before = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.column() <= TITLE and self.frozen.covered:
            self.horizontalScrollBar().setValue(before)
        self.frozen.bring_out(index)

    def _dress(self) -> None:
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(self._look.row(ROW_HEIGHT))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, self._look.px(column.width))
        self.horizontalHeader().setMinimumSectionSize(self._look.px(40))
        self._stretch()

    def _stretch(self) -> None:
        """Give the titles the room that is left, but never less than they need to be told apart."""
        others = sum(self.columnWidth(at) for at in range(len(COLUMNS)) if at != TITLE)
        room = self.viewport().width() - others
        self.setColumnWidth(TITLE, max(room, self._look.px(LEAST_TITLE)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def show_columns(self, names: tuple[str, ...]) -> None:
        """Show these columns and no others; number and title always."""
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column.name not in names and number > TITLE)
        self._stretch()

    @property
    def chosen_rows(self) -> tuple[CardRow, ...]:
        """The chosen cards in the order of the table."""
        ranges = self.selectionModel().selection().toList()
        places = {at for one in ranges for at in range(one.top(), one.bottom() + 1)}
        return tuple(self._model.rows[place] for place in sorted(places))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep what is chosen and scrolled to while other rows are shown."""
        chosen, current = {row.uid for row in self.chosen_rows}, self.currentIndex().data(ROW)
        column, top = max(TITLE, self.currentIndex().column()), self.verticalScrollBar().value()
        yield
        place = self._model.place_of(current.uid) if isinstance(current, CardRow) else 0
        index = self._model.index(place or 0, column)
        self.selectionModel().setCurrentIndex(index, _FLAG.NoUpdate)
        places = [at for at, row in enumerate(self._model.rows) if row.uid in chosen]
        self.selectionModel().select(self._ranges(places), _FLAG.Select | _FLAG.Rows)
        self.verticalScrollBar().setValue(top)
        self.chosen.emit()

    def _ranges(self, places: list[int]) -> QItemSelection:
        """Ascending rows as few ranges: Qt takes long over many."""
        found, runs = QItemSelection(), list[list[int]]()
        for place in places:
            if runs and place == runs[-1][1] + 1:
                runs[-1][1] = place
            else:
                runs.append([place, place])
        for first, last in runs:
            found.append(
                QItemSelectionRange(self._model.index(first, 0), self._model.index(last, 0))
            )
        return found

    def selectionChanged(self, *ranges: object) -> None:
        super().selectionChanged(*ranges)  # type: ignore[arg-type] # as Qt hands them
        self.chosen.emit()

    def _sort(self, column: int) -> None:
        model = self._model
        again = column == model.sorted_by and not model.descending
        self.sort_by(column, descending=again)

    def sort_by(self, column: int, *, descending: bool) -> None:
        """Put the rows in the order of a column."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        with self.kept():
            self._model.sort(column, order)
        self.horizontalHeader().viewport().update()
        self.frozen.horizontalHeader().viewport().update()

    def _header_menu(self, point: QPoint) -> None:
        header = self.sender()
        if isinstance(header, QHeaderView):
            self.menu_asked.emit(header.logicalIndexAt(point))

    def _open(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, CardRow):
            self.opened.emit(row.uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        alt = event.modifiers() is Qt.KeyboardModifier.AltModifier
        match event.key():
            case key if key in _ENTER:
                self._open(index)
            case Qt.Key.Key_Space:
                self.selectionModel().select(index, _FLAG.Toggle | _FLAG.Rows)
            case Qt.Key.Key_F2:
                self.changing.emit()
            case Qt.Key.Key_Down if alt:
                self.menu_asked.emit(index.column())
            case _:
                super().keyPressEvent(event)


class _Header(GridHeader):
    """Titles of columns with a sign at the one by which the rows are sorted."""

    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, look, table)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        super().paintSection(painter, rect, logicalIndex)
        model = self.model()
        if isinstance(model, CardsModel) and model.sorted_by == logicalIndex:
            self.paint_order(painter, rect, descending=model.descending)
