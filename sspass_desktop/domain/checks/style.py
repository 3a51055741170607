"""Family ``style.*``: the way of writing of a house. Switched on by those who keep one."""

import re
from collections.abc import Callable, Iterator

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding
from sspass_desktop.domain.vocabulary import (
    DAY,
    LESS_SIGN,
    MONEY_UNITS,
    MONTH,
    SENTENCE_ENDINGS,
    YEAR,
)
from sspass_desktop.domain.wording import spots

_DATE = re.compile(
    rf"(?<![\d.])(20\d\d)(?:{YEAR}\s*|\.\s*|[-/])(\d{{1,2}})(?:{MONTH}\s*|\.\s*|[-/])"
    rf"(\d{{1,2}})({DAY}|\.)?(?!\d)"
)
_UNITS = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_AMOUNT = re.compile(rf"(?<![\d,.])(\d{{4,}})(?=\s*(?:{_UNITS}))")
_LESS = re.compile(rf"(?<![\w~.)])[-−–▲▽](?=\d[\d,.]*\s*(?:%|{_UNITS}))")
_ENDING = re.compile(rf"(?:{'|'.join(SENTENCE_ENDINGS)})\.?\s*$")
_TEXTS = tuple(section for section in CardSection if section is not CardSection.BUDGET)

Due = Callable[[re.Match[str]], str]


def dates(card: Card) -> Iterator[Finding]:
    """Dates are written "2026. 9. 20."."""
    return _slips(card, Code.STYLE_DATE, _DATE, _date)


def _date(match: re.Match[str]) -> str:
    year, month, day, _ = match.groups()
    return f"{year}. {int(month)}. {int(day)}."


def amounts(card: Card) -> Iterator[Finding]:
    """Amounts have a comma every three digits."""
    return _slips(card, Code.STYLE_AMOUNT, _AMOUNT, lambda match: f"{int(match[1]):,}")


def less(card: Card) -> Iterator[Finding]:
    """What is less than nothing bears a △."""
    return _slips(card, Code.STYLE_MINUS, _LESS, lambda _: LESS_SIGN)


def endings(card: Card) -> Iterator[Finding]:
    """Lines end in a noun, not as sentences."""
    return _slips(card, Code.STYLE_ENDING, _ENDING, lambda _: "")


def _slips(card: Card, code: Code, pattern: re.Pattern[str], due: Due) -> Iterator[Finding]:
    """The first slip of each line."""
    for spot in spots(card, _TEXTS):
        for match in pattern.finditer(spot.text):
            wanted, found = due(match), match.group()
            if found != wanted:
                yield Finding(code, spot.place, spot.text, wanted, found, suggestion=wanted)
                break
