"""A plan on a share in the window: worked on here, published, never written over (F10, F40)."""

import errno
import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from db.plan_file import open_store
from main import JOINTS
from sspass_desktop.domain.plan import Plan
from sspass_desktop.services import opening
from sspass_desktop.services.places import Place
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.services.saving import save_changes
from sspass_desktop.texts import sharing as words
from tests.windows import file_in, program_in
from ui.dialogs.differences import DifferencesDialog
from ui.edits import Step
from ui.files.sharing import Sharing
from ui.verbs import Verb

WAIT = 20_000


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "공유"
    folder.mkdir()
    return file_in(folder, sample_plan())


@pytest.fixture(params=[Place.SHARE])
def place(request):
    return request.param


@pytest.fixture
def program(qtbot, tmp_path, place, monkeypatch):
    monkeypatch.setattr(QMessageBox, "information", lambda *said: told.append(said[-1]))
    told = []
    made = program_in(tmp_path, replace(JOINTS, place_of=lambda _path: place))
    made.window.told_at_the_end = told
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.plans.close_plan()


@pytest.fixture
def sharing(program):
    (found,) = program.window.findChildren(Sharing)
    return found


def stored(path):
    return load_plan(open_store(path, False)).editions[-1]


def rename(window, title):
    session = window.desk.session
    card = session.edition.cards[0]
    session.propose(Step(replace(card, title=title), "사업명"))
    window.workplace.finish()


def somebody_else_writes(path, slogan):
    other = open_store(path, False)
    before = load_plan(other)
    (edition,) = before.editions
    after = Plan(before.organisation, (replace(edition, slogan=slogan),))
    save_changes(other, before, after)


def test_it_is_saved_here_and_goes_to_the_share(program, opened, path, sharing, qtbot):
    before = path.read_bytes()
    rename(opened, "새 이름")
    assert opened.status.saved.text().startswith("✓ 이 PC에 저장됨")
    assert opened.status.place.text() == "· 공유 폴더에 곧 올림"
    assert path.read_bytes() == before
    with qtbot.waitSignal(sharing.settled, timeout=WAIT) as settled:
        opened.commands.do(Verb.SAVE)
    assert settled.args == [True]
    assert stored(path).cards[0].title == "새 이름"
    assert opened.status.place.text().startswith("· 공유 폴더에 올림")


@pytest.fixture
def slow(monkeypatch):
    """A share on which the file stands before anybody hears that it does."""
    whole = opening.publish
    sent, heard = threading.Event(), threading.Event()

    def publish(*what, **how):
        answer = whole(*what, **how)
        sent.set()
        heard.wait(WAIT / 1000)
        return answer

    monkeypatch.setattr(opening, "publish", publish)
    yield sent, heard
    heard.set()


def test_what_is_saved_while_the_file_goes_to_the_share_follows_it(
    opened, path, sharing, slow, qtbot
):
    sent, heard = slow
    rename(opened, "첫 글")
    sharing.publish()
    assert sent.wait(WAIT / 1000)
    rename(opened, "둘째 글")
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        heard.set()
    assert opened.status.place.text() == "· 공유 폴더에 곧 올림"
    assert sharing._timer.isActive()
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        sharing._timer.start(0)
    assert stored(path).cards[0].title == "둘째 글"
    assert opened.status.place.text().startswith("· 공유 폴더에 올림")


def test_what_is_saved_is_there_when_the_plan_is_closed(program, opened, path):
    rename(opened, "마지막")
    program.plans.close_plan()
    assert stored(path).cards[0].title == "마지막"
    assert not path.with_name(path.name + ".lock").exists()
    assert opened.status.place.text() == ""


@pytest.mark.parametrize("place", [Place.REMOVABLE, Place.SYNCED], indirect=True)
def test_sticks_and_synced_folders_are_the_same(program, opened, path, place):
    assert words.KINDS[place.name] in opened.status.place.text()
    rename(opened, "USB")
    program.plans.close_plan()
    assert stored(path).cards[0].title == "USB"


def test_a_share_that_is_away_is_told_and_gets_it_later(program, opened, path, sharing, qtbot):
    rename(opened, "끊긴 사이")
    away = path.parent.rename(path.parent.with_name("끊김"))
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        sharing.publish()
    assert opened.notice.label.text() == words.away("SHARE")
    assert opened.status.place.text() == "· 공유 폴더에 못 올림"
    assert opened.status.saved.text().startswith("✓ 이 PC에 저장됨")
    assert list(opened.notice.ways) == [words.TRY_AGAIN, words.SAVE_ELSEWHERE]
    away.rename(path.parent)
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        next(iter(opened.notice.ways.values())).click()
    assert stored(path).cards[0].title == "끊긴 사이"
    assert not opened.notice.isVisible()


