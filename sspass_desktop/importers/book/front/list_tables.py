"""Tables that list what other books list in lines: history, awards, grades, money won outside."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sspass_desktop.domain.money import read_exact
from sspass_desktop.domain.organisation import EventKind, ExternalGrant, HistoryEvent
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.cells import is_list, items, joined, plain
from sspass_desktop.importers.book.front.dates import Dated, dated_within, day_alone, year_alone
from sspass_desktop.importers.book.front.header import filled_down, read_header
from sspass_desktop.importers.book.front.stream import Grid

_PATTERNS = {
    "order": words.ORDER_COLUMN,
    "date": words.EVENT_DATE,
    "giver": words.EVENT_GIVER,
    "result": words.EVENT_RESULT,
    "amount": words.EVENT_AMOUNT,
    "text": words.EVENT_TEXT,
}
_NEEDED = {
    EventKind.HISTORY: {"date", "text"},
    EventKind.AWARD: {"date", "text"},
    EventKind.EVALUATION: {"result", "text"},
}
_PAIR = 2


def read_event_table(grid: Grid, kind: EventKind) -> tuple[HistoryEvent, ...] | None:
    """Read a table of events, with a header or as pairs of date and text; None if it is none."""
    header = read_header(grid, _PATTERNS)
    if header.columns.keys() >= _NEEDED[kind]:
        rows = [cells for _, cells in header.body(grid)]
        if any(map(header.others, rows)) or any(header.cell(row, "amount") for row in rows):
            return None
        values = [
            {role: header.cell(cells, role) for role in ("date", "text", "giver", "result")}
            for cells in rows
        ]
    elif "result" not in _NEEDED[kind] and all(map(_is_pair, grid.rows)):
        values = [dict(zip(("date", "text"), row, strict=False)) for row in grid.rows]
    else:
        return None
    dates = filled_down([plain(row["date"]) for row in values])
    if not all(plain(row["text"]) for row in values):
        return None
    pairs = zip(values, dates, strict=True)
    return tuple(event for row, date in pairs for event in _events(row, date, kind))


def read_grant_table(grid: Grid, unit_won: int) -> tuple[ExternalGrant, ...] | None:
    """Read a table of money won, amounts in a unit unless they print their own."""
    header = read_header(grid, _PATTERNS)
    if not {"text", "amount"} <= header.columns.keys():
        return None
    found = []
    for _, cells in header.body(grid):
        row = {role: plain(header.cell(cells, role)) for role in _PATTERNS}
        won = read_exact(row["amount"], unit_won)
        year = words.ANY_YEAR.fullmatch(folded(row["date"]).strip())
        unread = (
            (_whole(won) is None and row["amount"]) or (row["date"] and not year) or row["result"]
        )
        if unread or header.others(cells) or not row["text"]:
            return None
        title = joined(row["text"])
        found.append(
            ExternalGrant(title, row["giver"], _whole(won), int(year[1]) if year else None)
        )
    sums = [one for one in found if words.GRAND_TOTAL.fullmatch(one.title.replace(" ", ""))]
    return None if sums else tuple(found)


def _events(row: dict[str, str], date: str, kind: EventKind) -> Iterator[HistoryEvent]:
    """The event of a row, or the list of those of a year."""
    giver, result = plain(row.get("giver", "")), plain(row.get("result", ""))
    year, listed = year_alone(date), items(row["text"])
    if year is None or not is_list(row["text"]):
        day = day_alone(date)
        yield HistoryEvent(day, plain(row["text"]), kind, giver, "" if day else date, result)
        return
    for item in map(plain, listed):
        found = dated_within(item, year) or Dated(None, date, item)
        yield HistoryEvent(found.date, found.text, kind, giver, found.when, result)


def _is_pair(row: Sequence[str]) -> bool:
    """Whether a row is a day or a year and what happened."""
    filled = [cell for cell in row if cell]
    date = plain(row[0])
    told = day_alone(date) is not None or year_alone(date) is not None
    return len(filled) == _PAIR and row[0] == filled[0] and row[1] == filled[1] and told


def _whole(won: Fraction | None) -> int | None:
    return won.numerator if won is not None and won.denominator == 1 else None
