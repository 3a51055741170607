"""A pasted schedule and pasted indicators as the rows of a card."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sspass_desktop.domain.card import MONTHS, Indicator, ScheduleRow
from sspass_desktop.domain.entry.cells import Cells, unmerged
from sspass_desktop.domain.entry.changes import Change, Why
from sspass_desktop.domain.entry.columns import squashed
from sspass_desktop.domain.entry.months import read_months
from sspass_desktop.domain.entry.reading import Fault
from sspass_desktop.domain.identity import Uid, new_uid
from sspass_desktop.domain.vocabulary import (
    CRITERION_HEADERS,
    INDICATOR_HEADERS,
    KIND_HEADERS,
    KIND_TAILS,
    KINDS,
    MONTH,
    SUBROW_SIGNS,
    TARGET_HEADERS,
)

_ENOUGH = 4
_MONTH = re.compile(rf"(\d{{1,2}}){MONTH}?\Z", re.ASCII)
_AROUND = "()[]<>【】"
_COLUMNS = (KIND_HEADERS, CRITERION_HEADERS, INDICATOR_HEADERS, TARGET_HEADERS)
_KIND, _CRITERION, _NAME, _TARGET = range(4)


@dataclass(frozen=True, slots=True)
class PastedSchedule:
    """Rows in pasted order; with a ``fault`` there are none."""

    rows: tuple[ScheduleRow, ...] = ()
    changes: tuple[Change, ...] = ()
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class PastedIndicators:
    """Rows in pasted order; with a ``fault`` there are none."""

    rows: tuple[Indicator, ...] = ()
    changes: tuple[Change, ...] = ()
    fault: Fault | None = None


def schedule_rows(cells: Cells) -> PastedSchedule:
    """Read labels and months: whatever stands in a month's cell marks it, a coloured ground too.

    A ground under the labels as well only sets rows apart and is no mark. Without a header the last
    twelve columns are the months; in a narrower table the last column names them ("3~6월"). A bar
    may be one merged cell.
    """
    if cells.fault:
        return PastedSchedule(fault=cells.fault)
    first, months = _months(cells.rows)
    return _calendar(cells, first, months) if months else _listed(cells)


def _months(rows: Sequence[Sequence[str]]) -> tuple[int, Mapping[int, int]]:
    """The row behind the header, and which month each column is; empty if none are."""
    for number, row in enumerate(rows[:_ENOUGH]):
        found = {column: match for column, cell in enumerate(row) if (match := _MONTH.match(cell))}
        months = {column: int(match[1]) for column, match in found.items()}
        numbers = list(months.values())
        ascending = numbers == sorted(set(numbers) & set(MONTHS))
        if len(numbers) >= _ENOUGH and ascending:
            return number + 1, months
    width = len(rows[0]) if rows else 0
    before = width - len(MONTHS)
    return 0, {before + month - 1: month for month in MONTHS} if before > 0 else {}


def _calendar(cells: Cells, first: int, months: Mapping[int, int]) -> PastedSchedule:
    labels = min(months)
    bars, bars_parted = unmerged(cells, months)
    plain, groups_parted = unmerged(bars, range(labels), right=False)
    marked = []
    for number, row in enumerate(plain.rows[first:], first):
        coloured = {column for column in range(len(row)) if (number, column) in cells.shaded}
        bars_shown = coloured if coloured.isdisjoint(range(labels)) else ()
        shown = (month for at, month in months.items() if row[at] or at in bars_shown)
        if any(row):
            marked.append((row[:labels], tuple(shown)))
    return PastedSchedule(tuple(_rows(marked)), _parted(bars_parted + groups_parted))


def _listed(cells: Cells) -> PastedSchedule:
    """Labels, and months in words; a first row without months is a header."""
    plain, parted = unmerged(cells, right=False)
    marked, changes = [], list(_parted(parted))
    for number, row in enumerate(plain.rows):
        labels, words = (row[:-1], row[-1]) if len(row) > 1 else (row, "")
        reading = read_months(words)
        if not any(row) or (reading.fault and not number):
            continue
        if reading.fault:
            changes.append(Change(number, len(row) - 1, words, "", Why.NOT_READ))
        marked.append((labels, reading.value or ()))
    return PastedSchedule(tuple(_rows(marked)), tuple(changes))


def _rows(marked: Sequence[tuple[tuple[str, ...], tuple[int, ...]]]) -> Iterator[ScheduleRow]:
    """The outer of several labels is the group, which blanks below it take over."""
    group: str | None = None
    for labels, months in marked:
        *outer, label = (" ".join(cell.split()) for cell in labels)
        named = " ".join(filter(None, outer))
        group = named or (group if label else None)
        bare = label.lstrip(SUBROW_SIGNS).strip()
        yield ScheduleRow(
            bare or named, group if outer and bare else None, int(bare != label), months
        )


def _parted(count: int) -> tuple[Change, ...]:
    return (Change(None, None, "", str(count), Why.UNMERGED),) if count else ()


def indicator_rows(cells: Cells, uid: Callable[[], Uid] = new_uid) -> PastedIndicators:
    """Read kind, criterion, name and target by a header, else in this order.

    Blanks under a kind or a criterion take over what stands above. A table without a column of
    names has indicators whose name is None.
    """
    if cells.fault:
        return PastedIndicators(fault=cells.fault)
    plain, parted = unmerged(cells, right=False)
    first, columns = _indicator_columns(plain.rows)
    changes, rows = list(_parted(parted)), []
    above: dict[int, str] = {}
    for number, row in enumerate(plain.rows[first:], first):
        if not any(row):
            continue
        said = {what: row[column] for what, column in columns.items()}
        said[_KIND] = kind_of(said.get(_KIND, ""))[0]
        for what in (_KIND, _CRITERION):
            if not said.get(what) and above.get(what):
                changes.append(Change(number, columns.get(what), "", above[what], Why.FILLED))
                said[what] = above[what]
        above = said
        rows.append(
            Indicator(
                uid(),
                said[_KIND],
                said.get(_CRITERION, ""),
                said.get(_NAME),
                said.get(_TARGET, ""),
            )
        )
    return PastedIndicators(tuple(rows), tuple(changes))


def _indicator_columns(rows: Sequence[Sequence[str]]) -> tuple[int, Mapping[int, int]]:
    """The row behind the header, and where each of the four stands."""
    width = len(rows[0]) if rows else 0
    kinds = next((place for place in range(width) if _holds_kinds(rows, place)), None)
    for number, row in enumerate(rows[:_ENOUGH]):
        names = [squashed(cell) for cell in row]
        found = {
            what: column
            for column, name in reversed(list(enumerate(names)))
            for what, words in enumerate(_COLUMNS)
            if name in words
        }
        if len(found) > 1 and _TARGET in found:
            if kinds is not None:
                found[_KIND] = kinds
                if found.get(_CRITERION) == kinds:  # its heading spans both columns
                    found[_CRITERION] = kinds + 1
            return number + 1, found
    order = [column for column in range(width) if column != kinds]
    wanted = (_CRITERION, _TARGET) if len(order) == 2 else (_CRITERION, _NAME, _TARGET)  # noqa: PLR2004
    found = dict(zip(wanted, order, strict=False))
    return 0, found if kinds is None else {_KIND: kinds, **found}


def _holds_kinds(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether the column names kinds, below a header perhaps."""
    below = [row[column] for row in rows[1:] if row[column]]
    cells = below or [row[column] for row in rows if row[column]]
    return bool(cells) and all(kind_of(cell)[0] for cell in cells)


def kind_of(cell: str) -> tuple[str, bool]:
    """정량 or 정성, and whether the cell stands in the column of kinds at all."""
    name = "".join(cell.split()).strip(_AROUND)
    for word, kind in KINDS.items():
        if name.startswith(word) and name.removeprefix(word) in KIND_TAILS:
            return kind, True
    return "", name in KIND_TAILS and name != ""
