"""What an outline looks like, and that looks may change while it is open."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.text import Place
from tests.ui.outline.conftest import BACKGROUND
from tests.ui.outline.typing import compose, lines
from ui.look.tokens import Role


def colours(editor, left, width):
    """The colours of a strip of the first line."""
    image = editor.viewport().grab().toImage()
    rect = editor.block_rect(editor.document().firstBlock())
    rows = range(int(rect.top()), int(rect.bottom()))
    return {QColor(image.pixel(x, y)).name() for x in range(left, left + width) for y in rows}


def left_of(editor, number):
    return editor.document().findBlockByNumber(number).blockFormat().leftMargin()


def test_each_level_stands_further_in_and_a_wide_sign_makes_room(editor):
    editor.show_lines(lines("1 가", "2 나", "3 다"), BACKGROUND)
    assert [left_of(editor, number) for number in range(3)] == [34, 54, 74]
    editor.show_lines(lines("1 가", "2 나", "3 다"), Marking(CardSection.ISSUES))
    assert left_of(editor, 0) > 40


def test_headings_are_bold_where_the_page_prints_them_bold(editor):
    editor.show_lines(lines("1 가", "2 나"), Marking(CardSection.ACTIONS))
    weights = [
        editor.document().findBlockByNumber(number).begin().fragment().charFormat().fontWeight()
        for number in range(2)
    ]
    assert weights == [700, 400]
    assert editor.lines[0].text == "가"


def test_sign_and_ground_of_the_current_line_are_painted(editor):
    editor.go_to(0)
    accent = editor.look.colour(Role.ACCENT).name()
    assert accent in colours(editor, 0, 3)
    assert editor.look.colour(Role.ACCENT_GROUND).name() in colours(editor, 300, 3)
    editor.go_to(1)
    assert accent not in colours(editor, 0, 3)


@pytest.mark.parametrize("severity", list(Severity))
def test_finding_is_painted_before_its_line(editor, severity):
    editor.go_to(1)
    before = colours(editor, 3, 11)
    editor.mark_lines({0: severity})
    assert colours(editor, 3, 11) != before
    editor.mark_lines({})
    assert colours(editor, 3, 11) == before


def test_zoom_and_dark_reach_an_open_outline(editor):
    editor.show_lines((Line(1, text="**가**", tag="강화"),), BACKGROUND)
    editor.select(Place(0, 1))
    width = editor.tag_rect(0).width()
    editor.look.set_zoom(150)
    assert left_of(editor, 0) == 51
    assert editor.tag_rect(0).width() > width
    editor.look.set_dark(True)
    assert editor.look.colour(Role.ACCENT).name() in colours(editor, 0, 3)
    assert editor.lines == (Line(1, text="**가**", tag="강화"),)
    assert editor.selected()[0] == Place(0, 1)
    assert editor.steps == []


def test_locked_outline_lies_on_the_ground_of_the_window(editor):
    editor.go_to(1)
    assert colours(editor, 500, 1) == {editor.look.colour(Role.SURFACE).name()}
    editor.set_locked(True)
    assert colours(editor, 500, 1) == {editor.look.colour(Role.WINDOW).name()}


def test_hint_stands_in_an_empty_outline_until_something_is_composed(editor):
    editor.show_lines((), BACKGROUND)
    empty = editor.viewport().grab().toImage()
    editor.set_hint("왜 필요한 사업인지 적어 주세요.")
    assert editor.viewport().grab().toImage() != empty
    compose(editor, "늘")
    composing = editor.viewport().grab().toImage()
    editor.set_hint("")
    assert editor.viewport().grab().toImage() == composing


def test_click_puts_the_caret_and_does_not_drag_selected_words(editor):
    editor.select(Place(0, 2), Place(0, 0))
    rect = editor.block_rect(editor.document().firstBlock())
    point = QPoint(int(left_of(editor, 0)) + 3, int(rect.center().y()))
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert not editor.textCursor().hasSelection()
    assert not editor.acceptDrops()


def test_menu_of_the_right_button_offers_commands_in_korean(editor):
    point = QPoint(40, 20)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, editor.mapToGlobal(point))
    QApplication.sendEvent(editor.viewport(), event)
    menu = QApplication.activePopupWidget()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names[:4] == ["잘라내기(&T)", "복사(&C)", "붙여넣기(&P)", "모두 선택(&A)"]
    menu.close()


def test_line_under_a_point_is_found(editor):
    rect = editor.block_rect(editor.document().findBlockByNumber(2))
    assert editor.line_at(QPointF(100, rect.center().y())) == 2
