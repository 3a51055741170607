"""Checks beside the writing: the open card at once, the whole plan a moment later."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report, check, new_memory
from ui.jobs import CancelledError, Job, JobRunner, Progress

PAUSE = 400
"""Milliseconds without a change after which the plan is checked."""

Reports = tuple[Report, ...]


class Checker(QObject):
    """Checks the edition on screen off the GUI thread, the newest state only.

    ``edition`` is the one that was checked last, ``reports`` what was found in it.

    Signals:
        checked: All reports of the edition as it stood a moment ago.
    """

    checked = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: Edition | None = None
        self._job: Job | None = None
        self._memory = new_memory()  # of the thread that checks, one check at a time
        self._style = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.check_now)
        self.reports: Reports = ()
        self.edition: Edition | None = None

    def take(self, edition: Edition) -> None:
        """The edition is another one now; a check of the old one would only hold the hands up."""
        self._wanted = edition
        self._timer.start()
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Begin no other check; one that runs is given up."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def set_style(self, wanted: bool) -> None:
        """Check the house style too, or no more; the plan is checked anew."""
        if wanted != self._style:
            self._style, self._memory = wanted, new_memory(style=wanted)
            if self._wanted is None:
                self._wanted = self.edition
            self._timer.start()

    def check_now(self) -> None:
        """Check without waiting for a pause."""
        self._timer.stop()
        edition = self._wanted
        if edition is None or self._job is not None:
            return
        self._wanted, memory = None, self._memory

        def work(progress: Progress) -> tuple[Edition, Reports]:
            return edition, check(edition, progress.step, memory)

        self._job = self._jobs.run(work, self._done, self._failed)

    def _done(self, answer: tuple[Edition, Reports]) -> None:
        self._job = None
        self.edition, self.reports = answer
        self.checked.emit(self.reports)
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted is not None and not self._timer.isActive():
            self.check_now()

    def _failed(self, fault: Exception) -> None:
        """A fault of ours: let it reach the hook that tells of such, on this thread."""
        self._job = None
        if not isinstance(fault, CancelledError):
            raise fault
        self._go_on()


def by_card(reports: Reports) -> Mapping[Uid | None, Reports]:
    """The reports of each card; those that concern no card under None."""
    found: dict[Uid | None, list[Report]] = {}
    for report in reports:
        found.setdefault(report.finding.place.card, []).append(report)
    return {card: tuple(those) for card, those in found.items()}
