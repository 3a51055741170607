"""The words of numbers that follow a figure of the plan (숫자 연결)."""

from collections.abc import Mapping

from sspass_desktop.domain.figures.sources import Source
from sspass_desktop.domain.outline import Figure
from sspass_desktop.texts.particles import object_

LINKED, UNLINKED, REMOVED = "숫자 연결", "연결 풀기", "연결된 숫자 지우기"
PICK = "숫자 연결"
SEEK = "성과지표, 예산, 값으로 찾기"
SOURCES = "연결할 값"
GUIDE = "화살표 키로 고르고 Enter로 넣습니다. 넣은 숫자는 고른 값이 바뀌면 따라 바뀝니다."
OFFERS = "이 카드의 숫자 연결하기"
COLUMNS = ("자리", "숫자", "따를 값", "글")
LINK, ALL, NO, CANCEL = "고른 숫자 연결", "모두 고르기", "모두 풀기", "그만두기"
NO_OFFERS = "이 카드의 글에는 성과지표나 예산과 같은 숫자가 더 없습니다."
CHANGED_MEANWHILE = "그사이 카드가 바뀌어 숫자를 연결하지 않았습니다. 다시 한번 하세요."
NOTHING = "맞는 값이 없습니다. 다른 낱말로 찾아 보세요."

KINDS: Mapping[Figure, str] = {
    Figure.TARGET: "성과지표 목표",
    Figure.LAST_TARGET: "성과지표 작년 목표",
    Figure.LAST_RESULT: "성과지표 작년 실적",
    Figure.TOTAL: "소요예산",
    Figure.STATE: "소요예산 국비",
    Figure.PROVINCE: "소요예산 도비",
    Figure.MUNICIPAL: "소요예산 시군비",
    Figure.OTHER: "소요예산 기타",
    Figure.INDICATORS: "성과지표 수",
    Figure.ACTIONS: "실행방안 수",
    Figure.MONTHS: "추진일정의 달 수",
    Figure.FUND: "지출예산",
    Figure.BUDGET: "지출예산 총액",
    Figure.CARDS: "전체 사업 수",
}
"""What a number may follow, whoever it belongs to."""


def name(source: Source, year: int) -> str:
    """A source by its full name; ``year`` is the one that is planned."""
    match source.figure:
        case Figure.TARGET:
            return f"성과지표 ‘{source.subject}’ {year}년 목표"
        case Figure.LAST_TARGET:
            return f"성과지표 ‘{source.subject}’ {year - 1}년 목표"
        case Figure.LAST_RESULT:
            return f"성과지표 ‘{source.subject}’ {year - 1}년 실적"
        case Figure.FUND:
            return f"지출예산 ‘{source.subject}’"
    return KINDS[source.figure]


def row(named: str, value: str) -> str:
    """A source in a list: its name and what it says."""
    return f"{named} — {value}"


def followed(named: str) -> str:
    """The tooltip of a linked number."""
    return f"{named}\nCtrl+클릭하면 출처로 갑니다."


def gone(figure: Figure) -> str:
    """The tooltip of a number whose source is gone."""
    return f"따르던 {object_(KINDS[figure])} 찾을 수 없습니다. 마지막 값이 남아 있습니다."


def place(section: str, line: int) -> str:
    """Where a typed number stands."""
    return f"{section} {line}행"


def counted(count: int, chosen: int) -> str:
    """How many numbers are offered, and how many of them chosen."""
    return (
        f"성과지표나 예산과 같은 숫자 {count}개 가운데 {chosen}개를 골랐습니다. "
        "연결한 숫자는 그 값이 바뀌면 따라 바뀝니다."
    )


def becomes(typed: str, number: str) -> str:
    """A typed number, and how it is written when it is linked."""
    return typed if typed == number else f"{typed} → {number}"


def after(text: str) -> str:
    """A line as it would be."""
    return f"연결한 뒤: {text}"


def offers_taken(count: int) -> str:
    """The step that takes offers."""
    return f"숫자 {count}개 연결"
