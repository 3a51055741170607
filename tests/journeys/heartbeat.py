"""How long the window did not answer: the longest gap between two beats of its own thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

BEAT = 20
"""Milliseconds between beats of a thread that has nothing to do."""


class Heartbeat(QObject):
    """Beats on the thread of the window while it runs its loop."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> None:
        """Beat no more; a gap that is still open counts."""
        self._beat()
        self._timer.stop()


@contextmanager
def heartbeat() -> Iterator[Heartbeat]:
    """Listen while something is done in the window; ``longest`` is in seconds."""
    heart = Heartbeat()
    try:
        yield heart
    finally:
        heart.stop()
