"""Golden files: a plan file of each format that there was, beside the plan that it holds.

``python -m tests.db.golden`` makes those of format 1 anew. It may be run until format 1 is
released, when its migration or the domain changed; after that they stay as they are.
"""

import gzip
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from db.digests import DIGEST
from db.migrate import upgrade
from db.sqlite import connect_memory, engine_over, raw_connection
from sspass_desktop.exchange.plan_json import dumps
from tests.db.files import full_plan, store

FOLDER = Path(__file__).parent / "golden"


def plan_file(number):
    """The bytes of the file of a format."""
    return gzip.decompress((FOLDER / f"format-{number}.sspass.gz").read_bytes())


def plan_text(number):
    """What the file holds, in the open format."""
    return (FOLDER / f"format-{number}.json").read_text(encoding="utf-8")


def format_1(plan):
    """The bytes of a file of format 1: the same rows as today, without digests."""
    with tempfile.TemporaryDirectory() as folder:
        today = Path(folder) / "today.sspass"
        store(today, plan)
        with closing(sqlite3.connect(today)) as new, engine_over(connect_memory).connect() as old:
            upgrade(old, 0, 1)
            old.commit()
            raw = raw_connection(old)
            raw.execute("PRAGMA foreign_keys=OFF")
            for (table,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
                if table != "meta":
                    _copy(new, raw, table)
            return raw.serialize()


def _copy(new, old, table):
    found = new.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    names = [name for name, *_ in found.description]
    rows = [row[: -1 if names[-1] == DIGEST else None] for row in found]
    if rows:
        marks = ",".join("?" * len(rows[0]))
        old.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def main():
    """Write both files of format 1."""
    FOLDER.mkdir(exist_ok=True)
    plan = full_plan()
    data = gzip.compress(format_1(plan), mtime=0)
    (FOLDER / "format-1.sspass.gz").write_bytes(data)
    (FOLDER / "format-1.json").write_text(dumps(plan), encoding="utf-8")


if __name__ == "__main__":
    main()
