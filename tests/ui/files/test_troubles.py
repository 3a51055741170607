"""What happens to the file of the open plan: others have it, it is gone or another (F08-F32)."""

import os
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QFileDialog

from db.plan_file import open_store
from sspass_desktop import lease
from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import Holder
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.services.saving import save_changes
from sspass_desktop.texts import sharing as words
from tests.ui.test_drafts import in_outline, in_title, kept
from tests.windows import file_in, program_in
from ui.edits import Step
from ui.files.troubles import Troubles

WAIT = 20_000
OTHER = Holder("나윤서", "돌봄팀-01", datetime(2027, 3, 2, 9, 30))  # noqa: DTZ001 - as the user's clock


def stored(path):
    return load_plan(open_store(path, False)).editions[-1]


def shown(program, qtbot):
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=WAIT)
    return program.window


def rename(window, title):
    session = window.desk.session
    card = session.edition.cards[0]
    session.propose(Step(replace(card, title=title), "사업명"))


def grow_old(path, seconds):
    place = lease.lease_file(path)
    os.utime(place, (place.stat().st_mtime - seconds,) * 2)


# others have it


def test_who_opens_a_file_that_others_have_reads_and_hears_when_it_is_free(program, path, qtbot):
    held = lease.take(path, OTHER)
    program.plans.open_path(path)
    window = shown(program, qtbot)
    assert window.desk.session.read_only
    assert "나윤서 님이 돌봄팀-01에서" in window.notice.label.text()
    held.release()
    with qtbot.waitSignal(program.plans.holding.freed, timeout=WAIT):
        program.plans.holding.look()
    assert window.notice.label.text() == words.free("나윤서")
    (again,) = window.notice.ways.values()
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        again.click()
    assert not window.desk.session.read_only


def test_one_that_is_quiet_is_taken_over_only_when_that_is_asked_for(program, path, qtbot):
    lost = lease.take(path, OTHER)
    grow_old(path, 660)
    program.plans.open_path(path)
    window = shown(program, qtbot)
    assert window.desk.session.read_only
    assert "11분째 멈춰 있습니다" in window.notice.label.text()
    assert lost.renew() is None

    grow_old(path, 660)
    (on,) = window.notice.ways.values()
    assert on.text() == words.EDIT_ON
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        on.click()
    assert not window.desk.session.read_only
    assert lost.renew().name != OTHER.name
    assert program.plans.open_file.lease.fence > lost.fence


def test_who_slept_and_lost_the_right_saves_nothing_and_can_compare(
    program, opened, path, qtbot, monkeypatch
):
    rename(opened, "내 것")
    grow_old(path, lease.STALE_SECONDS + 5)
    theirs = lease.take(path, OTHER, over_quiet=True)
    awake = datetime.now().timestamp() + lease.SURE_SECONDS + 1  # noqa: DTZ005
    monkeypatch.setattr(lease.time, "time", lambda: awake)
    assert not opened.workplace.finish()
    assert stored(path).cards[0].title != "내 것"
    assert "자리를 비운 사이 나윤서 님이" in opened.notice.label.text()
    with qtbot.waitSignal(program.plans.holding.lost, timeout=WAIT):
        program.plans.holding.look()
    assert opened.desk.session.read_only
    compare = next(iter(opened.notice.ways.values()))
    assert compare.text() == words.COMPARE
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        compare.click()
    assert stored(path).cards[0].title != "내 것"
    assert words.set_aside(None) == opened.notice.label.text()
    theirs.release()


@pytest.mark.parametrize("place", [in_title, in_outline])
def test_what_is_typed_when_the_right_is_lost_is_in_the_plan_and_in_a_draft(
    place, program, opened, qtbot
):
    field = place(opened)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "zq")
    assert "zq" not in repr(opened.desk.session.plan)
    program.plans.holding.lost.emit(OTHER)
    assert opened.desk.session.read_only
    assert "zq" in repr(opened.desk.session.plan)
    program.drafts.drafting.write()
    program.drafts.drafting._jobs.finish()
    (draft,) = kept(program.drafts.folder)
    assert "zq" in repr(draft.edition)


# the file is gone or another


