"""The history in the window: what is listed, what is sought, what comes back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from db.plan_file import open_store
from sspass_desktop.domain import life
from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.differences import CardPart
from sspass_desktop.domain.trail.recorded import Wanted
from sspass_desktop.services import history as service
from sspass_desktop.services.plans import load_plan
from sspass_desktop.services.saving import save_changes
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import edits as edit_words
from sspass_desktop.texts import history as words
from tests.db.files import ask, change, full_plan
from ui.dialogs.my_name import MyNameDialog
from ui.edits import Step
from ui.history.dialog import Sought
from ui.history.handling import History
from ui.history.model import HistoryModel
from ui.history.rows import AFTER, BEFORE, FIELD, SUBJECT, WHO, Wording
from ui.history.table import first_mark, pieces
from ui.verbs import Verb

WAIT = 30_000


@pytest.fixture
def person(program):
    program.window.person.rename("나윤서")
    return program.window.person


@pytest.fixture
def history(opened, person):
    return opened.findChild(History)


def session(window):
    return window.workplace.session


def first(window):
    return session(window).card(window.desk.card)


def write(window, said="사업명 고치기", **changed):
    session(window).propose(Step(replace(first(window), **changed), said))
    window.workplace.save_now()


def saved(window, qtbot):
    qtbot.waitUntil(lambda: window.workplace.saver.is_clean, timeout=WAIT)


def listed(history, qtbot, count, verb=Verb.HISTORY):
    """Open the list and wait until it has so many rows."""
    history._window.commands.do(verb)
    return wait(history, qtbot, count)


def wait(history, qtbot, count):
    qtbot.waitUntil(lambda: len(history.dialog.model.rows) == count, timeout=WAIT)
    return history.dialog.model.rows


def told(window, qtbot, sentence):
    qtbot.waitUntil(lambda: sentence in window.status.currentMessage(), timeout=WAIT)


def test_a_change_is_listed_with_the_name_of_the_person(opened, history, qtbot):
    card = first(opened)
    write(opened, title=f"{card.title} 새로")
    (row,) = listed(history, qtbot, 1)
    assert row.cells[WHO] == "나윤서"
    assert row.cells[FIELD] == "사업명"
    assert (row.cells[BEFORE], row.cells[AFTER]) == (card.title, f"{card.title} 새로")
    assert row.run.newest.signed.words == "사업명 고치기"
    assert history.dialog.after.toPlainText() == f"{card.title} 새로"
    assert [one.cursor.selectedText() for one in history.dialog.after.extraSelections()] == [
        " 새로"
    ]


def test_a_field_comes_back_and_undo_takes_that_back(opened, history, qtbot):
    card = first(opened)
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    write(opened, "기대효과 고치기", effects=())
    listed(history, qtbot, 2)
    history.dialog.table.selectRow(1)
    history.dialog.back.click()
    qtbot.waitUntil(lambda: first(opened).title == card.title, timeout=WAIT)
    assert first(opened).effects == ()
    opened.commands.do(Verb.UNDO)
    assert first(opened).title == "다른 이름"


def test_what_undo_did_is_listed_too(opened, history, qtbot):
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    opened.commands.do(Verb.UNDO)
    (row,) = listed(history, qtbot, 1)
    assert row.run.newest.signed.words == edit_words.undone("사업명 고치기")
    assert row.cells[BEFORE] == row.cells[AFTER]


def test_a_whole_card_comes_back(opened, history, qtbot):
    card = first(opened)
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    write(opened, "기대효과 고치기", effects=())
    saved(opened, qtbot)
    write(opened, "사업목표 고치기", goals=())
    listed(history, qtbot, 3)
    history.dialog.table.selectRow(2)
    history.dialog.whole.click()
    qtbot.waitUntil(lambda: first(opened).goals == card.goals, timeout=WAIT)
    assert (first(opened).title, first(opened).effects) == ("다른 이름", card.effects)


def test_a_card_that_was_deleted_comes_back(opened, history, qtbot):
    edition, card = session(opened).edition, first(opened)
    gone = replace(edition, cards=tuple(one for one in edition.cards if one is not card))
    session(opened).propose(Step(gone, "지우기"))
    (newest, *_) = listed(history, qtbot, _agency_rows(opened) + 1, Verb.ALL_HISTORY)
    assert newest.cells[FIELD] == words.GONE
    assert card.goals[0].text in history.dialog.before.toPlainText()
    assert history.dialog.back.text() == words.BRING_BACK
    history.dialog.back.click()
    qtbot.waitUntil(lambda: session(opened).card(card.uid) is not None, timeout=WAIT)
    assert session(opened).card(card.uid) == replace(card, status=CardStatus.DRAFT)
    opened.commands.do(Verb.UNDO)
    assert session(opened).card(card.uid) is None


def _agency_rows(window):
    """What the making of the file is told by: the fields of the agency, and the edition."""
    store = window.findChild(History)._plans.store
    return len(service.runs(service.read_page(store, Wanted())))


def test_a_change_outside_the_cards_is_taken_back(opened, history, qtbot):
    edition = session(opened).edition
    session(opened).propose(Step(replace(edition, slogan="같이 가자"), "슬로건 고치기"))
    listed(history, qtbot, _agency_rows(opened) + 1, Verb.ALL_HISTORY)
    assert history.dialog.back.text() == words.TAKE_CHANGE_BACK
    assert not history.dialog.whole.isVisible()
    history.dialog.back.click()
    assert session(opened).edition == edition


def test_an_approved_card_is_refused(opened, history, qtbot):
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    write(opened, "확정", status=CardStatus.FINAL)
    listed(history, qtbot, 2)
    history.dialog.table.selectRow(1)
    history.dialog.back.click()
    told(opened, qtbot, edit_words.CARD_LOCKED)
    assert first(opened).title == "다른 이름"


def test_what_is_as_it_was_is_not_done_again(opened, history, qtbot):
    write(opened, title="다른 이름")
    listed(history, qtbot, 1)
    history.dialog.whole.click()
    told(opened, qtbot, words.SAME)


def test_of_a_plan_that_may_only_be_read_nothing_comes_back(opened, history, qtbot):
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    opened.set_read_only("읽기 전용")
    listed(history, qtbot, 1)
    assert not history.dialog.back.isEnabled()
    assert not history.dialog.whole.isEnabled()


def test_a_plan_that_changed_meanwhile_is_left_alone(opened, history, qtbot):
    write(opened, title="다른 이름")
    listed(history, qtbot, 1)
    history.dialog.back.click()
    session(opened).propose(Step(replace(first(opened), effects=()), "기대효과"))
    told(opened, qtbot, words.CHANGED_MEANWHILE)
    assert first(opened).title == "다른 이름"


def test_filters_choose_person_field_day_and_words(opened, history, person, qtbot):
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    person.rename("한가람")
    write(opened, "기대효과 고치기", effects=())
    listed(history, qtbot, 2)
    dialog = history.dialog
    assert [dialog.person.itemText(row) for row in range(dialog.person.count())] == [
        words.EVERYBODY,
        "나윤서",
        "한가람",
    ]
    for sought, count in (
        (Sought(author="한가람"), 1),
        (Sought(part=CardPart.TITLE), 1),
        (Sought(part=CardPart.GOALS), 0),
        (Sought(period=1), 2),
        (Sought(text="다른 이름"), 1),
    ):
        dialog._seek(sought)
        wait(history, qtbot, count)
    assert dialog.count.text() != words.READING


def test_typed_words_are_sought_after_a_pause(opened, history, qtbot):
    write(opened, title="다른 이름")
    saved(opened, qtbot)
    write(opened, "기대효과 고치기", effects=())
    listed(history, qtbot, 2)
    qtbot.keyClicks(history.dialog.box, "1234567")
    wait(history, qtbot, 0)
    assert history.dialog.count.text() == words.NONE


def test_what_is_saved_meanwhile_is_listed(opened, history, qtbot):
    write(opened, title="다른 이름")
    listed(history, qtbot, 1)
    write(opened, "기대효과 고치기", effects=())
    assert wait(history, qtbot, 2)[0].cells[FIELD] == "기대효과"


def test_the_rows_are_copied_as_a_table(opened, history, qtbot, qapp):
    write(opened, title="다른 이름")
    listed(history, qtbot, 1)
    history.dialog.table.selectRow(0)
    history.dialog.copy()
    assert "다른 이름" in qapp.clipboard().text()


def test_the_menu_of_the_tree_leads_to_the_history_of_a_card(opened, history, qtbot):
    card = session(opened).edition.cards[1]
    opened.panes.tree.actions_.history_asked.emit(card.uid)
    assert card.title in history.dialog.title.text()


def test_the_example_keeps_no_history(program, qtbot):
    program.plans.open_sample()
    program.window.commands.do(Verb.HISTORY)
    assert program.window.status.currentMessage() == words.NO_FILE


def test_pages_come_as_they_are_wanted(program, path, qtbot, qtmodeltester):
    store = open_store(path, False)
    held = load_plan(store)
    for number in range(service.PAGE // 2 + 5):
        edition = held.editions[-1]
        card = replace(edition.cards[number % 9], title=f"이름 {number}", goals=())
        after = replace(held, editions=(*held.editions[:-1], life.with_card(edition, card)))
        save_changes(store, held, after, signed("", f"사람 {number % 3}"))
        held = after
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.window.desk is not None, timeout=WAIT)
    history = program.window.findChild(History)
    program.window.commands.do(Verb.ALL_HISTORY)
    model = history.dialog.model
    qtbot.waitUntil(lambda: len(model.rows) > 0, timeout=WAIT)
    everything = all_runs(store)
    while model.canFetchMore(model.index(-1, -1)):
        count = len(model.rows)
        model.fetchMore(model.index(-1, -1))
        assert not model.canFetchMore(model.index(-1, -1))
        qtbot.waitUntil(lambda known=count: len(model.rows) > known or not model.has_more)
    qtmodeltester.check(model)
    assert [row.run.newest.number for row in model.rows] == everything


def all_runs(store):
    with store.work() as work:
        told = work.history.page(Wanted(), None, 9_999)
    return [run.newest.number for run in service.runs(told)]


def test_the_model_keeps_the_contract_of_qt(qtmodeltester, tmp_path):
    store = open_store(tmp_path / "plan.sspass", True)
    plan = full_plan()
    save_new(store, plan)
    runs = service.runs(service.read_page(store, Wanted()))
    rows = Wording(plan, runs[0].newest.at.date()).rows(runs)
    model = HistoryModel()
    model.show(rows[:3], more=True)
    model.add(rows[2:], more=False)
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == len(rows)
    assert (
        model.index(0, SUBJECT).data(Qt.ItemDataRole.AccessibleTextRole) == rows[0].cells[SUBJECT]
    )


def save_new(store, plan):
    with store.work(signed("만들기", "나윤서")) as work:
        work.plans.replace(plan)
        work.commit()


def test_a_broken_chain_is_told(program, path, qtbot):
    guards = [sql for (sql,) in ask(path, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")]
    names = [name for (name,) in ask(path, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")]
    change(
        path,
        *(f"DROP TRIGGER {name}" for name in names),
        "UPDATE changes SET author = '남' WHERE number = 2",
        *guards,
    )
    program.plans.open_path(path)
    notice = program.window.notice
    qtbot.waitUntil(lambda: notice.label.text() == words.broken(2), timeout=WAIT)


def test_the_name_of_the_person_is_asked_for(program, qtbot):
    window = program.window
    login = window.person.name
    window.commands.do(Verb.MY_NAME)
    dialog = window.findChild(MyNameDialog)
    dialog.name.setText(" 한가람 ")
    dialog._take()
    assert window.person.name == "한가람"
    assert window.panes.tree.actions_.teams.author == "한가람"
    window.person.rename("")
    assert window.person.name == login


def test_long_texts_are_cut_where_they_part():
    class Row:
        marks = (((40, 44),), ())

    text = "가" * 40 + "나나나나"
    assert first_mark(Row) == 40
    assert list(pieces(text, Row.marks[0], 40)) == [
        ("…", False),
        ("가" * 16, False),
        ("나나나나", True),
        ("", False),
    ]
    assert list(pieces("  짧은\n글", (), 0)) == [("짧은 / 글", False)]
