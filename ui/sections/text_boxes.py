"""Blocks that are written: outlines, boxes with a title, quoted statements."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from sspass_desktop.domain.outline import Block, Callout, Outline, Statement
from sspass_desktop.domain.outlining.levels import Lines
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import sections as words
from ui.fields.text import TextBox, TextLine
from ui.look.look import Look, Text
from ui.outline.numbers import Numbers
from ui.sections.box import BlockBox
from ui.sections.flowing import MARKING, FlowingOutline
from ui.verbs import Handlers


class LinesBox(BlockBox):
    """A block with an outline in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_shown = False
        self.outline = FlowingOutline(look)
        self.outline.setAccessibleName(words.KINDS[self.kind])
        self.outline.set_hint(words.OUTLINE_HINT)
        self.outline.edited.connect(self._take_lines)
        self.outline.left.connect(self.left)
        self.outline.told.connect(self.told)
        self.outline.paste_asked.connect(self.paste_asked)
        self.outline.seen.connect(self._tell_caret)
        self.outline.source_asked.connect(self.source_asked)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.outline)
        self.setFocusProxy(self.outline)

    def _tell_caret(self, caret: QRect) -> None:
        self.seen.emit(caret.translated(self.outline.pos()))

    def _take_lines(self, lines: Lines, name: str, joins: str) -> None:
        raise NotImplementedError

    def show_lines(self, lines: Lines, edition: Edition) -> None:
        """Show the lines of the block, the first time from their beginning."""
        self.outline.show_numbers(Numbers(edition.uid, edition))
        show = self.outline.show_lines if self._is_shown else self.outline.open_lines
        show(lines, MARKING)
        self._is_shown = True

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        if locked != self.outline.locked:
            self.outline.set_locked(locked)

    def commit(self) -> None:
        self.outline.commit()

    def enter(self, from_below: bool) -> None:
        super().enter(from_below)
        self.outline.go_to(len(self.outline.lines) if from_below else 0, None if from_below else 0)

    def handlers(self) -> Handlers:
        return self.outline.handlers() if self.outline.hasFocus() else {}


class OutlineBox(LinesBox):
    """An outline of the section itself."""

    kind = "outline"

    def show_block(self, block: Block, edition: Edition) -> None:
        if isinstance(block, Outline):
            self.show_lines(block.lines, edition)

    def _take_lines(self, lines: Lines, name: str, joins: str) -> None:
        self.edited.emit(Outline(lines), name, joins)

    def lines_above(self) -> int | None:
        """Behind the line that holds the caret."""
        return min(self.outline.textCursor().blockNumber() + 1, len(self.outline.lines))


class CalloutBox(LinesBox):
    """A box with a title, such as 시사점."""

    kind = "callout"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("kind", "box")
        self._held = Callout("", ())
        self.title = TextLine(words.CALLOUT_TITLE)
        self.title.setProperty("kind", "title")
        self.title.setPlaceholderText(words.CALLOUT_TITLE)
        self.title.edited.connect(self._take_title)
        self.column.insertWidget(0, self.title)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self.look.px
        self.column.setContentsMargins(px(8), px(6), px(8), px(4))
        self.title.setFont(self.look.font(Text.SECTION))

    def show_block(self, block: Block, edition: Edition) -> None:
        if isinstance(block, Callout):
            self._held = block
            self.title.show_text(block.title)
            self.show_lines(block.lines, edition)

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        self.title.setReadOnly(locked)

    def commit(self) -> None:
        self.title.typing.flush()
        super().commit()

    def _take_title(self, title: str, visit: int) -> None:
        name = words.edited(words.CALLOUT)
        self.edited.emit(replace(self._held, title=title), name, f"title {visit}")

    def _take_lines(self, lines: Lines, name: str, joins: str) -> None:
        self.edited.emit(replace(self._held, lines=lines), name, joins)


class StatementBox(BlockBox):
    """A quoted paragraph and where it stands."""

    kind = "statement"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("kind", "box")
        self._held = Statement("")
        self.text = TextBox(words.STATEMENT_TEXT)
        self.source = TextLine(words.STATEMENT_SOURCE)
        self.source.setPlaceholderText(words.STATEMENT_SOURCE_HINT)
        self.form = QFormLayout(self)
        self.form.addRow(words.STATEMENT_TEXT, self.text)
        self.form.addRow(words.STATEMENT_SOURCE, self.source)
        self.setFocusProxy(self.text)
        self.text.edited.connect(self._take_text)
        self.source.edited.connect(self._take_source)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self.look.px
        self.form.setContentsMargins(px(12), px(8), px(12), px(8))
        self.form.setHorizontalSpacing(px(12))
        self.form.setVerticalSpacing(px(6))
        for field in (self.text, self.source):
            field.setFont(self.look.font(Text.OUTLINE))

    def show_block(self, block: Block, edition: Edition) -> None:  # noqa: ARG002 - as all
        if isinstance(block, Statement):
            self._held = block
            self.text.show_text(block.text)
            self.source.show_text(block.source)

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        for field in (self.text, self.source):
            field.setReadOnly(locked)

    def commit(self) -> None:
        self.text.typing.flush()
        self.source.typing.flush()

    def _take_text(self, text: str, visit: int) -> None:
        plain = " ".join(text.split("\n"))
        name = words.edited(words.STATEMENT)
        self.edited.emit(replace(self._held, text=plain), name, f"text {visit}")

    def _take_source(self, text: str, visit: int) -> None:
        name = words.edited(words.STATEMENT)
        self.edited.emit(replace(self._held, source=text), name, f"source {visit}")
