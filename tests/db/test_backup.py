"""A copy is sound and whole, or there is none and the target stays as it is."""

import os
import sqlite3
from contextlib import closing

import pytest

from db.backup import copy_verified
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    FolderMissingError,
    LockedError,
    NewerFormatError,
    NotAPlanFileError,
)
from tests.db.files import change, full_plan, listing, load, store

OTHER = Plan(editions=(Edition(Uid("e"), 2026),))


@pytest.fixture
def held(path):
    store(path, full_plan())
    return path


@pytest.fixture
def target(folder):
    return folder / "백업 [2].sspass"


def test_a_copy_holds_the_same(held, target):
    before = held.read_bytes()
    copy_verified(held, target)
    assert load(target) == full_plan()
    assert held.read_bytes() == before
    assert len(listing(held.parent)) == 2


def test_a_copy_takes_the_place_of_an_older_file(held, target):
    store(target, OTHER)
    copy_verified(held, target)
    assert load(target) == full_plan()


def test_a_copy_is_made_while_another_program_prepares_a_change(held, target):
    with closing(sqlite3.connect(held, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM cards")
        copy_verified(held, target)
    assert load(target) == full_plan()


HARM = {
    "missing": (lambda path: path.unlink(), FileMissingError),
    "foreign": (lambda path: path.write_bytes(b"PK" * 99), NotAPlanFileError),
    "cut": (lambda path: os.truncate(path, 9000), DamagedFileError),
    "newer": (lambda path: change(path, "PRAGMA user_version=9"), NewerFormatError),
    "orphans": (lambda path: change(path, "DELETE FROM goals"), DamagedFileError),
    "values": (lambda path: change(path, "UPDATE cards SET status = '?'"), DamagedFileError),
    "views": (lambda path: change(path, "CREATE VIEW v AS SELECT 1"), DamagedFileError),
}


@pytest.mark.parametrize(("harm", "error"), HARM.values(), ids=HARM)
@pytest.mark.parametrize("there", [True, False])
def test_an_unsound_source_is_refused(held, target, harm, error, there):
    harm(held)
    if there:
        store(target, OTHER)
    before = listing(held.parent)
    with pytest.raises(error):
        copy_verified(held, target)
    assert listing(held.parent) == before


def test_a_missing_folder_is_told(held):
    with pytest.raises(FolderMissingError):
        copy_verified(held, held.parent / "없음" / "a.sspass")


@pytest.mark.parametrize("written", ["held", "target"])
def test_a_file_that_is_being_written_is_waited_for(held, target, written, monkeypatch):
    monkeypatch.setattr("db.sqlite.WAIT_MS", 50)
    store(target, OTHER)
    before = listing(held.parent)
    place = {"held": held, "target": target}[written]
    with closing(sqlite3.connect(place, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError):
            copy_verified(held, target)
    assert listing(held.parent) == before


def test_a_damaged_file_is_replaced_by_its_backup(held, target):
    copy_verified(held, target)
    os.truncate(held, 9000)
    copy_verified(target, held)
    assert load(held) == full_plan()


def cut_off(path):
    """Leave file and journal as a crash in the middle of a change leaves them."""
    with closing(sqlite3.connect(path, isolation_level=None)) as base:
        base.execute("PRAGMA cache_size=2")
        base.execute("BEGIN")
        base.execute("UPDATE cards SET goals = zeroblob(0) || hex(zeroblob(5000))")
        journal = path.with_name(path.name + "-journal")
        kept = path.read_bytes(), journal.read_bytes()
    path.write_bytes(kept[0])
    journal.write_bytes(kept[1])
    return journal


def test_a_change_that_was_cut_off_is_undone_when_the_file_is_opened(held):
    before = held.read_bytes()
    journal = cut_off(held)
    assert held.read_bytes() != before
    assert load(held) == full_plan()
    assert held.read_bytes() == before
    assert not journal.exists()


def test_a_change_that_was_cut_off_is_not_copied(held, target):
    cut_off(held)
    copy_verified(held, target)
    assert load(target) == full_plan()


def test_a_change_that_was_cut_off_does_not_reach_the_restored_file(held, target):
    copy_verified(held, target)
    store(held, OTHER)
    store(held, full_plan())
    cut_off(held)
    copy_verified(target, held)
    assert load(held) == full_plan()


def test_the_journal_of_a_damaged_file_is_put_aside(held, target):
    copy_verified(held, target)
    journal = cut_off(held)
    held.write_bytes(b"")
    copy_verified(target, held)
    assert load(held) == full_plan()
    assert journal.with_name(journal.name + ".old").exists()
