"""What stands in a field and in no plan yet: a syllable in the making, a field not left yet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.fields.quick import QuickLine
from ui.fields.typing import HAND_ON
from ui.fields.waiting import is_waiting


class Unsent(QObject):
    """Watches the field with the focus; lines that wait are remembered after they lost it.

    Signals:
        touched: A key or the input method changed what stands in the field.
    """

    touched = Signal()

    def __init__(self, place: Callable[[], str], parent: QObject) -> None:
        """``place`` says where the hands are: the title of a card, "" elsewhere."""
        super().__init__(parent)
        self._place = place
        self._field: QWidget | None = None
        self._name = self._preedit = ""
        self._left: dict[QWidget, str] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self._watch(QApplication.focusWidget())

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._watch(new)

    def _watch(self, field: QWidget | None) -> None:
        old, self._field, self._preedit = self._field, None, ""
        if old is not None and isValid(old):
            old.removeEventFilter(self)
            if is_waiting(old):
                self._left[old] = self._name
        if field is not None and _is_written(field):
            self._field, self._name = field, _name(self._place(), field)
            field.installEventFilter(self)

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._preedit = event.preeditString()
            self.touched.emit()
        elif event.type() == QEvent.Type.KeyPress:
            self.touched.emit()
        return False

    def hand_on(self) -> None:
        """Let the field hand on what it holds back until the hands rest."""
        if self._field is not None and isValid(self._field):
            QCoreApplication.sendEvent(self._field, QEvent(HAND_ON))

    def texts(self) -> tuple[tuple[str, str], ...]:
        """All such texts, each behind the name of its field."""
        self._left = {one: name for one, name in self._left.items() if isValid(one)}
        found = [
            (name, _text(one, ""))
            for one, name in self._left.items()
            if one is not self._field and one.isVisible() and _is_unsent(one)
        ]
        field = self._field
        if field is not None and isValid(field) and (self._preedit or _is_unsent(field)):
            found.append((self._name, _text(field, self._preedit)))
        return tuple((name, text) for name, text in found if text.strip())


def _is_written(field: QWidget) -> bool:
    """Whether what is typed into a field is meant for the plan: not what is sought."""
    if isinstance(field, QComboBox):
        return field.isEditable()
    if isinstance(field, QuickLine):
        return is_waiting(field)
    return isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not field.isReadOnly()


def _is_unsent(field: QWidget) -> bool:
    """Whether a line that waits holds what a hand typed."""
    line = field.lineEdit() if isinstance(field, QComboBox) else field
    return is_waiting(field) and isinstance(line, QLineEdit) and line.isModified()


def _name(place: str, field: QWidget) -> str:
    return " · ".join(filter(None, (place, field.accessibleName())))


def _text(field: QWidget, preedit: str) -> str:
    """The text of a field, of an outline that of the line, with what is composed at the caret."""
    match field:
        case QComboBox():
            line = field.lineEdit()
            text, place = field.currentText(), line.cursorPosition() if line is not None else 0
        case QLineEdit():
            text, place = field.text(), field.cursorPosition()
        case QPlainTextEdit():
            text, place = field.toPlainText(), field.textCursor().position()
        case QTextEdit():
            cursor = field.textCursor()
            text, place = cursor.block().text(), cursor.positionInBlock()
        case _:
            return preedit
    return text[:place] + preedit + text[place:]
