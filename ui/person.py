"""Who sits at this PC: the name that stands in leases, in the history and beside decisions."""

import getpass

from PySide6.QtCore import QObject, QSettings, Signal

KEY = "person/name"


class Person(QObject):
    """Knows a name: the one that was typed, else that of the login. It is never logged.

    Signals:
        named: The name is another one now.
    """

    named = Signal(str)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.name = str(settings.value(KEY, "")) or getpass.getuser()

    def rename(self, name: str) -> None:
        """Call the person otherwise; "" is the name of the login again."""
        self._settings.setValue(KEY, name.strip())
        self.name = name.strip() or getpass.getuser()
        self.named.emit(self.name)
