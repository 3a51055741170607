"""What cannot be opened or written is refused, and its bytes and its folder stay as they are."""

import os
import sqlite3
from dataclasses import replace

import pytest

from db.format import FORMAT
from db.plan_file import open_store
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    FolderMissingError,
    LockedError,
    NewerFormatError,
    NotAFileError,
    NotAPlanFileError,
)
from tests.db.files import change, full_plan, listing, load, sealed, store

PLAN = Plan(editions=(Edition(Uid("e"), 2026, cards=(Card(Uid("c"), "사업"),)),))


@pytest.fixture
def held(path):
    """A plan file with something of everything."""
    store(path, full_plan())
    return path


def write(path):
    with open_store(path, True).work() as work:
        work.plans.replace(PLAN)
        work.commit()


def refused(job, path, error):
    """Both jobs are refused so, and nothing is changed or left behind."""
    before = listing(path.parent)
    with pytest.raises(error) as caught:
        job(path)
    assert caught.value.path == path
    assert listing(path.parent) == before


BOTH = pytest.mark.parametrize("job", [load, write])


@BOTH
@pytest.mark.parametrize(
    "data", [b"", b"x", "안녕하세요".encode() * 50, b"PK\x03\x04" + bytes(500), b"SQLite format 3"]
)
def test_no_database(path, job, data):
    path.write_bytes(data)
    refused(job, path, NotAPlanFileError)


@BOTH
def test_a_folder_in_the_place_of_the_file(path, job):
    path.mkdir()
    refused(job, path, NotAFileError)


@BOTH
def test_the_database_of_another_program(path, job):
    change(path, "PRAGMA application_id=252006674", "CREATE TABLE words (word TEXT)")
    refused(job, path, NotAPlanFileError)


@BOTH
@pytest.mark.parametrize("kept", [50, 99, 100, 1000, 4096, 8192, 0.5, 0.99, -1])
def test_a_file_that_is_cut_short(held, job, kept):
    data = held.read_bytes()
    end = int(len(data) * kept) if isinstance(kept, float) else kept
    held.write_bytes(data[:end])
    refused(job, held, DamagedFileError)


@BOTH
def test_a_page_of_zeros(held, job):
    data = bytearray(held.read_bytes())
    data[8192:12288] = bytes(4096)
    held.write_bytes(data)
    refused(job, held, DamagedFileError)


@BOTH
@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE cost_lines",
        "DELETE FROM meta",
        "UPDATE pictures SET data = x'00'",
        "CREATE VIEW anything AS SELECT 1",
        "CREATE TRIGGER anything AFTER UPDATE ON cards BEGIN SELECT 1; END",
        "DROP TRIGGER changes_update",
    ],
)
def test_a_database_with_wrong_contents(held, job, harm):
    change(held, harm)
    refused(job, held, DamagedFileError)


@BOTH
@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE cards SET status = 'nonsense'",
        "UPDATE cards SET goals = '[{'",
        "UPDATE cards SET goals = '[]]'",
        "UPDATE cards SET goals = '{}'",
        """UPDATE cards SET goals = '[{"level":"1"}]'""",
        """UPDATE cards SET goals = '[{"level":1,"nobody":"knows"}]'""",
        "UPDATE cards SET goals = '{\"a\":1}'",
        "UPDATE editions SET base_date = '2026-13-40'",
        """UPDATE sections SET blocks = '[{"is":"unknown"}]'""",
        """UPDATE sections SET blocks = '[{"is":"picture","data":"0000"}]'""",
        "UPDATE budget_nodes SET parent = uid",
    ],
)
def test_rows_that_no_program_of_ours_writes(held, job, harm):
    change(held, harm)
    sealed(held)
    refused(job, held, DamagedFileError)


@BOTH
@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE cards SET title = CAST(x'ff41' AS TEXT)",
        "UPDATE cards SET title = 'other' WHERE position = 1",
        "UPDATE cards SET position = 9 WHERE position = 1",
        "UPDATE cost_lines SET amount_won = amount_won + 1",
        "UPDATE staff SET department = NULL",
        "DELETE FROM schedule_rows WHERE rowid = (SELECT max(rowid) FROM schedule_rows)",
        "DELETE FROM cards",
        "DELETE FROM sums",
        "UPDATE sums SET row_count = 0 WHERE name = 'terms'",
        "INSERT INTO duties SELECT edition, department, 9, text, 7 FROM duties LIMIT 1",
    ],
)
def test_what_is_not_as_it_was_written_is_never_shown(held, job, harm):
    """SQLite finds nothing wrong with any of these."""
    change(held, "PRAGMA foreign_keys=ON", harm)
    refused(job, held, DamagedFileError)


