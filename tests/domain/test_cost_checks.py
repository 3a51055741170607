import pytest

from sspass_desktop.domain.budget import FundTable
from sspass_desktop.domain.checks.rules import check_edition
from tests.domain.editions import card, edition, found, line, only, table


def codes(formula, won, **more):
    return found(card("하나", table("가사업비", line(formula, won, **more))))


@pytest.mark.parametrize(
    ("formula", "won", "code"),
    [
        ("60천원×12개월", 1_140_000, "cost.formula_mismatch"),
        ("100천원×5명=600천원", 500_000, "cost.formula_mismatch"),
        ("1,200천원×1식=", 1_200, "cost.unit_slip"),
        ("1,200원×1식=", 1_200_000, "cost.unit_slip"),
        ("1,000천원×5명×2회=", 1_000_000, "cost.power_of_ten"),
        ("1,20천원×3회=", 3_600_000, "cost.power_of_ten"),
        ("166천원×33개소×2회=", 11_000_000, "cost.price_cut"),
        ("345천원×12개월", 4_139_000, "cost.price_cut"),
        ("일식", 500_000, "cost.unreadable"),
        ("50~100천원×5명", 500_000, "cost.unreadable"),
        ("250천원×2시간×=", None, "cost.unreadable"),
        ("660천원×1식=12개월=", 7_920_000, "cost.typed_equals"),
        ("1천원×2천원", 2_000_000, "cost.unit_sense"),
        ("1,000천원×120%", 1_200_000, "cost.unit_sense"),
        ("매월 100천원×4회=", 400_000, "cost.unit_sense"),
    ],
)
def test_names_the_fault_once(formula, won, code):
    assert codes(formula, won) == [code]


@pytest.mark.parametrize(
    ("formula", "won"),
    [
        ("", 500_000),
        ("1,200천원×1식=", 1_200_000),
        ("5천원×100명×1회=500천원", 500_000),
        ("350천원×2명×3개 시군=", 2_100_000),
        ("매월 100천원×12회=", 1_200_000),
        ("매월 100천원×2회×12개월=", 2_400_000),
        ("1,000천원×33.3%", 333_000),
        ("10,001원×10%", 1_000),
        ("(86,666원×8명×12월) − 8,000,000원", 319_936),
        ("100천원×5명", None),
        ("1,20천원×3회=", 360_000),
        ("8월~12월 100천원×5개월", 500_000),
        ("1,2차 교육 100천원×2회", 200_000),
    ],
)
def test_stays_silent(formula, won):
    assert codes(formula, won) == []


@pytest.mark.parametrize(
    ("formula", "won", "price"),
    [
        ("1,000천원×5명×2회=", 1_000_000, "100천원"),
        ("1,500천원×1식=", 15_000_000, "15,000천원"),
        ("5만원×2명=", 100_000_000, "5,000만원"),
        ("1,200천원×1식=", 1_200, "1,200원"),
        ("1,200원×1식=", 1_200_000, "1,200천원"),
        ("15천원×1식=", 1_500, "1,500원"),
    ],
)
def test_proposes_the_price_that_fits(formula, won, price):
    finding = next(
        f
        for code in ("cost.unit_slip", "cost.power_of_ten")
        for f in only(code, card("하나", table("가사업비", line(formula, won))))
    )
    assert finding.suggestion == price
    assert finding.difference_won == won - int(finding.expected)


def test_a_gap_of_more_than_a_cut_price_is_a_mismatch():
    assert codes("166천원×33개소×2회=", 10_956_000 + 66_000) == ["cost.formula_mismatch"]


@pytest.mark.parametrize(("won", "nothing"), [(500_000, ""), (None, "0"), (0, "0")])
def test_an_unreadable_formula_tells_whether_money_is_counted_for_it(won, nothing):
    (finding,) = only("cost.unreadable", card("하나", table("가", line("250천원×2시간×=", won))))
    assert finding.found == nothing


def test_a_subitem_under_another_item_is_named_once_a_card():
    usual = line("1천원×1식", 1_000, path=("일반운영비", "회의비", ""))
    odd = line("2천원×1식", 2_000, path=("여비", "회의비", ""))
    cards = (card("하나", table("가", usual)), card("둘", table("나", usual, odd, odd)))
    (finding,) = only("cost.path_variant", *cards)
    assert (finding.expected, finding.found) == ("일반운영비", "여비")
    assert only("cost.path_variant", cards[0]) == []


def test_a_result_printed_in_the_formula_stands_for_a_missing_amount():
    assert codes("100천원×5명=600천원", None) == ["cost.formula_mismatch"]
    assert codes("100천원×5명=500천원", None) == []


def test_a_ratio_to_nothing_is_no_power_of_ten():
    assert codes("100천원×5명", 0) == ["cost.formula_mismatch"]
    assert codes("100천원×5명", -500_000) == ["cost.formula_mismatch"]


@pytest.mark.parametrize(
    ("formula", "won"),
    [
        ("(100천원×5명)+(200천원×5명)", 1_500_000_000),
        ("(100천원×5명)+(200천원×5명)", 15_000_000),
        ("(1천원×5명)+(2천원×5명)", 15_000_000),
        ("(100천원×5명)+(200천원×5명)", 1_500_500),
        ("0.5원×20명", 1),
    ],
)
def test_where_no_single_price_explains_it_nothing_is_proposed(formula, won):
    (finding,) = only_cost(formula, won)
    assert finding.suggestion == ""


def test_a_price_that_is_no_whole_number_of_its_unit_is_proposed_in_won():
    (finding,) = only_cost("1천원×5명", 500)
    assert (finding.code.value, finding.suggestion) == ("cost.power_of_ten", "100원")


def only_cost(formula, won):
    cards = [card("하나", table("가사업비", line(formula, won)))]
    return [f for f in check_edition(edition(*cards)) if f.code.value.startswith("cost.")]


def test_levels_in_another_order_name_no_variant():
    turned = FundTable(
        "가사업비", levels=("세목", "목"), lines=(line("1원×1", 1, path=("사무관리비", "다른 목")),)
    )
    usual = table("나사업비", line("1원×1", 1))
    assert "cost.path_variant" not in found(card("하나", turned), card("둘", usual))
