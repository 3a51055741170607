"""What was not saved, offered when its plan is opened: taken whole, chosen from, or given up."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMessageBox

from sspass_desktop.domain.differences import Difference, Kind
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.ports import StoreError
from sspass_desktop.texts import drafts as words
from ui.drafting import Drafting
from ui.edits import EditSession, State, Step
from ui.files import late_files
from ui.files.plans import PlanFiles, now
from ui.files.tasks import Tasks
from ui.jobs import JobRunner, Progress
from ui.saver import SaveState, SaveStatus
from ui.verbs import Handlers, Verb
from ui.workplace import AFTER_OPENING

if TYPE_CHECKING:
    from sspass_desktop.services.draft_files import Found
    from sspass_desktop.services.resuming import Resumed

FOLDER, ENDING = "drafts", ".draft"


class Drafts(QObject):
    """Keeps a draft of the plan that is open, and offers those that earlier ends left behind.

    ``crashed``: the last end was none, and nobody was told of it yet.
    """

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(tasks)
        self._window, self._plans = tasks.window, plans
        self.folder = tasks.home / FOLDER
        self.crashed = False
        self._jobs = JobRunner(self)
        self.drafting: Drafting | None = None
        self._offered: tuple[Found, ...] = ()
        self._taken: list[Path] = []
        self._refused = self._postponed = False
        self._window.notice.gone.connect(self._notice_gone)
        self._window.plan_shown.connect(self._plan_shown)
        self._window.closed.connect(self._closed)
        self._window.leaving_unsaved.connect(self._keep_now)
        plans.opened.connect(self._opened)
        plans.left.connect(self._offer_none)

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        return {Verb.DRAFTS: self._look_again} if self._plans.path is not None else {}

    # the draft of the plan that is open

    def _plan_shown(self) -> None:
        self._let_go()
        self._taken = []  # what was taken into a plan that is left unsaved stays a draft
        workplace, place = self._window.workplace, self._plans.path
        if workplace is None or workplace.saver is None or place is None:
            return
        path = self.folder / f"{new_uid()}{ENDING}"
        self.drafting = Drafting(workplace, workplace.saver, place, path, self)
        self.drafting.where = self._card_title
        self.drafting.kept.connect(self._kept)
        self.drafting.refused.connect(self._not_kept)
        workplace.saver.told.connect(self._saved)

    def _card_title(self) -> str:
        desk = self._window.desk
        shown = desk.current() if desk is not None else None
        return shown.card.title if shown is not None and self._window.panes.page.isVisible() else ""

    def _let_go(self) -> None:
        if self.drafting is not None:
            self.drafting.close(with_fields=self._window.is_ending)
            self.drafting.deleteLater()
            self.drafting = None
        self._window.saving.show_kept(None)

    def _closed(self) -> None:
        self._let_go()
        self._jobs.finish()

    def _keep_now(self) -> None:
        if self.drafting is not None:
            self.drafting.finish()

    def _kept(self) -> None:
        self._refused = False
        self._window.saving.show_kept(kept=True)

    def _not_kept(self, _fault: StoreError) -> None:
        """Writing goes on without drafts: a plan is saved by itself, and no work should stop."""
        self._window.saving.show_kept(kept=False)
        workplace = self._window.workplace
        saver = workplace.saver if workplace is not None else None
        if not self._refused and saver and saver.status.state is not SaveState.FAILED:
            self._refused = True
            self._window.messages.tell(words.NO_FOLDER)

    def _saved(self, status: SaveStatus) -> None:
        """What was taken from a draft is in the file now."""
        drafting = self.drafting
        if status.state is SaveState.SAVED and drafting is not None and self._taken:
            taken, self._taken = self._taken, []
            self._put_aside(*taken)

    # those that were left behind

    def _offer_none(self) -> None:
        """What was found is for the plan that is let go, also if the offer still waits."""
        self._offered = ()

    def _opened(self, path: Path) -> None:
        QTimer.singleShot(AFTER_OPENING, self, partial(self._find, path, asked=False))

    def _look_again(self) -> None:
        if self._plans.path is not None:
            self._find(self._plans.path, asked=True)

    def tell_crash(self) -> None:
        """The program starts again after an end that was none."""
        self.crashed = True
        self._find(None, asked=False)

    def _find(self, path: Path | None, *, asked: bool) -> None:
        """Look for the drafts of a plan file, or for all of them."""
        folder, plan = self.folder, self._plans.plan
        if path != self._plans.path:
            return  # another plan was opened meanwhile

        def work(_progress: Progress) -> "tuple[tuple[Found, ...], int]":
            if not folder.is_dir():
                return (), 0
            from sspass_desktop.services import resuming  # noqa: F401, PLC0415 - for what follows
            from sspass_desktop.services.draft_files import (  # noqa: PLC0415 - slow to load
                drafts_in,
                drafts_of,
                tidy,
            )

            tidy(folder, now())
            found, damaged = drafts_in(folder)
            return (found if path is None else drafts_of(path, plan, found)), damaged

        done = partial(self._found, path, asked=asked)
        self._jobs.run(work, done, self._window.messages.fault)

    def _found(
        self, path: Path | None, answer: "tuple[tuple[Found, ...], int]", *, asked: bool
    ) -> None:
        found, damaged = answer
        if path != self._plans.path:
            return  # another plan was opened meanwhile
        if path is None:
            places = {one.draft.place for one in found}
            self._window.show_notice(words.waiting(len(places), crashed=self.crashed))
        else:
            own = self.drafting.path if self.drafting is not None else None
            known = (own, *self._taken)
            self._offered = tuple(one for one in found if one.path not in known)
            self._offer(asked=asked)
        if damaged:
            self._window.messages.tell(words.damaged(damaged))

    def _offer(self, *, asked: bool = False) -> None:
        """Tell of the newest draft, and of the crash that left it; or of the crash alone.

        What is told of the plan already comes first: the offer waits until that is gone.
        """
        self._offered = tuple(filter(self._says_something, self._offered))
        session, notice = self._session(), self._window.notice
        offers = session is not None and self._offered and not session.read_only
        is_taken = notice.isVisible() and words.RESUME not in notice.ways and not asked
        if offers and is_taken:
            self._postponed = True
            return
        crashed, self.crashed = self.crashed, False
        if offers:
            count = sum(len(self._beside(one).entries) for one in self._offered)
            ways = {
                words.RESUME: self._resume,
                words.LOOK: self._look,
                words.GIVE_UP: self._give_up,
            }
            notice.show_offer(words.left(count, crashed=crashed), *ways.items())
        elif crashed:
            (self._window.status.tell if is_taken else self._window.show_notice)(words.CRASHED)
        elif asked:
            self._window.status.tell(words.NONE)

    def _notice_gone(self) -> None:
        if self._postponed:
            self._postponed = False
            QTimer.singleShot(0, self, self._offer)

    def _says_something(self, found: "Found") -> bool:
        """Whether the plan does not hold all of a draft; one that it holds is put aside.

        One of an edition whose year and number another one has by now stays, and is not offered.
        """
        made = found.draft.edition
        if any(one.key == made.key and one.uid != made.uid for one in self._plans.plan.editions):
            return False
        if not self._beside(found).entries:
            self._put_aside(found.path)
            return False
        return True

    def _session(self) -> EditSession | None:
        workplace = self._window.workplace
        return None if workplace is None else workplace.session

    def _beside(self, found: "Found") -> "Resumed":
        """A draft beside its edition as that stands now; beside an empty one if that is gone."""
        plan, wanted = self._plans.plan, found.draft.edition
        empty = Edition(wanted.uid, wanted.year, revision=wanted.revision)
        edition = self._edition_of(found) or empty
        return late_files.resumed(found.draft, plan.organisation, edition)

    def _edition_of(self, found: "Found") -> Edition | None:
        editions = self._plans.plan.editions
        return next((one for one in editions if one.uid == found.draft.edition.uid), None)

    def _begin_edition(self, found: "Found") -> None:
        """An edition that was made and never saved is in the draft as a whole."""
        plan, made = self._plans.plan, found.draft.edition
        beside = self._beside(found)
        agency = found.draft.organisation or plan.organisation
        after = replace(plan, organisation=agency, editions=(*plan.editions, made))
        if self._plans.show_edition(after, made):
            self._has_taken(found, len(beside.entries), beside)

    def _edition_is_shown(self, found: "Found") -> bool:
        """Show the edition that a draft was written in, if the plan has it."""
        session, edition = self._session(), self._edition_of(found)
        if session is None or edition is None:
            return False
        is_shown = session.edition.uid == edition.uid
        return is_shown or self._plans.show_edition(self._plans.plan, edition)

    def _resume(self) -> None:
        """Take all of it, if nobody wrote there since; else let a person choose."""
        self._window.commit()
        found = self._offered[0]
        if self._edition_of(found) is None:
            self._begin_edition(found)
            return
        session = self._session() if self._edition_is_shown(found) else None
        if session is None:
            return
        beside = self._beside(found)
        if all(one.kind is Kind.TYPED for one in beside.entries):
            self._show(found, beside)
            return
        if not beside.is_as_before:
            self._window.status.tell(words.CHOOSE)
            self._show(found, beside)
            return
        if not session.propose(Step(State(*beside.whole), words.STEP)):
            self._show(found, beside)
            return
        self._has_taken(found, len(beside.entries), beside)
        if beside.draft.typed:
            self._show(found, self._beside(found))

    def _look(self) -> None:
        self._window.commit()
        found = self._offered[0]
        if self._edition_is_shown(found):
            self._show(found, self._beside(found))

    def _show(self, found: "Found", beside: "Resumed") -> None:
        dialog = late_files.draft_differences(self._window.look, beside, self._window)
        dialog.taken.connect(partial(self._take, found, beside))
        dialog.open()

    def _take(self, found: "Found", beside: "Resumed", chosen: list[Difference]) -> None:
        session = self._session()
        if session is None or session.edition.uid != beside.edition.uid:
            return
        if session.edition is not beside.edition:
            self._window.status.tell(words.CHOOSE_AGAIN)
            self._show(found, self._beside(found))
        elif session.propose(Step(State(*beside.taken(chosen)), words.STEP)):
            self._has_taken(found, len(chosen), beside)

    def _has_taken(self, found: "Found", count: int, beside: "Resumed") -> None:
        """The draft stays until the file holds what was taken."""
        self._offered = tuple(one for one in self._offered if one is not found)
        self._taken.append(found.path)
        self._window.show_notice("")
        self._window.status.tell(words.resumed(count))
        desk = self._window.desk
        card = next((one.uid for one in beside.entries if one.uid is not None), None)
        if desk is not None and card is not None and card != desk.card:
            desk.open_card(card)
        workplace = self._window.workplace
        if workplace is not None:
            workplace.save_now()
        self._offer()

    def _give_up(self) -> None:
        buttons = QMessageBox.StandardButton
        asked = QMessageBox.question(
            self._window,
            words.GIVE_UP_TITLE,
            words.GIVE_UP_ASKED,
            buttons.Discard | buttons.Cancel,
            buttons.Cancel,
        )
        if asked is buttons.Discard and self._offered:
            found, *rest = self._offered
            self._put_aside(found.path)
            self._offered = tuple(rest)
            self._window.show_notice("")
            self._window.status.tell(words.GIVEN_UP)
            self._offer()

    def _put_aside(self, *paths: Path) -> None:
        def work(_progress: Progress) -> None:
            from sspass_desktop.services.draft_files import (  # noqa: PLC0415 - slow to load
                GIVEN_UP,
                put_aside,
            )

            for path in paths:
                put_aside(path, GIVEN_UP)

        self._jobs.run(work, failed=self._window.messages.fault)
