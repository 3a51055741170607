"""Restore points: verified, in two places, thinned, put back without losing the present state."""

from datetime import date, datetime, timedelta

import pytest

from db.backup import copy_verified
from db.plan_file import open_store
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.thinning import RECENT
from sspass_desktop.ports import (
    DamagedFileError,
    DiskFullError,
    FileMissingError,
    FolderMissingError,
    ReadBackError,
    SameFileError,
)
from sspass_desktop.services import keeping
from sspass_desktop.services.keeping import Keeper, twin
from sspass_desktop.texts import keeping as texts
from tests.db.files import listing, load, store
from tests.db.golden import plan_file, plan_text

NOON = datetime.fromisoformat("2027-03-02 12:00")
LATER = NOON + timedelta(hours=1)
FIRST, SECOND = (Plan(editions=(Edition(Uid("e"), year),)) for year in (2027, 2028))


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "공유" / "나눔 계획 [1].sspass"
    path.parent.mkdir()
    store(path, FIRST)
    return path


@pytest.fixture
def beside(plan):
    return plan.parent / "백업"


@pytest.fixture
def here(tmp_path):
    return tmp_path / "pc" / "backups" / "1"


@pytest.fixture
def keeper(plan, here):
    return Keeper(plan, copy_verified, (here,))


def full(_source, target):
    raise DiskFullError(target)


def names(keeper):
    return [point.paths[0].name for point in keeper.all()]


def damage(path):
    path.write_bytes(path.read_bytes()[:5000])


def test_it_lies_in_both_places_with_its_time(keeper, beside, here):
    kept = keeper.keep(NOON)
    name = "나눔 계획 [1] 2027-03-02 120000.sspass"
    assert kept.paths == (beside / name, here / name)
    assert kept.faults == ()
    assert load(beside / name) == load(here / name) == FIRST
    (point,) = keeper.all()
    assert (point.paths, point.made_at, point.name) == (kept.paths, NOON, "")
    assert point.size == (here / name).stat().st_size


def test_without_a_folder_there_are_none(keeper):
    assert keeper.all() == ()


def test_the_same_content_is_kept_once(keeper):
    keeper.keep(NOON)
    assert keeper.keep(LATER).paths == ()
    assert len(names(keeper)) == 1


def test_a_place_that_lost_its_copy_gets_one_again(keeper, here):
    keeper.keep(NOON)
    for each in here.iterdir():
        each.unlink()
    kept = keeper.keep(LATER)
    assert [path.parent for path in kept.paths] == [here]


def test_a_changed_plan_gets_a_newer_one(keeper, plan):
    keeper.keep(NOON)
    store(plan, SECOND)
    made = keeper.keep(LATER).paths
    assert names(keeper) == [made[0].name, "나눔 계획 [1] 2027-03-02 120000.sspass"]
    assert load(made[0]) == load(made[1]) == SECOND


def test_two_of_one_second_do_not_meet(keeper, plan):
    keeper.keep(NOON)
    store(plan, SECOND)
    keeper.keep(NOON)
    assert [point.made_at for point in keeper.all()] == [NOON + timedelta(seconds=1), NOON]


def test_one_with_a_name_is_made_although_nothing_changed(keeper, beside):
    keeper.keep(NOON)
    kept = keeper.keep(LATER, "이사회 <보고> 전/1[2]  ")
    assert kept.paths[0] == beside / ("나눔 계획 [1] 2027-03-02 130000 [이사회 보고 전 1 2].sspass")
    assert [point.name for point in keeper.all()] == ["이사회 보고 전 1 2", ""]


def test_those_of_other_plans_and_other_files_are_not_its_own(keeper, plan, beside):
    keeper.keep(NOON)
    other = plan.with_name("나눔 계획.sspass")
    store(other, SECOND)
    Keeper(other, copy_verified).keep(NOON)
    (beside / "나눔 계획 [1] 2027-13-40 999999.sspass").write_bytes(b"")
    (beside / "메모.txt").write_bytes(b"")
    assert names(keeper) == ["나눔 계획 [1] 2027-03-02 120000.sspass"]


