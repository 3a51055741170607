"""Changes of the builds of an edition: what is printed, under names that are kept.

A build is known by its place, counted from 0, and found again by its name: no two are called alike.
"""

from dataclasses import replace
from itertools import count
from typing import TypeVar

from sspass_desktop.domain.plan import Build, Edition

_Item = TypeVar("_Item")


def free_name(edition: Edition, wanted: str, place: int | None = None) -> str:
    """The wanted name, numbered from 2 if another build than the one at the place has it."""
    plain = " ".join(wanted.split())
    taken = {build.name for at, build in enumerate(edition.builds) if at != place}
    names = (plain if number == 1 else f"{plain} {number}" for number in count(1))
    return next(name for name in names if name not in taken)


def with_new_build(edition: Edition, build: Build, behind: int | None = None) -> Edition:
    """The edition with one more build, behind the one at a place or behind all."""
    at = len(edition.builds) if behind is None else behind + 1
    named = replace(build, name=free_name(edition, build.name))
    return replace(edition, builds=(*edition.builds[:at], named, *edition.builds[at:]))


def with_build(edition: Edition, place: int, build: Build) -> Edition:
    """The edition with another build at a place."""
    held = list(edition.builds)
    held[place] = replace(build, name=free_name(edition, build.name, place))
    return replace(edition, builds=tuple(held))


def without_build(edition: Edition, place: int) -> Edition:
    """The edition without the build at a place."""
    return replace(edition, builds=edition.builds[:place] + edition.builds[place + 1 :])


def moved_build(edition: Edition, place: int, by: int) -> Edition:
    """The edition with a build further up or down; at an end it stays."""
    return replace(edition, builds=shifted(edition.builds, edition.builds[place], by))


def toggled(choice: tuple[_Item, ...], item: _Item) -> tuple[_Item, ...]:
    """A choice without an item that it holds, or with it as the last."""
    if item in choice:
        return tuple(one for one in choice if one != item)
    return (*choice, item)


def shifted(choice: tuple[_Item, ...], item: _Item, by: int) -> tuple[_Item, ...]:
    """A choice with an item some places later, at most at an end; one it does not hold stays."""
    if item not in choice:
        return choice
    rest = [one for one in choice if one != item]
    rest.insert(min(max(choice.index(item) + by, 0), len(rest)), item)
    return tuple(rest)
