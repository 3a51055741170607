"""What a row of the indicator grid shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from sspass_desktop.domain.card import Card, Indicator
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.indicator_edits import Link, links
from sspass_desktop.domain.last_year import LastYear, change, falls_behind, rounder
from sspass_desktop.domain.money import Rounder
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import shown
from sspass_desktop.domain.reached import achievement
from sspass_desktop.domain.target import Bound, plain_unit, read_target
from sspass_desktop.texts import indicator_form as words

PLACES = 1
"""Decimals of a rate."""


@dataclass(frozen=True, slots=True)
class Line:
    """An indicator, what is known of last year, and the measure of the contract it carries.

    ``repeats``: kind and criterion are those of the row above.
    """

    indicator: Indicator
    last: LastYear | None
    link: Link | None
    rate: str
    repeats: tuple[bool, bool]

    @property
    def gap(self) -> Fraction | None:
        """What the target adds to last year's result."""
        return change(self.indicator.target, self.last.result) if self.last else None

    @property
    def unit(self) -> str:
        """In what the gap is counted."""
        return plain_unit(read_target(self.indicator.target))

    @property
    def is_behind(self) -> bool:
        """Whether the target lies under last year's result."""
        return self.last is not None and falls_behind(self.indicator, self.last)


@dataclass(frozen=True, slots=True)
class Blank:
    """The row to go on with."""


GridRow: TypeAlias = Line | Blank


def grid_rows(card: Card, edition: Edition, last: Mapping[Uid, LastYear]) -> tuple[GridRow, ...]:
    """A line for every indicator, and a blank one below."""
    return (*_lines(card, edition, last), Blank())


def _lines(card: Card, edition: Edition, last: Mapping[Uid, LastYear]) -> Iterator[Line]:
    carried = links(edition)
    above: Indicator | None = None
    for one in card.indicators:
        known = last.get(one.uid)
        same_kind = above is not None and above.kind == one.kind != ""
        same_criterion = above is not None and above.criterion == one.criterion != ""
        repeats = (same_kind, same_kind and same_criterion)
        rate = _rate(known, rounder(edition.rounding)) if known else ""
        yield Line(one, known, carried.get(one.uid), rate, repeats)
        above = one


def _rate(last: LastYear, rounded: Rounder) -> str:
    """Last year's rate of achievement, or why there is none."""
    if read_target(last.target).bound is Bound.AT_MOST and last.result:
        return words.LESS_IS_BETTER
    rate = achievement(last.target, last.result)
    if rate is not None:
        return words.rate(shown(rate, PLACES, rounded))
    if last.result and last.result == last.target and read_target(last.result).value is None:
        return words.REACHED
    return ""
