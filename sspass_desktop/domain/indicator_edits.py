"""Edits of a card's indicators (평가방법), and their links to the contract (성과계약)."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.card import Card, Indicator
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.last_year import indicator_key, last_cards, last_programmes
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import ContractIndicator, ContractMeasure, LinkRule
from sspass_desktop.domain.vocabulary import QUANTITATIVE

Indicators: TypeAlias = tuple[Indicator, ...]
Link: TypeAlias = tuple[ContractIndicator, ContractMeasure]


def continued(indicators: Indicators, number: int) -> Indicator:
    """A new indicator at a place: of the kind and criterion of the one above."""
    if not number:
        return Indicator(new_uid(), QUANTITATIVE)
    above = indicators[number - 1]
    return Indicator(new_uid(), above.kind, above.criterion)


def inserted(indicators: Indicators, number: int, count: int = 1) -> Indicators:
    """Put new indicators before a place."""
    added = tuple(continued(indicators, number) for _ in range(count))
    return (*indicators[:number], *added, *indicators[number:])


def changed(
    indicators: Indicators, number: int, change: Callable[[Indicator], Indicator]
) -> Indicators:
    """Change an indicator; the one behind the last is new."""
    if number == len(indicators):
        indicators = inserted(indicators, number)
    return (*indicators[:number], change(indicators[number]), *indicators[number + 1 :])


def overlaid(indicators: Indicators, number: int, pasted: Indicators) -> Indicators:
    """Lay pasted indicators over those from a place on, which keep their uids; the rest is new."""
    over = zip(pasted, indicators[number:], strict=False)
    laid = tuple(replace(new, uid=held.uid, name=new.name or "") for new, held in over)
    more = tuple(replace(new, name=new.name or "") for new in pasted[len(laid) :])
    return (*indicators[:number], *laid, *indicators[number + len(laid) :], *more)


def without(indicators: Indicators, numbers: Collection[int]) -> Indicators:
    """Delete indicators."""
    return tuple(one for number, one in enumerate(indicators) if number not in numbers)


def moved(indicators: Indicators, numbers: range, by: int) -> Indicators:
    """Move indicators one place up (-1) or down (1); at the end they stay."""
    start = numbers.start + by
    if start < 0 or numbers.stop + by > len(indicators):
        return indicators
    rest = without(indicators, numbers)
    return (*rest[:start], *indicators[numbers.start : numbers.stop], *rest[start:])


def last_indicators(card: Card, edition: Edition, previous: Edition | None) -> Indicators:
    """Last year's indicators that a card does not have yet, with last year's targets.

    They come from the cards that this one continues, or, where no edition holds these, from the
    results of last year's programmes. One keeps its uid unless this edition uses it already.
    """
    known = {indicator_key(one) for one in card.indicators} | {one.uid for one in card.indicators}
    used = {one.uid for other in edition.cards for one in other.indicators}
    old = [one for before in last_cards(card, previous) for one in before.indicators]
    old = old or [
        Indicator(measure.uid, QUANTITATIVE, "", measure.name, measure.target)
        for programme in last_programmes(card, edition, previous)
        for measure in programme.measures
    ]
    return tuple(
        replace(one, uid=new_uid()) if one.uid in used else one
        for one in old
        if one.uid not in known and indicator_key(one) not in known
    )


def contract_measures(edition: Edition) -> Iterator[Link]:
    """All measures of the contract with their indicators, in order."""
    for indicator in edition.contract:
        for measure in indicator.measures:
            yield indicator, measure


def links(edition: Edition) -> dict[Uid, Link]:
    """What each indicator carries of the contract."""
    return {uid: link for link in contract_measures(edition) for uid in link[1].indicators}


def linked(edition: Edition, indicator: Uid, measure: Uid | None, rule: LinkRule) -> Edition:
    """Let an indicator carry one measure of the contract and no other; None for none at all."""

    def fitted(one: ContractMeasure) -> ContractMeasure:
        others = tuple(uid for uid in one.indicators if uid != indicator)
        if one.uid == measure:
            return replace(one, rule=rule, indicators=_with(one.indicators, indicator))
        return one if others == one.indicators else replace(one, indicators=others)

    contract = tuple(
        replace(one, measures=tuple(fitted(each) for each in one.measures))
        for one in edition.contract
    )
    return replace(edition, contract=contract)


def proposed_measure(edition: Edition, indicator: Indicator) -> Uid | None:
    """The measure that bears the name of an indicator, itself or by its contract indicator."""
    key = indicator_key(indicator)
    for parent, measure in contract_measures(edition):
        if key and key in (squashed(measure.method), squashed(parent.name)):
            return measure.uid
    return None


def _with(uids: tuple[Uid, ...], uid: Uid) -> tuple[Uid, ...]:
    return uids if uid in uids else (*uids, uid)
