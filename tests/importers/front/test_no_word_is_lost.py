"""Whatever is changed in a book: reading it never fails, and no word of it gets lost."""

import random
import re

import pytest

from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.book.front.read import read_front
from sspass_desktop.importers.book.source import Ledger, split_lines, split_parts

BOOK = """2031년 한빛도사회서비스원 사업계획서

2031. 1.

한빛도사회서비스원

목 차

Ⅰ. 일반 현황
Ⅱ. 주요 성과
Ⅲ. 경영 분석
Ⅴ. 사업 계획

일반 현황

1. 설립근거

- 한빛도 조례

2. 일반 현황

- 설립일 : 2029. 3. 2.
- 원 장 : 홍 길 동

3. 연혁

- 2029. 3. 2. 문을 염
- 2029. 4. 5. 첫 모임

4. 기구표

○ 기 구 : 1실 2팀

5. 인력현황

□ 정·현원

2031. 1. 1. 기준 / 단위: 명

구분\t계\t원장\t1급
정원\t3\t1\t2
현원\t2\t1\t1
결원\t△1\t-\t△1

※ 파견 포함

□ 소속시설 현황

2031. 1. 1. 기준

구 분\t소속시설\t\t정원\t현원\t결원
\t시설유형\t시 설 명\t\t\t
계\t3개소\t\t6\t5\t△1
공립 시설 (2)\t돌봄센터\t새벽돌봄센터\t2\t2\t-
\t\t한낮돌봄센터\t2\t1\t△1
위탁 사업 (1)\t저녁지원단\t\t2\t2\t-

□ 업무분장

부 서\t주 요 업 무
하나팀\t<ul> ◦ 계획 세우기 ◦ 예산 짜기
두리팀\t<ul> ◦ 찾아가기
세나실\t<ul> ◦ 알리기

주요 성과

□ 2030년 경영평가 결과

- 2030년 경영평가(한빛도) : 가등급

□ 수상 현황

- 도지사 표창 : 2030. 9. 2.
- 장관 표창 : 2030. 9. 9.

□ 외부공모사업 실적

- 2030년 새벽 사업 : 7백만원
- 저녁 사업 : 5백만원

1 하나팀 **팀미션** 함께 걷기

순\t사업명\t사업내용 및 성과지표\t성과\t
\t\t\t계획\t실적
1\t길 찾기\t지도 만들기\t2회\t3회
\t\t나눔\t여부\t여
2\t이웃 잇기\t모임\t4회\t5회

2 옛일팀

팀미션 오래 가기

순\t사업명\t사업내용 및 성과지표\t성과\t
\t\t\t계획\t실적
1\t쌓기\t모으기\t1회\t1회

경영 분석

1 환경

□ 바깥

- (돌봄) 늘어남

[표 1] 사람

(단위: 명)

구분\t2030\t\t2031
\t상반\t하반\t연간
남\t1\t2\t3

출처: 새벽청

[그림 1] 흐름

시사점

- 하나 필요
- 둘 필요

2 분석

역량\t강점(S)\t약점(W)
\t<ul> • 가나 • 다라\t<ul> • 마바
기회(O)\tSO 전략\tWO 전략
<ul> • 사아\t<ul> • 자차\t<ul> • 카타
위협(T)\tST 전략\tWT 전략
<ul> • 파하\t<ul> • 거너\t<ul> • 더러

사업 계획
"""
LINES = BOOK.split("\n")
FIRST = LINES.index("1. 설립근거")
STRAY = "낯선글귀"
FULL_WIDTH = str.maketrans("0123456789.,:()", "０１２３４５６７８９．，：（）")


def read(lines):
    printed = split_lines("\n".join(lines))
    ledger = Ledger(printed)
    front = read_front(split_parts(printed, ledger), ledger)
    return front, ledger.report(0, 0), ledger


def records(front):
    """What was read, as counts."""
    agency, edition = front.organisation, front.edition
    return {
        "year": edition.year,
        "history": len(agency.history),
        "grants": [grant.amount_won for grant in agency.external_grants],
        "grades": [(one.quota, one.current) for one in edition.headcount.grades],
        "facilities": [(one.group, one.name) for one in edition.facilities],
        "duties": sum(len(one.duties) for one in edition.departments),
        "missions": [one.mission for one in edition.departments if one.mission],
        "measures": sum(len(one.measures) for one in edition.department_results),
    }


