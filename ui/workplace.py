"""An open plan: its history, its saving, its checks."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from sspass_desktop.domain.plan import Edition, Plan
from ui.checker import Checker
from ui.edits import Change, EditSession
from ui.jobs import JobRunner, Work
from ui.saver import Saver

Save = Callable[[Plan, Plan], None]


class Workplace(QObject):
    """Joins what belongs to one open plan. ``save`` None: nothing is kept, as in the example."""

    def __init__(
        self, plan: Plan, edition: Edition, save: Save | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = EditSession(plan, edition, self)
        self._store_jobs, self._check_jobs = JobRunner(self), JobRunner(self)
        self.saver = Saver(plan, save, self._store_jobs, self) if save else None
        self.checker = Checker(self._check_jobs, self)
        self.session.changed.connect(self._changed)
        self.checker.take(edition)
        self.checker.check_now()

    def _changed(self, _change: Change) -> None:
        if self.saver is not None:
            self.saver.take(self.session.plan)
        self.checker.take(self.session.edition)

    def do_before_saving(self, work: Work, failed: Callable[[Exception], None]) -> None:
        """Begin work with the file; whatever is saved later waits for it."""
        self._store_jobs.run(work, failed=failed)

    def save_now(self) -> None:
        """Save without waiting for a pause."""
        if self.saver is not None:
            self.saver.save_now()

    def finish(self) -> bool:
        """Save and wait for all that runs; answers whether the file holds everything."""
        clean = self.saver.finish() if self.saver is not None else True
        self._check_jobs.finish()
        return clean
