"""A plan without cards shows nothing of another one, says what to do, and takes its first card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import CardSection
from sspass_desktop.services.sample import sample_plan
from tests.windows import file_in
from ui.docks import PREVIEW
from ui.verbs import Verb

NAME = "New card"


@pytest.fixture
def bare(tmp_path):
    """A file with a plan that has all but cards."""
    folder = tmp_path / "bare"
    folder.mkdir()
    plan = sample_plan()
    return file_in(folder, replace(plan, editions=(replace(plan.editions[-1], cards=()),)))


def show(program, path, qtbot):
    program.plans.open_path(path)
    qtbot.waitUntil(lambda: program.plans.path == path and program.window.desk is not None)
    return program.window


def make_card(window):
    window.commands.do(Verb.NEW_CARD)
    QTest.keyClicks(QApplication.focusWidget(), NAME)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def assert_nothing_of_a_card(window):
    page, preview = window.panes.page, window.panes.preview
    assert page.nothing.isVisible()
    assert page.nothing.said.text() == "이 계획에는 아직 카드가 없습니다."
    hidden = (page.head, page.lock_line, page.rail, page.stack)
    assert not [part for part in hidden if part.isVisible()]
    assert page.handlers() == {}
    assert preview.sheets.pages is None
    assert window.docks.docks[PREVIEW].titleBarWidget().note.text() == ""
    assert window.panes.findings.model.rowCount() == 0
    assert window.panes.amounts.rows.rowCount() == 0


def test_the_first_plan_of_a_start_is_not_said_to_be_final(program, bare, qtbot):
    assert_nothing_of_a_card(show(program, bare, qtbot))


@pytest.mark.parametrize("section", [CardSection.GOALS, CardSection.BUDGET])
def test_nothing_stays_of_the_plan_before(program, opened, bare, section, qtbot):
    opened.panes.page.show_section(section)
    assert opened.panes.preview.sheets.pages is not None
    assert_nothing_of_a_card(show(program, bare, qtbot))


def test_the_page_of_a_card_comes_with_the_first(program, opened, bare, qtbot):
    window = show(program, bare, qtbot)
    window.panes.page.nothing.add.click()
    QTest.keyClicks(QApplication.focusWidget(), NAME)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    page = window.panes.page
    assert not page.nothing.isVisible()
    assert all(part.isVisible() for part in (page.head, page.rail, page.stack))
    assert page.head.title.text() == NAME
    assert not page.lock_line.isVisible()
    assert window.panes.preview.sheets.pages is not None


def test_a_last_card_that_goes_leaves_nothing_and_comes_back_by_undo(program, bare, qtbot):
    window = show(program, bare, qtbot)
    make_card(window)
    window.panes.show_details()
    window.commands.do(Verb.ARCHIVE)
    assert_nothing_of_a_card(window)
    assert not window.panes.details.isVisible()
    window.commands.do(Verb.UNDO)
    assert window.panes.page.head.title.text() == NAME
    assert not window.panes.page.nothing.isVisible()


def test_a_name_that_was_half_typed_goes_with_its_plan(program, opened, bare, qtbot):
    opened.commands.do(Verb.NEW_CARD)
    QTest.keyClicks(QApplication.focusWidget(), "half")
    assert opened.panes.tree.prompt.isVisible()
    window = show(program, bare, qtbot)
    assert not window.panes.tree.prompt.isVisible()
