"""The outline of the book as a tree; a line leads to its page."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from sspass_desktop.documents.layout.page import Bookmark
from sspass_desktop.texts import press as words
from ui.look.look import Look
from ui.press.rows import RowDelegate

PLACE = Qt.ItemDataRole.UserRole
OPEN_TO = 0
"""How deep the tree is open at first."""


class ContentsTree(QTreeView):
    """Shows bookmarks and follows the page that is read.

    Signals:
        asked: The ``Bookmark`` that is wanted.
    """

    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(RowDelegate(look, self))
        self.setAccessibleName(words.OUTLINE)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._marks: tuple[Bookmark, ...] = ()
        self._items: list[QStandardItem] = []
        self._tree = QStandardItemModel(0, 2, self)
        self.setModel(self._tree)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.selectionModel().currentChanged.connect(self._went)
        self.clicked.connect(self._clicked)
        self._following = False

    def show_bookmarks(self, marks: Sequence[Bookmark]) -> None:
        """Show another outline; what was open stays open, what was not stays closed."""
        if tuple(marks) == self._marks:
            return
        opened = {
            mark.key
            for mark, item in zip(self._marks, self._items, strict=True)
            if self.isExpanded(item.index())
        }
        known = {mark.key for mark in self._marks}
        self._marks, self._items = tuple(marks), []
        self._following = True
        self._tree.removeRows(0, self._tree.rowCount())
        above: list[QStandardItem] = []
        for place, mark in enumerate(self._marks):
            item, page = QStandardItem(mark.title), QStandardItem(f"{mark.page + 1}")
            page.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for cell in (item, page):
                cell.setEditable(False)
                cell.setToolTip(mark.title)
                cell.setData(place, PLACE)
            del above[mark.depth :]
            (above[-1] if above else self._tree.invisibleRootItem()).appendRow([item, page])
            above.append(item)
            self._items.append(item)
        self._following = False
        for mark, item in zip(self._marks, self._items, strict=True):
            wanted = mark.key in opened if mark.key in known else mark.depth <= OPEN_TO
            self.setExpanded(item.index(), wanted)

    def follow(self, page: int) -> None:
        """Mark the last line that begins on a page or before it."""
        places = [place for place, mark in enumerate(self._marks) if mark.page <= page]
        if not places or self.hasFocus():
            return
        self._following = True
        index = self._items[places[-1]].index()
        while index.parent().isValid() and not self.isExpanded(index.parent()):
            index = index.parent()
        select = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, select.ClearAndSelect | select.Rows)
        self._following = False

    def _went(self, index: QModelIndex) -> None:
        if not self._following:
            self._clicked(index)

    def _clicked(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self.asked.emit(self._marks[place])
