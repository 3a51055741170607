"""A plan that is damaged: what can be had of it is shown, and becomes a new file if wanted."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from sspass_desktop.domain.rescue import Rescue
from sspass_desktop.ports import DamagedFileError
from sspass_desktop.services.rescuing import rescue
from sspass_desktop.texts import errors
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import rescue as rescue_words
from ui.dialogs.rescue import RescueDialog
from ui.fields.closing import passing
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.jobs import Progress


class Rescuer(QObject):
    """Goes the way from a damaged file to a sound new one; the damaged one is only read."""

    def __init__(self, plans: PlanFiles, tasks: Tasks, path: Path, fault: DamagedFileError) -> None:
        super().__init__(plans)
        self._plans, self._tasks = plans, tasks
        self._path, self._fault = path, fault

    def begin(self) -> None:
        """Look into the file and its backups, beside the window."""
        salvage, keeper = self._plans.joints.salvage, self._plans.opener.keeper(self._path)
        path = self._fault.path or self._path  # of a plan on a share, the copy that is damaged

        def work(_progress: Progress) -> Rescue:
            return rescue(path, salvage, keeper)

        self._tasks.run(rescue_words.LOOKING, work, self._show)

    def _show(self, found: Rescue) -> None:
        window = self._tasks.window
        dialog = passing(RescueDialog(window.look, errors.sentence(self._fault), found, window))
        dialog.wanted.connect(partial(self._save, found))
        dialog.open()

    def _save(self, found: Rescue) -> None:
        """Write the new file and open it; never in the place of the damaged one."""
        name = rescue_words.file_name(self._path.stem)
        target = self._tasks.target(rescue_words.TARGET, name, words.PLAN_FILES)
        if target is None or (target.exists() and target.samefile(self._path)):
            return
        work = self._plans.written(found.plan, target, rescue_words.SAVE, found.history)
        self._tasks.run(words.SAVING_COPY, work, self._plans.open_path)
