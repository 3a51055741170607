"""The migrations and the tables of the program say the same; an older file is renewed whole."""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from db import backup, migrate
from db.format import APPLICATION_ID, FORMAT, create_tables
from db.migrate import upgrade
from db.plan_file import open_store
from db.sqlite import connect_memory, connection_over
from db.tables import METADATA
from sspass_desktop.domain.plan import Plan
from sspass_desktop.exchange.plan_json import loads
from sspass_desktop.ports import DamagedFileError, DiskFullError, LockedError
from tests.db.files import ask, change, full_plan, listing, load, store
from tests.db.golden import plan_file, plan_text

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def migrated():
    with connection_over(connect_memory) as connection:
        upgrade(connection, 0)
        yield connection


def schema(connection):
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema").all()
    return {name: re.sub(r"\s+", " ", sql or "") for name, sql in found}


def test_migrations_make_what_the_metadata_says(migrated):
    assert compare_metadata(MigrationContext.configure(migrated), METADATA) == []


def test_migrations_make_the_very_tables_of_a_new_file(migrated):
    """Also what Alembic does not compare: checks, strictness, the order of columns."""
    with connection_over(connect_memory) as fresh:
        create_tables(fresh)
        assert schema(migrated) == schema(fresh)
        for question in ("SELECT * FROM meta", "PRAGMA user_version", "PRAGMA application_id"):
            answers = [each.exec_driver_sql(question).all() for each in (migrated, fresh)]
            assert answers[0] == answers[1]


def make_oldest(path):
    """A file with our mark that no migration has seen."""
    base = sqlite3.connect(path)
    base.execute(f"PRAGMA application_id={APPLICATION_ID}")
    base.execute("CREATE TABLE keepsake (word TEXT)")
    base.execute("INSERT INTO keepsake VALUES ('old')")
    base.commit()
    base.close()


def test_an_older_file_is_renewed_and_kept_beside(folder, path):
    make_oldest(path)
    assert load(path) == Plan()
    kept = path.with_name(path.name + ".v0")
    assert sorted(each.name for each in folder.iterdir()) == [path.name, kept.name]
    assert ask(path, "PRAGMA user_version") == [(FORMAT,)]
    assert ask(path, "SELECT * FROM keepsake") == ask(kept, "SELECT * FROM keepsake") == [("old",)]
    assert ask(kept, "PRAGMA user_version") == [(0,)]


def test_a_kept_file_is_never_overwritten(path):
    path.with_name(path.name + ".v0").write_bytes(b"kept earlier")
    make_oldest(path)
    load(path)
    assert path.with_name(path.name + ".v0").read_bytes() == b"kept earlier"
    assert path.with_name(path.name + ".v0-1").exists()


def test_an_older_file_that_cannot_be_renewed_stays_as_it_is(folder, path):
    """A table of ours is in the way: the migration fails in the middle."""
    make_oldest(path)
    change(path, "CREATE TABLE cost_lines (word TEXT)")
    before = path.read_bytes()
    with pytest.raises(DamagedFileError):
        open_store(path, False)
    assert path.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [path.name]


def test_an_older_file_that_is_being_written_is_not_renewed(folder, path, monkeypatch):
    monkeypatch.setattr("db.sqlite.WAIT_MS", 50)
    make_oldest(path)
    before = listing(folder)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedError):
        open_store(path, False)
    writer.close()
    assert listing(folder) == before


def test_a_current_file_is_opened_without_alembic(path):
    store(path, Plan())
    code = (
        "import sys, pathlib\nfrom db.plan_file import open_store\n"
        f"with open_store(pathlib.Path({str(path)!r}), False).work() as work: work.plans.load()\n"
        "print('alembic' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("failing", [1, 2])
def test_a_disk_that_is_full_meanwhile_leaves_the_file_as_it_is(path, monkeypatch, failing):
    """First the file as it was finds no room, then the renewed one."""
    path.write_bytes(plan_file(1))
    before, written = path.read_bytes(), []
    whole = backup.write_file

    def full(place, write):
        written.append(place)
        if len(written) == failing:
            raise DiskFullError(place)
        whole(place, write)

    monkeypatch.setattr(backup, "write_file", full)
    with pytest.raises(DiskFullError):
        open_store(path, False)
    assert path.read_bytes() == before
    monkeypatch.undo()
    assert load(path) == loads(plan_text(1))


def test_a_file_that_somebody_changes_meanwhile_is_not_replaced(path, monkeypatch):
    path.write_bytes(plan_file(1))
    whole = migrate._renewed

    def slow(image, place, held):
        answer = whole(image, place, held)
        change(path, "UPDATE editions SET slogan = 'changed'")
        return answer

    monkeypatch.setattr(migrate, "_renewed", slow)
    with pytest.raises(LockedError):
        open_store(path, False)
    assert ask(path, "SELECT DISTINCT slogan FROM editions") == [("changed",)]
    assert ask(path, "PRAGMA user_version") == [(1,)]


@pytest.mark.parametrize("number", range(1, FORMAT))
def test_a_file_of_every_older_format_opens_with_all_it_holds(path, number):
    path.write_bytes(plan_file(number))
    assert load(path) == loads(plan_text(number))
    kept = path.with_name(f"{path.name}.v{number}")
    assert ask(kept, "PRAGMA user_version") == [(number,)]
    assert load(path) == loads(plan_text(number))


def test_a_file_whose_format_number_was_lowered_is_no_older_file(path):
    """One flipped bit in the header must not migrate what is migrated already."""
    store(path, full_plan())
    change(path, "PRAGMA user_version=1")
    before = listing(path.parent)
    with pytest.raises(DamagedFileError):
        open_store(path, False)
    assert listing(path.parent) == before
