"""The small form of a sheet: one record, a field a line."""

from dataclasses import replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from sspass_desktop.domain.entry.text import clean_text
from sspass_desktop.texts import records as words
from ui.edits import Step
from ui.fields.choice import Choice
from ui.fields.text import TextBox, TextLine
from ui.fields.waiting import waits
from ui.look.look import Look, Text
from ui.records.readers import LinesReader, NamesReader, Source, TextReader
from ui.records.sheet import Form, FormField, Sheet

Field: TypeAlias = TextLine | TextBox | Choice
WIDEST = 900


class FieldsForm(QWidget):
    """Shows the fields of a sheet's record and proposes others.

    Words go on while they are typed; dates and numbers when they are whole: at Enter or on leaving.

    Signals:
        proposed: A ``Step``.
        told: Why a text is no value; "" once that is settled.
    """

    proposed = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, sheet: Sheet, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._sheet, self._form = look, sheet, form
        self._source: Source | None = None
        self.fields: dict[str, Field] = {}
        self._labels: list[QLabel] = []
        self._rows = QFormLayout(self)
        for asked in form.fields:
            label, field = QLabel(asked.head), self._field(asked)
            label.setBuddy(field)
            self.fields[asked.field] = field
            self._labels.append(label)
            self._rows.addRow(label, field)
        if self.fields:
            self.setFocusProxy(next(iter(self.fields.values())))
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(16), px(8), px(16), px(8))
        self._rows.setHorizontalSpacing(px(12))
        self._rows.setVerticalSpacing(px(6))
        self.setMaximumWidth(px(WIDEST))
        for label in self._labels:
            label.setFont(self._look.font(Text.LABEL_BOLD))
        for field in self.fields.values():
            field.setFont(self._look.font(Text.CELL))

    def _field(self, asked: FormField) -> Field:
        if asked.choice:
            choice = Choice(asked.head)
            choice.chosen.connect(partial(self._take, asked, joins=""))
            return choice
        field = TextBox(asked.head) if asked.tall else TextLine(asked.head)
        if _is_text(asked):
            field.edited.connect(partial(self._take_text, asked))
        elif isinstance(field, TextLine):
            field.editingFinished.connect(partial(self._read, asked))
            waits(field)
        return field

    # showing

    def show_source(self, source: Source, *, locked: bool, final: bool) -> None:
        """Show the fields; ``final``: the edition is closed but for its state."""
        self._source = source
        record = self._form.get(source)
        for asked in self._form.fields:
            field, value = self.fields[asked.field], getattr(record, asked.field)
            closed = locked or (final and not asked.when_final)
            if isinstance(field, Choice):
                if isinstance(asked.reader, NamesReader):
                    field.offer(asked.reader.named(source))
                field.show_value(value)
                field.setEnabled(not closed)
                continue
            field.setReadOnly(closed)
            self._show(asked, field, value)

    def _show(self, asked: FormField, field: TextLine | TextBox, value: object) -> None:
        if self._source is None:
            return
        held = field.toPlainText() if isinstance(field, TextBox) else field.text()
        known = asked.reader.read(held, self._source)
        if isinstance(asked.reader, LinesReader) and known.value == value:
            return  # blank lines in the making stay
        field.show_text(asked.reader.typed(value, self._source))

    # typing

    def commit(self) -> None:
        """Propose what is being typed."""
        for asked in self._form.fields:
            field = self.fields[asked.field]
            if isinstance(field, Choice):
                continue
            if _is_text(asked):
                field.typing.flush()
            else:
                self._read(asked)

    def _take_text(self, asked: FormField, text: str, visit: int) -> None:
        plain = text if isinstance(asked.reader, LinesReader) else " ".join(text.split("\n"))
        if self._source is not None:
            value = asked.reader.read(plain, self._source).value
            self._take(asked, value, joins=f"{self._sheet.key} {asked.field} {visit}")

    def _read(self, asked: FormField) -> None:
        """Read a whole text; what is no value is said, and the old one stands again."""
        field = self.fields[asked.field]
        if self._source is None or not isinstance(field, TextLine) or field.isReadOnly():
            return
        value = getattr(self._form.get(self._source), asked.field)
        if field.text() == asked.reader.typed(value, self._source):
            return
        read = asked.reader.read(clean_text(field.text()).text, self._source)
        sentence = read.refused or read.told
        self.told.emit(words.about(asked.head, sentence) if sentence else "")
        if read.refused:
            field.replace_text(asked.reader.typed(value, self._source))
        else:
            self._take(asked, read.value, joins="")
            field.replace_text(asked.reader.typed(self._now(asked), self._source))

    def _now(self, asked: FormField) -> object:
        value: object = getattr(self._form.get(self._source), asked.field) if self._source else None
        return value

    def _take(self, asked: FormField, value: object, joins: str) -> None:
        if self._source is None:
            return
        record = replace(self._form.get(self._source), **{asked.field: value})
        why = self._form.check(self._source, record) if self._form.check is not None else ""
        if why:
            self.told.emit(why)
            self.show_source(self._source, locked=False, final=False)
            return
        name = words.step(self._sheet.title, asked.head)
        after = self._form.put(self._source, record)
        self.proposed.emit(Step(after, name, joins, self._sheet.place))


def _is_text(asked: FormField) -> bool:
    return type(asked.reader) is TextReader or isinstance(asked.reader, LinesReader)
