from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sspass_desktop.domain.formula import Factor, printed, read_formula, split_label


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("1,200천원×1식=", 1_200_000),
        ("13.2천원×35명×10개월=", 4_620_000),
        ("200천원×5명×3개 시군", 3_000_000),
        ("28,800 X 1인 X 232일", 6_681_600),
        ("100천원x5명*2회", 1_000_000),
        ("50천원·3명ㆍ2회", 300_000),
        ("7,488,000×10/100", 748_800),
        ("1,000천원×10%", 100_000),
        ("(86,666원×8명×12월) − 8,680,000원", -360_064),
        ("10천원×5명 + 20천원×3명=", 110_000),
        ("50천원×4회△20천원", 180_000),
        ("5천원×100명×1회=500천원", 500_000),
        ("방문 컨설팅 370천원×1식×41개소=", 15_170_000),
        ("2026년 교육 1,000천원×1식", 1_000_000),
        ("100천원(강사 2인)×2명", 200_000),
        ("１００천원×２명", 200_000),
        ("1.5억원", 150_000_000),
    ],
)
def test_computes_every_way_of_typing(text, won):
    assert read_formula(text).value == won


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "일식",
        "원*명*회",
        "100천원 5명 2회",
        "노트북 2대",
        "100천원×",
        "3~5명×100천원",
        "(100천원×5명",
        "100천원×(5명×2회",
        "강사료(2인 100천원×2명",
        "5원/0",
    ],
)
def test_what_is_no_formula_is_none(text):
    assert read_formula(text) is None
    assert printed(text) == text


@pytest.mark.parametrize(
    ("text", "label", "formula"),
    [
        ("인쇄물제작4,000천원×1식=", "인쇄물제작", "4,000천원×1식="),
        ("소규모 용역(분석) 3,000천원×1식=", "소규모 용역(분석)", "3,000천원×1식="),
        ("e-러닝 100천원×3과목", "e-러닝", "100천원×3과목"),
        ("1) 강사료 100천원×3명", "1) 강사료", "100천원×3명"),
        ("100천원×3명", "", "100천원×3명"),
        ("글만 있음", "", "글만 있음"),
    ],
)
def test_splits_the_label_from_the_price(text, label, formula):
    assert split_label(text) == (label, formula)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1,000원 X 1식 * 2회", "1,000원×1식×2회 ="),
        ("660천원×1식=12개월=", "660천원×1식×12개월 ="),
        ("5천원×100명=500천원", "5천원×100명 = 500천원"),
        ("(2천원+1천원)×3", "(2천원 + 1천원)×3 ="),
    ],
)
def test_prints_one_form(text, shown):
    assert printed(text) == shown


def test_an_equals_before_a_count_was_typed_for_times():
    formula = read_formula("660천원×1식=12개월=")
    assert formula.typed_equals
    assert formula.value == 7_920_000


def test_an_equals_before_money_prints_a_result():
    formula = read_formula("100천원×5명=600천원")
    assert not formula.typed_equals
    assert formula.result.value == 600_000
    assert formula.value == 500_000


def test_factors_are_values_for_other_renderers():
    formula = read_formula("100천원×3명×50%")
    assert [factor.value for factor in formula.factors] == [100_000, 3, Fraction(1, 2)]
    assert [factor.unit for factor in formula.factors] == ["천원", "명", "%"]


_numbers = st.integers(1, 999_999).map("{:,}".format) | st.decimals("0.1", "999.9", places=1).map(
    str
)
_factors = st.tuples(_numbers, st.sampled_from(["명", "회", "개 시군", "식", "개월", "%"]))
_signs = st.sampled_from(["×", " x ", "*", "+", " − ", "/"])


@given(_numbers, st.lists(st.tuples(_signs, _factors), max_size=5))
def test_what_is_printed_reads_back_the_same(price, tail):
    text = f"{price}천원" + "".join(sign + number + unit for sign, (number, unit) in tail)
    formula = read_formula(text)
    again = read_formula(printed(text))
    assert (again.tokens, again.value) == (formula.tokens, formula.value)


@given(_numbers, st.lists(st.tuples(_signs, _factors), max_size=5))
def test_all_ways_of_typing_a_times_mean_the_same(price, tail):
    def typed(sign, blank):
        signs = {"×": sign, " x ": sign, "*": sign}
        text = "".join(f"{signs.get(s, s)}{n}{blank}{u}" for s, (n, u) in tail)
        return read_formula(f"{price}{blank}천원{text}=")

    first = typed("×", "")
    for sign in (" X ", "*", "ㆍ", " · ", "✕"):
        again = typed(sign, " ")
        assert (again.value, printed_numbers(again)) == (first.value, printed_numbers(first))


def printed_numbers(formula):
    return [factor.number for factor in formula.factors]


@example("0-△0")
@example("0--0")
@given(st.text(alphabet="0123456789,.천원×x*·=+-−△()/%회명 가나", max_size=24))
def test_reading_never_raises_and_printing_settles(text):
    assert printed(printed(text)) == printed(text)


def test_a_sign_behind_an_operation_stays_with_its_number():
    assert printed("100천원−△5천원") == "100천원 − △5천원 ="
    assert printed("100천원×△2") == "100천원×△2 ="


@pytest.mark.parametrize("text", ["(" * 3000 + "1천원" + ")" * 3000, "9" * 5000 + "원×2="])
def test_what_is_too_long_for_a_line_is_no_formula(text):
    assert read_formula(text) is None


def test_the_deepest_brackets_that_fit_are_followed():
    assert read_formula("(" * 148 + "1천원" + ")" * 148 + "=") is not None
    read_formula("-" * 297 + "1천원")


@pytest.mark.parametrize(
    ("number", "unit", "plain"),
    [
        ("1,200", "천원", "원"),
        ("3", "천 원/월", "원/월"),
        ("5", "원", "원"),
        ("3", "개 시군", "개 시군"),
        ("30", "%", "%"),
        ("2", "", ""),
    ],
)
def test_the_unit_behind_a_plain_value(number, unit, plain):
    assert Factor(number, unit).plain_unit == plain
