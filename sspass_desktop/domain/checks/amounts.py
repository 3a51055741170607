"""Rules that hold the counts of a card against each other, its schedule and its costs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from math import prod
from typing import NamedTuple

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.checks.context import PlacedLine, cost_lines, line_name
from sspass_desktop.domain.checks.counting import Count, counts, stem, topic
from sspass_desktop.domain.figures.sources import quantity
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.formula import read_formula
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.vocabulary import (
    ACTIVITIES,
    AND_WORDS,
    COUNT_UNITS,
    GATHERING,
    GENERAL_NOUNS,
    ISSUES_UNIT,
    NO_GATHERINGS,
    SHARE_ENDINGS,
    TIMES_UNIT,
)
from sspass_desktop.domain.wording import spots

Key = tuple[str, str]
"""A topic and a unit."""


class Groups:
    """Counts of one thing, by its name; those that have an indicator are its ``targets``."""

    def __init__(self, counts: Iterable[Count]) -> None:
        self.counts: dict[Key, list[Count]] = defaultdict(list)
        for count in counts:
            self.counts[count.topic, count.unit].append(count)
        self.targets: dict[str, list[tuple[str, Key]]] = {}
        for key, those in self.counts.items():
            if any(map(_is_target, those)):
                self.targets.setdefault(key[1], []).append((stem(key[0]), key))

    def found(self, key: Key) -> Key | None:
        """The key itself, else that of the only indicator near it."""
        return key if key in self.counts else self.near(key)

    def near(self, key: Key) -> Key | None:
        """The key of the only indicator that means the same in the same or in other words."""
        targets = self.targets.get(key[1])
        if not targets:
            return None
        name = stem(key[0])
        near = [target for other, target in targets if target == key or _is_near(name, other)]
        return near[0] if len(near) == 1 else None

    def only_one_counted(self, count: Count) -> Key | None:
        """The indicator that a word in a goal means ("창구 12곳"): no other counts in its unit."""
        same = self.targets.get(count.unit, [])
        if len(same) != 1 or count.topic in GENERAL_NOUNS:
            return None
        name, target = same[0]
        return target if name.endswith(count.topic) else None


SHORT, SHORTEST, SHORTEST_PART = 2, 3, 4
"""In letters: what names a thing only beside an indicator; what names one; what its end tells."""


def check_counts(card: Card) -> Iterator[Finding]:
    """All of them, over one reading of the card."""
    groups = _grouped(tuple(counts(card)))
    yield from _differing(groups)
    yield from _few_months(card, groups)
    yield from _quantities(card, groups)


def _grouped(found: Sequence[Count]) -> Groups:
    """Counts by topic and unit; a longer or shorter name of one indicator alone goes to it."""
    groups = Groups(count for count in found if len(count.topic) >= SHORTEST)
    for count in found:
        if len(count.topic) == SHORT and count.place.section is CardSection.GOALS:
            meant = groups.only_one_counted(count)
            if meant is not None:
                groups.counts[meant].append(count)
    for key in list(groups.counts):
        target = groups.near(key)
        if target is not None and target != key:
            groups.counts[target] += groups.counts.pop(key)
    return groups


def _is_target(count: Count) -> bool:
    return count.place.section is CardSection.INDICATORS


def _is_near(name: str, target: str) -> bool:
    """Whether one stem is the other with words before it: "합동 사례회의", "사례회의"."""
    if min(len(name), len(target)) < SHORTEST_PART:
        return False
    if not (name.endswith(target) or target.endswith(name)):
        return False
    return (AND_WORDS[0] in name) == (AND_WORDS[0] in target)


def _differing(groups: Groups) -> Iterator[Finding]:
    """One topic with different counts in goal, action and indicator."""
    for group in groups.counts.values():
        by_section: dict[object, list[Count]] = defaultdict(list)
        sections = {count.place.section for count in group if count.sure}
        for count in group if len(sections) > 1 else ():
            if count.place.section in sections:
                by_section[count.place.section].append(count)
        odd = _odd_one(list(by_section.values()))
        if odd is not None:
            one, other, due = odd
            if not due and _is_target(one):
                one, other = other, one  # the sentence may follow the target
            follows = _is_target(other)
            yield Finding(
                Code.COUNT_DIFFERS,
                one.place,
                one.topic,
                expected=other.words,
                found=one.words,
                suggestion=_quantity_of(other) if due or follows else "",
                others=(str(other.place.section),),
            )


def _odd_one(sections: Sequence[list[Count]]) -> tuple[Count, Count, bool] | None:
    """A count that differs, one it differs from, and whether two others agree against it.

    A section that names several counts tells of parts: their sum is taken, too.
    """
    clashes = [
        (place, other)
        for place, other in combinations(range(len(sections)), 2)
        if not _agree(sections[place], sections[other])
    ]
    if not clashes:
        return None
    lone = [place for place in range(len(sections)) if all(place in clash for clash in clashes)]
    place, other = clashes[0]
    if len(clashes) > 1 and len(lone) == 1:
        other = place if lone[0] == other else other
        return sections[lone[0]][0], sections[other][0], True
    return sections[other][0], sections[place][0], False


def _quantity_of(count: Count) -> str:
    """What a sentence says of a target: number and unit; of another sentence its words."""
    return quantity(count.words) if _is_target(count) else count.words


def _agree(one: list[Count], other: list[Count]) -> bool:
    numbers, others = [count.number for count in one], [count.number for count in other]
    return bool({*numbers} & {*others}) or sum(numbers) in others or sum(others) in numbers


def _few_months(card: Card, groups: Groups) -> Iterator[Finding]:
    """Something held so many times, with fewer months in the schedule."""
    for number, row in enumerate(card.schedule):
        name = topic(row.label) if row.months else ""
        keys = (groups.found((name, unit)) for unit in (TIMES_UNIT, ISSUES_UNIT) if name)
        key = next(filter(None, keys), None)
        if key is None or any(word.endswith(SHARE_ENDINGS) for word in row.label.split()):
            continue
        group, marks = groups.counts[key], str(len(row.months))
        if _too_few(len(row.months), min(count.number for count in group)):
            place = Place(card.uid, CardSection.SCHEDULE, line=number)
            yield Finding(Code.SCHEDULE_MONTHS_VS_COUNT, place, row.label, group[0].words, marks)


SELDOM, MONTHLY, OFTEN = 6, 12, 24
"""Times a year: with a month each, with less than two to a month, with a few to a month."""


def _too_few(marks: int, times: int) -> bool:
    """Whether so few months hardly hold so many times."""
    if times <= SELDOM:
        return marks < times
    return marks * (2 if times <= MONTHLY else 8) <= times <= OFTEN


def _quantities(card: Card, groups: Groups) -> Iterator[Finding]:
    """Factors of cost lines against the counts of the same topic; parts add up."""
    factors: dict[Key, list[_Quantity]] = defaultdict(list)
    for placed in cost_lines(card):
        name = topic(placed.line.label)
        formula = read_formula(placed.line.formula) if groups.counts and name else None
        for factor in formula.factors if formula else ():
            unit = squashed(factor.unit)
            key = groups.found((name, unit)) if unit in COUNT_UNITS else None
            if key is not None and factor.count.denominator == 1:
                factors[key].append(_Quantity(int(factor.count), factor.text, placed))
    for key, found in factors.items():
        due = {count.number for count in groups.counts[key]}
        numbers = [one.number for one in found]
        if max(numbers) == 1:  # a lump sum
            continue
        if due.isdisjoint((*numbers, sum(numbers), *(_product(one.placed) for one in found))):
            wanted, one = groups.counts[key][0], found[0]
            yield Finding(
                Code.COST_QUANTITY_DIFFERS,
                one.placed.place,
                line_name(one.placed.line),
                expected=wanted.words,
                found=one.words,
                others=(str(wanted.place.section),),
            )


class _Quantity(NamedTuple):
    """A factor of a cost line."""

    number: int
    words: str
    placed: PlacedLine


def _product(placed: PlacedLine) -> Fraction:
    """All factors but the price: people of all times together."""
    formula = read_formula(placed.line.formula)
    counted = [one.count for one in formula.factors if not one.is_money] if formula else []
    return prod(counted, start=Fraction(1))


_TELLING = tuple(section for section in CardSection if section is not CardSection.BUDGET)


def unmentioned(card: Card) -> Iterator[Finding]:
    """A cost line for an activity of which the card says nothing."""
    text = ""
    for placed in cost_lines(card):
        label = placed.line.label
        activity = _activity(label)
        if not activity:
            continue
        text = text or squashed(card.title + "\n".join(spot.text for spot in spots(card, _TELLING)))
        stems = {activity, *(word[:2] for word in label.split() if len(word) > 1)}
        if not any(squashed(stem) in text for stem in stems):
            yield Finding(Code.MONEY_UNMENTIONED, placed.place, label, found=activity)


def _activity(label: str) -> str:
    """The word of a label that names something that is held; "" if there is none."""
    held = next((word for word in ACTIVITIES if word in label), "")
    gathering = (
        word
        for word in label.split()
        if len(word) >= SHORTEST and word.endswith(GATHERING) and not word.endswith(NO_GATHERINGS)
    )
    return held or next((word for word in gathering if word.isalpha()), "")
