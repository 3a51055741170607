"""The card in the window's corner that says what to do next; it blocks nothing."""

import re

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sspass_desktop.texts import tour as words
from ui.help.guide import filled
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.tour.steps import STEPS, Step

WIDTH, MARGIN = 330, 12


class TourCard(QFrame):
    """Shows a step. It can be dragged; else it keeps to the lower left corner.

    Signals:
        next_asked: The step is to be left, done or not.
        guide_asked: The guide is wanted.
        ended: The tour is to be over.
    """

    next_asked = Signal()
    guide_asked = Signal()
    ended = Signal()

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._step: Step = STEPS[0]
        self._before: Step | None = None
        self._held: QPoint | None = None
        self._moved = False
        self.setProperty("kind", "coach")
        self.setAccessibleName(words.TITLE)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.heading, self.progress = QLabel(words.TITLE), QLabel()
        self.done, self.title = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.RichText)
        self.heading.setProperty("kind", "accent")
        self.progress.setProperty("kind", "muted")
        self.done.setProperty("kind", "ok")
        self.end = QPushButton(words.END, autoDefault=False)
        self.guide = QPushButton(words.OPEN_GUIDE, autoDefault=False)
        self.next = QPushButton(words.SKIP, autoDefault=False)
        self._lay_out()
        self.next.clicked.connect(self.next_asked)
        self.guide.clicked.connect(self.guide_asked)
        self.end.clicked.connect(self.ended)
        look.changed.connect(self._dress)
        window.installEventFilter(self)
        self._dress()

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.progress)
        foot.addWidget(self.end)
        foot.addStretch(1)
        foot.addWidget(self.guide)
        foot.addWidget(self.next)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(top)
        for label in (self.done, self.title, self.text):
            self._rows.addWidget(label)
        self._rows.addLayout(foot)

    def _dress(self) -> None:
        px = self._look.px
        self.setFixedWidth(px(WIDTH))
        self._rows.setContentsMargins(px(14), px(12), px(14), px(12))
        self._rows.setSpacing(px(8))
        self.heading.setFont(self._look.font(Text.LABEL_BOLD))
        self.title.setFont(self._look.font(Text.TITLE))
        self.text.setFont(self._look.font(Text.CELL))
        self.show_step(self._step, self._before)

    def show_step(self, step: Step, done: Step | None = None) -> None:
        """Show what to do, and what has been done."""
        self._step, self._before = step, done
        said, last = words.STEPS[step.key], step.is_done is None
        self.progress.setText("" if last else words.progress(STEPS.index(step) + 1, len(STEPS) - 1))
        self.done.setText(words.done(words.STEPS[done.key]) if done is not None else "")
        self.done.setVisible(done is not None)
        self.title.setText(said.title)
        self.text.setText(self._rich(filled(said.text)))
        self.guide.setVisible(last)
        self.next.setVisible(not last)
        self._place()

    def _rich(self, text: str) -> str:
        """Bold words and keys of Markdown for a label."""
        ground = self._look.colour(Role.SUNKEN).name()
        text = re.sub(r"\*\*([^*]+)\*\*", r"<b>\1</b>", text)
        return re.sub("`([^`]+)`", rf'<span style="background:{ground}">\1</span>', text)

    def _place(self) -> None:
        """Keep to the corner, and inside the window wherever it was dragged."""
        window, gap = self._window, self._look.px(MARGIN)
        self.setFixedHeight(self._rows.totalHeightForWidth(self.width()))
        room = window.rect().adjusted(gap, gap, -gap, -3 * gap)
        place = self.pos() if self._moved else room.bottomLeft() - QPoint(0, self.height())
        left = min(max(place.x(), room.left()), room.right() - self.width())
        top = min(max(place.y(), room.top()), room.bottom() - self.height())
        self.move(left, top)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._moved = True
            self.move(self.mapToParent(event.position().toPoint()) - self._held)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._held = None
        self._place()
