"""Who may write a plan file: a small file beside it says who has it open.

It is a courtesy that keeps two people from writing for hours side by side; that nothing is
overwritten is made sure by the store. How old a lease is, is told by the clock of the disk on
which it lies: the clocks of two PCs seldom agree.
"""

import json
import os
import sys
import tempfile
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from sspass_desktop.files import followed, read_file, told_as_store_error, write_new_file
from sspass_desktop.ports import FileMissingError, Holder, Lease, LockedError

STALE_SECONDS = 120
"""A lease that was not renewed for so long has lost its holder. Renew it every 15 seconds."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the file says; ``token`` is another one each time that the lease is taken."""

    holder: Holder
    token: str = ""
    process: int = 0


def take(path: Path, me: Holder) -> Lease | Holder:
    """Get the right to write a plan file, or hear who has it.

    Raises: NotWritableError and other StoreErrors, where no file can be put beside the plan.
    """
    place = lease_file(path)
    mine = _Entry(me, uuid.uuid4().hex, os.getpid())
    for _ in range(2):
        with suppress(LockedError):
            if not place.exists():
                _write(place, mine)
                return FileLease(place, mine)
        with suppress(FileMissingError):
            held = _read(place)
            if not _is_stale(place, held, me):
                return held.holder
            _drop(place, held)
    return _read(place).holder


def lease_file(path: Path) -> Path:
    """Where the lease of a plan file lies."""
    plan = followed(path)
    return plan.with_name(plan.name + ".lock")


class FileLease:
    """The right to write, held by this program."""

    def __init__(self, place: Path, mine: _Entry) -> None:
        self._place = place
        self._mine = mine

    def renew(self) -> Holder | None:
        """Say that this program is still there; answer who has the lease if it was lost.

        Raises: StoreError if the disk cannot be reached; try again.
        """
        if not self._place.exists():
            with suppress(LockedError):
                _write(self._place, self._mine)
        with told_as_store_error(self._place), self._place.open("r+b") as file:
            held = _parsed(file.read(), self._place)
            if held.token != self._mine.token:
                return held.holder
            _fill(file, self._mine)  # through this handle: never into the file of a successor
        return None

    def release(self) -> None:
        """Give the right back; a lease that cannot be removed becomes stale by itself."""
        with suppress(OSError):
            _drop(self._place, self._mine)


def _write(place: Path, entry: _Entry) -> None:
    write_new_file(place, lambda out: _fill(out, entry))


def _fill(file: BinaryIO, entry: _Entry) -> None:
    """Write the whole entry; writing anything at all is what renews it."""
    said = {
        "token": entry.token,
        "process": entry.process,
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
        return _Entry(holder, str(said["token"]), int(said["process"]))
    with told_as_store_error(place):
        return _Entry(Holder("", "", datetime.fromtimestamp(place.stat().st_mtime)))  # noqa: DTZ006 - as the user's clock


def _is_stale(place: Path, held: _Entry, me: Holder) -> bool:
    if held.process and held.holder.pc == me.pc and not _is_running(held.process):
        return True
    with told_as_store_error(place), tempfile.TemporaryFile(dir=place.parent) as probe:
        age = os.fstat(probe.fileno()).st_mtime - place.stat().st_mtime
    return age > STALE_SECONDS


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
