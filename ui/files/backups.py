"""Restore points of the open plan: made by themselves and by hand, shown, put back."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer
from PySide6.QtWidgets import QFileDialog, QInputDialog

from sspass_desktop.domain.plan import Plan
from sspass_desktop.ports import (
    DamagedFileError,
    DiskFullError,
    FileMissingError,
    FolderMissingError,
    NotAPlanFileError,
    NotWritableError,
    StoreError,
)
from sspass_desktop.services.keeping import Backup, Keeper, Kept
from sspass_desktop.texts import errors, file_work
from sspass_desktop.texts import keeping as words
from ui.files import late_files
from ui.files.plans import SECOND, PlanFiles, now
from ui.files.tasks import Tasks
from ui.jobs import JobRunner, Progress, Work
from ui.notice import Way
from ui.verbs import Handlers, Verb

if TYPE_CHECKING:
    from ui.dialogs.backups import BackupsDialog

_OF_THE_PLACE = (DiskFullError, NotWritableError, FolderMissingError)
"""What another folder helps against."""

EVERY = 30 * 60_000
"""Milliseconds between two restore points while something is being changed."""


class Backups(QObject):
    """Keeps restore points of the plan that may be written here."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self._plans = tasks, tasks.window, plans
        self._jobs = JobRunner(self)
        self._kept: Plan | None = None
        self._newest: datetime | None = None
        self._fault = ""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.keep_if_changed)
        plans.opened.connect(self._begin)
        plans.releasing.connect(self._end)
        self._window.plan_shown.connect(self._watch)
        self._window.status.backups_asked.connect(self.show)

    def handlers(self) -> Handlers:
        """What can be done with a plan."""
        if self._window.workplace is None:
            return {}
        return {Verb.BACKUPS: self.show, Verb.MAKE_POINT: self.ask_name}

    @property
    def _keeper(self) -> Keeper | None:
        """Who keeps the plan that is open for writing."""
        opened = self._plans.open_file
        if opened is None or opened.lease is None:
            return None
        return self._plans.opener.keeper(opened.path, opened.file)

    # made by themselves

    def _begin(self, _path: Path) -> None:
        """Keep the plan as it was opened; the window does not wait for it, the first save does."""
        keeper, workplace = self._keeper, self._window.workplace
        self._newest, self._fault = None, ""
        self._tell()
        if keeper is None or workplace is None:
            return
        self._kept = self._plans.plan
        self._timer.start()

        def work(_progress: Progress) -> Kept:
            keeper.adopt_originals()
            return keeper.keep(now())

        workplace.do_before_saving((work, self._made, self._failed))

    def _watch(self) -> None:
        """Another plan or edition is shown."""
        workplace = self._window.workplace
        if workplace is not None:
            workplace.session.risked.connect(self._keep_before)

    def keep_if_changed(self) -> None:
        """Keep what was saved since the last time, beside the window and beside saving."""
        keeper, plan = self._keeper, self._plans.plan
        if keeper is None or plan is self._kept:
            return
        self._kept = plan
        self._jobs.run(_keeping(keeper, ""), self._made, self._failed)

    def _keep_before(self, name: str) -> None:
        """Keep what is there before a step that changes much."""
        self._keep_named(name, self._made)

    def _keep_named(self, name: str, done: Callable[[Kept], None]) -> None:
        keeper, workplace = self._keeper, self._window.workplace
        if keeper is not None and workplace is not None:
            workplace.do_after_saving((_keeping(keeper, name), done, self._failed))

    def _made(self, kept: Kept) -> None:
        self._newest = now()
        self._fault = errors.sentence(kept.faults[0]) if kept.faults else ""
        if self._fault:
            self._tell_fault((words.CHANGE_PLACE, self.change_place))
        self._tell()

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, StoreError):
            raise fault
        self._kept = None
        self._fault = errors.sentence(fault)
        if isinstance(fault, _OF_THE_PLACE):
            self._tell_fault((words.CHANGE_PLACE, self.change_place))
        elif not isinstance(fault, FileMissingError):  # that the plan is gone is told elsewhere
            self._tell_fault()
        self._tell()

    def _tell_fault(self, *ways: Way) -> None:
        self._window.show_notice(words.failed(self._fault), *ways)

    def _tell(self) -> None:
        """In the status line."""
        today = now().date()
        tip = words.newest_tip(self._newest, today, self._fault)
        if self._fault:
            self._window.status.show_kept(words.NOT_MADE, tip, "warning")
        else:
            text = words.newest(self._newest, today) if self._newest else ""
            self._window.status.show_kept(text, tip)

    def _end(self, by: QDeadlineTimer) -> None:
        self._timer.stop()
        self._jobs.finish(by.remainingTime())
        self._window.status.show_kept("", "")

    # made by hand

    def ask_name(self) -> None:
        """Make one with a name, which stays."""
        if self._keeper is None:
            self._window.status.tell(self._why_none())
            return
        parent = self._window
        name, is_given = QInputDialog.getText(parent, words.MAKE_TITLE, words.MAKE_ASK)
        if is_given and name.strip():
            self._keep_named(name.strip(), partial(self._made_named, name.strip()))

    def _made_named(self, name: str, kept: Kept) -> None:
        self._made(kept)
        self._window.status.tell(words.point_made(name))

    def _why_none(self) -> str:
        return file_work.NO_FILE if self._plans.path is None else words.READ_ONLY

    def change_place(self) -> None:
        """Choose the folder that takes the second copy of each."""
        folder = QFileDialog.getExistingDirectory(self._window, words.PICK_FOLDER)
        if folder:
            self._window.settings.setValue(SECOND, folder)
            self._kept = None
            self.keep_if_changed()

    # shown and put back

    def show(self) -> None:
        """Open the list."""
        opened = self._plans.open_file
        if opened is None:
            self._window.status.tell(file_work.NO_FILE)
            return
        keeper = self._plans.opener.keeper(opened.path, opened.file)
        dialog = late_files.backups(self._window.look, keeper, now(), self._window)
        dialog.set_locked(opened.lease is None)
        dialog.restore_asked.connect(self.restore)
        dialog.make_asked.connect(self.ask_name)
        dialog.move_asked.connect(self.change_place)
        dialog.failed.connect(self._tasks.failed)
        dialog.chosen.connect(partial(self._compare, dialog))
        dialog.open()
        dialog.choose_first()

    def _compare(self, dialog: "BackupsDialog", backup: Backup) -> None:
        """Say in the list which cards would be others."""
        edition = self._window.desk.session.edition if self._window.desk is not None else None
        if edition is None:
            return
        joints = self._plans.joints
        place = self._tasks.home / "looked-at.sspass"

        def work(_progress: Progress) -> tuple[Backup, tuple[str, ...] | None]:
            try:
                return backup, late_files.cards_that_differ(backup, edition, joints, place)
            except (DamagedFileError, NotAPlanFileError):
                return backup, None

        self._jobs.run(work, dialog.show_difference, self._failed_to_look)

    def _failed_to_look(self, fault: Exception) -> None:
        if not isinstance(fault, StoreError):
            raise fault

    def restore(self, backup: Backup) -> None:
        """Put a restore point in the place of the open plan, whose state gets one before."""
        keeper, path = self._keeper, self._plans.path
        if keeper is None or path is None or not self._plans.close_plan():
            return

        def work(_progress: Progress) -> Backup | None:
            return keeper.restore(backup, now())

        failed = partial(self._not_restored, keeper, backup)
        self._tasks.run(words.RESTORING, work, partial(self._restored, path, backup), failed)

    def _restored(self, path: Path, backup: Backup, before: Backup | None) -> None:
        said = words.restored(backup.made_at, now().date())
        undo: tuple[Way, ...] = ()
        if before is not None:
            undo = ((words.UNDO, partial(self.restore, before)),)
        self._plans.open_path(path, then=partial(self._window.show_notice, said, *undo))

    def _not_restored(self, keeper: Keeper, backup: Backup, fault: Exception) -> None:
        """Open the plan as it was; if the chosen one is damaged, offer the one before it."""
        path = keeper.plan
        if not isinstance(fault, DamagedFileError | NotAPlanFileError):
            self._plans.open_path(path, then=partial(self._tasks.failed, fault))
            return
        today, older = now().date(), _before(backup, keeper.all())
        said, ways = words.damaged_point(backup.made_at, today), tuple[Way, ...]()
        if older is not None:
            ways = ((words.use_older(older.made_at, today), partial(self.restore, older)),)
        self._plans.open_path(path, then=partial(self._window.show_notice, said, *ways))


def _keeping(keeper: Keeper, name: str) -> Work:
    def work(_progress: Progress) -> Kept:
        return keeper.keep(now(), name)

    return work


def _before(backup: Backup, points: tuple[Backup, ...]) -> Backup | None:
    """The newest one that is older; a state of minutes ago is none that one would go back to."""
    return next((one for one in points if one.made_at < backup.made_at), None)
