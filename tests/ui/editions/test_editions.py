"""Editions of a plan file in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.plan_file import open_store
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.comparing import Kind
from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.services.plans import load_plan
from sspass_desktop.texts import editions as words
from ui.editions.comparison import ChangesModel
from ui.editions.handling import Editions
from ui.edits import Step
from ui.models.rows import ROW
from ui.verbs import Verb

Key = Qt.Key


@pytest.fixture
def editions(opened):
    return opened.findChild(Editions)


def session(window):
    return window.workplace.session


def saved(window, path):
    window.workplace.saver.finish()
    return load_plan(open_store(path, False))


def retitle(window, title):
    now = session(window)
    now.propose(Step(replace(now.edition.cards[0], title=title), "사업명"))


def test_the_list_names_all_editions_and_the_open_one(opened, editions):
    opened.commands.do(Verb.EDITIONS)
    rows = [
        editions.dialog._model.item(row).text() for row in range(editions.dialog._model.rowCount())
    ]
    assert len(rows) == len(session(opened).plan.editions)
    assert sum("열려 있음" in row for row in rows) == 1
    assert editions.dialog.chosen == session(opened).edition.uid
    assert not editions.dialog.opening.isEnabled()


def test_a_revision_is_made_opened_and_kept_in_the_file(opened, editions, path):
    before = session(opened).edition
    opened.commands.do(Verb.NEW_EDITION)
    editions.dialog.revising.click()
    after = session(opened).edition
    assert (after.year, after.revision, after.kind) == (
        before.year,
        before.revision + 1,
        EditionKind.REVISED,
    )
    assert "(수정계획)" in opened.windowTitle()
    assert words.made(after) == opened.status.currentMessage()
    assert not editions.dialog.isVisible()
    retitle(opened, "수정한 사업")
    held = saved(opened, path)
    assert held == session(opened).plan
    assert [one.cards[0].title for one in held.editions[-2:]] == [
        before.cards[0].title,
        "수정한 사업",
    ]


def test_the_next_year_is_begun_once(opened, editions, path):
    before = session(opened).edition
    editions.begin_next(before.uid)
    after = session(opened).edition
    assert after.year == before.year + 1
    assert session(opened).previous.uid == before.uid
    assert saved(opened, path).editions[-1] == after
    editions.begin_next(before.uid)
    assert session(opened).edition == after
    assert str(after.year) in opened.status.currentMessage()


def test_what_is_being_typed_goes_into_the_edition_that_was_open(opened, editions):
    before = session(opened).edition
    title = opened.panes.page.head.title
    title.setFocus()
    title.setText("덜 친 사업명")
    title.textEdited.emit("덜 친 사업명")
    card = opened.desk.card
    editions.revise(before.uid)
    old = next(one for one in session(opened).plan.editions if one.uid == before.uid)
    assert next(one.title for one in old.cards if one.uid == card) == "덜 친 사업명"


def test_another_edition_is_opened_with_a_history_of_its_own(opened, editions, path):
    first = session(opened).edition
    editions.revise(first.uid)
    retitle(opened, "수정한 사업")
    opened.commands.do(Verb.EDITIONS)
    dialog = editions.dialog
    dialog.list.setCurrentIndex(dialog._model.index(1, 0))
    assert dialog.chosen == first.uid
    dialog.opening.click()
    assert session(opened).edition.uid == first.uid
    assert session(opened).history.count() == 0
    retitle(opened, "본계획 사업")
    held = saved(opened, path)
    assert [one.cards[0].title for one in held.editions[-2:]] == ["본계획 사업", "수정한 사업"]


def test_a_plan_for_reading_gets_no_new_edition(opened, editions, program):
    program.plans.close_to_changes("다른 곳에서 열림")
    uid = session(opened).edition.uid
    editions.revise(uid)
    assert session(opened).edition.uid == uid
    assert opened.status.currentMessage() == words.READ_ONLY
    opened.commands.do(Verb.EDITIONS)
    assert not editions.dialog.revising.isEnabled()


def test_another_edition_of_a_plan_for_reading_is_for_reading_too(opened, editions, program):
    first = session(opened).edition
    editions.revise(first.uid)
    program.plans.close_to_changes("다른 곳에서 열림")
    editions.open(first.uid)
    assert session(opened).read_only
    assert opened.notice.label.text() == "다른 곳에서 열림"


@pytest.fixture
def compared(opened, editions, qtbot):
    """The first card of a revision says something else, another one is gone."""
    first = session(opened).edition
    editions.revise(first.uid)
    now = session(opened)
    card, *rest = now.edition.cards
    goals = (replace(card.goals[0], text="새로 쓴 목표"), *card.goals[1:])
    now.propose(Step(replace(now.edition, cards=(replace(card, goals=goals), *rest[:-1])), "고침"))
    editions.compare(first.uid)
    qtbot.waitUntil(editions.comparison.isVisible)
    return editions.comparison


def test_what_changed_is_listed_by_card_and_field(opened, compared):
    first = compared.model.rows[0]
    card = session(opened).edition.cards[0]
    assert card.title in first.cells[0]
    assert first.cells[1] == "사업목표 1번째 줄"
    assert first.cells[3].endswith("새로 쓴 목표")
    assert compared.model.rows[-1].cells[1] == words.KINDS[Kind.GONE]
    assert str(len(compared.model.rows)) in compared.title.text()


def test_enter_leads_to_the_field(opened, compared, qtbot):
    opened.panes.page.show_section(CardSection.EFFECTS)
    compared.table.setCurrentIndex(compared.model.index(0, 0))
    qtbot.keyClick(compared.table, Key.Key_Return)
    assert opened.panes.page.section is CardSection.GOALS
    last = compared.model.rowCount() - 1
    compared.table.setCurrentIndex(compared.model.index(last, 0))
    assert compared.table.currentIndex().data(ROW).place is None
    qtbot.keyClick(compared.table, Key.Key_Return)


def test_changes_are_copied_as_a_table(compared):
    compared.copy()
    lines = QApplication.clipboard().mimeData().text().split("\n")
    assert lines[0].split("\t") == list(words.COLUMNS)
    assert "새로 쓴 목표" in lines[1]


def test_the_model_keeps_the_contract_of_qt(compared, qtmodeltester):
    assert isinstance(compared.model, ChangesModel)
    qtmodeltester.check(compared.model)


def test_every_change_of_the_next_year_can_be_shown(opened, editions, qtbot):
    first = session(opened).edition
    editions.begin_next(first.uid)
    editions.compare(first.uid)
    qtbot.waitUntil(editions.comparison.isVisible)
    rows = editions.comparison.model.rows
    assert len(rows) > len(first.cards)
    assert all(row.cells[0] for row in rows)
    for row in rows:
        if row.place is not None:
            opened.go_to(row.place)
