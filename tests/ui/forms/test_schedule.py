from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection, Overview, ScheduleRow
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from tests.ui.forms.desk import LEFT, Desk
from ui.forms.schedule.faces import COUNT, LABEL
from ui.forms.schedule.form import ScheduleForm
from ui.forms.section import Shown
from ui.grid.strip import Offer
from ui.verbs import Verb

PLANNING = ScheduleRow("계획 수립", months=(1, 2))
CHOICE = ScheduleRow("대상 선정", depth=1, months=(2,))
VISITS = ScheduleRow("방문 운영", months=(3,))
SHARING = ScheduleRow("성과 공유회")
CARD = Card(
    Uid("card"),
    "방문",
    overview=Overview(period="2027. 1. ~ 12."),
    schedule=(PLANNING, CHOICE, VISITS, SHARING),
)
SPACE, SHIFT = Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def schedule(qtbot, card=CARD, *, locked=False):
    return Desk(qtbot, ScheduleForm, Edition(Uid("e"), 2027, cards=(card,)), locked=locked)


def months(desk, row):
    return desk.card.schedule[row].months


@pytest.fixture
def desk(qtbot):
    return schedule(qtbot)


def test_keeps_the_contract_of_qt(desk, qtmodeltester):
    qtmodeltester.check(desk.form.model)


def test_months_of_a_row_that_came_later_are_set_without_an_editor(desk):
    model = desk.form.model
    model.typing_began(0, COUNT)
    model.insert_rows(0, 2)
    assert model.setData(model.index(5, COUNT), "3~5")
    assert months(desk, 5) == (3, 4, 5)


def test_space_paints_a_month_and_erases_it_again(desk):
    desk.at(3, 12).key(SPACE)
    assert months(desk, 3) == (12,)
    assert desk.step == "추진일정 칠하기: 12월"
    desk.key(SPACE)
    assert months(desk, 3) == ()
    assert desk.step == "추진일정 지우기: 12월"


def test_range_chosen_with_shift_is_filled_in_one_step(desk):
    desk.at(2, 3).key(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, mods=SHIFT).key(SPACE)
    assert months(desk, 2) == months(desk, 3) == (3, 4, 5)
    assert desk.step == "추진일정 칠하기: 3~5월"
    assert desk.session.history.count() == 1
    desk.session.history.undo()
    assert desk.card.schedule == CARD.schedule


def test_del_erases_months(desk):
    desk.at(0, 1).key(Qt.Key.Key_Right, mods=SHIFT).key(Qt.Key.Key_Delete)
    assert months(desk, 0) == ()
    assert desk.step == "추진일정 지우기: 1~2월"


def test_ctrl_d_copies_from_above(desk):
    desk.at(3, 3).key(Qt.Key.Key_D, mods=CTRL)
    assert months(desk, 3) == (3,)


def test_dragging_paints_with_what_the_first_cell_became(desk):
    desk.drag((2, 5), (2, 6), (2, 7))
    assert months(desk, 2) == (3, 5, 6, 7)
    assert desk.step == "추진일정 칠하기: 5~7월"
    assert desk.session.history.count() == 1

    desk.drag((2, 6), (2, 4))
    assert months(desk, 2) == (3, 7)
    assert desk.step == "추진일정 지우기: 4~6월"


def test_drag_over_rows_paints_a_block(desk):
    desk.drag((2, 11), (3, 12))
    assert months(desk, 3) == (11, 12)


def test_bar_is_shown_while_it_is_dragged_and_esc_gives_up(desk):
    port = desk.view.viewport()
    QTest.mousePress(port, LEFT, Qt.KeyboardModifier.NoModifier, desk.spot(3, 1))
    QTest.mouseMove(port, desk.spot(3, 4))
    model = desk.form.model
    assert [model.face(model.place(3), month).text for month in (1, 4, 5)] == ["■", "■", ""]
    assert months(desk, 3) == ()
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.NoModifier, desk.spot(3, 4))
    assert desk.card.schedule == CARD.schedule
    assert model.face(model.place(3), 1).text == ""


def test_ctrl_drag_copies_the_marks_of_a_row(desk):
    desk.drag((2, 8), (3, 8), mods=CTRL)
    assert months(desk, 3) == (3,)
    assert desk.step == "추진일정 달 복사"


