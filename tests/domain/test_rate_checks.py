from decimal import Decimal
from fractions import Fraction

import pytest

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, SummaryRow
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.rates import Rate, agrees, read_rate
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    Measure,
    OrganisationIndicator,
)
from tests.domain.editions import MILLION, edition


def achieved(target, result, rate):
    measure = Measure("m", "횟수", target, result, rate)
    results = (OrganisationIndicator("i", name="교육", measures=(measure,)),)
    return [f.suggestion for f in check_edition(edition(results=results))]


@pytest.mark.parametrize(
    ("target", "result", "rate"),
    [
        ("3건", "4건", "133"),
        ("70회", "72회", "102.8"),
        ("53회", "64회", "120.8"),
        ("42회", "55회", "130.9"),
        ("85점", "86.22점", "101"),
        ("2만명", "44,884명", "224"),
        ("3일 이내", "2일", "150"),
        ("여부", "여", "100"),
        ("-", "-", "-"),
        ("0건", "3건", "100"),
        ("5회", "3명", "10"),
        ("5회", "", "100"),
        ("5회", "5회", None),
    ],
)
def test_right_or_not_computable_is_silent(target, result, rate):
    assert achieved(target, result, rate) == []


@pytest.mark.parametrize(
    ("target", "result", "rate", "due"),
    [("512건", "746건", "168", "146"), ("70회", "72회", "102.7", "102.9")],
)
def test_a_wrong_rate_is_named_with_the_right_one(target, result, rate, due):
    assert achieved(target, result, rate) == [due]


def grown(*rows):
    measures = tuple(
        ContractMeasure(
            f"m{n}", target=target, last_result=done, last_target=base, declared_growth=growth
        )
        for n, (target, done, base, growth) in enumerate(rows)
    )
    contract = (ContractIndicator("c", name="교육", measures=measures),)
    return [f.suggestion for f in check_edition(edition(contract=contract))]


@pytest.mark.parametrize(
    "one",
    [
        ("4건", "4건", "3건", "33.3% 증"),
        ("25회", "24회", "24회", "4% 증"),
        ("3만명", "28,891명", "20,000명", "50% 증"),
        ("8회", "10회", "10회", "20% 감"),
        ("8회", "10회", "10회", "△20%"),
        ("7회", "7회", "", "동일"),
        ("7회", "", "-", "10% 증"),
    ],
)
def test_growth_that_holds_or_cannot_be_computed_is_silent(one):
    assert grown(one) == []


def test_wrong_growth_and_wrong_direction_are_named():
    assert grown(("4건", "4건", "3건", "30% 증")) == ["33"]
    assert grown(("8회", "10회", "10회", "20% 증")) == ["-20"]


def test_the_base_is_the_one_that_fits_the_table():
    assert grown(("6건", "4건", "3건", "50% 증"), ("9건", "6건", "5건", "50% 증")) == []


def summed(previous, current, change, rate):
    row = SummaryRow("일반회계", previous * MILLION, current * MILLION, change * MILLION, rate)
    budget = Budget(unit_won=MILLION, summary=(row,))
    return [f.suggestion for f in check_edition(edition(budget=budget))]


@pytest.mark.parametrize(
    "row", [(14_066, 11_474, -2_592, "18.4"), (3_085, 3_012, -73, "△2.4"), (100, 110, 11, "10")]
)
def test_a_right_summary_is_silent(row):
    assert summed(*row) == []


def test_a_wrong_change_or_rate_is_named():
    assert summed(14_066, 11_474, -2_500, "18.4") == ["-2592000000"]
    assert summed(14_066, 11_474, -2_592, "19.4") == ["-18.4"]


def test_a_summary_without_figures_is_left_alone():
    rows = (SummaryRow("없는 회계", previous_won=5, declared_rate="3"), SummaryRow("일반회계"))
    assert check_edition(edition(budget=Budget(summary=rows))) == ()


def test_the_trees_stand_for_money_that_was_not_printed():
    account = BudgetNode("n", "일반회계", Amounts(state=12 * MILLION))
    rows = (
        SummaryRow("", previous_won=10 * MILLION, declared_rate="20"),
        SummaryRow("일반회계", previous_won=10 * MILLION, declared_rate="30"),
    )
    for total in (None, 12 * MILLION):
        tree = BudgetTree((account,), declared_total_won=total)
        found = check_edition(edition(budget=Budget(summary=rows, revenue=tree)))
        assert [(f.subject, f.suggestion) for f in found] == [("일반회계", "20")]


def test_growth_from_nothing_has_no_rate():
    rows = (SummaryRow("", previous_won=0, declared_current_won=5, declared_rate="100"),)
    assert check_edition(edition(budget=Budget(summary=rows))) == ()


def test_a_direction_that_is_wrong_is_no_agreement():
    rate = read_rate("△5.0%")
    assert rate is not None
    assert not agrees(rate, Fraction(5))
    assert agrees(rate, Fraction(-5))
    assert agrees(Rate(Decimal(0)), Fraction(-1, 10), Fraction(1, 10))
    assert read_rate("5% 정도") is None
