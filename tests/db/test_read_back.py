"""A save counts when the file was read again: a disk that keeps something else is told of."""

from dataclasses import replace

import pytest

from db import plan_file
from db.plan_file import ExistingFile, open_store
from db.read_back import prove
from db.sqlite import raw_connection
from db.tables import CARD_BRANCH
from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Picture
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import DiskFullError, LockedError, StaleVersionError, UnprovenSaveError
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.saving import save_changes
from tests.db.files import change, load, store

PICTURE = CardBlock(CardSection.GOALS, 0, Picture(b"picture"))
CARDS = tuple(Card(Uid(f"{n}"), f"사업 {n}") for n in range(5))
PLAN = Plan(editions=(Edition(Uid("e"), 2027, cards=CARDS),))


def with_cards(*cards):
    return replace(PLAN, editions=(replace(PLAN.editions[0], cards=cards),))


RENAMED = with_cards(replace(CARDS[0], title="새 이름"), *CARDS[1:])
PICTURED = with_cards(replace(CARDS[0], blocks=(PICTURE,)), *CARDS[1:])
MOVED = with_cards(*CARDS[1:], CARDS[0])
WITHOUT = with_cards(*CARDS[1:])

_COLUMNS = ("'0'" if name == "uid" else f'"{name}"' for name in CARD_BRANCH.names)
_TWIN = f"INSERT INTO cards SELECT {', '.join(_COLUMNS)} FROM cards WHERE uid = '1'"  # noqa: S608
BROKEN = {
    "a row with another text": (RENAMED, "UPDATE cards SET title = '옛 이름' WHERE uid = '0'"),
    "a row with another digest": (RENAMED, "UPDATE cards SET row_digest = 7 WHERE uid = '0'"),
    "a row that is not there": (RENAMED, "DELETE FROM cards WHERE uid = '0'"),
    "a row at its old place": (MOVED, "UPDATE cards SET position = 0 WHERE uid = '0'"),
    "a row that should be gone": (WITHOUT, _TWIN),
    "another picture": (PICTURED, "UPDATE pictures SET data = x'00'"),
    "no picture": (PICTURED, "DELETE FROM pictures"),
    "another sum": (RENAMED, "UPDATE sums SET digest_sum = digest_sum + 1 WHERE name = 'cards'"),
}


@pytest.fixture
def opened(path):
    store(path, PLAN)
    opened = open_store(path, False)
    assert load_plan(opened) == PLAN
    return opened


def behind(monkeypatch, path, harm):
    """What the disk does to the file when a save has been committed."""
    whole = ExistingFile.commit

    def commit(place, connection):
        whole(place, connection)
        change(path, harm)
        monkeypatch.setattr(ExistingFile, "commit", whole)

    monkeypatch.setattr(ExistingFile, "commit", commit)


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_what_is_not_as_it_was_written_is_told(opened, path, monkeypatch, broken):
    after, harm = broken
    behind(monkeypatch, path, harm)
    with pytest.raises(UnprovenSaveError) as told:
        save_changes(opened, PLAN, after)
    assert told.value.path == path


def test_a_save_that_never_came_to_the_disk_is_told(opened, monkeypatch):
    monkeypatch.setattr(ExistingFile, "commit", lambda _place, connection: connection.rollback())
    with pytest.raises(UnprovenSaveError):
        save_changes(opened, PLAN, RENAMED)


def test_another_program_that_writes_at_once_is_told_as_such(opened, path, monkeypatch):
    behind(monkeypatch, path, "UPDATE meta SET stamp = 'theirs'")
    with pytest.raises(StaleVersionError):
        save_changes(opened, PLAN, RENAMED)


@pytest.fixture
def unread(opened, monkeypatch):
    """The store of a file that holds RENAMED, and was locked when it was to be read again."""

    def refuse(place, _proof):
        raise LockedError(place.path, "locked")

    with monkeypatch.context() as patch:
        patch.setattr(ExistingFile, "read_back", refuse)
        with pytest.raises(UnprovenSaveError):
            save_changes(opened, PLAN, RENAMED)
    return opened


