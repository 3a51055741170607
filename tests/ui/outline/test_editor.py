import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import Place
from tests.ui.outline.conftest import BACKGROUND
from tests.ui.outline.typing import compose, lines, press, told, type_text
from ui.verbs import Verb

KEY = Qt.Key
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def names(editor):
    return [name for _, name, _ in editor.steps]


def test_typing_is_proposed_after_a_pause_as_one_step_a_visit(editor, qtbot):
    editor.go_to(0)
    type_text(editor, "ab")
    assert editor.steps == []
    qtbot.waitUntil(lambda: len(editor.steps) == 1)
    type_text(editor, "c")
    editor.commit()
    (first, name, joins), (second, _, joins_again) = editor.steps
    assert (told(first)[0], told(second)[0]) == ("1 가나ab", "1 가나abc")
    assert name == "글 쓰기"
    assert joins == joins_again != ""


def test_words_of_another_visit_are_another_step(editor):
    editor.go_to(0)
    type_text(editor, "a")
    editor.clearFocus()
    editor.setFocus()
    type_text(editor, "b")
    editor.commit()
    assert editor.steps[0][2] != editor.steps[1][2]


def test_enter_goes_on_at_the_same_level_as_a_step_of_its_own(editor):
    editor.go_to(1)
    type_text(editor, "x")
    press(editor, KEY.Key_Return)
    assert names(editor) == ["글 쓰기", "줄 나누기"]
    assert told(editor.lines) == ["1 가나", "2 다라x", "2 ", "1 마바"]
    assert editor.selected()[0] == Place(2)
    assert editor.steps[1][2] == ""


def test_enter_in_the_middle_parts_the_line(editor):
    editor.go_to(1, 1)
    press(editor, KEY.Key_Return)
    assert told(editor.lines) == ["1 가나", "2 다", "2 라", "1 마바"]


def test_enter_on_an_empty_line_leaves_the_level_and_ends_at_the_first(editor):
    editor.go_to(1)
    press(editor, KEY.Key_Return)
    press(editor, KEY.Key_Return)
    assert told(editor.lines) == ["1 가나", "2 다라", "1 ", "1 마바"]
    press(editor, KEY.Key_Return)
    assert len(editor.lines) == 4


def test_shift_enter_breaks_the_line_inside_the_item(editor):
    editor.go_to(0, 1)
    press(editor, KEY.Key_Return, SHIFT)
    editor.commit()
    assert editor.lines[0] == Line(1, text="가\n나")
    assert len(editor.lines) == 3


@pytest.mark.parametrize(
    ("key", "modifier", "levels"),
    [
        (KEY.Key_Tab, Qt.KeyboardModifier.NoModifier, [1, 2, 2]),
        (KEY.Key_Right, ALT, [1, 2, 2]),
        (KEY.Key_1, CONTROL, [1, 2, 1]),
        (KEY.Key_3, CONTROL, [1, 2, 2]),
        (KEY.Key_4, CONTROL, [1, 2, 3]),
    ],
)
def test_keys_set_the_level_of_the_line(editor, key, modifier, levels):
    editor.go_to(2)
    press(editor, key, modifier)
    assert [line.level for line in editor.lines] == levels


@pytest.mark.parametrize(
    ("key", "modifier"), [(KEY.Key_Backtab, SHIFT), (KEY.Key_Left, ALT), (KEY.Key_2, CONTROL)]
)
def test_keys_lift_the_line_and_the_caret_stays(editor, key, modifier):
    editor.go_to(1, 1)
    press(editor, key, modifier)
    assert [line.level for line in editor.lines] == [1, 1, 1]
    assert editor.selected()[0] == Place(1, 1)


def test_several_selected_lines_move_in_together(editor):
    editor.show_lines(lines("1 가", "1 나", "1 다"), BACKGROUND)
    editor.select(Place(2, 1), Place(1, 0))
    press(editor, KEY.Key_Tab)
    assert told(editor.lines) == ["1 가", "2 나", "2 다"]
    assert editor.selected() == (Place(1, 0), Place(2, 1))


def test_backspace_at_the_beginning_lifts_then_joins(editor):
    editor.go_to(1, 0)
    press(editor, KEY.Key_Backspace)
    assert told(editor.lines) == ["1 가나", "1 다라", "1 마바"]
    press(editor, KEY.Key_Backspace)
    assert told(editor.lines) == ["1 가나다라", "1 마바"]
    assert editor.selected()[0] == Place(0, 2)
    assert names(editor) == ["단계 올리기", "줄 합치기"]


def test_delete_at_the_end_brings_the_next_line_up(editor):
    editor.go_to(0)
    press(editor, KEY.Key_Delete)
    assert told(editor.lines) == ["1 가나다라", "1 마바"]
    assert editor.selected()[0] == Place(0, 2)


