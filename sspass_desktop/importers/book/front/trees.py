"""The revenue and expenditure trees of part I: rows of a table to accounts and items."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from functools import lru_cache

from sspass_desktop.domain.budget import Amounts, BudgetNode, BudgetTree, Side
from sspass_desktop.domain.money import Won
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import amount, joined
from sspass_desktop.importers.book.front.depth import recover
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_ROLES = {
    "total": words.TOTAL_COLUMN,
    "state": words.STATE_COLUMN,
    "province": words.PROVINCE_COLUMN,
    "municipal": words.MUNICIPAL_COLUMN,
    "other": words.OTHER_COLUMN,
}
_FEWEST_SOURCES = 2
_ALIKE = 0.65
"""A printed name so near to a facility's means it: names of facilities are often misprinted."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its name, the label of an account beside it, and its amounts in the printed unit."""

    line: SourceLine
    name: str
    label: str
    amounts: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class TreeContext:
    """What the reading of a tree needs beside its rows."""

    side: Side
    unit_won: Won
    facilities: tuple[str, ...]
    ledger: Ledger
    keys: Keys


def roles(grid: Grid) -> tuple[str, ...]:
    """The amount columns from left to right, as fields of ``Amounts`` and "total"."""
    found: dict[int, str] = {}
    for row in grid.rows[: _header_length(grid)]:
        for column, cell in enumerate(row):
            role = _role(squash(cell))
            if role and role not in found.values():
                found[column] = role
    return tuple(found[column] for column in sorted(found))


def is_tree(grid: Grid) -> bool:
    """Whether the table splits a total by funding sources and tells nothing else."""
    found = roles(grid)
    head = [squash(cell) for cell in grid.head]
    first = next((place for place, cell in enumerate(head) if _role(cell)), len(head))
    others = [cell for cell in head[first:] if cell and not _role(cell)]
    if others and _header_length(grid) <= 1:
        return False
    return "total" in found and len(found) > _FEWEST_SOURCES


def read_tree(grid: Grid, context: TreeContext) -> BudgetTree:
    """Read a table that ``is_tree``. Amounts that are no numbers count 0 and are reported."""
    columns = roles(grid)
    entries = list(_entries(grid, columns, context.ledger))
    total = next((entry for entry in entries if words.GRAND_TOTAL.fullmatch(entry.name)), None)
    entries = [entry for entry in entries if entry is not total]
    builder = _Builder(columns, context)
    accounts = builder.accounts(_split(entries), total)
    if total is None:
        return BudgetTree(accounts)
    amounts, won = builder.money(total)
    return BudgetTree(accounts, declared_amounts=amounts, declared_total_won=won)


def _role(cell: str) -> str | None:
    """The amount column that a header cell names."""
    return next((role for role, pattern in _ROLES.items() if pattern.fullmatch(cell)), None)


def _header_length(grid: Grid) -> int:
    """Rows before the first that holds an amount."""
    for number, row in enumerate(grid.rows):
        if sum(amount(cell) is not None for cell in row) >= _FEWEST_SOURCES:
            return number
    return 0


def _entries(grid: Grid, columns: Sequence[str], ledger: Ledger) -> Iterator[Entry]:
    """One entry a row; several names in a row are a chain of equal amounts."""
    lines = grid.lines[_header_length(grid) :]
    labelled = _first_column_is_label(lines)
    for line in lines:
        first = _first_amount(line.cells)
        names = [joined(cell) for cell in line.cells[:first] if cell]
        label = ""
        beside = labelled and bool(line.cells[0])
        if len(names) > 1 and (beside or words.ACCOUNT.fullmatch(squash(names[0]))):
            label = names.pop(0)
        amounts = _amounts(line, first, len(columns), ledger)
        for name in names or [""]:
            yield Entry(line, name, label, amounts)


def _first_column_is_label(lines: Sequence[SourceLine]) -> bool:
    """Whether the first column is mostly blank: it holds merged labels then."""
    return sum(not line.cells[0] for line in lines) * 2 > len(lines)


def _first_amount(cells: Sequence[str]) -> int:
    """The column from which on there are only amounts and blanks."""
    first = len(cells)
    while first > 0 and (not cells[first - 1] or amount(cells[first - 1]) is not None):
        first -= 1
    while first < len(cells) and not cells[first]:
        first += 1
    return first


def _amounts(line: SourceLine, first: int, wanted: int, ledger: Ledger) -> tuple[Fraction, ...]:
    """The amounts of a row, wherever the conversion moved them; blank cells are 0."""
    found = list(line.cells[first:])
    while len(found) > wanted and not found[-1]:
        found.pop()
    if len(found) != wanted or not any(found):
        ledger.problem(line, "tree_row_cells", " ".join(line.text.split()))
    padded = (found + [""] * wanted)[:wanted]
    return tuple(amount(cell) or Fraction(0) for cell in padded)


