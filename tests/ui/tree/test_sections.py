from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Part, Section
from tests.ui.tree.plans import EDITION, A, outline
from tests.ui.tree.test_dock import Desk
from ui.tree.menus import row_menu
from ui.tree.model import FACE
from ui.verbs import Verb

Key, Mod = Qt.Key, Qt.KeyboardModifier
HEAD, LAW, TEAMS = Uid("head"), Uid("law"), Uid("teams")
SECTIONS = (
    Section(HEAD, Part.I, "현황", 0, numbered=False),
    Section(LAW, Part.I, "설립 근거"),
    Section(TEAMS, Part.I, "기구표"),
)


@pytest.fixture
def desk(qtbot):
    made = Desk(replace(EDITION, sections=SECTIONS))
    qtbot.addWidget(made.dock)
    made.sections, made.entered = [], []
    made.dock.section_asked.connect(made.sections.append)
    made.dock.section_entered.connect(made.entered.append)
    made.dock.show()
    made.dock.view.setFocus()
    made.dock.choose(LAW)
    return made


def titles(desk):
    return [one.title for one in desk.session.edition.sections]


def test_parts_stand_above_the_goals_with_their_sections(desk):
    QAbstractItemModelTester(desk.dock.model)
    assert outline(desk.dock.model)[0] == ("현황", ["설립 근거", "기구표"])
    first = desk.dock.model.index(0, 0).data(FACE)
    assert (first.number, first.count, first.spoken) == ("I", 2, "I부 현황, 절 2개")
    assert desk.dock.model.index_of(TEAMS).data(FACE).spoken == "절 2 기구표"
    assert desk.dock.model.index(1, 0).data() == "주요 성과"


def test_parts_are_closed_first_so_that_the_cards_are_seen(qtbot):
    dock = Desk(replace(EDITION, sections=SECTIONS)).dock
    qtbot.addWidget(dock)
    assert not dock.view.isExpanded(dock.model.index_of(HEAD))
    assert dock.view.isExpanded(dock.model.index_of(A).parent())


def test_choice_shows_a_section_and_enter_asks_to_write(desk, qtbot):
    qtbot.keyClick(desk.dock.view, Key.Key_Down)
    assert desk.sections[-1] == TEAMS
    qtbot.keyClick(desk.dock.view, Key.Key_Return)
    assert desk.entered == [TEAMS]


def test_sections_move_by_keys(desk, qtbot):
    qtbot.keyClick(desk.dock.view, Key.Key_Down, Mod.ControlModifier)
    assert titles(desk) == ["현황", "기구표", "설립 근거"]
    assert desk.session.history.undoText() == "절 옮기기: 설립 근거"
    assert desk.dock.view.current.uid == LAW


def test_sections_move_by_drag_into_another_part(desk):
    desk.dock.model.dropped.emit(LAW, desk.dock.model.index(2, 0).data(FACE).uid, 0)
    assert [one.part for one in desk.session.edition.sections] == [Part.I, Part.I, Part.III]


def test_a_section_is_dropped_on_parts_only(desk):
    model, asked = desk.dock.model, []
    model.dropped.connect(lambda *what: asked.append(what))
    data = model.mimeData([model.index_of(LAW)])
    for target in (model.index_of(A).parent(), model.index_of(HEAD)):
        model.dropMimeData(data, Qt.DropAction.MoveAction, -1, 0, target)
    assert asked == [(LAW, HEAD, 1)]


def test_a_new_section_is_asked_for_and_opened(desk, qtbot):
    desk.dock.handlers()[Verb.NEW_SECTION]()
    desk.dock.prompt.line.setText("연혁")
    qtbot.keyClick(desk.dock.prompt.line, Key.Key_Return)
    assert titles(desk) == ["현황", "설립 근거", "연혁", "기구표"]
    assert desk.entered == [desk.session.edition.sections[2].uid]


def test_a_part_gets_a_title_of_its_own(desk):
    model = desk.dock.model
    model.setData(model.index(3, 0), "올해의 목표")
    assert desk.session.edition.sections[-1] == Section(
        model.index(3, 0).data(FACE).uid, Part.IV, "올해의 목표", 0, numbered=False
    )


def test_a_part_stays_and_a_section_goes(desk, qtbot):
    both = Mod.ControlModifier | Mod.ShiftModifier
    qtbot.keyClick(desk.dock.view, Key.Key_Delete, both)
    assert titles(desk) == ["현황", "기구표"]
    desk.dock.view.choose(HEAD)
    qtbot.keyClick(desk.dock.view, Key.Key_Delete, both)
    assert titles(desk) == ["현황", "기구표"]
    assert desk.told == ["부는 옮기거나 지울 수 없습니다."]


def test_the_menu_of_a_section_takes_its_number_away(desk):
    face = desk.dock.view.current
    menu = row_menu(desk.dock.view, desk.dock.actions_, face)
    number = next(one for one in menu.actions() if one.text() == "번호 붙임")
    assert number.isChecked()
    number.trigger()
    assert not desk.session.edition.sections[1].numbered


def test_without_a_row_of_a_part_a_new_section_is_not_asked_for(desk):
    desk.dock.choose(A)
    desk.dock.handlers()[Verb.NEW_SECTION]()
    assert "부(Ⅰ~Ⅳ)를 먼저 고르세요" in desk.told[0]


def test_search_finds_sections(desk, qtbot):
    desk.dock.search.setText("ㄱㄱㅍ")
    assert desk.dock.view.hits() == [TEAMS]
