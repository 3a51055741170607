"""What a team's workbook says of the edition it came from: its tree, its units, its memory."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import Department, DepartmentKind
from sspass_desktop.domain.plan import Edition, EditionKind
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.importers.team import values
from sspass_desktop.importers.team.pages import find_page
from sspass_desktop.importers.team.values import UnreadError, refuse
from sspass_desktop.importers.workbook.cells import Workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.tables import Entry
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.records import DEPARTMENT_KINDS
from sspass_desktop.texts.team_workbook import Page
from sspass_desktop.texts.workbook_faults import WorkbookFault

Kind = TypeVar("Kind")
_YEARS = range(1900, 3000)


@dataclass(frozen=True, slots=True)
class Memory:
    """The edition a file was made from, without cards, and the digests of what it held then.

    The digest of last year's programme stands under the part "".
    """

    edition: Edition
    digests: Mapping[Uid, Mapping[str, str]]


def read_memory(workbook: Workbook) -> Memory:
    """What the file remembers. Raises: UnreadableWorkbookError if it is no file of ours."""
    table, missing = find_page(workbook, Page.MEMORY)
    if table is None or missing:
        raise UnreadableWorkbookError(WorkbookFault.NOT_OURS)
    facts: dict[str, str] = {}
    digests: dict[Uid, dict[str, str]] = {}
    try:
        for entry in table.entries:
            key, part = values.word(entry, "key"), values.word(entry, "part")
            if key:
                digests.setdefault(Uid(key), {})[part] = values.word(entry, "value")
            else:
                facts[part] = values.text(entry, "value")
        return Memory(_edition(workbook, facts), digests)
    except UnreadError as error:
        raise UnreadableWorkbookError(WorkbookFault.DAMAGED, table.sheet) from error


def _edition(workbook: Workbook, facts: Mapping[str, str]) -> Edition:
    version, year, revision = (
        _number(facts.get(key, "")) for key in ("version", "year", "revision")
    )
    if version > words.FORMAT_VERSION:
        raise UnreadableWorkbookError(WorkbookFault.NEWER)
    kinds = {kind.value: kind for kind in EditionKind}
    kind = kinds.get(facts.get("kind", ""))
    if not version or year not in _YEARS or not facts.get("edition") or kind is None:
        raise UnreadableWorkbookError(WorkbookFault.NOT_OURS)
    return Edition(
        Uid(facts["edition"]),
        year,
        kind,
        revision,
        facts.get("title", ""),
        strategy=_strategy(workbook),
        departments=_units(workbook),
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0  # noqa: PLR2004


def _strategy(workbook: Workbook) -> Strategy:
    """The tree as far as cards need it."""
    steps: dict[str, list[ExecutionTask]] = {}
    for entry in _entries(workbook, Page.STEPS):
        step = ExecutionTask(Uid(values.word(entry, "step")), values.text(entry, "name"))
        steps.setdefault(values.word(entry, "task"), []).append(step)
    goals: dict[str, Goal] = {}
    for entry in _entries(workbook, Page.TASKS):
        key = values.word(entry, "goal")
        name, direction = values.text(entry, "goal_name"), values.text(entry, "direction")
        goal = goals.setdefault(key, Goal(Uid(key), name, direction))
        uid = values.word(entry, "task")
        if uid:
            task = Task(Uid(uid), values.text(entry, "name"), tuple(steps.get(uid, ())))
            goals[key] = replace(goal, tasks=(*goal.tasks, task))
    return Strategy(goals=tuple(goals.values()))


def _units(workbook: Workbook) -> tuple[Department, ...]:
    kinds = {word: kind for kind, word in DEPARTMENT_KINDS.items()}
    found = []
    for entry in _entries(workbook, Page.UNITS):
        kind = kinds.get(values.word(entry, "kind"))
        unit = Department(Uid(values.word(entry, "unit")), values.text(entry, "name"))
        found.append(replace(unit, kind=kind) if isinstance(kind, DepartmentKind) else unit)
    return tuple(found)


def _entries(workbook: Workbook, page: Page) -> tuple[Entry, ...]:
    """The rows of a hidden sheet. Raises: UnreadableWorkbookError if it is not as it was."""
    table, missing = find_page(workbook, page)
    if table is None or missing:
        raise UnreadableWorkbookError(WorkbookFault.SHEET_MISSING, words.PAGES[page].name)
    return table.entries


@dataclass(frozen=True, slots=True)
class Lists:
    """The words that may be chosen in a card's row, and what they mean."""

    tasks: Mapping[str, Uid]
    steps: Mapping[str, Uid]
    units: Mapping[str, Uid]


def lists_of(edition: Edition) -> Lists:
    """What is offered: tasks with and without their number; of namesakes the first."""
    tasks: dict[str, Uid] = {}
    steps: dict[str, Uid] = {}
    for number, task in edition.strategy.numbered_tasks():
        tasks.setdefault(squashed(words.task_label(number, task.name)), task.uid)
        tasks.setdefault(squashed(task.name), task.uid)
        for step in task.execution_tasks:
            steps.setdefault(squashed(step.name), step.uid)
    units: dict[str, Uid] = {}
    for unit in edition.departments:
        units.setdefault(squashed(unit.name), unit.uid)
    return Lists(tasks, steps, units)


def chosen(entry: Entry, key: str, offered: Mapping[str, Uid], what: str) -> Uid | None:
    """What a cell chooses of a list, None where nothing stands. Raises: UnreadError."""
    word = values.word(entry, key)
    if not word:
        return None
    if squashed(word) not in offered:
        raise refuse(entry, key, words.no_such_word(word, what))
    return offered[squashed(word)]
