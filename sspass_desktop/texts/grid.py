"""The words of the grids: steps, keys, what is read out of a cell."""

from collections.abc import Mapping

from sspass_desktop.domain.findings import Severity

FILLED, COPIED_DOWN, COPIED_RIGHT = "선택한 칸 채우기", "아래로 채우기", "오른쪽으로 채우기"
CLEARED, CUT, TODAY = "칸 지우기", "칸 잘라내기", "오늘 날짜 넣기"
ACCEPT = "사유 적고 수용…"
TAKE, GIVE_UP = "붙여넣기  Enter", "그만두기  Esc"
READING = "현재 칸 읽기"
ARROW = "→"
SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: "오류",
    Severity.WARNING: "확인",
    Severity.NOTICE: "알림",
}


def typed(head: str) -> str:
    """Name the step of typing into a cell."""
    return f"{head} 고치기" if head else "칸 고치기"


def pasted(rows: int) -> str:
    """Name the step of a paste."""
    return f"{rows}행 붙여넣기"


def row(number: str) -> str:
    """Name a row by its number; a row without one has its sign or nothing."""
    return f"{number}행" if number.isdigit() else number


def cell(place: str, text: str, severity: Severity | None) -> str:
    """Read a cell out: its row and column, what stands in it, what is wrong with it."""
    said = (place, text, f"{SEVERITIES[severity]} 1" if severity else "")
    return ", ".join(part for part in said if part)


def more(count: int) -> str:
    """Say that a list goes on."""
    return f"외 {count}건"
