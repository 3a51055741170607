"""Free tables as values: rows, columns and merged cells come and go, the rectangle stays whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from sspass_desktop.domain.outline import Align, Span, Table

EMPTY = Table((("", "", ""), ("", "", ""), ("", "", "")))
"""What a new table begins with."""
_USUAL_WIDTH = 10
_T = TypeVar("_T")


def width_of(table: Table) -> int:
    """How many columns a table has."""
    return max(map(len, table.rows), default=0)


def with_cells(table: Table, changes: Iterable[tuple[int, int, str]]) -> Table:
    """Write texts (row, column, text); rows and columns that are not there yet come."""
    changed = tuple(changes)
    height = max(len(table.rows), *(row + 1 for row, _, _ in changed), 1)
    width = max(width_of(table), *(column + 1 for _, column, _ in changed), 1)
    rows = [[*row, *[""] * (width - len(row))] for row in table.rows]
    rows += [[""] * width for _ in range(height - len(rows))]
    for row, column, text in changed:
        rows[row][column] = text
    more = width - width_of(table)
    widths = (*table.widths, *[_USUAL_WIDTH] * more) if table.widths else ()
    return replace(table, rows=tuple(map(tuple, rows)), widths=widths)


def pasted(
    table: Table, at: tuple[int, int], rows: Sequence[Sequence[str]], spans: Iterable[Span] = ()
) -> Table:
    """Write a rectangle of texts with its joined cells; those that stood there are parted."""
    row, column = at
    changes = [
        (row + down, column + right, text)
        for down, line in enumerate(rows)
        for right, text in enumerate(line)
    ]
    width = max(map(len, rows), default=0)
    free = split(table, range(row, row + len(rows)), range(column, column + width))
    moved = (replace(one, row=one.row + row, column=one.column + column) for one in spans)
    return sound(replace(with_cells(free, changes), spans=(*free.spans, *moved)))


def sound(table: Table) -> Table:
    """A table from anywhere as a full rectangle, with those spans that lie inside and apart."""
    whole = with_cells(table, ())
    spans: list[Span] = []
    for span in _real(table.spans):
        rows = range(span.row, span.row + span.rows)
        columns = range(span.column, span.column + span.columns)
        inside = rows.start >= 0 <= columns.start and rows.stop <= len(whole.rows)
        inside = inside and columns.stop <= width_of(whole)
        if inside and not any(_meets(one, rows, columns) for one in spans):
            spans.append(span)
    return replace(whole, spans=tuple(spans))


def rows_inserted(table: Table, at: int, count: int = 1) -> Table:
    """Put empty rows before a row."""
    new = ((("",) * width_of(table)),) * count
    spans = tuple(
        replace(span, row=row, rows=rows)
        for span in table.spans
        for row, rows in [_stretched(span.row, span.rows, at, count)]
    )
    return replace(table, rows=(*table.rows[:at], *new, *table.rows[at:]), spans=spans)


def columns_inserted(table: Table, at: int, count: int = 1) -> Table:
    """Put empty columns before a column."""
    spans = tuple(
        replace(span, column=column, columns=columns)
        for span in table.spans
        for column, columns in [_stretched(span.column, span.columns, at, count)]
    )
    aligns, widths = table.aligns, table.widths
    return replace(
        table,
        rows=tuple((*row[:at], *[""] * count, *row[at:]) for row in table.rows),
        spans=spans,
        aligns=(*aligns[:at], *[Align.LEFT] * count, *aligns[at:]) if at < len(aligns) else aligns,
        widths=(*widths[:at], *[_USUAL_WIDTH] * count, *widths[at:]) if widths else (),
    )


def _stretched(start: int, length: int, at: int, count: int) -> tuple[int, int]:
    """Where a run of cells stands when others come before ``at``."""
    if start >= at:
        return start + count, length
    return start, length + count if at < start + length else length


def rows_removed(table: Table, gone: range) -> Table:
    """Take rows out; the last one stays, empty."""
    rows = tuple(row for number, row in enumerate(table.rows) if number not in gone)
    spans = tuple(
        Span(row, span.column, rows, span.columns)
        for span in table.spans
        for row, rows in [_shrunk(span.row, span.rows, gone)]
    )
    header = table.header_rows - sum(number < table.header_rows for number in gone)
    rows = rows or (("",) * width_of(table),)
    return replace(table, rows=rows, spans=_real(spans), header_rows=max(header, 0))


def columns_removed(table: Table, gone: range) -> Table:
    """Take columns out; the last one stays, empty."""
    kept = [number for number in range(width_of(table)) if number not in gone]
    spans = tuple(
        Span(span.row, column, span.rows, columns)
        for span in table.spans
        for column, columns in [_shrunk(span.column, span.columns, gone)]
    )
    return replace(
        table,
        rows=tuple(tuple(row[number] for number in kept) or ("",) for row in table.rows),
        spans=_real(spans),
        aligns=_kept(table.aligns, kept),
        widths=_kept(table.widths, kept),
    )


def _shrunk(start: int, length: int, gone: range) -> tuple[int, int]:
    """Where a run of cells stands when some of them, or some before it, go."""
    before = sum(number < start for number in gone)
    inside = sum(start <= number < start + length for number in gone)
    return start - before, length - inside


def _real(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those spans that still join cells."""
    return tuple(one for one in spans if one.rows > 0 < one.columns and one.rows * one.columns > 1)


