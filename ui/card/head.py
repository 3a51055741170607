"""The head of a card: number, title, state, people and team."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from sspass_desktop.documents.layout.fill import Fill
from sspass_desktop.domain.card import Card, CardStatus
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.people import candidates, named, teams
from sspass_desktop.domain.plan import Edition, card_numbers
from sspass_desktop.domain.progress import NUMBERED, written_count
from sspass_desktop.texts import card_page as words
from ui.card.progress import ProgressLine
from ui.fields.choice import Choice
from ui.fields.text import TextLine
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look, Text

ROOMY = 580
"""Pixels at 100 % from which on the continuity is told in a sentence."""


class CardHead(SectionForm):
    """Shows and edits what stands above the sections.

    Signals:
        status_asked: The ``CardStatus`` that was chosen; whether it may be is decided elsewhere.
        details_asked: All of the head is wanted for editing.
    """

    status_asked = Signal(object)
    details_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "window")
        self.number = QLabel()
        self.number.setProperty("kind", "number")
        self.title = TextLine(words.TITLE)
        self.title.setProperty("kind", "title")
        self.title.setPlaceholderText(words.UNTITLED)
        self.progress = ProgressLine(look, len(NUMBERED))
        self.count = QLabel()
        self.count.setProperty("kind", "muted")
        self.paper = QLabel()
        self.status = Choice(words.STATUS)
        self.status.offer([(one, words.status(one)) for one in CardStatus])
        self.owner = Choice(words.OWNER, typed=True)
        self.head = Choice(words.HEAD, typed=True)
        self.team = Choice(words.TEAM)
        self.roles = (QLabel(words.OWNER), QLabel(words.HEAD))
        self.details = QPushButton(words.DETAILS)
        self.details.setProperty("kind", "link")
        self._lay_out()
        self._connect()
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.number, self.title, self.progress, self.count, self.paper, self.status):
            first.addWidget(widget)
        first.setStretch(1, 1)
        self._lines = (first, second)
        for label, field in zip(self.roles, (self.owner, self.head), strict=True):
            label.setProperty("kind", "muted")
            field.setProperty("kind", "flat")
            second.addWidget(label)
            second.addWidget(field)
        self.team.setProperty("kind", "flat")
        second.addWidget(self.team)
        second.addStretch(1)
        second.addWidget(self.details)
        self._rows = QGridLayout(self)
        self._rows.addLayout(first, 0, 0)
        self._rows.addLayout(second, 1, 0)

    def _connect(self) -> None:
        self.title.edited.connect(self._take_title)
        self.status.chosen.connect(self.status_asked)
        self.owner.chosen.connect(self._take_owner)
        self.head.chosen.connect(self._take_head)
        self.team.chosen.connect(self._take_team)
        self.details.clicked.connect(self.details_asked)
        for line in filter(None, (self.owner.lineEdit(), self.head.lineEdit())):
            line.editingFinished.connect(self._show_whole)

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(12), px(6), px(12), px(6))
        self._rows.setVerticalSpacing(px(2))
        for line in self._lines:
            line.setSpacing(px(8))
        self.number.setFont(self._look.font(Text.NUMBER))
        self.title.setFont(self._look.font(Text.TITLE))
        for field in (self.owner, self.head):
            field.setFixedWidth(px(96))

    def refresh(self, shown: Shown) -> None:
        """Show the head of a card."""
        card, edition = shown.card, shown.edition
        self.number.setText(card_numbers(edition).get(card.uid, ""))
        self.title.show_text(card.title)
        self.title.setToolTip(card.title)
        self.title.setReadOnly(shown.locked)
        written = written_count(card)
        self.progress.set_value(written)
        self.count.setText(words.progress(written, len(NUMBERED)))
        self.status.show_value(card.status)
        self._show_people(card, edition)
        self._name_details()
        for field in (self.owner, self.head, self.team):
            field.setEnabled(not shown.locked)

    def show_fill(self, fill: Fill) -> None:
        """Say how much paper the card takes, and if a page more is there for few lines only."""
        said = words.paper(fill.tenths, fill.pages, fill.few)
        self.paper.setText(said if fill.pages else "")
        self.paper.setToolTip(words.paper_hint(fill.pages, fill.few) if fill.few else "")
        self.paper.setProperty("kind", "warning" if fill.few else "muted")
        self.paper.style().polish(self.paper)

    def _name_details(self) -> None:
        """Say how the card continues last year, in as many words as there is room for."""
        kinds = self.shown.card.continuity if self.shown is not None else ()
        roomy = self.width() >= self._look.px(ROOMY)
        self.details.setText(words.continuity(tuple(link.kind for link in kinds), whole=roomy))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name_details()

    def _show_people(self, card: Card, edition: Edition) -> None:
        names = [(one.name, one.name) for one in candidates(edition, card.department)]
        people = (card.owner, card.head)
        defaults = (words.OWNER, words.HEAD)
        for label, field, person, role in zip(
            self.roles, (self.owner, self.head), people, defaults, strict=True
        ):
            label.setText(person.role or role)
            field.offer(names)
            field.show_value(person.name)
        self._show_whole()
        units = [(unit.uid, unit.name) for unit in teams(edition, card.department)]
        self.team.offer([(None, words.NO_TEAM), *units])
        self.team.show_value(card.department)

    def _show_whole(self) -> None:
        """A name too long for its field is read from its beginning, and whole in a tooltip."""
        for field in (self.owner, self.head):
            field.setToolTip(field.currentText())
            line = field.lineEdit()
            if line is not None and not field.hasFocus():
                line.setCursorPosition(0)

    def commit(self) -> None:
        """Propose what is being typed."""
        self.title.typing.flush()
        self.owner.commit()
        self.head.commit()

    def forget(self) -> None:
        """Another card comes: what the fields hold is not its."""
        self.title.typing.drop()

    def _take_title(self, title: str, visit: int) -> None:
        if self.shown is not None:
            card = replace(self.shown.card, title=title)
            self.propose(card, words.TITLE_STEP, joins=f"title {visit}")

    def _take_owner(self, name: str) -> None:
        if self.shown is not None:
            card = self.shown.card
            person = named(card.owner, name, self.shown.edition)
            person = replace(person, role=person.role or words.OWNER)
            self.propose(replace(card, owner=person), words.person_step(person.role))

    def _take_head(self, name: str) -> None:
        if self.shown is not None:
            card = self.shown.card
            person = named(card.head, name, self.shown.edition)
            person = replace(person, role=person.role or words.HEAD)
            self.propose(replace(card, head=person), words.person_step(person.role))

    def _take_team(self, department: Uid | None) -> None:
        if self.shown is not None:
            self.propose(replace(self.shown.card, department=department), words.TEAM_STEP)
