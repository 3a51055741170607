"""What a card says how often or for how many: a topic, a number, a unit, and where it stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.target import read_target
from sspass_desktop.domain.vocabulary import (
    AND_WORDS,
    COUNT_UNITS,
    CUMULATIVE,
    DOING_WORDS,
    DOTS,
    GOAL_UNITS,
    HOLDING_WORDS,
    OBJECT,
    PART_ENDINGS,
    SHARE_ENDINGS,
    SHARE_WORDS,
    WHOLE_WORDS,
)
from sspass_desktop.domain.wording import spots

_ENDS = "|".join(PART_ENDINGS)


def _counted(units: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(sorted(units, key=len, reverse=True))
    return re.compile(rf"(?<![\d,.~-])(\d[\d,]*)\s*({words})(?!\s*(?:{_ENDS})|[~-])(?=\W|$)")


_COUNT = _counted(COUNT_UNITS)
_PROMISED = _counted((*COUNT_UNITS, *GOAL_UNITS))
"""In a goal: elsewhere scores, rates and hours are those of a part, or of last year."""

_DIGIT = re.compile(r"\d")
_AND = "|".join(AND_WORDS)
_CLAUSE = re.compile(rf"[,;/]|(?<=\s(?:{_AND}))\s|[)\]]\s*(?:{_AND})?\s*")
_PARTS = re.compile(rf"[,;/]|[)\]]\s*(?:{_AND})?\s*")
_JOINED = re.compile(rf"[^)\]\s]\s+(?:{_AND})\s*$")
_MARKS = re.compile(rf"\([^()]*\)|[(\[「」『』‘’“”'\"<>〈〉*_{DOTS}\s]|^\W+")
_HOLDING = tuple(sorted(HOLDING_WORDS, key=len, reverse=True))
_DOING = (*DOING_WORDS, *_HOLDING)
_PLAIN = ("", *WHOLE_WORDS)


@dataclass(frozen=True, slots=True)
class Count:
    """So many of something. ``topic`` is its name without blanks and without verbs of holding.

    ``sure`` is false where the count may be of more than the topic: "모니터링 및 평가회의(1회)".
    """

    topic: str
    number: int
    unit: str
    words: str
    place: Place
    sure: bool = True


@lru_cache(maxsize=4096)
def topic(text: str) -> str:
    """The name of an activity, without blanks, remarks and words like 운영, 개최, 횟수."""
    name = squashed(_MARKS.sub("", text)).removesuffix(OBJECT[0]).removesuffix(OBJECT[1])
    return _without(name, _HOLDING)


@lru_cache(maxsize=4096)
def stem(name: str) -> str:
    """A topic without what is done with it, too: "안내서개발" and "안내서" are near."""
    return _without(name, _DOING)


def _without(name: str, endings: tuple[str, ...]) -> str:
    while name.endswith(endings):
        ending = next(word for word in endings if name.endswith(word))
        if len(name) - len(ending) < 2:  # noqa: PLR2004 - one letter names nothing
            break
        name = name.removesuffix(ending)
    return name


def counts(card: Card) -> Iterator[Count]:
    """All counts in goals, contents, actions and indicators."""
    sections = (CardSection.GOALS, CardSection.OVERVIEW, CardSection.ACTIONS)
    for spot in spots(card, sections):
        if _DIGIT.search(spot.text):
            pattern = _PROMISED if spot.section is CardSection.GOALS else _COUNT
            yield from counts_in(spot.text, spot.place, pattern)
    for number, row in enumerate(card.indicators):
        target = read_target(row.target)
        value, unit = target.value, squashed(target.unit)
        if value is None or value != int(value) or unit not in (*COUNT_UNITS, *GOAL_UNITS):
            continue
        if not any(word in f"{row.name}{row.criterion}{row.target}" for word in CUMULATIVE):
            place = Place(card.uid, CardSection.INDICATORS, line=number, node=row.uid)
            words = row.target.strip()
            yield Count(topic(row.name or row.criterion), int(value), unit, words, place)


def counts_in(text: str, place: Place, pattern: re.Pattern[str] = _COUNT) -> Iterator[Count]:
    """The counts of a line, each with the words before it, back to the last comma.

    "교육 및 간담회(2회)" is read both ways: as 2회 of both, and perhaps of the last.
    """
    if any(word in text for word in CUMULATIVE):
        return
    for match in pattern.finditer(text):
        before = text[: match.start()]
        opened = before.rfind("(")
        if opened > before.rfind(")"):
            inner = before[opened + 1 :].rpartition(",")[2].strip()
            before = before[:opened] if inner in _PLAIN else inner
        clause = _CLAUSE.split(before)[-1]
        words = clause.split()
        while words and words[-1] in _PLAIN:
            words.pop()
        if words and not _shares(words[-1]) and not pattern.search(words[-1]):
            number = int(match[1].replace(",", ""))
            joined = _JOINED.search(before.removesuffix(clause))
            read = (number, match[2], match.group(), place)
            yield Count(topic(" ".join(words)), *read, sure=not joined)
            if joined:
                yield Count(topic(_PARTS.split(before)[-1]), *read)


def _shares(word: str) -> bool:
    """Whether a count behind this word is one for each of several."""
    return word in SHARE_WORDS or word.endswith(SHARE_ENDINGS)
