"""The sheets of posts and people: by grade, and of every facility."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from sspass_desktop.domain import record_uses as uses
from sspass_desktop.domain.identity import new_uid
from sspass_desktop.domain.organisation import (
    Facility,
    FacilityGroup,
    FacilityTotals,
    GradeCount,
    Headcount,
)
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.records import Records, Shape
from sspass_desktop.texts import records as words
from ui.records.agency import of_edition, with_named
from ui.records.readers import CountReader, DateReader, LinesReader, Read, Source, TextReader
from ui.records.sheet import Column, Form, FormField, Grid, Sheet

_DAY = DateReader()


def _vacancy(record: Facility | GradeCount, _source: Source) -> str:
    return words.vacancy(record.quota, record.current)


class _VacantReader(TextReader):
    """Vacancies as a book prints them."""

    def show(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        return words.vacancy(0, value) if isinstance(value, int) else ""

    typed = show


_VACANT = _VacantReader()


def _types(source: Source) -> Sequence[str]:
    return tuple(dict.fromkeys(one.type for one in source.edition.facilities if one.type))


def _groups(source: Source) -> Sequence[str]:
    named = [one.name for one in source.edition.facility_totals.groups]
    used = [one.group for one in source.edition.facilities if one.group]
    return tuple(dict.fromkeys((*named, *used)))


def _facility_stays(source: Source, facility: Facility) -> str:
    found = uses.lines_of_facility(source.edition, facility.uid)
    return words.in_use(facility.name, words.USED_BUDGET, found) if found else ""


def _facility_totals(source: Source) -> str:
    held = source.edition.facilities
    return words.totals(sum(one.quota or 0 for one in held), sum(one.current or 0 for one in held))


def _totals(source: Source) -> FacilityTotals:
    return source.edition.facility_totals


def _with_totals(source: Source, totals: FacilityTotals) -> Edition:
    return replace(source.edition, facility_totals=totals)


def _without_sums(source: Source) -> Edition:
    totals, held = source.edition.facility_totals, source.edition.facilities
    return replace(
        source.edition,
        facility_totals=replace(
            totals,
            groups=tuple(replace(one, declared_count=None) for one in totals.groups),
            declared_count=None,
            declared_quota=None,
            declared_current=None,
            declared_vacancy=None,
        ),
        facilities=tuple(replace(one, declared_vacancy=None) for one in held),
    )


class _GroupsReader(LinesReader):
    """The groups of facilities by name, one a line; a printed count stays with its name."""

    def typed(self, value: object, source: Source) -> str:  # noqa: ARG002 - as all
        return "\n".join(one.name for one in value) if isinstance(value, tuple) else ""

    def read(self, text: str, source: Source) -> Read:
        known = {one.name: one for one in source.edition.facility_totals.groups}
        names = dict.fromkeys(line.strip() for line in text.split("\n") if line.strip())
        return Read(tuple(known.get(name, FacilityGroup(name)) for name in names))


FACILITIES = Sheet(
    "facilities",
    words.FACILITIES,
    Form(
        (
            FormField(words.AS_OF, "as_of", _DAY),
            FormField(words.TABLE_NOTE, "note"),
            FormField(words.GROUPS_IN_ORDER, "groups", _GroupsReader(), tall=True),
        ),
        _totals,
        _with_totals,
    ),
    printed=_without_sums,
    grid=Grid(
        (
            Column(words.GROUP, "group", TextReader(_groups), 110),
            Column(words.TYPE, "type", TextReader(_types), 160),
            Column(words.FACILITY, "name", width=260),
            Column(words.RUN_BY, "run_by", TextReader(words.RUN_BYS), 100),
            Column(words.QUOTA, "quota", CountReader(), 70, right=True),
            Column(words.CURRENT, "current", CountReader(), 70, right=True),
            Column(words.VACANCY, "declared_vacancy", _VACANT, 70, right=True, computed=_vacancy),
            Column(words.FROM, "valid_from", _DAY, 100),
            Column(words.TO, "valid_to", _DAY, 100),
        ),
        Shape(lambda: Facility(new_uid(), "")),
        partial(of_edition, "facilities"),
        partial(with_named, "facilities"),
        stretch=2,
        keeps=_facility_stays,
        foot=_facility_totals,
    ),
)


def _headcount(source: Source) -> Headcount:
    return source.edition.headcount


def _with_headcount(source: Source, headcount: Headcount) -> Edition:
    return replace(source.edition, headcount=headcount)


def _counted(source: Source) -> Records:
    return source.edition.headcount.grades


def _with_grades(source: Source, records: Records) -> Edition:
    return replace(source.edition, headcount=replace(source.edition.headcount, grades=records))


def _grade_totals(source: Source) -> str:
    held = source.edition.headcount.grades
    return words.totals(sum(one.quota for one in held), sum(one.current for one in held))


def _without_grade_sums(source: Source) -> Edition:
    held = source.edition.headcount
    bare = replace(
        held,
        grades=tuple(replace(one, declared_vacancy=None) for one in held.grades),
        declared_quota=None,
        declared_current=None,
        declared_vacancy=None,
    )
    return replace(source.edition, headcount=bare)


HEADCOUNT = Sheet(
    "headcount",
    words.HEADCOUNT,
    Form(
        (FormField(words.AS_OF, "as_of", _DAY), FormField(words.TABLE_NOTE, "note")),
        _headcount,
        _with_headcount,
    ),
    printed=_without_grade_sums,
    grid=Grid(
        (
            Column(words.GRADE, "grade", width=200),
            Column(words.QUOTA, "quota", CountReader(0), 100, right=True),
            Column(words.CURRENT, "current", CountReader(0), 100, right=True),
            Column(words.VACANCY, "declared_vacancy", _VACANT, 100, right=True, computed=_vacancy),
        ),
        Shape(lambda: GradeCount("", 0, 0)),
        _counted,
        _with_grades,
        foot=_grade_totals,
    ),
)
