"""Open a plan for work: where it lies, who else has it, what it holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sspass_desktop import lease
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.trail.recorded import NOBODY, Signature
from sspass_desktop.files import folder_name
from sspass_desktop.ports import (
    Holder,
    Lease,
    LockedError,
    NotWritableError,
    OpenStore,
    Store,
    StoreError,
    TakenOverError,
    TargetChangedError,
)
from sspass_desktop.services.keeping import Copy, Keeper
from sspass_desktop.services.places import Place
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.saving import save_changes
from sspass_desktop.services.working_copies import (
    Found,
    WorkingCopy,
    check_out,
    check_out_to_read,
    publish,
    set_aside,
)
from sspass_desktop.texts import keeping as texts

WORK, BACKUPS = "work", "backups"
"""Folders in the program's own one."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open plan. Without ``lease`` it is for reading: ``holder`` has it, or none may write.

    ``file`` is where SQLite works: ``path`` itself, or a copy on this PC if that lies elsewhere.
    ``copy`` is the working copy, ``found`` what it was when it was checked out, and ``aside`` a
    restore point with what was written here while ``path`` was changed elsewhere.
    """

    path: Path
    file: Path
    store: Store
    plan: Plan
    place: Place = Place.LOCAL
    lease: Lease | None = None
    holder: Holder | None = None
    copy: WorkingCopy | None = None
    found: Found | None = None
    aside: Path | None = None

    def save(self, before: Plan, after: Plan, signed: Signature = NOBODY) -> None:
        """Save a change, if this program still has the right.

        Raises: TakenOverError, and what ``save_changes`` raises.
        """
        other = self.lease.confirm() if self.lease is not None and self.copy is None else None
        if other is not None:
            raise TakenOverError(self.path, other.name or other.pc)
        save_changes(self.store, before, after, signed)


@dataclass(frozen=True, slots=True)
class Opener:
    """Opens plans.

    ``home`` is the program's own folder on this PC; ``second`` takes restore points instead of it,
    if one was chosen.
    """

    open_store: OpenStore
    copy: Copy
    place_of: Callable[[Path], Place]
    home: Path
    second: Path | None = None

    def keeper(self, path: Path, file: Path | None = None) -> Keeper:
        """Who keeps the restore points of a plan."""
        more = (self.second or self.home / BACKUPS) / folder_name(path)
        return Keeper(path, self.copy, (more,), file)

    def _copy_of(self, path: Path) -> WorkingCopy | None:
        """The copy that is worked on; None for a file of this PC. A stick that is away is none."""
        place = self.place_of(path)
        copy = WorkingCopy(path, self.home / WORK / folder_name(path), place)
        if place is not Place.LOCAL:
            return copy
        note = copy.note() if not path.exists() else None
        return replace(copy, place=Place[note.place]) if note is not None else None

    def left_here(self, path: Path) -> Path | None:
        """The working copy of a file that cannot be reached, if there is one."""
        copy = self._copy_of(path)
        return copy.file if copy is not None and copy.file.exists() else None

    def open(self, path: Path, me: Holder, *, over_quiet: bool = False) -> Opened:
        """Open a plan file for writing if nobody else has it.

        With ``over_quiet``, it is taken over from a holder of whom nothing is heard any more.

        Raises: what opening and reading a plan file raises; no lease is kept then.
        """
        copy = self._copy_of(path)
        place = copy.place if copy is not None else Place.LOCAL
        held, holder = _leased(path, me, copy, over_quiet=over_quiet)
        try:
            file, found, aside = path, None, None
            if copy is not None and held is None:
                file = check_out_to_read(copy)
            elif copy is not None:
                file = copy.file
                found, aside = self._checked_out(copy, me.since)
            store = self.open_store(file, False)
            plan = load_plan(store)
        except BaseException:
            if held is not None:
                held.release()
            raise
        return Opened(path, file, store, plan, place, held, holder, copy, found, aside)

    def _checked_out(self, copy: WorkingCopy, now: datetime) -> tuple[Found, Path | None]:
        """The copy; if both it and its target were changed, what it held is kept."""
        try:
            return check_out(copy), None
        except TargetChangedError:
            kept = self.keeper(copy.target, copy.file).keep_anyhow(now, texts.UNPUBLISHED)
            set_aside(copy)
            return check_out(copy), next(reversed(kept.paths), None)

    @contextmanager
    def changing(self, path: Path, me: Holder) -> Iterator[Store]:
        """A plan file that is there or will be, to be changed by one job that opens no window.

        Raises: LockedError if somebody has it open; what opening and publishing raise.
        """
        if not path.exists():
            yield self.open_store(path, True)  # the first commit writes it whole
            return
        opened = self.open(path, me)
        if opened.lease is None:
            raise LockedError(path)
        try:
            yield opened.store
            self.publish(opened, me)
        finally:
            opened.lease.release()

    def publish(self, opened: Opened, me: Holder, *, anew: bool = False) -> bool:
        """Put what was saved here in its place; answers whether there was anything new.

        Raises: what ``working_copies.publish`` raises.
        """
        if opened.copy is None or opened.lease is None:
            return False
        return publish(opened.copy, self.copy, opened.lease, me, anew=anew)


def _leased(
    path: Path, me: Holder, copy: WorkingCopy | None, *, over_quiet: bool
) -> tuple[Lease | None, Holder | None]:
    """The right to write or who has it; where it cannot be asked, work on a copy goes on."""
    try:
        found = lease.take(path, me, over_quiet=over_quiet)
    except NotWritableError:
        return None, None
    except StoreError:
        if copy is None or copy.note() is None:
            raise
        return lease.LateLease(path, me), None
    return (None, found) if isinstance(found, Holder) else (found, None)
