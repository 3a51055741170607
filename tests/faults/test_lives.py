"""Any life of a plan: edits, saves, undo, crashes, drafts, backups, a second program.

The window's own session, saver and drafts work on a real file, without a window. The model is
plain: the editions on screen and before, the plan that was saved last, the plans of the backups.
"""

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication, QEvent

from db.backup import copy_verified
from db.plan_file import ExistingFile, open_store
from db.salvage import salvage
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import arranged
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.ports import DiskFullError, StaleVersionError
from sspass_desktop.services.draft_files import drafts_in
from sspass_desktop.services.keeping import Keeper
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.resuming import resume
from sspass_desktop.services.saving import save_changes
from tests.domain.steps import one_step
from tests.faults.counts import memory, planned
from ui.drafting import Drafting
from ui.edits import State, Step
from ui.workplace import Workplace

TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))
CARDS = tuple(Card(Uid(f"{n}"), f"사업 {n}", Uid("t")) for n in range(6))
PLAN = Plan(editions=(Edition(Uid("e"), 2027, strategy=TREE, cards=CARDS),))
STEP = st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(-1, 4))
WORK = st.lists(STEP, min_size=1, max_size=4)
"""What is done to a plan before something happens to it."""


class Crash(Exception):  # noqa: N818 - no error of the program
    """The program ends here."""


def write(store, before, after, _words):
    save_changes(store, before, after)


@contextmanager
def commit_that(raises, *, late=False):
    """The moment before a commit, or after it, is the last one, or the disk is full."""
    whole = ExistingFile.commit

    def broken(place, connection):
        if late:
            whole(place, connection)
        raise raises

    ExistingFile.commit = broken
    try:
        yield
    finally:
        ExistingFile.commit = whole


