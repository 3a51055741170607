"""Words of the restore points that the program makes by itself, and of those a person makes."""

from datetime import date, datetime, timedelta

from sspass_desktop.texts.particles import object_
from sspass_desktop.texts.times import moment

FOLDER = "백업"
DAMAGED = "손상"
NONE = "아직 만들어 둔 복구 지점이 없습니다."

BEFORE_RESTORE = "되살리기 전"
BEFORE_IMPORT = "가져오기 전"
BEFORE_REPLACE = "모두 바꾸기 전"
BEFORE_EDITION = "새 판 만들기 전"
UNPUBLISHED = "올리지 못한 내용"

TITLE, RESTORE, RELEASE = "복구 지점", "이때로 되살리기", "그만 보관"
MAKE, MOVE = "복구 지점 만들기…", "둘째 보관 위치…"
MAKE_TITLE, MAKE_ASK = "복구 지점 만들기", "나중에 알아볼 이름"
PICK_FOLDER = "복구 지점을 하나 더 둘 폴더"
HINT = "되살리기 전에 지금 상태도 복구 지점으로 남깁니다. 되살린 것을 다시 되돌릴 수 있습니다."
COLUMNS = ("때", "이름", "크기", "있는 곳")
AUTOMATIC = "자동"
BESIDE, HERE, BOTH = "계획 옆 폴더", "이 PC", "두 곳 모두"
COMPARING = "지금과 견주는 중…"
NO_CARDS_DIFFER = "카드는 지금과 같습니다."
UNREADABLE = "이 복구 지점은 손상되어 되살릴 수 없습니다. 다른 복구 지점을 고르세요."
UNDO = "되돌리기"
RESTORING, MAKING = "되살리는 중", "복구 지점 만드는 중"
CHANGE_PLACE = "보관 위치 바꾸기"
RELEASED = "이름을 지웠습니다. 이제 오래되면 다른 복구 지점처럼 정리됩니다."

_TITLES, _MEGA = 4, 1_000_000
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


def made(name: str) -> str:
    """Name the backup that was made."""
    return f"백업 {object_(f'‘{name}’')} 만들고 제대로 열리는지 확인했습니다."


def point_made(name: str) -> str:
    """A named restore point is there."""
    return f"복구 지점 {object_(f'‘{name}’')} 만들고 제대로 열리는지 확인했습니다."


def restored(at: datetime, today: date) -> str:
    """Say which state is back, and that nothing was lost."""
    return f"{moment(at, today)} 상태로 되살렸습니다. 되살리기 전의 내용도 복구 지점에 있습니다."


def before_format(number: str) -> str:
    """The name of the file as it was before a migration."""
    return f"형식 {number}에서 바꾸기 전"


def age(at: datetime, now: datetime) -> str:
    """How long ago, as one says it; a time to come is told as it stands."""
    passed = now - at
    if passed < timedelta() or passed >= 12 * _HOUR:
        return moment(at, now.date())
    if passed < _MINUTE:
        return "방금"
    return f"{passed // _HOUR}시간 전" if passed >= _HOUR else f"{passed // _MINUTE}분 전"


def size(count: int) -> str:
    """How many bytes a file has."""
    return f"{count / _MEGA:,.1f} MB" if count * 10 >= _MEGA else f"{count / 1_000:,.0f} KB"


def cards_differ(titles: tuple[str, ...]) -> str:
    """Which cards are others now."""
    shown = ", ".join(f"‘{title}’" for title in titles[:_TITLES])
    more = " 등" if len(titles) > _TITLES else ""
    return f"지금과 다른 카드 {len(titles)}개: {shown}{more}"


def newest(at: datetime, today: date) -> str:
    """In the status line: the newest restore point."""
    told = f"{at:%H:%M}" if at.date() == today else moment(at, today)
    return f"복구 지점 {told}"


READ_ONLY = "읽기 전용으로 열린 계획이라 복구 지점을 만들거나 되살릴 수 없습니다."
NOT_MADE = "복구 지점 못 만듦"


def newest_tip(at: datetime | None, today: date, why: str) -> str:
    """Behind it: what it is, or what stood in the way and what to do."""
    last = f"확인된 마지막 복구 지점: {moment(at, today)}." if at else NONE
    if not why:
        return f"{last} 누르면 목록이 열립니다."
    return f"작업은 저장되었습니다. 다만 복구 지점을 만들지 못했습니다. {why} {last}"


def failed(why: str) -> str:
    """The notice when no restore point can be made; the plan itself is saved."""
    return f"작업은 저장되었습니다. 다만 복구 지점을 만들지 못했습니다. {why}"


def damaged_point(at: datetime, today: date) -> str:
    """The chosen restore point is damaged: the plan is untouched, an older one is offered."""
    return (
        f"{moment(at, today)} 복구 지점은 손상되어 있습니다. 계획은 그대로 있으며 복구 지점도 "
        "지우지 않았습니다. 그 앞의 복구 지점을 쓰세요."
    )


def use_older(at: datetime, today: date) -> str:
    """The button of the older one."""
    return f"{moment(at, today)} 것으로 되살리기"
