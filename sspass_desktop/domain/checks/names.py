"""Family ``name.*``: official names written in another form than theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

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

_SIGNS = f"{DOTS}*_"
_LOOSE = re.compile(rf"[\s{DOTS}*_]+")
_EMPHASIS = re.compile(r"\*\*|__")
FREE = tuple(section for section in CardSection if section is not CardSection.BUDGET)
"""The sections in which names are written; in the others they are links."""


def key_of(text: str) -> str:
    """A text without blanks, dots and signs of emphasis."""
    key = "".join(text.split())
    for sign in _SIGNS:
        key = key.replace(sign, "")
    return key


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
        return key_of(self.name)

    @cached_property
    def halves(self) -> tuple[str, str]:
        """The key in two: a slip leaves one of them whole."""
        half = len(self.key) // 2
        return self.key[:half], self.key[half:]

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
    pieces = tuple(spots(card, FREE))
    whole = "\n".join(spot.text for spot in pieces)
    key = key_of(whole)
    for alias in names.wrong:
        if alias.name in whole and alias.name not in alias.official:
            yield from _at(pieces, alias.name, alias.official)
    for official in names.official:
        halves = [half in key for half in official.halves]
        if all(halves) and official.kind is not Kind.LABEL and official.key in key:
            for found in {match.group() for match in official.pattern.finditer(whole)}:
                if " ".join(found.split()) != official.name and "\n" not in found:
                    yield from _at(pieces, found, official.name)
        if any(halves) and len(official.key) >= SHORTEST_MISSPELT:
            for slip in _slips(key, official, names.keys):
                written = Official(slip).pattern.search(whole)
                if written and is_slip(written.group(), official):
                    yield from _at(pieces, written.group(), official.name)


def _at(pieces: Sequence[Spot], found: str, due: str) -> Iterator[tuple[Place, str, str]]:
    """The first place of a form."""
    spot = next((spot for spot in pieces if found in spot.text), None)
    if spot is not None:
        yield spot.place, found, due


def _slips(text: str, official: Official, known: frozenset[str]) -> Iterator[str]:
    """Forms of a name in a text that differ from it by one letter inside.

    One of its halves stands there as it is.
    """
    name, (first, last) = official.key, official.halves
    sizes = range(len(name) - 1, len(name) + 2)
    for part, before in ((first, (0,)), (last, range(len(first) - 1, len(first) + 2))):
        start = text.find(part)
        while start >= 0:
            for begin in (start - gap for gap in before if gap <= start):
                for end in (begin + size for size in sizes):
                    if text[begin] == name[0] and text[end - 1 : end] == name[-1]:
                        form = text[begin:end]
                        if form not in known and one_apart(form, name):
                            yield form
            start = text.find(part, start + 1)


def one_apart(form: str, name: str) -> bool:
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


def is_slip(written: str, official: Official) -> bool:
    """Whether a wrong letter makes a wrong word, not another one: "북부" for "남부", a particle."""
    if official.kind is Kind.PROPER:
        return True
    form, name = key_of(written), official.key
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
