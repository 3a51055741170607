"""Publishing, keeping and restoring are all or nothing, whenever the program is killed."""

import json
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop.ports import Holder
from sspass_desktop.services.keeping import Keeper
from sspass_desktop.services.opening import Opener
from sspass_desktop.services.places import Place
from sspass_desktop.services.plans import add_plan, load_plan
from tests.faults.counts import memory, planned
from tests.faults.cutter import cut, spread
from tests.faults.plans import plan_of, revision_of
from tests.faults.publishers import NOON

ROOT = Path(__file__).resolve().parents[2]
ME = Holder("홍길동", "기획팀-03", datetime.fromisoformat("2027-03-02 14:02"))
forks = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and the signals of POSIX")


@pytest.fixture
def folder():
    """A folder of its own that costs no disk: what is synced is not the question here."""
    with tempfile.TemporaryDirectory(prefix="sspass-publish-", dir=memory()) as made:
        yield Path(made)


def whole(path):
    """The revision of a sound plan."""
    plan = load_plan(open_store(path, False))
    revision = revision_of(plan)
    assert plan == plan_of(revision), f"{path.name} is torn"
    return revision


class Desk:
    """A plan on a share, and a PC that works on it."""

    def __init__(self, folder):
        self.share, self.home = folder / "share", folder / "pc"
        self.share.mkdir(parents=True)
        self.plan = self.share / "plan.sspass"
        add_plan(plan_of(1), open_store(self.plan, True))
        self.opener = Opener(open_store, copy_verified, lambda _path: Place.SHARE, self.home)
        self.revision = 1

    def save_and_publish(self):
        """Go on by one revision."""
        opened = self.opener.open(self.plan, ME)
        opened.save(opened.plan, plan_of(self.revision + 1))
        self.opener.publish(opened, ME)
        opened.lease.release()

    def publish(self):
        opened = self.opener.open(self.plan, ME)
        self.opener.publish(opened, ME)
        opened.lease.release()

    def save(self):
        """Save here and end before anything is published; the program's lease is left behind."""
        opened = self.opener.open(self.plan, ME)
        opened.save(opened.plan, plan_of(self.revision + 1))
        self.revision += 1
        opened.lease.release()


@forks
def test_being_killed_while_publishing_leaves_the_old_or_the_new_file(folder):
    desk = Desk(folder)
    desk.save()
    steps = cut([folder], 0, desk.publish)
    seen = {"old": 0, "new": 0}
    for step in spread(planned("kills while publishing"), steps):
        desk.save()
        cut([folder], step, desk.publish)
        there = whole(copied(desk.plan, folder / "look"))
        assert there in (desk.revision - 1, desk.revision)
        seen["new" if there == desk.revision else "old"] += 1
        previous = desk.plan.with_name(desk.plan.name + ".prev")
        if previous.exists():
            assert whole(copied(previous, folder / "look")) in (there - 1, there, there - 2)
        again = desk.opener.open(desk.plan, ME)
        assert again.plan == plan_of(desk.revision), "what was saved here is not there"
        assert again.aside is None
        again.lease.release()
        desk.publish()
        assert whole(copied(desk.plan, folder / "look")) == desk.revision
    assert sum(seen.values()) == planned("kills while publishing")
    assert min(seen.values()) > 0


def copied(path, place):
    """A copy that may be opened without touching what is looked at."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    return Path(shutil.copy(path, place / path.name.removesuffix(".prev")))


@forks
def test_being_killed_while_keeping_leaves_sound_restore_points(folder):
    path = folder / "plans" / "plan.sspass"
    path.parent.mkdir()
    add_plan(plan_of(1), open_store(path, True))
    keeper = Keeper(path, copy_verified, (folder / "pc" / "backups",))
    keeper.keep(NOON)
    at = NOON

    def keep():
        keeper.keep(at)

    def go_on(revision):
        store = open_store(path, False)
        with store.work() as work:
            work.plans.replace(plan_of(revision))
            work.commit()

    go_on(2)
    at += timedelta(minutes=1)
    steps = cut([folder], 0, keep)
    kills = spread(planned("kills while keeping"), steps)
    for number, step in enumerate(kills):
        revision = 3 + number
        go_on(revision)
        at += timedelta(minutes=1)
        before = {copy for point in keeper.all() for copy in point.paths}
        cut([folder], step, keep)
        for point in keeper.all()[:2]:
            for copy in point.paths:
                assert whole(copied(copy, folder / "look")) <= revision
        assert before <= {copy for point in keeper.all() for copy in point.paths}
        assert whole(path) == revision
    keeper.keep(at + timedelta(minutes=1))
    assert whole(copied(keeper.all()[0].paths[0], folder / "look")) == 2 + len(kills)
    assert len(kills) == planned("kills while keeping")


@forks
def test_being_killed_while_restoring_leaves_the_old_or_the_restored_plan(folder):
    path = folder / "plans" / "plan.sspass"
    path.parent.mkdir()
    add_plan(plan_of(1), open_store(path, True))
    keeper = Keeper(path, copy_verified, (folder / "pc" / "backups",))
    keeper.keep(NOON, "처음")
    (first,) = keeper.all()
    at = NOON

    def restore():
        keeper.restore(first, at)

    def go_on(revision):
        with open_store(path, False).work() as work:
            work.plans.replace(plan_of(revision))
            work.commit()

    go_on(2)
    steps = cut([folder], 0, restore)
    seen = []
    for number, step in enumerate(spread(planned("kills while restoring"), steps)):
        revision = 3 + number
        go_on(revision)
        at = NOON + timedelta(minutes=number + 1)
        cut([folder], step, restore)
        seen.append(whole(path))
        assert seen[-1] in (1, revision)
        if seen[-1] == 1:
            kept = [whole(copied(one.paths[0], folder / "look")) for one in keeper.all()[:2]]
            assert revision in kept, "what was there before is lost"
    assert len(seen) == planned("kills while restoring")
    assert 1 in seen or len(seen) < steps


def test_publishers_that_ignore_leases_lose_nothing(tmp_path):
    target = tmp_path / "share" / "plan.sspass"
    target.parent.mkdir()
    add_plan(plan_of(1), open_store(target, True))
    rounds, names = planned("publishers"), ("가", "나")
    running = [
        subprocess.Popen(  # noqa: S603 - our own program
            [
                sys.executable,
                "-m",
                "tests.faults.publishers",
                str(target),
                str(tmp_path / name),
                name,
                str(rounds),
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]
    told = [json.loads(each.communicate(timeout=900)[0]) for each in running]
    published = {title for each in told for title in each["titles"]}
    assert len(published) == rounds * len(names)
    (edition,) = load_plan(open_store(target, False)).editions
    assert published <= {card.title for card in edition.cards}
    assert sum(each["refused"] for each in told) > 0, "they never met"
    for name, each in zip(names, told, strict=True):  # what was refused is kept on its PC
        kept = list((tmp_path / name / "backups").rglob("*올리지 못한*.sspass"))
        assert len(kept) == each["refused"]
