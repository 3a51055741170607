"""What comes into a plan and what goes out of it: books, JSON, workbooks, PDF."""

from pathlib import Path

from PySide6.QtCore import QObject

from sspass_desktop.documents.book import Options
from sspass_desktop.domain.identity import Uid
from sspass_desktop.files import read_file
from sspass_desktop.services.keeping import keep
from sspass_desktop.services.publish import card_pages, export_json, export_workbook, print_pages
from sspass_desktop.texts import commands
from sspass_desktop.texts import file_work as words
from ui.files.plans import PlanFiles, now
from ui.files.tasks import Tasks
from ui.jobs import Progress, uncollected
from ui.verbs import Handlers, Verb


class Documents(QObject):
    """Imports and exports of a window."""

    def __init__(self, tasks: Tasks, plans: PlanFiles) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self._plans = tasks, tasks.window, plans

    def handlers(self) -> Handlers:
        """What it does of the window's commands."""
        if self._window.workplace is None:
            return {Verb.IMPORT_BOOK: self._import_book}
        return {
            Verb.IMPORT_BOOK: self._import_book,
            Verb.EXPORT_JSON: self._export_json,
            Verb.EXPORT_WORKBOOK: self._export_workbook,
            Verb.CARD_PDF: self._card_pdf,
            Verb.BOOK_PDF: self._book_pdf,
        }

    def _import_book(self) -> None:
        source = self._tasks.source(words.IMPORT_BOOK, words.TEXT_FILES)
        if source is None:
            return
        name = words.plan_file(source.stem)
        target = self._tasks.target(words.NEW_PLAN, name, words.PLAN_FILES)
        if target is not None and self._plans.close_plan():
            self.read_book(source, target)

    def read_book(self, source: Path, target: Path) -> None:
        """Read a plan book given as text into a plan file, and open it."""
        open_store, copy = self._plans.joints.open_store, self._plans.joints.copy

        def work(progress: Progress) -> tuple[Path, str]:
            from sspass_desktop.importers.book.source import MAX_BYTES  # noqa: PLC0415 - slow to load
            from sspass_desktop.services.imports import import_book  # noqa: PLC0415

            data = read_file(source, limit=MAX_BYTES + 1)
            progress.step(0, 2)
            if target.exists():
                keep(target, copy, now())
            found = import_book(data, open_store(target, True), progress.step)
            counts = (found.listed, found.cards, found.kept_as_text, found.furniture)
            return target, commands.imported(*counts)

        self._tasks.run(words.IMPORTING, work, self._imported)

    def _imported(self, answer: tuple[Path, str]) -> None:
        path, said = answer
        self._plans.open_path(path)
        self._window.status.tell(said)

    def _export_json(self) -> None:
        plan = self._plans.plan
        path = self._tasks.target(words.EXPORT_JSON, words.json_name(plan), words.JSON_FILES)
        if path is None:
            return

        def work(_progress: Progress) -> tuple[Path, str]:
            export_json(plan, path)
            return path, words.written(path.name)

        self._tasks.run(words.EXPORTING, work, self._written)

    def _export_workbook(self) -> None:
        plan, desk = self._plans.plan, self._window.desk
        if desk is None:
            return
        edition = desk.session.edition
        name = words.workbook_name(edition)
        path = self._tasks.target(words.EXPORT_WORKBOOK, name, words.WORKBOOKS)
        if path is None:
            return

        def work(progress: Progress) -> tuple[Path, str]:
            with uncollected():
                export_workbook(plan, edition, None, path, progress.step)
            return path, words.written(path.name)

        self._tasks.run(words.EXPORTING, work, self._written)

    def _card_pdf(self) -> None:
        desk = self._window.desk
        if desk is not None and desk.card is not None:
            self._print((desk.card,))

    def _book_pdf(self) -> None:
        desk = self._window.desk
        if desk is not None:
            self._print(tuple(card.uid for card in desk.session.edition.cards if card.is_written))

    def _print(self, cards: tuple[Uid, ...]) -> None:
        plan, desk = self._plans.plan, self._window.desk
        if desk is None or not cards:
            self._window.status.tell(words.NOTHING_TO_PRINT)
            return
        edition = desk.session.edition
        path = self._tasks.target(words.PRINT, words.pdf_name(edition, cards), words.PDF_FILES)
        if path is None:
            return

        def work(progress: Progress) -> tuple[Path, str]:
            with uncollected():
                pages = card_pages(plan.organisation, edition, cards, Options(), progress.step)
                printed = print_pages(pages, path, progress.step)
                del pages  # before the collector looks through them
            return path, words.printed(path.name, printed.pages)

        self._tasks.run(words.PRINTING, work, self._written)

    def _written(self, answer: tuple[Path, str]) -> None:
        self._window.status.tell(answer[1])
