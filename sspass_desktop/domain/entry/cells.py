"""A pasted table as a rectangle of texts, and what its merged and blank cells mean."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.outline import Span

MOST_CELLS = 50_000
"""A table of a plan has a few hundred cells; one with more than these was copied by mistake."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What was on the clipboard, cell by cell.

    ``rows`` is a full rectangle; a cell covered by a span is "". Not ``is_table``: the text is
    one column of lines. ``unit_won`` is the unit told beside the table: "(단위: 천원)" is 1,000.
    ``shaded`` are the places of cells, merged ones throughout, whose ground has a colour.
    ``replaced`` and ``removed`` count characters as ``clean_text`` does. With a ``fault`` there
    are no rows.
    """

    rows: tuple[tuple[str, ...], ...] = ()
    spans: tuple[Span, ...] = ()
    is_table: bool = False
    unit_won: Won | None = None
    shaded: frozenset[tuple[int, int]] = frozenset()
    replaced: int = 0
    removed: int = 0
    fault: Fault | None = None


def unmerged(
    cells: Cells, columns: Collection[int] | None = None, *, right: bool = True
) -> tuple[Cells, int]:
    """Repeat what a merged cell says down and, if wanted, to the right.

    ``columns``: only merged cells that begin in one of them. Second is the number of merged cells
    that were parted.
    """
    rows = [list(row) for row in cells.rows]
    chosen = [span for span in cells.spans if columns is None or span.column in columns]
    for span in chosen:
        width = span.columns if right else 1
        for row in range(span.row, span.row + span.rows):
            rows[row][span.column : span.column + width] = [rows[span.row][span.column]] * width
    kept = tuple(span for span in cells.spans if span not in chosen)
    return replace(cells, rows=tuple(map(tuple, rows)), spans=kept), len(chosen)


def fill_down(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Fill a blank from above as long as everything left of it is the same as above."""
    above: tuple[str, ...] = ()
    result: list[tuple[str, ...]] = []
    for row in rows:
        same, cells = True, []
        for index, cell in enumerate(row):
            over = above[index] if index < len(above) else ""
            cells.append(cell or (over if same else ""))
            same = same and cells[-1] == over
        above = tuple(cells)
        result.append(above)
    return result
