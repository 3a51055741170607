"""Lists of the domain to rows and back, for any list of ``lists``.

Everything is plain SQL of SQLAlchemy, so that it runs on any database.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from db.digests import Sum, change_sum, plan_tables, read_sums, row_digest, sum_of
from db.json_text import Pictures, digest_of
from db.read_back import note_gone, note_picture, note_row
from db.records import Scalar
from db.tables import DIGEST, METADATA, PICTURES, SUMS, Branch, Key
from sspass_desktop.ports import StaleVersionError

Scope: TypeAlias = Mapping[str, object]
"""What narrows a reading: values of owner columns, such as ``{"edition": uid}``."""

FIRST_VERSION = 1


class StoredPictures(dict[str, bytes]):
    """The bytes of pictures by digest, each read when it is asked for."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection

    def __missing__(self, digest: str) -> bytes:
        """Read a picture. Raises: ValueError if it is lost or not what its digest says."""
        data = self._connection.scalar(select(PICTURES.c.data).where(PICTURES.c.digest == digest))
        if data is None or digest_of(data) != digest:
            raise ValueError(digest)
        self[digest] = data
        return bytes(data)


class RowReader:
    """Reads lists, and counts the rows that it saw."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._seen = {name: Sum() for name in plan_tables()}
        self._pictures = StoredPictures(connection)

    def lists(self, branch: Branch, scope: Scope) -> dict[Key, tuple[Any, ...]]:
        """Read a list of many owners with all that hangs below: items by the key of the owner.

        Raises: ValueError, TypeError, KeyError, AttributeError or IndexError for damaged rows.
        """
        below = [(child, self.lists(child, scope)) for child in branch.below]
        rows: defaultdict[Key, list[Row[Any]]] = defaultdict(list)
        table, seen, owners = branch.table.name, self._seen[branch.table.name], len(branch.owners)
        for row in self._connection.execute(_selection(branch, scope)).all():
            if row_digest(table, row[:-1]) != row[-1]:
                raise ValueError(table)
            seen.add(row[-1])
            rows[tuple(row[:owners])].append(row)
        builder = _ItemBuilder(branch, below, self._pictures)
        return {owner: builder.items(owner, group) for owner, group in rows.items()}

    def check_sums(self) -> None:
        """Make sure, when all lists were read, that no row is lost. Raises: ValueError."""
        held = read_sums(self._connection)
        if any(held.get(name) != seen for name, seen in self._seen.items()):
            raise ValueError(SUMS.name)


def _selection(branch: Branch, scope: Scope) -> Select[Any]:
    """All rows of the scope in the order of their positions."""
    columns = branch.columns
    found = select(*columns)
    if branch.spec.side is not None:
        found = found.where(branch.table.c.side == branch.spec.side.value)
    for name, value in scope.items():
        if name in branch.owners:
            found = found.where(branch.table.c[name] == value)
        elif name == branch.spec.one:
            found = found.where(columns[branch.own] == value)
    return found.order_by(branch.table.c.position) if branch.spec.ordered else found


class _ItemBuilder:
    """Builds the items of one list out of its rows and the lists below."""

    def __init__(
        self,
        branch: Branch,
        below: list[tuple[Branch, dict[Key, tuple[Any, ...]]]],
        pictures: Pictures,
    ) -> None:
        self._branch = branch
        self._below = below
        self._pictures = pictures

    def items(self, owner: Key, rows: list[Row[Any]]) -> tuple[Any, ...]:
        """The items of one owner, in the order of the rows."""
        tree = self._branch.spec.tree
        if tree is None:
            return tuple([self._item(owner, row) for row in rows])
        families: defaultdict[Any, list[Row[Any]]] = defaultdict(list)
        for row in rows:
            families[row.parent].append(row)
        grown = self._family(owner, None, families)
        if families:  # a circle of parents hangs on no root
            raise ValueError(owner)
        return grown

    def _family(
        self, owner: Key, parent: object, families: dict[Any, list[Row[Any]]]
    ) -> tuple[Any, ...]:
        return tuple(
            [
                self._item(
                    owner,
                    row,
                    {self._branch.spec.tree: self._family(owner, row[self._branch.own], families)},
                )
                for row in families.pop(parent, ())
            ]
        )

    def _item(self, owner: Key, row: Row[Any], inner: Mapping[Any, Any] | None = None) -> object:
        key = (*owner, row[self._branch.own])
        lists = dict(inner or {})
        for child, groups in self._below:
            lists[child.path] = groups.get(child.owner_key(key), ())
        return self._branch.shape.take(row, lists, self._pictures)


@dataclass(frozen=True, slots=True)
class Stored:
    """What is known of a stored item: its version and, where it was read, its value."""

    version: int
    item: object = None


class RowWriter:
    """Gathers rows table by table and inserts them, owners first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Any, list[dict[str, Any]]] = {}
        self.pictures: dict[str, bytes] = {}

    def add_list(self, branch: Branch, owner: Key, items: Iterable[Any]) -> None:
        """Add the items of an owner, with all that hangs below."""
        owner = branch.owner_key(owner)
        for position, item in enumerate(items):
            self.add_item(branch, owner, position, item)

    def add_item(
        self, branch: Branch, owner: Key, position: int, item: object, parent: str | None = None
    ) -> None:
        """Add one item at its place in the list, with all that hangs below."""
        values = self.values(branch, owner, position, item, parent)
        self._rows.setdefault(branch.table, []).append(values)
        own = values[branch.columns[branch.own].name]
        for child in branch.below:
            self.add_list(child, (*owner, own), child.items(item))
        if branch.spec.tree:
            for place, inner in enumerate(getattr(item, branch.spec.tree)):
                self.add_item(branch, owner, place, inner, str(own))

    def values(
        self, branch: Branch, owner: Key, position: int, item: object, parent: str | None = None
    ) -> dict[str, Scalar]:
        """The row of an item by column; its pictures are kept for ``flush``."""
        row: list[Scalar] = [*owner]
        if branch.spec.tree:
            row.append(parent)
        if branch.spec.ordered:
            row.append(position)
        if branch.spec.versioned:
            row.append(FIRST_VERSION)
        branch.shape.put(item, row, self.pictures)
        row.append(row_digest(branch.table.name, row))
        return dict(zip(branch.names, row, strict=True))

    def replace_item(
        self,
        branch: Branch,
        owner: Key,
        item: object,
        stored: Stored,
        position: int | None = None,
    ) -> int:
        """Replace an item that has a version, and its lists as far as they changed.

        Lists whose items have versions are left alone. ``position`` None: it stays where it is.
        Answers the new version. Raises: StaleVersionError.
        """
        values = self.values(branch, owner, position or 0, item)
        key = (*owner, values[branch.names[branch.own]])
        if position is None:
            values.pop("position", None)
        version = update_row(self._connection, branch, key, values, stored.version)
        for child in branch.below:
            known = None if stored.item is None else child.items(stored.item)
            if not child.spec.versioned and child.items(item) != known:
                delete_list(self._connection, child, key)
                self.add_list(child, key, child.items(item))
        return version

    def flush(self) -> None:
        """Insert what was gathered, whatever the order in which it came."""
        for table in METADATA.sorted_tables:
            if rows := self._rows.get(table):
                self._connection.execute(insert(table), rows)
                keys = [column.name for column in table.primary_key]
                for row in rows:
                    key = tuple([row[name] for name in keys])
                    note_row(self._connection, table, key, row[DIGEST])
                came = sum_of(row[DIGEST] for row in rows)
                change_sum(self._connection, table.name, came)
        self._rows = {}
        add_pictures(self._connection, self.pictures)


