"""The summary of the budget (총괄): its words, its unit, last year beside this year."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from sspass_desktop.domain.budget import Budget
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import funds as words
from sspass_desktop.texts.budget_form import UNITS
from ui.edits import Step
from ui.fields.choice import Choice
from ui.fields.text import TextLine
from ui.grid.said import LastSaid, Said
from ui.grid.strip import Explanation, ReadingStrip
from ui.grid.view import GridView
from ui.look.look import Look
from ui.verbs import Handlers
from ui.views.funds.summary_model import ACCOUNT, PREVIOUS, SummaryModel

WIDTHS = (240, 140, 140, 140, 100)


class SummarySheet(QWidget):
    """Edits what stands above and below the trees.

    Signals:
        proposed: A ``Step``.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.TAB_SUMMARY)
        self._said = LastSaid()
        self.headline, self.note = TextLine(words.HEADLINE), TextLine(words.NOTE)
        self.unit = Choice(words.UNIT)
        self.unit.offer(tuple(UNITS.items()))
        self.model, self.strip, self.view = SummaryModel(self), ReadingStrip(look), GridView(look)
        self.view.setModel(self.model)
        self.view.set_columns(WIDTHS, stretch=ACCOUNT)
        self.view.setAccessibleName(words.TAB_SUMMARY)
        form = QFormLayout()
        form.setContentsMargins(12, 8, 12, 8)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        for word, field in (
            (words.HEADLINE, self.headline),
            (words.NOTE, self.note),
            (words.UNIT, self.unit),
        ):
            form.addRow(word, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(form)
        column.addWidget(self.strip)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.model.proposed.connect(self.proposed)
        self.model.told.connect(self._tell)
        self.model.rows_shown.connect(self._explain)
        self.view.moved.connect(self._moved)
        self.headline.edited.connect(self._set_headline)
        self.note.edited.connect(self._set_note)
        self.unit.chosen.connect(self._set_unit_of_budget)

    def show_edition(self, edition: Edition, *, locked: bool) -> None:
        """Show the summary of an edition."""
        budget = edition.budget
        self.headline.show_text(budget.headline)
        self.note.show_text(budget.note)
        self.unit.show_value(budget.unit_won)
        for field in (self.headline, self.note):
            field.setReadOnly(locked)
        self.unit.setEnabled(not locked)
        self.view.set_locked(locked)
        self.model.show_edition(edition)
        if not self.view.currentIndex().isValid():
            self.view.show_cell(0, PREVIOUS)

    def set_unit(self, unit_won: Won) -> None:
        """Show amounts in another unit."""
        self.model.set_unit(unit_won)
        self._explain()

    def commit(self) -> None:
        """Propose what is being typed."""
        self.headline.typing.flush()
        self.note.typing.flush()
        self.view.commit()

    def handlers(self) -> Handlers:
        """The commands of the grid while it has the focus."""
        return self.view.handlers() if self.view.isAncestorOf(self.focusWidget() or self) else {}

    def _set_headline(self, text: str, visit: int) -> None:
        self._propose(replace(self.model.edition.budget, headline=text), f"headline {visit}")

    def _set_note(self, text: str, visit: int) -> None:
        self._propose(replace(self.model.edition.budget, note=text), f"budget note {visit}")

    def _set_unit_of_budget(self, unit_won: object) -> None:
        if isinstance(unit_won, int):
            self._propose(replace(self.model.edition.budget, unit_won=unit_won), "")

    def _propose(self, budget: Budget, joins: str) -> None:
        edition = replace(self.model.edition, budget=budget)
        self.proposed.emit(Step(edition, words.EDITED_SUMMARY, joins))

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
        reading = Explanation(
            (line.row.account or words.WHOLE) if line else "",
            self.model.heads[index.column()] if inside else "",
            text=self.model.face(index.row(), index.column()).text if inside else "",
            remark=words.unit(self.model.unit_won),
            keys=words.SUMMARY_KEYS,
        )
        self.strip.explain(self._said.over(reading))
