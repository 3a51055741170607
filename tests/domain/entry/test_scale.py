from fractions import Fraction

import pytest

from sspass_desktop.domain.entry.scale import times_of
from sspass_desktop.texts.entry import far_from_last


@pytest.mark.parametrize(
    ("won", "last", "times"),
    [
        (1_000, 1, 1_000),
        (100, 1, 100),
        (99, 1, None),
        (1, 1_000, Fraction(1, 1_000)),
        (1, 99, None),
        (0, 5, None),
        (5, 0, None),
        (-500_000, 5, None),
    ],
)
def test_only_what_is_far_from_last_year_is_told(won, last, times):
    assert times_of(won, last) == times


@pytest.mark.parametrize(("held", "is_told"), [(0, True), (1, True), (99, True), (100, False)])
def test_who_is_far_already_is_not_told_again(held, is_told):
    assert (times_of(1_000, 1, held) is not None) == is_told
    assert times_of(100_000, 1_000, 1) == 100  # far below before, far above now


@pytest.mark.parametrize(
    ("times", "said"),
    [
        (Fraction(1_043), "약 1,000배"),
        (Fraction(987), "약 1,000배"),
        (Fraction(214), "약 200배"),
        (Fraction(1, 961), "약 1,000분의 1"),
    ],
)
def test_how_far_is_said_roughly(times, said):
    assert far_from_last(times, "천원") == (
        f"금액이 작년의 {said}입니다. 단위가 ‘천원’인지 확인해 주세요. 아직 반영하지 않았습니다."
    )
