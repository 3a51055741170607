"""What is written in: the page of a card, or that of a section before the cards."""

from typing import TYPE_CHECKING, Union

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.card.page import CardPage
from ui.verbs import Handlers

if TYPE_CHECKING:
    from ui.sections.page import SectionPage


class Writing(QStackedWidget):
    """Shows one of the two pages; commands and the focus go to the one that is shown."""

    def __init__(self, card: CardPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = card
        self.section: SectionPage | None = None
        self._add(card)
        self.currentChanged.connect(self._lead_focus)
        self._lead_focus()

    def add_section(self, page: "SectionPage") -> None:
        """Take in the page of a section."""
        self.section = page
        self._add(page)

    def _add(self, page: QWidget) -> None:
        page.setMinimumWidth(1)  # one that is not seen must not widen the other
        self.addWidget(page)

    def _lead_focus(self) -> None:
        self.setFocusProxy(self.page)

    @property
    def page(self) -> Union[CardPage, "SectionPage"]:
        """The page that is shown."""
        shown = self.section is not None and self.currentWidget() is self.section
        return self.section if shown and self.section is not None else self.card

    def show_card(self) -> None:
        """Show the page of the card."""
        self.setCurrentWidget(self.card)

    def show_section(self) -> None:
        """Show the page of the section."""
        if self.section is not None:
            self.setCurrentWidget(self.section)

    def handlers(self) -> Handlers:
        """The commands of the page that is shown."""
        return self.page.handlers()
