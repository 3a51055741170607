"""The line at the foot: a sentence and what runs stand beside each other."""

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMainWindow

from ui.jobs import Job
from ui.status_line import StatusLine

SENTENCE = "카드 1.1을 인쇄했습니다."


@pytest.fixture
def status(look, qtbot):
    window = QMainWindow()
    made = StatusLine(look)
    window.setStatusBar(made)
    window.resize(1200, 200)
    made.show_plan(True)
    made.show_saved(None)
    qtbot.addWidget(window)
    window.show()
    yield made
    made.clearMessage()


def left(status, part):
    return part.mapTo(status, QPoint(0, 0)).x()


def test_a_job_that_begins_leaves_the_sentence_its_place(status, qtbot):
    status.tell(SENTENCE)
    owner = QObject()
    job = Job(owner)
    status.follow("인쇄", job)
    qtbot.waitUntil(status.cancel.isVisible)
    end = status.fontMetrics().horizontalAdvance(SENTENCE)
    parts = (status.doing, status.progress, status.cancel)
    assert all(part.isVisible() and left(status, part) > end for part in parts)

    job.done.emit(None)
    assert not [part for part in parts if part.isVisible()]
    assert status.currentMessage() == SENTENCE


def test_what_is_said_of_saving_waits_for_the_end_of_a_sentence(status):
    assert status.saved.isVisible()
    status.tell(SENTENCE)
    status.show_plan(True)
    status.show_place("공유 폴더에 올림")
    assert not status.saved.isVisible()
    assert not status.place.isVisible()
    status.clearMessage()
    assert status.saved.isVisible()
    assert status.place.isVisible()
