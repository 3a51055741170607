"""The drafts of this user on this PC: one file for each time that a plan was open.

What was given up or cannot be read goes into a folder of its own and stays there for some time.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sspass_desktop.domain.plan import Plan
from sspass_desktop.files import read_file, told_as_store_error, write_file
from sspass_desktop.ports import DamagedFileError, StoreError
from sspass_desktop.services.drafts import Draft, read_draft, written

ENDING = ".draft"
GIVEN_UP, DAMAGED = "given up", "damaged"
DAYS = 30
"""For so long a draft stays that was given up, or cannot be read."""


@dataclass(frozen=True, slots=True)
class Found:
    """A draft and its file."""

    path: Path
    draft: Draft


def write_draft(path: Path, draft: Draft) -> None:
    """Put a draft in the place of an older one, whole or not at all. Raises: StoreError."""
    with told_as_store_error(path):
        path.parent.mkdir(parents=True, exist_ok=True)
    data = written(draft)
    write_file(path, lambda out: out.write(data))


def drop_draft(path: Path) -> None:
    """The file holds what the draft held. Raises: StoreError."""
    with told_as_store_error(path):
        path.unlink(missing_ok=True)


def drafts_in(folder: Path) -> tuple[tuple[Found, ...], int]:
    """All drafts, the newest first, and how many could not be read; those are put aside.

    Raises: StoreError if the folder cannot be looked at.
    """
    with told_as_store_error(folder):
        paths = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    found, damaged = [], 0
    for path in paths:
        try:
            found.append(Found(path, read_draft(read_file(path), path)))
        except DamagedFileError:
            damaged += 1
            put_aside(path, DAMAGED)
        except StoreError:  # gone meanwhile, or another program has it
            continue
    return tuple(sorted(found, key=lambda one: one.draft.written_at, reverse=True)), damaged


def drafts_of(path: Path, plan: Plan, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Those that belong to a plan file: by its place, or by its edition if it was moved here."""
    editions = {edition.uid for edition in plan.editions}
    return tuple(
        one
        for one in found
        if _same(one.draft.place, path)
        or (one.draft.edition.uid in editions and not _exists(one.draft.place))
    )


def _same(one: Path, other: Path) -> bool:
    return _plain(one) == _plain(other)


def _plain(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a share or stick that is away for now: it may come back
        return True


def put_aside(path: Path, where: str) -> None:
    """Move a draft out of sight, into a folder beside the others. Raises: StoreError."""
    with told_as_store_error(path):
        folder = path.parent / where
        folder.mkdir(exist_ok=True)
        path.replace(folder / path.name)
        os.utime(folder / path.name)


def tidy(folder: Path, now: datetime) -> None:
    """Remove what has lain aside for long."""
    oldest = (now - timedelta(days=DAYS)).timestamp()
    for aside in (folder / GIVEN_UP, folder / DAMAGED):
        with suppress(OSError):
            for path in aside.glob(f"*{ENDING}"):
                if path.stat().st_mtime < oldest:
                    path.unlink()
