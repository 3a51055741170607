"""What was not saved is kept on this PC, told of, and offered when its plan is opened again."""

from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from shutil import copyfile
from sqlite3 import connect
from threading import Event

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from db.plan_file import ExistingFile, open_store
from sspass_desktop import lease
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Figure, Line, NumberLink
from sspass_desktop.ports import DiskFullError, Holder
from sspass_desktop.services import draft_files
from sspass_desktop.services.draft_files import DAMAGED, GIVEN_UP, drafts_in, write_draft
from sspass_desktop.services.drafts import Screen, Typed, draft_of
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.resuming import resume
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts import drafts as words
from sspass_desktop.texts.edits import READ_ONLY
from tests.windows import file_in
from ui.dialogs.differences import DifferencesDialog
from ui.edits import Step
from ui.saver import SaveState
from ui.verbs import Verb
from ui.workplace import AFTER_OPENING

PLAN = sample_plan()
EDITION = PLAN.editions[-1]
CARD = next(card for card in EDITION.cards if card.is_written)
GOALS = (Line(1, text="저장하지 못한 글"),)


def with_card(card):
    cards = tuple(card if one.uid == card.uid else one for one in EDITION.cards)
    return replace(PLAN, editions=(*PLAN.editions[:-1], replace(EDITION, cards=cards)))


WRITTEN = with_card(replace(CARD, goals=GOALS))


@contextmanager
def full_disk():
    whole = ExistingFile.commit

    def refuse(place, _connection):
        raise DiskFullError(place.path)

    ExistingFile.commit = refuse
    try:
        yield
    finally:
        ExistingFile.commit = whole


@pytest.fixture
def folder(program):
    return program.drafts.folder


def leave_behind(
    folder, path, *, shown=WRITTEN, held=PLAN, typed=(), name="left", edition=EDITION.uid
):
    """A draft as a program that was killed leaves it."""
    screen = Screen(path, (held,), shown, edition, typed)
    write_draft(folder / f"{name}.draft", draft_of(screen, datetime.now()))  # noqa: DTZ005


def open_plan(program, path, qtbot):
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None)


def offered(program, qtbot):
    notice = program.window.notice
    qtbot.waitUntil(lambda: words.RESUME in notice.ways)
    return notice


def looked(program, qtbot):
    qtbot.wait(AFTER_OPENING + 100)
    program.drafts._jobs.finish()


def write_goals(window, goals=GOALS):
    session = window.desk.session
    session.propose(Step(replace(session.card(CARD.uid), goals=goals), "고침"))


def in_file(path):
    return load_plan(open_store(path, False))


def card_in(plan):
    return next(card for card in plan.editions[-1].cards if card.uid == CARD.uid)


def kept(folder):
    found, _ = drafts_in(folder)
    return [one.draft for one in found]


def test_while_saving_fails_the_words_are_kept_and_that_is_told(program, opened, folder, qtbot):
    with full_disk():
        write_goals(opened)
        opened.workplace.save_now()
        qtbot.waitUntil(lambda: words.KEPT in opened.notice.label.text())
        assert opened.workplace.saver.status.state is SaveState.FAILED
        assert opened.notice.copy.isVisible()
        (draft,) = kept(folder)
        assert card_in(replace(PLAN, editions=(draft.edition,))).goals == GOALS
    opened.workplace.save_now()
    qtbot.waitUntil(lambda: opened.workplace.saver.is_clean)
    qtbot.waitUntil(lambda: not kept(folder))


def test_what_is_saved_in_time_needs_no_draft(program, opened, folder):
    write_goals(opened)
    opened.workplace.saver.finish()
    program.drafts.drafting.write()
    program.drafts.drafting.finish()
    assert not folder.exists()


def test_a_draft_tells_what_the_file_holds_now(program, opened, folder, path, qtbot):
    """Else a text that was saved since would count as somebody else's."""
    pause = program.drafts.drafting._pause
    pause.rest = pause.longest = 60_000
    with full_disk():
        write_goals(opened)
        opened.workplace.save_now()
        qtbot.waitUntil(lambda: bool(kept(folder)))
    opened.workplace.save_now()
    write_goals(opened, (Line(1, text="그 뒤에 쓴 글"),))
    before = in_file(path)
    qtbot.waitUntil(lambda: in_file(path) != before)

    def is_told():
        (draft,) = kept(folder) or (None,)
        now = in_file(path)
        return draft is None or resume(draft, now.organisation, now.editions[-1]).is_as_before

    qtbot.waitUntil(is_told)


