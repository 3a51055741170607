"""The sections of a card down the side: where one stands, what is written, what is wrong."""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.progress import NUMBERED, is_written
from sspass_desktop.texts import card_page as words
from ui.forms.section import Shown
from ui.look.badges import paint_badge
from ui.look.look import Look, Text
from ui.look.tokens import Role

SECTIONS = tuple(CardSection)
NARROW, WIDE = 52, 148
Index = QModelIndex | QPersistentModelIndex
WRITTEN = Qt.ItemDataRole.UserRole
COUNTS = Qt.ItemDataRole.UserRole + 1
"""Errors and warnings of a section."""

DIGITS = "1234567890-"
"""The keys that lead to the numbered sections."""


class RailModel(QAbstractListModel):
    """The sections of the card that is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._counts: dict[CardSection, tuple[int, int]] = {}

    def show_card(self, shown: Shown) -> None:
        """Show how far the sections are."""
        self._shown = shown
        self._counts = {}
        for report in shown.reports:
            section = report.finding.place.section
            if isinstance(section, CardSection) and report.accepted is None:
                errors, warnings = self._counts.get(section, (0, 0))
                errors += report.finding.severity is Severity.ERROR
                warnings += report.finding.severity is Severity.WARNING
                self._counts[section] = (errors, warnings)
        self.dataChanged.emit(self.index(0), self.index(len(SECTIONS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(SECTIONS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        section = SECTIONS[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words.SECTIONS[section]
            case Qt.ItemDataRole.AccessibleTextRole:
                errors, warnings = self._counts.get(section, (0, 0))
                return words.section_spoken(
                    words.SECTIONS[section],
                    written=self._is_written(section),
                    errors=errors,
                    warnings=warnings,
                )
        if role == WRITTEN:
            return self._is_written(section)
        return self._counts.get(section, (0, 0)) if role == COUNTS else None

    def _is_written(self, section: CardSection) -> bool:
        return self._shown is not None and is_written(self._shown.card, section)


class RailDelegate(QStyledItemDelegate):
    """Paints number, name and badge of a section."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.narrow = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(NARROW), self._look.row(28, Text.LABEL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, box = self._look, QRect(option.rect)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, look.colour(Role.SELECT))
            bar = QRect(box)
            bar.setWidth(look.px(3))
            painter.fillRect(bar, look.colour(Role.ACCENT))
        section = SECTIONS[index.row()]
        written = index.data(WRITTEN)
        painter.setFont(look.font(Text.LABEL_BOLD if chosen else Text.LABEL))
        painter.setPen(look.colour(Role.TEXT if written or chosen else Role.MUTED))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        number = str(NUMBERED.index(section) + 1) if section in NUMBERED else ""
        if self.narrow:
            number = number or words.WON_SIGN
        painter.drawText(box.adjusted(look.px(10), 0, 0, 0), left, number)
        if not self.narrow:
            painter.drawText(box.adjusted(look.px(30), 0, 0, 0), left, words.SECTIONS[section])
        self._paint_end(painter, box, index, written=written)
        painter.restore()

    def _paint_end(self, painter: QPainter, box: QRect, index: Index, *, written: bool) -> None:
        errors, warnings = index.data(COUNTS)
        end = box.adjusted(0, 0, -self._look.px(8), 0)
        if errors or warnings:
            severity = Severity.ERROR if errors else Severity.WARNING
            paint_badge(painter, self._look, end, errors + warnings, severity)
        elif not written and not self.narrow:
            painter.setFont(self._look.font(Text.CAPTION))
            painter.setPen(self._look.colour(Role.MUTED))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(end, right, words.NOT_WRITTEN)


class Rail(QListView):
    """Chooses a section: arrows show it at once, Enter goes into it.

    Signals:
        chosen: The ``CardSection`` that is wanted.
        entered_section: Its form wants the focus.
    """

    chosen = Signal(object)
    entered_section = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(words.RAIL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(RailModel(self))
        self._delegate = RailDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setProperty("kind", "window")
        self.selectionModel().currentChanged.connect(self._current_changed)
        look.changed.connect(self._dress)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show numbers and badges only."""
        self._delegate.narrow = narrow
        self._dress()

    def _dress(self) -> None:
        self.setFixedWidth(self._look.px(NARROW if self._delegate.narrow else WIDE))
        self.scheduleDelayedItemsLayout()

    def show_card(self, shown: Shown) -> None:
        """Show how far the sections of a card are."""
        model = self.model()
        if isinstance(model, RailModel):
            model.show_card(shown)

    def choose(self, section: CardSection) -> None:
        """Make a section the current one."""
        index = self.model().index(SECTIONS.index(section), 0)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flag)

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(SECTIONS[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            self.entered_section.emit()
        elif event.text() and event.text() in DIGITS:
            self.choose(NUMBERED[DIGITS.index(event.text())])
        else:
            super().keyPressEvent(event)
