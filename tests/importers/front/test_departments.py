"""Departments: their duties this year, their programmes of last year."""

from datetime import date

import pytest

from sspass_desktop.domain.organisation import DepartmentKind
from sspass_desktop.domain.outline import Generated, Query, Table
from tests.importers.front.small import blocks, kinds, lines_of, read

DUTIES = """1. 업무분장

부 서\t주 요 업 무
하나팀\t<ul> ◦ 계획 세우기 ◦ 예산 짜기

부 서\t주 요 업 무
두리팀 (돌봄)\t- 찾아가기
\t- 이어가기
새벽실\t■ 알리기
"""
HEAD = "순\t사업명\t사업내용 및 성과지표\t성과\t\n\t\t\t계획\t실적\n"
ROWS = "1\t길 찾기\t지도 만들기\t2회\t3회\n\t\t나눔\t여부\t여\n2\t이웃 잇기\t모임\t4회\t-\n"


def test_duties_by_department():
    _, edition, report = read(I=DUTIES)
    assert [(one.name, one.kind, one.duties) for one in edition.departments] == [
        ("하나팀", DepartmentKind.TEAM, ("계획 세우기", "예산 짜기")),
        ("두리팀 (돌봄)", DepartmentKind.TEAM, ("찾아가기", "이어가기")),
        ("새벽실", DepartmentKind.OFFICE, ("알리기",)),
    ]
    assert blocks(edition) == [Generated(Query.DUTIES)]
    assert kinds(report) == []


@pytest.mark.parametrize(
    "table",
    ["부서\t업무\t담당\n하나팀\t일\t홍\n", "구분\t업무\n포도\t일\n", "부서\t인원\n하나팀\t3\n"],
)
def test_other_tables_are_no_duties(table):
    _, edition, _ = read(I=f"1. 업무\n\n{table}")
    assert edition.departments == ()
    assert isinstance(blocks(edition)[0], Table)


@pytest.mark.parametrize(
    ("heading", "mission"),
    [
        ("1 하나팀 **팀미션** 함께 걷기\n", "함께 걷기"),
        ("1. 하나팀\n\n팀미션 함께 걷기\n", "함께 걷기"),
        ("1\n\n하나팀\n\n【미션】 함께 걷기\n", "함께 걷기"),
        ("□ 하나팀\n미션: 함께 걷기\n", "함께 걷기"),
        ("○ 하나팀\n", ""),
        ("1. 하나팀\n", ""),
    ],
)
def test_the_department_of_a_table(heading, mission):
    _, edition, report = read(II=f"{heading}\n{HEAD}{ROWS}")
    (unit,) = edition.departments
    assert (unit.name, unit.mission, unit.valid_to) == ("하나팀", mission, None)
    assert {one.department for one in edition.department_results} == {"하나팀"}
    found = [block for block in blocks(edition) if isinstance(block, Generated)]
    assert found == [Generated(Query.DEPARTMENT_RESULTS, unit.uid)]
    assert report.kept_as_text == 0
    assert lines_of(edition) == []


def test_programmes_and_their_measures():
    _, edition, report = read(II=f"1. 하나팀\n\n{HEAD}{ROWS}")
    first, second = edition.department_results
    assert (first.number, first.title) == (1, "길 찾기")
    assert [(one.name, one.target, one.result) for one in first.measures] == [
        ("지도 만들기", "2회", "3회"),
        ("나눔", "여부", "여"),
    ]
    assert (second.number, second.title, len(second.measures)) == (2, "이웃 잇기", 1)
    assert kinds(report) == []


@pytest.mark.parametrize(
    "table",
    [
        "순\t사업명\t성과지표\t목표\t실적\t달성률\t비고\n1.\t길 찾기\t지도\t2회\t3회\t150%\t새로\n",
        "사업명\t내용\t계획\t결과\t달성률(%)\t비고\n① 길 찾기\t지도\t2회\t3회\t150\t새로\n",
    ],
)
def test_other_headers(table):
    _, edition, _ = read(II=f"1. 하나팀\n\n{table}")
    (only,) = edition.department_results
    (measure,) = only.measures
    assert (only.number, only.title) == (1, "길 찾기")
    assert (measure.name, measure.target, measure.result) == ("지도", "2회", "3회")
    assert (measure.declared_rate, measure.note) == ("150", "새로")


def test_labels_of_merged_cells_that_moved():
    table = (
        f"{HEAD}\t\t앞선 일\t1회\t1회\n1\t길 찾기\t지도\t2회\t3회\n"
        "\t\t이웃 잇기\t모임\t4회\n2\t이웃 잇기\t잔치\t1회\t1회\n"
    )
    _, edition, report = read(II=f"1. 하나팀\n\n{table}")
    measures = [
        (one.title, [(m.name, m.target, m.result) for m in one.measures])
        for one in edition.department_results
    ]
    assert measures == [
        ("길 찾기", [("앞선 일", "1회", "1회"), ("지도", "2회", "3회")]),
        ("이웃 잇기", [("모임", "4회", ""), ("잔치", "1회", "1회")]),
    ]
    assert kinds(report) == ["result_row_cells"]


