"""Outlines of a card's sections, and the tables and pictures that stand between their lines."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from sspass_desktop.domain.card import Card, CardBlock, CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.levels import Lines

OUTLINES = (
    CardSection.GOALS,
    CardSection.BACKGROUND,
    CardSection.STRATEGY_LINKS,
    CardSection.OVERVIEW,
    CardSection.LAST_RESULTS,
    CardSection.IMPROVEMENTS,
    CardSection.ACTIONS,
    CardSection.ISSUES,
    CardSection.EFFECTS,
)
"""The sections that hold lines."""


def lines_of(card: Card, section: CardSection) -> Lines:
    """The lines of a section; those of 사업개요 are its 사업내용."""
    if section is CardSection.OVERVIEW:
        return card.overview.content
    lines: Lines = getattr(card, section.value)
    return lines


def with_lines(card: Card, section: CardSection, lines: Lines) -> Card:
    """A card with other lines in a section; its tables and pictures stay behind their lines."""
    before = lines_of(card, section)
    if lines == before:
        return card
    own = [block for block in card.blocks if block.section is section]
    moved = iter(moved_blocks(before, lines, own))
    blocks = tuple(next(moved) if block.section is section else block for block in card.blocks)
    if section is CardSection.OVERVIEW:
        return replace(card, overview=replace(card.overview, content=lines), blocks=blocks)
    change: dict[str, Lines] = {section.value: lines}
    return replace(card, blocks=blocks, **change)  # type: ignore[arg-type]  # names of OUTLINES


def moved_blocks(
    before: Sequence[Line], after: Sequence[Line], blocks: Iterable[CardBlock]
) -> tuple[CardBlock, ...]:
    """The blocks of a section behind the same lines as before.

    What stood behind a line that is gone stands behind what is left above it.
    """
    places = _places(before, after)
    more = len(after) - len(before)
    return tuple(
        replace(
            block,
            after=places[block.after] if block.after < len(places) else block.after + more,
        )
        for block in blocks
    )


def _places(before: Sequence[Line], after: Sequence[Line]) -> list[int]:
    """Behind how many lines of ``after`` stands what stood behind 0, 1, 2 … of ``before``."""
    same_head = _common(before, after)
    most = min(len(before), len(after)) - same_head
    same_tail = min(most, _common(before[::-1], after[::-1]))
    end, new_end = len(before) - same_tail, len(after) - same_tail
    found: dict[Hashable, list[int]] = defaultdict(list)
    for index in range(new_end - 1, same_head - 1, -1):
        found[_words(after[index])].append(index + 1)
    places = list(range(same_head + 1))
    for index in range(same_head, end):
        known = found[_words(before[index])]
        last = index + 1 == end
        near = new_end if last else min(index + 1, new_end)
        places.append(known.pop() if known else near)
    return places + [new_end + number for number in range(1, same_tail + 1)]


def _common(one: Sequence[Line], other: Sequence[Line]) -> int:
    """How many lines are the same at the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _words(line: Line) -> Hashable:
    """By what a line is known again at another level."""
    return line.lead, line.text, line.tag, line.node
