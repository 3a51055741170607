"""Records as a grid: what is typed is read by its column and proposed as a whole."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain import records as edits
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.records import Records, Row, Shape
from sspass_desktop.texts import records as words
from ui.edits import Step
from ui.grid.model import Cells, CellText, Face, GridModel
from ui.look.tokens import Role
from ui.records.readers import Read, Source
from ui.records.sheet import Column, Grid, Sheet


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is shown: the texts of its cells, as they are read and as they are edited."""

    key: tuple[Hashable, Hashable]
    row: Row
    texts: tuple[str, ...]
    typed: tuple[str, ...]
    printed: frozenset[int] = frozenset()


_NOTHING = (None, "")
"""No printed value stands in the place of a computed one."""

Shown: TypeAlias = Line | None
"""The last row, None, is the one to go on with."""


class RecordModel(GridModel[Shown]):
    """Proposes other records for one sheet.

    Signals:
        told: Why a typed text is no value (True), or how it was read; "" once that is settled.
    """

    told = Signal(str, bool)

    def __init__(self, sheet: Sheet, grid: Grid, parent: QObject | None = None) -> None:
        super().__init__([column.head for column in grid.columns], parent)
        self.sheet, self.grid = sheet, grid
        self.source: Source | None = None
        self.records: Records = ()
        self._before: Records = ()
        self._shape = grid.shape
        self._refused = ""

    def show_source(self, source: Source) -> None:
        """Show the records as they stand in a plan."""
        self.source, self.records = source, self.grid.get(source)
        lines = [self._line(row) for row in edits.rows_of(self.records, self.grid.shape)]
        self.show_rows(lines if self.grid.fixed else [*lines, None])

    def _line(self, row: Row) -> Line:
        texts = tuple(self._text(row, column) for column in self.grid.columns)
        typed = tuple(self._typed(row, column) for column in self.grid.columns)
        printed = frozenset(
            place
            for place, column in enumerate(self.grid.columns)
            if column.computed is not None and self._value(row, column) not in _NOTHING
        )
        inner = _held(self.records, self.grid.shape, row, inner=True)
        return Line((_name(self.records[row.at]), _name(inner)), row, texts, typed, printed)

    def _value(self, row: Row, column: Column) -> object:
        held = _held(self.records, self.grid.shape, row, inner=column.inner)
        if held is None or (not column.field and column.computed is not None):
            return None
        return getattr(held, column.field) if column.field else held

    def _text(self, row: Row, column: Column) -> str:
        held = _held(self.records, self.grid.shape, row, inner=column.inner)
        if self.source is None or held is None:
            return ""
        value = self._value(row, column)
        if column.computed is not None and value in _NOTHING:
            return column.computed(held, self.source)
        return column.reader.show(value, self.source)

    def _typed(self, row: Row, column: Column) -> str:
        value = self._value(row, column)
        known = self.source is not None and value is not None
        return column.reader.typed(value, self.source) if known and self.source else ""

    def same_row(self, old: Shown, new: Shown) -> bool:
        if old is None or new is None:
            return old is new
        return old.key == new.key

    def line(self, row: int) -> Line | None:
        """A row of records; None for the one to go on with."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def place_of(self, uid: Uid) -> int | None:
        """The row of a record or of an inner one."""
        lines = enumerate(self.rows)
        return next((row for row, line in lines if line is not None and uid in line.key), None)

    def place_at(self, at: int) -> int | None:
        """The first row of the record at a place."""
        lines = enumerate(self.rows)
        return next((row for row, line in lines if line is not None and line.row.at == at), None)

    # faces

    def face(self, row: int, column: int) -> Face:
        line, asked = self.rows[row], self.grid.columns[column]
        if line is None:
            ghost = words.GO_ON if column == self.grid.stretch else ""
            return Face(ghost=ghost, editable=asked.computed is None)
        text = line.texts[column]
        if asked.computed is not None:
            printed = column in line.printed
            ink = Role.TEXT if printed else Role.MUTED
            return Face(text, ink=ink, right=asked.right, editable=printed)
        repeats = not asked.inner and not line.row.is_first
        ink = Role.MUTED if repeats else Role.TEXT
        return Face(text, line.typed[column], ink=ink, right=asked.right)

    def number(self, row: int) -> str:
        line = self.rows[row]
        if line is None:
            return "＋"
        return str(line.row.at + 1) if line.row.is_first else ""

    def choices(self, row: int, column: int) -> Sequence[str]:  # noqa: ARG002 - as all
        if self.source is None:
            return ()
        return self.grid.columns[column].reader.choices(self.source)

    def breaks_lines(self, column: int) -> bool:
        return self.grid.columns[column].lines

    # typing

    def typing_began(self, row: int, column: int) -> None:
        """What is typed during one visit starts from here, with the same new record."""
        super().typing_began(row, column)
        self._before, self._refused = self.records, ""
        self._shape = _same_each_time(self.grid.shape)

    def typing_ended(self) -> None:
        super().typing_ended()
        self._shape = self.grid.shape
        if self._refused:
            self.told.emit(self._refused, True)

    def propose_cells(self, changes: Sequence[CellText], name: str, joins: str = "") -> None:
        base = self.records if self.typing is None else self._before
        rows = edits.rows_of(base, self._shape)
        after, self._refused = base, ""
        told = ""
        for row, texts in groupby(sorted(changes), key=lambda change: change[0]):
            cells = {column: text for _, column, text in texts}
            after, said = self._with_texts(after, rows[row] if row < len(rows) else None, cells)
            told = told or said
        if self.typing is None or not self._refused:  # half a date is no fault
            self.told.emit(self._refused or told, bool(self._refused))
        if joins:
            name = words.step(self.sheet.title, self.heads[changes[0][1]])
        self._propose(after, name, joins)

    def _with_texts(
        self, records: Records, row: Row | None, texts: Mapping[int, str]
    ) -> tuple[Records, str]:
        """Records with what was typed into a row, None being a new one; and what is to be told."""
        if row is None:
            if self.grid.fixed or not any(text.strip() for text in texts.values()):
                return records, ""
            records, row = self._extended(records, texts)
        told = ""
        for column, text in texts.items():
            if not text and len(texts) > 1 and not row.is_first and not self._inner(column):
                continue  # a merged cell of Excel: it says what stands above
            records, read = self._with_text(records, row, self.grid.columns[column], text)
            refused = words.about(self.heads[column], read.refused) if read.refused else ""
            self._refused, told = self._refused or refused, told or read.told
        return records, told

    def _extended(self, records: Records, texts: Mapping[int, str]) -> tuple[Records, Row]:
        """Records with a new row: an inner one if nothing is said of another record."""
        shape = self._shape
        outer = {at: text for at, text in texts.items() if text.strip() and not self._inner(at)}
        if shape.make_inner is not None and records and self._repeats(records[-1], outer):
            at = len(records) - 1
            records = edits.with_inner(records, shape, at)
            return records, Row(at, len(shape.inside(records[at])) - 1)
        records = edits.inserted(records, shape, None)
        return records, edits.rows_of(records, shape)[-1]

    def _inner(self, column: int) -> bool:
        return self.grid.columns[column].inner

    def _repeats(self, record: object, outer: Mapping[int, str]) -> bool:
        """Whether the words of a row say nothing but what the record above says."""
        if self.source is None:
            return False
        for at, text in outer.items():
            column = self.grid.columns[at]
            held = column.reader.show(getattr(record, column.field), self.source)
            if text.strip() != held.strip():
                return False
        return True

    def _with_text(
        self, records: Records, row: Row, column: Column, text: str
    ) -> tuple[Records, Read]:
        if self.source is None:
            return records, Read()
        if column.computed is not None:
            held = _held(records, self._shape, row, inner=column.inner)
            if text or not column.field or held is None:
                return records, Read()
            read = Read(_usual(held, column.field))
        else:
            read = column.reader.read(text, self.source)
        if read.refused:
            return records, read
        if column.inner:
            put = edits.with_inner_value(records, self._shape, row, column.field, read.value)
        else:
            put = edits.with_value(records, row.at, column.field, read.value)
        return put, read

    # rows

    def _row(self, row: int) -> Row | None:
        line = self.line(row)
        return line.row if line is not None else None

    def insert_rows(self, row: int, count: int) -> None:
        if not self.grid.fixed or self.grid.shape.make_inner is not None:
            after = edits.inserted(self.records, self.grid.shape, self._row(row), count)
            self._propose(after, words.rows_added(self.sheet.title))

    def want_row(self) -> None:
        """The row to go on with is always there."""

    def add_record(self, row: int) -> int:
        """Propose a record behind that of a row; answers where its first row stands."""
        held, shape = self._row(row), self.grid.shape
        at = len(self.records) if held is None else held.at + 1
        after = (*self.records[:at], shape.fresh(), *self.records[at:])
        self._propose(after, words.rows_added(self.sheet.title))
        rows = edits.rows_of(self.records, shape)
        return next((place for place, one in enumerate(rows) if one.at == at), len(rows))

    def add_inner(self, row: int) -> int:
        """Propose an inner record behind that of a row; answers where it stands."""
        held = self._row(row)
        if held is None:
            return self.add_record(row)
        place = (held.inner_at if held.inner_at is not None else -1) + 1
        behind = Row(held.at, place)
        after = edits.inserted(self.records, self.grid.shape, behind)
        self._propose(after, words.rows_added(self.sheet.title))
        return row + 1 if held.inner_at is not None else row

    def delete_rows(self, rows: range) -> None:
        found = [held for row in rows if (held := self._row(row)) is not None]
        shape, fixed = self.grid.shape, self.grid.fixed
        after = edits.removed(self.records, shape, found, inner_only=fixed)
        if self.source is None or (fixed and shape.make_inner is None):
            return
        why = self._why_kept(after)
        if why:
            self.told.emit(why, True)
            return
        self._propose(after, words.rows_removed(self.sheet.title))

    def _why_kept(self, after: Records) -> str:
        """Why something that would be gone may not go; "" if all may."""
        source, keeps = self.source, self.grid.keeps
        if source is None or keeps is None:
            return ""
        kept = {_name(one) for one in self._things(after)}
        gone = [one for one in self._things(self.records) if _name(one) not in kept]
        return next((why for one in gone if (why := keeps(source, one))), "")

    def _things(self, records: Records) -> list[Any]:
        """Records and their inner ones."""
        return [*records, *(inner for one in records for inner in self.grid.shape.inside(one))]

    def move_rows(self, rows: range, by: int) -> int:
        found = [held for row in rows if (held := self._row(row)) is not None]
        shape = self.grid.shape
        after = edits.moved(self.records, shape, found, by)
        if after == self.records or not found:
            return 0
        thing = _thing(self.records, shape, found[0])
        self._propose(after, words.rows_moved(self.sheet.title))
        things = [_thing(self.records, shape, row) for row in edits.rows_of(self.records, shape)]
        place = next((at for at, one in enumerate(things) if one is thing), rows.start)
        return place - rows.start

    def paste(self, cells: Cells, at: tuple[int, int]) -> None:
        row, column = at
        held = self._row(row)
        if self.grid.fixed and held is not None:
            self._paste_inside(cells, held, column)
            return
        changes = [
            (row + down, column + right, text)
            for down, line in enumerate(cells)
            for right, text in enumerate(line)
            if column + right < len(self.heads)
        ]
        self.propose_cells(changes, words.pasted(self.sheet.title, len(cells)))

    def _paste_inside(self, cells: Cells, row: Row, column: int) -> None:
        """Propose pasted rows for the inner records of one record; more of them come there."""
        shape, after, start = self.grid.shape, self.records, row.inner_at or 0
        for down, line in enumerate(cells):
            if start + down >= len(shape.inside(after[row.at])):
                after = edits.with_inner(after, shape, row.at)
            asked = self.grid.columns[column : column + len(line)]
            for one, text in zip(asked, line, strict=False):
                after, _ = self._with_text(after, Row(row.at, start + down), one, text)
        self._propose(after, words.pasted(self.sheet.title, len(cells)))

    def inner_value(self, row: int, field: str) -> Any:  # noqa: ANN401 - of any kind
        """What a field of a row's inner record holds; None where there is no such record."""
        held = self._row(row)
        inner = _held(self.records, self.grid.shape, held, inner=True) if held else None
        return None if inner is None else getattr(inner, field)

    def exchange(self, row: int, field: str, value: object, name: str) -> None:
        """Propose another value for a field of a row's inner record."""
        held = self._row(row)
        if held is not None and held.inner_at is not None:
            shape = self.grid.shape
            after = edits.with_inner_value(self.records, shape, held, field, value)
            self._propose(after, name)

    def _propose(self, after: Records, name: str, joins: str = "") -> None:
        if self.source is None or after == self.records:
            return
        if self.grid.check is not None:
            why = self.grid.check(self.source, after)
            if why:
                self.told.emit(why, True)
                after = self.records if self.typing is None else self._before
                if after == self.records:
                    return
        step = Step(self.grid.put(self.source, after), name, joins, self.sheet.place)
        self.proposed.emit(step)


def _held(records: Records, shape: Shape, row: Row, *, inner: bool) -> Any:  # noqa: ANN401 - of any kind
    """The record of a row, or its inner one; None where there is none."""
    record = records[row.at]
    if not inner:
        return record
    return None if row.inner_at is None else shape.inside(record)[row.inner_at]


def _thing(records: Records, shape: Shape, row: Row) -> object:
    """What a row is about: its inner record, else the record."""
    return _held(records, shape, row, inner=row.inner_at is not None)


def _name(thing: object) -> Hashable:
    """By what a record is known again: its uid, else all of it."""
    uid: Hashable = getattr(thing, "uid", thing)
    return uid


def _usual(record: Any, field: str) -> object:  # noqa: ANN401 - of any kind
    """What stands in a field of a record that nobody filled."""
    return next(one.default for one in fields(record) if one.name == field)


def _same_each_time(shape: Shape) -> Shape:
    """A shape that makes one and the same new record."""
    record, make_inner = shape.make(), shape.make_inner
    if make_inner is None:
        return replace(shape, make=lambda: record)
    inner = make_inner()
    return replace(shape, make=lambda: record, make_inner=lambda: inner)
