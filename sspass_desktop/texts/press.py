"""The words of the view in which the book is read, chosen, printed and written as PDF."""

from collections.abc import Mapping, Sequence

from sspass_desktop.domain.plan import CardDetail, Edition
from sspass_desktop.texts.message import Message
from sspass_desktop.texts.particles import object_, towards

BUILDS, OPTIONS, OUTLINE, BOOK = "출력 구성", "담을 것과 모양", "책갈피", "책 미리보기"
USUAL, KEPT = "기본 구성", "저장한 구성"
WHOLE, NEW_NAME = "책자 전체", "새 출력 구성"
NAME, NAME_HINT = "출력 구성 이름", "예: 제출용 전체 책"
PARTS, CHAPTERS, TEAMS, CARDS = "부", "장", "팀", "카드"
ALL = "전부"
CONTENTS_TREE = "담을 부·장·팀·카드"
CONTENTS_HINT = "고르지 않으면 전부 담습니다. 고른 차례대로 담고 Ctrl+↑↓로 차례를 바꿉니다."
COVER, CONTENTS, DIVIDERS = "표지와 뒤표지", "차례", "간지"
NAMES, PHONES = "담당자 이름", "전화번호"
DOUBLE_SIDED, BLACK_AND_WHITE = "양면", "흑백"
HINTS: Mapping[str, str] = {
    "double_sided": "부와 장을 홀수 쪽에서 시작하고 안쪽 여백을 넓힙니다.",
    "phones": "담당자 이름을 담을 때만 함께 담습니다.",
}
DETAIL = "카드 분량"
DETAILS: Mapping[CardDetail, str] = {
    CardDetail.FULL: "카드 전체",
    CardDetail.PAGE: "카드마다 한 쪽",
    CardDetail.LINE: "카드마다 한 줄",
}
NO_TASK = "과제 없음"
ADD, MORE = "새로", "더 보기"
FIND, NOT_FOUND = "책에서 찾기", "없음"
PAGE, PREVIOUS, NEXT = "쪽", "이전 쪽", "다음 쪽"
PREVIOUS_HIT, NEXT_HIT = "이전 찾은 곳", "다음 찾은 곳"
SIZE, FIT_WIDTH, FIT_PAGE = "크기", "너비에 맞춤", "쪽에 맞춤"
LARGER, SMALLER = "크게", "작게"
TEMPLATE, TEMPLATE_FILES = "서식", "서식 파일 (*.toml);;모든 파일 (*)"
PICK, COPY_TEMPLATE, STANDARD = "고르기…", "복사…", "기본으로"
PICK_TITLE, COPY_TITLE, COPY_NAME = "서식 파일 고르기", "서식을 복사해 둘 곳", "우리 서식.toml"
PRINT, PDF = "인쇄…", "PDF로…"
LAYING_OUT, PRINTING, FINDING = "쪽 나누는 중", "인쇄 보내는 중", "찾는 중"
NOTHING = "담을 내용이 없습니다. 부나 카드를 골라 주세요."
STOPPED = "쪽 나누기를 그만두었습니다."
PRINT_STOPPED = "인쇄를 그만두었습니다."
AGAIN = "다시 나누기"
NO_PRINTER = "이 컴퓨터에 프린터가 없습니다. PDF로 저장해 다른 곳에서 인쇄할 수 있습니다."
PRINTER_FAILED = Message(
    "E-PRINTER",
    "프린터가 쪽을 받지 않았습니다.",
    "계획은 그대로 있습니다.",
    "프린터를 확인하고 다시 인쇄해 주세요.",
)
NOT_READY = "쪽을 나누고 있습니다. 끝나면 다시 해 주세요."
CHOOSE_KEPT = "저장한 구성을 먼저 골라 주세요."


def this_card(number: str) -> str:
    """The card that is open, as something to print."""
    return f"이 카드 {number}"


def page_count(pages: int | None) -> str:
    """How many pages a build has; nothing while nobody knows."""
    return "" if pages is None else f"{pages:,}쪽"


def spoken(name: str, pages: int | None) -> str:
    """A build for a screen reader."""
    return ", ".join(filter(None, (name, page_count(pages))))


def chosen(name: str, count: int) -> str:
    """A kind of thing, and how many of it are chosen: "장 · 2개"."""
    return f"{name} · {count}개" if count else f"{name} · {ALL}"


def placed(place: int, name: str) -> str:
    """A chosen thing with its place in the order."""
    return f"{place}) {name}"


def of_pages(pages: int) -> str:
    """Behind the page that is read."""
    return f"/ {pages:,}쪽"


def hits(current: int, count: int) -> str:
    """Which of what was found is shown."""
    return f"{current}/{count}" if count else NOT_FOUND


def per_cent(size: int) -> str:
    """A size."""
    return f"{size}%"


def added(name: str) -> str:
    """Undo's name for a new build."""
    return f"출력 구성 ‘{name}’ 만들기"


def changed(name: str) -> str:
    """Undo's name for another choice."""
    return f"출력 구성 ‘{name}’ 고치기"


def renamed(name: str) -> str:
    """Undo's name for another name."""
    return f"출력 구성 이름을 {towards(f'‘{name}’')}"


def removed(name: str) -> str:
    """Undo's name for a build that is gone."""
    return f"출력 구성 ‘{name}’ 지우기"


def moved(name: str) -> str:
    """Undo's name for another place in the list."""
    return f"출력 구성 ‘{name}’ 옮기기"


def copied_from(name: str) -> str:
    """What a copy is called first."""
    return f"{name} 사본"


def pdf_name(edition: Edition, build: str) -> str:
    """The name that is proposed for a PDF."""
    plain = "".join(" " if sign in r'\/:*?"<>|' else sign for sign in build)
    rest = f" {plain}" if plain and plain != WHOLE else ""
    return f"{edition.year}년 사업계획서{rest}"[:80].strip() + ".pdf"


def printed(pages: int, printer: str) -> str:
    """Pages went to a printer."""
    return f"{pages}쪽을 {printer}에 보냈습니다."


def missing(signs: Sequence[str], places: Sequence[str]) -> str:
    """Signs that no font has, and where the first of them stand."""
    where = f" ({', '.join(places)})" if places else ""
    return f"글꼴에 없는 글자를 네모로 표시했습니다: {' '.join(signs)}{where}"


def template_used(name: str) -> str:
    """The template was chosen."""
    return f"서식 {object_(f'‘{name}’')} 씁니다."


def template_copied(name: str) -> str:
    """The shipped template lies where it may be changed."""
    return f"기본 서식을 ‘{name}’에 복사했습니다. 메모장으로 고친 뒤 서식으로 골라 주세요."
