"""People and departments in a card's head, taken from the lists of the plan."""

from dataclasses import replace

from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, StaffMember
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.vocabulary import PLANNING_DUTY, PLANNING_NAME


def teams(edition: Edition, own: Uid | None) -> tuple[Department, ...]:
    """The departments a card may belong to: its own, and all that had not ended before the year."""
    return tuple(
        unit
        for unit in edition.departments
        if unit.uid == own or unit.valid_to is None or unit.valid_to.year >= edition.year
    )


def planning_office(edition: Edition) -> Department | None:
    """The department that owns the plan book, by its duties, else by its name; None: not known."""
    units = teams(edition, None)
    by_duty = (unit for unit in units if any(PLANNING_DUTY in duty for duty in unit.duties))
    by_name = (unit for unit in units if PLANNING_NAME in unit.name)
    return next(by_duty, None) or next(by_name, None)


def candidates(edition: Edition, department: Uid | None) -> tuple[StaffMember, ...]:
    """The staff, those of a department first, each group in the order of the list."""
    return tuple(sorted(edition.staff, key=lambda one: one.department != department))


def named(person: Person, name: str, edition: Edition) -> Person:
    """The person with another name: the staff member of that name, if there is exactly one.

    Their telephone number is taken from another card that names them.
    """
    found = [one for one in edition.staff if one.name == name.strip()]
    if len(found) != 1:
        return replace(person, name=name.strip(), staff=None, phone=None)
    return _assigned(person, found[0], edition)


def _assigned(person: Person, member: StaffMember, edition: Edition) -> Person:
    known = (
        one.phone for card in edition.cards for one in _people(card) if one.staff == member.uid
    )
    phone = next((number for number in known if number), None)
    return replace(person, name=member.name, staff=member.uid, phone=phone)


def _people(card: Card) -> tuple[Person, Person]:
    return card.owner, card.head
