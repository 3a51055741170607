from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent

from sspass_desktop.domain.budget import Amounts, CardBudget, FundTable, Ratio, Source
from sspass_desktop.domain.findings import Severity
from tests.amounts import table
from tests.ui.forms.budget.plans import CARD, FIRST, HALVES, LINKED
from ui.fields.typing import PAUSE

Key, Mods = Qt.Key, Qt.KeyboardModifier
FORMULA, AMOUNT, SOURCES = 3, 4, 5


def first(desk, place=0):
    return desk.budget.tables[0].lines[place]


def test_a_formula_moves_the_amount_that_followed_it(desk):
    desk.enter(1, FORMULA, "운영 안내서 5,000원×700부×2회")
    assert first(desk).amount_won == 7_000_000
    assert desk.steps == ["산출내역 고치기"]
    assert desk.form.view.currentIndex().row() == 2


def test_an_amount_of_its_own_stays_while_the_formula_is_typed(desk):
    desk.enter(4, FORMULA, "시군 현장 지원 1,200천원×10개월=")
    assert first(desk, 3).amount_won == 1_440_000


def test_typing_through_half_a_formula_ends_with_its_amount(desk, qtbot):
    desk.go(1, FORMULA)
    desk.type("운영 안내서 5,000원×")
    qtbot.waitUntil(lambda: first(desk).formula != FIRST.lines[0].formula, timeout=PAUSE * 10)
    assert first(desk).amount_won == 6_000_000
    desk.form.view.cells.editor.insert_text("10부")
    desk.press(Key.Key_Return)
    assert first(desk).amount_won == 50_000
    assert desk.steps == ["산출내역 고치기"]


def test_esc_gives_the_old_line_back_money_and_all(desk, qtbot):
    desk.go(1, FORMULA)
    desk.type("1천원×1")
    qtbot.waitUntil(lambda: first(desk).amount_won == 1_000, timeout=PAUSE * 10)
    desk.press(Key.Key_Escape)
    assert desk.card == CARD
    assert desk.steps == []


def test_the_row_to_go_on_becomes_a_line_and_another_stands_below(desk):
    desk.enter(5, FORMULA, "시군 회의 100천원×3회=")
    line = first(desk, 4)
    assert (line.path, line.label, line.amount_won, line.ratio) == (
        ("여비", "국내여비", "시군 방문"),
        "시군 회의",
        300_000,
        HALVES,
    )
    assert desk.form.view.currentIndex().row() == 6
    assert desk.form.model.number(6) == "＋"


def test_the_row_to_go_on_may_grow_while_it_is_typed_in(desk, qtbot):
    desk.go(5, FORMULA)
    desk.type("회의 100천원×3")
    qtbot.waitUntil(lambda: len(desk.budget.tables[0].lines) == 5, timeout=PAUSE * 10)
    assert desk.form.view.cells.editor is not None
    desk.form.view.cells.editor.insert_text("0회")
    desk.press(Key.Key_Return)
    assert first(desk, 4).amount_won == 3_000_000
    assert desk.steps == ["산출내역 고치기"]


def test_a_path_begun_anew_leaves_the_levels_below_blank(desk):
    desk.enter(5, 0, "민간이전")
    assert first(desk, 4).path == ("민간이전",)


def test_a_label_alone_is_a_line_without_amount(desk):
    desk.enter(5, FORMULA, "정산 예정")
    assert (first(desk, 4).formula, first(desk, 4).amount_won) == ("정산 예정", None)


@pytest.mark.parametrize(
    ("text", "won"), [("2,500", 2_500_000), ("2,500원", 2_500), ("△5", -5_000), ("", None)]
)
def test_bare_numbers_are_meant_in_the_shown_unit(desk, text, won):
    desk.enter(1, AMOUNT, text)
    assert first(desk).amount_won == won


