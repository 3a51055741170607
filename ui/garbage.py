"""Garbage is looked for on the thread of the window: widgets must not be destroyed on another."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 2_000
"""Milliseconds from one look to the next."""


class Garbage(QObject):
    """Looks for garbage as often as Python would, but for all of it only while nobody works."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()  # Python looks on whichever thread it happens to be
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(gc.collect)

    def look(self) -> None:
        """Look through what is new, now and then through what is older."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        young, middle, old = (count > most for count, most in counts)
        if young:
            gc.collect(1 if middle else 0)
        elif old:
            gc.collect()

    def look_for_all(self) -> None:
        """Look through everything, once what was let go is gone."""
        self._soon.start()
