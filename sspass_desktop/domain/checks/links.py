"""Families ``xref.*`` and ``task.*``: references that lead nowhere, tasks that nothing serves."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of
from sspass_desktop.domain.strategy import Strategy
from sspass_desktop.domain.vocabulary import CARD_WORDS, NUMBERED
from sspass_desktop.domain.wording import spots

STRATEGY = "strategy"

_NUMBERED = re.compile(
    rf"(?<![\d.~-])(?:(\d{{1,2}})[.-])?(\d{{1,3}}){NUMBERED}\s*(?:{'|'.join(CARD_WORDS)})(?!\s*\d)"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A number in a text that means a card; ``chapter`` None: of the same chapter."""

    chapter: int | None
    number: int
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class References:
    """What a card points at and what of it can be pointed at."""

    card: Uid
    task: Uid | None
    numbers: tuple[Reference, ...]
    nodes: tuple[tuple[Uid, Place, str], ...]
    indicators: tuple[Uid, ...]


def references(card: Card) -> References:
    """Numbers of cards in running text, and the links of lines."""
    numbers = tuple(
        Reference(int(match[1]) if match[1] else None, int(match[2]), match.group(), spot.place)
        for spot in spots(card, CardSection)
        if NUMBERED in spot.text
        for match in _NUMBERED.finditer(spot.text)
    )
    nodes = tuple(
        (line.node, Place(card.uid, section, line=number), line.text)
        for section in OUTLINES
        for number, line in enumerate(lines_of(card, section))
        if line.node is not None
    )
    return References(card.uid, card.task, numbers, nodes, tuple(i.uid for i in card.indicators))


def broken(cards: Sequence[References], strategy: Strategy) -> Iterator[Finding]:
    """Numbers that no card bears, and links to what is in the plan no more."""
    if not any(one.numbers or one.nodes for one in cards):
        return
    chapters = {number: task.uid for number, task in strategy.numbered_tasks()}
    sizes = Counter(one.task for one in cards)
    in_tree = _in_tree(strategy)
    strange = {node for one in cards for node, _, _ in one.nodes if node not in in_tree}
    if strange:
        strange -= {one.card for one in cards}.union(*(one.indicators for one in cards))
    for one in cards:
        for reference in one.numbers:
            task = one.task if reference.chapter is None else chapters.get(reference.chapter)
            if reference.number not in range(1, sizes[task] + 1):
                yield Finding(
                    Code.XREF_BROKEN,
                    reference.place,
                    reference.words,
                    expected=str(sizes[task]),
                    found=reference.words,
                )
        for node, place, text in one.nodes:
            if node in strange:
                yield Finding(Code.XREF_BROKEN, place, text)


def _in_tree(strategy: Strategy) -> set[Uid]:
    """All of the strategy that a line may link to."""
    known: set[Uid] = set()
    for goal in strategy.goals:
        known |= {goal.uid, *(task.uid for task in goal.tasks)}
        known |= {step.uid for task in goal.tasks for step in task.execution_tasks}
    return known


@dataclass(frozen=True, slots=True)
class Service:
    """The strategic and the execution task that a card serves."""

    task: Uid | None
    step: Uid | None


def service(card: Card) -> Service:
    """Which tasks a card serves."""
    return Service(card.task, card.execution_task)


def unserved(cards: Iterable[Service], strategy: Strategy) -> Iterator[Finding]:
    """Execution tasks of no card, in chapters whose cards all name the one that they serve."""
    served: dict[Uid | None, set[Uid | None]] = {}
    for one in cards:
        served.setdefault(one.task, set()).add(one.step)
    for _, task in strategy.numbered_tasks():
        steps = served.get(task.uid, set())
        if None not in steps:
            for step in task.execution_tasks:
                if step.uid not in steps:
                    place = Place(section=STRATEGY, node=step.uid)
                    yield Finding(Code.TASK_NO_PROGRAMME, place, step.name, expected=task.name)
