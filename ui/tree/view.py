"""The plan tree on screen: its keys, its search, its rows as they are drawn."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView, QWidget

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.search import begins, matches
from sspass_desktop.texts import tree as words
from ui.look import signs
from ui.look.look import Look
from ui.look.tokens import Role
from ui.tree.delegate import TreeDelegate
from ui.tree.model import FACE, PlanTreeModel
from ui.tree.nodes import Face, Kind

FORGET = 900
"""Milliseconds after which letters begin a new jump."""

OPENED = (Kind.CARD, Kind.SECTION, Kind.PART)
"""Rows that are opened in the middle of the window."""

Index = QModelIndex | QPersistentModelIndex
Key: TypeAlias = Qt.Key
Mod: TypeAlias = Qt.KeyboardModifier


class PlanTreeView(QTreeView):
    """Rows of the plan; what a key means for the plan itself is asked for by signals.

    Signals:
        chosen: The ``Face`` of the row that is current now.
        entered: The current row is wanted for editing.
        shift_asked: -1 moves the current row up, 1 down.
        move_asked: It is wanted in another task.
        away_asked: It is to be put away.
    """

    chosen = Signal(object)
    entered = Signal(object)
    shift_asked = Signal(int)
    move_asked = Signal()
    away_asked = Signal()

    def __init__(self, look: Look, model: PlanTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._typed = ""
        self._pause = QTimer(self, singleShot=True, interval=FORGET)
        self._pause.timeout.connect(self._forget)
        self._found: set[Uid] | None = None
        self._hidden: set[Uid] = set()
        self.setModel(model)
        self.setItemDelegate(TreeDelegate(look, self))
        self._set_up()
        self.doubleClicked.connect(self._enter)
        look.changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self.setAccessibleName(words.TREE)
        self.setAccessibleDescription(words.TREE_HINT)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _dress(self) -> None:
        self.setIndentation(self._look.px(13))
        self.scheduleDelayedItemsLayout()

    # where one is

    @property
    def current(self) -> Face | None:
        """The row that is current."""
        face = self.currentIndex().data(FACE)
        return face if isinstance(face, Face) else None

    def choose(self, uid: Uid | None) -> None:
        """Make a row the current one, its task opened."""
        index = self._plan.index_of(uid)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, index: Index, before: Index) -> None:
        super().currentChanged(index, before)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # letters jump in any row
        if index.isValid() and index != before:
            self.chosen.emit(index.data(FACE))

    def hits(self, kinds: tuple[Kind, ...] = OPENED) -> list[Uid]:
        """The rows of some kinds that are not filtered away, in order."""
        faces = (face for face in self._plan.faces() if face.kind in kinds)
        return [face.uid for face in faces if self._found is None or face.uid in self._found]

    def step_card(self, by: int) -> None:
        """Go to the next card, or to the one before, also across tasks."""
        uids, current = [face.uid for face in self._plan.faces()], self.current
        cards = set(self.hits((Kind.CARD,)))
        place = uids.index(current.uid) if current is not None else -1
        ahead = uids[place + 1 :] if by > 0 else uids[:place][::-1]
        self.choose(next((uid for uid in ahead if uid in cards), None))

    @property
    def _plan(self) -> PlanTreeModel:
        model = self.model()
        assert isinstance(model, PlanTreeModel)  # noqa: S101 - set once, in the constructor
        return model

    def expand_cards(self) -> None:
        """Open all but the parts before the cards."""
        self.expandAll()
        for face in self._plan.faces():
            if face.kind is Kind.PART:
                self.collapse(self._plan.index_of(face.uid))

    # filtering

    def show_only(self, wanted: Callable[[Face], bool] | None) -> int:
        """Hide cards and sections that are not wanted, and what is above none; answers how many.

        None shows all.
        """
        if wanted is None:
            self._found = None
            self._hide(set())
            return len(self.hits())
        self._found = {
            face.uid for face in self._plan.faces() if face.kind in OPENED and wanted(face)
        }
        shown = self._plan.with_parents(self._found)
        self._hide({face.uid for face in self._plan.faces()} - shown)
        for uid in shown - self._found:
            self.expand(self._plan.index_of(uid))
        return len(self._found)

    def _hide(self, hidden: set[Uid]) -> None:
        """Hide these rows and no others; a row that is gone hides no more."""
        for uid in self._hidden ^ hidden:
            index = self._plan.index_of(uid)
            if index.isValid():
                self.setRowHidden(index.row(), index.parent(), uid in hidden)
        self._hidden = hidden

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        mods = event.modifiers() & ~Mod.KeypadModifier
        act = self._keys().get((Key(event.key()), mods))
        if act is not None:
            act()
        elif not self._typed_on(event):
            super().keyPressEvent(event)

    def _keys(self) -> Mapping[tuple[Key, Mod], Callable[[], None]]:
        both = Mod.ControlModifier | Mod.ShiftModifier
        return {
            (Key.Key_Return, Mod.NoModifier): self._enter,
            (Key.Key_Enter, Mod.NoModifier): self._enter,
            (Key.Key_Up, Mod.ControlModifier): self._up,
            (Key.Key_Down, Mod.ControlModifier): self._down,
            (Key.Key_Up, Mod.AltModifier): self._sibling_before,
            (Key.Key_Down, Mod.AltModifier): self._sibling_behind,
            (Key.Key_M, both): self.move_asked.emit,
            (Key.Key_Delete, both): self.away_asked.emit,
        }

    def _enter(self) -> None:
        if self.current is not None:
            self.entered.emit(self.current)

    def _up(self) -> None:
        self.shift_asked.emit(-1)

    def _down(self) -> None:
        self.shift_asked.emit(1)

    def _sibling_before(self) -> None:
        self._go_sibling(-1)

    def _sibling_behind(self) -> None:
        self._go_sibling(1)

    def _go_sibling(self, by: int) -> None:
        index = self.currentIndex()
        row = index.row() + by
        while 0 <= row < self.model().rowCount(index.parent()):
            if not self.isRowHidden(row, index.parent()):
                self.setCurrentIndex(index.sibling(row, 0))
                return
            row += by

    # jumping by letters

    def _typed_on(self, event: QKeyEvent) -> bool:
        letters = event.text()
        held = event.modifiers() & (Mod.ControlModifier | Mod.AltModifier)
        if held or not letters.isprintable() or not letters or (letters == " " and not self._typed):
            return False
        self._typed += letters
        self._jump(self._typed)
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._typed += event.commitString()
        self._jump(self._typed + event.preeditString())

    def _forget(self) -> None:
        self._typed = ""

    def _jump(self, query: str) -> None:
        """Go to the next row whose name or number begins so, else one that holds it."""
        self._pause.start()
        faces = list(self._plan.faces())
        here = next((n for n, face in enumerate(faces) if face == self.current), 0)
        ordered = faces[here:] + faces[:here]
        hidden = self._found
        rows = [face for face in ordered if hidden is None or face.uid in hidden]
        for fits in (begins, matches):
            for face in rows if query.strip() else ():
                if fits(query, face.text) or (face.number and fits(query, face.number)):
                    self.choose(face.uid)
                    return

    # drawing

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        chosen = index == self.currentIndex()
        focused = self.hasFocus()
        if chosen:
            ground = Role.SELECT if focused else Role.SELECT_IDLE
            painter.fillRect(box, self._look.colour(ground))
            bar = QRect(0, box.top(), self._look.px(3), box.height())
            painter.fillRect(bar, self._look.colour(Role.ACCENT))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self._look.colour(Role.HOVER))
        self._draw_arrow(painter, option, index)
        cell = QStyleOptionViewItem(option)
        cell.rect = self.visualRect(index)
        self.itemDelegate().paint(painter, cell, index)
        if focused and chosen:
            painter.setPen(QPen(self._look.colour(Role.ACCENT), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _draw_arrow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        size = self._look.px(9)
        left = self.visualRect(index).left() - size - self._look.px(3)
        box = QRect(left, option.rect.center().y() - size // 2, size, size)
        drawing = signs.arrow(opened=self.isExpanded(index))
        signs.draw(painter, box, self._look.colour(Role.MUTED), drawing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
