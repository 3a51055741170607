from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Plan, card_numbers
from sspass_desktop.domain.strategy import Strategy
from sspass_desktop.texts import tree
from sspass_desktop.texts.particles import object_
from tests.ui.tree.plans import (
    AUDIT,
    CLEAN,
    EDITION,
    LINK,
    LOST,
    NEAR,
    NET,
    OFFICE,
    VISIT,
    A,
    B,
    C,
    D,
)
from ui.edits import EditSession, Step
from ui.look.look import Look
from ui.tree.dock import PlanTree
from ui.tree.menus import row_menu
from ui.tree.model import FACE
from ui.tree.nodes import Kind
from ui.verbs import Verb

Key, Mod = Qt.Key, Qt.KeyboardModifier
BOTH = Mod.ControlModifier | Mod.ShiftModifier


class Desk:
    """A dock and a session joined as the window joins them."""

    def __init__(self, edition):
        self.session = EditSession(Plan(editions=(edition,)), edition)
        self.dock = PlanTree(Look())
        self.shown, self.edited, self.begun, self.told = [], [], [], []
        self.dock.proposed.connect(self.session.propose)
        self.session.changed.connect(self.show)
        self.dock.card_asked.connect(self.shown.append)
        self.dock.edit_asked.connect(self.edited.append)
        self.dock.card_made.connect(self.begun.append)
        self.dock.refused.connect(self.told.append)
        self.session.refused.connect(self.told.append)
        self.show()

    def show(self, change=None):
        only = change.cards() if change is not None and change.only_cards else None
        self.dock.show_edition(self.session.edition, {}, only)

    def numbers(self):
        return dict(card_numbers(self.session.edition))


@pytest.fixture
def desk(qtbot):
    made = Desk(EDITION)
    qtbot.addWidget(made.dock)
    made.dock.show()
    made.dock.view.setFocus()
    made.dock.choose(B)
    return made


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, *(key if isinstance(key, tuple) else (key,)))


