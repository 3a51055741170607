"""Dates at the beginning or the end of a line, and lines that tell the day of a table."""

import re
from dataclasses import dataclass
from datetime import date

from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.source import squash

_START = re.compile(rf"{words.DATE}(?P<to>{words.TO_DATE})?(?:{words.WEEKDAY})?")
_END = re.compile(rf"\s*[:,(]?\s*(?P<when>{words.DATE}(?P<to>{words.TO_DATE})?)\s*\)?\s*")
_BETWEEN = " \t:-–·"
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Dated:
    """A text without its date; ``when`` is the date as printed where it is no single day."""

    date: date | None
    when: str
    text: str


def day_alone(text: str) -> date | None:
    """The day of a text that says nothing else."""
    match = _START.fullmatch(folded(text).strip())
    return _day(match) if match else None


def dated_start(text: str) -> Dated | None:
    """Part "2021. 10. 28. 설립"; None if no date opens it or nothing follows."""
    match = _START.match(folded(text))
    rest = text[match.end() :].strip().lstrip(_BETWEEN) if match else ""
    if match is None or not rest:
        return None
    day = _day(match)
    return Dated(day, "" if day else text[: match.end()].strip(), rest)


def dated_end(text: str) -> Dated | None:
    """Part "표창 : 2025. 9. 2" or "표창(2025. 9. 2.)"; None if no date ends it."""
    plain = folded(text)
    for match in _END.finditer(plain):
        if match.end() == len(plain) and match.start() > 0:
            day = _day(match)
            when = text[match.start("when") : match.end("when")].strip()
            return Dated(day, "" if day else when, text[: match.start()].strip())
    return None


def dated_within(text: str, year: int) -> Dated | None:
    """Part "10. 28. 설립" that stands under its year."""
    match = words.MONTH_DAY.match(folded(text))
    day = read_date(year, match["month"], match["day"]) if match else None
    return Dated(day, "", text[match.end() :].strip()) if match and day else None


def year_alone(text: str) -> int | None:
    """The year of a line that prints nothing else."""
    match = words.ANY_YEAR.fullmatch(folded(text).strip())
    return int(match["year"]) if match else None


def as_of(text: str) -> tuple[date | None, bool]:
    """The day of a line such as "2026. 2. 1. 기준 / 단위: 명", and whether that is all it says."""
    match = words.AS_OF_LINE.fullmatch(folded(text).strip())
    if match is None or not (match["year"] or match["unit"]):
        return None, False
    day = _day(match) if match["year"] else None
    persons = match["unit"] is None or squash(match["unit"]) in words.PERSONS
    return day, persons and (day is not None or not match["year"])


def read_date(year: str | int, month: str, day: str) -> date | None:
    """A day of the calendar; two digits of a year count from 2000."""
    full = int(str(year).lstrip("’'`‘"))
    try:
        return date(full + _CENTURY if full < 100 else full, int(month), int(day))  # noqa: PLR2004
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date | None:
    if match["to"] if "to" in match.re.groupindex else None:
        return None
    return read_date(match["year"], match["month"], match["day"]) if match["day"] else None
