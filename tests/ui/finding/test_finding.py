"""Finding and replacing in the window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.life import with_status
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.seeking.index import bodies
from sspass_desktop.domain.seeking.passages import passages
from sspass_desktop.texts import finding as words
from ui.edits import Step
from ui.finding.finder import Finder
from ui.finding.model import FIELD, HitsModel
from ui.models.two_levels import ROW
from ui.records.catalogue import GROUPS
from ui.records.places import SHEETS
from ui.verbs import Verb

BOX = Qt.ItemDataRole.CheckStateRole
Key = Qt.Key


@pytest.fixture
def finder(opened):
    return opened.findChild(Finder)


@pytest.fixture
def seek(opened, finder, qtbot):
    """Type into the panel and wait for what is found."""

    def act(text, verb=Verb.FIND):
        opened.commands.do(verb)
        shown = []
        finder.panel.model.modelReset.connect(lambda: shown.append(True))
        finder.panel.box.setText(text)
        finder.panel.seek()
        qtbot.waitUntil(lambda: bool(shown) and not finder._runs)
        return finder.panel

    return act


def titles(panel):
    return [group.name for group in panel.model.groups]


def test_the_model_keeps_the_contract_of_qt(seek, qtmodeltester):
    panel = seek("돌봄", Verb.REPLACE)
    assert panel.model.rows
    qtmodeltester.check(panel.model)


def test_cards_sections_and_records_are_headings(opened, seek):
    names = titles(seek("돌봄"))
    edition = opened.desk.session.edition
    assert any(name.startswith("1.") for name in names)
    assert "부서" in names
    assert any(f"III  {one.title}" in names for one in edition.sections if one.part == "III")


def test_a_hit_opens_its_field(opened, seek, qtbot):
    panel = seek("돌봄")
    numbers = {
        row.place.section: number
        for number, row in reversed(list(enumerate(panel.model.rows)))
        if row.place.card is not None
    }
    index = panel.model.place_of(numbers[CardSection.GOALS])
    panel.table.setCurrentIndex(index)
    qtbot.keyClick(panel.table, Key.Key_Return)
    assert opened.desk.card == index.data(ROW).place.card
    assert opened.panes.page.section is CardSection.GOALS


def test_a_hit_in_the_records_opens_its_sheet_and_row(opened, seek):
    panel = seek(opened.desk.session.edition.departments[1].name)
    row = next(row for row in panel.model.rows if row.place.section == "departments")
    panel.asked.emit(row)
    assert opened.panes.records.page.sheet.key == "departments"
    assert opened.panes.records.page.view.currentIndex().row() == 1


def test_a_hit_in_a_section_opens_it(opened, seek):
    section = next(one for one in opened.desk.session.edition.sections if one.level and one.title)
    panel = seek(section.title)
    row = next(row for row in panel.model.rows if row.place.node == section.uid)
    panel.asked.emit(row)
    assert opened.panes.front.sections.section.uid == section.uid


def test_a_hit_in_the_budget_opens_its_line(opened, seek):
    node = list(opened.desk.session.edition.budget.expenditure.walk())[-1]
    panel = seek(node.name)
    row = next(row for row in panel.model.rows if row.place.node == node.uid)
    panel.asked.emit(row)
    assert opened.panes.funds.isVisible()


def test_f3_walks_round_and_round(opened, seek, qtbot):
    panel = seek("돌봄")
    count = len(panel.model.rows)
    assert count > 2
    table = panel.table
    assert panel.model.number_of(table.currentIndex()) == 0
    opened.commands.do(Verb.FIND_PREVIOUS)
    assert panel.model.number_of(table.currentIndex()) == count - 1
    opened.commands.do(Verb.FIND_NEXT)
    opened.commands.do(Verb.FIND_NEXT)
    assert panel.model.number_of(table.currentIndex()) == 1


def test_f3_works_inside_the_panel(opened, seek, qtbot):
    panel = seek("돌봄")
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Key.Key_F3)
    assert panel.model.number_of(panel.table.currentIndex()) == 1


def test_f3_without_a_search_opens_the_panel(opened, finder):
    opened.commands.do(Verb.FIND_NEXT)
    assert finder.panel.isVisible()
    assert not finder.panel.other.isVisible()


def test_chosen_words_are_sought_at_once(opened, finder):
    title = opened.panes.page.head.title
    title.setFocus()
    title.selectAll()
    opened.commands.do(Verb.FIND)
    assert finder.panel.box.text() == title.text()


def test_nothing_found_says_so(seek):
    panel = seek("없는말씀")
    assert panel.count.text() == words.NO_HIT


def test_initials_and_amounts_are_found(opened, seek):
    assert seek("ㄷㅂ").model.rows
    card = next(one for one in opened.desk.session.edition.cards if one.budget.total_won)
    panel = seek(f"{card.budget.total_won // 1000:,}천원")
    assert any(row.place.card == card.uid for row in panel.model.rows)


def _replace(panel, new):
    panel.other.setText(new)
    panel.replace.click()


def test_a_replacement_is_one_step_over_the_whole_plan(opened, seek, qtbot):
    session = opened.desk.session
    before = session.state
    panel = seek("돌봄", Verb.REPLACE)
    assert titles(panel)[0] == words.NAMES
    _replace(panel, "보살핌")
    assert session.history.count() == 1
    assert "보살핌" in session.history.undoText()
    assert session.edition != before.edition
    qtbot.waitUntil(
        lambda: all("돌봄" not in row.hit.text for row in panel.model.rows if row.changeable)
    )
    session.history.undo()
    assert session.state == before


def test_only_ticked_hits_are_replaced(opened, seek, qtbot):
    panel = seek("돌봄", Verb.REPLACE)
    model, table = panel.model, panel.table
    for number in range(len(model.groups)):
        top = model.index(number, FIELD)
        if model.data(top, BOX) is Qt.CheckState.Checked:
            table.setCurrentIndex(top)
            qtbot.keyClick(table, Key.Key_Space)
    assert not model.chosen
    assert not panel.replace.isEnabled()
    group = next(at for at, one in enumerate(model.groups) if _is_free(one))
    table.setCurrentIndex(model.index(0, FIELD, model.index(group, FIELD)))
    qtbot.keyClick(table, Key.Key_Space)
    assert len(model.chosen) == 1
    assert model.data(model.index(group, FIELD), BOX) is Qt.CheckState.PartiallyChecked
    hit = model.chosen[0]
    _replace(panel, "보살핌")
    state = opened.desk.session.state
    after = dict(bodies(Plan(state.organisation), state.edition))[hit.body]
    written = [text for text in _texts(after) if "보살핌" in text]
    assert written == [hit.text[: hit.start] + "보살핌" + hit.text[hit.end :]]


def _is_free(group):
    return len(group.rows) > 1 and all(row.changeable for row in group.rows)


def _texts(value):
    return [one.text for one in passages(value)]


def test_an_approved_card_is_left_out_and_said_so(opened, seek):
    session = opened.desk.session
    card = next(one for one in session.edition.cards if "돌봄" in str(one.goals))
    session.propose(Step(with_status(session.edition, card.uid, CardStatus.FINAL), "확정"))
    panel = seek("돌봄", Verb.REPLACE)
    rows = [row for row in panel.model.rows if row.place.card == card.uid]
    assert rows
    assert {row.why for row in rows} <= {words.LOCKED, words.FIXED}
    assert "확정된 곳" in panel.stays.text()
    _replace(panel, "보살핌")
    assert session.card(card.uid).goals == card.goals


def test_a_plan_for_reading_is_searched_and_not_changed(opened, seek):
    opened.set_read_only("다른 곳에서 열림")
    panel = seek("돌봄", Verb.REPLACE)
    assert panel.model.rows
    assert not panel.replace.isEnabled()
    assert panel.model.data(panel.model.place_of(0), BOX) is None


def test_what_changed_meanwhile_is_sought_again_before_it_is_replaced(opened, seek, finder):
    panel = seek("돌봄", Verb.REPLACE)
    hits = panel.model.chosen
    session = opened.desk.session
    session.propose(Step(replace(session.edition, cards=session.edition.cards[1:]), "지움"))
    panel.replacing.emit(hits, "돌봄", "보살핌")
    assert session.history.count() == 1


def test_an_old_name_that_is_still_written_is_offered(opened, finder, qtbot):
    session = opened.desk.session
    edition = session.edition
    unit = edition.departments[0]
    first = edition.cards[0]
    said = replace(first, overview=replace(first.overview, purpose=f"{unit.name}과 함께"))
    session.propose(Step(said, "적기"))
    others = (replace(unit, name="새로운 이름"), *edition.departments[1:])
    session.propose(Step(replace(session.edition, departments=others), "이름"))
    qtbot.waitUntil(lambda: finder._renamed is not None)
    opened.commands.do(Verb.REPLACE)
    assert finder.panel.box.text() == unit.name
    assert finder.panel.other.text() == "새로운 이름"


def test_another_plan_empties_the_panel(program, opened, seek, finder):
    panel = seek("돌봄")
    program.plans.open_sample()
    assert not panel.isVisible()
    assert not panel.model.groups


def test_escape_closes_and_down_enters_the_list(opened, seek, qtbot):
    panel = seek("돌봄")
    panel.activateWindow()
    panel.box.setFocus()
    qtbot.keyClick(panel.box, Key.Key_Down)
    assert QApplication.focusWidget() is panel.table
    qtbot.keyClick(panel.box, Key.Key_Escape)
    assert not panel.isVisible()


def test_every_field_that_is_searched_has_a_sheet():
    keys = {sheet.key for _, sheets in GROUPS for sheet in sheets}
    assert set(SHEETS.values()) <= keys
    searched = {body.key for body, _ in bodies(Plan(), Edition("e", 2027))}
    assert searched - {"budget"} == set(SHEETS)


def test_an_empty_model_has_nothing_to_replace(qapp):
    assert HitsModel().chosen == ()
