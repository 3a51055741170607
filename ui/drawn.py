"""The preview beside what is written: the pages of the card or section that is open."""

from PySide6.QtCore import QObject, QTimer, Signal

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.book import Options
from sspass_desktop.documents.layout.fill import NO_PAGES, fill_of
from sspass_desktop.documents.layout.page import Pages
from sspass_desktop.domain.identity import Uid
from sspass_desktop.services.publish import card_pages, section_pages
from ui.edits import EditSession
from ui.templates import Templates
from ui.views.preview import Preview

REDRAW = 30
"""Milliseconds from a change to the new page: typed words come in groups."""


class Drawn(QObject):
    """Lays out what is open, and draws it again after a change.

    Signals:
        filled: The ``Fill`` of the pages that are shown, whenever they are new.
    """

    filled = Signal(object)

    def __init__(
        self, session: EditSession, templates: Templates, preview: Preview, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._templates, self._preview = session, templates, preview
        self._what: Uid | None = None
        self._marked: Origin | None = None
        self._redraw = QTimer(self, singleShot=True, interval=REDRAW)
        self._redraw.timeout.connect(self._draw_again)
        templates.changed.connect(self.renew)

    def stop(self) -> None:
        """Draw no more."""
        self._redraw.stop()
        self._templates.changed.disconnect(self.renew)

    def show(self, what: Uid | None) -> None:
        """Show the pages of a card or section from their beginning; None: none."""
        self._redraw.stop()
        self._what, self._marked = what, None
        pages = self._pages()
        self._preview.show_pages(pages)
        self._tell(pages)

    def renew(self) -> None:
        """Show the same as it is now, in a moment."""
        self._redraw.start()

    def mark(self, origin: Origin | None) -> None:
        """Mark the field that is being edited on the page."""
        self._marked = origin
        if not self._redraw.isActive():
            self._preview.mark(origin)

    def _draw_again(self) -> None:
        pages = self._pages()
        if pages is not None:
            self._preview.renew_pages(pages)
            self._preview.mark(self._marked)
            self._tell(pages)

    def _tell(self, pages: Pages | None) -> None:
        sheet = self._templates.template.style.sheet
        self.filled.emit(NO_PAGES if pages is None else fill_of(pages, sheet))

    def _pages(self) -> Pages | None:
        if self._what is None:
            return None
        agency, edition = self._session.plan.organisation, self._session.edition
        options = Options(template=self._templates.template)
        if self._session.card(self._what) is not None:
            return card_pages(agency, edition, (self._what,), options)
        return section_pages(agency, edition, self._what, options)
