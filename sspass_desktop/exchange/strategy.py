"""The strategy tree in the open format: numbered tasks with the titles of their programmes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.exchange.errors import PlanJsonError
from sspass_desktop.exchange.parse import Json
from sspass_desktop.exchange.values import Reader, parts, record
from sspass_desktop.texts.exchange import JsonFault

MOST_CHAPTERS = 999

Titles = Mapping[Uid, Sequence[str]]
"""The listed programmes of a task, in order."""


def strategy_json(strategy: Strategy, cards: Sequence[Card]) -> dict[str, Json]:
    """The tree; a task repeats the titles of its listed cards."""
    numbers = {id(task): number for number, task in strategy.numbered_tasks()}
    goals: list[Json] = [
        {
            "name": goal.name,
            "direction": goal.direction,
            "tasks": [_task_json(task, numbers[id(task)], cards) for task in goal.tasks],
            "uid": goal.uid,
        }
        for goal in strategy.goals
    ]
    return record(replace(strategy, goals=())) | {"goals": goals}


def _task_json(task: Task, number: int, cards: Sequence[Card]) -> dict[str, Json]:
    return {
        "number": number,
        "name": task.name,
        "execution_tasks": [item.name for item in task.execution_tasks],
        "programmes": [card.title for card in cards if card.task == task.uid and card.listed],
        "uid": task.uid,
        "execution_task_uids": [item.uid for item in task.execution_tasks],
    }


def read_strategy(reader: Reader, given: dict[str, Json], path: str) -> tuple[Strategy, Titles]:
    """The tree, and the titles that each task lists. Raises: PlanJsonError."""
    frame = reader.record(Strategy, {**given, "goals": []}, path)
    titles: dict[Uid, Sequence[str]] = {}
    goals = []
    for item, place in parts(given, "goals", path):
        goal = reader.record(Goal, {**item, "tasks": []}, place)
        tasks = dict(_read_task(reader, *found) for found in parts(item, "tasks", place))
        titles |= {task.uid: listed for task, listed in tasks.items()}
        goals.append(replace(goal, tasks=tuple(tasks)))
    return replace(frame, goals=tuple(goals)), titles


def _read_task(reader: Reader, given: dict[str, Json], path: str) -> tuple[Task, Sequence[str]]:
    task = reader.record(Task, {**given, "execution_tasks": []}, path)
    names, titles = (
        reader.read(tuple[str, ...] | None, given.get(key), f"{path}.{key}") or ()
        for key in ("execution_tasks", "programmes")
    )
    place = f"{path}.execution_task_uids"
    uids = reader.read(tuple[str, ...] | None, given.get("execution_task_uids"), place) or ()
    children = tuple(
        reader.record(ExecutionTask, {"name": name, "uid": uid}, f"{path}.execution_tasks[{i}]")
        for i, (name, uid) in enumerate(zip_longest(names, uids[: len(names)]))
    )
    return replace(task, execution_tasks=children), titles


def with_chapters(reader: Reader, strategy: Strategy, highest: int, path: str) -> Strategy:
    """Add nameless tasks until there are ``highest``, so that no card loses its chapter.

    Raises: PlanJsonError for more chapters than any book has.
    """
    if highest > MOST_CHAPTERS:
        raise PlanJsonError(JsonFault.WRONG_VALUE, path, str(highest))
    count = sum(len(goal.tasks) for goal in strategy.goals)
    if highest <= count:
        return strategy
    tasks = tuple(Task(reader.derived_uid(Task, ""), "") for _ in range(count, highest))
    goal = Goal(reader.derived_uid(Goal, ""), "", tasks=tasks)
    return replace(strategy, goals=(*strategy.goals, goal))
