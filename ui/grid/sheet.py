"""The paste sheet: in place of a grid's foot it says what a paste would change."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from sspass_desktop.texts import grid as words
from ui.grid.chip import Chip
from ui.grid.editors import ENTER
from ui.look.look import Look, Text
from ui.look.tokens import Role

LINE, SIDES, MOST = 22, 12, 5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class PasteReview:
    """What a paste would do.

    ``title`` says how much it is; ``changed`` holds pairs of what was on the clipboard and what it
    becomes; ``units`` are the answers to the question of the unit (none: it is not asked) and
    ``unit`` the place of the one that is proposed.
    """

    title: str
    changed: tuple[tuple[str, str], ...] = ()
    units: tuple[str, ...] = ()
    unit: int = 0


class PasteSheet(QWidget):
    """Asks about one paste; Enter takes it, Esc gives it up.

    Signals:
        unit_chosen: The place of another unit; the asker shows the review anew.
        taken: The paste is to be made.
        given_up: The paste is to be forgotten.
    """

    unit_chosen = Signal(int)
    taken = Signal()
    given_up = Signal()

    def __init__(
        self, look: Look, parent: QWidget | None = None, take_word: str = words.TAKE
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._review = PasteReview("")
        self._units = QButtonGroup(self)
        self._units.idClicked.connect(self.unit_chosen)
        take, leave = Chip(look, take_word, self), Chip(look, words.GIVE_UP, self)
        take.filled = True
        take.clicked.connect(self.taken)
        leave.clicked.connect(self.given_up)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(take)
        self._buttons.addWidget(leave)
        box = QVBoxLayout(self)
        box.addStretch(1)
        box.addLayout(self._buttons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.updateGeometry)

    def review(self, shown: PasteReview) -> None:
        """Ask about a paste."""
        if shown.units != self._review.units:
            self._show_units(shown.units)
        self._review = shown
        for chip in self._units.buttons():
            if isinstance(chip, Chip):
                chip.filled = self._units.id(chip) == shown.unit
                chip.update()
        self.setAccessibleName(shown.title)
        changes = (f"{was} {words.ARROW} {new}" for was, new in shown.changed)
        self.setAccessibleDescription(", ".join(changes))
        self.updateGeometry()
        self.update()

    def _show_units(self, units: tuple[str, ...]) -> None:
        for chip in self._units.buttons():
            self._units.removeButton(chip)
            chip.deleteLater()
        for place, name in enumerate(units):
            chip = Chip(self._look, name, self)
            self._units.addButton(chip, place)
            self._buttons.insertWidget(place, chip)

    def _lines(self) -> tuple[str, ...]:
        """The changes as they are listed, the last line counting those that find no room."""
        pairs = self._review.changed
        shown = tuple(f"{was}  {words.ARROW}  {new}" for was, new in pairs[:MOST])
        return (*shown, words.more(len(pairs) - MOST)) if len(pairs) > MOST else shown

    def sizeHint(self) -> QSize:
        line = self._look.row(LINE)
        return QSize(self._look.px(300), (len(self._lines()) + 1) * line + 2 * line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.colour(Role.ACCENT_GROUND))
        painter.setPen(look.colour(Role.ACCENT))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        line = look.row(LINE)
        box = QRect(look.px(SIDES), look.px(4), self.width() - 2 * look.px(SIDES), line)
        painter.setFont(look.font(Text.CELL_BOLD))
        painter.setPen(look.colour(Role.TEXT))
        painter.drawText(box, _LEFT, self._review.title)
        painter.setFont(look.font(Text.LABEL))
        for text in self._lines():
            box.translate(0, line)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, _LEFT, shown)
