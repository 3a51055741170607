"""A file that SQLite left beside a plan mends it, or is put aside; nothing is torn by it."""

import pytest

from db.plan_file import open_store
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import DamagedFileError
from tests.db.files import full_plan, listing, load, store
from tests.db.test_salvage import cut_off


@pytest.fixture
def held(path):
    store(path, full_plan())
    return path


@pytest.fixture
def journal(held):
    return held.with_name(held.name + "-journal")


def test_a_journal_of_another_state_does_not_tear_a_backup_put_over_the_file(held, journal):
    """Somebody copies a backup over the file with the file manager, after a crash."""
    small = held.with_name("small.sspass")
    store(small, Plan(full_plan().organisation))
    cut_off(held)
    left = journal.read_bytes()
    held.write_bytes(small.read_bytes())
    assert load(held) == Plan(full_plan().organisation)
    assert not journal.exists()
    assert journal.with_name(journal.name + ".old").read_bytes() == left


def test_no_side_file_that_was_put_aside_is_overwritten(held, journal):
    old = journal.with_name(journal.name + ".old")
    old.write_bytes(b"kept earlier")
    small = held.with_name("small.sspass")
    store(small, Plan(full_plan().organisation))
    cut_off(held)
    held.write_bytes(small.read_bytes())
    load(held)
    assert old.read_bytes() == b"kept earlier"
    assert journal.with_name(journal.name + ".old-1").exists()


def test_a_file_that_is_not_sound_either_way_is_left_with_its_journal(held, journal):
    cut_off(held)
    journal.write_bytes(journal.read_bytes()[:700])
    before = listing(held.parent)
    with pytest.raises(DamagedFileError):
        open_store(held, False)
    assert listing(held.parent) == before


def test_a_stray_log_of_another_journal_mode_is_put_aside(held):
    log = held.with_name(held.name + "-wal")
    log.write_bytes(bytes.fromhex("377f0682002de218") + bytes(5000))
    assert load(held) == full_plan()
    assert load(held) == full_plan()


def test_a_file_without_its_journal_is_never_shown(held, journal):
    """Only the plan was carried over to another PC; what SQLite had not undone is seen."""
    cut_off(held)
    journal.unlink()
    with pytest.raises(DamagedFileError):
        load(held)
