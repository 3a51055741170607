"""The window in which a free table is written."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.domain.outline import Align, Table
from sspass_desktop.domain.outlining import tables
from sspass_desktop.texts import blocks as words
from ui.forms.blocks.cells_model import CellsModel
from ui.forms.blocks.cells_view import CellsView
from ui.forms.blocks.draft import DraftDialog
from ui.grid.model import GridModel
from ui.look.look import Look

SIZE = (760, 560)
_FIELDS = {
    "caption": words.CAPTION,
    "unit": words.UNIT,
    "as_of": words.AS_OF,
    "source": words.SOURCE,
    "note": words.NOTE,
}
_FIGURES = re.compile(r"\d{1,4}")


class TableEditor(DraftDialog[Table]):
    """A draft of a ``Table``."""

    def __init__(self, look: Look, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(words.TABLE_TITLE, table, parent)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._drafts = [tables.sound(table)]
        self.model = CellsModel(self)
        self.cells = CellsView(look)
        self.cells.setAccessibleName(words.CELLS)
        self.cells.setModel(cast("GridModel[object]", self.model))
        self.fields = {name: QLineEdit(getattr(table, name)) for name in _FIELDS}
        self.widths = QLineEdit(", ".join(map(str, table.widths)))
        self.header = QSpinBox()
        self.header.setValue(table.header_rows)
        self._lay_out()
        self.cells.told.connect(self.message.setText)
        self.model.asked.connect(self._take)
        self.header.valueChanged.connect(self._set_header)
        self._show()
        self._handed = self.draft

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for row in self._actions():
            line = QHBoxLayout()
            for name, act in row.items():
                line.addWidget(self.button(name, act))
            line.addStretch(1)
            column.addLayout(line)
        column.addWidget(self.cells, 1)
        column.addWidget(self.message)
        column.addLayout(self._form())
        column.addLayout(self.foot(self.button(words.BACK, self.go_back)))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.go_back)

    def _actions(self) -> tuple[dict[str, Callable[[], None]], ...]:
        return (
            {
                words.ROW_ABOVE: self.add_row_above,
                words.ROW_BELOW: self.add_row_below,
                words.ROW_GONE: self.remove_rows,
                words.COLUMN_BEFORE: self.add_column_before,
                words.COLUMN_BEHIND: self.add_column_behind,
                words.COLUMN_GONE: self.remove_columns,
            },
            {
                words.MERGE: self.merge,
                words.SPLIT: self.split,
                words.LEFT: partial(self.align, Align.LEFT),
                words.CENTRE: partial(self.align, Align.CENTRE),
                words.RIGHT: partial(self.align, Align.RIGHT),
                words.AUTOMATIC_ALIGN: self.align_by_itself,
            },
        )

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        self.widths.setPlaceholderText(words.WIDTHS_HINT)
        named = [(_FIELDS[name], field) for name, field in self.fields.items()]
        rows: list[tuple[str, QWidget]] = [*named, (words.WIDTHS, self.widths)]
        rows.append((words.HEADER_ROWS, self.header))
        for place, (name, field) in enumerate(rows):
            label = QLabel(name)
            label.setBuddy(field)
            field.setAccessibleName(name)
            form.addWidget(label, place // 2, place % 2 * 2)
            form.addWidget(field, place // 2, place % 2 * 2 + 1)
        return form

    @property
    def draft(self) -> Table:
        """The table as it is written now."""
        shares = tuple(map(int, _FIGURES.findall(self.widths.text())))
        draft = self._drafts[-1]
        widths = shares if len(shares) == tables.width_of(draft) else ()
        return replace(
            draft,
            header_rows=self.header.value(),
            widths=widths,
            caption=self._text("caption"),
            unit=self._text("unit"),
            as_of=self._text("as_of"),
            source=self._text("source"),
            note=self._text("note"),
        )

    def _text(self, field: str) -> str:
        return clean_text(self.fields[field].text()).text.strip()

    def _take(self, table: Table) -> None:
        if table != self._drafts[-1]:
            self._drafts.append(table)
            self._show()

    def _show(self) -> None:
        draft, current = self._drafts[-1], self.cells.currentIndex()
        row, column = max(current.row(), 0), max(current.column(), 0)
        self.header.setMaximum(len(draft.rows))
        self.model.show_table(replace(draft, header_rows=self.header.value()))
        if not self.cells.currentIndex().isValid():
            self.cells.show_cell(
                min(row, len(draft.rows) - 1), min(column, tables.width_of(draft) - 1)
            )
        if draft.widths:
            self.widths.setText(", ".join(map(str, draft.widths)))

    def _set_header(self, rows: int) -> None:
        self.model.show_table(replace(self._drafts[-1], header_rows=rows))

    def go_back(self) -> None:
        """Take back the last change of the cells."""
        self.cells.commit()
        if len(self._drafts) > 1:
            self._drafts.pop()
            self._show()

    def commit(self) -> None:
        """Take what is being typed into the draft."""
        self.cells.commit()

    def _chosen(self) -> tuple[Table, range, range]:
        self.cells.commit()
        rows, columns = self.cells.chosen()
        return self._drafts[-1], rows or range(1), columns or range(1)

    def add_row_above(self) -> None:
        """Put as many rows above the selection as it has."""
        table, rows, _ = self._chosen()
        self._take(tables.rows_inserted(table, rows.start, len(rows)))

    def add_row_below(self) -> None:
        """Put as many rows below the selection as it has."""
        table, rows, _ = self._chosen()
        self._take(tables.rows_inserted(table, rows.stop, len(rows)))

    def remove_rows(self) -> None:
        """Take the selected rows out."""
        table, rows, _ = self._chosen()
        self._take(tables.rows_removed(table, rows))

    def add_column_before(self) -> None:
        """Put as many columns before the selection as it has."""
        table, _, columns = self._chosen()
        self._take(tables.columns_inserted(table, columns.start, len(columns)))

    def add_column_behind(self) -> None:
        """Put as many columns behind the selection as it has."""
        table, _, columns = self._chosen()
        self._take(tables.columns_inserted(table, columns.stop, len(columns)))

    def remove_columns(self) -> None:
        """Take the selected columns out."""
        table, _, columns = self._chosen()
        self._take(tables.columns_removed(table, columns))

    def merge(self) -> None:
        """Join the selected cells."""
        self._take(tables.merged(*self._chosen()))

    def split(self) -> None:
        """Part the selected cells."""
        self._take(tables.split(*self._chosen()))

    def align(self, align: Align) -> None:
        """Set the selected columns."""
        table, _, columns = self._chosen()
        self._take(tables.with_align(table, columns, align))

    def align_by_itself(self) -> None:
        """Let the page decide by what the columns hold."""
        self._take(replace(self._chosen()[0], aligns=()))
