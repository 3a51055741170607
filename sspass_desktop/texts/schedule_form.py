"""The words of the form of 추진일정."""

from collections.abc import Collection

from sspass_desktop.texts.months import months

COUNT = "개월"
MARK = "■"
SUB_ROW = "↳"
NO_GROUP = "묶음 없음"
GO_ON = "추진사항을 이어 쓰기"
NO_MONTH = "비어 있음"
BELOW = "하위 행"
NEW_GROUP = "새 묶음"
HATCHED = "흑백 인쇄에서도 빗금으로 보입니다"
KEYS = "Space 칠하기·지우기   Shift+←→ 넓히기   Ctrl+D 위와 같게   Alt+→ 하위 행"
LABEL_KEYS = "F2 고치기   Enter 다음 행   Alt+→← 하위 행   Alt+↑↓ 행 옮기기"
GROUP_KEYS = "F2 묶음 이름 고치기   Delete 묶음 풀기"
BLANK_KEYS = "추진사항을 적으면 행이 생깁니다."
COUNT_KEYS = "달을 글로 적어도 됩니다(예: 3~6월, 상반기)."
EMPTY_ROW = "칠한 달이 없는 행입니다."
DELETE_ROW = "행 지우기"
GRID, TOOLS = "추진일정 표", "추진일정 도구"
TOOL_ROW, TOOL_BELOW, TOOL_GROUP, TOOL_REPEAT = "＋ 행", "하위 행", "묶음", "행 복사"

LABELLED = "추진사항 고치기"
TYPED_MONTHS = "추진일정 달 적기"
RENAMED_GROUP = "추진일정 묶음 이름 고치기"
DISSOLVED = "추진일정 묶음 풀기"
GROUPED = "추진일정 묶음 만들기"
MADE_BELOW, LIFTED = "추진일정 하위 행으로", "추진일정 하위 행 풀기"
MOVED = "추진일정 행 옮기기"
REPEATED = "추진일정 행 복사"
COPIED_MARKS = "추진일정 달 복사"


def painted(numbers: Collection[int]) -> str:
    """Name the step of painting months."""
    return f"추진일정 칠하기: {months(numbers)}"


def erased(numbers: Collection[int]) -> str:
    """Name the step of erasing months."""
    return f"추진일정 지우기: {months(numbers)}"


def inserted(count: int) -> str:
    """Name the step of adding rows."""
    return f"추진일정 {count}행 삽입"


def deleted(count: int) -> str:
    """Name the step of deleting rows."""
    return f"추진일정 {count}행 지우기"


def pasted(count: int) -> str:
    """Name the step of a paste."""
    return f"추진일정 {count}행 붙여넣기"


def count(number: int) -> str:
    """How many months a row is painted."""
    return f"{number}달"


def chosen(numbers: Collection[int]) -> str:
    """Which months are selected."""
    return f"{months(numbers)} 선택"


def row(number: int) -> str:
    """Name a row by its number, from 1."""
    return f"{number}행"


def paint(numbers: Collection[int]) -> str:
    """Offer to paint months."""
    return f"{months(numbers)} 칠하기  Ctrl+."


def foot(rows: int, marks: int) -> str:
    """Count under the grid."""
    return f"{rows}행 · 칠한 달 {marks}"


def period(text: str) -> str:
    """The card's period beside the count."""
    return f"사업기간 {text}" if text else ""
