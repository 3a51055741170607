"""What is written in: the page of a card, or that of a section before the cards."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.card.page import CardPage
from ui.sections.page import SectionPage
from ui.verbs import Handlers


class Writing(QStackedWidget):
    """Shows one of the two pages; commands and the focus go to the one that is shown."""

    def __init__(self, card: CardPage, section: SectionPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self.section = card, section
        for page in (card, section):
            page.setMinimumWidth(1)  # one that is not seen must not widen the other
            self.addWidget(page)
        self.currentChanged.connect(self._lead_focus)
        self._lead_focus()

    def _lead_focus(self) -> None:
        self.setFocusProxy(self.page)

    @property
    def page(self) -> CardPage | SectionPage:
        """The page that is shown."""
        return self.section if self.currentWidget() is self.section else self.card

    def show_card(self) -> None:
        """Show the page of the card."""
        self.setCurrentWidget(self.card)

    def show_section(self) -> None:
        """Show the page of the section."""
        self.setCurrentWidget(self.section)

    def handlers(self) -> Handlers:
        """The commands of the page that is shown."""
        return self.page.handlers()
