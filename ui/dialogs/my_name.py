"""Asks for the name of the person at this PC."""

import getpass

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from sspass_desktop.texts import file_work
from sspass_desktop.texts import history as words
from ui.look.look import Look
from ui.person import Person


class MyNameDialog(QDialog):
    """Shows the name and takes another one; empty, it is that of the login."""

    def __init__(self, look: Look, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.setWindowTitle(words.MY_NAME)
        self.setMinimumWidth(look.px(400))
        self.name = QLineEdit(person.name)
        self.name.setAccessibleName(words.MY_NAME)
        self.name.setPlaceholderText(getpass.getuser())
        self.name.selectAll()
        hint = QLabel(words.MY_NAME_HINT, wordWrap=True)
        hint.setProperty("kind", "muted")
        buttons = QDialogButtonBox()
        take = buttons.addButton(words.SET_NAME, QDialogButtonBox.ButtonRole.AcceptRole)
        take.setDefault(True)
        buttons.addButton(file_work.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(words.MY_NAME, self.name)
        form.addRow(hint)
        form.addRow(buttons)

    def _take(self) -> None:
        self._person.rename(self.name.text())
        self.accept()
