"""Tables and pictures of a section as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sspass_desktop.domain.card import CardBlock
from sspass_desktop.domain.outline import Table
from sspass_desktop.texts import blocks as words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class BlocksModel(QAbstractListModel):
    """Names each block, its caption and the line it stands behind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blocks: tuple[CardBlock, ...] = ()
        self._lines = 0

    def show_blocks(self, blocks: Sequence[CardBlock], lines: int) -> None:
        """Show the blocks of a section that has so many lines."""
        new = tuple(blocks)
        if (new, lines) == (self.blocks, self._lines):
            return
        if len(new) == len(self.blocks):
            self.blocks, self._lines = new, lines
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.blocks, self._lines = new, lines
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.blocks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        block = self.blocks[index.row()]
        kind = words.TABLE if isinstance(block.content, Table) else words.PICTURE
        return words.block(kind, block.content.caption, min(block.after, self._lines))