def test_two_quick_clicks_are_two_strokes(desk):
    port, plain = desk.view.viewport(), Qt.KeyboardModifier.NoModifier
    desk.drag((3, 5))
    twice = QMouseEvent(
        QEvent.Type.MouseButtonDblClick,
        QPointF(desk.spot(3, 5)),
        QPointF(port.mapToGlobal(desk.spot(3, 5))),
        LEFT,
        LEFT,
        plain,
    )
    QApplication.sendEvent(port, twice)
    QTest.mouseRelease(port, LEFT, plain, desk.spot(3, 5))
    assert months(desk, 3) == ()
    assert desk.session.history.count() == 2


def test_letters_on_a_month_do_nothing_and_no_syllable_is_composed(desk):
    desk.at(3, 5).type("ab1")
    assert desk.view.cells.editor is None
    assert not desk.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert desk.card.schedule == CARD.schedule
    desk.at(3, LABEL)
    assert desk.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_syllable_composed_on_a_label_starts_to_edit_it(desk):
    desk.at(3, LABEL)
    desk.compose("보").type("go").key(Qt.Key.Key_Return)
    assert desk.card.schedule[3].label == "보go"
    assert desk.session.history.count() == 1


def test_f2_on_a_month_edits_the_label(desk):
    desk.at(2, 7).key(Qt.Key.Key_F2).type("2").key(Qt.Key.Key_Return)
    assert desk.card.schedule[2].label == "방문 운영2"
    assert desk.step == "추진사항 고치기"


def test_typing_in_the_last_row_adds_one(desk):
    desk.at(4, LABEL).type("ab").key(Qt.Key.Key_Return)
    assert desk.card.schedule[4] == ScheduleRow("ab")
    desk.type("cd").key(Qt.Key.Key_Return)
    assert [row.label for row in desk.card.schedule[4:]] == ["ab", "cd"]
    assert desk.session.history.count() == 2


def test_row_that_is_given_up_while_it_is_typed_is_gone(desk):
    desk.at(4, LABEL).type("ab")
    desk.qtbot.waitUntil(lambda: len(desk.card.schedule) == 5)
    desk.key(Qt.Key.Key_Escape)
    assert desk.card.schedule == CARD.schedule
    assert desk.session.history.count() == 0


def test_months_may_be_typed_as_words(desk):
    desk.at(3, COUNT).type("3~6").key(Qt.Key.Key_Return)
    assert months(desk, 3) == (3, 4, 5, 6)
    assert desk.session.history.count() == 1
    assert desk.step == "추진일정 달 적기"


def test_month_that_does_not_exist_says_why_and_changes_nothing(desk):
    desk.at(2, COUNT).type("13")
    desk.qtbot.waitUntil(lambda: bool(desk.form.strip.shown.message))
    shown = desk.form.strip.shown
    assert shown.message == "13월은 없는 달입니다. 이전 값(3월)을 그대로 두었습니다."
    assert shown.severity is Severity.ERROR
    assert months(desk, 2) == (3,)
    assert desk.session.history.count() == 0
    desk.key(Qt.Key.Key_Return)
    assert desk.view.currentIndex().row() == 3
    assert desk.form.strip.shown == shown, "the refused row, not the one Enter went to"
    assert shown.place == "3행"
    desk.key(Qt.Key.Key_Up)
    assert desk.form.strip.shown.message != shown.message


def test_alt_arrows_make_sub_rows_and_move_rows(desk):
    desk.at(3, LABEL).key(Qt.Key.Key_Right, mods=ALT)
    assert desk.card.schedule[3].depth == 1
    assert desk.step == "추진일정 하위 행으로"
    desk.key(Qt.Key.Key_Left, mods=ALT)
    assert desk.card.schedule[3].depth == 0

    desk.key(Qt.Key.Key_Up, mods=ALT)
    assert [row.label for row in desk.card.schedule][2:] == ["성과 공유회", "방문 운영"]
    assert desk.view.currentIndex().row() == 2


def test_pasted_rows_overwrite_and_go_on_below(desk):
    desk.at(3, LABEL)
    desk.paste("공유회\t■\t\t■\n보고서\t\t1")
    assert desk.card.schedule[3:] == (
        ScheduleRow("공유회", months=(1, 3)),
        ScheduleRow("보고서", months=(2,)),
    )
    assert desk.step == "추진일정 2행 붙여넣기"


