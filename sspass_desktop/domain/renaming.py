"""Names that are links: a record renamed once is called so wherever it is named by its uid.

What is written by hand is not touched: ``seeking`` finds it. An approved card keeps what it says.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from sspass_desktop.domain.budget import Side
from sspass_desktop.domain.budgeting import editions as budgets
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.department_edits import department_renamed
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_locked, with_card
from sspass_desktop.domain.organisation import AliasKind, Facility
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy_edits import renamed as node_renamed

_Rename = Callable[[Edition, Uid, str], Edition]


def names(edition: Edition) -> Mapping[Uid, str]:
    """All names that others speak of by uid: of the tree, units, people, facilities, funds, cards.

    A card has its title.
    """
    return {uid: name for part in _parts(edition) for uid, name in part.items()}


def renamed(edition: Edition, uid: Uid, name: str) -> Edition:
    """The edition with a record under another name, and with it all that names it by its uid.

    Goals, tasks and execution tasks, units, people, facilities, lines of the budget and cards. A
    uid that the edition does not hold changes nothing.
    """
    for part, rename in zip(_parts(edition), _RENAMES, strict=True):
        if uid in part and part[uid] != name:
            return rename(edition, uid, name)
    return edition


def followed(before: Edition, after: Edition) -> Edition:
    """The edition after a change of its records, with all that names them called as they are now.

    ``after`` differs from ``before`` in its lists of units, people and facilities alone.
    """
    edition = replace(
        after, departments=before.departments, staff=before.staff, facilities=before.facilities
    )
    for uid, (_, name) in renamings(before, after).items():
        edition = renamed(edition, uid, name)
    return replace(
        edition, departments=after.departments, staff=after.staff, facilities=after.facilities
    )


def renamings(before: Edition, after: Edition) -> Mapping[Uid, tuple[str, str]]:
    """What is called otherwise now: the old and the new name by uid."""
    return {
        uid: (old[uid], name)
        for old, new in zip(_parts(before), _parts(after), strict=True)
        for uid, name in new.items()
        if old.get(uid) and name and old[uid] != name
    }


def _parts(edition: Edition) -> tuple[dict[Uid, str], ...]:
    """The names kind by kind, in the order of ``_RENAMES``."""
    goals = edition.strategy.goals
    tasks = [task for goal in goals for task in goal.tasks]
    steps = [step for task in tasks for step in task.execution_tasks]
    budget = edition.budget
    lists: tuple[Any, ...] = (
        (*goals, *tasks, *steps),
        edition.departments,
        edition.staff,
        edition.facilities,
        tuple(budget.expenditure.walk()),
        tuple(budget.revenue.walk()),
    )
    cards = {card.uid: card.title for card in edition.cards}
    return (*({one.uid: one.name for one in held} for held in lists), cards)


def _person(edition: Edition, uid: Uid, name: str) -> Edition:
    staff = tuple(replace(one, name=name) if one.uid == uid else one for one in edition.staff)

    def called(person: Person) -> Person:
        return replace(person, name=name) if person.staff == uid else person

    def led(card: Card) -> Card:
        if is_locked(card) or uid not in (card.owner.staff, card.head.staff):
            return card
        return replace(card, owner=called(card.owner), head=called(card.head))

    return replace(edition, staff=staff, cards=tuple(map(led, edition.cards)))


def _facility(edition: Edition, uid: Uid, name: str) -> Edition:
    """A facility; aliases mean its new name, lines of the budget that are its own bear it."""
    old = next(one.name for one in edition.facilities if one.uid == uid)

    def called(one: Facility) -> Facility:
        return replace(one, name=name) if one.uid == uid else one

    after = replace(
        edition,
        facilities=tuple(map(called, edition.facilities)),
        aliases=tuple(
            replace(alias, official=name)
            if alias.kind is AliasKind.FACILITY and alias.official == old
            else alias
            for alias in edition.aliases
        ),
    )
    for side in Side:
        for line in budgets.tree_of(edition, side).walk():
            if line.facility == uid and old and old in line.name:
                after = budgets.renamed(after, side, line.uid, line.name.replace(old, name))
    return after


def _fund(side: Side) -> _Rename:
    """A line of one side of the budget."""

    def rename(edition: Edition, uid: Uid, name: str) -> Edition:
        return budgets.renamed(edition, side, uid, name)

    return rename


def _title(edition: Edition, uid: Uid, name: str) -> Edition:
    card = next(card for card in edition.cards if card.uid == uid)
    return edition if is_locked(card) else with_card(edition, replace(card, title=name))


_RENAMES: tuple[_Rename, ...] = (
    node_renamed,
    department_renamed,
    _person,
    _facility,
    _fund(Side.EXPENDITURE),
    _fund(Side.REVENUE),
    _title,
)
