"""What comes into a plan and what goes out of it: books, JSON, workbooks, PDF."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.domain.plan import Build
from sspass_desktop.files import read_file
from sspass_desktop.ports import StoreError
from sspass_desktop.services.publish import (
    book_pages,
    card_pages,
    export_json,
    export_workbook,
    print_pages,
)
from sspass_desktop.texts import commands, history, keeping
from sspass_desktop.texts import file_work as words
from sspass_desktop.texts import press as press_words
from ui import late
from ui.files.leaving import Leaving
from ui.files.plans import PlanFiles
from ui.files.tasks import Tasks
from ui.jobs import Progress
from ui.templates import copy_shipped
from ui.verbs import Handlers, Verb

if TYPE_CHECKING:
    from ui.press.printer import Printing
    from ui.press.view import PressView


class Documents(QObject):
    """Imports and exports of a window."""

    def __init__(self, tasks: Tasks, plans: PlanFiles, leaving: Leaving) -> None:
        super().__init__(tasks)
        self._tasks, self._window, self._plans = tasks, tasks.window, plans
        self._leaving = leaving
        self._window.panes.press_made.connect(self._join_press)

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
            Verb.PICK_TEMPLATE: self._pick_template,
            Verb.STANDARD_TEMPLATE: self._standard_template,
            Verb.COPY_TEMPLATE: self._copy_template,
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
        opener, me, mine = self._plans.opener, self._plans.me(), self._plans.signed(history.BOOK)

        def work(progress: Progress) -> tuple[Path, str]:
            from sspass_desktop.importers.book.source import MAX_BYTES  # noqa: PLC0415 - slow to load
            from sspass_desktop.services.imports import import_book  # noqa: PLC0415

            data = read_file(source, limit=MAX_BYTES + 1)
            progress.step(0, 2)
            if target.exists():
                opener.keeper(target).keep(me.since, keeping.BEFORE_IMPORT)
            with opener.changing(target, me) as store:
                found = import_book(data, store, progress.step, mine)
            counts = (found.listed, found.cards, found.kept_as_text, found.furniture)
            return target, commands.imported(*counts)

        self._tasks.run(words.IMPORTING, work, self._imported)

    def _imported(self, answer: tuple[Path, str]) -> None:
        path, said = answer
        self._plans.open_path(path)
        self._window.status.tell(said)

    def _export_json(self) -> None:
        plan, phones = self._plans.plan, self._leaving.phones
        path = self._tasks.target(words.EXPORT_JSON, words.json_name(plan), words.JSON_FILES)
        if path is None:
            return

        def work(_progress: Progress) -> tuple[Path, str]:
            export_json(plan, path, phones=phones)
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
            export_workbook(plan, edition, None, path, progress.step)
            return path, words.written(path.name)

        self._tasks.run(words.EXPORTING, work, self._written)

    # paper

    def _join_press(self, press: "PressView") -> None:
        press.pdf_asked.connect(self._shown_pdf)
        press.print_asked.connect(self._print)
        press.failed.connect(self._tasks.failed)

    def _card_pdf(self) -> None:
        desk = self._window.desk
        if desk is None or desk.card is None:
            return
        agency, edition, card = self._plans.plan.organisation, desk.session.edition, desk.card
        options = Options(self._leaving.build, self._window.templates.template)

        def made(progress: Progress) -> Pages:
            return card_pages(agency, edition, (card,), options, progress.step)

        self._write(made, words.pdf_name(edition, (card,)))

    def _book_pdf(self) -> None:
        """The whole book; the view of the book offers others."""
        desk = self._window.desk
        if desk is None:
            return
        agency, edition = self._plans.plan.organisation, desk.session.edition
        options = Options(self._leaving.build, self._window.templates.template)

        def made(progress: Progress) -> Pages:
            return book_pages(agency, edition, options, progress.step)

        self._write(made, press_words.pdf_name(edition, ""))

    def _shown_pdf(self, pages: Pages, build: str) -> None:
        desk = self._window.desk
        if desk is None:
            return

        def made(_progress: Progress) -> Pages:
            return pages

        self._write(made, press_words.pdf_name(desk.session.edition, build))

    def _write(self, made: Callable[[Progress], Pages], name: str) -> None:
        path = self._tasks.target(words.PRINT, name, words.PDF_FILES)
        if path is None:
            return

        def work(progress: Progress) -> tuple[Path, str]:
            printed = print_pages(made(progress), path, progress.step)
            said = words.printed(path.name, printed.pages)
            if printed.missing:
                said += f" {press_words.missing(printed.missing, printed.missing_at)}"
            return path, said

        self._tasks.run(words.PRINTING, work, self._written)

    def _print(self, pages: Pages, build: Build, page: int) -> None:
        self._printing.ask(pages, build, page)

    @cached_property
    def _printing(self) -> "Printing":
        made = late.printing(self._window)
        made.began.connect(partial(self._window.status.follow, press_words.PRINTING))
        made.told.connect(self._window.status.tell)
        made.failed.connect(self._tasks.failed)
        return made

    # templates

    def _pick_template(self) -> None:
        path = self._tasks.source(press_words.PICK_TITLE, press_words.TEMPLATE_FILES)
        if path is not None:
            self._choose_template(path)

    def _standard_template(self) -> None:
        self._choose_template(None)

    def _choose_template(self, path: Path | None) -> None:
        templates = self._window.templates
        templates.choose(path)
        name = templates.template.name
        self._window.status.tell(templates.fault or press_words.template_used(name))

    def _copy_template(self) -> None:
        names = (press_words.COPY_TITLE, press_words.COPY_NAME, press_words.TEMPLATE_FILES)
        path = self._tasks.target(*names)
        if path is None:
            return
        try:
            copy_shipped(path)
        except StoreError as fault:
            self._tasks.failed(fault)
        else:
            self._window.status.tell(press_words.template_copied(path.name))

    def _written(self, answer: tuple[Path, str]) -> None:
        self._window.status.tell(answer[1])
