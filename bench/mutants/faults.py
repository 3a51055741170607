"""What a fault is, a kind of faults, and a kind of edits that are none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bench.mutants.plan import Json, as_it_is

T = TypeVar("T")

ERROR, WARNING, NOTICE = "error", "warning", "notice"


@dataclass(frozen=True, slots=True)
class Fault:
    """What was done to a plan, and the places at which a finding may point.

    A place asks only for the keys that it has; ``title`` is that of the card.
    """

    did: str
    places: tuple[Json, ...]


Make = Callable[[Json, Random], Fault | None]
"""Change a plan, or answer None before anything is changed: the spot drawn does not suit."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault: how to make one, and what a check must say. ``base``: made before that."""

    name: str
    make: Make
    severity: str
    codes: tuple[str, ...]
    base: Callable[[Json], None] = as_it_is


@dataclass(frozen=True, slots=True)
class Edit:
    """A kind of harmless edit. ``make`` tells what it did, or None if the spot did not suit."""

    name: str
    make: Callable[[Json, Random], str | None]
    base: Callable[[Json], None] = as_it_is


def pick(rng: Random, choices: Sequence[T]) -> T:
    """One of several."""
    return choices[rng.randrange(len(choices))]
