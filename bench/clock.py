"""How long the window takes: from an event to the end of its paint, and between two breaths."""

import faulthandler
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter, thread_time
from typing import NamedTuple, Self

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

BEAT = 2
"""Milliseconds between two looks at whether the window breathes."""

PATIENCE = 60.0
"""Seconds after which what is waited for will not come."""


class Moment(NamedTuple):
    """A time, and how long the thread of the window had worked by then: others may be at work too.

    The difference of two moments is one as well.
    """

    clock: float
    worked: float

    @classmethod
    def now(cls) -> Self:
        """The moment that is now."""
        return cls(perf_counter(), thread_time())

    def since(self, earlier: "Moment") -> "Moment":
        """What lies between."""
        return Moment(self.clock - earlier.clock, self.worked - earlier.worked)


NONE = Moment(0, 0)


class Clock(QObject):
    """Watches the paints of a window and the breath of its thread.

    ``why``: seconds without a breath after which the stack is written to standard error.
    """

    def __init__(self, window: QWidget, why: float | None = None) -> None:
        super().__init__(window)
        self._window, self._why = window, why
        self._inside = False
        self._watched: dict[QWidget, Moment | None] = {}
        self._begun: set[QWidget] = set()
        self.gaps: dict[str, Moment] = {}
        self._deed, self._last = "", Moment.now()
        window.installEventFilter(self)
        self._beat = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._breathe)
        self._beat.start()

    def _breathe(self) -> None:
        now = Moment.now()
        self.gaps[self._deed] = max(self.gaps.get(self._deed, NONE), now.since(self._last))
        self._last = now
        if self._why is not None:
            faulthandler.dump_traceback_later(self._why, file=sys.stderr)

    @contextmanager
    def deed(self, name: str) -> Iterator[None]:
        """Note the longest gap of what is done meanwhile under a name."""
        self._breathe()
        self._deed = name
        yield
        self._breathe()
        self._deed = ""

    def watch(self, *widgets: QWidget) -> None:
        """Forget earlier paints and wait for those of these widgets."""
        for old in filter(isValid, self._watched):  # a cell's editor goes with its cell
            old.removeEventFilter(self)
        self._watched = {seen(widget): None for widget in widgets}
        self._begun.clear()
        for new in self._watched:
            new.installEventFilter(self)

    @property
    def paints(self) -> list[Moment]:
        """When the first paint of each watched widget was over, of those that were painted."""
        return [over for over in self._watched.values() if over is not None]

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(target, QWidget):
            self._begun.add(target)
        elif event.type() is QEvent.Type.UpdateRequest and target is self._window:
            return self._paint()
        return False

    def _paint(self) -> bool:
        """Let the window paint all that is due, and note when that is over."""
        if self._inside:
            return False
        self._inside = True
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        self._inside = False
        over = Moment.now()
        for widget in self._begun & self._watched.keys():
            self._watched[widget] = self._watched[widget] or over
        self._begun.clear()
        return True

    def wait(self, seconds: float) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        end = QTimer(loop, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        end.timeout.connect(loop.quit)
        end.start(max(0, round(seconds * 1000)))
        loop.exec()

    def until(self, holds: Callable[[], bool], patience: float = PATIENCE) -> bool:
        """Let the window live until something holds; answers whether it did."""
        end = perf_counter() + patience
        loop = QEventLoop()

        def look() -> None:
            if holds() or perf_counter() > end:
                loop.quit()

        self._beat.timeout.connect(look)
        loop.exec()
        self._beat.timeout.disconnect(look)
        return holds()


def seen(widget: QWidget) -> QWidget:
    """What of a widget is painted when its content changes."""
    return widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
