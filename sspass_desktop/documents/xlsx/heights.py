"""How tall rows are: programs of sheets wrap text, but few make room for it by themselves."""

import math

from sspass_desktop.documents.xlsx.model import FIRST_ROW, HEADER_ROW, HEADING_ROW

_FIXED = {HEADING_ROW: 24.0, HEADER_ROW: 32.0}
_LINE, _AIR, _TALLEST = 13.5, 3.0, 409.0  # points
_WIDE, _NARROW, _BLANK = 1.75, 1.0, 0.5  # syllable, letter, blank in digits of the usual font
_FIRST_WIDE = chr(0x1100)


def fixed_height(row: int) -> float | None:
    """The height of a row above the data, in points; None: as it comes."""
    return _FIXED.get(row) if row < FIRST_ROW else None


def lines(text: str, width: float) -> int:
    """In how many lines a text stands in a column of a width."""
    if len(text) * _WIDE < width and "\n" not in text:
        return 1
    return sum(max(1, math.ceil(_digits(part) / width)) for part in text.split("\n"))


def _digits(text: str) -> float:
    wide = sum(sign >= _FIRST_WIDE for sign in text)
    blank = text.count(" ")
    return wide * _WIDE + blank * _BLANK + (len(text) - wide - blank) * _NARROW


def height(count: int) -> float | None:
    """The height of a row whose tallest cell has so many lines; None for one."""
    return None if count == 1 else min(_TALLEST, count * _LINE + _AIR)
