"""What may leave this PC: telephone numbers of people go along, or they stay."""

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction

from sspass_desktop.domain.plan import Build
from sspass_desktop.texts import file_work as words
from ui.files.tasks import Tasks
from ui.verbs import Handlers, Verb

KEY = "phones_stay"


class Leaving(QObject):
    """Whether what is exported and printed at once holds telephone numbers; kept over a start."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._window = tasks.window
        self._action.setChecked(not self.phones)

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        return {Verb.WITHOUT_PHONES: self._toggle}

    @property
    def phones(self) -> bool:
        """Whether the numbers go along."""
        return not self._settings.value(KEY, False, type=bool)

    @property
    def build(self) -> Build:
        """What is printed where nobody chose a build."""
        return Build(phones=self.phones)

    def _toggle(self) -> None:
        self._settings.setValue(KEY, self.phones)
        self._action.setChecked(not self.phones)
        self._window.status.tell(words.PHONES_GO if self.phones else words.PHONES_STAY)

    @property
    def _settings(self) -> QSettings:
        return self._window.settings

    @property
    def _action(self) -> QAction:
        return self._window.commands.actions[Verb.WITHOUT_PHONES]
