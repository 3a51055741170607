"""Leads through the tour: opens the example, watches what is done, goes on by itself."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.plan import Edition
from ui import late
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.tour.steps import STEPS, Seen
from ui.verbs import Handlers, Verb
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.tour.card import TourCard


class Tour(QObject):
    """The tour of a window; one at a time."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(plans)
        self._window, self._plans = tasks.window, plans
        self.card: TourCard | None = None
        self._run: _Run | None = None
        self._window.plan_shown.connect(self._plan_shown)
        self._window.commands.about_to_act.connect(self._act)
        self._window.panes.page.section_shown.connect(self._look)

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        return {Verb.TOUR: self.begin}

    def begin(self) -> None:
        """Open the example plan and show the first step."""
        self._plans.open_sample()
        workplace, desk = self._window.workplace, self._window.desk
        if workplace is None or workplace.saver is not None or desk is None or desk.card is None:
            return  # the plan that is open could not be saved
        if self.card is None:
            self.card = late.tour_card(self._window.look, self._window)
            self.card.next_asked.connect(self._skip)
            self.card.guide_asked.connect(partial(self._window.commands.do, Verb.HELP))
            self.card.ended.connect(self.end)
            self._window.overlays.append(self.card)
        self._run = _Run(workplace, next(iter(workplace.session.edition.cards)))
        workplace.session.changed.connect(self._look)
        workplace.checker.checked.connect(self._look)
        self.card.show_step(STEPS[0])
        self.card.show()

    def end(self) -> None:
        """Take the card away; the example plan stays open."""
        self._run = None
        if self.card is not None:
            self.card.hide()

    def _plan_shown(self) -> None:
        if self._run is not None and self._window.workplace is not self._run.workplace:
            self.end()

    def _act(self, verb: Verb) -> None:
        if self._run is not None:
            self._run.verbs.add(verb)
            QTimer.singleShot(0, self, self._look)  # when it has been carried out

    def _look(self, _news: object = None) -> None:
        """See whether the step has been done."""
        run = self._run
        while run is not None and run.is_done(self._window.panes.page.section):
            self._go_on(run, done=True)

    def _skip(self) -> None:
        if self._run is not None:
            self._go_on(self._run, done=False)

    def _go_on(self, run: "_Run", *, done: bool) -> None:
        step = STEPS[run.at]
        run.go_on()
        if self.card is not None:
            self.card.show_step(STEPS[run.at], step if done else None)


class _Run:
    """A tour under way: where it is, and how the plan was when the step began."""

    def __init__(self, workplace: Workplace, first: Card) -> None:
        self.workplace, self._first = workplace, first
        self.at = 0
        self.verbs: set[Verb] = set()
        self._card, self._edition = first, self._now

    @property
    def _now(self) -> Edition:
        return self.workplace.session.edition

    @property
    def _card_now(self) -> Card:
        return self.workplace.session.card(self._first.uid) or self._card

    def go_on(self) -> None:
        """Begin the next step."""
        self.at = min(self.at + 1, len(STEPS) - 1)
        self.verbs.clear()
        self._card, self._edition = self._card_now, self._now

    def is_done(self, section: CardSection) -> bool:
        """Whether the step that is shown has been done."""
        is_done = STEPS[self.at].is_done
        if is_done is None:
            return False
        reports = tuple(
            one
            for one in self.workplace.checker.reports
            if one.accepted is None and one.finding.place.card == self._first.uid
        )
        return is_done(
            Seen(
                self._first,
                self._card,
                self._card_now,
                self._edition,
                self._now,
                reports,
                frozenset(self.verbs),
                section,
            )
        )
