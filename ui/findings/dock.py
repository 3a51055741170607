"""The findings of the card on screen, beside it."""

from PySide6.QtCore import (
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.findings.card_delegate import CardDelegate
from ui.findings.model import CardFindingsModel
from ui.findings.pane import FindingsPane, verb_of
from ui.findings.rows import Row, of_card, rows_of
from ui.look.look import Look, Text
from ui.models.two_levels import ROW


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

    def show_nothing(self) -> None:
        """There is no card."""
        self.reason.hide()
        self.model.show(())
        self.head.show_counts(())
        self.nothing.hide()

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
        delegate = CardDelegate(look, self)
        delegate.followed.connect(self.link_clicked)
        self.setItemDelegate(delegate)
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
