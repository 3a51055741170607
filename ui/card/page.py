"""The page of a card: its head, the rail of sections, the form of the section that is open."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.figures.offers import Offer, linked, offers
from sspass_desktop.domain.figures.sources import plan_figures
from sspass_desktop.domain.money import Won
from sspass_desktop.texts import card_page as words
from sspass_desktop.texts import figures
from ui import late
from ui.card.head import CardHead
from ui.card.nothing import NoCard
from ui.card.rail import Rail
from ui.edits import Step
from ui.forms.blocks.section_blocks import SectionBlocks
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look, Text
from ui.look.stack import Stack
from ui.verbs import Handlers, Verb

FormMaker: TypeAlias = Callable[[Look], SectionForm]
SECTIONS = tuple(CardSection)
NARROW_BELOW = 1340
"""Of the window, in pixels at 100 %: the rail shows numbers only."""


class CardPage(QWidget):
    """Shows one section of one card at a time; forms are made when they are first needed.

    Without a card it says so, and nothing can be typed.

    Signals:
        proposed: A ``Step`` of the head or of a form.
        entered: The ``Origin`` of the field that the caret is in.
        asked: A ``Place`` or a card that a form wants to see.
        accepting: A ``Report`` that a form wants accepted with a reason.
        section_shown: The ``CardSection`` that is open now.
        form_made: A ``SectionForm`` that was made because its section was opened.
        told: A Korean sentence.
        verb_asked: The ``Verb`` of a command that is asked for.
    """

    proposed = Signal(object)
    entered = Signal(object)
    asked = Signal(object)
    accepting = Signal(object)
    section_shown = Signal(object)
    form_made = Signal(object)
    told = Signal(str)
    verb_asked = Signal(object)

    def __init__(
        self, look: Look, makers: Mapping[CardSection, FormMaker], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._makers = look, makers
        self._forms: dict[CardSection, SectionForm] = {}
        self._tools: dict[SectionForm, QWidget] = {}
        self._blocks: list[tuple[SectionForm, SectionBlocks]] = []
        self._shown: Shown | None = None
        self._unit_won: Won = 1
        self.section = CardSection.GOALS
        self.head, self.rail = CardHead(look), Rail(look)
        self.heading, self.hint = QLabel(), QLabel()
        self.hint.setProperty("kind", "muted")
        self.lock_line = QLabel(words.LOCKED)
        self.lock_line.setProperty("kind", "notice")
        self.stack, self.nothing = Stack(), NoCard(look)
        self._lay_out()
        self.head.proposed.connect(self.proposed)
        self.nothing.card_asked.connect(partial(self.verb_asked.emit, Verb.NEW_CARD))
        self.rail.chosen.connect(self._choose)
        self.rail.entered_section.connect(self.enter_form)
        look.changed.connect(self._dress)
        self._dress()
        self.show_card(None)

    def _lay_out(self) -> None:
        title_line = QHBoxLayout()
        title_line.addWidget(self.heading)
        title_line.addWidget(self.hint, 1)
        self._title_line = title_line
        editor = QWidget()
        editor.setProperty("kind", "surface")
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(title_line)
        column.addWidget(self.stack, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addWidget(editor, 1)
        below.addWidget(self.nothing, 1)
        self._of_card = (self.head, self.rail, editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self.lock_line):
            whole.addWidget(part)
        whole.addLayout(below, 1)

    def _dress(self) -> None:
        px = self._look.px
        self.heading.setFont(self._look.font(Text.SECTION))
        self._title_line.setContentsMargins(px(12), px(8), px(12), px(8))
        self._title_line.setSpacing(px(8))
        self.fit_to(self.window().width())

    def fit_to(self, width: int) -> None:
        """Give the rail the width that fits a window of this width."""
        self.rail.set_narrow(width < self._look.px(NARROW_BELOW))

    @property
    def form(self) -> SectionForm:
        """The form of the open section."""
        return self._form(self.section)

    def _form(self, section: CardSection) -> SectionForm:
        form = self._forms.get(section)
        if form is None:
            form = self._makers[section](self._look)
            form.setAccessibleName(words.SECTIONS[section])
            form.proposed.connect(self.proposed)
            form.entered.connect(self.entered)
            form.asked.connect(self.asked)
            form.accepting.connect(self.accepting)
            form.offers_asked.connect(self.offer_links)
            form.set_unit(self._unit_won)
            for served in form.sections or (section,):
                self._forms[served] = form
            self._blocks += [(form, one) for one in form.findChildren(SectionBlocks)]
            self.stack.addWidget(form)
            tools = form.title_tools()
            if tools is not None:
                self._tools[form] = tools
                self._title_line.addWidget(tools)
            self.form_made.emit(form)
        return form

    def set_unit(self, unit_won: Won) -> None:
        """Show money in another unit in every form."""
        self._unit_won = unit_won
        for form in set(self._forms.values()):
            form.set_unit(unit_won)

    def show_card(self, shown: Shown | None) -> None:
        """Show a card, or that there is none; another one keeps the section that is open."""
        if self._shown is None or shown is None or self._shown.card.uid != shown.card.uid:
            self.head.forget()
        self._shown = shown
        self.lock_line.setVisible(shown is not None and shown.locked)
        self.nothing.setVisible(shown is None)
        for part in self._of_card:
            part.setVisible(shown is not None)
        if shown is None:
            self.close_windows()
            self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes it, the stub does not
            return
        self.head.show_card(shown)
        self.rail.show_card(shown)
        for form, _ in self._windows():  # it would propose the card as it was
            if form.shown is not shown:
                form.show_card(shown)
        self._show_section()

    def _windows(self) -> list[tuple[SectionForm, SectionBlocks]]:
        """The forms of which a table or picture is being written in a window, and its blocks."""
        return [(form, one) for form, one in self._blocks if one.dialog is not None]

    def close_windows(self) -> None:
        """The card goes, or its plan."""
        for _, blocks in self._windows():
            blocks.close_window()

    def _show_section(self) -> None:
        if self._shown is None:
            return
        self.heading.setText(words.heading(self.section, self._shown.edition.year))
        self.hint.setText(words.HINTS[self.section])
        form = self.form
        if form.shown is not self._shown:
            form.show_card(self._shown)
        self.stack.show_page(form)
        for owner, tools in self._tools.items():
            tools.setVisible(owner is form)
        self.setFocusProxy(form)

    def show_section(self, section: CardSection) -> None:
        """Open a section."""
        self.rail.choose(section)

    def _choose(self, section: CardSection) -> None:
        if section is not self.section:
            self.commit()
        self.section = section
        self._show_section()
        self.section_shown.emit(section)

    def go_to(self, origin: Origin) -> None:
        """Open the field that made a block of the page."""
        if origin.section is None:
            self.head.title.setFocus()
            return
        self.show_section(origin.section)
        self.form.open_field(origin)

    def enter_form(self) -> None:
        """Put the caret into the open form."""
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Propose what is being typed in the head, the open form, or a window of any form."""
        if self._shown is not None:
            self.head.commit()
            self.form.commit()
        for _, blocks in self._windows():
            blocks.commit()

    def step_section(self, by: int) -> None:
        """Open the next or the previous section, with the caret in it."""
        place = SECTIONS.index(self.section) + by
        if 0 <= place < len(SECTIONS):
            self.show_section(SECTIONS[place])
            self.enter_form()

    def handlers(self) -> Handlers:
        """The form's own commands, and the way to its neighbours."""
        if self._shown is None:
            return {}
        linking = {} if self._shown.locked else {Verb.LINK_NUMBERS: self.offer_links}
        return {
            **linking,
            Verb.PREVIOUS_SECTION: self._previous_section,
            Verb.NEXT_SECTION: self._next_section,
            **self.form.handlers(),
        }

    def offer_links(self) -> None:
        """Offer the typed numbers of the card that equal its figures as links."""
        self.commit()
        shown = self._shown
        if shown is None or shown.locked:
            return
        found = offers(shown.card, plan_figures(shown.edition))
        if not found:
            self.told.emit(figures.NO_OFFERS)
            return
        dialog = late.number_links(self._look, self.window())
        dialog.show_offers(shown.card, found, shown.edition.year)
        dialog.taken.connect(partial(self._take_links, shown.card))
        dialog.open()

    def _take_links(self, card: Card, chosen: list[Offer]) -> None:
        if self._shown is None or self._shown.card != card:
            self.told.emit(figures.CHANGED_MEANWHILE)
            return
        step = Step(linked(card, chosen), figures.offers_taken(len(chosen)), place=Origin(card.uid))
        self.proposed.emit(step)

    def _previous_section(self) -> None:
        self.step_section(-1)

    def _next_section(self) -> None:
        self.step_section(1)
