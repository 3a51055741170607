"""Golden files: a plan file of each format that there was, beside the plan that it holds.

``python -m tests.db.golden`` makes those of all older formats anew. It may be run until format 1
is released, when its migration or the domain changed; after that they stay as they are.
"""

import gzip
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from db.digests import DIGEST
from db.format import FORMAT
from db.migrate import upgrade
from db.sqlite import connect_memory, connection_over, raw_connection
from sspass_desktop.exchange.plan_json import dumps
from tests.db.files import full_plan, store

FOLDER = Path(__file__).parent / "golden"


def plan_file(number):
    """The bytes of the file of a format."""
    return gzip.decompress((FOLDER / f"format-{number}.sspass.gz").read_bytes())


def plan_text(number):
    """What the file holds, in the open format."""
    return (FOLDER / f"format-{number}.json").read_text(encoding="utf-8")


def older_file(plan, number):
    """The bytes of a file of an older format: the rows of today as far as its tables hold them."""
    with tempfile.TemporaryDirectory() as folder:
        today = Path(folder) / "today.sspass"
        store(today, plan)
        with closing(sqlite3.connect(today)) as new, connection_over(connect_memory) as old:
            upgrade(old, 0, number)
            old.commit()
            raw = raw_connection(old)
            raw.execute("PRAGMA foreign_keys=OFF")
            for (table,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                if table != "meta":
                    _copy(new, raw, table)
            if number > 1:
                raw.execute("DELETE FROM sums WHERE name = 'changes'")
            return raw.serialize()


def _copy(new, old, table):
    found = new.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    names = [name for name, *_ in found.description]
    held = [name for _, name, *_ in old.execute(f"PRAGMA table_info({table})")]
    rows = [row[: -1 if names[-1] == DIGEST and DIGEST not in held else None] for row in found]
    if rows:
        marks = ",".join("?" * len(rows[0]))
        old.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", rows)  # noqa: S608


def main():
    """Write both files of each older format."""
    FOLDER.mkdir(exist_ok=True)
    plan = full_plan()
    for number in range(1, FORMAT):
        data = gzip.compress(older_file(plan, number), mtime=0)
        (FOLDER / f"format-{number}.sspass.gz").write_bytes(data)
        (FOLDER / f"format-{number}.json").write_text(dumps(plan), encoding="utf-8")


if __name__ == "__main__":
    main()
