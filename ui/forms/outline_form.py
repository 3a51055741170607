"""A section that is an outline: tools, the editor, help and notes below it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.outlining.sections import lines_of, with_lines
from sspass_desktop.texts import card_page, guidance
from sspass_desktop.texts import outline as words
from ui.forms.blocks.section_blocks import SectionBlocks
from ui.forms.outline_tools import OutlineTools
from ui.forms.section import SectionForm, Shown
from ui.forms.side_panel import Example, SidePanel, above_panel
from ui.look.look import Look
from ui.outline.editor import OutlineEditor
from ui.outline.numbers import Numbers
from ui.verbs import Handlers, Verb

_GRAVEST = (Severity.NOTICE, Severity.WARNING, Severity.ERROR)


class OutlineForm(SectionForm):
    """Edits the lines of one section."""

    def __init__(self, look: Look, section: CardSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = (section,)
        self.section, self.style_of_signs = section, Marking(section)
        self._card: Uid | None = None
        self.editor = OutlineEditor(look)
        self.editor.setAccessibleName(card_page.SECTIONS[section])
        self.editor.set_hint(guidance.HINTS.get(section, ""))
        self.tools = OutlineTools(look, self.editor)
        self.message = QLabel()
        self.message.setProperty("kind", "notice")
        self.message.setWordWrap(True)
        self.message.hide()
        self.blocks = SectionBlocks(look, section)
        self.panel = SidePanel(look, section)
        self.setFocusProxy(self.editor)
        self._lay_out()
        self.tools.asked.connect(self._carry_out)
        self.editor.edited.connect(self._take)
        self.editor.told.connect(self._tell)
        self.editor.entered.connect(self._tell_line)
        self.editor.source_asked.connect(self.asked)
        self.editor.offers_asked.connect(self.offers_asked)
        self.blocks.changed.connect(self._take_blocks)
        self.panel.taken.connect(self._take_last_year)
        self.panel.proposed.connect(self.proposed)

    def _lay_out(self) -> None:
        self.splitter = above_panel(self.panel, self.editor, self.message, self.blocks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.splitter, 1)

    def offer_example(self, example: Example) -> None:
        """Say where the well-filled card is found whose sections are shown as examples."""
        self.panel.offer_example(example)

    def refresh(self, shown: Shown) -> None:
        """Show the lines of a card, where the findings are, and what the panel has about it."""
        lines = lines_of(shown.card, self.section)
        self.editor.show_numbers(Numbers(shown.card.uid, shown.edition, shown.card))
        if shown.card.uid == self._card:
            self.editor.show_lines(lines, self.style_of_signs)
        else:
            self._card = shown.card.uid
            self.message.hide()
            self.editor.open_lines(lines, self.style_of_signs)
        if shown.locked != self.editor.locked:
            self.editor.set_locked(shown.locked)
            self.tools.set_locked(shown.locked)
        self.editor.mark_lines(self._marks(shown))
        self.tools.follow()
        self.blocks.show_card(shown)
        self.panel.show_card(shown)

    def _marks(self, shown: Shown) -> dict[int, Severity]:
        """The gravest open finding of each line."""
        marks: dict[int, Severity] = {}
        for report in shown.reports:
            place, severity = report.finding.place, report.finding.severity
            if place.section is self.section and place.line is not None and not report.accepted:
                known = marks.get(place.line, severity)
                marks[place.line] = max(known, severity, key=_GRAVEST.index)
        return marks

    def commit(self) -> None:
        """Propose what is being typed, here or in the window of a table or picture."""
        self.editor.commit()
        self.blocks.commit()

    def open_field(self, origin: Origin) -> None:
        """Put the caret into a line; where it is there already it stays."""
        line = self.editor.textCursor().blockNumber() if self.editor.hasFocus() else None
        self.editor.setFocus()
        if origin.index not in (None, line):
            self.editor.go_to(origin.index)

    def handlers(self) -> Handlers:
        """The commands of the editor, of the panel, and for tables and pictures."""
        known = {**self.editor.handlers(), **self.panel.handlers()}
        if self.editor.locked:
            return known
        return {**known, Verb.TABLE: self._insert_table, Verb.PICTURE: self._insert_picture}

    def _insert_table(self) -> None:
        self.editor.commit()
        self.blocks.insert_table(self._lines_above())

    def _insert_picture(self) -> None:
        self.editor.commit()
        self.blocks.insert_picture(self._lines_above())

    def _lines_above(self) -> int:
        """Behind how many lines the caret stands."""
        return min(self.editor.textCursor().blockNumber() + 1, len(self.editor.lines))

    def _take_blocks(self, card: Card, name: str, joins: str) -> None:
        self.propose(card, name, joins=joins, index=self.editor.textCursor().blockNumber())

    def _carry_out(self, verb: Verb) -> None:
        handler = self.handlers().get(verb)
        if handler is not None:
            self.editor.setFocus()
            handler()

    def _take(self, lines: Lines, name: str, joins: str) -> None:
        if self.shown is None:
            return
        self.message.hide()
        card = with_lines(self.shown.card, self.section, lines)
        visit = f"{card.uid} {self.section} {joins}" if joins else ""
        self.propose(card, name, joins=visit, index=self.editor.edited_line)

    def _take_last_year(self, lines: Lines) -> None:
        self.editor.put_below(lines, words.TAKEN)
        self.editor.setFocus()

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.show()

    def _tell_line(self, line: int) -> None:
        if self.shown is not None and self.editor.hasFocus():
            self.entered.emit(Origin(self.shown.card.uid, self.section, line))
