from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.budget import Amounts, CardBudget, Ratio, Source
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Code, Place
from tests.ui.forms.budget.plans import CARD, EDITION, FIRST, HALVES, LINKED, OTHER, shown
from ui.grid.chip import Chip
from ui.look.look import Text
from ui.verbs import Verb

Key = Qt.Key
FORMULA, AMOUNT, SOURCES = 3, 4, 5
EMPTY = replace(CARD, budget=CardBudget())


def chips(desk):
    return {chip.text(): chip for chip in desk.form.strip.findChildren(Chip) if chip.isVisible()}


def test_the_strip_reads_the_formula_and_offers_what_would_mend_it(desk):
    desk.go(4, FORMULA)
    said = desk.form.strip.shown
    assert (said.place, said.column, said.label) == ("4행", "산출내역", "시군 현장 지원")
    assert (said.text, said.result) == ("1,200천원 × 12개월", "= 14,400,000원")
    assert said.remark == "입력 금액 1,440,000원  차이 12,960,000원"
    assert said.message == "산식과 금액이 10배 다릅니다."
    assert list(chips(desk)) == [
        "단가를 120천원으로  Ctrl+.",
        "산식대로 14,400,000원",
        "사유 적고 수용…",
    ]


def test_the_strip_names_the_keys_where_nothing_is_wrong(desk):
    desk.go(1, FORMULA)
    assert desk.form.strip.shown.keys.startswith("F2 고치기")
    desk.go(5, FORMULA)
    assert desk.form.strip.shown.keys.startswith("이름과 산식을 적으면")
    desk.go(1, SOURCES)
    assert desk.form.strip.shown.text == "국 3,000,000 · 도 3,000,000"


def test_the_strip_spells_what_a_fund_is_given(desk):
    desk.go(0, 0)
    assert desk.form.strip.shown.text == "금14,940,000원(금일천사백구십사만원)"
    assert desk.form.strip.shown.remark == "잔액 △13,940"


def test_a_suggestion_changes_the_price_and_the_finding_goes(desk):
    desk.go(4, FORMULA)
    chips(desk)["단가를 120천원으로  Ctrl+."].click()
    line = desk.budget.tables[0].lines[3]
    assert (line.formula, line.amount_won) == ("120천원×12개월=", 1_440_000)
    assert desk.steps == ["제안 적용"]
    assert chips(desk) == {}


def test_an_equals_sign_typed_for_a_times_is_offered_to_be_mended(desk):
    desk.enter(1, FORMULA, "운영 안내서 5,000원×600부=2회")
    desk.go(1, FORMULA)
    chips(desk)["=를 ×로  Ctrl+."].click()
    assert desk.budget.tables[0].lines[0].formula == "5,000원×600부×2회="


def test_apply_takes_the_first_suggestion_of_the_current_line(desk):
    desk.go(1, FORMULA)
    assert Verb.APPLY not in desk.form.handlers()
    desk.go(4, AMOUNT)
    desk.form.handlers()[Verb.APPLY]()
    assert desk.budget.tables[0].lines[3].formula == "120천원×12개월="


def test_by_the_formula_is_a_step_of_its_own(desk):
    desk.go(4, FORMULA)
    chips(desk)["산식대로 14,400,000원"].click()
    assert desk.budget.tables[0].lines[3].amount_won == 14_400_000
    assert desk.steps == ["산식대로 계산하기"]


def test_a_finding_is_handed_on_to_be_accepted(desk, qtbot):
    desk.go(4, FORMULA)
    with qtbot.waitSignal(desk.form.accepting) as blocker:
        desk.form.handlers()[Verb.ACCEPT]()
    assert blocker.args[0].finding.code is Code.COST_POWER_OF_TEN


def test_the_foot_sums_up(desk):
    foot = desk.form.under.foot
    assert (foot.total, foot.official) == ("19,800,000원", "금19,800,000원(금일천구백팔십만원)")
    assert [text for text, _ in foot.sources] == [
        "국비 7,470",
        "도비 12,330",
        "시군비 0",
        "기타 0",
        "천원",
    ]