class Life(RuleBasedStateMachine):
    """One plan file and the program that works with it."""

    steps = resumed = 0

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="sspass-life-", dir=memory()))
        self.path = self.folder / "plan.sspass"
        self.drafts = self.folder / "pc" / "drafts"
        self.keeper = Keeper(self.path, copy_verified, (self.folder / "pc" / "backups",))
        self.now = datetime(2027, 1, 1)  # noqa: DTZ001 - as the names of backups tell it
        add_plan(PLAN, open_store(self.path, True))
        self.saved, self.kept, self.lives = PLAN, {}, 0
        self.workplace = None
        self.open()

    def teardown(self):
        self.check()
        self.let_go()
        shutil.rmtree(self.folder)

    @property
    def shown(self):
        return self.workplace.session.plan

    @property
    def saver(self):
        return self.workplace.saver

    def open(self):
        store = open_store(self.path, False)
        plan = load_plan(store)
        assert plan == self.saved
        self.workplace = Workplace(plan, plan.editions[0], partial(write, store))
        self.lives += 1
        draft = self.drafts / f"{self.lives}.draft"
        self.drafting = Drafting(self.workplace, self.saver, self.path, draft)
        self.past, self.future, self.been = [], [], [plan.editions[0]]

    def let_go(self):
        """Forget the program as it stood, whatever it was about to do."""
        for part in (self.drafting, self.workplace):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def check(self):
        """The file holds what was saved last, for every program that opens it."""
        assert load_plan(open_store(self.path, False)) == self.saved
        assert not list(self.folder.glob("*-journal*"))

    def count(self):
        Life.steps += 1

    def left(self):
        """The drafts that lie there, the newest first."""
        found, damaged = drafts_in(self.drafts)
        assert not damaged
        return found

    def save(self):
        assert self.saver.finish()
        self.saved = self.shown
        self.drafting.finish()
        assert not self.drafting.path.exists()
        self.check()

    def fail(self):
        """A save that fails leaves a draft with all that is on screen."""
        differs = self.shown != self.saved
        clean = self.saver.finish()
        assert clean or isinstance(self.saver.status.fault, Crash | DiskFullError)
        self.drafting.finish()
        if not clean and differs:
            assert self.whole() == arranged(self.shown.editions[0])
        return clean

    def whole(self):
        """The edition that the newest draft gives back, beside the file as it is."""
        plan = load_plan(open_store(self.path, False))
        beside = resume(self.left()[0].draft, plan.organisation, plan.editions[0])
        assert beside.is_as_before
        return beside.whole[1]

    def do(self, work):
        self.count()
        for step in work:
            before = self.workplace.session.edition
            self.workplace.session.propose(Step(one_step(before, step), "고침"))
            after = self.workplace.session.edition
            if after is not before:  # approved cards refuse
                self.past.append(before)
                self.future.clear()
            self.been.append(after)

    @rule(work=WORK)
    def edit(self, work):
        self.do(work)

    @rule(work=WORK, back=st.integers(1, 5), again=st.integers(0, 5))
    def undo_and_redo(self, work, back, again):
        self.do(work)
        session = self.workplace.session
        for _ in range(min(back, len(self.past))):
            self.future.append(session.edition)
            session.history.undo()
            assert session.edition == self.past.pop()
            self.been.append(session.edition)
        for _ in range(min(again, len(self.future))):
            self.past.append(session.edition)
            session.history.redo()
            assert session.edition == self.future.pop()

    @rule(work=WORK)
    def save_all(self, work):
        self.do(work)
        self.save()

    @rule(work=WORK)
    def close_and_open(self, work):
        self.do(work)
        self.save()
        self.let_go()
        self.open()

    @rule(work=WORK)
    def pause(self, work):
        """So long that what is not saved becomes a draft."""
        self.do(work)
        self.drafting.finish()
        if self.shown == self.saved:
            return
        assert self.whole() == arranged(self.shown.editions[0])

    @rule(work=WORK, before=st.booleans())
    def be_killed(self, work, before):
        """In a pause, or in the middle of work: a draft gives back what was on screen once."""
        self.do(work)
        if before:
            self.drafting.finish()
        shown, been = self.workplace.session.edition, self.been
        self.let_go()
        self.open()
        self.check()
        if before:
            assert bool(self.left()) == (shown != self.saved.editions[0])
        for found in self.left():
            whole = self.whole()
            assert whole == arranged(shown) if before else whole in map(arranged, been)
            self.workplace.session.propose(Step(State(self.saved.organisation, whole), "이어서"))
            Life.resumed += 1
            self.save()
            found.path.unlink()
        self.let_go()
        self.open()

    @rule(work=WORK, late=st.booleans())
    def be_killed_while_saving(self, work, late):
        """Before the commit, or after it and before it is acknowledged."""
        self.do(work)
        with commit_that(Crash(), late=late):
            clean = self.fail()
        if late and not clean:
            self.saved = self.shown
        self.let_go()
        self.open()
        self.check()
        for found in self.left():
            found.path.unlink()

    @rule(work=WORK)
    def save_to_a_full_disk(self, work):
        self.do(work)
        with commit_that(DiskFullError(self.path)):
            self.fail()
        self.check()

    @rule(work=WORK, step=STEP)
    def another_program_saves_first(self, work, step):
        """Its change counts; ours is refused, and lies beside it as a draft."""
        self.do(work)
        theirs = open_store(self.path, False)
        before = load_plan(theirs)
        after = replace(before, editions=(one_step(before.editions[0], step),))
        if before == after:
            return
        save_changes(theirs, before, after)
        ours, self.saved = self.saved, after
        differs = self.shown != ours
        if not self.saver.finish() and differs:
            assert isinstance(self.saver.status.fault, StaleVersionError)
        self.drafting.finish()
        assert bool(self.left()) == differs
        self.check()
        for found in self.left():
            beside = resume(found.draft, after.organisation, after.editions[0])
            kept = {card.uid: card for card in beside.taken(())[1].cards}
            assert kept == {card.uid: card for card in after.editions[0].cards}
            found.path.unlink()
        self.let_go()
        self.open()

    @rule(seconds=st.integers(-400_000, 400_000))
    def back_up(self, seconds):
        self.count()
        self.now += timedelta(seconds=seconds)
        for made in self.keeper.keep(self.now).paths[:1]:
            self.kept[made] = self.saved

    @precondition(lambda self: self.kept)
    @rule(which=st.integers(0, 30))
    def go_back(self, which):
        self.count()
        there = [one for one in self.keeper.all() if one.paths[0] in self.kept]
        if not there:
            return
        self.save()
        self.let_go()
        chosen = there[which % len(there)]
        before = self.keeper.restore(chosen, self.now)
        self.kept[before.paths[0]] = self.saved
        self.saved = self.kept[chosen.paths[0]]
        self.check()
        self.open()

    @precondition(lambda self: len(self.past) % 5 == 4)  # it takes as long as ten other steps
    @rule()
    def look_what_could_be_salvaged(self):
        self.count()
        assert salvage(self.path, []).plan == self.saved


@pytest.mark.usefixtures("qapp")
def test_what_was_saved_is_there_whatever_happens():
    Life.steps = Life.resumed = 0
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=planned("lives"),
            stateful_step_count=planned("steps of a life"),
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    assert Life.steps >= planned("lives") * planned("steps of a life") / 2
    assert Life.resumed > planned("lives") / 4, "hardly a draft was left behind"
