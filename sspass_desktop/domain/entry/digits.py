"""Figures and signs of other keyboards, written as the rules know them."""

import unicodedata

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0xFFE6: "₩"}


LONGEST = 200
"""In characters: no amount, date or list of months in a cell is as long."""


def as_typed(text: str) -> str:
    """The text with plain signs and without outer blanks, cut one character beyond ``LONGEST``."""
    return plain_signs(text.strip()[: LONGEST + 1]).strip()


def plain_signs(text: str) -> str:
    """Full-width signs become plain ones, decimal digits of any script ASCII; all else stays."""
    wide = text.translate(_WIDE)
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in wide)


def has_other_numerals(text: str) -> bool:
    """Whether a numeral stands in it that is no digit: ½, ², ①."""
    return any(unicodedata.category(sign) in ("No", "Nl") for sign in text)
