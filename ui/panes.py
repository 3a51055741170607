"""All panes of the window, and what they ask of each other."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.services.checking import badges
from ui import late
from ui.card.page import CardPage
from ui.checker import Reports
from ui.desk import Desk, place_of
from ui.docks import AMOUNTS, FINDINGS, PLAN, PREVIEW
from ui.edits import Change, Step
from ui.findings.acting import Acting
from ui.findings.dock import CardFindings
from ui.findings.pane import FindingsPane
from ui.forms.catalogue import FORMS
from ui.forms.section import SectionForm, Shown
from ui.forms.side_panel import SidePanel
from ui.front import Front
from ui.look.look import Look
from ui.person import Person
from ui.start_page import StartPage
from ui.templates import Templates
from ui.tree.dock import PlanTree
from ui.verbs import Verb
from ui.views.amounts import AmountsPanel
from ui.views.preview import Preview
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.card.details import DetailsDialog
    from ui.dialogs.item_words import ItemWords
    from ui.findings.view import PlanFindings
    from ui.press.view import PressView
    from ui.records.view import RecordsView
    from ui.tree.archive import ArchivePanel
    from ui.views.calendar import Calendar
    from ui.views.cards.view import CardsView
    from ui.views.funds.view import FundsView

_Dialog = TypeVar("_Dialog", bound=QDialog)

VIEWS: Mapping[Verb, str] = {
    Verb.SHOW_START: "start",
    Verb.SHOW_CARD: "writing",
    Verb.SHOW_CARDS: "cards",
    Verb.SHOW_FUNDS: "funds",
    Verb.SHOW_CALENDAR: "calendar",
    Verb.SHOW_FINDINGS: "all_findings",
    Verb.SHOW_RECORDS: "records",
    Verb.SHOW_PRESS: "press",
}
"""What fills the middle of the window: the pane, by the command that shows it."""

OUTER = tuple(verb for verb in VIEWS if verb not in (Verb.SHOW_START, Verb.SHOW_CARD))
"""Those that show the whole plan."""

BESIDE = ("details", "archive", "item_words")
"""The windows beside the plan."""


class Panes(QObject):
    """Makes the panes once, and joins them to the desk of whichever plan is open.

    What is not seen at once is made when it is first asked for.

    Signals:
        beside_made: A window beside the plan that was made.
        cards_made: The table of cards, which was made.
        place_asked: A ``Place`` that a pane wants to see.
        view_asked: The ``Verb`` of a view that a pane wants to see.
        verb_asked: The ``Verb`` of a command that a pane asks for.
        told: A Korean sentence.
        press_made: The view of the book, when it is made.
    """

    press_made = Signal(object)
    beside_made = Signal(object)
    cards_made = Signal(object)
    place_asked = Signal(object)
    view_asked = Signal(object)
    verb_asked = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, templates: Templates, person: Person, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._templates, self._window = look, templates, window
        self.page, self.preview = CardPage(look, FORMS), Preview(look)
        self.tree, self.findings = PlanTree(look), CardFindings(look)
        self.front = Front(look, self.page, self.tree, self)
        self.writing = self.front.writing
        self.start, self.amounts = StartPage(look), AmountsPanel(look)
        self.tree.show_author(person.name)
        self.unit_won = 1_000
        self._desk: Desk | None = None
        self._workplace: Workplace | None = None
        self._stale: set[Verb] = set()
        self._acting = Acting(person, self)
        self._acting.told.connect(self.told)
        self._connect()

    def _connect(self) -> None:
        self.tree.card_asked.connect(self._asked)
        self.tree.edit_asked.connect(self._edit_asked)
        self.tree.card_made.connect(partial(self._edit_asked, section=CardSection.GOALS))
        self.tree.refused.connect(self.told)
        self.front.told.connect(self.told)
        self.front.place_asked.connect(self.place_asked)
        self.front.view_asked.connect(self.view_asked)
        self.front.proposed.connect(self._propose)
        self.tree.proposed.connect(self._propose)
        self.tree.archive_asked.connect(self.show_archive)
        self.amounts.asked.connect(self._amount_asked)
        self.page.form_made.connect(self._join_form)
        self.page.head.details_asked.connect(self.show_details)
        self.page.asked.connect(self._asked)
        self.page.accepting.connect(self.findings.reason.ask)
        self.page.verb_asked.connect(self.verb_asked)
        self.findings.all_asked.connect(partial(self.view_asked.emit, Verb.SHOW_FINDINGS))
        self._join_findings(self.findings)

    def _join_findings(self, pane: FindingsPane) -> None:
        pane.asked.connect(self.place_asked)
        pane.refused.connect(self.told)
        self._acting.join(pane)

    @cached_property
    def cards(self) -> "CardsView":
        """The table of all cards."""
        made = late.cards(self._look)
        made.asked.connect(self._asked)
        made.proposed.connect(self._propose)
        made.told.connect(self.told)
        made.set_unit(self.unit_won)
        self.cards_made.emit(made)
        return made

    @cached_property
    def calendar(self) -> "Calendar":
        """The view of the year."""
        made = late.calendar(self._look)
        made.asked.connect(self._asked)
        return made

    @cached_property
    def funds(self) -> "FundsView":
        """The view of the money."""
        made = late.funds(self._look)
        made.proposed.connect(self._propose)
        made.asked.connect(self._amount_asked)
        made.set_unit(self.unit_won)
        return made

    @cached_property
    def all_findings(self) -> "PlanFindings":
        """The view of all findings."""
        made = late.all_findings(self._look)
        made.verb_asked.connect(self.verb_asked)
        self._join_findings(made)
        return made

    @cached_property
    def records(self) -> "RecordsView":
        """The view of the records."""
        return self.front.records

    @cached_property
    def press(self) -> "PressView":
        """The view of the book."""
        made = late.press(self._look, self._templates)
        made.proposed.connect(self._propose)
        made.asked.connect(self._origin_asked)
        made.told.connect(self.told)
        self.press_made.emit(made)
        return made

    @cached_property
    def details(self) -> "DetailsDialog":
        """All of a card's head."""
        made = late.details(self._look, self._window)
        return self._beside(made, made.form.proposed)

    @cached_property
    def archive(self) -> "ArchivePanel":
        """The cards that were put away."""
        made = late.archive(self._look, self._window)
        return self._beside(made, made.proposed)

    @cached_property
    def item_words(self) -> "ItemWords":
        """The lists of words that complete 목, 세목 and 항목."""
        made = late.item_words(self._look, self._window)
        return self._beside(made, made.proposed)

    def _beside(self, made: _Dialog, proposed: SignalInstance) -> _Dialog:
        proposed.connect(self._propose)
        self.beside_made.emit(made)
        return made

    def _made(self, name: str) -> QWidget | None:
        """A pane that need not be there yet."""
        found = vars(self).get(name)
        return found if isinstance(found, QWidget) else None

    def _is_seen(self, name: str) -> bool:
        pane = self._made(name)
        return pane is not None and pane.isVisible()

    def view(self, verb: Verb) -> QWidget:
        """What a command shows in the middle of the window."""
        found: QWidget = getattr(self, VIEWS[verb])
        return found

    @property
    def docked(self) -> Mapping[str, QWidget]:
        """What stands in docks, by the dock's name."""
        return {
            PLAN: self.tree,
            PREVIEW: self.preview,
            FINDINGS: self.findings,
            AMOUNTS: self.amounts,
        }

    def order(self) -> tuple[QWidget, ...]:
        """The panes in the order in which F6 visits them."""
        views = (Verb.SHOW_START, *OUTER[:-1])
        outer = [*filter(None, (self._made(VIEWS[verb]) for verb in views))]
        outer += self.press.panes if self._made("press") else ()
        form = self.page.form
        inner = (self.tree, self.page.head, self.page.rail, form, *form.findChildren(SidePanel))
        return (*inner, *self.front.panes, *outer, self.preview, self.findings, self.amounts)

    def connect_to(self, desk: Desk, workplace: Workplace) -> None:
        """Show a plan."""
        self._desk, self._workplace = desk, workplace
        self._acting.open(workplace)
        desk.shown.connect(self._show_card)
        desk.edition_changed.connect(self._show_change)
        self.front.open_desk(desk)
        desk.session.locked_changed.connect(partial(self._renew, OUTER))
        workplace.checker.checked.connect(self._show_reports)
        self.tree.show_edition(desk.session.edition, {})
        self._renew(OUTER)

    def commit(self) -> None:
        """Propose what is being typed outside the page of the card."""
        self.tree.commit()
        self.front.commit()
        if self._made("details"):
            self.details.form.commit()
        if self._made("item_words"):
            self.item_words.commit()
        if self._made("funds"):
            self.funds.commit()

    def disconnect_all(self) -> None:
        """Let go of a plan."""
        for dialog in filter(None, map(self._made, BESIDE)):
            dialog.hide()
        self.page.close_windows()
        self.tree.prompt.give_up()
        self.front.close_desk()
        if self._made("press"):
            self.press.forget()
        self._acting.open(None)
        self._desk = self._workplace = None

    def _show_card(self, shown: Shown | None) -> None:
        self.show_amounts(shown)
        if shown is None:
            self.findings.show_nothing()
        else:
            self.findings.show_card(shown.reports, shown.edition, shown.card.uid)
        if self._is_seen("details"):
            self.details.show_card(shown)

    def show_amounts(self, shown: Shown | None) -> None:
        """Compare the sums of the open card, if that can be seen."""
        if shown is None or self.amounts.isVisible():
            self.amounts.show_card(shown)

    def _join_form(self, form: SectionForm) -> None:
        form.fund_entered.connect(self.amounts.follow)

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
            self.details.show_card(shown)
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
        if self._is_seen("archive"):
            self.archive.show_edition(change.after)
        if self._is_seen("item_words"):
            self.item_words.show_edition(change.after)
        self._renew(OUTER)

    def _renew(self, views: tuple[Verb, ...]) -> None:
        """Views that are not seen are renewed when they are shown next."""
        self._stale.update(views)
        for view in views:
            if self._is_seen(VIEWS[view]):
                self.refresh(view)

    def refresh(self, view: Verb) -> None:
        """Bring a view up to the plan as it stands, if it is behind."""
        if self._desk is None or view not in self._stale:
            return
        self._stale.discard(view)
        edition = self._desk.session.edition
        if view is Verb.SHOW_CALENDAR:
            self.calendar.show_edition(edition)
        elif view is Verb.SHOW_CARDS:
            locked = bool(self._desk.session.why_closed)
            self.cards.show_edition(edition, badges(self._reports), locked=locked)
        elif view is Verb.SHOW_FUNDS:
            locked = self._desk.session.read_only
            self.funds.show_edition(edition, self._reports, locked=locked)
        elif view is Verb.SHOW_RECORDS:
            self.front.refresh_records()
        elif view is Verb.SHOW_PRESS:
            session = self._desk.session
            agency, why = session.plan.organisation, session.why_closed
            self.press.show_plan(agency, edition, self._desk.card, why)
        elif view is Verb.SHOW_FINDINGS:
            self.all_findings.show_reports(self._reports, edition)

    @property
    def _reports(self) -> Reports:
        return self._workplace.checker.reports if self._workplace is not None else ()

    def _show_reports(self, reports: Reports) -> None:
        self.tree.show_badges(badges(reports))
        self._renew((Verb.SHOW_CARDS, Verb.SHOW_FUNDS, Verb.SHOW_FINDINGS))
        self._acting.go_on()

    def _propose(self, step: Step) -> None:
        if self._desk is not None:
            self._desk.session.propose(step)

    def _origin_asked(self, origin: Origin) -> None:
        if self._desk is None:
            return
        if self._desk.session.card(origin.owner) is None:
            self.front.open_origin(origin)
        else:
            self.place_asked.emit(place_of(origin))

    def _edit_asked(self, uid: Uid, section: str = "") -> None:
        self.place_asked.emit(Place(uid, section))
        self.page.enter_form()

    def _asked(self, what: Place | Uid) -> None:
        self.place_asked.emit(what if isinstance(what, Place) else Place(what))

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit wherever it stands."""
        self.unit_won = unit_won
        for pane in (self.page, self.amounts, self.front):
            pane.set_unit(unit_won)
        if self._made("funds"):
            self.funds.set_unit(unit_won)
        if self._made("cards"):
            self.cards.set_unit(unit_won)
