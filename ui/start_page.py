"""The page that is seen before a plan is open: go on, begin, open, or look back."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.texts import start_page as words
from ui.look.look import Look, Text
from ui.recent_list import RecentList, RecentModel, RecentPlan
from ui.start_boxes import Box, LastBox, LastPlan, Way, said
from ui.verbs import Verb


@dataclass(frozen=True, slots=True)
class StartInfo:
    """All that the start page tells."""

    last: LastPlan | None = None
    recent: tuple[RecentPlan, ...] = ()
    backups: int = 0
    last_backup: datetime | None = None
    backup_folder: str = ""


_WAYS = (
    (Verb.NEW_PLAN, words.NEW, words.NEW_HINT, words.KEY_NEW),
    (Verb.OPEN, words.OPEN, words.OPEN_HINT, words.KEY_OPEN),
    (Verb.IMPORT_BOOK, words.IMPORT, words.IMPORT_HINT, ""),
    (Verb.SAMPLE, words.SAMPLE, words.SAMPLE_HINT, ""),
)


class StartPage(QScrollArea):
    """Leads into a plan.

    Signals:
        open_asked: The path of a plan.
        findings_asked: The path of a plan that is to be opened at its findings.
        verb_asked: A ``Verb`` of the window.
        forgotten: The path of a plan to take off the list of recent ones.
    """

    open_asked = Signal(object)
    findings_asked = Signal(object)
    verb_asked = Signal(object)
    forgotten = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._info = StartInfo()
        self.setWidgetResizable(True)
        self.setAccessibleName(words.TITLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.organisation, self.title = QLabel(), QLabel(words.TITLE)
        self.organisation.setProperty("kind", "muted")
        self.last = LastBox(look)
        self.ways = [Way(look, *way) for way in _WAYS]
        self.recent_title, self.recent_hint = QLabel(words.RECENT), QLabel(words.RECENT_HINT)
        self.recent_hint.setProperty("kind", "muted")
        self.model = RecentModel(self)
        self.recent = RecentList(look)
        self.recent.setModel(self.model)
        self.recent.setProperty("kind", "box")
        self.backups = Box(look, words.ALL_SAVED, words.RESTORE, ok=True)
        self.first_time = Box(look, words.FIRST_TIME, words.TOUR, words.KEYS)
        self.first_time.text.setText(words.FIRST_TIME_HINT)
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        page, left, right = QWidget(), QVBoxLayout(), QVBoxLayout()
        page.setProperty("kind", "window")
        for widget in (self.last, *self.ways):
            left.addWidget(widget)
        left.addStretch(1)
        for widget in (self.recent, self.backups, self.first_time):
            right.addWidget(widget)
        right.addStretch(1)
        heading = QHBoxLayout()
        heading.addWidget(self.recent_title, 1)
        heading.addWidget(self.recent_hint)
        self._grid, self._left, self._right = QGridLayout(page), left, right
        self._grid.addWidget(self.organisation, 1, 1)
        self._grid.addWidget(self.title, 2, 1)
        self._grid.addLayout(heading, 2, 2, Qt.AlignmentFlag.AlignBottom)
        self._grid.addLayout(left, 3, 1)
        self._grid.addLayout(right, 3, 2)
        for column, stretch in enumerate((1, 8, 7, 1)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(4, 1)
        self.setWidget(page)
        stops = (self.last.go, self.last.findings, *self.ways, self.recent)
        ordered = (*stops, *self.backups.links, *self.first_time.links)
        for before, behind in pairwise(ordered):
            self.setTabOrder(before, behind)

    def _connect(self) -> None:
        self.last.go.clicked.connect(self._open_last)
        self.last.findings.clicked.connect(self._ask_findings)
        for way in self.ways:
            way.asked.connect(self.verb_asked)
        self.recent.opened.connect(self.open_asked)
        self.recent.forgotten.connect(self.forgotten)
        (restore,), (tour, keys) = self.backups.links, self.first_time.links
        restore.clicked.connect(partial(self.verb_asked.emit, Verb.BACKUPS))
        tour.clicked.connect(partial(self.verb_asked.emit, Verb.TOUR))
        keys.clicked.connect(partial(self.verb_asked.emit, Verb.KEYS))

    def _dress(self) -> None:
        look, px = self._look, self._look.px
        self.title.setFont(look.font(Text.START))
        self.recent_title.setFont(look.font(Text.CELL_BOLD))
        self.recent_hint.setFont(look.font(Text.CAPTION))
        self._grid.setContentsMargins(px(24), px(32), px(24), px(24))
        self._grid.setHorizontalSpacing(px(32))
        self._grid.setVerticalSpacing(px(8))
        self._left.setSpacing(px(8))
        self._right.setSpacing(px(14))
        self._fit_list()

    def _fit_list(self) -> None:
        rows = min(max(self.model.rowCount(), 1), 5)
        self.recent.setFixedHeight(rows * self._look.px(46) + self._look.px(2))

    def show_info(self, info: StartInfo) -> None:
        """Show where one may go; the focus goes to the nearest way into a plan."""
        self._info = info
        self.organisation.setText(info.last.organisation if info.last else "")
        self.last.setVisible(info.last is not None)
        if info.last is not None:
            self.last.show_plan(info.last)
        self.model.show(info.recent)
        self._fit_list()
        if info.recent and not self.recent.currentIndex().isValid():
            self.recent.setCurrentIndex(self.model.index(0, 0))
        self.recent_hint.setText(words.RECENT_HINT if info.recent else words.NO_RECENT)
        self.backups.setVisible(info.backups > 0)
        last = said(info.last_backup)
        self.backups.text.setText(words.restore_points(info.backups, last, info.backup_folder))
        self.setFocusProxy(self.last.go if info.last else self.ways[0])

    def _open_last(self) -> None:
        if self._info.last is not None:
            self.open_asked.emit(self._info.last.path)

    def _ask_findings(self) -> None:
        if self._info.last is not None:
            self.findings_asked.emit(self._info.last.path)
