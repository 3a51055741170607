"""The words of the page that is seen before a plan is open."""

from collections.abc import Sequence

TITLE = "사업계획"
CONTINUE = "이어서 쓰기"
FINDINGS_FIRST = "점검 결과부터 보기"
NEW, NEW_HINT = "새 계획 만들기", "빈 계획에서 시작합니다"
OPEN, OPEN_HINT = "다른 계획 열기", "작년 계획은 열어서 ‘새 판 만들기’로 이어받습니다"
IMPORT, IMPORT_HINT = "책자 글에서 가져오기", "작년 책자를 글(txt)로 저장한 파일"
SAMPLE, SAMPLE_HINT = "연습용 계획 열기", "지어낸 기관의 계획으로 마음 놓고 눌러 봅니다"
RECENT, RECENT_HINT = "최근 계획", "↑↓ 선택 · Enter 열기 · Delete 목록에서 지우기"
NO_RECENT = "아직 연 계획이 없습니다."
MISSING, FORGET = "파일을 찾을 수 없습니다", "지우기"
ALL_SAVED = "모두 저장되어 있습니다"
RESTORE = "복구 지점에서 되돌리기…"
FIRST_TIME = "처음이신가요?"
FIRST_TIME_HINT = "연습용 계획에서 카드 한 장을 고쳐 보면 화면이 금방 익숙해집니다."
TOUR, KEYS = "5분 따라하기 시작", "단축키 표 (Ctrl+/)"
KEY_NEW, KEY_OPEN = "Ctrl+Shift+N", "Ctrl+O"
NOT_BEGUN = "시작 전"
ERRORS, WARNINGS = "오류", "확인"


def last_place(card: str, saved: str) -> str:
    """Where writing stopped: "마지막: 1.4 긴급돌봄 지원단 운영 · 어제 17:41 저장"."""
    parts = (f"마지막: {card}" if card else "", f"{saved} 저장" if saved else "")
    return " · ".join(part for part in parts if part)


def counted(word: str, count: int) -> str:
    """A count with its word, such as "확정 21"."""
    return f"{word} {count}"


def located(folder: str, saved: str) -> str:
    """Under a plan of the list: its folder and when it was written."""
    return " · ".join(part for part in (folder, saved) if part)


def restore_points(count: int, last: str, folder: str) -> str:
    """What is safe: "복구 지점 12개 · 마지막 어제 17:41 · 사본 폴더 문서"."""
    parts = (
        f"복구 지점 {count}개",
        f"마지막 {last}" if last else "",
        f"사본 폴더 {folder}" if folder else "",
    )
    return " · ".join(part for part in parts if part)


def spoken(parts: Sequence[str]) -> str:
    """A row or button as it is read out."""
    return ", ".join(part for part in parts if part)
