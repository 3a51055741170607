"""Families ``owner.*`` and ``department.*``: who answers for a card, and whether they exist."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.validity import in_year
from sspass_desktop.domain.vocabulary import AND_WORDS

_NAMES = re.compile(rf"[,·/]|\s(?:{'|'.join(AND_WORDS)})\s")


@dataclass(frozen=True, slots=True)
class StaffList:
    """The people of an agency in one year, by uid and by name without blanks."""

    uids: frozenset[Uid]
    names: frozenset[str]


def staff_list(staff: tuple[StaffMember, ...], year: int) -> StaffList:
    """Those who were there on a day of the year at least."""
    there = [
        one
        for one in staff
        if (one.active_from is None or one.active_from.year <= year)
        and (one.active_to is None or one.active_to.year >= year)
    ]
    return StaffList(
        frozenset(one.uid for one in there), frozenset(squashed(one.name) for one in there)
    )


def unknown_owner(card: Card, staff: StaffList) -> Iterator[Finding]:
    """Owner or head that the staff list does not know; without a list there is none to know."""
    if not staff.names:
        return
    for person in (card.owner, card.head):
        for name in _unknown(person, staff):
            yield Finding(Code.OWNER_UNKNOWN, Place(card.uid), name, found=person.role)


def _unknown(person: Person, staff: StaffList) -> list[str]:
    if person.staff is not None and person.staff in staff.uids:
        return []
    names = [name.strip() for name in _NAMES.split(person.name)]
    return [name for name in names if name and squashed(name) not in staff.names]


@dataclass(frozen=True, slots=True)
class Units:
    """Departments by uid, those that exist in the year, and who took over from whom."""

    names: dict[Uid, str]
    living: frozenset[Uid]
    heirs: dict[Uid, Uid]


def units(departments: tuple[Department, ...], year: int) -> Units:
    """The departments as a card needs them."""
    living = in_year(departments, year)
    heirs: dict[Uid, list[Uid]] = {}
    for one in living:
        if one.predecessor is not None:
            heirs.setdefault(one.predecessor, []).append(one.uid)
    return Units(
        {one.uid: one.name for one in departments},
        frozenset(one.uid for one in living),
        {old: new[0] for old, new in heirs.items() if len(new) == 1},
    )


def ended_department(card: Card, known: Units) -> Iterator[Finding]:
    """A department that does not exist in the year of the plan; its one heir is proposed."""
    own = card.department
    if own is None or own in known.living:
        return
    heir = known.heirs.get(own)
    yield Finding(
        Code.DEPARTMENT_ENDED,
        Place(card.uid),
        known.names.get(own, ""),
        expected=known.names[heir] if heir else "",
        found=known.names.get(own, ""),
        suggestion=heir or "",
    )
