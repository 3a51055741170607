"""The line at the foot: saved or not, findings, unit of money, zoom, what runs."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStatusBar,
    QToolButton,
    QWidget,
)

from sspass_desktop.domain.findings import Severity
from sspass_desktop.ports import StoreError
from sspass_desktop.services.checking import Report, open_count
from sspass_desktop.texts import errors
from sspass_desktop.texts import window as words
from sspass_desktop.texts.budget_form import SHOWN_UNITS, UNITS
from ui.jobs import Job
from ui.look.look import Look, Text
from ui.saver import SaveState, SaveStatus

PATIENCE = 500
"""Milliseconds after which a job is shown."""

TOLD = 8_000
"""Milliseconds for which a sentence stays."""


class StatusLine(QStatusBar):
    """Shows values; asks for other units and zooms.

    Signals:
        unit_asked: Won of the unit in which money is to be shown.
        zoom_asked: Steps up or down.
        findings_asked: The list of findings is wanted.
        backups_asked: The list of restore points is wanted.
    """

    unit_asked = Signal(object)
    zoom_asked = Signal(int)
    findings_asked = Signal()
    backups_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(words.STATUS_BAR)
        self.setSizeGripEnabled(False)
        self.saved, self.place = QLabel(), QLabel()
        self.kept, self.findings = QPushButton(), QPushButton()
        self.kept.clicked.connect(self.backups_asked)
        self.findings.clicked.connect(self.findings_asked)
        for link in (self.kept, self.findings):
            link.setProperty("kind", "link")
        self._status: SaveStatus | None = None
        self.progress, self.cancel = QProgressBar(), QPushButton(words.CANCEL)
        self.doing = QLabel()
        self._job: Job | None = None
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self._show_job)
        self.cancel.clicked.connect(self._cancel)
        self.addWidget(_row(self.saved, self.place))  # a sentence hides it, whatever is in it
        for widget in (self.doing, self.progress, self.cancel):
            self.addPermanentWidget(widget)  # stands beside a sentence
        self.addPermanentWidget(self.kept)
        self.kept.hide()  # there is no restore point to name yet
        self.addPermanentWidget(self.findings)
        self.units = self._units()
        self.addPermanentWidget(self.units)
        self.addPermanentWidget(self._zoom())
        self._hide_job()
        look.changed.connect(self._dress)
        self._dress()

    def _units(self) -> QWidget:
        self._unit_buttons = QButtonGroup(self)
        for won in SHOWN_UNITS:
            name = UNITS[won]
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setAccessibleName(f"{words.UNIT} {name}")
            button.setProperty("won", won)
            self._unit_buttons.addButton(button)
        self._unit_buttons.buttonClicked.connect(self._unit_clicked)
        return _row(QLabel(words.UNIT), *self._unit_buttons.buttons())

    def _zoom(self) -> QWidget:
        self.zoom = QLabel()
        smaller = _button("−", words.SMALLER, self._smaller)
        return _row(smaller, self.zoom, _button("+", words.LARGER, self._larger))

    def _smaller(self) -> None:
        self.zoom_asked.emit(-1)

    def _larger(self) -> None:
        self.zoom_asked.emit(1)

    def _unit_clicked(self, button: QToolButton) -> None:
        self.unit_asked.emit(button.property("won"))

    def _dress(self) -> None:
        self.zoom.setText(f"{self._look.zoom}%")
        self.progress.setFixedWidth(self._look.px(120))
        self.setContentsMargins(self._look.px(10), 0, self._look.px(8), 0)
        self.setFont(self._look.font(Text.LABEL))

    def show_plan(self, shown: bool) -> None:
        """Say things about a plan, or nothing while none is open."""
        for part in (self.saved, self.place, self.findings, self.units):
            part.setVisible(shown)
        self.kept.setVisible(shown and bool(self.kept.text()))

    def show_unit(self, unit_won: int) -> None:
        """Mark the unit in which money is shown."""
        for button in self._unit_buttons.buttons():
            button.setChecked(button.property("won") == unit_won)

    def show_saved(self, status: SaveStatus | None) -> None:
        """Say whether the file holds everything; None: nothing is kept."""
        self._status = status
        kind, text = "muted", words.NOT_KEPT
        if status is not None:
            kind, text = _saved(status, here=bool(self.place.text()))
        _say(self.saved, text, kind)

    def show_place(self, text: str, kind: str = "muted") -> None:
        """Say how the place stands that the plan is put into after it was saved here; "": none."""
        _say(self.place, f"· {text}" if text else "", kind)
        self.show_saved(self._status)

    def show_kept(self, text: str, tip: str, kind: str = "link") -> None:
        """Name the newest restore point; "": there is none to speak of."""
        _say(self.kept, text, kind)
        self.kept.setToolTip(tip)
        self.kept.setAccessibleDescription(tip)
        self.kept.setVisible(bool(text))

    def show_reports(self, reports: tuple[Report, ...]) -> None:
        """Say how many findings are open."""
        counts = [open_count(reports, severity) for severity in Severity]
        self.findings.setText(words.counted(*counts))

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.showMessage(sentence, TOLD)

    def follow(self, what: str, job: Job) -> None:
        """Show how far a job is, if it takes its time; the one before is not heard of any more."""
        if self._job is not None:
            self._job.moved.disconnect(self._moved)
            self._job.done.disconnect(self._hide_job)
            self._job.failed.disconnect(self._hide_job)
        self._job = job
        self.doing.setText(words.busy(what, 0, 0))
        self.progress.setRange(0, 0)
        job.moved.connect(self._moved)
        job.done.connect(self._hide_job)
        job.failed.connect(self._hide_job)
        self._wait.start()

    def _show_job(self) -> None:
        for widget in (self.doing, self.progress, self.cancel):
            widget.show()

    def _hide_job(self, _answer: object = None) -> None:
        self._wait.stop()
        self._job = None
        for widget in (self.doing, self.progress, self.cancel):
            widget.hide()

    def _moved(self, done: int, of: int) -> None:
        self.progress.setRange(0, of)
        self.progress.setValue(done)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _say(part: QLabel | QPushButton, text: str, kind: str) -> None:
    part.setText(text)
    if part.property("kind") != kind:
        part.setProperty("kind", kind)
        part.style().polish(part)


def _saved(status: SaveStatus, *, here: bool) -> tuple[str, str]:
    match status.state:
        case SaveState.SAVED:
            return "ok", words.saved(status.at, here=here)
        case SaveState.CHANGED:
            return "muted", words.CHANGED
        case SaveState.SAVING:
            return "muted", words.SAVING
        case SaveState.FAILED:
            return "warning", words.not_saved(_reason(status.fault))


def _reason(fault: Exception | None) -> str:
    if isinstance(fault, StoreError):
        return errors.message(fault).what
    return words.OUR_FAULT.what


def _row(*parts: QWidget) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    return box


def _button(sign: str, name: str, act: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(name)
    button.clicked.connect(act)
    return button
