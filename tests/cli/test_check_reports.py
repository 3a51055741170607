"""``check --out``: the report of what was found, for the teams."""

import json

import pytest
from openpyxl import load_workbook

from db.plan_file import open_store
from sspass_desktop.domain.plan import Plan
from sspass_desktop.services.plans import add_plan
from tests.documents.paper import page_texts
from tests.documents.report.plans import AGENCY, EDITION


@pytest.fixture
def plan(folder):
    path = folder / "계획.sspass"
    add_plan(Plan(AGENCY, (EDITION,)), open_store(path, True))
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".sspass")


def test_a_report_on_paper_begins_each_team_on_a_page(program, folder, plan):
    done = program("check", "--plan", plan, "--out", folder / "보고서.pdf")
    assert done.code == 1, done.err
    assert done.out == "팀 3개의 점검 결과(오류 3건, 확인 1건)를 ‘보고서.pdf’에 담았습니다.\n"
    pages = page_texts(folder / "보고서.pdf")[2:]
    for page, team in zip(pages, ("돌봄팀", "경영팀", "팀미정"), strict=True):
        assert team in page


def test_a_workbook_of_one_team_holds_nothing_of_others(program, folder, plan):
    done = program("check", "--plan", plan, "--team", "돌봄팀", "--out", folder / "b.xlsx")
    assert done.code == 1, done.err
    sheet = load_workbook(folder / "b.xlsx")["점검 결과"]
    teams = {row[1] for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert teams == {"돌봄팀"}


def test_beside_the_report_there_is_json_alone(program, folder, plan):
    done = program("check", "--plan", plan, "--json", "--team", "경영팀", "--out", folder / "b.pdf")
    assert done.code == 1
    assert [one["code"] for one in json.loads(done.out)["findings"]] == ["fund.over"]
    assert names(folder) == ["b.pdf"]


def test_findings_of_one_team_are_listed_alone(program, plan):
    done = program("check", "--plan", plan, "--team", "돌봄팀")
    assert done.code == 1
    assert "성과 관리" not in done.out
    assert done.out.splitlines()[-1] == "오류 1건, 확인 1건, 알림 0건"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--out", "보고서.hwp"], "‘보고서.hwp’는 만들 수 있는 형식의 이름이 아닙니다."),
        (["--out", "b.pdf", "--team", "없는팀"], "‘없는팀’에 해당하는 카드가 없습니다."),
        (["--out", "없는 폴더/b.pdf"], "폴더"),
    ],
)
def test_refusals_make_no_file(program, folder, plan, more, said):
    typed = [folder / one if "." in one else one for one in more]
    done = program("check", "--plan", plan, *typed)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert names(folder) == []
