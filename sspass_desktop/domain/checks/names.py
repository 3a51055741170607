"""Family ``name.*``: official names written in another form than theirs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.linking import DASH, linked
from sspass_desktop.domain.organisation import Alias, AliasKind, Facility, Term
from sspass_desktop.domain.strategy import Strategy
from sspass_desktop.domain.vocabulary import DOTS
from sspass_desktop.domain.wording import Spot, spots

SHORTEST, SHORTEST_MISSPELT = 5, 7
"""In letters: shorter names are words of the language, or near to other words."""

_LOOSE = re.compile(rf"[\s{DOTS}*_]+")
_FREE = tuple(section for section in CardSection if section is not CardSection.BUDGET)


def _key(text: str) -> str:
    return _LOOSE.sub("", text)


@dataclass(frozen=True)
class Official:
    """A name with one form; ``proper``: of one body or law, so that a wrong letter is a slip."""

    name: str
    proper: bool = False

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
) -> Names:
    """The names that free text must write in one form."""
    plain = [goal.name for goal in strategy.goals]
    plain += [task.name for goal in strategy.goals for task in goal.tasks]
    proper = [one.name for one in facilities]
    proper += [form for term in terms for form in (term.official, term.short)]
    official = (*map(Official, plain), *(Official(name, True) for name in proper))
    long_enough = {one.key: one for one in official if len(one.key) >= SHORTEST}
    wrong = tuple(alias for alias in aliases if alias.kind is AliasKind.TERM)
    return Names(strategy, tuple(long_enough.values()), frozenset(long_enough), wrong)


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
        if link and dash and written.strip() != link[1]:
            place = Place(card.uid, CardSection.STRATEGY_LINKS, line=number)
            yield place, written.strip(), link[1]


def _in_text(card: Card, names: Names) -> Iterator[tuple[Place, str, str]]:
    pieces = tuple(spots(card, _FREE))
    whole = "\n".join(spot.text for spot in pieces)
    key = _key(whole)
    for alias in names.wrong:
        if alias.name in whole and alias.name not in alias.official:
            yield from _at(pieces, alias.name, alias.official)
    for official in names.official:
        if official.key in key:
            for found in {match.group() for match in official.pattern.finditer(whole)}:
                if " ".join(found.split()) != official.name and "\n" not in found:
                    yield from _at(pieces, found, official.name)
        if official.proper and len(official.key) >= SHORTEST_MISSPELT:
            for slip in _slips(key, official.key, names.keys):
                written = Official(slip).pattern.search(whole)
                if written:
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
    head = next(
        (i for i, (a, b) in enumerate(zip(form, name, strict=False)) if a != b),
        min(len(form), len(name)),
    )
    rest, due = form[head:], name[head:]
    if len(form) == len(name):
        return rest[1:] == due[1:]
    longer, shorter = (rest, due) if len(form) > len(name) else (due, rest)
    return longer[1:] == shorter


_QUOTED = re.compile(r"[「『‘“\"']([^「」『』‘’“”\"'\n]{4,60})[」』’”\"']")


@dataclass(frozen=True, slots=True)
class Quotes:
    """A title with its key, and what a card puts in quotation marks: key, words, first place."""

    title: str
    key: str
    quoted: tuple[tuple[str, str, Place], ...]


def quotes(card: Card) -> Quotes:
    """What a card quotes: names of other programmes are among it."""
    found: dict[str, Place] = {}
    for spot in spots(card, _FREE):
        for words in _QUOTED.findall(spot.text):
            found.setdefault(words, spot.place)
    quoted = tuple((_key(words), words, place) for words, place in found.items())
    return Quotes(card.title, _key(card.title), quoted)


def misquoted(cards: Iterable[Quotes]) -> Iterator[Finding]:
    """Titles of programmes quoted with other blanks or dots than theirs."""
    cards = tuple(cards)
    titles = {one.title for one in cards}
    by_key = {one.key: one.title for one in cards}
    for one in cards:
        for key, words, place in one.quoted:
            title = by_key.get(key)
            if title is not None and words not in titles:
                yield Finding(
                    Code.NAME_VARIANT, place, title, expected=title, found=words, suggestion=title
                )
