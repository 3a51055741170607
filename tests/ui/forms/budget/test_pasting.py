import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.importers.clipboard.cells import read_cells
from sspass_desktop.texts import budget_form as words
from tests.ui.forms.budget.plans import CARD, HALVES
from ui.forms.budget.pasting import read_paste
from ui.verbs import Verb

Key = Qt.Key
AT = (0, 4)
PLAIN = (
    "여비\t국내여비\t출장\t시군 출장 20천원×3명=\t60\n여비\t국내여비\t회의\t회의 10천원×2회=\t20\n"
)


def paste_of(text, unit=1_000):
    return read_paste(read_cells(None, text), AT, unit)


def put(text, html=None):
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(desk, text, row=5, html=None):
    put(text, html)
    desk.go(row, 0)
    desk.form.view.paste()


def new_lines(desk):
    return desk.budget.tables[0].lines[4:]


@pytest.mark.parametrize(
    ("text", "unit", "sure"),
    [
        (PLAIN, 1_000, True),
        (PLAIN.replace("\t60", "\t60000").replace("\t20\n", "\t20000\n"), 1, True),
        (PLAIN.replace("\t60", "\t61"), 1_000, False),
        ("여비\t출장\t일괄 지급\t60\n여비\t회의\t일괄 지급\t20\n", 1_000_000, False),
        ("여비\t출장\t출장 20천원×3명=\n여비\t회의\t회의 10천원×2회=\n", 1_000_000, True),
    ],
)
def test_the_unit_is_that_in_which_amounts_are_those_of_their_formulas(text, unit, sure):
    found = paste_of(text, unit=1_000_000)
    assert (found.unit_won, found.is_sure) == (unit, sure)


def test_a_told_unit_counts_where_formulas_say_nothing():
    text = "목\t산출내역\t금액(백만원)\n여비\t일괄 지급\t60\n"
    found = paste_of(text)
    assert (found.unit_won, found.is_sure) == (1_000_000, False)


def test_rows_from_a_sheet_become_lines_in_one_step(desk):
    paste(desk, PLAIN)
    lines = new_lines(desk)
    assert [line.path[2] for line in lines] == ["출장", "회의"]
    assert [line.amount_won for line in lines] == [60_000, 20_000]
    assert {line.ratio for line in lines} == {HALVES}
    assert desk.steps == ["예산 2행 붙여넣기"]


def test_what_is_changed_on_the_way_is_asked_first(desk, qtbot):
    paste(desk, PLAIN + "합계\t\t\t\t80\n")
    sheet = desk.form.under.sheet
    assert sheet.isVisible()
    assert not desk.form.under.foot.isVisible()
    assert "합계 80 → 합계 행이라 넣지 않음" in sheet.accessibleDescription()
    assert desk.card == CARD
    qtbot.keyClick(sheet, Key.Key_Return)
    assert [line.amount_won for line in new_lines(desk)] == [60_000, 20_000]
    assert desk.form.under.foot.isVisible()
    assert desk.form.view.hasFocus()


def test_esc_gives_the_paste_up(desk, qtbot):
    paste(desk, PLAIN.replace("\t60", "\t61"))
    qtbot.keyClick(desk.form.under.sheet, Key.Key_Escape)
    assert desk.card == CARD
    assert not desk.form.under.sheet.isVisible()


def test_another_unit_may_be_chosen_in_the_sheet(desk, qtbot):
    paste(desk, PLAIN.replace("\t60", "\t61"))
    sheet = desk.form.under.sheet
    sheet.unit_chosen.emit(0)
    qtbot.keyClick(sheet, Key.Key_Return)
    assert [line.amount_won for line in new_lines(desk)] == [61, 20]


def test_merged_cells_of_a_table_are_repeated_down_and_told(desk, qtbot):
    html = (
        "<table><tr><td rowspan=2>여비</td><td>국내여비</td><td>출장</td>"
        "<td>출장 20천원×3명=</td><td>60</td></tr>"
        "<tr><td>국외여비</td><td>연수</td><td>연수 10천원×2회=</td><td>20</td></tr></table>"
    )
    paste(desk, "x", html=html)
    assert desk.form.under.sheet.accessibleName() == "예산 2행 붙여넣기, 병합 1칸 풀기"
    qtbot.keyClick(desk.form.under.sheet, Key.Key_Return)
    assert [line.path for line in new_lines(desk)] == [
        ("여비", "국내여비", "출장"),
        ("여비", "국외여비", "연수"),
    ]


