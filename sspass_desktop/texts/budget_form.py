"""The words of the budget of a card: its grid, its strip, its foot, its panels."""

from collections.abc import Mapping, Sequence

from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.domain.money import Won, grouped, in_unit, signed
from sspass_desktop.texts.findings import unreadable
from sspass_desktop.texts.particles import towards

FORMULA, SOURCES, ROW = "산출내역", "재원", "행"
GHOST = "여기에 이어 쓰기: 이름 단가×수량="
NEXT_SIGN = "＋"
ADD_FUND, NONBUDGET, SPLIT, INSERT_ROW = "＋ 사업비 추가", "비예산", "재원 나누기", "행 삽입"
ACCOUNT, ACCOUNT_HINT = "회계", "예: 특별회계"
NO_FUND = "사업비를 골라 주세요"
EMPTY = "사업비를 추가하면 산출내역을 적을 수 있습니다."
IS_NONBUDGET = "예산 없이 하는 사업(비예산)입니다."
UNDO_NONBUDGET = "비예산 풀기"
HAS_LINES = "산출내역이 있어 비예산으로 바꿀 수 없습니다. 먼저 산출내역을 지워 주세요."
KEYS = "F2 고치기 · Enter 아래로 · Tab 다음 칸 · Alt+↓ 목록 · Ctrl+Enter 채우기 · Alt+↑↓ 행 옮기기"
KEYS_FUND = "F2 사업비 바꾸기 · Alt+↓ 사업비 목록 · Alt+↑↓ 사업비 옮기기"
KEYS_NEXT = "이름과 산식을 적으면 금액이 계산됩니다 · 엑셀에서 복사한 행은 Ctrl+V"
KEYS_SOURCES = "비율은 국 50 도 50, 금액은 국 3,000천원 도 1,440천원처럼 적습니다 · 지우면 미정"
THIS_CARD, TOTAL_WORD = "이 카드", "계"
SEARCH, SEARCH_HINT = "사업비", "지출 예산의 사업비 이름이나 초성"
NEW_FUND, NEW_FUND_HINT = "사업비 이름", "지출 예산이 없어 이름을 적습니다"
LEVELS, LEVELS_HINT = "단계 이름", "바깥 단계부터 쉼표로 나누어 적고 Enter, 그만두려면 Esc"
LEVELS_IN_USE = "적은 이름이 단계보다 많은 행이 있어 단계를 줄일 수 없습니다. 그대로 두었습니다."
TOOLS, GRID = "예산 도구", "산출내역 표"
SHARES, AMOUNTS = "비율", "금액"
REMAINDER = "끝수를 받는 재원"
SELECTED_LINES, WHOLE_FUND = "선택한 행", "이 사업비 전체"
APPLY, CLOSE, CLEAR_SPLIT = "나누기  Enter", "그만두기  Esc", "재원 지우기"
NOT_SHARES = "네 칸에 0 이상의 숫자를 적어 주세요. 하나는 0보다 커야 합니다."

STEP_FUND, STEP_ADD_FUND, STEP_REMOVE_FUND = "사업비 바꾸기", "사업비 추가", "사업비 지우기"
STEP_LEVELS = "단계 이름 바꾸기"
STEP_MOVE, STEP_MOVE_FUND = "예산 행 옮기기", "사업비 옮기기"
STEP_NONBUDGET, STEP_BUDGET = "비예산으로 바꾸기", "비예산 풀기"
STEP_SPLIT, STEP_ACCOUNT = "재원 나누기", "회계 고치기"
STEP_RECOMPUTE, STEP_SUGGESTION = "산식대로 계산하기", "제안 적용"

SHORT_SOURCES: Mapping[Source, str] = {
    Source.STATE: "국",
    Source.PROVINCE: "도",
    Source.MUNICIPAL: "시군",
    Source.OTHER: "기타",
}
LONG_SOURCES: Mapping[Source, str] = {
    Source.STATE: "국비",
    Source.PROVINCE: "도비",
    Source.MUNICIPAL: "시군비",
    Source.OTHER: "기타",
}
UNITS: Mapping[Won, str] = {
    1: "원",
    1_000: "천원",
    10_000: "만원",
    1_000_000: "백만원",
    100_000_000: "억원",
}
SHOWN_UNITS: tuple[Won, ...] = (1, 1_000, 1_000_000)
"""In which money is shown on screen and read from a paste."""


def amount_head(unit_won: Won) -> str:
    """The title of the column of amounts."""
    return f"금액({UNITS[unit_won]})"


def shown(won: Won, unit_won: Won) -> str:
    """An amount in a unit, rounded; below 0 with a triangle."""
    return signed(in_unit(won, unit_won))


def part(won: Won, unit_won: Won) -> str:
    """What one source gives; nothing is a dash."""
    return shown(won, unit_won) if won else "-"


def exact(won: Won, unit_won: Won) -> str:
    """An amount in a unit with all its won, as it may be typed back."""
    whole, rest = divmod(abs(won), unit_won)
    digits = len(str(unit_won)) - 1
    tail = f".{rest:0{digits}d}".rstrip("0") if rest else ""
    return f"{'-' if won < 0 else ''}{grouped(whole)}{tail}"


def won_words(won: Won) -> str:
    """An amount in won with its unit."""
    return f"{shown(won, 1)}원"


def rest(won: Won, unit_won: Won) -> str:
    """What is left of a fund."""
    return f"잔액 {shown(won, unit_won)}"


