from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.entry.reading import Fault, Told
from sspass_desktop.domain.entry.splits import Shares, read_split
from sspass_desktop.domain.vocabulary import MUNICIPAL, PROVINCE

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("국50 도50", Shares(HALF, HALF)),
        ("국비: 50, 도비: 50", Shares(HALF, HALF)),
        ("국비(50%) 도비(50%)", Shares(HALF, HALF)),
        ("도비 50% 시·군비 50%", Shares(province=HALF, municipal=HALF)),
        (
            "국비 50% 도비 30% 시군비 20%",
            Shares(HALF, Fraction(3, 10), Fraction(1, 5)),
        ),
        ("국비 2 : 자부담 1", Shares(Fraction(2, 3), other=Fraction(1, 3))),
    ],
)
def test_named_shares_are_read(text, shares):
    reading = read_split(text)
    assert (reading.value, reading.told) == (shares, None)


def test_shares_without_names_follow_the_order_and_are_told():
    reading = read_split("50:50")
    assert (reading.value, reading.told) == (Shares(HALF, HALF), Told.READ_AS)
    assert read_split("5:3:2").value == Shares(HALF, Fraction(3, 10), Fraction(1, 5))
    local = read_split("50:50", order=(PROVINCE, MUNICIPAL))
    assert local.value == Shares(province=HALF, municipal=HALF)


@pytest.mark.parametrize(
    ("text", "unit_won", "amounts"),
    [
        ("국 3,000 도 1,440", 1_000, Amounts(3_000_000, 1_440_000)),
        ("국비 3,000천원, 군비 500원", 1, Amounts(3_000_000, municipal=500)),
    ],
)
def test_amounts_by_source_are_read(text, unit_won, amounts):
    assert read_split(text, unit_won).value == amounts


@pytest.mark.parametrize(
    ("text", "fault", "detail"),
    [
        ("국비", Fault.NOT_A_SPLIT, ""),
        ("50", Fault.NOT_A_SPLIT, ""),
        ("0:0", Fault.NOT_A_SPLIT, ""),
        ("1:1:1:1:1", Fault.NOT_A_SPLIT, ""),
        ("국비 50% 50%", Fault.NOT_A_SPLIT, ""),
        ("국비 50% 도비 50원", Fault.NOT_A_SPLIT, ""),
        ("국1,2345", Fault.NOT_A_SPLIT, ""),
        ("국 1 " * 100, Fault.NOT_A_SPLIT, ""),
        ("국비 50% 국고 50%", Fault.SOURCE_TWICE, ""),
        ("국비 50% 도비 40%", Fault.NOT_A_HUNDRED, "90"),
        ("국비 0.5원", Fault.NOT_WHOLE, ""),
        ("국비 99999999999999999999원", Fault.TOO_LARGE, ""),
    ],
)
def test_what_is_no_split_says_why(text, fault, detail):
    reading = read_split(text)
    assert (reading.value, reading.fault, reading.detail) == (None, fault, detail)


def test_an_empty_cell_is_no_split_and_no_fault():
    assert (read_split("").value, read_split("").fault) == (None, None)


def test_odd_won_go_to_the_most_local_source():
    third = Fraction(1, 3)
    assert Shares(third, third, third).of(100) == Amounts(33, 33, 34)
    assert Shares(HALF, HALF).of(101) == Amounts(50, 51)
    assert Shares(other=Fraction(1)).of(7) == Amounts(other=7)


@given(st.lists(st.integers(0, 999), min_size=4, max_size=4).filter(any), st.integers(0, 10**15))
def test_the_parts_add_up_to_the_whole(weights, won):
    shares = Shares(*(Fraction(weight, sum(weights)) for weight in weights))
    assert shares.of(won).total == won


@given(st.text() | st.text("0123456789.,:%국도시군비 원천"))
def test_any_text_has_a_reading(text):
    reading = read_split(text)
    assert reading.value is None or reading.fault is None
