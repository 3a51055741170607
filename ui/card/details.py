"""All of a card's head: people with role and telephone, place in the strategy, continuity."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.card import Card, Continuity, ContinuityKind, Person
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import card_page as words
from sspass_desktop.texts import details as own
from ui.fields.choice import Choice
from ui.fields.closing import close_button
from ui.fields.text import TextLine
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look

OWNER, HEAD = "owner", "head"
PEOPLE = {OWNER: words.OWNER, HEAD: words.HEAD}
PARTS = {"role": own.ROLE, "name": own.NAME, "phone": own.PHONE}
"""The fields of a person that are typed; the staff member follows the name."""


class CardDetails(SectionForm):
    """Edits what the head shows only in short."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: dict[tuple[str, str], TextLine] = {}
        self.execution_task = Choice(own.EXECUTION_TASK)
        self.execution_task.chosen.connect(self._take_execution_task)
        self.listed = QCheckBox(own.LISTED)
        self.listed.clicked.connect(self._take_listed)
        self._links = _Links(look)
        self._links.changed_to = self._take_links
        column = QVBoxLayout(self)
        for who, title in PEOPLE.items():
            column.addWidget(self._person(who, title))
        column.addWidget(self._place())
        column.addWidget(self._links)
        column.addStretch(1)

    def _person(self, who: str, title: str) -> QWidget:
        box = QGroupBox(title)
        form = QFormLayout(box)
        for part, name in PARTS.items():
            line = TextLine(f"{title} {name}")
            line.edited.connect(partial(self._take_person, who, part))
            self._lines[who, part] = line
            form.addRow(name, line)
        return box

    def _place(self) -> QWidget:
        box = QGroupBox(own.PLACE)
        form = QFormLayout(box)
        form.addRow(own.EXECUTION_TASK, self.execution_task)
        form.addRow("", self.listed)
        return box

    def refresh(self, shown: Shown) -> None:
        """Show the head of a card."""
        card = shown.card
        for (who, part), line in self._lines.items():
            line.show_text(getattr(getattr(card, who), part) or "")
            line.setReadOnly(shown.locked)
        self.execution_task.offer([(None, own.NONE), *_execution_tasks(card, shown.edition)])
        self.execution_task.show_value(card.execution_task)
        self.listed.setChecked(card.listed)
        self._links.show_links(card, shown.previous)
        for field in (self.execution_task, self.listed, self._links):
            field.setEnabled(not shown.locked)

    def commit(self) -> None:
        """Propose what is being typed."""
        for line in self._lines.values():
            line.typing.flush()
        self._links.commit()

    def _take_person(self, who: str, part: str, text: str, visit: int) -> None:
        if self.shown is None:
            return
        card = self.shown.card
        person = _with_part(getattr(card, who), part, text, self.shown.edition)
        changed = replace(card, owner=person) if who == OWNER else replace(card, head=person)
        self.propose(changed, words.person_step(PEOPLE[who]), joins=f"{who} {part} {visit}")

    def _take_execution_task(self, task: Uid | None) -> None:
        if self.shown is not None:
            self.propose(replace(self.shown.card, execution_task=task), own.EXECUTION_STEP)

    def _take_listed(self, listed: bool) -> None:
        if self.shown is not None:
            self.propose(replace(self.shown.card, listed=listed), own.LISTED_STEP)

    def _take_links(self, links: tuple[Continuity, ...], joins: str) -> None:
        if self.shown is not None:
            card = replace(self.shown.card, continuity=links)
            self.propose(card, own.CONTINUITY_STEP, joins=joins)


def _with_part(person: Person, part: str, text: str, edition: Edition) -> Person:
    """A person with another role, name or telephone; a name of the staff list is that member."""
    if part == "phone":
        return replace(person, phone=text or None)
    if part == "role":
        return replace(person, role=text)
    found = [member.uid for member in edition.staff if member.name == text.strip()]
    return replace(person, name=text, staff=found[0] if len(found) == 1 else None)


