"""Lists of dated events, of money and of facts become records; other lists stay text."""

from datetime import date

import pytest

from sspass_desktop.domain.organisation import EventKind, ExternalGrant, HistoryEvent
from sspass_desktop.domain.outline import Generated, Query
from tests.importers.front.small import blocks, kinds, lines_of, read


def told(agency):
    return [(event.date, event.text) for event in agency.history]


@pytest.mark.parametrize(
    "line",
    [
        "- 2029. 03. 02. 문을 염",
        "○ 2029.3.2. 문을 염",
        "• 2029년 3월 2일 문을 염",
        "2029-03-02 문을 염",
        "▶ '29. 3. 2. : 문을 염",
        "- 2029/3/2(금) 문을 염",
        "- 2029. 3. 2.(금) 문을 염",
        "- ２０２９．０３．０２． 문을 염",
    ],
)
def test_a_date_is_read_however_it_is_written(line):
    agency, edition, report = read(I=f"1. 연혁\n{line}\n")
    assert told(agency) == [(date(2029, 3, 2), "문을 염")]
    assert blocks(edition, "연혁") == [Generated(Query.HISTORY)]
    assert report.kept_as_text == 0


def test_a_history_under_its_years():
    agency, _, report = read(
        I="1. 주요 연혁\n□ 2029년\n- 3. 2. 문을 염\n- 4월 5일 첫 모임\n2030\n- 1. 9. 이사\n"
    )
    assert [event.date for event in agency.history] == [
        date(2029, 3, 2),
        date(2029, 4, 5),
        date(2030, 1, 9),
    ]
    assert report.kept_as_text == 0


def test_months_and_spans_keep_what_is_printed():
    agency, _, _ = read(
        I="1. 연혁\n- 2029. 3. 문을 염\n- 2029. 5. 1. ~ 5. 3. 잔치\n- 2029. 13. 1. 없는 날\n"
    )
    assert agency.history == (
        HistoryEvent(None, "문을 염", when="2029. 3."),
        HistoryEvent(None, "잔치", when="2029. 5. 1. ~ 5. 3."),
        HistoryEvent(None, "없는 날", when="2029. 13. 1."),
    )


def test_an_entry_cut_at_the_page_end_is_joined_and_a_stray_line_stays():
    agency, edition, _ = read(
        I="1. 연혁\n- 2029. 3. 2. 문을\n염\n- 2029. 4. 1. 이사\n- 날짜 없는 일\n"
    )
    assert [event.text for event in agency.history] == ["문을 염", "이사"]
    assert lines_of(edition) == ["날짜 없는 일"]


def test_a_list_with_few_dates_is_no_history():
    agency, edition, _ = read(I="1. 연혁\n- 2029. 3. 2. 문을 염\n- 하나\n- 둘\n")
    assert agency.history == ()
    assert len(lines_of(edition)) == 3


def test_dates_elsewhere_are_no_history():
    agency, edition, report = read(I="1. 사업\n- 2029. 3. 2. 문을 염\n")
    assert agency.history == ()
    assert report.kept_as_text == 1
    assert lines_of(edition) == ["2029. 3. 2. 문을 염"]


def test_awards_with_the_date_at_the_end():
    agency, edition, _ = read(
        II="□ 수상 실적\n- 도지사 표창 : 2029. 9. 2\n- 장관상(2029. 10.)\n- 인증 획득\n\n"
        "□ 다음\n- 일\n"
    )
    assert agency.history == (
        HistoryEvent(date(2029, 9, 2), "도지사 표창", EventKind.AWARD),
        HistoryEvent(None, "장관상", EventKind.AWARD, when="2029. 10."),
        HistoryEvent(None, "인증 획득", EventKind.AWARD),
    )
    assert blocks(edition)[1] == Generated(Query.AWARDS)
    assert lines_of(edition) == ["수상 실적", "다음", "일"]


def test_a_list_of_awards_without_dates_stays_text():
    agency, edition, _ = read(II="□ 수상 실적\n- 표창을 받음\n- 또 받음\n")
    assert agency.history == ()
    assert len(lines_of(edition)) == 3


def test_grades():
    agency, edition, _ = read(
        II="○ 경영평가 결과\n- 2029년 경영평가(도) : 가등급\n- 만족도 조사: 92.5점\n- 덧붙임\n"
    )
    assert agency.history == (
        HistoryEvent(None, "경영평가", EventKind.EVALUATION, "도", "2029년", "가등급"),
        HistoryEvent(None, "만족도 조사", EventKind.EVALUATION, "", "", "92.5점"),
    )
    assert "덧붙임" in lines_of(edition)


def test_money_won_outside():
    agency, _, report = read(
        II="□ 외부공모사업 실적\n- 2029년 새벽 사업 : 7백만원\n- '29년 저녁 사업 : 1억 2천만원\n"
        "- 한낮 사업(3,500천원)\n- 셈하지 않은 사업\n"
    )
    assert agency.external_grants == (
        ExternalGrant("2029년 새벽 사업", "", 7_000_000, 2030),
        ExternalGrant("'29년 저녁 사업", "", 120_000_000, 2030),
        ExternalGrant("한낮 사업", "", 3_500_000, 2030),
        ExternalGrant("셈하지 않은 사업", "", None, 2030),
    )
    assert report.kept_as_text == 1  # the heading


