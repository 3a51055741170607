"""Sheets as tables: where the header stands, which column is which, and the rows below."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sspass_desktop.domain.entry.columns import squashed
from sspass_desktop.importers.workbook.cells import BLANK, Cell, Sheet, cell_name
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.texts.workbook_faults import WorkbookFault, where

_LOOKED_AT = 30  # rows in which a header may stand
_LEAST_KNOWN = 2
_MOST_FILLED = 500_000  # cells: far more than a plan has


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column that is looked for: its header and what else it may be called."""

    key: str
    title: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table: its cells by key."""

    sheet: str
    row: int
    columns: Mapping[str, int]
    cells: Mapping[str, Cell]

    def cell(self, key: str) -> Cell:
        """The cell of a column, ``BLANK`` if nothing stands there."""
        return self.cells.get(key, BLANK)

    def where(self, key: str) -> str:
        """The place of a cell in words."""
        column = self.columns.get(key)
        return where(self.sheet, cell_name(self.row, column) if column is not None else "")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose columns are known by key; ``headers`` are the words above them."""

    sheet: str
    columns: Mapping[str, int]
    headers: Mapping[str, str] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


def find_columns(
    sheet: Sheet, wanted: Sequence[Wanted], known: Mapping[str, int], header_row: int | None = None
) -> tuple[int, Mapping[str, int]]:
    """The header's row and the columns by key; those that nobody finds are left out.

    ``known`` are columns that the workbook names by itself: they may bear any header if most of
    the others bear their own. A title says more than such a name, and than another word for it.
    """
    row = _header_row(sheet, wanted) if header_row is None else header_row
    titles = {
        column: squashed(cell.text)
        for column, cell in sorted(sheet.rows.get(row, {}).items())
        if cell.text.strip()
    }
    search = _Search(titles)
    named = {squashed(one.title): one.key for one in wanted}
    for column, title in titles.items():  # where it was first
        if known.get(named.get(title, ""), -1) == column:
            search.take(named[title], column)
    for column, title in titles.items():  # moved without the name that the workbook gave it
        if title in named:
            search.take(named[title], column)
    if len(search.found) * 2 >= len(wanted):
        for key, column in known.items():
            search.take(key, column)
    for one in wanted:
        words = {squashed(other) for other in one.others}
        for column, title in titles.items():
            if title in words:
                search.take(one.key, column)
    return row, search.found


class _Search:
    """Columns found so far: one for a key, one key for a column, each under some header."""

    def __init__(self, titles: Mapping[int, str]) -> None:
        self._titles = titles
        self.found: dict[str, int] = {}

    def take(self, key: str, column: int) -> None:
        """Take a column for a key, if neither of both is taken and something stands above it."""
        free = key not in self.found and column not in self.found.values()
        if free and column in self._titles:
            self.found[key] = column


def _header_row(sheet: Sheet, wanted: Sequence[Wanted]) -> int:
    """The row among the first ones that holds most of the titles; -1 if none holds two."""
    words = {squashed(word) for one in wanted for word in (one.title, *one.others)}
    counts: Counter[int] = Counter()
    for row in sorted(sheet.rows)[:_LOOKED_AT]:
        counts[row] = len({squashed(cell.text) for cell in sheet.rows[row].values()} & words)
    row, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(-1, 0))
    return row if count >= _LEAST_KNOWN else -1


def table_of(
    sheet: Sheet,
    header_row: int,
    columns: Mapping[str, int],
    *,
    repeated: Collection[str] = (),
    hidden: Collection[str] = (),
) -> Table:
    """The rows below a header. What a merged cell says is repeated in ``repeated`` columns.

    A row in which nothing stands but in ``hidden`` columns is none.
    """
    filled = _filled(sheet, columns, repeated, header_row)
    header = sheet.rows.get(header_row, {})
    headers = {key: header.get(column, BLANK).text for key, column in columns.items()}
    entries = tuple(_entries(sheet, header_row, columns, filled, frozenset(hidden)))
    return Table(sheet.name, columns, headers, entries)


def _filled(
    sheet: Sheet, columns: Mapping[str, int], repeated: Collection[str], header_row: int
) -> Mapping[tuple[int, int], Cell]:
    """What merged cells say in the rows and wanted columns below them.

    Raises: UnreadableWorkbookError if they cover more than any sheet does.
    """
    wanted = sorted({columns[key] for key in repeated if key in columns})
    rows, left = sorted(sheet.rows), _MOST_FILLED
    filled = {}
    for span in sheet.spans:
        cell = sheet.at(span.row, span.column)
        if span.row <= header_row or cell == BLANK or span.column not in wanted:
            continue
        down = rows[bisect_left(rows, span.row) : bisect_left(rows, span.row + span.rows)]
        across = [at for at in wanted if span.column <= at < span.column + span.columns]
        left -= len(down) * len(across)
        if left < 0:
            raise UnreadableWorkbookError(WorkbookFault.TOO_MANY_CELLS, sheet.name)
        filled.update({(row, at): cell for row in down for at in across})
    return filled


def _entries(
    sheet: Sheet,
    header_row: int,
    columns: Mapping[str, int],
    filled: Mapping[tuple[int, int], Cell],
    hidden: frozenset[str],
) -> Iterator[Entry]:
    for row in sorted(sheet.rows):
        if row <= header_row:
            continue
        held = sheet.rows[row]
        cells = {
            key: cell
            for key, column in columns.items()
            if (cell := held.get(column) or filled.get((row, column))) is not None
        }
        shown = (cell for key, cell in cells.items() if key not in hidden)
        if any(cell.text.strip() or cell.fault for cell in shown):
            yield Entry(sheet.name, row, columns, cells)
