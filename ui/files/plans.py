"""Plan files: opened, made, copied, restored, let go."""

import gc
import platform
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sspass_desktop.cli.joints import Joints
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.recorded import Recorded, Signature
from sspass_desktop.ports import (
    DamagedFileError,
    EditionMissingError,
    Holder,
    Store,
    StoreError,
)
from sspass_desktop.services.history import first_fault
from sspass_desktop.services.keeping import backups, keep, restore
from sspass_desktop.services.opening import Opened, open_plan
from sspass_desktop.services.plans import add_plan, find_edition
from sspass_desktop.services.saving import save_changes
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import errors, history, keeping
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import lease as lease_words
from sspass_desktop.texts.menus import WORDS, plain_word
from ui import late
from ui.files.tasks import Tasks
from ui.jobs import CancelledError, Progress, uncollected
from ui.verbs import Handlers, Verb
from ui.workplace import Save, Workplace

RENEW = 15_000
"""Milliseconds between two signs that the plan is still open here."""


class PlanFiles(QObject):
    """Opens one plan at a time in a window.

    Signals:
        opened: The path of the plan file that is shown now.
        leaving: The path of a plan file that is about to be closed.
        left: No plan is open any more.
    """

    opened = Signal(object)
    leaving = Signal(object)
    left = Signal()

    def __init__(self, tasks: Tasks, joints: Joints) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self.joints = tasks, tasks.window, joints
        self._opened: Opened | None = None
        self._read_only = ""
        self._sign = QTimer(self, interval=RENEW)
        self._sign.timeout.connect(self._renew)
        self._window.closing.connect(self.tell_leaving)
        self._window.closed.connect(self.let_go)

    @property
    def path(self) -> Path | None:
        """The plan file that is open."""
        return self._opened.path if self._opened is not None else None

    @property
    def store(self) -> Store | None:
        """The store of the plan file that is open."""
        return self._opened.store if self._opened is not None else None

    @property
    def plan(self) -> Plan:
        """The plan as it stands on screen."""
        workplace = self._window.workplace
        return workplace.session.plan if workplace is not None else Plan()

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        always: Handlers = {
            Verb.OPEN: self._open,
            Verb.NEW_PLAN: self._new,
            Verb.SAMPLE: self.open_sample,
        }
        if self._window.workplace is None:
            return always
        return {
            **always,
            Verb.SAVE: self._save,
            Verb.SAVE_COPY: self.save_copy,
            Verb.BACKUPS: self._backups,
            Verb.CLOSE_PLAN: self._close,
        }

    def _open(self) -> None:
        path = self._tasks.source(words.OPEN, words.PLAN_FILES)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a plan file in place of the one that is open."""
        if not self.close_plan():
            return
        me = Holder(self._window.person.name, platform.node(), now())
        open_store = self.joints.open_store

        def work(progress: Progress) -> Opened:
            with uncollected():
                opened = open_plan(path, open_store, me)
                gc.freeze()  # what is open stays: no later search for garbage goes through it
            try:
                progress.step(1, 1)
            except CancelledError:
                _release(opened)
                raise
            return opened

        failed = partial(self._not_opened, path)
        self._tasks.run(words.opening(path.name), work, self._show_opened, failed)

    def _not_opened(self, path: Path, fault: Exception) -> None:
        self._tasks.failed(fault)
        if isinstance(fault, DamagedFileError):
            late.rescuer(self, self._tasks, path, fault).begin()

    def _show_opened(self, opened: Opened) -> None:
        try:
            edition = find_edition(opened.plan)
        except EditionMissingError as error:
            _release(opened)
            error.path = opened.path
            self._tasks.failed(error)
            return
        self._opened = opened
        self._tasks.recent.add(opened.path)
        self._show(opened.plan, edition, partial(self._save_changes, opened.store))
        if opened.lease is not None:
            self._sign.start()
            self._keep_backup(opened.path)
        else:
            self._close_to_changes(_why_read_only(opened))
        self.opened.emit(opened.path)

    def _close_to_changes(self, why: str) -> None:
        self._read_only = why
        self._window.set_read_only(why)

    def _keep_backup(self, path: Path) -> None:
        """Keep the file as it was opened; the window does not wait for it, the first save does."""
        copy = self.joints.copy

        def work(_progress: Progress) -> None:
            with uncollected():
                keep(path, copy, now())

        if self._window.workplace is not None:
            self._window.workplace.do_before_saving(work, self._check_history, self._tell_unkept)

    def _check_history(self, _kept: None) -> None:
        """See whether the history is as it was written."""
        store, workplace = self.store, self._window.workplace
        if store is not None and workplace is not None:
            workplace.do_aside(partial(_first_fault, store), self._tell_broken)

    def _tell_broken(self, number: int | None) -> None:
        if number is not None:
            self._window.show_notice(history.broken(number))

    def _tell_unkept(self, fault: Exception) -> None:
        if not isinstance(fault, StoreError):
            raise fault
        self._window.show_notice(words.no_backup(errors.sentence(fault)))

    def _show(
        self, plan: Plan, edition: Edition, save: Save | None, held: Plan | None = None
    ) -> None:
        self._window.show_notice("")
        self._window.open_workplace(Workplace(plan, edition, save, held=held))

    def show_edition(self, plan: Plan, edition: Edition) -> bool:
        """Show another edition of the open plan, or one that is new in it; answers whether it is.

        All that was written in the other one must have been committed; it is saved first.
        """
        held = self.plan
        if not self._window.close_workplace():
            self._window.show_notice(self._window.status.saved.text())
            return False
        save = partial(self._save_changes, self._opened.store) if self._opened is not None else None
        self._show(plan, edition, save, held)
        if self._read_only:
            self._window.set_read_only(self._read_only)
        return True

    def _save_changes(self, store: Store, before: Plan, after: Plan, said: str) -> None:
        save_changes(store, before, after, self.signed(said))

    def signed(self, said: str) -> Signature:
        """The signature of the person at this PC."""
        return signed(said, self._window.person.name)

    def open_sample(self) -> None:
        """Open the example plan, of which nothing is kept."""
        if self.close_plan():
            plan = late.sample()
            self._show(plan, find_edition(plan), None)

    def _close(self) -> None:
        self.close_plan()

    def close_plan(self) -> bool:
        """Save the plan and let it go; answers whether the window is free now."""
        self.tell_leaving()
        if not self._window.close_workplace():
            self._window.show_notice(self._window.status.saved.text())
            return False
        self.let_go()
        self.left.emit()
        self._window.show_view(Verb.SHOW_START)
        return True

    def tell_leaving(self) -> None:
        """The plan that is open will be closed."""
        if self.path is not None:
            self.leaving.emit(self.path)

    def let_go(self) -> None:
        """Tell others that the file is free."""
        self._sign.stop()
        self._read_only = ""
        if self._opened is not None:
            _release(self._opened)
            self._opened = None

    def _renew(self) -> None:
        if self._opened is None or self._opened.lease is None:
            return
        try:
            other = self._opened.lease.renew()
        except StoreError:
            return  # the disk is away for a moment: the next sign tells
        if other is not None:
            self._sign.stop()
            said = lease_words.taken_over(other.name, other.pc, other.since, now().date())
            self._close_to_changes(said)

    def _new(self) -> None:
        dialog = late.new_plan(self._window.look, now().year + 1, self._window)
        dialog.wanted.connect(self.make)
        dialog.open()

    def make(self, name: str, year: int) -> None:
        """Make a plan file with an empty edition and open it."""
        path = self._tasks.target(words.NEW_PLAN, words.plan_name(year), words.PLAN_FILES)
        if path is not None and self.close_plan():
            plan = Plan(Organisation(name=name), (Edition(new_uid(), year),))
            work = self.written(plan, path, plain_word(WORDS["NEW_PLAN"]))
            self._tasks.run(words.opening(path.name), work, self.open_path)

    def written(
        self, plan: Plan, path: Path, said: str, past: tuple[Recorded, ...] = ()
    ) -> Callable[[Progress], Path]:
        """The work of writing a plan to a new file, or in the place of an old one.

        ``past`` is what changed in it so far; without it the new file begins a history of its own.
        """
        open_store, mine = self.joints.open_store, self.signed(said)

        def work(_progress: Progress) -> Path:
            beside = path.with_name(f"{path.name}.new")
            beside.unlink(missing_ok=True)
            add_plan(plan, open_store(beside, True), mine, past)
            beside.replace(path)
            return path

        return work

    def _save(self) -> None:
        workplace = self._window.workplace
        if workplace is not None and workplace.saver is not None:
            workplace.save_now()
        else:
            self.save_copy()

    def save_copy(self) -> None:
        """Write the plan on screen to another file; work goes on in the open one, if it may."""
        path = self._tasks.target(words.SAVE_COPY, words.copy_name(self.plan), words.PLAN_FILES)
        if path is None or path == self.path:
            return
        writes = self._opened is not None and self._opened.lease is not None
        work = self.written(self.plan, path, plain_word(WORDS["SAVE_COPY"]))
        done = self._copied if writes else self.open_path
        self._tasks.run(words.SAVING_COPY, work, done)

    def _copied(self, path: Path) -> None:
        self._window.status.tell(words.written(path.name))

    def _backups(self) -> None:
        if self.path is None:
            self._window.status.tell(words.NO_FILE)
            return
        dialog = late.backups(self._window.look, backups(self.path), now(), self._window)
        dialog.restore_asked.connect(self.restore)
        dialog.open()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the open plan, whose state is backed up first."""
        path, copy = self.path, self.joints.copy
        if path is None or not self.close_plan():
            return

        made_at = next((one.made_at for one in backups(path) if one.path == backup), now())

        def work(_progress: Progress) -> Path:
            restore(backup, path, copy, now())
            return path

        self._tasks.run(words.RESTORING, work, partial(self._restored, made_at))

    def _restored(self, made_at: datetime, path: Path) -> None:
        self.open_path(path)
        self._window.status.tell(keeping.restored(made_at, now().date()))


def now() -> datetime:
    """The time on the wall, as people and file names tell it."""
    return datetime.now()  # noqa: DTZ005


def _first_fault(store: Store, progress: Progress) -> int | None:
    return first_fault(store, progress.step)


def _release(opened: Opened) -> None:
    if opened.lease is not None:
        opened.lease.release()


def _why_read_only(opened: Opened) -> str:
    if opened.holder is None:
        return words.NOT_WRITABLE
    holder = opened.holder
    return lease_words.open_elsewhere(holder.name, holder.pc, holder.since, now().date())
