"""Families ``indicator.*``, ``contract.*`` and ``result.*``: what was promised and reached."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.card import Card, CardSection, Indicator
from sspass_desktop.domain.checks.rates import CONTRACT, DEPARTMENTS, RESULTS
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import (
    LastProgrammes,
    LastYear,
    falls_behind,
    indicator_key,
    measured_last_year,
)
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    LinkRule,
    Measure,
    OrganisationIndicator,
    ResultStatus,
)
from sspass_desktop.domain.target import Bound, in_one_unit, read_target, with_number_of
from sspass_desktop.domain.vocabulary import CUT_WORDS

_NO_TARGET = ("", "-", "–", "?")


def without_target(card: Card) -> Iterator[Finding]:
    """Indicators with a name or a criterion and no target."""
    for number, row in enumerate(card.indicators):
        if squashed(row.target) in _NO_TARGET and (row.name or row.criterion).strip():
            yield Finding(Code.INDICATOR_NO_TARGET, _place(card, number), _name(row))


def _place(card: Card, number: int) -> Place:
    uid = card.indicators[number].uid
    return Place(card.uid, CardSection.INDICATORS, line=number, node=uid)


def _name(row: Indicator) -> str:
    return row.name or row.criterion


def below_last_result(card: Card, results: LastProgrammes) -> Iterator[Finding]:
    """Yearly targets under last year's result, unless the card says why it cut something."""
    last = measured_last_year(card, results)
    for number, row in enumerate(card.indicators):
        known = last.get(row.uid, LastYear())
        if known.result and falls_behind(row, known) and not _explained(card):
            yield Finding(
                Code.INDICATOR_BELOW_LAST_RESULT,
                _place(card, number),
                _name(row),
                expected=known.result,
                found=row.target,
            )


def _explained(card: Card) -> bool:
    lines: tuple[Line, ...] = (*card.goals, *card.improvements, *card.actions)
    said = any(word in line.text for line in lines for word in CUT_WORDS)
    tagged = any(line.tag in CUT_WORDS for line in lines)
    return said or tagged or any(link.reason for link in card.continuity)


@dataclass(frozen=True, slots=True)
class Promise:
    """The target of an indicator, as the contract may link to it."""

    uid: Uid
    key: str
    name: str
    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class Promises:
    """The targets of a card, with what they are found by."""

    uids: frozenset[Uid]
    keys: frozenset[str]
    all: tuple[Promise, ...]


def promises(card: Card) -> Promises:
    """The targets of a card."""
    found = tuple(
        Promise(row.uid, indicator_key(row), _name(row), row.target, _place(card, number))
        for number, row in enumerate(card.indicators)
    )
    uids, keys = (one.uid for one in found), (one.key for one in found)
    return Promises(frozenset(uids), frozenset(keys), found)


def contracts(
    cards: Sequence[Promises], contract: tuple[ContractIndicator, ...]
) -> Iterator[Finding]:
    """Measures of the contract against the indicators that they are linked to."""
    measures = [
        (" ".join(filter(None, (indicator.name, measure.method))), measure)
        for indicator in contract
        for measure in indicator.measures
    ]
    wanted = {uid for _, measure in measures for uid in measure.indicators}
    names = {squashed(measure.method) for _, measure in measures}
    if not any(card.all for card in cards):
        return
    by_uid: dict[Uid, Promise] = {}
    by_key: dict[str, list[Promise]] = {}
    for card in cards:
        if not (wanted.isdisjoint(card.uids) and names.isdisjoint(card.keys)):
            by_uid.update((promise.uid, promise) for promise in card.all)
            for promise in card.all:
                by_key.setdefault(promise.key, []).append(promise)
    alone: list[Finding] = []
    for name, measure in measures:
        linked = [by_uid[uid] for uid in measure.indicators if uid in by_uid]
        if linked:
            yield from _differing(measure, name, linked)
        else:
            alone.append(_unlinked(measure, name, by_key.get(squashed(measure.method), [])))
    if len(alone) < len(measures) or any(one.suggestion for one in alone):
        yield from alone
    elif alone:  # nobody links here: one word is enough
        place = Place(section=CONTRACT)
        yield Finding(Code.CONTRACT_UNLINKED, place, found=str(len(alone)))


