"""The line above the findings of the plan: counts that hide and show, groups, filters."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import findings_panel as words
from ui.fields.choice import Choice
from ui.fields.quick import QuickLine
from ui.findings.rows import Filter, GroupBy, Row
from ui.look.look import Look, Text
from ui.look.signs import SEVERITY_ROLES
from ui.look.tokens import Role
from ui.verbs import Verb

GROUPS = (
    (GroupBy.TEAM, words.BY_TEAM),
    (GroupBy.FAMILY, words.BY_FAMILY),
    (GroupBy.CARD, words.BY_CARD),
)

NARROW = 1150
"""A line less wide has no room for all its words."""


class CountToggle(QAbstractButton):
    """A number and a word; pressed in, the findings of that kind are shown."""

    def __init__(self, look: Look, word: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._word, self._role, self._count = look, word, role, 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._tell)
        look.changed.connect(self.updateGeometry)
        self._tell()

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self._tell()
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleName(words.toggle(self._word, self._count, shown=self.isChecked()))
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        px = self._look.px
        number = QFontMetrics(self._look.font(Text.PLAN)).horizontalAdvance(str(self._count))
        word = QFontMetrics(self._look.font(Text.LABEL_BOLD)).horizontalAdvance(self._word)
        return QSize(number + word + px(26), px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        edge = Role.ACCENT if self.hasFocus() else Role.CONTROL
        painter.setPen(QPen(look.colour(edge), 2 if self.hasFocus() else 1))
        if not on and not self.hasFocus():
            painter.setPen(QPen(look.colour(Role.CONTROL), 1, Qt.PenStyle.DashLine))
        painter.setBrush(look.colour(Role.SURFACE if on else Role.WINDOW))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(look.colour(self._role if on else Role.MUTED))
        painter.setFont(look.font(Text.PLAN))
        middle = Qt.AlignmentFlag.AlignVCenter
        text = box.adjusted(px(9), 0, 0, 0)
        painter.drawText(text, middle, str(self._count))
        text.setLeft(
            text.left() + painter.fontMetrics().horizontalAdvance(str(self._count)) + px(7)
        )
        painter.setFont(look.font(Text.LABEL_BOLD if on else Text.LABEL))
        painter.drawText(text, middle, self._word)
        painter.end()


class FilterBar(QWidget):
    """Chooses what is shown and how it is put together.

    Signals:
        changed: Something else is chosen.
        verb_asked: ``Verb.CHECK_ALL`` or ``Verb.CHECK_REPORT``.
    """

    changed = Signal()
    verb_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "bar")
        self.title = QLabel(words.TITLE)
        self.toggles = {
            severity: CountToggle(look, words.SEVERITIES[severity], SEVERITY_ROLES[severity])
            for severity in Severity
        }
        self.accepted = CountToggle(look, words.ACCEPTED, Role.MUTED)
        self.search = QuickLine(words.SEARCH)
        self.search.setPlaceholderText(words.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self._by_name = QLabel(words.GROUP_BY)
        self.by, self.teams = Choice(words.GROUP_BY), Choice(words.TEAM_FILTER)
        self.families = Choice(words.FAMILY_FILTER)
        self.standing = QPushButton(words.STANDING)
        self.standing.setCheckable(True)
        self.report, self.check = QPushButton(words.REPORT), QPushButton(words.CHECK_ALL)
        self._team, self._family, self.group_by = "", "", GroupBy.TEAM
        whole = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.families.setSizePolicy(whole)  # long names of teams give way
        self.by.offer(GROUPS)
        self.by.show_value(GroupBy.TEAM)
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        for widget in (self.title, *self.toggles.values(), self.accepted, self.standing):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for field in (self.search, self._by_name, self.by, self.teams, self.families):
            self._row.addWidget(field)
        self._row.addWidget(self.report)
        self._row.addWidget(self.check)

    def _connect(self) -> None:
        for button in (*self.toggles.values(), self.accepted):
            button.toggled.connect(self.changed)
        self.search.sought.connect(self.changed)
        self.search.left.connect(self.search.clear)
        self.by.chosen.connect(self._take_group)
        self.teams.chosen.connect(self._take_team)
        self.families.chosen.connect(self._take_family)
        self.standing.toggled.connect(self._fit)
        self.standing.toggled.connect(self.changed)
        self.report.clicked.connect(partial(self.verb_asked.emit, Verb.CHECK_REPORT))
        self.check.clicked.connect(partial(self.verb_asked.emit, Verb.CHECK_ALL))

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._row.setSpacing(px(8))
        self.title.setFont(self._look.font(Text.TITLE))
        self.search.setMinimumWidth(px(70))
        self.search.setMaximumWidth(px(130))
        self.teams.setMaximumWidth(px(140))
        self._fit()

    def _fit(self) -> None:
        """Words that are said elsewhere go first; below the grid stands one card, no groups."""
        narrow = self.width() < self._look.px(NARROW)
        self.title.setHidden(narrow)
        self._by_name.setHidden(narrow or self.standing.isChecked())
        self.by.setHidden(self.standing.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def offer(self, rows: Sequence[Row], teams: Iterable[str]) -> None:
        """Offer the teams of the cards and the families that occur, and count what is there."""
        counts = Counter(None if row.is_accepted else row.severity for row in rows)
        for severity, toggle in self.toggles.items():
            toggle.show_count(counts[severity])
        self.accepted.show_count(counts[None])
        names = dict.fromkeys((*teams, *(row.team for row in rows)))
        families = dict.fromkeys(row.family for row in rows)
        self._team = self._team if self._team in names else ""
        self._family = self._family if self._family in families else ""
        self.teams.offer([("", words.ALL_TEAMS), *((name, name) for name in names)])
        self.teams.show_value(self._team)
        self.families.offer([("", words.ALL_FAMILIES), *((name, name) for name in families)])
        self.families.show_value(self._family)

    @property
    def chosen(self) -> Filter:
        """What is to be shown."""
        shown = (severity for severity, toggle in self.toggles.items() if toggle.isChecked())
        accepted = self.accepted.isChecked()
        return Filter(frozenset(shown), accepted, self._team, self._family, self.search.reads)

    def clear(self) -> None:
        """Show everything again."""
        self._team = self._family = ""
        for button in (*self.toggles.values(), self.accepted):
            button.setChecked(True)
        self.teams.show_value("")
        self.families.show_value("")
        self.search.clear()
        self.changed.emit()

    def _take_group(self, by: GroupBy) -> None:
        self.group_by = by
        self.changed.emit()

    def _take_team(self, team: str) -> None:
        self._team = team
        self.changed.emit()

    def _take_family(self, family: str) -> None:
        self._family = family
        self.changed.emit()
