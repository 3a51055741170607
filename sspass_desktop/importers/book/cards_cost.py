"""The cost tables of a card: rows whose cells a conversion shifted, split or merged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sspass_desktop.domain.budget import CostLine, FundTable
from sspass_desktop.domain.entry.cells import fill_down
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import (
    AMOUNT_HEADERS,
    FORMULA_HEADERS,
    LEVEL_HEADERS,
    TOTAL_LABELS,
)
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import cells_of, filled, money, trimmed

_PRODUCT = re.compile(r"\d[\d,.]*\s*[^\d\s×xX*✕]{0,6}\s*[×✕xX*]")


@dataclass(frozen=True, slots=True)
class CostRow:
    """A row taken apart: the cells left of the price, the price's cell, the amount.

    ``column`` is that of the amount. ``repeated`` is the formula with its printed result, if both
    stood in one cell; it counts when the amount follows alone in the next row.
    """

    source: SourceLine
    left: tuple[str, ...]
    label: str
    formula: str
    amount: Won | None
    column: int
    repeated: str = ""


@dataclass(slots=True)
class FundReader:
    """One fund's table being read; repeated headers go on with it."""

    caption: str
    ledger: Ledger
    card: str
    levels: tuple[str, ...] = ()
    unit: str = ""
    rows: list[CostRow] = field(default_factory=list)

    def header(self, line: SourceLine) -> None:
        """Take the names of the levels from the first header; a repeated one is furniture."""
        if self.rows or self.levels:
            self.ledger.furnish(line)
            return
        self.ledger.place(line)
        names = [squash(re.sub(r"\(.*?\)", "", cell)) for cell in line.cells]
        first = next((i for i, name in enumerate(names) if name in FORMULA_HEADERS), None)
        stop = first if first is not None else len(trimmed(names)) - 1
        self.levels = tuple(name for name in names[:stop] if name)
        unit = words.UNIT.search(squash(line.text))
        self.unit = unit.group(1) if unit else self.unit

    def row(self, line: SourceLine) -> None:
        """Read a row; one that is no cost line stays unplaced."""
        cells = cells_of(line)
        content = filled(cells)
        if len(content) == 1 and self.rows and self._won(content[0]) is not None:
            self._amount_alone(line, content[0])
        elif content and squash(content[0]) in TOTAL_LABELS:
            self._total(line, content)
        else:
            row = self._read(line, cells)
            if row is not None:
                self.ledger.place(line)
                self.rows.append(row)

    def table(self) -> FundTable:
        """The fund's table as read."""
        widest = max((row.column for row in self.rows), default=0)
        paths = _paths([_aligned(row, widest) for row in self.rows])
        lines = tuple(
            CostLine(path, row.label, row.formula, row.amount)
            for path, row in zip(paths, self.rows, strict=True)
        )
        deepest = max((len(path) for path in paths), default=0)
        levels = self.levels
        if deepest > len(levels) and words.ITEM_LEVEL not in levels:
            levels = (*levels, words.ITEM_LEVEL)
        return FundTable(self.caption, None, levels, lines)

    def _won(self, text: str) -> Won | None:
        bare = text.strip().removesuffix("=")
        if self.unit and re.fullmatch(r"[△-]?[\d,.]+", bare):
            return money(bare + self.unit)
        return money(bare)

    def _amount_alone(self, line: SourceLine, text: str) -> None:
        """An amount alone belongs to the row above, if that has none of its own."""
        last = self.rows[-1]
        if last.amount is not None and not last.repeated:
            return
        formula = last.repeated or last.formula
        self.rows[-1] = replace(last, formula=formula, amount=self._won(text), repeated="")
        self.ledger.place(line)

    def _total(self, line: SourceLine, content: Sequence[str]) -> None:
        """A row of the sum repeats what can be added; one that differs is told."""
        total = self._won(content[-1])
        computed = sum(row.amount or 0 for row in self.rows)
        self.ledger.furnish(line)
        if total != computed:
            self.ledger.problem(line, "total_row_differs", content[-1], card=self.card)

    def _read(self, line: SourceLine, cells: tuple[str, ...]) -> CostRow | None:
        last = len(trimmed(cells)) - 1
        if last < 1:
            return None
        amount = self._won(cells[last])
        if amount is None:
            return self._without_amount(line, cells, last)
        at = last - 1
        while at > 0 and not cells[at]:
            at -= 1
        if not _is_formula(cells[at]):
            return CostRow(line, cells[: at + 1], "", "", amount, last)
        label, formula = split_price(cells[at])
        return CostRow(line, cells[:at], label, formula, amount, last)

    def _without_amount(
        self, line: SourceLine, cells: tuple[str, ...], last: int
    ) -> CostRow | None:
        """The price's cell may end in the amount; else the amount is missing, perhaps below."""
        if not _is_formula(cells[last]):
            return None
        label, formula = split_price(cells[last])
        result = words.RESULT.fullmatch(formula)
        amount = self._won(result.group(2)) if result else None
        if result is None or amount is None:
            return CostRow(line, cells[:last], label, formula, None, last + 1)
        return CostRow(line, cells[:last], label, result.group(1), amount, last, formula)


def is_cost_header(line: SourceLine) -> bool:
    """Whether the row heads a cost table."""
    names = {squash(re.sub(r"\(.*?\)", "", cell)) for cell in line.cells}
    has_price = bool(names & set(FORMULA_HEADERS))
    has_amount = bool(names & set(AMOUNT_HEADERS))
    has_level = bool(names & set(LEVEL_HEADERS))
    return (has_price and (has_amount or has_level)) or (has_amount and has_level)


def split_price(text: str) -> tuple[str, str]:
    """Part the words before the price from the price and its factors."""
    text = " ".join(text.split())
    starts = [m.start() for m in (words.PRICE.search(text), _PRODUCT.search(text)) if m]
    if not starts:
        return text, ""
    first = min(starts)
    return text[:first].strip(), text[first:].strip()


def _is_formula(cell: str) -> bool:
    return bool(words.PRICE.search(cell) or _PRODUCT.search(cell))


def _aligned(row: CostRow, widest: int) -> tuple[str, ...]:
    """The cells left of the price; a row one cell short with a leading blank lost a blank."""
    short = widest - row.column
    if short > 0 and row.left and not row.left[0] and not row.repeated:
        return ("",) * short + row.left
    return row.left


def _paths(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Fill blanks from above; a label that comes a row late also fills the rows before it."""
    return [filled(row) for row in fill_down(_backfilled(rows))]


def _backfilled(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Where the first rows lack the outermost label, the next row that has it lends it."""
    first = next((i for i, row in enumerate(rows) if row and row[0]), 0)
    late = rows[first][0] if first else ""
    return [(late, *row[1:]) if i < first and row else row for i, row in enumerate(rows)]
