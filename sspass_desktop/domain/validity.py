"""What of the agency exists in the year of a plan."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class Lasting(Protocol):
    """What begins and ends; None leaves its side open."""

    @property
    def valid_from(self) -> date | None:
        """The first day."""

    @property
    def valid_to(self) -> date | None:
        """The last day."""


Kept = TypeVar("Kept", bound=Lasting)


def in_year(things: Iterable[Kept], year: int) -> tuple[Kept, ...]:
    """Those that exist on at least one day of the year, in their order."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return tuple(
        thing
        for thing in things
        if (thing.valid_from or first) <= last and (thing.valid_to or last) >= first
    )