def test_a_save_that_is_sooner_than_its_draft_takes_that_away(
    program, opened, folder, qtbot, monkeypatch
):
    may_write = Event()

    def write(path, draft):
        may_write.wait(30)
        write_draft(path, draft)

    monkeypatch.setattr(draft_files, "write_draft", write)
    write_goals(opened)
    program.drafts.drafting.write()
    opened.workplace.save_now()
    qtbot.waitUntil(lambda: opened.workplace.saver.is_clean)
    with qtbot.waitSignal(program.drafts.drafting.kept):
        may_write.set()
    qtbot.waitUntil(lambda: not kept(folder))


def test_a_syllable_in_the_making_is_in_the_draft(program, opened, folder, qtbot):
    field = opened.panes.page.head.title
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setCursorPosition(len(field.text()))
    QApplication.sendEvent(field, QInputMethodEvent("구", []))
    program.drafts.drafting.write()
    qtbot.waitUntil(lambda: bool(kept(folder)))
    (draft,) = kept(folder)
    assert draft.typed == (Typed(f"{CARD.title} · 사업명", f"{CARD.title}구"),)
    assert not draft.edition.cards


def in_title(window):
    return window.panes.page.head.title


def in_outline(window):
    window.panes.page.show_section(CardSection.GOALS)
    return window.panes.page.form.editor


@pytest.mark.parametrize("place", [in_title, in_outline])
def test_a_syllable_that_just_ended_stays_in_the_draft(place, program, opened, folder, qtbot):
    """A field hands on its words when the hands rest; the draft does not wait for that."""
    field = place(opened)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(field, QInputMethodEvent("굿", []))
    drafting = program.drafts.drafting
    drafting.write()
    qtbot.waitUntil(lambda: bool(kept(folder)))
    ended = QInputMethodEvent()
    ended.setCommitString("굿")
    QApplication.sendEvent(field, ended)
    drafting.write()
    qtbot.waitUntil(lambda: not drafting._running)
    (draft,) = kept(folder)
    assert "굿" in repr(draft.edition)


def test_a_line_that_waits_to_be_left_is_in_the_draft_after_it_was_left(
    program, opened, folder, qtbot
):
    opened.commands.do(Verb.NEW_CARD)
    line = opened.panes.tree.prompt.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "abc")
    program.drafts.drafting.write()
    qtbot.waitUntil(lambda: bool(kept(folder)))
    assert [one.text for one in kept(folder)[0].typed] == ["abc"]


def test_what_is_sought_is_no_draft(program, opened, folder, qtbot):
    opened.panes.tree.search.setFocus()
    qtbot.keyClicks(opened.panes.tree.search, "abc")
    QApplication.sendEvent(opened.panes.tree.search, QInputMethodEvent("구", []))
    program.drafts.drafting.write()
    program.drafts.drafting._jobs.finish()
    assert kept(folder) == []


