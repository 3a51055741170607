"""What numbers in sentences may follow, and how it prints."""

from dataclasses import replace

import pytest

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.figures.sources import (
    Source,
    link_to,
    plan_figures,
    printed,
    quantity,
    sources,
)
from sspass_desktop.domain.outline import Figure
from tests.domain.figures.cards import FUND, MEMBERS, TALKS, planned, written

MONEY = ("원", "천원", "만원", "백만원", "억원")


def _known(card):
    return {
        (one.figure, one.record): printed(one)
        for one in sources(card, plan_figures(planned(written())))
    }


def test_a_card_has_the_figures_of_its_indicators_its_money_and_its_plan():
    assert _known(written()) == {
        (Figure.TARGET, TALKS): "4회",
        (Figure.LAST_TARGET, TALKS): "3회",
        (Figure.LAST_RESULT, TALKS): "5회",
        (Figure.TARGET, MEMBERS): "1,200명",
        (Figure.LAST_TARGET, MEMBERS): "1,000명",
        (Figure.LAST_RESULT, MEMBERS): "1,100명",
        (Figure.TOTAL, None): "12,345,000원",
        (Figure.INDICATORS, None): "2개",
        (Figure.MONTHS, None): "3개월",
        (Figure.FUND, FUND.uid): "30,000,000원",
        (Figure.BUDGET, None): "30,000,000원",
    }


def test_what_is_no_single_number_or_not_known_is_no_figure():
    card = replace(written(targets=("2회, 1회", "여")), schedule=())
    known = _known(replace(card, budget=replace(card.budget, nonbudget=True)))
    assert {figure for figure, _ in known} & {Figure.TARGET, Figure.TOTAL, Figure.MONTHS} == set()


def test_outside_the_cards_all_lines_of_the_budget_are_figures():
    known = {(one.figure, one.subject) for one in sources(None, plan_figures(planned()))}
    assert {(Figure.FUND, "목적사업비"), (Figure.BUDGET, "")} < known
    assert (Figure.TOTAL, "") not in known


def test_shares_of_sources_are_known_where_all_of_them_are():
    card = written()
    (table,) = card.budget.tables
    split = replace(table.lines[0], sources=Amounts(state=12_000_000, province=345_000))
    whole = replace(card, budget=replace(card.budget, tables=(replace(table, lines=(split,)),)))
    assert _known(whole)[Figure.STATE, None] == "12,000,000원"
    assert (Figure.MUNICIPAL, None) not in _known(whole)
    lines = (split, table.lines[0])
    half = replace(card, budget=replace(card.budget, tables=(replace(table, lines=lines),)))
    assert (Figure.STATE, None) not in _known(half)


@pytest.mark.parametrize(
    ("won", "unit", "text"),
    [
        (12_345_000, "천원", "12,345천원"),
        (12_345_000, "백만원", "12.345백만원"),
        (12_345_678, "만원", "1,234.5678만원"),
        (120_000_000, "억원", "1.2억원"),
        (-5_000, "천원", "△5천원"),
        (0, "억원", "0억원"),
        (7, "", "7원"),
    ],
)
def test_no_won_is_lost_in_any_unit(won, unit, text):
    assert printed(Source(Figure.TOTAL, won=won, units=MONEY), unit) == text


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("1200명 이상", "1,200명"),
        ("88.40점", "88.40점"),
        ("４회", "4회"),
        ("감소 △3%", "△3%"),
        ("4개 시군", "4개 시군"),
        ("1, 2회", ""),
        ("-", ""),
    ],
)
def test_a_target_says_its_number_and_unit(target, text):
    assert quantity(target) == text


def test_a_link_says_what_its_source_says():
    source = Source(Figure.TOTAL, won=5_000, units=MONEY)
    assert link_to(source, 3, "천원").text == "5천원"
