"""The way to the report of the findings; what makes it is loaded when the first is asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import late
from ui.files.tasks import Tasks
from ui.verbs import Handlers, Verb

if TYPE_CHECKING:
    from ui.findings.reporting import Reporting


class ReportDoor(QObject):
    """Carries out ``Verb.CHECK_REPORT`` for a window."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks = tasks

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        return {Verb.CHECK_REPORT: self._ask} if self._tasks.window.workplace is not None else {}

    @cached_property
    def _reporting(self) -> "Reporting":
        return late.reporting(self._tasks)

    def _ask(self) -> None:
        self._reporting.ask()
