"""What parts I to IV are made from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, Facility, Organisation
from sspass_desktop.domain.outline import Picture, Section, Table
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.validity import in_year

Captions: TypeAlias = Mapping[tuple[Uid, int], int]
"""The numbers of captions, by section and block in it (from 0)."""


@dataclass(frozen=True, slots=True)
class Records:
    """An agency and its plan of a year. ``subject``: the only department to be shown, if any."""

    organisation: Organisation
    edition: Edition
    captions: Captions = field(default_factory=dict)
    subject: Uid | None = None

    @property
    def departments(self) -> tuple[Department, ...]:
        """The units of the year."""
        found = in_year(self.edition.departments, self.edition.year)
        return tuple(one for one in found if self.subject in (None, one.uid))

    @property
    def facilities(self) -> tuple[Facility, ...]:
        """The facilities of the year, group by group."""
        found = in_year(self.edition.facilities, self.edition.year)
        printed = (group.name for group in self.edition.facility_totals.groups)
        groups = list(dict.fromkeys((*printed, *(one.group for one in found))))
        return tuple(sorted(found, key=lambda one: groups.index(one.group)))


Maker: TypeAlias = Callable[[Records, Origin], Iterator[AnyBlock]]
"""Makes a generated block; without records it makes nothing."""


def at(origin: Origin, line: int) -> Origin:
    """The place of a record in a block."""
    return replace(origin, line=line)


def caption_numbers(sections: Sequence[Section]) -> Captions:
    """Count captions through all sections in printed order, tables and pictures apart."""
    numbers: dict[tuple[Uid, int], int] = {}
    counts = {Table: 0, Picture: 0}
    for section in sections:
        for index, block in enumerate(section.blocks):
            if isinstance(block, Table | Picture) and block.caption:
                counts[type(block)] += 1
                numbers[section.uid, index] = counts[type(block)]
    return numbers
