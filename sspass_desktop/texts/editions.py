"""The words of editions: opened, begun, compared."""

from sspass_desktop.domain.comparing import Kind
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts.particles import object_
from sspass_desktop.texts.records import EDITION_KINDS, EDITION_STATUSES

TITLE, COMPARISON = "판", "판 견주기"
HINT = (
    "수정계획은 고른 판을 그대로 베껴 시작하고, 다음 해 계획은 사업을 이어받되 실적을 비웁니다. "
    "본래 판은 그대로 남습니다."
)
OPEN, COMPARE = "열기", "지금 판과 견주기"
REVISE, NEXT_YEAR = "수정계획 만들기", "다음 해 계획 만들기"
COLUMNS = ("카드·자료", "칸", "바뀌기 전", "바뀐 뒤")
SAME = "두 판이 같습니다."
COMPARING = "판 견주기"
KEYS = "Enter 지금 판의 그 칸으로   Ctrl+C 표로 복사"
READ_ONLY = "읽기 전용으로 열린 계획이라 새 판을 만들 수 없습니다."
KINDS = {Kind.NEW: "새로 생김", Kind.GONE: "없어짐", Kind.CHANGED: ""}


def name(edition: Edition) -> str:
    """An edition by year and kind: "2027년 수정계획 1"."""
    kind = EDITION_KINDS[edition.kind]
    return f"{edition.year}년 {kind} {edition.revision or ''}".strip()


def row(edition: Edition, *, is_open: bool) -> str:
    """An edition in the list, with its state."""
    parts = [name(edition), EDITION_STATUSES[edition.status], f"카드 {len(edition.cards)}개"]
    return " · ".join([*parts, "열려 있음"] if is_open else parts)


def year_taken(year: int) -> str:
    """Why the plan of the next year is not begun again."""
    return f"{year}년 계획이 이미 있습니다. 그 판을 열거나 수정계획을 만드세요."


def made(edition: Edition) -> str:
    """Told when a new edition is open."""
    return f"{object_(name(edition))} 만들어 열었습니다."


def opened(edition: Edition) -> str:
    """Told when another edition is open."""
    return f"{object_(name(edition))} 열었습니다."


def compared(before: Edition, after: Edition, count: int) -> str:
    """Above the list of changes."""
    return f"{name(before)} → {name(after)} · 다른 곳 {count:,}군데"
