"""A budget tree as a grid: leaves are typed, parents are computed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.budget import BudgetNode, BudgetTree, Side
from sspass_desktop.domain.budgeting import editions, trees
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.texts import funds as words
from ui.edits import Step
from ui.grid.model import CellText, Face
from ui.grid.said import NOTHING, Said
from ui.views.funds.fold import NAME, FoldedModel
from ui.views.funds.fund_faces import SOURCES
from ui.views.funds.tree_rows import (
    FACILITY,
    HEADS,
    OUTSIDE,
    SUM,
    Known,
    NodeLine,
    TreeRow,
    TreeTotal,
    face_of,
    node_lines,
)
from ui.views.funds.typed import with_typed_amount


class TreeModel(FoldedModel[TreeRow]):
    """Proposes editions with another tree.

    Signals:
        told: What is ``Said`` of what was typed or asked.
    """

    told = Signal(object)

    def __init__(self, side: Side, parent: QObject | None = None) -> None:
        super().__init__(HEADS[side], parent)
        self.side = side
        self.edition = Edition(Uid(""), 0)
        self.unit_won: Won = 1
        self._folded: frozenset[Uid] = frozenset()
        self._cards: Mapping[Uid, int] = {}
        self._before = self.edition

    @property
    def tree(self) -> BudgetTree:
        """The tree as it stands now."""
        return editions.tree_of(self.edition, self.side)

    def show_tree(self, edition: Edition, cards: Mapping[Uid, int]) -> None:
        """Show a side of the budget; ``cards`` counts by line those that draw on it."""
        self.edition, self._cards = edition, cards
        self._arrange()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.unit_won = unit_won
        self.tell()

    def _arrange(self) -> None:
        facilities = {one.uid: one.name for one in self.edition.facilities}
        known = Known(facilities, self._cards)
        lines = tuple(node_lines(self.tree.accounts, self._folded, known))
        self.show_rows((*lines, TreeTotal(self.tree)) if lines else ())

    # folding

    def level(self, row: int) -> int:
        line = self.rows[row]
        return line.level if isinstance(line, NodeLine) else 0

    def is_open(self, row: int) -> bool | None:
        node = self.node(row)
        return None if node is None or not node.children else node.uid not in self._folded

    def fold(self, row: int, *, opened: bool) -> None:
        node = self.node(row)
        if node is not None:
            self._folded = self._folded - {node.uid} if opened else self._folded | {node.uid}
            self._arrange()
            self.tell(row, row)

    def same_row(self, old: TreeRow, new: TreeRow) -> bool:
        if isinstance(old, NodeLine) and isinstance(new, NodeLine):
            return old.node.uid == new.node.uid
        return type(old) is type(new)

    def node(self, row: int) -> BudgetNode | None:
        """The node of a row; None for the total."""
        line = self.rows[row] if 0 <= row < len(self.rows) else None
        return line.node if isinstance(line, NodeLine) else None

    def place(self, uid: Uid) -> int | None:
        """Where a node stands, if it is not folded away."""
        rows = range(len(self.rows))
        return next((row for row in rows if _uid(self.node(row)) == uid), None)

    def unfold_to(self, uid: Uid) -> int | None:
        """Unfold all above a node; answers where it stands."""
        parent = trees.parent_of(self.tree, uid)
        while parent is not None:
            self._folded -= {parent.uid}
            parent = trees.parent_of(self.tree, parent.uid)
        self._arrange()
        return self.place(uid)

    # faces

    def face(self, row: int, column: int) -> Face:
        return face_of(self.rows[row], column, self.unit_won)

    def number(self, row: int) -> str:
        return "" if isinstance(self.rows[row], TreeTotal) else str(row + 1)

    def choices(self, row: int, column: int) -> Sequence[str]:  # noqa: ARG002 - the grid's name
        return tuple(one.name for one in self.edition.facilities) if column == FACILITY else ()

    # typing

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        self.told.emit(NOTHING)
        after = self.edition
        for row, column, text in changes:
            if row < len(self.rows):
                after = self._with_text(after, (row, column), text, typing=bool(joins))
        wanted = self._step_name(changes[0][1]) if len(changes) == 1 else name
        self._propose(after, wanted, joins)

    def _step_name(self, column: int) -> str:
        named = {NAME: words.RENAMED, FACILITY: words.SET_FACILITY, OUTSIDE: words.MARKED_OUTSIDE}
        return named.get(column) or words.edited(self.heads[column])

    def _with_text(
        self, edition: Edition, at: tuple[int, int], text: str, *, typing: bool
    ) -> Edition:
        """Take a typed text; one that cannot be read leaves what stood before it was typed."""
        row, column = at
        line = self.rows[row]
        if isinstance(line, TreeTotal):
            return editions.computed(edition, self.side, None)
        uid = line.node.uid
        if column == NAME:
            return editions.renamed(edition, self.side, uid, text)
        if column == SUM or (column in SOURCES and line.node.children):
            return editions.computed(edition, self.side, uid)
        tree = editions.tree_of(edition, self.side)
        before = editions.tree_of(self._before, self.side) if typing else tree
        held = trees.node_of(before, uid) or line.node
        taken, said = self._taken(held, column, text)
        self.told.emit(said)
        return editions.with_tree(edition, self.side, trees.with_node(tree, taken))

    def _taken(self, node: BudgetNode, column: int, text: str) -> tuple[BudgetNode, Said]:
        """A node with what was typed, as far as it can be, and what is to be said of it."""
        if column in SOURCES:
            return with_typed_amount(node, SOURCES[column], text, self.unit_won)
        if column == FACILITY:
            known = {one.name: one.uid for one in self.edition.facilities}
            name = text.strip()
            if name and name not in known:
                return node, Said(words.unknown_facility(name))
            return replace(node, facility=known.get(name)), NOTHING
        return replace(node, used_outside=bool(text.strip())), NOTHING

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._before = self.edition

    # rows

    def insert_rows(self, row: int, count: int) -> None:
        node = self.node(row)
        if node is None:
            self.add_behind(row)
            return
        tree = self.tree
        for _ in range(count):
            new = BudgetNode(new_uid(), "")
            tree = trees.moved(trees.added_behind(tree, node.uid, new), new.uid, -1)
        self._propose_tree(tree, words.ADDED)

    def add_behind(self, row: int) -> Uid:
        """Propose a new line behind another one, as the last account without one."""
        node, new = self.node(row), BudgetNode(new_uid(), "")
        self._propose_tree(trees.added_behind(self.tree, _uid(node), new), words.ADDED)
        return new.uid

    def add_below(self, row: int) -> Uid | None:
        """Propose a new line as the last one below another."""
        node, new = self.node(row), BudgetNode(new_uid(), "")
        if node is None:
            return None
        self._folded -= {node.uid}
        self._propose_tree(trees.added_below(self.tree, node.uid, new), words.ADDED)
        return new.uid

    def delete_rows(self, rows: range) -> None:
        """Lines that cards draw on are not deleted; the cards are named."""
        nodes = [node for row in rows if (node := self.node(row)) is not None]
        tree = self.tree
        for node in nodes:
            if self.side is Side.EXPENDITURE:
                cards = editions.cards_on(self.edition, node)
                if cards:
                    numbers = card_numbers(self.edition)
                    names = [words.card(numbers[card.uid], card.title) for card in cards]
                    self.told.emit(Said(words.in_use(node.name, names)))
                    return
            tree = trees.without(tree, node.uid)
        if nodes:
            self._propose_tree(tree, words.deleted(nodes[0].name))

    def move_rows(self, rows: range, by: int) -> int:
        node = self.node(rows.start)
        if node is None:
            return 0
        self._propose_tree(trees.moved(self.tree, node.uid, by), words.MOVED)
        place = self.place(node.uid)
        return place - rows.start if place is not None else 0

    def shift_rows(self, rows: range, by: int) -> None:
        node = self.node(rows.start)
        if node is not None:
            change = trees.indented if by > 0 else trees.lifted
            name = words.INDENTED if by > 0 else words.LIFTED
            self._propose_tree(change(self.tree, node.uid), name)

    def take_computed(self, row: int) -> None:
        """Propose the sums in place of what was printed."""
        after = editions.computed(self.edition, self.side, _uid(self.node(row)))
        self._propose(after, words.TOOK_COMPUTED)

    def toggle_outside(self, row: int) -> None:
        """Propose that a line is spent outside the cards, too, or is not."""
        node = self.node(row)
        if node is not None and self.side is Side.EXPENDITURE:
            self.propose_cells([(row, OUTSIDE, "" if node.used_outside else words.USED)], "")

    def _propose_tree(self, tree: BudgetTree, name: str) -> None:
        self._propose(editions.with_tree(self.edition, self.side, tree), name)

    def _propose(self, after: Edition, name: str, joins: str = "") -> None:
        if after != self.edition:
            self.proposed.emit(Step(after, name, joins))


def _uid(node: BudgetNode | None) -> Uid | None:
    return node.uid if node is not None else None
