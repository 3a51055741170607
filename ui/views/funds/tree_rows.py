"""Rows of a budget tree on screen, and how their cells look."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TypeAlias

from sspass_desktop.domain.budget import BudgetNode, BudgetTree, Side, Source
from sspass_desktop.domain.budgeting.trees import has_declared
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import funds as words
from sspass_desktop.texts.budget_form import LONG_SOURCES, exact
from ui.grid.model import Face
from ui.look.tokens import Role
from ui.views.funds.fold import NAME
from ui.views.funds.fund_faces import SOURCES, amount_of

SUM, FACILITY, OUTSIDE, CARDS = range(5, 9)
_REVENUE = (words.ITEM, *(LONG_SOURCES[source] for source in Source), words.SUM, words.FACILITY)
HEADS: Mapping[Side, tuple[str, ...]] = {
    Side.REVENUE: _REVENUE,
    Side.EXPENDITURE: (*_REVENUE, words.OUTSIDE, words.CARDS),
}


@dataclass(frozen=True, slots=True)
class NodeLine:
    """A line of the tree."""

    node: BudgetNode
    level: int
    facility: str
    cards: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is looked up for a line: the names of facilities, and how many cards draw on it."""

    facilities: Mapping[Uid, str]
    cards: Mapping[Uid, int]


@dataclass(frozen=True, slots=True)
class TreeTotal:
    """The grand total."""

    tree: BudgetTree


TreeRow: TypeAlias = NodeLine | TreeTotal


def node_lines(
    nodes: Sequence[BudgetNode], folded: AbstractSet[Uid], known: Known, level: int = 0
) -> Iterator[NodeLine]:
    """Lines of the tree, parents first, without those that are folded away."""
    for node in nodes:
        facility = known.facilities.get(node.facility, "") if node.facility else ""
        yield NodeLine(node, level, facility, known.cards.get(node.uid, 0))
        if node.uid not in folded:
            yield from node_lines(node.children, folded, known, level + 1)


def face_of(line: TreeRow, column: int, unit_won: Won) -> Face:
    """How a cell of any row looks, amounts in a unit."""
    if isinstance(line, TreeTotal):
        return _total(line.tree, column, unit_won)
    node = line.node
    if column in SOURCES or column == SUM:
        return _amount(node, column, unit_won)
    if column == NAME:
        return Face(node.name, bold=bool(node.children), ghost=words.NEW_ITEM)
    if column == FACILITY:
        return Face(line.facility)
    if column == OUTSIDE:
        return Face(words.USED if node.used_outside else "", ghost=words.NOTHING)
    return Face(str(line.cards or words.NOTHING), ink=Role.MUTED, right=True, editable=False)


def _amount(node: BudgetNode, column: int, unit_won: Won) -> Face:
    """Leaves are typed; a sum can be typed on while a printed value stands in its place."""
    leaf = not node.children and column != SUM
    won = node.total_won if column == SUM else amount_of(node.effective, SOURCES[column])
    computed = not leaf and not has_declared(node)
    return Face(
        words.amount(won, unit_won),
        exact(won, unit_won) if won else "",
        ink=Role.MUTED if computed and column != SUM else Role.TEXT,
        bold=column == SUM,
        right=True,
        editable=leaf or not computed,
    )


def _total(tree: BudgetTree, column: int, unit_won: Won) -> Face:
    is_source = column in SOURCES
    won = amount_of(tree.effective, SOURCES[column]) if is_source else tree.total_won
    has_amount = is_source or column == SUM
    return Face(
        words.amount(won, unit_won) if has_amount else words.TOTAL if column == NAME else "",
        ground=Role.SUNKEN,
        bold=True,
        right=column != NAME,
        editable=has_amount and has_declared(tree),
    )
