"""The words of the panels that show what the checks found."""

import re
from collections.abc import Mapping
from functools import cache

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Code, Finding, Place, Severity
from sspass_desktop.domain.money import signed
from sspass_desktop.texts import written_findings
from sspass_desktop.texts.card_page import SECTIONS
from sspass_desktop.texts.particles import towards

TITLE, OF_CARD, ALL = "점검", "점검 · 이 카드", "전체"
SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "오류",
    Severity.WARNING: "확인",
    Severity.NOTICE: "알림",
}
ACCEPTED = "수용"
GROUP_BY, BY_TEAM, BY_FAMILY, BY_CARD = "묶음 기준", "팀", "종류", "카드"
ALL_TEAMS, ALL_FAMILIES = "모든 팀", "모든 종류"
TEAM_FILTER, FAMILY_FILTER = "팀 거르기", "종류 거르기"
SEARCH, SEARCH_HINT = "점검 결과에서 찾기", "낱말로 찾기"
COLUMNS = ("내용", "카드", "위치", "기준값", "입력값", "차이", "제안")
CHECK_ALL = "전체 점검  F9"
GO, GO_KEY = "이동", "위치로 이동  Enter"
ACCEPT, ACCEPT_KEY = "사유 적고 수용", "사유 적고 수용…  Ctrl+Shift+."
WITHDRAW = "수용 취소"
REASON, REASON_HINT = "수용하는 사유", "사유를 적고 Enter, 그만두려면 Esc"
NO_TEAM, OUTSIDE = "팀 미정", "카드 밖"
STANDING, REPORT = "점검 현황", "보고서…"
NUMBER, CARD, TEAM, SUM = "번호", "사업", "팀", "계"
CLEAN_CARD = "고른 곳에 맞지 않는 것이 없습니다. Enter를 누르면 카드를 엽니다."
STANDING_HINT = (
    "화살표로 칸을 고르면 아래에 그 카드의 결과가 보입니다. "
    "Enter 이동, Alt+↓ 이 열로 정렬, Ctrl+C 표로 복사"
)
HINT = "위아래 화살표로 고르고 Enter로 이동합니다. Ctrl+. 제안 적용, Ctrl+Shift+. 사유 적고 수용"
NO_FINDING = "맞지 않는 곳이 없습니다."
NO_HIT, CLEAR_FILTER = "고른 조건에 맞는 결과가 없습니다.", "거르기 지우기"
NOTHING_TO_APPLY = "바로 적용할 제안이 없는 결과입니다."

