"""What a file brings, entry by entry: a person chooses which of it the plan takes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.differences import Difference
from sspass_desktop.texts import differences as words
from sspass_desktop.texts.differences import Wording
from ui.look.look import Look

ENTRY = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class DifferencesDialog(QDialog):
    """Signals ``taken``: the list of the chosen entries. What loses nothing is chosen at first."""

    taken = Signal(object)

    def __init__(
        self,
        look: Look,
        entries: tuple[Difference, ...],
        names: Mapping[str, str],
        parent: QWidget | None = None,
        wording: Wording | None = None,
    ) -> None:
        super().__init__(parent)
        wording = wording or words.OF_FILE
        self._words = wording
        self.setWindowTitle(wording.title)
        self.resize(look.px(860), look.px(600))
        self._names = names
        self._model = _model(entries, wording, self)
        self.list = _list(wording.title, self._model)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.mine, self.theirs = _text(wording.mine), _text(wording.theirs)
        self.explained = QLabel(wordWrap=True)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(wording.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words.CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words.counted(entries, wording.kinds)))
        column.addLayout(self._choosers())
        column.addWidget(self.list, 3)
        column.addWidget(self.explained)
        column.addLayout(_beside((wording.mine, self.mine), (wording.theirs, self.theirs)), 2)
        column.addWidget(buttons)
        self._model.itemChanged.connect(self._count)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._count()

    def _choosers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        ways: tuple[tuple[str, Callable[[], None]], ...] = (
            (self._words.safe_only, self.choose_safe),
            (words.ALL, self.choose_all),
            (words.NO_ONE, self.choose_none),
        )
        for word, choose in ways:
            button = QPushButton(word, autoDefault=False)
            button.clicked.connect(choose)
            row.addWidget(button)
        row.addStretch()
        return row

    @property
    def chosen(self) -> list[Difference]:
        """The entries that are to be taken."""
        return [
            item.data(ENTRY)
            for item in self._items()
            if item.isCheckable() and item.checkState() is _CHECKED
        ]

    def choose_safe(self) -> None:
        """Choose what loses nothing."""
        self._choose(_is_safe)

    def choose_all(self) -> None:
        """Choose everything that may be taken."""
        self._choose(_may_be_taken)

    def choose_none(self) -> None:
        """Choose nothing."""
        self._choose(_never)

    def _choose(self, wanted: Callable[[Difference], bool]) -> None:
        for item in self._items():
            if item.isCheckable():
                item.setCheckState(_CHECKED if wanted(item.data(ENTRY)) else _UNCHECKED)

    def _items(self) -> list[QStandardItem]:
        return [self._model.item(row, 0) for row in range(self._model.rowCount())]

    def _count(self) -> None:
        self.take.setEnabled(bool(self.chosen))

    def _show(self, current: QModelIndex) -> None:
        entry = current.siblingAtColumn(0).data(ENTRY)
        if entry is None:
            return
        explained = entry.why or self._words.explained[entry.kind]
        self.explained.setText(f"{words.LOCKED} {explained}" if entry.locked else explained)
        self.mine.setPlainText(words.described(entry.mine, self._names))
        self.theirs.setPlainText(entry.where or words.described(entry.theirs, self._names))

    def _take(self) -> None:
        chosen = self.chosen
        self.accept()
        self.taken.emit(chosen)


def _is_safe(entry: Difference) -> bool:
    return entry.is_safe


def _may_be_taken(entry: Difference) -> bool:
    return entry.may_be_taken


def _never(_entry: Difference) -> bool:
    return False


def _model(
    entries: tuple[Difference, ...], wording: Wording, parent: QWidget
) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    model.setHorizontalHeaderLabels([words.ENTRY, words.PART, words.KIND])
    for entry in entries:
        first = QStandardItem(words.name(entry))
        first.setData(entry, ENTRY)
        if entry.may_be_taken:
            first.setCheckable(True)
            first.setCheckState(_CHECKED if entry.is_safe else _UNCHECKED)
        row = [first, QStandardItem(words.part(entry)), QStandardItem(wording.kinds[entry.kind])]
        for item in row:
            item.setEditable(False)
        model.appendRow(row)
    return model


def _list(name: str, model: QStandardItemModel) -> QTreeView:
    view = QTreeView()
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setModel(model)
    header = view.header()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setStretchLastSection(False)
    return view


def _text(name: str) -> QPlainTextEdit:
    box = QPlainTextEdit(readOnly=True)
    box.setAccessibleName(name)
    return box


def _beside(*boxes: tuple[str, QPlainTextEdit]) -> QHBoxLayout:
    row = QHBoxLayout()
    for name, box in boxes:
        column = QVBoxLayout()
        label = QLabel(name)
        label.setBuddy(box)
        column.addWidget(label)
        column.addWidget(box)
        row.addLayout(column)
    return row
