"""Sections and records in the whole window: chosen, written, undone from elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.plan_file import open_store
from sspass_desktop.documents.layout.fill import Fill
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.outline import Outline, Query
from sspass_desktop.services.plans import load_plan
from ui.verbs import Verb
from ui.views.palette import Palette

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


def test_arrows_walk_the_cards_of_the_tree_too(window, qtbot):
    window.panes.tree.view.setFocus()
    first = window.desk.card
    qtbot.keyClick(window.panes.tree.view, Key.Key_Down)
    assert window.desk.card != first
    assert window.panes.tree.view.hasFocus()


def test_a_section_is_found_by_the_palette(window, qtbot):
    window.commands.do(Verb.PALETTE)
    box = window.findChild(Palette).box
    box.setText("III-2")
    qtbot.keyClick(box, Key.Key_Return)
    page = window.panes.front.sections
    qtbot.waitUntil(lambda: page.section is not None and page.section.title == "이해관계자 분석")
    assert window.panes.tree.view.current.uid == page.section.uid
    assert window.panes.writing.page is page


def test_neighbours_of_a_section_are_reached_by_keys(window):
    window.panes.front.open_section(section(window, "이해관계자 분석").uid)
    window.commands.do(Verb.NEXT_SECTION)
    assert window.panes.front.sections.section.title == "내부역량 분석"
    window.commands.do(Verb.PREVIOUS_SECTION)
    assert window.panes.front.sections.section.title == "이해관계자 분석"


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


def drawn(window):
    """What the blocks of the preview were made from."""
    pages = window.panes.preview.sheets.pages
    return {area.origin.owner for page in pages.pages for area in page.areas}


def test_a_section_has_its_own_pages_beside_it(window, qtbot):
    law = section(window, "대외환경 분석")
    window.panes.front.show_section(law.uid)
    assert drawn(window) == {law.uid}
    window.panes.front.sections.enter()
    qtbot.keyClicks(QApplication.focusWidget(), "Q")
    window.commit()
    sheets = window.panes.preview.sheets
    qtbot.waitUntil(lambda: any("Q" in run.text for run in sheets.pages.pages[0].runs))
    window.panes.front.show_card()
    assert drawn(window) == {window.desk.card}


def test_a_click_on_the_page_of_a_section_opens_its_block(window):
    swot = section(window, "대외환경 분석")
    window.panes.front.show_section(swot.uid)
    origins = [
        area.origin for page in window.panes.preview.sheets.pages.pages for area in page.areas
    ]
    last = max((one for one in origins if one.index is not None), key=lambda one: one.index)
    window.panes.preview.asked.emit(last)
    blocks = window.panes.front.sections.blocks
    assert blocks.isAncestorOf(QApplication.focusWidget())
    assert blocks.boxes.index(blocks.current) == last.index


def test_the_head_says_how_much_paper_a_card_takes(window):
    assert window.panes.page.head.paper.text() == "3.4쪽"
    assert window.docks.docks["preview"].titleBarWidget().note.text() == "3.4쪽"
    window.panes.page.head.show_fill(Fill(3, 0.1, 5))
    assert window.panes.page.head.paper.text() == "2.1쪽 · 3쪽째 5줄"


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
