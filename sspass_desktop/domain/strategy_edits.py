"""Changes of the strategy tree: goals, tasks and execution tasks made, renamed, moved, removed.

Every function answers a new edition whose cards stand chapter by chapter. A uid that the tree
does not hold changes nothing.
"""

from dataclasses import replace
from typing import Protocol, TypeVar

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import arranged, is_locked
from sspass_desktop.domain.linking import relinked
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Task

Node = TypeVar("Node", bound=Goal | Task | ExecutionTask)


def with_mission(edition: Edition, mission: str) -> Edition:
    """The edition with another mission (미션)."""
    return replace(edition, strategy=replace(edition.strategy, mission=mission))


def with_vision(edition: Edition, vision: str) -> Edition:
    """The edition with another vision (비전)."""
    return replace(edition, strategy=replace(edition.strategy, vision=vision))


def with_goal(edition: Edition, uid: Uid, name: str) -> Edition:
    """The edition with a goal behind all others."""
    return with_goals(edition, (*edition.strategy.goals, Goal(uid, name)))


def with_task(edition: Edition, goal: Uid, uid: Uid, name: str) -> Edition:
    """The edition with a strategic task behind the others of its goal."""

    def extended(held: Goal) -> Goal:
        return replace(held, tasks=(*held.tasks, Task(uid, name))) if held.uid == goal else held

    return with_goals(edition, tuple(map(extended, edition.strategy.goals)))


def with_execution_task(edition: Edition, task: Uid, uid: Uid, name: str) -> Edition:
    """The edition with an execution task behind the others of its task."""

    def extended(held: Task) -> Task:
        steps = (*held.execution_tasks, ExecutionTask(uid, name))
        return replace(held, execution_tasks=steps) if held.uid == task else held

    return with_goals(
        edition,
        tuple(replace(g, tasks=tuple(map(extended, g.tasks))) for g in edition.strategy.goals),
    )


def renamed(edition: Edition, uid: Uid, name: str) -> Edition:
    """The edition with a goal, task or execution task under another name."""

    def change(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(replace(one, name=name) if one.uid == uid else one for one in nodes)

    return _changed(edition, change)


def shifted_node(edition: Edition, uid: Uid, by: int) -> Edition:
    """The edition with a goal, task or execution task so many places further back."""

    def change(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return _shifted(nodes, uid, by)

    return _changed(edition, change)


def without_node(edition: Edition, uid: Uid) -> Edition:
    """The edition without a goal, task or execution task; ``cards_below`` says if cards need it."""

    def change(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(one for one in nodes if one.uid != uid)

    return _changed(edition, change)


def cards_below(edition: Edition, uid: Uid) -> int:
    """How many cards hang on a goal, task or execution task."""
    goals = (goal for goal in edition.strategy.goals if goal.uid == uid)
    homes = {uid, *(task.uid for goal in goals for task in goal.tasks)}
    return sum(card.task in homes or card.execution_task == uid for card in edition.cards)


class _Change(Protocol):
    """A change of siblings, of whichever kind."""

    def __call__(self, nodes: tuple[Node, ...], /) -> tuple[Node, ...]: ...


def _shifted(nodes: tuple[Node, ...], uid: Uid, by: int) -> tuple[Node, ...]:
    uids = [one.uid for one in nodes]
    if uid not in uids:
        return nodes
    place = uids.index(uid)
    rest, target = (*nodes[:place], *nodes[place + 1 :]), max(0, place + by)
    return (*rest[:target], nodes[place], *rest[target:])


def _changed(edition: Edition, change: _Change) -> Edition:
    """Apply a change of siblings on every level."""

    def task(held: Task) -> Task:
        return replace(held, execution_tasks=change(held.execution_tasks))

    def goal(held: Goal) -> Goal:
        return replace(held, tasks=tuple(map(task, change(held.tasks))))

    return with_goals(edition, tuple(map(goal, change(edition.strategy.goals))))


def with_goals(edition: Edition, goals: tuple[Goal, ...]) -> Edition:
    """The edition with other goals; what cards say of them follows, unless they are locked.

    So do the bands of the contract that bear the name of a goal.
    """
    strategy = replace(edition.strategy, goals=goals)
    cards = tuple(card if is_locked(card) else relinked(card, strategy) for card in edition.cards)
    names = {goal.uid: goal.name for goal in goals}
    called = {goal.name: names.get(goal.uid, "") for goal in edition.strategy.goals if goal.name}
    contract = tuple(
        replace(one, band=called.get(one.band) or one.band) for one in edition.contract
    )
    return arranged(replace(edition, strategy=strategy, cards=cards, contract=contract))