DEEP = """
WITH RECURSIVE
    root AS (SELECT edition, side, uid FROM budget_nodes WHERE parent IS NULL LIMIT 1),
    step(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM step WHERE i < 10000)
INSERT INTO budget_nodes (edition, side, parent, position, uid, name, used_outside,
    amounts_state, amounts_province, amounts_municipal, amounts_other)
SELECT edition, side, CASE i WHEN 1 THEN uid ELSE 'deep' || (i - 1) END, 9, 'deep' || i, 'x', 0,
    0, 0, 0, 0
FROM root, step
"""


def test_a_tree_of_ten_thousand_levels(held):  # F52
    change(held, DEEP)
    sealed(held)
    refused(load, held, DamagedFileError)


def test_rows_without_their_owner(held):
    change(held, "PRAGMA foreign_keys=OFF", "DELETE FROM departments")
    refused(load, held, DamagedFileError)


@BOTH
@pytest.mark.parametrize("mark", ["PRAGMA user_version={}", "UPDATE meta SET min_reader = {}"])
def test_a_newer_format(held, job, mark):
    change(held, mark.format(FORMAT + 1))
    refused(job, held, NewerFormatError)


def test_a_format_that_only_newer_programs_write_can_be_read(held):
    change(held, f"UPDATE meta SET min_writer = {FORMAT + 1}")  # noqa: S608 - our number
    assert load(held) == full_plan()
    refused(write, held, NewerFormatError)


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("db.sqlite.WAIT_MS", 50)


@pytest.mark.usefixtures("impatient")
def test_a_file_that_another_program_writes(held):
    writer = sqlite3.connect(held, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    refused(write, held, LockedError)
    assert load(held) == full_plan()
    writer.close()


@BOTH
@pytest.mark.usefixtures("impatient")
def test_a_file_that_another_program_holds_alone(held, job):
    writer = sqlite3.connect(held, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    refused(job, held, LockedError)
    writer.close()


@pytest.mark.usefixtures("impatient")
def test_a_commit_waits_for_readers_and_gives_up(held):
    reader = sqlite3.connect(held, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM cards").fetchall()
    with pytest.raises(LockedError):
        write(held)
    reader.close()
    assert load(held) == full_plan()


def test_a_missing_file(path):
    refused(load, path, FileMissingError)


@BOTH
def test_a_missing_folder(path, job):
    missing = path.parent / "없는 폴더" / path.name
    with pytest.raises(FolderMissingError):
        job(missing)
    assert listing(path.parent) == {}


def test_a_file_that_vanished_after_it_was_opened(held):
    opened = open_store(held, False)
    held.unlink()
    with pytest.raises(FileMissingError), opened.work():
        pass
    assert listing(held.parent) == {}


def test_a_file_that_was_exchanged_after_it_was_opened(held):
    opened = open_store(held, False)
    held.write_text("안녕하세요", "utf-8")
    with pytest.raises(NotAPlanFileError), opened.work():
        pass


def test_nothing_is_made_before_the_first_commit(path):
    with open_store(path, True).work() as work:
        assert work.plans.load() == Plan()
        work.plans.replace(PLAN)
        assert work.plans.load() == PLAN
        assert listing(path.parent) == {}
    assert listing(path.parent) == {}


def test_a_failed_first_save_leaves_nothing(path):
    def fail():
        with open_store(path, True).work() as work:
            work.plans.replace(PLAN)
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail()
    assert listing(path.parent) == {}


def test_a_file_that_appeared_meanwhile_is_not_overwritten(path):
    with open_store(path, True).work() as work:
        work.plans.replace(PLAN)
        other = replace(PLAN, editions=())
        store(path, other)
        before = listing(path.parent)
        with pytest.raises(LockedError):
            work.commit()
    assert listing(path.parent) == before
    assert load(path) == other


def test_the_journal_of_a_lost_file_does_not_meet_a_new_one(path):
    """SQLite would undo the lost file's change in the new file."""
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(bytes.fromhex("d9d505f920a163d7") + os.urandom(2000))
    store(path, PLAN)
    assert load(path) == PLAN
    assert sorted(each.name for each in path.parent.iterdir()) == [
        path.name,
        journal.name + ".old",
    ]


def test_a_plan_that_names_two_cards_alike_is_not_stored(path):
    twice = replace(PLAN.editions[0], cards=(Card(Uid("c"), "하나"), Card(Uid("c"), "둘")))
    store(path, PLAN)
    before = listing(path.parent)
    with pytest.raises(ValueError, match="two cards of one uid in 2026-0"):
        store(path, Plan(editions=(twice,)))
    assert listing(path.parent) == before