def test_a_file_that_is_gone_is_told_and_put_back(program, opened, path, qtbot):
    rename(opened, "지금까지")
    opened.workplace.finish()
    path.unlink()
    with qtbot.waitSignal(program.plans.holding.missing, timeout=WAIT):
        program.plans.holding.look()
    assert opened.notice.label.text() == words.missing()
    rename(opened, "그 뒤에도")
    back = next(iter(opened.notice.ways.values()))
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        back.click()
    assert stored(path).cards[0].title == "그 뒤에도"
    assert not opened.desk.session.read_only


def test_a_file_that_is_gone_is_told_by_the_next_save(program, opened, path, tmp_path, monkeypatch):
    opened.workplace.finish()
    path.unlink()
    rename(opened, "고침")
    assert not opened.workplace.finish()
    assert opened.notice.label.text() == words.missing()
    opened.saving.show_kept(kept=True)  # told later, by the drafts
    assert opened.notice.label.text() == words.missing()
    elsewhere = tmp_path / "다른 곳.sspass"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(elsewhere), ""))
    list(opened.notice.ways.values())[1].click()
    program.plans._tasks.finish()
    assert stored(elsewhere).cards[0].title == "고침"
    program.plans.close_plan(anyhow=True)


def test_putting_back_that_fails_leaves_the_plan_on_screen(program, opened, path, qtbot):
    away = path.parent / "없음"
    opened.workplace.finish()
    path.unlink()
    path.mkdir()  # something stands in the way
    rename(opened, "아직 여기")
    (troubles,) = opened.findChildren(Troubles)
    troubles._write(lambda: away / "plan.sspass", lambda _path: pytest.fail("went on"))
    qtbot.waitUntil(lambda: "폴더" in opened.notice.label.text(), timeout=WAIT)
    assert opened.desk.session.edition.cards[0].title == "아직 여기"
    program.plans.close_plan(anyhow=True)


def test_a_file_that_is_another_now_is_not_written_over_and_compared(
    program, opened, path, qtbot, tmp_path
):
    (tmp_path / "other").mkdir()
    plan = sample_plan()
    (edition,) = plan.editions
    theirs = file_in(
        tmp_path / "other", Plan(plan.organisation, (replace(edition, slogan="남의 구호"),))
    )
    opened.workplace.finish()
    theirs.replace(path)
    rename(opened, "내 이름")
    assert not opened.workplace.finish()
    assert (stored(path).slogan, stored(path).cards[0].title) != ("", "내 이름")
    assert opened.notice.label.text() == words.changed(None)
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        next(iter(opened.notice.ways.values())).click()
    assert opened.desk.session.edition.slogan == "남의 구호"
    assert opened.notice.label.text() == words.set_aside(None)
    keeper = program.plans.opener.keeper(path)
    assert stored(keeper.all()[0].paths[0]).cards[0].title == "내 이름"
    (troubles,) = opened.findChildren(Troubles)
    with qtbot.waitSignal(troubles.comparison_asked) as asked:
        next(iter(opened.notice.ways.values())).click()
    assert asked.args[0] in keeper.all()[0].paths
    program.plans._tasks.finish()


def test_another_program_that_saved_first_leads_to_a_comparison(program, opened, path, qtbot):
    opened.workplace.finish()
    other = open_store(path, False)
    before = load_plan(other)
    (edition,) = before.editions
    save_changes(other, before, Plan(before.organisation, (replace(edition, slogan="먼저"),)))
    rename(opened, "나중")
    assert not opened.workplace.finish()
    with qtbot.waitSignal(program.plans.opened, timeout=WAIT):
        next(iter(opened.notice.ways.values())).click()
    assert opened.desk.session.edition.slogan == "먼저"


# the same file in another window of this PC


@pytest.fixture
def second(qtbot, tmp_path):
    (tmp_path / "second").mkdir()
    made = program_in(tmp_path / "second")
    qtbot.addWidget(made.window)
    yield made
    made.plans.close_plan()


def test_who_opens_a_file_twice_at_one_pc_gets_the_first_window(
    program, opened, second, path, qtbot
):
    with qtbot.waitSignal(program.plans._bell.rung, timeout=WAIT):
        second.plans.open_path(path)
    assert second.window.desk is None
    assert "앞으로 가져왔습니다" in second.window.status.currentMessage()
    program.plans.close_plan()
    second.plans.open_path(path)
    assert not shown(second, qtbot).desk.session.read_only
