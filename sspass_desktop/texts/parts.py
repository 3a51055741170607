"""Words of parts I to IV, of cover, contents, dividers and lists of cards."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sspass_desktop.domain.organisation import DepartmentKind
from sspass_desktop.domain.plan import EditionKind, Rounding

KIND, SUM, ALL = "구분", "계", "총계"
POSTS, PEOPLE, VACANT = "정원", "현원", "결원"
PERSONS = "명"
FACILITIES, FACILITY_TYPE, FACILITY = "소속시설", "시설유형", "시설명"
DEPARTMENT, DUTIES = "부서", "담당업무"
DAY, EVENT = "연월일", "내용"
AWARD, AWARDED_BY, AWARDED_ON = "수상 및 인증", "수여 기관", "일자"
ASSESSMENT, ASSESSOR, GRADE = "평가", "평가 기관", "결과"
GRANT, SPONSOR, YEAR, AMOUNT = "외부 공모사업", "지원 기관", "연도", "금액"
ESTABLISHED, DIRECTOR, ADDRESS, PHONE = "설립일", "원장", "소재지", "대표전화"
UNITS = "기구"
_UNIT_WORDS = {
    DepartmentKind.HEADQUARTERS: "본부",
    DepartmentKind.OFFICE: "실",
    DepartmentKind.TEAM: "팀",
}

IN_MILLIONS = "(단위: 백만원)"
IN_MILLIONS_AND_PERCENT = "(단위: 백만원, %)"
CHANGE, CHANGE_RATE = "증감", "증감률"

INDICATOR, METHOD, TARGET = "성과지표", "측정방법", "성과목표"
PLANNED, REACHED, RATE = "계획", "실적", "달성률"
PLACE, PROGRAMME, CONTENT, RESULT = "순", "사업명", "사업내용 및 성과지표", "성과"
MONEY, REMARK, AGAINST_TARGET = "사업비\n(억원)", "비고", "전년 목표\n대비"
SECOND_METHOD = "(  ) 안은 두 번째 측정방법의 목표"
PROVISIONAL = "(잠정)"

MISSION, VISION, POLICIES, VALUES = "미션", "비전", "경영방침", "핵심가치"
GOAL, DIRECTION, TASK, EXECUTION_TASK = "경영목표", "전략방향", "전략과제", "실행과제"

INSIDE, OUTSIDE = "내부역량 →", "외부환경 ↓"
STRENGTHS, WEAKNESSES = "강점 (Strength)", "약점 (Weakness)"
OPPORTUNITIES, THREATS = "기회 (Opportunity)", "위협 (Threat)"
SO, WO, ST, WT = "SO 전략", "WO 전략", "ST 전략", "WT 전략"

CONTENTS, CONTENTS_EN = "목차", "CONTENTS"
PROGRAMMES, NEW = "세부실천사업", "신설"
NUMBER, TEAM, OWNER, BUDGET_WON, PERIOD = "번호", "팀", "담당자", "예산(원)", "기간"
MAIN_INDICATOR = "주요 지표와 목표"

_ROUNDING = {Rounding.UP: "올림", Rounding.HALF_UP: "반올림", Rounding.DOWN: "절사"}


def table_caption(number: int, caption: str) -> str:
    """Above a table of parts I to IV."""
    return f"[표 {number}] {caption}"


def picture_caption(number: int, caption: str) -> str:
    """Under a picture of parts I to IV."""
    return f"[그림 {number}] {caption}"


def counted(name: str, count: int, between: str = " ") -> str:
    """A name and how many belong to it: "국·공립 시설 (5)"."""
    return f"{name}{between}({count})"


def places(count: int) -> str:
    """How many facilities: "9개소"."""
    return f"{count}개소"


def facilities_title(count: int) -> str:
    """Above the facilities of the organisation chart."""
    return f"{FACILITIES}  {places(count)}"


def mission(kind: DepartmentKind) -> str:
    """What a unit's mission is called."""
    return f"팀{MISSION}" if kind is DepartmentKind.TEAM else MISSION


