"""Free tables, as they were typed."""

import re
from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import (
    Block,
    Caption,
    Cell,
    CellAlign,
    CellLine,
    Grid,
    Origin,
    Remark,
    Shade,
)
from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.outline import Align, Span, Table
from sspass_desktop.domain.vocabulary import LIST_MARKS
from sspass_desktop.texts import labels

_ALIGN = {
    Align.LEFT: CellAlign.LEFT,
    Align.CENTRE: CellAlign.CENTRE,
    Align.RIGHT: CellAlign.RIGHT,
}
_LISTED = re.compile(rf"\s*([{re.escape(LIST_MARKS)}])\s+(.*)", re.DOTALL)
_FIGURE = re.compile(r"[△▲+−-]?\s*[\d,.]*\d\s*[^\d\s]{0,3}|-|")
_SHORT = 10


def free_table_blocks(table: Table, origin: Origin) -> Iterator[Block]:
    """Caption and unit above, note and source below."""
    above = labels.above_table(table.as_of, table.unit)
    if table.caption or above:
        yield Caption(table.caption, above, origin)
    if any(table.rows):
        yield _grid(table, origin)
    if table.note:
        yield Remark(labels.note(table.note), labels.NOTE_SIGN, origin=origin)
    if table.source:
        yield Remark(labels.source(table.source), origin=origin)


def _grid(table: Table, origin: Origin) -> Grid:
    width = max(map(len, table.rows))
    rows = [(*row, *[""] * (width - len(row))) for row in table.rows]
    header = min(max(table.header_rows, 0), len(rows))
    aligns = [
        _align(table, [row[column] for row in rows[header:]], column) for column in range(width)
    ]
    totals = {number for number, row in enumerate(rows) if number >= header and _is_total(row)}
    shared = len(table.widths) == width and min(table.widths) > 0
    return Grid(
        tuple(map(float, table.widths)) if shared else (1.0,) * width,
        len(rows),
        tuple(
            Cell(
                span.row,
                span.column,
                lines,
                span.rows,
                span.columns,
                _cell_align(span, lines, header, aligns),
                bold=span.row in totals,
                shade=Shade.STRONG if span.row in totals else Shade.NONE,
            )
            for span, lines in _cells(rows, table.spans)
        ),
        header_rows=header,
        groups=frozenset(totals),
        wholes=frozenset(totals & {len(rows) - 1}),
        automatic=not shared,
        inset_numbers=True,
        origin=origin,
    )


def _cells(
    rows: Sequence[Sequence[str]], spans: Sequence[Span]
) -> Iterator[tuple[Span, tuple[CellLine, ...]]]:
    """The cells in reading order, each with its place; a merged one has the lines of all its own.

    A span that reaches outside is clipped, one that meets another is none.
    """
    height, width = len(rows), len(rows[0])
    merged: dict[tuple[int, int], Span] = {}
    covered: set[tuple[int, int]] = set()
    for span in spans:
        rows_end = min(span.row + span.rows, height)
        columns_end = min(span.column + span.columns, width)
        places = {
            (row, column)
            for row in range(max(span.row, 0), rows_end)
            for column in range(max(span.column, 0), columns_end)
        }
        if len(places) > 1 and (span.row, span.column) in places and not places & covered:
            covered |= places
            size = (rows_end - span.row, columns_end - span.column)
            merged[span.row, span.column] = Span(span.row, span.column, *size)
    for row in range(height):
        for column in range(width):
            place = merged.get((row, column))
            if place is None and (row, column) in covered:
                continue
            place = place or Span(row, column)
            texts = (
                text
                for line in rows[row : row + place.rows]
                for text in line[column : column + place.columns]
            )
            yield place, tuple(line for text in texts for line in _lines(text))


def _lines(text: str) -> Iterator[CellLine]:
    for line in text.split("\n"):
        listed = _LISTED.fullmatch(line)
        if listed:
            yield CellLine(rich(listed[2]), listed[1])
        elif line:
            yield CellLine(rich(line))


def _is_total(row: Sequence[str]) -> bool:
    """Whether a row adds up those above it: its first word says so."""
    first = next((text for text in row if text.strip()), "")
    return "".join(first.split()) in labels.TOTALS


def _cell_align(
    span: Span, lines: Sequence[CellLine], header: int, aligns: Sequence[CellAlign]
) -> CellAlign:
    """Headers and short words over several columns are centred, else the column decides."""
    length = sum(len(part.text) for line in lines for part in line.text)
    over = span.columns > 1 and length <= _SHORT
    return CellAlign.CENTRE if span.row < header or over else aligns[span.column]


def _align(table: Table, texts: Sequence[str], column: int) -> CellAlign:
    """As it was chosen; else figures at the right, short words in the middle, sentences left."""
    if column < len(table.aligns):
        return _ALIGN[table.aligns[column]]
    texts = [text.strip() for text in texts]
    if any(texts) and all(_FIGURE.fullmatch(text) for text in texts):
        return CellAlign.RIGHT
    if column and all(len(text) <= _SHORT and "\n" not in text for text in texts):
        return CellAlign.CENTRE
    return CellAlign.LEFT