def say(widget, text):
    """Type Hangul: what an input method hands over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def current(desk):
    return desk.dock.view.current.uid


def test_choice_shows_the_card_and_enter_asks_to_write_in_it(desk, qtbot):
    press(qtbot, desk.dock.view, Key.Key_Down)
    assert desk.shown[-1] == C
    assert desk.edited == []
    press(qtbot, desk.dock.view, Key.Key_Return)
    assert desk.edited == [C]


def test_arrows_fold_and_walk(desk, qtbot):
    view = desk.dock.view
    press(qtbot, view, Key.Key_Left)
    assert current(desk) == LINK
    press(qtbot, view, Key.Key_Left)
    assert not view.isExpanded(view.currentIndex())
    press(qtbot, view, Key.Key_Right, Key.Key_Right)
    assert current(desk) == A


def test_alt_arrows_go_to_siblings(desk, qtbot):
    desk.dock.choose(LINK)
    press(qtbot, desk.dock.view, (Key.Key_Down, Mod.AltModifier))
    assert current(desk) == VISIT
    press(qtbot, desk.dock.view, (Key.Key_Up, Mod.AltModifier), (Key.Key_Up, Mod.AltModifier))
    assert current(desk) == LINK


def test_ctrl_arrows_move_the_card_and_numbers_follow(desk, qtbot):
    press(qtbot, desk.dock.view, (Key.Key_Down, Mod.ControlModifier))
    assert desk.numbers()[B] == "1.3"
    assert desk.session.history.undoText() == "사업 옮기기: 1.2 → 1.3"
    assert current(desk) == B
    press(qtbot, desk.dock.view, *[(Key.Key_Up, Mod.ControlModifier)] * 5)
    assert desk.numbers()[B] == "1.1"
    assert desk.session.history.count() == 3


def test_ctrl_arrows_move_tasks_and_goals(desk, qtbot):
    desk.dock.choose(LINK)
    press(qtbot, desk.dock.view, (Key.Key_Down, Mod.ControlModifier))
    assert desk.numbers()[A] == "2.1"
    desk.dock.choose(NEAR)
    press(qtbot, desk.dock.view, (Key.Key_Down, Mod.ControlModifier))
    assert desk.numbers()[A] == "3.1"


def test_card_goes_to_a_task_by_typing(desk, qtbot):
    view, line = desk.dock.view, desk.dock.prompt.line
    press(qtbot, view, (Key.Key_M, BOTH))
    assert line.hasFocus()
    say(line, "감사")
    press(qtbot, line, Key.Key_Return)
    assert desk.numbers()[B] == "3.1"
    assert desk.session.history.undoText() == "사업 옮기기: 1.2 → 3.1"
    assert current(desk) == B
    assert view.hasFocus()
    desk.session.history.undo()
    assert desk.session.edition == EDITION
    assert current(desk) == B


def test_the_list_of_tasks_is_walked_by_arrows_and_left_by_escape(desk, qtbot):
    line = desk.dock.prompt.line
    press(qtbot, desk.dock.view, (Key.Key_M, BOTH))
    press(qtbot, line, Key.Key_Escape)
    assert desk.dock.prompt.isHidden()
    assert desk.session.history.count() == 0
    press(qtbot, desk.dock.view, (Key.Key_M, BOTH))
    press(qtbot, line, Key.Key_Down, Key.Key_Return)
    assert desk.numbers()[B] == "3.1"


def test_task_is_found_by_the_syllable_being_composed(desk, qtbot):
    press(qtbot, desk.dock.view, (Key.Key_M, BOTH))
    QApplication.sendEvent(desk.dock.prompt.line, QInputMethodEvent("가", []))
    assert desk.dock.prompt.list.model().stringList() == ["2 찾아가는 방문", "3 함께 보는 감사"]


def test_new_card_is_named_then_written_in(desk, qtbot):
    desk.dock.handlers()[Verb.NEW_CARD]()
    say(desk.dock.prompt.line, "새 사업")
    press(qtbot, desk.dock.prompt.line, Key.Key_Return)
    (uid,) = desk.begun
    assert desk.numbers()[uid] == "1.4"
    assert desk.shown[-1] == uid
    assert desk.session.card(uid).department == desk.session.card(B).department
    assert desk.session.history.undoText() == "새 카드: 새 사업"


def test_name_is_changed_in_place(desk, qtbot):
    press(qtbot, desk.dock.view, Key.Key_F2)
    editor = desk.dock.view.findChild(QLineEdit)
    assert editor.text() == "긴급 돌봄"
    editor.selectAll()
    say(editor, "밤 돌봄")
    press(qtbot, editor, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.session.card(B).title == "밤 돌봄")
    assert desk.session.history.undoText() == "이름 바꾸기: 밤 돌봄"


def test_name_being_typed_is_taken_before_a_command(desk, qtbot):
    press(qtbot, desk.dock.view, Key.Key_F2)
    editor = desk.dock.view.findChild(QLineEdit)
    editor.selectAll()
    say(editor, "밤 돌봄")
    desk.dock.commit()
    assert desk.session.card(B).title == "밤 돌봄"
    assert desk.dock.view.hasFocus()


def test_another_edition_is_shown_unfolded(desk):
    desk.dock.view.collapseAll()
    desk.dock.show_edition(replace(EDITION, uid=Uid("other")), {})
    assert desk.dock.view.isExpanded(desk.dock.model.index_of(LINK))


def test_escape_leaves_the_name_as_it_was(desk, qtbot):
    press(qtbot, desk.dock.view, Key.Key_F2)
    editor = desk.dock.view.findChild(QLineEdit)
    qtbot.keyClicks(editor, "x")
    press(qtbot, editor, Key.Key_Escape)
    assert desk.session.history.count() == 0


def test_card_is_put_away_with_author_and_comes_back(desk, qtbot):
    desk.dock.show_author("한가람")
    press(qtbot, desk.dock.view, (Key.Key_Delete, BOTH))
    (entry,) = desk.session.edition.archive
    assert (entry.card.uid, entry.place, entry.author) == (B, 1, "한가람")
    assert desk.session.history.undoText() == "카드 1.2 보관함으로"
    assert current(desk) in (A, C)


def test_task_with_cards_is_not_removed_and_says_why(desk, qtbot):
    desk.dock.choose(LINK)
    press(qtbot, desk.dock.view, (Key.Key_Delete, BOTH))
    assert desk.told == [
        "‘연결망 만들기’를 지우려면 걸려 있는 카드 3개를 먼저 다른 곳으로 옮기세요."
    ]
    desk.dock.choose(AUDIT)
    press(qtbot, desk.dock.view, (Key.Key_Delete, BOTH))
    assert desk.session.edition.strategy.goals[1].tasks == ()


@pytest.mark.parametrize("key", [Key.Key_M, Key.Key_Delete])
def test_approved_card_stays_where_it_is(desk, qtbot, key):
    desk.dock.choose(LOST)
    press(qtbot, desk.dock.view, (key, BOTH))
    assert desk.told == ["확정된 카드입니다. 보완으로 바꾸면 고칠 수 있습니다."]
    assert desk.session.history.count() == 0


def test_copy_stands_behind_its_card(desk):
    desk.dock.handlers()[Verb.DUPLICATE]()
    titles = [card.title for card in desk.session.edition.cards]
    assert titles[1:3] == ["긴급 돌봄", "긴급 돌봄 (사본)"]
    assert desk.dock.view.current.number == "1.3"


def test_next_card_crosses_tasks(desk):
    desk.dock.choose(C)
    handlers = desk.dock.handlers()
    handlers[Verb.NEXT_CARD]()
    assert current(desk) == D
    handlers[Verb.PREVIOUS_CARD]()
    assert current(desk) == C


def test_from_outside_the_tree_commands_mean_the_card_last_shown(desk):
    desk.dock.choose(LINK)
    desk.dock.search.setFocus()
    assert desk.dock.actions_.target().uid == B
    desk.dock.view.setFocus()
    assert desk.dock.actions_.target().uid == LINK
    assert Verb.DUPLICATE not in desk.dock.handlers()


def visible(desk):
    view = desk.dock.view
    return {
        uid
        for uid in (A, B, C, D, LOST)
        if not view.visualRect(desk.dock.model.index_of(uid)).isEmpty()
    }


def test_search_hides_what_does_not_fit(desk, qtbot):
    desk.dock.search.setText("ㄷㅂ")
    assert visible(desk) == {A, B}
    desk.dock.search.setText("2.1")
    assert visible(desk) == {D}
    press(qtbot, desk.dock.search, Key.Key_Return)
    assert current(desk) == D
    assert desk.dock.view.hasFocus()
    press(qtbot, desk.dock.search, Key.Key_Escape)
    assert visible(desk) == {A, B, C, D, LOST}


def test_search_hears_the_syllable_being_composed(desk):
    QApplication.sendEvent(desk.dock.search, QInputMethodEvent("이", []))
    assert visible(desk) == {C}


def test_team_filter_counts_and_hides(desk):
    teams = desk.dock.teams
    assert [teams.itemText(row) for row in range(teams.count())] == [
        "모든 팀 (5)",
        "돌봄팀 (4)",
        "총무팀 (1)",
    ]
    teams.setCurrentIndex(2)
    teams.activated.emit(2)
    assert visible(desk) == {D}
    desk.session.propose(replace_step(desk, D))
    assert visible(desk) == {D}


def replace_step(desk, uid):
    return Step(replace(desk.session.card(uid), title="순회 살핌"), "이름")


def test_no_hit_says_so_and_leads_out(desk, qtbot):
    desk.dock.search.setText("없는 사업")
    assert desk.dock.nothing.text() == "찾는 사업이 없습니다."
    qtbot.mouseClick(desk.dock.way_out, Qt.MouseButton.LeftButton)
    assert visible(desk) == {A, B, C, D, LOST}
    assert desk.dock.nothing.isHidden()


def test_empty_plan_asks_for_a_goal(qtbot):
    desk = Desk(replace(EDITION, strategy=Strategy(), cards=()))
    qtbot.addWidget(desk.dock)
    desk.dock.show()
    assert desk.dock.nothing.text() == tree.NO_TASKS
    qtbot.mouseClick(desk.dock.way_out, Qt.MouseButton.LeftButton)
    say(desk.dock.prompt.line, "넓은 협력")
    press(qtbot, desk.dock.prompt.line, Key.Key_Return)
    assert desk.session.edition.strategy.goals[0].name == "넓은 협력"
    assert desk.dock.nothing.isHidden()


def test_letters_jump(desk, qtbot):
    qtbot.keyClicks(desk.dock.view, "2.1")
    assert current(desk) == D


def test_initials_jump_while_they_are_composed(desk):
    QApplication.sendEvent(desk.dock.view, QInputMethodEvent("ㄷ", []))
    assert current(desk) == A
    commit = QInputMethodEvent("ㅂ", [])
    commit.setCommitString("ㄷ")
    QApplication.sendEvent(desk.dock.view, commit)
    assert current(desk) == A


def test_edits_elsewhere_keep_what_is_open_and_chosen(desk):
    view = desk.dock.view
    view.collapse(desk.dock.model.index_of(VISIT))
    desk.session.propose(replace_step(desk, A))
    assert current(desk) == B
    assert not view.isExpanded(desk.dock.model.index_of(VISIT))
    assert view.isExpanded(desk.dock.model.index_of(LINK))


def menu_words(menu):
    return [action.text().split("\t")[0] for action in menu.actions() if action.text()]


def chosen(menu, word):
    return next(action for action in menu.actions() if action.text().split("\t")[0] == word)


def test_menu_of_a_card_sets_its_execution_task(desk):
    menu = row_menu(desk.dock.view, desk.dock.actions_, desk.dock.view.current)
    assert menu_words(menu) == [
        "열기",
        "새 카드…",
        "실행과제",
        "이름 바꾸기",
        "위로 옮기기",
        "아래로 옮기기",
        "다른 과제로 옮기기…",
        "복제",
        "이 카드의 이력…",
        "보관함으로",
    ]
    chosen(chosen(menu, "실행과제").menu(), "창구 넓히기").trigger()
    assert desk.session.card(B).execution_task == NET


def test_menu_of_a_task_names_and_removes_execution_tasks(desk, qtbot):
    desk.dock.choose(LINK)
    menu = row_menu(desk.dock.view, desk.dock.actions_, desk.dock.view.current)
    steps = chosen(menu, "실행과제").menu()
    chosen(chosen(steps, "창구 넓히기").menu(), "지우기").trigger()
    assert "카드 1개" in desk.told[0]
    chosen(steps, "실행과제 추가…").trigger()
    say(desk.dock.prompt.line, "전화 잇기")
    press(qtbot, desk.dock.prompt.line, Key.Key_Return)
    task = desk.session.edition.strategy.goals[0].tasks[0]
    assert [step.name for step in task.execution_tasks] == ["창구 넓히기", "전화 잇기"]


def test_plus_menu_adds_a_task_to_the_goal_one_is_in(desk, qtbot):
    chosen(desk.dock.head.add.menu(), "전략과제 추가…").trigger()
    say(desk.dock.prompt.line, "이웃 살핌")
    press(qtbot, desk.dock.prompt.line, Key.Key_Return)
    names = [task.name for task in desk.session.edition.strategy.goals[0].tasks]
    assert names == ["연결망 만들기", "찾아가는 방문", "이웃 살핌"]


def test_mission_is_edited_from_the_present_one(desk, qtbot):
    more = desk.dock.head.more.menu()
    chosen(more, "미션 고치기…").trigger()
    say(desk.dock.prompt.line, "곁에 있는 돌봄")
    press(qtbot, desk.dock.prompt.line, Key.Key_Return)
    assert desk.session.edition.strategy.mission == "곁에 있는 돌봄"
    chosen(more, "미션 고치기…").trigger()
    assert desk.dock.prompt.line.text() == "곁에 있는 돌봄"


def test_archive_is_asked_for(desk, qtbot):
    with qtbot.waitSignal(desk.dock.archive_asked):
        chosen(desk.dock.head.more.menu(), "보관함…").trigger()


def test_context_menu_opens_on_its_row(desk, qtbot):
    view = desk.dock.view
    place = view.visualRect(desk.dock.model.index_of(D)).center()
    assert "복제" in menu_words(desk.dock.menu_at(place))
    assert current(desk) == D


def test_everything_has_a_name_for_screen_readers(desk):
    dock = desk.dock
    named = (dock.view, dock.teams, dock.search, dock.head.add, dock.head.more)
    assert [widget.accessibleName() for widget in named] == [
        "계획 나무",
        "팀 거르기",
        "계획에서 찾기",
        "추가",
        "그 밖의 명령",
    ]


def test_rows_are_painted_in_both_colours_and_sizes(desk):
    look = desk.dock._look
    for dark, zoom in ((True, 100), (False, 150)):
        look.set_dark(dark)
        look.set_zoom(zoom)
        assert not desk.dock.grab().isNull()
    assert desk.dock.view.visualRect(desk.dock.model.index_of(A)).height() >= 37


def test_team_that_is_gone_filters_no_longer(desk):
    desk.dock.actions_.team = OFFICE
    cards = tuple(card for card in EDITION.cards if card.department != OFFICE)
    desk.dock.show_edition(replace(EDITION, cards=cards), {})
    assert desk.dock.actions_.team is None
    assert desk.dock.view.hits((Kind.CARD,)) == [A, B, C, LOST]


def test_drag_and_drop_moves_the_card(desk):
    model = desk.dock.model
    data = model.mimeData([model.index_of(A)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, model.index_of(VISIT))
    assert desk.numbers()[A] == "2.2"
    assert desk.session.history.undoText() == "사업 옮기기: 1.1 → 2.2"
    assert current(desk) == A
    assert model.index_of(A).parent().data(FACE).uid == VISIT


@pytest.mark.parametrize("uid", [NEAR, LINK])
@pytest.mark.parametrize("target", [NEAR, LINK, VISIT, A])
def test_goal_or_task_is_dropped_nowhere(desk, uid, target):  # F52
    model = desk.dock.model
    assert not model.flags(model.index_of(uid)) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([model.index_of(uid)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index_of(target))
    name = object_(f"‘{model.index_of(uid).data(FACE).text}’")
    assert desk.session.edition == EDITION
    assert desk.told == [f"{name} 다른 항목 아래로 옮길 수 없습니다. 그대로 두었습니다."]


@pytest.mark.parametrize("uid", [NEAR, LINK, NET])
@pytest.mark.parametrize("by", [-9, 9])
def test_goal_or_task_goes_no_further_than_its_siblings(desk, uid, by):  # F52
    desk.dock.actions_.strategy.shift(uid, "이름", by)
    nodes = [node for goal in desk.session.edition.strategy.goals for node in (goal, *goal.tasks)]
    assert sorted(node.uid for node in nodes) == sorted([NEAR, CLEAN, LINK, VISIT, AUDIT])
