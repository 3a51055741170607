"""The sheet of last year's results of a team."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.results import DepartmentResult, Measure, ResultStatus
from sspass_desktop.importers.team import values
from sspass_desktop.importers.team.frame import Memory
from sspass_desktop.importers.team.rows import Found
from sspass_desktop.importers.team.values import UnreadError, refuse
from sspass_desktop.importers.workbook.tables import Entry, Table
from sspass_desktop.texts import team_workbook as words
from sspass_desktop.texts.records import RESULT_STATUSES

_STATUSES: Mapping[str, object] = {word: status for status, word in RESULT_STATUSES.items()}


@dataclass(slots=True)
class _Held:
    head: DepartmentResult
    measures: list[tuple[Decimal, int, Measure]]
    whole: bool = True


def read_results(table: Table, memory: Memory, found: Found) -> tuple[DepartmentResult, ...]:
    """Last year's programmes in the order of the sheet; those that cannot be read are left out."""
    held: dict[Uid, _Held] = {}
    last: Uid | None = None
    for entry in table.entries:
        try:
            head = _head(entry, last, held, memory)
        except UnreadError as error:
            found.tell(error)
            if entry.cell("result").fault is not None:
                return ()
            continue
        last = head.uid
        one = held.setdefault(head.uid, _Held(head, []))
        try:
            measure = _measure(entry, head.uid, memory.edition.year)
        except UnreadError as error:
            found.tell(error)
            one.whole = False
            continue
        if measure is not None:
            above = one.measures[-1][0] if one.measures else Decimal(0)
            order = values.order(entry)
            one.measures.append((above if order is None else order, entry.row, measure))
    seen: set[Uid] = set()
    return tuple(_with_measures(one, seen) for one in held.values() if one.whole)


def _head(
    entry: Entry, last: Uid | None, held: Mapping[Uid, _Held], memory: Memory
) -> DepartmentResult:
    """The programme of a row; a row that names none belongs to the one above."""
    uid = _key(entry, memory)
    if uid in held:
        return held[uid].head
    title, unit = values.text(entry, "title"), values.text(entry, "unit")
    if not uid and not title and last is not None:
        return held[last].head
    if not title and not uid:
        raise refuse(entry, "title", words.NO_TITLE)
    uid = uid or named_uid("team result", unit, title)
    return DepartmentResult(uid, unit, values.count(entry, "number"), title)


def _key(entry: Entry, memory: Memory) -> Uid:
    """The key of a programme, "" if it is none that was handed out."""
    uid = Uid(values.word(entry, "result"))
    return uid if uid in memory.digests else Uid("")


def _measure(entry: Entry, result: Uid, year: int) -> Measure | None:
    """A measure, None where the row has none."""
    name, target = values.text(entry, "name"), values.text(entry, "target")
    reached = values.text(entry, "result_text")
    known = values.word(entry, "result") == result and values.word(entry, "measure")
    if not (name or target or reached or known):
        return None
    uid = known or named_uid(result, name, target, str(entry.row))
    status = values.word(entry, "status")
    if status and status not in _STATUSES:
        raise refuse(entry, "status", words.no_such_word(status, words.STATUS))
    meant = _STATUSES.get(status, ResultStatus.FINAL)
    rate = values.word(entry, "rate").removesuffix("%")
    return Measure(
        Uid(uid),
        name,
        target,
        reached,
        rate or None,
        values.day(entry, "as_of", year - 1),
        meant if isinstance(meant, ResultStatus) else ResultStatus.FINAL,
        values.text(entry, "note"),
        values.text(entry, "evidence"),
    )


def _with_measures(one: _Held, seen: set[Uid]) -> DepartmentResult:
    """A programme with its measures in order; a row that was copied gets a key of its own."""
    measures = []
    for _, row, measure in sorted(one.measures, key=lambda item: item[:2]):
        uid = measure.uid if measure.uid not in seen else named_uid(measure.uid, str(row))
        seen.add(uid)
        measures.append(replace(measure, uid=uid))
    return replace(one.head, measures=tuple(measures))
