import threading
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ui.jobs import CancelledError, JobRunner


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.finish()


def test_work_runs_beside_the_window_and_answers_on_its_thread(runner, qtbot):
    here, there = threading.get_ident(), []

    def work(_progress):
        there.append(threading.get_ident())
        return 5_000_000_000

    def done(answer):
        there.extend((threading.get_ident(), answer))

    runner.run(work, done)
    qtbot.waitUntil(lambda: len(there) == 3)
    assert there[0] != here
    assert there[1:] == [here, 5_000_000_000]


def test_failure_comes_back_as_the_exception(runner, qtbot):
    def work(_progress):
        message = "voll"
        raise OSError(message)

    with qtbot.waitSignal(runner.run(work).failed) as blocker:
        pass
    assert isinstance(blocker.args[0], OSError)


def test_job_that_is_taken_back_ends_at_its_next_step(runner, qtbot):
    going = threading.Event()

    def work(progress):
        going.wait(5)
        progress.step(1, 2)

    job = runner.run(work)
    job.cancel()
    with qtbot.waitSignal(job.failed) as blocker:
        going.set()
    assert isinstance(blocker.args[0], CancelledError)


def test_steps_are_told(runner, qtbot):
    start = threading.Event()

    def work(progress):
        start.wait(5)
        progress.step(3, 7)

    with qtbot.waitSignal(runner.run(work).moved) as blocker:
        start.set()
    assert blocker.args == [3, 7]


def test_closing_waits_for_what_runs_and_its_answer(runner):
    answers = []
    runner.run(lambda _progress: "fertig", answers.append)
    runner.finish()
    assert answers == ["fertig"]


class Plan:
    """Something large that a job holds."""


def test_nothing_of_a_job_is_held_when_it_is_over(runner):
    held = []
    for _ in range(200):
        plan = Plan()
        held.append(weakref.ref(plan))
        runner.run(lambda _progress, plan=plan: plan and None)
        runner.finish()
    del plan
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [one() for one in held] == [None] * 200
