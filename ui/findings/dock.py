"""The findings of the card on screen, beside it."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.findings.model import ROW, CardFindingsModel, Index
from ui.findings.pane import FindingsPane, verb_of
from ui.findings.rows import Row, of_card, rows_of
from ui.look import signs
from ui.look.look import Look, Text
from ui.look.tokens import Role

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_INDENT, _LINE, _GAP = 34, 20, 8


class CardFindings(FindingsPane):
    """The dock "점검 · 이 카드".

    Signals:
        all_asked: The findings of the whole plan are wanted.
    """

    all_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.model = CardFindingsModel(self)
        self.list = FindingsList(look)
        self.list.setModel(self.model)
        self.nothing = QLabel(words.NO_FINDING)
        self.nothing.setProperty("kind", "muted")
        self.head = DockHead(look)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.head)
        rows.addWidget(self.nothing)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.reason)
        self.head.all.clicked.connect(self.all_asked)
        self.list.entered_row.connect(self.go)
        self.list.link_clicked.connect(self._follow)
        self.list.verb_asked.connect(self.do)
        self.setFocusProxy(self.list)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self.nothing.setContentsMargins(px(12), px(12), px(12), px(12))

    def show_card(self, reports: tuple[Report, ...], edition: Edition, card: Uid | None) -> None:
        """Show what was found in a card; the chosen finding stays chosen."""
        before, place = self.current_report(), self.list.currentIndex().row()
        own = of_card(reports, card) if card is not None else ()
        rows = rows_of(own, edition)
        self.model.show(rows)
        self.head.show_counts(rows)
        self.nothing.setVisible(not rows)
        if rows and not self.list.currentIndex().isValid():
            kept = before.finding if before is not None else None
            same = next((n for n, one in enumerate(own) if one.finding == kept), None)
            row = same if same is not None else min(max(place, 0), len(rows) - 1)
            self.list.setCurrentIndex(self.model.index(row, 0))

    def current_report(self) -> Report | None:
        row = self.list.currentIndex().data(ROW)
        return row.report if isinstance(row, Row) else None

    def _follow(self, link: int) -> None:
        (self.go, self.apply_current, self.ask_reason)[link]()


class FindingsList(QListView):
    """Sign, place, sentence and links of each finding.

    Signals:
        entered_row: Enter or a double click.
        link_clicked: 0 go, 1 apply, 2 accept or open again, for the current row.
        verb_asked: ``Verb.APPLY`` or ``Verb.ACCEPT``, by key.
    """

    entered_row = Signal()
    link_clicked = Signal(int)
    verb_asked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.OF_CARD)
        self.setAccessibleDescription(words.HINT)
        self.setItemDelegate(CardDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._enter)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def _enter(self, _index: QModelIndex) -> None:
        self.entered_row.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif (verb := verb_of(event)) is not None:
            self.verb_asked.emit(verb)
        else:
            super().keyPressEvent(event)


class CardDelegate(QStyledItemDelegate):
    """Paints a finding over several lines and hears clicks on its links."""

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
        view = self.parent()
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and isinstance(view, FindingsList)
        ):
            for _, place, number in self.links(QRect(option.rect), index.data(ROW)):
                if place.contains(event.position().toPoint()):
                    view.link_clicked.emit(number)
                    return True
        return super().editorEvent(event, model, option, index)


class DockHead(QWidget):
    """The title line: how many errors and warnings the card has."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "bar")
        self.title = QLabel(words.OF_CARD)
        self.errors, self.warnings = QLabel(), QLabel()
        self.errors.setProperty("kind", "error")
        self.warnings.setProperty("kind", "warning")
        self.all = QPushButton(words.ALL)
        self.all.setProperty("kind", "link")
        self._row = QHBoxLayout(self)
        for label in (self.title, self.errors, self.warnings):
            self._row.addWidget(label)
        self._row.addStretch(1)
        self._row.addWidget(self.all)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(10), 0, px(6), 0)
        self._row.setSpacing(px(6))
        self.title.setFont(self._look.font(Text.LABEL_BOLD))
        self.errors.setFont(self._look.font(Text.LABEL_BOLD))
        self.warnings.setFont(self._look.font(Text.LABEL))
        self.setFixedHeight(px(30))

    def show_counts(self, rows: tuple[Row, ...]) -> None:
        """Show how many are open."""
        for label, severity in ((self.errors, Severity.ERROR), (self.warnings, Severity.WARNING)):
            count = sum(row.severity is severity and not row.is_accepted for row in rows)
            label.setText(f"{words.SEVERITIES[severity]} {count}" if count else "")
