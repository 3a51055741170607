"""What a report of the findings is to hold, asked beside the plan."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.tally import Tally
from sspass_desktop.services.reporting import PDF, WORKBOOK, Scope
from sspass_desktop.texts import check_report as words
from ui.fields.choice import Choice
from ui.look.look import Look
from ui.press.rows import RowDelegate

SIZE = (620, 440)
TICKED, FREE = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True, slots=True)
class Wish:
    """A report that is wanted: of what, as which kind of file, ``apart``: a file for each team."""

    scope: Scope
    ending: str = PDF
    apart: bool = False


class ReportDialog(QDialog):
    """Chooses teams and form; never modal.

    Signals:
        wanted: A ``Wish``.
    """

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._look = look
        self._teams = QStandardItemModel(0, 2, self)
        self.list = QTreeView(rootIsDecorated=False, headerHidden=True, uniformRowHeights=True)
        self._ending, self._apart = PDF, False
        self.format, self.files = Choice(words.FORMAT), Choice(words.FILES)
        self.format.offer(((PDF, words.PDF), (WORKBOOK, words.WORKBOOK)))
        self.files.offer(((False, words.ONE_FILE), (True, words.FILE_EACH)))
        self.format.show_value(PDF)
        self.files.show_value(False)
        self.with_notices = QCheckBox(words.WITH_NOTICES)
        self.with_accepted = QCheckBox(words.WITH_ACCEPTED)
        self.needed = QLabel(words.NONE_CHOSEN)
        self.needed.setProperty("kind", "warning")
        for box in (self.with_notices, self.with_accepted):
            box.setChecked(True)
        self.every, self.none = QPushButton(words.EVERY_TEAM), QPushButton(words.NO_TEAMS)
        self.buttons = QDialogButtonBox()
        self.make = self.buttons.addButton(words.MAKE, QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setDefault(True)
        self.buttons.addButton(words.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.list.setModel(self._teams)
        self.list.setItemDelegate(RowDelegate(self._look, self.list))
        self.list.setAccessibleName(words.TEAMS)
        self.list.header().setStretchLastSection(False)
        sides, left, right = QHBoxLayout(), QVBoxLayout(), QFormLayout()
        line = QHBoxLayout()
        for button in (self.every, self.none):
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        left.addWidget(self.list, 1)
        left.addLayout(line)
        right.addRow(words.FORMAT, self.format)
        right.addRow(words.FILES, self.files)
        right.addRow(words.INCLUDE, self.with_notices)
        right.addRow("", self.with_accepted)
        sides.addLayout(left, 3)
        sides.addLayout(right, 2)
        sides.setSpacing(self._look.px(20))
        rows = QVBoxLayout(self)
        rows.addWidget(QLabel(words.HINT, wordWrap=True))
        rows.addLayout(sides, 1)
        rows.addWidget(self.needed)
        rows.addWidget(self.buttons)

    def _connect(self) -> None:
        self.every.clicked.connect(self._choose_every)
        self.none.clicked.connect(self._choose_none)
        self.format.chosen.connect(self._take_ending)
        self.files.chosen.connect(self._take_apart)
        self._teams.itemChanged.connect(self._tell)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)

    def offer(self, teams: Sequence[tuple[str, Tally]]) -> None:
        """Offer teams with what is open in their cards; those left out before stay so."""
        left_out = {name for name, ticked in self._ticks() if not ticked}
        self._teams.blockSignals(True)
        self._teams.removeRows(0, self._teams.rowCount())
        for name, tally in teams:
            item, count = QStandardItem(name), QStandardItem(words.counted(tally))
            item.setCheckable(True)
            item.setCheckState(FREE if name in left_out else TICKED)
            for one in (item, count):
                one.setEditable(False)
            self._teams.appendRow([item, count])
        self._teams.blockSignals(False)
        self._teams.layoutChanged.emit()
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setCurrentIndex(self._teams.index(0, 0))
        self._tell()

    def _ticks(self) -> list[tuple[str, bool]]:
        items = map(self._teams.item, range(self._teams.rowCount()))
        return [(item.text(), item.checkState() is TICKED) for item in items]

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        teams = tuple(name for name, ticked in self._ticks() if ticked)
        scope = Scope(teams, self.with_notices.isChecked(), self.with_accepted.isChecked())
        return Wish(scope, self._ending, apart=self._apart)

    def _take_ending(self, ending: str) -> None:
        self._ending = ending

    def _take_apart(self, apart: bool) -> None:
        self._apart = apart

    def _choose_every(self) -> None:
        self._choose(TICKED)

    def _choose_none(self) -> None:
        self._choose(FREE)

    def _choose(self, state: Qt.CheckState) -> None:
        for row in range(self._teams.rowCount()):
            self._teams.item(row).setCheckState(state)

    def _tell(self) -> None:
        chosen = bool(self.wish.scope.teams)
        self.needed.setVisible(not chosen)
        self.make.setEnabled(chosen)

    def _take(self) -> None:
        self.accept()
        self.wanted.emit(self.wish)
