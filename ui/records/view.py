"""The view of the records: the list of sheets, and the page of the one that is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
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
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.life import is_final
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.outline import Query
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.texts import edits as edit_words
from sspass_desktop.texts import records as words
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.records.catalogue import GROUPS, OF_QUERY
from ui.records.page import RecordPage
from ui.records.readers import Source
from ui.records.sheet import Group, Sheet
from ui.verbs import Handlers

Index = QModelIndex | QPersistentModelIndex
WIDE, ROW = 170, 28
SHEET = Qt.ItemDataRole.UserRole


class SheetsModel(QAbstractListModel):
    """The sheets in their groups; the row of a group is no choice."""

    def __init__(self, groups: Sequence[Group], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str | Sheet] = []
        for name, sheets in groups:
            self.rows += [name, *sheets]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == SHEET:
            return row if isinstance(row, Sheet) else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if isinstance(row, Sheet) else row
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = index.isValid() and isinstance(self.rows[index.row()], Sheet)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if chosen else Qt.ItemFlag.NoItemFlags


class SheetsDelegate(QStyledItemDelegate):
    """Paints the list as the sections of a card are painted."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(WIDE), self._look.row(ROW, Text.LABEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = self._look, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_group = index.data(SHEET) is None
        painter.save()
        if chosen:
            painter.fillRect(box, look.colour(Role.SELECT))
            painter.fillRect(
                QRect(0, box.top(), look.px(3), box.height()), look.colour(Role.ACCENT)
            )
        font = Text.CAPTION if is_group else Text.LABEL_BOLD if chosen else Text.LABEL
        painter.setFont(look.font(font))
        painter.setPen(look.colour(Role.MUTED if is_group else Role.TEXT))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        indent = look.px(10 if is_group else 20)
        painter.drawText(box.adjusted(indent, 0, 0, 0), left, str(index.data()))
        painter.restore()


class SheetsList(QListView):
    """Chooses a sheet: arrows show it at once, Enter goes into it.

    Signals:
        chosen: The ``Sheet``.
        entered_sheet: Its page wants the focus.
    """

    chosen = Signal(object)
    entered_sheet = Signal()

    def __init__(self, look: Look, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(words.SHEETS)
        self.setProperty("kind", "window")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheets = SheetsModel(groups, self)
        self.setModel(self.sheets)
        self.setItemDelegate(SheetsDelegate(look, self))
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedWidth(self._look.px(WIDE))
        self.scheduleDelayedItemsLayout()

    def choose(self, key: str) -> None:
        """Make a sheet the current one."""
        for row, sheet in enumerate(self.sheets.rows):
            if isinstance(sheet, Sheet) and sheet.key == key:
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.selectionModel().setCurrentIndex(self.sheets.index(row), flag)

    def _current_changed(self, index: QModelIndex) -> None:
        sheet = index.data(SHEET)
        if isinstance(sheet, Sheet):
            self.chosen.emit(sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_sheet.emit()
        else:
            super().keyPressEvent(event)


class RecordsView(QWidget):
    """Shows one sheet of the records at a time; pages are made when they are first needed.

    Signals:
        proposed: A ``Step``.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._look = look
        self._source: Source | None = None
        self._read_only = False
        self._unit_won: Won = 1
        self.pages: dict[str, RecordPage] = {}
        self.list, self.stack = SheetsList(look, GROUPS), QStackedWidget()
        self.lock_line = QLabel()
        self.lock_line.setProperty("kind", "notice")
        self.lock_line.hide()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.lock_line)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.list.chosen.connect(self._show)
        self.list.entered_sheet.connect(self.enter)
        self._sheet = GROUPS[0][1][0]
        self.show_sheet(self._sheet.key)

    # showing

    def show_plan(self, plan: Plan, edition: Edition, *, read_only: bool) -> None:
        """Show the records of a plan."""
        self._source = Source(plan, edition, self._unit_won)
        self._read_only = read_only
        self._refresh()

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit."""
        self._unit_won = unit_won
        if self._source is not None:
            self.show_plan(self._source.plan, self._source.edition, read_only=self._read_only)

    def key_of(self, query: Query) -> str:
        """The sheet that a generated block is made of."""
        return OF_QUERY[query].key

    def show_sheet(self, key: str) -> None:
        """Open a sheet."""
        self.list.choose(key)

    @property
    def key(self) -> str:
        """The sheet that is open."""
        return self._sheet.key

    @property
    def page(self) -> RecordPage:
        """The page of the sheet that is open."""
        key = self._sheet.key
        if key not in self.pages:
            page = self.pages[key] = RecordPage(self._look, self._sheet)
            page.proposed.connect(self.proposed)
            self.stack.addWidget(page)
        return self.pages[key]

    def _show(self, sheet: Sheet) -> None:
        if sheet.key in self.pages or self.pages:
            self.page.commit()
        self._sheet = sheet
        self.stack.setCurrentWidget(self.page)
        self.setFocusProxy(self.page)
        self._refresh()

    def _refresh(self) -> None:
        if self._source is None:
            return
        final = is_final(self._source.edition) and not self._sheet.of_agency
        self.lock_line.setText(
            edit_words.READ_ONLY if self._read_only else edit_words.EDITION_FINAL
        )
        self.lock_line.setVisible(self._read_only or final)
        self.page.show_source(self._source, locked=self._read_only, final=final)

    def enter(self) -> None:
        """Put the caret into the page."""
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Propose what is being typed."""
        if self._source is not None:
            self.page.commit()

    def handlers(self) -> Handlers:
        """The commands of the open page."""
        return self.page.handlers()
