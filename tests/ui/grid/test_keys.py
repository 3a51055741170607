from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from ui.fields.typing import HAND_ON, PAUSE
from ui.verbs import Verb

Key, Mods = Qt.Key, Qt.KeyboardModifier
opens_a_list = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def press(qtbot, view):
    """Strike a key where the focus is: in the editor, or in the grid."""

    def strike(key, modifier=Mods.NoModifier):
        for one in key if isinstance(key, str) else (key,):
            qtbot.keyClick(view.cells.editor or view, one, modifier)

    return strike


def compose(view, preedit="", commit=""):
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    target = QApplication.focusWidget() or view
    QCoreApplication.sendEvent(target, event)


def here(view):
    return view.currentIndex().row(), view.currentIndex().column()


def test_typing_overwrites_and_enter_goes_down(view, model, press):
    press("abc")
    press(Key.Key_Return)
    assert model.rows[0][0] == "abc"
    assert here(view) == (1, 0)


def test_shift_enter_goes_up(view, model, press):
    view.show_cell(1, 0)
    press("x")
    press(Key.Key_Return, Mods.ShiftModifier)
    assert model.rows[1][0] == "x"
    assert here(view) == (0, 0)


def test_f2_edits_behind_the_text(view, model, press):
    press(Key.Key_F2)
    press("x")
    press(Key.Key_Return)
    assert model.rows[0][0] == "가x"


def test_esc_gives_up_the_edit(view, model, press):
    press("abc")
    press(Key.Key_Escape)
    assert model.rows[0][0] == "가"
    assert view.cells.editor is None
    assert model.steps == []


def test_esc_takes_back_what_was_proposed_while_typing(view, model, press, qtbot):
    press("abc")
    qtbot.waitUntil(lambda: model.rows[0][0] == "abc", timeout=PAUSE * 10)
    press(Key.Key_Escape)
    assert model.rows[0][0] == "가"
    assert set(model.joins) == {"WordsModel 1"}


def test_what_is_typed_is_proposed_before_it_is_left(view, model, press, qtbot):
    press("ab")
    assert model.rows[0][0] == "가"
    qtbot.waitUntil(lambda: model.rows[0][0] == "ab", timeout=PAUSE * 10)
    assert view.cells.editor.text() == "ab"
    press("c")
    press(Key.Key_Return)
    assert model.rows[0][0] == "abc"
    assert set(model.joins) == {"WordsModel 1"}


def test_tab_goes_on_and_enter_comes_back_below_its_start(view, model, press):
    press("a")
    press(Key.Key_Tab)
    assert here(view) == (0, 1)
    press("b")
    press(Key.Key_Tab)
    press("c")
    press(Key.Key_Return)
    assert model.rows[0] == ("a", "b", "c")
    assert here(view) == (1, 0)


def test_shift_tab_goes_back_to_the_row_above(view, press):
    view.show_cell(1, 0)
    press(Key.Key_Backtab, Mods.ShiftModifier)
    assert here(view) == (0, 2)


def test_tab_behind_the_last_cell_wants_a_row(view, model, press):
    view.show_cell(3, 2)
    press(Key.Key_Tab)
    assert model.wanted == 1
    assert here(view) == (4, 0)


def test_ctrl_enter_fills_the_selection(view, model, press):
    view.select(range(2), range(2))
    press("x")
    press(Key.Key_Return, Mods.ControlModifier)
    assert [row[:2] for row in model.rows[:2]] == [("x", "x"), ("x", "x")]
    assert model.steps == ["선택한 칸 채우기"]


def test_ctrl_d_copies_down(view, model, press):
    view.select(range(3), range(1))
    press(Key.Key_D, Mods.ControlModifier)
    assert [row[0] for row in model.rows] == ["가", "가", "가", "마"]


def test_ctrl_d_on_one_row_copies_from_above(view, model, press):
    view.show_cell(1, 1)
    press(Key.Key_D, Mods.ControlModifier)
    assert model.rows[1] == ("다", "나", "2")


def test_ctrl_r_copies_right(view, model, press):
    view.select(range(1), range(3))
    press(Key.Key_R, Mods.ControlModifier)
    assert model.rows[0] == ("가", "가", "가")


def test_alt_enter_breaks_a_line_where_lines_may_break(view, model, press):
    view.show_cell(0, 1)
    press("a")
    press(Key.Key_Return, Mods.AltModifier)
    press("b")
    press(Key.Key_Return)
    assert model.rows[0][1] == "a\nb"
    assert view.rowHeight(0) > view.rowHeight(1)


