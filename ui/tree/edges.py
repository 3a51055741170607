"""The edges of the plan dock: its title line, and what the signs of the rows mean."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.texts import tree as words
from sspass_desktop.texts.card_page import STATUSES
from ui.look import signs
from ui.look.icons import icon
from ui.look.look import Look, Text
from ui.look.tokens import Role

SIGN = 14
"""Pixels of the sign on a button."""


class TreeHead(QWidget):
    """The title line of the dock with its two menus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "bar")
        self._title = QLabel(words.PLAN)
        self.add, self.more = QToolButton(), QToolButton()
        for button, name in ((self.add, words.ADD), (self.more, words.MORE)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.add)
        self._row.addWidget(self.more)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(10), 0, px(6), 0)
        self._title.setFont(self._look.font(Text.LABEL_BOLD))
        for button, name in ((self.add, "add"), (self.more, "more")):
            button.setIconSize(QSize(px(SIGN), px(SIGN)))
            button.setIcon(icon(name, self._look, SIGN))
        self.setFixedHeight(px(30))


class Legend(QWidget):
    """What the signs of the states mean."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(words.LEGEND)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(26))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px, painter = self._look.px, QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(Role.SURFACE))
        painter.setPen(self._look.colour(Role.LINE))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(self._look.font(Text.CAPTION))
        box = self.rect().adjusted(px(10), 1, 0, 0)
        for status in CardStatus:
            sign = QRect(box)
            sign.setWidth(px(12))
            signs.draw(
                painter, sign, self._look.colour(Role.MUTED), signs.status(status, begun=True)
            )
            word = STATUSES[status]
            text = box.adjusted(px(16), 0, 0, 0)
            painter.setPen(self._look.colour(Role.MUTED))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, word)
            box.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(word) + px(8))
        painter.end()