def _split(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Cut before each row that sums up an account; what stands before the first is a cut too."""
    cuts: list[list[Entry]] = [[]]
    for entry in entries:
        name = squash(entry.name)
        if words.SUBTOTAL.fullmatch(name) or words.ACCOUNT.fullmatch(name):
            cuts.append([])
        cuts[-1].append(entry)
    return [cut for cut in cuts if cut]


class _Builder:
    """Makes nodes of entries."""

    def __init__(self, columns: Sequence[str], context: TreeContext) -> None:
        self._columns = columns
        self._context = context
        self._facilities = tuple(squash(name) for name in context.facilities)

    def accounts(
        self, cuts: Sequence[Sequence[Entry]], total: Entry | None
    ) -> tuple[BudgetNode, ...]:
        """A node per account; without rows for accounts, the items right below the total."""
        made: list[BudgetNode] = []
        for cut in cuts:
            if _sums_up(cut[0]):
                made.append(self._account(cut))
            else:
                made += self._loose(cut, total if len(cuts) == 1 else None)
        return tuple(made)

    def money(self, entry: Entry) -> tuple[Amounts, Won]:
        """The amounts by source and the printed total, in won."""
        won = {
            role: int(value * self._context.unit_won)
            for role, value in zip(self._columns, entry.amounts, strict=True)
        }
        total = won.pop("total", 0)
        return Amounts(**won), total

    def _account(self, cut: Sequence[Entry]) -> BudgetNode:
        labels = [entry.label for entry in cut if entry.label]
        own = cut[0].name
        name = own if words.ACCOUNT.fullmatch(squash(own)) else next(iter(labels), own)
        for entry in cut:
            if entry.label and squash(entry.label) != squash(name):
                self._context.ledger.problem(entry.line, "tree_row_cells", entry.label)
        parents, clear = self._nested(cut)
        if not clear:
            self._context.ledger.problem(cut[0].line, "tree_depth_unclear", name)
        return self._node(cut, _children(parents), 0, (name,))

    def _loose(self, cut: Sequence[Entry], total: Entry | None) -> tuple[BudgetNode, ...]:
        line = cut[0].line
        nothing = tuple(Fraction(0) for _ in self._columns)
        root = total or Entry(line, "", "", nothing)
        rows = (root, *cut)
        parents, clear = self._nested(rows)
        if not clear:
            self._context.ledger.problem(line, "tree_depth_unclear", cut[0].name)
        children = _children(parents)
        return tuple(
            self._node(rows, children, place, (rows[place].name,)) for place in children.get(0, ())
        )

    def _nested(self, rows: Sequence[Entry]) -> tuple[tuple[int | None, ...], bool]:
        """Recover the depth from the amounts, in the last printed decimal."""
        scale = max((value.denominator for row in rows for value in row.amounts), default=1)
        scale = 1 if scale == 1 else 10 ** len(str(scale))
        first = self._columns.index("total")
        order = [first, *(place for place in range(len(self._columns)) if place != first)]
        nesting = recover([tuple(int(row.amounts[n] * scale) for n in order) for row in rows])
        return nesting.parents, nesting.clear

    def _node(
        self,
        rows: Sequence[Entry],
        children: Mapping[int, Sequence[int]],
        place: int,
        path: tuple[str, ...],
    ) -> BudgetNode:
        amounts, total = self.money(rows[place])
        below = children.get(place, ())
        uid = self._context.keys.of("budget", self._context.side, *path)
        return BudgetNode(
            uid,
            path[-1],
            Amounts() if below else amounts,
            declared_amounts=amounts if below else None,
            declared_total_won=total,
            used_outside=bool(below) or self._bears_facility(path[-1]),
            children=tuple(
                self._node(rows, children, child, (*path, rows[child].name)) for child in below
            ),
        )

    def _bears_facility(self, name: str) -> bool:
        bare = words.SUM_SUFFIX.sub("", squash(name))
        return any(_alike(bare, facility) for facility in self._facilities)


def _sums_up(entry: Entry) -> bool:
    name = squash(entry.name)
    return bool(words.SUBTOTAL.fullmatch(name) or words.ACCOUNT.fullmatch(name))


def _children(parents: Sequence[int | None]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, parent in enumerate(parents):
        if parent is not None:
            found.setdefault(parent, []).append(place)
    return found


@lru_cache(maxsize=4096)
def _alike(name: str, facility: str) -> bool:
    """Whether a printed name means the facility."""
    matcher = SequenceMatcher(None, name, facility, autojunk=False)
    return name == facility or (matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE)


def facility_names(grids: Sequence[Grid]) -> tuple[str, ...]:
    """The names in the table of facilities, which has a column for them."""
    found: list[str] = []
    for grid in grids:
        column = _name_column(grid)
        if column:
            for row in grid.rows[2:]:
                name = next((cell for cell in reversed(row[: column + 1]) if cell), "")
                if name and amount(name) is None and not words.GRAND_TOTAL.fullmatch(squash(name)):
                    found.append(joined(name))
    return tuple(dict.fromkeys(found))


def _name_column(grid: Grid) -> int | None:
    """Where the names stand: the lowest header cell that says so."""
    for row in reversed(grid.rows[:2]):
        for column, cell in enumerate(row):
            if words.FACILITY_NAME_COLUMN.fullmatch(squash(cell)):
                return column
    return None
