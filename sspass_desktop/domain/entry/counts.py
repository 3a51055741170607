"""Counts as they are typed: posts, people, years, numbers of rows."""

import re

from sspass_desktop.domain.entry.digits import as_typed
from sspass_desktop.domain.entry.reading import Fault, Reading
from sspass_desktop.domain.vocabulary import PEOPLE_UNITS

MOST = 1_000_000
_COUNT = re.compile(rf"(\d{{1,3}}(?:,\d{{3}})+|\d+)\s*(?:{'|'.join(PEOPLE_UNITS)})?")


def read_count(text: str) -> Reading[int]:
    """Read a whole number from 0; a dash is 0, a unit of people behind it is dropped."""
    typed = as_typed(text)
    if not typed:
        return Reading(text)
    if typed in ("-", "−", "–"):
        return Reading(text, 0)
    match = _COUNT.fullmatch(typed)
    value = int(match[1].replace(",", "")) if match and len(match[1]) < len(str(MOST)) * 2 else MOST
    return Reading(text, fault=Fault.NOT_A_NUMBER) if value >= MOST else Reading(text, value)
