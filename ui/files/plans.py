"""Plan files: opened, made, copied, let go."""

import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sspass_desktop.cli.joints import Joints
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.trail.recorded import Recorded, Signature
from sspass_desktop.files import move_into_place, told_as_store_error
from sspass_desktop.ports import DamagedFileError, EditionMissingError, Holder, Store, StoreError
from sspass_desktop.services.opening import Opened, Opener
from sspass_desktop.services.plans import add_plan, find_edition
from sspass_desktop.services.signing import signed
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import history
from sspass_desktop.texts import lease as lease_words
from sspass_desktop.texts import sharing as sharing_words
from ui import late
from ui.files import late_files
from ui.files.holding import Holding
from ui.files.tasks import Tasks
from ui.jobs import CancelledError, Job, Progress
from ui.notice import Way
from ui.verbs import Handlers, Verb
from ui.workplace import Save, Workplace

if TYPE_CHECKING:
    from ui.instance import Doorbell

SECOND = "backups/folder"
"""The setting for a folder that was chosen for restore points."""


@dataclass(slots=True, eq=False)
class Wish:
    """A plan that is being opened, and what is done when it is shown."""

    path: Path
    then: Callable[[], None] | None
    job: Job | None = None

    def stands_for(self, path: Path) -> bool:
        """Whether this is what is asked for, and nobody took it back."""
        return self.path == path and self.job is not None and not self.job.progress.is_stopped


