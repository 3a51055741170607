"""Parts I to IV of an invented agency, printed in other ways than the reference book."""

import pytest

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.outline import Callout, Generated, Outline, Picture, Query, Table
from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.importers.book.front.read import read_front
from sspass_desktop.importers.book.source import Ledger, split_lines, split_parts

BOOK = """2031년 한빛도사회서비스원 사업계획서
2030. 12.
한빛도사회서비스원

목 차

Ⅰ. 일반 현황
1. 설립 근거	3
Ⅱ. 주요 성과
Ⅲ. 경영 분석
Ⅳ. 경영 목표
Ⅴ. 사업 계획

일 반 현 황

1. 설립 근거

- 한빛도 사회서비스원 조례

2. 일반 사항

- 설 립 일 : 2029. 3. 2.
- 원 장 : 홍 길 동
- 주소 : 한빛도 새벽시 첫길 1

3. 예산

□ 세입예산

(단위: 천원)

구분	합계	국비	도비	기타
총계	900	500	300	100
일반회계	900	500	300	100
출연금	700	400	300	0
정부	400	400	-	-
도	300	-	300	-
이 자	200	100		100

□ 세출예산

구분	국비	도비	자부담	합계
인 건 비	10.5	-	-	10.5
운 영 비	-	20	1.5	21.5

주요 성과

성과지표명	측정방법	목표	실적	달성률
새벽 지표	횟수	10회	12회	120.0%
	점수	80점	88점	110%

① 첫째 일
- 하나
2 둘째 일
- 둘

1 나눔팀 **팀미션** 함께 걷기

경영 분석

1. 환경

□ 바깥
1-1. 법
○ (약칭) 새벽법
- (돌봄) 늘어남
 - 안쪽 줄
- ① 동그라미

[표 1] 사람

(단위: 명)

구분	2030	2031
남	1	2

출처: 새벽청

[그림 1] 흐름

자료: 한빛청

시사점

- 하나 필요
- 둘 필요

□ 다음

경영 목표

1. 전략

2대 경영목표	2대 전략방향	3대 전략과제
든든한 돌봄	가까이	- 하나로 돌봄
		- 둘이서 나눔
바른 경영	투명하게	- 셋이서 살림

전략과제	실행과제
하나로 돌봄	■ 찾기 ■ 잇기
둘이서 나눔	■ 모으기
셋이서 살림	■ 아끼기

전략과제	세부사업
하나로 돌봄 (2)	■ 찾아가기 ■ 이어가기
둘이서나눔 (2)	■ 모아주기
■ 나눠주기\t
셋이 살림	■ 아껴쓰기

전략과제	세부사업
넷째 없던 일	■ 새로하기

PRINCIPLE 01 곁에 서기

곁에 서겠습니다.
핵심: 곁

사업 계획

끝
"""


@pytest.fixture(scope="module")
def read():
    lines = split_lines(BOOK)
    ledger = Ledger(lines)
    parts = split_parts(lines, ledger)
    return read_front(parts, ledger), ledger.report(0, 0)


@pytest.fixture(scope="module")
def edition(read):
    return read[0].edition


def section(edition, title):
    return next(one for one in edition.sections if one.title == title)


def test_cover_and_agency(read):
    front = read[0]
    assert (front.edition.year, front.edition.kind) == (2031, EditionKind.ORIGINAL)
    assert front.edition.revision == 0
    assert front.organisation.director == "홍길동"
    assert front.organisation.address == "한빛도 새벽시 첫길 1"
    assert str(front.organisation.established_on) == "2029-03-02"
    assert front.organisation.legal_basis == ("한빛도 사회서비스원 조례",)


def test_only_the_last_part_is_left(read):
    assert [item.text for item in read[1].unplaced] == ["끝"]


def test_revenue_in_thousands(edition):
    (account,) = edition.budget.revenue.accounts
    assert account.name == "일반회계"
    grants, interest = account.children
    assert [child.name for child in grants.children] == ["정부", "도"]
    assert interest.name == "이자"
    assert interest.amounts == Amounts(state=100_000, other=100_000)
    assert grants.declared_amounts == grants.computed
    assert edition.budget.revenue.declared_total_won == 900_000


def test_expenditure_without_accounts_or_total(edition):
    names = [node.name for node in edition.budget.expenditure.accounts]
    assert names == ["인건비", "운영비"]
    assert edition.budget.expenditure.accounts[1].amounts == Amounts(province=20_000, other=1_500)


def test_results_without_numbers(edition):
    (indicator,) = edition.results
    assert (indicator.number, indicator.name) == (None, "새벽 지표")
    assert [measure.declared_rate for measure in indicator.measures] == ["120.0", "110"]


