from fractions import Fraction

import pytest

from sspass_desktop.domain.reached import achievement, growth


@pytest.mark.parametrize(
    ("target", "result", "rate"),
    [
        ("70회", "72회", Fraction(7200, 70)),
        ("2만명", "18,000명", 90),
        ("80점 이상", "83.2점", 104),
        ("5일 이내", "4일", None),
        ("0건", "1건", None),
        ("여", "여", None),
        ("", "", None),
        ("3회", "3명", None),
    ],
)
def test_achievement_is_result_over_target(target, result, rate):
    assert achievement(target, result) == rate


@pytest.mark.parametrize(
    ("target", "base", "rate"),
    [("4건", "3건", Fraction(100, 3)), ("3건", "4건", -25), ("3건", "", None)],
)
def test_growth_is_the_change_against_its_base(target, base, rate):
    assert growth(target, base) == rate
