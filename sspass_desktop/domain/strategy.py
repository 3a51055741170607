"""The strategy tree: mission, goals, strategic tasks, execution tasks; and the five principles."""

from collections.abc import Iterator
from dataclasses import dataclass

from sspass_desktop.domain.identity import Uid


@dataclass(frozen=True, slots=True)
class ExecutionTask:
    """An execution task (실행과제) of a strategic task."""

    uid: Uid
    name: str


@dataclass(frozen=True, slots=True)
class Task:
    """A strategic task (전략과제): a chapter of part V. Its programmes are the cards naming it."""

    uid: Uid
    name: str
    execution_tasks: tuple[ExecutionTask, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal (경영목표) and the direction (전략방향) that leads to it."""

    uid: Uid
    name: str
    direction: str = ""
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Strategy:
    """The tree of one edition. Tasks are numbered 1… through all goals, in order."""

    mission: str = ""
    vision: str = ""
    policies: tuple[str, ...] = ()
    core_values: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()

    def numbered_tasks(self) -> Iterator[tuple[int, Task]]:
        """Walk the tasks with their chapter numbers."""
        return enumerate((task for goal in self.goals for task in goal.tasks), start=1)


@dataclass(frozen=True, slots=True)
class Principle:
    """One of the director's principles (경영방침): printed as a poster."""

    number: int
    title: str
    sentence: str = ""
    core: str = ""
