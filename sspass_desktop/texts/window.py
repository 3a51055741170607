"""The words of the window around the forms."""

from datetime import datetime

from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.texts.message import Message
from sspass_desktop.version import PROGRAM, full_version

PLAN, PREVIEW, FINDINGS, AMOUNTS = "계획", "미리보기", "점검", "금액 대조"
VIEW_BAR, STATUS_BAR = "보기 줄", "상태 줄"
BUTTONS = {
    "SHOW_CARD": "작성",
    "SHOW_CARDS": "카드 표",
    "SHOW_FUNDS": "재원",
    "SHOW_CALENDAR": "달력",
    "SHOW_FINDINGS": "점검",
    "SHOW_RECORDS": "기본자료",
    "PALETTE": "찾기 · 명령",
    "DOCK_PREVIEW": "미리보기",
    "SHOW_PRESS": "인쇄",
}
SAVED, CHANGED, SAVING = "저장됨", "고치는 중", "저장 중…"
HERE = "이 PC에 저장됨"
NOT_KEPT = "연습용 · 저장하지 않음"
READ_ONLY = "읽기 전용"
UNIT = "단위"
ABOUT = "정보"
LICENCES = "함께 들어 있는 프로그램과 글꼴의 사용 조건(영문, 전문은 프로그램 폴더의 licences에)"
KEY_TABLE = "단축키 표"
RESULTS = "찾은 것"
FIND = "명령 이름, 카드 번호나 이름, 초성"
SMALLER, LARGER = "화면 작게", "화면 크게"
NOT_SAVED_TITLE = "저장하지 못한 내용이 있습니다"
CLOSE, DETACH = "닫기", "떼어 내기"
CANCEL = "취소"
DETAILS = "자세히"
CANCELLED = "그만두었습니다. 바뀐 것은 없습니다."
OUR_FAULT = Message(
    "E-PROGRAM",
    "프로그램에 문제가 생겼습니다.",
    "고친 내용은 화면에 그대로 있습니다.",
    "하던 일을 다시 해 보고, 되풀이되면 ‘자세히’의 내용을 프로그램 담당자에게 알려 주세요.",
)
WORK_ON_COPY = "사본으로 작업"
OFFLINE = "인터넷을 쓰지 않습니다 · 모든 자료는 이 컴퓨터에 있습니다"


def title(organisation: str, year: int | None, kind: EditionKind | None = None) -> str:
    """Name the window after what it shows."""
    kinds = {EditionKind.ORIGINAL: " (본계획)", EditionKind.REVISED: " (수정계획)", None: ""}
    plan = f"{year}년 사업계획{kinds[kind]}" if year else ""
    shown = " — ".join(part for part in (plan, organisation) if part)
    return shown or PROGRAM


def with_key(name: str, keys: str) -> str:
    """A command with its keys, for tooltips and the palette."""
    return f"{name} ({keys})" if keys else name


def saved(at: datetime | None, *, here: bool = False) -> str:
    """When the file was last written; ``here``: it goes to its place later."""
    what = f"✓ {HERE if here else SAVED}"
    return f"{what} {at:%H:%M}" if at else what


def not_saved(reason: str) -> str:
    """Why the last save failed."""
    return f"저장 안 됨: {reason}"


def not_saved_at_close(why: str, *, kept: bool) -> str:
    """Asked before closing with changes that could not be saved."""
    fate = (
        "그래도 닫으면 이 PC에 임시 보관하고, 다음에 이 계획을 열 때 이어서 쓸 수 있습니다."
        if kept
        else "그래도 닫으면 마지막 저장 뒤에 고친 내용이 사라집니다."
    )
    return (
        f"{why}\n고친 내용이 파일에 없습니다. 취소를 누르고 ‘사본 저장’으로 다른 곳에 남길 수 "
        f"있습니다. {fate}"
    )


def counted(errors: int, warnings: int, notices: int) -> str:
    """How many open findings the plan has."""
    return f"오류 {errors}   확인 {warnings}   알림 {notices}"


def about() -> str:
    """The program and its version."""
    return f"{PROGRAM} {full_version()}\n{OFFLINE}"


def details(code: str) -> str:
    """What support asks for: the message, the program; nothing of the plan."""
    return f"{PROGRAM} {full_version()} · {code}"


def for_support(said: str) -> str:
    """What to do with the details."""
    return f"{said}\n\n클립보드에 복사했습니다. 프로그램 담당자에게 물어볼 때 함께 보내 주세요."


def busy(what: str, done: int, of: int) -> str:
    """How far a job is."""
    return f"{what} {done}/{of}" if of else f"{what}…"
