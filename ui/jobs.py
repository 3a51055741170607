"""Work off the GUI thread: one place that knows threads."""

from collections.abc import Callable, Generator
from functools import partial
from threading import Event
from typing import Any, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, QTimer, Signal

from sspass_desktop.attempt import attempt

Work: TypeAlias = Callable[["Progress"], Any]
"""What runs beside the window: it gets frozen values, touches no widget, may ask whether to stop.
"""


_Answer: TypeAlias = Callable[[object, object, object], None]


class CancelledError(Exception):
    """The user took the job back; nothing of it is kept."""


class Progress:
    """How far a job is; the job tells it, the window shows it and may ask for an end."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stopped = Event()

    @property
    def is_stopped(self) -> bool:
        """Whether the job was asked to end."""
        return self._stopped.is_set()

    def step(self, done: int, of: int) -> None:
        """Tell that ``done`` of ``of`` parts are ready. Raises: CancelledError."""
        if self.is_stopped:
            raise CancelledError
        self._tell(done, of)

    def cancel(self) -> None:
        """Ask the job to end at its next step."""
        self._stopped.set()


class Job(QObject):
    """A job that was begun.

    Signals:
        moved: Parts done and parts in all.
        done: What the work answered.
        failed: The exception that ended it; a ``CancelledError`` if it was taken back.
    """

    moved = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.progress = Progress(self.moved.emit)

    def cancel(self) -> None:
        """Ask it to end."""
        self.progress.cancel()


class JobRunner(QObject):
    """Runs jobs one after the other on a thread of its own."""

    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._waiting: dict[int, Job] = {}
        self._answered.connect(self._answer)

    def run(
        self,
        work: Work,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Begin a job; ``done`` or ``failed`` is called on the thread of the window."""
        job = Job(self)
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        self._waiting[id(job)] = job
        self._pool.start(_Runnable(work, job, self._answered.emit))
        return job

    def _answer(self, job: Job, answer: object, fault: Exception | None) -> None:
        self._waiting.pop(id(job), None)
        if fault is None:
            job.done.emit(answer)
        else:
            job.failed.emit(fault)
        job.deleteLater()

    def finish(self, within: int = -1) -> None:
        """Wait until all jobs are over and answered, or so many milliseconds; for closing."""
        self._pool.waitForDone(within)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)  # the loop may be over


class Slices(QObject):
    """Does work that must stay on the thread of the window, a slice at a time, between events."""

    def __init__(self, slices: Generator[int], of: int, parent: QObject) -> None:
        super().__init__(parent)
        self.job = Job(self)
        self._slices, self._of = slices, of
        self._next = QTimer(self)
        self._next.timeout.connect(self._step)
        self._next.start()

    def _step(self) -> None:
        """The slices are closed before an end is told, whichever it is."""
        goes_on, fault = attempt(self._advance)
        if goes_on:
            return
        self._end()
        if fault is not None:
            self.job.failed.emit(fault)
        else:
            self.job.done.emit(None)

    def _advance(self) -> bool:
        done = next(self._slices, None)
        if done is not None:
            self.job.progress.step(done, self._of)
        return done is not None

    def _end(self) -> None:
        self._next.stop()
        self._slices.close()
        self.deleteLater()


class _Runnable(QRunnable):
    """Holds no signal of its own: the runner owns those, on the window's thread.

    It lets go of all it was given: one that ends before ``start`` returns is never freed by Qt,
    and would keep a whole plan.
    """

    def __init__(self, work: Work, job: Job, answer: _Answer) -> None:
        super().__init__()
        self._given = [(work, job, answer)]

    def run(self) -> None:
        work, job, send = self._given.pop()
        send(job, *attempt(partial(work, job.progress)))
