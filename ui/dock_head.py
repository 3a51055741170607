"""The title line of a dock: its name, and ways to detach and to close it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from sspass_desktop.texts import window as words
from ui.look.icons import icon
from ui.look.look import Look, Text

HEIGHT, SIGN = 30, 12


class DockHead(QWidget):
    """Stands in the place of Qt's own title, whose buttons cannot be seen on dark ground."""

    def __init__(self, look: Look, title: str, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._look = look
        self.setProperty("kind", "bar")
        self.title, self.note = QLabel(title), QLabel()
        self.note.setProperty("kind", "muted")
        self.float, self.shut = QToolButton(), QToolButton()
        for button, name, act in (
            (self.float, words.DETACH, self._detach),
            (self.shut, words.CLOSE, dock.close),
        ):
            button.setAccessibleName(f"{title} {name}")
            button.setToolTip(name)
            button.clicked.connect(act)
        self._dock = dock
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.note, 1)
        for button in (self.float, self.shut):
            self._row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look, px = self._look, self._look.px
        self._row.setContentsMargins(px(10), 0, px(4), 0)
        self._row.setSpacing(px(6))
        self.title.setFont(look.font(Text.LABEL_BOLD))
        for button, name in ((self.float, "detach"), (self.shut, "close")):
            button.setIcon(icon(name, look, SIGN))
            button.setIconSize(QSize(px(SIGN), px(SIGN)))
        self.setFixedHeight(px(HEIGHT))

    def _detach(self) -> None:
        self._dock.setFloating(not self._dock.isFloating())