# places that fail (F05, F88)


def test_a_place_that_is_full_is_told_and_the_other_one_has_it(keeper, plan, beside, here):
    keeper.keep(NOON)
    store(plan, SECOND)
    before = listing(beside)

    def full_beside(source, target):
        if target.parent == beside:
            raise DiskFullError(target)
        copy_verified(source, target)

    kept = Keeper(plan, full_beside, (here,)).keep(LATER)
    assert [type(fault) for fault in kept.faults] == [DiskFullError]
    assert [path.parent for path in kept.paths] == [here]
    assert load(kept.paths[0]) == SECOND
    assert listing(beside) == before


def test_a_place_that_is_full_takes_nothing_from_the_older_ones(keeper, plan, here):
    keeper.keep(NOON)
    before = listing(plan.parent)
    with pytest.raises(DiskFullError):
        Keeper(plan, full, (here,)).keep(LATER)
    assert listing(plan.parent) == before


def test_a_folder_of_a_plan_that_is_away_is_not_made_anew(keeper, plan, here):
    keeper.keep(NOON)
    away = plan.parent.rename(plan.parent.with_name("뽑은 USB"))
    work = plan.parent.with_name("work.sspass")
    work.write_bytes((away / plan.name).read_bytes())
    kept = Keeper(plan, copy_verified, (here,), work).keep(LATER, "이름")
    assert [type(fault) for fault in kept.faults] == [FolderMissingError]
    assert [path.parent for path in kept.paths] == [here]
    assert not plan.parent.exists()


def test_a_disk_that_answers_other_bytes_is_told_and_keeps_none(plan, tmp_path, monkeypatch):
    target = tmp_path / "twin"
    whole = keeping.read_file
    monkeypatch.setattr(
        keeping, "read_file", lambda path: whole(path)[: -1 if path == target else None]
    )
    with pytest.raises(ReadBackError):
        twin(plan, target)
    assert not target.exists()


def test_a_damaged_plan_is_no_source(keeper, plan):
    keeper.keep(NOON)
    damage(plan)
    with pytest.raises(DamagedFileError):
        keeper.keep(LATER)
    assert len(names(keeper)) == 1


def test_too_many_are_thinned_in_each_place_and_named_ones_stay(keeper, plan, beside, here):
    keeper.keep(NOON, "제출본")
    for minute in range(RECENT + 10):
        at = NOON + timedelta(minutes=1 + minute)
        for folder in (beside, here):
            (folder / f"나눔 계획 [1] {at:%Y-%m-%d %H%M%S}.sspass").write_bytes(b"old")
    store(plan, SECOND)
    keeper.keep(NOON + timedelta(minutes=90))
    for folder in (beside, here):
        assert len(list(folder.iterdir())) == RECENT + 1
    assert keeper.all()[-1].name == "제출본"


def test_a_released_one_is_like_the_others(keeper):
    keeper.keep(NOON, "제출본")
    keeper.release(keeper.all()[0])
    (point,) = keeper.all()
    assert (point.name, point.made_at, len(point.paths)) == ("", NOON, 2)


# back again


def test_restoring_keeps_the_present_state_under_a_name(keeper, plan):
    keeper.keep(NOON)
    store(plan, SECOND)
    before = keeper.restore(keeper.all()[0], LATER)
    assert load(plan) == FIRST
    assert before == keeper.all()[0]
    assert before.name == texts.BEFORE_RESTORE
    assert load(before.paths[0]) == SECOND
    keeper.restore(before, LATER + timedelta(hours=1))
    assert load(plan) == SECOND


def test_restoring_over_a_damaged_plan_keeps_its_bytes_aside(keeper, plan, beside):
    keeper.keep(NOON)
    damage(plan)
    damaged = plan.read_bytes()
    assert keeper.restore(keeper.all()[0], LATER) is None
    assert load(plan) == FIRST
    aside = beside / "나눔 계획 [1] 2027-03-02 130000 손상.sspass"
    assert aside.read_bytes() == damaged
    assert len(keeper.all()) == 1