def add_pictures(connection: Connection, pictures: Pictures) -> None:
    """Insert the pictures that are not there yet. None is deleted: the history may name it."""
    if not pictures:
        return
    there = set(connection.scalars(select(PICTURES.c.digest)))
    new = [
        {"digest": digest, "data": data} for digest, data in pictures.items() if digest not in there
    ]
    if new:
        connection.execute(insert(PICTURES), new)
        for row in new:
            note_picture(connection, str(row["digest"]))


def delete_list(connection: Connection, branch: Branch, owner: Key) -> None:
    """Delete a list of one owner; what hangs below goes with it."""
    key = branch.owner_key(owner)
    _count_out(connection, branch, key)
    connection.execute(delete(branch.table).where(*_is(branch, key)))


def update_row(
    connection: Connection, branch: Branch, key: Key, values: Mapping[str, Scalar], version: int
) -> int:
    """Change the row that was read at ``version``; answer its new version.

    Raises: StaleVersionError.
    """
    table = branch.table
    here = (*_is(branch, key), table.c.version == version)
    held = connection.execute(select(*branch.columns).where(*here)).one_or_none()
    if held is None:
        raise StaleVersionError(detail=str(key[-1]))
    changed = {**values, "version": version + 1}
    digest = _changed_digest(branch, held, changed)
    connection.execute(update(table).where(*here).values({**changed, DIGEST: digest}))
    _exchange(connection, branch, [held[-1]], [digest])
    note_row(connection, table, key, digest)
    return version + 1


