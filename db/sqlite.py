"""All that is special to SQLite: how a file is opened and locked, and what its errors mean.

The settings and their reasons: the journal is truncated, not deleted, and synced with its folder,
so that an acknowledged save outlives a power cut; what a file brings along is not trusted; deleted
names and numbers are overwritten.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from sspass_desktop.ports import (
    DamagedFileError,
    DiskFullError,
    LockedError,
    NotWritableError,
    StoreError,
)

WAIT_MS = 5000
"""How long to wait for another program's lock."""

_SETTINGS = {
    "foreign_keys": "ON",
    "journal_mode": "TRUNCATE",
    "synchronous": "EXTRA",
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
    "secure_delete": "ON",
}
_IN_FORCE = {"foreign_keys": 1, "journal_mode": "truncate", "synchronous": 3}
"""What must be read back: SQLite ignores silently what it cannot do."""

_READING = ("trusted_schema", "cell_size_check", "mmap_size")
"""The settings that matter to who only reads."""

_PRIMARY = 0xFF
"""The lower byte of an extended error code is the plain one."""

_MEANINGS: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_BUSY: LockedError,
    sqlite3.SQLITE_LOCKED: LockedError,
    sqlite3.SQLITE_FULL: DiskFullError,
    sqlite3.SQLITE_READONLY: NotWritableError,
    sqlite3.SQLITE_PERM: NotWritableError,
    sqlite3.SQLITE_AUTH: NotWritableError,
    sqlite3.SQLITE_CANTOPEN: NotWritableError,
    sqlite3.SQLITE_CORRUPT: DamagedFileError,
    sqlite3.SQLITE_NOTADB: DamagedFileError,
    sqlite3.SQLITE_ERROR: DamagedFileError,  # a table or column of ours is not there
    sqlite3.SQLITE_IOERR_SHORT_READ: DamagedFileError,
    sqlite3.SQLITE_IOERR_WRITE: DiskFullError,  # a quota or size limit, not the disk's end
}


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file, for reading only where it may not be written."""
    raw = sqlite3.connect(_uri(path, "rw"), uri=True, isolation_level=None, timeout=WAIT_MS / 1000)
    try:
        for name, value in _SETTINGS.items():
            raw.execute(f"PRAGMA {name}={value}").close()
        for name, wanted in _IN_FORCE.items():
            (held,) = raw.execute(f"PRAGMA {name}").fetchone()
            if held != wanted:
                raise StoreError(path, f"{name} is {held}")  # noqa: TRY301 - closed below
    except BaseException:
        raw.close()
        raise
    return raw


def connect_reading(path: Path) -> sqlite3.Connection:
    """Open an existing file to read what is in it now."""
    raw = sqlite3.connect(_uri(path, "ro"), uri=True, isolation_level=None, timeout=WAIT_MS / 1000)
    for name in _READING:
        raw.execute(f"PRAGMA {name}={_SETTINGS[name]}").close()
    return raw


def _uri(path: Path, mode: str) -> str:
    place = path.absolute().as_posix()
    encoded = quote(os.fsencode(place if place.startswith("/") else f"/{place}"))
    return f"file://{encoded}?mode={mode}"


def connect_memory() -> sqlite3.Connection:
    """Open an empty database that lies on no disk."""
    raw = sqlite3.connect(":memory:", isolation_level=None)
    raw.execute("PRAGMA foreign_keys=ON")
    return raw


_OPENER: ContextVar[Callable[[], sqlite3.Connection]] = ContextVar("opener")


def connection_over(opener: Callable[[], sqlite3.Connection]) -> Connection:
    """Open a connection with what ``opener`` answers."""
    token = _OPENER.set(opener)
    try:
        return _engine().connect()
    finally:
        _OPENER.reset(token)


def _open() -> sqlite3.Connection:
    return _OPENER.get()()


@cache
def _engine() -> Engine:
    """One for all files: it remembers how to say things in SQL, which takes longer than to ask."""
    engine = create_engine("sqlite://", creator=_open, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """The driver would delay BEGIN and commit at each change of a table."""
    how = "BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN"
    connection.exec_driver_sql(how)


def raw_connection(connection: Connection) -> sqlite3.Connection:
    """The driver's connection, for what SQL cannot say."""
    raw = connection.connection.dbapi_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError(raw)
    return raw


def data_version(connection: Connection) -> int:
    """A number that changes when another connection has changed the file."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def journal_of(path: Path) -> Path:
    """The file beside a database that says how to undo an unfinished change."""
    return path.with_name(path.name + "-journal")


def is_cut_off(path: Path) -> bool:
    """Whether an unfinished change waits to be undone."""
    journal = journal_of(path)
    return journal.exists() and journal.stat().st_size > 0


def side_files(path: Path) -> tuple[Path, ...]:
    """All that lies beside a database and says how to change it."""
    places = (journal_of(path), path.with_name(path.name + "-wal"))
    return tuple(place for place in places if place.exists() and place.stat().st_size > 0)


def put_aside(side: Path) -> None:
    """Part a side file from its database, which SQLite would change after it."""
    names = (side.with_name(f"{side.name}.old{f'-{n}' if n else ''}") for n in count())
    side.rename(next(name for name in names if not name.exists()))


def put_sides_aside(path: Path) -> None:
    """Part a new file from what lay beside an old one."""
    for side in side_files(path):
        put_aside(side)


def is_waiting(path: Path) -> bool:
    """Whether the journal belongs to a program that is writing now: then it undoes nothing."""
    if not is_cut_off(path):
        return False
    with closing(sqlite3.connect(_uri(path, "ro"), uri=True, timeout=WAIT_MS / 1000)) as raw:
        try:
            raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        except sqlite3.DatabaseError:
            return False
        return True


def drop_journal(raw: sqlite3.Connection, path: Path) -> None:
    """Let SQLite delete the emptied journal: leaving the mode takes the lock that this needs."""
    if journal_of(path).exists():
        raw.execute("PRAGMA journal_mode=DELETE").close()


def faults(raw: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with pages, indexes and references; nothing for a sound file."""
    found = [str(text) for (text,) in raw.execute("PRAGMA quick_check(5)") if text != "ok"]
    return found or [f"{row[0]}: {row[2]}" for row in raw.execute("PRAGMA foreign_key_check")]


@contextmanager
def told_as_store_error(path: Path) -> Iterator[None]:
    """Turn an error of SQLite into a StoreError about ``path``."""
    try:
        yield
    except DBAPIError as error:
        raise _store_error(error.orig, path) from error
    except sqlite3.Error as error:
        raise _store_error(error, path) from error
    except UnicodeDecodeError as error:  # the driver reads a message that names a spoilt table
        raise DamagedFileError(path, str(error)) from error


def _store_error(error: BaseException | None, path: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # the driver's own, such as text that is no UTF-8
        return DamagedFileError(path, str(error))
    meaning = _MEANINGS.get(code) or _MEANINGS.get(code & _PRIMARY, StoreError)
    return meaning(path, str(error))
