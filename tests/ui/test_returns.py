"""What teams give back, in the window: a list, a choice, one step of undo."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.exchange.plan_json import dumps
from sspass_desktop.services.sample import sample_plan
from tests.importers.team.files import edited, handed_out, place, row_of
from tests.importers.workbook.packages import of_rows
from tests.windows import file_in
from ui.dialogs.columns import ColumnsDialog
from ui.dialogs.differences import DifferencesDialog
from ui.verbs import Verb

PLAN = sample_plan()
EDITION = PLAN.editions[-1]
CARD = EDITION.cards[0]
GOALS = (Line(1, text="팀의 목표"),)


@pytest.fixture
def answers(monkeypatch):
    given = {"read": "", "write": ""}
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(given["read"]), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(given["write"]), ""))
    return given


def dialog_of(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.findChildren(DifferencesDialog)), timeout=30_000)
    return window.findChildren(DifferencesDialog)[-1]


def changed_plan():
    cards = (replace(CARD, goals=GOALS), *EDITION.cards[1:])
    return replace(PLAN, editions=(*PLAN.editions[:-1], replace(EDITION, cards=cards)))


def write(book):
    sheet = book["글"]
    row = row_of(sheet, "카드 열쇠", CARD.uid)
    place(sheet, "내용", row).value = "팀이 고친 글"


def test_a_workbook_comes_back_as_one_step(opened, answers, tmp_path, qtbot):
    answers["read"] = tmp_path / "팀.xlsx"
    answers["read"].write_bytes(edited(handed_out(EDITION), write))
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    dialog = dialog_of(opened, qtbot)
    dialog.take.click()
    session = opened.desk.session
    assert session.edition.cards[0].goals[0].text == "팀이 고친 글"
    assert session.history.undoText() == "‘팀.xlsx’에서 1건 가져오기"
    session.history.undo()
    assert session.edition == EDITION


@pytest.mark.parametrize("verb", [Verb.IMPORT_TEAM, Verb.IMPORT_JSON])
def test_a_plan_comes_back_through_the_same_list(opened, answers, tmp_path, qtbot, verb):
    if verb is Verb.IMPORT_TEAM:
        (tmp_path / "team").mkdir()
        answers["read"] = file_in(tmp_path / "team", changed_plan())
    else:
        answers["read"] = tmp_path / "team.json"
        answers["read"].write_text(dumps(changed_plan()), "utf-8")
    opened.commands.do(verb)
    dialog = dialog_of(opened, qtbot)
    assert dialog.chosen == []  # nobody knows who changed it: a person chooses
    dialog.choose_all()
    dialog.take.click()
    assert opened.desk.session.edition.cards[0].goals == GOALS


def test_what_the_plan_refuses_is_not_told_as_taken(opened, answers, tmp_path, qtbot):
    answers["read"] = tmp_path / "team.json"
    answers["read"].write_text(dumps(changed_plan()), "utf-8")
    opened.commands.do(Verb.IMPORT_JSON)
    dialog = dialog_of(opened, qtbot)
    dialog.choose_all()
    opened.set_read_only("다른 곳에서 열림")
    dialog.take.click()
    assert opened.desk.session.edition == EDITION
    assert opened.status.currentMessage() == opened.desk.session.why_closed


def test_a_file_of_another_year_is_told(opened, answers, tmp_path, qtbot):
    other = replace(EDITION, year=1999, uid=Uid("other"))
    answers["read"] = tmp_path / "old.json"
    answers["read"].write_text(dumps(replace(PLAN, editions=(other,))), "utf-8")
    opened.commands.do(Verb.IMPORT_JSON)
    qtbot.waitUntil(opened.notice.isVisible, timeout=20_000)


def test_what_is_no_workbook_is_told_and_the_plan_stays(opened, answers, tmp_path, qtbot):
    answers["read"] = tmp_path / "no.xlsx"
    answers["read"].write_text("이름,금액", "utf-8")
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    qtbot.waitUntil(opened.notice.isVisible, timeout=20_000)
    assert opened.desk.session.edition == EDITION


def test_reading_can_be_taken_back(opened, answers, tmp_path, qtbot):
    answers["read"] = tmp_path / "팀.xlsx"
    answers["read"].write_bytes(handed_out(EDITION))
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    opened.status._job.cancel()
    qtbot.waitUntil(lambda: "그만두었습니다" in opened.status.currentMessage(), timeout=20_000)


def test_a_plan_that_may_only_be_read_asks_for_no_file(opened, answers, monkeypatch):
    opened.desk.session.set_read_only(True)
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *one: asked.append(one) or ("", ""))
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    assert asked == []
    assert opened.status.currentMessage() == opened.desk.session.why_closed


def test_the_team_of_the_open_card_gets_a_workbook(opened, answers, tmp_path, qtbot):
    answers["write"] = tmp_path / "팀.xlsx"
    opened.commands.do(Verb.EXPORT_TEAM_WORKBOOK)
    qtbot.waitUntil(lambda: "팀.xlsx" in opened.status.currentMessage(), timeout=30_000)
    answers["read"] = answers["write"]
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    qtbot.waitUntil(lambda: "같습니다" in opened.status.currentMessage(), timeout=30_000)


def test_a_plain_workbook_asks_for_its_columns_first(opened, answers, tmp_path, qtbot):
    answers["read"] = tmp_path / "직원.xlsx"
    unit = EDITION.departments[0].name
    answers["read"].write_bytes(of_rows(["부서", "성명"], [unit, "새사람"]))
    opened.commands.do(Verb.IMPORT_WORKBOOK)
    qtbot.waitUntil(lambda: bool(opened.findChildren(ColumnsDialog)), timeout=30_000)
    opened.findChildren(ColumnsDialog)[-1].go_on.click()
    dialog_of(opened, qtbot).take.click()
    assert opened.desk.session.edition.staff[-1].name == "새사람"
