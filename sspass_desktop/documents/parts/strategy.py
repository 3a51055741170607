"""The strategy of the plan: one table of all of it, and three of its branches."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import lcm
from typing import TypeAlias

from sspass_desktop.documents.blocks import Block, Cell, CellLine, Grid, Origin, Shade, Span
from sspass_desktop.documents.cells import header, text_cell
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, WIDTH
from sspass_desktop.documents.rich import plain
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import card_numbers
from sspass_desktop.domain.strategy import Strategy, Task
from sspass_desktop.texts import parts

_LABEL_MM = 26.0
_FINEST = 60  # columns into which the values are cut at most
_GOALS_MM = (52.0, 52.0, 66.0)
_TASKS_MM = (70.0, 100.0)
_PROGRAMMES_MM = (58.0, 14.0, 98.0)
_TASK_POINT, _JOINT = "▪", " · "

_Line: TypeAlias = tuple[str, Sequence[str], bool]
"""Label, values, whether they are bold."""


def strategy(records: Records, origin: Origin) -> Iterator[Block]:
    """전략체계: mission and vision over all, values and goals side by side, tasks below them."""
    tree = records.edition.strategy
    rows = list(_strategy_rows(tree))
    if not rows:
        return
    counts = [len(texts) for _, texts, _ in rows]
    deepest = max((len(goal.tasks) for goal in tree.goals), default=0)
    columns = lcm(*counts, len(tree.goals) or 1)
    columns = columns if columns <= _FINEST else len(tree.goals) or 1
    cells = [cell for row, line in enumerate(rows) for cell in _line(row, line, columns, origin)]
    if deepest:
        cells += _tasks(tree, len(rows), columns, origin)
    yield Grid(
        (_LABEL_MM, *[(WIDTH - _LABEL_MM) / columns] * columns),
        len(rows) + deepest,
        tuple(cells),
        header_rows=0,
        groups=frozenset({len(rows)} if deepest and rows else ()),
        origin=origin,
    )


def _line(row: int, line: _Line, columns: int, origin: Origin) -> Iterator[Cell]:
    """A label and its values, each as wide as the others."""
    label, texts, bold = line
    yield _label(row, label)
    if columns % len(texts):
        texts = (_JOINT.join(texts),)
    width = columns // len(texts)
    for place, text in enumerate(texts):
        cell = text_cell(row, 1 + place * width, text, columns=width, align=CENTRE, bold=bold)
        yield replace(cell, origin=at(origin, row))


def _strategy_rows(tree: Strategy) -> Iterator[_Line]:
    """What is there; nothing gives no row."""
    names = [goal.name for goal in tree.goals]
    directions = [goal.direction for goal in tree.goals]
    count = len(names)
    rows = (
        (parts.MISSION, [tree.mission], True),
        (parts.VISION, [tree.vision], True),
        (parts.POLICIES, tree.policies, False),
        (parts.VALUES, tree.core_values, False),
        (parts.great(count, parts.GOAL), names, True),
        (parts.great(count, parts.DIRECTION), directions, False),
    )
    yield from (row for row in rows if any(row[1]))


def _label(row: int, text: str, rows: int = 1) -> Cell:
    lines = tuple(CellLine(plain(line)) for line in text.split("\n"))
    return Cell(row, 0, lines, rows, align=CENTRE, bold=True, shade=Shade.STRONG)


def _tasks(tree: Strategy, first: int, columns: int, origin: Origin) -> Iterator[Cell]:
    """Below each goal its tasks, a row each, with their execution tasks as a list."""
    tasks = [task for _, task in tree.numbered_tasks()]
    below = sum(len(task.execution_tasks) for task in tasks)
    levels = list(zip_longest(*(goal.tasks for goal in tree.goals)))
    yield _label(first, parts.tasks_label(len(tasks), below), len(levels))
    width = columns // len(tree.goals)
    for row, side_by_side in enumerate(levels, start=first):
        for place, task in enumerate(side_by_side):
            lines = _task_lines(task) if task else ()
            yield Cell(
                row, 1 + place * width, lines, columns=width, top=True, origin=at(origin, row)
            )


def _task_lines(task: Task) -> tuple[CellLine, ...]:
    below = (CellLine(plain(one.name), _TASK_POINT) for one in task.execution_tasks)
    return (CellLine((Span(task.name, bold=True),)), *below)


def goals_and_tasks(records: Records, origin: Origin) -> Iterator[Block]:
    """경영목표 - 전략방향 - 전략과제."""
    goals = records.edition.strategy.goals
    count = sum(len(goal.tasks) for goal in goals)
    names = (
        parts.great(len(goals), parts.GOAL),
        parts.great(len(goals), parts.DIRECTION),
        parts.great(count, parts.TASK),
    )
    groups = [
        ((goal.name, goal.direction), [(task.name,) for task in goal.tasks]) for goal in goals
    ]
    yield from _branches(header(names), _GOALS_MM, groups, origin)


def execution_tasks(records: Records, origin: Origin) -> Iterator[Block]:
    """전략과제 - 실행과제."""
    tasks = [task for _, task in records.edition.strategy.numbered_tasks()]
    count = sum(len(task.execution_tasks) for task in tasks)
    names = (parts.great(len(tasks), parts.TASK), parts.great(count, parts.EXECUTION_TASK))
    groups = [((task.name,), [(one.name,) for one in task.execution_tasks]) for task in tasks]
    yield from _branches(header(names), _TASKS_MM, groups, origin)


def programmes(records: Records, origin: Origin) -> Iterator[Block]:
    """전략과제 - 실천사업: each task with the count of its programmes."""
    edition = records.edition
    numbers = card_numbers(edition)
    below: dict[Uid | None, list[tuple[str, str]]] = {
        task.uid: [] for _, task in edition.strategy.numbered_tasks()
    }
    for card in edition.cards:
        if card.task in below:
            below[card.task].append((numbers[card.uid], card.title))
    count = sum(map(len, below.values()))
    head = [
        text_cell(0, 0, parts.great(len(below), parts.TASK), align=CENTRE),
        text_cell(0, 1, parts.programmes(count), columns=2, align=CENTRE),
    ]
    groups = [
        ((parts.counted(task.name, len(below[task.uid])),), below[task.uid])
        for _, task in edition.strategy.numbered_tasks()
    ]
    yield from _branches(head, _PROGRAMMES_MM, groups, origin)


def _branches(
    head: Sequence[Cell],
    widths: tuple[float, ...],
    groups: Sequence[tuple[Sequence[str], Sequence[Sequence[str]]]],
    origin: Origin,
) -> Iterator[Block]:
    """Merged labels at the left, a row for each thing below them; the last column is a sentence."""
    cells, row, firsts = list(head), 1, set()
    for labels, below in groups:
        firsts.add(row)
        rows = max(len(below), 1)
        for column, label in enumerate(labels):
            where = at(origin, row - 1)
            bold = column == 0
            cells.append(
                text_cell(row, column, label, rows=rows, align=CENTRE, bold=bold, origin=where)
            )
        for place, texts in enumerate(below, start=row):
            for column, text in enumerate(texts, start=len(labels)):
                align = LEFT if column == len(widths) - 1 else CENTRE
                cells.append(
                    text_cell(place, column, text, align=align, origin=at(origin, place - 1))
                )
        row += rows
    if groups:
        yield Grid(widths, row, tuple(cells), groups=frozenset(firsts - {1}), origin=origin)
