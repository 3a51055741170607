"""How a plan file is known: its marks in the header, its format numbers, its list of tables."""

import uuid
from pathlib import Path

from sqlalchemy import Column, Connection, insert, select, update

from db.digests import open_sums
from db.sqlite import is_cut_off
from db.tables import META, METADATA, TRIGGERS
from sspass_desktop.files import read_file, refuse_no_file, told_as_store_error
from sspass_desktop.ports import DamagedFileError, NewerFormatError, NotAPlanFileError

APPLICATION_ID = 0x53535041
"""Our mark in the header: "SSPA"."""

FORMAT = 3
"""The number of the newest migration. It stands in ``user_version`` and in ``meta``."""

OLDEST_READER = OLDEST_WRITER = 3
"""The oldest formats whose programs may read, and change, the files that we write."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_LARGEST_PAGE = 65536


def format_of(path: Path) -> int:
    """The format number of a file, read without SQLite, which must not touch a foreign file.

    Raises: FileMissingError, FolderMissingError, NotWritableError (not ours to read),
        NotAPlanFileError, DamagedFileError (cut short), NewerFormatError.
    """
    with told_as_store_error(path):
        refuse_no_file(path)
    header = read_file(path, _HEADER)
    if not header.startswith(_MAGIC):
        raise NotAPlanFileError(path)
    if len(header) < _HEADER:
        raise DamagedFileError(path)
    if _number(header, 68) != APPLICATION_ID:
        raise NotAPlanFileError(path)
    if _number(header, 60) > FORMAT:
        raise NewerFormatError(path)
    if path.stat().st_size < _size(header) and not is_cut_off(path):
        raise DamagedFileError(path)
    return _number(header, 60)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _size(header: bytes) -> int:
    """How long the file says it is; 0 if an old SQLite wrote it last and did not say."""
    if _number(header, 24) != _number(header, 92):
        return 0
    page = int.from_bytes(header[16:18], "big")
    return _number(header, 28) * (_LARGEST_PAGE if page == 1 else page)


def create_tables(connection: Connection) -> None:
    """Make an empty plan file of the newest format, as the migrations would."""
    METADATA.create_all(connection, checkfirst=False)
    numbers = {"format": FORMAT, "min_reader": OLDEST_READER, "min_writer": OLDEST_WRITER}
    connection.execute(insert(META), {**numbers, "stamp": ""})
    open_sums(connection)
    mark(connection)


def mark(connection: Connection, number: int = FORMAT) -> None:
    """Write our mark and the format number into the header."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={number}")


def check_readable(connection: Connection, path: Path) -> None:
    """Refuse a file that a newer program made unreadable for us, or that holds foreign things.

    Raises: NewerFormatError, DamagedFileError.
    """
    found = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema").all()
    tables = {name for kind, name, _ in found if kind == "table"}
    others = {name: sql for kind, name, sql in found if kind not in ("table", "index")}
    if others != TRIGGERS or METADATA.tables.keys() - tables:
        raise DamagedFileError(path, str(sorted(others)))
    if _oldest(connection, path, META.c.min_reader) > FORMAT:
        raise NewerFormatError(path)


def check_writable(connection: Connection, path: Path) -> None:
    """Refuse to change a file that only newer programs may change. Raises: NewerFormatError."""
    if _oldest(connection, path, META.c.min_writer) > FORMAT:
        raise NewerFormatError(path)


def read_stamp(connection: Connection) -> str | None:
    """The mark of the state that the file is in."""
    return connection.scalar(select(META.c.stamp))


def new_stamp() -> str:
    """A mark for a changed state; a counter would come out the same in two copies."""
    return uuid.uuid4().hex


def write_stamp(connection: Connection, stamp: str) -> None:
    """Mark the state of the file."""
    connection.execute(update(META).values(stamp=stamp))


def _oldest(connection: Connection, path: Path, column: Column[int]) -> int:
    number: int | None = connection.scalar(select(column))
    if number is None:
        raise DamagedFileError(path, "meta")
    return number
