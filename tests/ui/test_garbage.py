import gc
from threading import current_thread, main_thread
from weakref import finalize, ref

import pytest
from PySide6.QtCore import QObject

from ui.garbage import Garbage
from ui.jobs import JobRunner


class Ring:
    def __init__(self):
        self.own = self


@pytest.fixture
def garbage(qapp):
    gc.collect()
    return Garbage(qapp)


def many():
    return [[] for _ in range(2 * gc.get_threshold()[0])]


def test_what_is_new_is_looked_through_when_there_is_much_of_it(garbage):
    ring = ref(Ring())
    garbage.look()
    assert ring() is not None
    kept = many()
    garbage.look()
    assert ring() is None
    assert kept


def test_all_is_looked_through_only_while_nothing_is_made(garbage):
    old = Ring()
    for _ in range(2):
        gc.collect(1)
    gone = ref(old)
    del old
    kept = []
    for _ in range(200):
        kept.append(many())
        garbage.look()
    assert gone() is not None
    garbage.look()
    assert gone() is None


def test_no_other_thread_destroys_what_a_window_left(garbage, qtbot):
    """Qt aborts when a widget is destroyed beside the thread of the window."""
    where = []
    for _ in range(20):
        finalize(Ring(), lambda: where.append(current_thread()))
    jobs, kept = JobRunner(garbage), []
    jobs.run(lambda _progress: [many() for _ in range(50)], kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert where == []
    garbage.look()
    assert set(where) == {main_thread()}


def test_what_a_closed_plan_left_is_gone_soon(program, path, qtbot):
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)
    left = Ring()
    for _ in range(2):
        gc.collect(1)
    gone = ref(left)
    del left
    program.plans.close_plan()
    qtbot.waitUntil(lambda: gone() is None)


def test_python_looks_no_more_by_itself(garbage):
    assert isinstance(garbage, QObject)
    assert not gc.isenabled()
