"""A page of the records: its title, its small form, its sheet with the reading strip."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.texts import records as words
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.grid.said import LastSaid, Said
from ui.grid.strip import Explanation, ReadingStrip
from ui.grid.tools import tool_line
from ui.look.look import Look, Text
from ui.records.fields_form import FieldsForm
from ui.records.grid import RecordsGrid
from ui.records.linking import Linking
from ui.records.model import RecordModel
from ui.records.readers import Source
from ui.records.sheet import Grid, Sheet
from ui.verbs import Handlers


class RecordPage(QWidget):
    """Edits what one sheet is about.

    Signals:
        proposed: A ``Step``.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(sheet.title)
        self.setProperty("kind", "surface")
        self._look, self.sheet = look, sheet
        self._source: Source | None = None
        self._said = LastSaid()
        self.form = FieldsForm(look, sheet, sheet.form) if sheet.form is not None else None
        self.model: RecordModel | None = None
        self.view: RecordsGrid | None = None
        self.linking: Linking | None = None
        self.strip, self.foot, self.prompt = ReadingStrip(look), QLabel(), Prompt(look)
        self.message = QLabel()
        self.message.setProperty("kind", "notice")
        self.message.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.heading, self.hint, self.title_line = QLabel(sheet.title), QLabel(), QHBoxLayout()
        self._add_title()
        self._add_form()
        if sheet.grid is not None:
            self._add_grid(sheet.grid)
        else:
            self._column.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()

    def _add_title(self) -> None:
        self.hint.setText(words.HINTS.get(self.sheet.title, ""))
        self.hint.setProperty("kind", "muted")
        self.title_line.addWidget(self.heading)
        self.title_line.addWidget(self.hint, 1)
        self._column.addLayout(self.title_line)
        self._column.addWidget(self.message)

    def _add_form(self) -> None:
        if self.form is not None:
            self._column.addWidget(self.form)
            self.form.proposed.connect(self.proposed)
            self.form.told.connect(self._say)
            self.setFocusProxy(self.form)

    def _add_grid(self, grid: Grid) -> None:
        self.model, self.view = RecordModel(self.sheet, grid, self), RecordsGrid(self._look)
        self.view.setModel(self.model)
        self.view.set_columns([one.width for one in grid.columns], stretch=grid.stretch)
        self.view.setAccessibleName(words.sheet_of(self.sheet.title))
        if self.sheet.links:
            self.linking = Linking(self.model, self.view, self.prompt)
        self.tools = self._tool_line(grid)
        self.title_line.addWidget(self.tools)
        self.foot.setProperty("kind", "muted")
        for part in (self.prompt, self.strip):
            self._column.addWidget(part)
        self._column.addWidget(self.view, 1)
        self._column.addWidget(self.foot)
        if self.form is None:
            self.setFocusProxy(self.view)
        self.model.proposed.connect(self.proposed)
        self.model.told.connect(self._tell)
        self.model.rows_shown.connect(self._explain)
        self.view.moved.connect(self._moved)

    def _tool_line(self, grid: Grid) -> QWidget:
        tools: list[tuple[str, Callable[[], None]]] = []
        if not grid.fixed:
            tools.append((words.ROW, self.add_record))
        if grid.shape.make_inner is not None:
            tools.append((words.INNER_ROW, self.add_inner))
        if self.sheet.printed is not None:
            tools.append((words.CLEAR_PRINTED, self.clear_printed))
        if self.linking is not None:
            tools.append((words.LINK, self.linking.ask))
        tools.append((words.REMOVE, self.delete))
        return tool_line(words.TOOLS, *tools)

    def _dress(self) -> None:
        px = self._look.px
        self.heading.setFont(self._look.font(Text.SECTION))
        self.title_line.setContentsMargins(px(12), px(8), px(12), px(8))
        self.title_line.setSpacing(px(8))
        self.foot.setContentsMargins(px(12), px(6), px(12), px(6))

    # showing

    def show_source(self, source: Source, *, locked: bool, final: bool) -> None:
        """Show the plan as it stands now."""
        self._source = source
        if self.form is not None:
            self.form.show_source(source, locked=locked, final=final)
        if self.model is not None and self.view is not None:
            closed = locked or final
            self.view.set_locked(closed)
            self.tools.setEnabled(not closed)
            self.model.show_source(source)
            if not self.view.currentIndex().isValid():
                self.view.show_cell(0, self.model.grid.stretch)
            foot = self.model.grid.foot
            counted = words.counted(len(self.model.records))
            self.foot.setText(foot(source) if foot is not None else counted)

    def open_record(self, uid: Uid | None, at: int | None = None) -> None:
        """Go to the row of a record or of an inner one, by its uid or its place in the list."""
        if self.model is None or self.view is None:
            return
        place = self.model.place_of(uid) if uid is not None else None
        if place is None and at is not None:
            place = self.model.place_at(at)
        if place is not None:
            self.view.show_cell(place, self.model.grid.stretch)
            self.view.setFocus()

    def commit(self) -> None:
        """Propose what is being typed."""
        if self.form is not None:
            self.form.commit()
        if self.view is not None:
            self.view.commit()

    def handlers(self) -> Handlers:
        """The commands of the grid while it has the focus."""
        if self.view is None:
            return {}
        inside = self.form is None or self.view.isAncestorOf(self.focusWidget() or self)
        return self.view.handlers() if inside else {}

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _moved(self, _row: int, _column: int) -> None:
        self._said.move()
        self._explain()

    def _tell(self, sentence: str, refused: bool) -> None:
        self._said.say(Said(sentence, Severity.ERROR if refused else Severity.NOTICE))
        self._explain()

    def _explain(self) -> None:
        if self.view is None or self.model is None:
            return
        index, model = self.view.currentIndex(), self.model
        inside = index.isValid() and index.row() < len(model.rows)
        line = model.line(index.row()) if inside else None
        if line is None:
            reading = Explanation(text=words.GO_ON if inside else "", keys=self._blank_keys())
        else:
            reading = Explanation(
                words.row(line.row.at + 1),
                model.heads[index.column()],
                text=line.texts[index.column()].replace("\n", " · "),
                keys=self._keys(index.column(), printed=index.column() in line.printed),
            )
        self.strip.explain(self._said.over(reading))

    def _blank_keys(self) -> str:
        nested = self.model is not None and self.model.grid.shape.make_inner is not None
        return words.INNER_KEYS if nested else words.BLANK_KEYS

    def _keys(self, column: int, *, printed: bool) -> str:
        if printed:
            return words.DECLARED_KEYS
        computed = self.model is not None and self.model.grid.columns[column].computed
        return words.COMPUTED_KEYS if computed else words.KEYS

    # acting

    def add_record(self) -> None:
        """Add a record behind the current one and go to it."""
        if self.model is not None and self.view is not None:
            self._go_to(self.model.add_record(self.view.currentIndex().row()))

    def add_inner(self) -> None:
        """Add an inner record behind the current one and go to it."""
        if self.model is not None and self.view is not None:
            self._go_to(self.model.add_inner(self.view.currentIndex().row()))

    def _go_to(self, row: int) -> None:
        if self.model is not None and self.view is not None:
            self.view.show_cell(row, self.model.grid.stretch)
            self.view.setFocus()

    def clear_printed(self) -> None:
        """Take away what an imported book printed: sums and counts are computed from now on."""
        if self.sheet.printed is not None and self._source is not None:
            name = words.step(self.sheet.title, words.PRINTED_STEP)
            after = self.sheet.printed(self._source)
            self.proposed.emit(Step(after, name, place=self.sheet.place))

    def delete(self) -> None:
        """Delete the selected rows."""
        if self.view is not None:
            self.view.delete_rows()
            self.view.setFocus()
