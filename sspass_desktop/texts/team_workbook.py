"""The workbook that a team fills in: its sheets and columns, and how else people call them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.domain.card import MONTHS, CardSection
from sspass_desktop.domain.differences import CardPart
from sspass_desktop.domain.vocabulary import QUALITATIVE, QUANTITATIVE
from sspass_desktop.texts.card_page import SECTIONS
from sspass_desktop.texts.particles import object_, subject

KEY = "sspass"
"""Opens the name by which the workbook knows a column, whatever its header says."""

FORMAT_VERSION = 1


class Page(StrEnum):
    """The sheets."""

    CARDS = "cards"
    LINES = "lines"
    COSTS = "costs"
    INDICATORS = "indicators"
    SCHEDULE = "schedule"
    RESULTS = "results"
    TASKS = "tasks"
    STEPS = "steps"
    UNITS = "units"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its key, its header, and other words that mean it; ``hidden`` ones hold keys."""

    key: str
    title: str
    others: tuple[str, ...] = ()
    unit: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PageWords:
    """A sheet: its name, what stands above its header, its columns."""

    name: str
    remark: str
    heads: tuple[Head, ...]


_CARD = Head("card", "카드 열쇠", hidden=True)
_NUMBER = Head("number", "번호", ("카드번호", "사업번호"))
_TITLE = Head("title", "사업명", ("사업", "단위사업", "사업이름"))
_ORDER = Head("order", "순서", ("순번", "연번"))
_WHICH = (_CARD, _NUMBER, _TITLE)
_NEW_ROWS = "새 줄은 행을 끼워 적고, 번호를 비우면 윗줄의 사업으로 읽습니다."
LEVELS = 4
"""Levels of a cost line that always have a column; deeper ones have one where they occur."""


def level_head(level: int) -> Head:
    """The column of a level of a cost line's path, from 1."""
    return Head(f"path{level}", f"단계 {level}", _LEVEL_OTHERS.get(level, ()))


_LEVEL_OTHERS: Mapping[int, tuple[str, ...]] = {1: ("목",), 2: ("세목",), 3: ("항목",)}
_LEVEL_HEADS = tuple(level_head(level) for level in range(1, LEVELS + 1))
MONTH_HEADS = tuple(Head(f"m{month}", f"{month}월", (str(month),)) for month in MONTHS)

