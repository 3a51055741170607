"""Reads parts I to IV into an organisation and an edition without cards."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sspass_desktop.domain.budget import Budget, Side
from sspass_desktop.domain.identity import named_uid
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Block, Generated, Part, Query, Section
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import ContractIndicator, OrganisationIndicator
from sspass_desktop.domain.strategy import Principle
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.blocks import read_blocks
from sspass_desktop.importers.book.front.contract import is_contract, read_contract
from sspass_desktop.importers.book.front.frame import read_cover
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.outlines import read_line
from sspass_desktop.importers.book.front.principles import find_poster
from sspass_desktop.importers.book.front.records import FrontRecords
from sspass_desktop.importers.book.front.results import is_results, read_results
from sspass_desktop.importers.book.front.strategy import ProgrammeList, StrategyReader
from sspass_desktop.importers.book.front.stream import (
    Grid,
    Item,
    Segment,
    heading_key,
    note_behind,
    segments,
    stream,
)
from sspass_desktop.importers.book.front.summary import (
    headline,
    is_summary,
    read_summary,
    unit_lines,
    unit_of,
)
from sspass_desktop.importers.book.front.swot import read_swot
from sspass_desktop.importers.book.front.taking import Taken
from sspass_desktop.importers.book.front.trees import (
    TreeContext,
    facility_names,
    is_tree,
    read_tree,
)
from sspass_desktop.importers.book.source import Ledger, Parts, SourceLine

_ENTRY = re.compile(r"\s*\d{1,2}\s*[.)]\s*(\S.*?)[\s.…·]*\d*\s*")
_RECORDS = (Part.I, Part.II)
"""The parts in which the agency's lists and tables stand; the later ones analyse and plan."""
_FRONT = (Part.I, Part.II, Part.III, Part.IV)


@dataclass(frozen=True, slots=True)
class Front:
    """What parts I to IV tell. ``edition`` has no cards; ``programmes`` are those of part IV."""

    organisation: Organisation
    edition: Edition
    programmes: tuple[ProgrammeList, ...]


def read_front(parts: Parts, ledger: Ledger) -> Front:
    """Read cover and parts I to IV; every line of theirs gets its fate in ``ledger``.

    Missing parts leave their records empty. Nothing is raised.
    """
    cover = read_cover(parts.cover, ledger)
    reader = _Reader(ledger, _contents(parts, ledger))
    sections = tuple(section for part in _FRONT for section in reader.part(parts, part))
    strategy, programmes = reader.strategy.merged()
    if not cover.year:
        ledger.problem(0, "year_unknown")
    edition = Edition(
        named_uid("edition", str(cover.year), str(cover.revision)),
        cover.year,
        cover.kind,
        cover.revision,
        cover.title,
        base_date=cover.base_date,
        strategy=strategy,
        budget=reader.budget,
        sections=sections,
        results=tuple(reader.results),
        contract=tuple(reader.contract),
        principles=reader.principles,
        slogan=reader.slogan,
        departments=reader.records.departments(cover.year),
        department_results=reader.records.results(),
        declared_units=reader.records.declared_units,
        facilities=reader.records.facilities.facilities,
        facility_totals=reader.records.facilities.totals,
        headcount=reader.records.headcount,
    )
    return Front(reader.records.organisation(cover), edition, programmes)


def _contents(parts: Parts, ledger: Ledger) -> frozenset[str]:
    """The titles of sections that the contents name, as headings are compared."""
    found = [text.lines[0].number for text in (parts.parts or {}).values() if text.lines]
    begin = min(found, default=0)
    entries = (_ENTRY.fullmatch(line.text) for line in ledger.lines if line.number < begin)
    return frozenset(heading_key(entry[1]) for entry in entries if entry)


