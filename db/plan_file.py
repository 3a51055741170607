"""A plan file: opened where one is, made by the first commit where none is."""

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from db.format import FORMAT, create_tables, format_of
from db.read_back import Proof, prove
from db.side_files import settle
from db.sqlite import (
    connect,
    connect_memory,
    connect_reading,
    connection_over,
    drop_journal,
    faults,
    put_sides_aside,
    raw_connection,
    told_as_store_error,
)
from db.transaction import Memory
from db.work import SqlWork
from sspass_desktop.domain.trail.recorded import NOBODY, Signature
from sspass_desktop.files import followed, write_new_file
from sspass_desktop.files import told_as_store_error as told_of_file
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    FolderMissingError,
    Store,
    UnprovenSaveError,
    Work,
)


def open_store(path: Path, create: bool) -> Store:
    """Open the plan file at ``path``; with ``create``, the first commit may make it.

    Raises: FileMissingError, FolderMissingError, NotAPlanFileError, DamagedFileError,
        NewerFormatError, NotWritableError.
    """
    with told_of_file(path):
        path = followed(path)  # SQLite puts its journal beside the file, not beside the link
        exists, has_folder = path.exists(), path.parent.is_dir()
    if exists:
        _make_ready(path)
    elif not has_folder:
        raise FolderMissingError(path)
    elif not create:
        raise FileMissingError(path)
    return PlanFile(path, create)


def _make_ready(path: Path) -> None:
    """Look at the pages of a file before anything is read from it; an older format is renewed."""
    held = format_of(path)
    with told_of_file(path), told_as_store_error(path):
        settle(path)
    with told_as_store_error(path), closing(connect(path)) as raw:
        if found := faults(raw):
            raise DamagedFileError(path, "; ".join(found))
        drop_journal(raw, path)
    if held < FORMAT:
        from db.migrate import upgrade_file  # noqa: PLC0415 - Alembic is slow to load

        upgrade_file(path, held)


class PlanFile:
    """The store over one path."""

    def __init__(self, path: Path, create: bool) -> None:
        self._path = path
        self._create = create
        self._existing = ExistingFile(path)
        self._memory = Memory()

    def work(self, signed: Signature = NOBODY) -> Work:
        """Begin a transaction; the file is looked for anew each time."""
        if self._create and not self._path.exists():
            return SqlWork(NewFile(self._path), self._memory, signed)
        return SqlWork(self._existing, self._memory, signed)


class ExistingFile:
    """A file that SQLite reads and changes where it is."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def connect(self) -> Connection:
        """Open the file if it is a plan file of ours."""
        format_of(self.path)
        with told_as_store_error(self.path):
            return connection_over(partial(connect, self.path))

    def commit(self, connection: Connection) -> None:
        """Commit; SQLite syncs."""
        connection.commit()

    def read_back(self, proof: Proof) -> None:
        """Read through a connection that knows nothing of what was written."""
        with connection_over(partial(connect_reading, self.path)) as found:
            prove(found, proof)

    def close(self, connection: Connection) -> None:
        """Roll back what is open, and leave nothing beside the file."""
        connection.rollback()
        drop_journal(raw_connection(connection), self.path)
        connection.close()


class NewFile:
    """A file that does not exist yet: it lies in memory until the commit."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def connect(self) -> Connection:
        """Make the tables."""
        connection = connection_over(connect_memory)
        create_tables(connection)
        connection.commit()
        return connection

    def commit(self, connection: Connection) -> None:
        """Write the whole file, unless another program has made one meanwhile."""
        connection.commit()
        image = raw_connection(connection).serialize()
        put_sides_aside(self.path)
        write_new_file(self.path, partial(_write_proven, self.path, image))

    def read_back(self, proof: Proof) -> None:
        """The file was read before it got its name."""

    def close(self, connection: Connection) -> None:
        """Forget it."""
        connection.close()


def _write_proven(path: Path, image: bytes, out: BinaryIO) -> None:
    """Write a whole file and read it again. Raises: UnprovenSaveError."""
    out.write(image)
    out.seek(0)
    if out.read() != image:
        raise UnprovenSaveError(path)
