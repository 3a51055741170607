"""Family ``name.*``: official names written in another form than theirs."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from sspass_desktop.domain.budget import Budget
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.linking import DASH, linked
from sspass_desktop.domain.organisation import Alias, AliasKind, Facility, Term
from sspass_desktop.domain.strategy import Strategy
from sspass_desktop.domain.vocabulary import DOTS, OPPOSITES
from sspass_desktop.domain.wording import Spot, spots

SHORTEST, SHORTEST_MISSPELT = 5, 7
"""In letters: shorter names are words of the language, or near to other words."""

_LOOSE = re.compile(rf"[\s{DOTS}*_]+")
_EMPHASIS = re.compile(r"\*\*|__")
_FREE = tuple(section for section in CardSection if section is not CardSection.BUDGET)


def _key(text: str) -> str:
    return _LOOSE.sub("", text)


class Kind(Enum):
    """How much of an official name may be written in another way in a sentence."""

    PROPER = "of one body or law: nothing, and any wrong letter is a slip"
    TITLE = "of words: nothing, and a wrong letter inside a word is a slip"
    LABEL = "of a budget line: blanks, as they are left out of it"


@dataclass(frozen=True)
class Official:
    """A name with one form."""

    name: str
    kind: Kind = Kind.TITLE

    @cached_property
    def key(self) -> str:
        """The name without blanks and dots."""
        return _key(self.name)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The name with any blanks and dots between its letters."""
        return re.compile(rf"[\s{DOTS}]*".join(map(re.escape, self.key)))


@dataclass(frozen=True)
class Names:
    """All official names, their keys, and the wrong ones that a user confirmed."""

    strategy: Strategy
    official: tuple[Official, ...]
    keys: frozenset[str]
    wrong: tuple[Alias, ...]


def names_of(
    strategy: Strategy,
    facilities: tuple[Facility, ...],
    terms: tuple[Term, ...],
    aliases: tuple[Alias, ...],
    budget: Budget,
) -> Names:
    """The names that free text must write in one form."""
    titles = [goal.name for goal in strategy.goals]
    titles += [task.name for goal in strategy.goals for task in goal.tasks]
    proper = [one.name for one in facilities]
    proper += [form for term in terms for form in (term.official, term.short)]
    funds = [node.name for node in budget.expenditure.walk() if not node.children]
    official = (
        *(Official(name, Kind.LABEL) for name in funds),
        *(Official(name, Kind.TITLE) for name in titles),
        *(Official(name, Kind.PROPER) for name in proper),
    )
    long_enough = {one.key: one for one in official if len(one.key) >= SHORTEST}
    wrong = tuple(alias for alias in aliases if alias.kind in _NAMED)
    return Names(strategy, tuple(long_enough.values()), frozenset(long_enough), wrong)


_NAMED = (AliasKind.TERM, AliasKind.FACILITY)


def variants(card: Card, names: Names) -> Iterator[Finding]:
    """Links to the strategy under another name, then names in free text; each form once."""
    seen: set[str] = set()
    for place, found, due in (*_links(card, names), *_in_text(card, names)):
        if found not in seen:
            seen.add(found)
            yield Finding(Code.NAME_VARIANT, place, due, expected=due, found=found, suggestion=due)


def _links(card: Card, names: Names) -> Iterator[tuple[Place, str, str]]:
    for number, line in enumerate(card.strategy_links):
        link = linked(card, names.strategy, line.lead)
        written, dash, _ = line.text.partition(DASH)
        written = _EMPHASIS.sub("", written).strip()
        if link and dash and written != link[1]:
            place = Place(card.uid, CardSection.STRATEGY_LINKS, line=number)
            yield place, written, link[1]


def _in_text(card: Card, names: Names) -> Iterator[tuple[Place, str, str]]:
    pieces = tuple(spots(card, _FREE))
    whole = "\n".join(spot.text for spot in pieces)
    key = _key(whole)
    for alias in names.wrong:
        if alias.name in whole and alias.name not in alias.official:
            yield from _at(pieces, alias.name, alias.official)
    for official in names.official:
        if official.kind is not Kind.LABEL and official.key in key:
            for found in {match.group() for match in official.pattern.finditer(whole)}:
                if " ".join(found.split()) != official.name and "\n" not in found:
                    yield from _at(pieces, found, official.name)
        if len(official.key) >= SHORTEST_MISSPELT:
            for slip in _slips(key, official.key, names.keys):
                written = Official(slip).pattern.search(whole)
                if written and _is_slip(written.group(), official):
                    yield from _at(pieces, written.group(), official.name)


def _at(pieces: Sequence[Spot], found: str, due: str) -> Iterator[tuple[Place, str, str]]:
    """The first place of a form."""
    spot = next((spot for spot in pieces if found in spot.text), None)
    if spot is not None:
        yield spot.place, found, due