def test_alt_enter_does_nothing_elsewhere(view, model, press):
    press("a")
    press(Key.Key_Return, Mods.AltModifier)
    assert view.cells.editor.text() == "a"


@opens_a_list
def test_alt_down_opens_the_words(view, press):
    press(Key.Key_Down, Mods.AltModifier)
    popup = view.cells.editor.completer().popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == 3


@opens_a_list
def test_the_marked_word_is_taken_by_enter(view, model, press):
    press(Key.Key_Down, Mods.AltModifier)
    popup = view.cells.editor.completer().popup()
    QCoreApplication.sendEvent(popup, key_event(Key.Key_Down))
    QCoreApplication.sendEvent(popup, key_event(Key.Key_Return))
    assert view.cells.editor.text() == "일반운영비"
    press(Key.Key_Return)
    assert model.rows[0][0] == "일반운영비"


@opens_a_list
def test_a_word_of_ones_own_is_kept_by_enter_under_an_open_list(view, model, press):
    compose(view, preedit="비")
    compose(view, commit="비")
    popup = view.cells.editor.completer().popup()
    assert popup.isVisible()
    QCoreApplication.sendEvent(popup, key_event(Key.Key_Return))
    assert model.rows[0][0] == "비"
    assert here(view) == (1, 0)


def key_event(key):
    return QKeyEvent(QEvent.Type.KeyPress, key, Mods.NoModifier)


def test_ctrl_arrows_go_to_the_edge_of_the_block(view, press):
    press(Key.Key_Down, Mods.ControlModifier)
    assert here(view) == (1, 0)
    press(Key.Key_Down, Mods.ControlModifier)
    assert here(view) == (3, 0)
    press(Key.Key_Right, Mods.ControlModifier)
    assert here(view) == (3, 2)
    press(Key.Key_Home, Mods.ControlModifier)
    assert here(view) == (0, 0)
    press(Key.Key_End, Mods.ControlModifier)
    assert here(view) == (3, 2)


def test_shift_and_ctrl_arrows_select_ranges(view, press):
    press(Key.Key_Down, Mods.ShiftModifier)
    press(Key.Key_Right, Mods.ShiftModifier)
    assert view.selected() == (range(2), range(2))
    press(Key.Key_Right, Mods.ControlModifier | Mods.ShiftModifier)
    assert view.selected() == (range(2), range(3))


def test_ctrl_a_selects_all_and_del_clears(view, model, press):
    press(Key.Key_A, Mods.ControlModifier)
    model.fixed.add((0, 0))
    model.tell()
    press(Key.Key_Delete)
    assert model.rows[0] == ("가", "", "")
    assert set(model.rows[1:]) == {("", "", "")}
    assert model.steps == ["칸 지우기"]


def test_rows_are_inserted_and_deleted(view, model, press):
    view.show_cell(1, 1)
    press(Key.Key_Plus, Mods.ControlModifier | Mods.ShiftModifier)
    assert model.rows[1] == ("", "", "")
    assert here(view) == (1, 1)
    press(Key.Key_Minus, Mods.ControlModifier)
    assert model.rows[1] == ("다", "라", "2")
    assert here(view) == (1, 1)


def test_alt_arrows_move_rows_and_the_selection_with_them(view, model, press):
    view.show_cell(0, 1)
    press(Key.Key_Down, Mods.AltModifier)
    assert [row[0] for row in model.rows[:2]] == ["다", "가"]
    assert here(view) == (1, 1)
    press(Key.Key_Up, Mods.AltModifier)
    press(Key.Key_Up, Mods.AltModifier)
    assert [row[0] for row in model.rows[:2]] == ["가", "다"]
    assert here(view) == (0, 1)


def test_alt_right_and_left_shift_rows(view, model, press):
    press(Key.Key_Right, Mods.AltModifier)
    press(Key.Key_Left, Mods.AltModifier)
    assert model.shifted == [(range(1), 1), (range(1), -1)]


def test_ctrl_semicolon_writes_today(view, model, press):
    press(Key.Key_Semicolon, Mods.ControlModifier)
    day = date.today()  # noqa: DTZ011 - as the grid does
    assert model.rows[0][0] == f"{day.year}. {day.month}. {day.day}."


