"""What a build chooses of an edition: parts, and chapters with their cards, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.outline import Part, Section
from sspass_desktop.domain.plan import Build, Edition
from sspass_desktop.domain.strategy import Task

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of part V: all its ``programmes``, and those ``cards`` of them that print.

    ``task`` None (``number`` 0) holds the cards that no task claims.
    """

    number: int
    task: Task | None
    programmes: tuple[Card, ...]
    cards: tuple[Card, ...]


def chosen_parts(build: Build, parts: Sequence[Part]) -> tuple[Part, ...]:
    """Those of the parts that are chosen, in the order of the choice."""
    chosen = dict.fromkeys(build.parts or parts)
    return tuple(part for part in chosen if part in parts)


def sections_of(edition: Edition, part: Part) -> tuple[Section, ...]:
    """The sections of a part in printed order, its own text first."""
    return tuple(section for section in edition.sections if section.part is part)


def chosen_chapters(edition: Edition, build: Build) -> tuple[Chapter, ...]:
    """The chapters in the order of the choice; the cards of each in theirs.

    Without a choice every chapter prints, one without written cards as well; a choice leaves out
    what it does not touch. Cards that no task claims come last.
    """
    tasks: list[tuple[int, Task | None]] = list(edition.strategy.numbered_tasks())
    known = {task.uid for _, task in tasks if task is not None}
    found = []
    for number, task in (*tasks, (0, None)):
        own = tuple(
            card
            for card in edition.cards
            if (card.task == task.uid if task else card.task not in known)
        )
        cards = _in_order([card for card in own if _is_chosen(card, number, build)], build)
        if cards or number in build.chapters or (task is not None and _is_open(build)):
            found.append(Chapter(number, task, own, cards))
    return tuple(sorted(found, key=lambda chapter: _place(chapter.number, build.chapters)))


def _is_open(build: Build) -> bool:
    return not (build.chapters or build.departments or build.cards)


def _is_chosen(card: Card, chapter: int, build: Build) -> bool:
    named = (
        chapter in build.chapters or card.department in build.departments or card.uid in build.cards
    )
    return card.is_written and (_is_open(build) or named)


def _in_order(cards: Sequence[Card], build: Build) -> tuple[Card, ...]:
    def key(card: Card) -> tuple[int, int]:
        return _place(card.uid, build.cards), _place(card.department, build.departments)

    return tuple(sorted(cards, key=key))


def _place(item: _Item, choice: Sequence[_Item]) -> int:
    """The place in a choice; behind it for what it does not name."""
    return choice.index(item) if item in choice else len(choice)
