"""A card's tables as grids: money of a fund, evaluation, schedule, free tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sspass_desktop.documents.blocks import (
    Bar,
    Block,
    Caption,
    Cell,
    CellAlign,
    CellLine,
    Grid,
    Origin,
    Remark,
)
from sspass_desktop.documents.rich import plain, rich
from sspass_desktop.domain.budget import FundTable, sum_amounts
from sspass_desktop.domain.card import MONTHS, Card, CardSection, Indicator, ScheduleRow
from sspass_desktop.domain.formula import printed
from sspass_desktop.domain.money import Won, grouped
from sspass_desktop.domain.outline import Align, Table
from sspass_desktop.domain.vocabulary import ITEM_LEVELS, LIST_MARKS, SOURCES
from sspass_desktop.texts import labels

_AMOUNT_MM, _FORMULA_MM, _TABLE_MM = 28.0, 91.0, 170.0
_LEVELS_MM = {1: (34.0,), 2: (24.0, 27.0), 3: (20.0, 22.0, 31.0), 4: (18.0, 19.0, 24.0, 26.0)}
_SUB_ROW_INDENT = 1.6
_GROUP_MM, _GROUPED_ITEM_MM, _MONTH_MM, _ITEM_MM, _PLAIN_MONTH_MM = 27.0, 47.0, 8.0, 66.0, 104 / 12

_ALIGN = {
    Align.LEFT: CellAlign.LEFT,
    Align.CENTRE: CellAlign.CENTRE,
    Align.RIGHT: CellAlign.RIGHT,
}
_LISTED = re.compile(rf"\s*([{re.escape(LIST_MARKS)}])\s+(.*)", re.DOTALL)
_FIGURE = re.compile(r"[△▲+−-]?\s*[\d,.]*\d\s*[^\d\s]{0,3}|-|")
_SHORT = 10


def text_cell(  # noqa: PLR0913 - a cell has many sides
    row: int,
    column: int,
    text: str,
    *,
    rows: int = 1,
    columns: int = 1,
    align: CellAlign = CellAlign.LEFT,
    bold: bool = False,
    shaded: bool = False,
    origin: Origin | None = None,
) -> Cell:
    """A cell of plain words."""
    lines = (CellLine(plain(text)),) if text else ()
    return Cell(row, column, lines, rows, columns, align, bold, shaded, origin=origin)


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


def shown(won: Won) -> str:
    """Money in a table: zero is a dash, less than nothing bears a triangle."""
    if not won:
        return "-"
    return grouped(won) if won > 0 else f"△{grouped(-won)}"


def fund_blocks(table: FundTable, origin: Origin) -> Iterator[Block]:
    """Caption, cost table with total, and what comes from which source where it is known."""
    yield Caption(labels.fund(table.fund), labels.IN_WON, origin)
    yield _fund_grid(table, origin)
    splits = [line.sources for line in table.lines if line.sources is not None]
    if splits:
        amounts = sum_amounts(splits)
        held = (amounts.state, amounts.province, amounts.municipal, amounts.other)
        parts = {source: shown(won) for source, won in zip(SOURCES, held, strict=True) if won}
        yield Remark(labels.source_split(parts), origin=origin)


def _fund_grid(table: FundTable, origin: Origin) -> Grid:
    depth = max((len(line.path) for line in table.lines), default=0)
    levels = table.levels or labels.LEVELS[:depth]
    paths = [_padded(line.path, len(levels)) for line in table.lines]
    has_items = bool(levels) and levels[-1] in ITEM_LEVELS and not _needs_column(table, levels)
    levels = levels[:-1] if has_items else levels
    width = len(levels)
    cells = header([*levels, labels.FORMULA, labels.AMOUNT])
    groups = set()
    for column in range(width):
        for first, count in runs([path[: column + 1] for path in paths]):
            name = paths[first][column]
            cells.append(text_cell(first + 1, column, name, rows=count, align=CellAlign.CENTRE))
            if column == 0 and first:
                groups.add(first + 1)
    for number, line in enumerate(table.lines):
        item = paths[number][-1] if has_items else ""
        label = line.label or item
        right = printed(line.formula) if line.formula else ""
        place = Origin(origin.card, CardSection.BUDGET, origin.index)
        content = (CellLine(plain(label), right=right),)
        cells.append(Cell(number + 1, width, content, origin=place))
        amount = "" if line.amount_won is None else shown(line.amount_won)
        cells.append(text_cell(number + 1, width + 1, amount, align=CellAlign.RIGHT))
    last = len(table.lines) + 1
    cells += [
        text_cell(
            last,
            0,
            labels.TOTAL,
            columns=width + 1,
            align=CellAlign.CENTRE,
            bold=True,
            shaded=True,
        ),
        text_cell(
            last, width + 1, shown(table.total_won), align=CellAlign.RIGHT, bold=True, shaded=True
        ),
    ]
    return Grid(
        _fund_columns(width),
        last + 1,
        tuple(cells),
        groups=frozenset({*groups, last}),
        wholes=frozenset({last}),
        origin=origin,
    )


def _fund_columns(levels: int) -> tuple[float, ...]:
    widths = _LEVELS_MM.get(levels, (_TABLE_MM - _AMOUNT_MM - _FORMULA_MM,) if levels else ())
    if levels > len(_LEVELS_MM):
        widths = (88.0 / levels,) * levels
    return (*widths, _TABLE_MM - _AMOUNT_MM - sum(widths), _AMOUNT_MM)


def _padded(path: Sequence[str], length: int) -> tuple[str, ...]:
    """A path as long as the levels; what is too long is joined in the last."""
    if len(path) > length > 0:
        return (*path[: length - 1], " ".join(path[length - 1 :]))
    return (*path, *[""] * (length - len(path)))


def _needs_column(table: FundTable, levels: Sequence[str]) -> bool:
    """Whether items stand beside labels of their own, so that they cannot share a column."""
    return any(
        len(line.path) == len(levels) and line.label and line.path[-1] not in ("", line.label)
        for line in table.lines
    )


def evaluation_blocks(card: Card) -> Iterator[Block]:
    """평가방법: kinds and equal criteria merged."""
    indicators = card.indicators
    named = any(one.name is not None for one in indicators)
    columns = (16.0, 54.0, 70.0, 30.0) if named else (16.0, 124.0, 30.0)
    last = len(columns) - 1
    cells = [
        text_cell(0, 0, labels.CRITERION, columns=2, align=CellAlign.CENTRE),
        text_cell(0, last, labels.TARGET, align=CellAlign.CENTRE),
    ]
    if named:
        cells.append(text_cell(0, 2, labels.INDICATOR, align=CellAlign.CENTRE))
    groups = set()
    for first, count in runs([one.kind for one in indicators]):
        kind = labels.kind_of_assessment(indicators[first].kind)
        cells.append(text_cell(first + 1, 0, kind, rows=count, align=CellAlign.CENTRE, bold=True))
        groups |= {first + 1} if first else set()
    for number, one in enumerate(indicators):
        origin = Origin(card.uid, CardSection.INDICATORS, number)
        cells += _evaluation_row(number + 1, one, named=named, origin=origin, last=last)
    cells += _criteria(indicators, named=named)
    origin = Origin(card.uid, CardSection.INDICATORS)
    yield Grid(columns, len(indicators) + 1, tuple(cells), groups=frozenset(groups), origin=origin)


def _evaluation_row(
    row: int, one: Indicator, *, named: bool, origin: Origin, last: int
) -> Iterator[Cell]:
    if named and one.name is not None:
        yield text_cell(row, 2, one.name, origin=origin)
    yield text_cell(row, last, one.target, align=CellAlign.CENTRE, origin=origin)


def _criteria(indicators: Sequence[Indicator], *, named: bool) -> Iterator[Cell]:
    """Criteria of one kind that follow each other and are equal share a cell."""
    keys = [
        (one.kind, one.criterion, one.name is None, number if one.name is None else 0)
        for number, one in enumerate(indicators)
    ]
    for first, count in runs(keys):
        one = indicators[first]
        width = 2 if named and one.name is None else 1
        yield text_cell(first + 1, 1, one.criterion, rows=count, columns=width)


def schedule_grid(card: Card, year: int) -> Grid:
    """추진일정: groups merged at the left, or sub-rows indented; months as bars."""
    rows = card.schedule
    grouped_rows = any(row.group is not None for row in rows)
    calendar = 2 if grouped_rows else 1
    cells = [
        text_cell(0, 0, labels.STEP, rows=2, columns=calendar, align=CellAlign.CENTRE),
        text_cell(0, calendar, labels.whole_year(year), columns=12, align=CellAlign.CENTRE),
        *(
            text_cell(1, calendar + month - 1, str(month), align=CellAlign.CENTRE)
            for month in MONTHS
        ),
    ]
    groups: set[int] = set()
    if grouped_rows:
        for first, count in runs([_group_key(number, row) for number, row in enumerate(rows)]):
            if rows[first].group is not None:
                cells.append(
                    text_cell(first + 2, 0, rows[first].group or "", rows=count, bold=True)
                )
            groups.add(first + 2)
    parents = _parents(rows)
    for number, row in enumerate(rows):
        origin = Origin(card.uid, CardSection.SCHEDULE, number)
        wide = grouped_rows and row.group is None
        column = 1 if grouped_rows and not wide else 0
        cells.append(
            Cell(
                number + 2,
                column,
                (CellLine(plain(row.label), labels.SUB_ROW_SIGN if row.depth else ""),),
                columns=2 if wide else 1,
                bold=number in parents,
                indent=_SUB_ROW_INDENT * row.depth,
                origin=origin,
            )
        )
    return Grid(
        _schedule_columns(grouped=grouped_rows),
        len(rows) + 2,
        tuple(cells),
        header_rows=2,
        groups=frozenset(groups - {2}),
        wholes=frozenset(parent + 3 for parent in parents),
        calendar=calendar,
        bars=tuple(bar for number, row in enumerate(rows) for bar in _bars(number + 2, row)),
        origin=Origin(card.uid, CardSection.SCHEDULE),
    )


def _group_key(number: int, row: ScheduleRow) -> object:
    return number if row.group is None else row.group


def _parents(rows: Sequence[ScheduleRow]) -> set[int]:
    return {number for number, (row, below) in enumerate(pairwise(rows)) if below.depth > row.depth}


def _schedule_columns(*, grouped: bool) -> tuple[float, ...]:
    if grouped:
        return (_GROUP_MM, _GROUPED_ITEM_MM, *[_MONTH_MM] * 12)
    return (_ITEM_MM, *[_PLAIN_MONTH_MM] * 12)


def _bars(row: int, step: ScheduleRow) -> Iterator[Bar]:
    """Runs of months that follow each other."""
    for first, count in runs([month - place for place, month in enumerate(step.months)]):
        yield Bar(row, step.months[first], step.months[first + count - 1])


def free_table_blocks(table: Table, origin: Origin) -> Iterator[Block]:
    """A table as it was typed: caption and unit above, note and source below."""
    above = labels.above_table(table.as_of, table.unit)
    if table.caption or above:
        yield Caption(table.caption, above, origin)
    if table.rows:
        yield _free_grid(table, origin)
    if table.note:
        yield Remark(labels.note(table.note), origin=origin)
    if table.source:
        yield Remark(labels.source(table.source), origin=origin)


def _free_grid(table: Table, origin: Origin) -> Grid:
    width = len(table.rows[0])
    spans = {(span.row, span.column): span for span in table.spans}
    covered = {
        (row, column)
        for span in table.spans
        for row in range(span.row, span.row + span.rows)
        for column in range(span.column, span.column + span.columns)
    } - spans.keys()
    aligns = [_free_align(table, column) for column in range(width)]
    cells = []
    for number, row in enumerate(table.rows):
        for column, text in enumerate(row):
            if (number, column) in covered:
                continue
            span = spans.get((number, column))
            in_header = number < table.header_rows
            cells.append(
                Cell(
                    number,
                    column,
                    tuple(_cell_lines(text)),
                    span.rows if span else 1,
                    span.columns if span else 1,
                    CellAlign.CENTRE if in_header else aligns[column],
                )
            )
    return Grid(
        tuple(map(float, table.widths)) or (1.0,) * width,
        len(table.rows),
        tuple(cells),
        header_rows=table.header_rows,
        automatic=not table.widths,
        inset_numbers=True,
        origin=origin,
    )


def _cell_lines(text: str) -> Iterator[CellLine]:
    for line in text.split("\n"):
        listed = _LISTED.fullmatch(line)
        if listed:
            yield CellLine(rich(listed[2]), listed[1])
        elif line:
            yield CellLine(rich(line))


def _free_align(table: Table, column: int) -> CellAlign:
    """As it was chosen; else figures at the right, short words in the middle, sentences left."""
    if column < len(table.aligns):
        return _ALIGN[table.aligns[column]]
    texts = [row[column].strip() for row in table.rows[table.header_rows :]]
    if any(texts) and all(_FIGURE.fullmatch(text) for text in texts):
        return CellAlign.RIGHT
    if column and all(len(text) <= _SHORT and "\n" not in text for text in texts):
        return CellAlign.CENTRE
    return CellAlign.LEFT
