"""The plan as a Qt tree that changes as little as the plan does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtCore import QPersistentModelIndex as Persistent

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import tree as words
from ui.tree.nodes import LOOSE, Badges, Branch, Face, Kind, changed_face, forest

Index = QModelIndex | Persistent
NOWHERE = QModelIndex()
FACE = Qt.ItemDataRole.UserRole
MIME = "application/x-sspass-card"
Flag = Qt.ItemFlag
_PLAIN = Flag.ItemIsEnabled | Flag.ItemIsSelectable
_FLAGS = {
    Kind.PART: _PLAIN | Flag.ItemIsEditable | Flag.ItemIsDropEnabled,
    Kind.SECTION: _PLAIN | Flag.ItemIsEditable | Flag.ItemIsDragEnabled | Flag.ItemNeverHasChildren,
    Kind.GOAL: _PLAIN | Flag.ItemIsEditable,
    Kind.TASK: _PLAIN | Flag.ItemIsEditable | Flag.ItemIsDropEnabled,
    Kind.LOOSE: _PLAIN | Flag.ItemIsDropEnabled,
    Kind.CARD: _PLAIN | Flag.ItemNeverHasChildren,
}

_HOMES = {Kind.CARD: (Kind.TASK, Kind.LOOSE), Kind.SECTION: (Kind.PART,)}
"""What rows may be dropped on."""

_CARD_IN_WORK = _FLAGS[Kind.CARD] | Flag.ItemIsEditable | Flag.ItemIsDragEnabled


class _Node:
    """A row at its place in the tree."""

    __slots__ = ("children", "face", "key", "parent")

    def __init__(self, key: int, face: Face, parent: "_Node | None") -> None:
        self.key, self.face, self.parent = key, face, parent
        self.children: list[_Node] = []

    @property
    def row(self) -> int:
        return self.parent.children.index(self) if self.parent else 0

    def walk(self) -> Iterator["_Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


class PlanTreeModel(QAbstractItemModel):
    """Parts with sections, goals, tasks and cards of an edition; it proposes names and moves.

    Signals:
        renamed: The uid of a row and the name typed for it.
        dropped: The uid of a card or section, that of its new task (None: no task) or part, the
            place in it without that row.
        refused: A Korean sentence: why something that was dropped stays where it is.
    """

    renamed = Signal(object, str)
    dropped = Signal(object, object, int)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = count(1)
        self._root = _Node(0, Face(Kind.GOAL, Uid("root"), ""), None)
        self._by_key: dict[int, _Node] = {}
        self._by_uid: dict[Uid, _Node] = {}

    def show(self, edition: Edition, badges: Badges, changed: frozenset[Uid] | None = None) -> None:
        """Show an edition. ``changed``: the only cards that differ, and only inside; None: any."""
        if changed is None:
            self._arrange(forest(edition, badges))
            return
        cards = {card.uid: card for card in edition.cards if card.uid in changed}
        for uid, card in cards.items():
            if node := self._by_uid.get(uid):
                self._set_face(node, changed_face(node.face, card, edition))
        self.show_badges(badges)

    def show_badges(self, badges: Badges) -> None:
        """Show other numbers of findings."""
        for uid, node in self._by_uid.items():
            badge = badges.get(uid, (0, 0))
            if node.face.badge != badge and node.face.kind is Kind.CARD:
                self._set_face(node, replace(node.face, badge=badge))

    def index_of(self, uid: Uid | None) -> QModelIndex:
        """Where a row stands; invalid if there is none."""
        return self._index(self._by_uid.get(uid)) if uid is not None else QModelIndex()

    def faces(self) -> Iterator[Face]:
        """All rows, parents first."""
        return (node.face for child in self._root.children for node in child.walk())

    def with_parents(self, uids: set[Uid]) -> set[Uid]:
        """These rows and those above them."""
        found = set(uids)
        for uid in uids:
            node = self._by_uid[uid].parent
            while node is not None and node.face.uid not in found:
                found.add(node.face.uid)
                node = node.parent
        return found - {self._root.face.uid}

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self._node(parent).children
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row].key)

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override] # two in Qt
        return self._index(self._node(index).parent) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002 - one everywhere
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        face = self._node(index).face
        if role == FACE:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return face.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return face.spoken
        return face.tip if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = " ".join(clean_text(str(value)).text.split())
        if role != Qt.ItemDataRole.EditRole or not name:
            return False
        self.renamed.emit(self._node(index).face.uid, name)
        return True

    def flags(self, index: Index) -> Flag:
        if not index.isValid():
            return Flag.NoItemFlags
        face = self._node(index).face
        return _CARD_IN_WORK if face.kind is Kind.CARD and not face.locked else _FLAGS[face.kind]

    # dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(MIME, self._node(index).face.uid.encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the row itself moves when the plan has, so nothing is dropped here."""
        if action == Qt.DropAction.MoveAction and column <= 0 and parent.isValid():
            self._ask_move(Uid(bytes(data.data(MIME).data()).decode()), row, self._node(parent))
        return False

    def _ask_move(self, uid: Uid, row: int, home: _Node) -> None:
        card = self._by_uid.get(uid)
        homes = _HOMES.get(card.face.kind) if card is not None else None
        if card is not None and homes is None:
            self.refused.emit(words.not_below(card.face.text))
        if card is None or homes is None or home.face.kind not in homes:
            return
        place = row if row >= 0 else len(home.children)
        if card.parent is home and card.row < place:
            place -= 1
        task = None if home.face.uid == LOOSE else home.face.uid
        if card.parent is not home or place != card.row:
            self.dropped.emit(uid, task, place)

    # keeping up with the plan

    def _node(self, index: Index) -> _Node:
        return self._by_key[index.internalId()] if index.isValid() else self._root

    def _index(self, node: _Node | None) -> QModelIndex:
        if node is None or node is self._root:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.key)

    def _set_face(self, node: _Node, face: Face) -> None:
        if node.face != face:
            node.face = face
            index = self._index(node)
            self.dataChanged.emit(index, index)

    def _arrange(self, branches: tuple[Branch, ...]) -> None:
        """Make the tree be these branches: rows go, come and move, those that stay are kept."""
        wanted = {branch.face.uid for branch in _all(branches)}
        for node in [node for uid, node in self._by_uid.items() if uid not in wanted]:
            if not any(below.face.uid in wanted for below in node.walk()):
                self._remove(node)
        self._send_home(self._root, branches)
        self._fit(self._root, branches)
        self._cut(self._root, branches)

    def _send_home(self, parent: _Node, branches: tuple[Branch, ...]) -> None:
        """Move rows that belong below another row, so that those around them stay."""
        for row, branch in enumerate(branches):
            node = self._by_uid.get(branch.face.uid)
            if node is not None:
                if node.parent is not parent:
                    self._move(node, parent, min(row, len(parent.children)))
                self._send_home(node, branch.below)

    def _fit(self, parent: _Node, branches: tuple[Branch, ...]) -> None:
        rows = {branch.face.uid: row for row, branch in enumerate(branches)}
        for row, branch in enumerate(branches):
            node = self._by_uid.get(branch.face.uid)
            if node is None:
                node = self._insert(parent, row, branch.face)
            else:
                self._bring(node, parent, row, rows)
                self._set_face(node, branch.face)
            self._fit(node, branch.below)

    def _bring(self, node: _Node, parent: _Node, row: int, rows: Mapping[Uid, int]) -> None:
        """Bring a row to its place; if only the one before it went further down, move that."""
        here = parent.children[row] if row < len(parent.children) else None
        if here is node:
            return
        behind = parent.children[row + 1 : row + 2]
        if here is not None and behind == [node] and rows.get(here.face.uid, 0) > row:
            self._move(here, parent, min(rows[here.face.uid], len(parent.children) - 1))
        else:
            self._move(node, parent, row)

    def _cut(self, parent: _Node, branches: tuple[Branch, ...]) -> None:
        """Remove what stands behind the rows that are wanted."""
        for node in parent.children[len(branches) :]:
            self._remove(node)
        for node, branch in zip(parent.children, branches, strict=True):
            self._cut(node, branch.below)

    def _insert(self, parent: _Node, row: int, face: Face) -> _Node:
        node = _Node(next(self._keys), face, parent)
        self.beginInsertRows(self._index(parent), row, row)
        self._by_key[node.key] = self._by_uid[face.uid] = node
        parent.children.insert(row, node)
        self.endInsertRows()
        return node

    def _move(self, node: _Node, parent: _Node, row: int) -> None:
        home = node.parent or self._root
        before = row + 1 if home is parent and node.row < row else row
        self.beginMoveRows(self._index(home), node.row, node.row, self._index(parent), before)
        home.children.remove(node)
        parent.children.insert(row, node)
        node.parent = parent
        self.endMoveRows()

    def _remove(self, node: _Node) -> None:
        if node.face.uid not in self._by_uid:
            return  # it went with what was above it
        parent = node.parent or self._root
        self.beginRemoveRows(self._index(parent), node.row, node.row)
        parent.children.remove(node)
        for gone in node.walk():
            del self._by_uid[gone.face.uid]
            del self._by_key[gone.key]
        self.endRemoveRows()


def _all(branches: tuple[Branch, ...]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.below)