def _unlinked(measure: ContractMeasure, name: str, near: list[Promise]) -> Finding:
    """The only indicator of the same name and target is proposed."""
    same = [one for one in near if _equal(one.target, measure.target)]
    place = Place(section=CONTRACT, node=measure.uid)
    suggestion = same[0].uid if len(same) == 1 else ""
    others = (same[0].name,) if suggestion else ()
    return Finding(
        Code.CONTRACT_UNLINKED,
        place,
        name,
        found=measure.target,
        suggestion=suggestion,
        others=others,
    )


def _equal(one: str, other: str) -> bool:
    pair = in_one_unit(read_target(one), read_target(other))
    return pair is not None and pair[0] == pair[1]


def _differing(measure: ContractMeasure, name: str, linked: list[Promise]) -> Iterator[Finding]:
    if measure.rule is LinkRule.SAME:
        for promise in linked:
            if in_one_unit(read_target(promise.target), read_target(measure.target)) is None:
                continue
            if not _equal(promise.target, measure.target):
                due = with_number_of(promise.target, measure.target)
                yield Finding(
                    Code.CONTRACT_DIFFERS,
                    promise.place,
                    promise.name,
                    expected=measure.target,
                    found=promise.target,
                    suggestion=due,
                    others=(name,),
                )
    elif measure.rule is LinkRule.SUM:
        yield from _sum(measure, name, linked)


def _sum(measure: ContractMeasure, name: str, linked: list[Promise]) -> Iterator[Finding]:
    pairs = [in_one_unit(read_target(p.target), read_target(measure.target)) for p in linked]
    known = [pair for pair in pairs if pair is not None]
    if len(known) != len(linked):
        return
    total, due = sum(pair[0] for pair in known), known[0][1]
    if total != due and total.denominator == 1:
        printed = f"{int(total):,}{read_target(linked[0].target).unit}"
        yield Finding(
            Code.CONTRACT_DIFFERS,
            Place(section=CONTRACT, node=measure.uid),
            name,
            expected=printed,
            found=measure.target,
            suggestion=with_number_of(measure.target, printed),
            others=tuple(promise.name for promise in linked),
        )


def reached(
    organisation: tuple[OrganisationIndicator, ...], departments: tuple[DepartmentResult, ...]
) -> Iterator[Finding]:
    """Results that contradict each other, and those under their target without a remark."""
    rows = [(RESULTS, row.name, row.measures) for row in organisation]
    rows += [(DEPARTMENTS, row.title, row.measures) for row in departments]
    for section, title, measures in rows:
        yield from _conflicts(section, title, measures)
        for measure in measures:
            if _is_below(measure) and not measure.note.strip():
                yield _result(Code.RESULT_BELOW_TARGET, section, title, measure)


def _conflicts(section: str, title: str, measures: Iterable[Measure]) -> Iterator[Finding]:
    first: dict[object, Measure] = {}
    for measure in measures:
        if measure.as_of is None or measure.status is not ResultStatus.FINAL or not measure.result:
            continue
        held = first.setdefault((squashed(measure.name), measure.as_of), measure)
        if squashed(held.result) != squashed(measure.result):
            found = _result(Code.RESULT_CONFLICT, section, title, measure)
            yield replace(found, expected=held.result)


def _result(code: Code, section: str, title: str, measure: Measure) -> Finding:
    name = " ".join(filter(None, (title, measure.name)))
    place = Place(section=section, node=measure.uid)
    return Finding(code, place, name, expected=measure.target, found=measure.result)


def _is_below(measure: Measure) -> bool:
    wanted = read_target(measure.target)
    pair = in_one_unit(read_target(measure.result), wanted)
    if pair is None:
        return False
    return pair[0] > pair[1] if wanted.bound is Bound.AT_MOST else pair[0] < pair[1]
