"""What comes from which funding source (재원), typed as shares or as amounts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from sspass_desktop.domain.budget import Amounts
from sspass_desktop.domain.entry.amounts import LARGEST
from sspass_desktop.domain.entry.digits import LONGEST, as_typed
from sspass_desktop.domain.entry.reading import Fault, Reading, Told
from sspass_desktop.domain.money import NUMBER, Won, read_number, rounded_down
from sspass_desktop.domain.vocabulary import MONEY_UNITS, SOURCE_WORDS, SOURCES

_HUNDRED = 100
_SHARE_SUMS = (10, _HUNDRED)
_NONE = Fraction(0)
_MEANT = {word: source for source, words in SOURCE_WORDS.items() for word in words}
_WORDS = "|".join(sorted(_MEANT, key=len, reverse=True))
_UNITS = "|".join(sorted(MONEY_UNITS, key=len, reverse=True))
_TERM = re.compile(
    rf"\s*(?:(?P<name>{_WORDS})\s*[:=(]?)?\s*(?P<number>{NUMBER})\s*(?P<unit>%|{_UNITS})?\s*\)?"
    r"\s*(?P<sign>[:,/·+]|$|(?=[^\d,.]))",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Shares:
    """The sources' parts of a whole; together 1."""

    state: Fraction = _NONE
    province: Fraction = _NONE
    municipal: Fraction = _NONE
    other: Fraction = _NONE

    def of(self, total_won: Won) -> Amounts:
        """Split an amount; odd won go to the most local source that has a share."""
        shares = (self.state, self.province, self.municipal, self.other)
        parts = [rounded_down(total_won * share) for share in shares]
        local = next((place for place in (2, 1, 0) if shares[place]), 3)
        parts[local] += total_won - sum(parts)
        return Amounts(*parts)


@dataclass(frozen=True, slots=True)
class _Term:
    """One source as typed; ``name`` "" leaves it to the order."""

    name: str
    number: Fraction
    unit: str
    sign: str


def read_split(
    text: str, unit_won: Won = 1, order: Sequence[str] = SOURCES
) -> Reading[Shares | Amounts]:
    """Read "국50 도50", "5:3:2", "국비 50% 도비 50%" as shares, "국 3,000 도 1,440" as amounts.

    Figures without names are of the sources in ``order``, which is told. Named figures without a
    sign are shares if they add up to 10 or 100, else amounts in ``unit_won``.
    """
    typed = as_typed(text)
    if not typed:
        return Reading(text)
    terms = _terms(typed) if len(typed) <= LONGEST else ()
    named = [term for term in terms if term.name]
    as_ratio = any(term.sign == ":" for term in terms)
    if not terms or (not named and (not as_ratio or len(terms) > len(order))):
        return Reading(text, fault=Fault.NOT_A_SPLIT)
    if named and len(named) < len(terms):
        return Reading(text, fault=Fault.NOT_A_SPLIT)
    sources = [_MEANT[term.name] for term in terms] if named else order[: len(terms)]
    if len(set(sources)) < len(sources):
        return Reading(text, fault=Fault.SOURCE_TWICE)
    told = None if named else Told.READ_AS
    if _are_shares(terms, as_ratio=as_ratio):
        return _shares(text, terms, sources, told)
    return _amounts(text, terms, sources, unit_won)


def _terms(typed: str) -> tuple[_Term, ...]:
    """The terms that make up the text; none if something else stands in it."""
    terms: list[_Term] = []
    place = 0
    while place < len(typed):
        match = _TERM.match(typed, place)
        if match is None:
            return ()
        number = read_number(match["number"])
        terms.append(_Term(match["name"] or "", number, match["unit"] or "", match["sign"]))
        place = match.end()
    return tuple(terms)


def _are_shares(terms: Sequence[_Term], *, as_ratio: bool) -> bool:
    if any(term.unit for term in terms):
        return any(term.unit == "%" for term in terms)
    return as_ratio or sum(term.number for term in terms) in _SHARE_SUMS


def _shares(
    text: str, terms: Sequence[_Term], sources: Sequence[str], told: Told | None
) -> Reading[Shares | Amounts]:
    total = sum((term.number for term in terms), _NONE)
    units = {term.unit for term in terms}
    if total == 0 or not units <= {"", "%"}:
        return Reading(text, fault=Fault.NOT_A_SPLIT)
    if "%" in units and total != _HUNDRED:
        return Reading(text, fault=Fault.NOT_A_HUNDRED, detail=f"{float(total):g}")
    parts = {source: term.number / total for source, term in zip(sources, terms, strict=True)}
    return Reading(text, Shares(*(parts.get(source, _NONE) for source in SOURCES)), told)


def _amounts(
    text: str, terms: Sequence[_Term], sources: Sequence[str], unit_won: Won
) -> Reading[Shares | Amounts]:
    won = [term.number * MONEY_UNITS.get(term.unit, unit_won) for term in terms]
    if any(value.denominator != 1 for value in won):
        return Reading(text, fault=Fault.NOT_WHOLE)
    if sum(won) > LARGEST:
        return Reading(text, fault=Fault.TOO_LARGE)
    parts = {source: value.numerator for source, value in zip(sources, won, strict=True)}
    return Reading(text, Amounts(*(parts.get(source, 0) for source in SOURCES)))
