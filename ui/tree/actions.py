"""What can be done with the rows of the plan tree."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain import strategy_edits
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.life import card_of, place_of
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import ExecutionTask, Task
from sspass_desktop.texts import edits as edit_words
from sspass_desktop.texts import tree as words
from ui.edits import Step
from ui.tree import steps
from ui.tree.model import FACE, PlanTreeModel
from ui.tree.nodes import Face, Kind
from ui.tree.prompt import Prompt
from ui.tree.view import PlanTreeView
from ui.verbs import Handlers, Verb

LAST = 1_000_000


class TreeActions(QObject):
    """Makes steps of what is asked of the tree.

    Signals:
        proposed: A ``Step``.
        refused: A Korean sentence.
        made: The uid of a card that was just made.
    """

    proposed = Signal(object)
    refused = Signal(str)
    made = Signal(object)

    def __init__(self, model: PlanTreeModel, view: PlanTreeView, prompt: Prompt) -> None:
        super().__init__(view)
        self._model, self._view, self._prompt = model, view, prompt
        self.edition: Edition | None = None
        self.author = ""
        self.team: Uid | None = None
        self._last_card: Uid | None = None
        view.chosen.connect(self._remember)
        view.shift_asked.connect(self.shift)
        view.move_asked.connect(self.ask_move)
        view.away_asked.connect(self.put_away)
        model.renamed.connect(self.rename)
        model.dropped.connect(self.move)

    def _remember(self, face: Face) -> None:
        if face.kind is Kind.CARD:
            self._last_card = face.uid

    def target(self) -> Face | None:
        """What a command means: the current row; from outside the tree, the card last shown."""
        if self._view.window().focusWidget() is self._view:
            return self._view.current
        face = self._model.index_of(self._last_card).data(FACE)
        return face if isinstance(face, Face) else self._view.current

    def handlers(self) -> Handlers:
        """The commands that mean something at the row that is current."""
        if self.edition is None:
            return {}
        found: dict[Verb, Callable[[], None]] = {
            Verb.NEW_CARD: self.ask_card,
            Verb.PREVIOUS_CARD: partial(self._view.step_card, -1),
            Verb.NEXT_CARD: partial(self._view.step_card, 1),
        }
        face = self.target()
        if face is not None and face.kind is not Kind.LOOSE:
            found[Verb.MOVE_UP] = partial(self.shift, -1)
            found[Verb.MOVE_DOWN] = partial(self.shift, 1)
            found[Verb.ARCHIVE] = self.put_away
        if face is not None and face.kind is Kind.CARD:
            found[Verb.MOVE_TO_TASK] = self.ask_move
            found[Verb.DUPLICATE] = self.duplicate
        return found

    def _propose(self, step: Step | str) -> None:
        if isinstance(step, str):
            self.refused.emit(step)
        else:
            self.proposed.emit(step)

    def _is_free(self, face: Face) -> bool:
        """Whether a row may be changed; says why if not."""
        if face.locked:
            self.refused.emit(edit_words.CARD_LOCKED)
        return not face.locked

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

    def rename(self, uid: Uid, name: str) -> None:
        """Give a row another name."""
        if self.edition is not None:
            self._propose(steps.rename(self.edition, uid, name))

    def move(self, uid: Uid, task: Uid | None, place: int) -> None:
        """Move a card to a place of a task."""
        if self.edition is not None:
            self._propose(steps.move(self.edition, uid, task, place))
            self._view.choose(uid)

    def shift(self, by: int, face: Face | None = None) -> None:
        """Move a row among its siblings; the first and the last go no further."""
        edition, face = self.edition, face or self.target()
        if edition is None or face is None or not self._is_free(face):
            return
        if face.kind is Kind.CARD:
            if place_of(edition, face.uid) + by >= 0:
                self._propose(steps.shift(edition, face.uid, by))
        else:
            self._propose(steps.shift_node(edition, face.uid, face.text, by))

    def ask_move(self, face: Face | None = None) -> None:
        """Ask for the task to move a card to."""
        edition, face = self.edition, face or self.target()
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
            self._propose(steps.duplicate(self.edition, face.uid, uid))
            self._view.choose(uid)

    def put_away(self, face: Face | None = None) -> None:
        """Put a card into the archive; remove a goal or task that has no cards."""
        edition, face = self.edition, face or self.target()
        if edition is None or face is None or not self._is_free(face):
            return
        if face.kind is Kind.CARD:
            self._propose(steps.archive(edition, face.uid, self.author))
        elif face.kind is not Kind.LOOSE:
            self.remove(face.uid, face.text)

    def set_execution_task(self, card: Uid, step: Uid | None) -> None:
        """Hang a card below an execution task of its task, or below none."""
        if self.edition is not None:
            self._propose(steps.set_execution_task(self.edition, card, step))

    # the strategy tree

    def ask_goal(self) -> None:
        """Ask for the name of a new goal."""
        self._prompt.ask_name(words.GOAL, words.NAME_HINT, "", self._make_goal)

    def _make_goal(self, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.add_goal(self.edition, name))

    def ask_task(self, face: Face | None = None) -> None:
        """Ask for the name of a new task of the goal that a row belongs to, or of the last."""
        edition, face = self.edition, face or self.target()
        if edition is None or not edition.strategy.goals:
            self.refused.emit(words.NEED_GOAL)
            return
        task = self.task_of(face)
        goals = edition.strategy.goals
        own = (g for g in goals if (face and g.uid == face.uid) or (task and task in g.tasks))
        goal = next(own, goals[-1])
        taken = partial(self._make_task, goal.uid)
        self._prompt.ask_name(words.TASK, words.NAME_HINT, "", taken)

    def _make_task(self, goal: Uid, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.add_task(self.edition, goal, name))

    def task_of(self, face: Face | None) -> Task | None:
        """The task that a row is, or that its card hangs on."""
        if self.edition is None or face is None:
            return None
        uid: Uid | None = face.uid
        if face.kind is Kind.CARD:
            uid = card_of(self.edition, face.uid).task
        tasks = (task for _, task in self.edition.strategy.numbered_tasks())
        return next((task for task in tasks if task.uid == uid), None)

    def ask_execution_task(self, face: Face | None = None) -> None:
        """Ask for the name of a new execution task of the task that a row belongs to."""
        task = self.task_of(face or self.target())
        if task is None:
            self.refused.emit(words.NEED_TASK)
            return
        taken = partial(self._make_execution_task, task.uid)
        self._prompt.ask_name(words.EXECUTION_TASK, words.NAME_HINT, "", taken)

    def _make_execution_task(self, task: Uid, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.add_execution_task(self.edition, task, name))

    def ask_new_name(self, step: ExecutionTask) -> None:
        """Ask for another name of an execution task."""
        taken = partial(self.rename, step.uid)
        self._prompt.ask_name(words.EXECUTION_TASK, words.NAME_HINT, step.name, taken)

    def shift_step(self, step: ExecutionTask, by: int) -> None:
        """Move an execution task among its siblings."""
        if self.edition is not None:
            self._propose(steps.shift_node(self.edition, step.uid, step.name, by))

    def remove(self, uid: Uid, name: str) -> None:
        """Remove a goal, task or execution task on which no card hangs."""
        if self.edition is not None:
            self._propose(steps.remove_node(self.edition, uid, name))

    def ask_mission(self) -> None:
        """Ask for another mission."""
        if self.edition is not None:
            text = self.edition.strategy.mission
            self._prompt.ask_name(words.MISSION, words.NAME_HINT, text, self._set_mission)

    def _set_mission(self, text: str) -> None:
        if self.edition is not None:
            after = strategy_edits.with_mission(self.edition, text)
            self._propose(Step(after, words.changed(words.MISSION)))

    def ask_vision(self) -> None:
        """Ask for another vision."""
        if self.edition is not None:
            text = self.edition.strategy.vision
            self._prompt.ask_name(words.VISION, words.NAME_HINT, text, self._set_vision)

    def _set_vision(self, text: str) -> None:
        if self.edition is not None:
            after = strategy_edits.with_vision(self.edition, text)
            self._propose(Step(after, words.changed(words.VISION)))
