"""Last year where this one is meant: ``period.*``, ``year.*``; years and periods as typed."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardBlock, CardSection, Indicator, Overview, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Table
from sspass_desktop.domain.periods import other_year, read_period, years_in
from tests.domain.editions import card, only

ONE = card("하나")


def with_period(period):
    return replace(ONE, overview=Overview("목적", period))


@pytest.mark.parametrize(
    ("period", "mended"),
    [
        ("2026. 1. ~ 12.", "2027. 1. ~ 12."),
        ("2026. 3. 2. ~ 2026. 11. 30.", "2027. 3. 2. ~ 2027. 11. 30."),
        ("'26. 1. ~ 12.", "'27. 1. ~ 12."),
        ("2024. 1. ~ 2026. 12.", ""),  # which end is wrong?
        ("2028. 1. ~ 12.", "2027. 1. ~ 12."),
    ],
)
def test_a_period_without_the_year_of_the_plan_is_named(period, mended):
    (finding,) = only("period.other_year", with_period(period))
    assert (finding.found, finding.suggestion) == (period, mended)


@pytest.mark.parametrize(
    "period", ["2027. 1. ~ 12.", "2025. 7. ~ 2028. 6.", "연중", "1월 ~ 12월", "", "2026 ~ 2027"]
)
def test_a_period_that_holds_the_year_is_silent(period):
    assert only("period.other_year", with_period(period)) == []


def captioned(caption, section=CardSection.ACTIONS):
    return replace(ONE, blocks=(CardBlock(section, 0, Table((("가",),), caption=caption)),))


@pytest.mark.parametrize(
    "one", [replace(ONE, title="2026년 주민 축제"), captioned("2026년 교육 일정")]
)
def test_a_heading_that_names_last_year_is_named(one):
    (finding,) = only("period.other_year", one)
    assert (finding.found, finding.suggestion) == ("2026", "2027")


@pytest.mark.parametrize(
    "one",
    [
        replace(ONE, title="2026년 회계 결산"),
        replace(ONE, title="2027년 주민 축제"),
        captioned("2026년 실적"),
        captioned("2026년 교육 일정", CardSection.LAST_RESULTS),
    ],
)
def test_a_heading_that_looks_back_is_silent(one):
    assert only("period.other_year", one) == []


LEFT_OVER = "2026년 교육 과정 개설"


@pytest.mark.parametrize(
    "change",
    [
        {"goals": (Line(1, text=LEFT_OVER),)},
        {"actions": (Line(1, text="교육 결과를 바탕으로 2026년 교육 과정 개설"),)},
        {"actions": (Line(1, text="2026년 권리 기준에 따라 시군을 선정"),)},
        {"actions": (Line(1, text=f"2026년 {'주민 ' * 10}만족도 조사 결과 공개"),)},
        {"actions": (Line(1, text="’26년 교육 과정 개설"),)},
        {"overview": Overview(LEFT_OVER)},
        {"overview": Overview(content=(Line(1, text=LEFT_OVER),))},
        {"indicators": (Indicator(Uid("i"), "정량", LEFT_OVER, "과정", "3과정"),)},
        {"schedule": (ScheduleRow(LEFT_OVER, months=(1,)),)},
    ],
)
def test_last_year_in_what_is_planned_is_named(change):
    (finding,) = only("year.left_over", replace(ONE, **change))
    assert finding.suggestion.endswith("27")


@pytest.mark.parametrize(
    "text",
    [
        "2026년 만족도 조사 결과에 따라 개선",
        "2026년 실적 평가(13개소)",
        "2026년 야간 상담 설문 결과 기반 보완책 마련",
        "2026년 대비 20% 확대",
        "2026년 62개소에서 2027년 33개소로 조정",
        "2026년 3월 27일 시행된 법률에 따라 추진",
        "2026명 참여",
        "2,026명 참여",
        "2025년부터 이어 온 교육",
        "2027년 교육 과정 개설",
        "전화 063-2026-1234",
    ],
)
def test_what_looks_back_or_is_no_year_is_silent(text):
    assert only("year.left_over", replace(ONE, actions=(Line(1, text=text),))) == []


@pytest.mark.parametrize("section", ["background", "last_results", "improvements", "effects"])
def test_results_and_reviews_may_name_last_year(section):
    one = replace(ONE, **{section: (Line(1, text=LEFT_OVER),)})
    assert only("year.left_over", one) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2026. 1. ~ 2027. 12.", [2026, 2027]),
        ("'25년과 ’26년", [2025, 2026]),
        ("1,2026건", []),
        ("2026천원", []),
        ("12026", []),
    ],
)
def test_years_are_read_from_text(text, years):
    assert [name.year for name in years_in(text)] == years


def test_another_year_is_named_in_the_same_way():
    names = years_in("2025년, ' 25년")
    assert [other_year(name, 2026) for name in names] == ["2026", "' 26"]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2027. 1. ~ 12.", range(1, 13)),
        ("2027. 1 ~ 12월", range(1, 13)),
        ("2027년 3월 ~ 11월", range(3, 12)),
        ("2027. 3. 2. ~ 2027. 11. 30.", range(3, 12)),
        ("2026. 7. ~ 2027. 6.", range(1, 7)),
        ("2027. 9. ~ 2028. 2.", range(9, 13)),
        ("2026. 1. ~ 12.", None),
        ("2027. 13. ~ 14.", None),
        ("3월 ~ 11월", None),
        ("연중", None),
        ("", None),
    ],
)
def test_periods_are_read_as_months_of_a_year(text, months):
    assert read_period(text, 2027) == months
