"""Rows of the tables that are made from records."""

from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import Cell, CellAlign, Origin, Shade
from sspass_desktop.documents.cells import text_cell

LEFT, CENTRE, RIGHT = CellAlign.LEFT, CellAlign.CENTRE, CellAlign.RIGHT
WIDTH = 170.0
"""The measure of the page in millimetres."""


def text_row(
    row: int,
    texts: Sequence[str],
    aligns: Sequence[CellAlign],
    *,
    strong: bool = False,
    origin: Origin | None = None,
) -> Iterator[Cell]:
    """A cell per text; ``strong``: a row that sums others up."""
    shade = Shade.STRONG if strong else Shade.NONE
    for column, (text, align) in enumerate(zip(texts, aligns, strict=True)):
        yield text_cell(row, column, text, align=align, bold=strong, shade=shade, origin=origin)


def header_row(row: int, first: int, names: Sequence[str]) -> Iterator[Cell]:
    """Header cells from a column on."""
    for column, name in enumerate(names, start=first):
        yield text_cell(row, column, name, align=CENTRE)


def band_cell(row: int, columns: int, text: str) -> Cell:
    """A row that opens a group of others."""
    return text_cell(row, 0, text, columns=columns, bold=True, shade=Shade.LIGHT)