PAGES: Mapping[Page, PageWords] = {
    Page.CARDS: PageWords(
        "카드",
        "사업마다 한 줄입니다. 새 사업은 맨 아래에 적고 번호는 비워 둡니다.",
        (
            *_WHICH,
            Head("task", "전략과제", ("과제",)),
            Head("step", "실행과제"),
            Head("unit", "담당부서", ("부서", "팀", "담당팀")),
            Head("status", "상태"),
            Head("owner_role", "담당자 구분"),
            Head("owner_name", "담당자", ("담당자 이름",)),
            Head("owner_phone", "담당자 전화"),
            Head("head_role", "팀장 구분"),
            Head("head_name", "팀장", ("팀장 이름",)),
            Head("head_phone", "팀장 전화"),
            Head("purpose", "목적", ("사업목적",)),
            Head("period", "사업기간", ("기간",)),
            Head("nonbudget", "비예산"),
            Head("declared", "적힌 소요예산", ("소요예산", "예산"), "원"),
            Head("words", "한글 금액"),
            Head("account", "회계"),
            Head("owner_staff", "담당자 열쇠", hidden=True),
            Head("head_staff", "팀장 열쇠", hidden=True),
        ),
    ),
    Page.LINES: PageWords(
        "글",
        f"카드의 글은 한 줄이 한 행입니다. {_NEW_ROWS}",
        (
            *_WHICH,
            Head("section", "절", ("항목", "구분")),
            _ORDER,
            Head("level", "단계", ("수준",)),
            Head("marker", "기호"),
            Head("lead", "머리말"),
            Head("text", "내용", ("글", "본문")),
            Head("tag", "태그"),
            Head("node", "연계 열쇠", hidden=True),
        ),
    ),
    Page.COSTS: PageWords(
        "산출내역",
        f"금액은 원 단위로 적습니다. {_NEW_ROWS}",
        (
            *_WHICH,
            Head("table", "표"),
            Head("fund", "사업비", ("사업비명", "예산과목")),
            Head("levels", "단계 이름"),
            _ORDER,
            *_LEVEL_HEADS,
            Head("label", "산출 항목", ("내용",)),
            Head("formula", "산출내역", ("산출근거", "산출기초", "산식")),
            Head("amount", "금액", ("예산액", "소요액", "예산"), "원"),
            Head("state", "국비", ("국고",), "원"),
            Head("province", "도비", (), "원"),
            Head("municipal", "시군비", ("시·군비",), "원"),
            Head("other", "기타", ("자부담",), "원"),
            Head("ratio", "재원 비율", ("비율",)),
            Head("node", "과목 열쇠", hidden=True),
        ),
    ),
    Page.INDICATORS: PageWords(
        "성과지표",
        _NEW_ROWS,
        (
            *_WHICH,
            _ORDER,
            Head("kind", "구분", ("평가구분", "지표구분")),
            Head("criterion", "성과기준", ("평가기준", "기준")),
            Head("name", "성과지표", ("평가지표", "지표", "지표명")),
            Head("target", "성과목표", ("목표", "목표치", "목표값")),
            Head("indicator", "지표 열쇠", hidden=True),
        ),
    ),
    Page.SCHEDULE: PageWords(
        "추진일정",
        f"하는 달의 칸에 아무 표시나 적습니다. {_NEW_ROWS}",
        (
            *_WHICH,
            _ORDER,
            Head("group", "묶음", ("구분",)),
            Head("depth", "하위"),
            Head("label", "세부추진사항", ("추진내용", "내용", "세부추진내용")),
            *MONTH_HEADS,
        ),
    ),
    Page.RESULTS: PageWords(
        "실적",
        "작년 사업의 계획과 실적입니다.",
        (
            Head("result", "사업 열쇠", hidden=True),
            Head("unit", "부서", ("담당부서", "팀")),
            _NUMBER,
            _TITLE,
            _ORDER,
            Head("name", "성과지표", ("지표", "지표명")),
            Head("target", "계획", ("목표", "작년 목표")),
            Head("result_text", "실적", ("결과", "작년 실적")),
            Head("rate", "달성률", ("달성율",), "%"),
            Head("as_of", "기준일"),
            Head("status", "상태"),
            Head("note", "비고"),
            Head("evidence", "증빙"),
            Head("measure", "지표 열쇠", hidden=True),
        ),
    ),
    Page.TASKS: PageWords(
        "전략과제",
        "",
        (
            Head("label", "전략과제"),
            Head("task", "과제 열쇠", hidden=True),
            Head("name", "과제 이름"),
            Head("goal", "목표 열쇠", hidden=True),
            Head("goal_name", "경영목표"),
            Head("direction", "전략방향"),
        ),
    ),
    Page.STEPS: PageWords(
        "실행과제",
        "",
        (
            Head("name", "실행과제"),
            Head("step", "실행과제 열쇠", hidden=True),
            Head("task", "과제 열쇠", hidden=True),
        ),
    ),
    Page.UNITS: PageWords(
        "부서",
        "",
        (Head("name", "부서"), Head("unit", "부서 열쇠", hidden=True), Head("kind", "종류")),
    ),
    Page.MEMORY: PageWords(
        "기준",
        "내보낼 때의 모습입니다. 돌아온 파일에서 누가 무엇을 고쳤는지 여기로 압니다.",
        (Head("key", "열쇠", hidden=True), Head("part", "부분"), Head("value", "값")),
    ),
}

