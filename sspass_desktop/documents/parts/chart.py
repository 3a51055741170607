"""The organisation chart, drawn from the departments."""

from collections.abc import Iterator, Sequence
from datetime import date

from sspass_desktop.documents.articles import AnyBlock
from sspass_desktop.documents.blocks import Item, ItemStyle, Origin
from sspass_desktop.documents.cells import runs
from sspass_desktop.documents.furniture import ChartBox, ChartGroup, OrganisationChart
from sspass_desktop.documents.parts.records import Records, at
from sspass_desktop.documents.rich import rich
from sspass_desktop.domain.names import squashed
from sspass_desktop.domain.organisation import Department, DepartmentKind
from sspass_desktop.domain.plan import Edition
from sspass_desktop.domain.vocabulary import FACILITY_WORDS
from sspass_desktop.texts import labels, parts

_DUTIES, _DUTY_LETTERS = 3, 14
"""So many of a unit's duties, and none longer, stand in its box; the table of duties has all."""


def organisation_chart(records: Records, origin: Origin) -> Iterator[AnyBlock]:
    """기구표: how many units, and the chart from the director down to the facilities."""
    groups = _facility_groups(records)
    run = {squashed(name) for group in groups for name in group.lines}
    found = [one for one in records.departments if squashed(one.name) not in run]
    if not found:
        return
    heads, units = _arranged(found)
    count = records.edition.declared_units or parts.units([one.kind for one in found])
    if count:
        lead = labels.bracketed(parts.UNITS)
        yield Item(ItemStyle.CIRCLE, rich(count), lead, origin=at(origin, 0))
    title = records.organisation.director_title or parts.DIRECTOR
    yield OrganisationChart(
        top=ChartBox(title, records.organisation.director),
        heads=tuple(ChartBox(one.name, _people([one], records.edition)) for one in heads),
        units=tuple(_unit(one, found, records.edition) for one in units),
        facilities_title=parts.facilities_title(len(records.facilities)) if groups else "",
        facilities=groups,
        supervisor=_supervisor(units, found) if groups else None,
        origin=origin,
    )


def _arranged(found: Sequence[Department]) -> tuple[list[Department], list[Department]]:
    """The heads below each other, and the units side by side below the last of them."""
    known = {one.uid for one in found}
    tops = [one for one in found if one.parent not in known]
    if len(tops) == len(found):  # nothing says who is below whom
        heads = [one for one in tops if one.kind is DepartmentKind.HEADQUARTERS]
        units = [one for one in tops if one not in heads]
        return (heads, units) if len(heads) == 1 and units else ([], tops)
    heads = []
    while len(tops) == 1 and (below := _below(tops[0], found)):
        heads += tops
        tops = below
    return heads, tops


def _below(unit: Department, found: Sequence[Department]) -> list[Department]:
    return [
        one for one in found if one.parent == unit.uid and one.uid not in (unit.uid, unit.parent)
    ]


def _with_all_below(unit: Department, found: Sequence[Department]) -> list[Department]:
    """A unit and all under it, each once even if units are said to be below each other."""
    gathered = [unit]
    for one in gathered:
        gathered += [other for other in _below(one, found) if other not in gathered]
    return gathered


def _unit(unit: Department, found: Sequence[Department], edition: Edition) -> ChartBox:
    """A unit's box: the units below it, or what it does."""
    own = _with_all_below(unit, found)
    duties = tuple(duty for duty in unit.duties if len(duty) <= _DUTY_LETTERS)
    lines = tuple(one.name for one in own[1:]) or duties[:_DUTIES]
    return ChartBox(unit.name, _people(own, edition), lines)


def _people(units: Sequence[Department], edition: Edition) -> str:
    """How many people units have; "" if the staff list does not say."""
    day = edition.base_date or date(edition.year, 1, 1)
    uids = {one.uid for one in units}
    count = sum(
        one.department in uids and (one.active_from or day) <= day and (one.active_to or day) >= day
        for one in edition.staff
    )
    return parts.staff(count) if count else ""


def _facility_groups(records: Records) -> tuple[ChartGroup, ...]:
    found = records.facilities
    return tuple(
        ChartGroup(
            parts.counted(found[first].group or parts.FACILITIES, count),
            tuple(one.name for one in found[first : first + count]),
        )
        for first, count in runs([one.group for one in found])
    )


def _supervisor(units: Sequence[Department], found: Sequence[Department]) -> int | None:
    """The only unit that is called after the facilities, else the only one that has the duty."""
    texts = [
        (
            " ".join(one.name for one in _with_all_below(unit, found)),
            " ".join(duty for one in _with_all_below(unit, found) for duty in one.duties),
        )
        for unit in units
    ]
    for told in zip(*texts, strict=True):
        for word in FACILITY_WORDS:
            who = [number for number, text in enumerate(told) if word in text]
            if len(who) == 1:
                return who[0]
    return None
