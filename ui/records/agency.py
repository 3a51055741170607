"""The sheets of the agency: who it is, its history, its units, people and facilities."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sspass_desktop.domain import record_uses as uses
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import (
    Department,
    ExternalGrant,
    HistoryEvent,
    Organisation,
    StaffMember,
)
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.records import Records, Shape
from sspass_desktop.domain.renaming import followed
from sspass_desktop.texts import records as words
from ui.records.readers import (
    CountReader,
    DateReader,
    LinesReader,
    Named,
    NamesReader,
    Source,
    TextReader,
    WonReader,
    WordsReader,
)
from ui.records.sheet import Column, Form, FormField, Grid, Sheet

_DAY = DateReader()


def _agency(source: Source) -> Organisation:
    return source.plan.organisation


def _itself(_source: Source, record: Organisation) -> Organisation:
    return record


def _of_agency(field: str, source: Source) -> Records:
    held: Records = getattr(source.plan.organisation, field)
    return held


def _with_agency(field: str, source: Source, records: Records) -> Organisation:
    change: dict[str, Any] = {field: records}
    return replace(source.plan.organisation, **change)


def of_edition(field: str, source: Source) -> Records:
    """A list of the edition."""
    held: Records = getattr(source.edition, field)
    return held


def with_edition(field: str, source: Source, records: Records) -> Edition:
    """The edition with another list."""
    change: dict[str, Any] = {field: records}
    return replace(source.edition, **change)


def with_named(field: str, source: Source, records: Records) -> Edition:
    """The edition with another list; what names one that was renamed follows."""
    return followed(source.edition, with_edition(field, source, records))


def departments(source: Source) -> Named:
    """The units of the agency by name."""
    return [(one.uid, one.name) for one in source.edition.departments if one.name]


AGENCY = Sheet(
    "agency",
    words.AGENCY,
    Form(
        (
            FormField(words.NAME, "name"),
            FormField(words.NAME_EN, "name_en"),
            FormField(words.DIRECTOR, "director"),
            FormField(words.DIRECTOR_TITLE, "director_title"),
            FormField(words.ADDRESS, "address"),
            FormField(words.PHONE, "phone"),
            FormField(words.ESTABLISHED, "established_on", _DAY),
            FormField(words.LEGAL_BASIS, "legal_basis", LinesReader(), tall=True),
            FormField(words.PURPOSE, "purpose", tall=True),
            FormField(words.PURPOSE_SOURCE, "purpose_source"),
        ),
        _agency,
        _itself,
    ),
    of_agency=True,
)

HISTORY = Sheet(
    "history",
    words.HISTORY,
    grid=Grid(
        (
            Column(words.DATE, "date", _DAY, 120),
            Column(words.WHEN, "when", width=100),
            Column(words.EVENT, "text", width=420),
            Column(words.KIND, "kind", WordsReader(words.EVENT_KINDS), 90),
            Column(words.AWARDED_BY, "awarded_by", width=200),
            Column(words.GRADE_RECEIVED, "result", width=90),
        ),
        Shape(lambda: HistoryEvent(None, "")),
        partial(_of_agency, "history"),
        partial(_with_agency, "history"),
        stretch=2,
    ),
    of_agency=True,
)

GRANTS = Sheet(
    "grants",
    words.GRANTS,
    grid=Grid(
        (
            Column(words.GRANT, "title", width=420),
            Column(words.SPONSOR, "sponsor", width=220),
            Column(words.AMOUNT, "amount_won", WonReader(), 120, right=True),
            Column(words.YEAR, "year", CountReader(plain=True), 80, right=True),
        ),
        Shape(lambda: ExternalGrant("")),
        partial(_of_agency, "external_grants"),
        partial(_with_agency, "external_grants"),
    ),
    of_agency=True,
)


def first_doubled(names: Sequence[str]) -> str:
    """The first name that stands twice, "" if none does."""
    return next((name for at, name in enumerate(names) if name and name in names[:at]), "")


def _doubled_department(_source: Source, records: Records) -> str:
    twice = first_doubled([one.name for one in records])
    return words.doubled(twice, words.DEPARTMENTS) if twice else ""


def _department_stays(source: Source, department: Department) -> str:
    counts = {
        words.USED_CARDS: uses.cards_of_department,
        words.USED_STAFF: uses.staff_of_department,
        words.USED_DEPARTMENTS: uses.departments_of_department,
        words.USED_BUILDS: uses.builds_of_department,
    }
    for where, count in counts.items():
        if found := count(source.edition, department.uid):
            return words.department_in_use(department.name, where, found)
    return ""


def _without_units(source: Source) -> Edition:
    return replace(source.edition, declared_units="")


DEPARTMENTS = Sheet(
    "departments",
    words.DEPARTMENTS,
    printed=_without_units,
    grid=Grid(
        (
            Column(words.NAME, "name", width=180),
            Column(words.KIND, "kind", WordsReader(words.DEPARTMENT_KINDS), 90),
            Column(words.HEAD_TITLE, "head_title", width=90),
            Column(words.MISSION_OF_TEAM, "mission", width=300),
            Column(words.PARENT, "parent", NamesReader(departments, words.DEPARTMENTS), 120),
            Column(
                words.PREDECESSOR, "predecessor", NamesReader(departments, words.DEPARTMENTS), 120
            ),
            Column(words.FROM, "valid_from", _DAY, 100),
            Column(words.TO, "valid_to", _DAY, 100),
        ),
        Shape(lambda: Department(new_uid(), "")),
        partial(of_edition, "departments"),
        partial(with_named, "departments"),
        stretch=3,
        check=_doubled_department,
        keeps=_department_stays,
    ),
)


def _name(department: Department, _source: Source) -> str:
    return department.name


DUTIES = Sheet(
    "duties",
    words.DUTIES,
    grid=Grid(
        (
            Column(words.DEPARTMENT, width=200, computed=_name),
            Column(words.DUTY, "", width=560, inner=True),
        ),
        Shape(lambda: Department(new_uid(), ""), "duties", str),
        partial(of_edition, "departments"),
        partial(with_named, "departments"),
        stretch=1,
        fixed=True,
    ),
)


def _grades(source: Source) -> Sequence[str]:
    return tuple(dict.fromkeys(one.grade for one in source.edition.staff if one.grade))


def _member_stays(source: Source, member: StaffMember) -> str:
    found = uses.cards_of_member(source.edition, member.uid)
    return words.in_use(member.name, words.USED_CARDS, found) if found else ""


STAFF = Sheet(
    "staff",
    words.STAFF,
    grid=Grid(
        (
            Column(words.NAME, "name", width=140),
            Column(
                words.DEPARTMENT, "department", NamesReader(departments, words.DEPARTMENTS), 200
            ),
            Column(words.GRADE, "grade", TextReader(_grades), 100),
            Column(words.EXTENSION, "extension", width=120),
            Column(words.FROM, "active_from", _DAY, 120),
            Column(words.TO, "active_to", _DAY, 120),
        ),
        Shape(lambda: StaffMember(new_uid(), "")),
        partial(of_edition, "staff"),
        partial(with_named, "staff"),
        keeps=_member_stays,
    ),
)
