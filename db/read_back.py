"""Whether a file holds what a transaction wrote: read anew, not out of the memory of the writer.

What is written is noted on the connection while it is written; after the commit another connection
reads those rows, looks for those that went, and compares the sums of all tables and the stamp.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, select

from db.digests import Sum, read_sums, row_digest
from db.format import read_stamp
from db.json_text import digest_of
from db.tables import PICTURES, Key
from sspass_desktop.ports import StaleVersionError, UnprovenSaveError

_NOTED = "written"


@dataclass(slots=True)
class _Written:
    """Digests of rows by table and key; beginnings of keys whose other rows are gone; pictures."""

    rows: defaultdict[Table, dict[Key, int]] = field(default_factory=lambda: defaultdict(dict))
    gone: defaultdict[Table, set[Key]] = field(default_factory=lambda: defaultdict(set))
    pictures: set[str] = field(default_factory=set)


def _noted(connection: Connection) -> _Written:
    found: _Written = connection.info.setdefault(_NOTED, _Written())
    return found


def note_row(connection: Connection, table: Table, key: Key, digest: int) -> None:
    """Remember a row that was added or changed, by its whole key."""
    _noted(connection).rows[table][key] = digest


def note_gone(connection: Connection, table: Table, key: Key) -> None:
    """Remember that all rows whose keys begin so were deleted."""
    noted = _noted(connection)
    rows = noted.rows[table]
    for held in [each for each in rows if each[: len(key)] == key]:
        del rows[held]
    noted.gone[table].add(key)


def note_picture(connection: Connection, digest: str) -> None:
    """Remember a picture that was added."""
    _noted(connection).pictures.add(digest)


@dataclass(frozen=True, slots=True)
class Proof:
    """What must be found in the file: ``before`` is the stamp that it had."""

    written: _Written
    sums: dict[str, Sum]
    before: str | None
    stamp: str


def proof_of(connection: Connection, before: str | None, stamp: str) -> Proof:
    """What was written so far on a connection, before it commits."""
    return Proof(_noted(connection), read_sums(connection), before, stamp)


def prove(connection: Connection, proof: Proof) -> None:
    """Read through a new connection what was committed on another one.

    Raises: UnprovenSaveError, its detail the place; StaleVersionError if another program has
        written since; what SQLite raises.
    """
    found = read_stamp(connection)
    if found != proof.stamp:
        raise UnprovenSaveError(detail="stamp") if found == proof.before else StaleVersionError
    if read_sums(connection) != proof.sums:
        raise UnprovenSaveError(detail="sums")
    for table, rows in proof.written.rows.items():
        for key, digest in rows.items():
            if not _holds(connection, table, key, digest):
                raise UnprovenSaveError(detail=f"{table.name} {key}")
    for table, keys in proof.written.gone.items():
        known = proof.written.rows[table].keys()
        if any(_keys(connection, table, key) - known for key in keys):
            raise UnprovenSaveError(detail=table.name)
    for name in proof.written.pictures:
        data = connection.scalar(select(PICTURES.c.data).where(PICTURES.c.digest == name))
        if data is None or digest_of(data) != name:
            raise UnprovenSaveError(detail=PICTURES.name)


def _holds(connection: Connection, table: Table, key: Key, digest: int) -> bool:
    row = connection.execute(select(table).where(*_is(table, key))).one_or_none()
    return row is not None and row[-1] == digest == row_digest(table.name, row[:-1])


def _keys(connection: Connection, table: Table, key: Key) -> set[Key]:
    found = connection.execute(select(*table.primary_key).where(*_is(table, key)))
    return {tuple(row) for row in found}


def _is(table: Table, key: Key) -> list[Any]:
    return [column == value for column, value in zip(table.primary_key, key, strict=False)]
