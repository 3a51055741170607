from datetime import date

import pytest
from openpyxl import load_workbook

from sspass_desktop.documents.xlsx.model import FIRST_ROW
from sspass_desktop.services.reporting import write_report
from tests.documents.report.plans import EDITION, of, plan_with, reported, with_acceptance
from tests.documents.xlsx.office import recalculated
from tests.domain.editions import card, line, table


def values(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "보고서.xlsx"
    write_report(reported(with_acceptance(EDITION, "cost.unreadable")), made)
    return made


@pytest.fixture
def book(path):
    return load_workbook(path, data_only=True)


def test_every_finding_is_a_row_with_columns_to_fill_in(book):
    sheet = book["점검 결과"]
    _, remark, head, *found = values(sheet)
    assert "조치일" in remark[0]
    assert head[:12] == [
        "연번",
        "팀",
        "번호",
        "사업명",
        "담당자",
        "구분",
        "종류",
        "위치",
        "점검 내용",
        "조치할 일",
        "조치 내용",
        "조치일",
    ]
    assert [row[:7] for row in found] == [
        [1, "돌봄팀", "0.1", "밤 돌봄", "한가람", "오류", "산출내역"],
        [2, "경영팀", None, "계획 전체(카드 밖)", None, "오류", "사업비"],
        [3, "팀 미정", "0.4", "남의 일", None, "오류", "산출내역"],
    ]
    assert {tuple(row[10:12]) for row in found} == {(None, None)}
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("E4", "A3:N6")
    assert [sheet.column_dimensions[name].hidden for name in "LMN"] == [False, True, True]


def test_the_grid_counts_cards_by_kinds(book):
    _, remark, head, *cards = values(book["점검 현황"])
    assert head == ["연번", "번호", "사업명", "팀", "계", "산출내역", "사업비"]
    assert remark[3:] == ["합계", 3, 2, 1]
    assert cards == [
        [1, "0.1", "밤 돌봄", "돌봄팀", 1, 1, 0],
        [2, "0.2", "이동 상담", "돌봄팀", 0, 0, 0],
        [3, "0.3", "성과 관리", "경영팀", 0, 0, 0],
        [4, "0.4", "남의 일", "팀 미정", 1, 1, 0],
        [0, None, "계획 전체(카드 밖)", "경영팀", 1, 0, 1],
    ]


def test_teams_are_summed_up(book):
    _, sums, head, *teams = values(book["팀별 현황"])
    assert head[2:] == ["카드", "오류", "확인", "알림", "계", "조치", "남은 것", "수용"]
    assert sums[1:] == ["합계", 4, 3, 0, 0, 3, 0, 3, 1]
    assert teams == [
        [1, "돌봄팀", 2, 1, 0, 0, 1, 0, 1, 1],
        [2, "경영팀", 1, 1, 0, 0, 1, 0, 1, 0],
        [3, "팀 미정", 1, 1, 0, 0, 1, 0, 1, 0],
    ]


def test_accepted_findings_have_a_sheet_with_their_reasons(book):
    *_, row = values(book["수용한 결과"])
    assert row[9:12] == ["협약서 금액", "한가람", row[11]]
    assert row[11].date() == date(2026, 11, 3)


def test_without_any_there_is_no_such_sheet(tmp_path):
    made = tmp_path / "보고서.xlsx"
    write_report(reported(), made)
    book = load_workbook(made, data_only=True)
    assert book.sheetnames == ["점검 결과", "점검 현황", "팀별 현황"]
    assert [row[-1] for row in values(book["팀별 현황"])[3:]] == [0, 0, 0]


def test_cells_are_tinted_by_what_is_found_in_them(path):
    rules = load_workbook(path)["점검 현황"].conditional_formatting
    found = {str(one.sqref): [rule.formula[0] for rule in one.rules] for one in rules}
    assert sorted(found) == ["F4:F8", "G4:G8"]
    told = zip(found["F4:F8"], ("오류", "확인", "알림"), strict=True)
    assert all(f'"{word}"' in formula for formula, word in told)


def ten_cards():
    """Numbers of which programs of sheets take two for the same: 0.1 and 0.10."""
    slipped = [
        card(f"사업 {n}", table("돌봄 사업", line("60천원×12개월", 1_000 * n)))
        for n in range(1, 11)
    ]
    return plan_with(*of(None, *slipped))


@pytest.mark.parametrize("given", [EDITION, with_acceptance(EDITION, "fund.over"), ten_cards()])
def test_another_program_computes_the_same(given, tmp_path):
    made = tmp_path / "보고서.xlsx"
    write_report(reported(given), made)
    ours = load_workbook(made, data_only=True)
    theirs = load_workbook(recalculated(made, tmp_path), data_only=True)
    for sheet in ours:
        assert values(theirs[sheet.title]) == values(sheet)


def test_what_is_mended_leaves_the_counts(path, tmp_path):
    """A team writes a day beside a finding."""
    book = load_workbook(path)
    book["점검 결과"].cell(FIRST_ROW, 12).value = date(2026, 12, 1)
    book.save(tmp_path / "돌려받음.xlsx")
    found = load_workbook(recalculated(tmp_path / "돌려받음.xlsx", tmp_path), data_only=True)
    assert values(found["점검 현황"])[3][4:] == [0, 0, 0]
    assert values(found["점검 현황"])[1][4:] == [2, 1, 1]
    assert values(found["팀별 현황"])[3][6:] == [1, 1, 0, 1]
