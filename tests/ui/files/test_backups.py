"""Restore points in the window: made, shown, put back, taken back."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtWidgets import QFileDialog, QInputDialog

from db.plan_file import open_store
from sspass_desktop.ports import DiskFullError
from sspass_desktop.services.plans import load_plan
from sspass_desktop.texts import keeping as words
from tests.windows import program_in, settings_in
from ui.dialogs.backups import BackupsDialog
from ui.editions.handling import Editions
from ui.edits import Step
from ui.files.plans import SECOND
from ui.verbs import Verb


def stored(path):
    return load_plan(open_store(path, False)).editions[-1]


def points(program):
    """The restore points, when those that are being made are there."""
    program.window.workplace.finish()
    program.backups._jobs.finish()
    opened = program.plans.open_file
    return program.plans.opener.keeper(opened.path, opened.file).all()


def rename(window, title):
    session = window.desk.session
    card = session.edition.cards[0]
    session.propose(Step(replace(card, title=title), "사업명"))


def dialog(program):
    return next(
        (one for one in program.window.findChildren(BackupsDialog) if one.isVisible()), None
    )


def test_one_lies_beside_the_plan_and_one_on_this_pc(program, opened, path, tmp_path):
    (point,) = points(program)
    places = [one.parent for one in point.paths]
    assert places[0] == path.parent / "백업"
    assert places[1].parent == tmp_path / "backups"
    assert stored(point.paths[1]) == stored(path)
    assert f"복구 지점 {datetime.now().astimezone():%H}" in opened.status.kept.text()
    assert opened.status.kept.isVisible()


def test_while_something_is_changed_one_is_made_again_and_again(program, opened):
    assert len(points(program)) == 1
    program.backups.keep_if_changed()
    assert len(points(program)) == 1
    rename(opened, "다른 이름")
    opened.workplace.finish()
    program.backups.keep_if_changed()
    assert len(points(program)) == 2
    assert stored(points(program)[0].paths[0]).cards[0].title == "다른 이름"


def test_a_risky_step_names_one_that_holds_what_was_before(program, opened, path):
    before = stored(path)
    rename(opened, "그 전")
    edition = opened.desk.session.edition
    step = Step(replace(edition, slogan="모두 바꿈"), "바꾸기", point=words.BEFORE_REPLACE)
    opened.desk.session.propose(step)
    named = [one for one in points(program) if one.name]
    assert [one.name for one in named] == [words.BEFORE_REPLACE]
    held = stored(named[0].paths[0])
    assert (held.slogan, held.cards[0].title) == (before.slogan, "그 전")
    assert stored(path).slogan == "모두 바꿈"


def test_a_step_that_is_refused_makes_none(program, opened):
    opened.desk.session.set_read_only(True)
    edition = opened.desk.session.edition
    opened.desk.session.propose(Step(replace(edition, slogan="x"), "바꾸기", point="이름"))
    assert [one.name for one in points(program)] == [""]


def test_a_new_edition_has_one_before_it(program, opened, qtbot):
    (editions,) = program.plans.findChildren(Editions)
    editions.revise(opened.desk.session.edition.uid)
    assert words.BEFORE_EDITION in [one.name for one in points(program)]
    assert len(load_plan(open_store(points(program)[0].paths[0], False)).editions) == 1


def test_one_is_made_by_hand_with_a_name(program, opened, monkeypatch, qtbot):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_asked: ("이사회 보고", True))
    opened.commands.do(Verb.MAKE_POINT)
    qtbot.waitUntil(lambda: "이사회 보고" in opened.status.currentMessage(), timeout=20_000)
    assert [one.name for one in points(program)] == ["이사회 보고", ""]


def test_example_has_none(program):
    program.window.commands.do(Verb.SAMPLE)
    for verb in (Verb.BACKUPS, Verb.MAKE_POINT):
        program.window.status.clearMessage()
        program.window.commands.do(verb)
        assert "복구 지점이 없습니다" in program.window.status.currentMessage()
    assert not program.window.status.kept.isVisible()


def test_the_list_says_what_would_be_another_and_puts_it_back(program, opened, path, qtbot):
    points(program)
    before = stored(path)
    rename(opened, "고친 이름")
    opened.workplace.finish()

    opened.status.kept.click()
    shown = dialog(program)
    qtbot.waitUntil(lambda: "고친 이름" in shown.difference.text(), timeout=20_000)
    assert shown.list.model().rowCount() == 1
    assert shown.list.model().index(0, 1).data() == words.AUTOMATIC
    assert shown.list.model().index(0, 3).data() == words.BOTH
    shown.restore.click()
    qtbot.waitUntil(lambda: opened.desk is not None and opened.notice.isVisible(), timeout=20_000)
    assert stored(path) == before
    assert "되살렸습니다" in opened.notice.label.text()

    (undo,) = opened.notice.ways.values()
    assert undo.text() == words.UNDO
    undo.click()
    qtbot.waitUntil(lambda: opened.desk is None or not opened.notice.isVisible())
    qtbot.waitUntil(lambda: opened.desk is not None and opened.notice.isVisible(), timeout=20_000)
    assert stored(path).cards[0].title == "고친 이름"
    assert [one.name for one in points(program) if one.name] == [words.BEFORE_RESTORE] * 2


def test_one_that_is_damaged_leads_to_the_one_before_it(program, opened, path, qtbot):
    points(program)
    rename(opened, "둘째")
    opened.workplace.finish()
    program.backups.keep_if_changed()
    newest, oldest = points(program)
    for copy in newest.paths:
        copy.write_bytes(copy.read_bytes()[:5000])
    rename(opened, "셋째")
    program.backups.restore(newest)
    qtbot.waitUntil(lambda: opened.desk is not None and opened.notice.isVisible(), timeout=20_000)
    assert stored(path).cards[0].title == "셋째"
    assert newest.paths[0].exists()
    (older,) = opened.notice.ways.values()
    older.click()
    qtbot.waitUntil(lambda: "되살렸습니다" in opened.notice.label.text(), timeout=20_000)
    assert stored(path) == stored(oldest.paths[0])


def test_a_name_can_be_taken_away(program, opened, monkeypatch, qtbot):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_asked: ("제출본", True))
    opened.commands.do(Verb.MAKE_POINT)
    points(program)
    opened.commands.do(Verb.BACKUPS)
    shown = dialog(program)
    assert shown.release.isEnabled()
    shown.release.click()
    assert [one.name for one in points(program)] == ["", ""]
    assert not shown.release.isEnabled()
    shown.reject()


@pytest.fixture
def full(monkeypatch, tmp_path):
    """The disk of this PC takes no restore point."""
    from sspass_desktop.services import keeping  # noqa: PLC0415

    whole = keeping.twin

    def twin(source, target):
        if target.is_relative_to(tmp_path / "backups"):
            raise DiskFullError(target)
        whole(source, target)

    monkeypatch.setattr(keeping, "twin", twin)


@pytest.mark.usefixtures("full")
def test_a_place_that_takes_none_is_told_and_another_one_can_be_chosen(
    program, path, tmp_path, monkeypatch, qtbot
):
    program.plans.open_path(path)
    window = program.window
    qtbot.waitUntil(lambda: window.desk is not None)
    qtbot.waitUntil(lambda: window.status.kept.text() == words.NOT_MADE, timeout=20_000)
    assert "작업은 저장되었습니다" in window.notice.label.text()
    assert "빈 공간" in window.status.kept.toolTip()
    (change,) = window.notice.ways.values()
    (tmp_path / "둘째").mkdir()
    chosen = str(tmp_path / "둘째")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: chosen)
    change.click()
    qtbot.waitUntil(lambda: window.status.kept.text() != words.NOT_MADE, timeout=20_000)
    assert [one.parent.parent.name for one in points(program)[0].paths][-1] == "둘째"
    assert settings_in(tmp_path).value(SECOND) == chosen


def test_who_only_reads_makes_and_restores_none(program, path, qtbot, monkeypatch):
    from sspass_desktop import lease  # noqa: PLC0415

    held = lease.take(path, program.plans.me().__class__("나윤서", "PC", datetime(2027, 1, 1)))  # noqa: DTZ001
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)
    assert points(program) == ()
    program.window.commands.do(Verb.BACKUPS)
    shown = dialog(program)
    assert not shown.make.isEnabled()
    assert not shown.restore.isEnabled()
    shown.reject()
    held.release()


def test_a_migrated_plan_has_one_of_its_older_format(qtbot, tmp_path):
    from tests.db.golden import plan_file  # noqa: PLC0415

    (tmp_path / "plan.sspass").write_bytes(plan_file(1))
    program = program_in(tmp_path)
    qtbot.addWidget(program.window)
    program.plans.open_path(tmp_path / "plan.sspass")
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=20_000)
    assert "형식 1에서 바꾸기 전" in [one.name for one in points(program)]
    program.plans.close_plan()


def test_the_start_page_leads_to_those_of_the_last_plan(program, opened, qtbot):
    points(program)
    program.plans.close_plan()
    opened.panes.start.verb_asked.emit(Verb.BACKUPS)
    qtbot.waitUntil(lambda: dialog(program) is not None, timeout=20_000)
    assert dialog(program).list.model().rowCount() == 1
    dialog(program).reject()
