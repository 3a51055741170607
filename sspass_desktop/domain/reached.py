"""Rates of achievement and growth from targets as they are printed. Exact, no float."""

from fractions import Fraction

from sspass_desktop.domain.rates import percent
from sspass_desktop.domain.target import Bound, Target, in_one_unit, read_target


def achievement(target: str, result: str) -> Fraction | None:
    """달성률: result over target in per cent.

    None if they cannot be compared, and where less is better: agencies compute that in several
    ways.
    """
    base = read_target(target)
    pair = _comparable(read_target(result), base)
    return None if pair is None or base.bound is Bound.AT_MOST else percent(*pair)


def growth(target: str, base: str) -> Fraction | None:
    """증감: how much a target is above its base, in per cent; None if they cannot be compared."""
    pair = _comparable(read_target(target), read_target(base))
    return None if pair is None else percent(pair[0] - pair[1], pair[1])


def _comparable(one: Target, base: Target) -> tuple[Fraction, Fraction] | None:
    """Both as plain numbers; None if they cannot be compared or the base is not above 0."""
    if base.value is None or base.value <= 0:
        return None
    return in_one_unit(one, base)
