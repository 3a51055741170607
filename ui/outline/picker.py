"""The box that offers what a number may follow."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLabel, QListView, QVBoxLayout, QWidget

from sspass_desktop.domain.figures.sources import Source, printed
from sspass_desktop.domain.search import matches
from sspass_desktop.texts import figures as words
from ui.fields.quick import QuickLine
from ui.look.look import Look, Text

SIZE = (520, 320)
_WHAT = Qt.ItemDataRole.UserRole


class NumberPicker(QDialog):
    """Type, arrows, Enter; Esc goes back to where the caret was.

    Signals:
        chosen: The ``Source`` and the unit that its number is to be given in.
    """

    chosen = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(words.PICK)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._rows: list[tuple[str, Source, str]] = []
        self.box, self.results, self.guide = QuickLine(words.SEEK), QListView(), QLabel()
        self.box.setPlaceholderText(words.SEEK)
        self.results.setAccessibleName(words.SOURCES)
        self._model = QStandardItemModel(self)
        self.results.setModel(self._model)
        self.results.setUniformItemSizes(True)
        self.results.setFont(look.font(Text.OUTLINE))
        self.guide.setFont(look.font(Text.CAPTION))
        self.guide.setWordWrap(True)
        self.guide.setText(words.GUIDE)
        column = QVBoxLayout(self)
        for part in (self.box, self.results, self.guide):
            column.addWidget(part)
        self.box.sought.connect(self.seek)
        self.box.stepped.connect(self._step)
        self.box.taken.connect(self._take)
        self.box.left.connect(self.reject)
        self.results.activated.connect(self._take_row)
        self.results.clicked.connect(self._take_row)

    def show_sources(self, sources: Sequence[Source], year: int, typed: str) -> None:
        """Offer sources in all their units; those that say what is typed already come first."""
        rows = [
            (words.row(words.name(one, year), printed(one, unit)), one, unit)
            for one in sources
            for unit in (one.units if one.won is not None else one.units[:1] or ("",))
        ]
        wanted = "".join(typed.split())
        self._rows = sorted(rows, key=lambda row: "".join(printed(*row[1:]).split()) != wanted)
        self.seek("")

    def open_at(self, corner: QPoint) -> None:
        """Show the box below a place of the screen."""
        self.move(corner)
        self.show()
        self.box.setFocus()

    def seek(self, query: str) -> None:
        """Show what fits."""
        self._model.clear()
        for text, source, unit in self._rows:
            if matches(query, text):
                item = QStandardItem(text)
                item.setData((source, unit), _WHAT)
                item.setEditable(False)
                self._model.appendRow(item)
        self.results.setCurrentIndex(self._model.index(0, 0))
        self.guide.setText(words.GUIDE if self._model.rowCount() else words.NOTHING)

    def _step(self, by: int) -> None:
        row = self.results.currentIndex().row() + by
        if 0 <= row < self._model.rowCount():
            self.results.setCurrentIndex(self._model.index(row, 0))

    def _take(self) -> None:
        self._take_row(self.results.currentIndex())

    def _take_row(self, row: QModelIndex) -> None:
        what = row.data(_WHAT)
        if what is not None:
            self.close()
            self.chosen.emit(*what)