def units(kinds: Collection[DepartmentKind]) -> str:
    """How many units of each kind there are: "1본부 1실 3팀"."""
    counts = ((sum(one is kind for one in kinds), word) for kind, word in _UNIT_WORDS.items())
    return " ".join(f"{count}{word}" for count, word in counts if count)


def staff(count: int) -> str:
    """How many people a unit has."""
    return f"{count}명"


def budget_of(year: int) -> str:
    """A column of the summary of the budget."""
    return f"{year}년 예산"


def budget_line(year: int, millions: str, shares: list[str]) -> str:
    """The budget as a whole and what comes from which source."""
    behind = f"({', '.join(shares)})" if shares else ""
    return f"’{year % 100:02d}년 예산: {millions}백만원{behind}"


def share(source: str, rate: str) -> str:
    """A source and its share: "국비 38.4%"."""
    return f"{source} {rate}%"


def percentage(rate: str) -> str:
    """A rate as it is printed: "122.5%"."""
    return f"{rate}%"


def more(rate: str) -> str:
    """A growth: "33.3% 증"."""
    return f"{rate}% 증"


def less(rate: str) -> str:
    """A growth below zero: "5.0% 감"."""
    return f"{rate}% 감"


SAME = "동일"


def rounding_note(rounding: Rounding) -> str:
    """How the figures of a tree were rounded."""
    way = _ROUNDING[rounding]
    return f"금액은 원 단위로 더한 뒤 백만원 미만을 {way}하여, 단위 차이로 표의 합과 다를 수 있음"


def as_of_note(days: Mapping[str, Sequence[str]], *, alone: bool) -> str:
    """The day of the results in a table; several days each with the results that have them.

    ``alone``: all results have the only day.
    """
    if alone:
        return f"실적은 {next(iter(days))} 기준"
    return " / ".join(f"{day} 기준: {', '.join(names)}" for day, names in days.items())


def band(name: str) -> str:
    """A band of an indicator table."""
    return f"【{name}】"


def contract_targets(year: int) -> str:
    """Above the columns of the year's targets."""
    return f"{year}년 주요 경영목표"


def last_results(year: int) -> str:
    """Above last year's results and, in brackets, targets."""
    return f"{year}년 실적\n(전년도 목표)"


def great(count: int, what: str) -> str:
    """A count before what it counts: "3대 경영목표"."""
    return f"{count}대 {what}"


def tasks_label(tasks: int, execution_tasks: int) -> str:
    """Beside the tasks of the strategy table: "9대 전략과제 및 18대 실행과제"."""
    behind = f"\n및 {execution_tasks}대\n{EXECUTION_TASK}" if execution_tasks else ""
    return great(tasks, TASK) + behind


def programmes(count: int) -> str:
    """Above the programmes of all tasks: "76개 실천사업"."""
    return f"{count}개 실천사업"


def list_note(count: int, new: int) -> str:
    """Beside the list of a divider: "11개 사업 (신규 3)"."""
    return f"{count}개 사업 (신규 {new})" if new else f"{count}개 사업"


def cover_kind(kind: EditionKind) -> str:
    """What the cover calls the book."""
    return "수정 사업계획서" if kind is EditionKind.REVISED else "사업계획서"


def cover_month(day: date | None) -> str:
    """The month on the cover: "2027. 2."."""
    return f"{day.year}. {day.month}." if day else ""


def address_line(address: str) -> str:
    """The address on the back cover."""
    return f"주소  {address}"


def phone_line(phone: str) -> str:
    """The number on the back cover."""
    return f"전화  {phone}"


def numbered(number: int | str, title: str) -> str:
    """What is numbered by its place: "2. 통합돌봄팀", "V. 2027년 경영계획"."""
    return f"{number}. {title}"
