"""The plans that were open last, kept in the settings of this PC."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

KEY = "recent"
MOST = 10


class Recent:
    """Remembers paths, the newest first."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> tuple[Path, ...]:
        """All remembered plans; a file may be gone by now."""
        value: Any = self._settings.value(KEY) or []  # a list of one comes back as its only item
        names = [value] if isinstance(value, str) else value
        return tuple(Path(str(name)) for name in names)

    def add(self, path: Path) -> None:
        """A plan was opened."""
        self._keep((path, *(one for one in self.paths() if one != path)))

    def remove(self, path: Path) -> None:
        """A plan is not wanted in the list any more."""
        self._keep(tuple(one for one in self.paths() if one != path))

    def folder(self) -> str:
        """Where the newest plan lies; "" if there is none."""
        newest = next(iter(self.paths()), None)
        return str(newest.parent) if newest is not None else ""

    def _keep(self, paths: tuple[Path, ...]) -> None:
        self._settings.setValue(KEY, [str(path) for path in paths[:MOST]])
