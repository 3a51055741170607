"""What stands in the place of a card while a plan has none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from sspass_desktop.texts import card_page as words
from ui.look.look import Look, Text


class NoCard(QWidget):
    """Says that there is no card, and leads to the first.

    Signals:
        card_asked: A new card is wanted.
    """

    card_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said, self.hint = QLabel(words.NO_CARD), QLabel(words.NO_CARD_HINT, wordWrap=True)
        self.hint.setProperty("kind", "muted")
        self.add = QPushButton(words.FIRST_CARD)
        self.add.clicked.connect(self.card_asked)
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self.said, self.hint):
            label.setAlignment(centre)
            self._rows.addWidget(label)
        self._rows.addWidget(self.add, alignment=centre)
        self._rows.addStretch(3)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(24), px(24), px(24), px(24))
        self._rows.setSpacing(px(12))
        self.said.setFont(self._look.font(Text.SECTION))
