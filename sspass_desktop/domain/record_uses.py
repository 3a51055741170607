"""Who speaks of a record by its uid: what is spoken of may not go."""

from collections.abc import Iterable

from sspass_desktop.domain.budget import BudgetNode
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition


def cards_and_archive(edition: Edition) -> tuple[Card, ...]:
    """The living cards and those put away."""
    return (*edition.cards, *(entry.card for entry in edition.archive))


def cards_of_department(edition: Edition, uid: Uid) -> int:
    """How many cards a unit owns."""
    return sum(card.department == uid for card in cards_and_archive(edition))


def staff_of_department(edition: Edition, uid: Uid) -> int:
    """How many people belong to a unit."""
    return sum(member.department == uid for member in edition.staff)


def departments_of_department(edition: Edition, uid: Uid) -> int:
    """How many units stand below a unit or follow it."""
    return sum(uid in (one.parent, one.predecessor) for one in edition.departments)


def builds_of_department(edition: Edition, uid: Uid) -> int:
    """How many builds print a unit."""
    return sum(uid in build.departments for build in edition.builds)


def cards_of_member(edition: Edition, uid: Uid) -> int:
    """How many cards name a person as owner or head."""
    people = ((card.owner.staff, card.head.staff) for card in cards_and_archive(edition))
    return sum(uid in named for named in people)


def lines_of_facility(edition: Edition, uid: Uid) -> int:
    """How many lines of the budget are those of a facility."""
    trees = (edition.budget.revenue, edition.budget.expenditure)
    nodes: Iterable[BudgetNode] = (node for tree in trees for node in tree.walk())
    return sum(node.facility == uid for node in nodes)


def cards_of_programme(edition: Edition, uid: Uid) -> int:
    """How many cards continue last year's programme."""
    return sum(
        any(link.predecessor == uid for link in card.continuity)
        for card in cards_and_archive(edition)
    )
