"""What the start page is made of: the last plan, ways into a plan, boxes with a link."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.card import CardStatus
from sspass_desktop.texts import start_page as words
from sspass_desktop.texts.card_page import STATUSES
from sspass_desktop.texts.times import moment
from ui.look.icons import icon
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.verbs import Verb

SIGN = 18
"""Pixels of the sign of a way."""


@dataclass(frozen=True, slots=True)
class LastPlan:
    """The plan that was open last. Counts and findings are left out where they are not known."""

    path: Path
    organisation: str
    title: str
    last_card: str = ""
    saved: datetime | None = None
    statuses: Mapping[CardStatus, int] = field(default_factory=dict)
    not_begun: int = 0
    errors: int = 0
    warnings: int = 0


def said(at: datetime | None) -> str:
    """A time as one says it today, "" without one."""
    return moment(at, datetime.now().astimezone().date()) if at else ""


class LastBox(QFrame):
    """The plan that was open last."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "lastplan")
        self.heading, self.plan, self.place = QLabel(words.CONTINUE), QLabel(), QLabel()
        self.heading.setProperty("kind", "accent")
        self.place.setProperty("kind", "muted")
        self.plan.setWordWrap(True)
        self.place.setWordWrap(True)
        self.counts, self.errors, self.warnings = QLabel(), QLabel(), QLabel()
        self.errors.setProperty("kind", "error")
        self.warnings.setProperty("kind", "warning")
        self.go = EnterButton(words.CONTINUE, default=True)
        self.findings = EnterButton(words.FINDINGS_FIRST)
        numbers, buttons = QHBoxLayout(), QHBoxLayout()
        numbers.addWidget(self.counts, 1)
        numbers.addWidget(self.errors)
        numbers.addWidget(self.warnings)
        buttons.addWidget(self.go)
        buttons.addWidget(self.findings)
        buttons.addStretch(1)
        self._rows = QVBoxLayout(self)
        for widget in (self.heading, self.plan, self.place):
            self._rows.addWidget(widget)
        self._rows.addLayout(numbers)
        self._rows.addLayout(buttons)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        look, px = self._look, self._look.px
        self._rows.setContentsMargins(px(16), px(14), px(16), px(14))
        self._rows.setSpacing(px(10))
        self.heading.setFont(look.font(Text.LABEL_BOLD))
        self.plan.setFont(look.font(Text.PLAN))
        self.errors.setFont(look.font(Text.LABEL_BOLD))

    def show_plan(self, plan: LastPlan) -> None:
        """Show a plan."""
        self.plan.setText(plan.title)
        self.place.setText(words.last_place(plan.last_card, said(plan.saved)))
        states = (CardStatus.FINAL, CardStatus.REVIEW, CardStatus.REVISE, CardStatus.DRAFT)
        counts = [(STATUSES[one], plan.statuses.get(one, 0)) for one in states]
        counts.append((words.NOT_BEGUN, plan.not_begun))
        self.counts.setText("    ".join(words.counted(*one) for one in counts if one[1]))
        self.errors.setText(words.counted(words.ERRORS, plan.errors) if plan.errors else "")
        self.warnings.setText(words.counted(words.WARNINGS, plan.warnings) if plan.warnings else "")
        self.findings.setVisible(bool(plan.errors or plan.warnings))


class EnterButton(QPushButton):
    """A button that Enter presses, too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Way(QAbstractButton):
    """A way into a plan: sign, name, what it is, its key.

    Signals:
        asked: The ``Verb`` it stands for.
    """

    asked = Signal(object)

    def __init__(self, look: Look, verb: Verb, name: str, hint: str, keys: str) -> None:
        super().__init__()
        self._look, self._verb = look, verb
        self._hint, self._keys = hint, keys
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._ask)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._icon = icon(self._verb.name.lower(), self._look, SIGN, Role.ACCENT)
        self.updateGeometry()

    def _ask(self) -> None:
        self.asked.emit(self._verb)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(360), self._look.px(58))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, px, painter = self._look, self._look.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = QPen(look.colour(Role.ACCENT if focused else Role.LINE), 2 if focused else 1)
        painter.setPen(edge)
        painter.setBrush(look.colour(Role.HOVER if self.underMouse() else Role.SURFACE))
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, px(4), px(4))
        side = px(SIGN)
        self._icon.paint(painter, QRect(px(14), box.center().y() - side // 2, side, side))
        words_box = box.adjusted(px(45), px(9), -px(14), -px(9))
        half = words_box.height() // 2
        upper = words_box.adjusted(0, 0, 0, -half)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(Text.CELL_BOLD))
        painter.setPen(look.colour(Role.TEXT))
        painter.drawText(upper, left, self.text())
        painter.setFont(look.font(Text.LABEL))
        painter.setPen(look.colour(Role.MUTED))
        painter.drawText(words_box.adjusted(0, half, 0, 0), left, self._hint)
        painter.setFont(look.font(Text.CAPTION))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words_box, right, self._keys)
        painter.end()


class Box(QFrame):
    """A heading, a sentence, links."""

    def __init__(self, look: Look, heading: str, *links: str, ok: bool = False) -> None:
        super().__init__()
        self._look = look
        self.setProperty("kind", "box")
        self.heading, self.text = QLabel(heading), QLabel(wordWrap=True)
        if ok:
            self.heading.setProperty("kind", "ok")
        self.text.setProperty("kind", "muted")
        self.links = [EnterButton(link) for link in links]
        self._rows = QVBoxLayout(self)
        for widget in (self.heading, self.text):
            self._rows.addWidget(widget)
        row = QHBoxLayout()
        for link in self.links:
            link.setProperty("kind", "link")
            row.addWidget(link)
        row.addStretch(1)
        self._rows.addLayout(row)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._rows.setContentsMargins(px(12), px(10), px(12), px(8))
        self._rows.setSpacing(px(5))
        self.heading.setFont(self._look.font(Text.LABEL_BOLD))
