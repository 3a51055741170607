"""The records that the lists and tables of parts I and II hold, gathered over the sections."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sspass_desktop.domain.organisation import (
    Department,
    EventKind,
    ExternalGrant,
    FacilityTotals,
    Headcount,
    HistoryEvent,
    Organisation,
)
from sspass_desktop.domain.outline import Generated, Query
from sspass_desktop.domain.results import DepartmentResult
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.achievements import (
    achievements_header,
    read_achievements,
    read_heading,
)
from sspass_desktop.importers.book.front.agency import Agency
from sspass_desktop.importers.book.front.cells import numbered
from sspass_desktop.importers.book.front.dates import as_of
from sspass_desktop.importers.book.front.departments import Roster, read_duties, read_duty_lines
from sspass_desktop.importers.book.front.facilities import FacilityTable, read_facilities
from sspass_desktop.importers.book.front.frame import Cover
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.list_tables import read_event_table, read_grant_table
from sspass_desktop.importers.book.front.lists import (
    Records,
    read_awards,
    read_evaluations,
    read_grants,
    read_history,
)
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.front.staff import read_headcount
from sspass_desktop.importers.book.front.stream import Grid, Segment, heading_key, note_behind
from sspass_desktop.importers.book.front.summary import unit_lines, unit_of
from sspass_desktop.importers.book.front.taking import Taken
from sspass_desktop.importers.book.source import Ledger, SourceLine

_BRACKETS = re.compile(r"\([^()]*\)")
_AROUND = re.compile(r"^\W+|\W+$")
_EVENTS = (
    (words.HISTORY, read_history, Query.HISTORY),
    (words.EVALUATIONS, read_evaluations, Query.EVALUATIONS),
    (words.AWARDS, read_awards, Query.AWARDS),
)
_KINDS = {
    Query.HISTORY: EventKind.HISTORY,
    Query.EVALUATIONS: EventKind.EVALUATION,
    Query.AWARDS: EventKind.AWARD,
}
_HEADINGS = (
    *(pattern for pattern, _, _ in _EVENTS),
    words.GRANTS,
    words.UNITS_HEADING,
    words.DUTIES_HEADING,
    words.LEGAL_BASIS,
    words.PURPOSE,
    words.PROFILE,
)


class FrontRecords:
    """Takes lists and tables that are records; what says more than a record holds stays text."""

    def __init__(self, keys: Keys, ledger: Ledger) -> None:
        self.history: list[HistoryEvent] = []
        self.grants: list[ExternalGrant] = []
        self.headcount = Headcount()
        self.facilities = FacilityTable((), FacilityTotals())
        self.declared_units = ""
        self._agency = Agency()
        self._roster = Roster(keys, ledger)
        self._results: dict[str, list[DepartmentResult]] = {}
        self._units_line: SourceLine | None = None
        self._duties_read = False
        self._keys = keys
        self._ledger = ledger

    def organisation(self, cover: Cover) -> Organisation:
        """The agency with its history and the money it won; the book tells that of last year."""
        found = self._agency.organisation(cover)
        last_year = cover.year - 1 if cover.year else None
        grants = (replace(one, year=one.year or last_year) for one in self.grants)
        return replace(found, history=tuple(self.history), external_grants=tuple(grants))

    def departments(self, year: int) -> tuple[Department, ...]:
        """The departments of this year, and behind them those that have ended."""
        if self._units_line is not None:
            self._roster.tell_units(self.declared_units, self._units_line)
        return self._roster.departments(year, self.facilities.facilities)

    def results(self) -> tuple[DepartmentResult, ...]:
        """Last year's programmes, each under the full name of its department."""
        return tuple(
            replace(one, department=self._roster.named(name) if name else "")
            for name, rows in self._results.items()
            for one in rows
        )

    def heads(self, text: str) -> bool:
        """Whether a line heads a list of records."""
        words_of = heading_words(text)
        return any(pattern.fullmatch(words_of) for pattern in _HEADINGS)

    def run(self, heading: str, lines: Sequence[SourceLine]) -> Taken | None:
        """Read the lines under a heading."""
        title = heading_words(heading)
        for pattern, read, query in _EVENTS:
            if pattern.fullmatch(title):
                return self._events(read(lines), query)
        if words.GRANTS.fullmatch(title):
            return self._grants(lines)
        if words.UNITS_HEADING.fullmatch(title):
            return self._units(title, lines)
        if words.DUTIES_HEADING.fullmatch(title):
            return self._duty_lines(lines)
        found = self._agency.take(title, lines)
        return Taken(Generated(found[0]), found[1]) if found else None

    def table(self, grid: Grid, above: Sequence[SourceLine], segment: Segment) -> Taken | None:
        """Read a table."""
        return (
            self._facilities(grid, above, segment)
            or self._headcount(grid, above, segment)
            or self._duties(grid)
            or self._achievements(grid, above, segment)
            or self._listed(grid, above, segment)
        )

    def _listed(self, grid: Grid, above: Sequence[SourceLine], segment: Segment) -> Taken | None:
        """A list of records that is printed as a table under its heading."""
        heads = [line.text for line in above if self.heads(line.text)]
        title = heading_words(heads[-1] if heads else segment.title)
        if words.GRANTS.fullmatch(title):
            unit = unit_of(above)
            grants = read_grant_table(grid, unit or 1)
            self.grants += grants or ()
            return Taken(Generated(Query.GRANTS), unit_lines(above)) if grants else None
        for pattern, _, query in _EVENTS:
            if pattern.fullmatch(title):
                events = read_event_table(grid, _KINDS[query])
                self.history += events or ()
                return Taken(Generated(query)) if events else None
        return None

    def _events(self, found: Records[HistoryEvent] | None, query: Query) -> Taken | None:
        if found is None:
            return None
        self.history += found.items
        return Taken(Generated(query), found.lines)

    def _grants(self, lines: Sequence[SourceLine]) -> Taken | None:
        found = read_grants(lines)
        if found is None:
            return None
        self.grants += found.items
        return Taken(Generated(Query.GRANTS), found.lines)

    def _units(self, title: str, lines: Sequence[SourceLine]) -> Taken | None:
        """The chart of the agency, whose drawing is lost, and the count of its units."""
        for line in lines:
            match = words.UNITS_LABEL.fullmatch(folded(unmarked(line.text)[1]))
            if match and words.UNITS.fullmatch(match["units"]) and not self.declared_units:
                self.declared_units, self._units_line = match["units"].strip(), line
                return Taken(Generated(Query.ORGANISATION_CHART), (line,))
        drawn = not lines and words.CHART_HEADING.fullmatch(title)
        return Taken(Generated(Query.ORGANISATION_CHART)) if drawn else None

    def _headcount(self, grid: Grid, above: Sequence[SourceLine], segment: Segment) -> Taken | None:
        if self.headcount.grades:
            return None
        day, note, used = _around(grid, above, segment)
        found = read_headcount(grid, day, note, self._ledger)
        if found is None:
            return None
        self.headcount = found
        return Taken(Generated(Query.HEADCOUNT), used)

    def _facilities(
        self, grid: Grid, above: Sequence[SourceLine], segment: Segment
    ) -> Taken | None:
        if self.facilities.facilities:
            return None
        day, note, used = _around(grid, above, segment)
        found = read_facilities(grid, day, note, self._keys, self._ledger)
        if found is None:
            return None
        self.facilities = found
        return Taken(Generated(Query.FACILITIES), used)

    def _duties(self, grid: Grid) -> Taken | None:
        found = read_duties(grid)
        return None if found is None else Taken(self._with_duties(found))

    def _duty_lines(self, lines: Sequence[SourceLine]) -> Taken | None:
        found = read_duty_lines(lines)
        return None if found is None else Taken(self._with_duties(found), tuple(lines))

    def _with_duties(self, found: Sequence[tuple[str, tuple[str, ...]]]) -> Generated | None:
        """The block of the duties, None if one before shows them all."""
        for name, duties in found:
            self._roster.with_duties(name, duties)
        again, self._duties_read = self._duties_read, True
        return None if again else Generated(Query.DUTIES)

    def _achievements(
        self, grid: Grid, above: Sequence[SourceLine], segment: Segment
    ) -> Taken | None:
        """A department's table; what a second one says joins the first."""
        header = achievements_header(grid)
        if header is None:
            return None
        heading = read_heading(above, segment)
        rows = read_achievements(grid, header, heading.department, self._keys, self._ledger)
        line = heading.named_in or grid.lines[0]
        uids = []
        for name in dict.fromkeys(row.department for row in rows):
            mission = heading.mission if name == heading.department else ""
            uids.append(self._roster.with_results(name, mission, line) if name else None)
        again = all(row.department in self._results for row in rows)
        for row in rows:
            self._results.setdefault(row.department, []).append(row)
        subject = uids[0] if len(uids) == 1 else None
        block = None if again else Generated(Query.DEPARTMENT_RESULTS, subject)
        return Taken(block, heading.lines, rest_used=bool(heading.mission))


def heading_words(text: str) -> str:
    """The words of a heading: without sign, number, year, brackets and blanks."""
    bare = numbered(unmarked(text)[1])[1]
    return _AROUND.sub("", heading_key(_BRACKETS.sub("", folded(bare))))


def _around(
    grid: Grid, above: Sequence[SourceLine], segment: Segment
) -> tuple[date | None, str, tuple[SourceLine, ...]]:
    """The day above a table, the note under it, and the lines that said them."""
    day: date | None = None
    used: list[SourceLine] = []
    for line in reversed(above):
        found, is_all = as_of(line.text)
        if not is_all:
            break
        day = day or found
        used.append(line)
    note = note_behind(segment.items, grid)
    if note is not None:
        used.append(note)
    return day, unmarked(note.text)[1] if note else "", tuple(used)
