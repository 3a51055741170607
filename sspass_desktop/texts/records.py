"""The words of the agency's records: people, history, results and what is around a plan."""

from collections.abc import Iterable, Mapping

from sspass_desktop.domain.money import signed
from sspass_desktop.domain.organisation import AliasKind, DepartmentKind, EventKind
from sspass_desktop.domain.plan import EditionKind, EditionStatus, Rounding
from sspass_desktop.domain.results import LinkRule, ResultStatus
from sspass_desktop.texts.particles import object_, subject, topic

TITLE, SHEETS = "기본자료", "기본자료 목록"
GO_ON = "이어서 적기"
ROW, INNER_ROW, REMOVE = "행 추가", "아래 행 추가", "행 지우기"
TOOLS = "기본자료 도구"
KEYS = (
    "Enter 다음 행   Ctrl+D 위와 같게   Alt+↑↓ 행 옮기기   Ctrl+Shift+= 행 삽입   Ctrl+- 행 지우기"
)
INNER_KEYS = "빈 줄에 이름을 적으면 새 항목, 아래 칸만 적으면 위 항목에 이어집니다."
BLANK_KEYS = "이 줄에 적거나 엑셀에서 복사해 붙여넣으면 행이 생깁니다."
COMPUTED_KEYS = "프로그램이 계산하는 칸입니다."
DECLARED_KEYS = "책자에 찍혀 있던 값입니다. Delete로 지우면 계산한 값을 씁니다."
READ_ONLY_KEYS = "다른 곳에서 정하는 칸입니다."
NONE = "없음"

PLAN, AGENCY, HISTORY, GRANTS = "판 정보", "기관", "연혁·수상", "외부공모"
DEPARTMENTS, DUTIES, STAFF = "부서", "업무분장", "직원"
FACILITIES, HEADCOUNT = "소속시설", "정·현원"
RESULTS, DEPARTMENT_RESULTS, CONTRACT = "작년 경영목표 성과", "부서별 실적", "성과계약"
STRATEGY, POLICIES, PRINCIPLES, ALIASES, TERMS = (
    "전략체계",
    "경영방침·핵심가치",
    "5대 방침",
    "별칭",
    "표준용어",
)
GROUP_PLAN, GROUP_AGENCY, GROUP_RESULTS, GROUP_WORDS = "계획", "기관과 조직", "성과", "말"

HINTS: Mapping[str, str] = {
    PLAN: "표지와 머리글, 반올림 방식",
    AGENCY: "표지와 뒤표지, 일반 현황에 쓰입니다",
    HISTORY: "날짜 순서로 찍힙니다",
    GRANTS: "다른 기관의 공모에서 받은 돈",
    DEPARTMENTS: "실·팀·직영시설·위탁사업",
    DUTIES: "부서마다 한 줄에 하나씩",
    STAFF: "카드의 담당자와 팀장을 여기에서 고릅니다",
    FACILITIES: "결원은 현원에서 정원을 뺀 수입니다",
    HEADCOUNT: "결원은 현원에서 정원을 뺀 수입니다",
    RESULTS: "달성률은 계획과 실적에서 계산합니다",
    DEPARTMENT_RESULTS: "작년 사업과 그 계획·실적",
    CONTRACT: "증감은 작년 목표와 견주어 계산합니다",
    STRATEGY: "전략과제의 실행과제는 계획 나무에서 고칩니다",
    POLICIES: "한 줄에 하나씩",
    PRINCIPLES: "경영방침 쪽에 차례로 찍힙니다",
    ALIASES: "틀리거나 줄인 이름과 바른 이름",
    TERMS: "법령·조직·행사·서비스의 바른 이름",
}