class PlanFiles(QObject):
    """Opens one plan at a time in a window.

    Signals:
        opened: The path of the plan file that is shown now.
        leaving: The path of a plan file that is about to be closed.
        releasing: The open plan is saved and will be free for others.
        left: No plan is open any more.
        save_asked: The user wants the file to hold everything now.
        aside_kept: The path of what was written here while the file was changed elsewhere.
    """

    opened = Signal(object)
    leaving = Signal(object)
    releasing = Signal()
    left = Signal()
    save_asked = Signal()
    aside_kept = Signal(object)

    def __init__(self, tasks: Tasks, joints: Joints) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self.joints = tasks, tasks.window, joints
        self.open_file: Opened | None = None
        self._read_only = ""
        self._wish: Wish | None = None
        self._bell: Doorbell | None = None
        self.holding = Holding(self)
        self._window.closing.connect(self.tell_leaving)
        self._window.closed.connect(self.let_go)

    @property
    def opener(self) -> Opener:
        """Who opens plans, with the folders that are chosen now."""
        chosen = str(self._window.settings.value(SECOND) or "")
        joints, home = self.joints, self._tasks.home
        second = Path(chosen) if chosen else None
        return Opener(joints.open_store, joints.copy, joints.place_of, home, second)

    @property
    def path(self) -> Path | None:
        """The plan file that is open."""
        return self.open_file.path if self.open_file is not None else None

    @property
    def store(self) -> Store | None:
        """The store of the plan file that is open."""
        return self.open_file.store if self.open_file is not None else None

    @property
    def plan(self) -> Plan:
        """The plan as it stands on screen."""
        workplace = self._window.workplace
        return workplace.session.plan if workplace is not None else Plan()

    def me(self) -> Holder:
        """The user at this PC, now."""
        return Holder(self._window.person.name, platform.node(), now())

    def signed(self, said: str) -> Signature:
        """The signature of the user at this PC."""
        return signed(said, self._window.person.name)

    def _save_in(self, opened: Opened, before: Plan, after: Plan, said: str) -> None:
        opened.save(before, after, self.signed(said))

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
            Verb.CLOSE_PLAN: self._close,
        }

    # opening

    def _open(self) -> None:
        path = self._tasks.source(words.OPEN, words.PLAN_FILES)
        if path is not None:
            self.open_path(path)

    def open_path(
        self,
        path: Path,
        *,
        over_quiet: bool = False,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Open a plan file in place of the one that is open.

        ``over_quiet``: also if somebody has it of whom nothing is heard any more. ``then`` is done
        when it is shown. The last that was asked for is opened; asked for again, it goes on.
        """
        if self._wish is not None and self._wish.stands_for(path):
            self._wish.then = then or self._wish.then
            return
        if not self.close_plan():
            return
        if late_files.brought_to_front(path):
            self._window.status.tell(sharing_words.already_open(path.name))
            return
        me, opener = self.me(), self.opener

        def work(progress: Progress) -> Opened:
            opened = opener.open(path, me, over_quiet=over_quiet)
            try:
                progress.step(1, 1)
            except CancelledError:
                _release(opened)
                raise
            return opened

        self._wish = wish = Wish(path, then)
        done, failed = partial(self._show_opened, wish), partial(self._not_opened, wish)
        wish.job = self._tasks.run(words.opening(path.name), work, done, failed)

    def _not_opened(self, wish: Wish, fault: Exception) -> None:
        if self._wish is wish:
            self._wish = None
        elif isinstance(fault, StoreError | CancelledError):
            return  # nobody waits for it any more
        self._tasks.failed(fault)
        if isinstance(fault, DamagedFileError):
            late_files.rescuer(self, self._tasks, wish.path, fault).begin()

    def _show_opened(self, wish: Wish, opened: Opened) -> None:
        if self._wish is not wish:  # it was ready when something else was asked for
            _release(opened)
            return
        self._wish = None
        try:
            edition = find_edition(opened.plan)
        except EditionMissingError as error:
            _release(opened)
            error.path = opened.path
            self._tasks.failed(error)
            return
        self.open_file = opened
        self._tasks.recent.add(opened.path)
        self._show(opened.plan, edition, partial(self._save_in, opened))
        self.holding.begin(opened, self.me())
        if opened.lease is None:
            self.close_to_changes(*self._why_read_only(opened))
        else:
            self._bell = late_files.doorbell(opened.path, self)
            self._bell.rung.connect(self._window.come_to_front)
        self.opened.emit(opened.path)
        if opened.aside is not None:
            self.aside_kept.emit(opened.aside)
        if wish.then is not None:
            wish.then()

    def close_to_changes(self, why: str, *ways: Way) -> None:
        """Show the plan for reading from now on."""
        self._read_only = why
        self._window.set_read_only(why, *ways)

    def _why_read_only(self, opened: Opened) -> tuple[str, *tuple[Way, ...]]:
        holder = opened.holder
        if holder is None:
            return (words.NOT_WRITABLE,)
        today = now().date()
        if holder.quiet_seconds:
            said = (holder.name, holder.quiet_seconds, holder.since, today)
            on = partial(self.open_path, opened.path, over_quiet=True)
            return sharing_words.quiet(*said), (sharing_words.EDIT_ON, on)
        return (lease_words.open_elsewhere(holder.name, holder.pc, holder.since, today),)

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
        opened = self.open_file
        save = partial(self._save_in, opened) if opened is not None else None
        self._show(plan, edition, save, held)
        if self._read_only:
            self._window.set_read_only(self._read_only)
        return True

    def open_sample(self) -> None:
        """Open the example plan, of which nothing is kept."""
        if self.close_plan():
            plan = late.sample()
            self._show(plan, find_edition(plan), None)

    # letting go

    def _close(self) -> None:
        self.close_plan()

    def close_plan(self, *, anyhow: bool = False) -> bool:
        """Save the plan and let it go; answers whether the window is free now.

        ``anyhow``: also if the file cannot be made to hold everything, which is kept elsewhere.
        """
        self.tell_leaving()
        if not self._window.close_workplace(anyhow=anyhow):
            self._window.show_notice(self._window.status.saved.text())
            return False
        self.let_go()
        self._window.show_notice("")
        self.left.emit()
        self._window.show_view(Verb.SHOW_START)
        return True

    def tell_leaving(self) -> None:
        """The plan that is open will be closed."""
        if self.path is not None:
            self.leaving.emit(self.path)

    def let_go(self) -> None:
        """Tell others that the file is free; one that is being opened is no more."""
        if self._wish is not None and self._wish.job is not None:
            self._wish.job.cancel()
        self._wish = None
        self.holding.end()
        if self._bell is not None:
            self._bell.close()
            self._bell = None
        self._read_only = ""
        if self.open_file is not None:
            self.releasing.emit()
            _release(self.open_file)
            self.open_file = None

    # making

    def _new(self) -> None:
        dialog = late_files.new_plan(self._window.look, now().year + 1, self._window)
        dialog.wanted.connect(self.make)
        dialog.open()

    def make(self, name: str, year: int) -> None:
        """Make a plan file with an empty edition and open it."""
        path = self._tasks.target(words.NEW_PLAN, words.plan_name(year), words.PLAN_FILES)
        if path is not None and self.close_plan():
            plan = Plan(Organisation(name=name), (Edition(new_uid(), year),))
            work = self.written(plan, path, history.NEW_PLAN)
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
            with told_as_store_error(path):
                move_into_place(beside, path)
            return path

        return work

    def _save(self) -> None:
        workplace = self._window.workplace
        if workplace is not None and workplace.saver is not None:
            workplace.save_now()
            self.save_asked.emit()
        else:
            self.save_copy()

    def save_copy(self) -> None:
        """Write the plan on screen to another file; work goes on in the open one, if it may."""
        path = self._tasks.target(words.SAVE_COPY, words.copy_name(self.plan), words.PLAN_FILES)
        if path is None or path == self.path:
            return
        writes = self.open_file is not None and self.open_file.lease is not None
        done = self._copied if writes else self.open_path
        work = self.written(self.plan, path, history.COPY)
        self._tasks.run(words.SAVING_COPY, work, done)

    def _copied(self, path: Path) -> None:
        self._window.status.tell(words.written(path.name))


def now() -> datetime:
    """The time on the wall, as people and file names tell it."""
    return datetime.now()  # noqa: DTZ005


def _release(opened: Opened) -> None:
    if opened.lease is not None:
        opened.lease.release()
