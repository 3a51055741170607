"""What tells a row that is not as it was written: SQLite checks only how pages hang together.

Every row of a list carries a digest of itself, and ``sums`` knows of every table how many rows it
has and what their digests sum up to: a lost row shows, and so does a mixture of two states. It is
made against accidents, not against forgers.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, insert, select, text, update

from db.tables import CHANGES, DIGEST, METADATA, SUMS

_BETWEEN = "\x1f"
_KEPT_OUT = 24
"""So many low bits of a digest are left out of sums, which fit 64 bits for millions of rows."""


def row_digest(table: str, values: Iterable[object]) -> int:
    """A number of 64 bits, signed, for the columns of a row in the order of the table.

    Raises: UnicodeEncodeError for text that no file can hold.
    """
    said = _BETWEEN.join([table, *map(str, values)])
    return int.from_bytes(sha256(said.encode()).digest()[:8], "big", signed=True)


@dataclass(slots=True)
class Sum:
    """How many rows, and the sum of their digests."""

    rows: int = 0
    total: int = 0

    def add(self, digest: int) -> None:
        """Count a row."""
        self.rows += 1
        self.total += digest >> _KEPT_OUT

    def drop(self, digest: int) -> None:
        """Count a row no more."""
        self.rows -= 1
        self.total -= digest >> _KEPT_OUT


def sum_of(digests: Iterable[int]) -> Sum:
    """Count rows."""
    found = Sum()
    for digest in digests:
        found.add(digest)
    return found


def read_sums(connection: Connection) -> dict[str, Sum]:
    """What every table should hold."""
    return {name: Sum(rows, total) for name, rows, total in connection.execute(select(SUMS))}


def change_sum(connection: Connection, table: str, by: Sum) -> None:
    """Write down that rows came (or, with negative numbers, went) within this transaction."""
    connection.execute(
        update(SUMS)
        .where(SUMS.c.name == table)
        .values(row_count=SUMS.c.row_count + by.rows, digest_sum=SUMS.c.digest_sum + by.total)
    )


def summed_tables() -> list[str]:
    """The tables whose rows have digests, owners first."""
    return [table.name for table in METADATA.sorted_tables if DIGEST in table.c]


def plan_tables() -> list[str]:
    """The tables that make the plan: all but the history, which opening does not read."""
    return [name for name in summed_tables() if name != CHANGES.name]


def open_sums(connection: Connection) -> None:
    """Write down that every table is empty."""
    rows = [{"name": name, "row_count": 0, "digest_sum": 0} for name in summed_tables()]
    connection.execute(insert(SUMS), rows)


def seal(connection: Connection, tables: Iterable[str]) -> None:
    """Give every row of these tables its digest, and write their sums anew."""
    for table in tables:
        rows = connection.execute(text(f"SELECT rowid, * FROM {table}")).all()  # noqa: S608 - our names
        digests = [(row[0], row_digest(table, row[1:-1])) for row in rows]
        if digests:
            connection.execute(
                text(f"UPDATE {table} SET {DIGEST} = :digest WHERE rowid = :rowid"),  # noqa: S608
                [{"digest": digest, "rowid": rowid} for rowid, digest in digests],
            )
        held = sum_of(digest for _, digest in digests)
        connection.execute(
            text("INSERT OR REPLACE INTO sums VALUES (:name, :rows, :total)"),
            {"name": table, "rows": held.rows, "total": held.total},
        )
