"""Plan files on shares, sticks and in folders that are kept alike: worked on through a local copy.

SQLite never opens the file in its place. It is read whole into a folder of this PC, and what is
saved there is published: written beside the target, read back, and moved into its place only if
the target still is what was read. A note beside the copy knows what that was, so that nothing is
lost or written over whenever the program ends.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from sspass_desktop import lease
from sspass_desktop.files import digest_of, followed, read_file, unfinished, write_file
from sspass_desktop.ports import (
    FileMissingError,
    Holder,
    Lease,
    LockedError,
    ReadBackError,
    StoreError,
    TakenOverError,
    TargetChangedError,
)
from sspass_desktop.services.keeping import Copy
from sspass_desktop.services.places import Place

LONG_AGO = 3600
"""Seconds after which a file that was never finished is nobody's work any more."""

PREVIOUS = ".prev"
"""The ending of the file that was in the place before."""

_NOTE, _OUTGOING, _SHOWN, _TURN = "note.json", "outgoing", "shown", ".publishing"
_TRIES = 5


class Found(Enum):
    """What checking out came upon."""

    FRESH = auto()
    """The copy is the target."""
    AHEAD = auto()
    """The copy holds what was never published; the target is as it was."""
    AWAY = auto()
    """The target cannot be reached; the copy is as it was left."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """What is being published: the bytes that go out, and those of the copy they were made of."""

    target: str
    local: str


@dataclass(frozen=True, slots=True)
class _Note:
    """SHA-256 of what was read or published last, and of the copy as it was then.

    ``place`` names the kind of place in which the target lies: one that is away does not tell.
    """

    target: str
    local: str
    place: str
    sent: _Sent | None = None


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The copy of one target, in a folder of this PC that is its own."""

    target: Path
    folder: Path
    place: Place = Place.SHARE

    @property
    def file(self) -> Path:
        """The plan file on which is worked."""
        return self.folder / self.target.name

    @property
    def _place(self) -> Path:
        return self.folder / _NOTE

    def note(self) -> _Note | None:
        """What is known of it; None if it was never checked out whole."""
        with suppress(StoreError, ValueError, TypeError, LookupError):
            said = json.loads(read_file(self._place))
            sent = said["sent"]
            return _Note(
                said["target"],
                said["local"],
                Place[said["place"]].name,
                _Sent(**sent) if sent else None,
            )
        return None

    def write_note(self, note: _Note) -> None:
        """Keep what is known."""
        data = json.dumps(asdict(note)).encode()
        write_file(self._place, lambda out: out.write(data))

    @property
    def is_ahead(self) -> bool:
        """Whether it holds what was never published. Raises: StoreError."""
        note = self.note()
        if note is None or not self.file.exists():
            return False
        local = digest_of(self.file)
        return local != note.local and not (note.sent and self._arrived(note.sent, local))

    def _arrived(self, sent: _Sent, local: str) -> bool:
        """Whether what was being sent when the program ended is all there is, and in its place."""
        if sent.local != local:
            return False
        with suppress(StoreError):
            return digest_of(self.target) == sent.target
        return False


def check_out(copy: WorkingCopy) -> Found:
    """Make the copy ready to be worked on.

    Raises: TargetChangedError if both the copy and the target were changed, see ``set_aside``;
        StoreError if the target cannot be read and there is no copy of it.
    """
    copy.folder.mkdir(parents=True, exist_ok=True)
    note, has_copy = copy.note(), copy.file.exists()
    try:
        data = read_file(copy.target)
    except StoreError:
        if note is None or not has_copy:
            raise
        return Found.AWAY
    digest = hashlib.sha256(data).hexdigest()
    if note is not None and has_copy and copy.is_ahead:
        if digest == note.target or (note.sent and digest == note.sent.target):
            copy.write_note(replace(note, target=digest))
            return Found.AHEAD
        raise TargetChangedError(copy.target)
    if note is None and has_copy and digest_of(copy.file) != digest:
        raise TargetChangedError(copy.target)  # nobody knows what it was made of
    _fetch(copy.file, data)
    copy.write_note(_Note(digest, digest, copy.place.name))
    return Found.FRESH


def check_out_to_read(copy: WorkingCopy) -> Path:
    """A copy of the target for looking at, beside what may be worked on. Raises: StoreError."""
    place = copy.folder / _SHOWN / copy.target.name
    place.parent.mkdir(parents=True, exist_ok=True)
    _fetch(place, read_file(copy.target))
    return place


