"""Makes the report of the findings: asks what it is to hold, writes it beside the window."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.tally import NOTHING, Tally, tallies
from sspass_desktop.services.checking import Report, check
from sspass_desktop.services.reporting import (
    PDF,
    Teams,
    check_report,
    told,
    told_each,
    write_report,
    write_reports,
)
from sspass_desktop.texts import check_report as words
from sspass_desktop.texts import file_work
from sspass_desktop.texts.labels import book_name
from ui.checker import Reports
from ui.files.tasks import Tasks
from ui.findings.report_dialog import ReportDialog, Wish
from ui.jobs import Progress
from ui.workplace import Workplace


class Reporting(QObject):
    """Makes the reports of a window."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks, self._window = tasks, tasks.window
        self.dialog = ReportDialog(self._window.look, self._window)
        self.dialog.wanted.connect(self.make)
        self._window.plan_shown.connect(self.dialog.hide)

    def ask(self) -> None:
        """Ask what a report is to hold."""
        workplace = self._window.workplace
        if workplace is not None:
            edition, reports = workplace.session.edition, workplace.checker.reports
            self.dialog.offer(_offered(edition, reports))
            self.dialog.show()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def make(self, wish: Wish) -> None:
        """Ask where the report is to lie, and write it."""
        workplace = self._window.workplace
        if workplace is None:
            return
        self._window.commit()
        target = self._target(wish, workplace.session.edition)
        if target is None:
            return
        agency, edition = workplace.session.plan.organisation, workplace.session.edition
        known = _fresh(workplace, edition)
        today = datetime.now().astimezone().date()

        def work(progress: Progress) -> str:
            found = check(edition, progress.step) if known is None else known
            report = check_report(agency, edition, found, today, wish.scope)
            if wish.apart:
                made = write_reports(report, target, wish.ending, progress.step)
                return told_each(target, made)
            return told(report, write_report(report, target, progress.step))

        self._tasks.run(words.MAKING, work, self._window.status.tell)

    def _target(self, wish: Wish, edition: Edition) -> Path | None:
        if wish.apart:
            home = self._tasks.recent.folder()
            folder = QFileDialog.getExistingDirectory(self._window, words.FOLDER, home)
            return Path(folder) if folder else None
        teams = wish.scope.teams
        book = book_name(edition.year, edition.kind)
        name = words.file_name(book, teams[0] if len(teams) == 1 else "", wish.ending)
        kinds = file_work.PDF_FILES if wish.ending == PDF else file_work.WORKBOOKS
        return self._tasks.target(words.TARGET, name, kinds)


def _fresh(workplace: Workplace, edition: Edition) -> Reports | None:
    """What was found in an edition, if it was checked as it stands."""
    checker = workplace.checker
    return checker.reports if checker.edition is edition else None


def _offered(edition: Edition, reports: tuple[Report, ...]) -> list[tuple[str, Tally]]:
    """The teams, and what is open in the cards of each."""
    teams = Teams(edition)
    open_ = (one for one in reports if one.accepted is None)
    held = tallies((teams.of(one.finding.place.card), one.finding.severity) for one in open_)
    return [(name, held.get(name, NOTHING)) for name in teams.names(reports)]
