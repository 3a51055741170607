"""Drafts of an open plan: what is on screen and not in the file is kept on this PC before long."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from sspass_desktop.ports import StoreError
from ui.edits import Change
from ui.jobs import JobRunner, Progress
from ui.pause import Pause
from ui.saver import Saver, SaveState, SaveStatus
from ui.unsent import Unsent
from ui.workplace import Workplace

AFTER_TYPING, WHILE_TYPING = 1_800, 3_500
"""Milliseconds from the last and from the first change; a save that goes well is sooner."""


class Drafting(QObject):
    """Keeps one file with the draft of an open plan, off the GUI thread; none while all is saved.

    ``where`` says in which card the hands are, "" for none.

    Signals:
        kept: The draft lies on the disk.
        refused: The ``StoreError`` for which there is none.
    """

    kept = Signal()
    refused = Signal(object)

    def __init__(
        self,
        workplace: Workplace,
        saver: Saver,
        place: Path,
        path: Path,
        parent: QObject | None = None,
    ) -> None:
        """``place`` is the plan file, ``path`` the file of its draft."""
        super().__init__(parent)
        self.path = path
        self._session, self._saver, self._place = workplace.session, saver, place
        self.where: Callable[[], str] = str
        self._unsent = Unsent(self._where, self)
        self._jobs = JobRunner(self)
        self._typed: tuple[tuple[str, str], ...] = ()
        self._is_there = self._running = self._again = False
        self._pause = Pause(self, AFTER_TYPING, WHILE_TYPING)
        self._pause.timeout.connect(self.write)
        self._now = QTimer(self, singleShot=True, interval=0)  # all have heard of the save by then
        self._now.timeout.connect(self.write)
        self._unsent.touched.connect(self._pause.touch)
        self._session.changed.connect(self._changed)
        saver.told.connect(self._told)

    def _where(self) -> str:
        return self.where()

    def _changed(self, _change: Change) -> None:
        self._pause.touch()

    def _told(self, status: SaveStatus) -> None:
        """Keep at once what a save failed to; a draft tells what the file holds now, or goes."""
        is_kept = self._is_there or self._running
        saved = is_kept and status.state in (SaveState.SAVED, SaveState.CHANGED)
        if saved or status.state is SaveState.FAILED:
            self._now.start()

    def write(self) -> None:
        """Keep what is on screen now, or take the draft away if the file holds it."""
        self._unsent.hand_on()
        self._pause.stop()
        self._now.stop()
        self._write(self._unsent.texts())

    def _write(self, texts: tuple[tuple[str, str], ...]) -> None:
        self._typed = texts
        if self._running:
            self._again = True
            return
        held, shown, uid = self._saver.held, self._session.plan, self._session.edition.uid
        is_saved = held[0] is shown and not texts
        if is_saved and not self._is_there:
            return
        self._running = True
        place, path = self._place, self.path

        def work(_progress: Progress) -> bool:
            from sspass_desktop.services.draft_files import (  # noqa: PLC0415 - slow to load
                drop_draft,
                write_draft,
            )
            from sspass_desktop.services.drafts import Screen, Typed, draft_of  # noqa: PLC0415

            typed = tuple(Typed(where, text) for where, text in texts)
            screen = Screen(place, held, shown, uid, typed)
            draft = draft_of(screen, datetime.now())  # noqa: DTZ005 - as people tell it
            if draft is None:
                drop_draft(path)
            else:
                write_draft(path, draft)
            return draft is not None

        self._jobs.run(work, self._done, self._failed)

    def _done(self, is_there: bool) -> None:
        self._running, self._is_there = False, is_there
        if is_there:
            self.kept.emit()
        self._go_on()

    def _failed(self, fault: Exception) -> None:
        self._running = False
        if not isinstance(fault, StoreError):
            raise fault
        self.refused.emit(fault)
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self.write()

    def close(self, *, with_fields: bool) -> None:
        """The plan is let go: what its file does not hold stays.

        ``with_fields`` also what fields held when it was last kept: they are given up by now.
        """
        self._finish(self._typed if with_fields else ())
        self._unsent.touched.disconnect(self._pause.touch)
        self._session.changed.disconnect(self._changed)
        self._saver.told.disconnect(self._told)

    def finish(self, within: int = -1) -> None:
        """Keep what is on screen and wait for it.

        ``within`` milliseconds, or as long as it takes.
        """
        self._finish(self._unsent.texts(), within)

    def _finish(self, texts: tuple[tuple[str, str], ...], within: int = -1) -> None:
        end = QDeadlineTimer(within)
        self._pause.stop()
        self._now.stop()
        self._again = False
        self._jobs.finish(end.remainingTime())
        self._write(texts)
        self._jobs.finish(end.remainingTime())
