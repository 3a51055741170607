"""Posts and people by grade, and those of the facilities."""

from datetime import date

import pytest

from sspass_desktop.domain.organisation import Facility, FacilityGroup, GradeCount
from sspass_desktop.domain.outline import Generated, Query, Table
from tests.importers.front.small import blocks, kinds, lines_of, read

ACROSS = "구분\t계\t원장\t1급\t2급\n정원\t6\t1\t2\t3\n현원\t5\t1\t1\t3\n결원\t△1\t-\t△1\t-\n"
DOWN = "직급\t정원\t현원\t결원\n원장\t1\t1\t-\n1급\t2\t1\t△1\n2급\t3\t3\t\n합계\t6\t5\t△1\n"
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def headcount(table, above="", below=""):
    return read(I=f"1. 인력\n□ 정·현원\n{above}\n{table}\n{below}\n")


@pytest.mark.parametrize("table", [ACROSS, DOWN, ACROSS.translate(FULL_WIDTH)])
def test_headcount_lies_either_way(table):
    _, edition, report = headcount(table, "2031. 1. 1. 기준 / 단위: 명", "※ 파견은 뺌")
    count = edition.headcount
    assert (count.as_of, count.note) == (date(2031, 1, 1), "파견은 뺌")
    assert [(one.quota, one.current) for one in count.grades] == [(1, 1), (2, 1), (3, 3)]
    assert (count.declared_quota, count.declared_current, count.declared_vacancy) == (6, 5, -1)
    assert blocks(edition)[-1] == Generated(Query.HEADCOUNT)
    assert lines_of(edition) == ["정·현원"]
    assert kinds(report) == []


def test_what_contradicts_the_rows_is_kept_and_told():
    _, edition, report = headcount(
        ACROSS.replace("정원\t6", "정원\t7").replace("\t△1\t-\n", "\t2\t-\n")
    )
    assert edition.headcount.declared_quota == 7
    assert edition.headcount.grades[1] == GradeCount("1급", 2, 1, 2)
    told = [(problem.kind, problem.values) for problem in report.problems]
    assert ("sum_differs", ("정원", "7", "6")) in told
    assert ("vacancy_differs", ("1급", "2", "-1")) in told
    assert ("vacancy_differs", ("계", "-1", "-2")) in told
    assert len(told) == 3


def test_vacancies_counted_the_other_way_round_contradict_nothing():
    _, edition, report = headcount(
        "직급\t정원\t현원\t결원\n원장\t1\t1\t0\n1급\t2\t1\t1\n2급\t5\t3\t2\n"
    )
    assert [one.declared_vacancy for one in edition.headcount.grades] == [0, -1, -2]
    assert kinds(report) == []


@pytest.mark.parametrize(
    "table",
    [
        "구분\t원장\t1급\n정원\t1\t2\n",  # people are missing
        "구분\t원장\t1급\n정원\t1\t둘\n현원\t1\t2\n",
        "구분\t원장\t1급\n정원\t1\t2\n현원\t1\t2\n비고\t\t겸임\n",
        "부서\t정원\t현원\n하나팀\t1\t2\n두리팀\t1\t2\n",
        "구분\t사과\t배\n정원\t1\t2\n현원\t1\t2\n",
    ],
)
def test_a_table_that_says_less_or_more_stays_one(table):
    _, edition, report = headcount(table)
    assert edition.headcount.grades == ()
    assert isinstance(blocks(edition)[-1], Table)
    assert report.unplaced == ()


def test_a_unit_that_is_not_people_is_no_part_of_the_headcount():
    _, edition, _ = headcount(ACROSS, "(단위: 천명)")
    assert "(단위: 천명)" in lines_of(edition)