def test_a_file_that_another_program_holds_is_saved_when_it_is_free(
    opened, folder, path, qtbot, monkeypatch
):
    monkeypatch.setattr("db.sqlite.WAIT_MS", 50)
    monkeypatch.setattr("ui.saver.AGAIN", 50)
    with closing(connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        write_goals(opened)
        opened.workplace.save_now()
        qtbot.waitUntil(lambda: words.KEPT in opened.notice.label.text())
        assert opened.notice.code == "E-PLAN-LOCKED"
        other.execute("ROLLBACK")
        qtbot.waitUntil(lambda: opened.workplace.saver.is_clean)
    qtbot.waitUntil(lambda: not kept(folder))
    assert not opened.notice.isVisible()
    assert card_in(in_file(path)).goals == GOALS


def test_a_file_that_was_moved_away_is_saved_when_it_is_back(program, opened, folder, path, qtbot):
    away = path.with_name("away.sspass")
    path.rename(away)
    write_goals(opened)
    opened.workplace.save_now()
    qtbot.waitUntil(lambda: bool(kept(folder)))
    assert not path.exists()
    away.rename(path)
    opened.workplace.save_now()
    qtbot.waitUntil(lambda: opened.workplace.saver.is_clean)
    assert card_in(in_file(path)).goals == GOALS


def test_closing_cleanly_leaves_no_draft(program, opened, folder, path, qtbot):
    with full_disk():
        write_goals(opened)
        opened.workplace.save_now()
        qtbot.waitUntil(lambda: bool(kept(folder)))
    assert program.plans.close_plan()
    assert kept(folder) == []
    assert card_in(in_file(path)).goals == GOALS


def test_closing_without_having_saved_keeps_the_words(program, opened, folder, monkeypatch):
    asked = []

    def answer(_parent, _title, text, *_buttons):
        asked.append(text)
        return QMessageBox.StandardButton.Discard

    monkeypatch.setattr(QMessageBox, "warning", answer)
    with full_disk():
        write_goals(opened)
        opened.close()
    assert "임시 보관" in asked[0]
    assert len(kept(folder)) == 1


def test_who_stays_because_saving_failed_keeps_the_line_that_waits(
    program, opened, folder, qtbot, monkeypatch
):
    monkeypatch.setattr(QMessageBox, "warning", lambda *_: QMessageBox.StandardButton.Cancel)
    opened.commands.do(Verb.NEW_CARD)
    line = opened.panes.tree.prompt.line
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClicks(line, "abc")
    with full_disk():
        write_goals(opened)
        assert not opened.close()
        (draft,) = kept(folder)
    assert [one.text for one in draft.typed] == ["abc"]


def test_what_was_left_is_resumed_as_one_step_and_kept_until_it_is_saved(
    program, path, folder, qtbot
):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    notice = offered(program, qtbot)
    assert "쓰던 글 1건이 남아 있습니다" in notice.label.text()
    with full_disk():
        notice.ways[words.RESUME].click()
        session = program.window.desk.session
        assert session.edition == WRITTEN.editions[-1]
        qtbot.waitUntil(lambda: program.window.workplace.saver.status.state is SaveState.FAILED)
        assert (folder / "left.draft").exists()
    program.window.workplace.save_now()
    qtbot.waitUntil((folder / GIVEN_UP / "left.draft").exists)
    assert in_file(path) == WRITTEN
    session.history.undo()
    assert session.edition == EDITION


def test_a_number_that_follows_another_is_resumed_as_that_is_now(program, path, folder, qtbot):
    indicator = CARD.indicators[0]
    link = NumberLink(0, "3곳", Figure.TARGET, indicator.uid)
    leave_behind(
        folder, path, shown=with_card(replace(CARD, goals=(Line(1, text="3곳", links=(link,)),)))
    )
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.RESUME].click()
    (line,) = program.window.desk.session.card(CARD.uid).goals
    assert line.text == indicator.target
    assert not program.window.findChildren(DifferencesDialog)
    qtbot.waitUntil((folder / GIVEN_UP / "left.draft").exists)


def test_what_others_changed_since_is_shown_beside_it(program, path, folder, qtbot):
    theirs = with_card(replace(CARD, goals=(Line(1, text="동료의 글"),)))
    leave_behind(folder, path, held=theirs)
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.RESUME].click()
    dialog = program.window.findChildren(DifferencesDialog)[-1]
    assert program.window.desk.session.edition == EDITION
    assert dialog.theirs.toPlainText().endswith("저장하지 못한 글")
    assert dialog.chosen == []
    dialog.choose_all()
    dialog.take.click()
    assert program.window.desk.session.edition == WRITTEN.editions[-1]


def test_looking_at_it_changes_nothing_until_something_is_taken(program, path, folder, qtbot):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    notice = offered(program, qtbot)
    notice.ways[words.LOOK].click()
    dialog = program.window.findChildren(DifferencesDialog)[-1]
    dialog.reject()
    assert program.window.desk.session.edition == EDITION
    assert words.LOOK in notice.ways


def test_what_is_refused_stays_offered(program, path, folder, qtbot):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.LOOK].click()
    dialog = program.window.findChildren(DifferencesDialog)[-1]
    dialog.choose_all()
    program.window.set_read_only("다른 곳에서 열림")
    dialog.take.click()
    assert program.window.desk.session.edition == EDITION
    assert program.window.status.currentMessage() == READ_ONLY
    assert (folder / "left.draft").exists()
    program.window.desk.session.set_read_only(False)
    program.window.commands.do(Verb.DRAFTS)
    offered(program, qtbot).ways[words.RESUME].click()
    assert program.window.desk.session.edition == WRITTEN.editions[-1]


