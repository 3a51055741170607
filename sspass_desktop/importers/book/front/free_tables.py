"""Free tables: header rows and merged cells, told by the blanks that a conversion leaves."""

from collections.abc import Iterator, Sequence

from sspass_desktop.domain.outline import Span, Table
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, cell_text
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import squash

Rows = Sequence[Sequence[str]]

LONGEST_LABEL = 20
_MOST_HEADER_ROWS = 3


def free_table(grid: Grid) -> Table:
    """A table as printed: a full rectangle, cells of several lines parted by line feeds."""
    width = max(len(_trimmed(row)) for row in grid.rows)
    rows = tuple((*map(cell_text, row), *("",) * width)[:width] for row in grid.rows)
    header = header_rows(rows)
    return Table(rows, header_rows=header, spans=merged(rows, header))


def header_rows(rows: Rows) -> int:
    """How many first rows are headings: none over long cells, several if cells were merged."""
    first = rows[0]
    if any(len(cell) > LONGEST_LABEL or "\n" in cell for cell in first) or len(rows) == 1:
        return 0
    if any(pattern.fullmatch(squash(first[0])) for pattern in words.LABELS):
        return 0
    count = 1
    while count < min(_MOST_HEADER_ROWS, len(rows) - 1) and _goes_on(rows[count - 1], rows[count]):
        count += 1
    strip = len(rows) == 2 and first[0] and not rows[1][0] and "" not in first  # noqa: PLR2004
    return 0 if strip else count


def _goes_on(above: Sequence[str], row: Sequence[str]) -> bool:
    """Whether a row still heads columns: cells above it were merged, none of its own counts."""
    return (
        "" in above[1:]
        and not row[0]
        and any(row)
        and not any(amount(cell) is not None for cell in row)
        and max(map(len, row)) <= LONGEST_LABEL
    )


def merged(rows: Rows, header: int) -> tuple[Span, ...]:
    """The merged cells, none over another, in the order of their corners."""
    taken: set[tuple[int, int]] = set()
    found = []
    for span in (*_headings(rows, header), *_bodies(rows, header)):
        cells = {
            (row, column)
            for row in range(span.row, span.row + span.rows)
            for column in range(span.column, span.column + span.columns)
        }
        if not cells & taken and len(cells) > 1:
            taken |= cells
            found.append(span)
    return tuple(sorted(found, key=lambda span: (span.row, span.column)))


def _headings(rows: Rows, header: int) -> Iterator[Span]:
    """A heading covers the blanks at its right if columns are named below them, else those below.

    In a header of one row there is nothing below: it covers the blanks at its right.
    """
    for row in range(header):
        for column, cell in enumerate(rows[row]):
            if not cell:
                continue
            right = _blanks(rows[row], column)
            below = [
                place for place in range(column, right) if _named_below(rows, header, row, place)
            ]
            if header == 1 or below:
                yield Span(row, column, 1, right - column)
            else:
                deep = row + 1
                while deep < header and not rows[deep][column]:
                    deep += 1
                yield Span(row, column, deep - row)


def _named_below(rows: Rows, header: int, row: int, column: int) -> bool:
    return any(rows[below][column] for below in range(row + 1, header))


def _bodies(rows: Rows, header: int) -> Iterator[Span]:
    """Bands, labels at the left over several rows, and cells of a frame over several columns."""
    for row in range(header, len(rows)):
        cells = rows[row]
        filled = [place for place, cell in enumerate(cells) if cell]
        if filled == [0] and words.BAND.fullmatch(cells[0]):
            yield Span(row, 0, 1, len(cells))
            continue
        for column in filled:
            if column > 0 and any(cells[:column]) and not _labels(rows, header, column):
                break
            yield _label(rows, header, row, column)
        if not header:
            yield from _frame(rows, row)


def _label(rows: Rows, header: int, row: int, column: int) -> Span:
    """A label covers the rows below it that are blank down to its column, or columns beside it."""
    wide = 1
    while (
        header
        and column + wide < len(rows[row]) - 1
        and not rows[row][column + wide]
        and _labels(rows, header, column + wide)
    ):
        wide += 1
    deep = row + 1
    while (
        deep < len(rows)
        and not any(rows[deep][: column + 1])
        and any(rows[deep])
        and _labels(rows, header, column)
    ):
        deep += 1
    return Span(row, column, deep - row, wide if deep == row + 1 else 1)


def _labels(rows: Rows, header: int, column: int) -> bool:
    """Whether a column holds labels: the first, or one whose left neighbour is blank in places.

    A column of figures never does, nor does the last one.
    """
    body = rows[header:]
    if column == 0:
        return True
    if column >= len(rows[0]) - 1 or any(amount(row[column]) is not None for row in body):
        return False
    blank = [row for row in body if not any(row[:column])]
    return _labels(rows, header, column - 1) and any(row[column] for row in blank)


def _frame(rows: Rows, row: int) -> Iterator[Span]:
    """In a table without header a text covers the blanks at its right, a label aside."""
    cells = rows[row]
    filled = [place for place, cell in enumerate(cells) if cell]
    if not filled:
        return
    last = filled[-1]
    if last > 0 and amount(cells[last]) is None:
        yield Span(row, last, 1, len(cells) - last)


def _blanks(row: Sequence[str], column: int) -> int:
    """Behind the blanks that follow a cell."""
    end = column + 1
    while end < len(row) and not row[end]:
        end += 1
    return end


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    end = len(row)
    while end > 1 and not row[end - 1]:
        end -= 1
    return row[:end]
