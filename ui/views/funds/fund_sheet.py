"""The fund sheet (재원 표): what every fund has, gives to cards, and has left."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.domain.costing.rests import FundRest, Standing
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import funds as words
from ui.grid.said import LastSaid, Said
from ui.grid.strip import Explanation, ReadingStrip
from ui.look.look import Look, Text
from ui.verbs import Handlers
from ui.views.funds.fold import NAME, FoldingGrid
from ui.views.funds.fund_model import FundModel
from ui.views.funds.paint import FundDelegate
from ui.views.funds.rows import CardLine, Filter, FundLine, SheetRow

WIDTHS = (300, 88, 88, 88, 72, 100, 100, 110, 96, 104, 48)
_SEVERITIES = {Standing.OVER: Severity.ERROR, Standing.UNDER: Severity.WARNING}


class FundSheet(QWidget):
    """Shows the funds of an edition.

    Signals:
        proposed: A ``Step``.
        asked: The uid of a card.
    """

    proposed = Signal(object)
    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TAB_FUNDS)
        self._said = LastSaid()
        self.model = FundModel(self)
        self.strip = ReadingStrip(look)
        self.view = FoldingGrid(look, FundDelegate(look, self))
        self.view.setModel(self.model)
        self.view.set_columns(WIDTHS, stretch=NAME)
        self.view.setAccessibleName(words.TAB_FUNDS)
        self.figures, self.empty = _Figures(look), QLabel(words.NO_FUNDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.empty)
        column.addWidget(self.view, 1)
        column.addWidget(self.figures)
        self.empty.setContentsMargins(12, 12, 12, 12)
        self.setFocusProxy(self.view)
        self.model.proposed.connect(self.proposed)
        self.model.told.connect(self._tell)
        self.view.asked.connect(self.asked)
        self.view.moved.connect(self._moved)
        self.model.rows_shown.connect(self._explain)

    def show_funds(self, edition: Edition, rests: Mapping[Uid, FundRest], *, locked: bool) -> None:
        """Show what the funds of an edition have left."""
        self.view.set_locked(locked)
        self.model.show_funds(edition, rests)
        if not self.view.currentIndex().isValid():
            self.view.show_cell(0, NAME)
        self._show_rest()

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.model.set_unit(unit_won)
        self._show_rest()
        self._explain()

    def set_filter(self, chosen: Filter) -> None:
        """Show some of the funds."""
        self.model.set_filter(chosen)
        self._show_rest()

    def _show_rest(self) -> None:
        budget = self.model.edition.budget
        self.empty.setVisible(not self.model.rows)
        has_funds = bool(budget.expenditure.accounts)
        self.empty.setText(words.ALL_EVEN if has_funds else words.NO_FUNDS)
        sides = (budget.revenue.total_won, budget.expenditure.total_won)
        self.figures.show_figures(words.figures(sides, self.model.funds), self.model.unit_won)

    def open_fund(self, node: Uid) -> None:
        """Go to a fund, its cards unfolded below it."""
        row = self.model.place(node)
        if row is not None:
            self.model.fold(row, opened=True)
            self.view.show_cell(row, NAME)
            self.view.setFocus()

    def commit(self) -> None:
        """Propose what is being typed."""
        self.view.commit()

    def handlers(self) -> Handlers:
        """The commands of the grid."""
        return self.view.handlers()

    def _moved(self, _row: int, _column: int) -> None:
        self._said.move()
        self._explain()

    def _tell(self, said: Said) -> None:
        self._said.say(said)
        self._explain()

    def _explain(self) -> None:
        index = self.view.currentIndex()
        inside = index.isValid() and index.row() < len(self.model.rows)
        line = self.model.rows[index.row()] if inside else None
        self.strip.explain(self._said.over(self._explanation(line)))

    def _explanation(self, line: SheetRow | None) -> Explanation:
        match line:
            case FundLine():
                return self._of_fund(line)
            case CardLine():
                return self._of_card(line)
            case _:
                return Explanation(keys=words.KEYS)

    def _of_fund(self, line: FundLine) -> Explanation:
        unit, rest = self.model.unit_won, line.rest
        message = words.judgement(rest, line.short, unit)
        severity = _SEVERITIES.get(rest.standing, Severity.ERROR) if message else None
        return Explanation(
            rest.node.name,
            label=words.balance(rest, line.cards, unit),
            result=words.rest(rest.rest_won, unit),
            severity=severity,
            message=message,
            keys=words.KEYS,
        )

    def _of_card(self, line: CardLine) -> Explanation:
        unit, given = self.model.unit_won, line.given
        unknown = given.won - given.split.total
        return Explanation(
            words.card(line.number, line.card.title),
            result=words.rest(given.won, unit),
            remark=words.unsplit(unknown, unit) if unknown else "",
            keys=words.CARD_KEYS,
        )


class _Figures(QWidget):
    """Sums in a row under the sheet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._look = look
        self.names: list[QLabel] = []
        self.totals: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(32)
        self._row.addStretch(1)
        self.unit = QLabel()
        self.unit.setProperty("kind", "muted")
        self._row.addWidget(self.unit)
        look.changed.connect(self._dress)

    def show_figures(self, figures: tuple[tuple[str, Won], ...], unit_won: Won) -> None:
        """Show names over amounts."""
        while len(self.names) < len(figures):
            self._add()
        for place, (name, won) in enumerate(figures):
            self.names[place].setText(name)
            self.totals[place].setText(words.amount(won, unit_won) if won else "0")
        self.unit.setText(words.unit(unit_won))

    def _add(self) -> None:
        name, total = QLabel(), QLabel()
        name.setProperty("kind", "muted")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(name)
        column.addWidget(total)
        self._row.insertLayout(len(self.names), column)
        self.names.append(name)
        self.totals.append(total)
        self._dress()

    def _dress(self) -> None:
        for name, total in zip(self.names, self.totals, strict=True):
            name.setFont(self._look.font(Text.CAPTION))
            total.setFont(self._look.font(Text.TITLE))
