import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from sspass_desktop.services.sample import sample_plan
from tests.journeys.test_mend_an_error import TITLE, with_line

GRID = "점검 현황"


@pytest.fixture
def edition():
    return with_line(1, 1, formula="50천원×40명×6회=")  # the amount stays 1,200,000


def to_the_count(person):
    """Walk to the card and to the count of all that is open in it."""
    person.presses("Alt+8")
    person.waits(lambda: person.where == GRID and person.reads("오류 1"), "the grid with an error")
    while TITLE not in person.row:
        person.presses("Down")
    while person.here != "1":
        person.presses("Right")


def test_an_error_is_mended_where_it_is_counted(person, plan_file):
    to_the_count(person)
    person.presses("Ctrl+.")
    person.waits(lambda: person.reads("오류 0"), "no errors")
    assert (person.where, person.here, person.step_back) == (
        GRID,
        "",
        "제안 적용: 단가를 5천원으로",
    )
    person.closes()
    assert plan_file.edition == sample_plan().editions[-1]


def test_the_team_gets_its_findings_to_fill_in(person, tmp_path, monkeypatch):
    target = tmp_path / "보낼 것.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    to_the_count(person)
    person.chooses("점검", "점검 보고서")
    person.picks("형식", "엑셀")
    person.clicks("만들기")
    person.waits(target.exists, "the workbook")
    rows = load_workbook(target)["점검 결과"].iter_rows(min_row=4, values_only=True)
    assert [(row[2], row[3]) for row in rows if row[5] == "오류"] == [("1.1", TITLE)]
