"""추진일정 as a form: tools, the reading strip, the grid, and counts below."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.entry.cells import Cells
from sspass_desktop.domain.entry.pasted_tables import schedule_rows
from sspass_desktop.domain.findings import Severity
from sspass_desktop.texts import schedule_form as words
from ui.forms.grid_form import GridForm
from ui.forms.schedule.faces import COUNT, LABEL
from ui.forms.schedule.model import ScheduleModel
from ui.forms.schedule.rows import Blank, Heading, Line
from ui.forms.schedule.view import ScheduleGrid
from ui.forms.section import Shown
from ui.grid.strip import Explanation, Offer
from ui.grid.tools import tool_line
from ui.look.look import Look
from ui.verbs import Handlers, Verb


class ScheduleForm(GridForm):
    """Edits the schedule of a card."""

    sections = (CardSection.SCHEDULE,)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.model = ScheduleModel(self)
        self.view = ScheduleGrid(look, self.model)
        self.view.setAccessibleName(words.GRID)
        self.count, self.period = QLabel(), QLabel()
        self.set_up(look, self.view, self._tool_line(), self._sums())
        self.model.told.connect(self._tell)
        self.view.selectionModel().selectionChanged.connect(self._explain)
        self.view.pasting.connect(self._paste)

    def _tool_line(self) -> QWidget:
        return tool_line(
            words.TOOLS,
            (words.TOOL_ROW, self.add_row),
            (words.TOOL_BELOW, self.toggle_depth),
            (words.TOOL_GROUP, self.make_group),
            (words.TOOL_REPEAT, self.repeat_row),
        )

    def _sums(self) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "window")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(12, 6, 12, 6)
        for label in (self.count, self.period):
            label.setProperty("kind", "muted")
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.period)
        return foot

    # showing

    def refresh(self, shown: Shown) -> None:
        another = self.model.card.uid != shown.card.uid
        if another:
            self.view.cells.drop()
        self._lock(shown.locked)
        self.model.show_card(shown.card)
        if another:
            self._begin(self.model.place(0), LABEL)
        rows = shown.card.schedule
        self.count.setText(words.foot(len(rows), sum(len(row.months) for row in rows)))
        period = words.period(shown.card.overview.period)
        self.period.setText("   ".join(part for part in (period, words.HATCHED) if part))
        self._explain()

    def open_field(self, origin: Origin) -> None:
        self.view.setFocus()
        self.view.show_cell(self.model.place(origin.index or 0), LABEL)

    def _moved(self, row: int, _column: int) -> None:
        self._said.move()
        line = self.model.rows[row]
        if isinstance(line, Line):
            origin = Origin(self.model.card.uid, CardSection.SCHEDULE, line.number)
            self.entered.emit(origin)
        self._explain()

    def _explain(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            reading = self._explanation(index.row(), index.column())
            self.strip.explain(self._said.over(reading))

    def _explanation(self, row: int, column: int) -> Explanation:
        line, chosen = self.model.rows[row], self.view.months()
        if isinstance(line, Heading):
            return Explanation(text=line.name or words.NO_GROUP, keys=words.GROUP_KEYS)
        if isinstance(line, Blank):
            return Explanation(text=words.GO_ON, keys=words.BLANK_KEYS)
        keys = {LABEL: words.LABEL_KEYS, COUNT: words.COUNT_KEYS}.get(column, words.KEYS)
        reading = Explanation(
            words.row(line.number + 1),
            text=line.row.label,
            result=words.chosen(chosen) if chosen else "",
            keys=keys,
        )
        if line.row.months or line.is_parent:
            return reading
        offers = () if self.view.locked else _offers(chosen)
        return replace(reading, severity=Severity.WARNING, message=words.EMPTY_ROW, offers=offers)

    # acting

    def handlers(self) -> Handlers:
        found = dict(self.view.handlers())
        if self.view.months() and not self.view.locked:
            found[Verb.APPLY] = self.view.toggle
        if not self.view.locked:
            found[Verb.CHECKED_PASTE] = self.paste_checked
        return found

    def _paste(self, cells: Cells, *, ask: bool = False) -> None:
        self._offer(schedule_rows(cells), self.model.lay, ask=ask)

    def _apply(self, what: object) -> None:
        if what is Verb.APPLY:
            self.view.toggle()
        elif what is Verb.DELETE_ROW:
            self.view.delete_rows()
        self.view.setFocus()

    def add_row(self) -> None:
        """Add a row below the current one and go to its label."""
        rows, _ = self.view.selected()
        if rows:
            self.model.add_below(rows[-1])
            self.view.show_cell(min(rows[-1] + 1, self.model.rowCount() - 1), LABEL)
        self.view.setFocus()

    def toggle_depth(self) -> None:
        """Make the selected rows sub-rows; lift them if the first is one."""
        rows, _ = self.view.selected()
        if rows:
            line = self.model.rows[rows[0]]
            below = isinstance(line, Line) and bool(line.row.depth)
            self.model.shift_rows(rows, -1 if below else 1)
        self.view.setFocus()

    def make_group(self) -> None:
        """Put the selected rows into a new group and open its name."""
        rows, _ = self.view.selected()
        if rows:
            self.view.show_cell(self.model.group(rows), LABEL)
            self.view.setFocus()
            self.view.open_editor()
            if self.view.cells.editor is not None:
                self.view.cells.editor.selectAll()

    def repeat_row(self) -> None:
        """Repeat the current row with its sub-rows."""
        if self.view.currentIndex().isValid():
            self.model.repeat(self.view.currentIndex().row())
        self.view.setFocus()


def _offers(chosen: range) -> tuple[Offer, ...]:
    """What an empty row offers: the selected months, and to go."""
    paint = (Offer(words.paint(chosen), Verb.APPLY, filled=True),) if chosen else ()
    return (*paint, Offer(words.DELETE_ROW, Verb.DELETE_ROW))
