"""The money of the agency (재원): fund sheet, both budget trees, summary."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.costing.rests import FundBook
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import funds as words
from ui.fields.choice import Choice
from ui.look.look import Look, Text
from ui.verbs import Handlers
from ui.views.funds.fund_sheet import FundSheet
from ui.views.funds.rows import Filter
from ui.views.funds.summary_sheet import SummarySheet
from ui.views.funds.tree_sheet import TreeSheet

FUNDS, EXPENDITURE, REVENUE, SUMMARY = range(4)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the view was given last."""

    edition: Edition
    reports: tuple[Report, ...]
    locked: bool


class FundsView(QWidget):
    """Shows the budget of an edition and what cards take of it.

    Signals:
        proposed: A ``Step`` with an edition; it comes back through ``show_edition``.
        asked: The uid of the card that the user wants to see.
    """

    proposed = Signal(object)
    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TITLE)
        self._look = look
        self._book = FundBook()
        self._filter = Filter()
        self._shown: _Shown | None = None
        self.funds, self.summary = FundSheet(look), SummarySheet(look)
        self.expenditure = TreeSheet(look, Side.EXPENDITURE)
        self.revenue = TreeSheet(look, Side.REVENUE)
        self.sheets = QStackedWidget()
        for sheet in (self.funds, self.expenditure, self.revenue, self.summary):
            self.sheets.addWidget(sheet)
            sheet.proposed.connect(self.proposed)
        self.title, self.tabs = QLabel(words.TITLE), QButtonGroup(self)
        self.teams, self.uneven = Choice(words.TEAM), QToolButton()
        self.uneven.setText(words.ONLY_UNEVEN)
        self.uneven.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.sheets, 1)
        self.funds.asked.connect(self.asked)
        self.tabs.idClicked.connect(self.show_tab)
        self.teams.chosen.connect(self._choose_team)
        self.uneven.toggled.connect(self._choose_uneven)
        look.changed.connect(self._dress)
        self._dress()
        self.show_tab(FUNDS)

    def _head(self) -> QWidget:
        head, row = QWidget(), QHBoxLayout()
        head.setProperty("kind", "bar")
        head.setLayout(row)
        row.setContentsMargins(12, 4, 12, 4)
        hint = QLabel(words.SUBTITLE)
        hint.setProperty("kind", "muted")
        for part in (self.title, hint):
            row.addWidget(part)
        row.addStretch(1)
        names = (
            words.TAB_FUNDS,
            words.SIDES[Side.EXPENDITURE],
            words.SIDES[Side.REVENUE],
            words.TAB_SUMMARY,
        )
        for number, name in enumerate(names):
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            self.tabs.addButton(button, number)
            row.addWidget(button)
        row.addWidget(self.teams)
        row.addWidget(self.uneven)
        return head

    def _dress(self) -> None:
        self.title.setFont(self._look.font(Text.TITLE))

    # showing

    def show_edition(
        self, edition: Edition, reports: tuple[Report, ...] = (), *, locked: bool = False
    ) -> None:
        """Show the budget of an edition, and what was found wrong with it."""
        self._shown = _Shown(edition, reports, locked)
        self._book.learn(edition)
        self._offer_teams(edition)
        self._refresh()

    def _refresh(self) -> None:
        """Show the plan in the sheet that is open; the others follow when they are opened."""
        shown, sheet = self._shown, self.sheet
        if shown is None:
            return
        if isinstance(sheet, FundSheet):
            sheet.show_funds(shown.edition, self._book.rests, locked=shown.locked)
        elif isinstance(sheet, TreeSheet):
            counts = self._counts() if sheet is self.expenditure else {}
            sheet.show_tree(shown.edition, counts, shown.reports, locked=shown.locked)
        else:
            sheet.show_edition(shown.edition, locked=shown.locked)

    def _counts(self) -> Mapping[Uid, int]:
        """How many cards draw on a line."""
        rests = self._book.rests.items()
        return {uid: len({given.card for given in rest.given}) for uid, rest in rests}

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        for sheet in (self.funds, self.expenditure, self.revenue, self.summary):
            sheet.set_unit(unit_won)

    def _offer_teams(self, edition: Edition) -> None:
        owners = {card.department for card in edition.cards}
        teams = [(one.uid, one.name) for one in edition.departments if one.uid in owners]
        self.teams.offer([(None, words.ALL_TEAMS), *teams])
        self.teams.show_value(self._filter.team)

    def _choose_team(self, team: Uid | None) -> None:
        self._filter = Filter(team, self._filter.only_uneven)
        self.funds.set_filter(self._filter)

    def _choose_uneven(self, only_uneven: bool) -> None:
        self._filter = Filter(self._filter.team, only_uneven)
        self.funds.set_filter(self._filter)

    def show_tab(self, number: int) -> None:
        """Show one of the four sheets."""
        self.sheet.commit()
        self.tabs.button(number).setChecked(True)
        self.sheets.setCurrentIndex(number)
        self.setFocusProxy(self.sheet)
        self._refresh()
        for part in (self.teams, self.uneven):
            part.setVisible(number == FUNDS)

    @property
    def sheet(self) -> FundSheet | TreeSheet | SummarySheet:
        """The sheet that is open."""
        sheets = (self.funds, self.expenditure, self.revenue, self.summary)
        return sheets[self.sheets.currentIndex()]

    def open_place(self, place: Place) -> None:
        """Go to a fund or a line of a tree that a finding points at."""
        if place.side is not None:
            self.show_tab(REVENUE if place.side is Side.REVENUE else EXPENDITURE)
            if place.node is not None:
                tree = self.revenue if place.side is Side.REVENUE else self.expenditure
                tree.open_node(place.node)
        elif place.node is not None:
            self.show_tab(FUNDS)
            self.funds.open_fund(place.node)
        else:
            self.show_tab(SUMMARY)

    def commit(self) -> None:
        """Propose what is being typed."""
        self.sheet.commit()

    def handlers(self) -> Handlers:
        """The commands of the open sheet."""
        return self.sheet.handlers()
