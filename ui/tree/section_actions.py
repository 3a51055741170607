"""What can be done with the sections of the parts before the cards."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain import section_edits as edits
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.outline import Part, Section
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import sections as words
from sspass_desktop.texts import tree as tree_words
from ui.edits import Step
from ui.fields.prompt import Prompt
from ui.tree.nodes import Face, Kind

LAST = 1_000_000


class SectionActions(QObject):
    """Makes steps of what is asked of sections.

    Signals:
        proposed: A ``Step``.
        refused: A Korean sentence.
        made: The uid of a section that was just made.
    """

    proposed = Signal(object)
    refused = Signal(str)
    made = Signal(object)

    def __init__(self, prompt: Prompt, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prompt = prompt
        self.edition: Edition | None = None

    def _propose(self, after: Edition, name: str, uid: Uid) -> None:
        self.proposed.emit(Step(after, name, place=Origin(uid)))

    def ask_new(self, face: Face | None) -> None:
        """Ask for the title of a new section behind a row, or at the end of its part."""
        found = edits.section_of(self.edition, face.uid) if self.edition and face else None
        if found is None:
            self.refused.emit(words.NEED_PART)
            return
        behind = found.uid if found.level else None
        taken = partial(self._make, found.part, behind)
        self._prompt.ask_name(words.SECTION, tree_words.NAME_HINT, "", taken)

    def _make(self, part: Part, behind: Uid | None, title: str) -> None:
        if self.edition is not None:
            section = Section(new_uid(), part, title)
            after = edits.new_section(self.edition, section, behind)
            self._propose(after, words.section_added(title), section.uid)
            self.made.emit(section.uid)

    def rename(self, uid: Uid, title: str) -> None:
        """Give a section or a part another title."""
        found = edits.section_of(self.edition, uid) if self.edition else None
        if self.edition is not None and found is not None:
            after = edits.with_section(self.edition, replace(found, title=title))
            self._propose(after, tree_words.renamed(title), uid)

    def toggle_number(self, uid: Uid) -> None:
        """Number a section, or take its number away."""
        found = edits.section_of(self.edition, uid) if self.edition else None
        if self.edition is not None and found is not None and found.level:
            name = words.NUMBER_OFF if found.numbered else words.NUMBER_ON
            section = replace(found, numbered=not found.numbered)
            self._propose(edits.with_section(self.edition, section), name, uid)

    def shift(self, face: Face, by: int) -> None:
        """Move a section among those of its part."""
        if face.kind is Kind.PART:
            self.refused.emit(words.PART_STAYS)
        elif self.edition is not None:
            after = edits.section_shifted(self.edition, face.uid, by)
            self._propose(after, words.section_moved(face.text), face.uid)

    def move(self, uid: Uid, home: Uid | None, place: int) -> None:
        """Move a section to a place of a part, which its own text stands for."""
        part = edits.section_of(self.edition, home) if self.edition else None
        found = edits.section_of(self.edition, uid) if self.edition else None
        if self.edition is not None and part is not None and found is not None:
            after = edits.section_moved(self.edition, uid, part.part, place)
            self._propose(after, words.section_moved(found.title), uid)

    def ask_part(self, face: Face) -> None:
        """Ask for the part to move a section to."""
        found = edits.section_of(self.edition, face.uid) if self.edition else None
        if self.edition is None or found is None or not found.level:
            return
        texts = [edits.part_text(self.edition, part) for part in edits.FRONT]
        parts = [(one.uid, words.part(one.part, one.title)) for one in texts]
        choices = [one for one, text in zip(parts, texts, strict=True) if text.part != found.part]
        taken = partial(self._move_to, face.uid)
        self._prompt.ask_choice(words.CHOOSE_PART, words.CHOOSE_PART_HINT, choices, taken)

    def _move_to(self, uid: Uid, home: Uid) -> None:
        self.move(uid, home, LAST)

    def remove(self, face: Face) -> None:
        """Remove a section with all its blocks."""
        if face.kind is Kind.PART:
            self.refused.emit(words.PART_STAYS)
        elif self.edition is not None:
            after = edits.without_section(self.edition, face.uid)
            self._propose(after, words.section_removed(face.text), face.uid)
