"""Amounts so far from last year's that they may be meant in another unit."""

from fractions import Fraction

from sspass_desktop.domain.money import Won

FAR = 100
"""Times last year's amount, or that part of it; units lie further apart, years do not."""


def times_of(won: Won, last_won: Won, held_won: Won = 0) -> Fraction | None:
    """How many times last year's amount this one is, if that is far; None if it is not.

    None, too, if there is no money to compare, or if ``held_won``, what it was before, was as far.
    """
    times, before = _far(won, last_won), _far(held_won, last_won)
    if times is None or (before is not None and (before > 1) == (times > 1)):
        return None
    return times


def _far(won: Won, last_won: Won) -> Fraction | None:
    if won <= 0 or last_won <= 0:
        return None
    times = Fraction(won, last_won)
    return times if times >= FAR or times <= Fraction(1, FAR) else None
