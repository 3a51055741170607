"""Edits of a budget tree (수입, 지출): tree in, tree out.

A figure that was printed for a parent or as a row's total stays until someone asks for the
computed one: the checks compare it with the leaves.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, Source
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.money import Won

_Nodes: TypeAlias = tuple[BudgetNode, ...]
_Change: TypeAlias = Callable[[_Nodes, int], _Nodes]


def node_of(tree: BudgetTree, uid: Uid) -> BudgetNode | None:
    """The node with this uid."""
    return next((node for node in tree.walk() if node.uid == uid), None)


def parent_of(tree: BudgetTree, uid: Uid) -> BudgetNode | None:
    """The node above; None for an account."""
    return next((node for node in tree.walk() if uid in {c.uid for c in node.children}), None)


def with_node(tree: BudgetTree, node: BudgetNode) -> BudgetTree:
    """Put a node in the place of the one with its uid."""
    return _edited(tree, node.uid, lambda nodes, at: (*nodes[:at], node, *nodes[at + 1 :]))


def with_amount(node: BudgetNode, source: Source, won: Won) -> BudgetNode:
    """Give a leaf the amount of one source; its total is computed from now on."""
    amounts = replace(node.amounts, **{source.value: won})
    return replace(node, amounts=amounts, declared_amounts=None, declared_total_won=None)


def as_computed(node: BudgetNode) -> BudgetNode:
    """Drop what an imported book printed in favour of the sums."""
    return replace(node, declared_amounts=None, declared_total_won=None)


def has_declared(item: BudgetNode | BudgetTree) -> bool:
    """Whether a printed figure stands in place of a computed one."""
    return item.declared_amounts is not None or item.declared_total_won is not None


def added_behind(tree: BudgetTree, uid: Uid | None, node: BudgetNode) -> BudgetTree:
    """Add a node behind another one, as the last account without one."""
    if uid is None:
        return replace(tree, accounts=(*tree.accounts, node))
    return _edited(tree, uid, lambda nodes, at: (*nodes[: at + 1], node, *nodes[at + 1 :]))


def added_below(tree: BudgetTree, parent: Uid, node: BudgetNode) -> BudgetTree:
    """Add a node as the last child of another; the first child takes over a leaf's amounts."""
    found = node_of(tree, parent)
    if found is None:
        return tree
    if not found.children:
        node = replace(node, amounts=found.amounts + node.amounts)
    return with_node(tree, _with_children(found, (*found.children, node)))


def without(tree: BudgetTree, uid: Uid) -> BudgetTree:
    """Remove a node and all below it."""
    return _edited(tree, uid, lambda nodes, at: (*nodes[:at], *nodes[at + 1 :]))


def moved(tree: BudgetTree, uid: Uid, step: int) -> BudgetTree:
    """Move a node up (-1) or down (1) among its siblings."""

    def swap(nodes: _Nodes, at: int) -> _Nodes:
        to = at + step
        if not 0 <= to < len(nodes):
            return nodes
        rest = [*nodes[:at], *nodes[at + 1 :]]
        return (*rest[:to], nodes[at], *rest[to:])

    return _edited(tree, uid, swap)


def indented(tree: BudgetTree, uid: Uid) -> BudgetTree:
    """Make a node the last child of the sibling above it, which keeps its own amounts as a child.

    That child bears the sibling's name; a sibling without amounts needs none.
    """

    def under(nodes: _Nodes, at: int) -> _Nodes:
        if at == 0:
            return nodes
        above = nodes[at - 1]
        kept = above.children
        if not kept and above.amounts != Amounts():
            kept = (BudgetNode(new_uid(), above.name, above.amounts),)
        return (*nodes[: at - 1], _with_children(above, (*kept, nodes[at])), *nodes[at + 1 :])

    return _edited(tree, uid, under)


def lifted(tree: BudgetTree, uid: Uid) -> BudgetTree:
    """Put a node behind its parent; a parent left alone keeps nothing."""
    node, parent = node_of(tree, uid), parent_of(tree, uid)
    if node is None or parent is None:
        return tree
    return added_behind(without(tree, uid), parent.uid, node)


def _with_children(node: BudgetNode, children: _Nodes) -> BudgetNode:
    return replace(node, children=children, amounts=Amounts())


def _edited(tree: BudgetTree, uid: Uid, change: _Change) -> BudgetTree:
    return replace(tree, accounts=_siblings(tree.accounts, uid, change))


def _siblings(nodes: Sequence[BudgetNode], uid: Uid, change: _Change) -> _Nodes:
    """Change the run of siblings that holds a uid, wherever it stands."""
    for at, node in enumerate(nodes):
        if node.uid == uid:
            return change(tuple(nodes), at)
    return tuple(
        replace(node, children=_siblings(node.children, uid, change)) if node.children else node
        for node in nodes
    )
