"""A card's money and its evaluation as grids."""

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
)
from sspass_desktop.documents.cells import header, runs, text_cell, total_cell
from sspass_desktop.documents.rich import plain
from sspass_desktop.domain.budget import FundTable, sum_amounts
from sspass_desktop.domain.card import Card, CardSection, Indicator
from sspass_desktop.domain.formula import printed
from sspass_desktop.domain.money import Won, signed
from sspass_desktop.domain.vocabulary import ITEM_LEVELS, SOURCES
from sspass_desktop.texts import labels

_AMOUNT_MM, _FORMULA_MM, _TABLE_MM = 28.0, 91.0, 170.0
_LEVELS_MM = {1: (34.0,), 2: (24.0, 27.0), 3: (20.0, 22.0, 31.0), 4: (18.0, 19.0, 24.0, 26.0)}


def shown(won: Won) -> str:
    """Money in a table: zero is a dash, less than nothing bears a triangle."""
    return signed(won) if won else "-"


def fund_blocks(table: FundTable, origin: Origin) -> Iterator[Block]:
    """Caption, cost table with total, and what comes from which source where it is known."""
    yield Caption(labels.fund(table.fund), labels.IN_WON, origin)
    yield _fund_grid(table, origin)
    splits = [split for line in table.lines if (split := line.split) is not None]
    if splits:
        amounts = sum_amounts(splits)
        held = (amounts.state, amounts.province, amounts.municipal, amounts.other)
        parts = {source: shown(won) for source, won in zip(SOURCES, held, strict=True) if won}
        yield Remark(labels.source_split(parts), labels.NOTE_SIGN, origin=origin)


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
        place = Origin(origin.owner, CardSection.BUDGET, origin.index)
        content = (CellLine(plain(label), right=right),)
        cells.append(Cell(number + 1, width, content, origin=place))
        amount = "" if line.amount_won is None else shown(line.amount_won)
        cells.append(text_cell(number + 1, width + 1, amount, align=CellAlign.RIGHT))
    last = len(table.lines) + 1
    total = shown(table.total_won)
    cells += [
        total_cell(last, 0, labels.TOTAL, columns=width + 1, align=CellAlign.CENTRE),
        total_cell(last, width + 1, total),
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