def test_closing_while_the_share_is_away_says_so_and_the_next_opening_finds_it(
    program, opened, path, qtbot
):
    rename(opened, "아직 여기")
    away = path.parent.rename(path.parent.with_name("끊김"))
    program.plans.close_plan()
    (said,) = opened.told_at_the_end
    assert "이 PC에 모두 저장되어 있고" in said
    away.rename(path.parent)
    assert stored(path).cards[0].title != "아직 여기"

    program.plans.open_path(path)
    qtbot.waitUntil(lambda: opened.desk is not None, timeout=WAIT)
    assert opened.desk.session.edition.cards[0].title == "아직 여기"
    assert opened.notice.label.text() == words.continued("SHARE")
    program.plans.close_plan()
    assert stored(path).cards[0].title == "아직 여기"


def test_a_share_that_stays_away_is_worked_on_from_here(program, opened, path, qtbot):
    program.plans.close_plan()
    away = path.parent.rename(path.parent.with_name("끊김"))
    program.plans.left.emit()
    (recent,) = program.window.panes.start.model._plans
    assert (recent.path, recent.exists) == (path, True)
    assert program.window.panes.start.last.isVisible()
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: opened.desk is not None, timeout=WAIT)
    assert opened.notice.label.text() == words.opened_away("SHARE")
    assert not opened.desk.session.read_only
    rename(opened, "집에서")
    away.rename(path.parent)
    program.plans.close_plan()
    assert stored(path).cards[0].title == "집에서"


def test_a_file_that_was_changed_there_is_compared_and_merged(
    program, opened, path, sharing, qtbot
):
    rename(opened, "내 이름")
    somebody_else_writes(path, "남의 구호")
    before = path.read_bytes()
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        sharing.publish()
    assert path.read_bytes() == before
    assert opened.notice.label.text() == words.changed("SHARE")
    next(iter(opened.notice.ways.values())).click()
    qtbot.waitUntil(
        lambda: opened.desk is not None and "바뀐 내용으로" in opened.notice.label.text(),
        timeout=WAIT,
    )
    assert opened.desk.session.edition.slogan == "남의 구호"
    (compare,) = opened.notice.ways.values()
    compare.click()
    qtbot.waitUntil(lambda: bool(opened.findChildren(DifferencesDialog)), timeout=WAIT)
    (dialog,) = opened.findChildren(DifferencesDialog)
    dialog.choose_all()
    mine = [one for one in dialog.chosen if one.theirs == "내 이름"]
    dialog.reject()
    dialog.taken.emit(mine)
    assert opened.desk.session.edition.cards[0].title == "내 이름"
    program.plans.close_plan()
    assert (stored(path).cards[0].title, stored(path).slogan) == ("내 이름", "남의 구호")
    assert opened.told_at_the_end == []


def test_a_file_that_was_deleted_there_can_be_put_back(program, opened, path, sharing, qtbot):
    rename(opened, "다시")
    path.unlink()
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        sharing.publish()
    assert opened.notice.label.text() == words.missing()
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        next(iter(opened.notice.ways.values())).click()
    assert stored(path).cards[0].title == "다시"


def test_a_share_that_refuses_is_told_once_and_tried_again(
    opened, path, sharing, qtbot, monkeypatch
):
    rename(opened, "막힘")

    def refuse(*_asked):
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", refuse)
        with qtbot.waitSignal(sharing.settled, timeout=WAIT):
            sharing.publish()
    assert "이 PC의 내용은 안전하며 자동으로 다시 시도합니다" in opened.notice.label.text()
    assert sharing._timer.isActive()
    opened.notice.hide()
    with qtbot.waitSignal(sharing.settled, timeout=WAIT):
        sharing.publish()
    assert stored(path).cards[0].title == "막힘"


def test_a_restored_plan_goes_to_the_share_as_well(program, opened, path, qtbot):
    before = stored(path)
    rename(opened, "고침")
    opened_file = program.plans.open_file
    keeper = program.plans.opener.keeper(opened_file.path, opened_file.file)
    program.backups.restore(keeper.all()[-1])
    qtbot.waitUntil(
        lambda: opened.desk is not None and "되살렸습니다" in opened.notice.label.text(),
        timeout=WAIT,
    )
    program.plans.close_plan()
    assert stored(path) == before


def test_a_book_is_read_into_a_share_through_a_copy(program, path, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    (tmp_path / "diary.txt").write_text("no book", "utf-8")
    before = path.read_bytes()
    program.documents.read_book(tmp_path / "diary.txt", path)
    qtbot.waitUntil(program.window.notice.isVisible, timeout=WAIT)
    assert path.read_bytes() == before
    assert not path.with_name(path.name + ".lock").exists()