def test_keys_at_the_outer_edges_do_nothing(editor):
    editor.go_to(0, 0)
    press(editor, KEY.Key_Backspace)
    press(editor, KEY.Key_Tab)
    editor.go_to(2)
    press(editor, KEY.Key_Delete)
    assert editor.steps == []


def test_selection_over_lines_is_taken_out_and_typed_over(editor):
    editor.select(Place(2, 1), Place(0, 1))
    press(editor, KEY.Key_Delete)
    assert told(editor.lines) == ["1 가바"]
    assert names(editor) == ["3줄 지우기"]

    editor.show_lines(lines("1 가나", "2 다라"), BACKGROUND)
    editor.select(Place(0, 1), Place(1, 1))
    type_text(editor, "x")
    editor.commit()
    assert told(editor.lines) == ["1 가x라"]


def test_item_moves_with_its_children_and_the_caret(editor):
    editor.go_to(2, 1)
    press(editor, KEY.Key_Up, ALT)
    assert told(editor.lines) == ["1 마바", "1 가나", "2 다라"]
    assert editor.selected()[0] == Place(0, 1)
    press(editor, KEY.Key_Down, ALT)
    assert told(editor.lines) == ["1 가나", "2 다라", "1 마바"]
    assert editor.selected()[0] == Place(2, 1)
    assert names(editor) == ["줄 옮기기", "줄 옮기기"]


def test_numbers_count_by_themselves(editor):
    editor.show_lines(lines("1 가", "1 나", "1 다"), BACKGROUND)
    editor.select(Place(2, 1), Place(0, 0))
    press(editor, KEY.Key_5, CONTROL)
    assert [sign.text for sign in editor.blocks.signs] == ["①", "②", "③"]
    editor.go_to(0)
    press(editor, KEY.Key_Return)
    assert [sign.text for sign in editor.blocks.signs] == ["①", "②", "③", "④"]


def test_numbered_level_of_a_section_is_what_the_key_for_numbers_means(editor):
    editor.show_lines(lines("1 가", "2 나"), Marking(CardSection.ACTIONS))
    editor.go_to(1)
    press(editor, KEY.Key_5, CONTROL)
    assert [sign.text for sign in editor.blocks.signs] == ["①", "②"]


def test_words_in_brackets_typed_at_the_beginning_become_the_lead(editor):
    editor.show_lines((), BACKGROUND)
    type_text(editor, "(배경) 가")
    editor.commit()
    assert editor.lines == (Line(1, lead="배경", text="가"),)
    assert editor.toPlainText() == "(배경) 가"
    assert names(editor) == ["글 쓰기", "머리말 만들기", "글 쓰기"]


def test_typed_sign_of_a_result_or_note_becomes_the_sign_of_the_line(editor):
    editor.show_lines(lines("1 가", "1 "), BACKGROUND)
    editor.go_to(1)
    type_text(editor, "▶ b")
    editor.commit()
    assert editor.lines == (Line(1, text="가"), Line(2, "▶", text="b"))
    assert names(editor) == ["글 쓰기", "기호 붙이기", "글 쓰기"]


def test_typed_sign_stays_a_letter_where_the_section_would_not_show_it(editor):
    editor.show_lines(lines("1 가", "2 "), Marking(CardSection.ACTIONS))
    editor.go_to(1)
    type_text(editor, "▶ b")
    editor.commit()
    assert editor.lines[1] == Line(2, text="▶ b")


def test_enter_on_an_empty_numbered_line_ends_the_numbers(editor):
    editor.show_lines((Line(1, "①", text="가"), Line(1, "②")), BACKGROUND)
    editor.go_to(1)
    press(editor, KEY.Key_Return)
    assert editor.lines[1] == Line(1)


def test_undo_and_zoom_belong_to_the_window(editor):
    for key, modifier in ((KEY.Key_Z, CONTROL), (KEY.Key_Backspace, ALT)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QApplication.sendEvent(editor, event)
        assert not event.isAccepted()
    editor.go_to(1, 0)
    press(editor, KEY.Key_Z, CONTROL)
    before = editor.font().pixelSize()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.viewport(), turn)
    assert editor.font().pixelSize() == before
    assert editor.steps == []


def test_lead_is_edited_in_place_and_dissolves_without_its_bracket(editor):
    editor.show_lines((Line(1, lead="배경", text="가"),), BACKGROUND)
    editor.go_to(0, 3)
    type_text(editor, "x")
    editor.commit()
    assert editor.lines == (Line(1, lead="배경x", text="가"),)
    press(editor, KEY.Key_Delete)
    editor.commit()
    assert editor.lines == (Line(1, text="(배경x 가"),)


