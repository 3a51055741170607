"""All panes of the window, and what they ask of each other."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from getpass import getuser
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.accepting import accepted, withdrawn
from sspass_desktop.services.applying import applied
from sspass_desktop.services.checking import Report, badges
from sspass_desktop.texts import findings_panel as finding_words
from ui.card.details import DetailsDialog
from ui.card.page import CardPage
from ui.checker import Reports
from ui.desk import Desk
from ui.dialogs.item_words import ItemWords
from ui.docks import AMOUNTS, FINDINGS, PLAN, PREVIEW
from ui.edits import Change, Step
from ui.findings.dock import CardFindings
from ui.findings.view import PlanFindings
from ui.forms.budget.form import BudgetForm
from ui.forms.catalogue import FORMS
from ui.forms.companion import Accompanied
from ui.forms.section import SectionForm, Shown
from ui.forms.side_panel import SidePanel
from ui.front import Front
from ui.look.look import Look
from ui.start_page import StartPage
from ui.tree.archive import ArchivePanel
from ui.tree.dock import PlanTree
from ui.verbs import Verb
from ui.views.amounts import AmountsPanel
from ui.views.calendar import Calendar
from ui.views.funds.view import FundsView
from ui.views.preview import Preview
from ui.workplace import Workplace

_Act: TypeAlias = Callable[[Edition, Report], Step | None]


class Panes(QObject):
    """Makes the panes once, and joins them to the desk of whichever plan is open.

    Signals:
        place_asked: A ``Place`` that a pane wants to see.
        view_asked: The ``Verb`` of a view that a pane wants to see.
        told: A Korean sentence.
    """

    place_asked = Signal(object)
    view_asked = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self.page, self.preview = CardPage(look, FORMS), Preview(look)
        self.tree, self.calendar = PlanTree(look), Calendar(look)
        self.front = Front(look, self.page, self.tree, self)
        self.findings, self.all_findings = CardFindings(look), PlanFindings(look)
        self.funds = FundsView(look)
        self.start, self.amounts = StartPage(look), AmountsPanel(look)
        self.tree.show_author(getuser())
        self.details = DetailsDialog(look, window)
        self.archive = ArchivePanel(look, window)
        self.item_words = ItemWords(look, window)
        self.unit_won = 1_000
        self._desk: Desk | None = None
        self._workplace: Workplace | None = None
        self._stale: set[QWidget] = set()
        self._waiting: tuple[Report, _Act] | None = None
        self._connect()

    def _connect(self) -> None:
        self.tree.card_asked.connect(self._card_asked)
        self.tree.edit_asked.connect(self._edit_asked)
        self.tree.refused.connect(self.told)
        self.front.told.connect(self.told)
        self.front.place_asked.connect(self.place_asked)
        self.front.view_asked.connect(self.view_asked)
        self.tree.archive_asked.connect(self.archive.show)
        self.calendar.asked.connect(self._card_asked)
        self.funds.asked.connect(self._amount_asked)
        self.amounts.asked.connect(self._amount_asked)
        self.page.form_made.connect(self._join_form)
        self.page.head.details_asked.connect(self.details.show)
        self.page.asked.connect(self._asked)
        self.page.accepting.connect(self._ask_reason)
        self.findings.all_asked.connect(partial(self.view_asked.emit, Verb.SHOW_FINDINGS))
        self.all_findings.check_asked.connect(self._check)
        for pane in (self.findings, self.all_findings):
            pane.asked.connect(self.place_asked)
            pane.apply.connect(self._apply)
            pane.accept.connect(self._accept)
            pane.withdraw.connect(self._withdraw)
            pane.refused.connect(self.told)

    @property
    def views(self) -> Mapping[Verb, QWidget]:
        """What fills the middle of the window, by the command that shows it."""
        return {
            Verb.SHOW_START: self.start,
            Verb.SHOW_CARD: self.front.writing,
            Verb.SHOW_FUNDS: self.funds,
            Verb.SHOW_CALENDAR: self.calendar,
            Verb.SHOW_FINDINGS: self.all_findings,
            Verb.SHOW_RECORDS: self.front.records,
        }

    @property
    def docked(self) -> Mapping[str, QWidget]:
        """What stands in docks, by the dock's name."""
        return {
            PLAN: self.tree,
            PREVIEW: self.preview,
            FINDINGS: self.findings,
            AMOUNTS: self.amounts,
        }

    @property
    def beside(self) -> tuple[QWidget, ...]:
        """The windows beside the plan; a key of the history means the plan in them, too."""
        return (self.details, self.archive, self.item_words)

    def order(self) -> tuple[QWidget, ...]:
        """The panes in the order in which F6 visits them."""
        outer = [view for verb, view in self.views.items() if verb is not Verb.SHOW_CARD]
        form = self.page.form
        inner = (self.tree, self.page.head, self.page.rail, form, *form.findChildren(SidePanel))
        return (*inner, *self.front.panes, *outer, self.preview, self.findings, self.amounts)

    @property
    def _proposals(self) -> tuple[SignalInstance, ...]:
        return (
            self.tree.proposed,
            self.front.proposed,
            self.archive.proposed,
            self.details.form.proposed,
            self.funds.proposed,
            self.item_words.proposed,
        )

    def connect_to(self, desk: Desk, workplace: Workplace) -> None:
        """Show a plan."""
        self._desk, self._workplace = desk, workplace
        for proposed in self._proposals:
            proposed.connect(desk.session.propose)
        desk.shown.connect(self._show_card)
        desk.edition_changed.connect(self._show_change)
        self.front.open_desk(desk)
        workplace.checker.checked.connect(self._show_reports)
        self.tree.show_edition(desk.session.edition, {})
        self._renew_outer()

    def commit(self) -> None:
        """Propose what is being typed outside the page of the card."""
        self.details.form.commit()
        self.item_words.commit()
        self.tree.commit()
        self.funds.commit()
        self.front.commit()

    def disconnect_from(self, desk: Desk) -> None:
        """Let go of a plan."""
        for proposed in self._proposals:
            proposed.disconnect(desk.session.propose)
        for dialog in self.beside:
            dialog.hide()
        self.front.close_desk(desk)
        self._desk = self._workplace = None

    def _show_card(self, shown: Shown) -> None:
        self.findings.show_card(shown.reports, shown.edition, shown.card.uid)
        self.show_amounts(shown)
        if self.details.isVisible():
            self.details.form.show_card(shown)

    def show_amounts(self, shown: Shown | None) -> None:
        """Compare the sums of the open card, if that can be seen."""
        if shown is not None and self.amounts.isVisible():
            self.amounts.show_card(shown)

    def _join_form(self, form: SectionForm) -> None:
        if isinstance(form, Accompanied) and isinstance(form.inner, BudgetForm):
            form.inner.fund_entered.connect(self.amounts.follow)

    def _amount_asked(self, uid: Uid) -> None:
        """Show a card's budget, or the fund in the sheet of funds."""
        if self._desk is not None and self._desk.session.card(uid) is not None:
            self.place_asked.emit(Place(uid, CardSection.BUDGET))
        else:
            self.place_asked.emit(Place(node=uid))

    def show_details(self) -> None:
        """Open all of the card's head."""
        shown = self._desk.current() if self._desk is not None else None
        if shown is not None:
            self.details.form.show_card(shown)
            self.details.show()
            self.details.raise_()

    def show_item_words(self) -> None:
        """Open the lists of words that complete 목, 세목 and 항목."""
        if self._desk is not None:
            self.item_words.show_edition(self._desk.session.edition)
            self.item_words.show()

    def show_archive(self) -> None:
        """Open the list of cards that were put away."""
        if self._desk is not None:
            self.archive.show_edition(self._desk.session.edition)
            self.archive.show()

    def _show_change(self, change: Change) -> None:
        changed = change.cards() if change.only_cards else None
        self.tree.show_edition(change.after, badges(self._reports), changed)
        self.front.show_change(change)
        if self.archive.isVisible():
            self.archive.show_edition(change.after)
        if self.item_words.isVisible():
            self.item_words.show_edition(change.after)
        self._renew_outer()

    def _renew_outer(self) -> None:
        """Views that are not seen are renewed when they are shown next."""
        self._stale = {self.calendar, self.funds, self.all_findings, self.front.records}
        for view in tuple(self._stale):
            if view.isVisible():
                self.refresh(view)

    def refresh(self, view: QWidget) -> None:
        """Bring a view up to the plan as it stands, if it is behind."""
        if self._desk is None or view not in self._stale:
            return
        self._stale.discard(view)
        edition = self._desk.session.edition
        if view is self.calendar:
            self.calendar.show_edition(edition)
        elif view is self.funds:
            locked = self._desk.session.read_only
            self.funds.show_edition(edition, self._reports, locked=locked)
        elif view is self.front.records:
            self.front.refresh_records()
        elif view is self.all_findings:
            self.all_findings.show_reports(self._reports, edition)

    @property
    def _reports(self) -> Reports:
        return self._workplace.checker.reports if self._workplace is not None else ()

    def _show_reports(self, reports: Reports) -> None:
        self.tree.show_badges(badges(reports))
        for view in (self.funds, self.all_findings):
            self._stale.add(view)
            if view.isVisible():
                self.refresh(view)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._act_on(*waiting)

    def _check(self) -> None:
        if self._desk is not None and self._workplace is not None:
            self._workplace.checker.take(self._desk.session.edition)
            self._workplace.checker.check_now()

    def _ask_reason(self, report: Report) -> None:
        self.findings.reason.ask(report)

    def _apply(self, report: Report) -> None:
        self._act_on(report, _applying)

    def _accept(self, report: Report, reason: str) -> None:
        self._act_on(report, partial(_accepting, reason))

    def _withdraw(self, report: Report) -> None:
        self._act_on(report, _withdrawing)

    def _act_on(self, report: Report, act: _Act) -> None:
        """Do something about a finding; its place must be one of the plan as it stands now."""
        if self._desk is None or self._workplace is None:
            return
        session, checker = self._desk.session, self._workplace.checker
        if checker.edition is not session.edition:
            self._waiting = (report, act)
            self._check()
            return
        fresh = next((one for one in checker.reports if one.finding == report.finding), None)
        step = act(session.edition, fresh) if fresh is not None else None
        if step is None:
            self.told.emit(finding_words.NOTHING_TO_APPLY)
        else:
            session.propose(step)

    def _card_asked(self, uid: Uid) -> None:
        self.place_asked.emit(Place(uid))

    def _edit_asked(self, uid: Uid) -> None:
        self.place_asked.emit(Place(uid))
        self.page.enter_form()

    def _asked(self, what: Place | Uid) -> None:
        self.place_asked.emit(what if isinstance(what, Place) else Place(what))

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit wherever it stands."""
        self.unit_won = unit_won
        self.page.set_unit(unit_won)
        self.amounts.set_unit(unit_won)
        self.funds.set_unit(unit_won)
        self.front.set_unit(unit_won)


def _applying(edition: Edition, report: Report) -> Step | None:
    after = applied(edition, report)
    return None if after is None else Step(after, finding_words.applied(report.finding))


def _accepting(reason: str, edition: Edition, report: Report) -> Step:
    today = datetime.now().astimezone().date()
    after = accepted(edition, report, reason, getuser(), today)
    return Step(after, finding_words.accepted_step(report.finding))


def _withdrawing(edition: Edition, report: Report) -> Step:
    return Step(withdrawn(edition, report), finding_words.withdrawn_step(report.finding))
