"""Telephone numbers of people that stay at home when a plan is handed out.

Where one was, a word stands in its place, so that what comes back is not taken for a number that
somebody has deleted.
"""

from collections.abc import Callable
from dataclasses import replace

from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.organisation import StaffMember
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.vocabulary import WITHHELD


def shown_phone(person: Person, *, phones: bool) -> str | None:
    """The number, or the word in its place."""
    return person.phone if phones or not person.phone else WITHHELD


def without_phones(plan: Plan) -> Plan:
    """The plan with no number of a person; that of the agency itself is public and stays."""

    def hide(person: Person) -> Person:
        return replace(person, phone=shown_phone(person, phones=False))

    def hide_extension(member: StaffMember) -> StaffMember:
        return replace(member, extension=WITHHELD if member.extension else "")

    editions = tuple(
        replace(_each_card(edition, hide), staff=tuple(map(hide_extension, edition.staff)))
        for edition in plan.editions
    )
    return replace(plan, editions=editions)


def with_known_phones(theirs: Edition, mine: Edition) -> Edition:
    """An edition that comes back, with the numbers that were withheld; unknown ones are none.

    A number is known of a card's person of the same name, an extension of the same member.
    """
    people = {
        (card.uid, one.name): one.phone
        for card in (*mine.cards, *(entry.card for entry in mine.archive))
        for one in (card.owner, card.head)
    }
    extensions = {member.uid: member.extension for member in mine.staff}

    def known(card: Card) -> Card:
        def own(person: Person) -> Person:
            if person.phone != WITHHELD:
                return person
            return replace(person, phone=people.get((card.uid, person.name)))

        return _with_people(card, own)

    staff = tuple(
        replace(member, extension=extensions.get(member.uid, ""))
        if member.extension == WITHHELD
        else member
        for member in theirs.staff
    )
    return replace(
        theirs,
        cards=tuple(map(known, theirs.cards)),
        archive=tuple(replace(one, card=known(one.card)) for one in theirs.archive),
        staff=staff,
    )


def _each_card(edition: Edition, change: Callable[[Person], Person]) -> Edition:
    return replace(
        edition,
        cards=tuple(_with_people(card, change) for card in edition.cards),
        archive=tuple(replace(one, card=_with_people(one.card, change)) for one in edition.archive),
    )


def _with_people(card: Card, change: Callable[[Person], Person]) -> Card:
    owner, head = change(card.owner), change(card.head)
    same = (owner, head) == (card.owner, card.head)
    return card if same else replace(card, owner=owner, head=head)