def test_the_unit_changes_what_is_shown_and_nothing_else(desk):
    desk.form.set_unit(1)
    assert desk.form.model.face(1, AMOUNT).text == "6,000,000"
    assert desk.form.under.foot.sources[0] == ("국비 7,470,000", True)
    assert desk.card == CARD


def test_rests_follow_every_line(desk):
    desk.enter(4, AMOUNT, "440")
    assert desk.form.model.face(0, 0).aside == "잔액 △12,940"


def test_an_empty_budget_says_so_and_shows_two_ways(desk_of):
    desk = desk_of(EMPTY)
    assert desk.form.grid_or_empty.currentWidget() is desk.form.empty
    desk.form.empty.nonbudget.click()
    assert desk.budget == CardBudget(nonbudget=True)
    assert desk.form.empty.sentence.text() == "예산 없이 하는 사업(비예산)입니다."
    desk.form.empty.nonbudget.click()
    assert desk.card == EMPTY
    assert desk.steps == ["비예산으로 바꾸기", "비예산 풀기"]


def test_a_fund_is_found_by_typing_and_the_caret_stands_in_its_first_line(desk_of, qtbot):
    desk = desk_of(EMPTY)
    desk.form.empty.fund.click()
    desk.form.under.prompt.line.setText("ㅁㅇㄷㅂ")
    qtbot.keyClick(desk.form.under.prompt.line, Key.Key_Return)
    (table,) = desk.budget.tables
    assert (table.fund, table.node, table.levels) == (
        "마을돌봄 연계",
        LINKED.uid,
        ("목", "세목", "항목"),
    )
    assert desk.form.grid_or_empty.currentWidget() is desk.form.view
    assert desk.form.view.currentIndex().row() == 1
    assert desk.form.view.currentIndex().column() == FORMULA


def test_without_a_spending_budget_a_fund_is_named_freely(desk_of, qtbot):
    desk = desk_of(EMPTY)
    edition = replace(
        EDITION, budget=replace(EDITION.budget, expenditure=type(EDITION.budget.expenditure)())
    )
    desk.form.show_card(shown(EMPTY, edition))
    desk.form.ask_fund()
    desk.form.under.prompt.line.setText("새 사업비")
    qtbot.keyClick(desk.form.under.prompt.line, Key.Key_Return)
    assert desk.budget.tables[0].fund == "새 사업비"


def test_nonbudget_is_refused_while_lines_stand_and_the_strip_says_why(desk):
    desk.form.handlers()[Verb.NONBUDGET]()
    assert desk.card == CARD
    assert desk.form.strip.shown.message.startswith("산출내역이 있어 비예산으로")


def test_a_fund_is_removed_with_its_lines(desk):
    desk.go(7, FORMULA)
    desk.form.handlers()[Verb.REMOVE_FUND]()
    assert desk.budget.tables == CARD.budget.tables[:1]


def test_selected_lines_are_split_by_shares(desk, qtbot):
    desk.form.view.select(range(1, 3), range(1))
    desk.form.handlers()[Verb.SPLIT_SOURCES]()
    panel = desk.form.under.splitting
    assert [field.text() for field in panel.fields.values()] == ["50", "50", "0", "0"]
    for source, text in zip(Source, ("5", "3", "2", ""), strict=True):
        panel.fields[source].setText(text)
    panel.remainder.show_value(Source.MUNICIPAL)
    qtbot.keyClick(panel.fields[Source.OTHER], Key.Key_Return)
    ratios = [line.ratio for line in desk.budget.tables[0].lines]
    assert ratios == [Ratio(5, 3, 2, 0, Source.MUNICIPAL)] * 2 + [HALVES] * 2
    assert desk.steps == ["재원 나누기"]
    assert not panel.isVisible()


def test_a_whole_fund_is_split_from_its_heading(desk):
    desk.go(0, 0)
    desk.form.open_split()
    desk.form.under.splitting.clear.click()
    assert {line.ratio for line in desk.budget.tables[0].lines} == {None}


