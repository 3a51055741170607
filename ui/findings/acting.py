"""What is done about findings: a suggestion taken, a finding accepted or taken up again."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from sspass_desktop.domain.plan import Edition
from sspass_desktop.services.accepting import accepted, withdrawn
from sspass_desktop.services.applying import applied
from sspass_desktop.services.checking import Report
from sspass_desktop.texts import findings_panel as words
from ui.edits import Step
from ui.findings.pane import FindingsPane
from ui.person import Person
from ui.workplace import Workplace

_Act: TypeAlias = Callable[[Edition, Report], Step | None]


class Acting(QObject):
    """Turns what panes of findings ask for into steps of the plan as it stands now.

    Signals:
        told: A Korean sentence.
    """

    told = Signal(str)

    def __init__(self, person: Person, parent: QObject) -> None:
        super().__init__(parent)
        self._person = person
        self._workplace: Workplace | None = None
        self._waiting: tuple[Report, _Act] | None = None

    def join(self, pane: FindingsPane) -> None:
        """Listen to a pane."""
        pane.apply.connect(self._apply)
        pane.accept.connect(self._accept)
        pane.withdraw.connect(self._withdraw)

    def open(self, workplace: Workplace | None) -> None:
        """Act on another plan; None: on none."""
        self._workplace, self._waiting = workplace, None

    def go_on(self) -> None:
        """The plan is checked: do what waited for that."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._act_on(*waiting)

    def _apply(self, report: Report) -> None:
        self._act_on(report, _applying)

    def _accept(self, report: Report, reason: str) -> None:
        self._act_on(report, partial(_accepting, reason, self._person.name))

    def _withdraw(self, report: Report) -> None:
        self._act_on(report, _withdrawing)

    def _act_on(self, report: Report, act: _Act) -> None:
        """Do something about a finding; its place must be one of the plan as it stands now."""
        if self._workplace is None:
            return
        session, checker = self._workplace.session, self._workplace.checker
        if checker.edition is not session.edition:
            self._waiting = (report, act)
            checker.take(session.edition)
            checker.check_now()
            return
        fresh = next((one for one in checker.reports if one.finding == report.finding), None)
        step = act(session.edition, fresh) if fresh is not None else None
        if step is None:
            self.told.emit(words.NOTHING_TO_APPLY)
        else:
            session.propose(step)


def _applying(edition: Edition, report: Report) -> Step | None:
    after = applied(edition, report)
    return None if after is None else Step(after, words.applied(report.finding))


def _accepting(reason: str, author: str, edition: Edition, report: Report) -> Step:
    today = datetime.now().astimezone().date()
    after = accepted(edition, report, reason, author, today)
    return Step(after, words.accepted_step(report.finding))


def _withdrawing(edition: Edition, report: Report) -> Step:
    return Step(withdrawn(edition, report), words.withdrawn_step(report.finding))
