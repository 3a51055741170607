"""Last year's results: the agency's indicators, the programmes of the departments."""

from collections.abc import Iterator, Sequence
from datetime import date

from sspass_desktop.documents.blocks import (
    Block,
    Cell,
    Grid,
    Item,
    ItemStyle,
    Origin,
    Remark,
    TeamHeading,
)
from sspass_desktop.documents.cells import header, runs, text_cell
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, band_cell
from sspass_desktop.documents.rich import rich
from sspass_desktop.documents.signs import circled_number
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.last_year import rounder
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.rates import shown
from sspass_desktop.domain.reached import achievement
from sspass_desktop.domain.results import (
    DepartmentResult,
    Measure,
    OrganisationIndicator,
    ResultStatus,
)
from sspass_desktop.texts import labels, parts

_RESULTS_MM = (58.0, 46.0, 22.0, 22.0, 22.0)
_DEPARTMENT_MM = (10.0, 46.0, 66.0, 24.0, 24.0)
_DEPARTMENT_HEADER = 2
_NOTHING = "-"
_UNMEASURED = (None,)


def results(records: Records, origin: Origin) -> Iterator[Block]:
    """목표 달성: bands, indicators merged over their measures, plan, result and rate."""
    found = records.edition.results
    if not found:
        return
    cells = header([parts.INDICATOR, parts.METHOD, parts.PLANNED, parts.REACHED, parts.RATE])
    row, groups, wholes = 1, set(), set()
    for first, count in runs([one.band for one in found]):
        band = found[first : first + count]
        groups.add(row)
        if band[0].band:
            cells.append(band_cell(row, len(_RESULTS_MM), parts.band(band[0].band)))
            row += 1
            wholes.add(row)
        for place, one in enumerate(band, start=1):
            groups.add(row)
            number = circled_number(one.number or place)
            where = at(origin, first + place - 1)
            cells += _indicator(row, one, number, records.edition, where)
            row += len(one.measures or _UNMEASURED)
    groups.discard(1)
    yield Grid(
        _RESULTS_MM,
        row,
        tuple(cells),
        groups=frozenset(groups),
        wholes=frozenset(wholes),
        origin=origin,
    )
    named = [(one.name, measure) for one in found for measure in one.measures]
    yield from _dated(named, origin)


def _indicator(
    row: int, one: OrganisationIndicator, number: str, edition: Edition, origin: Origin
) -> Iterator[Cell]:
    rows = len(one.measures or _UNMEASURED)
    yield text_cell(row, 0, f"{number} {one.name}", rows=rows, origin=origin)
    for place, measure in enumerate(one.measures or _UNMEASURED, start=row):
        rate = rate_of(measure, edition) if measure else _NOTHING
        name = measure.name if measure else _NOTHING
        for column, text in enumerate((name, *_planned(measure), rate), start=1):
            yield text_cell(place, column, text, align=CENTRE, origin=origin)


def _planned(measure: Measure | None) -> tuple[str, str]:
    """Plan and result as they were typed, a dash for what is missing."""
    if measure is None:
        return _NOTHING, _NOTHING
    open_mark = parts.PROVISIONAL if measure.status is ResultStatus.PROVISIONAL else ""
    reached = measure.result + open_mark if measure.result else _NOTHING
    return measure.target or _NOTHING, reached


def rate_of(measure: Measure, edition: Edition) -> str:
    """The rate as it was printed while that stands, else computed by the plan's rule."""
    if measure.declared_rate:
        return parts.percentage(measure.declared_rate.removesuffix("%"))
    rate = achievement(measure.target, measure.result)
    if rate is None:
        return _NOTHING
    return parts.percentage(shown(rate, 1, rounder(edition.rounding)))


def _dated(measures: Sequence[tuple[str, Measure]], origin: Origin) -> Iterator[Block]:
    """The day of the results; if they have several, which have which."""
    days: dict[date | None, list[str]] = {}
    for whole, measure in measures:
        days.setdefault(measure.as_of, []).append(measure.name or whole)
    dated = {write_date(day): names for day, names in days.items() if day is not None}
    if dated:
        note = parts.as_of_note(dated, alone=len(days) == 1)
        yield Remark(note, labels.NOTE_SIGN, origin=origin)


def department_results(records: Records, origin: Origin) -> Iterator[Block]:
    """부서별 성과: the mission and a table of each department, or of the only one to be shown."""
    found = records.edition.department_results
    units = {one.name: one for one in records.edition.departments}
    names = list(dict.fromkeys(one.department for one in found))
    for number, name in enumerate(names, start=1):
        own = [(place, one) for place, one in enumerate(found) if one.department == name]
        unit, where = units.get(name), at(origin, own[0][0])
        mission = unit.mission if unit else ""
        if records.subject is None:
            yield TeamHeading(parts.numbered(number, name), mission, where)
        elif unit is None or unit.uid != records.subject:
            continue
        elif mission:
            lead = labels.bracketed(parts.mission(unit.kind))
            yield Item(ItemStyle.CIRCLE, rich(mission), lead, origin=where)
        yield _department(own, origin)
        named = [(one.title, measure) for _, one in own for measure in one.measures]
        yield from _dated(named, origin)


def _department(own: Sequence[tuple[int, DepartmentResult]], origin: Origin) -> Grid:
    cells = list(_department_header())
    row, groups = _DEPARTMENT_HEADER, set()
    for place, (index, one) in enumerate(own, start=1):
        if place > 1:
            groups.add(row)
        where = at(origin, index)
        measures = one.measures or _UNMEASURED
        rows = len(measures)
        number = str(one.number or place)
        cells.append(text_cell(row, 0, number, rows=rows, align=CENTRE, origin=where))
        cells.append(text_cell(row, 1, one.title, rows=rows, align=LEFT, origin=where))
        for measure in measures:
            name = measure.name if measure else _NOTHING
            cells.append(text_cell(row, 2, name, origin=where))
            for column, text in enumerate(_planned(measure), start=3):
                cells.append(text_cell(row, column, text, align=CENTRE, origin=where))
            row += 1
    return Grid(
        _DEPARTMENT_MM,
        row,
        tuple(cells),
        header_rows=_DEPARTMENT_HEADER,
        groups=frozenset(groups),
        origin=origin,
    )


def _department_header() -> Iterator[Cell]:
    for column, name in enumerate((parts.PLACE, parts.PROGRAMME, parts.CONTENT)):
        yield text_cell(0, column, name, rows=2, align=CENTRE)
    yield text_cell(0, 3, parts.RESULT, columns=2, align=CENTRE)
    yield text_cell(1, 3, parts.PLANNED, align=CENTRE)
    yield text_cell(1, 4, parts.REACHED, align=CENTRE)