def is_kept(word, front, report):
    """Whether a word stands in the plan, among the lines without place, or in a problem."""
    problems = (value for problem in report.problems for value in problem.values)
    texts = (repr(front), *(item.text for item in report.unplaced), *problems)
    return any(word in re.sub(r"\s", "", text) for text in texts)


def test_the_book_is_read_in_full():
    front, report, _ = read(LINES)
    assert records(front) == {
        "year": 2031,
        "history": 5,
        "grants": [7_000_000, 5_000_000],
        "grades": [(1, 1), (2, 1)],
        "facilities": [
            ("공립 시설", "새벽돌봄센터"),
            ("공립 시설", "한낮돌봄센터"),
            ("위탁 사업", "저녁지원단"),
        ],
        "duties": 4,
        "missions": ["함께 걷기", "오래 가기"],
        "measures": 4,
    }
    assert report.unplaced == ()
    assert report.kept_as_text == 10


def rewritten(line, sign, other):
    if "\t" in line:
        return line.replace(f"{sign} ", f"{other} ")
    return re.sub(rf"^(\s*){re.escape(sign)} ", rf"\g<1>{other} ", line)


@pytest.mark.parametrize(
    ("sign", "other"), [("-", "○"), ("-", "•"), ("-", "▪"), ("□", "◆"), ("□", "■"), ("◦", "·")]
)
def test_other_signs_say_the_same(sign, other):
    plain, _, _ = read(LINES)
    front, report, _ = read([rewritten(line, sign, other) for line in LINES])
    assert records(front) == records(plain)
    assert report.unplaced == ()


def test_full_width_digits_and_signs_say_the_same():
    plain, _, _ = read(LINES)
    front, report, _ = read([line.translate(FULL_WIDTH) for line in LINES])
    assert records(front) == records(plain)
    assert report.unplaced == ()


@pytest.mark.parametrize("place", range(FIRST, len(LINES) - 2))
def test_a_stray_line_is_never_lost(place):
    for stray in (STRAY, f"- {STRAY}", f"{STRAY}\t{STRAY}"):
        front, report, _ = read([*LINES[:place], stray, *LINES[place:]])
        assert is_kept(STRAY, front, report), LINES[place]


ROWS = [n for n in range(FIRST, len(LINES)) if "\t" in LINES[n]]
HEADERS = [
    n for n in ROWS if LINES[n - 1] == "" or LINES[n].startswith(("\t시설유형", "\t\t\t계획"))
]


@pytest.mark.parametrize("place", [n for n in ROWS if n not in HEADERS])
def test_a_stray_cell_is_never_lost(place):
    cells = LINES[place].split("\t")
    rows = [[*cells, STRAY]]
    rows += [[*cells[:n], STRAY, *cells[n + 1 :]] for n in range(len(cells))]
    rows += [[*cells[:n], f"{cells[n]} {STRAY}", *cells[n + 1 :]] for n in range(len(cells))]
    for row in rows:
        front, report, _ = read([*LINES[:place], "\t".join(row), *LINES[place + 1 :]])
        assert is_kept(STRAY, front, report), row


def torn(seed):
    """The book with columns dropped, lines doubled, cut or swapped, parts taken out."""
    chance = random.Random(seed)  # noqa: S311 - the same tears every time
    lines = list(LINES)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                del lines[at : at + chance.randint(1, 30)]
            case 1:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
            case 2:
                lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
            case 3:
                column = chance.randrange(5)
                lines = [_without(line, column) for line in lines]
            case _:
                end = at + chance.randint(1, 25)
                block = lines[at:end]
                del lines[at:end]
                target = chance.randrange(len(lines) + 1)
                lines[target:target] = block
    return lines or [""]


def _without(line, column):
    cells = line.split("\t")
    return "\t".join([*cells[:column], *cells[column + 1 :]]) if len(cells) > 1 else line


@pytest.mark.parametrize("seed", range(200))
def test_torn_books_are_read_and_every_line_has_one_fate(seed):
    front, report, ledger = read(torn(seed))
    plan = Plan(front.organisation, (front.edition,))
    assert loads(dumps(plan)) == plan
    fates = [ledger.fate(line) for line in ledger.lines]
    assert fates.count(None) == len(report.unplaced)
    counted = report.kept_as_text + report.furniture + len(report.unplaced)
    assert counted <= len(fates)
    uids = [one.uid for one in front.edition.departments]
    uids += [one.uid for one in front.edition.department_results]
    uids += [one.uid for one in front.edition.facilities]
    assert len(uids) == len(set(uids))
