"""Dates as they are typed, and as offices write them: 2026. 9. 20."""

import re
from datetime import date

from sspass_desktop.domain.entry.digits import as_typed
from sspass_desktop.domain.entry.reading import Fault, Reading, Told
from sspass_desktop.domain.vocabulary import DAY, MONTH, WEEKDAY, WEEKDAYS, YEAR

_LONGEST = 60
_CENTURY, _MONTHS, _SHORT_YEAR = 2000, 12, 2
_PART = r"\s*[.\-/{word}]\s*"
_DAY = re.compile(
    rf"(?:['’‘`]?(?P<year>\d{{4}}|\d\d){_PART.format(word=YEAR)})?"
    rf"(?P<month>\d\d?){_PART.format(word=MONTH)}(?P<day>\d\d?)\s*[.{DAY}]?"
)
_RUN = re.compile(r"(?P<year>\d{4}|\d\d)(?P<month>\d\d)(?P<day>\d\d)")
_MONTH_ONLY = re.compile(rf"['’‘`]?\d{{4}}{_PART.format(word=YEAR)}\d\d?\s*[.{MONTH}]?")
_WEEKDAY = re.compile(rf"\s*\(([{WEEKDAYS}])(?:{WEEKDAY})?\)$")


def read_date(text: str, year: int) -> Reading[date]:
    """Read a date; one without a year is of ``year``.

    Told are a year of two figures, and a date of another year.
    """
    typed = as_typed(text)
    if not typed:
        return Reading(text)
    if len(typed) > _LONGEST:
        return Reading(text, fault=Fault.NOT_A_DATE)
    reading = _date(typed, year)
    other = reading.value is not None and reading.value.year != year
    told = reading.told or (Told.OTHER_YEAR if other else None)
    return Reading(text, reading.value, told, reading.fault, reading.detail)


def write_date(day: date) -> str:
    """As official documents write it: "2026. 9. 20."."""
    return f"{day.year}. {day.month}. {day.day}."


def _date(typed: str, year: int) -> Reading[date]:
    weekday = _WEEKDAY.search(typed)
    bare = _WEEKDAY.sub("", typed)
    match = _DAY.fullmatch(bare) or _RUN.fullmatch(bare)
    if match is None:
        unclear = _MONTH_ONLY.fullmatch(bare)
        return Reading(typed, fault=Fault.DATE_UNCLEAR if unclear else Fault.NOT_A_DATE)
    figures = match["year"]
    if figures is None and _looks_like_year_and_month(match):
        return Reading(typed, fault=Fault.DATE_UNCLEAR)
    short = figures is not None and len(figures) == _SHORT_YEAR
    of_year = year if figures is None else int(figures) + (_CENTURY if short else 0)
    month, day = int(match["month"]), int(match["day"])
    try:
        value = date(of_year, month, day)
    except ValueError:
        return Reading(typed, fault=Fault.NO_SUCH_DAY, detail=f"{of_year}. {month}. {day}.")
    if weekday and WEEKDAYS[value.weekday()] != weekday[1]:
        right = f"{write_date(value)}({WEEKDAYS[value.weekday()]})"
        return Reading(typed, fault=Fault.WEEKDAY_DIFFERS, detail=right)
    return Reading(typed, value, Told.READ_AS if short else None)


def _looks_like_year_and_month(match: re.Match[str]) -> bool:
    """Whether it may be "26.3.", a year and a month: no month is that large."""
    return int(match["month"]) > _MONTHS >= int(match["day"]) > 0
