from dataclasses import replace

import pytest

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import DiskFullError
from ui.jobs import JobRunner
from ui.saver import Saver, SaveState

PLAN = Plan(editions=(Edition(Uid("edition"), 2026),))


def named(title):
    return replace(PLAN, editions=(replace(PLAN.editions[0], title=title),))


class Disk:
    def __init__(self):
        self.saves = []
        self.fault = None

    def save(self, before, after):
        if self.fault:
            raise self.fault
        self.saves.append((before.editions[0].title, after.editions[0].title))


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def saver(qapp, disk):
    jobs = JobRunner()
    yield Saver(PLAN, disk.save, jobs)
    jobs.finish()


def test_saves_by_itself_within_two_seconds(saver, disk, qtbot):
    saver.take(named("가"))
    assert saver.status.state is SaveState.CHANGED
    qtbot.waitUntil(lambda: saver.status.state is SaveState.SAVED, timeout=2_000)
    assert disk.saves == [("", "가")]


def test_only_what_differs_from_the_file_is_handed_over(saver, disk):
    saver.take(named("가"))
    saver.finish()
    saver.take(named("나"))
    saver.finish()
    assert disk.saves == [("", "가"), ("가", "나")]
    assert saver.is_clean


def test_nothing_to_save_writes_nothing(saver, disk):
    saver.save_now()
    assert saver.finish()
    assert disk.saves == []


def test_what_comes_while_a_save_runs_is_saved_after_it(saver, disk, qtbot):
    saver.take(named("가"))
    saver.save_now()
    saver.take(named("나"))
    saver.save_now()
    assert saver.finish()
    assert disk.saves == [("", "가"), ("가", "나")]


def test_failure_is_told_and_the_next_try_saves_everything(saver, disk, qtbot):
    disk.fault = DiskFullError()
    saver.take(named("가"))
    assert not saver.finish()
    assert saver.status.state is SaveState.FAILED
    assert isinstance(saver.status.fault, DiskFullError)

    disk.fault = None
    saver.take(named("나"))
    assert saver.finish()
    assert disk.saves == [("", "나")]


def test_who_never_rests_is_saved_as_well(saver, disk, qtbot):
    saver.pause.rest, saver.pause.longest = 1_000, 300
    titles = (str(number) for number in range(1_000))

    def type_on():
        saver.take(named(next(titles)))
        return bool(disk.saves)

    qtbot.waitUntil(type_on)
    before, saved = disk.saves[0]
    assert before == ""
    assert int(saved) > 0


def test_a_failed_save_is_not_tried_again_at_every_key(saver, disk, qtbot):
    saver.pause.longest = 300
    disk.fault = DiskFullError()
    saver.take(named("가"))
    qtbot.waitUntil(lambda: saver.status.state is SaveState.FAILED)
    told = []
    saver.told.connect(told.append)
    for title in "나다라":
        saver.take(named(title))
    qtbot.wait(50)
    assert told == []
    disk.fault = None
