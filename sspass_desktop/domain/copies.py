"""Copies of cards under uids of their own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line


def copied(card: Card, uid: Uid, title: str, fresh: Callable[[Uid], Uid]) -> Card:
    """The same card as another one: ``fresh`` gives its indicators uids of their own.

    Lines and numbers that speak of an indicator of the card speak of its copy.
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
    return tuple(_line(line, uids) for line in lines)


def _line(line: Line, uids: Mapping[Uid, Uid]) -> Line:
    if not (line.node or line.links):
        return line
    node = uids.get(line.node, line.node) if line.node else None
    links = tuple(
        replace(link, record=uids.get(link.record, link.record)) if link.record else link
        for link in line.links
    )
    return replace(line, node=node, links=links)
