"""Verified copies of plan files, for backups and for restoring them."""

from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO

from db.format import FORMAT, check_readable, format_of
from db.plans import read_plan
from db.sqlite import (
    connect,
    connect_memory,
    drop_journal,
    engine_over,
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
    NewerFormatError,
    NotAPlanFileError,
)


def copy_verified(source: Path, target: Path) -> None:
    """Copy a plan file, unfinished changes undone, and put the copy in the place of ``target``.

    The copy is checked first: its pages and references, and that every value can be read.

    Raises: what opening ``source`` raises, LockedError if either file is being written,
        FolderMissingError, NotWritableError, DiskFullError. ``target`` is untouched then.
    """
    source, target = followed(source), followed(target)
    image = _verified_image(source)

    def fill(out: BinaryIO) -> None:
        out.write(image)
        out.flush()
        _settle(target)

    write_file(target, fill)


def _verified_image(path: Path) -> bytes:
    """The bytes of a sound copy."""
    held = format_of(path)
    with told_as_store_error(path), engine_over(connect_memory).connect() as copy:
        raw = raw_connection(copy)
        with closing(connect(path)) as original:
            original.execute("BEGIN")
            original.execute("SELECT count(*) FROM sqlite_schema")  # takes the lock, or gives up
            original.backup(raw)
            original.execute("ROLLBACK")
            drop_journal(original, path)
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
        with told_as_store_error(target), closing(connect(target)) as old:
            old.execute("BEGIN IMMEDIATE")
            old.execute("ROLLBACK")
            drop_journal(old, target)
    put_sides_aside(target)
