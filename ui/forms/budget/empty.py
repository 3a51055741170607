"""A card without a budget: one sentence, and the two ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.texts import budget_form as words
from ui.look.look import Look, Text


class EmptyBudget(QWidget):
    """Says that nothing is there yet, or that nothing is to be spent.

    Signals:
        asked: Whether a fund is wanted (True), or 비예산 chosen or taken back (False).
    """

    asked = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.fund, self.nonbudget = QPushButton(words.ADD_FUND), QPushButton()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.fund)
        row.addWidget(self.nonbudget)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.addStretch(2)
        box.addWidget(self.sentence)
        box.addLayout(row)
        box.addStretch(3)
        self.fund.clicked.connect(self._ask_fund)
        self.nonbudget.clicked.connect(self._ask_nonbudget)
        look.changed.connect(self._dress)
        self._dress()

    def show_budget(self, budget: CardBudget, *, locked: bool) -> None:
        """Show whether 비예산 was chosen."""
        self.sentence.setText(words.IS_NONBUDGET if budget.nonbudget else words.EMPTY)
        self.nonbudget.setText(words.UNDO_NONBUDGET if budget.nonbudget else words.NONBUDGET)
        for button in (self.fund, self.nonbudget):
            button.setEnabled(not locked)

    def _dress(self) -> None:
        self.sentence.setFont(self._look.font(Text.CELL))

    def _ask_fund(self) -> None:
        self.asked.emit(True)

    def _ask_nonbudget(self) -> None:
        self.asked.emit(False)