FAMILIES: Mapping[str, str] = {
    "cost": "산출내역",
    "card": "카드",
    "fund": "사업비",
    "group": "사업비 묶음",
    "tree": "예산서 합계",
    "rate": "달성률·증감률",
    "indicator": "성과지표",
    "contract": "성과계약",
    "result": "실적",
    "programme": "실천사업",
    "task": "전략과제·실행과제",
    "name": "공식 이름",
    "number": "연결된 숫자",
    "numbering": "번호·참조",
    "xref": "번호·참조",
    "owner": "담당자·부서",
    "department": "담당자·부서",
    "period": "연도",
    "year": "연도",
    "tag": "변경 표시",
    "count": "횟수·수량",
    "schedule": "추진일정",
    "money": "산출내역",
    "section": "카드 항목",
    "text": "글 길이",
    "privacy": "개인정보",
    "style": "표기 방식",
}
HEADLINES: Mapping[Code, str] = {
    Code.COST_FORMULA_MISMATCH: "산식과 금액이 다릅니다",
    Code.COST_UNIT_SLIP: "산식과 금액이 1,000배 다릅니다",
    Code.COST_POWER_OF_TEN: "산식과 금액의 자릿수가 다릅니다",
    Code.COST_PRICE_CUT: "단가를 줄여 적은 것으로 보입니다",
    Code.COST_UNREADABLE: "산식으로 읽을 수 없습니다",
    Code.COST_TYPED_EQUALS: "곱셈표 자리에 등호가 있습니다",
    Code.COST_UNIT_SENSE: "산식의 단위가 서로 맞지 않습니다",
    Code.COST_PATH_VARIANT: "세목의 상위 목이 다른 곳과 다릅니다",
    Code.CARD_TOTAL_MISMATCH: "소요예산이 산출내역 합계와 다릅니다",
    Code.CARD_WORDS_MISMATCH: "한글 금액이 숫자 금액과 다릅니다",
    Code.CARD_NO_FUND: "산출내역에 사업비가 없습니다",
    Code.CARD_NONBUDGET_WITH_LINES: "비예산인데 산출내역이 있습니다",
    Code.CARD_DUPLICATE_BUDGET: "다른 카드와 예산이 똑같습니다",
    Code.CARD_DUPLICATE_LINE: "다른 카드와 산출내역이 겹칩니다",
    Code.CARD_DUPLICATE_BODY: "다른 카드와 본문이 똑같습니다",
    Code.CARD_UNLISTED: "실천사업 목록에 없는 카드입니다",
    Code.FUND_OVER: "카드 배정액이 예산을 넘습니다",
    Code.FUND_UNDER: "카드 배정액이 예산보다 적습니다",
    Code.FUND_UNKNOWN: "지출예산에 없는 사업비입니다",
    Code.FUND_ALIAS_NEEDED: "같은 사업비인지 확인해 주세요",
    Code.FUND_MOVED_BETWEEN: "예산이 옮겨진 것으로 보입니다",
    Code.FUND_SOURCE_SPLIT: "재원 합계가 맞지 않습니다",
    Code.GROUP_MISMATCH: "묶음의 카드 합계가 예산과 다릅니다",
    Code.TREE_ROW_SUM: "재원의 합이 계와 다릅니다",
    Code.TREE_CHILDREN_SUM: "하위 항목의 합과 다릅니다",
    Code.TREE_SIDES_DIFFER: "수입과 지출이 다릅니다",
    Code.RATE_MISMATCH: "다시 계산한 값과 다릅니다",
    Code.PROGRAMME_NO_CARD: "카드 내용이 비어 있습니다",
    Code.SCHEDULE_MARKS_LOST: "칠한 달이 없습니다",
    Code.COST_QUANTITY_DIFFERS: "산식의 수량이 목표와 다릅니다",
    Code.INDICATOR_NO_TARGET: "목표가 없는 성과지표입니다",
    Code.INDICATOR_BELOW_LAST_RESULT: "목표가 작년 실적보다 낮습니다",
    Code.CONTRACT_DIFFERS: "성과계약의 목표와 다릅니다",
    Code.CONTRACT_UNLINKED: "성과지표와 연결되지 않은 성과계약입니다",
    Code.RESULT_CONFLICT: "같은 날짜의 확정 실적이 서로 다릅니다",
    Code.RESULT_BELOW_TARGET: "목표에 못 미친 실적에 비고가 없습니다",
    Code.TASK_NO_PROGRAMME: "맡은 실천사업이 없는 실행과제입니다",
    Code.NAME_VARIANT: "공식 이름과 다르게 적혀 있습니다",
    Code.NUMBERING_REPEAT: "번호가 되풀이됩니다",
    Code.XREF_BROKEN: "가리키는 곳이 없습니다",
    Code.OWNER_UNKNOWN: "직원 명단에 없는 사람입니다",
    Code.DEPARTMENT_ENDED: "계획 연도에 없는 부서입니다",
    Code.PERIOD_OTHER_YEAR: "다른 해의 기간이나 제목입니다",
    Code.YEAR_LEFT_OVER: "지난해가 남아 있습니다",
    Code.TAG_NEW_WITH_PREDECESSOR: "작년에도 한 일이 신설로 표시되었습니다",
    Code.TAG_KEPT_WITHOUT_PREDECESSOR: "신규 사업에 이어 온 일의 표시가 있습니다",
    Code.COUNT_DIFFERS: "같은 활동의 수량이 서로 다릅니다",
    Code.NUMBER_SOURCE_GONE: "연결된 숫자의 출처가 없습니다",
    Code.NUMBER_DIFFERS: "연결된 숫자가 출처와 다릅니다",
    Code.SCHEDULE_MONTHS_VS_COUNT: "횟수보다 칠한 달이 적습니다",
    Code.SCHEDULE_EMPTY_ROW: "칠한 달이 없는 일정입니다",
    Code.SCHEDULE_OUTSIDE_PERIOD: "일정이 사업기간 밖에 있습니다",
    Code.MONEY_UNMENTIONED: "카드에 나오지 않는 활동의 예산입니다",
    Code.SECTION_MISSING: "빠진 항목이 있습니다",
    Code.SECTION_EMPTY: "내용이 빈 항목이 있습니다",
    Code.SECTION_NEW_BUT_RESULTS: "신규 사업에 작년 성과가 있습니다",
    Code.TEXT_TOO_LONG: "한 줄이 너무 깁니다",
    Code.PRIVACY_RESIDENT_NUMBER: "주민등록번호로 보이는 숫자가 있습니다",
    Code.STYLE_DATE: "날짜 적는 방식이 다릅니다",
    Code.STYLE_AMOUNT: "금액에 쉼표가 없습니다",
    Code.STYLE_MINUS: "감소를 △로 적지 않았습니다",
    Code.STYLE_ENDING: "개조식이 아닌 문장입니다",
}
_OUTSIDE: Mapping[str, str] = {
    "funds": "재원",
    "budget_tree": "예산서",
    "results": "작년 성과",
    "department_results": "부서별 성과",
    "contract": "성과계약",
    "strategy": "전략체계",
    "summary": "예산 현황",
}
_SIDES: Mapping[Side, str] = {Side.REVENUE: "수입", Side.EXPENDITURE: "지출"}
_COUNTED = (Code.CARD_DUPLICATE_LINE, Code.SCHEDULE_MARKS_LOST)
_YEARS = (Code.PERIOD_OTHER_YEAR, Code.YEAR_LEFT_OVER)
_NUMBER = re.compile(r"-?\d+")


