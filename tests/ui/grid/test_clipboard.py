import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ui.clipboard import hypertext_and_text


@pytest.fixture
def clipboard(qapp):
    return QGuiApplication.clipboard()


def put(clipboard, text):
    data = QMimeData()
    data.setText(text)
    clipboard.setMimeData(data)


def test_copy_gives_a_table_and_tabs(view, model, clipboard):
    model.propose_cells([(1, 1, "라\n<둘>")], "step")
    view.select(range(2), range(2))
    view.copy()
    assert clipboard.mimeData().text() == '가\t나\n다\t"라\n<둘>"'
    html = clipboard.mimeData().html()
    assert '라<br style="mso-data-placement:same-cell">&lt;둘&gt;</td>' in html
    assert html.count("<tr>") == 2


def test_cut_empties_what_it_copies(view, model, clipboard):
    view.select(range(1), range(2))
    view.cut()
    assert clipboard.mimeData().text() == "가\t나"
    assert model.rows[0] == ("", "", "1")
    assert model.steps == ["칸 잘라내기"]


def test_a_range_pastes_from_the_first_selected_cell(view, model, clipboard):
    put(clipboard, "a\tb\nc\td\n")
    view.show_cell(1, 1)
    view.paste()
    assert model.rows[1:3] == (("다", "a", "b"), ("", "c", "d"))
    assert model.steps == ["2행 붙여넣기"]


def test_rows_that_are_too_many_are_appended(view, model, clipboard):
    put(clipboard, "a\nb\nc\n")
    view.show_cell(3, 0)
    view.paste()
    assert [row[0] for row in model.rows[3:]] == ["a", "b", "c"]


def test_one_value_fills_the_selection(view, model, clipboard):
    put(clipboard, "x")
    view.select(range(2), range(3))
    view.paste()
    assert model.rows[:2] == (("x",) * 3, ("x",) * 3)


def test_a_line_break_inside_a_quoted_cell_opens_no_row(view, model, clipboard):
    put(clipboard, '"a\nb"\tc\n')
    view.show_cell(0, 1)
    view.paste()
    assert model.rows[0] == ("가", "a\nb", "c")


def test_what_was_copied_comes_back_by_paste(view, model):
    view.select(range(2), range(3))
    view.copy()
    view.show_cell(2, 0)
    view.paste()
    assert model.rows[2:] == (("가", "나", "1"), ("다", "라", "2"))


def test_nothing_on_the_clipboard_pastes_nothing():
    assert hypertext_and_text(None) == (None, None)