def test_a_line_is_split_by_amounts_in_the_shown_unit(desk):
    desk.go(1, FORMULA)
    desk.form.open_split()
    desk.form.under.splitting.of_amounts.click()
    for source, text in zip(Source, ("4,000", "2,000", "", ""), strict=True):
        desk.form.under.splitting.fields[source].setText(text)
    desk.form.under.splitting.apply.click()
    assert desk.budget.tables[0].lines[0].sources == Amounts(4_000_000, 2_000_000)


@pytest.mark.parametrize("text", ["", "많이", "-5"])
def test_shares_that_part_nothing_are_told(desk, text):
    desk.go(1, FORMULA)
    desk.form.open_split()
    for field in desk.form.under.splitting.fields.values():
        field.setText(text)
    desk.form.under.splitting.apply.click()
    assert desk.form.under.splitting.fault.text().startswith("네 칸에 0 이상의")
    assert desk.card == CARD


def test_esc_closes_the_panel_and_gives_the_grid_its_focus(desk, qtbot):
    desk.form.open_split()
    qtbot.keyClick(desk.form.under.splitting, Key.Key_Escape)
    assert not desk.form.under.splitting.isVisible()
    assert desk.form.view.hasFocus()


def test_the_account_is_a_remark(desk, qtbot):
    desk.form.account.setFocus()
    desk.form.account.clear()
    qtbot.keyClicks(desk.form.account, "abc")
    desk.form.commit()
    assert desk.budget.account == "abc"
    assert desk.steps == ["회계 고치기"]


def test_rows_from_excel_become_lines_in_one_step(desk):
    data = QMimeData()
    data.setText(
        "여비\t국내여비\t출장\t시군 출장 20천원×3명=\t60\n\t\t회의\t회의 10천원×2회=\t20\n"
    )
    QGuiApplication.clipboard().setMimeData(data)
    desk.go(5, 0)
    desk.form.view.paste()
    lines = desk.budget.tables[0].lines[4:]
    assert [line.path for line in lines] == [
        ("여비", "국내여비", "출장"),
        ("여비", "국내여비", "회의"),
    ]
    assert [line.amount_won for line in lines] == [60_000, 20_000]
    assert desk.steps == ["예산 2행 붙여넣기"]


def test_a_paste_goes_down_the_lines_of_a_fund_and_on_behind_them(desk):
    data = QMimeData()
    data.setText("1\n2\n3\n")
    QGuiApplication.clipboard().setMimeData(data)
    desk.go(3, AMOUNT)
    desk.form.view.paste()
    assert [line.amount_won for line in desk.budget.tables[0].lines[2:]] == [1_000, 2_000, 3_000]
    assert desk.budget.tables[1] == CARD.budget.tables[1]


def test_a_locked_card_can_be_copied_and_nothing_else(desk):
    desk.form.show_card(shown(locked=True))
    assert set(desk.form.handlers()) == {Verb.COPY, Verb.SELECT_ALL}
    assert not desk.form.tools.isEnabled()


def test_the_place_that_is_entered_is_told(desk):
    told = []
    desk.form.entered.connect(told.append)
    desk.form.fund_entered.connect(told.append)
    desk.go(7, FORMULA)
    assert told == [Origin(CARD.uid, CardSection.BUDGET, 1), 1]


def test_a_click_on_the_page_opens_the_fund(desk):
    desk.form.open_field(Origin(CARD.uid, CardSection.BUDGET, 1))
    assert desk.form.row.number == 5
    desk.go(4, AMOUNT)
    desk.form.open_field(Origin(CARD.uid, CardSection.BUDGET, 0))
    assert desk.form.view.currentIndex().column() == AMOUNT, "it was there already"


def test_a_finding_opens_its_very_line(desk):
    desk.form.open_part(Place(CARD.uid, CardSection.BUDGET, 0, 3))
    assert desk.form.row.number == 4
    desk.form.open_part(Place(CARD.uid, CardSection.BUDGET, 1))
    assert desk.form.row.fund.fund == "마을돌봄 연계 사업비"
    desk.form.open_part(Place(CARD.uid, CardSection.BUDGET))
    assert desk.form.row.fund.fund == "마을돌봄 연계 사업비", "no place inside: the caret stays"


