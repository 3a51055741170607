"""Words of the backups that the program makes by itself."""

from datetime import date, datetime

from sspass_desktop.texts.particles import object_
from sspass_desktop.texts.times import moment

FOLDER = "백업"
DAMAGED = "손상"
NONE = "아직 만들어 둔 백업이 없습니다."


def made(name: str) -> str:
    """Name the backup that was made."""
    return f"백업 {object_(f'‘{name}’')} 만들고 제대로 열리는지 확인했습니다."


def restored(at: datetime, today: date) -> str:
    """Say which state is back, and that nothing was lost."""
    return f"{moment(at, today)} 백업으로 되살렸습니다. 되살리기 전의 내용도 백업에 남아 있습니다."
