"""Words of plan files on shares, on sticks and in folders that are kept alike elsewhere."""

from datetime import date, datetime

from sspass_desktop.texts.particles import object_
from sspass_desktop.texts.times import moment

SYNCED_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "내 드라이브",
    "icloud drive",
    "iclouddrive",
    "box sync",
    "nextcloud",
    "owncloud",
    "seafile",
    "synologydrive",
    "synology drive",
    "naver mybox",
    "네이버 mybox",
    "mybox",
    "kt cloud",
)
"""How the folders are called that office programs keep alike on several PCs, in small letters."""

KINDS = {"SHARE": "공유 폴더", "REMOVABLE": "USB", "SYNCED": "동기화 폴더"}
"""By the name of the kind of place: this layer does not know the kinds."""

COMPARE, SAVE_ELSEWHERE, TRY_AGAIN = "비교해서 합치기", "다른 곳에 저장", "다시 올리기"
EDIT_ON, OPEN_TO_WRITE = "이어서 편집", "편집으로 열기"
_MINUTE = 60

PUT_BACK = "원래 자리에 다시 저장"
COMPARING = "비교하는 중"


def opened(kind: str) -> str:
    """Told when a plan is opened that is worked on through a copy."""
    return (
        f"{KINDS[kind]}의 파일입니다. 이 PC의 작업 사본으로 열었으며, 저장하면 {KINDS[kind]}에도 "
        "올립니다."
    )


def waiting(kind: str) -> str:
    """In the status line: there is something that is not in its place yet."""
    return f"{KINDS[kind]}에 곧 올림"


def going(kind: str) -> str:
    """In the status line: it is being put there."""
    return f"{KINDS[kind]}에 올리는 중…"


def there(kind: str, at: datetime | None) -> str:
    """In the status line: all that is saved is in its place."""
    return f"{KINDS[kind]}에 올림 {at:%H:%M}" if at else f"{KINDS[kind]}와 같음"


def not_there(kind: str) -> str:
    """In the status line: it could not be put there."""
    return f"{KINDS[kind]}에 못 올림"


def failed(kind: str, why: str) -> str:
    """The place does not take the file; it is tried again."""
    safe = "이 PC의 내용은 안전하며 자동으로 다시 시도합니다."
    return f"{KINDS[kind]}에 올리지 못했습니다. {why} {safe}"


def away(kind: str) -> str:
    """The place cannot be reached."""
    if kind == "REMOVABLE":
        return (
            "USB 연결이 끊겼습니다. 마지막 저장까지는 이 PC의 사본에 있습니다. USB를 다시 꽂으면 "
            "자동으로 올립니다."
        )
    return (
        f"{KINDS[kind]}에 닿지 않습니다. 마지막 저장까지는 이 PC의 사본에 있습니다. 다시 이어지면 "
        "자동으로 올립니다."
    )


def changed(kind: str | None) -> str:
    """Somebody else wrote the file meanwhile; nothing is written over."""
    where = (
        f"{KINDS[kind]}의 파일이 그사이 바뀌었습니다."
        if kind
        else "파일이 다른 곳에서 바뀌었습니다."
    )
    return f"{where} 두 내용을 모두 보관했습니다. 비교해서 합치세요."


def continued(kind: str) -> str:
    """Opened with what was saved here and never came to its place."""
    what = f"지난번에 {KINDS[kind]}에 올리지 못한 내용이 이 PC에 남아 있어"
    return f"{what} 이어서 열었습니다. 곧 올립니다."


def opened_away(kind: str) -> str:
    """Opened from this PC, because the place cannot be reached."""
    what = f"{KINDS[kind]}에 닿지 않아 이 PC의 작업 사본으로 열었습니다."
    return f"{what} 다시 이어지면 자동으로 올립니다."


def set_aside(kind: str | None) -> str:
    """Opened as it is in its place; what was written here is kept as a restore point."""
    where = f"{KINDS[kind]}의 파일" if kind else "파일"
    return (
        f"{where}이 그사이 바뀌어 바뀐 내용으로 열었습니다. 내가 고친 내용은 복구 지점에 남아 "
        "있습니다. 비교해서 합치세요."
    )


def left_unpublished(name: str, kind: str) -> str:
    """Told at the end: what is saved here is not in its place."""
    return (
        f"{object_(f'‘{name}’')} {KINDS[kind]}에 올리지 못했습니다. 고친 내용은 이 PC에 모두 "
        "저장되어 있고, 이 PC에서 다시 열 때 올립니다."
    )


def missing() -> str:
    """The file is not where it was opened."""
    return (
        "열어 둔 파일이 원래 자리에 없습니다. 작업 내용은 화면에 모두 있습니다. 원래 자리에 다시 "
        "저장하거나 다른 곳에 저장하세요."
    )


def quiet(name: str, seconds: int, since: datetime, today: date) -> str:
    """Somebody has the file open, but nothing is heard of that program any more."""
    who = f"{name} 님의" if name else "다른 사람의"
    how_long = f"{seconds // _MINUTE}분째" if seconds >= _MINUTE else "방금"
    return (
        f"{who} 편집 표시({moment(since, today)}부터)가 {how_long} 멈춰 있습니다. 그 PC가 꺼졌다면 "
        "이어서 편집할 수 있습니다. 그분이 마지막에 저장한 내용은 안전합니다."
    )


def free(name: str) -> str:
    """Whoever had the file has let it go."""
    who = f"{name} 님이" if name else "다른 사람이"
    return f"{who} 편집을 마쳤습니다. 바뀐 내용을 새로 읽어 편집할 수 있습니다."


def already_open(name: str) -> str:
    """The file is open in another window of this PC, which comes to the front."""
    return f"{object_(f'‘{name}’')} 연 창이 이미 있어 그 창을 앞으로 가져왔습니다."
