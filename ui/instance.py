"""A plan is open in one window of this user at this PC: a second one brings the first to front."""

import getpass
import hashlib
import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 500
"""Milliseconds for the other window to answer."""


class Doorbell(QObject):
    """Hears when the plan that is open here is asked for elsewhere.

    Signals:
        rung: The window is wanted in front.
    """

    rung = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_name(path)):
            QLocalServer.removeServer(_name(path))  # left by a program that fell
            self._server.listen(_name(path))

    def _answer(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        caller.disconnectFromServer()
        self.rung.emit()

    def close(self) -> None:
        """Hear no more."""
        self._server.close()
        self.deleteLater()


def ring(path: Path) -> bool:
    """Ask for the window that has a plan open; answers whether there is one."""
    caller = QLocalSocket()
    caller.connectToServer(_name(path))
    heard = caller.waitForConnected(PATIENCE)
    caller.abort()
    return heard


def _name(path: Path) -> str:
    place = os.path.normcase(os.path.realpath(path))
    return f"sspass-{hashlib.sha256(f'{getpass.getuser()} {place}'.encode()).hexdigest()[:24]}"