def test_a_header_names_the_levels_and_sources_come_along(desk, qtbot):
    text = (
        "세목\t항목\t산출내역\t금액(천원)\t국비\t도비\n"
        "국내여비\t출장\t출장 20천원×3명=\t60\t40\t20\n"
    )
    paste(desk, text)
    if desk.form.under.sheet.isVisible():
        qtbot.keyClick(desk.form.under.sheet, Key.Key_Return)
    (line,) = new_lines(desk)
    assert line.path == ("", "국내여비", "출장")
    assert (line.sources, line.ratio) == (Amounts(40_000, 20_000), None)


def test_checked_paste_always_asks_and_goes_before_the_current_line(desk, qtbot):
    put(PLAIN)
    desk.go(1, 3)
    desk.form.handlers()[Verb.CHECKED_PASTE]()
    assert desk.form.under.sheet.isVisible()
    qtbot.keyClick(desk.form.under.sheet, Key.Key_Return)
    assert [line.amount_won for line in desk.budget.tables[0].lines[:3]] == [
        60_000,
        20_000,
        6_000_000,
    ]


def test_lines_copied_in_the_grid_come_back_as_they_were(desk):
    desk.form.view.select(range(1, 4), range(6))
    desk.form.view.copy()
    desk.go(5, 0)
    desk.form.view.paste()
    assert new_lines(desk) == CARD.budget.tables[0].lines[:3]


def test_into_lines_a_range_goes_cell_by_cell(desk):
    paste(desk, "가\t나\n다\t라\n", row=1)
    assert [line.path[:2] for line in desk.budget.tables[0].lines[:2]] == [
        ("가", "나"),
        ("다", "라"),
    ]


@pytest.mark.parametrize("why", list(Why))
def test_every_change_has_its_words(why):
    change = Change(0, 0, "80", "90", why)
    assert words.was(change)
    assert words.becomes(change)


@pytest.fixture
def _last_year(desk):
    """Last year's card had 19,800,000 won, as this one has."""
    desk.previous = Edition(Uid("last"), 2025, cards=(CARD,))
    desk.show()


IN_WON = "여비\t출장\t일괄 지급\t9000000\n여비\t회의\t일괄 지급\t6000000\n"


@pytest.mark.usefixtures("_last_year")
def test_money_in_another_unit_than_last_years_waits_for_an_answer(desk, qtbot):  # F48
    paste(desk, IN_WON)
    sheet = desk.form.under.sheet
    assert sheet.isVisible()
    assert sheet.accessibleName() == (
        "금액이 작년의 약 800배입니다. 단위가 ‘천원’인지 확인해 주세요. 아직 반영하지 않았습니다."
    )
    assert desk.card == CARD
    sheet.unit_chosen.emit(0)
    assert sheet.accessibleName() == "예산 2행 붙여넣기"
    qtbot.keyClick(sheet, Key.Key_Return)
    assert [line.amount_won for line in new_lines(desk)] == [9_000_000, 6_000_000]


@pytest.mark.usefixtures("_last_year")
@pytest.mark.parametrize(
    ("key", "first"), [(Key.Key_Return, 9_000_000_000), (Key.Key_Escape, None)]
)
def test_amounts_pasted_over_others_wait_too(desk, qtbot, key, first):  # F48
    before = desk.budget.tables[0].lines[0].amount_won
    put("9000000\n6000000\n")
    desk.go(1, 4)
    desk.form.view.paste()
    sheet = desk.form.under.sheet
    assert sheet.isVisible()
    assert "아직 반영하지 않았습니다." in sheet.accessibleName()
    assert desk.card == CARD
    qtbot.keyClick(sheet, key)
    assert desk.budget.tables[0].lines[0].amount_won == (first or before)
    assert not sheet.isVisible()


@pytest.mark.usefixtures("_last_year")
def test_money_like_last_years_is_pasted_at_once(desk):  # F48
    paste(desk, PLAIN)
    assert not desk.form.under.sheet.isVisible()
    assert len(new_lines(desk)) == 2
