"""추진일정: steps and their months as a grid."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from sspass_desktop.documents.blocks import Bar, Cell, CellAlign, CellLine, Grid, Origin
from sspass_desktop.documents.cells import runs, text_cell
from sspass_desktop.documents.rich import plain
from sspass_desktop.domain.card import MONTHS, Card, CardSection, ScheduleRow
from sspass_desktop.texts import labels

_SUB_ROW_INDENT, _DEEPEST = 1.6, 5
_GROUP_MM, _GROUPED_ITEM_MM, _MONTH_MM, _ITEM_MM, _PLAIN_MONTH_MM = 27.0, 47.0, 8.0, 66.0, 104 / 12
_HEADER = 2  # rows


def schedule_grid(card: Card, year: int) -> Grid:
    """Groups merged at the left, or sub-rows indented; months as bars."""
    rows = card.schedule
    grouped = any(row.group is not None for row in rows)
    calendar = 2 if grouped else 1
    groups = list(runs([_group_key(number, row) for number, row in enumerate(rows)]))
    parents = _parents(rows)
    return Grid(
        (_GROUP_MM, _GROUPED_ITEM_MM, *[_MONTH_MM] * 12)
        if grouped
        else (_ITEM_MM, *[_PLAIN_MONTH_MM] * 12),
        len(rows) + _HEADER,
        (
            *_header(year, calendar),
            *(
                text_cell(first + _HEADER, 0, rows[first].group or "", rows=count, bold=True)
                for first, count in groups
                if rows[first].group is not None
            ),
            *(
                _step(card, number, columns=calendar, bold=number in parents)
                for number in range(len(rows))
            ),
        ),
        header_rows=_HEADER,
        groups=frozenset(first + _HEADER for first, _ in groups if first and grouped),
        wholes=frozenset(parent + 1 + _HEADER for parent in parents),
        calendar=calendar,
        bars=tuple(bar for number, row in enumerate(rows) for bar in _bars(number + _HEADER, row)),
        origin=Origin(card.uid, CardSection.SCHEDULE),
    )


def _header(year: int, calendar: int) -> Iterator[Cell]:
    """The year over its months."""
    yield text_cell(0, 0, labels.STEP, rows=2, columns=calendar, align=CellAlign.CENTRE)
    yield text_cell(0, calendar, labels.whole_year(year), columns=12, align=CellAlign.CENTRE)
    for month in MONTHS:
        yield text_cell(1, calendar + month - 1, str(month), align=CellAlign.CENTRE)


def _step(card: Card, number: int, *, columns: int, bold: bool) -> Cell:
    """What is done, in its column; without a group it takes the place of both columns."""
    row = card.schedule[number]
    column = columns - 1 if row.group is not None else 0
    return Cell(
        number + _HEADER,
        column,
        (CellLine(plain(row.label), labels.SUB_ROW_SIGN if row.depth > 0 else ""),),
        columns=columns - column,
        bold=bold,
        indent=_SUB_ROW_INDENT * min(max(row.depth, 0), _DEEPEST),
        origin=Origin(card.uid, CardSection.SCHEDULE, number),
    )


def _group_key(number: int, row: ScheduleRow) -> object:
    return number if row.group is None else row.group


def _parents(rows: Sequence[ScheduleRow]) -> set[int]:
    return {number for number, (row, below) in enumerate(pairwise(rows)) if below.depth > row.depth}


def _bars(row: int, step: ScheduleRow) -> Iterator[Bar]:
    """Runs of months that follow each other."""
    for first, count in runs([month - place for place, month in enumerate(step.months)]):
        yield Bar(row, step.months[first], step.months[first + count - 1])
