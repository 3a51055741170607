"""Plan files for the tests of the store: made, read, fingerprinted."""

import hashlib
import sqlite3
from contextlib import closing
from functools import partial

from db.digests import plan_tables, seal
from db.plan_file import open_store
from db.sqlite import connection_over
from sspass_desktop.domain.plan import Plan
from tests.filler import filled


def store(path, plan):
    """Make the file hold a plan."""
    with open_store(path, True).work() as work:
        work.plans.replace(plan)
        work.commit()


def load(path):
    with open_store(path, False).work() as work:
        return work.plans.load()


def listing(folder):
    """Every file below a folder with its fingerprint."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def ask(path, sql):
    """Ask SQLite itself, without the store."""
    with closing(sqlite3.connect(path)) as base:
        return base.execute(sql).fetchall()


def change(path, *statements):
    """Change a file behind the back of the store."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        for sql in statements:
            base.execute(sql)


def sealed(path):
    """Make digests and sums agree with what was changed behind the back of the store."""
    with connection_over(partial(sqlite3.connect, path, isolation_level=None)) as connection:
        seal(connection, plan_tables())
        connection.commit()


def full_plan():
    """A plan in which every field of every kind holds something of its own."""
    return filled(Plan)