FACILITIES = """구 분\t소속시설\t\t정원\t현원\t결원
\t시설유형\t시 설 명\t\t\t
계\t5개소\t\t15\t12\t△3
\t돌봄센터\t새벽돌봄센터\t2\t2\t-
공립 시설 (3)\t\t한낮돌봄센터\t2\t1\t△1
\t가족센터\t저녁가족센터\t3\t3\t-
위탁 사업 (2)\t지원단\t\t4\t3\t△1
\t대체인력센터\t\t4\t3\t△1
"""


def facilities(table):
    return read(I=f"1. 시설\n\n2031. 1. 1. 기준\n\n{table}\n")


def test_facilities_in_groups_whose_label_sits_on_a_later_row():
    _, edition, report = facilities(FACILITIES)
    assert [(one.group, one.type, one.name) for one in edition.facilities] == [
        ("공립 시설", "돌봄센터", "새벽돌봄센터"),
        ("공립 시설", "돌봄센터", "한낮돌봄센터"),
        ("공립 시설", "가족센터", "저녁가족센터"),
        ("위탁 사업", "", "지원단"),
        ("위탁 사업", "", "대체인력센터"),
    ]
    totals = edition.facility_totals
    assert totals.groups == (FacilityGroup("공립 시설", 3), FacilityGroup("위탁 사업", 2))
    assert (totals.as_of, totals.declared_count, totals.declared_vacancy) == (
        date(2031, 1, 1),
        5,
        -3,
    )
    assert blocks(edition, "시설") == [Generated(Query.FACILITIES)]
    assert kinds(report) == []


def test_counts_and_sums_that_are_wrong_are_told():
    wrong = FACILITIES.replace("5개소", "6개소").replace("(3)", "(4)").replace("\t15\t", "\t16\t")
    _, edition, report = facilities(wrong)
    assert edition.facility_totals.declared_count == 6
    assert edition.facility_totals.groups[0].declared_count == 4
    told = [(problem.kind, problem.values) for problem in report.problems]
    assert ("facility_count_differs", ("공립 시설", "4", "3")) in told
    assert ("facility_count_differs", ("계", "6", "5")) in told
    assert ("sum_differs", ("정원", "16", "15")) in told


def test_facilities_without_groups_types_or_totals():
    _, edition, _ = facilities("연번\t시설명\t정원\n1\t새벽센터\t3\n2\t저녁센터\t\n")
    assert [(one.name, one.quota, one.current) for one in edition.facilities] == [
        ("새벽센터", 3, None),
        ("저녁센터", None, None),
    ]
    assert isinstance(edition.facilities[0], Facility)


@pytest.mark.parametrize(
    "table",
    [
        "공립 (2)\t소계\t{}\n\t새벽센터\t3\n\t저녁센터\t2\n위탁 (1)\t한낮센터\t1\n",
        "공립 (2)\t새벽센터\t3\n\t저녁센터\t2\n소계\t\t{}\n위탁 (1)\t한낮센터\t1\n",
    ],
)
def test_sums_of_a_group_are_no_facilities(table):
    for printed, told in (("5", []), ("7", ["sum_differs"])):
        _, edition, report = facilities(f"구분\t시설명\t정원\n{table.format(printed)}")
        assert [(one.group, one.name) for one in edition.facilities] == [
            ("공립", "새벽센터"),
            ("공립", "저녁센터"),
            ("위탁", "한낮센터"),
        ]
        assert kinds(report) == told


@pytest.mark.parametrize(
    "table",
    [
        "구분\t시설명\t정원\n공립\t새벽센터\t3\n소계\t늘 것임\t3\n",
        "시설명\t주소\n새벽센터\t첫길 1\n",
        "시설명\t정원\t비고\n새벽센터\t3\t신축\n",
        "시설명\t정원\n새벽센터\t3~4\n",
    ],
)
def test_facilities_of_which_more_is_said_stay_a_table(table):
    _, edition, report = facilities(table)
    assert edition.facilities == ()
    (found,) = (block for block in blocks(edition) if isinstance(block, Table))
    assert found.as_of == "2031. 1. 1."
    assert report.kept_as_text == 0
