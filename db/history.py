"""The history of a plan: one row for each change, in the transaction that made it.

Each row bears a hash of itself and of the row before, so that whoever changes one of them must
make all later ones anew: that shows wherever an older hash was kept, as in a backup.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, or_, select

from db.digests import Sum, change_sum, read_sums, row_digest, sum_of
from db.json_text import Pictures, read_json, write_json
from db.read_back import note_row
from db.rows import StoredPictures, add_pictures
from db.tables import CHANGES
from db.transaction import Transaction
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.trail.changes import Change, Record, kind_of
from sspass_desktop.domain.trail.edits import Edit, EditKind, Path
from sspass_desktop.domain.trail.recorded import Recorded, Signature, Wanted

_C = CHANGES.c
_NAMES = CHANGES.columns.keys()
_SAID = slice(0, _NAMES.index("hash"))
_FIRST = b""

Values = tuple[Any, ...]


def append(connection: Connection, told: Iterable[Change], signed: Signature, stamp: str) -> None:
    """Write down what changes in this transaction."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    _write(connection, ((now, signed, stamp, change) for change in told))


def _write(connection: Connection, told: Iterable[tuple[str, Signature, str, Change]]) -> None:
    newest = select(_C.number, _C.hash).order_by(_C.number.desc()).limit(1)
    behind, last = connection.execute(newest).one_or_none() or (0, _FIRST)
    pictures: dict[str, bytes] = {}
    rows = []
    for number, (at, signed, stamp, change) in enumerate(told, behind + 1):
        said = (number, at, signed.author, signed.pc, signed.words, stamp)
        values = (*said, *_of_change(change, pictures))
        last = _hash(last, values)
        rows.append((*values, last, row_digest(CHANGES.name, (*values, last))))
    if rows:
        connection.execute(insert(CHANGES), [dict(zip(_NAMES, row, strict=True)) for row in rows])
        change_sum(connection, CHANGES.name, sum_of(row[-1] for row in rows))
        for row in rows:
            note_row(connection, CHANGES, row[:1], row[-1])
        add_pictures(connection, pictures)


def _of_change(change: Change, pictures: Pictures) -> Values:
    (edition, (root, key)), edit = change.record, change.edit
    path = write_json(edit.path, pictures)
    held: list[str | None] = [write_json(value, pictures) for value in (edit.before, edit.after)]
    match edit.kind:
        case EditKind.NEW:
            held = [None, None]
        case EditKind.GONE:
            held[1] = None
    return (edition, root.name, key, edit.kind.value, path, edit.place, *held)


def _hash(last: bytes, values: Values) -> bytes:
    return sha256(last + json.dumps(values, ensure_ascii=False).encode()).digest()


class _PastPictures(StoredPictures):
    """The pictures that changes speak of; one that is lost is empty."""

    def __missing__(self, digest: str) -> bytes:
        try:
            return super().__missing__(digest)
        except ValueError:
            return b""


class SqlHistoryRepository:
    """The history of the file of one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def page(self, wanted: Wanted, before: int | None, most: int) -> tuple[Recorded, ...]:
        """The newest of the changes that are sought and have a smaller number than ``before``."""
        sought = list(_sought(wanted))
        if before is not None:
            sought.append(_C.number < before)
        with self._transaction.reading() as connection:
            query = select(CHANGES).where(*sought).order_by(_C.number.desc()).limit(most)
            return _recorded(connection, connection.execute(query).all())

    def since(self, record: Record, number: int) -> tuple[Recorded, ...]:
        """All changes of a record with a larger number, the newest first."""
        with self._transaction.reading() as connection:
            return _read(connection, and_(_is(record), _C.number > number))

    def authors(self) -> tuple[str, ...]:
        """Who changed anything, by name."""
        with self._transaction.reading() as connection:
            found = connection.scalars(select(_C.author).distinct().order_by(_C.author))
            return tuple(found)

    def proven(self, number: int, most: int) -> int:
        """Up to which number all is as it was written: so many changes behind one are looked at."""
        with self._transaction.reading() as connection:
            last = _hash_of(connection, number)
            query = select(CHANGES).where(_C.number > number).order_by(_C.number).limit(most)
            for row in connection.execute(query):
                values = tuple(row)
                last = _hash(last, values[_SAID])
                sound = last == row.hash and row_digest(CHANGES.name, values[:-1]) == row[-1]
                if values[0] != number + 1 or not sound:
                    break
                number += 1
            return number

    def count(self) -> int:
        """How many changes were written."""
        with self._transaction.reading() as connection:
            return read_sums(connection).get(CHANGES.name, Sum()).rows

    def take_over(self, records: Sequence[Recorded]) -> None:
        """Write changes of another file, the newest first, in front of all that come."""
        told = (
            (one.at.isoformat(timespec="seconds"), one.signed, one.stamp, one.change)
            for one in reversed(records)
        )
        with self._transaction.writing() as connection:
            _write(connection, told)


def all_changes(connection: Connection) -> tuple[Recorded, ...]:
    """The whole history, the newest first. Raises: what damaged rows raise."""
    return _read(connection, _C.number > 0)


def _read(connection: Connection, sought: ColumnElement[bool]) -> tuple[Recorded, ...]:
    query = select(CHANGES).where(sought).order_by(_C.number.desc())
    return _recorded(connection, connection.execute(query).all())


def _is(record: Record) -> ColumnElement[bool]:
    edition, (root, key) = record
    # where the edition is NULL, SQL needs "IS": SQLAlchemy says it for None
    return and_(_C.record == key, _C.root == root.name, _C.edition == edition)


def _sought(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.record is not None:
        yield _is(wanted.record)
    if wanted.field:
        begins = write_json(wanted.field, {})[:-1]
        yield func.substr(_C.path, 1, len(begins)) == begins
    if wanted.author:
        yield _C.author == wanted.author
    if wanted.since is not None:
        yield _C.at >= wanted.since.isoformat()
    if wanted.text:
        written = json.dumps(wanted.text, ensure_ascii=False)[1:-1]
        yield or_(*(func.instr(column, written) > 0 for column in (_C.before, _C.after)))


def _recorded(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Recorded, ...]:
    """Raises: ValueError, TypeError, LookupError or AttributeError for damaged rows."""
    pictures = _PastPictures(connection)
    return tuple(_of_row(row, pictures) for row in rows)


def _of_row(row: Row[Any], pictures: Pictures) -> Recorded:
    if row_digest(CHANGES.name, row[:-1]) != row[-1]:
        raise ValueError(row.number)
    edition = None if row.edition is None else Uid(row.edition)
    record = Record(edition, Body(Root[row.root], row.record))
    edit = _edit(row, record.body, pictures)
    signed = Signature(row.author, row.pc, row.words)
    at = datetime.fromisoformat(row.at)
    return Recorded(row.number, at, signed, row.stamp, Change(record, edit))


def _edit(row: Row[Any], body: Body, pictures: Pictures) -> Edit:
    path: Path = tuple(json.loads(row.path))
    reader = read_json(kind_of(body, path))
    before, after = (
        None if text is None else reader(text, pictures) for text in (row.before, row.after)
    )
    return Edit(EditKind(row.kind), path, before, after, row.place)


def _hash_of(connection: Connection, number: int) -> bytes:
    return connection.scalar(select(_C.hash).where(_C.number == number)) or _FIRST