def test_composition_starts_an_edit_and_keeps_the_first_syllable(view, model, press):
    for part in ("ㄱ", "가"):
        compose(view, preedit=part)
    compose(view, commit="가")
    compose(view, preedit="ㄴ")
    compose(view, commit="나")
    assert view.cells.editor.text() == "가나"
    press(Key.Key_Return)
    assert model.rows[0][0] == "가나"


def test_no_key_is_eaten_while_a_syllable_is_composed(view, model, press):
    press(Key.Key_F2)
    view.cells.editor.setFocus()
    compose(view, preedit="ㄴ")
    press(Key.Key_Return)
    assert view.cells.editor is not None
    compose(view, commit="나")
    press(Key.Key_Return)
    assert model.rows[0][0] == "가나"


def test_commit_proposes_what_is_typed(view, model, press):
    press("abc")
    view.commit()
    assert model.rows[0][0] == "abc"
    assert view.cells.editor is None


def test_what_is_typed_is_handed_on_when_it_is_asked_for(view, model, press):
    press("abc")
    QCoreApplication.sendEvent(view.cells.editor, QEvent(HAND_ON))
    assert model.rows[0][0] == "abc"
    assert view.cells.editor.text() == "abc"


def test_undo_is_left_to_the_window(view, press, qtbot):
    press("abc")
    press(Key.Key_Z, Mods.ControlModifier)
    assert view.cells.editor.text() == "abc"


def test_a_locked_grid_takes_no_change(view, model, press):
    view.set_locked(True)
    press("abc")
    press(Key.Key_Delete)
    press(Key.Key_F2)
    press(Key.Key_Minus, Mods.ControlModifier)
    assert model.steps == []
    assert set(view.handlers()) == {Verb.COPY, Verb.SELECT_ALL}


def test_today_is_written_where_the_caret_is(view, press):
    press("on ")
    press(Key.Key_Semicolon, Mods.ControlModifier)
    day = date.today()  # noqa: DTZ011 - as the grid does
    assert view.cells.editor.text() == f"on {day.year}. {day.month}. {day.day}."


def test_menus_reach_the_grid_while_a_cell_is_edited(view, press):
    press("abc")
    assert view.cells.editor.handlers() == {}
    assert Verb.INSERT_ROW in view.handlers()


def test_selection_and_scroll_survive_what_comes_back(view, model):
    model.show_rows(tuple((str(n), "", "") for n in range(100)))
    view.show_cell(60, 0)
    view.select(range(60, 63), range(2))
    place = view.verticalScrollBar().value()
    model.propose_cells([(61, 1, "새")], "step")
    assert view.selected() == (range(60, 63), range(2))
    assert view.verticalScrollBar().value() == place


def test_zoom_changes_rows_and_columns_at_once(view):
    narrow, low = view.columnWidth(0), view.rowHeight(0)
    view.look.set_zoom(150)
    assert view.columnWidth(0) == narrow * 3 // 2
    assert view.rowHeight(0) > low * 1.4


def test_shift_enter_in_a_text_of_several_lines_goes_up(view, model, press):
    view.show_cell(1, 1)
    press("ab")
    press(Key.Key_Return, Mods.ShiftModifier)
    assert model.rows[1][1] == "ab"
    assert here(view) == (0, 1)


def test_a_text_of_several_lines_keeps_its_own_arrows(view, press):
    view.show_cell(0, 1)
    press("a")
    press(Key.Key_Return, Mods.AltModifier)
    press(Key.Key_Up)
    assert view.cells.editor is not None
    assert view.cells.editor.textCursor().blockNumber() == 0


def test_a_click_begins_another_line_of_tabs(view, press, qtbot):
    press(Key.Key_Tab)
    place = view.visualRect(view.grid.index(2, 2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(Key.Key_Return)
    assert here(view) == (3, 2)


def test_a_double_click_edits_behind_the_text(view, model, press, qtbot):
    place = view.visualRect(view.grid.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press("x")
    press(Key.Key_Return)
    assert model.rows[1][0] == "다x"


def test_alt_down_moves_rows_where_no_words_are_known(view, model, press):
    view.show_cell(0, 2)
    press(Key.Key_Down, Mods.AltModifier)
    assert [row[0] for row in model.rows[:2]] == ["다", "가"]


def test_esc_in_the_grid_is_left_to_the_window(view, press):
    press(Key.Key_Escape)
    assert view.cells.editor is None
