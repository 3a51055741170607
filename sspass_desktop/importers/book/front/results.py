"""Last year's indicators of part II: bands, indicators and measures."""

from collections.abc import Sequence
from dataclasses import replace

from sspass_desktop.domain.results import Measure, OrganisationIndicator
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import numbered, plain, rate
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_PATTERNS = {
    "name": words.INDICATOR_COLUMN,
    "measure": words.METHOD_COLUMN,
    "result": words.RESULT_COLUMN,
    "rate": words.RATE_COLUMN,
    "target": words.TARGET_COLUMN,
}


def columns(grid: Grid) -> dict[str, int]:
    """Where name, measure, target, result and rate stand; a word fits the first that it may."""
    found: dict[str, int] = {}
    for column, cell in enumerate(grid.head):
        role = next((key for key, pattern in _PATTERNS.items() if pattern.fullmatch(cell)), None)
        if role and role not in found:
            found[role] = column
    return found


def is_results(grid: Grid) -> bool:
    """Whether the table sets plan and result of named indicators side by side."""
    found = columns(grid)
    return all(role in found for role in ("name", "measure", "target", "result"))


def read_results(grid: Grid, keys: Keys, ledger: Ledger) -> tuple[OrganisationIndicator, ...]:
    """Read the rows below the header, in order."""
    reader = _Reader(columns(grid), grid, keys, ledger)
    for line in grid.lines[1:]:
        reader.row(line)
    return tuple(reader.found)


def band_of(cells: Sequence[str]) -> str | None:
    """The name of a band row "【…】": its other cells are empty."""
    filled = [plain(cell) for cell in cells if cell]
    match = words.BAND.fullmatch(filled[0]) if len(filled) == 1 else None
    return match[1].strip() if match else None


class _Reader:
    def __init__(self, where: dict[str, int], grid: Grid, keys: Keys, ledger: Ledger) -> None:
        self.found: list[OrganisationIndicator] = []
        self._where = where
        self._width = grid.width
        self._keys = keys
        self._ledger = ledger
        self._band = ""
        first = [row[0] for row in grid.rows[1:] if row[0] and band_of(row) is None]
        marks = [numbered(cell)[0] for cell in first]
        self._numbers = any(mark is not None for mark in marks)

    def row(self, line: SourceLine) -> None:
        band = band_of(line.cells)
        if band is not None:
            self._band = band
            return
        cells = self._settled(line)
        name = plain(cells[self._where["name"]])
        if name or not self.found:
            number, title = numbered(name)
            uid = self._keys.of("result", self._band, title)
            self.found.append(OrganisationIndicator(uid, self._band, number, title))
        indicator = self.found[-1]
        measure = self._measure(cells, indicator)
        if not measure.target and not measure.result:
            self._ledger.problem(line, "result_row_cells", " ".join(plain(line.text).split()))
        self.found[-1] = replace(indicator, measures=(*indicator.measures, measure))

    def _settled(self, line: SourceLine) -> tuple[str, ...]:
        """The cells; a row that lost its leading blank is moved back."""
        cells = (*line.cells, *("",) * self._width)[: self._width]
        lost = self._numbers and cells[0] and numbered(plain(cells[0]))[0] is None
        return ("", *cells[:-1]) if lost and not cells[-1] and self.found else cells

    def _measure(self, cells: Sequence[str], indicator: OrganisationIndicator) -> Measure:
        name, target, result = (
            plain(cells[self._where[role]]) for role in ("measure", "target", "result")
        )
        cell = plain(cells[self._where["rate"]]) if "rate" in self._where else ""
        printed = rate(cell)
        place = str(len(indicator.measures))
        known = self._where.values()
        others = [plain(cell) for column, cell in enumerate(cells) if cell and column not in known]
        return Measure(
            self._keys.of("measure", indicator.uid, place),
            name,
            target,
            result,
            declared_rate=printed,
            note=" / ".join(filter(None, ("" if printed else cell, *others))),
        )


def head_words(grid: Grid, rows: int = 2) -> tuple[str, ...]:
    """All words of the first rows, blanks and tags dropped."""
    return tuple(folded(squash(plain(cell))) for row in grid.rows[:rows] for cell in row if cell)
