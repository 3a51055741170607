"""The calendar (달력): the months of all programmes in one chart."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.card import ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.year_view import Grouping, year_view
from sspass_desktop.texts import calendar as words
from sspass_desktop.texts.months import months
from ui.fields.choice import Choice
from ui.look.look import Look, Text
from ui.models.calendar import CalendarModel
from ui.views.calendar_chart import CalendarChart


class Calendar(QWidget):
    """Shows the programmes of an edition by month, put together by task or by team.

    Signals:
        asked: The uid of the card that the user wants to see.
    """

    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._look = look
        self._edition: Edition | None = None
        self.model = CalendarModel(self)
        self.chart = CalendarChart(look, self.model)
        self.teams = Choice(words.TEAM)
        self.groupings = QButtonGroup(self)
        self._team: Uid | None = None
        self.reading, self.foot = QLabel(), QLabel()
        self._title = QLabel(words.TITLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(_line("raised", self.reading, None, _muted(words.KEYS)))
        column.addWidget(self.chart, 1)
        column.addWidget(_line("window", self.foot, None))
        self.setFocusProxy(self.chart)
        self.groupings.buttonClicked.connect(self._refresh)
        self.teams.chosen.connect(self._choose_team)
        self.chart.asked.connect(self.asked)
        self.chart.selectionModel().currentRowChanged.connect(self._read)
        look.changed.connect(self._dress)
        self._dress()

    def _head(self) -> QWidget:
        buttons = []
        for grouping, word in words.GROUPINGS.items():
            button = QToolButton()
            button.setText(word)
            button.setCheckable(True)
            button.setChecked(grouping is Grouping.TASK)
            self.groupings.addButton(button, list(Grouping).index(grouping))
            buttons.append(button)
        return _line("bar", self._title, _muted(words.SUBTITLE), None, *buttons, self.teams)

    def _dress(self) -> None:
        self._title.setFont(self._look.font(Text.TITLE))
        self.reading.setFont(self._look.font(Text.LABEL_BOLD))
        self.chart.dress()

    def show_edition(self, edition: Edition) -> None:
        """Show an edition; what is unfolded and chosen stays so."""
        self._edition = edition
        self._offer_teams(edition)
        self._refresh()

    def _offer_teams(self, edition: Edition) -> None:
        owners = {card.department for card in edition.cards}
        teams = [(one.uid, one.name) for one in edition.departments if one.uid in owners]
        self.teams.offer([(None, words.ALL_TEAMS), *teams])
        if self._team not in owners:
            self._team = None
        self.teams.show_value(self._team)

    def _choose_team(self, team: Uid | None) -> None:
        self._team = team
        self._refresh()

    def _refresh(self) -> None:
        if self._edition is None:
            return
        grouping = list(Grouping)[self.groupings.checkedId()]
        groups = year_view(self._edition, grouping, self._team)
        with self.chart.kept():
            self.model.show_groups(groups, grouping)
        shown = [programme for group in groups for programme in group.programmes]
        without = sum(not programme.months for programme in shown)
        self.foot.setText(words.counted(len(shown), without) if shown else words.NOTHING)
        self._read()

    def _read(self) -> None:
        """Say in the strip what the current row is."""
        index = self.chart.currentIndex()
        if not index.isValid():
            self.reading.setText("")
            return
        item, programme = self.model.item(index), self.model.programme(index)
        parts = [self.model.name(item)]
        if programme is not None:
            shown = item if isinstance(item, ScheduleRow) else programme
            parts = [self.model.name(programme), programme.team]
            parts += [item.label] if isinstance(item, ScheduleRow) else []
            parts.append(months(shown.months) or words.NO_MONTHS)
        self.reading.setText(" · ".join(part for part in parts if part))


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "muted")
    return label


def _line(kind: str, *parts: QWidget | None) -> QWidget:
    """Widgets beside each other; those behind None stand at the right edge."""
    line = QWidget()
    line.setProperty("kind", kind)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(line)
    row.setContentsMargins(12, 4, 12, 4)
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return line
