"""Backups that the program makes by itself: when a plan is opened, and before it is imported into.

They lie in a folder beside the plan and bear its name and their time. Each is verified before it
counts; the oldest go when there are many.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from sspass_desktop.files import read_file, refuse_same_file, told_as_store_error, write_file
from sspass_desktop.ports import DamagedFileError, FileMissingError, NotAPlanFileError
from sspass_desktop.texts import keeping as texts

Copy: TypeAlias = Callable[[Path, Path], None]
"""Make a verified copy of a plan file; what fails leaves the target as it was."""

KEPT, DAYS = 20, 30
"""So many of the newest are kept, and for so many days the last of each day."""

_TIME = "%Y-%m-%d %H%M%S"
_NAME = re.compile(r"(?P<stem>.*) (?P<time>\d{4}-\d\d-\d\d \d{6})(?P<suffix>\.[^.]*)?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup of a plan and the time at which it was made."""

    path: Path
    made_at: datetime


def backups(plan: Path) -> tuple[Backup, ...]:
    """All backups of a plan, the newest first. Raises: StoreError."""
    folder = _folder(plan)
    with told_as_store_error(folder):
        names = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    times = {name: _time_of(name) for name in names if _is_of(name, plan)}
    found = [Backup(folder / name, made_at) for name, made_at in times.items() if made_at]
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def keep(plan: Path, copy: Copy, now: datetime) -> Path | None:
    """Back a plan up as it is; None if the newest backup holds the same. The oldest may go.

    Raises: what ``copy`` raises. Every older backup is still there then.
    """
    made = _add(plan, copy, now)
    for name in to_drop((backup.path.name for backup in backups(plan)), now):
        with suppress(OSError):  # one that another program holds goes the next time
            (_folder(plan) / name).unlink()
    return made


def restore(backup: Path, plan: Path, copy: Copy, now: datetime) -> None:
    """Put a backup in the place of the plan, whose present state is backed up before.

    Of a plan that is too damaged for a backup, the bytes are kept under a name of their own.

    Raises: what ``copy`` raises. The plan is as it was then.
    """
    refuse_same_file(backup, plan)
    with suppress(FileMissingError):
        try:
            _add(plan, copy, now)
        except (DamagedFileError, NotAPlanFileError):
            data = read_file(plan)
            write_file(_free_place(plan, now, f" {texts.DAMAGED}"), lambda out: out.write(data))
    copy(backup, plan)


def to_drop(names: Iterable[str], now: datetime) -> tuple[str, ...]:
    """Which backups of a plan are not kept any more; names without a time are none."""
    times = {name: time for name in names if (time := _time_of(name))}
    ordered = sorted(times, key=lambda name: times[name], reverse=True)
    newest_of_day: dict[date, str] = {}
    for name in ordered:
        if now - times[name] < timedelta(days=DAYS):
            newest_of_day.setdefault(times[name].date(), name)
    kept = {*ordered[:KEPT], *newest_of_day.values()}
    return tuple(name for name in ordered if name not in kept)


def _add(plan: Path, copy: Copy, now: datetime) -> Path | None:
    """Make a backup, unless the newest holds the same; only two copies can be compared."""
    newest = next(iter(backups(plan)), None)
    place = _free_place(plan, now)
    copy(plan, place)
    if newest and read_file(newest.path) == read_file(place):
        with told_as_store_error(place):
            place.unlink()
        return None
    return place


def _free_place(plan: Path, now: datetime, remark: str = "") -> Path:
    """Where a backup of this moment, or of the next free second, goes; the folder is made."""
    folder = _folder(plan)
    with told_as_store_error(folder):
        folder.mkdir(exist_ok=True)
        return next(place for place in _places(plan, now, remark) if not place.exists())


def _places(plan: Path, now: datetime, remark: str) -> Iterator[Path]:
    while True:
        yield _folder(plan) / f"{plan.stem} {now.strftime(_TIME)}{remark}{plan.suffix}"
        now += timedelta(seconds=1)


def _folder(plan: Path) -> Path:
    return plan.parent / texts.FOLDER


def _is_of(name: str, plan: Path) -> bool:
    match = _NAME.fullmatch(name)
    return match is not None and (match["stem"], match["suffix"] or "") == (plan.stem, plan.suffix)


def _time_of(name: str) -> datetime | None:
    match = _NAME.fullmatch(name)
    with suppress(ValueError):
        return datetime.fromisoformat(match["time"]) if match else None
    return None
