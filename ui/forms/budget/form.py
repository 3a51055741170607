"""소요예산 as a form: tools, the reading strip, the grid of funds and lines, sums below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.budget import Amounts, CardBudget, Ratio
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.costing.lines import recomputed, with_split, with_suggestion
from sspass_desktop.domain.costing.rests import FundBook, rests_of_card
from sspass_desktop.domain.costing.tables import (
    LinePlace,
    add_fund,
    levels,
    set_account,
    set_nonbudget,
)
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.findings import Finding, Place
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import budget_form as words
from sspass_desktop.texts.entry import refused
from ui.clipboard import copied_cells
from ui.fields.text import TextLine
from ui.forms.budget.empty import EmptyBudget
from ui.forms.budget.model import BudgetModel
from ui.forms.budget.pasting import Paste, read_paste
from ui.forms.budget.reading import Spot, Wish, explain, report_of, suggested
from ui.forms.budget.rows import BudgetRow, Known, RowKind
from ui.forms.budget.under import Under
from ui.forms.budget.view import BudgetGrid
from ui.forms.section import SectionForm, Shown
from ui.grid.model import Cells as CellTexts
from ui.grid.said import LastSaid, Said
from ui.grid.sheet import PasteReview
from ui.grid.strip import Explanation, ReadingStrip
from ui.grid.tools import tool_line
from ui.look.look import Look
from ui.verbs import Handlers, Verb

WIDE_FROM = 1600
"""Of the window, in pixels at 100 %: every funding source has a column."""


class BudgetForm(SectionForm):
    """Edits the money of a card."""

    sections = (CardSection.BUDGET,)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = LastSaid()
        self._book = FundBook()
        self.model = BudgetModel(self)
        self.strip, self.view = ReadingStrip(look), BudgetGrid(look, self.model)
        self.under, self.empty = Under(look), EmptyBudget(look)
        self.account = TextLine(words.ACCOUNT)
        self.view.setAccessibleName(words.GRID)
        self.grid_or_empty = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.view)
        self._connect()

    def _lay_out(self) -> None:
        self.grid_or_empty.addWidget(self.view)
        self.grid_or_empty.addWidget(self.empty)
        self.tools = self._tool_line()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.tools, self.strip):
            column.addWidget(part)
        column.addWidget(self.grid_or_empty, 1)
        column.addWidget(self.under)

    def _tool_line(self) -> QWidget:
        self.account.setPlaceholderText(words.ACCOUNT_HINT)
        label = QLabel(words.ACCOUNT)
        label.setBuddy(self.account)
        return tool_line(
            words.TOOLS,
            (words.ADD_FUND, self.ask_fund),
            (words.NONBUDGET, self.toggle_nonbudget),
            (words.SPLIT, self.open_split),
            (words.INSERT_ROW, self.view.insert_rows),
            before=(label, self.account),
        )

    def _connect(self) -> None:
        self.model.proposed.connect(self.proposed)
        self.model.told.connect(self._tell)
        self.view.moved.connect(self._moved)
        self.strip.apply.connect(self._apply)
        self.strip.accept.connect(self.accept)
        self.view.pasting.connect(self._paste)
        self.model.doubted.connect(self._ask_about)
        self.under.split.connect(self._split)
        self.under.pasted.connect(self._take_paste)
        self.under.closed.connect(self._return)
        self.account.edited.connect(self._set_account)
        self.empty.asked.connect(self._fill_empty)

    # showing

    def refresh(self, shown: Shown) -> None:
        before = self.model.card
        another = before is None or before.uid != shown.card.uid
        if another:
            self.view.cells.drop()
        self._book.learn(shown.edition)
        rests = rests_of_card(self._book.rests, shown.card.uid)
        frame = self.model.heads, self._is_split
        self.model.show_card(shown, Known(rests, shown.reports, shown.locked))
        if another or frame != (self.model.heads, self._is_split):
            self.view.fit()
        self.view.set_locked(shown.locked)
        self.tools.setEnabled(not shown.locked)
        self._show_sums(shown.card.budget)
        if another:
            self._begin(shown.card.budget)
        self._explain()

    def _begin(self, budget: CardBudget) -> None:
        """Forget what was going on in another card."""
        self._said.forget()
        self.under.drop()
        self.account.replace_text(budget.account or "")
        self.view.show_cell(1, self.model.formula_column)
        self.view.scrollToTop()

    def _show_sums(self, budget: CardBudget) -> None:
        self.under.foot.show_budget(budget, self.model.unit_won)
        self.account.show_text(budget.account or "")
        self.empty.show_budget(budget, locked=self.view.locked)
        shown = self.view if budget.tables else self.empty
        if self.grid_or_empty.currentWidget() is not shown:
            self.grid_or_empty.setCurrentWidget(shown)

    @property
    def _is_split(self) -> bool:
        """Whether any line says what it is paid from."""
        return any(line.split for table in self.model.budget.tables for line in table.lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.window().width() >= self._look.px(WIDE_FROM)
        if wide != self.model.wide:
            self.model.set_wide(wide)
            self.view.fit()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit; typed bare numbers are meant in it."""
        self.model.set_unit(unit_won)
        self.view.fit()
        if self.shown is not None:
            self._show_sums(self.shown.card.budget)
            self._explain()

    def title_tools(self) -> QWidget:
        return self.tools

    def commit(self) -> None:
        self.view.commit()
        self.account.typing.flush()

    def open_field(self, origin: Origin) -> None:
        """The fund of a number; a cell of it that is the current one already stays."""
        self.view.setFocus()
        row = self.row
        if origin.index is None or (row is not None and row.table == origin.index):
            return
        self.open_line(origin.index, 0)

    def open_part(self, place: Place) -> None:
        if place.table is not None:
            self.open_line(place.table, place.line)

    def open_line(self, table: int, line: int | None) -> None:
        """Put the caret into the formula of a line, or on the heading of a fund."""
        row = self.model.row_of(table, line)
        if row is None:
            row = self.model.row_of(table)
        if row is not None:
            self.view.show_cell(row, self.model.formula_column)

    # the strip

    @property
    def row(self) -> BudgetRow | None:
        """The row of the current cell."""
        index = self.view.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def _moved(self, row: int, _column: int) -> None:
        self._said.move()
        table = self.model.rows[row].table
        if self.model.card is not None and self.view.hasFocus():
            self.entered.emit(Origin(self.model.card.uid, CardSection.BUDGET, table))
        self.fund_entered.emit(table)
        self._explain()

    def _tell(self, said: Said) -> None:
        self._said.say(said)
        self._explain()

    def _explain(self) -> None:
        row = self.row
        if row is None or self.shown is None:
            self.strip.explain(self._said.over(Explanation()))
            return
        column = self.view.currentIndex().column()
        spot = Spot(row, self.model.heads[column], column - self.model.formula_column)
        reading = explain(spot, self.shown.reports, self.model.unit_won)
        self.strip.explain(self._said.over(reading))

    def _apply(self, wish: object) -> None:
        if wish is Wish.SUGGESTION:
            self.take_suggestion()
        elif wish is Wish.RECOMPUTE:
            self.recompute()
        self.view.setFocus()

    def take_suggestion(self) -> None:
        """Write the formula as the first finding of the line proposes it."""
        row = self.row
        finding = suggested(row) if row is not None else None
        if row is not None and finding is not None:
            change = partial(with_suggestion, code=finding.code, suggestion=finding.suggestion)
            self.model.change([(row.table, row.line)], change, words.STEP_SUGGESTION)

    def recompute(self) -> None:
        """Take the amounts of the selected lines from their formulas (산식대로)."""
        self.model.change(self._chosen(), recomputed, words.STEP_RECOMPUTE)

    def accept(self) -> None:
        """Ask for a reason to accept the finding of the current row."""
        row, shown = self.row, self.shown
        report = report_of(row, shown.reports) if row is not None and shown is not None else None
        if report is not None:
            self.accepting.emit(report)

    def _chosen(self) -> list[LinePlace]:
        rows, _ = self.view.selected()
        return self.model.places(rows)

    # commands

    def handlers(self) -> Handlers:
        grid = self.view.handlers() if self.model.rows else {}
        if self.shown is None or self.shown.locked:
            return grid
        found: dict[Verb, Callable[[], None]] = {
            **grid,
            Verb.ADD_FUND: self.ask_fund,
            Verb.NONBUDGET: self.toggle_nonbudget,
        }
        row = self.row
        if row is not None:
            found[Verb.REMOVE_FUND] = partial(self.model.remove_fund, row.table)
            found[Verb.LEVEL_NAMES] = self.ask_levels
            found[Verb.SPLIT_SOURCES] = self.open_split
            found[Verb.CHECKED_PASTE] = self.paste_checked
            found |= self._of_finding(row, suggested(row))
        return found

    def _of_finding(
        self, row: BudgetRow, finding: Finding | None
    ) -> dict[Verb, Callable[[], None]]:
        found: dict[Verb, Callable[[], None]] = {}
        if finding is not None:
            found[Verb.APPLY] = self.take_suggestion
        if row.findings:
            found[Verb.ACCEPT] = self.accept
        return found

    def ask_fund(self) -> None:
        """Let a fund be found by typing; without a spending budget any name is one."""
        self._ask(self._add_fund)

    def _ask(self, taken: Callable[[str], None]) -> None:
        self.under.open_funds(self.model.funds, taken)

    def _add_fund(self, name: str) -> None:
        after = add_fund(self.model.budget, name, self.model.typist().fund(name))
        self.model.propose(after, words.STEP_ADD_FUND)
        row = len(self.model.rows) - 1
        self.view.setFocus()
        self.view.show_cell(row, self.model.formula_column)

    def ask_levels(self) -> None:
        """Ask for other names of the levels of the current fund."""
        row = self.row
        if row is not None:
            taken = partial(self.model.set_levels, row.table)
            self.under.open_levels(levels(row.fund), taken)

    def toggle_nonbudget(self) -> None:
        """비예산 on or off; lines with money keep it from being chosen, and the strip says so."""
        nonbudget = not self.model.budget.nonbudget
        after = set_nonbudget(self.model.budget, nonbudget=nonbudget)
        if after is None:
            self._tell(Said(words.HAS_LINES))
            return
        self.model.propose(after, words.STEP_NONBUDGET if nonbudget else words.STEP_BUDGET)

    def _fill_empty(self, wants_fund: bool) -> None:
        if wants_fund:
            self.ask_fund()
        else:
            self.toggle_nonbudget()

    def _set_account(self, text: str, visit: int) -> None:
        after = set_account(self.model.budget, text)
        self.model.propose(after, words.STEP_ACCOUNT, f"account {visit}")

    # 재원 나누기

    def open_split(self) -> None:
        """Open the panel that splits the selected lines, or a whole fund from its heading."""
        row = self.row
        if row is None:
            return
        lines = self.model.budget.tables[row.table].lines
        line = row.cost if row.kind is RowKind.LINE else next(iter(lines), row.cost)
        whole = row.kind is not RowKind.LINE
        self.under.open_split(line, self.model.unit_won, whole=whole)

    def _split(self, split: Ratio | Amounts | None, whole: bool) -> None:
        row = self.row
        if row is None:
            return
        lines = range(len(self.model.budget.tables[row.table].lines))
        places = [(row.table, line) for line in lines] if whole else self._chosen()
        self.model.change(places, partial(with_split, split=split), words.STEP_SPLIT)
        self.under.close_question()

    def _return(self) -> None:
        self.view.setFocus()

    # pasting

    def _paste(self, cells: Cells, row: int) -> None:
        """Take lines from a sheet; where something is changed on the way, ask first."""
        held = self.model.rows[row]
        paste = self._read_paste(cells, held)
        if paste.needs_asking:
            self.under.open_paste(paste)
        else:
            self._take_paste(paste)

    def _read_paste(self, cells: Cells, row: BudgetRow) -> Paste:
        at, unit_won = (row.table, row.line), self.model.unit_won
        return read_paste(cells, at, unit_won, self.model.years)

    def _ask_about(self, cells: CellTexts, at: tuple[int, int], why: str) -> None:
        """Ask whether cells are to be pasted in the unit that is shown."""
        self.under.ask(PasteReview(why), partial(self.model.paste, cells, at, sure=True))

    def paste_checked(self) -> None:
        """Show what a paste would become before the current line, whatever it is."""
        cells, row = copied_cells(), self.row
        if cells.fault is not None:
            self._tell(Said(refused(cells.fault)))
        elif row is not None and cells.rows:
            self.under.open_paste(self._read_paste(cells, row))

    def _take_paste(self, paste: Paste) -> None:
        count = len(paste.rows.lines)
        if count:
            self.model.propose(paste.into(self.model.budget), words.lines_pasted(count))