@pytest.mark.parametrize("after", [RENAMED, MOVED, PLAN], ids=["again", "more", "taken back"])
def test_a_file_that_was_locked_for_long_is_read_before_the_next_save(unread, path, after):
    save_changes(unread, PLAN, after)
    assert load(path) == after
    save_changes(unread, after, WITHOUT)
    assert load(path) == WITHOUT


def test_a_next_save_that_fails_leaves_it_to_be_read(unread, path, monkeypatch):
    def full(place, connection):
        connection.rollback()
        raise DiskFullError(place.path)

    with monkeypatch.context() as patch:
        patch.setattr(ExistingFile, "commit", full)
        with pytest.raises(DiskFullError):
            save_changes(unread, PLAN, MOVED)
    assert load(path) == RENAMED
    save_changes(unread, PLAN, MOVED)
    assert load(path) == MOVED


@pytest.mark.parametrize("after", [RENAMED, MOVED, PLAN], ids=["again", "more", "taken back"])
def test_what_the_lock_hid_is_found_before_the_next_save(unread, path, after):
    change(path, "UPDATE cards SET title = '옛 이름' WHERE uid = '0'")
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(UnprovenSaveError):
            save_changes(unread, PLAN, after)
    assert path.read_bytes() == before


def test_others_who_wrote_after_the_lock_are_not_written_over(unread, path):
    theirs = open_store(path, False)
    save_changes(theirs, load_plan(theirs), WITHOUT)
    for _ in range(2):
        with pytest.raises(StaleVersionError):
            save_changes(unread, PLAN, MOVED)
    assert load(path) == WITHOUT


def test_what_was_locked_is_no_question_any_more_when_all_was_read(unread, path):
    assert load_plan(unread) == RENAMED
    save_changes(unread, RENAMED, MOVED)
    assert load(path) == MOVED


def test_nothing_is_written_after_doubt_until_all_was_read(opened, path, monkeypatch):
    behind(monkeypatch, path, "UPDATE sums SET row_count = row_count + 1 WHERE name = 'cards'")
    with pytest.raises(UnprovenSaveError):
        save_changes(opened, PLAN, RENAMED)
    change(path, "UPDATE sums SET row_count = row_count - 1 WHERE name = 'cards'")
    with pytest.raises(UnprovenSaveError):
        save_changes(opened, PLAN, MOVED)
    with pytest.raises(UnprovenSaveError):
        save_changes(opened, PLAN, PLAN)
    assert load(path) == RENAMED
    assert load_plan(opened) == RENAMED
    save_changes(opened, RENAMED, MOVED)
    assert load(path) == MOVED


def test_a_new_file_is_read_before_it_stands_there(path, monkeypatch):
    class Forgetful:
        """A disk that keeps half."""

        def __init__(self, out):
            self.out = out

        def write(self, data):
            self.out.write(data[: len(data) // 2])

        def __getattr__(self, name):
            return getattr(self.out, name)

    proven = plan_file._write_proven
    monkeypatch.setattr(
        plan_file, "_write_proven", lambda at, image, out: proven(at, image, Forgetful(out))
    )
    with pytest.raises(UnprovenSaveError):
        store(path, PLAN)
    assert not list(path.parent.iterdir())


def test_reading_again_uses_a_connection_of_its_own(opened, monkeypatch):
    seen = []
    whole = ExistingFile.commit

    def commit(place, connection):
        seen.append(raw_connection(connection))
        whole(place, connection)

    def look(connection, proof):
        seen.append(raw_connection(connection))
        prove(connection, proof)

    monkeypatch.setattr(ExistingFile, "commit", commit)
    monkeypatch.setattr(plan_file, "prove", look)
    save_changes(opened, PLAN, RENAMED)
    writer, reader = seen
    assert reader is not writer