def test_what_is_no_amount_leaves_the_old_one_and_the_strip_says_why(desk):
    desk.enter(1, AMOUNT, "많이")
    assert first(desk).amount_won == 6_000_000
    why = "‘많이’ 숫자로 읽을 수 없습니다. 칸은 그대로 두었습니다."
    shown = desk.form.strip.shown
    assert shown.message == why, "Enter has left the cell; it is still to be read"
    assert (shown.place, desk.form.row.number) == ("1행", 2), "beside the row it is about"
    desk.go(4, AMOUNT)
    assert desk.form.strip.shown.message == "산식과 금액이 10배 다릅니다."


def test_what_is_no_split_leaves_the_old_one(desk):
    desk.go(1, SOURCES)
    desk.type("반반")
    desk.form.commit()
    assert first(desk).ratio == HALVES
    assert desk.form.strip.shown.message.startswith("‘반반’ 재원별 비율이나 금액으로 읽을 수")


@pytest.mark.parametrize(
    ("text", "ratio", "sources"),
    [
        ("국 70 도 30", Ratio(70, 30, 0, 0, Source.PROVINCE), None),
        ("국 3,000천원 도 3,000천원", None, Amounts(3_000_000, 3_000_000)),
        ("", None, None),
    ],
)
def test_sources_are_typed_as_shares_or_amounts(desk, text, ratio, sources):
    desk.enter(1, SOURCES, text)
    assert (first(desk).ratio, first(desk).sources) == (ratio, sources)


def test_shown_shares_and_amounts_may_be_typed_back(desk):
    face = desk.form.model.face
    desk.enter(1, SOURCES, "국 1,500원 도 98원")
    shown = face(1, SOURCES).entry
    assert shown == "국 1.5천원 · 도 0.098천원"
    desk.enter(2, SOURCES, shown)
    assert first(desk, 1).sources == Amounts(1_500, 98)


def test_a_heading_takes_the_name_of_another_fund(desk):
    desk.enter(0, 0, "마을돌봄 연계")
    assert (desk.budget.tables[0].fund, desk.budget.tables[0].node) == ("마을돌봄 연계", LINKED.uid)
    desk.enter(0, 0, "모르는 사업")
    assert desk.budget.tables[0].node is None
    assert desk.steps == ["사업비 바꾸기", "사업비 바꾸기"]


def test_del_clears_cells(desk):
    desk.form.view.select(range(1, 3), range(2, 3))
    desk.press(Key.Key_Delete)
    assert [line.path[2] for line in desk.budget.tables[0].lines[:2]] == ["", ""]


def test_ctrl_d_copies_the_line_above(desk):
    desk.form.view.select(range(4, 5), range(FORMULA, SOURCES))
    desk.press(Key.Key_D, Mods.ControlModifier)
    assert first(desk, 3).label == "현장 교육 강사"
    assert first(desk, 3).amount_won == 6_000_000


def test_ctrl_d_never_copies_a_heading(desk):
    desk.go(1, 0)
    desk.press(Key.Key_D, Mods.ControlModifier)
    assert desk.card == CARD
    desk.go(7, 0)
    desk.press(Key.Key_D, Mods.ControlModifier)
    assert desk.budget.tables[1].lines[0].path[0] == "여비", "of the last line of the fund before"


def test_what_is_done_to_a_range_leaves_the_funds_their_names(desk):
    desk.press(Key.Key_A, Mods.ControlModifier)
    desk.press(Key.Key_Delete)
    assert [table.fund for table in desk.budget.tables] == [
        "이음돌봄 지원 사업비",
        "마을돌봄 연계 사업비",
    ]
    assert desk.budget.computed_won == 0
    assert len(desk.budget.tables[0].lines) == 4


def test_a_syllable_that_is_composed_survives_what_comes_back(desk, qtbot):
    desk.go(5, FORMULA)
    desk.type("회의 1천원×2")
    editor = desk.form.view.cells.editor
    QCoreApplication.sendEvent(editor, QInputMethodEvent("며", []))
    qtbot.waitUntil(lambda: len(desk.budget.tables[0].lines) == 5, timeout=PAUSE * 10)
    assert editor.composing
    done = QInputMethodEvent("", [])
    done.setCommitString("명")
    QCoreApplication.sendEvent(editor, done)
    desk.press(Key.Key_Return)
    assert first(desk, 4).formula == "1천원×2명"


