"""What can be done with the strategy tree: goals, tasks, execution tasks, mission, vision."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain import strategy_edits
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.life import card_of
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.strategy import ExecutionTask, Task
from sspass_desktop.texts import tree as words
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.tree import steps
from ui.tree.nodes import Face, Kind


class StrategyActions(QObject):
    """Makes steps of what is asked of goals and tasks.

    ``target`` answers the row that is meant where none is named.

    Signals:
        proposed: A ``Step``.
        refused: A Korean sentence.
    """

    proposed = Signal(object)
    refused = Signal(str)

    def __init__(
        self, prompt: Prompt, target: Callable[[], Face | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._prompt, self._target = prompt, target
        self.edition: Edition | None = None

    def _propose(self, step: Step | str) -> None:
        if isinstance(step, str):
            self.refused.emit(step)
        else:
            self.proposed.emit(step)

    def rename(self, uid: Uid, name: str) -> None:
        """Give a card, goal, task or execution task another name."""
        if self.edition is not None:
            self._propose(steps.rename(self.edition, uid, name))

    def shift(self, uid: Uid, name: str, by: int) -> None:
        """Move a goal, task or execution task among its siblings."""
        if self.edition is not None:
            self._propose(steps.shift_node(self.edition, uid, name, by))

    def set_execution_task(self, card: Uid, step: Uid | None) -> None:
        """Hang a card below an execution task of its task, or below none."""
        if self.edition is not None:
            self._propose(steps.set_execution_task(self.edition, card, step))

    def ask_goal(self) -> None:
        """Ask for the name of a new goal."""
        self._prompt.ask_name(words.GOAL, words.NAME_HINT, "", self._make_goal)

    def _make_goal(self, name: str) -> None:
        if self.edition is not None:
            self._propose(steps.add_goal(self.edition, name))

    def ask_task(self, face: Face | None = None) -> None:
        """Ask for the name of a new task of the goal that a row belongs to, or of the last."""
        edition, face = self.edition, face or self._target()
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
        task = self.task_of(face or self._target())
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
