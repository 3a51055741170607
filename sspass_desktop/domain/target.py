"""Targets of indicators (성과목표) as typed, read into a number, a unit and a bound."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.vocabulary import AT_LEAST_WORDS, AT_MOST_WORDS, COUNT_SCALES, REACHED


class Bound(StrEnum):
    """Which side of its value a target asks for."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class Target:
    """What a target says. ``value`` None: no single number stands in it, such as "여" or "-"."""

    value: Decimal | None = None
    unit: str = ""
    bound: Bound | None = None


_GROUPED = r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
_NUMBER = re.compile(rf"{_GROUPED}|[0-9]+(?:\.[0-9]+)?")
_REMARK = re.compile(r"\([^()0-9]*\)\s*$")
_LONGEST = 15  # digits: a longer one is a serial number, not a quantity


@lru_cache(maxsize=4096)
def read_target(text: str) -> Target:
    """Read "80점 이상" as 80, "점", at least. Words before the number are passed over.

    A text with no number or with several ("2회, 1회") is no single target: ``value`` is None.
    """
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) != 1 or len(numbers[0].group()) > _LONGEST:
        return Target()
    number = numbers[0]
    unit, bound = _unit_and_bound(text[number.end() :])
    value = Decimal(number.group().replace(",", ""))
    lowered = text[: number.start()].rstrip().endswith(("△", "▲", "−"))
    return Target(-value if lowered else value, unit, bound)


def with_number_of(text: str, other: str) -> str:
    """A target with the number of another text: "88점 이상" and "89.4점" give "89.4점 이상".

    "" if either holds no single number or their units differ.
    """
    one, two = read_target(text), read_target(other)
    if one.value is None or two.value is None or squashed(one.unit) != squashed(two.unit):
        return ""
    number = _NUMBER.search(other)
    return _NUMBER.sub(number.group(), text, count=1) if number else ""


def plain_unit(target: Target) -> str:
    """The unit in which ``in_one_unit`` counts: of "2만명" it is "명"."""
    return _scaled(target.unit)[1]


def _unit_and_bound(tail: str) -> tuple[str, Bound]:
    """Part "점 이상" into unit and bound; a closing remark in round brackets is dropped."""
    words = _REMARK.sub("", tail).strip().removesuffix(REACHED).rstrip()
    for endings, bound in ((AT_LEAST_WORDS, Bound.AT_LEAST), (AT_MOST_WORDS, Bound.AT_MOST)):
        for ending in endings:
            if words.endswith(ending):
                return words.removesuffix(ending).rstrip(), bound
    return words, Bound.EQUAL


def in_one_unit(one: Target, other: Target) -> tuple[Fraction, Fraction] | None:
    """Both values as plain numbers; None if one has none or the units differ."""
    if one.value is None or other.value is None:
        return None
    (scale, unit), (other_scale, other_unit) = _scaled(one.unit), _scaled(other.unit)
    if unit and other_unit and unit != other_unit:
        return None
    return Fraction(one.value) * scale, Fraction(other.value) * other_scale


def _scaled(unit: str) -> tuple[int, str]:
    """Part "만명" into 10,000 and "명"."""
    for word in sorted(COUNT_SCALES, key=len, reverse=True):
        if unit.startswith(word):
            return COUNT_SCALES[word], squashed(unit.removeprefix(word))
    return 1, squashed(unit)
