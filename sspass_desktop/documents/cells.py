"""Cells of tables, and what is equal in their columns."""

from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import Cell, CellAlign, CellLine, Origin, Shade
from sspass_desktop.documents.rich import plain


def text_cell(  # noqa: PLR0913 - a cell has many sides
    row: int,
    column: int,
    text: str,
    *,
    rows: int = 1,
    columns: int = 1,
    align: CellAlign = CellAlign.LEFT,
    bold: bool = False,
    shade: Shade = Shade.NONE,
    origin: Origin | None = None,
) -> Cell:
    """A cell of plain words, a line for each of the text."""
    lines = tuple(CellLine(plain(line)) for line in text.split("\n")) if text else ()
    return Cell(row, column, lines, rows, columns, align, bold, shade, origin=origin)


def total_cell(
    row: int, column: int, text: str, *, columns: int = 1, align: CellAlign = CellAlign.RIGHT
) -> Cell:
    """A cell of a row that sums others up."""
    shade = Shade.STRONG
    return text_cell(row, column, text, columns=columns, align=align, bold=True, shade=shade)


def header(names: Sequence[str]) -> list[Cell]:
    """A header row with a cell per column."""
    return [text_cell(0, column, name, align=CellAlign.CENTRE) for column, name in enumerate(names)]


def runs(values: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Neighbours that are equal: the first index and how many."""
    first = 0
    for place in range(1, len(values) + 1):
        if place == len(values) or values[place] != values[first]:
            yield first, place - first
            first = place
