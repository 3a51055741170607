"""The view of the book: which one at the left, its outline and its pages, the ways out below."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.plan import Build, Edition
from sspass_desktop.services.publish import missing_at
from sspass_desktop.texts import press as words
from ui.jobs import Job
from ui.look.look import Look
from ui.press.choices import Chosen, Kind, content
from ui.press.chooser import Chooser
from ui.press.contents import ContentsTree
from ui.press.maker import Maker, Wanted
from ui.press.reader import Reader
from ui.templates import Templates
from ui.verbs import Handlers, Verb
from ui.views.sheets import Found

WIDTHS = (236, 230, 900)
ROOMY = 1000
"""Pixels at 100 % from which on the outline stands beside the pages."""

IDLE = 800
"""Milliseconds of rest before the pages of other builds are counted."""


class PressView(QWidget):
    """Shows the book that a build describes as it is now.

    Signals:
        proposed: A ``Step``.
        asked: The ``Origin`` of a block that was clicked.
        began: What is done, and the ``Job`` that does it.
        failed: An exception that ended a job.
        told: A Korean sentence.
        verb_asked: The ``Verb`` that a button stands for.
        pdf_asked: ``Pages`` and the name of their build.
        print_asked: ``Pages``, their ``Build`` and the page that is read.
    """

    proposed = Signal(object)
    asked = Signal(object)
    began = Signal(str, object)
    failed = Signal(object)
    told = Signal(str)
    verb_asked = Signal(object)
    pdf_asked = Signal(object, str)
    print_asked = Signal(object, object, int)

    def __init__(self, look: Look, templates: Templates, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._templates = look, templates
        self._plan: tuple[Organisation, Edition] | None = None
        self._wanted: Wanted | None = None
        self._shown: Wanted | None = None
        self.pages: Pages | None = None
        self._why = ""
        self._card: Uid | None = None
        self._counts: dict[Build, int] = {}
        self.chooser, self.reader = Chooser(look), Reader(look)
        self.contents = ContentsTree(look)
        self.maker = Maker(self)
        self.said = QLabel(wordWrap=True)
        self.again = QPushButton(words.AGAIN)
        self.template = QLabel()
        self._rest = QTimer(self, singleShot=True, interval=IDLE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.chooser.list)
        look.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self.split = QSplitter()
        for widget in (self.chooser, self.contents, self.reader):
            self.split.addWidget(widget)
        self.split.setStretchFactor(2, 1)
        foot = QWidget()
        foot.setProperty("kind", "window")
        self._foot = QHBoxLayout(foot)
        self.said.setProperty("kind", "warning")
        self.again.clicked.connect(self._make)
        self._foot.addWidget(self.said, 1)
        self._foot.addWidget(self.again)
        self._foot.addStretch()
        self.template.setProperty("kind", "muted")
        self._foot.addWidget(self.template)
        links = (
            (Verb.PICK_TEMPLATE, words.PICK),
            (Verb.STANDARD_TEMPLATE, words.STANDARD),
            (Verb.COPY_TEMPLATE, words.COPY_TEMPLATE),
        )
        self.buttons = {verb: QPushButton(word) for verb, word in links}
        for button in self.buttons.values():
            button.setProperty("kind", "link")
            button.setAccessibleName(f"{words.TEMPLATE} {button.text()}")
        self.buttons[Verb.BOOK_PDF] = QPushButton(words.PDF)
        self.buttons[Verb.PRINT] = QPushButton(words.PRINT)
        self.buttons[Verb.PRINT].setDefault(True)
        for verb, button in self.buttons.items():
            button.setProperty("verb", verb)
            button.clicked.connect(self._button_clicked)
            self._foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.split, 1)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.chooser.proposed.connect(self.proposed)
        self.chooser.wanted.connect(self._want)
        self.contents.asked.connect(self.reader.go_to)
        self.reader.preview.asked.connect(self.asked)
        self.reader.preview.turned.connect(self.contents.follow)
        self.reader.sought.connect(self._seek)
        self.maker.began.connect(self._began)
        self.maker.made.connect(self._made)
        self.maker.counted.connect(self._counted)
        self.maker.found.connect(self._found)
        self.maker.stopped.connect(self._stopped)
        self.maker.failed.connect(self.failed)
        self._rest.timeout.connect(self._count_next)
        self._templates.changed.connect(self._renew)

    def _dress(self) -> None:
        px = self._look.px
        self._foot.setContentsMargins(px(12), px(6), px(12), px(6))
        self._foot.setSpacing(px(8))
        self.split.setSizes([px(width) for width in WIDTHS])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow view the outline makes room for the pages."""
        self.contents.setVisible(self.width() >= self._look.px(ROOMY))

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 visits."""
        options = self.chooser.options.included
        return (self.chooser.list, options, self.contents, self.reader.preview)

    def show_plan(
        self, agency: Organisation, edition: Edition, card: Uid | None, why: str = ""
    ) -> None:
        """Show a plan as it stands now; ``why`` nothing of it may be changed: "" if it may."""
        before = self._plan[1] if self._plan else None
        if before is not None and before.uid != edition.uid:
            self.chooser.forget()
        if before is not edition:
            self._counts.clear()
        self._plan = agency, edition
        self._why, self._card = why, card
        self._renew()

    def _renew(self) -> None:
        if self._plan is not None:
            template = self._templates.template
            self.template.setText(f"{words.TEMPLATE}: {template.name}")
            self.buttons[Verb.STANDARD_TEMPLATE].setVisible(self._templates.path is not None)
            self._say_notes()
            self.chooser.show_plan(self._plan[1], self._card, template, self._why)

    def forget(self) -> None:
        """Let go of a plan."""
        self._rest.stop()
        self.maker.finish()
        self._plan = self._wanted = self._shown = self.pages = None

    # pages

    def _of(self, chosen: Chosen) -> Wanted | None:
        if self._plan is None:
            return None
        options = Options(content(chosen.build), self._templates.template)
        key = (self._plan[1].uid, *chosen.key)
        return Wanted(key, *self._plan, options)

    def _want(self, chosen: Chosen) -> None:
        wanted = self._of(chosen)
        if wanted is not None and not _same(wanted, self._wanted):
            self._wanted = wanted
            self._make()

    def _make(self) -> None:
        self._rest.stop()
        self.again.hide()
        self._say_notes()
        if self._wanted is not None:
            self.maker.make(self._wanted)

    def _began(self, job: Job) -> None:
        self.began.emit(words.LAYING_OUT, job)

    def _made(self, wanted: Wanted, pages: Pages) -> None:
        again = self._shown is not None and self._shown.key == wanted.key
        self._shown, self.pages = wanted, pages
        self.contents.show_bookmarks(pages.bookmarks)
        self.reader.show_pages(pages, again=again)
        self.contents.follow(self.reader.preview.page)
        self._say_notes()
        self._counted(wanted, len(pages.pages))

    def _stopped(self) -> None:
        self._say(words.STOPPED)
        self.again.show()

    def _say_notes(self) -> None:
        """Say what is to be known of the template and of the pages that are shown."""
        notes = [self._templates.fault]
        if self.pages is not None:
            notes += [_missing(self.pages), "" if self.pages.pages else words.NOTHING]
        self._say("  ".join(filter(None, notes)))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _counted(self, wanted: Wanted, pages: int) -> None:
        self._counts[content(wanted.options.build)] = pages
        self.chooser.list.choices.show_counts(self._counts)
        self._rest.start()

    def _count_next(self) -> None:
        """Count the pages of the next build that nobody has counted, while the view is seen."""
        rows = self.chooser.list.choices.rows
        for row in rows if self.isVisible() else ():
            if isinstance(row, Chosen) and content(row.build) not in self._counts:
                wanted = self._of(row)
                if wanted is not None:
                    self.maker.count(wanted)
                return

    def _seek(self, text: str) -> None:
        if self.pages is not None and text:
            self.maker.seek(self.pages, text)
        else:
            self.reader.show_found({})

    def _found(self, text: str, found: Found) -> None:
        self.reader.show_found(found, text)

    # commands

    def handlers(self) -> Handlers:
        """What can be done with the book that is shown."""
        preview = self.reader.preview
        return {
            **self.reader.handlers(),
            **self.chooser.handlers(),
            **preview.handlers(),
            Verb.BOOK_PDF: self._ask_pdf,
            Verb.PRINT: self._ask_print,
        }

    def _button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.verb_asked.emit(button.property("verb"))

    @property
    def _ready(self) -> Pages | None:
        """The pages of what is wanted, if they are there; otherwise it is said that they come."""
        if self.pages is None or not _same(self._shown, self._wanted):
            self.told.emit(words.NOT_READY if self.again.isHidden() else words.STOPPED)
            return None
        if not self.pages.pages:
            self.told.emit(words.NOTHING)
            return None
        return self.pages

    def _ask_pdf(self) -> None:
        pages, chosen = self._ready, self.chooser.current
        if pages is not None and chosen is not None:
            name = "" if chosen.kind is Kind.WHOLE else chosen.build.name
            self.pdf_asked.emit(pages, name)

    def _ask_print(self) -> None:
        pages, chosen = self._ready, self.chooser.current
        if pages is not None and chosen is not None:
            self.print_asked.emit(pages, chosen.build, self.reader.preview.page)


def _missing(pages: Pages) -> str:
    return words.missing(pages.missing, missing_at(pages)) if pages.missing else ""


def _same(one: Wanted | None, other: Wanted | None) -> bool:
    """Whether the same pages are wanted; a plan is the same as long as it is the same object."""
    if one is None or other is None:
        return one is other
    same = one.edition is other.edition and one.agency is other.agency
    return same and (one.key, one.options) == (other.key, other.options)
