"""One side of the budget (수입, 지출) on screen."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sspass_desktop.domain.budget import BudgetNode, BudgetTree, Side
from sspass_desktop.domain.budgeting.trees import has_declared
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import funds as words
from ui.grid.said import LastSaid, Said
from ui.grid.strip import Explanation, Offer, ReadingStrip
from ui.grid.tools import tool_line
from ui.look.look import Look
from ui.verbs import Handlers, Verb
from ui.views.funds.fold import NAME, FoldingGrid
from ui.views.funds.paint import FundDelegate
from ui.views.funds.tree_model import TreeModel
from ui.views.funds.tree_rows import FACILITY, HEADS, OUTSIDE

WIDTHS = (320, 104, 104, 104, 104, 112, 180, 92, 56)


class TreeGrid(FoldingGrid):
    """Space marks what is also spent outside the cards."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        marks = event.key() == Qt.Key.Key_Space and index.column() == OUTSIDE
        if marks and self.cells.editor is None and not self.locked:
            cast("TreeModel", self.grid).toggle_outside(index.row())
        else:
            super().keyPressEvent(event)

    def open_editor(self) -> None:
        index = self.currentIndex()
        if index.column() == OUTSIDE and not self.locked:
            cast("TreeModel", self.grid).toggle_outside(index.row())
        else:
            super().open_editor()


class TreeSheet(QWidget):
    """Edits one side of the budget.

    Signals:
        proposed: A ``Step``.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.SIDES[side])
        self._said = LastSaid()
        self._reports: Mapping[Uid | None, str] = {}
        self.model = TreeModel(side, self)
        self.strip = ReadingStrip(look)
        self.view = TreeGrid(look, FundDelegate(look, self))
        self.view.setModel(self.model)
        self.view.set_columns(WIDTHS[: len(HEADS[side])], stretch=NAME)
        self.view.setAccessibleName(words.SIDES[side])
        self.tools, self.empty = self._tool_line(), QLabel(words.NO_ITEMS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.strip, self.empty):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.setFocusProxy(self.view)
        self.model.proposed.connect(self.proposed)
        self.model.told.connect(self._tell)
        self.model.rows_shown.connect(self._explain)
        self.view.moved.connect(self._moved)
        self.strip.apply.connect(self._apply)

    def _tool_line(self) -> QWidget:
        line = tool_line(
            words.TOOLS,
            (words.TOOL_BEHIND, self.add_behind),
            (words.TOOL_BELOW, self.add_below),
            (words.TOOL_DELETE, self.delete),
        )
        line.setContentsMargins(12, 4, 8, 4)
        return line

    def show_tree(
        self,
        edition: Edition,
        cards: Mapping[Uid, int],
        reports: tuple[Report, ...] = (),
        *,
        locked: bool,
    ) -> None:
        """Show a side of the budget, with what was found wrong with it."""
        self._reports = {
            report.finding.place.node: report.message
            for report in reversed(reports)
            if report.accepted is None and report.finding.place.side is self.model.side
        }
        self.view.set_locked(locked)
        self.tools.setEnabled(not locked)
        self.model.show_tree(edition, cards)
        self.empty.setVisible(not self.model.rows)
        if not self.view.currentIndex().isValid():
            self.view.show_cell(0, NAME)

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.model.set_unit(unit_won)
        self._explain()

    def open_node(self, uid: Uid) -> None:
        """Go to a line of the budget."""
        row = self.model.unfold_to(uid)
        if row is not None:
            self.view.show_cell(row, NAME)
            self.view.setFocus()

    def commit(self) -> None:
        """Propose what is being typed."""
        self.view.commit()

    # reading

    def _moved(self, _row: int, _column: int) -> None:
        self._said.move()
        self._explain()

    def _tell(self, said: Said) -> None:
        self._said.say(said)
        self._explain()

    def _explain(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid() or index.row() >= len(self.model.rows):
            self.strip.explain(Explanation(keys=words.TREE_KEYS))
            return
        node = self.model.node(index.row())
        item = self.model.tree if node is None else node
        message = self._reports.get(node.uid if node else None, "")
        printed = has_declared(item) and (node is None or bool(node.children))
        offers = (Offer(words.TAKE_COMPUTED, Verb.APPLY, filled=True),) if printed else ()
        reading = Explanation(
            node.name if node else words.TOTAL,
            self.model.heads[index.column()],
            text=self.model.face(index.row(), index.column()).text,
            remark=words.unit(self.model.unit_won),
            severity=Severity.ERROR if message else Severity.NOTICE if printed else None,
            message=message or (self._printed(item) if printed else ""),
            offers=() if self.view.locked else offers,
            keys=self._keys(node, index.column()),
        )
        self.strip.explain(self._said.over(reading))

    def _printed(self, item: BudgetNode | BudgetTree) -> str:
        computed = (
            sum(one.total_won for one in item.accounts)
            if isinstance(item, BudgetTree)
            else item.computed.total
        )
        return words.declared(item.total_won, computed, self.model.unit_won)

    def _keys(self, node: BudgetNode | None, column: int) -> str:
        if column == OUTSIDE:
            return words.OUTSIDE_KEYS
        is_sum = NAME < column < FACILITY and (node is None or bool(node.children))
        return words.COMPUTED if is_sum else words.TREE_KEYS

    # acting

    def handlers(self) -> Handlers:
        """The commands of the grid, and the sums in place of printed values."""
        found = dict(self.view.handlers())
        if self.strip.shown.offers:
            found[Verb.APPLY] = self._take_computed
        return found

    def _apply(self, _what: object) -> None:
        self._take_computed()
        self.view.setFocus()

    def _take_computed(self) -> None:
        self.model.take_computed(self.view.currentIndex().row())

    def add_behind(self) -> None:
        """Add a line behind the current one and name it."""
        self._name(self.model.add_behind(self.view.currentIndex().row()))

    def add_below(self) -> None:
        """Add a line below the current one and name it."""
        self._name(self.model.add_below(self.view.currentIndex().row()))

    def _name(self, uid: Uid | None) -> None:
        row = self.model.place(uid) if uid else None
        if row is not None:
            self.view.show_cell(row, NAME)
            self.view.setFocus()
            self.view.open_editor()

    def delete(self) -> None:
        """Delete the selected lines."""
        self.view.delete_rows()
        self.view.setFocus()
