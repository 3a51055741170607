"""The window beside the plan in which words are sought and replaced."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.seeking.queries import Query
from sspass_desktop.texts import finding as words
from ui.fields.closing import close_button
from ui.fields.quick import QuickLine
from ui.finding.model import HitsModel
from ui.finding.rows import HitGroup, left_out
from ui.finding.table import HitsTable
from ui.look.look import Look

SIZE = (720, 520)
PAUSE = 120
"""Milliseconds without a key after which is sought."""


class FindPanel(QDialog):
    """Type, ↓ or Enter leads into what was found; never modal.

    Signals:
        sought: A ``Query``.
        asked: The ``HitRow`` that is to be seen.
        replacing: The hits to be replaced, what was sought, and the new words.
    """

    sought = Signal(object)
    asked = Signal(object)
    replacing = Signal(object, str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self.box, self.other = QuickLine(words.SEEK), QuickLine(words.WORDS)
        self.box.setPlaceholderText(words.SEEK_HINT)
        self.loose = QCheckBox(words.LOOSE)
        self.count, self.stays = QLabel(), QLabel()
        self.model = HitsModel(self)
        self.table = HitsTable(look, self.model)
        self.replace = QPushButton(autoDefault=False)
        self._labels = (QLabel(words.SEEK), QLabel(words.WORDS))
        self._replaces, self._locked = False, False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self.show_replacing(False)
        self._count()

    def _lay_out(self) -> None:
        grid, foot, column = QGridLayout(), QHBoxLayout(), QVBoxLayout(self)
        for row, (label, line) in enumerate(zip(self._labels, (self.box, self.other), strict=True)):
            label.setBuddy(line)
            grid.addWidget(label, row, 0)
            grid.addWidget(line, row, 1)
        grid.addWidget(self.loose, 0, 2)
        grid.addWidget(self.replace, 1, 2)
        for label in (self.count, self.stays):
            label.setProperty("kind", "muted")
        foot.addWidget(self.count)
        foot.addWidget(self.stays, 1)
        foot.addWidget(close_button(self))
        column.addLayout(grid)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._timer.timeout.connect(self.seek)
        self.box.sought.connect(self._typed)
        self.loose.toggled.connect(self.seek)
        for line in (self.box, self.other):
            line.left.connect(self.reject)
            line.stepped.connect(self._enter_list)
        self.box.taken.connect(self.table.ask_current)
        self.other.taken.connect(self._replace)
        self.replace.clicked.connect(self._replace)
        self.table.asked.connect(self.asked)
        self.model.ticked.connect(self._count)

    # what is asked

    @property
    def query(self) -> Query:
        """What is sought now."""
        return Query(self.box.reads, self.loose.isChecked())

    @property
    def replaces(self) -> bool:
        """Whether words can be replaced."""
        return self._replaces

    def _typed(self) -> None:
        self._timer.start()

    def seek(self) -> None:
        """Ask for what is typed as it stands now."""
        self._timer.stop()
        self.sought.emit(self.query)

    def _enter_list(self, by: int) -> None:
        if by > 0:
            self.table.setFocus()

    def _replace(self) -> None:
        hits = self.model.chosen
        if self._replaces and hits and not self._locked:
            self.replacing.emit(hits, self.query.words, self.other.text())
        else:
            self.stays.setText(words.NOT_POSSIBLE)

    # what is shown

    def open_for(self, text: str, *, replaces: bool, words_instead: str = "") -> None:
        """Show the panel with the caret in the box; a text that is not "" is sought at once."""
        self.show_replacing(replaces)
        if text:
            self.box.setText(text)
        if words_instead:
            self.other.setText(words_instead)
        self.show()
        self.raise_()
        self.activateWindow()
        self.box.setFocus()
        self.box.selectAll()
        self.seek()

    def show_replacing(self, replaces: bool) -> None:
        """Show the line of the new words, or not."""
        self._replaces = replaces
        for widget in (self.other, self._labels[1], self.replace):
            widget.setVisible(replaces)
        hint = words.TICK_HINT if replaces else words.RESULTS_HINT
        self.table.setAccessibleDescription(hint)
        self.table.setToolTip("")

    def show_groups(self, groups: tuple[HitGroup, ...], *, more: bool, locked: bool) -> None:
        """Show what was found; ``locked``: nothing of the plan may be changed."""
        self._locked = locked
        self.model.show(groups, boxes=self._replaces and not locked)
        hits = sum(len(group.rows) for group in groups)
        if hits:
            self.count.setText(words.counted(hits, len(groups), more=more))
        else:
            self.count.setText(words.NO_HIT if self.query.words else "")
        self.stays.setText(words.left_out(left_out(groups)) if self._replaces else "")

    def _count(self) -> None:
        count = len(self.model.chosen)
        self.replace.setText(words.replace_all(count))
        self.replace.setEnabled(bool(count) and not self._locked)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._timer.stop()
        super().closeEvent(event)
