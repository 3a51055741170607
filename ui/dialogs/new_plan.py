"""Asks for what a new plan needs: the agency and the year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from sspass_desktop.texts import file_work as words
from sspass_desktop.texts.menus import WORDS, plain_word
from ui.look.look import Look

YEARS = (2000, 2100)


class NewPlanDialog(QDialog):
    """Signals ``wanted``: the agency's name and the year."""

    wanted = Signal(str, int)

    def __init__(self, look: Look, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(plain_word(WORDS["NEW_PLAN"]))
        self.setMinimumWidth(look.px(360))
        self.agency, self.year = QLineEdit(), QSpinBox()
        self.agency.setAccessibleName(words.AGENCY)
        self.year.setAccessibleName(words.YEAR)
        self.year.setRange(*YEARS)
        self.year.setValue(year)
        buttons = QDialogButtonBox()
        make = buttons.addButton(words.MAKE, QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.addButton(words.CLOSE, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(words.AGENCY, self.agency)
        form.addRow(words.YEAR, self.year)
        form.addRow(buttons)

    def _take(self) -> None:
        self.accept()
        self.wanted.emit(self.agency.text().strip(), self.year.value())
