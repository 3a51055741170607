"""The report of the findings from the window."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.tally import Tally
from sspass_desktop.texts import check_report as words
from tests.documents.paper import page_texts
from tests.documents.report.plans import AGENCY, EDITION
from tests.windows import file_in
from ui.edits import Step
from ui.findings.report_dialog import ReportDialog
from ui.look.look import Look
from ui.verbs import Verb

TEAMS = (("돌봄팀", Tally(1, 1)), ("경영팀", Tally()), ("팀 미정", Tally(1)))


@pytest.fixture
def path(tmp_path):
    return file_in(tmp_path, Plan(AGENCY, (EDITION,)))


@pytest.fixture
def dialog(qtbot):
    made = ReportDialog(Look())
    qtbot.addWidget(made)
    made.offer(TEAMS)
    made.show()
    return made


@pytest.fixture
def asked(opened, qtbot):
    """The dialog over the window."""
    qtbot.waitUntil(lambda: opened.workplace.checker.edition is not None)
    opened.commands.do(Verb.CHECK_REPORT)
    return opened.findChild(ReportDialog)


@pytest.fixture
def answers(monkeypatch):
    given = {"file": "", "folder": "", "name": ""}

    def write(_window, _title, place, _kinds):
        given["name"] = place.rpartition("/")[2]
        return str(given["file"]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", write)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(given["folder"]))
    return given


def tick(dialog, row, *, on):
    dialog._teams.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def told(window, qtbot, sentence):
    qtbot.waitUntil(lambda: sentence in window.status.currentMessage(), timeout=20_000)


def test_all_teams_are_offered_ticked_with_what_is_open(dialog):
    wish = dialog.wish
    assert wish.scope.teams == ("돌봄팀", "경영팀", "팀 미정")
    assert (wish.scope.notices, wish.scope.accepted) == (True, True)
    assert (wish.ending, wish.apart) == (".pdf", False)
    counts = [dialog._teams.item(row, 1).text() for row in range(3)]
    assert counts == ["오류 1건, 확인 1건", "맞지 않는 곳 없음", "오류 1건"]


def test_without_a_team_nothing_is_made(dialog):
    dialog.none.click()
    assert dialog.needed.isVisible()
    assert not dialog.make.isEnabled()
    dialog.every.click()
    assert not dialog.needed.isVisible()
    assert dialog.make.isEnabled()


def test_teams_that_were_left_out_stay_so(dialog):
    tick(dialog, 1, on=False)
    dialog.offer((*TEAMS, ("새 팀", Tally())))
    assert dialog.wish.scope.teams == ("돌봄팀", "팀 미정", "새 팀")


def test_what_is_chosen_is_wished(dialog, qtbot):
    dialog.format.chosen.emit(".xlsx")
    dialog.files.chosen.emit(True)
    dialog.with_notices.setChecked(False)
    dialog.with_accepted.setChecked(False)
    with qtbot.waitSignal(dialog.wanted) as heard:
        dialog.make.click()
    (wish,) = heard.args
    assert (wish.ending, wish.apart) == (".xlsx", True)
    assert (wish.scope.notices, wish.scope.accepted) == (False, False)
    assert not dialog.isVisible()


def test_a_pdf_of_all_teams(opened, asked, answers, tmp_path, qtbot):
    answers["file"] = tmp_path / "보고서"
    asked.make.click()
    told(opened, qtbot, "팀 3개의 점검 결과(오류 3건, 확인 1건)를 ‘보고서.pdf’에 담았습니다.")
    assert answers["name"] == "2027년 사업계획서 점검 보고서.pdf"
    assert len(page_texts(tmp_path / "보고서.pdf")) == 5


def test_a_workbook_of_one_team_bears_its_name(opened, asked, answers, tmp_path, qtbot):
    answers["file"] = tmp_path / "돌봄.xlsx"
    for row in (1, 2):
        tick(asked, row, on=False)
    asked.format.chosen.emit(".xlsx")
    asked.make.click()
    told(opened, qtbot, "돌봄.xlsx")
    assert answers["name"] == "2027년 사업계획서 점검 보고서 돌봄팀.xlsx"
    sheet = load_workbook(tmp_path / "돌봄.xlsx")["점검 결과"]
    assert {row[1] for row in sheet.iter_rows(min_row=4, values_only=True)} == {"돌봄팀"}


def test_a_file_for_each_team_in_a_folder(opened, asked, answers, tmp_path, qtbot):
    folder = tmp_path / "팀별"
    folder.mkdir()
    answers["folder"] = folder
    asked.files.chosen.emit(True)
    asked.make.click()
    told(opened, qtbot, "점검 보고서 3개를 ‘팀별’ 폴더에 만들었습니다.")
    assert len(list(folder.iterdir())) == 3


def test_the_report_is_that_of_the_plan_as_it_stands(opened, asked, answers, tmp_path, qtbot):
    """The check of the last edit is still to come: it is made first."""
    session = opened.workplace.session
    first, *others = EDITION.cards
    after = replace(session.edition, cards=(replace(first, budget=others[0].budget), *others))
    session.propose(Step(after, "고치기"))
    answers["file"] = tmp_path / "보고서.pdf"
    asked.make.click()
    told(opened, qtbot, "(오류 1건)를")


@pytest.mark.parametrize("apart", [False, True])
def test_no_name_no_report(opened, asked, answers, apart):
    asked.files.chosen.emit(apart)
    asked.make.click()
    assert opened.status._job is None


def test_a_folder_that_cannot_be_written_is_told(opened, asked, answers, tmp_path, qtbot):
    answers["file"] = tmp_path / "없는 폴더" / "보고서.pdf"
    asked.make.click()
    qtbot.waitUntil(lambda: "폴더" in opened.notice.label.text(), timeout=20_000)


def test_it_goes_with_the_plan(opened, asked, program):
    assert asked.isVisible()
    program.plans.close_plan()
    assert not asked.isVisible()
    assert opened.commands.handler(Verb.CHECK_REPORT) is None
    assert asked.windowTitle() == words.TITLE
