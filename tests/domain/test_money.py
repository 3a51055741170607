from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.money import (
    LIMIT,
    grouped,
    in_unit,
    read_spelled,
    read_won,
    rounded_down,
    rounded_half_up,
    rounded_up,
    signed,
    spelled,
)


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("1,200천원", 1_200_000),
        ("500,000원", 500_000),
        ("13.2천원", 13_200),
        ("92.6억원", 9_260_000_000),
        ("11,474백만원", 11_474_000_000),
        ("5만원", 50_000),
        ("5", 5),
        ("△5", -5),
        ("-1,000원", -1_000),
        ("▲ 3천원", -3_000),
        ("금113,560원(금일십일만삼천오백육십원)", 113_560),
        ("금 113,560원정", 113_560),
        ("81,800천원(금팔천일백팔십만원)", 81_800_000),
        ("１，２００천원", 1_200_000),
        ("1,000 천원", 1_000_000),
        ("0원", 0),
    ],
)
def test_reads_amounts_as_whole_won(text, won):
    assert read_won(text) == won


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "비예산",
        "원",
        "0.5원",
        "1,00원",
        "12명",
        "1,200천원×1식",
        "1원 2원",
        "금일백원",
        "9" * 5_000,
    ],
)
def test_what_is_no_amount_of_whole_won_is_none(text):
    assert read_won(text) is None


@given(st.integers(-(10**15), 10**15))
def test_a_grouped_amount_reads_back(won):
    assert read_won(grouped(won)) == won


@pytest.mark.parametrize(
    ("won", "words"),
    [
        (113_560, "금일십일만삼천오백육십원"),
        (81_800_000, "금팔천일백팔십만원"),
        (0, "금영원"),
        (10_000, "금일만원"),
        (100_000_000, "금일억원"),
        (1_111, "금일천일백일십일원"),
        (1_000_010_000, "금일십억일만원"),
        (2_050_000_000_003, "금이조오백억삼원"),
    ],
)
def test_spells_officially(won, words):
    assert spelled(won) == words


@pytest.mark.parametrize("won", [-1, LIMIT])
def test_refuses_what_has_no_spelling(won):
    with pytest.raises(ValueError, match="no spelling"):
        spelled(won)


@given(st.integers(0, 10**16))
def test_spelling_reads_back(won):
    assert read_spelled(spelled(won)) == won


@pytest.mark.parametrize(
    ("words", "won"),
    [
        ("금십일만삼천오백육십원", 113_560),
        ("만오천", 15_000),
        ("금 일억 이천만원 정", 120_000_000),
        ("금백원", 100),
    ],
)
def test_reads_loose_spellings(words, won):
    assert read_spelled(words) == won


@pytest.mark.parametrize("words", ["", "금원", "비예산", "금백천원", "금1천원", "금만만원"])
def test_what_is_no_spelling_is_none(words):
    assert read_spelled(words) is None


@pytest.mark.parametrize(
    ("value", "up", "half", "down"),
    [
        (Fraction(5, 2), 3, 3, 2),
        (Fraction(-5, 2), -3, -3, -2),
        (Fraction(9, 4), 3, 2, 2),
        (Fraction(-9, 4), -3, -2, -2),
        (Fraction(7), 7, 7, 7),
    ],
)
def test_rounds_away_to_nearest_and_toward_zero(value, up, half, down):
    assert (rounded_up(value), rounded_half_up(value), rounded_down(value)) == (up, half, down)


@given(st.fractions())
def test_half_up_is_never_further_than_a_half(value):
    assert abs(rounded_half_up(value) - value) <= Fraction(1, 2)


@given(st.fractions())
def test_the_three_ways_of_rounding_keep_their_sides(value):
    up, half, down = rounded_up(value), rounded_half_up(value), rounded_down(value)
    assert abs(down) <= abs(value) <= abs(up)
    assert abs(up) - abs(down) == (value.denominator != 1)
    assert half in (up, down)
    assert [rounded(-value) for rounded in (rounded_up, rounded_half_up, rounded_down)] == [
        -up,
        -half,
        -down,
    ]


@given(
    st.integers(-(10**14), 10**14),
    st.sampled_from([1_000, 1_000_000, 100_000_000]),
    st.sampled_from([rounded_up, rounded_half_up, rounded_down]),
)
def test_won_in_a_unit_misses_less_than_one(won, unit, rounded):
    assert abs(in_unit(won, unit, rounded) * unit - won) < unit
    assert in_unit(won * unit, unit, rounded) == won
    assert in_unit(won, unit) == in_unit(won, unit, rounded_half_up)


@given(st.lists(st.integers(0, 10**12), max_size=20))
def test_words_of_a_sum_are_the_words_of_its_figure(parts):
    assert read_spelled(spelled(sum(parts))) == sum(parts)


def test_expresses_won_in_a_unit():
    assert in_unit(1_500_000, 1_000_000) == 2
    assert in_unit(1_500_000, 1_000_000, rounded_down) == 1


def test_less_than_nothing_bears_a_triangle():
    assert [signed(won) for won in (-1_500, 0, 1_500)] == ["△1,500", "0", "1,500"]
