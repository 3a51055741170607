"""The words of the panel below a form: guidance, example, last year, review notes."""

from datetime import date

PANEL = "도움 칸"
GUIDANCE, EXAMPLE, LAST_YEAR, NOTES = "안내", "예시", "작년 카드", "검토 의견"
FOLD, UNFOLD = "접기", "펴기"
TAKE, TAKE_KEY = "이 줄 가져오기", "Ctrl+Shift+Enter"
START_FROM_LAST_YEAR = "작년 글에서 시작"
TAKE_GUIDE = "가져올 줄을 고른 뒤 단추를 누릅니다. 고르지 않으면 커서가 있는 줄을 가져옵니다."
NO_EXAMPLE = "이 절의 예시가 없습니다."
NO_LAST_YEAR = "작년에서 이어지는 카드가 없습니다. 카드의 승계에서 정할 수 있습니다."
EMPTY_LAST_YEAR = "작년 카드의 이 절은 비어 있습니다."
NO_NOTES = "이 절에 적힌 검토 의견이 없습니다."
NEW_NOTE, ADD_NOTE = "새 검토 의견", "의견 적기"
RESOLVE, REOPEN = "처리함", "다시 열기"
NOTE_ADDED, NOTE_RESOLVED, NOTE_REOPENED = "검토 의견 적기", "검토 의견 처리", "검토 의견 다시 열기"
PURPOSE, PERIOD = "목적", "사업기간"


def last_year(year: int, number: str) -> str:
    """The tab of last year's card: "작년 카드 (’25 1.3)"."""
    return f"{LAST_YEAR} (’{year % 100:02d} {number})"


def notes(open_ones: int) -> str:
    """The tab of the notes, with how many wait for an answer."""
    return f"{NOTES} {open_ones}" if open_ones else NOTES


def note(author: str, text: str, resolved_on: date | None) -> str:
    """A note in the list."""
    by = f"{author}: " if author else ""
    done = f" ({resolved_on.month}. {resolved_on.day}. {RESOLVE})" if resolved_on else ""
    return f"{by}{text}{done}"
