"""Any life of a plan: edits, saves, undo, crashes, backups, a second program; what counts is there.

The model is plain: the plan on screen, the plan that was saved last, the plans of the backups.
"""

import shutil
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from db.backup import copy_verified
from db.plan_file import ExistingFile, open_store
from db.salvage import salvage
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.strategy import Goal, Strategy, Task
from sspass_desktop.ports import DiskFullError, StaleVersionError
from sspass_desktop.services.keeping import Keeper
from sspass_desktop.services.plans import add_plan, load_plan
from sspass_desktop.services.saving import save_changes
from tests.domain.steps import one_step
from tests.faults.counts import memory, planned

TREE = Strategy(goals=(Goal(Uid("g"), "목표", tasks=(Task(Uid("t"), "과제"),)),))
CARDS = tuple(Card(Uid(f"{n}"), f"사업 {n}", Uid("t")) for n in range(6))
PLAN = Plan(editions=(Edition(Uid("e"), 2027, strategy=TREE, cards=CARDS),))
STEP = st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(-1, 4))


class Crash(Exception):  # noqa: N818 - no error of the program
    """The program ends here."""


@contextmanager
def commit_that(raises):
    """The moment before a commit is the last one, or the disk is full."""
    whole = ExistingFile.commit

    def broken(_place, _connection):
        raise raises

    ExistingFile.commit = broken
    try:
        yield
    finally:
        ExistingFile.commit = whole


class Life(RuleBasedStateMachine):
    """One plan file and the program that works with it."""

    steps = 0

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="sspass-life-", dir=memory()))
        self.path = self.folder / "plan.sspass"
        self.keeper = Keeper(self.path, copy_verified, (self.folder / "pc" / "backups",))
        self.now = datetime(2027, 1, 1)  # noqa: DTZ001 - as the names of backups tell it
        add_plan(PLAN, open_store(self.path, True))
        self.saved = self.shown = PLAN
        self.undone, self.kept = [], {}
        self.reopen()

    def teardown(self):
        self.check()
        shutil.rmtree(self.folder)

    def check(self):
        """The file holds what was saved last, for every program that opens it."""
        assert load_plan(open_store(self.path, False)) == self.saved
        assert not list(self.folder.glob("*-journal*"))

    def reopen(self):
        self.store = open_store(self.path, False)
        self.shown = load_plan(self.store)
        self.undone = []
        assert self.shown == self.saved

    def count(self):
        Life.steps += 1

    @rule(step=STEP)
    def edit(self, step):
        self.count()
        (edition,) = self.shown.editions
        self.undone.append(self.shown)
        self.shown = replace(self.shown, editions=(one_step(edition, step),))

    @rule()
    def save(self):
        self.count()
        save_changes(self.store, self.saved, self.shown)
        self.saved = self.shown
        self.check()

    @precondition(lambda self: self.undone)
    @rule()
    def undo(self):
        self.count()
        self.shown = self.undone.pop()

    @rule()
    def close_and_open(self):
        self.count()
        save_changes(self.store, self.saved, self.shown)
        self.saved = self.shown
        self.reopen()

    @rule()
    def crash_while_saving(self):
        self.count()
        with suppress(Crash), commit_that(Crash()):
            save_changes(self.store, self.saved, self.shown)
        self.check()
        self.reopen()

    @rule()
    def save_to_a_full_disk(self):
        self.count()
        if self.shown != self.saved:
            with commit_that(DiskFullError(self.path)), pytest.raises(DiskFullError):
                save_changes(self.store, self.saved, self.shown)
        self.check()

    @rule(step=STEP)
    def another_program_saves_first(self, step):
        """Its change counts; ours is refused and stays on screen until it is opened anew."""
        self.count()
        theirs = open_store(self.path, False)
        before = load_plan(theirs)
        after = replace(before, editions=(one_step(before.editions[0], step),))
        if before == after:
            return
        save_changes(theirs, before, after)
        ours, self.saved = self.saved, after
        if self.shown != ours:
            with pytest.raises(StaleVersionError):
                save_changes(self.store, ours, self.shown)
        self.check()
        self.reopen()

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
        chosen = there[which % len(there)]
        before = self.keeper.restore(chosen, self.now)
        self.kept[before.paths[0]] = self.saved
        self.saved = self.kept[chosen.paths[0]]
        self.check()
        self.reopen()

    @precondition(lambda self: len(self.undone) % 5 == 4)  # it takes as long as ten other steps
    @rule()
    def look_what_could_be_salvaged(self):
        self.count()
        assert salvage(self.path, []).plan == self.saved


def test_what_was_saved_is_there_whatever_happens():
    Life.steps = 0
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
