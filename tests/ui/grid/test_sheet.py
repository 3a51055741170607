import pytest
from PySide6.QtCore import Qt

from ui.grid.chip import Chip
from ui.grid.sheet import PasteReview, PasteSheet
from ui.look.look import Look

REVIEW = PasteReview("12행", (("△500", "-500"), ("1,234", "1,234천원")), ("원", "천원"), 1)


@pytest.fixture
def sheet(qtbot):
    shown = PasteSheet(Look())
    qtbot.addWidget(shown)
    shown.show()
    shown.review(REVIEW)
    return shown


def test_it_says_what_becomes_of_what(sheet):
    assert sheet.accessibleName() == "12행"
    assert sheet.accessibleDescription() == "△500 → -500, 1,234 → 1,234천원"


def test_a_long_list_ends_with_a_count(sheet):
    sheet.review(PasteReview("9행", tuple((str(n), "") for n in range(9))))
    assert sheet._lines()[-1] == "외 4건"
    assert len(sheet._lines()) == 6


def test_enter_takes_and_esc_gives_up(sheet, qtbot):
    with qtbot.waitSignal(sheet.taken):
        qtbot.keyClick(sheet, Qt.Key.Key_Return)
    with qtbot.waitSignal(sheet.given_up):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def test_the_unit_is_asked_and_the_proposed_one_filled(sheet, qtbot):
    won, thousand = (chip for chip in sheet.findChildren(Chip) if chip.text().endswith("원"))
    assert (won.filled, thousand.filled) == (False, True)
    with qtbot.waitSignal(sheet.unit_chosen) as blocker:
        won.click()
    assert blocker.args == [0]


def test_units_of_another_paste_replace_those_before(sheet, qtbot):
    sheet.review(PasteReview("1행"))
    qtbot.waitUntil(lambda: len(sheet.findChildren(Chip)) == 2)
