"""The words of the table of all cards."""

from collections.abc import Mapping

from sspass_desktop.domain.card_fields import CardField
from sspass_desktop.texts.budget_form import UNITS
from sspass_desktop.texts.particles import object_

TITLE = "카드 표"
KEYS = "Space 선택   Enter 카드 열기   F2 고치기   Ctrl+C 표로 복사   Alt+↓ 열 차림표"
COLUMNS: Mapping[str, str] = {
    "number": "번호",
    "title": "사업",
    "team": "팀",
    "owner": "담당자",
    "head": "팀장",
    "status": "상태",
    "written": "작성",
    "goal": "경영목표",
    "task": "전략과제",
    "execution_task": "실행과제",
    "won": "예산",
    "funds": "사업비",
    "indicators": "지표",
    "indicator": "대표 지표",
    "target": "목표",
    "months": "추진월",
    "findings": "점검",
}
CHOOSE_COLUMNS = "열 선택"
SEEK, SEEK_HINT = "모든 열에서 찾기", "모든 열에서 찾기 (초성 가능)"
FILTER_HINT = "이 열에서 찾을 낱말이나 초성"
CLEAR = "거르기 지우기"
ASCENDING, DESCENDING, BOOK_ORDER = "작은 것부터", "큰 것부터", "책자 순서대로"
FILTER_COLUMN, HIDE_COLUMN = "이 열에서 거르기", "이 열 숨기기"
NO_HIT = "거르기에 맞는 카드가 없습니다."
NO_CARDS = "카드가 없습니다. 카드를 만들면 이곳에 한 줄씩 모입니다."
NONBUDGET, NOTHING = "비예산", "-"
FIELDS: Mapping[CardField, str] = {
    CardField.OWNER: "담당자",
    CardField.HEAD: "팀장",
    CardField.TEAM: "팀",
    CardField.STATUS: "상태",
    CardField.TASK: "전략과제",
}
VALUE_HINT = "이름이나 초성, Enter"
TAKE = "바꾸기  Enter"
NONE = "없음"
SELECT_FIRST = "고칠 카드를 먼저 고르세요. Space나 Ctrl+누르기로 여럿을 고릅니다."
NOTHING_CHANGES = "고른 카드에서 바뀌는 것이 없습니다."
FOR_CHOSEN = "선택한 카드 고치기"


def head(key: str, unit_won: int) -> str:
    """The title of a column; that of money bears its unit."""
    return f"{COLUMNS[key]}({UNITS[unit_won]})" if key == "won" else COLUMNS[key]


def counted(shown: int, of: int) -> str:
    """How many cards are shown."""
    return f"{of:,}개" if shown == of else f"{of:,}개 가운데 {shown:,}개"


def filtered(column: str, text: str) -> str:
    """A filter that can be taken away: "팀: 돌봄  ✕"."""
    return f"{column}: {text}  ✕"


def take_away(column: str) -> str:
    """What the button of a filter does."""
    return f"{column} 거르기 지우기"


def summed(shown: int, chosen: int, amount: str, unit_won: int) -> str:
    """The foot: rows shown and chosen, and their money."""
    parts = [f"{shown:,}행"]
    if chosen > 1:
        parts.append(f"{chosen:,}행 선택")
    return " · ".join((*parts, f"합계 {amount}{UNITS[unit_won]}"))


def for_chosen(count: int) -> str:
    """Before the fields that are changed in many cards."""
    return f"선택한 카드 {count:,}개"


def share(written: int, of: int) -> str:
    """How many sections of a card are written."""
    return f"{written}/{of}"


def findings(errors: int, warnings: int) -> str:
    """Open findings of a card."""
    parts = ((errors, "오류"), (warnings, "확인"))
    return " ".join(f"{word} {count}" for count, word in parts if count)


def change_title(field: CardField, count: int, locked: int, faulty: int) -> str:
    """Above the list of what would change; who is left out is said."""
    out = [f"확정된 카드 {locked}개"] if locked else []
    out += [f"오류가 남은 카드 {faulty}개"] if faulty else []
    behind = f" · 그대로 두는 것: {', '.join(out)}" if out else ""
    return f"카드 {count:,}개의 {object_(FIELDS[field])} 바꿉니다{behind}"


def change(field: CardField) -> str:
    """The button that changes a field of the chosen cards."""
    return f"{FIELDS[field]} 변경…"


def step(field: CardField, count: int) -> str:
    """What undo calls it."""
    return f"카드 {count:,}개 {FIELDS[field]} 바꾸기"


def done(field: CardField, count: int) -> str:
    """Told afterwards."""
    return f"카드 {count:,}개의 {object_(FIELDS[field])} 바꿨습니다. Ctrl+Z로 되돌릴 수 있습니다."
