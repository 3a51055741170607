"""What may happen to the file of the open plan, and the ways on: nothing written here is lost."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sspass_desktop.ports import (
    FileMissingError,
    Holder,
    StaleVersionError,
    StoreError,
    TakenOverError,
)
from sspass_desktop.texts import errors, file_work, history, keeping
from sspass_desktop.texts import lease as lease_words
from sspass_desktop.texts import sharing as words
from ui.files.plans import PlanFiles, now
from ui.files.tasks import Tasks
from ui.jobs import Progress
from ui.notice import Way
from ui.saving_told import Remedy


class Troubles(QObject):
    """Tells of a file that is gone, changed or written by others, and helps.

    Signals:
        comparison_asked: The path of a plan file that is to be compared with the open one.
    """

    comparison_asked = Signal(object)

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self._plans = tasks, tasks.window, plans
        self._aside: Path | None = None
        self.is_comparing = False
        plans.holding.lost.connect(self._lose)
        plans.holding.freed.connect(self._tell_free)
        plans.holding.missing.connect(self.offer_put_back)
        plans.opened.connect(self._opened)
        plans.aside_kept.connect(self._offer_aside)
        self._window.saving.remedy = self._remedy

    # the right to write

    def _lose(self, other: Holder) -> None:
        said = lease_words.taken_over(other.name, other.pc, other.since, now().date())
        self._plans.close_to_changes(said, (words.COMPARE, self.compare))

    def _tell_free(self) -> None:
        opened = self._plans.open_file
        if opened is not None:
            name = opened.holder.name if opened.holder is not None else ""
            again: Way = (words.OPEN_TO_WRITE, partial(self._plans.open_path, opened.path))
            self._window.show_notice(words.free(name), again)

    # the file

    def _remedy(self, fault: StoreError) -> Remedy | None:
        """What helps where a save fails because the file is not what or where it was."""
        match fault:
            case FileMissingError():
                return self._put_back_offered()
            case StaleVersionError():
                return self._comparison_offered(words.changed(None))
            case TakenOverError():
                return self._comparison_offered(errors.sentence(fault))
        return None

    def offer_put_back(self) -> None:
        """Say that the file is gone."""
        self._window.show_notice(*self._put_back_offered())

    def _put_back_offered(self) -> Remedy:
        elsewhere: Way = (words.SAVE_ELSEWHERE, self._plans.save_copy)
        return words.missing(), (words.PUT_BACK, self.put_back), elsewhere

    def put_back(self) -> None:
        """Write the plan on screen where it was opened, and open it there again."""
        path = self._plans.path
        if path is not None and not path.exists():
            self._write(lambda: path, partial(self._reopen, path))

    def offer_comparison(self, sentence: str) -> None:
        """Say that the file is another one now, and offer to bring both together."""
        self._window.show_notice(*self._comparison_offered(sentence))

    def _comparison_offered(self, sentence: str) -> Remedy:
        elsewhere: Way = (words.SAVE_ELSEWHERE, self._plans.save_copy)
        return sentence, (words.COMPARE, self.compare), elsewhere

    def compare(self) -> None:
        """Keep the plan on screen, open the file as it is now, and offer to merge."""
        opened = self._plans.open_file
        if opened is None:
            return
        path = opened.path
        if opened.copy is not None:  # opening finds what the working copy holds, and keeps it
            self._reopen(path, anyhow=False)
            return
        keeper = self._plans.opener.keeper(path)
        place = partial(keeper.place_for, now(), keeping.UNPUBLISHED)
        self._write(place, partial(self._reopen, path))

    def _write(self, place: Callable[[], Path], then: Callable[[Path], None]) -> None:
        """Write all that is on screen to a file, also what is typed meanwhile; then go on."""
        self._window.commit()
        plans, plan = self._plans, self._plans.plan

        def work(progress: Progress) -> Path:
            return plans.written(plan, place(), history.COPY)(progress)

        def done(written: Path) -> None:
            self._window.commit()
            if plans.plan is plan:
                then(written)
            else:
                self._write(place, then)

        self._tasks.run(file_work.SAVING_COPY, work, done)

    def _reopen(self, path: Path, aside: Path | None = None, *, anyhow: bool = True) -> None:
        """Open the file anew; ``anyhow``: all that is on screen is kept elsewhere by now."""
        self._aside = aside if aside != path else None
        self.is_comparing = True
        if self._plans.close_plan(anyhow=anyhow):
            self._plans.open_path(path)
        self.is_comparing = False

    def _opened(self, _path: Path) -> None:
        aside, self._aside = self._aside, None
        if aside is not None:
            self._offer_aside(aside)

    def _offer_aside(self, aside: Path) -> None:
        """Say where what was written here is, and offer to bring both together."""
        opened = self._plans.open_file
        if opened is not None:
            kind = opened.place.name if opened.copy is not None else None
            compare: Way = (words.COMPARE, partial(self.comparison_asked.emit, aside))
            self._window.show_notice(words.set_aside(kind), compare)
