"""The facilities of the agency: groups, types, posts and people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from sspass_desktop.domain.organisation import Facility, FacilityGroup, FacilityTotals
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import joined, plain, whole
from sspass_desktop.importers.book.front.header import Header, filled_down, read_header
from sspass_desktop.importers.book.front.keys import Keys
from sspass_desktop.importers.book.front.staff import Posts, signed, tell_sums, tell_vacancy
from sspass_desktop.importers.book.front.stream import Grid
from sspass_desktop.importers.book.source import Ledger, SourceLine, squash

_PATTERNS = {
    "order": words.ORDER_COLUMN,
    "type": words.TYPE_COLUMN,
    "run_by": words.RUN_BY_COLUMN,
    "name": words.FACILITY_NAME_COLUMN,
    "group": words.GROUP_COLUMN,
    "quota": words.QUOTA,
    "current": words.CURRENT,
    "vacancy": words.VACANCY,
}
_FIGURES = ("quota", "current", "vacancy")
_LABELS = ("group", "type", "name", "run_by")


@dataclass(frozen=True, slots=True)
class FacilityTable:
    """The facilities in printed order, and what the table says of all of them."""

    facilities: tuple[Facility, ...]
    totals: FacilityTotals


@dataclass(slots=True)
class _Row:
    """A row below the header; ``figures`` holds None for what is not printed."""

    line: SourceLine
    cells: tuple[str, ...]
    figures: dict[str, int | None]
    labels: dict[str, str] = field(default_factory=dict)

    def posts(self) -> Posts | None:
        """What the row counts, if it counts posts and people."""
        quota, current = self.figures.get("quota"), self.figures.get("current")
        if quota is None or current is None:
            return None
        name = self.labels.get("name", "")
        return Posts(name, quota, current, self.figures.get("vacancy"))


def read_facilities(
    grid: Grid, day: date | None, note: str, keys: Keys, ledger: Ledger
) -> FacilityTable | None:
    """Read the table; None if it names no facilities with their posts, or says more."""
    header = read_header(grid, _PATTERNS)
    if "name" not in header.columns or not {"quota", "current"} & header.columns.keys():
        return None
    found = [_row(line, cells, header) for line, cells in header.body(grid)]
    rows = [row for row in found if row is not None]
    if len(rows) < len(found):
        return None
    sums = [row for row in rows if _is_total(row)]
    parts = _without_parts([row for row in rows if row not in sums])
    rows = [row for row in rows if row not in sums and row not in parts]
    beside = [part.labels[role] for part in parts for role in ("type", "name", "run_by")]
    if not rows or len(sums) > 1 or any(label and not _sums(label) for label in beside):
        return None
    counts = _named(rows)
    if not all(row.labels["name"] for row in rows):
        return None
    _turn(rows, sums)
    _tell(rows, counts, ledger)
    _tell_parts(parts, rows, ledger)
    groups = tuple(FacilityGroup(name, counts.get(name)) for name in _groups(rows) if name)
    facilities = tuple(_facility(row, keys) for row in rows)
    totals = FacilityTotals(day, note, groups)
    return FacilityTable(facilities, _totals(totals, sums, rows, ledger))


def _row(line: SourceLine, cells: tuple[str, ...], header: Header) -> _Row | None:
    """None: the row holds a figure that is none, or words in a column without a role."""
    labels = {role: plain(header.cell(cells, role)) for role in _LABELS}
    figures: dict[str, int | None] = {}
    for role in _FIGURES:
        cell = header.cell(cells, role)
        figures[role] = whole(cell)
        if cell and figures[role] is None:
            return None
    if header.others(cells):
        return None
    return _Row(line, cells, figures, labels)


def _is_total(row: _Row) -> bool:
    """Whether the row says the sums of all and nothing else."""
    labels = [squash(label) for label in row.labels.values() if label]
    known = (words.GRAND_TOTAL, words.COUNT_OF_FACILITIES)
    return bool(labels) and all(
        any(pattern.fullmatch(folded(label)) for pattern in known) for label in labels
    )


def _without_parts(rows: Sequence[_Row]) -> list[_Row]:
    """The rows that sum up a group; what they print of its label goes to the rows of the group."""
    parts: list[_Row] = []
    group = ""
    for place, row in enumerate(rows):
        own = "" if _sums(row.labels["group"]) else row.labels["group"]
        group = own or group
        if any(_sums(row.labels[role]) for role in ("group", "type", "name")):
            parts.append(row)
            below = rows[place + 1].labels if place + 1 < len(rows) else None
            if own and below and not below["group"]:
                below["group"] = own
            row.labels["group"] = group
    return parts


def _sums(label: str) -> bool:
    known = (words.SUBTOTAL, words.GRAND_TOTAL)
    return any(pattern.fullmatch(squash(label)) for pattern in known)


def _named(rows: Sequence[_Row]) -> dict[str, int]:
    """Give every row its group, type and name; answer the counts printed beside the groups.

    A label of a merged cell may sit on any of its rows; printed counts that add up tell which.
    """
    printed: list[str] = []
    counts: dict[str, int] = {}
    for row in rows:
        label = row.labels["group"]
        match = words.COUNTED_GROUP.search(folded(label))
        printed.append(label[: match.start()] if match else label)
        if match:
            counts[printed[-1]] = int(match[1])
    names = [name for name in printed if name]
    groups: Sequence[str] = filled_down(printed)
    if len(set(names)) == len(names) == len(counts) and sum(counts.values()) == len(rows):
        groups = [name for name in names for _ in range(counts[name])]
    for row, group in zip(rows, groups, strict=True):
        row.labels["group"] = group
    for _, same in groupby(rows, lambda row: row.labels["group"]):
        _typed(list(same))
    return counts


def _typed(rows: Sequence[_Row]) -> None:
    """Types of one group: a cell merged with the name's is the name."""
    for row in rows:
        labels = row.labels
        if not labels["name"]:
            labels["name"], labels["type"] = labels["type"], "-"
        labels["name"] = joined(labels["name"])
    filled = filled_down([row.labels["type"] for row in rows])
    for row, kind in zip(rows, filled, strict=True):
        row.labels["type"] = "" if kind == "-" else joined(kind)