def test_restoring_a_plan_that_is_gone(keeper, plan):
    keeper.keep(NOON)
    plan.unlink()
    assert keeper.restore(keeper.all()[0], LATER) is None
    assert load(plan) == FIRST


def test_if_one_copy_is_damaged_the_other_one_is_taken(keeper, plan):
    (path, _) = keeper.keep(NOON).paths
    damage(path)
    store(plan, SECOND)
    keeper.restore(keeper.all()[0], LATER)
    assert load(plan) == FIRST


def test_a_damaged_one_takes_no_place(keeper, plan):
    for path in keeper.keep(NOON).paths:
        damage(path)
    store(plan, SECOND)
    with pytest.raises(DamagedFileError):
        keeper.restore(keeper.all()[0], LATER)
    assert load(plan) == SECOND


def test_a_working_copy_is_what_is_kept_and_put_back(plan, here, tmp_path):
    work = tmp_path / "work.sspass"
    store(work, SECOND)
    keeper = Keeper(plan, copy_verified, (here,), work)
    keeper.keep(NOON)
    assert load(keeper.all()[0].paths[0]) == SECOND
    store(work, FIRST)
    keeper.restore(keeper.all()[0], LATER)
    assert load(work) == SECOND
    assert load(plan) == FIRST


def test_what_is_not_there_is_told(keeper, plan):
    with pytest.raises(FileMissingError):
        Keeper(plan.with_name("없음.sspass"), copy_verified).keep(NOON)
    with pytest.raises(FolderMissingError):
        Keeper(plan.parent / "없음" / "계획.sspass", copy_verified).keep(NOON)
    keeper.keep(NOON)
    point = keeper.all()[0]
    with pytest.raises(SameFileError):
        Keeper(point.paths[0], copy_verified).restore(point, NOON)


def test_the_file_before_a_migration_becomes_a_point_that_stays(keeper, plan):
    plan.write_bytes(plan_file(1))
    open_store(plan, False)
    keeper.adopt_originals()
    (point,) = keeper.all()
    assert point.name == "형식 1에서 바꾸기 전"
    assert len(point.paths) == 2
    assert [each.name for each in plan.parent.iterdir() if each.is_file()] == [plan.name]
    keeper.restore(point, LATER)
    assert load(plan) == type(FIRST)(*_parts(plan_text(1)))


def _parts(text):
    from sspass_desktop.exchange.plan_json import loads  # noqa: PLC0415

    plan = loads(text)
    return plan.organisation, plan.editions


def test_ten_thousand_are_listed_and_thinned(keeper, beside):
    beside.mkdir()
    at = NOON - timedelta(days=400)
    for number in range(10_000):
        time = at + timedelta(minutes=57 * number)
        (beside / f"나눔 계획 [1] {time:%Y-%m-%d %H%M%S}.sspass").touch()
    keeper.keep(NOON)
    assert 50 < len(keeper.all()) < 100


def test_what_was_done_is_said():
    assert texts.made("계획 1.sspass") == (
        "백업 ‘계획 1.sspass’를 만들고 제대로 열리는지 확인했습니다."
    )
    assert texts.restored(NOON, date(2027, 3, 2)) == (
        "오늘 12:00 상태로 되살렸습니다. 되살리기 전의 내용도 복구 지점에 있습니다."
    )


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=20), "방금"),
        (timedelta(minutes=12), "12분 전"),
        (timedelta(hours=3, minutes=50), "3시간 전"),
        (timedelta(hours=13), "어제 23:00"),
        (timedelta(days=-400), "2028년 4월 5일 12:00"),
    ],
)
def test_ages_are_said_as_one_says_them(passed, said):
    assert texts.age(NOON - passed, NOON) == said
