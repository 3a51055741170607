"""How a page of the guide looks: colours and sizes of the window's look, whatever Markdown says."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from ui.help.guide import Page
from ui.look.look import Look, Text
from ui.look.tokens import Role

QUOTE = QTextFormat.Property.BlockQuoteLevel
LINE, LINE_OF_TABLE = 115, 104
"""Per cent of the font's own height."""

HEADINGS = {1: (24, 4, 14), 2: (18, 26, 8), 3: (15, 16, 6)}
"""Pixels at 100 %: the letters, the gap above and below; by level."""

BUTTON = QRegularExpression(r"\[[^\[\]]+\]")
WIDE = 3
"""Columns from which a table takes the whole width."""


@dataclass(frozen=True, slots=True)
class Dress:
    """A look at the reader's own size. ``percent`` of what the window's look says."""

    look: Look
    percent: int = 100

    def px(self, pixels: float) -> int:
        """Pixels at 100 % as pixels on screen."""
        return self.look.px(pixels * self.percent / 100)

    def font(self) -> QFont:
        """The font of running text."""
        font = self.look.font(Text.OUTLINE)
        font.setPixelSize(self.px(Text.OUTLINE.value[0]))
        return font


def fill(document: QTextDocument, page: Page, dress: Dress) -> None:
    """Put a page into a document and dress it."""
    document.setDefaultFont(dress.font())
    document.setDocumentMargin(dress.px(24))
    document.setIndentWidth(dress.px(26))
    document.setMarkdown(page.text)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # it is laid out once, when all is dressed
    _dress(document, page, dress)
    whole.endEditBlock()


def _dress(document: QTextDocument, page: Page, dress: Dress) -> None:
    _ink(document, dress)
    anchors = iter(passage.anchor for passage in page.passages)
    for block in _blocks(document):
        if block.blockFormat().headingLevel():
            _dress_heading(block, next(anchors), dress)
        else:
            _dress_block(block, dress)
    for block in [*_blocks(document)]:
        _dress_marks(block, dress)
    _dress_buttons(document)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, dress)
    _frame_quotes(document, dress)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _ink(document: QTextDocument, dress: Dress) -> None:
    cursor, ink = QTextCursor(document), QTextCharFormat()
    cursor.select(QTextCursor.SelectionType.Document)
    ink.setForeground(dress.look.colour(Role.TEXT))
    cursor.mergeCharFormat(ink)


def _dress_heading(block: QTextBlock, anchor: str, dress: Dress) -> None:
    level = block.blockFormat().headingLevel()
    size, above, below = HEADINGS[min(level, max(HEADINGS))]
    cursor, letters, place = QTextCursor(block), QTextCharFormat(), QTextBlockFormat()
    font = dress.font()
    font.setPixelSize(dress.px(size))
    font.setBold(True)
    letters.setFont(font)
    letters.setForeground(dress.look.colour(Role.ACCENT if level == 1 else Role.TEXT))
    letters.setAnchor(True)
    letters.setAnchorNames([anchor])
    place.setTopMargin(dress.px(above))
    place.setBottomMargin(dress.px(below))
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    cursor.setCharFormat(letters)  # what Markdown says of its size is forgotten
    QTextCursor(block).mergeBlockFormat(place)


def _dress_block(block: QTextBlock, dress: Dress) -> None:
    cursor, place = QTextCursor(block), QTextBlockFormat()
    in_table = cursor.currentTable() is not None
    if not _shows_picture(block):  # a line that holds one is as high as it
        height = LINE_OF_TABLE if in_table else LINE
        place.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if not in_table:
        place.setBottomMargin(dress.px(3 if block.textList() is not None else 9))
    cursor.mergeBlockFormat(place)


def _shows_picture(block: QTextBlock) -> bool:
    return any(shape.isImageFormat() for _, _, shape in _fragments(block))


def _dress_marks(block: QTextBlock, dress: Dress) -> None:
    """Keys and what one types stand on a ground of their own, links in their colour."""
    for start, length, shape in [*_fragments(block)]:
        mark = QTextCharFormat()
        if shape.fontFixedPitch():
            mark.setFont(dress.font())
            mark.setBackground(dress.look.colour(Role.SUNKEN))
        if shape.anchorHref():
            mark.setForeground(dress.look.colour(Role.ACCENT))
            mark.setFontUnderline(True)
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(mark)


def _dress_buttons(document: QTextDocument) -> None:
    """What stands in brackets is the word on a button."""
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    cursor = document.find(BUTTON)
    while not cursor.isNull():
        cursor.mergeCharFormat(bold)
        cursor = document.find(BUTTON, cursor)


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        yield fragment.position(), fragment.length(), fragment.charFormat()
        place += 1


def _dress_table(table: QTextTable, dress: Dress) -> None:
    shape = table.format()
    shape.setCellPadding(dress.px(6))
    shape.setCellSpacing(0)
    shape.setBorder(1)
    shape.setBorderCollapse(True)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(dress.look.colour(Role.STRONG_LINE))
    shape.setTopMargin(dress.px(4))
    shape.setBottomMargin(dress.px(14))
    if table.columns() >= WIDE:
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(shape)
    head = QTextCharFormat()
    head.setFontWeight(QFont.Weight.Bold)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        ground = cell.format()
        ground.setBackground(dress.look.colour(Role.SUNKEN))
        cell.setFormat(ground)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(head)


def _frame_quotes(document: QTextDocument, dress: Dress) -> None:
    """What is quoted in Markdown is a hint: it stands in a box of its own."""
    quoted = [one for one in _blocks(document) if one.blockFormat().hasProperty(QUOTE)]
    for first, last in _runs(quoted):
        cursor = QTextCursor(document)
        cursor.setPosition(first.position())
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        flat = QTextBlockFormat()
        flat.setLeftMargin(0)
        flat.setRightMargin(0)
        flat.setBottomMargin(0)
        cursor.mergeBlockFormat(flat)
        box = QTextFrameFormat()
        box.setBackground(dress.look.colour(Role.ACCENT_GROUND))
        box.setPadding(dress.px(10))
        box.setTopMargin(dress.px(4))
        box.setBottomMargin(dress.px(12))
        frame = cursor.insertFrame(box)
        _flatten(document.findBlock(frame.firstPosition() - 1))
        _flatten(document.findBlock(frame.lastPosition() + 1))


def _flatten(block: QTextBlock) -> None:
    """An empty line beside a box, which Qt puts there, takes no room."""
    if not block.text():
        flat = QTextBlockFormat()
        flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        flat.setTopMargin(0)
        flat.setBottomMargin(0)
        QTextCursor(block).setBlockFormat(flat)


def _runs(blocks: list[QTextBlock]) -> Iterator[tuple[QTextBlock, QTextBlock]]:
    """The first and the last of blocks that follow each other, the last runs first."""
    runs: list[list[QTextBlock]] = []
    for block in blocks:
        if runs and runs[-1][-1].blockNumber() + 1 == block.blockNumber():
            runs[-1].append(block)
        else:
            runs.append([block])
    yield from ((run[0], run[-1]) for run in reversed(runs))
