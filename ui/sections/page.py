"""The page of a section: its head, the tools, its blocks one below the other."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from sspass_desktop.documents.blocks import Origin
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Block, Section, Table
from sspass_desktop.domain.outlining.tables import pasted
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.section_edits import (
    Blocks,
    block_exchanged,
    block_inserted,
    block_shifted,
    section_of,
    with_section,
    without_block,
)
from sspass_desktop.texts import sections as words
from ui.clipboard import copied_cells
from ui.edits import Step
from ui.forms.outline_tools import OutlineTools
from ui.look.look import Look
from ui.sections.blocks_column import BlocksColumn
from ui.sections.box import BlockBox, SolidBox
from ui.sections.catalogue import NEW, kind_of
from ui.sections.drafts import Drafts
from ui.sections.head import SectionHead
from ui.sections.menus import AddButton, block_menu
from ui.sections.text_boxes import LinesBox
from ui.verbs import Handlers, Verb


class SectionPage(QWidget):
    """Shows one section at a time and proposes the edition with another one in its place.

    Signals:
        proposed: A ``Step``.
        section_shown: The uid of the section that is shown now.
        records_asked: The ``Query`` whose records are wanted.
        source_asked: The ``Place`` of what a number follows.
        neighbour_asked: The next section (1) or the one before (-1) is wanted.
        told: A Korean sentence.
    """

    proposed = Signal(object)
    section_shown = Signal(object)
    records_asked = Signal(object)
    source_asked = Signal(object)
    neighbour_asked = Signal(int)
    told = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words.PAGE)
        self._look = look
        self._edition: Edition | None = None
        self.section: Section | None = None
        self.locked = False
        self.head, self.tools = SectionHead(look), OutlineTools(look)
        self.add = AddButton(look, self)
        self.tools.add_behind(self.add)
        self.lock_line, self.message = QLabel(), QLabel()
        for line in (self.lock_line, self.message):
            line.setProperty("kind", "notice")
            line.hide()
        self.blocks = BlocksColumn(look)
        self.empty, self.first = QLabel(words.EMPTY), QPushButton(words.FIRST_TEXT)
        self.drafts = Drafts(look, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.lock_line, self.tools, self.message):
            column.addWidget(part)
        column.addWidget(self.blocks, 1)
        self.blocks.show_nothing(self.empty, self.first)
        self.setFocusProxy(self.blocks)

    def _connect(self) -> None:
        self.head.edited.connect(self._take_section)
        self.tools.asked.connect(self._carry_out)
        self.add.menu().triggered.connect(self._chosen)
        self.first.clicked.connect(partial(self._do, Verb.INSERT_TEXT))
        self.blocks.edited.connect(self._take_block)
        self.blocks.told.connect(self._tell)
        self.blocks.entered.connect(self._entered)
        self.blocks.menu_asked.connect(self._open_menu)
        self.blocks.records_asked.connect(self.records_asked)
        self.blocks.source_asked.connect(self.source_asked)
        self.blocks.paste_asked.connect(self.paste)
        self.drafts.made.connect(self._take_draft)

    # showing

    def show_section(self, edition: Edition, uid: Uid | None, *, why_locked: str = "") -> None:
        """Show a section; caret and scroll position stay if it is the one that is shown."""
        section = section_of(edition, uid)
        another = section is None or self.section is None or section.uid != self.section.uid
        if another:
            self.drafts.close()
            self.head.forget()
            self.message.hide()
        self._edition, self.section, self.locked = edition, section, bool(why_locked)
        self.lock_line.setText(why_locked)
        self.lock_line.setVisible(self.locked)
        blocks = section.blocks if section is not None else ()
        self.blocks.show_blocks(blocks, edition, another=another)
        self.blocks.set_locked(self.locked)
        self.tools.set_locked(self.locked)
        self.add.setEnabled(not self.locked)
        self.first.setEnabled(not self.locked)
        if section is not None:
            self.head.show_section(edition, section, locked=self.locked)
            if another:
                self.section_shown.emit(section.uid)

    @property
    def has_windows(self) -> bool:
        """Whether a table or picture is being written in a window."""
        return self.drafts.dialog is not None or bool(self.blocks.with_windows())

    def close_windows(self) -> None:
        """The plan goes."""
        self.drafts.close()
        for box in self.blocks.with_windows():
            box.close_dialog()

    def commit(self) -> None:
        """Propose what is being typed, here and in the windows of tables and pictures."""
        self.drafts.commit()
        self.head.commit()
        self.blocks.commit()

    def enter(self) -> None:
        """Put the caret into the blocks, into a title that is missing first."""
        untitled = self.section is not None and self.section.level and not self.section.title
        (self.head.title if untitled else self.blocks).setFocus()

    def open_block(self, index: int) -> None:
        """Put the caret into a block."""
        self.blocks.enter(index)

    def _entered(self, box: BlockBox) -> None:
        if isinstance(box, LinesBox):
            self.tools.serve(box.outline)

    def _tell(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.show()

    # changes

    def _take_section(self, section: Section, name: str, joins: str) -> None:
        self._propose(section, name, joins)

    def _take_block(self, at: int, block: Block, name: str, joins: str) -> None:
        if self.section is not None:
            self.message.hide()
            visit = f"{self.section.uid} {at} {joins}" if joins else ""
            self._propose_blocks(block_exchanged(self.section.blocks, at, block), name, visit, at)

    def _propose_blocks(self, blocks: Blocks, name: str, joins: str = "", at: int = 0) -> None:
        if self.section is not None:
            self._propose(replace(self.section, blocks=blocks), name, joins, at)

    def _propose(self, section: Section, name: str, joins: str, at: int | None = None) -> None:
        if self._edition is not None and not self.locked:
            after = with_section(self._edition, section)
            self.proposed.emit(Step(after, name, joins, Origin(section.uid, None, at)))

    def _place(self) -> tuple[int, int | None]:
        """Behind which block, and in an outline behind which of its lines, a new one goes."""
        box = self.blocks.current
        if box is None:
            return len(self.blocks.boxes) - 1, None
        return self.blocks.boxes.index(box), box.lines_above()

    def insert(self, block: Block, name: str = "") -> None:
        """Put a block in where the caret is, and the caret into it."""
        self.commit()
        self._insert(block, *self._place(), name)

    def _insert(self, block: Block, at: int, lines: int | None, name: str) -> None:
        if self.section is None:
            return
        blocks, place = block_inserted(self.section.blocks, at, block, lines)
        kind = words.KINDS[kind_of(block)]
        self._propose_blocks(blocks, name or words.added(kind), at=place)
        self.blocks.enter(place)

    def _take_draft(self, block: Block, at: int, lines: int | None) -> None:
        """Put in what was written in a window; the window belongs to the new block now."""
        self._insert(block, at, lines, "")
        self.drafts.pass_on(self.blocks.current)

    def _write(self, kind: str) -> None:
        self.commit()
        self.drafts.open(kind, *self._place())

    def paste(self) -> None:
        """Take a copied picture or table as a block."""
        cells = copied_cells()
        if cells.rows and cells.is_table:
            table = pasted(Table(((),)), (0, 0), cells.rows, cells.spans)
            self.insert(table)
            return
        picture, sentence = self.drafts.copied_picture()
        if picture is not None:
            self.insert(picture)
        else:
            self._tell(sentence)

    def _shift(self, by: int) -> None:
        box = self.blocks.current
        if box is None or self.section is None:
            return
        self.commit()
        at = self.blocks.boxes.index(box)
        blocks, place = block_shifted(self.section.blocks, at, by)
        self._propose_blocks(blocks, words.moved(words.KINDS[box.kind]), at=place)
        self.blocks.enter(place)

    def _remove(self) -> None:
        box = self.blocks.current
        if box is None or self.section is None:
            return
        self.commit()
        at = self.blocks.boxes.index(box)
        blocks = without_block(self.section.blocks, at)
        self._propose_blocks(blocks, words.removed(words.KINDS[box.kind]), at=at)
        self.blocks.enter(min(at, len(self.blocks.boxes) - 1))

    # commands

    def handlers(self) -> Handlers:
        """The commands of the block that holds the caret, and those of the page."""
        box = self.blocks.current
        known = box.handlers() if box is not None else {}
        ways = {
            Verb.PREVIOUS_SECTION: partial(self.neighbour_asked.emit, -1),
            Verb.NEXT_SECTION: partial(self.neighbour_asked.emit, 1),
        }
        if self.locked or self.section is None:
            return {**ways, **known}
        acts: dict[Verb, Callable[[], None]] = {
            **ways,
            **{verb: partial(self.insert, block) for verb, block in NEW.items()},
            Verb.TABLE: partial(self._write, "table"),
            Verb.PICTURE: partial(self._write, "picture"),
        }
        if self.section.level:
            acts[Verb.SECTION_NUMBER] = self.head.toggle_number
        if box is not None:
            acts[Verb.BLOCK_UP] = partial(self._shift, -1)
            acts[Verb.BLOCK_DOWN] = partial(self._shift, 1)
            acts[Verb.REMOVE_BLOCK] = self._remove
        if isinstance(box, SolidBox):
            acts[Verb.MOVE_UP], acts[Verb.MOVE_DOWN] = acts[Verb.BLOCK_UP], acts[Verb.BLOCK_DOWN]
            acts[Verb.CLEAR], acts[Verb.PASTE] = self._remove, self.paste
        return {**acts, **known}

    def _do(self, verb: Verb) -> None:
        handler = self.handlers().get(verb)
        if handler is not None:
            handler()

    def _carry_out(self, verb: Verb) -> None:
        box = self.blocks.current
        if isinstance(box, LinesBox):
            box.outline.setFocus()
        self._do(verb)

    def _chosen(self, action: QAction) -> None:
        self._do(action.data())

    def _open_menu(self, button: QWidget) -> None:
        menu = block_menu(self, self.handlers())
        menu.triggered.connect(self._chosen)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
