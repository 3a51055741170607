"""One field of the chosen cards: asked for, shown before and after, proposed as one step."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.domain.card_fields import CardField, FieldValue, changeable, with_field
from sspass_desktop.domain.card_rows import CardRow, card_rows
from sspass_desktop.domain.people import teams
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import card_table as words
from sspass_desktop.texts.card_page import STATUSES
from sspass_desktop.texts.labels import bookmark
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.grid.chip import Chip
from ui.grid.sheet import PasteReview, PasteSheet
from ui.look.look import Look
from ui.views.cards.columns import Badges

COLUMN_OF: Mapping[CardField, str] = {
    CardField.OWNER: "owner",
    CardField.HEAD: "head",
    CardField.TEAM: "team",
    CardField.STATUS: "status",
    CardField.TASK: "task",
}
"""The column that shows a field."""


class Changing(QWidget):
    """The line at the foot: what can be done with the chosen cards.

    Signals:
        proposed: A ``Step``.
        told: A Korean sentence.
        left: The focus may go back to the table.
    """

    proposed = Signal(object)
    told = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.FOR_CHOSEN)
        self._edition: Edition | None = None
        self._badges: Badges = {}
        self._rows: tuple[CardRow, ...] = ()
        self._step: Step | None = None
        self._said = ""
        self.prompt = Prompt(look, self)
        self.sheet = PasteSheet(look, self, words.TAKE)
        self.sheet.hide()
        self.count = QLabel()
        self.chips = {field: Chip(look, words.change(field)) for field in CardField}
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.count)
        for field, chip in self.chips.items():
            chip.clicked.connect(partial(self.ask, field))
            row.addWidget(chip)
        row.addStretch(1)
        self._line = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.prompt, self.sheet, line):
            column.addWidget(part)
        self.sheet.taken.connect(self._take)
        self.sheet.given_up.connect(self.give_up)

    def show_chosen(
        self, edition: Edition | None, rows: tuple[CardRow, ...], badges: Badges, *, locked: bool
    ) -> None:
        """The cards that are chosen now."""
        if rows != self._rows or edition is not self._edition:
            self.give_up()
        self._edition, self._rows, self._badges = edition, rows, badges
        self.count.setText(words.for_chosen(len(rows)))
        for chip in self.chips.values():
            chip.setEnabled(bool(rows) and not locked)

    def ask(self, field: CardField) -> None:
        """Ask for the new value of a field."""
        if not self.chips[field].isEnabled():
            self.told.emit(words.SELECT_FIRST)
        elif self._edition is not None:
            self.sheet.hide()
            choices = _choices(self._edition, field)
            label = words.change(field)
            self.prompt.ask_choice(label, words.VALUE_HINT, choices, partial(self.preview, field))

    def preview(self, field: CardField, value: FieldValue) -> None:
        """Show what would change; Enter takes it."""
        edition = self._edition
        if edition is None:
            return
        wanted = [row.uid for row in self._rows]
        free = changeable(edition, wanted, field)
        faulty = [uid for uid in free if value is CardStatus.FINAL and self._badges.get(uid)]
        errors = {uid for uid in faulty if self._badges[uid][0]}
        after = with_field(edition, [uid for uid in free if uid not in errors], field, value)
        pairs = _pairs(edition, after, field)
        if not pairs:
            self.told.emit(words.NOTHING_CHANGES)
            self.left.emit()
            return
        self._step = Step(after, words.step(field, len(pairs)))
        self._said = words.done(field, len(pairs))
        locked = len(wanted) - len(free)
        title = words.change_title(field, len(pairs), locked, len(errors))
        self.sheet.review(PasteReview(title, pairs))
        self._line.hide()
        self.sheet.show()
        self.sheet.setFocus()

    def _take(self) -> None:
        step, said = self._step, self._said
        self.give_up()
        if step is not None:
            self.proposed.emit(step)
            self.told.emit(said)

    def give_up(self) -> None:
        """Nothing is changed."""
        self._step = None
        if self.sheet.isVisible():
            self.sheet.hide()
            self.left.emit()
        self._line.show()


def _pairs(before: Edition, after: Edition, field: CardField) -> tuple[tuple[str, str], ...]:
    """What each card says before and after, those that stay as they are left out."""
    name = COLUMN_OF[field]
    old = {row.uid: row for row in card_rows(before)}
    return tuple(
        (f"{bookmark(old[row.uid].number, row.title)}: {was}", now)
        for row in card_rows(after)
        if (was := _shown(old[row.uid], name)) != (now := _shown(row, name))
    )


def _shown(row: CardRow, name: str) -> str:
    held = getattr(row, name)
    return STATUSES[held] if isinstance(held, CardStatus) else held or words.NONE


def _choices(edition: Edition, field: CardField) -> Sequence[tuple[FieldValue, str]]:
    """The values that a field may get, with their words."""
    match field:
        case CardField.STATUS:
            return list(STATUSES.items())
        case CardField.TEAM:
            return [*((one.uid, one.name) for one in teams(edition, None)), (None, words.NONE)]
        case CardField.TASK:
            tasks = edition.strategy.numbered_tasks()
            return [(task.uid, bookmark(str(number), task.name)) for number, task in tasks]
    people = [one.name for one in edition.staff]
    people += [name for card in edition.cards for name in (card.owner.name, card.head.name)]
    return [(name, name) for name in dict.fromkeys(people) if name]