def _slips(text: str, name: str, known: frozenset[str]) -> Iterator[str]:
    """Forms of a name in a text that differ from it by one letter inside.

    One of its halves stands there as it is.
    """
    half = len(name) // 2
    for part, before in ((name[:half], 0), (name[half:], half)):
        start = text.find(part)
        while start >= 0:
            for shift in (0,) if before == 0 else (-1, 0, 1):
                begin = start - before + shift
                for size in (len(name), len(name) - 1, len(name) + 1):
                    form = text[max(begin, 0) : begin + size]
                    if form not in known and _one_apart(form, name):
                        yield form
            start = text.find(part, start + 1)


def _one_apart(form: str, name: str) -> bool:
    """Whether one letter, neither the first nor the last, was changed, left out or put in."""
    if form == name or abs(len(form) - len(name)) > 1 or not form:
        return False
    if form[0] != name[0] or form[-1] != name[-1]:
        return False
    head = _alike(form, name)
    rest, due = form[head:], name[head:]
    if len(form) == len(name):
        return rest[1:] == due[1:]
    longer, shorter = (rest, due) if len(form) > len(name) else (due, rest)
    return longer[1:] == shorter


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_slip(written: str, official: Official) -> bool:
    """Whether a wrong letter makes a wrong word, not another one: "북부" for "남부", a particle."""
    if official.kind is Kind.PROPER:
        return True
    form, name = _key(written), official.key
    place = _alike(form, name)
    if len(form) == len(name):
        pair = {form[place], name[place]}
        if any(pair <= {*opposites} for opposites in OPPOSITES):
            return False
    return all(
        _stand_together(text, place - 1, place + (len(key) >= max(len(form), len(name))))
        for text, key in ((written, form), (official.name, name))
    )


def _stand_together(text: str, first: int, last: int) -> bool:
    """Whether no blank or dot parts some letters of a text, counted without blanks and dots."""
    places = [place for place, letter in enumerate(text) if not _LOOSE.match(letter)]
    return places[last] - places[first] == last - first


_QUOTED = re.compile(r"[「『‘“\"']([^「」『』‘’“”\"'\n]{4,60})[」』’”\"']")
_BRACKETS = re.compile(r"\(([^()\n]{6,})\)")
_PARTS = re.compile("[,;/]")
_HEAD = 3
"""In letters: by so many, at its beginning or behind, a title is looked up that may be meant."""


class Mention(NamedTuple):
    """Words that may name a programme, and their key. ``quoted``: they are a name of something."""

    key: str
    words: str
    place: Place
    quoted: bool


@dataclass(frozen=True, slots=True)
class Mentions:
    """A title with its key, and what a card puts in quotation marks and brackets."""

    title: str
    key: str
    all: tuple[Mention, ...]


def mentions(card: Card) -> Mentions:
    """What a card quotes or adds in brackets: names of other programmes are among it."""
    found: dict[str, Mention] = {}
    for spot in spots(card, _FREE):
        for words in _QUOTED.findall(spot.text):
            found.setdefault(words, Mention(_key(words), words, spot.place, True))
        for inner in _BRACKETS.findall(spot.text) if "(" in spot.text else ():
            for part in _PARTS.split(inner):
                if len(key := _key(part)) >= SHORTEST_MISSPELT - 1:
                    found.setdefault(part, Mention(key, part, spot.place, False))
    return Mentions(card.title, _key(card.title), tuple(found.values()))


def misquoted(cards: Iterable[Mentions]) -> Iterator[Finding]:
    """Titles of programmes quoted with other blanks or dots than theirs, or with a slip."""
    cards = tuple(cards)
    titles = dict.fromkeys(one.title for one in cards)
    by_key = {one.key: one.title for one in cards}
    by_part: dict[str, list[Official]] = {}
    for official in map(Official, titles):
        if len(official.key) >= SHORTEST_MISSPELT:
            by_part.setdefault(official.key[:_HEAD], []).append(official)
            by_part.setdefault(official.key[_HEAD : 2 * _HEAD], []).append(official)
    for one in cards:
        for mention in one.all:
            found, title = mention.words, by_key.get(mention.key)
            if title is None:
                found, title = _misspelt(mention, by_part, by_key)
            elif not mention.quoted or found in titles:
                continue
            if title:
                yield Finding(
                    Code.NAME_VARIANT, mention.place, title, title, found, suggestion=title
                )


def _misspelt(
    mention: Mention, by_part: Mapping[str, list[Official]], known: Container[str]
) -> tuple[str, str]:
    """How a mention begins with a title that has a wrong letter, and that title; else nothing."""
    key = mention.key
    parts = (key[:_HEAD], *(key[at : at + _HEAD] for at in (_HEAD - 1, _HEAD, _HEAD + 1)))
    for title in chain.from_iterable(by_part.get(part, ()) for part in parts):
        for size in (len(title.key) - 1, len(title.key), len(title.key) + 1):
            form = key[:size]
            if form in known or not _one_apart(form, title.key):
                continue
            written = Official(form).pattern.search(mention.words)
            if written and _is_slip(written.group(), title):
                return written.group(), title.name
    return "", ""
