"""What both shapes of the findings have in common: the chosen one, and what is done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.fields.quick import QuickLine
from ui.look.look import Look
from ui.verbs import Handlers, Verb

_PERIODS = (Qt.Key.Key_Period, Qt.Key.Key_Greater)


class FindingsPane(QWidget):
    """Chooses a finding and asks for what is to be done about it.

    Signals:
        asked: The ``Place`` of a finding, to be shown.
        apply: A ``Report`` whose suggestion is to be taken.
        accept: A ``Report`` and the reason for which it is accepted.
        withdraw: A ``Report`` whose acceptance is taken back.
        refused: A Korean sentence: why nothing was done.
    """

    asked = Signal(object)
    apply = Signal(object)
    accept = Signal(object, str)
    withdraw = Signal(object)
    refused = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reason = ReasonBar(look)
        self.reason.given.connect(self._accept_for)

    def current_report(self) -> Report | None:
        """The finding that is chosen."""
        raise NotImplementedError

    def handlers(self) -> Handlers:
        """The commands that mean something for the chosen finding."""
        report = self.current_report()
        if report is None:
            return {}
        found = {Verb.ACCEPT: self.ask_reason}
        if report.accepted is None and words.apply(report.finding):
            found[Verb.APPLY] = self.apply_current
        return found

    def do(self, verb: Verb) -> None:
        """Carry out what a key in the list asked for."""
        (self.apply_current if verb is Verb.APPLY else self.ask_reason)()

    def go(self) -> None:
        """Show where the chosen finding points."""
        report = self.current_report()
        if report is not None:
            self.asked.emit(report.finding.place)

    def apply_current(self) -> None:
        """Take the suggestion of the chosen finding."""
        report = self.current_report()
        if report is not None and report.accepted is None and words.apply(report.finding):
            self.apply.emit(report)
        elif report is not None:
            self.refused.emit(words.NOTHING_TO_APPLY)

    def ask_reason(self) -> None:
        """Ask for the reason to accept the chosen finding; an accepted one is opened again."""
        report = self.current_report()
        if report is not None and report.accepted is not None:
            self.withdraw.emit(report)
        elif report is not None:
            self.reason.ask(report)

    def _accept_for(self, report: Report, reason: str) -> None:
        self.accept.emit(report, reason)
        self.setFocus()


def verb_of(event: QKeyEvent) -> Verb | None:
    """Ctrl+. applies, Ctrl+Shift+. accepts; the shifted key may come as ">"."""
    held = event.modifiers()
    if event.key() not in _PERIODS or not held & Qt.KeyboardModifier.ControlModifier:
        return None
    return Verb.ACCEPT if held & Qt.KeyboardModifier.ShiftModifier else Verb.APPLY


class ReasonBar(QWidget):
    """A line at the foot for the reason of an acceptance; the finding is the one it was asked for.

    Signals:
        given: The ``Report`` and the reason.
    """

    given = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: Report | None = None
        self.line = QuickLine(words.REASON)
        self.line.setPlaceholderText(words.REASON_HINT)
        self._row = QHBoxLayout(self)
        self._row.addWidget(QLabel(words.REASON))
        self._row.addWidget(self.line, 1)
        self.line.taken.connect(self._take)
        self.line.left.connect(self.give_up)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))

    def ask(self, report: Report) -> None:
        """Ask for the reason to accept a finding."""
        self._report = report
        self.line.clear()
        self.show()
        self.line.setFocus()

    def _take(self) -> None:
        reason, report = " ".join(self.line.text().split()), self._report
        if reason and report is not None:
            self.hide()
            self.given.emit(report, reason)

    def give_up(self) -> None:
        """Close; nothing is accepted."""
        self.hide()
        pane = self.parentWidget()
        if pane is not None:
            pane.setFocus()
