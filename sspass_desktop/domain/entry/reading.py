"""How a typed text was understood: a value, or the reason why it is none."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Fault(StrEnum):
    """Why a typed text is no value; the caller then leaves the old one in place."""

    NOT_A_NUMBER = "not_a_number"
    TWO_NUMBERS = "two_numbers"
    NOT_WHOLE = "not_whole"
    TOO_LARGE = "too_large"
    WORDS_DIFFER = "words_differ"
    NOT_MONTHS = "not_months"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_QUARTER = "no_such_quarter"
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    DATE_UNCLEAR = "date_unclear"
    WEEKDAY_DIFFERS = "weekday_differs"
    END_BEFORE_START = "end_before_start"
    NOT_A_SPLIT = "not_a_split"
    SOURCE_TWICE = "source_twice"
    NOT_A_HUNDRED = "not_a_hundred"
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"


class Told(StrEnum):
    """What the person is to be told although the text was read."""

    READ_AS = "read_as"
    OTHER_YEAR = "other_year"


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """A typed text and what it means.

    Neither ``value`` nor ``fault``: nothing was typed, which is another thing than 0. ``detail``
    is the part of the text at fault, such as the "13" of a thirteenth month.
    """

    text: str
    value: T_co | None = None
    told: Told | None = None
    fault: Fault | None = None
    detail: str = ""