def test_what_was_chosen_beside_an_older_state_is_asked_again(program, path, folder, qtbot):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.LOOK].click()
    dialog = program.window.findChildren(DifferencesDialog)[-1]
    dialog.choose_all()
    session = program.window.desk.session
    session.propose(Step(replace(session.edition, slogan="그사이에 쓴 구호"), "고침"))
    dialog.take.click()
    assert session.card(CARD.uid) == CARD
    assert program.window.status.currentMessage() == words.CHOOSE_AGAIN
    again = program.window.findChildren(DifferencesDialog)[-1]
    assert again is not dialog
    again.choose_all()
    again.take.click()
    assert session.card(CARD.uid).goals == GOALS
    assert session.edition.slogan == "그사이에 쓴 구호"


def test_what_was_taken_into_a_plan_that_is_left_unsaved_stays(program, path, folder, qtbot):
    other = path.with_name("other.sspass")
    copyfile(path, other)
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    with full_disk():
        offered(program, qtbot).ways[words.RESUME].click()
        saver = program.window.workplace.saver
        qtbot.waitUntil(lambda: saver.status.state is SaveState.FAILED)
        assert program.plans.close_plan(anyhow=True)
    open_plan(program, other, qtbot)
    write_goals(program.window)
    assert program.window.workplace.finish()
    program.drafts._jobs.finish()
    assert (folder / "left.draft").exists()


def test_giving_up_asks_once_and_keeps_the_words_aside(program, path, folder, qtbot, monkeypatch):
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    notice = offered(program, qtbot)
    notice.ways[words.GIVE_UP].click()
    assert words.GIVE_UP in notice.ways
    notice.ways[words.GIVE_UP].click()
    qtbot.waitUntil((folder / GIVEN_UP / "left.draft").exists)
    assert not notice.isVisible()


def test_several_ends_leave_several_drafts(program, path, folder, qtbot):
    other = with_card(replace(CARD, issues=GOALS))
    leave_behind(folder, path, name="first")
    leave_behind(folder, path, shown=other, name="second")
    open_plan(program, path, qtbot)
    notice = offered(program, qtbot)
    assert "쓰던 글 2건" in notice.label.text()
    notice.ways[words.RESUME].click()
    assert "쓰던 글 1건" in notice.label.text()
    notice.ways[words.RESUME].click()
    card = program.window.desk.session.card(CARD.uid)
    assert (card.goals, card.issues) == (GOALS, GOALS)


def test_text_of_a_field_is_shown_to_be_copied(program, path, folder, qtbot):
    leave_behind(folder, path, shown=PLAN, typed=(Typed("담당자", "돌봄 창구"),))
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.RESUME].click()
    dialog = program.window.findChildren(DifferencesDialog)[-1]
    assert dialog.theirs.toPlainText() == "돌봄 창구"
    assert not dialog.take.isEnabled()


def test_a_draft_in_another_edition_opens_that(program, folder, qtbot, tmp_path):
    older = replace(EDITION, uid=Uid("older"), year=EDITION.year - 1)
    held = replace(PLAN, editions=(older, EDITION))
    (tmp_path / "two").mkdir()
    path = file_in(tmp_path / "two", held)
    changed = replace(older, slogan="저장하지 못한 구호")
    shown = replace(PLAN, editions=(changed, EDITION))
    leave_behind(folder, path, shown=shown, held=held, edition=older.uid)
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.RESUME].click()
    assert program.window.desk.session.edition == changed


def test_an_edition_that_was_never_saved_is_made_anew(program, path, folder, qtbot):
    made = replace(EDITION, uid=Uid("new"), revision=7, base_edition=EDITION.uid)
    shown = replace(PLAN, editions=(*PLAN.editions, made))
    leave_behind(folder, path, shown=shown, edition=made.uid)
    open_plan(program, path, qtbot)
    offered(program, qtbot).ways[words.RESUME].click()
    assert program.window.desk.session.edition == made
    qtbot.waitUntil(lambda: program.window.workplace.saver.is_clean)
    assert in_file(path) == shown


