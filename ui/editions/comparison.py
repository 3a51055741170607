"""What two editions say differently, as a list beside the plan."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.domain.comparing import Difference, Kind
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.plan import Edition, Plan, card_numbers
from sspass_desktop.domain.seeking.index import Hit, bodies
from sspass_desktop.domain.seeking.places import place_of
from sspass_desktop.texts import editions as words
from ui.clipboard import copy_table
from ui.fields.closing import close_button
from ui.finding.rows import field_of, heading
from ui.grid.reading import ReadingTable
from ui.look.look import Look, Text
from ui.models.rows import ROW, Index, RowsModel

SIZE, WIDTHS = (980, 560), (230, 130, 280)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Row:
    """A change as it is shown; ``place`` None: the later edition has nothing there."""

    cells: tuple[str, str, str, str]
    place: Place | None


def rows_of(before: Edition, after: Edition, found: tuple[Difference, ...]) -> tuple[Row, ...]:
    """The changes with the names that the window uses."""
    sides = {Kind.GONE: before}
    values = {one.uid: dict(bodies(Plan(), one)) for one in (before, after)}
    numbers = {one.uid: card_numbers(one) for one in (before, after)}

    def row(change: Difference) -> Row:
        edition = sides.get(change.kind, after)
        value = values[edition.uid][change.body]
        hit = Hit(change.body, change.path, "", 0, 0)
        place = place_of(hit, value)
        number = numbers[edition.uid].get(place.card, "") if place.card else ""
        name = heading(change.body, value, number, place)
        field = words.KINDS[change.kind] or field_of(hit, value, place)
        cells = (name, field, change.was, change.becomes)
        return Row(cells, None if change.kind is Kind.GONE else place)

    return tuple(map(row, found))


class ChangesModel(RowsModel[Row]):
    """The changes, one a row."""

    titles = words.COLUMNS


class ComparisonDialog(QDialog):
    """Shows what changed; Enter or a double click leads there.

    Signals:
        asked: The ``Place`` of a change in the open edition.
    """

    asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(words.COMPARISON)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self.title, self.model = QLabel(), ChangesModel(self)
        self.table = _Table(look, self.model)
        self.table.entered_row.connect(self._ask)
        keys, foot, column = QLabel(words.KEYS), QHBoxLayout(), QVBoxLayout(self)
        keys.setProperty("kind", "muted")
        foot.addWidget(keys, 1)
        foot.addWidget(close_button(self))
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        copy = QAction(self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        self.addAction(copy)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.title.setFont(self._look.font(Text.SECTION))

    def show_changes(self, before: Edition, after: Edition, rows: tuple[Row, ...]) -> None:
        """Show what differs between two editions."""
        said = words.compared(before, after, len(rows))
        self.title.setText(said if rows else f"{said}. {words.SAME}")
        self.model.show_rows(rows)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.show()
        self.raise_()
        self.table.setFocus()

    def _ask(self, row: Row) -> None:
        if row.place is not None:
            self.asked.emit(row.place)

    def copy(self) -> None:
        """Put all changes on the clipboard, with the titles above."""
        copy_table([words.COLUMNS, *(row.cells for row in self.model.rows)], words=range(4))


class _Table(ReadingTable):
    """Signals ``entered_row``: the ``Row`` of which more is wanted."""

    entered_row = Signal(object)

    def __init__(self, look: Look, model: ChangesModel) -> None:
        super().__init__(look, model, WIDTHS)
        self.setAccessibleName(words.COMPARISON)
        self.setAccessibleDescription(words.KEYS)
        self.doubleClicked.connect(self._enter)

    def _enter(self, index: Index) -> None:
        row = index.data(ROW)
        if isinstance(row, Row):
            self.entered_row.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)
