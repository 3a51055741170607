"""A section that is an outline."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.documents.signs import Marking
from sspass_desktop.domain.card import CardSection
from sspass_desktop.domain.outline import Line
from sspass_desktop.domain.outlining.sections import lines_of, with_lines
from ui.forms.section import SectionForm, Shown
from ui.look.look import Look
from ui.outline.editor import OutlineEditor
from ui.verbs import Handlers


class OutlineForm(SectionForm):
    """The lines of one section."""

    def __init__(self, look: Look, section: CardSection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = (section,)
        self._section, self._marking = section, Marking(section)
        self.editor = OutlineEditor(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self.editor.edited.connect(self._take)
        self.editor.entered.connect(self._line_entered)
        self.setFocusProxy(self.editor)

    def refresh(self, shown: Shown) -> None:
        """Show the section of a card."""
        self.editor.show_lines(lines_of(shown.card, self._section), self._marking)
        self.editor.set_locked(shown.locked)

    def _take(self, lines: tuple[Line, ...], name: str, joins: str) -> None:
        if self.shown is not None:
            card = with_lines(self.shown.card, self._section, lines)
            self.propose(card, name, joins=joins, index=self.editor.textCursor().blockNumber())

    def _line_entered(self, line: int) -> None:
        if self.shown is not None:
            self.entered.emit(Origin(self.shown.card.uid, self._section, line))

    def commit(self) -> None:
        """Propose what is being typed."""
        self.editor.commit()

    def open_field(self, origin: Origin) -> None:
        """Put the caret into a line."""
        self.editor.setFocus()
        self.editor.go_to(origin.index or 0)

    def handlers(self) -> Handlers:
        """The editor's commands."""
        return self.editor.handlers()
