"""The words of the workbook for the province: sheets, headers, names of columns, checks."""

from collections.abc import Mapping
from datetime import date

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.costing.rests import Standing
from sspass_desktop.domain.target import Bound
from sspass_desktop.texts.months import month
from sspass_desktop.texts.workbook import AGREES, OUTSIDE

OVERVIEW, COSTS, FUNDS = "총괄", "산출내역", "재원·예산 대비"
INDICATORS, SCHEDULE, CONTRACT = "성과지표", "추진일정", "성과계약"
TREES: Mapping[Side, str] = {Side.REVENUE: "예산(수입)", Side.EXPENDITURE: "예산(지출)"}

ORDER, NUMBER, TITLE, TEAM, OWNER = "연번", "번호", "사업명", "팀", "담당자"
GOAL, TASK, CONTINUITY = "경영목표", "전략과제", "신규·계속"
NEW, CONTINUED = "신규", "계속"
MONEY, UNSPLIT, FUND = "예산", "재원 미정", "사업비"
LAST_MONEY, CHANGE = "전년 예산", "증감"
MAIN_INDICATOR, TARGET, PERIOD = "주요 지표", "성과목표", "추진 월"
IN_PLAN, CHECK = "계획서 금액", "확인"
WON = "원"

ITEM_NUMBER = "과목 연번"
PATH = ("관", "목", "세목", "항목")
LINE, AMOUNT = "산출 내역", "금액"

ACCOUNT, GROUP, ITEM = "회계", "상위 과목", "예산과목"
BUDGET, GIVEN, REST = "예산", "카드", "잔액"
RESTS = "대비"
SHARE, STANDING = "배정률", "상태"
USED = "○"
STANDINGS: Mapping[Standing, str] = {
    Standing.OVER: "배정 초과",
    Standing.UNDER: "미배정",
    Standing.EVEN: AGREES,
    Standing.OUTSIDE: OUTSIDE,
}
UNKNOWN = "예산서에 없음"

KIND, CRITERION, INDICATOR = "구분", "성과기준", "성과지표"
TARGET_VALUE, UNIT, BOUND = "목표값", "단위", "조건"
LAST_TARGET, LAST_RESULT = "전년 목표", "전년 실적"
LAST_TARGET_VALUE, LAST_RESULT_VALUE = "전년 목표값", "전년 실적값"
RATE, AGAINST_RESULT, AS_OF = "전년 달성률", "전년 실적 대비", "실적 기준일"
BOUNDS: Mapping[Bound, str] = {Bound.AT_LEAST: "이상", Bound.AT_MOST: "이하", Bound.EQUAL: ""}

SCHEDULE_GROUP, STEP, MONTHS_COUNT = "구분", "세부추진사항", "개월 수"
SUB_STEP, TAKEN = "└ ", "■"
MONTHS = tuple(map(month, range(1, 13)))

BAND, CONTRACT_MONEY, HUNDRED_MILLIONS, METHOD = "영역", "사업비", "억원", "측정방법"
GROWTH, REMARK = "전년 목표 대비", "비고"

DEPTH, SUM, ALL = "단계", "계", "총계"

NOT_WRITTEN, NO_LINES = "미작성", "산출내역 없음"
UNREADABLE, TOO_MANY, NO_FORMULA, NO_AMOUNT = (
    "산식을 읽을 수 없어 금액만 적음",
    "인수가 많아 금액만 적음",
    "산식 없음",
    "금액 없음",
)
DIFFERS, DIFFERS_FROM_FORMULA = "차이 ", "산식과 차이 "
DIFFERS_FROM_SOURCES, DIFFERS_FROM_BELOW = "재원 합과 차이 ", "하위 합과 차이 "
WON_FORMAT = "#,##0;△#,##0"


def name(sheet: str, column: str) -> str:
    """What formulas call the cells of a column."""
    return f"{sheet}_{column}".replace(" ", "")


def factor(number: int) -> str:
    """A number of a formula."""
    return f"값{number}"


def factor_unit(number: int) -> str:
    """The words behind a number of a formula."""
    return f"단위{number}"


def of(what: str, source: str) -> str:
    """A side of the balance and a source: "예산 국비"."""
    return f"{what} {source}"


def heading(book: str, sheet: str) -> str:
    """Above a sheet."""
    return f"{book} - {sheet}"


def remark(agency: str, day: date | None) -> str:
    """Under the heading of a sheet."""
    based = f"{day.year}. {day.month}. {day.day}. 기준" if day else ""
    return "  |  ".join(part for part in (agency, based) if part)


def task(number: int, name_: str) -> str:
    """A strategic task with its number."""
    return f"{number}. {name_}"