@cache
def family(code: Code) -> str:
    """What kind of rule a code belongs to."""
    return FAMILIES[code.value.partition(".")[0]]


def place(where: Place) -> str:
    """Section and row: "소요예산 5행"; the side of the budget outside the cards."""
    if not isinstance(where.section, CardSection):
        side = _SIDES[where.side] if where.side is not None else ""
        return f"{side} {_OUTSIDE.get(where.section, '')}".strip()
    table = f" 사업비 {where.table + 1}" if where.table else ""
    row = f" {where.line + 1}행" if where.line is not None else ""
    return f"{SECTIONS[where.section]}{table}{row}"


def go(where: Place) -> str:
    """The link that leads there: "5행으로 이동"."""
    if where.line is not None:
        return f"{where.line + 1}행으로 이동"
    named = place(where)
    return f"{towards(named)} 이동" if named else GO


def sides(finding: Finding) -> tuple[str, str, str]:
    """What it should be, what stands there and the difference, as they are printed."""
    gap = finding.difference_won
    shown = "" if gap is None else signed(gap)
    return _value(finding, finding.expected), _value(finding, finding.found), shown


def _value(finding: Finding, text: str) -> str:
    if finding.code in _COUNTED:
        return f"{text}행" if text else ""
    if finding.code is Code.RATE_MISMATCH and finding.difference_won is None:
        return f"{text}%".replace("-", "△")
    is_amount = _NUMBER.fullmatch(text) and finding.code not in _YEARS
    return signed(int(text)) if is_amount else text


def apply(finding: Finding) -> str:  # noqa: PLR0911 - one case a code
    """The link that takes the suggestion, "" where there is none."""
    value = finding.suggestion
    if not value:
        return ""
    match finding.code:
        case Code.COST_UNIT_SLIP | Code.COST_POWER_OF_TEN:
            return f"단가를 {towards(value)}"
        case Code.COST_TYPED_EQUALS:
            return "등호를 곱셈표로"
        case Code.CARD_TOTAL_MISMATCH:
            return f"소요예산을 {towards(_won(value))}"
        case Code.CARD_WORDS_MISMATCH:
            return "한글 금액을 숫자대로"
        case Code.FUND_ALIAS_NEEDED:
            return "같은 사업비로 확인"
        case Code.TREE_ROW_SUM | Code.TREE_CHILDREN_SUM:
            return towards(_won(value))
        case Code.RATE_MISMATCH if finding.difference_won is not None:
            return towards(_won(value))
        case Code.RATE_MISMATCH:
            return towards(f"{value}%".replace("-", "△"))
        case _:
            return written_findings.apply(finding)


def _won(text: str) -> str:
    return f"{signed(int(text))}원"


def apply_key(word: str) -> str:
    """The filled button."""
    return f"{word}  Ctrl+."


def applied(finding: Finding) -> str:
    """Undo calls it so when a suggestion was taken."""
    return f"제안 적용: {apply(finding) or HEADLINES[finding.code]}"


def accepted_step(finding: Finding) -> str:
    """Undo calls it so when a finding was accepted."""
    return f"결과 수용: {HEADLINES[finding.code]}"


def withdrawn_step(finding: Finding) -> str:
    """Undo calls it so when an acceptance was taken back."""
    return f"수용 취소: {HEADLINES[finding.code]}"


def accepted(reason: str) -> str:
    """In the place of the suggestion of an accepted finding."""
    return f"{ACCEPTED}: {reason}"


def counted(counts: Mapping[Severity, int]) -> str:
    """Above a group: "오류 3 · 확인 4 · 알림 2"."""
    return " · ".join(f"{SEVERITIES[one]} {counts.get(one, 0)}" for one in Severity)


def standing(number: str, card: str, what: str, counts: Mapping[Severity, int] | None) -> str:
    """A cell of the grid as it is read out; counts None: what was found there is accepted."""
    open_ = (f"{SEVERITIES[one]} {count}" for one, count in (counts or {}).items() if count)
    said = ACCEPTED if counts is None else " ".join(open_)
    return ", ".join(part for part in (f"{number} {card}".strip(), what, said) if part)


def cards(count: int) -> str:
    """How many cards of a group are concerned."""
    return f"카드 {count}개" if count else ""


def toggle(word: str, count: int, *, shown: bool) -> str:
    """A filter as it is read out."""
    return f"{word} {count}건, {'보임' if shown else '숨김'}"


def all_right(time: str, count: int) -> str:
    """Nothing was found."""
    return f"{NO_FINDING} {time}에 카드 {count}개를 점검했습니다."


def spoken(severity: str, headline: str, card: str, where: str) -> str:
    """A finding as it is read out."""
    return ", ".join(part for part in (severity, headline, card, where) if part)