def _execution_tasks(card: Card, edition: Edition) -> list[tuple[object, str]]:
    return [
        (one.uid, one.name)
        for _, task in edition.strategy.numbered_tasks()
        if task.uid == card.task
        for one in task.execution_tasks
    ]


class _Links(QGroupBox):
    """The rows of continuity: kind, last year's programme, reason."""

    changed_to: Callable[[tuple[Continuity, ...], str], None]

    def __init__(self, look: Look) -> None:
        super().__init__(own.CONTINUITY)
        self._look = look
        self._links: tuple[Continuity, ...] = ()
        self._offered: list[tuple[object, str]] = []
        self._rows: list[_LinkRow] = []
        self._column = QVBoxLayout(self)
        add = QPushButton(own.ADD_LINK)
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        self._column.addWidget(add, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_links(self, card: Card, previous: Edition | None) -> None:
        """Show the links of a card."""
        older = previous.cards if previous is not None else ()
        known = [(one.uid, one.title) for one in older]
        strange = {one.predecessor for one in card.continuity} - {uid for uid, _ in known}
        self._offered = [(None, own.NONE), *known]
        self._offered += [(uid, own.ELSEWHERE) for uid in sorted(filter(None, strange))]
        self._links = card.continuity
        while len(self._rows) < len(self._links):
            row = _LinkRow(self)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(self._links))
            if number < len(self._links):
                row.show_link(self._links[number], self._offered)

    def commit(self) -> None:
        """Hand on what is being typed."""
        for row in self._rows:
            row.reason.typing.flush()

    def take(self, row: "_LinkRow", link: Continuity | None, joins: str = "") -> None:
        """Another link in the place of a row's, or none."""
        place = self._rows.index(row)
        new = (link,) if link is not None else ()
        self.changed_to((*self._links[:place], *new, *self._links[place + 1 :]), joins)

    def _add(self) -> None:
        self.changed_to((*self._links, Continuity(ContinuityKind.KEEP)), "")


class _LinkRow(QWidget):
    """One link."""

    def __init__(self, links: _Links) -> None:
        super().__init__()
        self._links = links
        self._link = Continuity(ContinuityKind.KEEP)
        self.kind, self.predecessor = Choice(own.KIND), Choice(own.PREDECESSOR)
        self.reason = TextLine(own.REASON)
        self.reason.setPlaceholderText(own.REASON)
        remove = QPushButton(own.REMOVE_LINK)
        remove.setAutoDefault(False)
        self.kind.offer([(kind, words.KINDS[kind]) for kind in ContinuityKind])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self.kind, self.predecessor, self.reason, remove):
            row.addWidget(field)
        row.setStretch(2, 1)
        self.kind.chosen.connect(self._take_kind)
        self.predecessor.chosen.connect(self._take_predecessor)
        self.reason.edited.connect(self._take_reason)
        remove.clicked.connect(self._remove)

    def show_link(self, link: Continuity, offered: list[tuple[object, str]]) -> None:
        self._link = link
        self.kind.show_value(link.kind)
        self.predecessor.offer(offered)
        self.predecessor.show_value(link.predecessor)
        self.reason.show_text(link.reason)

    def _take_kind(self, kind: ContinuityKind) -> None:
        self._links.take(self, replace(self._link, kind=kind))

    def _take_predecessor(self, uid: Uid | None) -> None:
        self._links.take(self, replace(self._link, predecessor=uid))

    def _take_reason(self, reason: str, visit: int) -> None:
        self._links.take(self, replace(self._link, reason=reason), f"reason {visit}")

    def _remove(self) -> None:
        self._links.take(self, None)


class DetailsDialog(QDialog):
    """The details in a window of their own, which is never modal."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.DETAILS)
        self.resize(look.px(520), look.px(560))
        self.form = CardDetails(look)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(close_button(self), alignment=Qt.AlignmentFlag.AlignRight)

    def show_card(self, shown: Shown | None) -> None:
        """Show a card; the window goes when there is none."""
        if shown is None:
            self.hide()
        else:
            self.form.show_card(shown)