CONTENT = "사업내용"
SECTION, STATUS, TASK, STEP, UNIT = "절", "상태", "전략과제", "실행과제", "부서"
KINDS = (QUANTITATIVE, QUALITATIVE)
PARTS_OF_LINES: Mapping[CardPart, str] = {
    CardPart.GOALS: SECTIONS[CardSection.GOALS],
    CardPart.BACKGROUND: SECTIONS[CardSection.BACKGROUND],
    CardPart.STRATEGY_LINKS: SECTIONS[CardSection.STRATEGY_LINKS],
    CardPart.CONTENT: CONTENT,
    CardPart.LAST_RESULTS: SECTIONS[CardSection.LAST_RESULTS],
    CardPart.IMPROVEMENTS: SECTIONS[CardSection.IMPROVEMENTS],
    CardPart.ACTIONS: SECTIONS[CardSection.ACTIONS],
    CardPart.ISSUES: SECTIONS[CardSection.ISSUES],
    CardPart.EFFECTS: SECTIONS[CardSection.EFFECTS],
}
"""The sections that are lines, by the word in the column of sections."""

YES = "O"
TAKEN = "■"
SUB_ROW = "↳"
NO_NAME = "(없음)"
"""The name of an indicator that has none: the printed table lacks the column."""
STEP_JOINT = " / "


def column_name(page: Page, key: str) -> str:
    """What the workbook itself calls a column."""
    return f"{KEY}.{page.value}.{key}"


def book_title(year: int, team: str) -> str:
    """What the file is called inside."""
    return f"{year}년 사업계획 {team} 작성용".replace("  ", " ")


def file_name(year: int, team: str) -> str:
    """The name that is proposed for the file."""
    return f"{book_title(year, team)}.xlsx"


def task_label(number: int, name: str) -> str:
    """A strategic task as it is chosen from a list."""
    return f"{number}. {name}"


def ratio(shares: Sequence[int], remainder: str) -> str:
    """Shares by source, and which source takes what does not divide: "5:3:2:0 시군비"."""
    return f"{':'.join(map(str, shares))} {remainder}"


def sheet_missing(name: str) -> str:
    """A sheet was taken out of the file."""
    return f"{subject(f'‘{name}’')} 파일에 없어 그 내용은 그대로 두었습니다."


def column_missing(sheet: str, columns: Sequence[str]) -> str:
    """Columns that cannot be found again: nothing of the sheet is taken."""
    named = ", ".join(f"‘{column}’" for column in columns)
    return (
        f"‘{sheet}’ 시트에서 {named} 열을 찾지 못해 시트의 내용을 가져오지 않았습니다. "
        "열의 제목을 내보낼 때대로 적어 주세요."
    )


def no_such_card(text: str) -> str:
    """A row names a card that the file does not list."""
    return f"{object_(f'‘{text}’')} ‘카드’ 시트에서 찾지 못해 이 줄을 가져오지 않았습니다."


def unclear_number(text: str) -> str:
    """A number that Excel has shortened: 1.10 is 1.1 there."""
    return f"{subject(f'‘{text}’')} 어느 사업의 번호인지 알 수 없습니다. 사업명을 함께 적어 주세요."


def no_such_word(text: str, what: str) -> str:
    """A cell holds none of the words that may stand in it."""
    return f"{subject(f'‘{text}’')} {what} 목록에 없습니다."


def doubled(text: str) -> str:
    """The same thing stands in two rows."""
    return f"{subject(f'‘{text}’')} 두 줄에 있습니다. 어느 것이 맞는지 알 수 없습니다."


KEYS_BROKEN = "줄의 열쇠를 읽지 못해 이 시트의 내용을 가져오지 않았습니다."
TOO_LONG = "글이 너무 깁니다(한 칸 20,000자까지)."
EMPTIED = "시트에 줄이 하나도 없어 지운 것으로 보지 않고 계획의 것을 그대로 두었습니다."
NO_TITLE = "사업명이 비어 있습니다."
NOT_A_RATIO = "재원 비율로 읽을 수 없습니다(예: 5:3:2:0 시군비)."
