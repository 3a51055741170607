"""One program may write a plan file; the others hear who it is."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from sspass_desktop.lease import STALE_SECONDS, SURE_SECONDS, lease_file, look, take
from sspass_desktop.ports import FolderMissingError, Holder
from sspass_desktop.texts import lease as texts

ROOT = Path(__file__).resolve().parents[1]
MINE = Holder("홍길동", "기획팀-03", datetime.fromisoformat("2027-03-02 14:02"))
OTHER = Holder("나윤서", "돌봄팀-01", datetime.fromisoformat("2027-03-02 15:30"))
LEFT = Holder("하선우", MINE.pc, MINE.since)


@pytest.fixture
def plan(tmp_path):
    return tmp_path / "나눔 계획 [1].sspass"


def grow_old(plan, seconds):
    place = lease_file(plan)
    then = place.stat().st_mtime - seconds
    os.utime(place, (then, then))


def test_the_first_gets_it_and_the_second_hears_who_has_it(plan):
    take(plan, MINE)
    assert take(plan, OTHER) == MINE
    assert [each.name for each in plan.parent.iterdir()] == [lease_file(plan).name]


def test_the_same_program_does_not_get_it_twice(plan):
    take(plan, MINE)
    assert take(plan, MINE) == MINE


def test_a_released_one_is_free(plan):
    take(plan, MINE).release()
    assert list(plan.parent.iterdir()) == []
    assert not isinstance(take(plan, OTHER), Holder)


def test_of_many_at_once_one_gets_it(plan):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: take(plan, MINE), range(24)))
    assert sum(not isinstance(each, Holder) for each in found) == 1


def test_a_renewed_one_stays(plan):
    lease = take(plan, MINE)
    grow_old(plan, STALE_SECONDS + 5)
    assert lease.renew() is None
    assert take(plan, OTHER) == MINE


def test_one_that_is_not_renewed_may_be_taken_over_by_who_asks_for_it(plan):
    lost = take(plan, MINE)
    grow_old(plan, STALE_SECONDS - 5)
    assert take(plan, OTHER, over_quiet=True) == MINE
    grow_old(plan, 10)
    quiet = take(plan, OTHER)
    assert STALE_SECONDS < quiet.quiet_seconds < STALE_SECONDS + 60
    assert replace(quiet, quiet_seconds=0) == MINE
    assert lost.renew() is None  # nothing was taken yet

    grow_old(plan, STALE_SECONDS + 5)
    won = take(plan, OTHER, over_quiet=True)
    assert won.renew() is None
    assert lost.renew() == OTHER
    assert won.fence > lost.fence


def test_the_fence_grows_with_each_take_also_when_nothing_was_left(plan):
    fences = []
    for _ in range(3):
        lease = take(plan, MINE)
        fences.append(lease.fence)
        lease.release()
        time.sleep(0.002)  # the clock of the disk goes on
    assert fences == sorted(set(fences))


def test_who_slept_looks_before_writing(plan, monkeypatch):
    sleeper = take(plan, MINE)
    grow_old(plan, STALE_SECONDS + 5)
    take(plan, OTHER, over_quiet=True)
    assert sleeper.confirm() is None  # as long as the last sign is fresh, the file is not asked
    awake = time.time() + SURE_SECONDS + 1
    monkeypatch.setattr(time, "time", lambda: awake)
    assert sleeper.confirm() == OTHER


def test_who_waits_sees_when_it_is_free(plan):
    assert look(plan, OTHER) is None
    lease = take(plan, MINE)
    assert look(plan, OTHER) == MINE
    grow_old(plan, STALE_SECONDS + 5)
    assert look(plan, OTHER).quiet_seconds
    lease.release()
    assert look(plan, OTHER) is None


def test_one_that_was_lost_cannot_be_released(plan):
    lost = take(plan, MINE)
    grow_old(plan, STALE_SECONDS + 5)
    won = take(plan, OTHER, over_quiet=True)
    lost.release()
    assert won.renew() is None
    assert take(plan, MINE) == OTHER


def test_one_whose_file_was_deleted_is_written_again(plan):
    lease = take(plan, MINE)
    lease_file(plan).unlink()
    assert lease.renew() is None
    assert take(plan, OTHER) == MINE


@pytest.fixture
def left_behind(plan):
    """The lease of a program that died on MINE's PC a moment ago."""
    code = (
        "import sys, os; from pathlib import Path; from datetime import datetime\n"
        "from sspass_desktop.lease import take; from sspass_desktop.ports import Holder\n"
        f"since = datetime.fromisoformat({MINE.since.isoformat()!r})\n"
        f"take(Path({str(plan)!r}), Holder('하선우', {MINE.pc!r}, since))\n"
        "os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)  # noqa: S603 - our own program


def test_one_that_could_not_be_removed_is_not_in_the_way_of_who_let_it_go(plan):
    lease = take(plan, MINE)
    away = plan.parent.rename(plan.parent.with_name("away"))
    lease.release()
    away.rename(plan.parent)
    assert take(plan, OTHER).name == MINE.name
    assert not isinstance(take(plan, MINE), Holder)


@pytest.mark.usefixtures("left_behind")
def test_what_a_program_of_mine_left_on_this_pc_is_mine(plan):
    left = look(plan, MINE)
    assert (left.name, left.quiet_seconds > 0) == (LEFT.name, True)
    won = take(plan, LEFT)
    assert not isinstance(won, Holder)


@pytest.mark.usefixtures("left_behind")
def test_what_a_program_of_another_person_left_on_this_pc_is_asked_for(plan):
    assert take(plan, MINE).quiet_seconds
    assert not isinstance(take(plan, MINE, over_quiet=True), Holder)


@pytest.mark.usefixtures("left_behind")
def test_whether_a_program_on_another_pc_died_is_not_known(plan):
    assert take(plan, OTHER, over_quiet=True) == LEFT


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"since": "x"}', b"\xff\xfe"])
def test_an_unreadable_one_is_held_by_somebody_until_it_is_old(plan, data):
    lease_file(plan).write_bytes(data)
    held = take(plan, MINE)
    assert (held.name, held.pc) == ("", "")
    grow_old(plan, STALE_SECONDS + 5)
    assert take(plan, MINE).quiet_seconds
    assert take(plan, MINE, over_quiet=True).renew() is None


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(FolderMissingError):
        take(tmp_path / "없음" / "계획.sspass", MINE)


