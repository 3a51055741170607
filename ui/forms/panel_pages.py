"""The pages of the side panel: guidance, a text to read and take from, review notes."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.noting import notes_on, resolved, with_note
from sspass_desktop.domain.outlining.items import without_bonds
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import guidance
from sspass_desktop.texts import side_panel as words
from ui.edits import Step
from ui.fields.waiting import waits
from ui.forms.section import Shown
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.notes import NotesModel
from ui.outline.editor import OutlineEditor


class GuidancePage(QScrollArea):
    """What belongs into the section.

    Signals:
        asked: Last year's text is wanted as a beginning.
    """

    asked = Signal()

    def __init__(self, look: Look, section: CardSection) -> None:
        super().__init__()
        self._look = look
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its text is the stop
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.text = QLabel(guidance.GUIDANCE[section])
        self.text.setWordWrap(True)
        self.text.setAccessibleName(words.GUIDANCE)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.start = QPushButton(words.START_FROM_LAST_YEAR)
        self.start.clicked.connect(self.asked)
        self.start.hide()
        inside = QWidget()
        inside.setProperty("kind", "raised")
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self.text)
        self._column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(inside)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(8), px(14), px(8))
        self.text.setFont(self._look.font(Text.CELL))

    def offer_last_year(self, offered: bool) -> None:
        """Offer last year's text as a beginning."""
        self.start.setVisible(offered)


class ReadingPage(QWidget):
    """Lines of another card, to read, to copy and, if so made, to take.

    Signals:
        taken: The lines that were chosen.
    """

    taken = Signal(object)

    def __init__(self, look: Look, name: str, nothing: str, *, can_take: bool = False) -> None:
        super().__init__()
        self._look = look
        self.page = OutlineEditor(look)
        self.page.setAccessibleName(name)
        self.page.setAccessibleDescription(words.TAKE_GUIDE if can_take else "")
        self.page.set_locked(True)
        self.page.ground = Role.RAISED
        self.page.set_hint(nothing)
        self.button = QPushButton(words.TAKE)
        self.button.setAccessibleDescription(words.TAKE_GUIDE)
        self.button.setToolTip(words.TAKE_GUIDE)
        self.button.clicked.connect(self.take)
        self._key = QLabel(words.TAKE_KEY)
        self._key.setProperty("kind", "muted")
        self._foot = QWidget()
        self._row = QHBoxLayout(self._foot)
        self._row.addWidget(self.button)
        self._row.addWidget(self._key)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addWidget(self._foot)
        self._foot.setVisible(can_take)  # once it has a parent: else it shows as a window
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(6))
        self._key.setFont(self._look.font(Text.CAPTION))

    def show_lines(self, lines: Lines, style: Marking, nothing: str = "") -> None:
        """Show lines, or why there are none."""
        if nothing:
            self.page.set_hint(nothing)
        if lines != self.page.lines:
            self.page.open_lines(lines, style)
        self.button.setEnabled(bool(lines))

    def set_locked(self, locked: bool) -> None:
        """Let nothing be taken into a locked card."""
        self.button.setEnabled(not locked and bool(self.page.lines))

    def take(self) -> None:
        """Hand over the selected lines, or the one that holds the caret."""
        lines, first, last = self.page.selected_lines()
        self.take_all(lines[first : last + 1] if self.page.lines else ())

    def take_all(self, lines: Lines) -> None:
        """Hand lines over without what binds them to their year."""
        if lines:
            self.taken.emit(without_bonds(lines))


class NotesPage(QWidget):
    """The review notes of a section.

    Signals:
        proposed: A ``Step`` with the edition as it would be.
    """

    proposed = Signal(object)

    def __init__(self, look: Look, section: CardSection) -> None:
        super().__init__()
        self._look, self._section = look, section
        self._shown: Shown | None = None
        self.author = ""
        self.model = NotesModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(words.NOTES)
        self.nothing = QLabel(words.NO_NOTES)
        self.nothing.setProperty("kind", "muted")
        self.line, self.add = QLineEdit(), QPushButton(words.ADD_NOTE)
        self.line.setPlaceholderText(words.NEW_NOTE)
        self.line.setAccessibleName(words.NEW_NOTE)
        waits(self.line)
        self.done = QPushButton(words.RESOLVE)
        self._row = QHBoxLayout()
        for part, stretch in ((self.line, 1), (self.add, 0), (self.done, 0)):
            self._row.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addLayout(self._row)
        self.line.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.done.clicked.connect(self._answer)
        self.list.selectionModel().currentChanged.connect(self._show_button)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(4), px(12), px(6))
        self.nothing.setContentsMargins(px(14), px(8), px(14), 0)
        self.list.setFont(self._look.font(Text.CELL))

    @property
    def open_ones(self) -> int:
        """How many notes wait for an answer."""
        notes = (self.model.note(row) for row in range(self.model.rowCount()))
        return sum(note is not None and note.resolved_on is None for note in notes)

    def show_card(self, shown: Shown) -> None:
        """Show the notes on the section of a card."""
        self._shown = shown
        row = self.list.currentIndex().row()
        self.model.show_notes(notes_on(shown.edition, shown.card.uid, self._section))
        if not self.list.currentIndex().isValid() and self.model.rowCount():
            index = self.model.index(min(max(row, 0), self.model.rowCount() - 1))
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)
        self.nothing.setVisible(not self.model.rowCount())
        self.list.setVisible(bool(self.model.rowCount()))
        self._show_button()

    def _show_button(self) -> None:
        note = self.model.note(self.list.currentIndex().row())
        self.done.setEnabled(note is not None)
        is_done = note is not None and note.resolved_on is not None
        self.done.setText(words.REOPEN if is_done else words.RESOLVE)

    def _add(self) -> None:
        text = self.line.text().strip()
        if self._shown is None or not text:
            return
        self.line.clear()
        place = (self._shown.card.uid, self._section)
        self._propose(with_note(self._shown.edition, place, text, self.author), words.NOTE_ADDED)

    def _answer(self) -> None:
        note = self.model.note(self.list.currentIndex().row())
        if self._shown is None or note is None:
            return
        is_open = note.resolved_on is None
        on = date.today() if is_open else None  # noqa: DTZ011 - the day of this office
        after = resolved(self._shown.edition, note.uid, on)
        self._propose(after, words.NOTE_RESOLVED if is_open else words.NOTE_REOPENED)

    def _propose(self, edition: Edition, name: str) -> None:
        if self._shown is not None:
            place = Origin(self._shown.card.uid, self._section)
            self.proposed.emit(Step(edition, name, place=place))
