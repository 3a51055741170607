from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import Place
from tests.ui.outline.conftest import BACKGROUND
from tests.ui.outline.typing import lines, told
from ui.outline.clipboard import OWN, pasted_lines

ACTIONS = (
    Line(1, text="**상시** 운영", tag="강화"),
    Line(2, lead="연결", text="첫 방문\n다음 줄"),
    Line(1, text="<심의>"),
)


def text_on_clipboard(editor, text):
    QApplication.clipboard().setText(text)
    editor.paste()


def test_lines_are_copied_with_signs_as_text_and_as_a_list(editor):
    editor.show_lines(ACTIONS, Marking(CardSection.ACTIONS))
    editor.selectAll()
    editor.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == ("① 상시 운영 [강화]\n  - (연결) 첫 방문\n    다음 줄\n② <심의>")
    assert data.html().replace("\n", "") == (
        "<ul><li><b>상시</b> 운영 [강화]</li>"
        "<ul><li><b>(연결)</b> 첫 방문<br>다음 줄</li></ul>"
        "<li>&lt;심의&gt;</li></ul>"
    )


def test_words_inside_a_line_are_copied_without_its_sign(editor):
    editor.select(Place(1, 2), Place(1, 1))
    editor.copy()
    assert QApplication.clipboard().text() == "라"


def test_lines_come_back_whole(editor):
    editor.show_lines(ACTIONS, Marking(CardSection.ACTIONS))
    editor.selectAll()
    editor.copy()
    editor.show_lines((), BACKGROUND)
    editor.paste()
    assert editor.lines == ACTIONS
    assert editor.steps[-1][1] == "글 3줄 붙여넣기"


def test_cut_takes_the_words_away_as_a_step(editor):
    editor.select(Place(1, 2), Place(1, 1))
    editor.cut()
    assert told(editor.lines)[1] == "2 다"
    assert editor.steps[-1][1] == "글 잘라내기"
    editor.paste()
    assert told(editor.lines)[1] == "2 다라"
    assert editor.steps[-1][1] == "글 붙여넣기"


def test_foreign_words_go_into_the_line(editor):
    editor.go_to(0, 1)
    text_on_clipboard(editor, "새 글")
    assert told(editor.lines)[0] == "1 가새 글나"
    assert editor.selected()[0] == Place(0, 4)


def test_foreign_lines_become_lines(editor):
    editor.go_to(1)
    text_on_clipboard(editor, "\n하나\n\n둘\n")
    assert told(editor.lines) == ["1 가나", "2 다라하나", "2 둘", "1 마바"]


def test_nothing_to_paste_changes_nothing(editor):
    text_on_clipboard(editor, " \n ")
    assert editor.steps == []


def test_rubbish_under_our_own_name_is_no_line():
    for rubbish in (b"{", b"3", b"[1]", b'[{"level": 9}]', b'[{"level": 1, "text": 5}]'):
        data = QMimeData()
        data.setData(OWN, rubbish)
        assert pasted_lines(data) == ()
    assert lines() == ()
