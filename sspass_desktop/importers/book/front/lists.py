"""Lists of lines that are records: history, awards, grades received, money won outside."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from sspass_desktop.domain.money import read_mixed, read_won
from sspass_desktop.domain.organisation import EventKind, ExternalGrant, HistoryEvent
from sspass_desktop.importers.book.characters import folded
from sspass_desktop.importers.book.front import vocabulary as words
from sspass_desktop.importers.book.front.dates import (
    Dated,
    dated_end,
    dated_start,
    dated_within,
    year_alone,
)
from sspass_desktop.importers.book.front.outlines import unmarked
from sspass_desktop.importers.book.source import SourceLine

T = TypeVar("T")

_RESULT = re.compile(r"(?P<text>.+?)\s*(?:\((?P<by>[^()]+)\))?\s*[:\uff1a]\s*(?P<result>.{1,20})")
_AMOUNT = re.compile(
    r"(?P<title>.+?)\s*(?:[:\uff1a]\s*(?P<amount>[^:\uff1a]+)|\((?P<inside>[^()]+)\))"
)


@dataclass(frozen=True, slots=True)
class Records(Generic[T]):
    """The records of a list, and the lines they were read from; other lines stay text."""

    items: tuple[T, ...]
    lines: tuple[SourceLine, ...]


def read_history(lines: Sequence[SourceLine]) -> Records[HistoryEvent] | None:
    """Read dated entries, also under the year that heads them; None if most lines bear no date."""
    items: list[HistoryEvent] = []
    used: list[SourceLine] = []
    year: int | None = None
    head: list[SourceLine] = []
    before: SourceLine | None = None
    for line in lines:
        above, before = before, line
        marker, text = unmarked(line.text)
        alone = year_alone(text)
        if alone is not None:
            year, head = alone, [line]
            continue
        within = dated_within(text, year) if year else None
        found = dated_start(text) or within or dated_end(text)
        if found is not None:
            items.append(HistoryEvent(found.date, found.text, when=found.when))
            used += [*head, line]
            head = []
        elif items and not marker and used[-1] is above:
            items[-1] = replace(items[-1], text=f"{items[-1].text} {text}")
            used.append(line)
    return _if_most(items, used, lines)


def read_awards(lines: Sequence[SourceLine]) -> Records[HistoryEvent] | None:
    """Read awards with the date at either end; None if most lines bear no date."""

    def read(text: str) -> Dated | None:
        return dated_end(text) or dated_start(text)

    def undated(text: str) -> Dated:
        return Dated(None, "", text)

    rows = _same_level(lines, read, undated)
    items = [
        HistoryEvent(found.date, found.text, EventKind.AWARD, when=found.when) for _, found in rows
    ]
    return _if_most(items, [line for line, _ in rows], lines)


def read_evaluations(lines: Sequence[SourceLine]) -> Records[HistoryEvent] | None:
    """Read "평가(기관) : 등급"; the year that opens a line is when it was."""
    items: list[HistoryEvent] = []
    used: list[SourceLine] = []
    for line in lines:
        match = _RESULT.fullmatch(unmarked(line.text)[1])
        if match is None or not words.GRADE_RESULT.fullmatch(folded(match["result"]).strip()):
            continue
        when, text = _year_first(match["text"])
        kind, result = EventKind.EVALUATION, match["result"].strip()
        items.append(HistoryEvent(None, text, kind, (match["by"] or "").strip(), when, result))
        used.append(line)
    return _if_most(items, used, lines)


def read_grants(lines: Sequence[SourceLine]) -> Records[ExternalGrant] | None:
    """Read "사업 : 7백만원"; None if most lines bear no amount."""
    rows = _same_level(lines, _grant, ExternalGrant)
    return _if_most([grant for _, grant in rows], [line for line, _ in rows], lines)


def _grant(text: str) -> ExternalGrant | None:
    match = _AMOUNT.fullmatch(text)
    printed = folded(match["amount"] or match["inside"]).strip() if match else ""
    if match is None or not words.AMOUNT_OF_GRANT.search(printed):
        return None
    won = read_won(printed)
    mixed = read_mixed(printed) if won is None else None
    if mixed is not None and mixed.denominator == 1:
        won = mixed.numerator
    return None if won is None else ExternalGrant(match["title"], "", won)


def _year_first(text: str) -> tuple[str, str]:
    match = words.LEADING_YEAR.match(text)
    return (match["when"], text[match.end() :]) if match else ("", text)


def _same_level(
    lines: Sequence[SourceLine], read: Callable[[str], T | None], otherwise: Callable[[str], T]
) -> list[tuple[SourceLine, T]]:
    """The lines that read as records, and those of the same sign that tell less.

    Nothing if fewer than half of these read as records.
    """
    parted = [(line, *unmarked(line.text)) for line in lines]
    found = {line.number: read(text) for line, _, text in parted}
    signs = {
        (marker, line.text[:1].isspace())
        for line, marker, _ in parted
        if marker and found[line.number] is not None
    }
    rows = list(_rows(parted, found, signs, otherwise))
    told = sum(found[line.number] is not None for line, _ in rows)
    return rows if told * 2 >= len(rows) else []


def _rows(
    parted: Sequence[tuple[SourceLine, str, str]],
    found: dict[int, T | None],
    signs: set[tuple[str, bool]],
    otherwise: Callable[[str], T],
) -> Iterator[tuple[SourceLine, T]]:
    for line, marker, text in parted:
        record = found[line.number]
        if record is not None:
            yield line, record
        elif (marker, line.text[:1].isspace()) in signs:
            yield line, otherwise(text)


def _if_most(
    items: Sequence[T], used: Sequence[SourceLine], lines: Sequence[SourceLine]
) -> Records[T] | None:
    """The records, if at least half of the lines went into them."""
    if not items or len(used) * 2 < len(lines):
        return None
    return Records(tuple(items), tuple(used))
