"""The words of the outline editor: names of its steps, what it tells, what its buttons say."""

from sspass_desktop.texts.labels import ISSUE
from sspass_desktop.texts.particles import object_

TYPED = "글 쓰기"
LEVEL_IN, LEVEL_OUT, LEVEL_SET = "단계 내리기", "단계 올리기", "단계 바꾸기"
NUMBERED = "번호 매기기"
MOVED = "줄 옮기기"
SPLIT, JOINED, REMOVED = "줄 나누기", "줄 합치기", "줄 지우기"
CUT, PASTED = "글 잘라내기", "글 붙여넣기"
BOLD, UNDERLINE = "굵게", "밑줄"
LEAD = "머리말 만들기"
SIGN = "기호 붙이기"
SYMBOL = "기호 넣기"
UNTAGGED = "태그 떼기"
NO_TAG = "태그 없음"
TAKEN = "작년 글 가져오기"

TAGS, SYMBOLS = "태그 고르기", "기호 고르기"
SYMBOL_GUIDE = "화살표 키로 고르고 Enter로 넣습니다. Esc를 누르면 닫습니다."
NUMBER = "①"
SIGN_NAMES = {
    "□": "네모 □",
    "○": "동그라미 ○",
    "-": "줄표 -",
    "·": "가운뎃점 ·",
    NUMBER: "번호 ①",
    "◆": "마름모 ◆",
    "▶": "세모 ▶",
    ISSUE: "쟁점 제목",
}
BOLD_SIGN, UNDERLINE_SIGN, TAG_SIGN, SYMBOL_SIGN = "가", "가", "태그", "기호"
GUIDE = (
    "Enter는 새 줄, Tab과 Shift+Tab은 단계 내리기와 올리기, "
    "Alt+↑와 Alt+↓는 줄 옮기기입니다. F6을 누르면 다른 칸으로 나갑니다."
)


def pasted(count: int) -> str:
    """The name of a step of pasting."""
    return PASTED if count == 1 else f"글 {count}줄 붙여넣기"


def removed(count: int) -> str:
    """The name of a step of taking lines out."""
    return REMOVED if count == 1 else f"{count}줄 지우기"


def tagged(tag: str | None) -> str:
    """The name of a step about a tag."""
    return f"{object_(f'태그 ‘{tag}’')} 붙이기" if tag else UNTAGGED
