"""The view 점검: all findings of the plan, by team, kind or card, or below a grid of the cards."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.findings.filters import FilterBar
from ui.findings.model import GroupsModel
from ui.findings.pane import FindingsPane
from ui.findings.rows import Row, grouped, rows_of, teams_of_cards
from ui.findings.standing import standings
from ui.findings.standing_table import StandingTable
from ui.findings.table import FindingsTable
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role


class PlanFindings(FindingsPane):
    """All findings, filtered and in groups, with the chosen one explained at the foot.

    In 점검 현황 they stand below a grid of the cards, and only those of its current cell are shown.

    Signals:
        verb_asked: A command that is the window's.
    """

    verb_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.model = GroupsModel(self)
        self.table = FindingsTable(look, self.model)
        self.grid, self.split = StandingTable(look), QSplitter(Qt.Orientation.Vertical)
        self.bar = FilterBar(look)
        self.foot = Foot(look)
        self.nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.way_out = QPushButton(words.CLEAR_FILTER)
        self._rows: tuple[Row, ...] = ()
        self._let: tuple[Row, ...] = ()
        self._edition: Edition | None = None
        self._families: tuple[str, ...] = ()
        self._folded: set[str] = set()
        self._lay_out()
        self.bar.changed.connect(self._refresh)
        self.bar.verb_asked.connect(self.verb_asked)
        self.grid.moved.connect(self._narrow)
        self.grid.entered_cell.connect(self._enter_cell)
        self.bar.search.taken.connect(self.table.setFocus)
        self.way_out.clicked.connect(self.bar.clear)
        self.table.moved.connect(self._show_current)
        self.table.entered_row.connect(self.go)
        self.table.verb_asked.connect(self.do)
        self.table.collapsed.connect(self._fold)
        self.table.expanded.connect(self._unfold)
        self.foot.go.clicked.connect(self.go)
        self.foot.apply.clicked.connect(self.apply_current)
        self.foot.accept.clicked.connect(self.ask_reason)
        self.setFocusProxy(self.table)
        self._show_current()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.nothing)
        rows.addWidget(self.way_out, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.grid)
        self.split.addWidget(self.table)
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 1)
        rows.addWidget(self.split, 1)
        rows.addWidget(self.foot)
        rows.addWidget(self.reason)
        self.nothing.hide()
        self.way_out.hide()
        self.grid.hide()

    def show_reports(self, reports: tuple[Report, ...], edition: Edition) -> None:
        """Show what a check found; what is chosen, folded and scrolled to stays."""
        rows = rows_of(reports, edition)
        if rows and rows == self._rows and (edition is self._edition or not self.by_cards):
            return
        self._know_families(rows, edition)
        self._rows, self._edition = rows, edition
        self.bar.offer(rows, teams_of_cards(edition).values())
        now = datetime.now().astimezone()
        self.nothing.setText(words.all_right(f"{now:%H:%M}", len(edition.cards)))
        self._refresh()

    def current_report(self) -> Report | None:
        row = self.table.current_row()
        return row.report if row is not None else None

    def choose(self, report: Report) -> None:
        """Make a finding the chosen one."""
        index = self.model.index_of(report)
        if index.isValid():
            self.table.setCurrentIndex(index)

    def _know_families(self, rows: tuple[Row, ...], edition: Edition) -> None:
        """Columns of the grid come and never go while it is the same edition: nothing jumps."""
        same = self._edition is not None and edition.uid == self._edition.uid
        held = {*self._families} if same else set()
        held |= {row.family for row in rows}
        families = dict.fromkeys(words.FAMILIES.values())
        self._families = tuple(name for name in families if name in held)

    @property
    def by_cards(self) -> bool:
        """Whether the grid of the cards is shown."""
        return self.bar.standing.isChecked()

    def show_standing(self) -> None:
        """Show the grid of the cards, and walk it."""
        self.bar.standing.setChecked(True)
        self.grid.setFocus()

    def _refresh(self) -> None:
        """Show what the filters let through."""
        self.grid.setVisible(self.by_cards)
        self.setFocusProxy(self.grid if self.by_cards else self.table)
        shown = self.bar.chosen
        self._let = tuple(filter(shown.lets, self._rows))
        if self.by_cards and self._edition is not None:
            sought = bool(shown.query.strip())
            cards = standings(self._let, self._edition, shown.team, found_only=sought)
            self.grid.show_standings(cards, self._families)
        self._narrow()

    def _narrow(self) -> None:
        """Of the findings that are let through, show all, or those of the grid's current cell."""
        chosen, place = self.current_report(), self.table.verticalScrollBar().value()
        rows = self.grid.counted(self._let) if self.by_cards else self._let
        groups = grouped(rows, self.bar.group_by)
        folded = set(self._folded)
        self.model.show(groups)
        self._folded = folded
        self._open(groups and not self.table.currentIndex().isValid(), chosen, place)
        empty = not groups and not self.by_cards
        filtered = empty and bool(self._rows)
        self.nothing.setVisible(empty)
        if filtered:
            self.nothing.setText(words.NO_HIT)
        self.way_out.setVisible(filtered)
        self._show_current()

    def _enter_cell(self) -> None:
        """Go to the first finding of the cell; where nothing is wrong, to the card."""
        held = self.grid.current_standing()
        if self.current_report() is not None:
            self.go()
        elif held is not None and held.card is not None:
            self.asked.emit(Place(held.card))

    def _open(self, fresh: object, chosen: Report | None, place: int) -> None:
        """After the rows were made anew: unfold, choose and scroll as it was before."""
        for row, group in enumerate(self.model.groups):
            self.table.setExpanded(self.model.index(row, 0), group.name not in self._folded)
        if not fresh:
            return
        index = self.model.index_of(chosen) if chosen is not None else QModelIndex()
        if not index.isValid():
            index = self.model.index(0, 0, self.model.index(0, 0))
        self.table.setCurrentIndex(index)
        self.table.verticalScrollBar().setValue(place)

    def _show_current(self) -> None:
        row = self.table.current_row()
        self.foot.show_row(row, words.CLEAN_CARD if self.by_cards else "")

    def _fold(self, index: QModelIndex) -> None:
        self._folded.add(self.model.groups[index.row()].name)

    def _unfold(self, index: QModelIndex) -> None:
        self._folded.discard(self.model.groups[index.row()].name)


