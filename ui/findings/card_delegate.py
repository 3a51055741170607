"""Paints the findings of a card: sign, place, sentence, links."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sspass_desktop.texts import findings_panel as words
from ui.findings.rows import Row
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role
from ui.models.two_levels import ROW, Index

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_INDENT, _LINE, _GAP = 34, 20, 8


class CardDelegate(QStyledItemDelegate):
    """Paints a finding over several lines and hears clicks on its links.

    Signals:
        followed: 0 go, 1 apply, 2 accept or open again: a link of the current row.
    """

    followed = Signal(int)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.widget.viewport().width() if isinstance(option.widget, QListView) else 300
        text = self._sentence_box(QRect(0, 0, width, 10_000), index.data(ROW))
        px = self._look.px
        return QSize(width, px(_GAP + _LINE) + text.height() + px(_LINE + 4 + _GAP))

    def _sentence_box(self, box: QRect, row: Row) -> QRect:
        px = self._look.px
        free = box.adjusted(px(_INDENT), px(_GAP + _LINE), -px(12), 0)
        metrics = QFontMetrics(self._look.font(Text.CELL))
        wrapped = Qt.TextFlag.TextWordWrap
        return metrics.boundingRect(free, int(wrapped), row.report.message)

    def links(self, box: QRect, row: Row) -> list[tuple[str, QRect, int]]:
        """The links of a row: words, place, number."""
        px, metrics = self._look.px, QFontMetrics(self._look.font(Text.LABEL))
        finding = row.report.finding
        last = words.WITHDRAW if row.is_accepted else words.ACCEPT
        apply = "" if row.is_accepted else words.apply(finding)
        left = box.left() + px(_INDENT)
        found: list[tuple[str, QRect, int]] = []
        for number, word in enumerate((words.go(finding.place), apply, last)):
            if word:
                width = metrics.horizontalAdvance(word)
                if left + width > box.right() and found:
                    break
                place = QRect(left, box.bottom() - px(_LINE + _GAP), width, px(_LINE))
                found.append((word, place, number))
                left += width + px(14)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, row, box = self._look, index.data(ROW), QRect(option.rect)
        painter.save()
        self._paint_ground(painter, option, box)
        self._paint_head(painter, box, row)
        painter.setFont(look.font(Text.CELL))
        painter.setPen(look.colour(Role.MUTED if row.is_accepted else Role.TEXT))
        painter.drawText(self._sentence_box(box, row), int(_WRAPPED), row.report.message)
        painter.setFont(look.font(Text.LABEL))
        painter.setPen(look.colour(Role.ACCENT))
        for word, place, _ in self.links(box, row):
            painter.drawText(place, _LEFT, word)
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Sign, severity and place."""
        look, px = self._look, self._look.px
        role = Role.MUTED if row.is_accepted else signs.SEVERITY_ROLES[row.severity]
        sign = QRect(box.left() + px(10), box.top() + px(_GAP + 2), px(16), px(16))
        drawing = signs.severity(row.severity, accepted=row.is_accepted)
        signs.draw(painter, sign, look.colour(role), drawing)
        head = QRect(box.left() + px(_INDENT), box.top() + px(_GAP), box.width(), px(_LINE))
        painter.setFont(look.font(Text.LABEL_BOLD))
        painter.setPen(look.colour(role))
        word = words.ACCEPTED if row.is_accepted else words.SEVERITIES[row.severity]
        painter.drawText(head, _LEFT, word)
        head.setLeft(head.left() + painter.fontMetrics().horizontalAdvance(word) + px(8))
        painter.setFont(look.font(Text.LABEL))
        painter.setPen(look.colour(Role.MUTED))
        painter.drawText(head, _LEFT, row.place)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        look = self._look
        chosen = option.state & QStyle.StateFlag.State_Selected
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if chosen:
            painter.fillRect(box, look.colour(Role.SELECT if focused else Role.SURFACE))
        painter.setPen(look.colour(Role.LINE))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and focused:
            painter.setPen(QPen(look.colour(Role.ACCENT), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        released = event.type() == QEvent.Type.MouseButtonRelease
        if released and isinstance(event, QMouseEvent):
            for _, place, number in self.links(QRect(option.rect), index.data(ROW)):
                if place.contains(event.position().toPoint()):
                    self.followed.emit(number)
                    return True
        return super().editorEvent(event, model, option, index)
