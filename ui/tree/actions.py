"""What can be done with the rows of the plan tree."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.life import card_of, place_of
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import edits as edit_words
from sspass_desktop.texts import tree as words
from ui.fields.prompt import Prompt
from ui.tree import steps
from ui.tree.model import FACE, PlanTreeModel
from ui.tree.nodes import Face, Kind
from ui.tree.section_actions import SectionActions
from ui.tree.strategy_actions import StrategyActions
from ui.tree.team_actions import TeamActions
from ui.tree.view import OPENED, PlanTreeView
from ui.verbs import Handlers, Verb

LAST = 1_000_000
IN_PARTS = (Kind.PART, Kind.SECTION)


class TreeActions(QObject):
    """Makes steps of what is asked of the tree.

    Signals:
        proposed: A ``Step``.
        refused: A Korean sentence.
        made: The uid of a card that was just made.
        history_asked: The uid of a card whose history is wanted.
    """

    proposed = Signal(object)
    refused = Signal(str)
    made = Signal(object)
    history_asked = Signal(object)

    def __init__(self, model: PlanTreeModel, view: PlanTreeView, prompt: Prompt) -> None:
        super().__init__(view)
        self._model, self._view, self._prompt = model, view, prompt
        self.strategy = StrategyActions(prompt, self.target, self)
        self.teams, self.sections = TeamActions(prompt, self), SectionActions(prompt, self)
        for actions in (self.strategy, self.teams, self.sections):
            actions.proposed.connect(self.proposed)
            actions.refused.connect(self.refused)
        self.team: Uid | None = None
        self._last: Uid | None = None
        view.chosen.connect(self._remember)
        view.shift_asked.connect(self.shift)
        view.move_asked.connect(self.ask_move)
        view.away_asked.connect(self.put_away)
        model.renamed.connect(self.rename)
        model.dropped.connect(self.move)
        model.refused.connect(self.refused)

    @property
    def edition(self) -> Edition | None:
        """The edition that is shown."""
        return self.strategy.edition

    def show_edition(self, edition: Edition) -> None:
        """Act on an edition from now on."""
        self.strategy.edition = self.teams.edition = self.sections.edition = edition

    def _remember(self, face: Face) -> None:
        if face.kind in OPENED:
            self._last = face.uid

    def target(self) -> Face | None:
        """What a command means: the current row; from outside the tree, what was opened last."""
        if self._view.window().focusWidget() is self._view:
            return self._view.current
        face = self._model.index_of(self._last).data(FACE)
        return face if isinstance(face, Face) else self._view.current

    def handlers(self) -> Handlers:
        """The commands that mean something at the row that is current."""
        if self.edition is None:
            return {}
        found: dict[Verb, Callable[[], None]] = {
            Verb.NEW_CARD: self.ask_card,
            Verb.NEW_SECTION: self.ask_section,
            Verb.PREVIOUS_CARD: partial(self._view.step_card, -1),
            Verb.NEXT_CARD: partial(self._view.step_card, 1),
        }
        face = self.target()
        if face is not None and face.kind is Kind.SECTION:
            found[Verb.MOVE_TO_TASK] = self.ask_move
            found[Verb.SECTION_NUMBER] = partial(self.sections.toggle_number, face.uid)
        if face is not None and face.kind not in (Kind.LOOSE, Kind.PART):
            found[Verb.MOVE_UP] = partial(self.shift, -1)
            found[Verb.MOVE_DOWN] = partial(self.shift, 1)
            found[Verb.ARCHIVE] = self.put_away
        if face is not None and face.kind is Kind.CARD:
            found[Verb.MOVE_TO_TASK] = self.ask_move
            found[Verb.DUPLICATE] = self.duplicate
        return found

    def _is_free(self, face: Face) -> bool:
        """Whether a row may be changed; says why if not."""
        if face.locked:
            self.refused.emit(edit_words.CARD_LOCKED)
        return not face.locked

    def rename(self, uid: Uid, name: str) -> None:
        """Give a row another name."""
        if self._is_section(uid):
            self.sections.rename(uid, name)
        else:
            self.strategy.rename(uid, name)

    def _is_section(self, uid: Uid) -> bool:
        face = self._model.index_of(uid).data(FACE)
        return isinstance(face, Face) and face.kind in IN_PARTS

    def ask_section(self, face: Face | None = None) -> None:
        """Ask for the title of a new section behind a row of a part."""
        self.sections.ask_new(face or self._view.current)

    # cards

    def ask_card(self, face: Face | None = None) -> None:
        """Ask for the name of a new card beside or below a row."""
        edition, face = self.edition, face or self.target()
        if edition is None:
            return
        home: tuple[Uid | None, Uid | None] = (None, self.team)
        if face is not None and face.kind is Kind.TASK:
            home = (face.uid, self.team)
        elif face is not None and face.kind is Kind.CARD:
            home = (card_of(edition, face.uid).task, self.team or face.department)
        elif face is not None and face.kind is Kind.GOAL:
            goal = next(goal for goal in edition.strategy.goals if goal.uid == face.uid)
            home = (goal.tasks[0].uid if goal.tasks else None, self.team)
        taken = partial(self._make_card, home)
        self._prompt.ask_name(words.CARD_TITLE, words.NAME_HINT, "", taken)

    def _make_card(self, home: tuple[Uid | None, Uid | None], title: str) -> None:
        if self.edition is not None:
            uid = new_uid()
            self.proposed.emit(steps.new_card(self.edition, uid, title, home))
            self.made.emit(uid)

    def move(self, uid: Uid, task: Uid | None, place: int) -> None:
        """Move a card to a place of a task, a section to one of a part."""
        if self._is_section(uid):
            self.sections.move(uid, task, place)
            self._view.choose(uid)
        elif self.edition is not None:
            self.proposed.emit(steps.move(self.edition, uid, task, place))
            self._view.choose(uid)

    def shift(self, by: int, face: Face | None = None) -> None:
        """Move a row among its siblings; the first and the last go no further."""
        edition, face = self.edition, face or self.target()
        if edition is None or face is None or not self._is_free(face):
            return
        if face.kind in IN_PARTS:
            self.sections.shift(face, by)
        elif face.kind is Kind.CARD:
            if place_of(edition, face.uid) + by >= 0:
                self.proposed.emit(steps.shift(edition, face.uid, by))
        else:
            self.strategy.shift(face.uid, face.text, by)

    def ask_move(self, face: Face | None = None) -> None:
        """Ask for the task to move a card to, for the part to move a section to."""
        edition, face = self.edition, face or self.target()
        if face is not None and face.kind is Kind.SECTION:
            self.sections.ask_part(face)
            return
        if edition is None or face is None or face.kind is not Kind.CARD or not self._is_free(face):
            return
        own = card_of(edition, face.uid).task
        tasks = [
            (task.uid, f"{number} {task.name}")
            for number, task in edition.strategy.numbered_tasks()
            if task.uid != own
        ]
        taken = partial(self._move_to, face.uid)
        self._prompt.ask_choice(words.CHOOSE_TASK, words.CHOOSE_TASK_HINT, tasks, taken)

    def _move_to(self, uid: Uid, task: Uid) -> None:
        self.move(uid, task, LAST)

    def duplicate(self, face: Face | None = None) -> None:
        """Make a copy of a card behind it."""
        face = face or self.target()
        if self.edition is not None and face is not None and face.kind is Kind.CARD:
            uid = new_uid()
            self.proposed.emit(steps.duplicate(self.edition, face.uid, uid))
            self._view.choose(uid)

    def put_away(self, face: Face | None = None) -> None:
        """Put a card into the archive; remove a section, or a goal or task that has no cards."""
        edition, face = self.edition, face or self.target()
        if edition is None or face is None or not self._is_free(face):
            return
        if face.kind is Kind.CARD:
            self.proposed.emit(steps.archive(edition, face.uid, self.teams.author))
        elif face.kind in IN_PARTS:
            self.sections.remove(face)
        elif face.kind is not Kind.LOOSE:
            self.strategy.remove(face.uid, face.text)
