import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.domain.outline import Align, Span, Table
from sspass_desktop.texts import blocks as words
from tests.ui.outline.typing import compose
from ui.forms.blocks.cells_model import CellsModel
from ui.forms.blocks.table_editor import TableEditor
from ui.look.look import Look

TABLE = Table(
    (("구분", "계획", ""), ("", "시", "군"), ("창구", "5곳", "7곳")),
    header_rows=2,
    spans=(Span(0, 0, 2, 1), Span(0, 1, 1, 2)),
    aligns=(Align.LEFT, Align.RIGHT, Align.RIGHT),
    widths=(3, 1, 1),
    caption="창구 현황",
    unit="곳",
    as_of="2026. 1.",
    source="내부 자료",
    note="시험 운영 포함",
)


@pytest.fixture
def editor(qtbot):
    made = TableEditor(Look(), TABLE)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    made.cells.setFocus()
    return made


def choose(editor, first, last):
    model = editor.model
    selection = QItemSelection(model.index(*first), model.index(*last))
    flags = QItemSelectionModel.SelectionFlag
    editor.cells.selectionModel().setCurrentIndex(model.index(*first), flags.NoUpdate)
    editor.cells.selectionModel().select(selection, flags.ClearAndSelect)


def press(editor, name):
    editor.buttons[name].click()


def test_model_keeps_the_contract_of_qt(qtmodeltester):
    model = CellsModel()
    model.show_table(TABLE)
    qtmodeltester.check(model)


def test_table_that_nobody_touched_comes_back_as_it_was(editor, qtbot):
    with qtbot.waitSignal(editor.finished_with) as blocker:
        press(editor, words.DONE)
    assert blocker.args == [TABLE]


def test_joined_cells_are_shown_as_one(editor):
    assert (editor.cells.rowSpan(0, 0), editor.cells.columnSpan(0, 0)) == (2, 1)
    assert (editor.cells.rowSpan(0, 1), editor.cells.columnSpan(0, 1)) == (1, 2)


def test_cell_is_typed_over_with_its_first_syllable(editor):
    choose(editor, (2, 0), (2, 0))
    compose(editor.cells, "늘")
    field = QApplication.focusWidget()
    compose(field, "", commit="늘")
    press(editor, words.DONE)
    assert editor.draft.rows[2][0] == "늘"


def test_rows_and_columns_come_and_go(editor):
    choose(editor, (2, 1), (2, 1))
    press(editor, words.ROW_BELOW)
    press(editor, words.ROW_ABOVE)
    assert [row[0] for row in editor.draft.rows] == ["구분", "", "", "창구", ""]
    choose(editor, (2, 1), (2, 1))
    press(editor, words.ROW_GONE)
    press(editor, words.COLUMN_BEHIND)
    assert editor.draft.rows[2] == ("창구", "5곳", "", "7곳")
    assert editor.draft.spans == (Span(0, 0, 2, 1), Span(0, 1, 1, 3))
    choose(editor, (2, 3), (2, 3))
    press(editor, words.COLUMN_BEFORE)
    press(editor, words.COLUMN_GONE)
    assert editor.draft.rows[2] == ("창구", "5곳", "", "7곳")


def test_cells_are_joined_and_parted(editor):
    choose(editor, (2, 1), (2, 2))
    press(editor, words.MERGE)
    assert editor.draft.rows[2] == ("창구", "5곳\n7곳", "")
    assert editor.draft.spans[-1] == Span(2, 1, 1, 2)
    press(editor, words.SPLIT)
    assert editor.draft.spans == TABLE.spans


def test_columns_are_set(editor):
    choose(editor, (2, 0), (2, 1))
    press(editor, words.CENTRE)
    assert editor.draft.aligns == (Align.CENTRE, Align.CENTRE, Align.RIGHT)
    press(editor, words.AUTOMATIC_ALIGN)
    assert editor.draft.aligns == ()


def test_all_that_stands_around_the_cells_can_be_changed(editor):
    for name, field in editor.fields.items():
        field.setText(f"새 {name}")
    editor.widths.setText("2 1 1")
    editor.header.setValue(1)
    table = editor.draft
    assert (table.caption, table.unit, table.as_of) == ("새 caption", "새 unit", "새 as_of")
    assert (table.source, table.note) == ("새 source", "새 note")
    assert (table.widths, table.header_rows) == ((2, 1, 1), 1)
    editor.widths.setText("2 1")
    assert editor.draft.widths == ()


def test_pasted_cells_bring_rows_and_columns(editor):
    choose(editor, (2, 2), (2, 2))
    QApplication.clipboard().setText("1\t2\n3\t4")
    editor.cells.paste()
    assert editor.draft.rows[2:] == (("창구", "5곳", "1", "2"), ("", "", "3", "4"))


def test_pasted_table_brings_its_joined_cells(editor):
    data = QMimeData()
    data.setHtml("<table><tr><td colspan=2>가</td></tr><tr><td>나</td><td>다</td></tr></table>")
    QApplication.clipboard().setMimeData(data)
    choose(editor, (1, 1), (1, 1))
    editor.cells.paste()
    assert editor.draft.rows[1:] == (("", "가", ""), ("창구", "나", "다"))
    assert Span(1, 1, 1, 2) in editor.draft.spans


def test_what_was_changed_in_pasting_is_told(editor):
    choose(editor, (2, 1), (2, 1))
    QApplication.clipboard().setText("1\x07\t2")
    editor.cells.paste()
    assert editor.message.text() == "표시할 수 없는 문자 1개를 □로 바꿨습니다."


def test_last_change_is_taken_back(editor):
    choose(editor, (2, 1), (2, 1))
    press(editor, words.ROW_GONE)
    press(editor, words.BACK)
    assert editor.draft == TABLE
    press(editor, words.BACK)
    assert editor.draft == TABLE


def test_ctrl_enter_hands_the_table_over(editor, qtbot):
    qtbot.waitUntil(editor.isActiveWindow)
    with qtbot.waitSignal(editor.finished_with):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()


def test_esc_closes_and_keeps_what_was_written(editor):
    handed = []
    editor.finished_with.connect(handed.append)
    editor.fields["caption"].setText("새 제목")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert [table.caption for table in handed] == ["새 제목"]


def test_closing_without_a_change_says_nothing(editor):
    handed = []
    editor.finished_with.connect(handed.append)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert handed == []


def test_what_is_written_is_handed_over_before_the_window_closes(editor, qtbot):
    handed = []
    editor.finished_with.connect(handed.append)
    editor._timer.setInterval(10)
    editor.fields["caption"].setText("새 제목")
    qtbot.waitUntil(lambda: bool(handed))
    assert [table.caption for table in handed] == ["새 제목"]
    assert editor.isVisible()
    editor.fields["caption"].setText("새 제목이")
    qtbot.waitUntil(lambda: len(handed) == 2)
