"""The palette of symbols: a small grid below the caret, the last used ones first."""

from PySide6.QtCore import QModelIndex, QPoint, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from sspass_desktop.texts import outline as words
from ui.look.look import Look, Text

COLUMNS = 10
CELL, ROOM = 30, 12
SYMBOLS = tuple("□○-·※△→⇒①②③④⑤⑥⑦⑧⑨⑩◆◇■●▶▷◎★☆←↑↓↔「」『』〈〉《》【】‘’“”…∼×÷±≤≥㎡㎞℃％￦")


class SymbolPalette(QFrame):
    """Offers symbols until one is chosen or it is closed.

    Signals:
        chosen: The symbol.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._symbols = list(SYMBOLS)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(words.SYMBOLS)
        self.setAccessibleDescription(words.SYMBOL_GUIDE)
        self.model = QStringListModel(self._symbols, self)
        self.grid = _Grid(self)
        self.grid.setModel(self.model)
        self.grid.setAccessibleName(words.SYMBOLS)
        self.grid.activated.connect(self._choose)
        self.grid.clicked.connect(self._choose)
        self.grid.left.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.guide = QLabel(words.SYMBOL_GUIDE)
        self.guide.setMargin(6)
        layout.addWidget(self.guide)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        px = self._look.px
        self.grid.setFont(self._look.font(Text.OUTLINE))
        self.grid.setGridSize(QSize(px(CELL), px(CELL)))
        rows = -(-len(SYMBOLS) // COLUMNS)
        self.grid.setFixedSize(px(CELL) * COLUMNS + ROOM, px(CELL) * rows + ROOM)
        self.guide.setFont(self._look.font(Text.CAPTION))

    def open_at(self, corner: QPoint) -> None:
        """Show it with its upper left corner at a place of the screen."""
        self.model.setStringList(self._symbols)
        self.grid.setCurrentIndex(self.model.index(0, 0))
        self.move(corner)
        self.show()
        self.grid.setFocus()

    def show_first(self, used: str) -> None:
        """Let the symbols used last, the newest first, stand before all others."""
        known = [symbol for symbol in used if symbol in SYMBOLS]
        self._symbols = [*known, *(symbol for symbol in SYMBOLS if symbol not in known)]

    def _choose(self, index: QModelIndex) -> None:
        symbol = index.data()
        self.show_first(symbol + "".join(self._symbols).replace(symbol, ""))
        self.close()
        self.chosen.emit(symbol)


class _Grid(QListView):
    """Symbols in rows; Enter chooses, Esc leaves."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.activated.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
