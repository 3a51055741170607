"""평가방법 as a form: tools, the reading strip, the grid, and a panel for the current row."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.pasted_tables import indicator_rows
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.indicator_edits import last_indicators
from sspass_desktop.domain.last_year import LastYear, last_measures
from sspass_desktop.domain.results import LinkRule
from sspass_desktop.domain.target import read_target, with_number_of
from sspass_desktop.texts import indicator_form as words
from ui.forms.grid_form import GridForm
from ui.forms.indicators.details import IndicatorDetails
from ui.forms.indicators.model import (
    CONTRACT,
    CRITERION,
    KIND,
    NAME,
    TARGET,
    IndicatorModel,
)
from ui.forms.indicators.rows import Line
from ui.forms.indicators.view import IndicatorGrid
from ui.forms.section import Shown
from ui.grid.said import Said
from ui.grid.strip import Explanation, Offer
from ui.grid.tools import tool_line
from ui.look.look import Look
from ui.verbs import Handlers, Verb


class IndicatorsForm(GridForm):
    """Edits the indicators of a card."""

    sections = (CardSection.INDICATORS,)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._last: Mapping[Uid, LastYear] = {}
        self._known: tuple[object, ...] = ()
        self.model, self.details = IndicatorModel(self), IndicatorDetails(look)
        self.view = IndicatorGrid(look, self.model)
        self.view.setAccessibleName(words.GRID)
        self.set_up(look, self.view, self._tool_line(), self.details)
        self.model.link_asked.connect(self.details.open_list)
        self.view.pasting.connect(self._paste)
        self.details.linked.connect(self._link)

    def _tool_line(self) -> QWidget:
        return tool_line(
            words.TOOLS,
            (words.TOOL_ROW, self.add_row),
            (words.TOOL_LAST, self.take_last_year),
            (words.TOOL_LINK, self.open_link),
        )

    # showing

    def refresh(self, shown: Shown) -> None:
        another = self.model.card.uid != shown.card.uid
        if another:
            self.view.cells.drop()
        self._lock(shown.locked)
        self._look_back(shown)
        self.model.show_card(shown.card, shown.edition, self._last)
        if another:
            self._begin(0, NAME)
        self._explain()

    def _look_back(self, shown: Shown) -> None:
        """Look last year up again if anything changed by which it is found."""
        card = shown.card
        by = (
            tuple((one.uid, one.name, one.criterion, one.target) for one in card.indicators),
            (card.uid, card.title, card.continuity),
            shown.previous,
            shown.edition.department_results,
        )
        if by != self._known:
            self._known = by
            self._last = last_measures(card, shown.edition, shown.previous)

    def open_field(self, origin: Origin) -> None:
        self.view.setFocus()
        self.view.show_cell(min(origin.index or 0, self.model.rowCount() - 1), NAME)

    def _moved(self, row: int, _column: int) -> None:
        self._said.move()
        if self.model.line(row):
            self.entered.emit(Origin(self.model.card.uid, CardSection.INDICATORS, row))
        self._explain()

    def _explain(self) -> None:
        index = self.view.currentIndex()
        if not index.isValid() or self.shown is None:
            return
        line = self.model.line(index.row())
        reading = self._explanation(index.row(), index.column(), line)
        self.strip.explain(self._said.over(reading))
        edition, locked = self.shown.edition, self.shown.locked
        self.details.show_line(index.row() + 1, line, edition, locked=locked)

    def _explanation(self, row: int, column: int, line: Line | None) -> Explanation:
        if line is None:
            return Explanation(text=words.GO_ON, keys=words.BLANK_KEYS)
        one, target = line.indicator, read_target(line.indicator.target)
        reading = Explanation(
            words.place(row + 1, one.name or one.criterion),
            self.model.heads[TARGET],
            text=one.target,
            result=words.direction(target) if one.target else "",
            remark=words.last_details(line.last),
            keys=_keys(column),
        )
        return self._judged(reading, line)

    def _judged(self, reading: Explanation, line: Line) -> Explanation:
        """What is to be said of a target, the gravest first."""
        one, last = line.indicator, line.last
        if line.is_behind and line.gap is not None and last is not None:
            better = with_number_of(one.target, last.result)
            offer = (Offer(words.raise_to(better), better, filled=True),) if better else ()
            return replace(
                reading,
                severity=Severity.WARNING,
                message=words.behind(line.gap, line.unit),
                offers=() if self.view.locked else offer,
            )
        if not one.target:
            return replace(reading, severity=Severity.NOTICE, message=words.NO_TARGET)
        if last is not None and read_target(last.target).value == 0:
            return replace(reading, severity=Severity.NOTICE, message=words.NO_RATE)
        return reading

    # acting

    def handlers(self) -> Handlers:
        found = dict(self.view.handlers())
        if not self.view.locked:
            found[Verb.TAKE_LAST_YEAR] = self.take_last_year
            found[Verb.CHECKED_PASTE] = self.paste_checked
            if self.strip.shown.offers:
                found[Verb.APPLY] = self._apply_first
        return found

    def _apply_first(self) -> None:
        self._apply(self.strip.shown.offers[0].what)

    def _apply(self, what: object) -> None:
        row = self.view.currentIndex().row()
        if isinstance(what, str):
            self.model.propose_cells([(row, TARGET, what)], words.edited(self.model.heads[TARGET]))
        self.view.setFocus()

    def _paste(self, cells: Cells, *, ask: bool = False) -> None:
        self._offer(indicator_rows(cells), self.model.lay, ask=ask)

    def _link(self, measure: Uid | None, rule: LinkRule) -> None:
        self.model.link(self.view.currentIndex().row(), measure, rule)

    def add_row(self) -> None:
        """Go to the row to write on."""
        self.view.setFocus()
        self.view.show_cell(self.model.rowCount() - 1, NAME)

    def open_link(self) -> None:
        """Choose the contract measure of the current row."""
        self.details.open_list()

    def take_last_year(self) -> None:
        """Add the indicators of last year that are missing here."""
        if self.shown is None or self.view.locked:
            return
        shown = self.shown
        added = last_indicators(shown.card, shown.edition, shown.previous)
        if added:
            first = len(shown.card.indicators)
            self.model.append(added, words.taken(len(added)))
            self.view.show_cell(first, TARGET)
        else:
            self._tell(Said(words.NOTHING_TO_TAKE, Severity.NOTICE))
        self.view.setFocus()


def _keys(column: int) -> str:
    if column == TARGET:
        return words.TARGET_KEYS
    if column in (KIND, CRITERION, NAME):
        return words.KEYS
    return words.LINK_KEYS if column == CONTRACT else words.LAST_KEYS