def test_bold_and_underline_are_written_as_marks_and_taken_back(editor):
    editor.select(Place(0, 2), Place(0, 1))
    press(editor, KEY.Key_B, CONTROL)
    assert editor.lines[0].text == "가**나**"
    press(editor, KEY.Key_U, CONTROL)
    assert editor.lines[0].text == "가**__나__**"
    press(editor, KEY.Key_B, CONTROL)
    assert editor.lines[0].text == "가__나__"
    assert names(editor) == ["굵게", "밑줄", "굵게"]


def test_bold_over_several_lines_is_one_step(editor):
    editor.select(Place(1, 1), Place(0, 1))
    press(editor, KEY.Key_B, CONTROL)
    assert told(editor.lines)[:2] == ["1 가**나**", "2 **다**라"]
    assert len(editor.steps) == 1


def test_bold_without_selection_is_for_what_is_typed_next(editor):
    editor.go_to(0)
    press(editor, KEY.Key_B, CONTROL)
    type_text(editor, "다x")
    editor.commit()
    assert editor.lines[0].text == "가나**다x**"


def test_marks_that_are_typed_act_as_on_the_page(editor):
    editor.show_lines((), BACKGROUND)
    type_text(editor, "**a**")
    editor.commit()
    assert editor.lines == (Line(1, text="**a**"),)
    assert editor.toPlainText() == "a"


def test_emptied_outline_is_empty(editor):
    editor.selectAll()
    press(editor, KEY.Key_Delete)
    assert editor.lines == ()
    type_text(editor, "a")
    press(editor, KEY.Key_Backspace)
    editor.commit()
    assert editor.lines == ()


def test_tag_is_chosen_for_all_selected_lines(editor):
    editor.select(Place(1, 1), Place(0, 0))
    editor.set_tag("강화")
    assert [line.tag for line in editor.lines] == ["강화", "강화", None]
    assert names(editor) == ["태그 ‘강화’를 붙이기"]
    editor.set_tag(None)
    assert [line.tag for line in editor.lines] == [None, None, None]


def test_ctrl_t_offers_all_tags_and_none(editor):
    editor.show_lines((Line(1, text="가", tag="강화"),), BACKGROUND)
    editor.go_to(0)
    press(editor, KEY.Key_T, CONTROL)
    menu = QApplication.activePopupWidget()
    found = {action.text(): action for action in menu.actions()}
    assert list(found) == [
        *("신설", "신규", "강화", "보완", "확대", "유지", "축소", "폐지"),
        "태그 없음",
    ]
    assert found["강화"].isChecked()
    found["신설"].trigger()
    menu.close()
    assert editor.lines[0].tag == "신설"


def test_click_on_a_tag_offers_the_tags(editor, qtbot):
    editor.show_lines((*lines("1 가"), Line(1, text="나", tag="강화")), BACKGROUND)
    centre = editor.tag_rect(1).center().toPoint()
    with qtbot.waitSignal(editor.tag_asked) as blocker:
        qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert blocker.args == [1]
    QApplication.activePopupWidget().close()


def test_symbol_is_put_in_and_comes_first_next_time(editor):
    editor.go_to(0, 1)
    press(editor, KEY.Key_F10, CONTROL)
    grid = editor.symbols.grid
    press(grid, KEY.Key_Right)
    press(grid, KEY.Key_Return)
    assert editor.lines[0].text == "가○나"
    assert editor.selected()[0] == Place(0, 2)
    editor.choose_symbol()
    assert grid.currentIndex().data() == "○"
    press(grid, KEY.Key_Escape)
    assert not editor.symbols.isVisible()


def test_caret_selection_and_scroll_survive_other_lines_coming_back(editor):
    editor.select(Place(2, 2), Place(2, 1))
    editor.show_lines((Line(1, text="새 줄"), *editor.lines), BACKGROUND)
    assert editor.selected() == (Place(3, 1), Place(3, 2))
    editor.show_lines((*editor.lines[:3], Line(1, text="마x바")), BACKGROUND)
    assert editor.selected()[0].line == 3


def test_state_that_comes_back_late_does_not_take_what_is_being_typed(editor):
    editor.go_to(0)
    sent = editor.lines
    type_text(editor, "x")
    editor.show_lines(sent, BACKGROUND)
    editor.commit()
    assert told(editor.lines)[0] == "1 가나x"


