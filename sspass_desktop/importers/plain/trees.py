"""A budget as rows of a sheet: the levels of its items from left to right, and their money."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, Source
from sspass_desktop.domain.differences import Unread
from sspass_desktop.domain.entry.cells import fill_down
from sspass_desktop.domain.entry.columns import unit_of
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.vocabulary import TOTAL_LABELS
from sspass_desktop.importers.workbook import values
from sspass_desktop.importers.workbook.tables import Entry, Table
from sspass_desktop.importers.workbook.values import UnreadError

_LEVELS = ("path1", "path2", "path3", "path4")
Path = tuple[str, ...]


@dataclass(slots=True)
class _Item:
    """An item, what the file says of it, and what stands below it by name."""

    amounts: Amounts | None = None
    total_won: Won | None = None
    below: dict[str, "_Item"] = field(default_factory=dict)


def read_tree(table: Table, old: BudgetTree, scope: Uid, unread: list[Unread]) -> BudgetTree:
    """The tree of the rows; items of the old tree of the same names keep their keys.

    If a row cannot be read, the old tree stays: the sums of half a tree are wrong.
    """
    levels = [key for key in _LEVELS if key in table.columns]
    units = {key: unit_of(header) or 1 for key, header in table.headers.items()}
    typed: list[Path] = []
    items: list[_Item] = []
    for entry in table.entries:
        try:
            path = tuple(values.word(entry, key) for key in levels)
            item = _item(entry, units)
        except UnreadError as error:
            unread.append(Unread(error.where, error.why))
            continue
        if any(path) and not any(squashed(step) in TOTAL_LABELS for step in path):
            typed.append(path)
            items.append(item)
    if unread:
        return old
    root = _Item()
    for path, whole, item in zip(typed, fill_down(typed), items, strict=True):
        deepest = max(at for at, step in enumerate(path) if step)
        _place(root, tuple(filter(None, whole[: deepest + 1])), item)
    keys = dict(_known(old))
    accounts = (_node(name, item, (name,), keys, scope) for name, item in root.below.items())
    return BudgetTree(tuple(accounts))


def _item(entry: Entry, units: Mapping[str, Won]) -> _Item:
    parts = {
        source.value: values.amount(entry, source.value, units.get(source.value, 1))
        for source in Source
    }
    known = any(part is not None for part in parts.values())
    amounts = Amounts(**{key: part or 0 for key, part in parts.items()}) if known else None
    return _Item(amounts, values.amount(entry, "amount", units.get("amount", 1)))


def _place(root: _Item, path: Path, item: _Item) -> None:
    """Put an item at its path; of two rows of one path the second is another item beside it."""
    for step in path[:-1]:
        root = root.below.setdefault(step, _Item())
    held = root.below.get(path[-1])
    if held is not None and held.amounts is None and held.total_won is None:
        held.amounts, held.total_won = item.amounts, item.total_won
        return
    name, count = path[-1], 1
    while name in root.below:
        count += 1
        name = f"{path[-1]} {count}"
    root.below[name] = item


def _known(tree: BudgetTree) -> list[tuple[Path, BudgetNode]]:
    found: list[tuple[Path, BudgetNode]] = []

    def walk(node: BudgetNode, above: Path) -> None:
        path = (*above, squashed(node.name))
        found.append((path, node))
        for child in node.children:
            walk(child, path)

    for account in tree.accounts:
        walk(account, ())
    return found


def _node(
    name: str, item: _Item, path: Path, keys: Mapping[Path, BudgetNode], scope: Uid
) -> BudgetNode:
    """A node; what the file prints for a sum stays beside it where it is another one.

    A total whose sources nobody tells is declared: no source is made up for it.
    """
    old = keys.get(tuple(squashed(step) for step in path))
    children = tuple(
        _node(below, one, (*path, below), keys, scope) for below, one in item.below.items()
    )
    leaf = not children
    node = BudgetNode(
        named_uid(scope, "budget", *path) if old is None else old.uid,
        name,
        (item.amounts or Amounts()) if leaf else Amounts(),
        used_outside=old.used_outside if old else False,
        facility=old.facility if old else None,
        children=children,
    )
    declared = None if leaf or item.amounts in (None, node.computed) else item.amounts
    shown = declared or node.computed
    total = item.total_won if item.total_won not in (None, shown.total) else None
    return replace(node, declared_amounts=declared, declared_total_won=total)
