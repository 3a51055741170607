"""Posts and people, facilities, duties."""

from collections.abc import Iterator, Sequence

from sspass_desktop.documents.blocks import Block, Caption, Cell, CellLine, Grid, Origin, Remark
from sspass_desktop.documents.cells import header, runs, text_cell, total_cell
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, WIDTH, text_row
from sspass_desktop.documents.rich import rich
from sspass_desktop.documents.tables import shown
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.organisation import Facility, FacilityTotals
from sspass_desktop.texts import labels, parts

_KIND_MM = 26.0
_FACILITY_MM = (30.0, 32.0, 60.0, 16.0, 16.0, 16.0)
_FACILITY_HEADER = 2
_DUTIES_MM = (38.0, 132.0)
_POINT = "•"


def headcount(records: Records, origin: Origin) -> Iterator[Block]:
    """정·현원: a column per grade, their sum first; vacancies are computed."""
    count = records.edition.headcount
    if not count.grades:
        return
    posts = _with_sum(count.declared_quota, [grade.quota for grade in count.grades])
    people = _with_sum(count.declared_current, [grade.current for grade in count.grades])
    declared = (count.declared_vacancy, *(grade.declared_vacancy for grade in count.grades))
    vacant = [
        _first(printed, has - due)
        for has, due, printed in zip(people, posts, declared, strict=True)
    ]
    as_of = write_date(count.as_of) if count.as_of else ""
    yield Caption("", labels.above_table(as_of, parts.PERSONS), origin)
    aligns = (CENTRE, *[RIGHT] * len(posts))
    rows = ((parts.POSTS, posts), (parts.PEOPLE, people), (parts.VACANT, vacant))
    cells = header([parts.KIND, parts.SUM, *(grade.grade for grade in count.grades)])
    for row, (name, numbers) in enumerate(rows, start=1):
        texts = (name, *map(shown, numbers))
        strong = row == len(rows)
        cells += text_row(row, texts, aligns, strong=strong, origin=at(origin, row - 1))
    yield Grid(
        (_KIND_MM, *[(WIDTH - _KIND_MM) / len(posts)] * len(posts)),
        len(rows) + 1,
        tuple(cells),
        groups=frozenset({len(rows)}),
        wholes=frozenset({len(rows)}),
        inset_numbers=True,
        origin=origin,
    )
    yield from _note(count.note, origin)


def _with_sum(declared: int | None, numbers: Sequence[int]) -> list[int]:
    """The sum before what it sums up; one that was printed stands."""
    return [_first(declared, sum(numbers)), *numbers]


def _note(text: str, origin: Origin) -> Iterator[Block]:
    if text:
        yield Remark(labels.note(text), labels.NOTE_SIGN, origin=origin)


def facilities(records: Records, origin: Origin) -> Iterator[Block]:
    """소속시설: groups with their counts, equal types merged, the sum first."""
    found = records.facilities
    if not found:
        return
    totals = records.edition.facility_totals
    as_of = write_date(totals.as_of) if totals.as_of else ""
    yield Caption("", labels.above_table(as_of, parts.PERSONS), origin)
    first = _FACILITY_HEADER + 1
    groups = list(runs([one.group for one in found]))
    cells = [*_facility_header(), *_facility_sum(found, totals)]
    counts = {group.name: group.declared_count for group in totals.groups}
    for start, count in groups:
        name = found[start].group
        cells.append(_group(name, count, first + start, counts.get(name)))
    for start, count in runs([(one.group, one.type) for one in found]):
        if found[start].type:
            name = found[start].type
            cells.append(text_cell(first + start, 1, name, rows=count, align=CENTRE))
    for number, one in enumerate(found):
        place = at(origin, number)
        column, width = (2, 1) if one.type else (1, 2)
        cells.append(text_cell(first + number, column, one.name, columns=width, origin=place))
        cells += _numbers(first + number, one, place)
    yield Grid(
        _FACILITY_MM,
        first + len(found),
        tuple(cells),
        header_rows=_FACILITY_HEADER,
        groups=frozenset({_FACILITY_HEADER, *(first + start for start, _ in groups)}),
        inset_numbers=True,
        origin=origin,
    )
    yield from _note(totals.note, origin)


def _facility_header() -> Iterator[Cell]:
    yield text_cell(0, 0, parts.KIND, rows=2, align=CENTRE)
    yield text_cell(0, 1, parts.FACILITIES, columns=2, align=CENTRE)
    yield text_cell(1, 1, parts.FACILITY_TYPE, align=CENTRE)
    yield text_cell(1, 2, parts.FACILITY, align=CENTRE)
    for column, name in enumerate((parts.POSTS, parts.PEOPLE, parts.VACANT), start=3):
        yield text_cell(0, column, name, rows=2, align=CENTRE)


def _facility_sum(found: Sequence[Facility], totals: FacilityTotals) -> Iterator[Cell]:
    """The row of the sums; those that were printed stand."""
    row = _FACILITY_HEADER
    count = _first(totals.declared_count, len(found))
    posts = _first(totals.declared_quota, sum(one.quota or 0 for one in found))
    people = _first(totals.declared_current, sum(one.current or 0 for one in found))
    vacant = _first(totals.declared_vacancy, people - posts)
    yield total_cell(row, 0, parts.SUM, align=CENTRE)
    yield total_cell(row, 1, parts.places(count), columns=2, align=CENTRE)
    for column, number in enumerate((posts, people, vacant), start=3):
        yield total_cell(row, column, shown(number))


def _first(declared: int | None, computed: int) -> int:
    return computed if declared is None else declared


def _group(name: str, rows: int, row: int, declared: int | None) -> Cell:
    """A group with its count: below its name if it has more than a row."""
    count = _first(declared, rows)
    text = parts.counted(name, count, "\n" if rows > 1 else " ") if name else ""
    return text_cell(row, 0, text, rows=rows, align=CENTRE)


def _numbers(row: int, one: Facility, origin: Origin) -> Iterator[Cell]:
    known = one.quota is not None and one.current is not None
    computed = (one.current or 0) - (one.quota or 0) if known else 0
    vacant = _first(one.declared_vacancy, computed)
    for column, number in enumerate((one.quota, one.current, vacant), start=3):
        yield text_cell(row, column, shown(number or 0), align=RIGHT, origin=origin)


def duties(records: Records, origin: Origin) -> Iterator[Block]:
    """부서별 업무분장: the duties of a unit in one cell."""
    found = [(n, one) for n, one in enumerate(records.departments) if one.duties]
    if not found:
        return
    cells = header([parts.DEPARTMENT, parts.DUTIES])
    for row, (number, one) in enumerate(found, start=1):
        place = at(origin, number)
        lines = tuple(CellLine(rich(duty), _POINT) for duty in one.duties)
        cells.append(text_cell(row, 0, one.name, align=CENTRE, bold=True, origin=place))
        cells.append(Cell(row, 1, lines, align=LEFT, top=True, origin=place))
    groups = frozenset(range(2, len(found) + 1))
    yield Grid(_DUTIES_MM, len(found) + 1, tuple(cells), groups=groups, origin=origin)