def test_copied_marks_are_pasted_onto_another_row(desk):
    desk.at(0, 1).key(Qt.Key.Key_Right, Qt.Key.Key_Right, mods=SHIFT).key(Qt.Key.Key_C, mods=CTRL)
    desk.at(2, 2).key(Qt.Key.Key_V, mods=CTRL)
    assert months(desk, 2) == (2, 3)


def test_table_pasted_in_the_last_row_becomes_rows(desk):
    header = "\t".join(("구분", "추진사항", *[f"{month}월" for month in range(1, 13)]))
    marks = "\t".join("○" if month < 3 else "" for month in range(1, 13))
    desk.at(4, LABEL).paste(f"{header}\n환류\t결과 보고\t{marks}\n\t↳ 배부\t{marks}")
    assert desk.card.schedule[4:] == (
        ScheduleRow("결과 보고", "환류", months=(1, 2)),
        ScheduleRow("배부", "환류", 1, (1, 2)),
    )
    assert desk.step == "추진일정 2행 붙여넣기"


def test_copied_rows_are_pasted_as_they_were(desk):
    desk.at(0, LABEL)
    desk.view.select(range(2), range(COUNT + 1))
    desk.key(Qt.Key.Key_C, mods=CTRL).at(4, LABEL).key(Qt.Key.Key_V, mods=CTRL)
    assert [(row.label, row.months) for row in desk.card.schedule[4:]] == [
        ("계획 수립", (1, 2)),
        ("대상 선정", (2,)),
    ]


def test_months_that_cannot_be_read_are_asked_about_first(desk):
    desk.at(4, LABEL).paste("보고\t3~4월\n배부\t언젠가")
    sheet = desk.form.foot.sheet
    assert sheet.isVisible()
    assert desk.card == CARD
    assert sheet.accessibleDescription() == "언젠가 → 읽을 수 없어 빈칸으로"
    desk.key(Qt.Key.Key_Return)
    assert desk.card.schedule[4:] == (ScheduleRow("보고", months=(3, 4)), ScheduleRow("배부"))
    assert QApplication.focusWidget() is desk.view
    assert sheet.isHidden()


def test_checked_paste_always_asks_and_can_be_given_up(desk):
    QApplication.clipboard().setText("보고\t3월")
    desk.at(3, LABEL)
    desk.form.handlers()[Verb.CHECKED_PASTE]()
    desk.key(Qt.Key.Key_Escape)
    assert desk.card == CARD
    desk.form.paste_checked()
    desk.key(Qt.Key.Key_Return)
    assert desk.card.schedule[3] == ScheduleRow("보고", months=(3,))


def test_rows_are_inserted_and_deleted(desk):
    desk.at(2, 1).key(Qt.Key.Key_Equal, mods=CTRL | SHIFT)
    assert desk.card.schedule[2] == ScheduleRow("")
    desk.key(Qt.Key.Key_Minus, mods=CTRL)
    assert desk.card.schedule == CARD.schedule
    assert desk.step == "추진일정 1행 지우기"


def test_tools_add_and_repeat_and_shift_rows(desk):
    desk.at(0, LABEL)
    desk.form.repeat_row()
    labels = [row.label for row in desk.card.schedule]
    assert labels[:4] == ["계획 수립", "대상 선정", "계획 수립", "대상 선정"]
    desk.at(3, LABEL)
    desk.form.toggle_depth()
    assert desk.card.schedule[3].depth == 0
    desk.form.toggle_depth()
    assert desk.card.schedule[3].depth == 1
    desk.at(5, LABEL)
    desk.form.add_row()
    assert desk.card.schedule[6] == ScheduleRow("")
    assert desk.view.currentIndex().row() == 6


def test_new_group_is_named_at_once(desk):
    desk.at(2, LABEL).key(Qt.Key.Key_Down, mods=SHIFT)
    desk.form.make_group()
    assert [row.group for row in desk.card.schedule] == [None, None, "새 묶음", "새 묶음"]
    desk.compose("운영").key(Qt.Key.Key_Return)
    assert [row.group for row in desk.card.schedule[2:]] == ["운영", "운영"]
    assert desk.step == "추진일정 묶음 이름 고치기"


