"""The first columns of a table stay in sight while the others are scrolled sideways."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from ui.look.look import Look
from ui.look.tokens import Role

Index = QModelIndex | QPersistentModelIndex
_MOST = 0.6
"""Of the width of a table: wider columns scroll with the others."""


class FrozenColumns(QTableView):
    """Lies over the left edge of a table and shows its first columns.

    It has the model, the choice and the delegate of the table, and hands the focus on to it. The
    ``header`` makes another header such as the table has.
    """

    def __init__(
        self,
        look: Look,
        table: QTableView,
        count: int,
        header: Callable[[QTableView], QHeaderView],
    ) -> None:
        super().__init__(table)
        self._look, self._table, self._count = look, table, count
        self.setModel(table.model())
        spare = self.selectionModel()
        self.setSelectionModel(table.selectionModel())
        spare.deleteLater()
        self.setItemDelegate(table.itemDelegate())
        self.setHorizontalHeader(header(self))
        self._be_like(table)
        for column in range(count, table.model().columnCount()):
            self.setColumnHidden(column, True)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._resized)
        self.doubleClicked.connect(table.doubleClicked)
        self.clicked.connect(table.clicked)
        table.viewport().installEventFilter(self)
        table.horizontalHeader().geometriesChanged.connect(self.place)
        look.changed.connect(self._later)

    def _be_like(self, table: QTableView) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusProxy(table)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(table.editTriggers())
        self.setWordWrap(table.wordWrap())
        self.setShowGrid(table.showGrid())
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def covered(self) -> int:
        """How much of the table's viewport lies below it, in pixels."""
        return self.width() if self.isVisible() else 0

    def show_more(self) -> None:
        """Other columns came to the table: they are not of those that stay."""
        for column in range(self._table.model().columnCount()):
            self.setColumnHidden(column, column >= self._count)
        self.place()

    def place(self) -> None:
        """Lie exactly over the columns of the table."""
        table, header = self._table, self._table.horizontalHeader()
        rows, own = table.verticalHeader(), self.verticalHeader()
        own.setDefaultSectionSize(rows.defaultSectionSize())
        own.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(header.height())
        self.horizontalHeader().setMinimumSectionSize(header.minimumSectionSize())
        for column in range(self._count):
            self.setColumnWidth(column, table.columnWidth(column))
        width = sum(map(table.columnWidth, range(self._count)))
        viewport = table.viewport().geometry()
        self.setGeometry(viewport.left(), header.y(), width, header.height() + viewport.height())
        self.setVisible(width <= _MOST * viewport.width())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def _resized(self, column: int, _before: int, _after: int) -> None:
        if column < self._count:
            self.place()

    def _later(self) -> None:
        QTimer.singleShot(0, self, self.place)  # the table is dressed anew first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.place()
        return super().eventFilter(watched, event)

    def bring_out(self, index: Index) -> None:
        """Scroll the table so that a cell does not lie below the columns that stay."""
        bar = self._table.horizontalScrollBar()
        left = self._table.visualRect(index).left()
        if index.column() >= self._count and left < self.covered:
            bar.setValue(bar.value() + left - self.covered)

    def paintEvent(self, event: QPaintEvent) -> None:
        """With a line at the right while something lies below."""
        super().paintEvent(event)
        if self._table.horizontalScrollBar().value():
            painter = QPainter(self.viewport())
            painter.setPen(self._look.colour(Role.CONTROL))
            box = self.viewport().rect()
            painter.drawLine(box.topRight(), box.bottomRight())
