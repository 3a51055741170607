"""What happened to the agency: its history, awards, grades, money won."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from operator import itemgetter

from sspass_desktop.documents.blocks import Block, Caption, Cell, CellAlign, Grid, Origin
from sspass_desktop.documents.cells import header
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.parts.rows import CENTRE, LEFT, RIGHT, WIDTH, text_row
from sspass_desktop.documents.tables import shown
from sspass_desktop.domain.entry.dates import write_date
from sspass_desktop.domain.organisation import EventKind, HistoryEvent
from sspass_desktop.texts import labels, parts

_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a list; ``width`` in millimetres, 0 takes what the others leave."""

    name: str
    width: float = 0.0
    align: CellAlign = CENTRE


_GIVER, _GRADE = _Column(parts.AWARDED_BY, 44.0), _Column(parts.GRADE, 26.0)


def history(records: Records, origin: Origin) -> Iterator[Block]:
    """연혁, by date; a line between the years."""
    found = _events(records, EventKind.HISTORY, EventKind.AGREEMENT)
    years = [event.date.year if event.date else None for event in found]
    turns = frozenset(row for row, (old, new) in enumerate(pairwise(years), start=2) if old != new)
    columns = (_Column(parts.DAY, 28.0), _Column(parts.EVENT, align=LEFT), _GIVER, _GRADE)
    rows = [(_day(event), event.text, *_given(event)) for event in found]
    yield from _listed(columns, rows, origin, turns)


def awards(records: Records, origin: Origin) -> Iterator[Block]:
    """수상 및 인증, by date."""
    columns = (
        _Column(parts.AWARD, align=LEFT),
        _GIVER,
        _GRADE,
        _Column(parts.AWARDED_ON, 26.0),
    )
    rows = [
        (event.text, *_given(event), _day(event)) for event in _events(records, EventKind.AWARD)
    ]
    yield from _listed(columns, rows, origin)


def evaluations(records: Records, origin: Origin) -> Iterator[Block]:
    """평가 결과: the grades that were given, with their year or day."""
    columns = (
        _Column(parts.ASSESSMENT, align=LEFT),
        _Column(parts.ASSESSOR, 44.0),
        _GRADE,
        _Column(parts.AWARDED_ON, 26.0),
    )
    rows = [
        (
            f"{event.when} {event.text}".strip(),
            *_given(event),
            write_date(event.date) if event.date else _UNKNOWN,
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


def _given(event: HistoryEvent) -> tuple[str, str]:
    """By whom something was given, and which grade."""
    return event.awarded_by or _UNKNOWN, event.result or _UNKNOWN


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
    columns = (
        _Column(parts.GRANT, align=LEFT),
        _Column(parts.SPONSOR, 44.0),
        _Column(parts.YEAR, 18.0),
        _Column(parts.AMOUNT, 26.0, RIGHT),
    )
    yield from _listed(columns, rows, origin)


def _listed(
    columns: Sequence[_Column],
    rows: Sequence[Sequence[str]],
    origin: Origin,
    groups: frozenset[int] = frozenset(),
) -> Iterator[Block]:
    """A row for each record; a column of which nothing is known is left out."""
    if not rows:
        return
    known = [n for n in range(len(columns)) if any(row[n] != _UNKNOWN for row in rows)]
    kept = [columns[n] for n in known]
    cells: list[Cell] = header([column.name for column in kept])
    aligns = [column.align for column in kept]
    for row, texts in enumerate(rows, start=1):
        cells += text_row(row, [texts[n] for n in known], aligns, origin=at(origin, row - 1))
    rest = WIDTH - sum(column.width for column in kept)
    widths = tuple(column.width or rest for column in kept)
    yield Grid(widths, len(rows) + 1, tuple(cells), groups=groups, origin=origin)
