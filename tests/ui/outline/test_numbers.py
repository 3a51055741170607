"""Numbers that follow others, as they are written."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Place as Where
from sspass_desktop.domain.outline import Figure, Line
from sspass_desktop.domain.outlining.text import Place
from tests.domain.figures.cards import planned, with_all_links, written
from tests.ui.outline.typing import compose, press, type_text
from ui.outline.numbers import Numbers
from ui.outline.picker import NumberPicker
from ui.verbs import Verb

GOALS = Marking(CardSection.BACKGROUND)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXTS = ("상담 4회, 참여 인원 1,200명까지", "끝")


@pytest.fixture
def card():
    return with_all_links(written(*TEXTS))


@pytest.fixture
def page(editor, card):
    editor.show_numbers(Numbers(card.uid, planned(card), card))
    editor.open_lines(card.goals, GOALS)
    return editor


def said(page, line=0):
    """The text of a line, what is linked in brackets."""
    row, text = page.lines[line], page.lines[line].text
    for link in reversed(row.links):
        end = link.start + len(link.text)
        assert text[link.start : end] == link.text
        text = f"{text[: link.start]}[{link.text}]{text[end:]}"
    return text


def middle_of(page, number=0):
    """A point of the viewport in the middle of a link."""
    rects = list(page._link_rects(page.document().firstBlock()))
    return rects[number][1].center().toPoint()


def test_what_is_shown_comes_back_the_same_object(page, card):
    assert page.lines[0] is card.goals[0]
    assert said(page) == "상담 [4회], 참여 인원 [1,200명]까지"


@pytest.mark.parametrize("column", [0, 3, 5, 13, 19, 21])
def test_typing_around_a_link_leaves_it_whole(page, column):
    page.go_to(0, column)
    type_text(page, "새 9")
    page.commit()
    text = TEXTS[0][:column] + "새 9" + TEXTS[0][column:]
    assert page.lines[0].text == text
    assert [link.text for link in page.lines[0].links] == ["4회", "1,200명"]
    said(page)


@pytest.mark.parametrize("column", [3, 5])
def test_a_syllable_composed_at_the_edge_of_a_link_is_none_of_it(page, column):
    page.go_to(0, column)
    compose(page, "ㅎ")
    compose(page, "하")
    assert [link.text for link in page.lines[0].links] == ["4회", "1,200명"]
    assert page.textCursor().block().layout().preeditAreaText() == "하"
    compose(page, "", commit="하")
    page.commit()
    assert "하[4회]" in said(page) if column == 3 else "[4회]하" in said(page)


def test_a_syllable_in_the_making_pushes_the_ground_of_numbers_behind_it(page):
    def grounds():
        return [rect for _, rect in page._link_rects(page.document().firstBlock())]

    page.go_to(0, 5)
    before = grounds()
    compose(page, "한글")
    assert grounds()[0] == before[0]
    assert grounds()[1].left() > before[1].left()
    assert grounds()[1].width() == pytest.approx(before[1].width())
    compose(page, "")
    page.go_to(0, 3)
    compose(page, "한글")
    assert grounds()[0].left() > before[0].left()
    assert grounds()[0].width() == pytest.approx(before[0].width())


def test_the_caret_steps_over_a_link(page):
    page.go_to(0, 3)
    press(page, Qt.Key.Key_Right)
    assert page.selected()[0] == Place(0, 5)
    press(page, Qt.Key.Key_Left)
    assert page.selected()[0] == Place(0, 3)


def test_a_selection_takes_whole_links(page):
    page.go_to(0, 2)
    press(page, Qt.Key.Key_Right, SHIFT)
    press(page, Qt.Key.Key_Right, SHIFT)
    assert page.selected() == (Place(0, 2), Place(0, 5))
    cursor = page.textCursor()
    cursor.setPosition(page.position(Place(0, 15)))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)
    assert page.selected() == (Place(0, 13), Place(0, 19))


def test_a_click_puts_the_caret_beside_a_link(page):
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(page, 1))
    assert page.selected()[0].column in (13, 19)


@pytest.mark.parametrize(
    ("column", "key"), [(5, Qt.Key.Key_Backspace), (3, Qt.Key.Key_Delete)], ids=["back", "delete"]
)
@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, CONTROL])
def test_one_key_takes_out_a_whole_link_as_a_step(page, column, key, held):
    page.go_to(0, column)
    press(page, key, held)
    assert said(page) == "상담 , 참여 인원 [1,200명]까지"
    assert page.selected()[0] == Place(0, 3)
    assert [step[1] for step in page.steps] == ["연결된 숫자 지우기"]


def test_a_key_beside_a_link_takes_a_letter(page):
    page.go_to(0, 3)
    press(page, Qt.Key.Key_Backspace)
    assert page.lines[0].text == "상담4회, 참여 인원 1,200명까지"
    assert [link.text for link in page.lines[0].links] == ["4회", "1,200명"]


def test_bold_letters_and_lines_parted_keep_links(page):
    page.select(Place(0, 5), Place(0, 0))
    page.make_bold()
    assert page.lines[0].text == "**상담 4회**, 참여 인원 1,200명까지"
    assert [link.start for link in page.lines[0].links] == [3, 13]
    page.go_to(0, 6)
    press(page, Qt.Key.Key_Return)
    assert [len(line.links) for line in page.lines] == [1, 1, 0]
    press(page, Qt.Key.Key_Backspace)
    assert [len(line.links) for line in page.lines] == [2, 0]


def test_the_clipboard_has_the_value_and_for_the_same_card_the_link(page, card):
    page.selectAll()
    page.copy()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "○ 상담 4회, 참여 인원 1,200명까지\n○ 끝"
    assert "talks" not in data.text() + data.html()
    page.go_to(1)
    page.paste()
    assert [link.text for link in page.lines[1].links] == ["4회", "1,200명"]
    page.show_numbers(Numbers("other", planned(card), card))
    page.open_lines((), GOALS)
    page.paste()
    assert page.lines[0] == Line(1, text=TEXTS[0])


def test_a_number_is_picked_by_its_name_and_put_at_the_caret(page, qtbot):
    page.go_to(1)
    page.handlers()[Verb.LINK_NUMBER]()
    picker = page.findChild(NumberPicker)
    QTest.keyClicks(picker.box, "1,200")
    assert picker.results.model().rowCount() == 1
    assert picker.results.currentIndex().data() == "성과지표 ‘참여 인원’ 2027년 목표 — 1,200명"
    QTest.keyClick(picker.box, Qt.Key.Key_Return)
    assert (page.lines[1].text, said(page, 1)) == ("끝1,200명", "끝[1,200명]")
    assert page.steps[-1][1] == "숫자 연결"


def test_a_picked_number_takes_the_place_of_a_typed_one_which_comes_first(page):
    page.open_lines((Line(1, text="예산 12,345천원 집행"),), GOALS)
    page.select(Place(0, 11), Place(0, 3))
    page.choose_number()
    picker = page.findChild(NumberPicker)
    assert picker.results.currentIndex().data() == "소요예산 — 12,345천원"
    QTest.keyClick(picker.box, Qt.Key.Key_Return)
    assert said(page) == "예산 [12,345천원] 집행"
    assert page.lines[0].links[0].figure is Figure.TOTAL


def test_nothing_that_fits_is_said(page):
    page.choose_number()
    picker = page.findChild(NumberPicker)
    picker.seek("없는 이름")
    assert "없습니다" in picker.guide.text()
    picker._take()
    assert page.steps == []


def test_a_link_is_let_go(page):
    page.go_to(0, 4)
    page.handlers()[Verb.UNLINK_NUMBER]()
    assert said(page) == "상담 4회, 참여 인원 [1,200명]까지"
    page.go_to(0, 0)
    assert Verb.UNLINK_NUMBER not in page.handlers()


def test_a_number_leads_to_its_source_by_menu_and_by_click(page, card):
    asked = []
    page.source_asked.connect(asked.append)
    page.go_to(0, 4)
    page.handlers()[Verb.NUMBER_SOURCE]()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, CONTROL, middle_of(page, 1))
    rows = [
        Where(card.uid, CardSection.INDICATORS, line=number, node=row.uid)
        for number, row in enumerate(card.indicators)
    ]
    assert asked == rows


def test_the_menu_of_a_number_is_about_that_number(page):
    page.go_to(1)
    at = middle_of(page, 1)
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.mapToGlobal(at))
    QApplication.sendEvent(page.viewport(), click)
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    words = [action.text() for action in menu.actions()]
    next(one for one in menu.actions() if one.text().startswith("숫자로 바꾸기")).trigger()
    menu.close()
    assert any(word.startswith("출처로 가기") for word in words)
    assert said(page) == "상담 [4회], 참여 인원 1,200명까지"


def test_the_tooltip_names_the_source_or_says_that_it_is_gone(page, card, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _of: told.append(text))

    def hover():
        at = middle_of(page)
        QApplication.sendEvent(page.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, QPoint()))

    hover()
    bare = written()
    page.show_numbers(Numbers(card.uid, planned(bare), bare.__class__(card.uid, "")))
    hover()
    assert "성과지표 ‘상담 횟수’ 2027년 목표" in told[0]
    assert "찾을 수 없습니다" in told[1]


def test_a_locked_page_leads_to_sources_and_changes_nothing(page):
    page.set_locked(True)
    page.go_to(0, 4)
    found = set(page.handlers())
    assert Verb.NUMBER_SOURCE in found
    assert not {Verb.LINK_NUMBER, Verb.UNLINK_NUMBER, Verb.LINK_NUMBERS} & found


def test_an_outline_that_knows_no_figures_offers_none(editor):
    assert not {Verb.LINK_NUMBER, Verb.LINK_NUMBERS} & set(editor.handlers())
