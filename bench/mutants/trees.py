"""Faults of the budget trees and of the budget's summary."""

from random import Random

from bench.mutants.faults import Fault, pick
from bench.mutants.plan import SOURCES, Json, Node, edition, nodes

LEAST, MOST = 7_000_000, 60_000_000
"""Won by which a figure is off: more than rounding to 백만원 explains."""


def _gap(rng: Random) -> int:
    return pick(rng, [1, -1]) * rng.randint(LEAST, MOST)


def _above(plan: Json, node: Node) -> tuple[Json, ...]:
    """A node and the one above it: one wrong figure between two shows at either."""
    parents = [one for one in nodes(plan) if node.parent is one.item]
    return tuple(one.place for one in (node, *parents))


def row_total_off(plan: Json, rng: Random) -> Fault | None:
    """계 of a line is not the sum of its sources."""
    node = pick(rng, nodes(plan))
    gap = _gap(rng)
    node.item["declared_total_won"] += gap
    return Fault(f"{node.name} 계 {gap:+,}", (node.place,))


def parent_off(plan: Json, rng: Random) -> Fault | None:
    """One source of a line with lines below is off."""
    node = pick(rng, [one for one in nodes(plan) if one.item["children"]])
    source, gap = pick(rng, SOURCES), _gap(rng)
    if node.item["declared_amounts"][source] + gap < 0:
        return None
    node.item["declared_amounts"][source] += gap
    return Fault(f"{node.name} {source} {gap:+,}", (node.place,))


def _leaf(plan: Json, rng: Random) -> Node:
    return pick(rng, [one for one in nodes(plan) if not one.item["children"]])


def _shifted(node: Node, source: str, gap: int) -> None:
    for key in ("amounts", "declared_amounts"):
        node.item[key][source] += gap


def cell_off(plan: Json, rng: Random) -> Fault | None:
    """One source of a line without lines below is off; its 계 and the line above are right."""
    node = _leaf(plan, rng)
    source, gap = pick(rng, SOURCES), _gap(rng)
    if node.item["amounts"][source] + gap < 0:
        return None
    _shifted(node, source, gap)
    return Fault(f"{node.name} {source} {gap:+,}", (node.place,))


def child_off(plan: Json, rng: Random) -> Fault | None:
    """A line without lines below is off in itself; only the line above shows it."""
    node = _leaf(plan, rng)
    source, gap = pick(rng, SOURCES), _gap(rng)
    if node.item["amounts"][source] + gap < 0:
        return None
    _shifted(node, source, gap)
    node.item["total_won"] += gap
    node.item["declared_total_won"] += gap
    return Fault(f"{node.name} {source} and 계 {gap:+,}", _above(plan, node))


def column_swapped(plan: Json, rng: Random) -> Fault | None:
    """A figure stands in the column of another source."""
    node = _leaf(plan, rng)
    one, other = rng.sample(SOURCES, 2)
    amounts = node.item["amounts"]
    if abs(amounts[one] - amounts[other]) < LEAST:
        return None
    for key in ("amounts", "declared_amounts"):
        columns = node.item[key]
        columns[one], columns[other] = columns[other], columns[one]
    return Fault(f"{node.name} {one} ↔ {other}", _above(plan, node))


def child_lost(plan: Json, rng: Random) -> Fault | None:
    """A line of the tree is left out; what stands above it still counts it."""
    node = _leaf(plan, rng)
    if not node.parent or node.item["total_won"] < LEAST or len(node.parent["children"]) == 1:
        return None
    places = _above(plan, node)[1:]
    node.parent["children"].remove(node.item)
    return Fault(f"{node.name} left out", places)


def sides_differ(plan: Json, rng: Random) -> Fault | None:
    """One side has more than the other, and adds up."""
    node = _leaf(plan, rng)
    source, gap = pick(rng, SOURCES), _gap(rng)
    if abs(gap) < 2 * LEAST or node.item["amounts"][source] + gap < 0:
        return None
    node.item["amounts"][source] += gap
    node.item["total_won"] += gap
    return Fault(f"{node.name} {source} {gap:+,}", ({"section": "budget_tree"},))


def summary_off(plan: Json, rng: Random) -> Fault | None:
    """The change of the budget, in money or in per cent, is another."""
    budget = edition(plan)["budget"]
    row = pick(rng, budget["summary"])
    spent = sum(
        node["total_won"]
        for node in budget["expenditure"]
        if row["account"] in ("", node["account"])
    )
    change = spent - row["previous_won"]
    if rng.random() < 1 / 2:
        row["declared_change_won"] = change + _gap(rng)
    else:
        rate = 100 * change / row["previous_won"] + pick(rng, [-1, 1]) * rng.uniform(0.5, 9)
        row["declared_rate"] = f"{abs(rate):.1f}"
    did = f"summary {row['account']} {row['declared_change_won']} {row['declared_rate']}"
    return Fault(did, ({"section": "summary"},))