def split_words(line: CostLine, unit_won: Won) -> str:
    """What comes from which source: shares as they are, amounts in a unit."""
    if line.sources is not None:
        return amounts_words(line.sources, unit_won)
    return "" if line.ratio is None else ratio_words(line.ratio)


def ratio_words(ratio: Ratio) -> str:
    """Shares by source: 국 50 · 도 50."""
    return _by_source({source: str(getattr(ratio, source.value)) for source in Source})


def amounts_words(amounts: Amounts, unit_won: Won) -> str:
    """Amounts by source in a unit."""
    return _by_source({source: shown(part, unit_won) for source, part in parts(amounts).items()})


def split_entry(line: CostLine, unit_won: Won) -> str:
    """A split as it may be typed back."""
    if line.sources is None:
        return split_words(line, unit_won)
    unit = UNITS[unit_won]
    held = parts(line.sources)
    return _by_source(
        {source: exact(part, unit_won) + unit for source, part in held.items()}, "0" + unit
    )


def parts(amounts: Amounts) -> Mapping[Source, Won]:
    """Amounts by source, in printed order."""
    return {source: getattr(amounts, source.value) for source in Source}


def _by_source(figures: Mapping[Source, str], nothing: str = "0") -> str:
    named = (
        f"{SHORT_SOURCES[source]} {figure}"
        for source, figure in figures.items()
        if figure != nothing
    )
    return " · ".join(named)


def source_sum(source: Source, won: Won, unit_won: Won) -> str:
    """A source and what it gives, in the foot."""
    return f"{LONG_SOURCES[source]} {shown(won, unit_won)}"


def in_words(won: Won, spelled: str) -> str:
    """The official amount: the figure, and spelled."""
    return f"금{grouped(won)}원({spelled})"


def result(won: Won) -> str:
    """What a formula comes to."""
    return f"= {won_words(won)}"


def typed_amount(won: Won, difference: Won) -> str:
    """The amount beside a formula that comes to another one."""
    return f"입력 금액 {won_words(won)}  차이 {won_words(abs(difference))}"


def by_formula(won: Won) -> str:
    """The button that takes the formula's amount."""
    return f"산식대로 {won_words(won)}"


def suggestion(finding: Finding) -> str:
    """The button that takes a suggestion."""
    if finding.code is Code.COST_TYPED_EQUALS:
        return "=를 ×로  Ctrl+."
    return f"단가를 {towards(finding.suggestion)}  Ctrl+."


def lines_pasted(count: int) -> str:
    """Name the step of a paste."""
    return f"예산 {count}행 붙여넣기"


def lines_inserted(count: int) -> str:
    """Name the step of an insertion."""
    return f"예산 {count}행 삽입"


def lines_deleted(count: int) -> str:
    """Name the step of a deletion."""
    return f"예산 {count}행 지우기"


def refused(text: str, why: str) -> str:
    """Name the text that was typed before saying why it is no value."""
    return f"‘{text}’ {why}"


def row_place(number: int) -> str:
    """Where the strip stands."""
    return f"{number}행"


def line_fault(finding: Finding, message: str) -> str:
    """What is wrong with a line, said beside it: neither card nor line need be named."""
    if finding.code is Code.COST_POWER_OF_TEN:
        return f"산식과 금액이 {_fold(finding)}배 다릅니다."
    if finding.code is Code.COST_UNREADABLE:
        return f"{unreadable(finding)}."
    return _FAULTS.get(finding.code, message)


_FAULTS: Mapping[Code, str] = {
    Code.COST_FORMULA_MISMATCH: "산식과 금액이 맞지 않습니다.",
    Code.COST_UNIT_SLIP: "산식과 금액이 1,000배 다릅니다. 단가의 단위를 확인해 주세요.",
    Code.COST_PRICE_CUT: "단가를 천원 단위로 줄여 적어 금액과 조금 다릅니다.",
    Code.COST_TYPED_EQUALS: "곱하기 자리에 =가 적혀 있습니다.",
}


def _fold(finding: Finding) -> str:
    low, high = sorted((abs(int(finding.expected)), abs(int(finding.found))))
    return grouped(high // low) if low else "0"


_BLANK = "빈칸"


def paste_title(lines: int, changes: Sequence[Change]) -> str:
    """What a paste is, in one line."""
    merged = next((change.becomes for change in changes if change.why is Why.UNMERGED), "")
    parted = f", 병합 {merged}칸 풀기" if merged else ""
    return f"{lines_pasted(lines)}{parted}"


def was(change: Change) -> str:
    """What stood in a pasted cell."""
    if change.why is Why.UNMERGED:
        return f"병합 {change.becomes}칸"
    return change.was or _BLANK


def becomes(change: Change) -> str:
    """What becomes of a pasted cell, and why."""
    return _BECOMES[change.why].format(change.becomes)


_BECOMES: Mapping[Why, str] = {
    Why.READ_AS: "{}",
    Why.UNIT: "{}",
    Why.UNMERGED: "같은 값을 아래로 되풀이",
    Why.FILLED: "{}(위와 같음)",
    Why.COMPUTED: "{}원(산식)",
    Why.NOT_READ: "읽을 수 없어 빈칸으로",
    Why.TOTAL_LEFT_OUT: "합계 행이라 넣지 않음",
    Why.TOTAL_DIFFERS: "행을 더하면 {}원",
    Why.NO_MONEY: "산식도 금액도 없어 넣지 않음",
}
