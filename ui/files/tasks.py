"""Long work with files: run beside the window, shown, cancelled, and told in Korean if it fails."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui.jobs import Job, JobRunner, Progress
from ui.recent import Recent
from ui.window import MainWindow


class Tasks(QObject):
    """Runs the jobs of a window and asks it for file names.

    ``home`` is the folder of this user on this PC, where the program keeps what is its own.
    """

    def __init__(self, window: MainWindow, recent: Recent, home: Path) -> None:
        super().__init__(window)
        self.window, self.recent, self.home = window, recent, home
        self._jobs = JobRunner(self)

    def run(
        self,
        what: str,
        work: Callable[[Progress], object],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """Do something long beside the window; it is shown, and may be taken back."""
        job = self._jobs.run(work, done, failed or self.failed)
        self.window.status.follow(what, job)
        return job

    def failed(self, fault: Exception) -> None:
        """Say what went wrong; a fault of ours goes to the hook that tells of such."""
        self.window.messages.fault(fault)

    def finish(self) -> None:
        """Wait for what runs."""
        self._jobs.finish()

    def source(self, title: str, kinds: str) -> Path | None:
        """Ask for a file to read."""
        name, _ = QFileDialog.getOpenFileName(self.window, title, self.recent.folder(), kinds)
        return Path(name) if name else None

    def target(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask for a file to write; its ending is that of the proposed name if none is given."""
        place = str(Path(self.recent.folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, place, kinds)
        path = Path(chosen)
        if not chosen:
            return None
        return path if path.suffix else path.with_suffix(Path(name).suffix)
