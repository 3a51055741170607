"""An open plan: its history, its saving, its checks."""

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, QTimer

from sspass_desktop.domain.plan import Edition, Plan
from ui.checker import Checker
from ui.edits import Change, EditSession
from ui.jobs import Job, JobRunner, Work
from ui.saver import Saver
from ui.told import Told

Save = Callable[[Plan, Plan, str], None]
"""Bring the file from one plan to another; the words are what undo calls the steps between."""

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
        self._side_jobs, self._aside = JobRunner(self), list[Job]()
        self._save, self._told = save, Told()
        self.saver = Saver(held or plan, self._keep, self._store_jobs, self) if save else None
        self.checker = Checker(self._check_jobs, self)
        self.session.changed.connect(self._changed)
        self._first: FileWork | None = None
        self.checker.take(edition)
        if self.saver is not None and held is not None:
            self.saver.take(plan)

    def _keep(self, before: Plan, after: Plan) -> None:
        """Save beside the window."""
        if self._save is not None:
            self._save(before, after, self._told.until(after))
            self._told.drop(after)

    def ask_store(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Read something of the file, behind all saves that wait."""
        self._store_jobs.run(work, done, failed)

    def _changed(self, change: Change) -> None:
        self._begin_first()
        if self.saver is not None:
            self._told.add(self.session.plan, change.words)
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

    def do_aside(self, work: Work, done: Callable[[Any], None]) -> None:
        """Work with the file in short transactions, beside all else; closing ends it."""
        self._aside.append(self._side_jobs.run(work, done))

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        self._begin_first()
        if self.saver is not None:
            self.saver.save_now()

    def finish_soon(self, within: int) -> bool:
        """Save, and wait so many milliseconds for that alone; answers as ``finish``."""
        self._first = None
        return self.saver.finish(within) if self.saver is not None else True

    def finish(self) -> bool:
        """Save and wait for all that runs; answers whether the file holds everything."""
        self._begin_first()
        clean = self.saver.finish() if self.saver is not None else True
        self.checker.stop()
        self._check_jobs.finish()
        for job in self._aside:
            job.cancel()
        self._side_jobs.finish()
        if not clean:
            self.checker.take(self.session.edition)  # the plan stays open
        return clean
