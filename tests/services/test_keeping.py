"""Backups made by the program: verified, few, and restored without losing the present state."""

from datetime import date, datetime, timedelta

import pytest

from db.backup import copy_verified
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.ports import (
    DamagedFileError,
    DiskFullError,
    FileMissingError,
    SameFileError,
)
from sspass_desktop.services.keeping import DAYS, KEPT, backups, keep, restore, to_drop
from sspass_desktop.texts import keeping as texts
from tests.db.files import listing, load, store

NOON = datetime.fromisoformat("2027-03-02 12:00")
LATER = NOON + timedelta(hours=1)
FIRST, SECOND = (Plan(editions=(Edition(Uid("e"), year),)) for year in (2027, 2028))


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "나눔 계획 [1].sspass"
    store(path, FIRST)
    return path


def names(plan):
    return [backup.path.name for backup in backups(plan)]


def test_a_backup_lies_in_a_folder_beside_the_plan_with_its_time(plan):
    made = keep(plan, copy_verified, NOON)
    assert made == plan.parent / "백업" / "나눔 계획 [1] 2027-03-02 120000.sspass"
    assert load(made) == FIRST
    assert backups(plan)[0].made_at == NOON


def test_without_a_folder_there_are_none(plan):
    assert backups(plan) == ()


def test_the_same_content_is_kept_once(plan):
    keep(plan, copy_verified, NOON)
    assert keep(plan, copy_verified, LATER) is None
    assert len(names(plan)) == 1


def test_a_changed_plan_gets_a_newer_backup(plan):
    keep(plan, copy_verified, NOON)
    store(plan, SECOND)
    made = keep(plan, copy_verified, LATER)
    assert names(plan) == [made.name, "나눔 계획 [1] 2027-03-02 120000.sspass"]
    assert load(made) == SECOND


def test_two_backups_of_one_second_do_not_meet(plan):
    keep(plan, copy_verified, NOON)
    store(plan, SECOND)
    keep(plan, copy_verified, NOON)
    assert [backup.made_at for backup in backups(plan)] == [NOON + timedelta(seconds=1), NOON]


def test_backups_of_other_plans_and_other_files_are_not_its_own(plan):
    keep(plan, copy_verified, NOON)
    other = plan.with_name("나눔 계획.sspass")
    store(other, SECOND)
    keep(other, copy_verified, NOON)
    (plan.parent / "백업" / "나눔 계획 [1] 2027-13-40 999999.sspass").write_bytes(b"")
    (plan.parent / "백업" / "메모.txt").write_bytes(b"")
    assert names(plan) == ["나눔 계획 [1] 2027-03-02 120000.sspass"]


def test_a_backup_that_fails_leaves_the_older_ones(plan):
    keep(plan, copy_verified, NOON)
    before = listing(plan.parent)

    def full(_source, target):
        raise DiskFullError(target)

    with pytest.raises(DiskFullError):
        keep(plan, full, LATER)
    assert listing(plan.parent) == before


def test_a_damaged_plan_is_no_backup(plan):
    keep(plan, copy_verified, NOON)
    plan.write_bytes(plan.read_bytes()[:5000])
    with pytest.raises(DamagedFileError):
        keep(plan, copy_verified, LATER)
    assert len(names(plan)) == 1


def test_too_many_are_thinned_after_a_new_one(plan):
    folder = plan.parent / "백업"
    keep(plan, copy_verified, NOON)
    for minute in range(1, 30):
        (folder / f"나눔 계획 [1] 2027-03-01 09{minute:02}00.sspass").write_bytes(b"old")
    store(plan, SECOND)
    keep(plan, copy_verified, LATER)
    assert len(names(plan)) == KEPT
    assert names(plan)[-1] == "나눔 계획 [1] 2027-03-01 091200.sspass"


def test_restoring_keeps_the_present_state(plan):
    backup = keep(plan, copy_verified, NOON)
    store(plan, SECOND)
    restore(backup, plan, copy_verified, LATER)
    assert load(plan) == FIRST
    assert load(backups(plan)[0].path) == SECOND
    assert len(names(plan)) == 2


def test_restoring_over_a_damaged_plan_keeps_its_bytes_aside(plan):
    backup = keep(plan, copy_verified, NOON)
    damaged = plan.read_bytes()[:5000]
    plan.write_bytes(damaged)
    restore(backup, plan, copy_verified, LATER)
    assert load(plan) == FIRST
    aside = plan.parent / "백업" / "나눔 계획 [1] 2027-03-02 130000 손상.sspass"
    assert aside.read_bytes() == damaged
    assert names(plan) == [backup.name]


def test_restoring_a_plan_that_is_gone(plan):
    backup = keep(plan, copy_verified, NOON)
    plan.unlink()
    restore(backup, plan, copy_verified, LATER)
    assert load(plan) == FIRST


def test_a_damaged_backup_takes_no_place(plan):
    backup = keep(plan, copy_verified, NOON)
    backup.write_bytes(backup.read_bytes()[:5000])
    store(plan, SECOND)
    with pytest.raises(DamagedFileError):
        restore(backup, plan, copy_verified, LATER)
    assert load(plan) == SECOND


def test_what_is_not_there_is_told(plan):
    with pytest.raises(FileMissingError):
        keep(plan.with_name("없음.sspass"), copy_verified, NOON)
    with pytest.raises(SameFileError):
        restore(plan, plan, copy_verified, NOON)


def named(at):
    return f"계획 {at:%Y-%m-%d %H%M%S}.sspass"


def test_the_newest_are_kept_however_old():
    long_ago = [named(NOON - timedelta(days=400, minutes=n)) for n in range(KEPT)]
    assert to_drop(long_ago, NOON) == ()
    assert to_drop([*long_ago, named(NOON)], NOON) == (long_ago[-1],)


def test_the_last_of_each_day_is_kept_for_a_month():
    today = [named(NOON - timedelta(minutes=n)) for n in range(KEPT)]
    days = [named(NOON - timedelta(days=n)) for n in range(1, DAYS + 3)]
    earlier = [named(NOON - timedelta(days=n, hours=2)) for n in range(1, 4)]
    assert set(to_drop([*days, *earlier, *today], NOON)) == {*earlier, *days[DAYS - 1 :]}


def test_the_one_just_made_stays_when_the_clock_was_wrong():
    ahead = [named(NOON + timedelta(days=n)) for n in range(1, KEPT + 5)]
    assert named(NOON) not in to_drop([*ahead, named(NOON)], NOON)


def test_a_name_without_a_time_is_never_dropped():
    assert to_drop(["계획.sspass", "계획 2027-02-30 120000.sspass"] * 30, NOON) == ()


def test_what_was_done_is_said():
    assert texts.made("계획 1.sspass") == (
        "백업 ‘계획 1.sspass’를 만들고 제대로 열리는지 확인했습니다."
    )
    assert texts.restored(NOON, date(2027, 3, 2)) == (
        "오늘 12:00 백업으로 되살렸습니다. 되살리기 전의 내용도 백업에 남아 있습니다."
    )