NAME, NAME_EN, DIRECTOR, ADDRESS, PHONE = "이름", "영문 이름", "기관장", "주소", "전화"
DIRECTOR_TITLE = "기관장의 직위"
ESTABLISHED, LEGAL_BASIS, PURPOSE, PURPOSE_SOURCE = (
    "설립일",
    "설립 근거",
    "설립 목적",
    "목적의 출처",
)
DATE, EVENT, KIND, AWARDED_BY = "날짜", "내용", "종류", "준 곳"
WHEN, GRADE_RECEIVED = "찍는 때", "등급"
GRANT, SPONSOR, AMOUNT, YEAR = "공모 사업", "준 곳", "금액", "연도"
HEAD_TITLE, MISSION_OF_TEAM, PARENT, PREDECESSOR = "장의 직위", "팀미션", "상위 부서", "앞선 부서"
FROM, TO = "시작일", "끝난 날"
DUTY = "업무"
DEPARTMENT, GRADE, EXTENSION = "부서", "직급", "내선"
GROUP, TYPE, FACILITY, RUN_BY = "구분", "시설유형", "시설", "운영 방식"
QUOTA, CURRENT, VACANCY = "정원", "현원", "결원"
AS_OF, TABLE_NOTE, GROUPS_IN_ORDER = "기준일", "표의 주석", "구분 순서"
CLEAR_PRINTED, PRINTED_STEP = "찍힌 값 지우기", "찍힌 값"
BAND, NUMBER, INDICATOR, MEASURE = "영역", "번호", "성과지표", "측정 항목"
TARGET, RESULT, RATE, STATUS, NOTE, EVIDENCE = "계획", "실적", "달성률", "상태", "비고", "증빙"
PROGRAMME = "사업"
MONEY, METHOD, THIS_TARGET, LAST_RESULT, LAST_TARGET, GROWTH = (
    "예산(억원)",
    "측정방법",
    "목표",
    "작년 실적",
    "작년 목표",
    "증감",
)
REMARK, RULE, CARD_INDICATORS = "비고", "연계", "카드 지표"
CHOOSE_INDICATOR, CHOOSE_INDICATOR_HINT = "이어지는 카드 지표", "카드 번호·지표 이름·초성, Enter"
LINK, LINK_STEP = "카드 지표 잇기…", "카드 지표"
GOAL, DIRECTION, TASK, EXECUTION_TASKS = "경영목표", "전략방향", "전략과제", "실행과제"
MISSION, VISION, POLICY, CORE_VALUES = "미션", "비전", "경영방침", "핵심가치"
PRINCIPLE, SENTENCE, CORE, SLOGAN = "방침", "문장", "핵심", "슬로건"
ALIAS, OFFICIAL, SHORT = "별칭", "바른 이름", "줄임말"
EDITION_TITLE, EDITION_KIND, REVISION, EDITION_STATUS = "제목", "판", "수정 차수", "판의 상태"
BASE_DATE, APPROVED_ON, ROUNDING = "기준일", "확정일", "끝수 처리"

EVENT_KINDS: Mapping[object, str] = {
    EventKind.HISTORY: "연혁",
    EventKind.AWARD: "수상",
    EventKind.EVALUATION: "평가",
    EventKind.AGREEMENT: "협약",
}
DEPARTMENT_KINDS: Mapping[object, str] = {
    DepartmentKind.HEADQUARTERS: "본부",
    DepartmentKind.OFFICE: "실",
    DepartmentKind.TEAM: "팀",
    DepartmentKind.DIRECT_FACILITY: "직영시설",
    DepartmentKind.ENTRUSTED_UNIT: "위탁사업",
}
ALIAS_KINDS: Mapping[object, str] = {
    AliasKind.FACILITY: "시설",
    AliasKind.DEPARTMENT: "부서",
    AliasKind.FUND: "사업비",
    AliasKind.TERM: "용어",
}
RESULT_STATUSES: Mapping[object, str] = {
    ResultStatus.FINAL: "확정",
    ResultStatus.PROVISIONAL: "잠정",
}
RULES: Mapping[object, str] = {
    LinkRule.SAME: "같음",
    LinkRule.SUM: "더함",
    LinkRule.PART: "일부",
}
EDITION_KINDS: Mapping[object, str] = {
    EditionKind.ORIGINAL: "본계획",
    EditionKind.REVISED: "수정계획",
}
EDITION_STATUSES: Mapping[object, str] = {
    EditionStatus.DRAFT: "작성",
    EditionStatus.REVIEW: "검토",
    EditionStatus.FINAL: "확정",
    EditionStatus.SUBMITTED: "제출",
}
ROUNDINGS: Mapping[object, str] = {
    Rounding.HALF_UP: "반올림",
    Rounding.UP: "올림",
    Rounding.DOWN: "절사",
}
RUN_BYS = ("위수탁", "직영")
TERM_KINDS = ("법령", "조직", "행사", "서비스")


