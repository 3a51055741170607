"""Plans asked for one after the other: the last is opened, and no lock is left behind."""

import shutil

import pytest

from sspass_desktop.lease import lease_file

WAIT = 20_000


@pytest.fixture(params=[False, True], ids=["is being read", "is ready"])
def ask(request, program, path):
    """Asks for a plan, which is being read or waits to be shown when this returns."""

    def ask():
        program.plans.open_path(path)
        if request.param:
            program.plans._tasks._jobs._pool.waitForDone()

    return ask


def shown(program, qtbot):
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=WAIT)
    program.plans._tasks.finish()
    return program.window


def test_a_plan_asked_for_twice_is_opened_once_to_write(program, ask, path, qtbot):
    ask()
    done = []
    program.plans.open_path(path, then=lambda: done.append(program.plans.path))
    program.plans.open_path(path)
    window = shown(program, qtbot)
    assert done == [path]
    assert not window.desk.session.read_only
    program.plans.close_plan()
    assert not lease_file(path).exists()


def test_of_two_plans_the_last_is_opened_and_the_first_is_free(program, ask, path, tmp_path, qtbot):
    ask()
    other = tmp_path / "other.sspass"
    shutil.copy(path, other)
    program.plans.open_path(other)
    window = shown(program, qtbot)
    assert program.plans.path == other
    assert not window.desk.session.read_only
    assert not lease_file(path).exists()


def test_the_example_asked_for_meanwhile_stays(program, ask, path, qtbot):
    ask()
    program.plans.open_sample()
    shown(program, qtbot)
    assert program.plans.path is None
    assert program.window.workplace.saver is None
    assert not lease_file(path).exists()


def test_a_plan_taken_back_and_asked_for_again_is_opened(program, path, qtbot):
    program.plans.open_path(path)
    program.window.status._job.cancel()
    program.plans.open_path(path)
    window = shown(program, qtbot)
    assert not window.desk.session.read_only


def test_what_went_wrong_with_a_plan_nobody_waits_for_is_not_told(program, path, qtbot):
    program.plans.open_path(path.with_name("gone.sspass"))
    program.plans.open_sample()
    assert not shown(program, qtbot).notice.isVisible()
