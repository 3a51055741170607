"""Counts beside each other: ``count.*``, schedules, quantities of costs, ``money.*``."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.card import CardSection, Indicator, ScheduleRow
from sspass_desktop.domain.checks.counting import counts_in, topic
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.outline import Line
from tests.domain.editions import card, line, only, table


def counting(goal="", action="", indicator=("", ""), *tables, **more):
    name, target = indicator
    return replace(
        card("하나", *tables),
        goals=(Line(1, text=goal),),
        actions=(Line(1, text=action),),
        indicators=(Indicator("i", "정량", "만남", name, target),) if name else (),
        **more,
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("현장 간담회 운영(4회)", [("현장간담회", 4, "회")]),
        ("현장 간담회 4회", [("현장간담회", 4, "회")]),
        ("현장 간담회(연 4회)와 모임(총 2회)", [("현장간담회", 4, "회"), ("모임", 2, "회")]),
        ("토론회 개최(4회, 회당 80명)", [("토론회", 4, "회")]),
        ("소통단 운영(24명, 정기회의 4회)", [("소통단", 24, "명"), ("정기회의", 4, "회")]),
        ("교육(2,300명), **만남** 3회", [("교육", 2300, "명"), ("만남", 3, "회")]),
        ("점검 및 평가회의(1회)", [("평가회의", 1, "회"), ("점검및평가회의", 1, "회")]),
        ("시설별 1회", []),
        ("각 1회 만남", []),
        ("매월 1회", []),
        ("1회차 만남", []),
        ("3~4회 만남", []),
        ("5회 이상", []),
        ("누적 이용자 900명", []),
        ("만남", []),
    ],
)
def test_counts_are_read_from_a_line(text, read):
    assert [(c.topic, c.number, c.unit) for c in counts_in(text, Place())] == read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("현장 간담회 운영 횟수", "현장간담회"),
        ("인권영향평가를", "인권영향평가"),
        ("‘안부’ 전화(주 1회)", "안부전화"),
        ("횟수", "횟수"),
        ("", ""),
    ],
)
def test_a_topic_is_a_name_without_words_of_holding(text, name):
    assert topic(text) == name


def test_a_goal_and_an_indicator_of_one_thing_differ():
    one = counting("현장 간담회 운영(4회)", "", ("현장 간담회 개최 횟수", "3회"))
    (finding,) = only("count.differs", one)
    assert (finding.subject, finding.place.section) == ("현장간담회", CardSection.GOALS)
    assert (finding.found, finding.expected, finding.suggestion) == ("4회", "3회", "3회")


@pytest.mark.parametrize(
    ("counts", "section"),
    [
        (("4회", "3회", "3회"), CardSection.GOALS),
        (("3회", "4회", "3회"), CardSection.ACTIONS),
        (("3회", "3회", "4회"), CardSection.INDICATORS),
    ],
)
def test_the_one_against_two_is_named_and_mended(counts, section):
    goal, action, target = counts
    one = counting(f"현장 간담회 {goal}", f"현장 간담회 {action}", ("현장 간담회", target))
    (finding,) = only("count.differs", one)
    assert (finding.place.section, finding.found, finding.suggestion) == (section, "4회", "3회")


def test_words_before_a_name_or_deeds_behind_it_do_not_part_it():
    for goal in (
        "시군 합동 사례회의 개최(12회)",
        "합동 사례회의 보고서 배포 및 합동 사례회의(12회)",
    ):
        one = counting(goal, "", ("합동 사례회의 개최", "11회"))
        assert len(only("count.differs", one)) <= 1
    one = counting("상담 유형별 응대 안내서 1종 개발", "", ("응대 안내서 개발", "2종"))
    assert len(only("count.differs", one)) == 1


@pytest.mark.parametrize(
    "one",
    [
        counting("현장 간담회(4회)", "현장 간담회 운영(4회)", ("현장 간담회 횟수", "4회")),
        counting("현장 간담회(4회)", "", ("시군 토론회", "3회")),
        counting("현장 간담회(4회)", "", ("현장 간담회 참여", "30명")),
        counting("현장 간담회 3회, 현장 간담회 1회", "", ("현장 간담회", "4회")),  # parts of it
        counting("간담회 4회", "", ("현장 간담회", "3회")),  # another scope
        counting("소속시설 점검(13개소)", "", ("제공기관 점검", "15개소")),
        counting("현장 간담회 4회", "", ("현장 간담회(누적)", "30회")),
        counting("현장 간담회 4회", "시설별 현장 간담회 각 1회"),
        counting("평가회의 3회", "부서 점검 및 평가회의(1회)", ("평가회의 횟수", "3회")),
        counting("현장 간담회 4회", "", ("현장 간담회", "여")),
        counting("현장 간담회 3회", "", ("현장 간담회", "3회 이상")),
    ],
)
def test_equal_counts_and_other_scopes_are_silent(one):
    assert only("count.differs", one) == []


@pytest.mark.parametrize(
    ("goal", "indicator"),
    [
        ("주민 만족도 85점 이상", ("주민 만족도", "80점 이상")),
        ("첫 회신율 100%", ("첫 회신율", "90%")),
        ("돌봄 서비스 제공(720시간)", ("돌봄 서비스 제공", "700시간")),
        ("연결망 정착(창구 12곳, 연결 420건)", ("상담 창구 수", "11곳")),
    ],
)
def test_what_a_goal_promises_is_held_against_its_indicator(goal, indicator):
    (finding,) = only("count.differs", counting(goal, "", indicator))
    assert indicator[1] in (finding.found, finding.expected)


ELEVEN = Indicator("i", "정량", "", "상담 창구", "11곳")


@pytest.mark.parametrize(
    "one",
    [
        counting("", "주민 만족도 85점(지난해)", ("주민 만족도", "90점")),  # no promise
        counting("", "실무 교육 2시간", ("실무 교육", "40시간")),
        counting("직원 만족도 85점", "", ("주민 만족도", "80점")),
        counting("정착(시설 13개소)", "", ("제공기관 시설", "15개소")),  # another scope
        counting("정착(창구 12곳)", "", ("상담 창구 이용", "11명")),
        replace(
            counting("정착(창구 12곳)", "", ("상담 창구", "11곳")),
            indicators=tuple(
                Indicator(n, "정량", "", n, "11곳") for n in ("상담 창구", "점검 기관")
            ),
        ),
    ],
)
def test_scores_and_words_that_may_mean_others_are_silent(one):
    assert only("count.differs", one) == []


def test_hours_of_a_cost_line_are_those_of_one_time():
    hours = line("250천원×2시간×6회=", label="실무 교육")
    one = counting("", "", ("실무 교육", "40시간"), table("", hours))
    assert only("cost.quantity_differs", one) == []


def held(times, months, label="현장 간담회"):
    rows = (ScheduleRow(label, months=tuple(months)),)
    return counting(f"현장 간담회 운영({times}회)", schedule=rows)


@pytest.mark.parametrize(("times", "marks"), [(4, 2), (6, 5), (2, 1), (12, 6), (20, 2)])
def test_too_few_months_for_so_many_times_are_named(times, marks):
    (finding,) = only("schedule.months_vs_count", held(times, range(1, marks + 1)))
    assert (finding.expected, finding.found) == (f"{times}회", str(marks))


@pytest.mark.parametrize(
    "one",
    [
        held(4, (3, 6, 9, 12)),
        held(1, range(1, 13)),
        held(12, range(1, 8)),  # two in some months
        held(24, range(1, 9)),
        held(200, range(1, 9)),
        counting("기획 담당자 실무교육(4회)", schedule=(ScheduleRow("실무교육", months=(1,)),)),
        held(4, ()),
        held(4, (3,), label="시군 토론회"),
        counting(
            "시군별 설명회(6회)", schedule=(ScheduleRow("시군별 설명회", months=(3,)),)
        ),  # one for each of several
    ],
)
def test_enough_months_are_silent(one):
    assert only("schedule.months_vs_count", one) == []


def test_issues_are_counted_as_times_are():
    rows = (ScheduleRow("소식지 발간", months=(3, 6, 9)),)
    one = counting("", "", ("소식지 발간", "4호"), schedule=rows)
    assert len(only("schedule.months_vs_count", one)) == 1
    assert (
        only("schedule.months_vs_count", counting("", "", ("소식지 발간", "3호"), schedule=rows))
        == []
    )


def paying(label, formula, *more):
    lines = (line(formula, label=label), *more)
    return counting("", "", ("현장 간담회", "4회"), table("", *lines))


@pytest.mark.parametrize("label", ["현장 간담회", "시군 현장 간담회 운영"])
def test_a_factor_against_the_target_of_its_name(label):
    (finding,) = only("cost.quantity_differs", paying(label, "100천원×5회="))
    assert (finding.place.section, finding.found) == (CardSection.BUDGET, "5회")
    assert finding.expected == "4회"


@pytest.mark.parametrize(
    "one",
    [
        paying("현장 간담회", "100천원×4회="),
        paying("현장 간담회", "100천원×1식="),
        paying("현장 간담회", "100천원×1식×1회="),  # a lump sum
        paying("현장 간담회", "100천원×2명×2회="),  # 2 × 2
        paying("현장 간담회", "100천원×3회=", line("200천원×1회=", label="현장 간담회")),
        paying("간담회 다과", "100천원×5회="),
        paying("", "100천원×5회="),
        paying("현장 간담회", "모름"),
    ],
)
def test_factors_that_fit_or_speak_of_other_things_are_silent(one):
    assert only("cost.quantity_differs", one) == []


@pytest.mark.parametrize("label", ["해외 연수", "음악회 무대", "등반 캠프", "학술대회"])
def test_money_for_what_the_card_never_names_is_asked_about(label):
    one = counting("주민을 만난다", "", ("", ""), table("", line("1천원×1식=", label=label)))
    (finding,) = only("money.unmentioned", one)
    assert (finding.place.line, finding.subject) == (0, label)


@pytest.mark.parametrize(
    ("label", "goal"),
    [
        ("해외 연수", "연수를 보낸다"),
        ("해외 연수", "해외를 배운다"),
        ("학술대회", "학술대회를 연다"),
        ("사무용품", "주민을 만난다"),
        ("대회의실 임차", "주민을 만난다"),
        ("지역사회", "주민을 만난다"),
        ("2회", "주민을 만난다"),
        ("", "주민을 만난다"),
    ],
)
def test_money_for_what_is_named_or_no_activity_is_silent(label, goal):
    one = counting(goal, "", ("", ""), table("", line("1천원×1식=", label=label)))
    assert only("money.unmentioned", one) == []
