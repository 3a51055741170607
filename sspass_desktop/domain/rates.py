"""Rates in per cent: recomputed and compared with what was printed. Exact, no float."""

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sspass_desktop.domain.money import Rounder, rounded_down, rounded_half_up
from sspass_desktop.domain.vocabulary import LESS_SIGN, LESS_SIGNS, LESS_WORDS, MORE_WORDS

_PRINTED = re.compile(rf"(?P<sign>[{LESS_SIGNS}+]?)\s*(?P<number>\d+(?:\.\d+)?)\s*%?(?P<word>.*)")

_SIZE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed rate: its size, its decimals, and its direction where one was printed."""

    size: Decimal
    sign: int | None = None

    @property
    def places(self) -> int:
        """How many decimals were printed."""
        return max(0, -int(self.size.as_tuple().exponent))


def read_rate(text: str) -> Rate | None:
    """Read "102.8", "△18.4%" or "33.3% 증"; None for anything else ("동일", "-", "신규")."""
    match = _PRINTED.fullmatch(text.replace(",", "").replace("__", "").strip())
    if match is None:
        return None
    word = match["word"].strip()
    if word and word not in (*MORE_WORDS, *LESS_WORDS):
        return None
    less = match["sign"] in tuple(LESS_SIGNS) or word in LESS_WORDS
    more = match["sign"] == "+" or word in MORE_WORDS
    return Rate(Decimal(match["number"]), -1 if less else 1 if more else None)


def percent(part: Fraction, whole: Fraction) -> Fraction:
    """``part`` of ``whole`` in per cent; ``whole`` is not 0."""
    return part / whole * 100


def agrees(rate: Rate, low: Fraction, high: Fraction | None = None) -> bool:
    """Whether a printed rate is ``low`` (or lies up to ``high``), rounded half up or cut off.

    A rate printed without direction is compared by its size.
    """
    high = low if high is None else high
    if rate.sign is not None and (low * rate.sign < 0 and high * rate.sign < 0):
        return False
    small, large = sorted((abs(low), abs(high)))
    if low < 0 < high:
        small = Fraction(0)
    scale = Fraction(10) ** rate.places
    printed = Fraction(rate.size) * scale
    return rounded_down(small * scale) <= printed <= rounded_half_up(large * scale)


def shown(value: Fraction, places: int, rounded: Rounder = rounded_half_up) -> str:
    """Write with so many decimals, rounded half up unless told otherwise."""
    scaled = rounded(abs(value) * Fraction(10) ** places)
    digits = f"{scaled:0{places + 1}d}"
    text = f"{digits[:-places]}.{digits[-places:]}" if places else digits
    return f"-{text}" if value < 0 else text


def written_like(printed: str, value: str) -> str:
    """Write another rate, "-18.4", in the way of a printed one: "△2.4%" or "2.4% 증"."""
    less, size = value.startswith("-"), value.lstrip("-")
    text = _SIZE.sub(size, printed, count=1)
    for more_word, less_word in zip(MORE_WORDS[::-1], LESS_WORDS[::-1], strict=True):
        old, new = (more_word, less_word) if less else (less_word, more_word)
        if text.endswith((old, new)):
            return text.removesuffix(old) + new if text.endswith(old) else text
    bare = text.lstrip(LESS_SIGNS + "+ ")
    sign = next((mark for mark in text if mark in LESS_SIGNS), LESS_SIGN)
    return f"{sign}{bare}" if less else bare
