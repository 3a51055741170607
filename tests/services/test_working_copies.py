"""A file on a share is worked on through a copy and published whole (F09, F10, F40, F41)."""

import errno
import os
from datetime import datetime

import pytest

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop import lease
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import (
    DamagedFileError,
    FileMissingError,
    FolderMissingError,
    Holder,
    LockedError,
    NotAPlanFileError,
    ReadBackError,
    StoreError,
    TakenOverError,
    TargetChangedError,
)
from sspass_desktop.services import working_copies
from sspass_desktop.services.opening import Opener
from sspass_desktop.services.places import Place
from sspass_desktop.services.working_copies import Found
from tests.db.files import listing, load, store
from tests.db.golden import plan_file

NOON = datetime.fromisoformat("2027-03-02 12:00")
ME, OTHER = Holder("홍길동", "기획팀-03", NOON), Holder("나윤서", "돌봄팀-01", NOON)
FIRST, SECOND, THIRD = (Plan(editions=(Edition(Uid("e"), year),)) for year in (2027, 2028, 2029))


@pytest.fixture
def share(tmp_path):
    folder = tmp_path / "공유"
    folder.mkdir()
    return folder


@pytest.fixture
def plan(share):
    path = share / "나눔 계획 [1].sspass"
    store(path, FIRST)
    return path


def opener_in(folder):
    return Opener(open_store, copy_verified, lambda _path: Place.SHARE, folder)


@pytest.fixture
def here(tmp_path):
    return opener_in(tmp_path / "pc 1")


@pytest.fixture
def there(tmp_path):
    """Another PC, which does as if there were no leases."""
    return opener_in(tmp_path / "pc 2")


def opened_without_lease(opener, plan, monkeypatch):
    """Open although the other one has the right, as a program that knows no leases would."""
    with monkeypatch.context() as patch:
        patch.setattr(lease, "take", lambda *_asked, **_more: Free())
        return opener.open(plan, OTHER)


class Free:
    fence = 0

    def renew(self):
        return None

    confirm = renew

    def release(self):
        pass


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_file_on_the_share_is_only_read(here, plan):
    before = listing(plan.parent)
    opened = here.open(plan, ME)
    assert opened.plan == FIRST
    assert opened.found is Found.FRESH
    assert not opened.file.is_relative_to(plan.parent)
    opened.save(FIRST, SECOND)
    opened.lease.release()
    assert listing(plan.parent) == before


def test_what_was_saved_is_published_and_the_one_before_is_kept(here, plan):
    opened = here.open(plan, ME)
    assert here.publish(opened, ME) is False
    opened.save(FIRST, SECOND)
    assert here.publish(opened, ME) is True
    assert load(plan) == SECOND
    assert load(plan.with_name(plan.name + ".prev")) == FIRST
    assert here.publish(opened, ME) is False
    opened.save(SECOND, THIRD)
    assert here.publish(opened, ME) is True
    opened.lease.release()
    assert names(plan.parent) == [plan.name, plan.name + ".prev"]
    assert here.open(plan, ME).found is Found.FRESH


def test_what_was_cut_off_long_ago_is_swept_away(here, plan):
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    old, new, other = (
        plan.with_name(name)
        for name in (f".{plan.name}.a1.tmp", f".{plan.name}.b2.tmp", ".다른 계획.sspass.c3.tmp")
    )
    for left in (old, new, other):
        left.write_bytes(b"half")
    for left in (old, other):
        os.utime(left, (0, 0))
    here.publish(opened, ME)
    assert [left.exists() for left in (old, new, other)] == [False, True, True]


def test_a_share_that_refuses_keeps_its_file_and_it_goes_later(here, plan, monkeypatch):
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    before = listing(plan.parent)

    def refuse(*_asked):
        raise OSError(errno.EIO, "gone")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", refuse)
        with pytest.raises(StoreError):
            here.publish(opened, ME)
    assert listing(plan.parent) == before
    assert here.publish(opened, ME) is True
    assert load(plan) == SECOND


def test_what_was_not_published_is_found_at_the_next_opening(here, plan):
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    opened.lease.release()
    again = here.open(plan, ME)
    assert (again.found, again.plan) == (Found.AHEAD, SECOND)
    assert load(plan) == FIRST
    assert here.publish(again, ME) is True
    assert load(plan) == SECOND


def test_a_share_that_is_away_is_worked_on_from_here(here, plan):
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    opened.lease.release()
    away = plan.parent.rename(plan.parent.with_name("끊김"))
    again = here.open(plan, ME)
    assert (again.found, again.plan) == (Found.AWAY, SECOND)
    again.save(SECOND, THIRD)
    with pytest.raises(FolderMissingError):
        here.publish(again, ME)
    away.rename(plan.parent)
    assert here.publish(again, ME) is True
    assert load(plan) == THIRD
    assert lease.look(plan, OTHER) == ME
    assert again.lease.fence > 0


def test_a_stick_that_is_away_is_known_by_what_was_left_here(tmp_path, plan):
    kinds = {True: Place.REMOVABLE, False: Place.LOCAL}
    here = Opener(open_store, copy_verified, lambda path: kinds[path.exists()], tmp_path / "pc")
    assert here.left_here(plan) is None
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    opened.lease.release()
    plan.parent.rename(plan.parent.with_name("뽑힘"))
    assert here.left_here(plan) == opened.file
    again = here.open(plan, ME)
    assert (again.place, again.found, again.plan) == (Place.REMOVABLE, Found.AWAY, SECOND)


