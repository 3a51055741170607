"""Where in a plan something is written: an index of its texts, kept while they stay.

Plans are frozen, so a card or list that is the very same object says the same as before. What is
read of it is kept as one text, which is searched at once.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from itertools import accumulate
from typing import NamedTuple

from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.seeking.passages import Path, passages, written_fields
from sspass_desktop.domain.seeking.queries import Query, needle, pattern, typed_pattern

MOST = 5_000
"""Hits of one search; who sees more types another letter."""

_PARTED = "\x00"
_UNREAD = ("cards", "sections", "archive", "builds", "accepted", "notes")
"""Fields of an edition that are read one by one, or print nowhere."""


class Root(Enum):
    """What a body belongs to."""

    CARD = auto()
    SECTION = auto()
    EDITION = auto()
    AGENCY = auto()


class Body(NamedTuple):
    """What is read as a whole: ``key`` is a uid, of edition and agency the name of a field."""

    root: Root
    key: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``text`` [start:end] at a path in a body.

    ``exact``: written just as it was sought; ``fixed``: it is no text that could be another one.
    """

    body: Body
    path: Path
    text: str
    start: int
    end: int
    exact: bool = True
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in printed order; ``more``: there are others behind them."""

    hits: tuple[Hit, ...] = ()
    more: bool = False


@dataclass(slots=True)
class _Known:
    """A body and all its texts in one.

    Where they stand is read again when one is found: of all bodies it would fill the memory.
    """

    value: object
    text: str
    starts: tuple[int, ...]
    fixed: frozenset[int]
    _paths: tuple[Path, ...] | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """The place of each text."""
        if self._paths is None:
            self._paths = tuple(one.path for one in passages(self.value))
        return self._paths


class Index:
    """The texts of one edition and of the agency beside what they came from."""

    def __init__(self) -> None:
        self._known: dict[Body, _Known] = {}

    def find(self, plan: Plan, edition: Edition, query: Query, most: int = MOST) -> Found:
        """All places of a plan at which something is written; without a query it is read only."""
        known = self._learn(plan, edition)
        sought = pattern(query)
        if sought is None:
            return Found()
        must, typed = needle(query), typed_pattern(query)
        hits: list[Hit] = []
        for body, held in known.items():
            if must in held.text:
                hits += _hits(body, held, sought, typed)
            if len(hits) > most:
                return Found(tuple(hits[:most]), more=True)
        return Found(tuple(hits))

    def _learn(self, plan: Plan, edition: Edition) -> Mapping[Body, _Known]:
        """All bodies; what is as it was is not read again, and what is gone is forgotten."""
        old, self._known = self._known, {}
        for body, value in bodies(plan, edition):
            held = old.get(body)
            fresh = held if held is not None and held.value is value else _read(value)
            self._known[body] = fresh
        return self._known


def bodies(plan: Plan, edition: Edition) -> Iterator[tuple[Body, object]]:
    """What is read, in the order of the book: agency and records, sections, cards."""
    for name in written_fields(type(plan.organisation)):
        yield Body(Root.AGENCY, name), getattr(plan.organisation, name)
    for name in written_fields(type(edition)):
        if name not in _UNREAD:
            yield Body(Root.EDITION, name), getattr(edition, name)
    for section in edition.sections:
        yield Body(Root.SECTION, section.uid), section
    for card in edition.cards:
        yield Body(Root.CARD, card.uid), card


def _read(value: object) -> _Known:
    held = passages(value)
    texts = [one.text for one in held]
    ends = accumulate(len(text) + 1 for text in texts)
    fixed = frozenset(number for number, one in enumerate(held) if one.fixed)
    return _Known(value, _PARTED.join(texts), (0, *ends), fixed)


def _hits(
    body: Body, known: _Known, sought: re.Pattern[str], typed: re.Pattern[str]
) -> Iterator[Hit]:
    for match in sought.finditer(known.text):
        number = bisect_right(known.starts, match.start()) - 1
        start = known.starts[number]
        ends = known.starts[number + 1] - 1
        yield Hit(
            body,
            known.paths[number],
            known.text[start:ends],
            match.start() - start,
            match.end() - start,
            exact=typed.fullmatch(match[0]) is not None,
            fixed=number in known.fixed,
        )
