"""Saving by itself: soon after the hands rest, and now and then while they do not.

Off the GUI thread, one save after the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from sspass_desktop.domain.plan import Plan
from ui.jobs import JobRunner, Progress
from ui.pause import Pause

AFTER_TYPING = 1_500
"""Milliseconds from the last change to the save of it."""

WHILE_TYPING = 3_000
"""Milliseconds from the first change to the save of it, however the hands go on."""

AGAIN = 10_000
"""Milliseconds from a save that failed to the next try."""

SLOW = 500
"""Milliseconds after which a save that still runs is told."""


class SaveState(Enum):
    """How the plan on screen and the plan in the file stand to each other."""

    SAVED = auto()
    CHANGED = auto()
    SAVING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """The state, when the file was last written, and what stood in the way of the last try."""

    state: SaveState
    at: datetime | None = None
    fault: Exception | None = None


class Saver(QObject):
    """Keeps the file as the plan on screen.

    Signals:
        told: A ``SaveStatus`` whenever it changes.
    """

    told = Signal(object)

    def __init__(
        self,
        plan: Plan,
        save: Callable[[Plan, Plan], None],
        jobs: JobRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._saved, self._wanted = plan, plan
        self._save, self._jobs = save, jobs
        self._running = False
        self._tried: Plan | None = None
        self.pause = Pause(self, AFTER_TYPING, WHILE_TYPING)
        self.pause.timeout.connect(self.save_now)
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._tell_slow)
        self.status = SaveStatus(SaveState.SAVED)

    @property
    def is_clean(self) -> bool:
        """Whether the file holds all that is on screen."""
        return self._saved is self._wanted and not self._running

    @property
    def held(self) -> tuple[Plan, ...]:
        """What the file holds for sure, then what a save that did not end well may have written."""
        return (self._saved,) if self._tried is None else (self._saved, self._tried)

    def take(self, plan: Plan) -> None:
        """The plan on screen is another one now; save it when the hands rest, or before long."""
        self._wanted = plan
        self.pause.touch()
        if self.status.state is SaveState.SAVED:
            self._tell(SaveStatus(SaveState.CHANGED, self.status.at))

    def save_now(self) -> None:
        """Save what is not saved; while a save runs, the next one follows it."""
        self.pause.stop()
        if self._running or self._saved is self._wanted:
            return
        self._running = True
        self._slow.start()
        before, after = self._saved, self._wanted
        self._tried = after

        def work(_progress: Progress) -> Plan:
            self._save(before, after)
            return after

        self._jobs.run(work, self._done, self._failed)

    def _tell_slow(self) -> None:
        if self._running:
            self._tell(SaveStatus(SaveState.SAVING, self.status.at))

    def _done(self, saved: Plan) -> None:
        self._running = False
        self._slow.stop()
        self._saved, self._tried = saved, None
        now = datetime.now().astimezone()
        clean = self._saved is self._wanted
        self._tell(SaveStatus(SaveState.SAVED if clean else SaveState.CHANGED, now))
        if not clean and not self.pause.isActive():
            self.save_now()

    def _failed(self, fault: Exception) -> None:
        self._running = False
        self._slow.stop()
        self._tell(SaveStatus(SaveState.FAILED, self.status.at, fault))
        self.pause.put_off(AGAIN)

    def _tell(self, status: SaveStatus) -> None:
        self.status = status
        self.told.emit(status)

    def finish(self, within: int = -1) -> bool:
        """Save what is left and wait for it; answers whether the file holds everything now.

        ``within`` milliseconds, or as long as it takes.
        """
        end = QDeadlineTimer(within)
        self.save_now()
        self._jobs.finish(end.remainingTime())
        if self.status.state is not SaveState.FAILED:
            self.save_now()  # what was typed while the last save ran
            self._jobs.finish(end.remainingTime())
        return self.is_clean