def test_what_the_file_holds_already_is_not_offered(program, path, folder, qtbot):
    leave_behind(folder, path, shown=PLAN, held=WRITTEN)
    open_plan(program, path, qtbot)
    qtbot.waitUntil((folder / GIVEN_UP / "left.draft").exists)
    assert not program.window.notice.isVisible()


def test_a_draft_of_another_plan_waits_for_it(program, path, folder, qtbot):
    elsewhere = path.with_name("elsewhere.sspass")
    elsewhere.touch()
    leave_behind(folder, elsewhere)
    open_plan(program, path, qtbot)
    looked(program, qtbot)
    assert not program.window.notice.isVisible()
    assert (folder / "left.draft").exists()


def test_a_spoilt_draft_is_put_aside_and_told(program, path, folder, qtbot):
    leave_behind(folder, path)
    spoilt = folder / "left.draft"
    spoilt.write_bytes(spoilt.read_bytes()[:-9])
    before = path.read_bytes()
    open_plan(program, path, qtbot)
    qtbot.waitUntil(lambda: program.window.notice.code == "E-DRAFT-DAMAGED")
    assert (folder / DAMAGED / "left.draft").exists()
    assert path.read_bytes() == before


def test_a_crash_is_told_on_the_start_page_and_once_with_the_plan(program, path, folder, qtbot):
    leave_behind(folder, path)
    program.drafts.tell_crash()
    notice = program.window.notice
    qtbot.waitUntil(notice.isVisible)
    assert notice.label.text().startswith(words.CRASHED)
    assert "1개" in notice.label.text()
    open_plan(program, path, qtbot)
    assert offered(program, qtbot).label.text().startswith(words.CRASHED)
    assert not program.drafts.crashed


def test_a_crash_that_left_no_draft_is_told_as_well(program, path, qtbot):
    program.drafts.tell_crash()
    open_plan(program, path, qtbot)
    qtbot.waitUntil(lambda: program.window.notice.label.text() == words.CRASHED)


def test_without_a_folder_for_drafts_the_work_goes_on(program, opened, folder, path, qtbot):
    folder.touch()
    with full_disk():
        write_goals(opened)
        opened.workplace.save_now()
        qtbot.waitUntil(lambda: words.NOT_KEPT in opened.notice.label.text())
    opened.workplace.save_now()
    qtbot.waitUntil(lambda: opened.workplace.saver.is_clean)
    assert card_in(in_file(path)).goals == GOALS


def test_drafts_that_cannot_be_kept_are_told_of_once(program, opened, folder, qtbot):
    folder.touch()
    field = opened.panes.page.head.title
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QApplication.sendEvent(field, QInputMethodEvent("구", []))
    program.drafts.drafting.write()
    qtbot.waitUntil(lambda: opened.notice.code == "E-DRAFT-FOLDER")
    opened.notice.close_button.click()
    program.drafts.drafting.write()
    program.drafts.drafting._jobs.finish()
    assert not opened.notice.isVisible()


def test_a_plan_that_is_open_elsewhere_offers_no_draft(program, path, folder, qtbot):
    held = lease.take(path, Holder("나윤서", "돌봄팀-01", datetime.now()))  # noqa: DTZ005
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    looked(program, qtbot)
    assert program.window.desk.session.read_only
    assert words.RESUME not in program.window.notice.ways
    assert (folder / "left.draft").exists()
    held.release()


def test_the_offer_waits_for_what_is_told_already(program, path, folder, qtbot):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    program.window.show_notice("다른 알림")
    looked(program, qtbot)
    assert program.window.notice.label.text() == "다른 알림"
    program.window.notice.close_button.click()
    assert "쓰던 글 1건" in offered(program, qtbot).label.text()


def test_an_offer_that_waits_goes_with_its_plan(program, path, folder, qtbot):
    leave_behind(folder, path)
    open_plan(program, path, qtbot)
    program.window.show_notice("다른 알림")
    looked(program, qtbot)
    program.plans.open_sample()
    qtbot.wait(100)
    assert program.window.desk is not None
    assert not program.window.notice.isVisible()


def test_the_menu_finds_what_was_passed_over(program, path, folder, qtbot):
    open_plan(program, path, qtbot)
    looked(program, qtbot)
    leave_behind(folder, path)
    program.window.commands.do(Verb.DRAFTS)
    offered(program, qtbot).ways[words.RESUME].click()
    assert program.window.desk.session.edition == WRITTEN.editions[-1]
