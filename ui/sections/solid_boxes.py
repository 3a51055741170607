"""Blocks that are shown as they are and edited elsewhere: tables, pictures, generated ones."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Block, Generated, PageBreak, Picture, Query, Table
from sspass_desktop.domain.outlining.tables import width_of
from sspass_desktop.domain.plan import Edition
from sspass_desktop.texts import blocks as block_words
from sspass_desktop.texts import sections as words
from ui.fields.choice import Choice
from ui.forms.blocks.picture_editor import PictureEditor
from ui.forms.blocks.table_editor import TableEditor
from ui.look.look import Look, Text
from ui.sections.box import SolidBox
from ui.sections.table_sketch import TableSketch

OF_A_DEPARTMENT = (Query.DUTIES, Query.DEPARTMENT_RESULTS)
"""Blocks that may show one department only."""


class DialogBox(SolidBox):
    """A block that has a window of its own for editing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.dialog: TableEditor | PictureEditor | None = None
        self.caption, self.change = QLabel(), QPushButton(words.EDIT)
        self.change.setProperty("kind", "link")
        self.change.clicked.connect(self.open_editor)
        self.head, self.column = QHBoxLayout(), QVBoxLayout(self)
        self.head.addWidget(self.caption, 1)
        self.head.addWidget(self.change)
        self.column.addLayout(self.head)
        look.changed.connect(self.dress)

    def dress(self) -> None:
        """Take sizes from the look."""
        px = self.look.px
        self.column.setContentsMargins(px(12), px(6), px(12), px(10))
        self.column.setSpacing(px(6))
        self.caption.setFont(self.look.font(Text.LABEL_BOLD))

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        self.change.setEnabled(not locked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.open_editor()
        event.accept()

    def open_editor(self) -> None:
        """Open the window, or bring it to the front."""
        if self.locked:
            return
        if self.dialog is None:
            self.adopt(self.make_dialog())
        if self.dialog is not None:
            self.dialog.show()
            self.dialog.raise_()

    def adopt(self, dialog: TableEditor | PictureEditor) -> None:
        """Take over the window in which the block was written first."""
        self.dialog = dialog
        dialog.finished_with.connect(self._take)
        dialog.finished.connect(self._forget)

    def make_dialog(self) -> TableEditor | PictureEditor:
        """The window of this kind of block."""
        raise NotImplementedError

    def _forget(self) -> None:
        self.dialog = None

    def _take(self, block: Block) -> None:
        joins = "" if self.dialog is None else self.dialog.visit
        self.edited.emit(block, words.edited(words.KINDS[self.kind]), joins)

    def commit(self) -> None:
        """Propose what is being written in the window."""
        if self.dialog is not None:
            self.dialog.hand_over()

    def close_dialog(self) -> None:
        """The block goes: its window, which has handed over what it held, goes with it."""
        if self.dialog is not None:
            self.dialog.finished_with.disconnect(self._take)
            self.dialog.close()


class TableBox(DialogBox):
    """A table as it is laid out."""

    kind = "table"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._held = Table(())
        self.sketch, self.note = TableSketch(look), QLabel()
        self.note.setProperty("kind", "muted")
        self.note.setWordWrap(True)
        self.column.addWidget(self.sketch)
        self.column.addWidget(self.note)
        self.dress()

    def show_block(self, block: Block, edition: Edition) -> None:  # noqa: ARG002 - as all
        if isinstance(block, Table):
            self._held = block
            size = words.size(len(block.rows), width_of(block))
            self.caption.setText(words.captioned(words.TABLE, block.caption, size))
            self.setAccessibleName(self.caption.text())
            self.sketch.show_table(block)
            notes = {
                block_words.UNIT: block.unit,
                block_words.AS_OF: block.as_of,
                block_words.SOURCE: block.source,
                block_words.NOTE: block.note,
            }
            self.note.setText("   ".join(f"{name}: {text}" for name, text in notes.items() if text))
            self.note.setVisible(bool(self.note.text()))

    def make_dialog(self) -> TableEditor:
        return TableEditor(self.look, self._held, self.window())


class PictureBox(DialogBox):
    """A picture, made small."""

    kind = "picture"
    SHOWN = QSize(420, 220)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._held = Picture()
        self.image = QLabel()
        self.column.addWidget(self.image)
        self.dress()

    def dress(self) -> None:
        """Take sizes from the look."""
        super().dress()
        self._draw()

    def show_block(self, block: Block, edition: Edition) -> None:  # noqa: ARG002 - as all
        if isinstance(block, Picture):
            self._held = block
            self.caption.setText(words.captioned(words.PICTURE, block.caption, block.source))
            self.setAccessibleName(self.caption.text())
            self._draw()

    def _draw(self) -> None:
        picture, px = QPixmap(), self.look.px
        if self._held.data and picture.loadFromData(QByteArray(self._held.data)):
            kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            box = QSize(px(self.SHOWN.width()), px(self.SHOWN.height()))
            shown = picture.scaled(picture.size().boundedTo(box), kept, smooth.SmoothTransformation)
            self.image.setPixmap(shown)
        else:
            self.image.setText(words.NO_PICTURE)

    def make_dialog(self) -> PictureEditor:
        return PictureEditor(self.look, self._held, self.window())


class GeneratedBox(SolidBox):
    """A block made from records: which, and the way to them."""

    kind = "generated"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._held = Generated(Query.HISTORY)
        self.query, self.open = Choice(words.QUERY), QPushButton(words.OPEN_RECORDS)
        self.subject = Choice(words.SUBJECT)
        self.subject.chosen.connect(self._take_subject)
        self.query.offer(tuple(words.QUERIES.items()))
        self.query.chosen.connect(self._take)
        self.open.clicked.connect(self.open_editor)
        self.kind_label, self.hint = QLabel(words.GENERATED), QLabel(words.MADE_OF_RECORDS)
        self.hint.setProperty("kind", "muted")
        self.row = QHBoxLayout(self)
        for part in (self.kind_label, self.query, self.subject, self.open):
            self.row.addWidget(part)
        self.row.addWidget(self.hint, 1)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        px = self.look.px
        self.row.setContentsMargins(px(12), px(8), px(12), px(8))
        self.row.setSpacing(px(8))
        self.kind_label.setFont(self.look.font(Text.LABEL_BOLD))

    def show_block(self, block: Block, edition: Edition) -> None:
        if isinstance(block, Generated):
            self._held = block
            self.query.show_value(block.query)
            units = [(one.uid, one.name) for one in edition.departments]
            self.subject.offer([(None, words.ALL_SUBJECTS), *units])
            self.subject.show_value(block.subject)
            self.subject.setVisible(block.query in OF_A_DEPARTMENT)
            self.setAccessibleName(words.generated(block.query))
            self.open.setAccessibleName(words.open_records(block.query))

    def set_locked(self, locked: bool) -> None:
        super().set_locked(locked)
        self.query.setEnabled(not locked)
        self.subject.setEnabled(not locked)

    def open_editor(self) -> None:
        """Go to the records."""
        self.records_asked.emit(self._held.query)

    def _take(self, query: Query) -> None:
        self.edited.emit(Generated(query), words.edited(words.GENERATED), "")

    def _take_subject(self, subject: Uid | None) -> None:
        block = replace(self._held, subject=subject)
        self.edited.emit(block, words.edited(words.GENERATED), "")


class PageBreakBox(SolidBox):
    """A line across the page."""

    kind = "page_break"

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(words.PAGE_BREAK)
        self.label = QLabel(words.PAGE_BREAK)
        self.label.setProperty("kind", "muted")
        row = QHBoxLayout(self)
        row.addWidget(self.label, 0, Qt.AlignmentFlag.AlignCenter)

    def show_block(self, block: Block, edition: Edition) -> None:
        assert isinstance(block, PageBreak), edition  # noqa: S101 - nothing in it
