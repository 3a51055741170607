"""Family ``card.duplicate_*``: cards that repeat each other."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain, combinations

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.checks.context import (
    LineKey,
    PlacedLine,
    budget_place,
    cost_lines,
    line_name,
)
from sspass_desktop.domain.findings import Code, Finding, Place
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Line


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a card; ``digest`` stands for its words, None where there are none."""

    card: Uid
    title: str
    digest: bytes | None


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """Where a cost line stands; ``fund`` is the budget item or the caption."""

    fund: str
    place: Place
    name: str


@dataclass(frozen=True, slots=True)
class Money:
    """The total and all lines of a card; the key of a line is what makes two equal."""

    card: Uid
    title: str
    total_won: Won
    keys: tuple[LineKey, ...]
    lines: tuple[MoneyLine, ...]


def body(card: Card) -> Body:
    """The prose of a card section by section. The links to the strategy follow its chapter."""
    sections = (
        card.goals,
        card.background,
        card.overview.content,
        card.last_results,
        card.improvements,
        card.actions,
        card.issues,
        card.effects,
    )
    text = (squashed(card.overview.purpose), *(_prose(lines) for lines in sections))
    digest = sha256(repr(text).encode()).digest() if any(text) else None
    return Body(card.uid, card.title, digest)


def _prose(lines: tuple[Line, ...]) -> str:
    return squashed("\n".join(f"{line.lead or ''}{line.text}" for line in lines))


def money(card: Card) -> Money:
    """The cost lines of a card."""
    placed = tuple(cost_lines(card))
    keys = tuple(one.key for one in placed)
    lines = tuple(MoneyLine(_fund(one), one.place, line_name(one.line)) for one in placed)
    return Money(card.uid, card.title, card.budget.total_won, keys, lines)


def _fund(placed: PlacedLine) -> str:
    return placed.table.node or squashed(placed.table.fund)


def duplicate_bodies(bodies: Iterable[Body]) -> Iterator[Finding]:
    """Cards whose text is the same: each but the first, once."""
    first: dict[bytes, Body] = {}
    for one in bodies:
        twin = first.setdefault(one.digest, one) if one.digest else one
        if twin is not one:
            yield Finding(
                Code.CARD_DUPLICATE_BODY,
                Place(one.card),
                one.title,
                others=(twin.card,),
            )


def duplicate_budgets(budgets: Iterable[Money]) -> Iterator[Finding]:
    """Cards with the same lines and the same total: each but the first, once."""
    first: dict[Hashable, Money] = {}
    for one in budgets:
        twin = first.setdefault((one.keys, one.total_won), one) if one.keys else one
        if twin is not one:
            yield Finding(
                Code.CARD_DUPLICATE_BUDGET,
                budget_place(one.card),
                one.title,
                found=str(one.total_won),
                others=(twin.card,),
            )


def duplicate_lines(budgets: Sequence[Money]) -> Iterator[Finding]:
    """Two cards of different funds that share two or more equal lines, and not the whole list."""
    shared: dict[tuple[Uid, Uid], list[MoneyLine]] = {}
    for group in _equal_lines(budgets):
        for (one, line), (other, twin) in combinations(group, 2):
            if one.card != other.card and line.fund != twin.fund:
                shared.setdefault((one.card, other.card), []).append(twin)
    keys = {one.card: Counter(one.keys) for one in budgets} if shared else {}
    for (card, other_card), lines in shared.items():
        if len(lines) > 1 and keys[card] != keys[other_card]:
            yield Finding(
                Code.CARD_DUPLICATE_LINE,
                lines[0].place,
                lines[0].name,
                found=str(len(lines)),
                others=(card,),
            )


def _equal_lines(budgets: Iterable[Money]) -> Iterator[list[tuple[Money, MoneyLine]]]:
    """Lines with money that stand more than once."""
    counts = Counter(chain.from_iterable(one.keys for one in budgets))
    repeated = {key for key, count in counts.items() if count > 1 and key.won}
    groups: dict[LineKey, list[tuple[Money, MoneyLine]]] = {}
    for one in budgets:
        if not repeated.isdisjoint(one.keys):
            for key, line in zip(one.keys, one.lines, strict=True):
                if key in repeated:
                    groups.setdefault(key, []).append((one, line))
    return iter(groups.values())
