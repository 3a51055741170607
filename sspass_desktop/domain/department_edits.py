"""Changes of the agency's units (팀): added, renamed, removed.

Every function answers a new edition. A uid that the edition does not hold changes nothing.
"""

from dataclasses import replace
from datetime import date

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import archived
from sspass_desktop.domain.organisation import AliasKind, Department
from sspass_desktop.domain.plan import Build, Edition


def with_department(edition: Edition, uid: Uid, name: str) -> Edition:
    """The edition with a team behind all other units."""
    return replace(edition, departments=(*edition.departments, Department(uid, name)))


def department_renamed(edition: Edition, uid: Uid, name: str) -> Edition:
    """The edition with a unit under another name; aliases of the old one mean the new one."""
    old = {unit.name for unit in edition.departments if unit.uid == uid}
    return replace(
        edition,
        departments=tuple(
            replace(unit, name=name) if unit.uid == uid else unit for unit in edition.departments
        ),
        aliases=tuple(
            replace(alias, official=name)
            if alias.kind is AliasKind.DEPARTMENT and alias.official in old
            else alias
            for alias in edition.aliases
        ),
    )


def cards_of(edition: Edition, uid: Uid) -> tuple[Card, ...]:
    """The living cards of a unit."""
    return tuple(card for card in edition.cards if card.department == uid)


def without_department(edition: Edition, uid: Uid, heir: Uid | None) -> Edition:
    """The edition without a unit, whose cards, also those put away, and staff go to ``heir``.

    None: they belong to no unit. Units below it go to the one above. A build that prints nothing
    but this unit goes with it if there is no heir: without a choice it would print all.
    """
    gone = next((unit for unit in edition.departments if unit.uid == uid), None)
    if gone is None:
        return edition
    archive = tuple(
        replace(entry, card=_inherited(entry.card, uid, heir)) for entry in edition.archive
    )
    units = (unit for unit in edition.departments if unit is not gone)
    return replace(
        edition,
        departments=tuple(
            replace(unit, parent=gone.parent) if unit.parent == uid else unit for unit in units
        ),
        cards=tuple(_inherited(card, uid, heir) for card in edition.cards),
        archive=archive,
        staff=tuple(
            replace(one, department=heir) if one.department == uid else one for one in edition.staff
        ),
        builds=tuple(
            build
            for old in edition.builds
            if (build := _rebuilt(old, uid, heir)).departments or not old.departments
        ),
        aliases=tuple(
            alias
            for alias in edition.aliases
            if alias.kind is not AliasKind.DEPARTMENT or alias.official != gone.name
        ),
    )


def without_department_and_cards(edition: Edition, uid: Uid, author: str, on: date) -> Edition:
    """The edition without a unit, its cards put away into the archive."""
    after = edition
    for card in cards_of(edition, uid):
        after = archived(after, card.uid, on, author)
    return without_department(after, uid, None)


def _inherited(card: Card, uid: Uid, heir: Uid | None) -> Card:
    return replace(card, department=heir) if card.department == uid else card


def _rebuilt(build: Build, uid: Uid, heir: Uid | None) -> Build:
    units = (heir if unit == uid else unit for unit in build.departments)
    return replace(build, departments=tuple(dict.fromkeys(filter(None, units))))
