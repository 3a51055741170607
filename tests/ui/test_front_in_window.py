"""Sections and records in the whole window: chosen, written, undone from elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.plan_file import open_store
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.outline import Outline, Query
from sspass_desktop.services.plans import load_plan
from ui.verbs import Verb

Key = Qt.Key


@pytest.fixture
def window(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    return opened


def section(window, title):
    sections = window.desk.session.edition.sections
    return next(one for one in sections if one.title == title)


def test_arrows_walk_the_tree_and_show_each_section(window, qtbot):
    law = section(window, "설립 근거")
    window.panes.tree.view.expandAll()
    window.panes.tree.view.setFocus()
    window.panes.tree.choose(law.uid)
    qtbot.keyClick(window.panes.tree.view, Key.Key_Down)
    assert window.panes.front.sections.section.title == "설립 목적"
    assert window.panes.tree.view.hasFocus()
    assert window.panes.front.writing.page is window.panes.front.sections


def test_enter_leads_into_the_blocks_and_a_card_back_to_its_page(window, qtbot):
    law = section(window, "설립 근거")
    window.panes.tree.choose(law.uid)
    window.panes.tree.view.setFocus()
    qtbot.keyClick(window.panes.tree.view, Key.Key_Return)
    assert window.panes.front.sections.blocks.isAncestorOf(QApplication.focusWidget())
    window.panes.tree.choose(window.desk.card)
    assert window.panes.front.writing.page is window.panes.page


def test_undo_leads_back_to_the_section(window, qtbot):
    law = section(window, "대외환경 분석")
    window.panes.front.show_section(law.uid)
    window.panes.front.sections.enter()
    qtbot.keyClicks(QApplication.focusWidget(), "N")
    window.commit()
    assert section(window, "대외환경 분석").blocks != law.blocks
    window.panes.front.show_card()
    window.commands.do(Verb.UNDO)
    assert section(window, "대외환경 분석") == law
    assert window.panes.front.sections.section.uid == law.uid
    assert window.panes.front.writing.page is window.panes.front.sections


def test_a_section_that_is_gone_makes_room_for_the_card(window):
    law = section(window, "설립 근거")
    window.panes.tree.choose(law.uid)
    window.panes.tree.view.setFocus()
    window.commands.do(Verb.ARCHIVE)
    assert law.uid not in [one.uid for one in window.desk.session.edition.sections]
    assert (
        window.panes.front.sections.section is None
        or window.panes.front.sections.section.uid != law.uid
    )


def test_commands_put_blocks_in(window):
    window.panes.front.show_section(section(window, "연혁").uid)
    window.panes.front.sections.enter()
    window.commands.do(Verb.INSERT_TEXT)
    assert isinstance(section(window, "연혁").blocks[-1], Outline)
    assert window.panes.front.sections.blocks.current.outline.hasFocus()


def test_cards_are_not_drawn_beside_a_section(window):
    window.panes.front.show_section(section(window, "연혁").uid)
    assert window.panes.preview.sheets.height() == 0 or not window.panes.preview.isVisible()
    window.panes.front.show_card()
    assert window.panes.preview.sheets.height() > 0


def test_a_generated_block_leads_to_the_sheet_of_its_records(window, qtbot):
    window.panes.front.show_section(section(window, "연혁").uid)
    window.panes.front.sections.enter()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert window.views.currentWidget() is window.panes.front.records
    assert window.panes.front.records.page.sheet.key == "history"


@pytest.mark.parametrize("query", list(Query))
def test_every_generated_block_leads_somewhere(window, query):
    window.panes.front.sections.records_asked.emit(query)
    assert window.views.currentWidget() in (window.panes.front.records, window.panes.funds)


def test_undo_leads_back_to_a_sheet(window):
    window.panes.front.show_records("history")
    page = window.panes.front.records.page
    page.model.type_cell(0, 2, "다른 말")
    window.show_view(Verb.SHOW_CARD)
    window.panes.front.show_records("staff")
    window.commands.do(Verb.UNDO)
    assert window.panes.front.records.page.sheet.key == "history"
    assert window.desk.session.plan.organisation.history[0].text != "다른 말"


def test_what_is_typed_about_the_agency_is_saved(window, path):
    window.commands.do(Verb.AGENCY)
    field = window.panes.front.records.page.form.fields["director"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Kim")
    window.commands.do(Verb.SAVE)
    window.workplace.saver.finish()
    assert load_plan(open_store(path, False)).organisation.director == "Kim"


@pytest.mark.parametrize(
    ("verb", "key"),
    [
        (Verb.PLAN_INFO, "plan"),
        (Verb.AGENCY, "agency"),
        (Verb.STRATEGY, "strategy"),
        (Verb.RESULTS, "results"),
        (Verb.TERMS, "terms"),
    ],
)
def test_menus_lead_to_the_sheets(window, verb, key):
    window.commands.do(verb)
    assert window.panes.front.records.page.sheet.key == key


def test_a_finding_about_an_execution_task_leads_to_its_sheet(window):
    step = window.desk.session.edition.strategy.goals[0].tasks[0].execution_tasks[1]
    window.go_to(Place(section="strategy", node=step.uid))
    assert window.panes.front.records.page.sheet.key == "strategy"


def test_a_finding_about_a_result_leads_to_its_row(window):
    measure = window.desk.session.edition.results[2].measures[1]
    window.go_to(Place(section="results", node=measure.uid))
    page = window.panes.front.records.page
    assert page.model.line(page.view.currentIndex().row()).texts[3] == measure.name
