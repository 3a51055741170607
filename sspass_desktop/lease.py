"""Who may write a plan file: a small file beside it says who has it open.

It is a courtesy that keeps two people from writing for hours side by side; that nothing is
overwritten is made sure by the store. How old a lease is, is told by the clock of the disk on
which it lies: the clocks of two PCs seldom agree.
"""

import json
import os
import sys
import tempfile
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sspass_desktop.files import followed, read_file, told_as_store_error, write_new_file
from sspass_desktop.ports import FileMissingError, Holder, Lease, LockedError, StoreError

STALE_SECONDS = 120
"""A lease that was not renewed for so long has lost its holder. Renew it every 15 seconds."""

NEVER = datetime.min  # noqa: DTZ901 - as the user's clock

SURE_SECONDS = 60
"""After so long without a sign, this PC may have slept: the lease is looked at before a write."""


_HELD: set[str] = set()
"""What this program has; what it released while the disk was away is none of it."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the file says; ``token`` is another one each time that the lease is taken.

    ``fence`` grows with each take: by one over a lease that was left behind, and with the clock of
    the disk where none was.
    """

    holder: Holder
    token: str = ""
    process: int = 0
    fence: int = 0


def take(path: Path, me: Holder, *, over_quiet: bool = False) -> Lease | Holder:
    """Get the right to write a plan file, or hear who has it.

    What a program of this person left on this PC is taken over; what anybody else left, only with
    ``over_quiet``.

    Raises: NotWritableError and other StoreErrors, where no file can be put beside the plan.
    """
    place = lease_file(path)
    left = 0
    for _ in range(2):
        with suppress(LockedError):
            if not place.exists():
                fence = max(left + 1, int(_disk_time(place) * 1000))
                mine = _Entry(me, uuid.uuid4().hex, os.getpid(), fence)
                _HELD.add(mine.token)  # before anybody can read it
                _write(place, mine)
                return FileLease(place, mine)
        with suppress(FileMissingError):
            held = _read(place)
            holder = _heard_of(place, held, me)
            if not holder.quiet_seconds or not (over_quiet or _is_of(held.holder, me)):
                return holder
            left = held.fence
            _drop(place, held)
    return _read(place).holder


def look(path: Path, me: Holder) -> Holder | None:
    """Who has the right to write now; None if it is free. Raises: StoreError."""
    place = lease_file(path)
    with suppress(FileMissingError):
        return _heard_of(place, _read(place), me)
    return None


def lease_file(path: Path) -> Path:
    """Where the lease of a plan file lies."""
    plan = followed(path)
    return plan.with_name(plan.name + ".lock")


class FileLease:
    """The right to write, held by this program."""

    def __init__(self, place: Path, mine: _Entry) -> None:
        self._place = place
        self._mine = mine
        self._sure_at = time.time()

    @property
    def fence(self) -> int:
        """A number that is greater each time that somebody takes the right."""
        return self._mine.fence

    def confirm(self) -> Holder | None:
        """Before a write: ``renew`` if the last sign is old, for the PC may have slept."""
        if abs(time.time() - self._sure_at) < SURE_SECONDS:
            return None
        return self.renew()

    def renew(self) -> Holder | None:
        """Say that this program is still there; answer who has the lease if it was lost.

        Raises: StoreError if the disk cannot be reached; try again.
        """
        if not self._place.exists():
            with suppress(LockedError):
                _write(self._place, self._mine)
        with told_as_store_error(self._place), self._place.open("r+b") as file:
            held = _parsed(file.read(), self._place)
            if (held.fence, held.token) != (self._mine.fence, self._mine.token):
                return held.holder
            _fill(file, self._mine)  # through this handle: never into the file of a successor
        self._sure_at = time.time()
        return None

    def release(self) -> None:
        """Give the right back; a lease that cannot be removed becomes stale by itself."""
        _HELD.discard(self._mine.token)
        with suppress(OSError, StoreError):
            _drop(self._place, self._mine)


