"""A form with what stands beside every section: its tables and pictures, help and notes."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Place
from sspass_desktop.domain.money import Won
from ui.forms.blocks.section_blocks import SectionBlocks
from ui.forms.section import SectionForm, Shown
from ui.forms.side_panel import Example, SidePanel, above_panel
from ui.look.look import Look
from ui.verbs import Handlers, Verb


class Accompanied(SectionForm):
    """A form that is no outline, with the blocks and the side panel of its section below it."""

    def __init__(self, look: Look, section: CardSection, inner: SectionForm) -> None:
        super().__init__()
        self.sections, self.inner = (section,), inner
        self.blocks, self.panel = SectionBlocks(look, section), SidePanel(look, section)
        self.splitter = above_panel(self.panel, inner, self.blocks)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)
        self.setFocusProxy(inner)
        self._connect()

    def _connect(self) -> None:
        for signal, own in (
            (self.inner.proposed, self.proposed),
            (self.inner.entered, self.entered),
            (self.inner.asked, self.asked),
            (self.inner.accepting, self.accepting),
            (self.inner.offers_asked, self.offers_asked),
            (self.inner.fund_entered, self.fund_entered),
            (self.panel.proposed, self.proposed),
        ):
            signal.connect(own)
        self.panel.taken.connect(self.inner.put_lines)
        self.blocks.changed.connect(self._take_blocks)

    def refresh(self, shown: Shown) -> None:
        """Show the section and what stands beside it."""
        self.inner.show_card(shown)
        self.blocks.show_card(shown)
        self.panel.show_card(shown)

    def offer_example(self, example: Example) -> None:
        """Say where the well-filled card is found whose section is shown as an example."""
        self.panel.offer_example(example)

    def title_tools(self) -> QWidget | None:
        """Those of the form itself."""
        return self.inner.title_tools()

    def commit(self) -> None:
        """Propose what is being typed, here or in the window of a table or picture."""
        self.inner.commit()
        self.blocks.commit()

    def open_field(self, origin: Origin) -> None:
        """Put the caret where it is wanted."""
        self.inner.open_field(origin)

    def open_part(self, place: Place) -> None:
        """Put the caret into a line of one of several tables."""
        self.inner.open_part(place)

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit."""
        self.inner.set_unit(unit_won)

    def handlers(self) -> Handlers:
        """The commands of the form, of the panel, and for tables and pictures."""
        known = {**self.panel.handlers(), **self.inner.handlers()}
        if self.shown is None or self.shown.locked:
            return known
        return {Verb.TABLE: self._insert_table, Verb.PICTURE: self._insert_picture, **known}

    def _insert_table(self) -> None:
        self.inner.commit()
        self.blocks.insert_table(self.inner.lines_above())

    def _insert_picture(self) -> None:
        self.inner.commit()
        self.blocks.insert_picture(self.inner.lines_above())

    def _take_blocks(self, card: Card, name: str, joins: str) -> None:
        self.propose(card, name, joins=joins)