def test_facts_of_the_agency_and_lines_that_are_none():
    agency, edition, _ = read(
        I="1. 설립근거\n- 조례 제1조\n- 정관\n\n"
        "2. 설립목적\n살기 좋게 함을 목적으로 한다.\n(정관 제2조)\n\n"
        "3. 일반 현황\n- 설 립 일 : 2029. 3. 2.\n- 대표이사 : 홍 길 동\n- 대표전화: 000-1234\n"
        "- 누리집 : 없음\n"
    )
    assert agency.legal_basis == ("조례 제1조", "정관")
    assert (agency.purpose, agency.purpose_source) == (
        "살기 좋게 함을 목적으로 한다.",
        "정관 제2조",
    )
    assert (agency.director, agency.director_title) == ("홍길동", "대표이사")
    assert (agency.established_on, agency.phone) == (date(2029, 3, 2), "000-1234")
    assert lines_of(edition) == ["누리집 : 없음"]
    queries = [block.query for block in blocks(edition) if isinstance(block, Generated)]
    assert queries == [Query.LEGAL_BASIS, Query.PURPOSE, Query.PROFILE]


def test_a_day_that_is_none_stays_text():
    agency, edition, _ = read(I="1. 일반 현황\n- 설립일 : 2029년 봄\n- 주소 : 첫길 1\n")
    assert agency.established_on is None
    assert lines_of(edition) == ["설립일 : 2029년 봄"]


def test_units_of_the_agency_are_compared_with_the_duties():
    duties = "부 서\t업 무\n하나팀\t◦ 일\n두리팀\t◦ 일\n세나실\t◦ 일\n"
    _, edition, report = read(I=f"1. 기구표\n○ 기 구 : 1실 3팀\n\n2. 업무\n\n{duties}")
    assert edition.declared_units == "1실 3팀"
    assert blocks(edition, "기구표") == [Generated(Query.ORGANISATION_CHART)]
    (problem,) = (one for one in report.problems if one.kind == "units_differ")
    assert problem.values == ("팀", "3", "2")
    _, _, agreed = read(I=f"1. 기구표\n○ 1실 2팀\n\n2. 업무\n\n{duties}")
    assert kinds(agreed) == []


def test_a_chart_whose_drawing_is_lost_still_has_its_place():
    _, edition, _ = read(I="1. 조직도\n\n2. 업무\n- 일\n")
    assert blocks(edition, "조직도") == [Generated(Query.ORGANISATION_CHART)]
    _, written, _ = read(I="1. 조직도\n- 팀을 나눔\n")
    assert lines_of(written) == ["팀을 나눔"]


@pytest.mark.parametrize(
    "table",
    [
        "일자\t내용\n2029. 3. 2.\t문을 염\n\t개원식\n2029. 4.\t이사\n",
        "2029. 3. 2.\t문을 염\n2029.03.02\t개원식\n2029. 4.\t이사\n",
    ],
)
def test_a_history_in_a_table(table):
    agency, edition, report = read(I=f"1. 연혁\n\n{table}")
    if "일자" in table:
        assert [event.text for event in agency.history] == ["문을 염", "개원식", "이사"]
        assert [event.date for event in agency.history][:2] == [date(2029, 3, 2)] * 2
        assert agency.history[2].when == "2029. 4."
        assert blocks(edition, "연혁") == [Generated(Query.HISTORY)]
    else:  # a row without a day might be anything
        assert agency.history == ()
        assert blocks(edition, "연혁")[0].rows[0] == ("2029. 3. 2.", "문을 염")
    assert report.unplaced == ()


def test_awards_grades_and_money_in_tables():
    agency, edition, _ = read(
        II="□ 수상 현황\n\n연번\t수상명\t수여기관\t일자\n1\t표창\t도\t2029. 9. 2.\n\n"
        "□ 경영평가 결과\n\n평가명\t평가기관\t결과\n경영평가\t도\t가등급\n\n"
        "□ 공모사업 선정 현황\n(단위: 천원)\n사업명\t지원기관\t지원금액\n새벽 사업\t재단\t7,000\n"
    )
    assert agency.history == (
        HistoryEvent(date(2029, 9, 2), "표창", EventKind.AWARD, "도"),
        HistoryEvent(None, "경영평가", EventKind.EVALUATION, "도", "", "가등급"),
    )
    assert agency.external_grants == (ExternalGrant("새벽 사업", "재단", 7_000_000, 2030),)
    queries = [block.query for block in blocks(edition) if isinstance(block, Generated)]
    assert queries == [Query.AWARDS, Query.EVALUATIONS, Query.GRANTS]


@pytest.mark.parametrize(
    "table",
    [
        "수상명\t수여기관\t일자\t비고\n표창\t도\t2029. 9. 2.\t으뜸\n",
        "수상명\t수여기관\n표창\t도\n",
    ],
)
def test_a_table_of_awards_that_says_more_or_less_stays_one(table):
    agency, edition, report = read(II=f"□ 수상 현황\n\n{table}")
    assert agency.history == ()
    assert blocks(edition)[-1].rows[1][0] == "표창"
    assert report.unplaced == ()


def test_a_history_with_dates_behind_and_one_by_years():
    agency, _, _ = read(I="1. 연혁\n- 문을 염 (2029. 3. 2.)\n- 이사 : 2029. 4.\n")
    assert [(one.date, one.when, one.text) for one in agency.history] == [
        (date(2029, 3, 2), "", "문을 염"),
        (None, "2029. 4.", "이사"),
    ]
    listed, edition, _ = read(I="1. 연혁\n\n2029년\t◦ 3. 2. 문을 염 ◦ 큰 잔치\n2030년\t이사\n")
    assert [(one.date, one.when, one.text) for one in listed.history] == [
        (date(2029, 3, 2), "", "문을 염"),
        (None, "2029년", "큰 잔치"),
        (None, "2030년", "이사"),
    ]
    assert blocks(edition, "연혁") == [Generated(Query.HISTORY)]
