"""A table that is written in a window changes its table, whatever was written elsewhere since."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.domain.card import CardSection
from ui.edits import Step
from ui.forms.blocks.table_editor import TableEditor
from ui.verbs import Verb


def window_of(opened):
    found = [one for one in opened.findChildren(TableEditor) if one.isVisible()]
    return found[-1] if found else None


def fill(dialog, qtbot, word):
    view = dialog.cells
    view.setCurrentIndex(view.model().index(0, 0))
    view.open_editor()
    qtbot.keyClicks(view.cells.editor, word)
    qtbot.keyClick(view.cells.editor, Qt.Key.Key_Return)
    dialog.hand_over()


def write(page, section, qtbot, word):
    page.show_section(section)
    page.enter_form()
    qtbot.keyClicks(page.form.editor, word)
    page.commit()


def said(opened):
    return repr(opened.desk.session.edition)


@pytest.fixture
def table(opened, qtbot):
    """The window of a new table in the goals of a card."""
    opened.panes.page.show_section(CardSection.GOALS)
    opened.panes.page.enter_form()
    opened.commands.do(Verb.TABLE)
    return window_of(opened)


def test_what_was_written_in_another_section_of_the_card_stays(opened, table, qtbot):
    fill(table, qtbot, "zebra")
    write(opened.panes.page, CardSection.ISSUES, qtbot, "otter")
    fill(table, qtbot, "yak")
    assert "otter" in said(opened)
    assert said(opened).count("yak") == 1


def test_a_title_stays_that_was_written_while_a_table_was(opened, table, qtbot):
    page = opened.panes.page
    page.show_section(CardSection.ISSUES)
    page.head.title.setFocus()
    qtbot.keyClicks(page.head.title, "otter")
    page.commit()
    table.finish()
    assert "otter" in said(opened)


def test_another_card_takes_nothing_of_the_table(opened, table, qtbot):
    fill(table, qtbot, "zebra")
    desk = opened.desk
    first, page = desk.card, opened.panes.page
    write(page, CardSection.ISSUES, qtbot, "otter")
    free = (one for one in desk.session.edition.cards if not desk.session.is_locked(one))
    desk.open_card(next(one.uid for one in free if one.uid != first))
    write(page, CardSection.ISSUES, qtbot, "heron")
    assert window_of(opened) is None
    desk.open_card(first)
    assert [word for word in ("zebra", "otter", "heron") if word not in said(opened)] == []


def test_what_is_typed_in_a_window_is_committed_from_any_section(opened, table, qtbot):
    opened.panes.page.show_section(CardSection.ISSUES)
    view = table.cells
    view.setCurrentIndex(view.model().index(0, 0))
    view.open_editor()
    qtbot.keyClicks(view.cells.editor, "zebra")
    opened.commit()
    assert "zebra" in said(opened)


def sections_of(opened):
    return [one.uid for one in opened.desk.session.edition.sections]


@pytest.fixture
def section_table(opened):
    """The window of a new table in a section."""
    front = opened.panes.front
    front.show_section(sections_of(opened)[1])
    front.sections.enter()
    opened.commands.do(Verb.TABLE)
    return window_of(opened)


def test_cards_stay_that_were_written_while_a_table_of_a_section_was(opened, section_table, qtbot):
    fill(section_table, qtbot, "zebra")
    opened.panes.front.show_card()
    write(opened.panes.page, CardSection.ISSUES, qtbot, "otter")
    fill(section_table, qtbot, "yak")
    assert "otter" in said(opened)
    assert "yak" in said(opened)


def test_a_table_does_not_wander_into_another_section(opened, section_table, qtbot):
    opened.panes.front.show_section(sections_of(opened)[2])
    assert window_of(opened) is None


def test_the_window_of_a_section_that_goes_is_closed(opened, section_table, qtbot):
    fill(section_table, qtbot, "zebra")
    opened.panes.front.show_card()
    session = opened.desk.session
    gone = sections_of(opened)[1]
    kept = tuple(one for one in session.edition.sections if one.uid != gone)
    session.propose(Step(replace(session.edition, sections=kept), "뺌"))
    assert window_of(opened) is None
    assert gone not in sections_of(opened)


@pytest.mark.parametrize("kind", ["table", "section_table"])
def test_no_window_outlives_its_plan(kind, request, program, opened, qtbot):
    fill(request.getfixturevalue(kind), qtbot, "zebra")
    assert program.plans.close_plan()
    assert window_of(opened) is None


def test_a_step_of_another_edition_is_none(opened):
    session = opened.desk.session
    before = session.state
    session.propose(Step(replace(session.edition, uid="other"), "고침"))
    assert session.state == before
