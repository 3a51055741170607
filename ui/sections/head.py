"""The head of a section: its number, its title, whether it is numbered, its part."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.section_edits import part_text, section_numbers
from sspass_desktop.texts import sections as words
from ui.fields.text import TextLine
from ui.look.look import Look, Text


class SectionHead(QWidget):
    """Shows what stands above the blocks and proposes the section with another title.

    Signals:
        edited: The section as it would be, what undo calls the step, what joins it.
    """

    edited = Signal(object, str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._section: Section | None = None
        self.setProperty("kind", "window")
        self.number, self.part = QLabel(), QLabel()
        self.number.setProperty("kind", "number")
        self.part.setProperty("kind", "muted")
        self.title = TextLine(words.TITLE)
        self.title.setProperty("kind", "title")
        self.numbered = QCheckBox(words.NUMBERED)
        self._row = QHBoxLayout(self)
        for widget in (self.number, self.title, self.part, self.numbered):
            self._row.addWidget(widget)
        self._row.setStretch(1, 1)
        self.title.edited.connect(self._take_title)
        self.numbered.clicked.connect(self.toggle_number)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(6), px(12), px(6))
        self._row.setSpacing(px(8))
        self.number.setFont(self._look.font(Text.NUMBER))
        self.title.setFont(self._look.font(Text.TITLE))

    def show_section(self, edition: Edition, section: Section, *, locked: bool) -> None:
        """Show the head of a section."""
        self._section = section
        number = section_numbers(edition).get(section.uid)
        self.number.setText(str(number) if number else section.part.value)
        self.number.setVisible(bool(number) or not section.level)
        self.title.show_text(section.title)
        usual = words.UNTITLED if section.level else words.PARTS[section.part]
        self.title.setPlaceholderText(usual)
        self.title.setReadOnly(locked)
        part = part_text(edition, section.part)
        self.part.setText(words.part(section.part, part.title) if section.level else "")
        self.numbered.setVisible(bool(section.level))
        self.numbered.setChecked(section.numbered)
        self.numbered.setEnabled(not locked)

    def commit(self) -> None:
        """Propose what is being typed."""
        self.title.typing.flush()

    def forget(self) -> None:
        """Another section comes: what the field holds is not its."""
        self.title.typing.drop()

    def toggle_number(self) -> None:
        """Number the section, or take its number away."""
        if self._section is not None:
            numbered = not self._section.numbered
            name = words.NUMBER_ON if numbered else words.NUMBER_OFF
            self.edited.emit(replace(self._section, numbered=numbered), name, "")

    def _take_title(self, title: str, visit: int) -> None:
        if self._section is not None:
            section = replace(self._section, title=title)
            self.edited.emit(section, words.TITLE_STEP, f"title {visit}")
