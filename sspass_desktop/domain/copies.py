"""Copies of cards under uids of their own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line


def copied(card: Card, uid: Uid, title: str, fresh: Callable[[Uid], Uid]) -> Card:
    """The same card as another one: ``fresh`` gives its indicators uids of their own.

    Lines that speak of an indicator of the card speak of its copy.
    """
    uids = {item.uid: fresh(item.uid) for item in card.indicators}
    return replace(
        card,
        uid=uid,
        title=title,
        goals=_lines(card.goals, uids),
        background=_lines(card.background, uids),
        strategy_links=_lines(card.strategy_links, uids),
        overview=replace(card.overview, content=_lines(card.overview.content, uids)),
        last_results=_lines(card.last_results, uids),
        improvements=_lines(card.improvements, uids),
        actions=_lines(card.actions, uids),
        indicators=tuple(replace(item, uid=uids[item.uid]) for item in card.indicators),
        issues=_lines(card.issues, uids),
        effects=_lines(card.effects, uids),
    )


def _lines(lines: tuple[Line, ...], uids: Mapping[Uid, Uid]) -> tuple[Line, ...]:
    return tuple(
        replace(line, node=uids.get(line.node, line.node)) if line.node else line for line in lines
    )
