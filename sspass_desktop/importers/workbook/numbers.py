"""What a number in a cell is: an amount, a share, a day; its format tells."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum, auto

_EXACT = 15  # digits that Excel keeps
_FURTHEST = 18  # digits before and behind the point
_LAST_DAY = 2_958_465
_LEAP_BUG = 60  # Excel counts a 29 February 1900
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DAYS = re.compile("[yYdD]|[mM]")
_CLOCK = re.compile("[hHsS]")
_BUILT_IN_DAYS = frozenset((*range(14, 18), 22, *range(27, 32), 36, *range(50, 59)))
_BUILT_IN_SHARES = frozenset((9, 10))


class Look(Enum):
    """How a format shows a number."""

    PLAIN = auto()
    DAY = auto()
    SHARE = auto()


def look_of(number: int, codes: Mapping[int, str]) -> Look:
    """What the format of a number shows; ``codes`` are those that the workbook defines."""
    code = codes.get(number)
    if code is None:
        if number in _BUILT_IN_DAYS:
            return Look.DAY
        return Look.SHARE if number in _BUILT_IN_SHARES else Look.PLAIN
    signs = _QUOTED.sub("", code)
    if "%" in signs:
        return Look.SHARE
    only_clock = _CLOCK.search(signs) and not re.search("[yYdD]", signs)
    return Look.DAY if _DAYS.search(signs) and not only_clock else Look.PLAIN


def read_number(text: str) -> Decimal | None:
    """A number as the file writes it, to the 15 digits that Excel keeps; None if it is none."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or len(text) > 2 * _FURTHEST or abs(value.adjusted()) > _FURTHEST:
        return Decimal(0) if value == 0 else None
    if len(value.as_tuple().digits) <= _EXACT or value == value.to_integral_value():
        return value
    return round(value, _EXACT - 1 - value.adjusted())


def shown(value: Decimal) -> str:
    """A number in plain digits."""
    if value == value.to_integral_value():
        return str(int(value))
    return f"{value.normalize():f}"


def shown_share(value: Decimal) -> str:
    """A share as Excel shows it: 0.8 is "80%"."""
    return f"{shown(value * 100)}%"


def day_of(value: Decimal, *, since_1904: bool) -> date | None:
    """The day of a serial number; None if there is none of that number. Hours are dropped."""
    serial = int(value) + (1462 if since_1904 else 0)
    if not 1 <= serial <= _LAST_DAY or serial == _LEAP_BUG:
        return None
    return date(1899, 12, 31 if serial < _LEAP_BUG else 30) + timedelta(days=serial)