def test_a_link_and_its_file_have_one_lease(plan, tmp_path):
    plan.write_bytes(b"")
    link = tmp_path / "바로 가기.sspass"
    link.symlink_to(plan)
    take(link, MINE)
    assert take(plan, OTHER) == MINE


TODAY, LATER = date(2027, 3, 2), date(2027, 3, 4)


def test_the_sentence_says_who_where_and_since_when():
    said = texts.open_elsewhere("홍길동", "기획팀-03", MINE.since, TODAY)
    assert said == (
        "홍길동 님이 기획팀-03에서 14:02부터 열어 두었습니다. 읽기 전용으로 열었습니다."
    )
    assert " 3월 2일 14:02부터 " in texts.open_elsewhere("홍길동", "가", MINE.since, LATER)
    assert texts.open_elsewhere("", "", MINE.since, TODAY).startswith("다른 사람이 14:02부터")


def test_a_lost_lease_is_told_with_what_is_safe():
    assert texts.taken_over("나윤서", "돌봄팀-01", OTHER.since, TODAY) == (
        "연결이 끊긴 사이에 나윤서 님이 돌봄팀-01에서 15:30부터 이 파일을 쓰고 있습니다. "
        "앞서 저장한 내용은 그대로 있으며, 지금부터 읽기 전용입니다. "
        "저장하지 못한 내용은 사본으로 저장하세요."
    )
