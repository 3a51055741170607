"""A list to choose from, with or without typing; the wheel never changes it by accident."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.fields.keeping import kept
from ui.fields.typing import Typing
from ui.fields.waiting import waits


class Choice(QComboBox):
    """Chooses one of some values.

    Signals:
        chosen: The value, or with ``typed`` the text that was typed.
    """

    chosen = Signal(object)

    def __init__(self, name: str, *, typed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditable(typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._offered: tuple[tuple[object, str], ...] = ()
        self._shown: object = None
        self.activated.connect(self._activated)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.commit)
            Typing(self)  # leaves Ctrl+Z to the window
            waits(self)

    def offer(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer values with their words; in a typed list the text stays as it is."""
        if tuple(values) == self._offered:
            return
        self._offered = tuple(values)
        line = self.lineEdit()
        if line is None:
            self._fill()
            return
        text, caret, is_modified = line.text(), line.cursorPosition(), line.isModified()
        self._fill()  # Qt puts the first of the words into the line
        line.setText(text)
        line.setCursorPosition(caret)
        line.setModified(is_modified)

    def _fill(self) -> None:
        self.blockSignals(True)
        self.clear()
        self.addItems([word for _, word in self._offered])
        self.blockSignals(False)

    def show_value(self, value: object) -> None:
        """Show what is chosen; in a typed list the text itself, unless another is being typed."""
        typing = self.hasFocus() and self.currentText().strip() != self._shown
        self._shown = value
        line = self.lineEdit()
        if line is not None:
            if not typing:
                self._show_text(line, str(value))
            return
        values = [one for one, _ in self._offered]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    @staticmethod
    def _show_text(line: QLineEdit, text: str) -> None:
        """Caret and selection stay where the same text comes again, as with every check."""
        if line.text().strip() != text:
            line.setText(text)
        line.setModified(False)

    @property
    def shown(self) -> object:
        """What is chosen."""
        return self._shown

    def commit(self) -> None:
        """Hand on what was typed."""
        if not self.isEditable() or self.currentText().strip() == self._shown:
            return
        text = kept(self, self.currentText().strip(), str(self._shown))
        if text == self._shown:
            self.setEditText(text)
        else:
            self._shown = text
            self.chosen.emit(text)

    def _activated(self, row: int) -> None:
        if self.isEditable():
            self.commit()
        elif self._offered[row][0] != self._shown:
            self._shown = self._offered[row][0]
            self.chosen.emit(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
