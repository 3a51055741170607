"""Which column of a plain workbook is which: a guess, which a person corrects beside its rows."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.importers.plain.matching import Match, guessed, matched
from sspass_desktop.importers.workbook.cells import Sheet, Workbook, column_name
from sspass_desktop.texts import plain_workbooks as words
from sspass_desktop.texts.plain_workbooks import PLAIN, PlainKind
from ui.look.look import Look

_ROWS, _COLUMNS = 12, 40
"""Of a sheet that are shown."""


class ColumnsDialog(QDialog):
    """Signals ``matched``: the ``Match`` by which a sheet is to be read."""

    matched = Signal(object)

    def __init__(self, look: Look, workbook: Workbook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(720), look.px(640))
        self._sheets = tuple(sheet for sheet in workbook.sheets if not sheet.hidden)
        self.match = Match("", PlainKind.STAFF, -1, {})
        self.sheet, self.kind = _box(words.SHEET), _box(words.ROWS_ARE)
        for sheet in self._sheets:
            self.sheet.addItem(sheet.name)
        for kind, said in PLAIN.items():
            self.kind.addItem(said.name, kind)
        self.columns: dict[str, QComboBox] = {}
        self.rows = QTableView()
        self.rows.setAccessibleName(words.SAMPLE)
        self._form = QFormLayout()
        self._form.addRow(words.SHEET, self.sheet)
        self._form.addRow(words.ROWS_ARE, self.kind)
        self.needed = QLabel(wordWrap=True)
        buttons = QDialogButtonBox()
        self.go_on = buttons.addButton(words.GO_ON, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words.CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words.HINT, wordWrap=True))
        column.addLayout(self._form)
        column.addWidget(self.rows, 1)
        column.addWidget(self.needed)
        column.addWidget(buttons)
        self.sheet.activated.connect(self._guess)
        self.kind.activated.connect(self._match)
        first = next((at for at, one in enumerate(self._sheets) if guessed(one)), 0)
        self.sheet.setCurrentIndex(first)
        self._guess()

    def _sheet(self) -> Sheet:
        at = self.sheet.currentIndex()
        return self._sheets[at] if 0 <= at < len(self._sheets) else Sheet("")

    def _guess(self) -> None:
        """Another sheet: guess what its rows are."""
        found = guessed(self._sheet())
        if found is not None:
            self.kind.setCurrentIndex(self.kind.findData(found.kind))
        self.rows.setModel(_sample(self._sheet(), self))
        self._match()

    def _match(self) -> None:
        """Another kind: find its columns and show a choice for each."""
        self.match = matched(self._sheet(), self.kind.currentData())
        for box in self.columns.values():
            self._form.removeRow(box)
        self.columns = {}
        for head in PLAIN[self.match.kind].heads:
            box = _box(head.title)
            box.addItem(words.NOT_READ, -1)
            for at, title in _titles(self._sheet(), self.match.header_row).items():
                box.addItem(words.column(column_name(at), title), at)
            box.setCurrentIndex(max(0, box.findData(self.match.columns.get(head.key, -1))))
            box.activated.connect(self._choose)
            self.columns[head.key] = box
            self._form.addRow(head.title, box)
        self._check()

    def _choose(self) -> None:
        chosen = {key: box.currentData() for key, box in self.columns.items()}
        columns = {key: at for key, at in chosen.items() if at >= 0}
        self.match = replace(self.match, columns=columns)
        self._check()

    def _check(self) -> None:
        missing = self.match.missing
        self.needed.setText(words.needed(", ".join(missing)) if missing else "")
        self.go_on.setEnabled(not missing)

    def _take(self) -> None:
        self.accept()
        self.matched.emit(self.match)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _titles(sheet: Sheet, header_row: int) -> dict[int, str]:
    """All columns in which something stands among the first rows, and what is above them."""
    shown = sorted(sheet.rows)[:_ROWS]
    places = sorted({at for row in shown for at in sheet.rows[row]})[:_COLUMNS]
    return {at: sheet.at(header_row, at).text for at in places}


def _sample(sheet: Sheet, parent: QWidget) -> QStandardItemModel:
    places = list(_titles(sheet, -1))
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels([column_name(at) for at in places])
    for row in sorted(sheet.rows)[:_ROWS]:
        items = [QStandardItem(sheet.at(row, at).text) for at in places]
        for item in items:
            item.setEditable(False)
        model.appendRow(items)
    return model
