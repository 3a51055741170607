"""A pasted budget as cost lines, with all that was changed on the way told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sspass_desktop.domain.budget import Amounts, CostLine
from sspass_desktop.domain.entry.amounts import read_amount
from sspass_desktop.domain.entry.cells import Cells, fill_down, unmerged
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.entry.columns import Columns, find_columns, squashed
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.entry.splits import Shares, read_split
from sspass_desktop.domain.formula import read_formula, split_label
from sspass_desktop.domain.money import Won, grouped
from sspass_desktop.domain.vocabulary import MONEY_UNITS, SOURCES, TOTAL_LABELS

_DITTO = ("〃", "″", '"')


@dataclass(frozen=True, slots=True)
class PastedRows:
    """Cost lines in pasted order. ``levels`` are names of the path's columns, if a header had any.

    ``unit_won``: bare amounts were read in it. ``told_unit_won``: the unit that the pasted text
    tells, which a person should confirm. With a ``fault`` there are no lines.
    """

    lines: tuple[CostLine, ...] = ()
    levels: tuple[str, ...] = ()
    unit_won: Won = 1
    told_unit_won: Won | None = None
    changes: tuple[Change, ...] = ()
    fault: Fault | None = None


def budget_rows(cells: Cells, unit_won: Won | None = None) -> PastedRows:
    """Read cost lines; ``unit_won`` None takes the unit told in the cells, else won.

    Rows of totals are left out, blank cells of the path filled from above, formulas kept as
    typed; an amount that is missing is computed from its formula.
    """
    if cells.fault:
        return PastedRows(fault=cells.fault)
    columns = find_columns(cells.rows)
    parted, count = unmerged(cells, columns.path, right=False)
    told = columns.unit_won or cells.unit_won
    reader = _Reader(parted.rows, columns, unit_won or told or 1)
    if count:
        reader.changes.append(Change(None, None, "", str(count), Why.UNMERGED))
    if reader.unit_won != 1:
        name = next(name for name, won in MONEY_UNITS.items() if won == reader.unit_won)
        reader.changes.append(Change(None, None, name, grouped(reader.unit_won), Why.UNIT))
    lines = tuple(reader.lines())
    return PastedRows(lines, columns.levels, reader.unit_won, told, tuple(reader.changes))


@dataclass(slots=True)
class _Reader:
    """Reads row by row and notes what it changes."""

    rows: Sequence[Sequence[str]]
    columns: Columns
    unit_won: Won
    changes: list[Change] = field(default_factory=list)

    def lines(self) -> Iterator[CostLine]:
        first = self.columns.header_rows
        header = self.rows[first - 1] if first else ()
        numbers = [
            number
            for number, row in enumerate(self.rows)
            if number >= first and any(row) and row != header  # pages repeat it
        ]
        totals = [number for number in numbers if self._is_total(self.rows[number])]
        rest = [number for number in numbers if number not in totals]
        paths = fill_down([self._path(number) for number in rest])
        sum_won = 0
        for number, path in zip(rest, paths, strict=True):
            line = self._line(number, path)
            if line is not None:
                sum_won += line.amount_won or 0
                yield line
        for number in totals:
            self._leave_out_total(number, sum_won if number == numbers[-1] else None)

    def _path(self, number: int) -> tuple[str, ...]:
        row = self.rows[number]
        names = (" ".join(row[column].split()) for column in self.columns.path)
        return tuple("" if name in _DITTO else name for name in names)

    def _is_total(self, row: Sequence[str]) -> bool:
        first = next(cell for cell in row if cell)
        cells = [first, *(row[column] for column in self.columns.path)]
        return any(squashed(cell) in TOTAL_LABELS for cell in cells)

    def _leave_out_total(self, number: int, sum_won: Won | None) -> None:
        """A total is computed; the last one is compared, for it is of all lines."""
        row = self.rows[number]
        said = " ".join(cell for cell in row if cell)
        self._note(number, None, said, "", Why.TOTAL_LEFT_OUT)
        column = self.columns.amount
        total = None if column is None else read_amount(row[column], self.unit_won).value
        if column is not None and None not in (total, sum_won) and total != sum_won:
            self._note(number, column, row[column], grouped(sum_won or 0), Why.TOTAL_DIFFERS)

    def _line(self, number: int, path: tuple[str, ...]) -> CostLine | None:
        row = self.rows[number]
        label, formula = self._formula(number)
        amount = self._amount(number, self.columns.amount)
        if amount is None and not (self.columns.amount is not None and row[self.columns.amount]):
            amount = self._computed(number, formula)
        sources = self._sources(number, amount)
        if not formula and amount is None:
            self._note(number, None, " ".join(filter(None, row)), "", Why.NO_MONEY)
            return None
        for column, own, filled in zip(self.columns.path, self._path(number), path, strict=True):
            if own != filled:
                self._note(number, column, own, filled, Why.FILLED)
        return CostLine(tuple(filter(None, path)), label, formula, amount, sources)

    def _formula(self, number: int) -> tuple[str, str]:
        """The words before the price, and the formula as typed; an opening "=" is a habit."""
        column = self.columns.formula
        typed = "" if column is None else " ".join(self.rows[number][column].split())
        bare = typed.removeprefix("=").lstrip()
        if bare != typed:
            self._note(number, column, typed, bare, Why.READ_AS)
        return split_label(bare)

    def _amount(self, number: int, column: int | None) -> Won | None:
        cell = "" if column is None else self.rows[number][column]
        reading = read_amount(cell, self.unit_won)
        if reading.fault:
            self._note(number, column, cell, "", Why.NOT_READ)
        elif reading.value is not None and (reading.told or reading.value < 0):
            self._note(number, column, cell, grouped(reading.value), Why.READ_AS)
        return reading.value

    def _computed(self, number: int, formula: str) -> Won | None:
        read = read_formula(formula)
        if read is None or read.value.denominator != 1:
            return None
        won = read.value.numerator
        self._note(number, self.columns.amount, "", grouped(won), Why.COMPUTED)
        return won

    def _sources(self, number: int, amount: Won | None) -> Amounts | None:
        """What comes from which source, if the row says so."""
        column = self.columns.split
        cell = "" if column is None else self.rows[number][column]
        if cell:
            split = read_split(cell, self.unit_won)
            if isinstance(split.value, Shares):
                return None if amount is None else split.value.of(amount)
            if split.fault:
                self._note(number, column, cell, "", Why.NOT_READ)
            return split.value
        parts = {
            source: self._amount(number, place) for place, source in self.columns.sources.items()
        }
        if all(part is None for part in parts.values()):
            return None
        return Amounts(*(parts.get(source) or 0 for source in SOURCES))

    def _note(self, row: int, column: int | None, was: str, becomes: str, why: Why) -> None:
        self.changes.append(Change(row, column, was, becomes, why))