class _Reader:
    """Reads the parts one by one and gathers what their tables tell."""

    def __init__(self, ledger: Ledger, contents: frozenset[str]) -> None:
        self._keys = Keys()
        self.budget = Budget()
        self.results: list[OrganisationIndicator] = []
        self.contract: list[ContractIndicator] = []
        self.principles: tuple[Principle, ...] = ()
        self.slogan = ""
        self.strategy = StrategyReader(self._keys, ledger)
        self.records = FrontRecords(self._keys, ledger)
        self._ledger = ledger
        self._contents = contents
        self._facilities: tuple[str, ...] = ()
        self._sides: set[Side] = set()

    def part(self, parts: Parts, part: Part) -> Iterator[Section]:
        """Read one part into its sections, the text before the first section at level 0."""
        text = (parts.parts or {}).get(part)
        if text is None:
            return
        items = stream(text.lines, self._ledger)
        grids = [item for item in items if isinstance(item, Grid)]
        self._facilities = self._facilities or facility_names(grids)
        for place, segment in enumerate(segments(items, self._contents, self._ledger)):
            title = segment.title or text.title
            uid = self._keys.of("section", part, title)
            yield from self._sections(Section(uid, part, title, int(place > 0)), segment)

    def _sections(self, section: Section, segment: Segment) -> Iterator[Section]:
        """The section, and behind it the poster of the principles if it stands there."""
        section = replace(section, numbered=segment.numbered)
        poster = find_poster(segment.items, self._ledger) if section.part is Part.IV else None
        if poster is None:
            yield replace(section, blocks=self._blocks(section.part, segment))
            return
        above = replace(segment, items=segment.items[: poster.start])
        yield replace(section, blocks=self._blocks(section.part, above))
        self.principles, self.slogan = poster.principles, poster.slogan
        behind = replace(segment, items=segment.items[poster.end :], rest="")
        blocks = (Generated(Query.PRINCIPLES), *self._blocks(section.part, behind))
        uid = self._keys.of("section", section.part, "poster", poster.heading)
        yield Section(uid, section.part, poster.heading, 1, numbered=False, blocks=blocks)

    def _blocks(self, part: Part, segment: Segment) -> tuple[Block, ...]:
        return read_blocks(segment, _SectionTaker(self, part, segment), self._ledger)

    def table(
        self, part: Part, grid: Grid, above: Sequence[SourceLine], segment: Segment
    ) -> Taken | None:
        """Read a table of a section into records, by what its part may hold."""
        taken = self._strategic(part, grid) or self._money(grid, above, segment)
        swot = read_swot(grid) if taken is None else None
        if swot is not None:
            return Taken(swot)
        if taken is None and part in _RECORDS:
            taken = self.records.table(grid, above, segment)
        return taken

    def _strategic(self, part: Part, grid: Grid) -> Taken | None:
        """Strategy and contract stand in part IV, last year's results before it."""
        if part is Part.IV:
            query = self.strategy.take(grid)
            if query is not None:
                return Taken(Generated(query))
            if is_contract(grid):
                self.contract += read_contract(grid, self._keys, self._ledger)
                return Taken(Generated(Query.CONTRACT))
        elif part is not Part.III and is_results(grid):
            self.results += read_results(grid, self._keys, self._ledger)
            return Taken(Generated(Query.RESULTS))
        return None

    def _money(self, grid: Grid, above: Sequence[SourceLine], segment: Segment) -> Taken | None:
        """Summary and trees of the budget; each is read once, the first that is found."""
        if not self.budget.summary and is_summary(grid):
            return self._summary(grid, above, segment.items)
        side = _side([segment.title, *(line.text for line in above)])
        if side is None or side in self._sides or not is_tree(grid):
            return None
        unit = self._unit(grid, above)
        context = TreeContext(side, unit, self._facilities, self._ledger, self._keys)
        tree = read_tree(grid, context)
        self._sides.add(side)
        if side is Side.REVENUE:
            self.budget = replace(self.budget, revenue=tree, unit_won=unit)
            return Taken(Generated(Query.REVENUE), unit_lines(above))
        self.budget = replace(self.budget, expenditure=tree, unit_won=unit)
        return Taken(Generated(Query.EXPENDITURE), unit_lines(above))

    def _summary(self, grid: Grid, above: Sequence[SourceLine], items: Sequence[Item]) -> Taken:
        unit = self._unit(grid, above)
        over = headline(above)
        note = note_behind(items, grid)
        self.budget = replace(
            self.budget,
            unit_won=unit,
            headline=read_line(over.text).text if over else "",
            note=read_line(note.text).text if note else "",
            summary=read_summary(grid, unit),
        )
        used = (*unit_lines(above), *(line for line in (over, note) if line))
        return Taken(Generated(Query.BUDGET_SUMMARY), used)

    def _unit(self, grid: Grid, above: Sequence[SourceLine]) -> Won:
        """The unit stated above the table, else that of the budget tables before it."""
        unit = unit_of(above)
        if unit is None and self.budget.unit_won == 1:
            self._ledger.problem(grid.lines[0], "unit_unknown")
        return unit or self.budget.unit_won


@dataclass(frozen=True, slots=True)
class _SectionTaker:
    """Offers what one section holds to the reader of the book."""

    reader: _Reader
    part: Part
    segment: Segment

    def table(self, grid: Grid, above: Sequence[SourceLine]) -> Taken | None:
        return self.reader.table(self.part, grid, above, self.segment)

    def heads(self, text: str) -> bool:
        return self.part in _RECORDS and self.reader.records.heads(text)

    def run(self, heading: str, lines: Sequence[SourceLine]) -> Taken | None:
        return self.reader.records.run(heading, lines) if self.part in _RECORDS else None


def _side(texts: Sequence[str]) -> Side | None:
    """The side that the nearest text names, if it names one alone."""
    for text in reversed(texts):
        revenue, expenditure = words.REVENUE.search(text), words.EXPENDITURE.search(text)
        if bool(revenue) != bool(expenditure):
            return Side.REVENUE if revenue else Side.EXPENDITURE
    return None
