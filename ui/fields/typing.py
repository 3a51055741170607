"""What all typed fields share: when typed words are handed on, and whose undo counts."""

from itertools import count

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

PAUSE = 120
"""Milliseconds without a key after which typed words are handed on."""

LONGEST = 1_000
"""Milliseconds for which a run of keys without a pause may wait to be handed on."""

HAND_ON = QEvent.Type(QEvent.registerEventType())
"""Asks a field to hand on now what it would hand on soon."""

_VISITS = count(1)

_HISTORY_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Typing(QObject):
    """Watches one field: hands its words on in pauses, and counts the visits to it.

    Words typed during one visit, between entering the field and leaving it, are one step of undo.

    Signals:
        due: The words may be handed on now.
    """

    due = Signal()

    def __init__(self, field: QObject) -> None:
        super().__init__(field)
        self.visit = next(_VISITS)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.due)
        field.installEventFilter(self)

    @property
    def is_pending(self) -> bool:
        """Whether something was typed that has not been handed on."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():  # a long run of keys is handed on as well, not only its end
            self._timer.start()

    def flush(self) -> None:
        """Hand on what waits."""
        if self._timer.isActive():
            self._timer.stop()
            self.due.emit()

    def drop(self) -> None:
        """Forget what waits: the field shows something else now."""
        self._timer.stop()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusIn:
                self.visit = next(_VISITS)
            case QEvent.Type.FocusOut:
                self.flush()
            case _ if event.type() == HAND_ON:
                self.flush()
            case QEvent.Type.ShortcutOverride if is_history(event):
                event.ignore()  # the window's history takes it, not the field's own
                return True
        return super().eventFilter(field, event)


def is_history(event: QEvent) -> bool:
    """Whether a key asks for undo or redo, which belong to the window alone."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _HISTORY_KEYS)
