"""The budget trees in the open format, and the flat list of funds made from them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sspass_desktop.domain.budget import Amounts, Budget, BudgetNode, BudgetTree, Side
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.money import Won
from sspass_desktop.exchange.parse import Json
from sspass_desktop.exchange.values import Reader, expect, part, parts, plain, record

_NO_TREE = BudgetTree()


def budget_json(budget: Budget) -> dict[str, Json]:
    """Both trees as lists of their accounts, what was printed as their totals, the summary."""
    trees = {Side.REVENUE: budget.revenue, Side.EXPENDITURE: budget.expenditure}
    sides: dict[str, Json] = {
        side.value: [_node_json(root, root.name) for root in tree.accounts]
        for side, tree in trees.items()
    }
    declared: dict[str, Json] = {
        side.value: {
            "amounts": plain(tree.declared_amounts),
            "total_won": tree.declared_total_won,
        }
        for side, tree in trees.items()
    }
    rest = record(replace(budget, revenue=_NO_TREE, expenditure=_NO_TREE))
    return sides | {"declared": declared} | {k: v for k, v in rest.items() if k not in sides}


def _node_json(node: BudgetNode, account: str) -> dict[str, Json]:
    """``amounts`` is what prints; ``own_amounts`` stands only where that hides the stored ones."""
    own = node.amounts != _own_amounts(node.effective, node.children)
    return {
        "name": node.name,
        "account": account,
        "amounts": plain(node.effective),
        "total_won": node.total_won,
        "uid": node.uid,
        "declared_amounts": plain(node.declared_amounts),
        "declared_total_won": node.declared_total_won,
        **({"own_amounts": plain(node.amounts)} if own else {}),
        "used_outside": node.used_outside,
        "facility": node.facility,
        "children": [_node_json(child, account) for child in node.children],
    }


def funds_json(budget: Budget, cards: Sequence[Card]) -> list[Json]:
    """The spending items that cards draw on: all leaves, and any other item that a card names."""
    used = {table.node for card in cards for table in card.budget.tables}
    return [
        {
            "name": node.name,
            "account": account.name,
            "amounts": plain(node.effective),
            "total_won": node.total_won,
            "unit_won": budget.unit_won,
            "used_outside": node.used_outside,
        }
        for account in budget.expenditure.accounts
        for node in account.walk()
        if not node.children or node.uid in used
    ]


def read_budget(reader: Reader, edition: dict[str, Json], path: str) -> Budget:
    """The budget; without a spending tree the funds make one. Raises: PlanJsonError."""
    given = part(edition, "budget", path)
    sides = {side.value for side in Side}
    rest = {key: value for key, value in given.items() if key not in sides}
    budget = reader.record(Budget, rest, f"{path}.budget")
    revenue, expenditure = (
        _read_tree(reader, given, side, f"{path}.budget")
        for side in (Side.REVENUE, Side.EXPENDITURE)
    )
    funds = parts(edition, "funds", path)
    if funds and not expenditure.accounts:
        expenditure = BudgetTree(_by_account(reader, _read_nodes(reader, funds)))
        first, place = funds[0]
        unit = reader.read(Won | None, first.get("unit_won"), f"{place}.unit_won")
        budget = replace(budget, unit_won=unit or budget.unit_won)
    return replace(budget, revenue=revenue, expenditure=expenditure)


def _read_tree(reader: Reader, budget: dict[str, Json], side: Side, path: str) -> BudgetTree:
    declared = part(budget, "declared", path)
    printed = part(declared, side.value, f"{path}.declared")
    place = f"{path}.declared.{side}"
    return BudgetTree(
        _by_account(reader, _read_nodes(reader, parts(budget, side.value, path))),
        reader.read(Amounts | None, printed.get("amounts"), f"{place}.amounts"),
        reader.read(Won | None, printed.get("total_won"), f"{place}.total_won"),
    )


_Placed = tuple[str, BudgetNode]
"""A node and the account it was given under."""


def _read_nodes(reader: Reader, raws: Sequence[tuple[dict[str, Json], str]]) -> Iterator[_Placed]:
    for raw, place in raws:
        node = _read_node(reader, raw, place)
        yield expect(str, raw.get("account") or node.name, f"{place}.account"), node


def _by_account(reader: Reader, nodes: Iterator[_Placed]) -> tuple[BudgetNode, ...]:
    """The roots: a node that says it belongs to another account is put under a root for it."""
    roots: list[BudgetNode] = []
    made: dict[str, int] = {}
    for account, node in nodes:
        if account == node.name:
            roots.append(node)
        elif account in made:
            root = roots[made[account]]
            roots[made[account]] = replace(root, children=(*root.children, node))
        else:
            made[account] = len(roots)
            uid = reader.derived_uid(BudgetNode, account)
            roots.append(BudgetNode(uid, account, children=(node,)))
    return tuple(roots)


def _read_node(reader: Reader, raw: dict[str, Json], path: str) -> BudgetNode:
    """A printed figure that its parts do not give, and that nobody calls declared, is declared."""
    below = parts(raw, "children", path)
    children = tuple(node for _, node in _read_nodes(reader, below))
    shown = reader.read(Amounts | None, raw.get("amounts"), f"{path}.amounts") or Amounts()
    node = reader.record(BudgetNode, {**raw, "children": [], "amounts": None}, path)
    own = reader.read(Amounts | None, raw.get("own_amounts"), f"{path}.own_amounts")
    own = _own_amounts(shown, children) if own is None else own
    node = replace(node, amounts=own, children=children)
    if "declared_amounts" not in raw and raw.get("amounts") and shown != node.computed:
        node = replace(node, declared_amounts=shown)
    total = reader.read(Won | None, raw.get("total_won"), f"{path}.total_won")
    if "declared_total_won" not in raw and total is not None and total != node.effective.total:
        node = replace(node, declared_total_won=total)
    return node


def _own_amounts(shown: Amounts, children: tuple[BudgetNode, ...]) -> Amounts:
    """What a node stores itself if nothing else is said: a leaf what it shows, a parent nothing."""
    return Amounts() if children else shown
