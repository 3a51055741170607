"""The edits of a plan: one session, one history of steps, each of which can be undone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card
from sspass_desktop.domain.figures.following import Follower
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import is_final, is_locked, with_card
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.texts import edits as words

STEPS = 1_000
"""Kept in the history; each holds the list of all cards."""

JOINING = 1
"""Id of the commands that may take up a later one."""


@dataclass(frozen=True, slots=True)
class State:
    """All that steps change: the agency and the edition."""

    organisation: Organisation
    edition: Edition


@dataclass(frozen=True, slots=True)
class Step:
    """What a view proposes: card, edition, agency or both as they would be, and what undo calls it.

    Steps that follow each other and share a ``joins`` that is not "" become one step of undo:
    the words typed into one field. ``place`` is where undo leads back to. ``point`` names the
    restore point that is made before a step that changes much.
    """

    after: Card | Edition | Organisation | State
    words: str
    joins: str = ""
    place: Origin | None = None
    point: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """The edition before and after a step was done, undone or done again, where and which."""

    before: Edition
    after: Edition
    place: Origin | None = None
    by_history: bool = False
    words: str = ""

    def cards(self) -> frozenset[Uid]:
        """The cards that are new, gone or others now."""
        return frozenset(_changed_cards(self.before, self.after))

    @property
    def only_cards(self) -> bool:
        """Whether nothing but the insides of cards changed: no order, no tree, no budget."""
        same_rest = replace(self.before, cards=()) == replace(self.after, cards=())
        return same_rest and _frames(self.before) == _frames(self.after)


def _changed_cards(before: Edition, after: Edition) -> Iterator[Uid]:
    known = {card.uid: card for card in before.cards}
    for card in after.cards:
        held = known.pop(card.uid, None)
        if held is not card and held != card:
            yield card.uid
    yield from known


def _frames(edition: Edition) -> tuple[tuple[object, ...], ...]:
    """Where the cards stand in the tree, and whose they are: teams are offered with their count."""
    return tuple((card.uid, card.task, card.department) for card in edition.cards)


class EditSession(QObject):
    """The only door to changes of a plan. It holds the plan as it stands now.

    Numbers in sentences that follow a figure are put right in the step that changes it.

    Signals:
        changed: A ``Change``; views show what is new.
        refused: A Korean sentence: why a step was not taken.
        risked: The name of the restore point that is wanted before the step that comes now.
        locked_changed: Whether the plan may be read only.
    """

    changed = Signal(object)
    refused = Signal(str)
    risked = Signal(str)
    locked_changed = Signal()

    def __init__(self, plan: Plan, edition: Edition, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._edition = edition
        self._read_only = False
        self._follower = Follower()
        self.history = QUndoStack(self)
        self.history.setUndoLimit(STEPS)
        self._commands: WeakSet[_Command] = WeakSet()

    @property
    def plan(self) -> Plan:
        """The plan with the edition as it stands now."""
        return self._plan

    @property
    def edition(self) -> Edition:
        """The edition that is being written."""
        return self._edition

    @property
    def previous(self) -> Edition | None:
        """The newest edition of the year before, if the file holds one."""
        return self._plan.year_before(self._edition)

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed."""
        return self._read_only

    def set_read_only(self, read_only: bool) -> None:
        """Open or close the door for all changes."""
        self._read_only = read_only
        self.locked_changed.emit()

    @property
    def why_closed(self) -> str:
        """Why nothing of the edition may be changed: a Korean sentence; "" if it may."""
        if self._read_only:
            return words.READ_ONLY
        return words.EDITION_FINAL if is_final(self._edition) else ""

    def card(self, uid: Uid) -> Card | None:
        """A card of the edition as it stands now."""
        return next((card for card in self._edition.cards if card.uid == uid), None)

    def is_locked(self, card: Card) -> bool:
        """Whether a card may not be edited: the plan is read only, or the card is approved."""
        return bool(self.why_closed) or is_locked(card)

    def propose(self, step: Step) -> bool:
        """Take a step unless it changes nothing; answers whether the plan holds it now.

        It does not if what it changes is locked, which is told, or gone.
        """
        after = self._after(step)
        if after is None or after.edition.uid != self._edition.uid:
            return False
        if after == self.state:
            return True
        edition = self._follower.followed(after.edition)
        after = after if edition is after.edition else replace(after, edition=edition)
        if self._is_closed_to(after):
            self.refused.emit(self.why_closed)
            return False
        if _touches_locked(self._edition, after.edition):
            self.refused.emit(words.CARD_LOCKED)
            return False
        if step.point:
            self.risked.emit(step.point)
        command = _Command(self, step, after)
        self._commands.add(command)
        self.history.push(command)
        return True

    def let_go(self) -> None:
        """The plan is closed: none of its states is held, even if Qt frees not all commands."""
        for command in tuple(self._commands):
            command.let_go()

    @property
    def state(self) -> State:
        """Agency and edition as they stand now."""
        return State(self._plan.organisation, self._edition)

    def _is_closed_to(self, after: State) -> bool:
        """Whether a step is refused; of a final edition only the state may become another one."""
        if self._read_only:
            return True
        changes = after.edition != self._edition
        return changes and bool(self.why_closed) and after.edition.status is self._edition.status

    def _after(self, step: Step) -> State | None:
        match step.after:
            case State():
                return step.after
            case Edition():
                return replace(self.state, edition=step.after)
            case Organisation():
                return replace(self.state, organisation=step.after)
            case Card() if self.card(step.after.uid) is not None:
                return replace(self.state, edition=with_card(self._edition, step.after))
        return None

    def go_to(self, state: State, place: Origin | None, said: str, *, by_history: bool) -> None:
        """Make the plan hold another state; the history alone calls this."""
        before, self._edition = self._edition, state.edition
        editions = tuple(state.edition if one is before else one for one in self._plan.editions)
        self._plan = replace(self._plan, organisation=state.organisation, editions=editions)
        self.changed.emit(Change(before, state.edition, place, by_history, said))


def _touches_locked(before: Edition, after: Edition) -> bool:
    """Whether an approved card would be another or gone without having been withdrawn."""
    locked = {card.uid: card for card in before.cards if is_locked(card)}
    if not locked:
        return False
    coming = {card.uid: card for card in after.cards if card.uid in locked}
    return any(
        uid not in coming or (is_locked(coming[uid]) and coming[uid] != card)
        for uid, card in locked.items()
    )


class _Command(QUndoCommand):
    """A step of the history: the state before and after it."""

    def __init__(self, session: EditSession, step: Step, after: State) -> None:
        super().__init__(step.words)
        self._session, self.step = session, step
        self.before, self.after = session.state, after
        self._done = False

    def id(self) -> int:
        return JOINING if self.step.joins else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Command) or other.step.joins != self.step.joins:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True

    def redo(self) -> None:
        step = self.step
        self._session.go_to(self.after, step.place, step.words, by_history=self._done)
        self._done = True

    def let_go(self) -> None:
        """Hold nothing any more; it will be neither undone nor done again."""
        del self._session, self.step, self.before, self.after

    def undo(self) -> None:
        said = words.undone(self.step.words)
        self._session.go_to(self.before, self.step.place, said, by_history=True)
