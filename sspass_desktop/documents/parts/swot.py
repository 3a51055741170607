"""The SWOT cross."""

from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import (
    Block,
    Cell,
    CellLine,
    Grid,
    Origin,
    Rich,
    Shade,
    Span,
)
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.rich import plain, rich
from sspass_desktop.domain.linking import DASH
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.outline import Swot
from sspass_desktop.texts import parts

_COLUMNS = (48.0, 61.0, 61.0)
_POINT, _STRATEGY = "•", "▶"


def swot_grid(records: Records, swot: Swot, origin: Origin) -> Iterator[Block]:
    """Strengths and weaknesses on top, opportunities and threats at the left, strategies between.

    A strategy that names a strategic task has the name in bold.
    """
    if swot == Swot():
        return
    tasks = {squashed(task.name) for _, task in records.edition.strategy.numbered_tasks()}

    def side(row: int, column: int, title: str, points: Sequence[str]) -> Cell:
        lines = (CellLine(rich(point), _POINT) for point in points)
        return _cell((row, column), title, lines, Shade.LIGHT, origin)

    def strategies(row: int, column: int, title: str, texts: Sequence[str]) -> Cell:
        lines = (CellLine(_named(text, tasks), _STRATEGY) for text in texts)
        return _cell((row, column), title, lines, Shade.NONE, origin)

    inside, outside = CellLine((), right=parts.INSIDE), CellLine(plain(parts.OUTSIDE))
    yield Grid(
        _COLUMNS,
        3,
        (
            Cell(0, 0, (inside, outside), bold=True, shade=Shade.STRONG),
            side(0, 1, parts.STRENGTHS, swot.strengths),
            side(0, 2, parts.WEAKNESSES, swot.weaknesses),
            side(1, 0, parts.OPPORTUNITIES, swot.opportunities),
            strategies(1, 1, parts.SO, swot.so),
            strategies(1, 2, parts.WO, swot.wo),
            side(2, 0, parts.THREATS, swot.threats),
            strategies(2, 1, parts.ST, swot.st),
            strategies(2, 2, parts.WT, swot.wt),
        ),
        header_rows=0,
        groups=frozenset((1, 2)),
        origin=origin,
    )


def _cell(
    place: tuple[int, int], title: str, lines: Iterator[CellLine], shade: Shade, origin: Origin
) -> Cell:
    row, column = place
    held = (CellLine((Span(title, bold=True),)), *lines)
    return Cell(row, column, held, shade=shade, top=True, origin=at(origin, row * 3 + column))


def _named(text: str, tasks: set[str]) -> Rich:
    """A strategy with the task that it begins with in bold."""
    name, dash, sentence = text.partition(DASH)
    if squashed(name) in tasks:
        return (Span(name, bold=True), *rich(dash + sentence))
    return rich(text)
