"""Verified copies of plan files, for backups and for restoring them."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO

from db.format import FORMAT, check_readable, format_of
from db.plans import read_plan
from db.sqlite import (
    connect,
    connect_memory,
    connection_over,
    drop_journal,
    faults,
    put_sides_aside,
    raw_connection,
    told_as_store_error,
)
from db.transaction import told_as_damage
from sspass_desktop.files import followed, write_file
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    LockedError,
    NewerFormatError,
    NotAPlanFileError,
)


def copy_verified(source: Path, target: Path) -> None:
    """Copy a plan file, unfinished changes undone, and put the copy in the place of ``target``.

    The copy is checked first: its pages and references, and that every value can be read.

    Raises: what opening ``source`` raises, LockedError if either file is being written,
        FolderMissingError, NotWritableError, DiskFullError. ``target`` is untouched then.
    """
    put_in_place(verified_image(followed(source)), followed(target))


def put_in_place(image: bytes, target: Path, instead_of: bytes | None = None) -> None:
    """Put a sound plan in the place of a file, or of the one of which ``instead_of`` is an image.

    Raises: LockedError if that is being written or is another one by now; what ``write_file``
        raises. ``target`` is untouched then.
    """

    def fill(out: BinaryIO) -> None:
        out.write(image)
        out.flush()
        _settle(target)
        if instead_of is not None and _image_now(target) != instead_of:
            raise LockedError(target)

    write_file(target, fill)


def _image_now(path: Path) -> bytes:
    with told_as_store_error(path), connection_over(connect_memory) as copy:
        raw = raw_connection(copy)
        _fetch(path, raw)
        return raw.serialize()


def _fetch(path: Path, copy: sqlite3.Connection) -> None:
    """Copy all pages of a file at one moment."""
    with closing(connect(path)) as original:
        original.execute("BEGIN")
        original.execute("SELECT count(*) FROM sqlite_schema")  # takes the lock, or gives up
        original.backup(copy)
        original.execute("ROLLBACK")
        drop_journal(original, path)


def verified_image(path: Path) -> bytes:
    """The bytes of a sound copy. Raises: what opening ``path`` raises, LockedError."""
    held = format_of(path)
    with told_as_store_error(path), connection_over(connect_memory) as copy:
        raw = raw_connection(copy)
        _fetch(path, raw)
        if found := faults(raw):
            raise DamagedFileError(path, "; ".join(found))
        if held == FORMAT:
            check_readable(copy, path)
            with told_as_damage(path):
                read_plan(copy)
            copy.rollback()
        return raw.serialize()


def _settle(target: Path) -> None:
    """Let no unfinished change of the old file, running or cut off, meet the new one.

    Raises: LockedError, OSError if the old file may not be written.
    """
    if target.exists():
        target.open("r+b").close()  # a folder that is ours would let us replace what is not
    with suppress(FileMissingError, NotAPlanFileError, NewerFormatError, DamagedFileError):
        format_of(target)
        refuse_if_written(target)
    put_sides_aside(target)


def refuse_if_written(path: Path) -> None:
    """Undo an unfinished change of a file. Raises: LockedError if a program is at it."""
    with told_as_store_error(path), closing(connect(path)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("ROLLBACK")
        drop_journal(raw, path)
