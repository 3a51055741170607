"""What last year's plan and its results say about the indicators of a card."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from sspass_desktop.domain.card import Card, Indicator
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Rounder, rounded_down, rounded_half_up, rounded_up
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.plan import Edition, Rounding
from sspass_desktop.domain.results import DepartmentResult, Measure, ResultStatus
from sspass_desktop.domain.target import Bound, in_one_unit, read_target
from sspass_desktop.domain.vocabulary import COUNT_NOUNS, CUMULATIVE, LESS_IS_BETTER

_ROUNDERS = {
    Rounding.UP: rounded_up,
    Rounding.HALF_UP: rounded_half_up,
    Rounding.DOWN: rounded_down,
}


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's target and result of an indicator as typed; "" for what is not known.

    ``measure`` is where the result is written.
    """

    target: str = ""
    result: str = ""
    as_of: date | None = None
    status: ResultStatus | None = None
    measure: Uid | None = field(default=None, compare=False)


def last_measures(card: Card, edition: Edition, previous: Edition | None) -> Mapping[Uid, LastYear]:
    """What is known of last year, by indicator; a new indicator has no entry.

    Last year's edition gives targets: of the same indicator, or the one of the same name in the
    card that this one continues. The results of departments give results and missing targets.
    """
    before = last_cards(card, previous)
    measures = _measures(last_programmes(card, edition, previous))
    planned = {one.uid: one for one in _indicators(previous.cards if previous else ())}
    named = {indicator_key(one): one for one in reversed(list(_indicators(before)))}
    found: dict[Uid, LastYear] = {}
    for indicator in card.indicators:
        old = planned.get(indicator.uid) or named.get(indicator_key(indicator))
        measure = _measure_of(indicator, card, measures)
        if old is not None or measure is not None:
            found[indicator.uid] = _joined(old, measure)
    return found


@dataclass(frozen=True, slots=True)
class LastProgrammes:
    """The results of departments, by uid and by title without blanks."""

    by_uid: Mapping[Uid, DepartmentResult]
    by_title: Mapping[str, tuple[DepartmentResult, ...]]


def last_results(results: Sequence[DepartmentResult]) -> LastProgrammes:
    """The results in the order in which cards look for them."""
    by_title: dict[str, tuple[DepartmentResult, ...]] = {}
    for one in results:
        key = squashed(one.title)
        by_title[key] = (*by_title.get(key, ()), one)
    return LastProgrammes({one.uid: one for one in results}, by_title)


def continued(card: Card, results: LastProgrammes) -> Sequence[DepartmentResult]:
    """Last year's programmes that a card continues, as far as results alone know: as linked."""
    linked = [link.predecessor for link in card.continuity if link.predecessor]
    found = [results.by_uid[uid] for uid in linked if uid in results.by_uid]
    return found or results.by_title.get(squashed(card.title), ())


def measured_last_year(card: Card, results: LastProgrammes) -> Mapping[Uid, LastYear]:
    """What the results alone know of a card's indicators: of the programmes it continues."""
    measures = _measures(continued(card, results))
    if not measures:
        return {}
    pairs = ((one.uid, _measure_of(one, card, measures)) for one in card.indicators)
    return {uid: _joined(None, measure) for uid, measure in pairs if measure is not None}


def _measures(programmes: Sequence[DepartmentResult]) -> list[Measure]:
    return [measure for one in programmes for measure in one.measures]


def last_cards(card: Card, previous: Edition | None) -> tuple[Card, ...]:
    """The cards of last year's edition that a card continues: as linked, else the same card."""
    if previous is None:
        return ()
    linked = {link.predecessor for link in card.continuity}
    found = tuple(one for one in previous.cards if one.uid in linked)
    title = squashed(card.title)
    return found or tuple(
        one for one in previous.cards if one.uid == card.uid or squashed(one.title) == title
    )


def last_programmes(
    card: Card, edition: Edition, previous: Edition | None
) -> tuple[DepartmentResult, ...]:
    """Last year's programmes that a card continues: as linked, else by title."""
    before = last_cards(card, previous)
    linked = {link.predecessor for link in card.continuity} | {one.uid for one in before}
    results = edition.department_results
    titles = {squashed(one.title) for one in (card, *before)}
    found = tuple(one for one in results if one.uid in linked)
    return found or tuple(one for one in results if squashed(one.title) in titles)


def indicator_key(indicator: Indicator) -> str:
    """What an indicator is recognised by; one without a name goes by its criterion."""
    return squashed(indicator.name or indicator.criterion)


def change(target: str, last_result: str) -> Fraction | None:
    """What this year's target adds to last year's result; None if they cannot be compared."""
    pair = in_one_unit(read_target(target), read_target(last_result))
    return None if pair is None else pair[0] - pair[1]


def rounder(rounding: Rounding) -> Rounder:
    """How an edition rounds."""
    return _ROUNDERS[rounding]


def falls_behind(indicator: Indicator, last: LastYear) -> bool:
    """Whether a target lies under last year's result although more would be better."""
    return lies_under(f"{indicator.criterion} {indicator.name or ''}", indicator.target, last)


def lies_under(name: str, target: str, last: LastYear) -> bool:
    """The same of what has a name and a target; who aims at nothing at all wants less."""
    aims = read_target(target)
    if not aims.value or Bound.AT_MOST in (aims.bound, read_target(last.target).bound):
        return False
    if any(word in name + target for word in (*CUMULATIVE, *LESS_IS_BETTER)):
        return False
    gap = change(target, last.result)
    return gap is not None and gap < 0


def _indicators(cards: Sequence[Card]) -> Iterator[Indicator]:
    return (indicator for card in cards for indicator in card.indicators)


def _measure_of(indicator: Indicator, card: Card, measures: Sequence[Measure]) -> Measure | None:
    """The measure of the same name, or the only one that differs by a noun of counting alone.

    The latter must speak of the same unit, and no other indicator may bear that name.
    """
    key = indicator_key(indicator)
    same = [one for one in measures if squashed(one.name) == key]
    if same:
        return same[0]
    stem = _stem(key)
    near = [one for one in measures if _stem(squashed(one.name)) == stem]
    rivals = [one for one in card.indicators if _stem(indicator_key(one)) == stem]
    if not stem or len(near) != 1 or len(rivals) != 1:
        return None
    unit = squashed(read_target(indicator.target).unit)
    return near[0] if unit and unit == squashed(read_target(near[0].result).unit) else None


def _stem(key: str) -> str:
    ending = next((noun for noun in COUNT_NOUNS if key.endswith(noun)), "")
    return key.removesuffix(ending)


def _joined(old: Indicator | None, measure: Measure | None) -> LastYear:
    target = old.target if old is not None else ""
    if measure is None:
        return LastYear(target)
    return LastYear(
        target or measure.target, measure.result, measure.as_of, measure.status, measure.uid
    )
