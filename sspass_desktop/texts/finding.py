"""The words of finding and replacing in the whole plan."""

from collections.abc import Callable, Mapping

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.texts.card_page import SECTIONS
from sspass_desktop.texts.particles import object_, subject, towards

TITLE = "찾기와 바꾸기"
SEEK, SEEK_HINT = "찾을 말", "낱말, 초성, 금액 (81,800천원은 81,800,000원도 찾습니다)"
WORDS = "바꿀 말"
LOOSE = "띄어쓰기 무시"
RESULTS = "찾은 곳"
RESULTS_HINT = "Enter로 그곳을 열고 F3, Shift+F3으로 다음과 이전 곳으로 갑니다."
TICK_HINT = "Space로 바꿀 곳을 고릅니다. 제목 줄에서는 그 아래를 모두 고릅니다."
COLUMNS = ("위치", "글")
NO_HIT = "찾는 말이 없습니다. 초성이나 낱말 일부로 찾아 보세요."
NAMES = "이름 · 여기에서 바꾸면 이 이름을 쓰는 곳이 모두 따라갑니다"
TITLE_OF_CARD, PEOPLE, FREE_BLOCKS = "사업명", "담당자와 팀장", "표·그림"
SECTION_TITLE = "절 제목"
MONEY = "재원"
CHANGED_MEANWHILE = "그사이 계획이 바뀌어 다시 찾았습니다. 바꿀 곳을 확인하세요."
NOT_POSSIBLE = "바꿀 곳을 하나 이상 고르세요."

LOCKED, LINK, OTHERWISE, FIXED = (
    "확정된 카드",
    "이름은 본래 자리에서",
    "다른 표기",
    "숫자·날짜·별칭",
)
"""Why a hit has no box to tick, in short."""

_LEFT_OUT: Mapping[str, str] = {
    "LOCKED": "확정된 곳",
    "LINK": "이름을 따라가는 곳",
    "OTHERWISE": "다르게 적은 금액",
    "FIXED": "숫자·날짜·별칭",
}

_OUTSIDE_SECTIONS = {
    "title": TITLE_OF_CARD,
    "owner": PEOPLE,
    "head": PEOPLE,
    "blocks": FREE_BLOCKS,
    "number": "번호",
    "department": "팀",
    "task": "전략과제",
}


def in_card(name: str, place: Place) -> str:
    """A field of a card: "사업목표 2번째 줄", "소요예산 사업비 1 · 3행"."""
    if not isinstance(place.section, CardSection) or name == "blocks":
        return _OUTSIDE_SECTIONS.get(name, TITLE_OF_CARD)
    section = SECTIONS[place.section]
    if place.section is CardSection.BUDGET:
        table = f" 사업비 {place.table + 1}" if place.table is not None else ""
        return f"{section}{table}" + (f" · {place.line + 1}행" if place.line is not None else "")
    row = "행" if place.section in (CardSection.INDICATORS, CardSection.SCHEDULE) else "번째 줄"
    return section if place.line is None else f"{section} {place.line + 1}{row}"


def in_list(line: int | None) -> str:
    """A row of records."""
    return "" if line is None else f"{line + 1}행"


def locked(name: str) -> str:
    """The heading of a card that is approved."""
    return f"{name} · 확정됨"


def heading(name: str, count: int) -> str:
    """A card, section or sheet with how much was found in it."""
    return f"{name}  ({count:,})"


def counted(hits: int, groups: int, *, more: bool) -> str:
    """How much was found."""
    behind = " 넘게" if more else ""
    return f"{groups:,}군데에서 {hits:,}곳{behind} 찾았습니다"


def replace_all(count: int) -> str:
    """The button that replaces what is ticked."""
    return f"{count:,}곳 바꾸기"


def left_out(counts: Mapping[str, int]) -> str:
    """What has no box to tick, by the reason's name."""
    parts = [f"{_LEFT_OUT[why]} {count:,}곳" for why, count in counts.items() if count]
    return f"바꾸지 않음: {', '.join(parts)}" if parts else ""


def step(old: str, new: str) -> str:
    """What undo calls a replacement."""
    return f"{_quoted(old, object_)} {_quoted(new, towards)} 바꾸기"


def done(count: int) -> str:
    """Told after a replacement."""
    return f"{count:,}곳을 바꿨습니다. Ctrl+Z로 되돌릴 수 있습니다."


def old_name(old: str, new: str, count: int) -> str:
    """Told when a record is called otherwise and its old name is still written somewhere."""
    return (
        f"{_quoted(new, towards)} 바뀌었지만 {_quoted(old, subject)} 글 {count:,}곳에 "
        "남아 있습니다. Ctrl+H로 찾아 바꿀 수 있습니다."
    )


def _quoted(word: str, particle: Callable[[str], str]) -> str:
    """A word in quotation marks with the particle that fits it."""
    return f"‘{word}’{particle(word).removeprefix(word)}"
