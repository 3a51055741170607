"""Reads what is left of a damaged plan file: every row that can be reached, sound or not."""

import sqlite3
from collections import defaultdict
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from db.digests import Sum, row_digest, summed_tables
from db.json_text import digest_of
from db.pages import Values, rows_in
from db.tables import METADATA, Key


@dataclass(slots=True)
class Remains:
    """Sound rows of every table by key. ``torn``: the keys that damaged rows seem to have."""

    rows: dict[str, dict[Key, Values]] = field(default_factory=dict)
    torn: dict[str, set[Key]] = field(default_factory=dict)
    sums: dict[str, Sum] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many sound rows there are."""
        return sum(map(len, self.rows.values()))


def key_of(table: str, row: Values) -> Key:
    """The key of a row."""
    columns = METADATA.tables[table].columns
    return tuple([row[place] for place, column in enumerate(columns) if column.primary_key])


def read_remains(path: Path) -> Remains:
    """Read a copy of a file, after what its side files say; nobody else may use it."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as raw:
        raw.execute("SELECT count(*) FROM sqlite_schema")
    found = Remains(
        {name: {} for name in summed_tables()}, {name: set() for name in summed_tables()}
    )
    tables = defaultdict(list)
    for name in summed_tables():
        tables[len(METADATA.tables[name].columns)].append(name)
    for number, row in rows_in(path.read_bytes()):
        _sort(found, tables[len(row)], number, row)
        match row:
            case (str(name), int(rows), int(total)) if name in found.rows:
                found.sums[name] = Sum(rows, total)
            case (str(digest), bytes(data)) if digest_of(data) == digest:
                found.pictures[digest] = data
    return found


def _sort(found: Remains, tables: list[str], number: int, row: Values) -> None:
    """Sound or torn: the digest tells to which of the tables a row belongs."""
    for table in tables:
        whole = _whole(table, number, row)
        if _is_sound(table, whole):
            held, key = found.rows[table], key_of(table, whole)
            if key not in held or _version(table, whole) > _version(table, held[key]):
                held[key] = whole
            return
    for table in tables:
        found.torn[table].add(key_of(table, _whole(table, number, row)))


def _whole(table: str, number: int, row: Values) -> Values:
    """A row with the key that SQLite keeps as the number of the row only."""
    columns = METADATA.tables[table].columns
    keys = [place for place, column in enumerate(columns) if column.primary_key]
    if len(keys) == 1 and row[keys[0]] is None:
        return (*row[: keys[0]], number, *row[keys[0] + 1 :])
    return row


def _version(table: str, row: Values) -> int:
    """Which of two states of a row is the later one."""
    columns = METADATA.tables[table].columns.keys()
    return int(row[columns.index("version")]) if "version" in columns else 0


def _is_sound(table: str, row: Values) -> bool:
    with suppress(UnicodeEncodeError):
        return bool(row_digest(table, row[:-1]) == row[-1])
    return False