def test_locked_outline_is_read_and_copied_but_not_changed(editor):
    editor.set_locked(True)
    editor.go_to(1)
    for key in (KEY.Key_Tab, KEY.Key_Return, KEY.Key_Backspace, KEY.Key_A):
        press(editor, key)
    editor.selectAll()
    editor.cut()
    editor.paste()
    assert editor.steps == []
    assert set(editor.handlers()) == {Verb.COPY, Verb.SELECT_ALL}
    editor.copy()
    assert QApplication.clipboard().text() == "○ 가나\n  - 다라\n○ 마바"


@pytest.mark.parametrize("held", [ALT, CONTROL])
def test_a_key_that_is_no_letter_leaves_the_selected_lines(editor, held):
    before = editor.lines
    editor.selectAll()
    press(editor, KEY.Key_J, held)
    editor.commit()
    assert editor.lines[1:] == before[1:]
    assert editor.steps == []


def test_caret_tells_its_line(editor, qtbot):
    editor.go_to(0)
    with qtbot.waitSignal(editor.entered) as blocker:
        editor.go_to(2)
    assert blocker.args == [2]


def test_commands_of_the_menu_do_what_the_keys_do(editor):
    editor.go_to(2)
    editor.handlers()[Verb.LEVEL_3]()
    assert editor.lines[2].level == 2
    editor.handlers()[Verb.MOVE_UP]()
    assert told(editor.lines) == ["1 가나", "2 마바", "2 다라"]


def test_letters_that_cannot_be_kept_are_replaced_and_told(editor):
    sentences = []
    editor.told.connect(sentences.append)
    editor.go_to(0)
    editor.put((Line(1, text="a\x00b"),), "글 붙여넣기")
    assert editor.lines[0].text == "가나a□b"
    assert sentences == ["표시할 수 없는 문자 1개를 □로 바꿨습니다."]


def test_text_too_long_is_refused_whole(editor):
    sentences = []
    editor.told.connect(sentences.append)
    before = editor.lines
    editor.go_to(0)
    editor.put((Line(1, text="가" * 20_001),), "글 붙여넣기")
    assert editor.lines == before
    assert editor.steps == []
    assert len(sentences) == 1


class TestComposing:
    """While a syllable is composed no key is filtered, and the syllable is never lost."""

    def test_first_and_last_syllable_are_kept(self, editor):
        editor.show_lines((), BACKGROUND)
        type_text(editor, "한글")
        editor.commit()
        assert told(editor.lines) == ["1 한글"]

    def test_syllable_pending_at_commit_arrives_once(self, editor):
        editor.go_to(0)
        compose(editor, "늘")
        editor.commit()
        assert editor.steps == []
        compose(editor, "", commit="늘")
        editor.commit()
        assert told(editor.lines)[0] == "1 가나늘"

    def test_committed_text_is_proposed_while_the_next_syllable_is_composed(self, editor):
        editor.go_to(0)
        compose(editor, "늘")
        compose(editor, "봄", commit="늘")
        editor.commit()
        assert told(editor.steps[-1][0])[0] == "1 가나늘"
        compose(editor, "", commit="봄")
        editor.commit()
        assert told(editor.lines)[0] == "1 가나늘봄"

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [(KEY.Key_Tab, Qt.KeyboardModifier.NoModifier), (KEY.Key_1, CONTROL), (KEY.Key_Up, ALT)],
    )
    def test_keys_are_not_taken_from_the_input_method(self, editor, key, modifier):
        editor.go_to(1, 0)
        compose(editor, "늘")
        press(editor, key, modifier)
        assert [line.level for line in editor.lines] == [1, 2, 1]

    def test_enter_that_ends_a_syllable_breaks_the_line_behind_it(self, editor):
        editor.go_to(0)
        compose(editor, "늘")
        compose(editor, "", commit="늘")
        press(editor, KEY.Key_Return)
        assert told(editor.lines)[:2] == ["1 가나늘", "1 "]

    def test_focus_loss_keeps_the_committed_syllable(self, editor):
        editor.go_to(0)
        compose(editor, "늘")
        compose(editor, "", commit="늘")
        editor.clearFocus()
        assert told(editor.steps[-1][0])[0] == "1 가나늘"

    def test_selection_over_lines_gives_way_to_the_first_syllable(self, editor):
        editor.select(Place(2, 1), Place(0, 1))
        compose(editor, "늘")
        compose(editor, "", commit="늘")
        editor.commit()
        assert told(editor.lines) == ["1 가늘바"]

    def test_lines_coming_back_do_not_end_the_composition(self, editor):
        editor.go_to(0)
        compose(editor, "늘")
        editor.show_lines((Line(1, text="새 줄"), *editor.lines), BACKGROUND)
        QApplication.sendEvent(editor, QInputMethodEvent("늘", []))
        compose(editor, "", commit="늘")
        editor.commit()
        assert told(editor.lines)[:2] == ["1 새 줄", "1 가나늘"]
