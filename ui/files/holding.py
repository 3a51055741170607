"""The right to write the open plan: kept while it is here, waited for while others have it."""

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from sspass_desktop import lease
from sspass_desktop.ports import Holder, Lease, StoreError
from sspass_desktop.services.opening import Opened
from ui.jobs import JobRunner, Progress

SIGN = 15_000
"""Milliseconds between two signs that the plan is open here, or two looks whether it is free."""


class Holding(QObject):
    """Looks after the lease of one plan, beside the window: a share may let it wait.

    Signals:
        lost: The ``Holder`` who has the right now.
        freed: Whoever had it has let it go.
        missing: The file is not where it was opened.
    """

    lost = Signal(object)
    freed = Signal()
    missing = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = JobRunner(self)
        self._opened: Opened | None = None
        self._me = Holder("", "", lease.NEVER)
        self._asking = self._told_missing = False
        self._timer = QTimer(self, interval=SIGN)
        self._timer.timeout.connect(self.look)

    def begin(self, opened: Opened, me: Holder) -> None:
        """Look after the lease of a plan, or wait for it."""
        self._opened, self._me, self._told_missing = opened, me, False
        if opened.lease is not None or opened.holder is not None:
            self._timer.start()

    def end(self, by: QDeadlineTimer) -> None:
        """Look after nothing any more."""
        self._timer.stop()
        self._opened = None
        self._jobs.finish(by.remainingTime())

    def give_back(self, right: Lease, by: QDeadlineTimer) -> None:
        """Tell others that the plan is free, behind the last sign that it is not."""

        def work(_progress: Progress) -> None:
            right.release()

        self._jobs.run(work, failed=self._failed)
        self._jobs.finish(by.remainingTime())

    def look(self) -> None:
        """Give a sign, or look whether the plan is free."""
        opened, me = self._opened, self._me
        if opened is None or self._asking:
            return
        self._asking = True

        def work(_progress: Progress) -> tuple[Opened, Holder | None, bool]:
            if opened.lease is None:
                return opened, lease.look(opened.path, me), False
            is_missing = opened.copy is None and not opened.path.exists()
            return opened, opened.lease.renew(), is_missing

        self._jobs.run(work, self._answer, self._failed)

    def _answer(self, answer: tuple[Opened, Holder | None, bool]) -> None:
        self._asking = False
        opened, holder, is_missing = answer
        if opened is not self._opened:
            return
        if opened.lease is None:
            if holder is None:
                self._timer.stop()
                self.freed.emit()
        elif holder is not None:
            self._timer.stop()
            self.lost.emit(holder)
        elif is_missing and not self._told_missing:
            self._told_missing = True
            self.missing.emit()

    def _failed(self, fault: Exception) -> None:
        """The disk is away for a moment: the next sign tells."""
        self._asking = False
        if not isinstance(fault, StoreError | OSError):
            raise fault