def test_a_share_that_is_away_and_was_never_here_is_told(here, plan):
    plan.parent.rename(plan.parent.with_name("끊김"))
    with pytest.raises(FolderMissingError):
        here.open(plan, ME)


def test_a_file_that_was_changed_there_is_not_written_over(here, there, plan, monkeypatch):
    mine = here.open(plan, ME)
    theirs = opened_without_lease(there, plan, monkeypatch)
    theirs.save(FIRST, THIRD)
    assert there.publish(theirs, OTHER) is True
    mine.save(FIRST, SECOND)
    before = listing(plan.parent)
    with pytest.raises(TargetChangedError):
        here.publish(mine, ME)
    assert listing(plan.parent) == before
    assert load(mine.file) == SECOND

    mine.lease.release()
    again = here.open(plan, ME)
    assert (again.plan, again.found) == (THIRD, Found.FRESH)
    assert load(again.aside) == SECOND
    assert "[올리지 못한 내용]" in again.aside.name
    assert here.publish(again, ME) is False


def test_one_that_changes_while_it_is_being_published_is_not_written_over(here, plan, monkeypatch):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    whole = working_copies.write_file

    def interrupted(place, write):
        def fill(out):
            store(plan, THIRD)
            write(out)

        whole(place, fill if place == plan else write)

    with monkeypatch.context() as patch:
        patch.setattr(working_copies, "write_file", interrupted)
        with pytest.raises(TargetChangedError):
            here.publish(mine, ME)
    assert load(plan) == THIRD
    assert load(mine.file) == SECOND


def test_who_lost_the_right_publishes_nothing(here, there, plan, monkeypatch):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    monkeypatch.setattr(lease, "STALE_SECONDS", -1)
    theirs = there.open(plan, OTHER, over_quiet=True)
    assert theirs.lease.fence > mine.lease.fence
    with pytest.raises(TakenOverError) as told:
        here.publish(mine, ME)
    assert told.value.detail == OTHER.name
    assert load(plan) == FIRST
    assert load(mine.file) == SECOND


def test_two_do_not_publish_at_once(here, plan):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    turn = lease.take(plan.with_name(plan.name + ".publishing"), OTHER)
    with pytest.raises(LockedError):
        here.publish(mine, ME)
    turn.release()
    assert here.publish(mine, ME) is True


def test_a_file_that_was_deleted_there_is_made_again_only_if_asked(here, plan):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    plan.unlink()
    with pytest.raises(FileMissingError):
        here.publish(mine, ME)
    assert here.publish(mine, ME, anew=True) is True
    assert load(plan) == SECOND


def test_a_damaged_copy_is_never_published(here, plan):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    mine.file.write_bytes(mine.file.read_bytes()[:5000])
    with pytest.raises(DamagedFileError):
        here.publish(mine, ME)
    assert load(plan) == FIRST


def test_a_share_that_answers_other_bytes_keeps_the_old_file(here, plan, monkeypatch):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    monkeypatch.setattr(working_copies, "_sound_bytes", lambda *_asked: (Changing(b"x"), "new"))
    with pytest.raises(ReadBackError):
        here.publish(mine, ME)
    assert load(plan) == FIRST


class Changing(bytes):
    """Bytes that nothing read back equals."""

    __hash__ = None

    def __eq__(self, _other):
        return False

    def __ne__(self, _other):
        return True


def test_who_only_reads_gets_a_copy_of_the_newest(here, there, plan):
    mine = here.open(plan, ME)
    mine.save(FIRST, SECOND)
    here.publish(mine, ME)
    reader = there.open(plan, OTHER)
    assert (reader.holder, reader.lease, reader.plan) == (ME, None, SECOND)
    assert not reader.file.is_relative_to(plan.parent)
    assert there.publish(reader, OTHER) is False


def test_a_file_that_is_none_is_told_and_leaves_the_place_free(here, plan):
    plan.write_bytes(b"no plan")
    with pytest.raises(NotAPlanFileError):
        here.open(plan, ME)
    assert names(plan.parent) == [plan.name]
    assert plan.read_bytes() == b"no plan"


def test_an_older_format_is_renewed_here_and_published(here, plan):
    plan.write_bytes(plan_file(1))
    opened = here.open(plan, ME)
    assert plan.read_bytes() == plan_file(1)
    assert here.publish(opened, ME) is True
    assert load(plan) == opened.plan
    assert plan.with_name(plan.name + ".prev").read_bytes() == plan_file(1)
    assert names(plan.parent) == sorted([plan.name, plan.name + ".lock", plan.name + ".prev"])


def test_a_copy_whose_note_is_lost_is_kept_before_it_is_fetched_anew(here, plan):
    opened = here.open(plan, ME)
    opened.save(FIRST, SECOND)
    opened.lease.release()
    opened.copy._place.write_bytes(b"{")
    again = here.open(plan, ME)
    assert (again.found, again.plan) == (Found.FRESH, FIRST)
    assert load(again.aside) == SECOND
