"""The window beside the plan that lists what was changed, and asks for the way back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.differences import CardPart
from sspass_desktop.domain.trail.marks import Spans
from sspass_desktop.texts import history as words
from sspass_desktop.texts.differences import PARTS
from ui.clipboard import copy_table
from ui.fields.choice import Choice
from ui.fields.closing import close_button
from ui.fields.quick import QuickLine
from ui.history.model import HistoryModel
from ui.history.rows import AFTER, BEFORE, Row
from ui.history.table import HistoryTable, mark_format
from ui.look.look import Look, Text

SIZE = (1020, 640)
PAUSE = 250
"""Milliseconds without a key after which is sought."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is chosen above the list; ``period`` is a place in ``texts.history.PERIODS``."""

    whole_plan: bool = False
    author: str = ""
    part: CardPart | None = None
    period: int = 0
    text: str = ""


class HistoryDialog(QDialog):
    """Shows changes; never modal.

    Signals:
        sought: Another ``Sought``.
        take_back: The ``Row`` whose field is to be as it was before.
        whole_card: The ``Row`` behind which the whole card stood as it is wanted.
    """

    sought = Signal(object)
    take_back = Signal(object)
    whole_card = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self._sought = Sought()
        self.title, self.count = QLabel(), QLabel()
        self.scope, self.person = Choice(words.SCOPE), Choice(words.PERSON)
        self.field, self.days = Choice(words.FIELD), Choice(words.DAYS)
        self.box = QuickLine(words.SEEK)
        self.box.setPlaceholderText(words.SEEK_HINT)
        self.model = HistoryModel(self)
        self.table = HistoryTable(look, self.model)
        self.before, self.after = _text(words.BEFORE), _text(words.AFTER)
        self.back = QPushButton(words.TAKE_BACK, autoDefault=False)
        self.whole = QPushButton(words.WHOLE_CARD, autoDefault=False)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self._offer()
        self._dress()
        self.show_row(None, back="", whole=False)

    def _lay_out(self) -> None:
        column, filters, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        for choice in (self.scope, self.person, self.field, self.days):
            filters.addWidget(choice)
        filters.addWidget(self.box, 1)
        texts = QWidget()
        beside = QHBoxLayout(texts)
        beside.setContentsMargins(0, 0, 0, 0)
        for name, box in ((words.BEFORE, self.before), (words.AFTER, self.after)):
            half, label = QVBoxLayout(), QLabel(name)
            label.setBuddy(box)
            label.setProperty("kind", "muted")
            half.addWidget(label)
            half.addWidget(box)
            beside.addLayout(half)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(texts)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        keys = QLabel(words.KEYS)
        for label in (self.count, keys):
            label.setProperty("kind", "muted")
        foot.addWidget(self.count)
        foot.addWidget(keys, 1)
        for button in (self.back, self.whole, close_button(self)):
            foot.addWidget(button)
        column.addWidget(self.title)
        column.addLayout(filters)
        column.addWidget(split, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._type)
        self.box.sought.connect(self._typed)
        self.box.left.connect(self.reject)
        self.box.stepped.connect(self._enter_list)
        for choice in (self.scope, self.person, self.field, self.days):
            choice.chosen.connect(self._choose)
        self.back.clicked.connect(self._ask_back)
        self.whole.clicked.connect(self._ask_whole)
        copy = QAction(self)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy)
        self.table.addAction(copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._look.changed.connect(self._dress)

    def _dress(self) -> None:
        self.title.setFont(self._look.font(Text.SECTION))
        for box in (self.before, self.after):
            box.setFont(self._look.font(Text.CELL))

    def _offer(self) -> None:
        self.scope.offer([(False, words.THIS_CARD), (True, words.ALL)])
        self.field.offer([(None, words.EVERY_FIELD), *((part, PARTS[part]) for part in CardPart)])
        self.days.offer(list(enumerate(words.PERIODS)))
        self.offer_people(())
        self._show_sought()

    def offer_people(self, names: tuple[str, ...]) -> None:
        """Offer who changed anything."""
        known = [(name, name) for name in names if name]
        self.person.offer([("", words.EVERYBODY), *known])
        self.person.show_value(self._sought.author)

    # what is asked

    def open_for(self, name: str, *, whole_plan: bool) -> None:
        """Show the changes of a card that is called so, "" if none is open, or of the plan."""
        self.scope.setEnabled(bool(name))
        self._sought = Sought(whole_plan or not name)
        self.box.setText("")
        self._timer.stop()
        self._show_sought()
        self.show_name(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus()
        self.sought.emit(self._sought)

    @property
    def chosen(self) -> Sought:
        """What is sought now."""
        return self._sought

    def show_name(self, name: str) -> None:
        """Say of what the changes are."""
        self._name = name
        self.title.setText(words.ALL if self._sought.whole_plan else name)

    def _show_sought(self) -> None:
        sought = self._sought
        self.scope.show_value(sought.whole_plan)
        self.person.show_value(sought.author)
        self.field.show_value(sought.part)
        self.field.setVisible(not sought.whole_plan)
        self.days.show_value(sought.period)
        self.table.show_subjects(sought.whole_plan)

    def _choose(self) -> None:
        whole = bool(self.scope.shown)
        part = None if whole else self.field.shown
        self._seek(
            Sought(
                whole,
                str(self.person.shown or ""),
                part if isinstance(part, CardPart) else None,
                max(0, self.days.currentIndex()),
                self._sought.text,
            )
        )

    def _seek(self, sought: Sought) -> None:
        self._sought = sought
        self._show_sought()
        self.show_name(self._name)
        self.sought.emit(sought)

    def _typed(self) -> None:
        self._timer.start()

    def _type(self) -> None:
        held = self._sought
        text = self.box.reads.strip()
        if text != held.text:
            self._seek(Sought(held.whole_plan, held.author, held.part, held.period, text))

    def _enter_list(self, by: int) -> None:
        if by > 0:
            self.table.setFocus()

    def _ask_back(self) -> None:
        if (row := self.table.row()) is not None:
            self.take_back.emit(row)

    def _ask_whole(self) -> None:
        if (row := self.table.row()) is not None:
            self.whole_card.emit(row)

    # what is shown

    def show_reading(self) -> None:
        """Say that something is sought."""
        self.count.setText(words.READING)

    def show_page(self, rows: tuple[Row, ...], *, more: bool, first: bool) -> None:
        """Show a page of changes, the first or the next one."""
        if first:
            self.model.show(rows, more=more)
            self.table.setCurrentIndex(self.model.index(0, 0))
            if not rows:
                self.table.chosen.emit(None)
        else:
            self.model.add(rows, more=more)
        count = words.counted(len(self.model.rows), more=more)
        self.count.setText(count if self.model.rows else words.NONE)

    def show_row(self, row: Row | None, *, back: str, whole: bool) -> None:
        """Show all of a change; ``back``: what the button does with it, "" if it cannot."""
        before, after = (
            ("", "") if row is None else (row.whole or row.cells[BEFORE], row.cells[AFTER])
        )
        marked = ((), ()) if row is None or row.whole else row.marks
        self._fill(self.before, before, marked[0], BEFORE)
        self._fill(self.after, after, marked[1], AFTER)
        self.back.setText(back or words.TAKE_BACK)
        self.back.setEnabled(bool(back))
        self.whole.setVisible(row is None or row.is_of_card)
        self.whole.setEnabled(whole)

    def _fill(self, box: QPlainTextEdit, text: str, spans: Spans, column: int) -> None:
        box.setPlainText(text)
        found = []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(box.document())
            cursor.setPosition(_place(text, start))
            cursor.setPosition(_place(text, end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = mark_format(self._look, column)
            found.append(mark)
        box.setExtraSelections(found)

    def copy(self) -> None:
        """Put the rows that are selected on the clipboard, with the titles above."""
        rows = [row.cells for row in self.table.rows()]
        copy_table([words.COLUMNS, *rows], words=range(len(words.COLUMNS)))


def _place(text: str, place: int) -> int:
    """A place in a text as Qt counts: letters beyond the first 65,536 are two."""
    return len(text[:place].encode("utf-16-le")) // 2


def _text(name: str) -> QPlainTextEdit:
    box = QPlainTextEdit(readOnly=True)
    box.setAccessibleName(name)
    return box
