"""What is sought, as a pattern: words, initial consonants, amounts in any writing."""

import re
import unicodedata
from dataclasses import dataclass

from sspass_desktop.domain.money import Won, read_mixed, read_won
from sspass_desktop.domain.search import letter_pattern
from sspass_desktop.domain.vocabulary import INITIALS, LARGE_UNITS, MONEY_UNITS

SMALLEST: Won = 1_000
"""The first amount that is also found in other writings: less is a count, a day, a page."""

_DECIMALS = 4
"""No one writes an amount in a larger unit with more."""

_UNIT = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_BIGGER = f"(?!\\s*(?:{'|'.join(unit for unit in MONEY_UNITS if MONEY_UNITS[unit] > 1)}))"
_ENDS = r"(?![\d]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought. ``loose``: blanks between letters neither count nor are needed.

    Capital letters and small ones are the same, and so are composed and decomposed syllables. A
    lone consonant stands for all syllables that begin with it. An amount of 1,000 won or more is
    also found in other writings: 81,800,000 as 81,800천원, 8,180만원, 81.8백만원.
    """

    text: str
    loose: bool = False

    @property
    def words(self) -> str:
        """What is typed, in NFC, with single blanks."""
        return " ".join(unicodedata.normalize("NFC", self.text).split())

    @property
    def is_plain(self) -> bool:
        """Whether every letter stands for itself."""
        return not any(letter in INITIALS for letter in self.words)


def pattern(query: Query) -> re.Pattern[str] | None:
    """Read a query, all writings of an amount included; None if there is nothing to be sought."""
    if not query.words:
        return None
    return re.compile("|".join((_typed(query), *_writings(query.words))), re.IGNORECASE)


def typed_pattern(query: Query) -> re.Pattern[str]:
    """What is written just as it was typed."""
    return re.compile(_typed(query), re.IGNORECASE)


def _typed(query: Query) -> str:
    between = r"\s*" if query.loose else ""
    letters = query.words.replace(" ", "") if query.loose else query.words
    return between.join(r"\s+" if one == " " else letter_pattern(one) for one in letters)


def needle(query: Query) -> str:
    """A text without which nothing can be found; "" if there is none."""
    if query.loose or not query.is_plain or _amount(query.words) is not None:
        return ""
    longest = max(query.words.split(), key=len, default="")
    return longest if longest.lower() == longest.upper() else ""


def _amount(words: str) -> Won | None:
    won = read_won(words)
    if won is None:
        mixed = read_mixed(words)
        won = mixed.numerator if mixed is not None and mixed.denominator == 1 else None
    return won if won is not None and won >= SMALLEST else None


def _writings(words: str) -> list[str]:
    """The ways in which the amount that was typed may be written, as patterns."""
    won = _amount(words)
    if won is None:
        return []
    shown = [_with_commas(won) + rf"{_ENDS}{_BIGGER}"]
    for unit, size in MONEY_UNITS.items():
        whole, rest = divmod(won * 10**_DECIMALS, size)
        if size > 1 and not rest:
            figure = _decimal(*divmod(whole, 10**_DECIMALS))
            shown.append(rf"{figure}\s*{unit}")
    shown.append(_in_groups(won))
    return [f"{one[0]}{_begins(one[0])}{one[1:]}" for one in shown]


def _begins(digit: str) -> str:
    """That a digit is the first: said behind it, so that the search leaps from digit to digit."""
    return rf"(?<!\d{digit})(?<!\d[.,]{digit})"


def _with_commas(number: int) -> str:
    return f"{number:,}".replace(",", ",?")


def _decimal(whole: int, parts: int) -> str:
    behind = f"{parts:0{_DECIMALS}}".rstrip("0")
    return _with_commas(whole) + (rf"\.{behind}0*" if behind else r"(?:\.0+)?")


def _in_groups(won: Won) -> str:
    """Groups of four with their names between: 1억 2,000만."""
    parts: list[str] = []
    for unit in LARGE_UNITS:
        won, group = divmod(won, 10_000)
        if group:
            parts.insert(0, _with_commas(group) + (rf"\s*{unit}" if unit else ""))
    return r"\s*".join(parts) + _ENDS + _BIGGER
