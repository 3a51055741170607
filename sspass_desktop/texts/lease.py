"""Sentences about a plan file that somebody else has open."""

from datetime import date, datetime

from sspass_desktop.texts.times import moment

_SOMEBODY = "다른 사람"


def open_elsewhere(name: str, pc: str, since: datetime, today: date) -> str:
    """Say who has the file, and that it was opened for reading only."""
    where = f" {pc}에서" if pc else ""
    return f"{_who(name)}{where} {_since(since, today)} 열어 두었습니다. 읽기 전용으로 열었습니다."


def taken_over(name: str, pc: str, since: datetime, today: date) -> str:
    """Say that the right to write went to somebody else, and what is safe."""
    where = f" {pc}에서" if pc else ""
    return (
        f"연결이 끊긴 사이에 {_who(name)}{where} {_since(since, today)} 이 파일을 쓰고 있습니다. "
        "앞서 저장한 내용은 그대로 있으며, 지금부터 읽기 전용입니다. "
        "저장하지 못한 내용은 사본으로 저장하세요."
    )


def _who(name: str) -> str:
    return f"{name} 님이" if name else f"{_SOMEBODY}이"


def _since(since: datetime, today: date) -> str:
    return f"{since:%H:%M}부터" if since.date() == today else f"{moment(since, today)}부터"
