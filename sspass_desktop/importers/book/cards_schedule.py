"""The bars of 추진일정: which columns are months, which rows belong to a group."""

from dataclasses import dataclass, field

from sspass_desktop.domain.card import MONTHS, ScheduleRow
from sspass_desktop.domain.vocabulary import SUBROW_SIGNS
from sspass_desktop.importers.book import vocabulary as words
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash
from sspass_desktop.importers.book.tables import cells_of, is_rule

_ENOUGH = 4
_LAST = 12


@dataclass(slots=True)
class ScheduleReader:
    """Reads the section; each header says anew which columns are months."""

    ledger: Ledger
    months: dict[int, int] = field(default_factory=dict)
    labels: int = 1
    rows: list[ScheduleRow] = field(default_factory=list)
    _group: str | None = None
    _inside: bool = False
    _above: SourceLine | None = None

    def read(self, line: SourceLine) -> None:
        """Read a line; what is no row of the table stays unplaced.

        A label right below a row is one whose empty cells were cut off.
        """
        inside, self._inside = self._inside, not line.is_blank
        if line.is_blank or not (line.is_row or inside):
            self._inside = False
            return
        cells = cells_of(line)
        numbers = _months(cells)
        if is_rule(line):
            self.ledger.furnish(line)
        elif numbers or _is_title(cells):
            settle = self.ledger.furnish if self.rows else self.ledger.place
            settle(*([self._above] if numbers and self._above else []), line)
            self._header(cells, numbers)
        elif self.months:
            self.ledger.place(line)
            self.rows.append(self._row(cells))
        else:
            self._above = line  # a title in other words, if the numbers follow

    def _header(self, cells: tuple[str, ...], numbers: dict[int, int]) -> None:
        if numbers:
            self.months = numbers
            self.labels = min(numbers)
        else:  # until the numbers come: they may be lost
            first = next((i for i, cell in enumerate(cells) if i and cell), 1)
            self.labels = first
            self.months = {first + month - 1: month for month in MONTHS}
        for column in range(max(self.months) + 1, len(cells)):
            self.months[column] = _LAST  # an unnumbered column behind the last month

    def _row(self, cells: tuple[str, ...]) -> ScheduleRow:
        names = [cell.strip() for cell in cells[: self.labels]]
        label, group = self._label(names)
        bare = label.lstrip(SUBROW_SIGNS).strip()
        marked = {self.months.get(i, _LAST) for i in range(self.labels, len(cells)) if cells[i]}
        return ScheduleRow(bare, group, int(bare != label), tuple(sorted(marked)))

    def _label(self, names: list[str]) -> tuple[str, str | None]:
        """The label and its group: filled down; none where the label spans both columns."""
        if self.labels == 1:
            return names[0] if names else "", None
        outer, inner = names[0], " ".join(filter(None, names[1:]))
        if outer and not inner:
            self._group = None
            return outer, None
        if outer:
            self._group = outer
        return inner, self._group if inner else None


def is_schedule_header(line: SourceLine) -> bool:
    """Whether the row heads a table of months."""
    if not line.is_row:
        return False
    cells = cells_of(line)
    return bool(_months(cells)) or (_is_title(cells) and bool(squash(cells[0])))


def _months(cells: tuple[str, ...]) -> dict[int, int]:
    """Column by column the month that the header names, if the row is that header."""
    found = {i: words.MONTH.fullmatch(squash(cell)) for i, cell in enumerate(cells)}
    months = {i: int(match.group(1)) for i, match in found.items() if match}
    ordered = list(months.values())
    good = len(ordered) >= _ENOUGH and ordered == sorted(set(ordered)) and ordered[-1] <= _LAST
    return months if good and 0 not in months else {}


def _is_title(cells: tuple[str, ...]) -> bool:
    """Whether the row only names label and year."""
    first = squash(cells[0])
    others = [squash(cell) for cell in cells[1:] if cell]
    named = any(word in first for word in words.SCHEDULE_HEADERS)
    return (
        (named or not first)
        and bool(others)
        and all(
            words.YEAR_CELL.fullmatch(cell) or any(word == cell for word in words.SCHEDULE_HEADERS)
            for cell in others
        )
        and any(words.YEAR_CELL.fullmatch(cell) or words.SCHEDULE_WORD in cell for cell in others)
    )
