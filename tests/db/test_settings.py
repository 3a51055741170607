"""The settings of a connection are in force, not only asked for."""

import sqlite3
from contextlib import closing

import pytest

from db.format import APPLICATION_ID, FORMAT
from db.plan_file import ExistingFile
from db.sqlite import connect
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import StoreError
from tests.db.files import ask, store

IN_FORCE = {
    "foreign_keys": 1,
    "journal_mode": "truncate",
    "synchronous": 3,
    "busy_timeout": 5000,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
}


@pytest.fixture
def held(path):
    store(path, Plan())
    return path


@pytest.mark.parametrize(("name", "value"), IN_FORCE.items())
def test_every_connection_is_set(held, name, value):
    with closing(connect(held)) as raw:
        assert raw.execute(f"PRAGMA {name}").fetchone() == (value,)


def test_the_file_carries_our_marks(held):
    assert ask(held, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert ask(held, "PRAGMA user_version") == [(FORMAT,)]
    assert ask(held, "SELECT * FROM meta") == [(FORMAT, FORMAT, FORMAT, "")]
    assert held.read_bytes()[68:72] == b"SSPA"


def test_every_table_is_strict(held):
    strict = dict(ask(held, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"))
    assert [name for name, is_strict in strict.items() if not is_strict] == ["sqlite_schema"]


def test_writing_takes_the_lock_at_its_beginning(held):
    place = ExistingFile(held)
    connection = place.connect().execution_options(writing=True)
    connection.begin()
    with closing(sqlite3.connect(held, isolation_level=None, timeout=0)) as other:
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        place.close(connection)
        other.execute("BEGIN IMMEDIATE")


def test_a_setting_that_is_not_in_force_is_told(held, monkeypatch):
    monkeypatch.setitem(IN_FORCE, "journal_mode", "wal")
    monkeypatch.setattr("db.sqlite._IN_FORCE", IN_FORCE)
    with pytest.raises(StoreError, match="journal_mode is truncate"):
        connect(held)
