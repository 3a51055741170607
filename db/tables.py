"""The tables, made from the specs of the lists, and how each one's rows are laid out.

Columns of a list's table, in order: the keys of all owners from the outermost, the parent in a
tree, the position, the version, the fields of the item, the digest of the row. A row's own key is
its uid, or else its position: the same uid may stand in several editions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeAlias

from sqlalchemy import (
    DDL,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    event,
    text,
)
from sqlalchemy.types import TypeEngine

from db.lists import EDITIONS, ORGANISATION, ListSpec
from db.records import ColumnPlan, Part, shape_of

Key: TypeAlias = tuple[Any, ...]
"""The key of a row: those of its owners, then its own."""

WHOLE_NUMBER = BigInteger().with_variant(Integer(), "sqlite")
"""Won do not fit into 32 bits; SQLite's INTEGER holds 64, and its strict tables know no other."""

METADATA = MetaData()


def new_table(name: str, *parts: Column[Any] | Any) -> Table:  # noqa: ANN401 - or a constraint
    """Make a table of the plan file."""
    return Table(name, METADATA, *parts, sqlite_strict=True)


META = new_table(
    "meta",
    Column("format", Integer, nullable=False),
    Column("min_reader", Integer, nullable=False),
    Column("min_writer", Integer, nullable=False),
    Column("stamp", Text, nullable=False),
)
"""One row: the format of the file, the oldest formats whose programs may read and write it, and a
mark that no other saved state of any plan file has ("" while nothing was saved)."""

PICTURES = new_table(
    "pictures",
    Column("digest", Text, primary_key=True, nullable=False),
    Column("data", LargeBinary, nullable=False),
)


SUMS = new_table(
    "sums",
    Column("name", Text, primary_key=True, nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("digest_sum", WHOLE_NUMBER, nullable=False),
)
"""For every table of a list, how many rows it has and the sum of their digests (``digests``)."""

DIGEST = "row_digest"
"""The last column of every table of a list, and of the history."""

CHANGES = new_table(
    "changes",
    Column("number", Integer, primary_key=True, nullable=False),
    Column("at", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("pc", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("edition", Text),
    Column("root", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("path", Text, nullable=False),
    Column("place", Integer),
    Column("before", Text),
    Column("after", Text),
    Column("hash", LargeBinary, nullable=False),
    Column(DIGEST, WHOLE_NUMBER, nullable=False),
)
"""The history (``history``): a row per change, in the transaction that made it."""

Index("changes_of_record", CHANGES.c.record)

TRIGGERS = {
    f"changes_{act.lower()}": f"CREATE TRIGGER changes_{act.lower()} BEFORE {act} ON changes"
    " BEGIN SELECT RAISE(ABORT, 'changes stay as they are'); END"
    for act in ("UPDATE", "DELETE")
}
"""What keeps the history as it is, by name: the only triggers of a plan file."""

for _trigger in TRIGGERS.values():
    event.listen(CHANGES, "after_create", DDL(_trigger))  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A list with its table: ``owners`` are the first columns, ``own`` is the row's key column."""

    spec: ListSpec
    table: Table
    owners: tuple[str, ...]
    own: int
    shape: Part
    columns: tuple[Column[Any], ...]
    names: tuple[str, ...]
    below: tuple["Branch", ...]

    @property
    def path(self) -> str:
        """The dotted path from the owner to the list."""
        return self.spec.path

    def items(self, owner: object) -> tuple[Any, ...]:
        """Take the list out of its owner."""
        held = attrgetter(self.path)(owner)
        return held if isinstance(held, tuple) else (held,)

    def owner_key(self, key: Key) -> Key:
        """Complete the key of the owner by the side, where two lists share the table."""
        return key if self.spec.side is None else (*key, self.spec.side.value)

    def find(self, path: str) -> "Branch":
        """Look up a list below by its path."""
        return next(branch for branch in self.below if branch.path == path)


@dataclass(frozen=True, slots=True)
class _Owner:
    """The table above: its key columns, and what they are called in the tables below."""

    table: str
    keys: tuple[Column[Any], ...]
    names: tuple[str, ...]


def _grow(spec: ListSpec, owner: _Owner | None = None) -> Branch:
    """Make the table of a list, and those of all lists below."""
    above = owner.names if owner else ()
    owners = above if spec.side is None else (*above, "side")
    frame = [*_owner_columns(spec, owner), *_frame(spec)]
    listed = [child.path for child in spec.below] + ([spec.tree] if spec.tree else [])
    shape = shape_of(spec.kind, spec.one, listed, len(frame))
    digest = Column(DIGEST, WHOLE_NUMBER, nullable=False, server_default=text("0"))
    columns = [*frame, *(_column(plan) for plan in shape.columns()), digest]
    by_name = {column.name: column for column in columns}
    own = by_name.get("uid", by_name.get("position"))
    if own is None:
        raise LookupError(spec.table)
    table = METADATA.tables.get(spec.table)
    if table is None:
        for key in (*columns[: len(owners)], own):
            key.primary_key = True
        checks = (check for plan in shape.columns() for check in _checks(plan))
        table = new_table(spec.table, *columns, *checks, *_links(spec, owner, owners))
    keys = tuple(table.columns[name] for name in (*owners, own.name))
    mine = _Owner(spec.table, keys, (*owners, spec.one))
    below = tuple(_grow(child, mine) for child in spec.below)
    names = tuple(by_name)
    return Branch(
        spec, table, owners, names.index(own.name), shape, tuple(table.columns), names, below
    )


def _owner_columns(spec: ListSpec, owner: _Owner | None) -> Iterator[Column[Any]]:
    """Yield the columns by which a row names its owner."""
    if owner:
        for name, key in zip(owner.names, owner.keys, strict=True):
            yield Column(name, key.type, nullable=False)
    if spec.side is not None:
        yield Column("side", Text, nullable=False)


def _frame(spec: ListSpec) -> Iterator[Column[Any]]:
    if spec.tree:
        yield Column("parent", Text)
    if spec.ordered:
        yield Column("position", Integer, nullable=False)
    if spec.versioned:
        yield Column("version", Integer, nullable=False)


def _column(plan: ColumnPlan) -> Column[Any]:
    kind: TypeEngine[Any] = Text() if plan.kind is str else WHOLE_NUMBER
    if plan.most is not None:
        kind = Integer()
    return Column(plan.name, kind, nullable=plan.nullable)


def _checks(plan: ColumnPlan) -> Iterator[CheckConstraint]:
    if plan.most is not None:
        yield CheckConstraint(f"{plan.name} BETWEEN 0 AND {plan.most}")


def _links(
    spec: ListSpec, owner: _Owner | None, owners: tuple[str, ...]
) -> Iterator[ForeignKeyConstraint | UniqueConstraint]:
    """A row goes with its owner; in a tree, with its parent."""
    if owner:
        target = [f"{owner.table}.{key.name}" for key in owner.keys]
        yield ForeignKeyConstraint(owner.names, target, ondelete="CASCADE")
    if spec.tree:
        target = [f"{spec.table}.{key}" for key in (*owners, "uid")]
        yield ForeignKeyConstraint((*owners, "parent"), target, ondelete="CASCADE")
    if spec is EDITIONS:
        yield UniqueConstraint("year", "revision")


ORGANISATION_BRANCH = _grow(ORGANISATION)
EDITION_BRANCH = _grow(EDITIONS)
CARD_BRANCH = EDITION_BRANCH.find("cards")
