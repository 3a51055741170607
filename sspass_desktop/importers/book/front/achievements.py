"""Last year's programmes of a department: the tables 부서별 주요성과 of part II."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import numbered, order, plain, rate
from sspass_desktop.importers.book.front.header import Header, filled_down, read_header
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.front.stream import Grid, Segment
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_PATTERNS = {
    "number": words.ORDER_COLUMN,
    "department": words.UNIT_COLUMN,
    "title": words.PROGRAMME_COLUMN,
    "name": words.ACTION_COLUMN,
    "rate": words.RATE_COLUMN,
    "target": words.PLANNED_COLUMN,
    "result": words.REACHED_COLUMN,
    "remark": words.REMARK_COLUMN,
}
_NEEDED = {"title", "name", "target", "result"}
_VALUES = ("name", "target", "result", "rate", "remark")


@dataclass(frozen=True, slots=True)
class Heading:
    """Whose table it is; ``lines`` above the table told it and say nothing else.

    ``named_in`` is the line that names the department.
    """

    department: str = ""
    mission: str = ""
    lines: tuple[SourceLine, ...] = ()
    named_in: SourceLine | None = None


def achievements_header(grid: Grid) -> Header | None:
    """The header of a table of programmes with plan and result side by side, else None."""
    header = read_header(grid, _PATTERNS)
    return header if header.columns.keys() >= _NEEDED else None


def read_heading(above: Sequence[SourceLine], segment: Segment) -> Heading:
    """Find department and mission above a table: the nearest line that names one, or the section.

    ``department`` is "" if neither does.
    """
    used: list[SourceLine] = []
    mission = ""
    for line in reversed(above):
        found = _mission(line.text)
        if found and not mission:
            mission = found
            used.append(line)
            continue
        marker, text = unmarked(line.text)
        name, rest = _name_and_mission(numbered(text)[1] if not marker else text)
        if name:
            return Heading(name, mission or rest, (*used, line), line)
        break
    if not words.DEPARTMENT.fullmatch(folded(segment.title)):
        return Heading()
    mission = mission or _mission(segment.rest)
    return Heading(segment.title, mission, tuple(used), segment.heading)


def read_achievements(
    grid: Grid, header: Header, department: str, keys: Keys, ledger: Ledger
) -> tuple[DepartmentResult, ...]:
    """Read the rows below the header, in order.

    A table may name the departments in a column of its own; ``department`` is the one it is of.
    """
    reader = _Reader(header, keys, ledger)
    rows = list(header.body(grid))
    named = filled_down([plain(header.cell(cells, "department")) for _, cells in rows])
    for (line, cells), name in zip(rows, named, strict=True):
        reader.row(line, cells, name or department)
    return reader.results()


def _mission(text: str) -> str:
    match = words.MISSION_LINE.fullmatch(folded(text.strip()))
    return text.strip()[match.start("mission") :].strip(" *") if match else ""


def _name_and_mission(text: str) -> tuple[str, str]:
    """Part "나눔팀 **팀미션** 함께 걷기"; the first is "" if it is no department."""
    name, bold, rest = text.partition("**")
    name = plain(name)
    if not words.DEPARTMENT.fullmatch(folded(name)) or (rest and not _mission(bold + rest)):
        return "", ""
    return name, _mission(bold + rest)


@dataclass(slots=True)
class _Row:
    line: SourceLine
    department: str
    number: str
    title: str
    values: dict[str, str]


@dataclass(slots=True)
class _Reader:
    header: Header
    keys: Keys
    ledger: Ledger
    rows: list[_Row] = field(default_factory=list)

    def row(self, line: SourceLine, cells: Sequence[str], department: str) -> None:
        cells = self._settled(cells)
        number, title = (plain(self.header.cell(cells, role)) for role in ("number", "title"))
        values = {role: plain(self.header.cell(cells, role)) for role in _VALUES}
        values["remark"] = " / ".join(filter(None, (values["remark"], *self.header.others(cells))))
        self.rows.append(_Row(line, department, number, title, values))

    def results(self) -> tuple[DepartmentResult, ...]:
        found: list[DepartmentResult] = []
        self._move_titles()
        for row in self.rows:
            if row.number or row.title or not found:
                number, title = _number(row, inside="number" not in self.header.columns)
                uid = self.keys.of("department result", row.department, title)
                found.append(DepartmentResult(uid, row.department, number, title))
            if any(row.values.values()):
                found[-1] = self._with_measure(found[-1], row)
        return tuple(found)

    def _settled(self, cells: Sequence[str]) -> Sequence[str]:
        """A row that lost its leading blanks: its first cell is no number, its last are blank."""
        first = self.header.columns.get("number")
        if first != 0 or not cells[0] or order(cells[0]) is not None:
            return cells
        full = len(cells)
        shift = 0
        while shift < full - 1 and not cells[full - 1 - shift]:
            shift += 1
        name = self.header.columns["name"]
        return (*("",) * min(shift, name), *cells[: full - min(shift, name)])

    def _move_titles(self) -> None:
        """A merged cell's number and title sit on any of its rows.

        Rows before the first title belong to it. A row that prints the next title in the column
        behind its own opens that programme, and lost one of its figures.
        """
        titled = [place for place, row in enumerate(self.rows) if row.number or row.title]
        if titled and titled[0] > 0:
            _hand_up(self.rows[0], self.rows[titled[0]])
        for place in titled[1:]:
            row = self.rows[place]
            above = self.rows[place - 1]
            shown = above.values["name"]
            if above.number or above.title or not shown or squash(shown) != squash(row.title):
                continue
            values = above.values
            above.values = values | {"name": values["target"], "target": values["result"]}
            above.values["result"] = ""
            _hand_up(above, row)

    def _with_measure(self, result: DepartmentResult, row: _Row) -> DepartmentResult:
        values = row.values
        printed = rate(values["rate"])
        if not values["target"] or not values["result"]:
            text = " ".join(plain(row.line.text).split())
            self.ledger.problem(row.line, "result_row_cells", text)
        measure = Measure(
            self.keys.of("measure", result.uid, str(len(result.measures))),
            values["name"],
            values["target"],
            values["result"],
            declared_rate=printed,
            note=" / ".join(filter(None, ("" if printed else values["rate"], values["remark"]))),
        )
        return replace(result, measures=(*result.measures, measure))


def _hand_up(above: _Row, row: _Row) -> None:
    above.number, above.title = row.number, row.title
    row.number = row.title = ""


def _number(row: _Row, *, inside: bool) -> tuple[int | None, str]:
    """Number and title; ``inside``: both stand in one cell."""
    if inside:
        return numbered(row.title)
    if not row.number:
        return None, row.title
    number = order(row.number)
    return (
        (number, row.title) if number is not None else (None, f"{row.number} {row.title}".strip())
    )
