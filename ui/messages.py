"""The one way on which faults reach the user."""

from PySide6.QtCore import QObject, Signal

from sspass_desktop import logbook
from sspass_desktop.texts import window as words
from sspass_desktop.texts.message import Message
from ui.files import late_files
from ui.jobs import CancelledError


class Messages(QObject):
    """Words every fault, writes its code into the log, and sends it to where it is shown.

    Signals:
        stays: A ``Message`` that is shown until it is closed or solved, and whether a copy is
            offered to work on.
        passes: A Korean sentence for a moment.
    """

    stays = Signal(object, bool)
    passes = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = ""

    def fault(self, fault: Exception) -> None:
        """Tell of a fault of the world, or that a job was taken back. One of ours is raised."""
        if isinstance(fault, CancelledError):
            self.passes.emit(words.CANCELLED)
            return
        message = late_files.message(fault)
        if message is None:
            raise fault
        self.tell(message)

    def our_fault(self, fault: BaseException) -> None:
        """Tell that the program is wrong, and write where."""
        logbook.note_fault(fault)
        self._show(words.OUR_FAULT)

    def tell(self, message: Message, *, copy: bool = False) -> None:
        """Tell what went wrong; with ``copy``, offer work on a copy."""
        logbook.note(message.code)
        self._show(message, copy=copy)

    def _show(self, message: Message, *, copy: bool = False) -> None:
        """A cause that is told already is only said again in passing."""
        if message.code == self._shown:
            self.passes.emit(message.what)
        self._shown = message.code
        self.stays.emit(message, copy)

    def gone(self) -> None:
        """What stayed is not seen any more: it will be told anew."""
        self._shown = ""
