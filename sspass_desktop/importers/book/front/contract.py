"""The contract table of part IV: two measures stacked in a cell, the second in brackets."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from sspass_desktop.domain.results import ContractIndicator, ContractMeasure
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, numbered, plain
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.results import band_of, head_words
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_STACKED = re.compile(r"(.+?)\s*[(\uff08]([^()\uff08\uff09]+)[)\uff09]")
_PATTERNS = {
    "name": words.INDICATOR_COLUMN,
    "money": words.MONEY_OF_CONTRACT,
    "method": words.METHOD_COLUMN,
    "growth": words.GROWTH_COLUMN,
    "last": words.LAST_RESULT_COLUMN,
    "target": words.TARGET_COLUMN,
    "remark": words.REMARK_COLUMN,
}
_NEEDED = ("method", "target", "last")
_HEADER = 2


def is_contract(grid: Grid) -> bool:
    """Whether the table sets this year's targets beside last year's results and the growth."""
    found = _columns(grid)
    named = any(words.MONEY_OF_CONTRACT.fullmatch(word) for word in head_words(grid))
    return all(role in found for role in _NEEDED) and (named or "growth" in found)


def read_contract(grid: Grid, keys: Keys, ledger: Ledger) -> tuple[ContractIndicator, ...]:
    """Read the rows below the header, in order."""
    reader = _Reader(_columns(grid), grid.width, keys, ledger)
    for line in grid.lines[_header_length(grid) :]:
        reader.row(line)
    return tuple(reader.found)


def _header_length(grid: Grid) -> int:
    """Two where the second row still names columns."""
    second = grid.rows[1] if len(grid.rows) > 1 else ()
    named = [cell for cell in second if cell]
    known = sum(
        any(pattern.fullmatch(folded(squash(plain(cell)))) for pattern in _PATTERNS.values())
        for cell in named
    )
    return _HEADER if known >= _HEADER else 1


def _columns(grid: Grid) -> dict[str, int]:
    """Where what stands.

    A merged first header row keeps fewer cells than there are columns: those behind it are then
    counted from the right.
    """
    found: dict[str, int] = {}
    for row in reversed(grid.rows[: _header_length(grid)]):
        for column, cell in enumerate(row):
            role = _role(folded(squash(plain(cell))))
            if role and role not in found and column not in found.values():
                found[role] = column
    return found


def _role(cell: str) -> str | None:
    return next((key for key, pattern in _PATTERNS.items() if pattern.fullmatch(cell)), None)


class _Reader:
    def __init__(self, where: dict[str, int], width: int, keys: Keys, ledger: Ledger) -> None:
        self.found: list[ContractIndicator] = []
        self._where = where
        self._width = width
        self._keys = keys
        self._ledger = ledger
        self._band = ""

    def row(self, line: SourceLine) -> None:
        band = band_of(line.cells)
        if band is not None:
            self._band = band
            return
        cells = (*line.cells, *("",) * self._width)
        name, money = self._cell(cells, "name"), self._cell(cells, "money")
        if name or not self.found:
            number, title = numbered(name)
            uid = self._keys.of("contract", self._band, title)
            self.found.append(ContractIndicator(uid, self._band, number, title, money))
        elif money:
            before = self.found[-1]
            self.found[-1] = replace(before, money="\n".join(filter(None, (before.money, money))))
        indicator = self.found[-1]
        measures = tuple(self._measures(cells, indicator))
        if not any(measure.target for measure in measures):
            self._ledger.problem(line, "contract_row_cells", " ".join(plain(line.text).split()))
        self.found[-1] = replace(indicator, measures=(*indicator.measures, *measures))

    def _cell(self, cells: Sequence[str], role: str) -> str:
        return plain(cells[self._where[role]]) if role in self._where else ""

    def _measures(
        self, cells: Sequence[str], indicator: ContractIndicator
    ) -> tuple[ContractMeasure, ...]:
        method, target = self._cell(cells, "method"), self._cell(cells, "target")
        methods = _stacked(method) if len(target.split()) > 1 else (method,)
        count = len(methods)
        targets = _parted(target, count)
        last = _parted(self._cell(cells, "last"), count)
        growth = _parted(self._cell(cells, "growth"), count)
        known = self._where.values()
        others = [plain(cell) for column, cell in enumerate(cells) if cell and column not in known]
        remark = " / ".join(filter(None, (self._cell(cells, "remark"), *others)))
        remarks = _remarks(remark, last, count)
        made = []
        rows = zip_longest(methods, targets, last, growth, remarks, fillvalue="")
        for place, (name, wanted, before, grown, note) in enumerate(rows):
            result, planned = _last(before)
            uid = self._keys.of(
                "contract measure", indicator.uid, str(place + len(indicator.measures))
            )
            made.append(ContractMeasure(uid, name, wanted, result, planned, grown, note))
        return tuple(made)


def _stacked(text: str) -> tuple[str, ...]:
    """Part "건수 (과제 건수)" into its two lines."""
    match = _STACKED.fullmatch(text)
    return (match[1], match[2]) if match else (text,)


def _parted(text: str, count: int) -> tuple[str, ...]:
    """Part a cell into ``count`` lines: the last in brackets, or words of their own."""
    if count == 1 or not text:
        return (text,)
    pieces = text.split()
    match = _STACKED.fullmatch(text)
    if match and len(pieces) == count and pieces[-1].startswith(("(", "\uff08")):
        return (match[1], match[2])
    if len(pieces) < count:
        return (text,)
    return (" ".join(pieces[: 1 - count]), *pieces[1 - count :])


def _last(text: str) -> tuple[str, str]:
    """Part "4건(3건)" into last year's result and target."""
    match = _STACKED.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


def _remarks(text: str, last: Sequence[str], count: int) -> tuple[str, ...]:
    """A remark on a pair speaks of the line without a last year, if the other has one."""
    parted = _parted(text, count)
    if len(parted) > 1 or count == 1 or len(last) < count:
        return parted
    new_last = amount(last[-1]) == 0 and amount(last[0]) != 0
    return ("", text) if new_last else (text,)
