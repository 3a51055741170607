"""A plan that is worked on through a copy: what was saved is put in its place, soon and checked."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMessageBox

from sspass_desktop.ports import (
    FileMissingError,
    FolderMissingError,
    StoreError,
    TakenOverError,
    TargetChangedError,
)
from sspass_desktop.services.opening import Opened
from sspass_desktop.services.working_copies import Found
from sspass_desktop.texts import errors
from sspass_desktop.texts import sharing as words
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.files.troubles import Troubles
from ui.jobs import JobRunner, Progress
from ui.notice import Way
from ui.saver import SaveState, SaveStatus

SOON = 30_000
"""Milliseconds from a save, or from a try that failed, to the publishing of it."""


class Sharing(QObject):
    """Publishes the open plan.

    Signals:
        settled: Whether a try to publish came to a good end.
    """

    settled = Signal(bool)

    def __init__(self, tasks: Tasks, plans: PlanFiles, troubles: Troubles) -> None:
        super().__init__(tasks)
        self._window, self._plans, self._troubles = tasks.window, plans, troubles
        self._jobs = JobRunner(self)
        self._opened: Opened | None = None
        self._runs = self._again = self._at_once = self._told = False
        self._fault: Exception | None = None
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.publish)
        plans.opened.connect(self._begin)
        plans.releasing.connect(self._end)
        plans.save_asked.connect(self.soon)
        self._window.plan_shown.connect(self._watch)

    def _begin(self, _path: Path) -> None:
        opened = self._plans.open_file
        if opened is None or opened.copy is None or opened.lease is None:
            self._window.status.show_place("")
            return
        self._opened, self._told, self._fault = opened, False, None
        kind = opened.place.name
        match opened.found:
            case Found.AWAY:
                self._window.status.show_place(words.not_there(kind), "warning")
                self._window.show_notice(words.opened_away(kind))
            case Found.AHEAD:
                self._window.status.show_place(words.waiting(kind))
                self._window.show_notice(words.continued(kind))
            case _:
                self._window.status.show_place(words.there(kind, None), "ok")
                self._window.status.tell(words.opened(kind))
        self._timer.start()  # also what opening changed, such as an older format

    def _watch(self) -> None:
        """Another plan or edition is shown, saved by somebody else."""
        workplace = self._window.workplace
        if workplace is not None and workplace.saver is not None:
            workplace.saver.told.connect(self._saved)

    def _saved(self, status: SaveStatus) -> None:
        if self._opened is None or status.state is not SaveState.SAVED:
            return
        if self._at_once:
            self.publish()
        elif self._runs:
            self._again = True  # what is on its way may not hold it
        else:
            if self._fault is None:
                self._window.status.show_place(words.waiting(self._opened.place.name))
            if not self._timer.isActive():
                self._timer.start()

    def soon(self) -> None:
        """The user saved by hand: publish as soon as that is done."""
        workplace = self._window.workplace
        self._at_once = True
        if workplace is not None and workplace.saver is not None and workplace.saver.is_clean:
            self.publish()

    def publish(self, *, anew: bool = False) -> None:
        """Put what is saved in its place."""
        opened = self._opened
        if opened is None:
            return
        self._at_once = False
        if self._runs:
            self._again = True
            return
        self._runs, self._again = True, False
        self._timer.stop()
        self._window.status.show_place(words.going(opened.place.name))
        opener, me = self._plans.opener, self._plans.me()

        def work(_progress: Progress) -> bool:
            return opener.publish(opened, me, anew=anew)

        self._jobs.run(work, self._done, self._failed)

    def _done(self, _anything_new: object) -> None:
        self._runs = False
        opened = self._opened
        if opened is None:
            return
        self._fault = None
        kind, now = opened.place.name, datetime.now().astimezone()
        if self._again:
            self._window.status.show_place(words.waiting(kind))
            self._timer.start()
        else:
            self._window.status.show_place(words.there(kind, now), "ok")
        if self._told:
            self._told = False
            self._window.show_notice("")
        self.settled.emit(True)

    def _failed(self, fault: Exception) -> None:
        self._runs = False
        opened = self._opened
        if opened is None:
            return
        if not isinstance(fault, StoreError):
            raise fault
        self._fault = fault
        kind = opened.place.name
        self._window.status.show_place(words.not_there(kind), "warning")
        elsewhere: Way = (words.SAVE_ELSEWHERE, self._plans.save_copy)
        again: Way = (words.TRY_AGAIN, self.publish)
        match fault:
            case TargetChangedError():
                self._troubles.offer_comparison(words.changed(kind))
            case TakenOverError():
                self._troubles.offer_comparison(errors.sentence(fault))
            case FileMissingError():
                back: Way = (words.PUT_BACK, partial(self.publish, anew=True))
                self._window.show_notice(words.missing(), back, elsewhere)
            case FolderMissingError():
                self._tell_once(words.away(kind), again, elsewhere)
            case _:
                self._tell_once(words.failed(kind, errors.message(fault).what), again, elsewhere)
        self.settled.emit(False)

    def _tell_once(self, sentence: str, *ways: Way) -> None:
        """Say it when it begins; the status line says it as long as it lasts."""
        self._timer.start()
        if not self._told:
            self._told = True
            self._window.show_notice(sentence, *ways)

    def _end(self) -> None:
        """The plan is being let go: publish what is saved, and say so if it cannot be."""
        opened = self._opened
        if opened is None:
            return
        self._jobs.finish()
        may_go = not isinstance(self._fault, TargetChangedError | TakenOverError)
        if may_go:
            self.publish()
            self._jobs.finish()
        self._timer.stop()
        self._opened = None
        self._window.status.show_place("")
        if self._fault is not None and not self._troubles.is_comparing:
            said = words.left_unpublished(opened.path.name, opened.place.name)
            QMessageBox.information(self._window, opened.path.name, said)
