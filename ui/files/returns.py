"""What teams give back: read beside the window, shown as differences, taken as one step."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from sspass_desktop.domain.differences import Difference
from sspass_desktop.domain.plan import Edition
from sspass_desktop.files import read_file
from sspass_desktop.ports import EditionMissingError
from sspass_desktop.texts import differences as words
from sspass_desktop.texts import file_work, keeping
from sspass_desktop.texts import team_workbook as workbook_words
from sspass_desktop.texts.workbook_faults import WorkbookFault
from ui.edits import EditSession, Step
from ui.files import late_files
from ui.files.leaving import Leaving
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.jobs import Progress
from ui.verbs import Handlers, Verb

if TYPE_CHECKING:
    from sspass_desktop.importers.plain.matching import Match
    from sspass_desktop.importers.workbook.cells import Workbook
    from sspass_desktop.services.returning import Comparison

    Compare: TypeAlias = Callable[..., Comparison]


class Returns(QObject):
    """Takes back what was handed out to teams, and hands it out."""

    def __init__(self, tasks: Tasks, plans: PlanFiles, leaving: Leaving) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self._plans = tasks, tasks.window, plans
        self._leaving = leaving

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        if self._session() is None:
            return {}
        return {
            Verb.IMPORT_WORKBOOK: self._import_workbook,
            Verb.IMPORT_TEAM: self._import_team,
            Verb.IMPORT_JSON: self._import_json,
            Verb.EXPORT_TEAM_WORKBOOK: self._export_workbook,
        }

    def _session(self) -> EditSession | None:
        desk = self._window.desk
        return None if desk is None else desk.session

    def _ask(self, title: str, kinds: str) -> Path | None:
        """The file to read; None, too, if the plan may not be changed, which is told."""
        session = self._session()
        if session is None:
            return None
        if session.why_closed:
            self._window.status.tell(session.why_closed)
            return None
        return self._tasks.source(title, kinds)

    def _import_workbook(self) -> None:
        source = self._ask(file_work.IMPORT_WORKBOOK, file_work.WORKBOOKS)
        if source is None:
            return
        reader = self._plans.joints.reader

        def work(progress: Progress) -> "Compare | tuple[Workbook, Compare]":
            from sspass_desktop.importers.team.read import read_team_workbook  # noqa: PLC0415
            from sspass_desktop.importers.workbook.errors import (  # noqa: PLC0415
                UnreadableWorkbookError,
            )
            from sspass_desktop.services.reading import read_guarded  # noqa: PLC0415
            from sspass_desktop.services.returning import (  # noqa: PLC0415
                compare_plain,
                compare_workbook,
            )

            workbook = read_guarded(reader, source, progress.step)
            try:
                returned = read_team_workbook(workbook)
            except UnreadableWorkbookError as error:
                if error.kind is WorkbookFault.NOT_OURS:
                    return workbook, partial(compare_plain, workbook=workbook)
                raise

            def compare(edition: Edition) -> "Comparison":
                if returned.edition.key != edition.key:
                    raise EditionMissingError(detail=returned.edition.key)
                return compare_workbook(edition, returned)

            return compare

        self._tasks.run(file_work.IMPORTING, work, partial(self._show_workbook, source.name))

    def _show_workbook(self, name: str, found: "Compare | tuple[Workbook, Compare]") -> None:
        """A file that is none of ours: ask first which column is which."""
        if not isinstance(found, tuple):
            self._show(name, found)
            return
        workbook, compare = found
        dialog = late_files.columns(self._window.look, workbook, self._window)
        dialog.matched.connect(partial(self._show_plain, name, compare))
        dialog.open()

    def _show_plain(self, name: str, compare: "Compare", match: "Match") -> None:
        self._show(name, partial(compare, matches=(match,)))

    def _import_team(self) -> None:
        source = self._ask(file_work.IMPORT_TEAM, file_work.PLAN_FILES)
        if source is not None:
            self.compare_with(source)

    def compare_with(self, source: Path) -> None:
        """Show what another plan file holds beside the open one, and let a person choose."""
        open_store = self._plans.joints.open_store

        def work(_progress: Progress) -> "Compare":
            from sspass_desktop.services.plans import load_plan  # noqa: PLC0415 - slow to load
            from sspass_desktop.services.returning import compare_plan  # noqa: PLC0415

            return partial(compare_plan, incoming=load_plan(open_store(source, False)))

        self._tasks.run(file_work.IMPORTING, work, partial(self._show, source.name))

    def _import_json(self) -> None:
        source = self._ask(file_work.IMPORT_JSON, file_work.JSON_FILES)
        if source is None:
            return

        def work(_progress: Progress) -> "Compare":
            from sspass_desktop.exchange.plan_json import loads  # noqa: PLC0415 - slow to load
            from sspass_desktop.services.returning import compare_plan  # noqa: PLC0415

            return partial(compare_plan, incoming=loads(read_file(source)))

        self._tasks.run(file_work.IMPORTING, work, partial(self._show, source.name))

    def _show(self, name: str, compare: "Compare") -> None:
        """Compare with the plan as it stands now, and let a person choose."""
        session = self._session()
        if session is None:
            return
        try:
            comparison = compare(session.edition)
        except EditionMissingError as error:
            error.path = self._plans.path
            self._tasks.failed(error)
            return
        if not comparison.entries:
            self._window.status.tell(words.NO_DIFFERENCE)
            return
        names = words.names_of(session.edition, comparison.source)
        dialog = late_files.differences(self._window.look, comparison.entries, names, self._window)
        dialog.taken.connect(partial(self._take, name, comparison))
        dialog.open()

    def _take(self, name: str, comparison: "Comparison", chosen: list[Difference]) -> None:
        session = self._session()
        if session is not None and session.edition is comparison.edition:
            after = comparison.taken(chosen)
            named = words.step(name, len(chosen))
            if session.propose(Step(after, named, point=keeping.BEFORE_IMPORT)):
                self._window.status.tell(
                    words.taken(len(chosen), len(comparison.entries) - len(chosen))
                )

    def _export_workbook(self) -> None:
        plan, desk = self._plans.plan, self._window.desk
        if desk is None:
            return
        edition = desk.session.edition
        units = {unit.uid: unit.name for unit in edition.departments}
        card = desk.session.card(desk.card) if desk.card is not None else None
        team = units.get(card.department, "") if card and card.department else ""
        name, phones = workbook_words.file_name(edition.year, team), self._leaving.phones
        path = self._tasks.target(file_work.EXPORT_TEAM, name, file_work.WORKBOOKS)
        if path is None:
            return

        def work(progress: Progress) -> str:
            from sspass_desktop.services.publish import Handout, export_team_workbook  # noqa: PLC0415

            handout = Handout((team,) if team else (), phones)
            export_team_workbook(plan, edition, handout, path, progress.step)
            return file_work.written(path.name)

        self._tasks.run(file_work.EXPORTING, work, self._window.status.tell)
