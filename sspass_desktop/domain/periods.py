"""Periods of programmes as typed ("2027. 1. ~ 12."): the years they name and their months."""

import re
from dataclasses import dataclass

from sspass_desktop.domain.card import MONTHS
from sspass_desktop.domain.vocabulary import COUNT_UNITS, MONTH, WORDS_SUFFIX, YEAR

_YEAR = re.compile(
    r"(?<![\d,.])(?<!\b0\d-)(?<!\b0\d\d-)(?:(?P<full>20\d\d)|['’‘`´]\s?(?P<short>\d\d))(?![\d,])"
    rf"(?!\s*(?:{'|'.join(COUNT_UNITS)}|{WORDS_SUFFIX}|\w{WORDS_SUFFIX}))"
)
_SPAN = re.compile(r"\s*[~∼–—-]\s*")
_PLAIN_YEAR = re.compile(rf"(20\d\d)\s*[.{YEAR}/-]?\s*")
_MONTH = re.compile(rf"(\d{{1,2}})\s*(?:[.{MONTH}/]|$|\s)")


@dataclass(frozen=True, slots=True)
class YearName:
    """A year named in a text: its number, the words that name it, and where they stand."""

    year: int
    words: str
    start: int
    end: int


def years_in(text: str) -> list[YearName]:
    """Every year named with four digits, or with two behind an apostrophe."""
    return [
        YearName(int(m["full"] or f"20{m['short']}"), m.group(), m.start(), m.end())
        for m in _YEAR.finditer(text)
    ]


def other_year(name: YearName, year: int) -> str:
    """The same way of naming another year: "'25" and 2026 give "'26"."""
    digits = 4 if name.words.isdecimal() else 2
    return name.words[:-digits] + str(year)[-digits:]


def read_period(text: str, year: int) -> range | None:
    """The months of a year that a period covers; None if it does not say so plainly."""
    ends = _SPAN.split(text.strip())
    if len(ends) != 2:  # noqa: PLR2004 - from and to
        return None
    first, last = (_year_and_month(end) for end in ends)
    if first is None or last is None or first[0] is None:
        return None
    begin, end = first[0] * 12 + first[1], (last[0] or first[0]) * 12 + last[1]
    inside = [month for month in MONTHS if begin <= year * 12 + month <= end]
    return range(inside[0], inside[-1] + 1) if inside else None


def _year_and_month(text: str) -> tuple[int | None, int] | None:
    year = _PLAIN_YEAR.match(text)
    month = _MONTH.match(text[year.end() :] if year else text)
    if month is None or int(month[1]) not in MONTHS:
        return None
    return int(year[1]) if year else None, int(month[1])
