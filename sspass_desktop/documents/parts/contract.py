"""The director's contract: targets of the year beside last year's."""

from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import (
    Block,
    Caption,
    Cell,
    CellLine,
    Grid,
    Origin,
    Span,
)
from sspass_desktop.documents.cells import runs, text_cell
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, RIGHT, band_cell, header_row
from sspass_desktop.documents.signs import circled_number
from sspass_desktop.domain.last_year import rounder
from sspass_desktop.domain.outlining.emphasis import letters
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import read_rate, shown
from sspass_desktop.domain.reached import growth
from sspass_desktop.domain.results import ContractIndicator, ContractMeasure
from sspass_desktop.texts import labels, parts

_COLUMNS_MM = (47.0, 15.0, 28.0, 22.0, 24.0, 20.0, 14.0)
_HEADER = 2
_TOGETHER = 2  # measures in a row
_SHORT = 12  # letters of last year's result and target that stand in one line
_NOTHING = "-"


def contract(records: Records, origin: Origin) -> Iterator[Block]:
    """성과계약: bands, money in 억원, two measures stacked in a cell, the second in brackets."""
    edition = records.edition
    found = edition.contract
    if not found:
        return
    if any(len(one.measures) > 1 for one in found):
        yield Caption("", parts.SECOND_METHOD, origin)
    cells = list(_header(edition.year))
    row, groups, wholes = _HEADER, set(), set()
    for first, count in runs([one.band for one in found]):
        band = found[first : first + count]
        groups.add(row)
        if band[0].band:
            cells.append(band_cell(row, len(_COLUMNS_MM), parts.band(band[0].band)))
            row += 1
            wholes.add(row)
        for place, one in enumerate(band, start=1):
            groups.add(row)
            pairs = _pairs(one)
            name = f"{circled_number(one.number or place)} {one.name}"
            where = at(origin, first + place - 1)
            cells.append(text_cell(row, 0, name, rows=len(pairs), origin=where))
            cells += _money(row, one.money, len(pairs), where)
            for number, pair in enumerate(pairs, start=row):
                cells += _measures(number, pair, edition, where)
            row += len(pairs)
    groups.discard(_HEADER)
    yield Grid(
        _COLUMNS_MM,
        row,
        tuple(cells),
        header_rows=_HEADER,
        groups=frozenset(groups),
        wholes=frozenset(wholes),
        origin=origin,
    )


def _header(year: int) -> Iterator[Cell]:
    yield text_cell(0, 0, parts.contract_targets(year), columns=4, align=CENTRE)
    names = (parts.INDICATOR, parts.MONEY, parts.METHOD, parts.TARGET)
    yield from header_row(1, 0, names)
    behind = (parts.last_results(year - 1), parts.AGAINST_TARGET, parts.REMARK)
    for column, name in enumerate(behind, start=len(names)):
        yield text_cell(0, column, name, rows=2, align=CENTRE)


def _pairs(one: ContractIndicator) -> list[Sequence[ContractMeasure]]:
    starts = range(0, len(one.measures), _TOGETHER)
    return [one.measures[start : start + _TOGETHER] for start in starts] or [()]


def _money(row: int, money: str, rows: int, origin: Origin) -> Iterator[Cell]:
    """One sum for all rows, or a line of it for each."""
    lines = money.split("\n")
    if len(lines) != rows:
        yield text_cell(row, 1, money, rows=rows, align=RIGHT, origin=origin)
        return
    for place, line in enumerate(lines, start=row):
        yield text_cell(place, 1, line, align=RIGHT, origin=origin)


def _measures(
    row: int, pair: Sequence[ContractMeasure], edition: Edition, origin: Origin
) -> Iterator[Cell]:
    columns = {
        2: _second_in_brackets([measure.method for measure in pair]),
        3: _second_in_brackets([measure.target for measure in pair]),
        4: _stacked([_last(measure) for measure in pair]),
        6: _stacked([measure.remark for measure in pair], ""),
    }
    for column, lines in columns.items():
        yield text_cell(row, column, "\n".join(lines), align=CENTRE, origin=origin)
    growths = _stacked([growth_of(measure, edition) for measure in pair])
    spans = [Span(text, underline=read_rate(text) is not None) for text in growths]
    lines_of_growth = tuple(CellLine((span,)) for span in spans)
    yield Cell(row, 5, lines_of_growth, align=CENTRE, origin=origin)


def _second_in_brackets(texts: Sequence[str]) -> list[str]:
    first, *behind = [text or _NOTHING for text in texts] or [_NOTHING]
    return [first, *(labels.bracketed(text) for text in behind)]


def _stacked(texts: Sequence[str], nothing: str = _NOTHING) -> list[str]:
    """A line for each measure, or one for all that say the same."""
    lines = [text or nothing for text in texts] or [nothing]
    return lines if len(set(lines)) > 1 else lines[:1]


def _last(measure: ContractMeasure) -> str:
    """Last year's result, and its target in brackets: on a line of its own if they are long."""
    result = measure.last_result or _NOTHING
    if not measure.last_target:
        return result
    target = labels.bracketed(measure.last_target)
    return result + target if len(result + target) <= _SHORT else f"{result}\n{target}"


def growth_of(measure: ContractMeasure, edition: Edition) -> str:
    """The growth as it was printed while that stands, else computed against last year's target."""
    if measure.declared_growth:
        return letters(measure.declared_growth)
    rate = growth(measure.target, measure.last_target)
    if rate is None:
        return _NOTHING
    if not rate:
        return parts.SAME
    size = shown(abs(rate), 1, rounder(edition.rounding))
    return parts.more(size) if rate > 0 else parts.less(size)
