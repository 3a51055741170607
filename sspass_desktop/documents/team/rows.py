"""The rows of a team's workbook: each a value by the key of its column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.xlsx.model import Value
from sspass_desktop.domain.budget import FundTable, Ratio, Source
from sspass_desktop.domain.card import Card, Person
from sspass_desktop.domain.differences import CardPart, digest, part_of
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.phones import shown_phone
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.card_page import STATUSES
from sspass_desktop.texts.records import DEPARTMENT_KINDS, RESULT_STATUSES
from sspass_desktop.texts.team_workbook import Page

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class HandedOut:
    """What goes to a team: cards and last year's programmes of an edition."""

    edition: Edition
    cards: tuple[Card, ...]
    results: tuple[DepartmentResult, ...]
    team: str = ""
    phones: bool = True


def rows(page: Page, out: HandedOut) -> Iterator[Values]:
    """The rows of a sheet, in order."""
    return _ROWS[page](out)


def _cards(out: HandedOut) -> Iterator[Values]:
    edition = out.edition
    tasks = {
        task.uid: words.task_label(number, task.name)
        for number, task in edition.strategy.numbered_tasks()
    }
    steps = {
        step.uid: step.name
        for _, task in edition.strategy.numbered_tasks()
        for step in task.execution_tasks
    }
    units = {unit.uid: unit.name for unit in edition.departments}
    for card, known in _known(out):
        budget = card.budget
        yield {
            **known,
            "task": tasks.get(card.task or Uid("")),
            "step": steps.get(card.execution_task or Uid("")),
            "unit": units.get(card.department or Uid("")),
            "status": STATUSES[card.status],
            **_person("owner", card.owner, phones=out.phones),
            **_person("head", card.head, phones=out.phones),
            "purpose": card.overview.purpose,
            "period": card.overview.period,
            "nonbudget": words.YES if budget.nonbudget else None,
            "declared": budget.declared_total_won,
            "words": budget.declared_words,
            "account": budget.account,
        }


def _person(which: str, person: Person, *, phones: bool) -> Values:
    """The key of a member of staff stands beside the name that it is for."""
    return {
        f"{which}_role": person.role,
        f"{which}_name": person.name,
        f"{which}_phone": shown_phone(person, phones=phones),
        f"{which}_staff": f"{person.staff} {person.name}" if person.staff else None,
    }


def _known(out: HandedOut) -> Iterator[tuple[Card, dict[str, Value]]]:
    numbers = card_numbers(out.edition)
    for card in out.cards:
        yield card, {"card": card.uid, "number": numbers[card.uid], "title": card.title}


def _lines(out: HandedOut) -> Iterator[Values]:
    for card, known in _known(out):
        for part, section in words.PARTS_OF_LINES.items():
            for order, line in enumerate(part_of(card, part), start=1):
                yield {
                    **known,
                    "section": section,
                    "order": order,
                    "level": line.level,
                    "marker": line.marker,
                    "lead": line.lead,
                    "text": line.text,
                    "tag": line.tag,
                    "node": line.node,
                }


def _costs(out: HandedOut) -> Iterator[Values]:
    for card, known in _known(out):
        for number, table in enumerate(card.budget.tables, start=1):
            head = {
                **known,
                "table": number,
                "fund": table.fund,
                "levels": words.STEP_JOINT.join(table.levels),
                "node": table.node,
            }
            yield from _cost_lines(head, table)


def _cost_lines(head: Values, table: FundTable) -> Iterator[Values]:
    """A table without lines has a row without a place in the order."""
    if not table.lines:
        yield head
    for order, line in enumerate(table.lines, start=1):
        path = {words.level_head(at).key: step for at, step in enumerate(line.path, start=1)}
        split: dict[str, Value] = {}
        if line.sources is not None:
            split = {source.value: getattr(line.sources, source.value) for source in Source}
        yield {
            **head,
            "order": order,
            **path,
            "label": line.label,
            "formula": line.formula,
            "amount": line.amount_won,
            **split,
            "ratio": _ratio(line.ratio),
        }


