"""The desk: keeps tree, card, page and findings on the same card of the same plan."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.findings import Place, Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import with_status
from sspass_desktop.domain.plan import card_numbers
from sspass_desktop.texts import card_page as words
from ui.card.page import CardPage
from ui.checker import Reports, by_card
from ui.drawn import Drawn
from ui.edits import Change, EditSession, Step
from ui.forms.section import Shown
from ui.templates import Templates
from ui.views.preview import Preview
from ui.workplace import Workplace


class Desk(QObject):
    """What the panes show and how they follow each other.

    Signals:
        shown: The ``Shown`` of the open card, whenever it or its findings are new; None: no card.
        edition_changed: A ``Change`` of anything.
        moved: The card that is open now, or None.
        place_asked: The ``Place`` of a finding that is to be seen.
        origin_asked: The ``Origin`` that was clicked on a page and is of no card.
        told: A Korean sentence for the status line.
    """

    shown = Signal(object)
    edition_changed = Signal(object)
    moved = Signal(object)
    place_asked = Signal(object)
    origin_asked = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        workplace: Workplace,
        page: CardPage,
        preview: Preview,
        templates: Templates,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._place, self._page, self._preview = workplace, page, preview
        self.session: EditSession = workplace.session
        self.card: Uid | None = None
        self._reports: dict[Uid | None, Reports] = {}
        self.drawn = Drawn(self.session, templates, preview, self)
        self._section: Uid | None = None
        self._final: Uid | None = None
        self._visited: Place | None = None
        self._stepping: int | None = None
        self._been: list[Uid] = []
        self._ahead: list[Uid] = []
        self._connect()

    def _connect(self) -> None:
        self._page.proposed.connect(self.session.propose)
        self._page.entered.connect(self.drawn.mark)
        self._page.told.connect(self.told)
        self._page.head.status_asked.connect(self.set_status)
        self._preview.asked.connect(self._page_clicked)
        self.session.changed.connect(self._changed)
        self.session.refused.connect(self.told)
        self.session.locked_changed.connect(self._show)
        self._place.checker.checked.connect(self._checked)

    def disconnect_all(self) -> None:
        """Let go of the panes, which another plan will use; nothing of this one stays on them."""
        self.card = None
        self._show()
        self.drawn.show(None)
        self._page.proposed.disconnect(self.session.propose)
        self._page.entered.disconnect(self.drawn.mark)
        self._page.told.disconnect(self.told)
        self._page.head.status_asked.disconnect(self.set_status)
        self._preview.asked.disconnect(self._page_clicked)
        self.drawn.stop()

    def open_first(self) -> None:
        """Open the first card that holds something, else the first, if there is one."""
        cards = self.session.edition.cards
        found = next((card for card in cards if card.is_written), next(iter(cards), None))
        if found is not None:
            self._open(found.uid)

    def open_card(self, uid: Uid) -> None:
        """Show another card; what is being typed in the old one is kept first."""
        if uid == self.card or self.session.card(uid) is None:
            return
        self.commit()
        if self.card is not None:
            self._been.append(self.card)
            self._ahead.clear()
        self._open(uid)

    def _open(self, uid: Uid) -> None:
        self.card = uid
        self._show()
        if self._section is None:
            self.drawn.show(uid)
        self.moved.emit(uid)

    def back(self) -> None:
        """Return to the card that was open before."""
        self._along(self._been, self._ahead)

    def forward(self) -> None:
        """Take back a return."""
        self._along(self._ahead, self._been)

    def _along(self, source: list[Uid], target: list[Uid]) -> None:
        self.commit()
        while source:
            uid = source.pop()
            if self.session.card(uid) is not None:
                if self.card is not None:
                    target.append(self.card)
                self._open(uid)
                return

    def step_card(self, by: int) -> None:
        """Open a neighbour in printed order."""
        uids = [card.uid for card in self.session.edition.cards]
        if self.card in uids and 0 <= uids.index(self.card) + by < len(uids):
            self.open_card(uids[uids.index(self.card) + by])

    def commit(self) -> None:
        """Put all that is being typed into the plan, a syllable in the making included."""
        QGuiApplication.inputMethod().commit()
        self._page.commit()

    def current(self) -> Shown | None:
        """The open card as it stands now."""
        card = self.session.card(self.card) if self.card else None
        if card is None:
            return None
        return Shown(
            card,
            self.session.edition,
            self.session.previous,
            self._reports.get(card.uid, ()),
            self.session.is_locked(card),
        )

    def _show(self) -> None:
        shown = self.current()
        self._page.show_card(shown)
        self.shown.emit(shown)

    def _changed(self, change: Change) -> None:
        self.edition_changed.emit(change)
        if self.card is not None and self.session.card(self.card) is None:
            self._card_is_gone(change)
            return
        if self.card is None:
            self.open_first()
        place = change.place if change.by_history else None
        if place is not None and self.session.card(place.owner) is None:
            place = None  # it came with the step that was taken back
        if place is not None and place.owner != self.card:
            self._open(place.owner)
        self._show()
        self.drawn.renew()
        if place is not None:
            self._page.go_to(place)

    def _card_is_gone(self, change: Change) -> None:
        """Open what stands in the place of a card that was put away."""
        places = [card.uid for card in change.before.cards]
        place = places.index(self.card) if self.card in places else 0
        cards = change.after.cards
        self.card = None
        if cards:
            self._open(cards[min(place, len(cards) - 1)].uid)
        else:
            self._show()
            self.draw_section(self._section)
            self.moved.emit(None)

    def draw_section(self, section: Uid | None) -> None:
        """Draw the pages of a section from now on, of the open card for None."""
        self._section = section
        self.drawn.show(section or self.card)

    def _page_clicked(self, origin: Origin) -> None:
        if self.session.card(origin.owner) is None:
            self.origin_asked.emit(origin)
        else:
            self.go_to(place_of(origin))

    def go_to(self, place: Place) -> None:
        """Open the field that a place means."""
        if place.card is None:
            return
        self.open_card(place.card)
        if isinstance(place.section, CardSection):
            index = place.line if place.table is None else place.table
            origin = Origin(place.card, place.section, index)
            self._page.go_to(origin)
            self._page.form.open_part(place)
            self.drawn.mark(origin)

    def step_finding(self, by: int) -> None:
        """Go to the open finding behind the last one that was visited, or before it.

        What was found must be of the plan as it stands now: else it is checked first.
        """
        checker = self._place.checker
        if checker.edition is not self.session.edition:
            self._stepping = by
            checker.take(self.session.edition)
            checker.check_now()
            return
        found = (one.finding.place for one in checker.reports if one.accepted is None)
        places = list(dict.fromkeys(found))  # a place with two findings would hold the steps
        if not places:
            self.told.emit(words.NO_FINDINGS)
            return
        here = places.index(self._visited) if self._visited in places else (-1 if by > 0 else 0)
        self._visited = places[(here + by) % len(places)]
        self.place_asked.emit(self._visited)

    def _checked(self, reports: Reports) -> None:
        self._reports = dict(by_card(reports))
        self._show()
        stepping, self._stepping = self._stepping, None
        if stepping is not None:
            self.step_finding(stepping)
        if self._final is not None and self._place.checker.edition is self.session.edition:
            self._approve(self._final)

    def set_status(self, status: CardStatus) -> None:
        """Put the open card into another state; 확정 waits for a check of the card as it is."""
        self.commit()
        if status is CardStatus.FINAL:
            self._final = self.card
            self._place.checker.take(self.session.edition)
            self._place.checker.check_now()
        elif self.card is not None:
            self._propose_status(self.card, status)

    def _approve(self, uid: Uid) -> None:
        self._final = None
        number = card_numbers(self.session.edition).get(uid, "")
        errors = sum(
            report.accepted is None and report.finding.severity is Severity.ERROR
            for report in self._reports.get(uid, ())
        )
        if errors:
            self.told.emit(words.errors_left(number, errors))
            self._show()
        else:
            self._propose_status(uid, CardStatus.FINAL)
            self.told.emit(words.approved(number))

    def _propose_status(self, uid: Uid, status: CardStatus) -> None:
        edition = with_status(self.session.edition, uid, status)
        self.session.propose(Step(edition, words.STATUS_STEP, place=Origin(uid)))


def place_of(origin: Origin) -> Place:
    """The field of a card that a block was made from."""
    return Place(origin.owner, origin.section or "", line=origin.index)
