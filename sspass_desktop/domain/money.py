"""Whole won: reading, writing and rounding amounts of money. No float anywhere."""

import re
import unicodedata
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from sspass_desktop.domain.vocabulary import (
    DIGITS,
    LARGE_UNITS,
    LESS_SIGN,
    MONEY_UNITS,
    SMALL_UNITS,
    WORDS_EXACTLY,
    WORDS_PREFIX,
    WORDS_SUFFIX,
    ZERO,
)

Won: TypeAlias = int
"""Money is always whole won."""

Rounder: TypeAlias = Callable[[Fraction], int]
"""One of ``rounded_up``, ``rounded_half_up``, ``rounded_down``."""

LIMIT = 10_000 ** len(LARGE_UNITS)
"""The first amount that has no spelling any more."""

MINUS_SIGNS = "-−–△▲▽"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_UNITS = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?P<sign>[{MINUS_SIGNS}]?)₩?(?P<number>{NUMBER})(?P<unit>{_UNITS})?(?:{WORDS_EXACTLY})?",
    re.ASCII,
)
_REMARK = re.compile(r"\([^()]*\)$")
_LONGEST = 100  # in characters; no amount is as long
_SMALL, _LARGE = "".join(SMALL_UNITS), "".join(LARGE_UNITS)
_PART = re.compile(rf"(?P<number>{NUMBER})(?P<small>[{_SMALL}]?)(?P<large>[{_LARGE}]?)", re.ASCII)
_MIXED = re.compile(
    rf"(?:{NUMBER}(?:[{_SMALL}][{_LARGE}]?|[{_LARGE}]))+(?:{NUMBER})?{WORDS_SUFFIX}?", re.ASCII
)


def read_won(text: str) -> Won | None:
    """Read "1,200천원", "92.6억원", "△5" or "금8,180원(금팔천일백팔십원)" as won.

    A number without unit is won. None: not one amount, or not whole won.
    """
    value = read_exact(text)
    return value.numerator if value is not None and value.denominator == 1 else None


def read_exact(text: str, unit_won: Won = 1) -> Fraction | None:
    """As ``read_won``, parts of a won included; a number without unit is in ``unit_won``."""
    if len(text) > _LONGEST:
        return None
    compact = "".join(unicodedata.normalize("NFKC", text).split())
    match = _AMOUNT.fullmatch(_REMARK.sub("", compact).removeprefix(WORDS_PREFIX))
    if match is None:
        return None
    value = read_number(match["number"]) * MONEY_UNITS.get(match["unit"], unit_won)
    return -value if match["sign"] else value


def read_mixed(text: str) -> Fraction | None:
    """Read figures with words between: "12만3천", "3억 2천만원"; None if they do not descend."""
    compact = "".join(text.split())
    if len(compact) > _LONGEST or not _MIXED.fullmatch(compact):
        return None
    total, large = Fraction(0), 1
    for part in reversed(list(_PART.finditer(compact))):
        if part["large"]:
            large = int(10_000 ** LARGE_UNITS.index(part["large"]))
        unit = large * int(10 ** SMALL_UNITS.index(part["small"]))
        if total >= unit:
            return None
        total += read_number(part["number"]) * unit
    return total


def read_number(text: str) -> Fraction:
    """Read plain or grouped digits with an optional decimal point, exactly."""
    return Fraction(text.replace(",", ""))


def grouped(won: Won) -> str:
    """Write with commas: "81,800,000"."""
    return f"{won:,}"


def signed(won: Won) -> str:
    """Write with commas, a triangle before what is less than nothing: "△500"."""
    return f"{LESS_SIGN}{grouped(-won)}" if won < 0 else grouped(won)


def in_unit(won: Won, unit_won: Won, rounded: "Rounder | None" = None) -> int:
    """Express in 천원, 백만원 …, rounded half up unless told otherwise."""
    if rounded is not None:
        return rounded(Fraction(won, unit_won))
    size = (2 * abs(won) + unit_won) // (2 * unit_won)  # half up, without the price of a fraction
    return -size if won < 0 else size


def rounded_up(value: Fraction) -> int:
    """올림: away from zero."""
    return -(value.numerator // -value.denominator) if value >= 0 else -rounded_up(-value)


def rounded_half_up(value: Fraction) -> int:
    """반올림: to the nearest, a half away from zero."""
    return rounded_down(value + (Fraction(1, 2) if value >= 0 else Fraction(-1, 2)))


def rounded_down(value: Fraction) -> int:
    """절사: toward zero."""
    return int(value)


def spelled(won: Won) -> str:
    """Spell officially: 113,560 is "금일십일만삼천오백육십원".

    일 is written before 십, 백 and 천; 만 and 억 stand once each.

    Raises:
        ValueError: a negative amount, or one of ``LIMIT`` and above.
    """
    if not 0 <= won < LIMIT:
        message = f"no spelling for {won}"
        raise ValueError(message)
    words = ""
    rest = won
    for large in LARGE_UNITS:
        rest, group = divmod(rest, 10_000)
        words = (_group_words(group) + large if group else "") + words
    return WORDS_PREFIX + (words or ZERO) + WORDS_SUFFIX


def _group_words(group: int) -> str:
    """Spell 1 to 9,999."""
    digits = f"{group:04d}"
    return "".join(
        DIGITS[int(digit)] + unit
        for digit, unit in zip(digits, reversed(SMALL_UNITS), strict=True)
        if digit != "0"
    )


_DIGIT_WORDS = "".join(DIGITS)
_GROUP = "".join(rf"(?:([{_DIGIT_WORDS}]?){unit})?" for unit in reversed(SMALL_UNITS[1:]))
_GROUP += rf"([{_DIGIT_WORDS}]?)"
_GROUPS = "".join(rf"(?:({_GROUP}){unit})?" for unit in reversed(LARGE_UNITS[1:])) + f"({_GROUP})"
_SPELLED = re.compile(_GROUPS)
_ONE_GROUP = re.compile(_GROUP)


def read_spelled(text: str) -> Won | None:
    """Read a spelled amount back; blanks are free, and 금, 원, 일 before a unit may be missing."""
    words = "".join(text.split()).removeprefix(WORDS_PREFIX)
    words = words.removesuffix(WORDS_EXACTLY).removesuffix(WORDS_SUFFIX)
    if words == ZERO:
        return 0
    match = _SPELLED.fullmatch(words)
    if match is None or not words:
        return None
    groups = match.groups()[:: len(SMALL_UNITS) + 1]
    powers = range(len(LARGE_UNITS) - 1, -1, -1)
    values = (
        _group_value(group, named=power > 0) * int(10_000**power)
        for group, power in zip(groups, powers, strict=True)
        if group is not None
    )
    return sum(values)


def _group_value(group: str, *, named: bool) -> int:
    """The value of one group; before 만 or 억 an empty one counts 1."""
    if not group:
        return 1 if named else 0
    match = _ONE_GROUP.fullmatch(group)
    parts = match.groups() if match else ()
    value = 0
    for part, power in zip(parts, range(len(parts) - 1, -1, -1), strict=True):
        if part is not None:
            value += (DIGITS.index(part) if part else int(power > 0)) * int(10**power)
    return value
