"""The words of the sections of parts I to IV and of their blocks."""

from collections.abc import Mapping

from sspass_desktop.domain.outline import Part, Query
from sspass_desktop.texts.particles import object_

PARTS: Mapping[Part, str] = {
    Part.I: "기본 현황",
    Part.II: "주요 성과",
    Part.III: "경영분석",
    Part.IV: "경영목표",
    Part.V: "경영계획",
}
"""What parts are called until somebody gives them another title."""

PAGE = "장·절"
TITLE, NUMBERED = "절 제목", "번호 붙임"
UNTITLED = "제목 없는 절"
SECTION = "절"
NEW_SECTION, MOVE_TO_PART, REMOVE_SECTION = "절 추가…", "다른 부로 옮기기…", "절 지우기"
CHOOSE_PART, CHOOSE_PART_HINT = "옮길 부", "부 이름이나 초성, Enter"
NEED_PART = "절을 둘 부(Ⅰ~Ⅳ)를 먼저 고르세요."
PART_STAYS = "부는 옮기거나 지울 수 없습니다."
NUMBER_ON, NUMBER_OFF = "절 번호 붙이기", "절 번호 떼기"
TITLE_STEP = "절 제목 쓰기"
EMPTY = "아직 비어 있는 절입니다. 글이나 표를 넣으세요."
FIRST_TEXT = "글 쓰기"

OUTLINE, TABLE, PICTURE, CALLOUT = "글", "표", "그림", "시사점 상자"
STATEMENT, SWOT, GENERATED, PAGE_BREAK = "인용 글", "SWOT", "자료로 만드는 표", "쪽 나눔"
KINDS = {
    "outline": OUTLINE,
    "table": TABLE,
    "picture": PICTURE,
    "callout": CALLOUT,
    "statement": STATEMENT,
    "swot": SWOT,
    "generated": GENERATED,
    "page_break": PAGE_BREAK,
}
ADD_BLOCK, BLOCK_MENU = "블록 넣기", "이 블록의 명령"
EDIT = "고치기"
UP, DOWN, REMOVE = "위로 옮기기", "아래로 옮기기", "지우기"
OUTLINE_HINT = "글을 쓰세요. Tab으로 한 단계 안으로, Shift+Tab으로 밖으로"
CALLOUT_TITLE, CALLOUT_USUAL = "상자 제목", "시사점"
STATEMENT_TEXT, STATEMENT_SOURCE = "인용한 글", "출처"
STATEMENT_SOURCE_HINT = "예: 정관 제2조"
NO_CAPTION = "제목 없음"
NO_PICTURE = "그림이 아직 없습니다."
MADE_OF_RECORDS = "책자를 만들 때 자료에서 만들어집니다."
OPEN_RECORDS = "자료 고치기"
QUERY = "만들 표"
SUBJECT, ALL_SUBJECTS = "표의 부서", "모든 부서"
TASKS = "전략과제에서 고르기"
CHOOSE_QUERY, CHOOSE_QUERY_HINT = "자료로 만들 표", "이름이나 초성, Enter"

STRENGTHS, WEAKNESSES, OPPORTUNITIES, THREATS = "강점(S)", "약점(W)", "기회(O)", "위협(T)"
SWOT_LISTS: Mapping[str, str] = {
    "strengths": STRENGTHS,
    "weaknesses": WEAKNESSES,
    "opportunities": OPPORTUNITIES,
    "threats": THREATS,
    "so": "SO 전략",
    "wo": "WO 전략",
    "st": "ST 전략",
    "wt": "WT 전략",
}
LINE_EACH = "한 줄에 하나씩"

QUERIES: Mapping[Query, str] = {
    Query.LEGAL_BASIS: "설립 근거",
    Query.PURPOSE: "설립 목적",
    Query.PROFILE: "일반 현황",
    Query.HISTORY: "연혁",
    Query.ORGANISATION_CHART: "기구표",
    Query.HEADCOUNT: "정·현원",
    Query.FACILITIES: "소속시설 현황",
    Query.DUTIES: "부서별 업무분장",
    Query.BUDGET_SUMMARY: "예산 총괄",
    Query.REVENUE: "수입예산",
    Query.EXPENDITURE: "지출예산",
    Query.RESULTS: "작년 경영목표 성과",
    Query.EVALUATIONS: "경영평가 결과",
    Query.AWARDS: "수상",
    Query.GRANTS: "외부공모",
    Query.DEPARTMENT_RESULTS: "부서별 실적",
    Query.STRATEGY: "비전과 전략체계",
    Query.GOALS_AND_TASKS: "경영목표와 전략과제",
    Query.EXECUTION_TASKS: "전략과제와 실행과제",
    Query.PROGRAMMES: "실천사업 목록",
    Query.CONTRACT: "성과계약 목표",
    Query.PRINCIPLES: "경영방침",
}


def added(kind: str) -> str:
    """Undo calls a new block so."""
    return f"{kind} 넣기"


def edited(kind: str) -> str:
    """Undo calls a change of a block so."""
    return f"{kind} 고치기"


def removed(kind: str) -> str:
    """Undo calls it so when a block goes."""
    return f"{kind} 지우기"


def moved(kind: str) -> str:
    """Undo calls it so when a block goes to another place."""
    return f"{kind} 옮기기"


def section_added(title: str) -> str:
    """Undo calls a new section so."""
    return f"절 추가: {title}"


def section_removed(title: str) -> str:
    """Undo calls it so when a section goes."""
    return f"절 지우기: {title}"


def section_moved(title: str) -> str:
    """Undo calls it so when a section goes to another place."""
    return f"절 옮기기: {title}"


def part(part: Part, title: str) -> str:
    """A part with its number."""
    return f"{part.value}  {title or PARTS[part]}"


def found(part: Part, number: int | None, title: str) -> str:
    """A section where it is found by its words: "III-2 이해관계자 분석"."""
    return f"{part.value}-{number} {title}" if number else f"{part.value} {title}"


def spoken_part(part: str, title: str, sections: int) -> str:
    """A part as it is read out."""
    return f"{part}부 {title}, 절 {sections}개"


def spoken_section(number: str, title: str) -> str:
    """A section as it is read out."""
    return f"{SECTION} {number} {title}".replace("  ", " ")


def captioned(kind: str, caption: str, size: str = "") -> str:
    """A table or picture: what it is, what it is called, how large it is."""
    return " · ".join(one for one in (kind, caption or NO_CAPTION, size) if one)


def size(rows: int, columns: int) -> str:
    """How large a table is."""
    return f"{rows}행 {columns}열"


def generated(query: Query) -> str:
    """A block that is made from records."""
    return f"{GENERATED} · {QUERIES[query]}"


def block_of(number: int, kind: str) -> str:
    """A block as it is read out."""
    return f"{number}번째 블록, {kind}"


def open_records(query: Query) -> str:
    """The way to the records of a block."""
    return f"{object_(QUERIES[query])} 고치는 곳으로"