def _kept(values: Sequence[_T], kept: Sequence[int]) -> tuple[_T, ...]:
    return tuple(values[number] for number in kept if number < len(values))


def merged(table: Table, rows: range, columns: range) -> Table:
    """Join a rectangle of cells; those it meets are joined whole, and no word is lost."""
    rows, columns = _whole(table, rows, columns)
    if len(rows) * len(columns) < len("ab"):
        return table
    places = [(row, column) for row in rows for column in columns]
    words = "\n".join(filter(None, (table.rows[row][column] for row, column in places)))
    texts = [(*place, words if place == places[0] else "") for place in places]
    span = Span(rows.start, columns.start, len(rows), len(columns))
    outside = (one for one in table.spans if not _meets(one, rows, columns))
    return replace(with_cells(table, texts), spans=(*outside, span))


def split(table: Table, rows: range, columns: range) -> Table:
    """Part the joined cells that a rectangle meets; their words stay in the first."""
    left = tuple(one for one in table.spans if not _meets(one, rows, columns))
    return replace(table, spans=left)


def _whole(table: Table, rows: range, columns: range) -> tuple[range, range]:
    """A rectangle grown until it cuts no joined cell."""
    for span in table.spans:
        if _meets(span, rows, columns):
            more_rows = _both(rows, range(span.row, span.row + span.rows))
            more_columns = _both(columns, range(span.column, span.column + span.columns))
            if (more_rows, more_columns) != (rows, columns):
                return _whole(table, more_rows, more_columns)
    return rows, columns


def _both(one: range, other: range) -> range:
    return range(min(one.start, other.start), max(one.stop, other.stop))


def _meets(span: Span, rows: range, columns: range) -> bool:
    down = span.row < rows.stop and rows.start < span.row + span.rows
    return down and span.column < columns.stop and columns.start < span.column + span.columns


def with_align(table: Table, columns: range, align: Align) -> Table:
    """Set columns left, centred or right; those before them that had no choice stay left."""
    held = [*table.aligns, *[Align.LEFT] * (columns.stop - len(table.aligns))]
    return replace(
        table,
        aligns=tuple(align if place in columns else one for place, one in enumerate(held)),
    )


def covered(table: Table) -> Iterator[tuple[int, int]]:
    """The cells that a joined one hides."""
    for span in table.spans:
        for row in range(span.row, span.row + span.rows):
            for column in range(span.column, span.column + span.columns):
                if (row, column) != (span.row, span.column):
                    yield row, column