def _ratio(ratio: Ratio | None) -> str | None:
    if ratio is None:
        return None
    shares = [getattr(ratio, source.value) for source in Source]
    names = dict(zip(Source, SOURCES, strict=True))
    return words.ratio(shares, names[ratio.remainder])


def _indicators(out: HandedOut) -> Iterator[Values]:
    for card, known in _known(out):
        for order, one in enumerate(card.indicators, start=1):
            yield {
                **known,
                "order": order,
                "kind": one.kind,
                "criterion": one.criterion,
                "name": words.NO_NAME if one.name is None else one.name,
                "target": one.target,
                "indicator": one.uid,
            }


def _schedule(out: HandedOut) -> Iterator[Values]:
    for card, known in _known(out):
        for order, row in enumerate(card.schedule, start=1):
            yield {
                **known,
                "order": order,
                "group": row.group,
                "depth": words.SUB_ROW * row.depth,
                "label": row.label,
                **{f"m{month}": words.TAKEN for month in row.months},
            }


def _results(out: HandedOut) -> Iterator[Values]:
    """A programme without measures has a row without a place in the order."""
    for result in out.results:
        head: dict[str, Value] = {
            "result": result.uid,
            "unit": result.department,
            "number": result.number,
            "title": result.title,
        }
        if not result.measures:
            yield head
        for order, one in enumerate(result.measures, start=1):
            yield {
                **head,
                "order": order,
                "name": one.name,
                "target": one.target,
                "result_text": one.result,
                "rate": one.declared_rate,
                "as_of": one.as_of,
                "status": RESULT_STATUSES[one.status],
                "note": one.note,
                "evidence": one.evidence,
                "measure": one.uid,
            }


def _tasks(out: HandedOut) -> Iterator[Values]:
    number = 0
    for goal in out.edition.strategy.goals:
        head = {"goal": goal.uid, "goal_name": goal.name, "direction": goal.direction}
        for task in goal.tasks:
            number += 1
            label = words.task_label(number, task.name)
            yield {**head, "label": label, "task": task.uid, "name": task.name}
        if not goal.tasks:
            yield head


def _steps(out: HandedOut) -> Iterator[Values]:
    for _, task in out.edition.strategy.numbered_tasks():
        for step in task.execution_tasks:
            yield {"name": step.name, "step": step.uid, "task": task.uid}


def _units(out: HandedOut) -> Iterator[Values]:
    for unit in out.edition.departments:
        yield {"name": unit.name, "unit": unit.uid, "kind": DEPARTMENT_KINDS[unit.kind]}


CARRIED = frozenset(CardPart) - {CardPart.STATUS, CardPart.BLOCKS, CardPart.CONTINUITY}
"""What of a card the workbook carries; the state is shown only, and set for new cards."""


def _memory(out: HandedOut) -> Iterator[Values]:
    """What the edition is, and digests of all that may come back changed."""
    edition = out.edition
    facts: Sequence[tuple[str, str]] = (
        ("version", str(words.FORMAT_VERSION)),
        ("edition", edition.uid),
        ("year", str(edition.year)),
        ("kind", edition.kind.value),
        ("revision", str(edition.revision)),
        ("title", edition.title),
        ("team", out.team),
    )
    for part, value in facts:
        yield {"key": "", "part": part, "value": value}
    for card in out.cards:
        for carried in sorted(CARRIED):
            proof = digest(part_of(card, carried))
            yield {"key": card.uid, "part": carried.value, "value": proof}
    for result in out.results:
        yield {"key": result.uid, "part": "", "value": digest(result)}


_ROWS = {
    Page.CARDS: _cards,
    Page.LINES: _lines,
    Page.COSTS: _costs,
    Page.INDICATORS: _indicators,
    Page.SCHEDULE: _schedule,
    Page.RESULTS: _results,
    Page.TASKS: _tasks,
    Page.STEPS: _steps,
    Page.UNITS: _units,
    Page.MEMORY: _memory,
}