def test_a_row_that_lost_its_leading_blanks():
    _, edition, _ = read(II=f"1. 하나팀\n\n{HEAD}1\t길 찾기\t지도\t2회\t3회\n나눔\t1회\t2회\n")
    (only,) = edition.department_results
    assert [(one.name, one.target, one.result) for one in only.measures] == [
        ("지도", "2회", "3회"),
        ("나눔", "1회", "2회"),
    ]


def test_a_table_cut_over_pages_and_a_second_one_are_one_list():
    again = f"{HEAD}3\t셋째\t일\t1회\t1회\n"
    _, edition, _ = read(
        II=f"1. 하나팀\n\n{HEAD}{ROWS}\n{again}\n- 덧붙임\n\n{again.replace('3', '4')}"
    )
    assert [one.number for one in edition.department_results] == [1, 2, 3, 4]
    assert len([block for block in blocks(edition) if isinstance(block, Generated)]) == 1
    assert lines_of(edition) == ["덧붙임"]


def test_a_table_of_nobody_still_is_one_of_results():
    _, edition, _ = read(II=f"1. 부서별 성과\n\n{HEAD}{ROWS}")
    assert edition.departments == ()
    assert {one.department for one in edition.department_results} == {""}
    assert blocks(edition) == [Generated(Query.DEPARTMENT_RESULTS)]


def test_departments_that_ended_are_not_those_of_this_year():
    results = f"1. 두리팀\n\n{HEAD}{ROWS}\n2. 옛일팀\n\n{HEAD}{ROWS}\n3. 새벽센터\n\n{HEAD}{ROWS}"
    facility = "2. 시설\n\n구분\t시설명\t정원\n위탁 사업\t새벽센터\t3\n"
    _, edition, report = read(I=f"{DUTIES}\n{facility}", II=results)
    units = {one.name: one for one in edition.departments}
    assert list(units) == ["하나팀", "두리팀 (돌봄)", "새벽실", "새벽센터", "옛일팀"]
    assert units["옛일팀"].valid_to == date(2030, 12, 31)
    assert units["옛일팀"].predecessor is None
    assert units["새벽센터"].kind is DepartmentKind.ENTRUSTED_UNIT
    assert [one.valid_to for one in edition.departments].count(None) == 4
    assert kinds(report).count("department_ended") == 1
    names = {one.department for one in edition.department_results}
    assert names == {"두리팀 (돌봄)", "옛일팀", "새벽센터"}


def test_plan_and_result_of_an_analysis_are_a_table():
    _, edition, _ = read(III=f"1. 하나팀\n\n{HEAD}{ROWS}")
    assert edition.department_results == ()
    assert isinstance(blocks(edition)[0], Table)


def test_duties_in_lines_under_their_departments():
    _, edition, report = read(
        I="1. 인력\n□ 부서별 업무분장\n○ 하나팀\n- 계획 세우기\n- 예산 짜기\n○ 두리팀\n- 찾아가기\n"
    )
    assert [(one.name, one.duties) for one in edition.departments] == [
        ("하나팀", ("계획 세우기", "예산 짜기")),
        ("두리팀", ("찾아가기",)),
    ]
    assert blocks(edition)[-1] == Generated(Query.DUTIES)
    assert report.kept_as_text == 1


@pytest.mark.parametrize(
    "lines", ["○ 하나팀\n- 일\n○ 그 밖에\n- 일\n", "- 일을 나눔\n", "○ 하나팀\n"]
)
def test_other_lines_under_that_heading_stay_text(lines):
    _, edition, _ = read(I=f"1. 인력\n□ 업무분장\n{lines}")
    assert edition.departments == ()
    assert len(lines_of(edition)) == 1 + lines.count("\n")


def test_a_column_of_its_own_goes_into_the_note():
    _, edition, _ = read(
        II="1. 하나팀\n\n사업명\t성과지표\t계획\t실적\t시기\n길 찾기\t지도\t2회\t3회\t봄\n"
    )
    assert edition.department_results[0].measures[0].note == "시기: 봄"


def test_one_table_of_all_departments():
    _, edition, _ = read(
        II="1. 부서별 성과\n\n부서명\t사업명\t성과지표\t계획\t실적\n"
        "하나팀\t길 찾기\t지도\t2회\t3회\n\t이웃 잇기\t모임\t1회\t1회\n"
        "두리팀\t쌓기\t모으기\t1회\t2회\n"
    )
    assert [(one.department, one.title) for one in edition.department_results] == [
        ("하나팀", "길 찾기"),
        ("하나팀", "이웃 잇기"),
        ("두리팀", "쌓기"),
    ]
    assert [one.name for one in edition.departments] == ["하나팀", "두리팀"]
    assert blocks(edition) == [Generated(Query.DEPARTMENT_RESULTS)]
