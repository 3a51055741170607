"""What happened to the agency: its history, awards, grades, money won."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from operator import itemgetter

from sspass_desktop.documents.blocks import Block, Caption, Cell, CellAlign, Grid, Origin
from sspass_desktop.documents.cells import header
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, text_row
from sspass_desktop.documents.tables import shown
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.organisation import EventKind, HistoryEvent
from sspass_desktop.texts import labels, parts

_HISTORY_MM = (28.0, 142.0)
_EVENT_MM = (100.0, 44.0, 26.0)
_GRANT_MM = (82.0, 44.0, 18.0, 26.0)
_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a list: names, widths in millimetres, how they are set."""

    names: Sequence[str]
    widths: tuple[float, ...]
    aligns: Sequence[CellAlign]


def history(records: Records, origin: Origin) -> Iterator[Block]:
    """연혁, by date; a line between the years."""
    found = _events(records, EventKind.HISTORY, EventKind.AGREEMENT)
    years = [event.date.year if event.date else None for event in found]
    turns = frozenset(row for row, (old, new) in enumerate(pairwise(years), start=2) if old != new)
    columns = _Columns((parts.DAY, parts.EVENT), _HISTORY_MM, (CENTRE, LEFT))
    rows = [(_day(event), event.text) for event in found]
    yield from _listed(columns, rows, origin, turns)


def awards(records: Records, origin: Origin) -> Iterator[Block]:
    """수상 및 인증, by date."""
    names = (parts.AWARD, parts.AWARDED_BY, parts.AWARDED_ON)
    columns = _Columns(names, _EVENT_MM, (LEFT, CENTRE, CENTRE))
    rows = [
        (event.text, event.awarded_by or _UNKNOWN, _day(event))
        for event in _events(records, EventKind.AWARD)
    ]
    yield from _listed(columns, rows, origin)


def evaluations(records: Records, origin: Origin) -> Iterator[Block]:
    """평가 결과: the grades that were given, with their year."""
    names = (parts.ASSESSMENT, parts.ASSESSOR, parts.GRADE)
    columns = _Columns(names, _EVENT_MM, (LEFT, CENTRE, CENTRE))
    rows = [
        (
            f"{event.when} {event.text}".strip(),
            event.awarded_by or _UNKNOWN,
            event.result or _UNKNOWN,
        )
        for event in _events(records, EventKind.EVALUATION)
    ]
    yield from _listed(columns, rows, origin)


def _events(records: Records, *kinds: EventKind) -> list[HistoryEvent]:
    """By date; an event of no known day stays behind the one that it follows."""
    days: list[tuple[date, HistoryEvent]] = []
    last = date.min
    for event in records.organisation.history:
        if event.kind in kinds:
            last = event.date or last
            days.append((last, event))
    return [event for _, event in sorted(days, key=itemgetter(0))]


def _day(event: HistoryEvent) -> str:
    return write_date(event.date) if event.date else event.when or _UNKNOWN


def grants(records: Records, origin: Origin) -> Iterator[Block]:
    """외부 공모사업: money won elsewhere."""
    rows = [
        (
            grant.title,
            grant.sponsor or _UNKNOWN,
            str(grant.year or _UNKNOWN),
            _UNKNOWN if grant.amount_won is None else shown(grant.amount_won),
        )
        for grant in records.organisation.external_grants
    ]
    if rows:
        yield Caption("", labels.IN_WON, origin)
    names = (parts.GRANT, parts.SPONSOR, parts.YEAR, parts.AMOUNT)
    columns = _Columns(names, _GRANT_MM, (LEFT, CENTRE, CENTRE, RIGHT))
    yield from _listed(columns, rows, origin)


def _listed(
    columns: _Columns,
    rows: Sequence[Sequence[str]],
    origin: Origin,
    groups: frozenset[int] = frozenset(),
) -> Iterator[Block]:
    if not rows:
        return
    cells: list[Cell] = header(columns.names)
    for row, texts in enumerate(rows, start=1):
        cells += text_row(row, texts, columns.aligns, origin=at(origin, row - 1))
    yield Grid(columns.widths, len(rows) + 1, tuple(cells), groups=groups, origin=origin)