def step(sheet: str, head: str = "") -> str:
    """Undo calls a change of records so: "연혁·수상: 날짜 고치기"."""
    return f"{sheet}: {head} 고치기" if head else f"{sheet} 고치기"


def rows_added(sheet: str) -> str:
    """Undo calls new rows so."""
    return f"{sheet} 행 추가"


def rows_removed(sheet: str) -> str:
    """Undo calls it so when rows go."""
    return f"{sheet} 행 지우기"


def rows_moved(sheet: str) -> str:
    """Undo calls it so when rows go to another place."""
    return f"{sheet} 행 옮기기"


def pasted(sheet: str, rows: int) -> str:
    """Undo calls a paste so."""
    return f"{sheet} {rows}행 붙여넣기"


def vacancy(quota: int | None, current: int | None) -> str:
    """Posts that are not filled: "△2", "-" for none, "" where one of both is not known."""
    if quota is None or current is None:
        return ""
    return signed(current - quota) if current != quota else "-"


def totals(quota: int, current: int) -> str:
    """The sums below posts and people."""
    return f"합계   정원 {quota:,}   현원 {current:,}   결원 {vacancy(quota, current)}"


def counted(rows: int) -> str:
    """How many records a sheet has."""
    return f"{rows:,}건"


def about(head: str, sentence: str) -> str:
    """A sentence about what was typed into a column."""
    return f"{head}: {sentence}"


def row(number: int) -> str:
    """A record by its place."""
    return f"{number}번째"


def sheet_of(title: str) -> str:
    """The grid of a sheet as it is read out."""
    return f"{title} 표"


def rate(text: str) -> str:
    """A rate of achievement or growth."""
    return f"{text}%" if text else ""


def card_indicator(number: str, name: str) -> str:
    """An indicator of a card: "1.4 이용자 만족도"."""
    return f"{number} {name}"


def not_one_of(text: str, words: Iterable[str]) -> str:
    """Why a word is none of a list."""
    known = ", ".join(list(words)[:8])
    return (
        f"{topic(f'‘{text}’')} 쓸 수 없는 말입니다. 칸은 그대로 두었습니다(쓸 수 있는 말: {known})."
    )


def unknown(text: str, head: str) -> str:
    """Why a name is not taken."""
    return f"{head} 가운데 {subject(f'‘{text}’')} 없습니다. 칸은 그대로 두었습니다."


def doubled(text: str, sheet: str) -> str:
    """Why a name is not taken a second time."""
    return f"{sheet}에 {subject(f'‘{text}’')} 이미 있습니다. 다른 이름을 적으세요."


def revision_taken(key: str) -> str:
    """Why a revision is not taken."""
    return f"{subject(f'{key} 판')} 이 파일에 이미 있습니다. 수정 차수를 그대로 두었습니다."


def in_use(name: str, where: str, count: int) -> str:
    """Why a record stays."""
    return f"{object_(f'‘{name}’')} 지우려면 먼저 {where} {count}곳에서 빼야 합니다."


def department_in_use(name: str, where: str, count: int) -> str:
    """Why a unit stays, and where it may go with all that is its."""
    return f"{in_use(name, where, count)} ‘팀 지우기’(계획 창의 ⋯)는 카드까지 옮깁니다."


USED_CARDS, USED_STAFF, USED_DEPARTMENTS = "카드", "직원의 부서", "다른 부서"
USED_BUDGET, USED_CONTINUITY, USED_BUILDS = "예산 과목", "카드의 승계", "인쇄 묶음"
