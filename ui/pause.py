"""When something is due: as soon as the hands rest, and now and then while they do not."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer


class Pause(QTimer):
    """Fires ``rest`` milliseconds after the last touch, ``longest`` after the first at most."""

    def __init__(self, parent: QObject | None, rest: int, longest: int) -> None:
        super().__init__(parent, singleShot=True)
        self.rest, self.longest = rest, longest
        self._first = QElapsedTimer()

    def touch(self) -> None:
        """Something was done."""
        if not self.isActive():
            self._first.start()
        self.start(min(self.rest, max(0, self.longest - self._first.elapsed())))

    def put_off(self, milliseconds: int) -> None:
        """Fire so much later, or after the next touch."""
        self._first.start()
        self.start(milliseconds)
