"""An open plan: its history, its saving, its checks."""

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

from sspass_desktop.domain.plan import Edition, Plan
from ui.checker import Checker
from ui.edits import Change, EditSession
from ui.jobs import JobRunner, Work
from ui.saver import Saver

Save = Callable[[Plan, Plan], None]


FileWork: TypeAlias = tuple[Work, Callable[[Any], None], Callable[[Exception], None]]
"""What is done with the file, and who hears what came of it."""

AFTER_OPENING = 500
"""Milliseconds for the first sight of a plan, in which nothing else works."""


class Workplace(QObject):
    """Joins what belongs to one open plan. ``save`` None: nothing is kept, as in the example.

    ``held`` is what the file holds, if that is another plan: it becomes this one with the first
    save.
    """

    def __init__(
        self,
        plan: Plan,
        edition: Edition,
        save: Save | None,
        parent: QObject | None = None,
        held: Plan | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = EditSession(plan, edition, self)
        self._store_jobs, self._check_jobs = JobRunner(self), JobRunner(self)
        self.saver = Saver(held or plan, save, self._store_jobs, self) if save else None
        self.checker = Checker(self._check_jobs, self)
        self.session.changed.connect(self._changed)
        self._first: FileWork | None = None
        self.checker.take(edition)
        if self.saver is not None and held is not None:
            self.saver.take(plan)

    def _changed(self, _change: Change) -> None:
        self._begin_first()
        if self.saver is not None:
            self.saver.take(self.session.plan)
        self.checker.take(self.session.edition)

    def do_before_saving(self, work: FileWork) -> None:
        """Work with the file when the window stands; whatever is saved later waits for it."""
        self._first = work
        QTimer.singleShot(AFTER_OPENING, self, self._begin_first)

    def do_after_saving(self, work: FileWork) -> None:
        """Save what is not saved and work with the file; what comes later waits for it."""
        self.save_now()
        self._store_jobs.run(*work)

    def _begin_first(self) -> None:
        if self._first is not None:
            work, self._first = self._first, None
            self._store_jobs.run(*work)

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        self._begin_first()
        if self.saver is not None:
            self.saver.save_now()

    def finish(self) -> bool:
        """Save and wait for all that runs; answers whether the file holds everything."""
        self._begin_first()
        clean = self.saver.finish() if self.saver is not None else True
        self.checker.stop()  # else an answer would begin the next check, of a plan that is let go
        self._check_jobs.finish()
        if not clean:
            self.checker.take(self.session.edition)
        return clean
