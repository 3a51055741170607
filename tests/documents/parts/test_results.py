from dataclasses import replace
from datetime import date

import pytest

from sspass_desktop.documents.blocks import Grid, Remark, TeamHeading
from sspass_desktop.documents.parts.results import department_results, rate_of, results
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department
from sspass_desktop.domain.plan import Rounding
from sspass_desktop.domain.results import (
    DepartmentResult,
    Measure,
    OrganisationIndicator,
    ResultStatus,
)
from tests.documents.parts.tables import grid, item_words, made, records, rows

DAY = date(2026, 12, 31)


def measure(name, target="", result="", rate=None, **more):
    return Measure(Uid(name), name, target, result, rate, **more)


def indicator(band, name, *measures, number=None):
    return OrganisationIndicator(Uid(name), band, number, name, measures)


def test_indicators_are_merged_over_their_measures_below_their_band():
    given = records(
        results=(
            indicator("공통", "협력", measure("건수", "3건", "4건", "133")),
            indicator("돌봄", "연결", measure("연결", "80회", "98회"), measure("점수", "80점", "")),
            indicator("돌봄", "빈 지표", number=7),
        )
    )
    table = grid(results, given)
    assert rows(table) == [
        ["성과지표", "측정방법", "계획", "실적", "달성률"],
        ["【공통】"],
        ["① 협력", "건수", "3건", "4건", "133%"],
        ["【돌봄】"],
        ["① 연결", "연결", "80회", "98회", "122.5%"],
        ["점수", "80점", "-", "-"],
        ["⑦ 빈 지표", "-", "-", "-", "-"],
    ]
    assert table.groups == {2, 3, 4, 6}
    assert table.wholes == {2, 4}  # no band stands alone at the foot


@pytest.mark.parametrize(
    ("rounding", "rate"),
    [(Rounding.UP, "85.8%"), (Rounding.HALF_UP, "85.7%"), (Rounding.DOWN, "85.7%")],
)
def test_rates_are_rounded_as_the_plan_rounds(rounding, rate):
    edition = records(rounding=rounding).edition
    assert rate_of(measure("건수", "7건", "6건"), edition) == rate


def test_a_printed_rate_stands_whatever_the_rule():
    edition = records().edition
    assert rate_of(measure("건수", "7건", "6건", "86%"), edition) == "86%"


def test_departments_come_with_mission_and_one_day_of_results():
    given = records(
        departments=(Department(Uid("d"), "돌봄팀", mission="잇는 돌봄"),),
        department_results=(
            DepartmentResult(
                Uid("r1"), "돌봄팀", 1, "연결", (measure("창구", "8곳", "9곳", as_of=DAY),)
            ),
            DepartmentResult(Uid("r2"), "지난 팀", 1, "교육"),
            DepartmentResult(
                Uid("r3"),
                "돌봄팀",
                2,
                "상담",
                (
                    measure("횟수", "2회, 1회", "여", as_of=DAY, status=ResultStatus.PROVISIONAL),
                    measure("인원", "-", "", as_of=DAY),
                ),
            ),
        ),
    )
    blocks = made(department_results, given)
    heads = [(b.title, b.mission) for b in blocks if isinstance(b, TeamHeading)]
    assert heads == [("1. 돌봄팀", "잇는 돌봄"), ("2. 지난 팀", "")]
    first, second = [block for block in blocks if isinstance(block, Grid)]
    assert rows(first) == [
        ["순", "사업명", "사업내용 및 성과지표", "성과"],
        ["계획", "실적"],
        ["1", "연결", "창구", "8곳", "9곳"],
        ["2", "상담", "횟수", "2회, 1회", "여(잠정)"],
        ["인원", "-", "-"],
    ]
    assert first.groups == {3}
    assert rows(second)[2:] == [["1", "교육", "-", "-", "-"]]
    assert [b.text for b in blocks if isinstance(b, Remark)] == ["실적은 2026. 12. 31. 기준"]
    assert [c.origin.line for c in first.cells if c.column == 0 and c.origin] == [0, 2]


def test_results_of_several_days_say_which_is_of_which():
    early = date(2026, 11, 30)
    one = DepartmentResult(
        Uid("r"),
        "돌봄팀",
        1,
        "연결",
        (
            measure("창구", "8곳", "9곳", as_of=DAY),
            measure("횟수", "1회", "2회", as_of=early),
            measure("", "3회", "2회", as_of=early),
        ),
    )
    later = DepartmentResult(Uid("s"), "교육팀", 1, "교육", (measure("", as_of=DAY), measure("수")))
    blocks = made(department_results, records(department_results=(one, later)))
    assert [block.text for block in blocks if isinstance(block, Remark)] == [
        "2026. 12. 31. 기준: 창구 / 2026. 11. 30. 기준: 횟수, 연결",
        "2026. 12. 31. 기준: 교육",
    ]


def test_a_department_may_be_the_only_one_to_be_shown():
    units = (Department(Uid("a"), "가팀", mission="잇는 돌봄"), Department(Uid("b"), "나팀"))
    found = (
        DepartmentResult(Uid("r"), "나팀", 1, "교육"),
        DepartmentResult(Uid("s"), "가팀", 4, "연결"),
    )
    given = records(departments=units, department_results=found)
    mission, table = made(department_results, replace(given, subject=Uid("a")))
    assert (mission.lead, item_words(mission)) == ("(팀미션)", "잇는 돌봄")
    assert rows(table)[2:] == [["4", "연결", "-", "-", "-"]]
    (table,) = made(department_results, replace(given, subject=Uid("b")))
    assert rows(table)[2:] == [["1", "교육", "-", "-", "-"]]
    assert made(department_results, replace(given, subject=Uid("nobody"))) == []


def test_without_results_nothing_is_made():
    assert made(results, records()) == made(department_results, records()) == []
