"""The words of the calendar of all programmes."""

from collections.abc import Collection, Mapping

from sspass_desktop.domain.year_view import Grouping
from sspass_desktop.texts.months import month, months

TITLE = "달력"
SUBTITLE = "모든 사업의 추진일정 · 사업을 펼치면 세부추진사항이 보입니다"
GROUPINGS: Mapping[Grouping, str] = {Grouping.TASK: "전략과제별", Grouping.TEAM: "팀별"}
NO_GROUP: Mapping[Grouping, str] = {
    Grouping.TASK: "전략과제가 없는 사업",
    Grouping.TEAM: "팀이 없는 사업",
}
TEAM = "팀"
ALL_TEAMS = "모든 팀"
PROGRAMME = "사업"
NO_MONTHS = "일정 없음"
KEYS = "→ 펼치기 · ← 접기 · Enter 카드로 이동"
NOTHING = "사업이 없습니다. 카드를 만들면 추진일정이 이곳에 모입니다."


def under_way(name: str, number: int, count: int) -> str:
    """A month of a group: how many programmes are under way."""
    return f"{name} {month(number)}, 사업 {count}개 진행"


def row(name: str, numbers: Collection[int]) -> str:
    """A row as a screen reader says it."""
    return f"{name}, {months(numbers) or NO_MONTHS}"


def group(name: str, count: int) -> str:
    """A group as a screen reader says it."""
    return f"{name}, 사업 {count}개"


def counted(programmes: int, without: int) -> str:
    """Under the calendar: how much is shown."""
    tail = f" · 일정이 없는 사업 {without}개" if without else ""
    return f"사업 {programmes}개{tail}"