def test_second_new_group_gets_a_name_of_its_own(desk):
    for row in (2, 3):
        desk.at(row, LABEL)
        desk.form.make_group()
        desk.form.commit()
    assert [row.group for row in desk.card.schedule[2:]] == ["새 묶음", "새 묶음 2"]


def test_del_on_a_heading_dissolves_the_group(qtbot):
    rows = (replace(PLANNING, group="준비"), VISITS)
    desk = schedule(qtbot, replace(CARD, schedule=rows))
    desk.view.show_cell(0, LABEL)
    desk.key(Qt.Key.Key_Delete)
    assert desk.card.schedule == (PLANNING, VISITS)
    assert desk.step == "추진일정 묶음 풀기"


def test_row_without_months_is_told_and_offers_to_paint(desk):
    desk.at(3, 10).key(Qt.Key.Key_Right, Qt.Key.Key_Right, mods=SHIFT)
    shown = desk.form.strip.shown
    assert (shown.place, shown.text, shown.result) == ("4행", "성과 공유회", "10~12월 선택")
    assert shown.message == "칠한 달이 없는 행입니다."
    assert shown.offers[0] == Offer("10~12월 칠하기  Ctrl+.", Verb.APPLY, filled=True)
    desk.form.handlers()[Verb.APPLY]()
    assert months(desk, 3) == (10, 11, 12)
    assert desk.form.strip.shown.message == ""


def test_empty_row_can_be_deleted_from_the_strip(desk):
    desk.at(3, LABEL)
    desk.form.strip.apply.emit(Verb.DELETE_ROW)
    assert desk.card.schedule == CARD.schedule[:3]


def test_months_give_way_to_labels_in_a_narrow_form(desk):
    desk.form.resize(560, 500)
    assert (desk.view.columnWidth(3), desk.view.columnWidth(COUNT)) == (25, 66)
    desk.form.resize(900, 500)
    assert desk.view.columnWidth(3) == 31


def test_foot_counts_and_tells_the_period(desk):
    assert desk.form.count.text() == "4행 · 칠한 달 4"
    assert desk.form.period.text().startswith("사업기간 2027. 1. ~ 12.")


def test_every_cell_can_be_read_out(desk):
    model = desk.form.model

    def spoken(row, column):
        return model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken(3, 12) == "성과 공유회 12월, 빈칸"
    assert spoken(2, 3) == "방문 운영 3월"
    assert spoken(3, COUNT) == "4행 개월, 비어 있음"


def test_approved_card_is_read_but_not_painted(qtbot):
    desk = schedule(qtbot, locked=True)
    desk.at(2, 5).key(SPACE)
    desk.drag((2, 6), (2, 8))
    desk.key(Qt.Key.Key_F2, Qt.Key.Key_Delete)
    assert desk.card.schedule == CARD.schedule
    assert Verb.COPY in desk.form.handlers()
    assert Verb.APPLY not in desk.form.handlers()
    assert not desk.form.tools.isEnabled()


def test_field_is_opened_and_the_row_is_told(desk):
    with desk.qtbot.waitSignal(desk.form.entered) as blocker:
        desk.form.open_field(Origin(CARD.uid, CardSection.SCHEDULE, 2))
    assert blocker.args == [Origin(CARD.uid, CardSection.SCHEDULE, 2)]
    assert desk.view.currentIndex().row() == 2


def test_words_that_were_not_committed_never_reach_another_card(desk):
    desk.at(3, COUNT).type("13")
    other = Shown(replace(CARD, uid=Uid("other"), schedule=(VISITS,)), desk.session.edition)
    desk.form.show_card(other)
    assert desk.view.cells.editor is None
    desk.qtbot.wait(200)
    assert desk.form.model.steps == (VISITS,)
    assert desk.card == CARD


def test_caret_stays_while_the_card_changes_and_starts_anew_on_another(desk):
    desk.at(2, 7)
    desk.show()
    assert desk.view.currentIndex().column() == 7
    other = Shown(replace(CARD, uid=Uid("other"), schedule=(VISITS,)), desk.session.edition)
    desk.form.show_card(other)
    assert (desk.view.currentIndex().row(), desk.view.currentIndex().column()) == (0, LABEL)
