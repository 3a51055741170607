"""The words of files: dialogs, names that are proposed, what was done."""

from collections.abc import Sequence

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.texts.labels import book_name
from sspass_desktop.texts.particles import object_

OPEN, NEW_PLAN, SAVE_COPY = "계획 열기", "새 계획을 둘 곳", "사본을 둘 곳"
IMPORT_BOOK, IMPORT_JSON = "책자 글 가져오기", "JSON 가져오기"
IMPORT_WORKBOOK, IMPORT_TEAM = "엑셀 가져오기", "팀 파일 가져오기"
EXPORT_TEAM = "팀 작성용 엑셀을 둘 곳"
PHONES_STAY = "내보내거나 인쇄하는 파일에 담당자의 전화번호를 담지 않습니다."
PHONES_GO = "내보내거나 인쇄하는 파일에 담당자의 전화번호를 함께 담습니다."
EXPORT_JSON, EXPORT_WORKBOOK, PRINT = "JSON을 둘 곳", "엑셀 파일을 둘 곳", "PDF를 둘 곳"
PLAN_FILES = "계획 파일 (*.sspass);;모든 파일 (*)"
TEXT_FILES = "책자 글 (*.txt);;모든 파일 (*)"
JSON_FILES = "JSON (*.json);;모든 파일 (*)"
WORKBOOKS = "엑셀 (*.xlsx)"
PDF_FILES = "PDF (*.pdf)"
IMPORTING, EXPORTING, PRINTING = "가져오는 중", "내보내는 중", "PDF 만드는 중"
SAVING_COPY = "사본 저장 중"
THE_FILE = "고른 파일"
NO_FILE = "연습용 계획에는 복구 지점이 없습니다. 사본으로 저장하면 생깁니다."
NOT_WRITABLE = "파일이나 폴더가 쓰기 금지되어 있어 읽기 전용으로 열었습니다."
AGENCY, YEAR, MAKE, CLOSE = "기관 이름", "사업연도", "만들기", "닫기"


def opening(name: str) -> str:
    """While a plan is being opened."""
    return f"{name} 여는 중"


def plan_file(stem: str) -> str:
    """The name of a plan file."""
    return f"{stem}.sspass"


def plan_name(year: int) -> str:
    """The name that is proposed for a plan file."""
    return plan_file(f"{year}년 사업계획")


def copy_name(plan: Plan) -> str:
    """The name that is proposed for a copy."""
    return plan_file(f"{_stem(plan)} 사본")


def json_name(plan: Plan) -> str:
    """The name that is proposed for a plan in the open format."""
    return f"{_stem(plan)}.json"


def workbook_name(edition: Edition) -> str:
    """The name that is proposed for the workbook of an edition."""
    return f"{book_name(edition.year, edition.kind)}.xlsx"


def pdf_name(edition: Edition, cards: Sequence[Uid]) -> str:
    """The name that is proposed for printed cards."""
    if len(cards) > 1:
        return f"{edition.year}년 사업계획서.pdf"
    number = card_numbers(edition)[cards[0]]
    title = next(card.title for card in edition.cards if card.uid == cards[0])
    plain = "".join(" " if sign in r'\/:*?"<>|' else sign for sign in title)
    return f"{number} {plain}"[:80].strip() + ".pdf"


def _stem(plan: Plan) -> str:
    year = max((edition.year for edition in plan.editions), default=0)
    return f"{year}년 사업계획" if year else "사업계획"


def written(name: str) -> str:
    """A file is ready."""
    return f"{object_(f'‘{name}’')} 만들었습니다."


def printed(name: str, pages: int) -> str:
    """A PDF is ready."""
    return f"{object_(f'‘{name}’')} 만들었습니다({pages}쪽)."
