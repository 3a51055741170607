"""How rules are asked, so that no check learns twice of a card that did not change.

A rule of one card looks at that card and at parts of the edition. A rule of the plan has two pure
halves: what it learns of one card, and what it finds in all that was learnt. Plans are frozen, so a
card that is the very same object has nothing new to tell; and where all that was learnt equals what
was learnt before, so do the findings. A check of a plan that was never seen is the same thing with
an empty memory.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.findings import Finding
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition

Learn = Callable[[Card], object]
Watch = Callable[[int, int], None]


def _nobody_watches(done: int, of: int) -> None:
    """Go on."""


@dataclass(frozen=True, slots=True)
class CardRule:
    """``find`` gets a card and the parts it reads, and finds what is wrong with that card.

    ``reads`` names fields of the edition. ``prepare`` makes one value of the parts, which the rule
    gets in their place; it works once for all cards.
    """

    find: Callable[..., Iterable[Finding]]
    reads: tuple[str, ...] = ()
    prepare: Callable[..., object] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """``find`` gets what ``learn`` made of every card, in printed order, and the parts it reads.

    It gets nothing else of the edition, so nothing else can change what it finds. ``reads`` names
    fields of the edition. What is learnt is a frozen value, small and compared by what it holds;
    without ``learn`` the rule looks at no card and gets the parts alone.
    """

    find: Callable[..., Iterable[Finding]]
    learn: Learn | None = None
    reads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A card and what was learnt of it; two are equal only if they are one."""

    card: Card
    facts: Mapping[Learn, object]


@dataclass(frozen=True, slots=True)
class _Found:
    """What a rule was asked about and what it found in that."""

    known: tuple[_Known, ...]
    read: tuple[object, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a rule of one card reads, and what it is given; the same object while it is equal."""

    read: tuple[object, ...]
    given: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A card, what its rules were given, and what each found in it."""

    card: Card
    parts: tuple[tuple[object, ...], ...]
    findings: tuple[tuple[Finding, ...], ...]


class Memory:
    """What checks learnt of the cards of one edition and found in it, beside what it came from.

    Each piece is put in its place whole: a check that is ended halfway leaves the next one less to
    do. Cards that are in the edition no more are forgotten. One check at a time.
    """

    def __init__(self, rules: Iterable[Rule], card_rules: Iterable[CardRule] = ()) -> None:
        self._rules, self._card_rules = tuple(rules), tuple(card_rules)
        self._learns = tuple(dict.fromkeys(rule.learn for rule in self._rules if rule.learn))
        self._known: dict[Uid, _Known] = {}
        self._judged: dict[Uid, _Judged] = {}
        self._parts: dict[CardRule, _Parts] = {}
        self._given: tuple[tuple[object, ...], ...] = ()
        self._found: dict[Rule, _Found] = {}

    def check(self, edition: Edition, watch: Watch = _nobody_watches) -> tuple[Finding, ...]:
        """All findings, card by card in printed order, then rule by rule.

        ``watch(done, of)`` is told of work and ends it by raising; of cards that stayed as they
        were it is told nothing.
        """
        cards = edition.cards
        steps = len(cards) + len(self._rules)
        self._forget_all_but(cards)
        parts = self._all_parts(edition)
        known: list[_Known] = []
        findings: list[Finding] = []
        for place, card in enumerate(cards):
            held, judged = self._known.get(card.uid), self._judged.get(card.uid)
            if held is None or held.card is not card:
                watch(place, steps)
                held = self._known[card.uid] = self._learnt(card, held)
            if judged is None or judged.card is not card or judged.parts is not parts:
                judged = self._judged[card.uid] = self._judge(card, parts, judged)
            known.append(held)
            for found in judged.findings:
                findings += found
        now = tuple(known)
        for place, rule in enumerate(self._rules, len(cards)):
            watch(place, steps)
            findings += self._findings(rule, edition, now)
        return tuple(findings)

    def _all_parts(self, edition: Edition) -> tuple[tuple[object, ...], ...]:
        """What each rule of one card is given; the same object while all of it is."""
        parts = tuple(self._part(rule, edition) for rule in self._card_rules)
        held = self._given
        if len(held) != len(parts) or any(a is not b for a, b in zip(held, parts, strict=True)):
            self._given = parts
        return self._given

    def _part(self, rule: CardRule, edition: Edition) -> tuple[object, ...]:
        read = tuple(attrgetter(name)(edition) for name in rule.reads)
        held = self._parts.get(rule)
        if held is None or held.read != read:
            given = (rule.prepare(*read),) if rule.prepare else read
            same = held is not None and held.given == given
            held = self._parts[rule] = _Parts(read, held.given if held and same else given)
        return held.given

    def _judge(
        self, card: Card, parts: tuple[tuple[object, ...], ...], old: _Judged | None
    ) -> _Judged:
        """Ask the rules of one card; of a card that stayed, only those that read something new."""
        same = old if old is not None and old.card is card else None
        findings = tuple(
            same.findings[place]
            if same and same.parts[place] is part
            else tuple(rule.find(card, *part))
            for place, (rule, part) in enumerate(zip(self._card_rules, parts, strict=True))
        )
        return _Judged(card, parts, findings)

    def _learnt(self, card: Card, old: _Known | None) -> _Known:
        """Learn of a card. What is as it was stays the same object: it is quickly compared."""
        held = old.facts if old else {}
        facts: dict[Learn, object] = {}
        for learn in self._learns:
            new, before = learn(card), held.get(learn)
            facts[learn] = before if new == before else new
        return _Known(card, facts)

    def _findings(
        self, rule: Rule, edition: Edition, known: tuple[_Known, ...]
    ) -> tuple[Finding, ...]:
        read = tuple(attrgetter(name)(edition) for name in rule.reads)
        learn, found = rule.learn, self._found.get(rule)
        if found is not None and found.read == read and _equal(found.known, known, learn):
            findings = found.findings
        else:
            learnt = (tuple(one.facts[learn] for one in known),) if learn else ()
            findings = tuple(rule.find(*learnt, *read))
        self._found[rule] = _Found(known, read, findings)
        return findings

    def _forget_all_but(self, cards: tuple[Card, ...]) -> None:
        for uid in self._known.keys() - {card.uid for card in cards}:
            del self._known[uid]
            self._judged.pop(uid, None)


def _equal(held: tuple[_Known, ...], known: tuple[_Known, ...], learn: Learn | None) -> bool:
    """Whether a rule that learns so is given what it was given before."""
    if learn is None or held is known:
        return True
    return len(held) == len(known) and all(
        one is other
        or one.facts[learn] is other.facts[learn]
        or one.facts[learn] == other.facts[learn]
        for one, other in zip(held, known, strict=True)
    )
