"""How the program ends: a mark that tells an end from a crash, and an end that must be quick."""

import os
import signal
import socket
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSocketNotifier, QTimer
from PySide6.QtGui import QGuiApplication

from sspass_desktop.domain.identity import new_uid
from ui.files.drafts import Drafts
from ui.files.plans import PlanFiles
from ui.window import MainWindow

SAVING, KEEPING = 1_200, 600
"""Milliseconds for the last save, and then for the draft that is begun with it."""

STILL_HERE = 30_000
"""Milliseconds after which an end of the session that was announced has been called off."""


class SessionMark:
    """A file in a folder of this user while the program runs; who is killed leaves it behind."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._mine: QLockFile | None = None

    def begin(self) -> bool:
        """Set the mark; answers whether an earlier one was left behind, which goes."""
        left = [path for path in self._marks() if _is_left(path)]
        with suppress(OSError):  # without the folder there is no mark, and no crash is told of
            self._folder.mkdir(parents=True, exist_ok=True)
        self._mine = _lock(self._folder / f"{new_uid()}.lock")
        self._mine.tryLock(0)
        return bool(left)

    def _marks(self) -> list[Path]:
        return sorted(self._folder.glob("*.lock")) if self._folder.is_dir() else []

    def end(self) -> None:
        """Take the mark away."""
        if self._mine is not None:
            self._mine.unlock()
            self._mine = None


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # a program that is there keeps its mark, however long
    return lock


def _is_left(path: Path) -> bool:
    """Whether whoever set a mark is gone without having taken it away; it is gone then, too."""
    lock = _lock(path)
    if not lock.tryLock(0):
        return False
    lock.unlock()
    return True


class Ending(QObject):
    """Saves quietly and soon when the session of the user ends, or this process is to end."""

    def __init__(
        self, window: MainWindow, plans: PlanFiles, drafts: Drafts, mark: SessionMark
    ) -> None:
        super().__init__(window)
        self._window, self._plans, self._drafts, self._mark = window, plans, drafts, mark
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._session_ends)
            application.saveStateRequest.connect(self._session_ends)

    def hear_signals(self) -> None:
        """End when this process is told to: Qt's loop lets Python see no signal, but a socket."""
        self._read, self._write = socket.socketpair()
        self._write.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno())
        signal.signal(signal.SIGTERM, _hear)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._told_to_end)

    def save_soon(self) -> None:
        """Bring to the disk what is on screen: into the file, or else into a draft."""
        window = self._window
        window.commit()
        drafting = self._drafts.drafting
        if drafting is not None:
            drafting.write()
        if window.workplace is not None:
            window.workplace.finish_soon(SAVING)
        if drafting is not None:
            drafting.finish(KEEPING)

    def _session_ends(self, _manager: object) -> None:
        """Windows ends what has not ended by itself, and need not ask again."""
        self._window.is_ending = True
        self.save_soon()
        self._mark.end()
        QTimer.singleShot(STILL_HERE, self, self._goes_on)

    def _goes_on(self) -> None:
        self._window.is_ending = False
        self._mark.begin()

    def _told_to_end(self) -> None:
        self._window.is_ending = True
        self._plans.tell_leaving()
        self.save_soon()
        self._window.docks.store()
        self._window.settings.sync()
        self._plans.let_go()
        self._mark.end()
        os._exit(0)  # threads that still wait for a disk would hold an orderly end up


def _hear(_number: int, _frame: object) -> None:
    """Being heard at all is what writes to the socket."""
