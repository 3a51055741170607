"""The rows of plain sheets as records: known ones with what the file says, new ones behind them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sspass_desktop.domain.differences import Unread
from sspass_desktop.domain.identity import Uid, named_uid
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import Facility, StaffMember
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.results import DepartmentResult, Measure
from sspass_desktop.domain.vocabulary import TOTAL_LABELS
from sspass_desktop.importers.plain.matching import Match, rows_of
from sspass_desktop.importers.plain.trees import read_tree
from sspass_desktop.importers.workbook import values
from sspass_desktop.importers.workbook.cells import Workbook
from sspass_desktop.importers.workbook.tables import Entry, Table
from sspass_desktop.importers.workbook.values import UnreadError, refuse
from sspass_desktop.texts import plain_workbooks as words
from sspass_desktop.texts.plain_workbooks import PlainKind

Record = TypeVar("Record", StaffMember, Facility)


@dataclass(frozen=True, slots=True)
class Plain:
    """A field of the edition as it would be with the rows, and what could not be read of them."""

    field: str
    value: Any
    unread: tuple[Unread, ...] = ()


def read_plain(workbook: Workbook, match: Match, edition: Edition) -> Plain:
    """What a sheet brings. Rows that name a known thing change it; nothing is taken away."""
    return _READERS[match.kind](rows_of(workbook, match), edition)


def _rows(
    table: Table, read: Callable[[Entry], Any], unread: list[Unread], name: str
) -> Iterator[Any]:
    """What can be read of the rows; sums are left out."""
    for entry in table.entries:
        try:
            if squashed(values.word(entry, name)) not in TOTAL_LABELS:
                yield read(entry)
        except UnreadError as error:
            unread.append(Unread(error.where, error.why))


def _written(entry: Entry, keys: Iterable[str]) -> dict[str, str]:
    """The words of some columns, without blanks."""
    found = ((key, values.word(entry, key)) for key in keys)
    return {key: word for key, word in found if word}


def _only(record: Any, entry: Entry, given: Mapping[str, object]) -> Any:  # noqa: ANN401 - of any kind
    """The record with what the file has columns for."""
    return replace(record, **{key: value for key, value in given.items() if key in entry.columns})


def _staff(table: Table, edition: Edition) -> Plain:
    units = {squashed(unit.name): unit.uid for unit in edition.departments}
    held = {(squashed(one.name), one.department): one for one in edition.staff}
    unread: list[Unread] = []
    above = ""

    def read(entry: Entry) -> tuple[tuple[str, Uid | None], StaffMember]:
        nonlocal above
        above = values.word(entry, "unit") or above
        name = values.word(entry, "name")
        unit = units.get(squashed(above))
        if above and unit is None:
            raise refuse(entry, "unit", words.no_such_unit(above))
        key = squashed(name), unit
        new = StaffMember(named_uid(edition.uid, "staff", above, name), name, unit)
        given = {"grade": values.text(entry, "grade"), "extension": values.text(entry, "extension")}
        return key, _only(held.get(key, new), entry, given)

    rows = [row for row in _rows(table, read, unread, "name") if row[0][0]]
    return Plain("staff", tuple({**held, **dict(rows)}.values()), tuple(unread))


def _facilities(table: Table, edition: Edition) -> Plain:
    held = {squashed(one.name): one for one in edition.facilities}
    unread: list[Unread] = []
    above = {"group": "", "type": ""}

    def read(entry: Entry) -> tuple[str, Facility]:
        above.update(_written(entry, above))
        name = values.word(entry, "name")
        new = Facility(named_uid(edition.uid, "facility", name), name)
        given = {
            **above,
            "run_by": values.text(entry, "run_by"),
            "quota": values.count(entry, "quota"),
            "current": values.count(entry, "current"),
        }
        return squashed(name), _only(held.get(squashed(name), new), entry, given)

    rows = [row for row in _rows(table, read, unread, "name") if row[0]]
    return Plain("facilities", tuple({**held, **dict(rows)}.values()), tuple(unread))


def _results(table: Table, edition: Edition) -> Plain:
    """A programme is known by team and title, its measure by name; blanks are as above."""
    held = {
        (squashed(one.department), squashed(one.title)): one for one in edition.department_results
    }
    unread: list[Unread] = []
    above = {"unit": "", "title": "", "number": ""}
    for entry in table.entries:
        try:
            if values.word(entry, "title") and values.word(entry, "title") != above["title"]:
                above["number"] = ""
            above.update(_written(entry, above))
            if squashed(above["title"]) in ("", *TOTAL_LABELS):
                continue
            key_ = squashed(above["unit"]), squashed(above["title"])
            uid = named_uid(edition.uid, "result", *key_)
            number = int(above["number"]) if above["number"].isdecimal() else None
            new = DepartmentResult(uid, above["unit"], number, above["title"])
            held[key_] = _with_measure(held.get(key_, new), entry)
        except UnreadError as error:
            unread.append(Unread(error.where, error.why))
    return Plain("department_results", tuple(held.values()), tuple(unread))


def _with_measure(result: DepartmentResult, entry: Entry) -> DepartmentResult:
    name = values.text(entry, "name")
    rate = values.word(entry, "rate").removesuffix("%")
    given = {
        "target": values.text(entry, "target"),
        "result_text": values.text(entry, "result_text"),
        "rate": rate or None,
        "note": values.text(entry, "note"),
    }
    fields = {"target": "target", "result_text": "result", "rate": "declared_rate", "note": "note"}
    said = {fields[key]: value for key, value in given.items() if key in entry.columns}
    known = [one for one in result.measures if squashed(one.name) == squashed(name)]
    if known:
        measures = tuple(
            replace(one, **said) if one is known[0] else one  # type: ignore[arg-type]
            for one in result.measures
        )
        return replace(result, measures=measures)
    new = replace(Measure(named_uid(result.uid, name), name), **said)  # type: ignore[arg-type]
    return replace(result, measures=(*result.measures, new))


def _revenue(table: Table, edition: Edition) -> Plain:
    unread: list[Unread] = []
    tree = read_tree(table, edition.budget.revenue, edition.uid, unread)
    return Plain("budget", replace(edition.budget, revenue=tree), tuple(unread))


def _expenditure(table: Table, edition: Edition) -> Plain:
    unread: list[Unread] = []
    tree = read_tree(table, edition.budget.expenditure, edition.uid, unread)
    return Plain("budget", replace(edition.budget, expenditure=tree), tuple(unread))


_READERS: Mapping[PlainKind, Callable[[Table, Edition], Plain]] = {
    PlainKind.RESULTS: _results,
    PlainKind.STAFF: _staff,
    PlainKind.FACILITIES: _facilities,
    PlainKind.REVENUE: _revenue,
    PlainKind.EXPENDITURE: _expenditure,
}
