"""How wide the columns of a table are: never narrower than a word, if there is room."""

from collections.abc import Sequence

from sspass_desktop.documents.blocks import Cell, Grid
from sspass_desktop.documents.layout.cells import MARK_X
from sspass_desktop.documents.layout.page import MM
from sspass_desktop.documents.layout.style import Style, TableLook
from sspass_desktop.documents.layout.text import natural_width, words_of

_WIDEST = 80 * MM
"""Beyond this a text is broken into lines, it does not ask for more."""


def column_widths(grid: Grid, style: Style) -> tuple[float, ...]:
    """The widths in points, together the whole measure."""
    least, wanted = [0.0] * len(grid.columns), [0.0] * len(grid.columns)
    for cell in grid.cells:
        if cell.columns == 1:
            word, text = _needs(cell, style.table, header=cell.row < grid.header_rows)
            least[cell.column] = max(least[cell.column], word)
            wanted[cell.column] = max(wanted[cell.column], text)
    measure = style.sheet.measure
    return _shared(least, wanted, measure) if grid.automatic else _given(grid, least, measure)


def _given(grid: Grid, least: Sequence[float], measure: float) -> tuple[float, ...]:
    """The widths that were asked for; a column whose longest word is wider takes from the widest.

    Months keep theirs: their figures are known.
    """
    scale = measure / sum(grid.columns)
    widths = [width * scale for width in grid.columns]
    for column in range(len(widths) if grid.calendar is None else grid.calendar):
        widest = max(range(len(widths)), key=widths.__getitem__)
        missing = least[column] - widths[column]
        spare = widths[widest] - max(least[widest], measure / 4)
        if 0 < missing <= spare and column != widest:
            widths[column] += missing
            widths[widest] -= missing
    return tuple(widths)


def _needs(cell: Cell, look: TableLook, *, header: bool) -> tuple[float, float]:
    """The width of a cell's longest word, and of its longest line."""
    word = text = 0.0
    for line in cell.lines:
        words = words_of(line.text, look.font, strong=header or cell.bold)
        sign = MARK_X if line.mark else 0.0
        word = max(word, sign + max((one.width for one in words), default=0.0))
        text = max(text, sign + natural_width(words))
    sides = 2 * look.side + 1
    return min(word + sides, _WIDEST), min(text + sides, _WIDEST)


def _shared(least: Sequence[float], wanted: Sequence[float], measure: float) -> tuple[float, ...]:
    """Everybody gets the least; the rest goes by what is wanted, then to all alike."""
    if sum(wanted) <= measure:
        more = (measure - sum(wanted)) / len(wanted)
        return tuple(width + more for width in wanted)
    if sum(least) >= measure:
        return _levelled(least, measure)
    share = (measure - sum(least)) / (sum(wanted) - sum(least))
    return tuple(low + (high - low) * share for low, high in zip(least, wanted, strict=True))


def _levelled(least: Sequence[float], measure: float) -> tuple[float, ...]:
    """Too many long words: the widest columns give way, all to the same width."""
    left, rest = measure, len(least)
    for width in sorted(least):
        if width * rest >= left:
            return tuple(min(one, left / rest) for one in least)
        left, rest = left - width, rest - 1
    return tuple(least)
