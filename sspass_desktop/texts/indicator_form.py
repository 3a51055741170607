"""The words of the form of 평가방법."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

from sspass_desktop.domain.last_year import LastYear
from sspass_desktop.domain.rates import shown
from sspass_desktop.domain.results import ContractIndicator, ContractMeasure, LinkRule, ResultStatus
from sspass_desktop.domain.target import Bound, Target
from sspass_desktop.texts.particles import towards

KIND, CRITERION, INDICATOR = "종류", "성과기준", "성과지표"
RATE, CHANGE, CONTRACT = "달성률", "작년 실적 대비", "성과계약"
GO_ON = "지표를 이어 쓰기"
NEW = "새 지표"
REACHED = "달성"
LESS_IS_BETTER = "낮을수록 좋음"
KEYS = "Enter 다음 행   Ctrl+D 위와 같게   Alt+↓ 목록   Alt+↑↓ 행 옮기기"
TARGET_KEYS = "‘88점 이상’처럼 적으면 수와 단위를 읽습니다."
LAST_KEYS = "작년 계획과 실적에서 가져온 값이라 이곳에서는 고칠 수 없습니다."
LINK_KEYS = "F2 성과계약 고르기   Delete 연결 풀기"
BLANK_KEYS = "지표를 적으면 행이 생깁니다."
NO_TARGET = "목표가 비어 있습니다."
NO_RATE = "작년 목표가 0이라 달성률을 계산하지 않았습니다."
NO_NUMBER = "수 하나로 읽히지 않는 목표"
GRID, TOOLS = "평가방법 표", "평가방법 도구"
TOOL_ROW, TOOL_LAST, TOOL_LINK = "＋ 지표", "작년 지표 가져오기", "성과계약 연결"
NOTHING_TO_TAKE = "가져올 작년 지표가 없습니다."

RULE = "이어지는 방식"
RULES: Mapping[LinkRule, str] = {LinkRule.SAME: "같음", LinkRule.SUM: "합", LinkRule.PART: "일부"}
NOT_LINKED = "연결 안 함"
DETAILS = "지금 행의 성과계약과 작년"
LAST_YEAR = "작년"

MOVED = "평가방법 행 옮기기"
LINKED, UNLINKED = "성과계약 연결", "성과계약 연결 풀기"
_STATUSES: Mapping[ResultStatus, str] = {
    ResultStatus.PROVISIONAL: "잠정",
    ResultStatus.FINAL: "확정",
}
_BOUNDS: Mapping[Bound, str] = {
    Bound.AT_LEAST: "높을수록 좋음",
    Bound.AT_MOST: LESS_IS_BETTER,
    Bound.EQUAL: "채우면 달성",
}


def this_target(year: int) -> str:
    """The column of the targets to be written: ’26 목표."""
    return f"’{year % 100:02d} 목표"


def last_result(year: int) -> str:
    """The column of last year's results."""
    return f"’{(year - 1) % 100:02d} 실적"


def last_target(year: int) -> str:
    """The column of last year's targets."""
    return this_target(year - 1)


def rate(percent: str) -> str:
    """A rate of achievement."""
    return f"{percent}%"


def change(amount: Fraction, unit: str) -> str:
    """A change with its sign: +37명, △1.4점; of per cent it is %p."""
    sign = "△" if amount < 0 else "+" if amount > 0 else ""
    return f"{sign}{number(abs(amount))}{'%p' if unit == '%' else unit}"


def number(value: Fraction) -> str:
    """A number with as many decimals as it needs, three at most."""
    return f"{Decimal(shown(value, 3)):,f}".rstrip("0").rstrip(".")


def direction(target: Target) -> str:
    """What a target asks for."""
    if target.value is None:
        return NO_NUMBER
    return _BOUNDS[target.bound] if target.bound else ""


def link(indicator: ContractIndicator, measure: ContractMeasure) -> str:
    """A link to the contract in its cell: 성과계약 2 · 합."""
    number = indicator.number or indicator.name
    return f"{CONTRACT} {number} · {RULES[measure.rule]}"


def measure(indicator: ContractIndicator, one: ContractMeasure) -> str:
    """A measure of the contract in the list."""
    number = f"{indicator.number}. " if indicator.number else ""
    method = f" – {one.method}" if one.method and one.method != indicator.name else ""
    return f"{number}{indicator.name}{method}"


def contract_details(one: ContractMeasure) -> str:
    """What the contract says of a measure, and how many indicators carry it."""
    known = (("계약 목표", one.target), ("작년 실적", one.last_result), ("비고", one.remark))
    parts = [f"{name} {value}" for name, value in known if value and value != "-"]
    return " · ".join((*parts, f"이어진 지표 {len(one.indicators)}개"))


def last_details(last: LastYear | None) -> str:
    """What is known of last year: 작년 목표 87점 · 실적 89.4점 (2025. 12. 31. 확정)."""
    if last is None:
        return NEW
    parts = [f"목표 {last.target}"] if last.target else []
    if last.result:
        when = " ".join(
            part
            for part in (_day(last.as_of), _STATUSES[last.status] if last.status else "")
            if part
        )
        parts.append(f"실적 {last.result}" + (f" ({when})" if when else ""))
    return f"{LAST_YEAR} {' · '.join(parts)}" if parts else NEW


def _day(day: date | None) -> str:
    return f"{day.year}. {day.month}. {day.day}." if day else ""


def trend_title(unit: str) -> str:
    """Above the small chart."""
    measured = f" ({unit})" if unit else ""
    return f"작년과 올해{measured} · 막대 실적, 선 목표"


def trend(last: LastYear, target: str) -> str:
    """The small chart in words."""
    known = (("작년 목표", last.target), ("작년 실적", last.result), ("올해 목표", target))
    return ", ".join(f"{name} {value}" for name, value in known if value)


def target_of(number_shown: str) -> str:
    """The line of this year's target."""
    return f"목표 {number_shown}"


def short_year(year: int) -> str:
    """A year under the small chart: ’26."""
    return f"’{year % 100:02d}"


def behind(gap: Fraction, unit: str) -> str:
    """A target lies under last year's result."""
    return f"작년 실적보다 {number(abs(gap))}{'%p' if unit == '%' else unit} 낮습니다."


def raise_to(target: str) -> str:
    """Offer another target."""
    return f"{towards(target)}  Ctrl+."


def place(number: int, name: str) -> str:
    """Name a row by number and name."""
    return f"{number} {name}".strip()


def row_title(number: int, name: str, kind: str, criterion: str) -> str:
    """The title of the lower panel."""
    aside = " · ".join(part for part in (kind, criterion) if part)
    return f"{place(number, name)}  {aside}".strip()


def edited(column: str) -> str:
    """Name the step of typing into a column."""
    return f"{column} 고치기"


def inserted(count: int) -> str:
    """Name the step of adding rows."""
    return f"평가방법 {count}행 삽입"


def deleted(count: int) -> str:
    """Name the step of deleting rows."""
    return f"평가방법 {count}행 지우기"


def pasted(count: int) -> str:
    """Name the step of a paste."""
    return f"평가방법 {count}행 붙여넣기"


def taken(count: int) -> str:
    """Name the step of taking last year's indicators over."""
    return f"작년 지표 {count}개 가져오기"
