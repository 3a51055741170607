"""Months as they are typed: numbers, spans, quarters, halves, the whole year."""

import re
from collections.abc import Iterator

from sspass_desktop.domain.card import MONTHS
from sspass_desktop.domain.entry.digits import LONGEST, as_typed
from sspass_desktop.domain.entry.reading import Fault, Reading, Told
from sspass_desktop.domain.vocabulary import (
    AND_WORDS,
    DOTS,
    ENDS_OF_PERIODS,
    HALVES,
    MONTH,
    PARTS_OF_MONTH,
    QUARTER,
    WHOLE_YEAR,
)

_QUARTERS, _IN_QUARTER = 4, 3
_SPAN_SIGNS = "~∼–—-"
_OF_FOUR = re.compile(rf"([1-4])/4(?:{QUARTER})?")
_LOOSE_SPAN = re.compile(rf"\s*([{_SPAN_SIGNS}])\s*")
_PARTING = re.compile(rf"[\s,.、/{DOTS}]+|(?<={MONTH}|{QUARTER[-1]})(?:{'|'.join(AND_WORDS)})")
_LATE = re.compile(rf"(?<={MONTH})\s*(?:{'|'.join(PARTS_OF_MONTH)})(?!\w)")
_NUMBER = rf"(\d{{1,2}})({MONTH}|{QUARTER})?"
_TERM = re.compile(rf"{_NUMBER}(?:[{_SPAN_SIGNS}]{_NUMBER})?")


class _RefusedError(Exception):
    """A term means no month."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault)
        self.fault, self.detail = fault, detail


def read_months(text: str) -> Reading[tuple[int, ...]]:
    """Read "3,5,7월", "3~6월", "상반기", "1/4분기" or "연중" as months, ascending.

    A number before a word belongs to it: "1,2분기" are quarters. Told are months that were
    reckoned, such as those of 분기별.
    """
    typed = as_typed(text)
    terms = _terms(typed)
    if not terms:
        return Reading(text)
    if len(typed) > LONGEST:
        return Reading(text, fault=Fault.NOT_MONTHS)
    try:
        months = sorted(set(_months(terms)))
    except _RefusedError as refused:
        return Reading(text, fault=refused.fault, detail=refused.detail)
    reckoned = any(term in ENDS_OF_PERIODS for term in terms)
    return Reading(text, tuple(months), Told.READ_AS if reckoned else None)


def _terms(typed: str) -> list[str]:
    tight = _LOOSE_SPAN.sub(r"\1", _LATE.sub("", typed))
    quarters = _OF_FOUR.sub(rf"\1{QUARTER}", tight) if QUARTER in tight else tight
    words = (term for term in _PARTING.split(quarters) if term)
    return [term for term in words if term not in AND_WORDS]


def _months(terms: list[str]) -> Iterator[int]:
    """The months of all terms; the last comes first, for its unit is that of those before it."""
    unit = MONTH
    for term in reversed(terms):
        named = HALVES.get(term) or ENDS_OF_PERIODS.get(term)
        if named or term in WHOLE_YEAR:
            yield from named or MONTHS
            continue
        match = _TERM.fullmatch(term)
        if match is None:
            raise _RefusedError(Fault.NOT_MONTHS, term)
        first, first_unit, last, last_unit = match.groups()
        unit = (first_unit if last is None else last_unit) or unit
        yield from _span(int(first), int(last or first), unit)


def _span(first: int, last: int, unit: str) -> range:
    in_quarters = unit == QUARTER
    top = _QUARTERS if in_quarters else MONTHS[-1]
    fault = Fault.NO_SUCH_QUARTER if in_quarters else Fault.NO_SUCH_MONTH
    for number in (first, last):
        if not 1 <= number <= top:
            raise _RefusedError(fault, str(number))
    if last < first:
        raise _RefusedError(Fault.END_BEFORE_START)
    if in_quarters:
        return range((first - 1) * _IN_QUARTER + 1, last * _IN_QUARTER + 1)
    return range(first, last + 1)
