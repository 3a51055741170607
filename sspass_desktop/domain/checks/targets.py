"""Families ``indicator.*``, ``contract.*`` and ``result.*``: what was promised and reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.card import Card, CardSection, Continuity, ContinuityKind, Indicator
from sspass_desktop.domain.checks.counting import stem, topic
from sspass_desktop.domain.checks.rates import CONTRACT, DEPARTMENTS, RESULTS
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.last_year import (
    LastProgrammes,
    LastYear,
    falls_behind,
    indicator_key,
    last_results,
    lies_under,
    measured_last_year,
)
from sspass_desktop.domain.names import squashed
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
from sspass_desktop.domain.vocabulary import AIMED_WORDS, CUT_WORDS, JOINING_WORDS

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


@dataclass(frozen=True, slots=True)
class LastKnown:
    """Last year's programmes, and what the contract says of the indicators that carry it."""

    programmes: LastProgrammes
    promised: Mapping[Uid, LastYear]


def last_known(
    results: tuple[DepartmentResult, ...], contract: tuple[ContractIndicator, ...]
) -> LastKnown:
    """What is known of last year."""
    promised = {
        uid: _last_promise(measure)
        for indicator in contract
        for measure in indicator.measures
        if measure.rule is LinkRule.SAME and not measure.remark.strip()
        for uid in measure.indicators
    }
    return LastKnown(last_results(results), promised)


def _last_promise(measure: ContractMeasure) -> LastYear:
    return LastYear(measure.last_target, measure.last_result)


def below_last_result(card: Card, last: LastKnown) -> Iterator[Finding]:
    """Yearly targets under last year's result, unless the card says why they were cut."""
    measured = measured_last_year(card, last.programmes)
    for number, row in enumerate(card.indicators):
        known = (measured.get(row.uid), last.promised.get(row.uid))
        missed = next((one for one in known if one and falls_behind(row, one)), None)
        if missed and not _is_explained(card, row):
            yield Finding(
                Code.INDICATOR_BELOW_LAST_RESULT,
                _place(card, number),
                _name(row),
                expected=missed.result,
                found=row.target,
            )


def _is_explained(card: Card, row: Indicator) -> bool:
    """Whether a line tells of less, and of the indicator or of what was aimed at."""
    if any(_cuts(link) for link in card.continuity):
        return True
    name = _name(row)
    words = [stem(topic(word)) for word in name.split()]
    about = [*AIMED_WORDS, *filter(None, (squashed(row.target), topic(name)))]
    for line in (*card.goals, *card.improvements, *card.actions):
        text = squashed(line.text)
        less = line.tag in CUT_WORDS or any(word in text for word in CUT_WORDS)
        if less and (any(word in text for word in about) or all(word in text for word in words)):
            return True
    return False


def _cuts(link: Continuity) -> bool:
    """Whether a programme was parted, or has a reason to do less; to be joined is none."""
    cut = any(word in link.reason for word in CUT_WORDS if word not in JOINING_WORDS)
    return cut or (link.kind is ContinuityKind.SPLIT and bool(link.reason))


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
        if measure.rule is not LinkRule.SAME or not linked:
            yield from _below(measure, name)
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


def _below(measure: ContractMeasure, name: str) -> Iterator[Finding]:
    """A promise of no single indicator that lies under last year's result."""
    last = _last_promise(measure)
    if not measure.remark.strip() and lies_under(name, measure.target, last):
        place = Place(section=CONTRACT, node=measure.uid)
        yield Finding(
            Code.INDICATOR_BELOW_LAST_RESULT,
            place,
            name,
            expected=measure.last_result,
            found=measure.target,
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
