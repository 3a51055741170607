"""What the cards of an edition refer to, kept together when two editions are merged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.phones import with_known_phones
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import Strategy, Task


class _Named(Protocol):
    @property
    def uid(self) -> Uid: ...
    @property
    def name(self) -> str: ...


def at_home(mine: Edition, theirs: Edition) -> Edition:
    """Give the tasks and departments of a file the uids by which the stored edition knows them.

    Tasks are matched by uid, name or chapter, execution tasks and departments by uid or name.
    Telephone numbers that were withheld are put in again.
    """
    theirs = with_known_phones(theirs, mine)
    found = _matches(mine, theirs)

    def home(uid: Uid | None) -> Uid | None:
        return found.get(uid, uid) if uid else uid

    def card_at_home(card: Card) -> Card:
        return replace(
            card,
            task=home(card.task),
            execution_task=home(card.execution_task),
            department=home(card.department),
        )

    return replace(
        theirs,
        strategy=_moved(theirs.strategy, found),
        departments=tuple(
            replace(unit, uid=found.get(unit.uid, unit.uid), parent=home(unit.parent))
            for unit in theirs.departments
        ),
        cards=tuple(map(card_at_home, theirs.cards)),
        archive=tuple(replace(each, card=card_at_home(each.card)) for each in theirs.archive),
    )


def _matches(mine: Edition, theirs: Edition) -> dict[Uid, Uid]:
    """Their uids, and those of mine that mean the same; no two of theirs get the same one."""
    held, given = (dict(each.strategy.numbered_tasks()) for each in (mine, theirs))
    found = _by_name(held.values(), given.values())
    for number, task in given.items():
        chapter = held.get(number)
        if chapter and task.uid not in found and chapter.uid not in found.values():
            found[task.uid] = chapter.uid
    tasks = {task.uid: task for task in held.values()}
    for task in given.values():
        if task.uid in found:
            found |= _by_name(tasks[found[task.uid]].execution_tasks, task.execution_tasks)
    return found | _by_name(mine.departments, theirs.departments)


def _by_name(held: Iterable[_Named], given: Iterable[_Named]) -> dict[Uid, Uid]:
    held, given = tuple(held), tuple(given)
    found = {item.uid: item.uid for item in held if item.uid in {other.uid for other in given}}
    free = {item.name: item.uid for item in held if item.uid not in found and item.name}
    for item in given:
        if item.uid not in found and item.name in free:
            found[item.uid] = free.pop(item.name)
    return found


def _moved(strategy: Strategy, found: dict[Uid, Uid]) -> Strategy:
    def task_at_home(task: Task) -> Task:
        steps = (replace(one, uid=found.get(one.uid, one.uid)) for one in task.execution_tasks)
        return replace(task, uid=found.get(task.uid, task.uid), execution_tasks=tuple(steps))

    goals = (replace(goal, tasks=tuple(map(task_at_home, goal.tasks))) for goal in strategy.goals)
    return replace(strategy, goals=tuple(goals))


def with_references(frame: Edition, other: Edition, cards: Sequence[Card]) -> Edition:
    """The frame, with what the cards name and only the other edition has."""
    tasks = {card.task for card in cards} - {
        task.uid for _, task in frame.strategy.numbered_tasks()
    }
    units = {card.department for card in cards} - {unit.uid for unit in frame.departments}
    return replace(
        frame,
        strategy=_with_tasks(frame.strategy, other.strategy, tasks),
        departments=(
            *frame.departments,
            *(unit for unit in other.departments if unit.uid in units),
        ),
    )


def _with_tasks(frame: Strategy, other: Strategy, wanted: set[Uid | None]) -> Strategy:
    """Behind the goals there are, those of the other tree with the wanted tasks in them."""
    goals = {goal.uid: goal for goal in frame.goals}
    for goal in other.goals:
        tasks = tuple(task for task in goal.tasks if task.uid in wanted)
        if tasks:
            there = goals.get(goal.uid, replace(goal, tasks=()))
            goals[goal.uid] = replace(there, tasks=(*there.tasks, *tasks))
    return replace(frame, goals=tuple(goals.values()))