def test_rows_are_inserted_like_their_neighbours_and_deleted(desk):
    desk.go(2, FORMULA)
    desk.form.view.insert_rows()
    line = first(desk, 1)
    assert (line.path, line.formula, line.ratio) == (FIRST.lines[1].path, "", HALVES)
    desk.form.view.delete_rows()
    assert desk.card == CARD
    assert desk.steps == ["예산 1행 삽입", "예산 1행 지우기"]


def test_a_heading_goes_with_its_fund(desk):
    desk.go(6, 0)
    desk.press(Key.Key_Minus, Mods.ControlModifier)
    assert len(desk.budget.tables) == 1
    assert desk.steps == ["사업비 지우기"]


def test_lines_move_and_the_selection_with_them(desk):
    desk.go(4, FORMULA)
    desk.press(Key.Key_Up, Mods.AltModifier)
    assert first(desk, 2).label == "시군 현장 지원"
    assert desk.form.view.currentIndex().row() == 3
    desk.press(Key.Key_Down, Mods.AltModifier)
    assert desk.card == CARD


def test_a_line_moves_into_the_next_fund_and_back(desk):
    desk.go(4, FORMULA)
    desk.press(Key.Key_Down, Mods.AltModifier)
    assert [len(table.lines) for table in desk.budget.tables] == [3, 2]
    assert desk.form.row.cost.label == "시군 현장 지원"
    desk.press(Key.Key_Up, Mods.AltModifier)
    assert desk.card == CARD
    assert desk.form.row.cost.label == "시군 현장 지원"


def test_funds_move_as_a_whole(desk):
    desk.go(0, 0)
    desk.form.view.move_down()
    assert desk.budget.tables == (CARD.budget.tables[1], CARD.budget.tables[0])
    assert desk.form.row.fund.fund == "이음돌봄 지원 사업비"
    desk.form.view.move_up()
    assert desk.card == CARD


def test_undo_gives_the_line_back(desk):
    desk.enter(1, FORMULA, "1천원×1")
    desk.session.history.undo()
    assert desk.card == CARD
    assert desk.form.model.face(1, AMOUNT).text == "6,000"


def test_an_imported_total_goes_when_money_is_typed(desk_of):
    printed = replace(CARD.budget, declared_total_won=1, declared_words="금일원")
    desk = desk_of(replace(CARD, budget=printed))
    desk.enter(1, 0, "여비")
    assert desk.budget.declared_total_won == 1
    desk.enter(1, AMOUNT, "1")
    assert (desk.budget.declared_total_won, desk.budget.declared_words) == (None, None)


def test_a_table_without_named_levels_is_written_in_the_usual_ones(desk_of):
    desk = desk_of(replace(CARD, budget=CardBudget(tables=(FundTable("이음"),))))
    desk.enter(1, FORMULA, "회의 1천원×2")
    assert first(desk).path == ("", "", "")
    assert first(desk).amount_won == 2_000


def test_every_typed_amount_is_taken_or_refused_with_one_sentence(desk):  # F47
    model, strip = desk.form.model, desk.form.strip
    before = first(desk)
    for text, won in table(1_000):
        model.propose_cells([(1, AMOUNT, text)], "금액 고치기")
        assert first(desk).amount_won == (before.amount_won if won is None else won), text
        if won is None:
            assert strip.shown.message.startswith(f"‘{text}’ "), text
            assert strip.shown.message.endswith("칸은 그대로 두었습니다."), text
        desk.session.history.undo()
        assert first(desk) == before


def test_how_an_amount_was_read_is_told_until_the_person_goes_on(desk):  # F47
    strip = desk.form.strip
    desk.enter(1, AMOUNT, "1,234.5천원")
    assert first(desk).amount_won == 1_234_500
    assert strip.shown.message == "‘1,234.5천원’ → 1,234,500원으로 읽었습니다."
    assert strip.shown.severity is Severity.NOTICE
    desk.press(Key.Key_Up)
    assert "읽었습니다" not in strip.shown.message
    desk.enter(1, AMOUNT, "1,235")
    assert "읽었습니다" not in strip.shown.message
