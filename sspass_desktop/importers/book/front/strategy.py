"""The strategy of part IV: four tables that print the same tree, merged into one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Query
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Strategy, Task
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import cell_text, is_list, items, plain
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_ALIKE = 0.6
_GOAL_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """A programme as a list of part IV prints it."""

    title: str
    line: int


@dataclass(frozen=True, slots=True)
class ProgrammeList:
    """The programmes of one task; ``number`` is its chapter, from 1."""

    number: int
    task: Uid
    programmes: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    line: SourceLine


@dataclass(slots=True)
class _Node:
    """A name as one table prints it, and the names printed beside it."""

    name: _Name
    below: list[_Name]
    count: int | None = None


@dataclass(slots=True)
class _Branch:
    goal: _Name
    direction: _Name
    tasks: list[_Node]


class StrategyReader:
    """Takes the tables of the strategy in printed order; ``merged`` makes one tree of them."""

    def __init__(self, keys: Keys, ledger: Ledger) -> None:
        self._keys = keys
        self._ledger = ledger
        self._values: dict[str, tuple[str, ...]] = {}
        self._printed: list[_Name] = []
        self._columns: list[_Branch] = []
        self._branches: list[_Branch] = []
        self._execution: list[_Node] = []
        self._programmes: list[_Node] = []

    def take(self, grid: Grid) -> Query | None:
        """Read a table of the strategy, or None if it is another one."""
        head = grid.head
        if _fits(head, (words.GOAL, words.DIRECTION, words.TASK)):
            self._branches += self._rows(grid.lines[1:])
            return Query.GOALS_AND_TASKS
        if _fits(head, (words.TASK, words.EXECUTION_TASK)):
            self._execution += _nodes(grid.lines[1:])
            return Query.EXECUTION_TASKS
        if _fits(head, (words.TASK, words.PROGRAMME)):
            self._programmes += _nodes(grid.lines[1:])
            return Query.PROGRAMMES
        if _is_vision(grid):
            self._vision(grid)
            return Query.STRATEGY
        return None

    def merged(self) -> tuple[Strategy, tuple[ProgrammeList, ...]]:
        """The tree with one official name a node, and the programmes of its tasks."""
        official = self._official()
        left = self._tasks(official)
        branches = self._branches or self._columns
        self._tell_goals(branches)
        goals = []
        for branch in branches:
            near = [_nearest(node.name.text, official) for node in branch.tasks]
            tasks = [left.pop(name) for name in near if name in left]
            goals.append(self._goal(branch, tasks))
        if left:
            nowhere = _Name("", SourceLine(0, ""))
            goals.append(self._goal(_Branch(nowhere, nowhere, []), tuple(left.values())))
        strategy = Strategy(
            mission=" ".join(self._values.get("mission", ())),
            vision=" ".join(self._values.get("vision", ())),
            policies=self._values.get("policies", ()),
            core_values=self._values.get("core_values", ()),
            goals=tuple(goals),
        )
        return strategy, tuple(self._lists(strategy))

    def _rows(self, lines: Sequence[SourceLine]) -> list[_Branch]:
        """Rows goal, direction, task; the first two filled down."""
        found: list[_Branch] = []
        for line in lines:
            for cell in filter(None, line.cells[_GOAL_COLUMNS:]):
                self._ledger.problem(line, "strategy_row_unknown", plain(cell))
            cells = (*line.cells, "", "", "")[:_GOAL_COLUMNS]
            if is_list(cells[0]) and not any(cells[1:]):
                cells = ("", "", cells[0])
            if cells[0] or not found:
                goal, direction = (_Name(plain(cell), line) for cell in cells[:2])
                found.append(_Branch(goal, direction, []))
            found[-1].tasks += [_Node(_Name(plain(item), line), []) for item in items(cells[2])]
        return found

    def _vision(self, grid: Grid) -> None:
        """The overview table: label column, then one cell or one a goal."""
        label = ""
        keys = {
            "mission": words.MISSION,
            "vision": words.VISION,
            "policies": words.POLICY,
            "core_values": words.CORE_VALUE,
            "goal": words.GOAL,
            "direction": words.DIRECTION,
            "task": words.TASK_CELL,
        }
        for line in grid.lines:
            first = folded(squash(plain(line.cells[0])))
            label = next(
                (key for key, one in keys.items() if one.fullmatch(first)), "" if first else label
            )
            cells = [cell for cell in line.cells[1:] if cell]
            if label == "goal":
                self._columns = [_Branch(_Name(plain(c), line), _Name("", line), []) for c in cells]
            elif label in ("direction", "task"):
                self._under(label, line)
            elif label:
                self._values[label] = (*self._values.get(label, ()), *map(plain, cells))
            else:
                self._ledger.problem(line, "strategy_row_unknown", plain(line.text))

    def _under(self, label: str, line: SourceLine) -> None:
        """A row of cells, one under each goal; shifted ones are moved back."""
        filled = [cell for cell in line.cells[1:] if cell]
        cells = filled if len(filled) == len(self._columns) else line.cells[1:]
        for cell in filter(None, cells[len(self._columns) :]):
            self._ledger.problem(line, "strategy_row_unknown", plain(cell))
        for branch, cell in zip(self._columns, cells, strict=False):
            name = plain(cell_text(cell).split("\n")[0])
            if label == "direction":
                branch.direction = _Name(plain(cell), line)
            elif name:
                below = [_Name(plain(item), line) for item in cell_text(cell).split("\n")[1:]]
                branch.tasks.append(_Node(_Name(name, line), below))

    def _official(self) -> list[str]:
        """The tasks in order, each in the form that most copies print; lists before diagrams."""
        copies = [
            [node.name for node in self._execution],
            [node.name for branch in self._branches for node in branch.tasks],
            [node.name for node in self._programmes],
            [node.name for branch in self._columns for node in branch.tasks],
        ]
        order = max(copies[:3], key=len) or copies[3]
        found = []
        for base in order:
            others = (copy for copy in copies if copy is not order)
            near = (_nearest(base.text, [name.text for name in copy]) for copy in others)
            found.append(_most_printed([base.text, *filter(None, near)]))
        for name in (name for copy in copies for name in copy):
            if _nearest(name.text, found) is None:
                self._ledger.problem(name.line, "strategy_row_unknown", name.text)
                found.append(name.text)
        for copy in copies:
            self._tell_variants(copy, found)
        return list(dict.fromkeys(found))

    def _tell_variants(self, copy: Iterable[_Name], official: Sequence[str]) -> None:
        """Note names that the tree has in another form, or not at all."""
        for name in copy:
            near = _nearest(name.text, official)
            if near is None and name.text:
                self._ledger.problem(name.line, "strategy_row_unknown", name.text)
            elif near is not None and squash(near) != squash(name.text):
                self._ledger.problem(name.line, "name_variant", near, name.text)

    def _tell_goals(self, branches: Sequence[_Branch]) -> None:
        if branches is not self._columns:
            self._tell_variants(
                (one.goal for one in self._columns), [b.goal.text for b in branches]
            )
            directions = [one.direction for one in self._columns]
            self._tell_variants(directions, [b.direction.text for b in branches])

    def _goal(self, branch: _Branch, tasks: Sequence[Task]) -> Goal:
        uid = self._keys.of("goal", branch.goal.text)
        return Goal(uid, branch.goal.text, branch.direction.text, tuple(tasks))

    def _tasks(self, official: Sequence[str]) -> dict[str, Task]:
        """The tasks by name, with the execution tasks of the list, else of the overview."""
        columns = [node for branch in self._columns for node in branch.tasks]
        below = _by_task(self._execution or columns, official)
        if self._execution:
            self._tell_execution(columns, below, official)
        tasks = {}
        for name in official:
            executed = [one.text for node in below.get(name, ()) for one in node.below]
            keyed = (ExecutionTask(self._keys.of("execution", name, one), one) for one in executed)
            tasks[name] = Task(self._keys.of("task", name), name, tuple(keyed))
        return tasks

    def _tell_execution(
        self, columns: Sequence[_Node], below: dict[str, list[_Node]], official: Sequence[str]
    ) -> None:
        """Note where the overview words a task's execution tasks in another way than the list.

        They are compared as one text: the overview may have lost what parts them.
        """
        for task, nodes in _by_task(columns, official).items():
            printed, listed = (
                " ".join(one.text for node in some for one in node.below)
                for some in (nodes, below.get(task, ()))
            )
            if printed and squash(printed) != squash(listed):
                self._ledger.problem(nodes[0].name.line, "name_variant", listed, printed)

    def _lists(self, strategy: Strategy) -> Iterator[ProgrammeList]:
        tasks = list(strategy.numbered_tasks())
        by_task = _by_task(self._programmes, [task.name for _, task in tasks])
        for number, task in tasks:
            nodes = by_task.get(task.name, [])
            found = [name for node in nodes for name in node.below]
            for node in nodes:
                if node.count not in (None, len(found)):
                    values = (task.name, str(node.count), str(len(found)))
                    self._ledger.problem(node.name.line, "count_differs", *values)
            if nodes:
                listed = tuple(Listed(name.text, name.line.number) for name in found)
                yield ProgrammeList(number, task.uid, listed)


def _by_task(nodes: Iterable[_Node], official: Sequence[str]) -> dict[str, list[_Node]]:
    """The nodes of each task."""
    found: dict[str, list[_Node]] = {}
    for node in nodes:
        found.setdefault(_nearest(node.name.text, official) or node.name.text, []).append(node)
    return found


def _fits(head: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> bool:
    """Whether the header is these columns and no others."""
    filled = [cell for cell in head if cell]
    return len(filled) == len(patterns) and all(
        pattern.fullmatch(cell) for pattern, cell in zip(patterns, filled, strict=True)
    )


def _is_vision(grid: Grid) -> bool:
    """Whether the rows are labelled as the own strategy: goals and tasks, not only a vision."""
    labels = [folded(squash(plain(row[0]))) for row in grid.rows if row[0]]
    known = [one for one in words.LABELS if any(one.fullmatch(label) for label in labels)]
    own = any(words.GOAL.fullmatch(label) or words.POLICY.fullmatch(label) for label in labels)
    return own and len(known) >= _GOAL_COLUMNS


def _nodes(lines: Sequence[SourceLine]) -> list[_Node]:
    """Rows name, list; the name filled down. A list alone in the row lost its leading blank."""
    found: list[_Node] = []
    for line in lines:
        name, lists = _name_and_lists(line)
        text = plain(name)
        if text or not found:
            count = words.COUNTED.search(folded(text))
            bare = text[: count.start()] if count else text
            found.append(_Node(_Name(bare, line), [], int(count[1]) if count else None))
        found[-1].below += [_Name(plain(item), line) for cell in lists for item in items(cell)]
    return found


def _name_and_lists(line: SourceLine) -> tuple[str, list[str]]:
    """Part a row, wherever the conversion moved its cells."""
    first = line.cells[0]
    filled = [cell for cell in line.cells if cell]
    if first and not is_list(first):
        return first, filled[1:]
    names = [cell for cell in filled if not is_list(cell)]
    if names and len(filled) > len(names):
        return names[0], [cell for cell in filled if cell is not names[0]]
    return "", filled


def _most_printed(forms: Sequence[str]) -> str:
    """The form most copies share, blanks aside; at a tie the first."""
    times = Counter(squash(form) for form in forms)
    return max(forms, key=lambda form: times[squash(form)])


def _nearest(name: str, among: Sequence[str]) -> str | None:
    """The name meant, if one is near enough."""
    if name in among:
        return name
    rated = [(_likeness(name, other), other) for other in among]
    best = max(rated, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= _ALIKE else None


def _likeness(name: str, other: str) -> float:
    return SequenceMatcher(None, squash(name), squash(other), autojunk=False).ratio()
