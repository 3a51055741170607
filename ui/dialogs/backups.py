"""The restore points of a plan, the newest first; one of them can be put back."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.ports import StoreError
from sspass_desktop.services.keeping import Backup, Keeper, folder_beside
from sspass_desktop.texts import file_work
from sspass_desktop.texts import keeping as words
from sspass_desktop.texts.times import moment
from ui.look.look import Look

POINT = Qt.ItemDataRole.UserRole
SIZE, WIDTHS = (720, 460), (250, 220, 80)


class BackupsDialog(QDialog):
    """Shows restore points of both places.

    Signals:
        restore_asked: The ``Backup`` that is to be the plan again.
        chosen: The ``Backup`` of which more is wanted.
        make_asked: Another one is to be made.
        move_asked: Another folder is to be chosen.
        failed: The ``StoreError`` because of which a name could not be taken away.
    """

    restore_asked = Signal(object)
    chosen = Signal(object)
    make_asked = Signal()
    move_asked = Signal()
    failed = Signal(object)

    def __init__(
        self, look: Look, keeper: Keeper, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper, self._now, self._locked = keeper, now, False
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._model = QStandardItemModel(self)
        self.list = _list(self._model)
        self.difference = QLabel(wordWrap=True)
        self.difference.setProperty("kind", "muted")
        self._hint = QLabel(wordWrap=True)
        self._fill()
        for column, width in enumerate(WIDTHS):
            self.list.setColumnWidth(column, look.px(width))
        rows = QVBoxLayout(self)
        for widget in (self._hint, self.list, self.difference):
            rows.addWidget(widget)
        rows.addLayout(self._foot())
        self.list.activated.connect(self._restore)
        self.list.selectionModel().currentChanged.connect(self._show)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.make = QPushButton(words.MAKE, autoDefault=False)
        self.make.clicked.connect(self._make)
        self.release = QPushButton(words.RELEASE, autoDefault=False)
        self.release.clicked.connect(self._release)
        move = QPushButton(words.MOVE, autoDefault=False)
        move.clicked.connect(self.move_asked)
        for button in (self.make, self.release, move):
            row.addWidget(button)
        row.addStretch()
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton(words.RESTORE, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(file_work.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._restore)
        buttons.rejected.connect(self.reject)
        row.addWidget(buttons)
        return row

    def _fill(self) -> None:
        points = self._keeper.all()
        self._model.setRowCount(0)
        self._model.setHorizontalHeaderLabels(list(words.COLUMNS))
        for point in points:
            row = [QStandardItem(text) for text in self._cells(point)]
            row[0].setData(point, POINT)
            self._model.appendRow(row)
        self._hint.setText(words.HINT if points else words.NONE)

    def _cells(self, point: Backup) -> tuple[str, str, str, str]:
        age, at = words.age(point.made_at, self._now), moment(point.made_at, self._now.date())
        beside = folder_beside(self._keeper.plan)
        places = {path.parent == beside for path in point.paths}
        where = {True: words.BESIDE, False: words.HERE}[places.pop()] if len(places) < 2 else ""  # noqa: PLR2004
        return (
            at if age == at else f"{at} ({age})",
            point.name or words.AUTOMATIC,
            words.size(point.size),
            where or words.BOTH,
        )

    def set_locked(self, locked: bool) -> None:
        """Show them for looking only: the plan may not be changed."""
        self._locked = locked
        self.make.setEnabled(not locked)
        self._show(self.list.currentIndex())

    def choose_first(self) -> None:
        """Choose the newest."""
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.setFocus()
        self._show(self.list.currentIndex())

    @property
    def current(self) -> Backup | None:
        """The chosen one."""
        point = self.list.currentIndex().siblingAtColumn(0).data(POINT)
        return point if isinstance(point, Backup) else None

    def _show(self, _index: QModelIndex) -> None:
        point = self.current
        self.restore.setEnabled(point is not None and not self._locked)
        self.release.setEnabled(point is not None and bool(point.name) and not self._locked)
        if point is None:
            self.difference.clear()
        else:
            self.difference.setText(words.COMPARING)
            self.chosen.emit(point)

    def show_difference(self, answer: tuple[Backup, tuple[str, ...] | None]) -> None:
        """Say which cards are others now, if that one is still chosen; None: it is damaged."""
        point, titles = answer
        if point != self.current:
            return
        if titles is None:
            self.difference.setText(words.UNREADABLE)
        else:
            self.difference.setText(words.cards_differ(titles) if titles else words.NO_CARDS_DIFFER)

    def _make(self) -> None:
        self.accept()
        self.make_asked.emit()

    def _release(self) -> None:
        point = self.current
        if point is None:
            return
        try:
            self._keeper.release(point)
        except StoreError as fault:
            self.failed.emit(fault)
        row = self.list.currentIndex().row()
        self._fill()
        self.list.setCurrentIndex(self._model.index(row, 0))
        self.difference.setText(words.RELEASED)

    def _restore(self) -> None:
        point = self.current
        if point is not None and not self._locked:
            self.accept()
            self.restore_asked.emit(point)


def _list(model: QStandardItemModel) -> QTreeView:
    made = QTreeView()
    made.setModel(model)
    made.setAccessibleName(words.TITLE)
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    made.header().setStretchLastSection(True)
    return made
