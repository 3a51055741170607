"""예산(수입), 예산(지출): a tree a sheet; what prints as a sum is one, where it is one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sspass_desktop.documents.xlsx.model import (
    FIRST_ROW,
    Align,
    Cell,
    Column,
    Format,
    Formula,
    Row,
    Sheet,
    Tone,
    Value,
)
from sspass_desktop.documents.xlsx.province.frame import (
    Amount,
    Columns,
    Frame,
    check_column,
    compared,
    seen,
    shares,
    won_column,
)
from sspass_desktop.domain.budget import BudgetNode, BudgetTree, Side
from sspass_desktop.domain.budgeting.editions import tree_of
from sspass_desktop.domain.checks.trees import rounding_room
from sspass_desktop.domain.money import Won
from sspass_desktop.domain.vocabulary import SOURCES
from sspass_desktop.texts import province as words

_ALL_ROW = FIRST_ROW
_LONGEST = 8_000  # letters of a formula; programs of sheets hold 8,192


def tree(frame: Frame, side: Side) -> Sheet:
    """The sheet of one side of the budget."""
    name = words.TREES[side]
    columns = _columns(side)
    return Sheet(
        name,
        frame.heading(name),
        frame.remark,
        columns.all,
        lambda: _rows(frame, side, columns),
        frozen=3,
        landscape=False,
    )


def item_numbers(side: Side) -> str:
    """What formulas call the numbers of the lines."""
    return _name(side, words.ORDER)


def item_amounts(side: Side) -> tuple[str, ...]:
    """What formulas call the amounts of the lines: the sum, then the sources."""
    return tuple(_name(side, title) for title in (words.SUM, *SOURCES))


def _name(side: Side, title: str) -> str:
    sheet = words.TREES[side].replace("(", "").replace(")", "")
    return words.name(sheet, title)


def _columns(side: Side) -> Columns:
    amounts = zip((words.SUM, *SOURCES), item_amounts(side), strict=True)
    return Columns(
        {
            "order": Column(words.ORDER, 6, Format.NUMBER, Align.CENTRE, name=item_numbers(side)),
            "depth": Column(words.DEPTH, 6, Format.NUMBER, Align.CENTRE),
            "item": Column(words.ITEM, 36),
            **{title: won_column(title, name, 16) for title, name in amounts},
            "check": check_column(width=28),
        }
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the tree, the sum of all included, and the rows of those directly below it."""

    name: str
    depth: int
    total: Won
    split: Sequence[Won]
    below: Sequence["_Line"]
    row: int

    @property
    def last(self) -> int:
        """The last row of all below it."""
        return self.below[-1].last if self.below else self.row


def _lines(found: BudgetTree) -> _Line:
    rows = iter(range(_ALL_ROW + 1, _ALL_ROW + 1 + sum(1 for _ in found.walk())))
    below = tuple(_line(account, 1, rows) for account in found.accounts)
    return _Line(words.ALL, 0, found.total_won, shares(found.effective), below, _ALL_ROW)


def _line(node: BudgetNode, depth: int, rows: Iterator[int]) -> _Line:
    row = next(rows)
    below = tuple(_line(child, depth + 1, rows) for child in node.children)
    return _Line(seen(node.name), depth, node.total_won, shares(node.effective), below, row)


def _rows(frame: Frame, side: Side, columns: Columns) -> Iterator[Row]:
    found = tree_of(frame.edition, side)
    if not found.accounts:
        return
    unit = frame.edition.budget.unit_won
    for line in _walk(_lines(found)):
        order = line.row - _ALL_ROW or None
        name = Cell(line.name, indent=line.depth)
        tone = {0: Tone.TOTAL, 1: Tone.GROUP}.get(line.depth, Tone.PLAIN)
        amounts = _amounts(line, columns)
        yield Row((order, line.depth, name, *amounts, _check(line, columns, unit)), tone)


def _walk(line: _Line) -> Iterator[_Line]:
    yield line
    for one in line.below:
        yield from _walk(one)


def _amounts(line: _Line, columns: Columns) -> Iterator[Value]:
    """The sum and the sources: formulas where they come to what prints."""
    own = columns.span(SOURCES[0], SOURCES[-1], line.row)
    yield Formula(f"SUM({own})", line.total) if sum(line.split) == line.total else line.total
    for number, source in enumerate(SOURCES):
        won = line.split[number]
        sum_of = _sum_of(line, source, columns)
        is_sum = sum_of and sum(one.split[number] for one in line.below) == won
        yield Formula(sum_of, won) if is_sum else won


def _sum_of(line: _Line, key: str, columns: Columns) -> str:
    """The sum of the lines directly below; "" without any, or if no formula holds all."""
    if not line.below:
        return ""
    first, last = line.below[0].row, line.below[-1].row
    if last - first == len(line.below) - 1:
        return f"SUM({columns.at(key, first)}:{columns.at(key, last)})"
    text = "+".join(columns.at(key, one.row) for one in line.below)
    return text if len(text) < _LONGEST else ""


def _check(line: _Line, columns: Columns, unit: Won) -> Value:
    """Whether the sources come to the sum, and the lines below as well; rounding has its room."""
    total = Amount(columns.at(words.SUM, line.row), line.total)
    sources = columns.span(SOURCES[0], SOURCES[-1], line.row)
    own = Amount(f"SUM({sources})", sum(line.split))
    room, differs = rounding_room(line.split, unit), words.DIFFERS_FROM_SOURCES
    text = _sum_of(line, words.SUM, columns)
    if not text:
        return compared(total, own, differs, room)
    parts = [one.total for one in line.below]
    below = Amount(f"({text})", sum(parts))
    deeper = compared(total, below, words.DIFFERS_FROM_BELOW, rounding_room(parts, unit))
    return compared(total, own, differs, room, deeper)
