"""The schedule of a card as a grid: labels, months, and how many there are."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain import scheduling
from sspass_desktop.domain.card import MONTHS, Card, CardSection, ScheduleRow
from sspass_desktop.domain.entry.months import read_months
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.scheduling import Rows
from sspass_desktop.texts import schedule_form as words
from sspass_desktop.texts.labels import STEP
from sspass_desktop.texts.months import month_cell, months
from ui.edits import Step
from ui.forms.schedule.faces import COUNT, LABEL, face_of
from ui.forms.schedule.rows import Blank, GridRow, Heading, Line, grid_rows, line_numbers
from ui.grid.model import Cells, CellText, Face, GridModel
from ui.grid.said import said_of


class ScheduleModel(GridModel[GridRow]):
    """Proposes schedules.

    Signals:
        told: What is ``Said`` of typed months.
    """

    told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((STEP, *map(str, MONTHS), words.COUNT), parent)
        self.card = Card(Uid(""), "")
        self.draft: Rows | None = None
        self._before: Rows = ()

    @property
    def steps(self) -> Rows:
        """The schedule as it stands now."""
        return self.card.schedule

    def show_card(self, card: Card) -> None:
        """Show the schedule of a card."""
        self.card, self.draft = card, None
        self.show_rows(grid_rows(card.schedule))

    def same_row(self, old: GridRow, new: GridRow) -> bool:
        if isinstance(old, Line) and isinstance(new, Line):
            return old.row == new.row
        return type(old) is type(new)

    # faces

    def face(self, row: int, column: int) -> Face:
        return face_of(self.rows[row], column, self.draft)

    def number(self, row: int) -> str:
        match self.rows[row]:
            case Line(number):
                return str(number + 1)
            case Blank():
                return "＋"
        return ""

    def accessible_text(self, row: int, column: int) -> str:
        line = self.rows[row]
        if isinstance(line, Line) and column in MONTHS:
            return month_cell(line.row.label, column, painted=column in line.row.months)
        return super().accessible_text(row, column)

    # months

    def preview(self, rows: Rows | None) -> None:
        """Show what a drag would give; None shows the schedule again."""
        if rows != self.draft:
            self.draft = rows
            self.tell()

    def toggle(self, rows: range, chosen: Collection[int]) -> None:
        """Propose a range filled, or erased if it is full."""
        numbers = line_numbers(self.rows[row] for row in rows)
        full = scheduling.is_full(self.steps, numbers, chosen)
        name = words.erased(chosen) if full else words.painted(chosen)
        self._propose(scheduling.toggled(self.steps, numbers, chosen), name, numbers)

    def erase(self, rows: range, chosen: Collection[int]) -> None:
        """Propose a range erased."""
        numbers = line_numbers(self.rows[row] for row in rows)
        after = scheduling.erased(self.steps, numbers, chosen)
        self._propose(after, words.erased(chosen), numbers)

    def take(self, after: Rows, name: str, number: int) -> None:
        """Propose what a drag gave."""
        self._propose(after, name, (number,))

    # texts

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        after = self.steps
        for row, column, text in changes:
            after = self._with_text(after, (row, column), text, typing=bool(joins))
        first = self.rows[changes[0][0]].number if changes else 0
        self._propose(after, self._step_name(changes, name), (first,), joins)

    def _step_name(self, changes: Sequence[CellText], name: str) -> str:
        if len(changes) != 1:
            return name
        row, column, text = changes[0]
        if isinstance(self.rows[row], Heading):
            return words.RENAMED_GROUP if text else words.DISSOLVED
        return {LABEL: words.LABELLED, COUNT: words.TYPED_MONTHS}.get(column, name)

    def _with_text(self, rows: Rows, at: tuple[int, int], text: str, *, typing: bool) -> Rows:
        line, column = self.rows[at[0]], at[1]
        if isinstance(line, Heading):
            return self._with_group(rows, line, text.strip(), typing=typing)
        if typing and not text and line.number >= len(self._before):
            return self._before
        return self._with_cell(rows, (line.number, column), text, typing=typing)

    def _with_cell(self, rows: Rows, at: tuple[int, int], text: str, *, typing: bool) -> Rows:
        number, column = at
        if column == LABEL:
            return scheduling.relabelled(rows, number, text)
        if number == len(rows):
            return rows
        if column == COUNT:
            return self._with_typed_months(rows, number, text, typing=typing)
        change = scheduling.painted if text.strip() else scheduling.erased
        return change(rows, (number,), (column,))

    def _with_group(self, rows: Rows, heading: Heading, name: str, *, typing: bool) -> Rows:
        """While it is typed a name that is empty or that of another group is not taken."""
        others = {row.group for row in rows} - {heading.name}
        if typing and (not name or name in others):
            return rows
        if not heading.name:
            numbers = next(run for _, run in scheduling.groups(rows) if heading.number in run)
            return scheduling.grouped(rows, numbers, name or None)
        return scheduling.renamed_group(rows, heading.number, name)

    def _with_typed_months(self, rows: Rows, number: int, text: str, *, typing: bool) -> Rows:
        reading = read_months(text)
        began = typing and number < len(self._before)  # a cell may be set without an editor
        held = (self._before if began else rows)[number].months
        self.told.emit(said_of(reading, months(held)))
        value = held if reading.fault else reading.value or ()
        return scheduling.with_months(rows, (number,), value)

    def paste(self, cells: Cells, at: tuple[int, int]) -> None:
        first, column = self.rows[at[0]].number, at[1]
        after = self.steps
        for number, texts in enumerate(cells, start=first):
            if number == len(after):
                after = scheduling.inserted(after, number)
            for place, text in enumerate(texts[: COUNT + 1 - column], start=column):
                after = self._with_cell(after, (number, place), text, typing=False)
        self._propose(after, words.pasted(len(cells)), (first,))

    def typing_began(self, row: int, column: int) -> None:
        super().typing_began(row, column)
        self._before = self.steps

    def lay(self, row: int, pasted: Rows) -> None:
        """Propose pasted rows over those from a place on."""
        number = self.rows[row].number
        after = scheduling.overlaid(self.steps, number, pasted)
        self._propose(after, words.pasted(len(pasted)), (number,))

    # rows

    def insert_rows(self, row: int, count: int) -> None:
        line = self.rows[row]
        group = line.row.group if isinstance(line, Line) else None
        self._insert(line.number, ScheduleRow("", group), count)

    def add_below(self, row: int) -> None:
        """Propose an empty row below another one, in its group."""
        match self.rows[row]:
            case Line(number, held):
                self._insert(number + 1, ScheduleRow("", held.group))
            case Heading(number, name):
                self._insert(number, ScheduleRow("", name or None))
            case Blank(number):
                self._insert(number, ScheduleRow(""))

    def _insert(self, number: int, row: ScheduleRow, count: int = 1) -> None:
        after = scheduling.inserted(self.steps, number, (row,) * count)
        self._propose(after, words.inserted(count), (number,))

    def delete_rows(self, rows: range) -> None:
        shown = [self.rows[row] for row in rows]
        numbers = line_numbers(shown)
        if numbers:
            after = scheduling.without(self.steps, numbers)
            self._propose(after, words.deleted(len(numbers)), numbers)
        elif isinstance(shown[0], Heading) and shown[0].name:
            after = scheduling.renamed_group(self.steps, shown[0].number, "")
            self._propose(after, words.DISSOLVED, (shown[0].number,))

    def move_rows(self, rows: range, by: int) -> int:
        line = self.rows[rows.start]
        if not isinstance(line, Line):
            return 0
        move = scheduling.moved_up if by < 0 else scheduling.moved_down
        after, number = move(self.steps, line.number)
        self._propose(after, words.MOVED, (number,))
        return self.place(number) - rows.start

    def shift_rows(self, rows: range, by: int) -> None:
        numbers = line_numbers(self.rows[row] for row in rows)
        name = words.MADE_BELOW if by > 0 else words.LIFTED
        self._propose(scheduling.with_depth(self.steps, numbers, int(by > 0)), name, numbers)

    def repeat(self, row: int) -> None:
        """Propose a row and its sub-rows once more below them."""
        self._change(row, scheduling.duplicated, words.REPEATED)

    def group(self, rows: range) -> int:
        """Propose a group of the rows; answers its first row."""
        numbers = line_numbers(self.rows[row] for row in rows)
        if not numbers:
            return rows.start
        name = _free_name({row.group for row in self.steps})
        self._propose(scheduling.grouped(self.steps, numbers, name), words.GROUPED, numbers)
        headings = (n for n, row in enumerate(self.rows) if row == Heading(row.number, name))
        return next(headings, rows.start)

    def place(self, number: int) -> int:
        """Where a row of the schedule stands in the grid."""
        return next(
            (place for place, line in enumerate(self.rows) if _is_at(line, number)),
            len(self.rows) - 1,
        )

    def _change(self, row: int, change: Callable[[Rows, int], Rows], name: str) -> None:
        line = self.rows[row]
        if isinstance(line, Line):
            self._propose(change(self.steps, line.number), name, (line.number,))

    def _propose(self, after: Rows, name: str, numbers: Sequence[int], joins: str = "") -> None:
        place = Origin(self.card.uid, CardSection.SCHEDULE, next(iter(numbers), None))
        if after != self.steps:
            self.proposed.emit(Step(replace(self.card, schedule=after), name, joins, place))


def _is_at(line: GridRow, number: int) -> bool:
    return not isinstance(line, Heading) and line.number == number


def _free_name(names: Collection[str | None]) -> str:
    number, name = 1, words.NEW_GROUP
    while name in names:
        number += 1
        name = f"{words.NEW_GROUP} {number}"
    return name