def set_aside(copy: WorkingCopy) -> None:
    """Let the copy go: the next check-out reads the target. What it holds must be kept before."""
    copy.file.unlink(missing_ok=True)
    (copy.folder / _NOTE).unlink(missing_ok=True)


def _fetch(place: Path, data: bytes) -> None:
    """Write what was read and read it back; side files of an older copy change nothing of it."""
    for side in ("-journal", "-wal", "-shm"):
        place.with_name(place.name + side).unlink(missing_ok=True)
    write_file(place, lambda out: out.write(data))
    if read_file(place) != data:
        raise ReadBackError(place)


def publish(
    copy: WorkingCopy, verified: Copy, right: Lease, me: Holder, *, anew: bool = False
) -> bool:
    """Put what the copy holds in the place of the target; answers whether there was anything new.

    The target is the old or the new file at every moment, the one before stays beside it. With
    ``anew``, one that is gone is made again.

    Raises: TakenOverError, TargetChangedError (nothing is written then); DamagedFileError if the
        copy is no sound plan; LockedError while another program publishes; StoreError if the
        target cannot be reached. The copy keeps everything.
    """
    note = copy.note()
    if note is None:
        raise FileMissingError(copy.file)
    target = followed(copy.target)
    data, local = _sound_bytes(copy, verified)
    with _turn(target, me):
        _refuse_if_taken(copy, right)
        try:
            before = _expected(copy, target, note)
        except FileMissingError:
            if not anew:
                raise
            before = None
        if local == note.local and before is not None:
            return False
        digest = hashlib.sha256(data).hexdigest()
        known = note.target if before is None else hashlib.sha256(before).hexdigest()
        copy.write_note(_Note(known, note.local, note.place, _Sent(digest, local)))
        _put(copy, target, before, data, right)
        if digest_of(target) != digest:
            raise TargetChangedError(copy.target)
    copy.write_note(_Note(digest, local, note.place))
    _sweep(target)
    return True


def _sweep(target: Path) -> None:
    """Remove what publishings left beside the target that were cut off long ago."""
    with suppress(OSError):
        now = target.stat().st_mtime  # by the clock of the disk: it was just written
        for left in target.parent.glob(unfinished(target)):
            if now - left.stat().st_mtime > LONG_AGO:
                left.unlink()


def _expected(copy: WorkingCopy, target: Path, note: _Note) -> bytes:
    """The target, if it is what was read or sent. Raises: TargetChangedError."""
    before = read_file(target)
    digest = hashlib.sha256(before).hexdigest()
    if digest != note.target and not (note.sent and digest == note.sent.target):
        raise TargetChangedError(copy.target)
    return before


def _sound_bytes(copy: WorkingCopy, verified: Copy) -> tuple[bytes, str]:
    """A verified image of the copy, and the digest of the copy of which it was made."""
    outgoing = copy.folder / _OUTGOING
    for _ in range(_TRIES):
        local = digest_of(copy.file)
        verified(copy.file, outgoing)
        if digest_of(copy.file) == local:  # nothing was saved meanwhile
            return read_file(outgoing), local
    raise LockedError(copy.file)


def _put(copy: WorkingCopy, target: Path, before: bytes | None, data: bytes, right: Lease) -> None:
    """Keep the file that is there, write beside it, read back, look at it once more, replace it."""
    if before is not None:
        kept = before
        write_file(target.with_name(target.name + PREVIOUS), lambda out: out.write(kept))

    def fill(out: BinaryIO) -> None:
        out.write(data)
        out.flush()
        out.seek(0)
        if out.read() != data:
            raise ReadBackError(target)
        _refuse_if_taken(copy, right)
        if (read_file(target) if target.exists() else None) != before:
            raise TargetChangedError(copy.target)

    write_file(target, fill)


def _refuse_if_taken(copy: WorkingCopy, right: Lease) -> None:
    other = right.renew()
    if other is not None:
        raise TakenOverError(copy.target, other.name or other.pc)


class _turn:  # noqa: N801 - read as a word: with _turn(…)
    """One program at a time publishes into a place, whatever it thinks of leases."""

    def __init__(self, target: Path, me: Holder) -> None:
        self._target, self._me = target, me

    def __enter__(self) -> None:
        place = self._target.with_name(self._target.name + _TURN)
        found = lease.take(place, self._me, over_quiet=True)
        if isinstance(found, Holder):
            raise LockedError(self._target)
        self._held = found

    def __exit__(self, *_fault: object) -> None:
        self._held.release()
