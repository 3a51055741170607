from fractions import Fraction

import pytest

from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source
from sspass_desktop.domain.costing.lines import (
    computed_won,
    line_text,
    ratio,
    recomputed,
    with_split,
    with_step,
    with_suggestion,
    with_text,
)
from sspass_desktop.domain.entry.splits import Shares
from sspass_desktop.domain.findings import Code

FOLLOWING = CostLine(("여비",), "시군 방문", "1,200천원×12개월=", 14_400_000)
HALVES = Ratio(50, 50, 0, 0, Source.PROVINCE)


def test_label_and_formula_are_parted_and_computed():
    line = with_text(CostLine(), "운영 안내서 5,000원×600부×2회=")
    assert line == CostLine((), "운영 안내서", "5,000원×600부×2회=", 6_000_000)


def test_an_equals_sign_in_front_is_a_habit():
    assert with_text(CostLine(), "=300천원*4명").formula == "300천원*4명"
    assert with_text(CostLine(), "=300천원*4명").amount_won == 1_200_000


def test_an_amount_that_followed_its_formula_goes_on_with_it():
    assert with_text(FOLLOWING, "시군 방문 1,200천원×10개월=").amount_won == 12_000_000


def test_an_amount_that_was_cut_by_part_of_a_won_followed_its_formula():
    thirds = CostLine((), "", "1,000원/3=", 333)
    assert with_text(thirds, "2,000원/3").amount_won == 667


def test_an_amount_typed_by_hand_stays():
    line = CostLine((), "시군 방문", "1,200천원×12개월=", 1_440_000)
    changed = with_text(line, "시군 방문 1,200천원×10개월=")
    assert (changed.amount_won, computed_won(changed)) == (1_440_000, 12_000_000)
    beside_nothing = CostLine(amount_won=500)
    assert with_text(beside_nothing, "1천원×3").amount_won == 500


def test_text_that_is_no_formula_moves_no_money():
    assert with_text(FOLLOWING, "정산 예정").amount_won == 14_400_000
    assert with_text(CostLine(), "정산 예정").amount_won is None
    assert with_text(CostLine(), "정산 예정").formula == "정산 예정"


def test_the_same_text_changes_nothing():
    held = CostLine((), "방문", "1,200천원×12개월=", 7)
    assert with_text(held, line_text(held)) is held


def test_a_step_of_the_path_is_set_where_it_belongs():
    assert with_step(CostLine(), 1, " 사무관리비 ").path == ("", "사무관리비")
    line = CostLine(("여비", "국내여비", "방문"))
    assert with_step(line, 0, "민간이전").path == ("민간이전", "국내여비", "방문")


def test_by_the_formula_is_a_step_of_its_own():
    line = CostLine((), "", "1,200천원×12개월=", 1_440_000)
    assert recomputed(line).amount_won == 14_400_000
    unreadable = CostLine((), "", "일식", 5)
    assert recomputed(unreadable) is unreadable


def test_shares_replace_amounts_and_the_other_way_round():
    by_amounts = with_split(FOLLOWING, Amounts(state=14_400_000))
    assert (by_amounts.sources, by_amounts.ratio) == (Amounts(state=14_400_000), None)
    by_shares = with_split(by_amounts, HALVES)
    assert (by_shares.sources, by_shares.ratio) == (None, HALVES)
    assert by_shares.split == Amounts(7_200_000, 7_200_000)
    assert with_split(by_shares, None).split is None


@pytest.mark.parametrize(
    ("formula", "code", "suggestion", "expected"),
    [
        ("1,200천원×12개월=", Code.COST_POWER_OF_TEN, "120천원", "120천원×12개월="),
        ("100천원×5명×2회", Code.COST_UNIT_SLIP, "100원", "100원×5명×2회"),
        ("12명×1,200 천원", Code.COST_POWER_OF_TEN, "120천원", "12명×120천원"),
        ("3=2회×5천원", Code.COST_TYPED_EQUALS, "3×2회×5천원=", "3×2회×5천원="),
        ("１,200천원×2회", Code.COST_POWER_OF_TEN, "120천원", "120천원×2회="),
        ("1,200천원×12개월=", Code.COST_FORMULA_MISMATCH, "", "1,200천원×12개월="),
        ("일식", Code.COST_POWER_OF_TEN, "1원", "일식"),
    ],
)
def test_a_suggestion_changes_the_price_and_not_the_amount(formula, code, suggestion, expected):
    line = CostLine((), "방문", formula, 77)
    changed = with_suggestion(line, code, suggestion)
    assert (changed.formula, changed.amount_won) == (expected, 77)


def test_typed_shares_are_kept_in_per_cent_where_that_is_exact():
    half = Fraction(1, 2)
    assert ratio(Shares(half, half)) == HALVES
    third = Fraction(1, 3)
    assert ratio(Shares(third, third, third)) == Ratio(100, 100, 100, 0, Source.MUNICIPAL)
    assert ratio(Shares(other=Fraction(1))) == Ratio(0, 0, 0, 100, Source.OTHER)
