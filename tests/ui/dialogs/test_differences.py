"""The list of differences: what loses nothing is chosen, the rest is a person's choice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from sspass_desktop.domain.differences import Difference, Kind, Subject
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from ui.dialogs.differences import DifferencesDialog

THERE, BOTH, HERE, MISSING = (
    Difference(kind, Subject.CARD, Uid("c"), part, "1.1 돌봄", (Line(1, text="옛글"),), theirs)
    for kind, part, theirs in (
        (Kind.THERE, "goals", (Line(1, text="새 글"),)),
        (Kind.BOTH, "actions", ()),
        (Kind.HERE, "effects", ()),
        (Kind.MISSING, "", None),
    )
)
LOCKED = Difference(Kind.THERE, Subject.CARD, Uid("d"), "department", "1.2", "u", "v", locked=True)
UNREAD = Difference(Kind.UNREADABLE, Subject.CARD, name="1.1", where="‘글’ 시트 C4", why="왜.")
ALL = (THERE, BOTH, HERE, MISSING, LOCKED, UNREAD)


@pytest.fixture
def dialog(qtbot, look):
    made = DifferencesDialog(look, ALL, {"u": "가팀", "v": "나팀"})
    qtbot.addWidget(made)
    made.show()
    return made


def at(dialog, row):
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))
    return dialog.mine.toPlainText(), dialog.theirs.toPlainText(), dialog.explained.text()


def test_only_what_loses_nothing_is_chosen_at_first(dialog):
    assert dialog.chosen == [THERE]


def test_both_sides_of_an_entry_are_shown(dialog):
    assert at(dialog, 0)[:2] == ("옛글", "새 글")
    assert at(dialog, 1)[1] == "(없음)"
    mine, theirs, explained = at(dialog, 4)
    assert (mine, theirs) == ("가팀", "나팀")
    assert explained.startswith("확정되어")
    assert at(dialog, 5)[1:] == ("‘글’ 시트 C4", "왜.")


def test_all_is_all_that_may_be_taken(dialog):
    dialog.choose_all()
    assert dialog.chosen == [THERE, BOTH, HERE, MISSING]
    dialog.choose_none()
    assert dialog.chosen == []
    assert not dialog.take.isEnabled()
    dialog.choose_safe()
    assert dialog.chosen == [THERE]


def test_a_click_chooses_and_the_button_takes(dialog, qtbot):
    dialog.list.model().item(1, 0).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(dialog.taken) as blocker:
        dialog.take.click()
    assert blocker.args == [[THERE, BOTH]]
    assert dialog.result() == QDialog.DialogCode.Accepted
