"""The foot of the budget: the card's total, in words, and what comes from which source."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.checks.ledger import known_split
from sspass_desktop.domain.money import LIMIT, Won, spelled
from sspass_desktop.texts import budget_form as words
from ui.look.look import Look, Text
from ui.look.tokens import Role

HEIGHT, SIDES, GAP = 40, 12, 12
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class BudgetFoot(QWidget):
    """Shows sums; it can do nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.total, self.official = "", ""
        self.sources: tuple[tuple[str, bool], ...] = ()
        look.changed.connect(self._resize)
        self._resize()

    def show_budget(self, budget: CardBudget, unit_won: Won) -> None:
        """Show the sums of a budget; sources in a unit."""
        won = budget.total_won
        lines = [line for table in budget.tables for line in table.lines]
        split = known_split(lines)
        self.total = words.won_words(won)
        self.official = words.in_words(won, spelled(won)) if 0 <= won < LIMIT else ""
        parts = words.parts(split)
        given = [(words.source_sum(one, won, unit_won), bool(won)) for one, won in parts.items()]
        self.sources = (*given, (words.UNITS[unit_won], False))
        spoken = (words.THIS_CARD, self.total, self.official, *(text for text, _ in self.sources))
        self.setAccessibleName(", ".join(spoken))
        self.update()

    def _resize(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = self._look, QPainter(self)
        painter.fillRect(self.rect(), look.colour(Role.SUNKEN))
        painter.setPen(look.colour(Role.STRONG_LINE))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        box = self.rect().adjusted(look.px(SIDES), 0, -look.px(SIDES), 0)
        self._write(painter, box, words.THIS_CARD, (Text.LABEL, Role.MUTED))
        self._write(painter, box, self.total, (Text.TITLE, Role.TEXT))
        self._paint_sources(painter, box)
        self._write(painter, box, self.official, (Text.CELL, Role.TEXT))

    def _paint_sources(self, painter: QPainter, box: QRect) -> None:
        """From the right, the unit first; what finds no room is left out."""
        painter.setFont(self._look.font(Text.LABEL))
        for text, is_given in reversed(self.sources):
            width = painter.fontMetrics().horizontalAdvance(text)
            if width > box.width():
                return
            painter.setPen(self._look.colour(Role.TEXT if is_given else Role.MUTED))
            painter.drawText(box, _RIGHT, text)
            box.setRight(box.right() - width - self._look.px(GAP))

    def _write(self, painter: QPainter, box: QRect, text: str, style: tuple[Text, Role]) -> None:
        painter.setFont(self._look.font(style[0]))
        painter.setPen(self._look.colour(style[1]))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
        painter.drawText(box, _LEFT, shown)
        box.setLeft(box.left() + metrics.horizontalAdvance(shown) + self._look.px(GAP))
