"""A cost line split by shares."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sspass_desktop.domain.budget import Amounts, CostLine, Ratio, Source, sum_amounts
from sspass_desktop.domain.money import rounded_down
from tests.domain.editions import card, only, table

SHARES = st.tuples(*[st.integers(0, 100)] * 4).filter(any)


@pytest.mark.parametrize(
    ("won", "shares", "remainder", "parts"),
    [
        (1_000_000, (50, 50, 0, 0), Source.STATE, (500_000, 500_000, 0, 0)),
        (1_000_001, (50, 50, 0, 0), Source.PROVINCE, (500_000, 500_001, 0, 0)),
        (1_000_001, (50, 50, 0, 0), Source.OTHER, (500_000, 500_000, 0, 1)),
        (100, (1, 1, 1, 0), Source.MUNICIPAL, (33, 33, 34, 0)),
        (-100, (1, 1, 1, 0), Source.MUNICIPAL, (-33, -33, -34, 0)),
        (5_000_003, (5, 3, 2, 0), Source.STATE, (2_500_003, 1_500_000, 1_000_000, 0)),
        (0, (1, 0, 0, 0), Source.STATE, (0, 0, 0, 0)),
    ],
)
def test_an_amount_is_parted_by_shares(won, shares, remainder, parts):
    assert Ratio(*shares, remainder).split(won) == Amounts(*parts)


@given(st.integers(-(10**15), 10**15), SHARES, st.sampled_from(Source))
def test_the_parts_are_the_whole(won, shares, remainder):
    assert Ratio(*shares, remainder).split(won).total == won


@given(st.integers(-(10**15), 10**15), SHARES, st.sampled_from(Source))
def test_only_the_source_that_takes_the_remainder_gets_more(won, shares, remainder):
    parts = Ratio(*shares, remainder).split(won)
    for source, share in zip(Source, shares, strict=True):
        exact = Fraction(won * share, sum(shares))
        part = getattr(parts, source.value)
        if source is remainder:
            assert abs(part - exact) < len(shares)
        else:
            assert part == rounded_down(exact)


@given(st.lists(st.tuples(st.integers(0, 10**12), SHARES), max_size=12), st.sampled_from(Source))
def test_lines_split_one_by_one_add_up_to_the_won(lines, remainder):
    splits = [Ratio(*shares, remainder).split(won) for won, shares in lines]
    assert sum_amounts(splits).total == sum(won for won, _ in lines)


@pytest.mark.parametrize("shares", [(0, 0, 0, 0), (3, -1, 0, 0)])
def test_shares_that_part_nothing_are_refused(shares):
    with pytest.raises(ValueError, match="no ratio"):
        Ratio(*shares, Source.STATE)


def test_a_line_is_split_by_amounts_or_by_ratio_or_not_at_all():
    ratio = Ratio(7, 3, 0, 0, Source.PROVINCE)
    assert CostLine(amount_won=10, sources=Amounts(4, 6)).split == Amounts(4, 6)
    assert CostLine(amount_won=10, ratio=ratio).split == Amounts(7, 3)
    assert CostLine(ratio=ratio).split is None
    assert CostLine(amount_won=10).split is None


def test_a_ratio_always_fits_the_amount():
    by_ratio = CostLine(amount_won=11, ratio=Ratio(1, 1, 0, 0, Source.STATE))
    by_amounts = CostLine(amount_won=11, sources=Amounts(5, 5))
    assert len(only("fund.source_split", card("a", table("기금", by_amounts)))) == 1
    assert only("fund.source_split", card("a", table("기금", by_ratio))) == []
