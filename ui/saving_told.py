"""How saving goes, as it is told: always in the status line, under the view bar while it fails."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QObject

from sspass_desktop.ports import StoreError
from sspass_desktop.texts import drafts as words
from sspass_desktop.texts import errors
from sspass_desktop.texts.message import Message
from ui.messages import Messages
from ui.notice import NoticeLine, Way
from ui.saver import SaveState, SaveStatus
from ui.status_line import StatusLine

_KEPT = {None: "", True: words.KEPT, False: words.NOT_KEPT}


Remedy: TypeAlias = tuple[str, *tuple[Way, ...]]
"""What is said instead of the message, and the ways on."""


def _no_remedy(_fault: StoreError) -> Remedy | None:
    return None


class SavingTold(QObject):
    """Says how the last save went, and while it fails, the way to a copy.

    ``kept``: whether what is not saved is kept elsewhere; None while nobody can tell. ``remedy``
    knows faults that more helps against than a copy.
    """

    def __init__(
        self, messages: Messages, notice: NoticeLine, status: StatusLine, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._messages, self._notice, self._line = messages, notice, status
        self._last = SaveStatus(SaveState.SAVED)
        self.kept: bool | None = None
        self.remedy: Callable[[StoreError], Remedy | None] = _no_remedy

    def show(self, status: SaveStatus) -> None:
        """Say how a save went."""
        failed, self._last = self._last.fault is not None, status
        self._line.show_saved(status)
        if isinstance(status.fault, StoreError):
            self._messages.tell(self._message(status.fault), copy=True)
            self._offer(self.remedy(status.fault))
        elif status.state is SaveState.SAVED and failed:
            self._notice.show_sentence("")

    def show_kept(self, kept: bool | None) -> None:
        """Say from now on, while saving fails, whether what was typed is kept elsewhere."""
        self.kept = kept
        if isinstance(self._last.fault, StoreError):
            self._notice.show_sentence(self._message(self._last.fault), copy=True)
            self._offer(self.remedy(self._last.fault))

    def _offer(self, remedy: Remedy | None) -> None:
        if remedy is not None:
            self._notice.show_sentence(*remedy)

    def _message(self, fault: StoreError) -> Message:
        message = errors.message(fault)
        return replace(message, safe=f"{message.safe} {_KEPT[self.kept]}".strip())