def test_another_card_begins_in_its_first_line_and_keeps_the_widths(desk):
    desk.form.view.setColumnWidth(0, 123)
    desk.form.show_card(shown(OTHER))
    assert (desk.form.row.number, desk.form.view.currentIndex().column()) == (1, FORMULA)
    assert desk.form.view.columnWidth(0) == 123


def test_the_current_cell_stays_when_the_card_comes_back(desk):
    desk.go(4, AMOUNT)
    desk.form.show_card(shown(edition=replace(EDITION, title="새 이름")))
    assert (desk.form.view.currentIndex().row(), desk.form.view.currentIndex().column()) == (4, 4)


def test_a_wide_window_gives_every_source_a_column(desk):
    desk.form.resize(1700, 560)
    model = desk.form.model
    assert model.heads[4:] == ("금액(천원)", "국비", "도비", "시군비", "기타")
    assert [model.face(1, column).text for column in range(5, 9)] == ["3,000", "3,000", "-", "-"]
    assert [model.face(0, column).text for column in range(5, 9)] == ["7,470", "7,470", "-", "-"]
    assert model.face(5, 6).text == ""
    desk.enter(1, 7, "500")
    assert desk.budget.tables[0].lines[0].sources == Amounts(3_000_000, 3_000_000, 500_000)
    desk.enter(2, 5, "많이")
    assert desk.form.strip.shown.message.startswith("‘많이’")
    desk.form.resize(900, 560)
    assert model.heads[4:] == ("금액(천원)", "재원")


def width(desk, column):
    return desk.form.view.columnWidth(column)


def test_columns_are_as_wide_as_they_need_to_be(desk_of):
    unsplit = [replace(line, ratio=None, sources=None) for line in FIRST.lines]
    table = replace(FIRST, lines=tuple(unsplit))
    desk = desk_of(replace(CARD, budget=CardBudget(tables=(table,))))
    narrow, formulas = width(desk, SOURCES), width(desk, FORMULA)
    desk.enter(1, SOURCES, "국 50 도 50")
    assert width(desk, SOURCES) > narrow
    assert width(desk, FORMULA) < formulas
    metrics = QFontMetrics(desk.form.view.look.font(Text.CELL))
    text = desk.form.model.face(1, SOURCES).text
    assert width(desk, SOURCES) >= metrics.horizontalAdvance(text)


def test_columns_stay_while_a_card_is_written(desk):
    before = [width(desk, column) for column in range(6)]
    desk.enter(1, 0, "아주 긴 목의 이름이 여기에 있다")
    desk.enter(1, AMOUNT, "123,456,789")
    assert [width(desk, column) for column in range(6)] == before


def test_levels_in_use_stay_and_it_is_said(desk):
    desk.go(1, FORMULA)
    desk.form.handlers()[Verb.LEVEL_NAMES]()
    line = desk.form.under.prompt.line
    assert line.text() == "목, 세목, 항목"
    line.setText("목, 세목")
    desk.qtbot.keyClick(line, Key.Key_Return)
    assert desk.card == CARD
    assert desk.form.strip.shown.message == (
        "적은 이름이 단계보다 많은 행이 있어 단계를 줄일 수 없습니다. 그대로 두었습니다."
    )


def test_levels_become_the_titles_of_the_columns(desk):
    desk.go(1, FORMULA)
    desk.form.handlers()[Verb.LEVEL_NAMES]()
    line = desk.form.under.prompt.line
    line.setText("관, 항, 목, 세목")
    desk.qtbot.keyClick(line, Key.Key_Return)
    assert desk.budget.tables[0].levels == ("관", "항", "목", "세목")
    assert desk.form.model.heads[:4] == ("관", "항", "목", "세목")
    assert desk.steps == ["단계 이름 바꾸기"]
