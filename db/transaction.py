"""One transaction on one connection: it reads until something is written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

from db.format import check_readable, check_writable, new_stamp, read_stamp, write_stamp
from db.read_back import Proof, proof_of, prove
from db.sqlite import data_version, told_as_store_error
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.trail.recorded import Signature
from sspass_desktop.ports import (
    DamagedFileError,
    LockedError,
    StaleVersionError,
    StoreError,
    UnprovenSaveError,
)


@contextmanager
def told_as_damage(path: Path) -> Iterator[None]:
    """Turn what rows raise that are not as we wrote them into a DamagedFileError."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise DamagedFileError(path, repr(error)) from error


class Place(Protocol):
    """Where the data lie: a file, or the memory that becomes one."""

    @property
    def path(self) -> Path:
        """The plan file that is told in errors."""

    def connect(self) -> Connection:
        """Open the data. Raises: StoreError."""

    def commit(self, connection: Connection) -> None:
        """Make the transaction durable. Raises: StoreError."""

    def read_back(self, proof: Proof) -> None:
        """See that the data hold what was committed. Raises: UnprovenSaveError, StoreError."""

    def close(self, connection: Connection) -> None:
        """Let go of the data, whatever state they are in."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A save that was committed and not read again yet; who asked for it knows only ``before``."""

    proof: Proof
    before: Plan | None


@dataclass(slots=True)
class Memory:
    """What this program knows of a file: the state it last saw, and the plan if it saw all of it.

    A state of the file is told by its stamp. ``doubt`` is why what was written last may not be
    there as it was meant; who reads all of the file has none. ``unread`` was written last, and the
    file was locked when it was to be read again: it is read before anything else is written.
    """

    stamp: str | None = None
    plan: Plan | None = None
    doubt: str | None = None
    unread: Unread | None = None


class Transaction:
    """Begins with a shared lock, or at the first change with the lock of the only writer.

    ``stamp`` marks the state that it will leave, ``signed`` says whose work it is.
    """

    def __init__(self, place: Place, memory: Memory, signed: Signature) -> None:
        self.signed, self.stamp = signed, new_stamp()
        self._place = place
        self._memory = memory
        self._plan: Plan | None = None
        self._before: Plan | None = None
        self._is_sure = False
        self._connection = place.connect()
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give the connection to a reader.

        Raises: DamagedFileError for what the reader cannot decode, and the errors of SQLite.
        """
        with told_as_store_error(self._place.path):
            if not self._connection.in_transaction():
                self._connection.begin()
                check_readable(self._connection, self._place.path)
            with told_as_damage(self._place.path):
                yield self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the connection to a writer.

        Raises: LockedError, StaleVersionError if the file was changed since this transaction read
            it, UnprovenSaveError if what was written last is in doubt, and the errors of SQLite.
        """
        with told_as_store_error(self._place.path):
            if not self._writing:
                self._become_writer()
            yield self._connection
            self._plan = None

    def saw(self, plan: Plan) -> None:
        """Remember the plan that was just read or written; what was written, from the commit on."""
        self._plan, self._is_sure = plan, True
        if not self._writing:
            self._memory.stamp, self._memory.plan = read_stamp(self._connection), plan
            self._memory.doubt = self._memory.unread = None

    @property
    def is_settled(self) -> bool:
        """Whether what was written last was read again."""
        return self._memory.doubt is None and self._memory.unread is None

    def expect(self, plan: Plan) -> Plan:
        """Make sure, while writing, that the file holds this plan as far as the program knows.

        Answers what it holds: another one if a save of this plan was told as failed, but arrived.

        Raises: StaleVersionError.
        """
        self._before, unread = self._before or plan, self._memory.unread
        arrived = unread is not None and unread.before == plan
        if not self._is_sure or (self._plan not in (None, plan) and not arrived):
            raise StaleVersionError(self._place.path)
        return self._plan or plan

    def _become_writer(self) -> None:
        """Take the write lock anew: two readers that both wait to write would wait for ever."""
        if self._memory.doubt is not None:
            raise UnprovenSaveError(self._place.path, self._memory.doubt)
        seen = data_version(self._connection) if self._connection.in_transaction() else None
        self._connection.rollback()
        self._connection.execution_options(writing=True)
        self._connection.begin()
        check_readable(self._connection, self._place.path)
        check_writable(self._connection, self._place.path)
        if seen is not None and data_version(self._connection) != seen:
            raise StaleVersionError(self._place.path)
        self._writing, self._plan = True, self._memory.plan
        self._is_sure = read_stamp(self._connection) == self._memory.stamp
        if self._memory.unread is not None:
            self._read_back(partial(prove, self._connection), self._memory.unread)

    def commit(self) -> None:
        """Make it durable, and read it again.

        Raises: StoreError. After an UnprovenSaveError nothing is written before all was read, or
            this save, if a lock was all that stood in the way.
        """
        with told_as_store_error(self._place.path):
            if not self._writing:
                self._place.commit(self._connection)
                return
            before = read_stamp(self._connection)
            write_stamp(self._connection, self.stamp)
            proof = proof_of(self._connection, before, self.stamp)
            self._place.commit(self._connection)
            # a change by others, over which a record was saved, stays unknown
            self._memory.stamp = self.stamp if self._is_sure else None
            self._memory.plan = self._plan
            self._memory.unread = Unread(proof, self._before)
            self._read_back(self._place.read_back, self._memory.unread)
        self._memory.unread = None

    def _read_back(self, read: Callable[[Proof], None], unread: Unread) -> None:
        """See that a save is in the file. Raises: UnprovenSaveError, StaleVersionError."""
        try:
            with told_as_store_error(self._place.path), told_as_damage(self._place.path):
                read(unread.proof)
        except StaleVersionError as error:
            raise StaleVersionError(self._place.path) from error
        except StoreError as error:
            if not isinstance(error, LockedError):
                self._memory.doubt = error.detail
            raise UnprovenSaveError(self._place.path, error.detail) from error

    def close(self) -> None:
        """Undo what was not committed and let go of the file."""
        self._place.close(self._connection)
