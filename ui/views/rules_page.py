"""The page of all rules: what is found, why it matters, how to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from sspass_desktop.texts import rules as words
from ui.fields.closing import close_button
from ui.look.look import Look

SIZE = (900, 640)


class RulesPage(QDialog):
    """Shows every rule, and whether the house style is checked; never modal.

    Signals:
        style_wanted: The house style is to be checked, or no more.
    """

    style_wanted = Signal(bool)

    def __init__(self, look: Look, style: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.resize(look.px(SIZE[0]), look.px(SIZE[1]))
        self.text = QTextBrowser()
        self.text.setAccessibleName(words.TITLE)
        self.text.setMarkdown(words.page())
        self.style_box = QCheckBox(words.CHECK_STYLE)
        self.style_box.setChecked(style)
        self.style_box.toggled.connect(self.style_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.style_box)
        foot.addWidget(close_button(self), alignment=Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        column.addLayout(foot)
