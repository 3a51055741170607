"""The words of the funds view: fund sheet, budget trees, summary."""

from collections.abc import Iterable, Mapping, Sequence

from sspass_desktop.domain.budget import Side, Source
from sspass_desktop.domain.costing.rests import FundRest, Standing
from sspass_desktop.domain.money import Won
from sspass_desktop.texts.budget_form import LONG_SOURCES, UNITS, shown
from sspass_desktop.texts.particles import object_, topic

TITLE = "재원"
SUBTITLE = "지출 예산 → 사업비 → 카드"
TAB_FUNDS, TAB_SUMMARY = "재원 표", "총괄"
SIDES: Mapping[Side, str] = {Side.EXPENDITURE: "지출", Side.REVENUE: "수입"}
TEAM, ALL_TEAMS = "팀", "모든 팀"
ONLY_UNEVEN = "불일치만"

FUND, BUDGET, GIVEN, SHARE = "사업비", "예산", "카드 배정액", "배정률"
REST, STANDING, CARDS, TOTAL = "잔액", "상태", "카드", "합계"
ITEM, SUM, OUTSIDE, FACILITY = "예산과목", "계", "카드 외 사용", "시설"
NOTHING, GO, USED = "-", "↗", "✓"
NEW_ITEM = "과목 이름"
NO_FUNDS = "지출 예산이 없습니다. 지출에서 예산과목을 먼저 적어 주세요."
NO_ITEMS = "예산과목이 없습니다. ‘＋ 과목’으로 첫 과목을 적어 주세요."
ALL_EVEN = "거르기에 맞는 사업비가 없습니다."
KEYS = "→ 펼치기 · ← 접기 · F2 예산 고치기 · Enter 카드로 이동"
CARD_KEYS = "Enter 카드로 이동 · ← 사업비로"
TREE_KEYS = "F2 고치기 · Alt+→← 단계 · Alt+↑↓ 옮기기 · Ctrl+Shift+= 과목 삽입 · Ctrl+- 지우기"
OUTSIDE_KEYS = "Space 카드 외 사용 표시 · 남은 금액이 있어도 미배정으로 보지 않습니다"
COMPUTED = "아래 과목을 더한 값입니다."
TAKE_COMPUTED = "더한 값으로  Ctrl+."
TOOLS = "예산과목 도구"
TOOL_BEHIND, TOOL_BELOW, TOOL_DELETE = "＋ 과목", "＋ 하위 과목", "과목 지우기"

HEADLINE, NOTE, UNIT = "제목 줄", "주석", "예산서 단위"
ACCOUNT, PREVIOUS, CURRENT, CHANGE, RATE = "회계", "전년 예산", "올해 예산", "증감", "증감률"
WHOLE, SUMMARY_GO_ON = "합계", "회계를 이어 쓰기"
SUMMARY_KEYS = (
    "올해 예산과 증감은 수입·지출에서 계산합니다 · 지우면 적힌 값 대신 계산한 값이 됩니다"
)

RENAMED, ADDED, MOVED, INDENTED, LIFTED = (
    "예산과목 이름 고치기",
    "예산과목 추가",
    "예산과목 옮기기",
    "예산과목을 하위로",
    "예산과목을 상위로",
)
MARKED_OUTSIDE, SET_FACILITY, TOOK_COMPUTED = (
    "카드 외 사용 표시",
    "예산과목 시설 고치기",
    "더한 값으로 바꾸기",
)
EDITED_SUMMARY = "예산 총괄 고치기"


def edited(column: str) -> str:
    """Name the step of typing an amount."""
    return f"예산 고치기: {column}"


def deleted(name: str) -> str:
    """Name the step of deleting a line of the budget."""
    return f"예산과목 지우기: {name}"


def amount(won: Won, unit_won: Won) -> str:
    """An amount in a unit; nothing is a dash."""
    return shown(won, unit_won) if won else NOTHING


def unit(unit_won: Won) -> str:
    """In which unit amounts are shown."""
    return f"단위: {UNITS[unit_won]}"


def balance(rest: FundRest, cards: int, unit_won: Won) -> str:
    """Both sides of a fund before its rest."""
    budget, spent = shown(rest.budget_won, unit_won), shown(rest.spent_won, unit_won)
    return f"예산 {budget} − 카드 {cards}개 {spent} ="


def rest(won: Won, unit_won: Won) -> str:
    """What is left, with its unit."""
    return f"{shown(won, unit_won)}{UNITS[unit_won]}"


def judgement(found: FundRest, short: Mapping[Source, Won], unit_won: Won) -> str:
    """What is wrong with a fund; "" if nothing is."""
    left = f"{shown(abs(found.rest_won), unit_won)}{UNITS[unit_won]}"
    if found.standing is Standing.OVER:
        parts = _by_source(short, unit_won)
        return f"배정 초과: 카드 배정액이 예산보다 {left} 많습니다." + (
            f" {parts}" if parts else ""
        )
    if short:
        return f"재원이 모자랍니다. {_by_source(short, unit_won)}"
    if found.standing is Standing.UNDER:
        return f"미배정: {left}이 카드에 배정되지 않았습니다."
    return ""


def _by_source(short: Mapping[Source, Won], unit_won: Won) -> str:
    return " · ".join(
        f"{LONG_SOURCES[source]} {shown(-won, unit_won)}" for source, won in short.items()
    )


def card(number: str, title: str) -> str:
    """A card in the sheet."""
    return f"{number} {title}".strip()


def unsplit(won: Won, unit_won: Won) -> str:
    """What of a card's money has no known source."""
    return f"재원을 나누지 않은 금액 {rest(won, unit_won)}"


def in_use(name: str, cards: Sequence[str]) -> str:
    """Why a line of the budget is not deleted."""
    named = ", ".join(cards[:3]) + (f" 외 {len(cards) - 3}개" if cards[3:] else "")
    return (
        f"{object_(f'‘{name}’')} 카드 {named}에서 쓰고 있어 지우지 않았습니다. "
        "카드의 사업비를 먼저 바꿔 주세요."
    )


def unknown_facility(name: str) -> str:
    """A facility that is not on the list."""
    return f"{topic(f'‘{name}’')} 시설 목록에 없습니다. 이전 값을 그대로 두었습니다."


def declared(printed: Won, computed: Won, unit_won: Won) -> str:
    """A printed sum beside the computed one."""
    sides = f"적힌 값 {shown(printed, unit_won)} · 더한 값 {shown(computed, unit_won)}"
    gap = printed - computed
    return f"{sides} · 차이 {shown(gap, unit_won)}" if gap else sides


def figures(sides: tuple[Won, Won], funds: Iterable[FundRest]) -> tuple[tuple[str, Won], ...]:
    """The figures under the fund sheet: both sides, and what cards take or leave."""
    found = list(funds)
    outside = [one for one in found if one.node.used_outside]
    left = [one for one in found if one.standing is Standing.UNDER]
    return (
        ("수입 합계", sides[0]),
        ("지출 합계", sides[1]),
        ("수입 − 지출", sides[0] - sides[1]),
        ("카드 배정액", sum(one.spent_won for one in found)),
        ("카드 외 사용", sum(max(one.rest_won, 0) for one in outside)),
        ("미배정액", sum(one.rest_won for one in left)),
    )
