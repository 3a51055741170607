"""전략체계 연계: lines of a card that name goal and task of the tree, and a sentence behind.

A line with a ``node`` is a link: its name follows the tree, its sentence is the writer's.
"""

from dataclasses import replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.linked import retold
from sspass_desktop.domain.strategy import Strategy
from sspass_desktop.domain.vocabulary import GOAL, MISSION, STRATEGIC_TASK, VISION

LEADS = (MISSION, VISION, GOAL, STRATEGIC_TASK)
"""The lines that every card has, in printed order."""

DASH = " - "
"""Between the name and the sentence."""


def sentence(line: Line) -> str:
    """What the writer says; without the name, if the line is a link."""
    if line.node is None:
        return line.text
    return line.text.partition(DASH)[2]


def linked(card: Card, strategy: Strategy, lead: str | None) -> tuple[Uid, str] | None:
    """Goal or task of the tree that a line with this lead-in names: its key and name."""
    for goal in strategy.goals:
        for task in goal.tasks:
            if card.task is not None and task.uid == card.task:
                named = {GOAL: (goal.uid, goal.name), STRATEGIC_TASK: (task.uid, task.name)}
                return named.get(lead or "")
    return None


def rows(card: Card) -> tuple[Line, ...]:
    """The lines of the section, those that every card has added where they are missing."""
    held = {line.lead for line in card.strategy_links}
    missing = tuple(Line(1, lead=lead) for lead in LEADS if lead not in held)
    return (*card.strategy_links, *missing)


def with_sentence(card: Card, strategy: Strategy, row: int, words: str) -> Card:
    """The card with another sentence in one of its ``rows``; empty rows are not kept."""
    lines = list(rows(card))
    lines[row] = _linked_line(replace(lines[row], node=None), card, strategy, words)
    kept = (line for line in lines if line.text)
    return replace(card, strategy_links=tuple(kept))


def _linked_line(line: Line, card: Card, strategy: Strategy, words: str) -> Line:
    link = linked(card, strategy, line.lead)
    if link is None or not words:
        return retold(line, words)
    node, name = link
    return retold(replace(line, node=node), f"{name}{DASH}{words}")


def relinked(card: Card, strategy: Strategy) -> Card:
    """The card with the names of goal and task as the tree has them; the sentences stay."""
    lines = tuple(_renamed(line, card, strategy) for line in card.strategy_links)
    return card if lines == card.strategy_links else replace(card, strategy_links=lines)


def _renamed(line: Line, card: Card, strategy: Strategy) -> Line:
    link = linked(card, strategy, line.lead)
    if line.node is None or link is None:
        return line
    node, name = link
    dash = DASH if DASH in line.text else ""
    return retold(replace(line, node=node), f"{name}{dash}{sentence(line)}")
