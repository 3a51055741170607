"""Restore points of a plan: verified copies of its file in more than one place.

One place is a folder beside the plan, another one the program's own folder on this PC. A copy
bears the name of the plan and its time, and one that was asked for or made before something risky
a name of its own: "계획 2027-03-02 140200 [가져오기 전].sspass". Those without a name are thinned
as they grow old.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from sspass_desktop.domain.thinning import to_drop
from sspass_desktop.files import (
    digest_of,
    glob_safe,
    read_file,
    refuse_same_file,
    told_as_store_error,
    write_file,
)
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    NotAPlanFileError,
    ReadBackError,
    StoreError,
)
from sspass_desktop.texts import keeping as texts

Copy: TypeAlias = Callable[[Path, Path], None]
"""Make a verified copy of a plan file; what fails leaves the target as it was."""

LONGEST_NAME = 40
"""Letters of the name of a restore point."""

_TIME = "%Y-%m-%d %H%M%S"
_NAME = re.compile(
    r"(?P<stem>.*) (?P<time>\d{4}-\d\d-\d\d \d{6})(?: \[(?P<name>[^\[\]]*)\])?(?P<suffix>\.[^.]*)?",
    re.DOTALL,
)
_ORIGINAL = re.compile(r"\.v(?P<number>\d+)(-\d+)?")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\\/:*?"<>|\[\]]')


@dataclass(frozen=True, slots=True)
class Backup:
    """A restore point: its copies, the time at which it was made, its name, its size in bytes.

    One with a name stays until that is taken away.
    """

    paths: tuple[Path, ...]
    made_at: datetime
    name: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of keeping: the copies that were made, and the places that took none.

    No copies and no faults: every place holds the same already.
    """

    paths: tuple[Path, ...] = ()
    faults: tuple[StoreError, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeper:
    """Makes, lists, thins and puts back the restore points of a plan.

    ``plan`` names them and says where the first place is; ``more`` are the other places. ``file``
    is where the plan is worked on, if that is not ``plan`` itself.
    """

    plan: Path
    copy: Copy
    more: tuple[Path, ...] = ()
    file: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """All places, whether they are there or not."""
        return (folder_beside(self.plan), *self.more)

    @property
    def _source(self) -> Path:
        return self.file or self.plan

    def all(self) -> tuple[Backup, ...]:
        """All restore points, the newest first; a place that cannot be read has none."""
        found: dict[tuple[datetime, str], list[Path]] = {}
        for folder in self.folders:
            with suppress(StoreError):
                for path in self._names_in(folder):
                    match = _NAME.fullmatch(path.name)
                    time = _time_of(path.name)
                    if match and time:
                        found.setdefault((time, match["name"] or ""), []).append(path)
        points = [
            Backup(tuple(paths), time, name, _size(paths[0]))
            for (time, name), paths in found.items()
        ]
        return tuple(sorted(points, key=lambda one: (one.made_at, one.name), reverse=True))

    def _names_in(self, folder: Path) -> list[Path]:
        with told_as_store_error(folder):
            return [path for path in folder.iterdir() if self._is_ours(path.name)]

    def _is_ours(self, name: str) -> bool:
        match = _NAME.fullmatch(name)
        if match is None:
            return False
        return (match["stem"], match["suffix"] or "") == (self.plan.stem, self.plan.suffix)

    def keep(self, now: datetime, name: str = "") -> Kept:
        """Back the plan up as it is, in every place that takes it; older ones may go then.

        Without a name, a place whose newest one holds the same gets none.

        Raises: what ``copy`` raises of the plan itself, which is no good source then; the fault of
            the first place if no place takes it. All older ones are still there.
        """
        place = self._free_name(now, name)
        made: list[Path] = []
        faults: list[StoreError] = []
        for folder in self.folders:
            target = folder / place
            try:
                self._make(folder)
                if made:
                    twin(made[0], target)
                else:
                    self.copy(self._source, target)
            except StoreError as error:
                if error.path is None or folder not in (error.path, *error.path.parents):
                    raise
                faults.append(error)
            else:
                made.append(target)
        if not made:
            raise faults[0]
        new = made if name else [path for path in made if not self._drop_if_known(path)]
        self._thin([path.parent for path in new], now)
        return Kept(tuple(new), tuple(faults))

    def _make(self, folder: Path) -> None:
        """Make a place; the folder of a plan that is away is not made anew."""
        with told_as_store_error(folder):
            folder.mkdir(parents=folder in self.more, exist_ok=True)

    def _free_name(self, now: datetime, name: str) -> str:
        """A name of this moment, or of the next second of which there is none in any place."""
        taken = {f"{self.plan.stem} {one.made_at.strftime(_TIME)}" for one in self.all()}
        remark = f" [{_plain(name)}]" if name else ""
        return next(
            f"{stem}{remark}{self.plan.suffix}" for stem in self._stems(now) if stem not in taken
        )

    def _stems(self, now: datetime) -> Iterator[str]:
        while True:
            yield f"{self.plan.stem} {now.strftime(_TIME)}"
            now += timedelta(seconds=1)

    def _drop_if_known(self, path: Path) -> bool:
        """Remove a copy that says the same as the newest of its place; only copies are alike."""
        with told_as_store_error(path):
            others = [one for one in self._names_in(path.parent) if one != path]
            newest = max(others, key=_time_or_never, default=None)
            if newest is None or digest_of(newest) != digest_of(path):
                return False
            path.unlink()
        return True

    def _thin(self, folders: Sequence[Path], now: datetime) -> None:
        for folder in folders:
            nameless = {
                path.name: time
                for path in self._names_in(folder)
                if (time := _time_of(path.name)) and not _name_of(path.name)
            }
            for name in to_drop(nameless, now):
                with suppress(OSError):  # one that another program holds goes the next time
                    (folder / name).unlink()

    def place_for(self, now: datetime, name: str) -> Path:
        """Where a restore point goes that somebody else writes: the last place, on this PC."""
        folder = self.folders[-1]
        self._make(folder)
        return folder / self._free_name(now, name)

    def restore(self, backup: Backup, now: datetime) -> Backup | None:
        """Put a restore point in the place of the plan, whose present state gets one before.

        Answers that one; None if there was nothing that could be backed up. Of a plan that is too
        damaged, the bytes are kept under a name of their own. If one copy is damaged, the others
        are tried.

        Raises: DamagedFileError if all are; what ``copy`` raises. The plan is as it was then.
        """
        refuse_same_file(backup.paths[0], self._source)
        before = self.keep_anyhow(now, texts.BEFORE_RESTORE)
        self._put_back(backup)
        return next((one for one in self.all() if set(before.paths) & set(one.paths)), None)

    def keep_anyhow(self, now: datetime, name: str) -> Kept:
        """Like ``keep`` for what will be replaced: of a damaged plan the bytes are kept."""
        with suppress(FileMissingError):
            try:
                return self.keep(now, name)
            except (DamagedFileError, NotAPlanFileError):
                self._keep_bytes(now)
        return Kept()

    def _keep_bytes(self, now: datetime) -> None:
        folder = self.folders[0]
        self._make(folder)
        data, stems = read_file(self._source), self._stems(now)
        names = (f"{stem} {texts.DAMAGED}{self.plan.suffix}" for stem in stems)
        free = next(folder / name for name in names if not _exists(folder / name))
        write_file(free, lambda out: out.write(data))

    def _put_back(self, backup: Backup) -> None:
        *others, last = backup.paths
        for path in others:
            with suppress(StoreError):
                self.copy(path, self._source)
                return
        self.copy(last, self._source)

    def release(self, backup: Backup) -> None:
        """Take the name from a restore point: it is thinned like the others from now on."""
        name = next(f"{stem}{self.plan.suffix}" for stem in self._stems(backup.made_at))
        for path in backup.paths:
            with told_as_store_error(path):
                if not path.with_name(name).exists():
                    path.rename(path.with_name(name))

    def adopt_originals(self) -> None:
        """Make restore points out of the files as they were before a migration.

        Each is left where it is until a place has taken it.
        """
        source = self._source
        for path in sorted(source.parent.glob(f"{glob_safe(source.name)}.v*")):
            match = _ORIGINAL.fullmatch(path.name.removeprefix(source.name))
            if match is None:
                continue
            with suppress(StoreError, OSError):
                made_at = datetime.fromtimestamp(path.stat().st_mtime)  # noqa: DTZ006 - as names tell it
                place = self._free_name(made_at, texts.before_format(match["number"]))
                for folder in self.folders:
                    with suppress(StoreError):
                        self._make(folder)
                        twin(path, folder / place)
                if any(_exists(folder / place) for folder in self.folders):
                    path.unlink()


def folder_beside(plan: Path) -> Path:
    """The place beside a plan."""
    return plan.parent / texts.FOLDER


def twin(source: Path, target: Path) -> None:
    """Write the same bytes once more, and read them back.

    Raises: StoreError; ReadBackError if the disk answers others.
    """
    data = read_file(source)
    write_file(target, lambda out: out.write(data))
    if read_file(target) != data:
        with told_as_store_error(target):
            target.unlink()
        raise ReadBackError(target)


def _plain(name: str) -> str:
    """A name as every system takes it; brackets are ours."""
    return " ".join(_NOT_IN_NAMES.sub(" ", name).split())[:LONGEST_NAME].strip()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _time_or_never(path: Path) -> datetime:
    return _time_of(path.name) or datetime.min  # noqa: DTZ901 - as names tell it


def _name_of(name: str) -> str:
    match = _NAME.fullmatch(name)
    return (match["name"] or "") if match else ""


def _time_of(name: str) -> datetime | None:
    match = _NAME.fullmatch(name)
    with suppress(ValueError):
        return datetime.fromisoformat(match["time"]) if match else None
    return None
