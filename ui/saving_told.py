"""How saving goes, as it is told: always in the status line, under the view bar while it fails."""

from dataclasses import replace

from PySide6.QtCore import QObject

from sspass_desktop.ports import StoreError
from sspass_desktop.texts import drafts as words
from sspass_desktop.texts import errors
from sspass_desktop.texts.message import Message
from ui.messages import Messages
from ui.notice import NoticeLine
from ui.saver import SaveState, SaveStatus
from ui.status_line import StatusLine

_KEPT = {None: "", True: words.KEPT, False: words.NOT_KEPT}


class SavingTold(QObject):
    """Says how the last save went, and while it fails, the way to a copy.

    ``kept``: whether what is not saved is kept elsewhere; None while nobody can tell.
    """

    def __init__(
        self, messages: Messages, notice: NoticeLine, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._messages, self._notice, self._line = messages, notice, status
        self._last = SaveStatus(SaveState.SAVED)
        self.kept: bool | None = None

    def show(self, status: SaveStatus) -> None:
        """Say how a save went."""
        failed, self._last = self._last.fault is not None, status
        self._line.show_saved(status)
        if isinstance(status.fault, StoreError):
            self._messages.tell(self._message(status.fault), copy=True)
        elif status.state is SaveState.SAVED and failed:
            self._notice.show_sentence("")

    def show_kept(self, kept: bool | None) -> None:
        """Say from now on, while saving fails, whether what was typed is kept elsewhere."""
        self.kept = kept
        if isinstance(self._last.fault, StoreError):
            self._notice.show_sentence(self._message(self._last.fault), copy=True)

    def _message(self, fault: StoreError) -> Message:
        message = errors.message(fault)
        return replace(message, safe=f"{message.safe} {_KEPT[self.kept]}".strip())
