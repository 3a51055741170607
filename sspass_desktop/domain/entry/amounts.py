"""Amounts of money as they are typed: commas, triangles, units, words."""

import re
from fractions import Fraction

from sspass_desktop.domain.entry.digits import as_typed, has_other_numerals
from sspass_desktop.domain.entry.reading import Fault, Reading, Told
from sspass_desktop.domain.money import MINUS_SIGNS, Won, read_exact, read_mixed, read_spelled
from sspass_desktop.domain.vocabulary import WORDS_PREFIX, WORDS_SUFFIX

LARGEST: Won = 10**15
_LONGEST = 100
_NOTHING = frozenset("-−–—")
_BLANK_GROUPS = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
_BROKEN_NUMBER = re.compile(r"[\d,.]\s+[\d,.]")
_APART = re.compile(r"\d\S*\s+\S*\d")
_REMARK = re.compile(r"(?<=[^=(\s])\s*\(([^()]*)\)$")
_IN_BRACKETS = re.compile(r"\(\s*([\d₩][^()]*)\)(\D*)")


def read_amount(text: str, unit_won: Won = 1) -> Reading[Won]:
    """Read an amount in won; a bare number is meant in ``unit_won``, the unit that is shown.

    A dash is 0. Told is every reading whose figures are not the typed ones.
    """
    typed = as_typed(text)
    if not typed:
        return Reading(text)
    if _bare(typed) in _NOTHING:
        return Reading(text, 0)
    value = _value(typed, unit_won)
    fault = _fault(typed, value)
    if value is None or fault:
        return Reading(text, fault=fault)
    return Reading(text, value.numerator, _told(typed, value, unit_won))


def _value(typed: str, unit_won: Won) -> Fraction | None:
    """The amount in won; None if the text is not one amount."""
    if len(typed) > _LONGEST or has_other_numerals(typed):
        return None
    joined = _BLANK_GROUPS.sub(lambda match: "".join(match.group().split()), typed)
    if _BROKEN_NUMBER.search(joined):
        return None
    bare = _bare(joined)
    remark = _REMARK.search(bare)
    if remark and re.search(r"\d", remark[1]):
        return None
    bracketed = _IN_BRACKETS.fullmatch(bare)
    if bracketed:
        inside = _unsigned(bracketed[1] + bracketed[2], unit_won)
        return None if inside is None else -inside
    exact = read_exact(bare, unit_won)
    return _in_words(_REMARK.sub("", bare)) if exact is None else exact


def _bare(typed: str) -> str:
    """Without an opening "=" and the sign of won, for which old fonts show a backslash."""
    return typed.lstrip("=+ ").removeprefix("\\").removeprefix("₩").strip()


def _unsigned(text: str, unit_won: Won) -> Fraction | None:
    exact = read_exact(text, unit_won)
    return read_mixed(text) if exact is None else exact


def _in_words(bare: str) -> Fraction | None:
    """Figures mixed with words, or words alone, which 금 or 원 must show to be money."""
    lowered = bare[:1] in MINUS_SIGNS
    words = bare[1:] if lowered else bare
    value = read_mixed(words.removeprefix(WORDS_PREFIX))
    if value is None and (words.startswith(WORDS_PREFIX) or words.endswith(WORDS_SUFFIX)):
        spelled = read_spelled(words)
        value = None if spelled is None else Fraction(spelled)
    return -value if value is not None and lowered else value


def _fault(typed: str, value: Fraction | None) -> Fault | None:
    if value is None:
        return Fault.TWO_NUMBERS if _APART.search(typed[:_LONGEST]) else Fault.NOT_A_NUMBER
    if value.denominator != 1:
        return Fault.NOT_WHOLE
    if abs(value) > LARGEST:
        return Fault.TOO_LARGE
    return Fault.WORDS_DIFFER if _says_otherwise(typed, value) else None


def _says_otherwise(typed: str, value: Fraction) -> bool:
    """Whether the spelled amount behind a figure is another one."""
    remark = _REMARK.search(typed)
    spelled = read_spelled(remark[1]) if remark else None
    return spelled is not None and spelled != abs(value)


def _told(typed: str, value: Fraction, unit_won: Won) -> Told | None:
    remark = _REMARK.search(typed)
    figures = re.sub(r"\D", "", typed)
    same = figures == str(abs(value) / unit_won) and not typed.startswith("(")
    aside = remark is not None and read_spelled(remark[1]) is None
    return None if same and not aside else Told.READ_AS