def move_rows(
    connection: Connection, branch: Branch, owner: Key, places: Mapping[Any, int]
) -> None:
    """Give rows of one owner other places; what they say stays, and so do their versions."""
    if not places:
        return
    table = branch.table
    rows = connection.execute(select(*branch.columns).where(*_is(branch, owner))).all()
    held = {row[branch.own]: row for row in rows if row[branch.own] in places}
    moved = [
        (own, places[own], _changed_digest(branch, row, {"position": places[own]}))
        for own, row in held.items()
    ]
    connection.execute(
        update(table)
        .where(*_is(branch, (*owner, bindparam("moved"))))
        .values({"position": bindparam("place"), DIGEST: bindparam("digest")}),
        [dict(zip(("moved", "place", "digest"), row, strict=True)) for row in moved],
    )
    _exchange(connection, branch, (row[-1] for row in held.values()), (row[-1] for row in moved))
    for own, _, digest in moved:
        note_row(connection, table, (*owner, own), digest)


def _changed_digest(branch: Branch, held: Row[Any], changes: Mapping[str, Scalar]) -> int:
    """The digest of a stored row after some of its columns changed."""
    row = {**dict(zip(branch.names, held, strict=True)), **changes}
    return row_digest(branch.table.name, [row[name] for name in branch.names[:-1]])


def _exchange(
    connection: Connection, branch: Branch, gone: Iterable[int], came: Iterable[int]
) -> None:
    """Write down that rows became others."""
    by = sum_of(came)
    for digest in gone:
        by.drop(digest)
    change_sum(connection, branch.table.name, by)


def delete_row(connection: Connection, branch: Branch, key: Key, version: int) -> None:
    """Delete the row that was read at ``version``; what hangs below goes with it.

    Raises: StaleVersionError.
    """
    table = branch.table
    _count_out(connection, branch, key)
    gone = connection.execute(delete(table).where(*_is(branch, key), table.c.version == version))
    if gone.rowcount != 1:
        raise StaleVersionError(detail=str(key[-1]))


def _count_out(connection: Connection, branch: Branch, key: Key) -> None:
    """Write down that the rows of a key will go, and all that hangs below them."""
    digests = connection.scalars(select(branch.table.c[DIGEST]).where(*_is(branch, key))).all()
    if not digests:
        return
    _exchange(connection, branch, digests, ())
    note_gone(connection, branch.table, key)
    for child in branch.below:
        _count_out(connection, child, child.owner_key(key))


def _is(branch: Branch, key: Key) -> list[ColumnElement[bool]]:
    """The conditions on the key columns; a shorter key means all rows of an owner."""
    names = (*branch.owners, branch.names[branch.own])
    return [branch.table.c[name] == value for name, value in zip(names, key, strict=False)]


BLOCKS = [
    METADATA.tables["cards"].c.blocks,
    METADATA.tables["sections"].c.blocks,
    METADATA.tables["archived_cards"].c.card_blocks,
]
"""The columns whose text may name a picture."""