class Foot(QWidget):
    """Explains the chosen finding and offers what can be done."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "raised")
        self.sign, self.title = QLabel(), QLabel()
        self.sentence, self.hint = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.hint.setProperty("kind", "muted")
        self.apply = QPushButton(default=True, autoDefault=False)
        self.go = QPushButton(words.GO_KEY, autoDefault=False)
        self.accept = QPushButton(words.ACCEPT_KEY, autoDefault=False)
        head = QHBoxLayout()
        head.addWidget(self.sign)
        head.addWidget(self.title, 1)
        for button in (self.apply, self.go, self.accept):
            head.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(head)
        self._rows.addWidget(self.sentence)
        self._rows.addWidget(self.hint)
        self._row: Row | None = None
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(12), px(8), px(12), px(8))
        self._rows.setSpacing(px(4))
        self.title.setFont(self._look.font(Text.CELL_BOLD))
        self.setMinimumHeight(px(80))
        self.show_row(self._row)

    def show_row(self, row: Row | None, otherwise: str = "") -> None:
        """Show a finding, without one a sentence."""
        self._row = row
        for widget in (self.sign, self.apply, self.go, self.accept):
            widget.setVisible(row is not None)
        if row is None:
            for label in (self.title, self.sentence):
                label.clear()
            self.hint.setText(otherwise)
            return
        role = Role.MUTED if row.is_accepted else signs.SEVERITY_ROLES[row.severity]
        drawing = signs.severity(row.severity, accepted=row.is_accepted)
        size = self._look.px(16)
        self.sign.setPixmap(signs.icon(self._look, drawing, role).pixmap(QSize(size, size)))
        where = " ".join(part for part in (row.report.number, row.place) if part)
        self.title.setText(" · ".join(part for part in (where, row.headline) if part))
        self.sentence.setText(row.report.message)
        self.hint.setText(row.suggestion if row.is_accepted else row.report.suggestion)
        can_apply = bool(row.suggestion) and not row.is_accepted
        self.apply.setVisible(can_apply)
        self.apply.setText(words.apply_key(row.suggestion))
        self.accept.setText(words.WITHDRAW if row.is_accepted else words.ACCEPT_KEY)
