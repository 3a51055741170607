"""What stands in a cell of a grid: its lines, broken to the width they have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sspass_desktop.documents.blocks import Cell, CellAlign, CellLine, Span
from sspass_desktop.documents.layout.letters import put, put_text
from sspass_desktop.documents.layout.metrics import BASELINE, Font
from sspass_desktop.documents.layout.page import MM, Sheet
from sspass_desktop.documents.layout.style import TableLook
from sspass_desktop.documents.layout.text import Line, balanced, broken, natural_width, words_of

MARK_X, _MARK_GAP = 3.2 * MM, 0.8 * MM
"""Where text begins behind a sign; behind a wide one a gap is left."""
_BETWEEN = 2.4 * MM  # at least, between a label and what stands at the right of the same line


@dataclass(frozen=True, slots=True)
class CellRow:
    """A line of a cell: its text from ``x``, a sign before it, something at the right edge."""

    line: Line
    x: float = 0.0
    mark: str = ""
    right: Line | None = None


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell with its lines. ``rows`` and ``columns`` as in the cell; widths in points."""

    cell: Cell
    lines: tuple[CellRow, ...]
    width: float
    font: Font
    leading: float
    side: float
    inset: float = 0.0

    @property
    def height(self) -> float:
        """The height of its lines, without padding."""
        return len(self.lines) * self.leading

    @property
    def natural(self) -> float:
        """The width of its widest line."""
        return max((row.x + row.line.width for row in self.lines), default=0.0)


def lay_out_cell(
    cell: Cell, width: float, font: Font, look: TableLook, *, header: bool
) -> LaidCell:
    """Break a cell's paragraphs into lines for a column of ``width`` points.

    A column too narrow for a letter gets smaller ones.
    """
    side = look.side if width >= look.narrow_column else min(look.narrow_side, width / 8)
    indent = min(cell.indent * MM, width / 3)
    inner = width - 2 * side - indent
    font = font._replace(size=min(font.size, inner))
    strong = cell.bold or header
    rows = tuple(row for line in cell.lines for row in _rows(line, cell.align, inner, font, strong))
    return LaidCell(cell, rows, width, font, look.leading, side)


def _rows(
    line: CellLine,
    align: CellAlign,
    width: float,
    font: Font,
    strong: bool,
) -> Iterator[CellRow]:
    x = _text_x(line.mark, font)
    if line.mark and width - x < font.size:  # no room to hang a letter: the sign opens the text
        x, line = 0.0, replace(line, mark="", text=(Span(f"{line.mark} "), *line.text))
    words = words_of(line.text, font, strong=strong)
    if align is CellAlign.CENTRE and not line.mark:
        lines = balanced(words, width)
    else:
        lines = broken(words, width - x)
    rows = [CellRow(one, x) for one in lines] or [CellRow(Line((), 0.0), x)]
    if line.mark:
        rows[0] = replace(rows[0], mark=line.mark)
    if not line.right:
        yield from rows
        return
    beside = words_of((Span(line.right),), font, strong=strong)
    room = width - rows[0].x - rows[0].line.width - _BETWEEN
    if len(rows) == 1 and (natural_width(beside) <= room or not words):
        fits = broken(beside, width)
        yield replace(rows[0], right=fits[0] if fits else None)
        yield from (CellRow(Line((), 0.0), right=one) for one in fits[1:])
        return
    yield from rows
    yield from (CellRow(Line((), 0.0), right=one) for one in broken(beside, width))


def _text_x(mark: str, font: Font) -> float:
    """Where text begins behind a sign; wide ones leave a little more room."""
    return max(MARK_X, font.width(mark) + _MARK_GAP) if mark else 0.0


def put_cell(sheet: Sheet, laid: LaidCell, x: float, y: float, height: float) -> None:
    """Put a cell's lines into a box, in its middle or from the top."""
    cell = laid.cell
    free = height - laid.height
    top = y + (min(free / 2, _top_padding(free)) if cell.top else free / 2)
    left = x + laid.side + min(cell.indent * MM, laid.width / 3)
    right = x + laid.width - laid.side - laid.inset
    for row in laid.lines:
        base = top + laid.leading / 2 + BASELINE * laid.font.size
        start = _start(row, cell.align, left, right)
        if row.mark:
            put_text(sheet, row.mark, laid.font, (start, base))
        put(sheet, row.line, start + row.x, base)
        if row.right is not None:
            put(sheet, row.right, right - row.right.width, base)
        top += laid.leading


def _top_padding(free: float) -> float:
    return min(free, MM)


def _start(row: CellRow, align: CellAlign, left: float, right: float) -> float:
    if row.right is not None or row.mark or row.x or align is CellAlign.LEFT:
        return left
    if align is CellAlign.RIGHT:
        return right - row.line.width
    return (left + right - row.line.width) / 2


def sliced(laid: LaidCell, counts: Sequence[int]) -> tuple[LaidCell, ...]:
    """Cut a cell's lines into slices of so many lines; missing lines make empty slices."""
    slices, start = [], 0
    for count in counts:
        slices.append(replace(laid, lines=laid.lines[start : start + count]))
        start += count
    return tuple(slices)