def test_a_lost_circle_is_no_section(edition):
    blocks = section(edition, "주요 성과").blocks
    lines = [line for block in blocks if isinstance(block, Outline) for line in block.lines]
    assert [(line.marker, line.text) for line in lines] == [
        ("①", "첫째 일"),
        ("-", "하나"),
        ("②", "둘째 일"),
        ("-", "둘"),
    ]
    (mission,) = section(edition, "나눔팀").blocks
    assert (mission.lines[0].lead, mission.lines[0].text) == ("팀미션", "함께 걷기")


def test_outline_tables_pictures_and_boxes(edition):
    outline, table, picture, box, last = section(edition, "환경").blocks
    assert [(line.level, line.marker, line.lead) for line in outline.lines] == [
        (1, "□", None),
        (2, "1-1.", None),
        (2, "○", "약칭"),
        (3, "-", "돌봄"),
        (4, "-", None),
        (4, "①", None),
    ]
    assert isinstance(table, Table)
    assert (table.caption, table.unit, table.source) == ("사람", "명", "새벽청")
    assert picture == Picture(caption="흐름", source="한빛청")
    assert isinstance(box, Callout)
    assert len(box.lines) == 2
    assert last.lines[0].text == "다음"


def test_strategy(read):
    front, report = read
    goals = front.edition.strategy.goals
    assert [(goal.name, goal.direction, len(goal.tasks)) for goal in goals] == [
        ("든든한 돌봄", "가까이", 2),
        ("바른 경영", "투명하게", 1),
        ("", "", 1),
    ]
    assert [[one.name for one in task.execution_tasks] for task in goals[0].tasks] == [
        ["찾기", "잇기"],
        ["모으기"],
    ]
    titles = [[one.title for one in listed.programmes] for listed in front.programmes]
    assert titles == [
        ["찾아가기", "이어가기"],
        ["모아주기", "나눠주기"],
        ["아껴쓰기"],
        ["새로하기"],
    ]
    kinds = {(problem.kind, problem.values[0]) for problem in report.problems}
    assert ("name_variant", "셋이서 살림") in kinds


def test_principles(edition):
    (principle,) = edition.principles
    assert (principle.title, principle.sentence, principle.core) == (
        "곁에 서기",
        "곁에 서겠습니다.",
        "곁",
    )
    assert edition.sections[-1].blocks == (Generated(Query.PRINCIPLES),)


def one_section(text):
    lines = split_lines("목차\n\nⅠ. 기본 현황\nⅤ. 경영 계획\n\n기본 현황\n" + text)
    ledger = Ledger(lines)
    return read_front(split_parts(lines, ledger), ledger).edition, ledger.report(0, 0)


def test_a_budget_table_with_a_column_more_stays_a_table():
    edition, report = one_section(
        "세출예산\n(단위: 원)\n구분\t계\t국비\t도비\t비고\n인건비\t3\t1\t2\t정규직\n"
    )
    assert edition.budget.expenditure.accounts == ()
    table = edition.sections[0].blocks[-1]
    assert table.rows[1] == ("인건비", "3", "1", "2", "정규직")
    assert report.unplaced == ()


def test_accounts_by_their_own_rows_and_a_header_in_two_rows():
    edition, report = one_section(
        "세출예산\n(단위: 백만원)\n과목\t합계\t재원별\t\n\t\t국비\t도비\n"
        "일반회계\t30\t20\t10\n인건비\t30\t20\t10\n특별회계\t5\t5\t-\n\n"
        "센터운영\t5\t5\t0\n"
    )
    general, special = edition.budget.expenditure.accounts
    assert [general.name, special.name] == ["일반회계", "특별회계"]
    assert [node.name for node in special.children] == ["센터운영"]
    assert special.children[0].amounts == Amounts(state=5_000_000)
    assert [problem.kind for problem in report.problems] == ["year_unknown"]


def test_dividers_printed_like_entries_of_the_contents():
    lines = split_lines(BOOK.replace("일 반 현 황", "Ⅰ. 일반 현황"))
    ledger = Ledger(lines)
    front = read_front(split_parts(lines, ledger), ledger)
    assert front.organisation.director == "홍길동"


@pytest.mark.parametrize("text", ["", "\n\n", "한 줄", "Ⅰ. 일반 현황\n\n\t\t\n1\n", "\t-\t-\n" * 9])
def test_nothing_at_all_is_read_as_nothing(text):
    lines = split_lines(text)
    ledger = Ledger(lines)
    front = read_front(split_parts(lines, ledger), ledger)
    assert front.edition.cards == ()


@pytest.mark.parametrize("cut", range(0, len(BOOK), 97))
def test_a_book_cut_anywhere_is_read_as_far_as_it_goes(cut):
    lines = split_lines(BOOK[:cut] or "\n")
    ledger = Ledger(lines)
    read_front(split_parts(lines, ledger), ledger)
