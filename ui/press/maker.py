"""Books laid out beside the window, one at a time; what did not change is not laid out again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.finding import Hit, find, pattern_of
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.documents.layout.pages import Press
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.publish import book_pages
from ui.jobs import CancelledError, Job, JobRunner, Progress
from ui.views.sheets import Found

KEPT = 3
"""Presses: a book of a thousand pages is a load."""

MOST_HITS = 2000
"""More are not marked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A book to lay out. ``key``: which book it is, whatever it holds."""

    key: Hashable
    agency: Organisation
    edition: Edition
    options: Options


class Maker(QObject):
    """Lays out what is wanted last.

    Signals:
        began: The ``Job`` that lays a book out.
        made: A ``Wanted`` and its ``Pages``.
        counted: A ``Wanted`` and how many pages it has.
        found: The words that were looked for, and where they are: ``Found``.
        stopped: The user took the job back.
        failed: An exception.
    """

    began = Signal(object)
    made = Signal(object, object)
    counted = Signal(object, int)
    found = Signal(str, object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = JobRunner(self)
        self._presses: OrderedDict[Hashable, Press] = OrderedDict()
        self._jobs: dict[str, Job] = {}

    def make(self, wanted: Wanted) -> None:
        """Lay a book out, with the press that did it before."""
        self.stop()
        press = self._presses.setdefault(wanted.key, Press())
        self._presses.move_to_end(wanted.key)
        while len(self._presses) > KEPT:
            self._presses.popitem(last=False)
        done = partial(self.made.emit, wanted)
        self.began.emit(self._begin("make", partial(_laid_out, wanted, press), done))

    def count(self, wanted: Wanted) -> None:
        """Count the pages of a book; nothing of it is kept."""

        def done(pages: Pages) -> None:
            self.counted.emit(wanted, len(pages.pages))

        self._begin("count", partial(_laid_out, wanted, Press()), done)

    def seek(self, pages: Pages, text: str) -> None:
        """Find words in a book."""
        self._begin("seek", partial(_sought, pages, text), partial(self.found.emit, text))

    def stop(self) -> None:
        """Take back all that runs or waits."""
        for name in tuple(self._jobs):
            self._drop(name)

    def finish(self) -> None:
        """Take all back and wait; for closing. Nothing of the plan is held any more."""
        self.stop()
        self._runner.finish()
        self._presses.clear()

    def _begin(
        self, name: str, work: Callable[[Progress], Any], done: Callable[[Any], None]
    ) -> Job:
        self._drop(name)
        job = self._runner.run(work)
        job.done.connect(partial(self._done, name, job, done))
        job.failed.connect(partial(self._failed, name, job))
        self._jobs[name] = job
        return job

    def _drop(self, name: str) -> None:
        job = self._jobs.pop(name, None)
        if job is not None:
            job.cancel()

    def _done(self, name: str, job: Job, done: Callable[[Any], None], answer: object) -> None:
        """Hand an answer on, unless something else is wanted by now."""
        if self._jobs.get(name) is job:
            del self._jobs[name]
            done(answer)

    def _failed(self, name: str, job: Job, fault: Exception) -> None:
        if self._jobs.get(name) is not job:
            return
        del self._jobs[name]
        if isinstance(fault, CancelledError):
            self.stopped.emit()
        else:
            self.failed.emit(fault)


def _laid_out(wanted: Wanted, press: Press, progress: Progress) -> Pages:
    return book_pages(wanted.agency, wanted.edition, wanted.options, progress.step, press)


def _sought(pages: Pages, text: str, progress: Progress) -> Found:
    pattern, found, count = pattern_of(text), dict[int, list[tuple[Hit, ...]]](), 0
    for number in range(len(pages.pages) if pattern else 0):
        progress.step(number, len(pages.pages))
        hits = list(find(pages.pages[number], pattern)) if pattern else []
        if hits:
            found[number] = hits[: MOST_HITS - count]
            count += len(hits)
        if count >= MOST_HITS:
            break
    return found
