"""What a check says of a plan with a fault that it does not say of the plan without."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import islice
from random import Random

from bench.mutants.edits import EDITS
from bench.mutants.faults import Fault, Kind
from bench.mutants.plan import Json, as_it_is
from sspass_desktop.domain.checks.rules import check_edition
from sspass_desktop.domain.findings import Finding
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.services.sample import sample_plan

TRIES = 400
"""Spots drawn for a case before a kind is taken to have no more."""

WAYS = 12
"""Harmless edits before a fault, at most."""


class Outcome(Enum):
    """Found as asked; with the right code elsewhere; with other codes alone; not at all."""

    FOUND = "found"
    MISPLACED = "misplaced"
    OTHER = "other code"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Case:
    """A fault, what the check newly said of it, and the titles of its plan's cards by uid."""

    kind: Kind
    fault: Fault
    said: tuple[Finding, ...]
    titles: dict[str, str]

    @property
    def outcome(self) -> Outcome:
        right = [
            finding
            for finding in self.said
            if finding.code in self.kind.codes and finding.severity == self.kind.severity
        ]
        if any(self._is_at(finding, place) for finding in right for place in self.fault.places):
            return Outcome.FOUND
        if right:
            return Outcome.MISPLACED
        return Outcome.OTHER if self.said else Outcome.MISSED

    def _is_at(self, finding: Finding, place: Json) -> bool:
        return all(
            self.titles.get(finding.place.card or "") == value
            if key == "title"
            else getattr(finding.place, key) == value
            for key, value in place.items()
        )


@cache
def _exported() -> str:
    return dumps(sample_plan())


def fresh(base: Callable[[Json], None] = as_it_is) -> Json:
    """The example plan as it is exported, prepared."""
    plan: Json = json.loads(_exported())
    base(plan)
    return plan


def checked(plan: Json) -> tuple[Counter[Finding], dict[str, str]]:
    """All findings of a plan that comes in through the open format; titles of cards by uid."""
    edition = loads(json.dumps(plan, ensure_ascii=False)).editions[-1]
    return Counter(check_edition(edition)), {card.uid: card.title for card in edition.cards}


@cache
def usual(base: Callable[[Json], None]) -> Counter[Finding]:
    """What the check says of a plan without a fault."""
    return checked(fresh(base))[0]


def cases(kind: Kind, count: int, seed: int) -> Iterator[Case]:
    """So many different faults of a kind.

    Where the plan has room for fewer, they are made once more in plans written in other ways.
    """
    rng = Random(f"{seed} {kind.name}")  # noqa: S311 - repeatable on purpose
    made, before = 0, -1
    for ways in range(0, WAYS, 2):
        if made == before:  # no room for any
            return
        before = made
        for case in islice(_cases(kind, rng, ways), count - made):
            made += 1
            yield case
        if made == count:
            return


def _cases(kind: Kind, rng: Random, ways: int) -> Iterator[Case]:
    """As many different faults as the plan has room for, each after so many harmless edits."""
    done: set[str] = set()
    plan = _written(kind, rng, ways)
    before, tries = json.dumps(plan), 0
    while tries < TRIES:
        tries += 1
        fault = kind.make(plan, rng)
        if fault is None:
            continue
        if fault.did not in done:
            done.add(fault.did)
            tries = 0
            known = checked(json.loads(before))[0] if ways else usual(kind.base)
            found, titles = checked(plan)
            yield Case(kind, fault, tuple((found - known).elements()), titles)
        plan = _written(kind, rng, ways)
        before = json.dumps(plan) if ways else before


def _written(kind: Kind, rng: Random, ways: int) -> Json:
    """A plan to make a fault in, written in other ways."""
    plan = fresh(kind.base)
    for edit in rng.sample([edit for edit in EDITS if edit.base is as_it_is], ways):
        edit.make(plan, rng)
    return plan