def _turn(rows: Sequence[_Row], sums: Sequence[_Row]) -> None:
    """Count vacancies as people less posts."""
    counted = [(row, posts) for row in (*rows, *sums) if (posts := row.posts())]
    turned = signed([posts for _, posts in counted])
    for (row, _), posts in zip(counted, turned, strict=True):
        row.figures["vacancy"] = posts.vacancy


def _groups(rows: Sequence[_Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row.labels["group"] for row in rows))


def _facility(row: _Row, keys: Keys) -> Facility:
    labels = row.labels
    return Facility(
        keys.of("facility", labels["name"]),
        labels["name"],
        labels["type"],
        labels["group"],
        labels["run_by"],
        row.figures["quota"],
        row.figures["current"],
        row.figures["vacancy"],
    )


def _tell(rows: Sequence[_Row], counts: dict[str, int], ledger: Ledger) -> None:
    """Note printed vacancies and counts of groups that are not those of the rows."""
    for row in rows:
        posts = row.posts()
        if posts is not None:
            tell_vacancy(posts, row.line, ledger)
    for name, printed in counts.items():
        inside = [row for row in rows if row.labels["group"] == name]
        if len(inside) != printed:
            values = (name, str(printed), str(len(inside)))
            ledger.problem(inside[0].line, "facility_count_differs", *values)


def _tell_parts(parts: Sequence[_Row], rows: Sequence[_Row], ledger: Ledger) -> None:
    """Note printed sums of a group that are not those of its rows."""
    for part in parts:
        label = part.labels["group"]
        match = words.COUNTED_GROUP.search(folded(label))
        name = label[: match.start()] if match else label
        inside = [row for row in rows if row.labels["group"] == name]
        for role, kind in zip(_FIGURES, words.SUM_NAMES, strict=False):
            printed, real = part.figures[role], sum(row.figures[role] or 0 for row in inside)
            if printed is not None and printed != real:
                values = (f"{name} {kind}".strip(), str(printed), str(real))
                ledger.problem(part.line, "sum_differs", *values)


def _totals(
    totals: FacilityTotals, sums: Sequence[_Row], rows: Sequence[_Row], ledger: Ledger
) -> FacilityTotals:
    if not sums:
        return totals
    row = sums[0]
    matches = (words.COUNT_OF_FACILITIES.fullmatch(folded(plain(cell))) for cell in row.cells)
    count = next((int(match[1]) for match in matches if match), None)
    if count is not None and count != len(rows):
        name = next(cell for cell in row.cells if cell)
        values = (plain(name), str(count), str(len(rows)))
        ledger.problem(row.line, "facility_count_differs", *values)
    total = row.posts()
    if total is not None:
        figures = (
            sum(one.figures["quota"] or 0 for one in rows),
            sum(one.figures["current"] or 0 for one in rows),
        )
        tell_sums(total, figures, row.line, ledger)
        tell_vacancy(Posts(plain(row.cells[0]), *_pair(total), total.vacancy), row.line, ledger)
    return FacilityTotals(
        totals.as_of,
        totals.note,
        totals.groups,
        count,
        row.figures["quota"],
        row.figures["current"],
        row.figures["vacancy"],
    )


def _pair(posts: Posts) -> tuple[int, int]:
    return posts.quota, posts.current
