from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.costing.tables import change_lines
from sspass_desktop.domain.findings import Severity
from tests.ui.forms.budget.plans import CARD, CARE, FIRST, OTHER, shown
from ui.look.look import Look
from ui.views.amount_rows import Part
from ui.views.amounts import AmountsModel, AmountsPanel


@pytest.fixture
def panel(qtbot):
    made = AmountsPanel(Look())
    qtbot.addWidget(made)
    made.resize(296, 500)
    made.show_card(shown())
    made.show()
    return made


def said(panel):
    return [(row.label, row.figure) for row in panel.rows.rows]


def results(panel):
    return [
        (row.label, row.figure, row.fault) for row in panel.rows.rows if row.part is Part.RESULT
    ]


def test_keeps_the_contract_of_qt(panel, qtmodeltester):
    qtmodeltester.check(panel.rows)
    qtmodeltester.check(AmountsModel())


def test_both_sides_of_every_sum_stand_below_each_other(panel):
    assert said(panel) == [
        ("카드 ↔ 산출내역", ""),
        ("카드 총액", "19,800"),
        ("산출내역 5행", "19,800"),
        ("일치", "0"),
        ("재원 ↔ 카드 2개 · 이음돌봄 지원", ""),
        ("예산 (지출)", "300,000"),
        ("0.1 이 카드", "14,940"),
        ("0.2 퇴원 뒤 돌봄 이음", "299,000"),
        ("배정 초과", "△13,940"),
        ("국·도·시군비 · 이음돌봄 지원", ""),
        ("국비 예산 150,000", "156,970"),
        ("도비 예산 150,000", "156,970"),
        ("초과", "△6,970"),
    ]


def test_colour_and_sign_say_the_same_as_the_word(panel):
    heads = [row.fault for row in panel.rows.rows if row.part is Part.HEAD]
    assert heads == [None, Severity.ERROR, Severity.ERROR]
    assert [fault for _, _, fault in results(panel)] == heads


def test_another_fund_of_the_card_may_be_looked_at(panel):
    panel.follow(1)
    assert ("예산 (지출)", "20,000") in said(panel)
    assert results(panel)[1:] == [
        ("미배정", "15,140", Severity.WARNING),
        ("남음", "15,140", None),
    ]
    panel.show_card(shown(OTHER))
    assert ("예산 (지출)", "300,000") in said(panel), "another card begins with its first fund"


def test_a_printed_total_that_differs_is_shown(panel):
    panel.show_card(
        shown(replace(CARD, budget=replace(CARD.budget, declared_total_won=20_000_000)))
    )
    assert results(panel)[0] == ("차이", "200", Severity.ERROR)


def test_money_without_a_split_is_told(panel):
    places = [(0, n) for n in range(4)]
    budget = change_lines(CARD.budget, places, lambda line: replace(line, ratio=None))
    panel.show_card(shown(replace(CARD, budget=budget)))
    assert results(panel)[2] == ("재원 미정", "14,940", Severity.NOTICE)


def test_a_fund_that_the_budget_does_not_know_is_told(panel):
    table = replace(FIRST, fund="어디에도 없는 것", node=None)
    panel.show_card(shown(replace(CARD, budget=CardBudget(tables=(table,)))))
    assert said(panel)[-1] == ("지출 예산에서 이 사업비를 찾지 못했습니다.", "")


def test_a_card_without_budget_says_so(panel):
    panel.show_card(shown(replace(CARD, budget=CardBudget(nonbudget=True))))
    assert said(panel) == [("예산이 없는 카드입니다.", "")]


def test_the_unit_is_a_matter_of_showing(panel):
    panel.set_unit(1)
    assert ("카드 총액", "19,800,000") in said(panel)


def test_rows_lead_to_the_budget_and_to_the_other_cards(panel, qtbot):
    asked = []
    panel.asked.connect(asked.append)
    for row in (5, 6, 7):
        panel.setCurrentIndex(panel.rows.index(row))
        qtbot.keyClick(panel, Qt.Key.Key_Return)
    assert asked == [CARE.uid, OTHER.uid]


def test_the_place_stays_while_figures_change(panel):
    panel.setCurrentIndex(panel.rows.index(7))
    change = {"amount_won": 1}
    budget = change_lines(CARD.budget, [(0, 0)], lambda line: replace(line, **change))
    panel.show_card(shown(replace(CARD, budget=budget)))
    assert panel.currentIndex().row() == 7
    assert panel.rows.index(1).data() == "카드 총액 13,800"


def test_every_row_is_painted_in_light_and_dark(panel):
    light = panel.grab().toImage()
    panel.itemDelegate()._look.set_dark(True)
    panel.viewport().update()
    assert panel.grab().toImage() != light
