"""The departments: those of the duty table, and those whose results of last year are printed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Department, DepartmentKind, Facility
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import items, joined, plain
from sspass_desktop.importers.book.front.header import filled_down, read_header
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_PATTERNS = {
    "order": words.ORDER_COLUMN,
    "duties": words.DUTY_COLUMN,
    "department": words.DEPARTMENT_COLUMN,
}


def read_duties(grid: Grid) -> list[tuple[str, tuple[str, ...]]] | None:
    """The departments of a duty table with their duties, in order; None if it says more."""
    header = read_header(grid, _PATTERNS)
    if not {"duties", "department"} <= header.columns.keys():
        return None
    rows = [cells for _, cells in header.body(grid)]
    names = [joined(header.cell(cells, "department")) for cells in rows]
    known = [name for name in names if words.DEPARTMENT.fullmatch(folded(name))]
    if any(map(header.others, rows)) or not known or len(known) < len([n for n in names if n]):
        return None
    found: dict[str, tuple[str, ...]] = {}
    for name, cells in zip(filled_down(names), rows, strict=True):
        found[name] = (*found.get(name, ()), *map(plain, items(header.cell(cells, "duties"))))
    return list(found.items())


def read_duty_lines(lines: Sequence[SourceLine]) -> list[tuple[str, tuple[str, ...]]] | None:
    """Duties in lines under the names of their departments; None if the lines are anything else.

    The names bear a sign of their own.
    """
    parted = [unmarked(line.text) for line in lines]
    sign = parted[0][0] if parted else ""
    found: list[tuple[str, tuple[str, ...]]] = []
    for marker, text in parted:
        if marker == sign:
            found.append((text, ()))
        else:
            name, duties = found[-1]
            found[-1] = (name, (*duties, text))
    named = all(words.DEPARTMENT.fullmatch(folded(name)) and duties for name, duties in found)
    return found if found and named else None


def department_key(name: str) -> str:
    """A department's name as it is compared: without blanks and without what brackets add."""
    bare = folded(squash(name))
    return bare.partition("(")[0] or bare


@dataclass(slots=True)
class Roster:
    """Gathers the departments of a book; a name that comes again is the same department."""

    _keys: Keys
    _ledger: Ledger
    _found: dict[str, Department] = field(default_factory=dict)
    _of_this_year: set[str] = field(default_factory=set)
    _lines: dict[str, SourceLine] = field(default_factory=dict)

    def with_duties(self, name: str, duties: tuple[str, ...]) -> None:
        """A department of this year, under the name it has now."""
        unit = self._unit(name)
        key = department_key(name)
        self._of_this_year.add(key)
        self._found[key] = replace(unit, name=name, duties=(*unit.duties, *duties))

    def with_results(self, name: str, mission: str, line: SourceLine) -> Uid:
        """A department that worked last year; ``line`` is where the book names it."""
        unit = self._unit(name)
        key = department_key(name)
        self._lines.setdefault(key, line)
        self._found[key] = replace(unit, mission=unit.mission or mission)
        return unit.uid

    def named(self, name: str) -> str:
        """The full name of a department that is named once."""
        return self._found[department_key(name)].name

    def departments(self, year: int, facilities: Sequence[Facility]) -> tuple[Department, ...]:
        """All, those of this year first; one that this year does not know has ended.

        Where no duties are printed, nobody knows which have ended.
        """
        run = {department_key(one.name): one for one in facilities}
        this_year = [self._found[key] for key in self._found if key in self._of_this_year]
        others = [key for key in self._found if key not in self._of_this_year]
        running = [self._facility(self._found[key], run[key]) for key in others if key in run]
        rest = [self._ended(key, year) for key in others if key not in run]
        return (*this_year, *running, *rest)

    def tell_units(self, declared: str, line: SourceLine) -> None:
        """Note a printed number of offices or teams that is not that of the departments."""
        for count, kind in words.UNIT_OF_AGENCY.findall(folded(declared)):
            names = [self._found[key].name for key in self._of_this_year]
            real = sum(_ending(name) == kind for name in names)
            if real and real != int(count):
                self._ledger.problem(line, "units_differ", kind, str(int(count)), str(real))

    def _unit(self, name: str) -> Department:
        key = department_key(name)
        if key not in self._found:
            uid = self._keys.of("department", name)
            self._found[key] = Department(uid, name, _kind(name))
        return self._found[key]

    def _facility(self, unit: Department, facility: Facility) -> Department:
        """A department that is one of the facilities: an entrusted one, or the agency's own."""
        if words.ENTRUSTED.search(facility.group + facility.run_by):
            return replace(unit, kind=DepartmentKind.ENTRUSTED_UNIT)
        return replace(unit, kind=DepartmentKind.DIRECT_FACILITY)

    def _ended(self, key: str, year: int) -> Department:
        unit = self._found[key]
        own = unit.kind in (DepartmentKind.OFFICE, DepartmentKind.TEAM, DepartmentKind.HEADQUARTERS)
        if not self._of_this_year or not own or year <= 1:
            return unit
        line = self._lines[key]
        self._ledger.problem(line, "department_ended", unit.name, severity=Severity.NOTICE)
        return replace(unit, valid_to=date(year - 1, 12, 31))


def _ending(name: str) -> str:
    match = words.DEPARTMENT.fullmatch(folded(name))
    return match["kind"] if match else ""


def _kind(name: str) -> DepartmentKind:
    """The kind that the last word of a name tells."""
    ending = _ending(name)
    kinds: tuple[tuple[Collection[str], DepartmentKind], ...] = (
        (words.HEADQUARTERS, DepartmentKind.HEADQUARTERS),
        (words.OFFICES, DepartmentKind.OFFICE),
        (words.TEAMS, DepartmentKind.TEAM),
    )
    known = (kind for endings, kind in kinds if ending in endings)
    return next(known, DepartmentKind.DIRECT_FACILITY)
