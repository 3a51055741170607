"""What the program is: its version, and what it ships of others."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from sspass_desktop.paths import LICENCES
from sspass_desktop.texts import window as words
from ui.fields.closing import close_button
from ui.look.icons import PROGRAM_ICON
from ui.look.look import Look

SIZE, SIDE = (640, 520), 48


class AboutDialog(QDialog):
    """Says which version this is; whoever asks for help reads it out, or copies it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.ABOUT)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        sign = QLabel(pixmap=QIcon(str(PROGRAM_ICON)).pixmap(look.px(SIDE)))
        self.said = QLabel(words.about())
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.licences = QTextBrowser()
        self.licences.setAccessibleName(words.LICENCES)
        self.licences.setSource(QUrl.fromLocalFile(str(LICENCES / "THIRD_PARTY.md")))
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(sign)
        head.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(QLabel(words.LICENCES))
        column.addWidget(self.licences, 1)
        column.addWidget(close_button(self), alignment=Qt.AlignmentFlag.AlignRight)
