"""Which column of a plain workbook is which: guessed, shown beside its rows, corrected."""

import pytest

from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.texts.plain_workbooks import PlainKind
from tests.importers.workbook.packages import of_rows
from ui.dialogs.columns import ColumnsDialog


@pytest.fixture
def dialog(qtbot, look):
    data = of_rows(["2026년"], ["소속", "누구", "직급"], ["가팀", "김가", "5급"], name="명단")
    made = ColumnsDialog(look, read_workbook(data))
    qtbot.addWidget(made)
    made.show()
    return made


def choose(box, data):
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_what_is_missing_is_asked_for_and_chosen(dialog, qtbot):
    choose(dialog.kind, PlainKind.STAFF)
    assert dialog.columns["unit"].currentText() == "A 소속"
    assert not dialog.go_on.isEnabled()
    assert "성명" in dialog.needed.text()
    choose(dialog.columns["name"], 1)
    with qtbot.waitSignal(dialog.matched) as blocker:
        dialog.go_on.click()
    (match,) = blocker.args
    assert (match.kind, match.header_row) == (PlainKind.STAFF, 1)
    assert match.columns == {"unit": 0, "name": 1, "grade": 2}


def test_the_first_rows_are_shown(dialog):
    model = dialog.rows.model()
    assert [model.index(2, at).data() for at in range(3)] == ["가팀", "김가", "5급"]


def test_another_kind_has_other_columns(dialog):
    choose(dialog.kind, PlainKind.EXPENDITURE)
    assert "amount" in dialog.columns
    assert not dialog.go_on.isEnabled()
