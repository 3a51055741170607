"""How faults reach the user: one way, a code each, nothing of the plan in the log."""

from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from main import JOINTS
from sspass_desktop import logbook
from sspass_desktop.attempt import attempt
from sspass_desktop.ports import DiskFullError, FileMissingError
from sspass_desktop.version import VERSION
from tests.windows import settings_in
from ui.jobs import CancelledError
from ui.messages import Messages
from ui.start import build

CANARY = "도이든 063-000-1502"


class Recorder(Messages):
    def __init__(self):
        super().__init__()
        self.codes, self.passing = [], []
        self.stays.connect(lambda message: self.codes.append(message.code))
        self.passes.connect(self.passing.append)


@pytest.fixture
def messages():
    return Recorder()


@pytest.fixture
def program(messages, tmp_path, qtbot):
    logbook.keep_in(tmp_path)
    made = build(JOINTS, settings_in(tmp_path), messages)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    logbook.close()


def test_a_fault_of_the_world_stays_with_its_code_until_it_is_closed(program, messages, tmp_path):
    notice = program.window.notice
    messages.fault(DiskFullError(tmp_path / f"{CANARY}.sspass"))
    assert messages.codes == ["E-DISK-FULL"]
    assert f"‘{CANARY}.sspass’" in notice.label.text()
    assert notice.details.isVisible()
    notice.close_button.click()
    assert not notice.isVisible()


def test_the_same_cause_is_said_again_only_in_passing(program, messages, tmp_path):
    for _ in range(3):
        messages.fault(FileMissingError(tmp_path / "가.sspass"))
    assert len(messages.passing) == 2
    program.window.notice.close_button.click()
    messages.fault(FileMissingError(tmp_path / "가.sspass"))
    assert len(messages.passing) == 2


def test_who_took_a_job_back_is_not_told_of_a_fault(program, messages):
    messages.fault(CancelledError())
    assert messages.codes == []
    assert "그만두었습니다" in program.window.status.currentMessage()


def test_a_fault_of_ours_is_raised_for_the_hook(program, messages):
    with pytest.raises(KeyError):
        messages.fault(KeyError("ours"))


def test_the_details_are_what_support_needs_and_no_more(program, messages, tmp_path):
    messages.fault(DiskFullError(tmp_path / f"{CANARY}.sspass"))
    program.window.notice.details.click()
    box = program.window.notice.findChild(QMessageBox)
    said = QGuiApplication.clipboard().text()
    assert said in box.text()
    assert said.endswith("E-DISK-FULL")
    assert VERSION in said
    box.done(0)


def test_the_log_holds_no_word_of_a_plan(program, messages, tmp_path):
    messages.fault(DiskFullError(tmp_path / f"{CANARY}.sspass", CANARY))
    _, fault = attempt(partial(int, CANARY))
    messages.our_fault(fault)
    log = (tmp_path / logbook.NAME).read_text(encoding="utf-8")
    assert "E-DISK-FULL" in log
    assert "E-PROGRAM ValueError < attempt:" in log
    assert not [word for word in CANARY.split() if word in log]