class LateLease:
    """The right to write a file that cannot be reached yet: it is taken as soon as it can be."""

    def __init__(self, path: Path, me: Holder) -> None:
        self._path, self._me = path, me
        self._held: Lease | None = None

    @property
    def fence(self) -> int:
        """A number that is greater each time that somebody takes the right; 0 before."""
        return self._held.fence if self._held is not None else 0

    def confirm(self) -> Holder | None:
        """Before a write: ``renew`` if the last sign is old."""
        return self._held.confirm() if self._held is not None else None

    def renew(self) -> Holder | None:
        """Take the right or keep it; answers who has it instead. Raises: StoreError."""
        if self._held is not None:
            return self._held.renew()
        found = take(self._path, self._me)
        if isinstance(found, Holder):
            return found
        self._held = found
        return None

    def release(self) -> None:
        """Give back what was taken."""
        if self._held is not None:
            self._held.release()


def _write(place: Path, entry: _Entry) -> None:
    write_new_file(place, lambda out: _fill(out, entry))


def _fill(file: BinaryIO, entry: _Entry) -> None:
    """Write the whole entry; writing anything at all is what renews it."""
    said = {
        "token": entry.token,
        "process": entry.process,
        "fence": entry.fence,
        "name": entry.holder.name,
        "pc": entry.holder.pc,
        "since": entry.holder.since.isoformat(),
    }
    file.seek(0)
    file.write(json.dumps(said, ensure_ascii=False).encode())


def _read(place: Path) -> _Entry:
    return _parsed(read_file(place), place)


def _parsed(data: bytes, place: Path) -> _Entry:
    """What a lease says; one that is being written, or was by nobody, has a nameless holder."""
    with suppress(ValueError, TypeError, LookupError):
        said = json.loads(data)
        since = datetime.fromisoformat(said["since"])
        holder = Holder(str(said["name"]), str(said["pc"]), since)
        fence = int(said.get("fence", 0))
        return _Entry(holder, str(said["token"]), int(said["process"]), fence)
    with told_as_store_error(place):
        return _Entry(Holder("", "", datetime.fromtimestamp(place.stat().st_mtime)))  # noqa: DTZ006 - as the user's clock


def _heard_of(place: Path, held: _Entry, me: Holder) -> Holder:
    """The holder, with how long nothing was heard if that is too long."""
    with told_as_store_error(place):
        age = int(_disk_time(place) - place.stat().st_mtime)
    is_gone = held.process and held.holder.pc == me.pc and not _is_there(held)
    return replace(held.holder, quiet_seconds=max(age, 1) if is_gone or age > STALE_SECONDS else 0)


def _is_there(held: _Entry) -> bool:
    """Whether the program of this PC that took a lease still has it."""
    if held.process == os.getpid():
        return held.token in _HELD
    return _is_running(held.process)


def _is_of(holder: Holder, me: Holder) -> bool:
    return (holder.name, holder.pc) == (me.name, me.pc)


def _disk_time(place: Path) -> float:
    """What the clock of the disk says now, in seconds."""
    with told_as_store_error(place), tempfile.TemporaryFile(dir=place.parent) as probe:
        return os.fstat(probe.fileno()).st_mtime


def _drop(place: Path, entry: _Entry) -> None:
    """Remove a lease if it is still the one that was read."""
    with suppress(FileMissingError), told_as_store_error(place):
        if _read(place).token == entry.token:
            place.unlink()


if sys.platform == "win32":
    import ctypes

    _MAY_ASK, _DENIED, _STILL_ACTIVE = 0x1000, 5, 259

    def _is_running(process: int) -> bool:
        """Whether a process of this PC is there; ``os.kill`` would end it on Windows."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_MAY_ASK, False, process)
        if not handle:
            return ctypes.get_last_error() == _DENIED
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == _STILL_ACTIVE

else:

    def _is_running(process: int) -> bool:
        """Whether a process of this PC is there; in doubt it is."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except (OSError, OverflowError):
            return True
        return True
