"""Numbers that follow: a card, or all of a plan, with every linked number as its source is now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import is_

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.sources import (
    LAST,
    Key,
    PlanFigures,
    Source,
    followed_by,
    plan_figures,
    printed,
)
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_final, is_locked
from sspass_desktop.domain.outline import Block, Callout, Figure, Line, NumberLink, Outline, Section
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.outlining.linked import carried, with_numbers
from sspass_desktop.domain.outlining.sections import OUTLINES, lines_of, with_lines
from sspass_desktop.domain.plan import Edition

_OUTSIDE = (
    frozenset(LAST),
    frozenset((Figure.FUND, Figure.BUDGET)),
    frozenset((Figure.CARDS,)),
)
"""What is read of last year's results, of the budget, and of the number of cards."""


def has_links(card: Card) -> bool:
    """Whether any number in the sentences of a card follows another."""
    return any(line.links for section in OUTLINES for line in lines_of(card, section))


def links_in(card: Card) -> Iterator[NumberLink]:
    """The links of all sentences of a card, as they are stored."""
    for section in OUTLINES:
        for line in lines_of(card, section):
            yield from line.links


def card_following(card: Card, plan: PlanFigures) -> Card:
    """The card with its linked numbers as they are now; where none changed the very same one."""
    known = followed_by(links_in(card), card, plan)
    for section in OUTLINES:
        before = lines_of(card, section)
        after = _lines(before, known)
        if after is not before:
            card = with_lines(card, section, after)
    return card


def _lines(lines: Lines, known: Mapping[Key, Source]) -> Lines:
    after = tuple(_line(line, known) for line in lines)
    return lines if all(map(is_, after, lines)) else after


def _line(line: Line, known: Mapping[Key, Source]) -> Line:
    def number(link: NumberLink) -> str | None:
        source = known.get((link.figure, link.record))
        return printed(source, link.unit) if source is not None else None

    return with_numbers(line, number)


def section_following(section: Section, plan: PlanFigures) -> Section:
    """A section of parts I to IV with its linked numbers as they are now."""
    known = followed_by((), None, plan)
    blocks = tuple(
        replace(block, lines=_lines(block.lines, known))
        if isinstance(block, Outline | Callout)
        else block
        for block in section.blocks
    )
    return section if blocks == section.blocks else replace(section, blocks=blocks)


def written_in(block: Block) -> Lines:
    """The lines of a block of parts I to IV."""
    return block.lines if isinstance(block, Outline | Callout) else ()


class Follower:
    """Keeps the linked numbers of an edition as their sources are, step by step.

    It remembers what it saw: a step that changes one card looks at that one alone, and at others
    only if they follow what else was changed. An approved card keeps what it says, and so does an
    approved edition.
    """

    def __init__(self) -> None:
        self._seen: dict[Uid, Card] = {}
        self._linked: dict[Uid, frozenset[Figure]] = {}
        self._read: tuple[object, ...] = ()
        self._plan: PlanFigures | None = None

    def followed(self, edition: Edition) -> Edition:
        """The edition with all linked numbers as they are now; the very same one if none changed.

        A link whose source is gone keeps the number that it had.
        """
        if is_final(edition):
            return edition
        fresh = self._learn(edition)
        written = [one for one in edition.sections if _has_links(one)]
        if not self._linked and not written:
            return edition
        plan, moved = self._plan_of(edition)
        changed = {
            card.uid: card_following(card, plan)
            for card in edition.cards
            if card.uid in self._linked
            and (card.uid in fresh or self._linked[card.uid] & moved)
            and not is_locked(card)
        }
        return _with(edition, changed, [section_following(one, plan) for one in written])

    def _learn(self, edition: Edition) -> set[Uid]:
        """Which cards are others than before; of all it is known what their numbers follow."""
        old, self._seen = self._seen, {card.uid: card for card in edition.cards}
        fresh = {uid for uid, card in self._seen.items() if old.get(uid) is not card}
        known = {uid: held for uid, held in self._linked.items() if uid in self._seen}
        for uid in fresh:
            known.pop(uid, None)
            followed = frozenset(link.figure for link in links_in(self._seen[uid]))
            if followed:
                known[uid] = followed
        self._linked = known
        return fresh

    def _plan_of(self, edition: Edition) -> tuple[PlanFigures, frozenset[Figure]]:
        """What is followed outside the cards, and which figures may be others than before."""
        read = (edition.department_results, edition.budget, len(edition.cards))
        held = self._read or (None, None, None)
        moved: frozenset[Figure] = frozenset()
        for one, other, figures in zip(held, read, _OUTSIDE, strict=True):
            if one != other:
                moved |= figures
        if moved or self._plan is None:
            self._plan = plan_figures(edition)
        self._read = read
        return self._plan, moved


def followed(edition: Edition) -> Edition:
    """The edition with all linked numbers as they are now, looked at for the first time."""
    return Follower().followed(edition)


def _with(edition: Edition, cards: Mapping[Uid, Card], sections: Iterable[Section]) -> Edition:
    """The edition with other cards and sections; the very same one if all are what they were."""
    others = {section.uid: section for section in sections}
    new_cards = tuple(cards.get(card.uid, card) for card in edition.cards)
    new_sections = tuple(others.get(one.uid, one) for one in edition.sections)
    if all(map(is_, (*new_cards, *new_sections), (*edition.cards, *edition.sections))):
        return edition
    return replace(edition, cards=new_cards, sections=new_sections)


def linked_as(held: Iterable[Card], read: Iterable[Card]) -> tuple[Card, ...]:
    """Cards from a file that knows no links, with those of the cards of the plan that they are."""
    known = {card.uid: card for card in held if has_links(card)}
    return tuple(_linked_as(known[card.uid], card) if card.uid in known else card for card in read)


def _linked_as(held: Card, read: Card) -> Card:
    for section in OUTLINES:
        lines = carried(lines_of(held, section), lines_of(read, section))
        read = with_lines(read, section, lines)
    return read


def _has_links(section: Section) -> bool:
    return any(line.links for block in section.blocks for line in written_in(block))
