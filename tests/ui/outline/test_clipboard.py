from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import Place
from tests.ui.outline.conftest import BACKGROUND
from tests.ui.outline.typing import lines, told
from ui.outline.clipboard import OWN, pasted

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


def test_signs_of_foreign_lines_become_levels(editor):
    editor.show_lines((), BACKGROUND)
    text_on_clipboard(editor, "○ (배경) 하나\n  - 둘\n  - 셋 [강화]")
    assert editor.lines == (
        Line(1, "○", "배경", "하나"),
        Line(2, "-", text="둘"),
        Line(2, "-", text="셋", tag="강화"),
    )


def test_list_of_a_word_processor_keeps_its_levels_and_bold(editor):
    editor.show_lines((), BACKGROUND)
    data = QMimeData()
    data.setHtml("<ul><li>하나 <b>둘</b></li><ul><li>셋</li></ul></ul>")
    QApplication.clipboard().setMimeData(data)
    editor.paste()
    assert told(editor.lines) == ["1 하나 **둘**", "2 셋"]


def test_piece_of_a_line_keeps_its_blanks(editor):
    editor.go_to(0, 1)
    text_on_clipboard(editor, " 및 ")
    assert told(editor.lines)[0] == "1 가 및 나"


def test_lines_copied_out_as_text_come_back_with_levels_tags_and_leads(editor):
    editor.show_lines(ACTIONS[:2], Marking(CardSection.ACTIONS))
    editor.selectAll()
    editor.copy()
    text_on_clipboard(editor, QApplication.clipboard().text())
    assert [(line.level, line.lead, line.tag) for line in editor.lines][:2] == [
        (1, None, "강화"),
        (2, "연결", None),
    ]


def test_characters_that_cannot_be_kept_are_told(editor):
    sentences = []
    editor.told.connect(sentences.append)
    text_on_clipboard(editor, "a\x07b")
    assert sentences == ["표시할 수 없는 문자 1개를 □로 바꿨습니다."]


def test_nothing_to_paste_changes_nothing(editor):
    text_on_clipboard(editor, " \n ")
    assert editor.steps == []


def test_rubbish_under_our_own_name_is_no_line():
    bad_link = b'{"level": 1, "links": [{"start": "a", "text": "b", "figure": "target"}]}'
    lines_of = [b"1", b'{"level": 9}', b'{"level": 1, "text": 5, "links": []}', bad_link]
    whole = [b'{"owner": "c", "lines": [%s]}' % one for one in lines_of]
    for rubbish in (b"{", b"3", b"[1]", b'{"lines": 3}', *whole):
        data = QMimeData()
        data.setData(OWN, rubbish)
        assert pasted(data, "c") == ((), "")
    assert lines() == ()
