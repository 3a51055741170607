"""What changed from one plan to another, record by record.

A record is what is read as a whole (``seeking.index.Body``): a card, a section, a field of the
agency or of an edition. The cards and the sections of an edition are records by themselves; its
own fields of these names are the lists of their uids. The key "" means the edition.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from sspass_desktop.domain.card import Card
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import Organisation
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.domain.seeking.index import Body, Root
from sspass_desktop.domain.trail.edits import Edit, EditKind, Path, edits, kind_at, taken_back

_LISTS: Mapping[str, Root] = {"cards": Root.CARD, "sections": Root.SECTION}


class Record(NamedTuple):
    """A record and its edition; None for the agency's."""

    edition: Uid | None
    body: Body


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of a record."""

    record: Record
    edit: Edit


def changes(before: Plan, after: Plan) -> Iterator[Change]:
    """All changes; taken back, the last one comes first."""
    for record, old, new in _pairs(before.organisation, after.organisation):
        for edit in edits(old, new):
            yield Change(record, edit)
    held = {edition.uid: edition for edition in before.editions}
    for edition in after.editions:
        was = held.pop(edition.uid, None)
        if was is None:
            yield Change(whole(edition.uid), Edit(EditKind.NEW))
        elif was is not edition:
            yield from _in_edition(was, edition)
    for edition in held.values():
        yield Change(whole(edition.uid), Edit(EditKind.GONE, before=edition))


def whole(edition: Uid) -> Record:
    """The record of an edition as a whole."""
    return Record(edition, Body(Root.EDITION, ""))


def _pairs(before: Organisation, after: Organisation) -> Iterator[tuple[Record, Any, Any]]:
    for field in fields(Organisation):
        record = Record(None, Body(Root.AGENCY, field.name))
        yield record, getattr(before, field.name), getattr(after, field.name)


def _in_edition(before: Edition, after: Edition) -> Iterator[Change]:
    old, new = parted(before), parted(after)
    for record, value in new.items():
        if record not in old:
            yield Change(record, Edit(EditKind.NEW))
            continue
        for edit in edits(old[record], value):
            yield Change(record, edit)
    for record, value in old.items():
        if record not in new:
            yield Change(record, Edit(EditKind.GONE, before=value))


def parted(edition: Edition) -> dict[Record, Any]:
    """All records of an edition and what they hold."""
    found: dict[Record, Any] = {}
    for field in fields(Edition):
        held = getattr(edition, field.name)
        if field.name in _LISTS:
            root = _LISTS[field.name]
            found.update({Record(edition.uid, Body(root, one.uid)): one for one in held})
            held = tuple(one.uid for one in held)
        if field.name != "uid":
            found[Record(edition.uid, Body(Root.EDITION, field.name))] = held
    return found


def joined(uid: Uid, records: Mapping[Record, Any]) -> Edition:
    """The edition that was parted into these records."""
    held = {
        field.name: records[Record(uid, Body(Root.EDITION, field.name))]
        for field in fields(Edition)
        if field.name != "uid"
    }
    for name, root in _LISTS.items():
        held[name] = tuple(records[Record(uid, Body(root, one))] for one in held[name])
    return Edition(uid, **held)


def plan_before(plan: Plan, newest_first: Iterable[Change]) -> Plan:
    """What a plan was before all these changes. Raises: MisfitError."""
    agency: dict[str, Any] = {}
    editions = {edition.uid: parted(edition) for edition in plan.editions}
    for change in newest_first:
        (uid, body), edit = change.record, change.edit
        if uid is None:
            held = agency.get(body.key, getattr(plan.organisation, body.key))
            agency[body.key] = taken_back(held, edit)
        elif not body.key:
            editions.pop(uid, None)
            if edit.kind is EditKind.GONE:
                editions[uid] = parted(edit.before)
        else:
            records = editions[uid]
            value = taken_back(records.pop(change.record, None), edit)
            if edit.kind is not EditKind.NEW:
                records[change.record] = value
    found = (joined(uid, records) for uid, records in editions.items())
    ordered = tuple(sorted(found, key=lambda one: (one.year, one.revision)))
    return Plan(replace(plan.organisation, **agency), ordered)


def kind_of(body: Body, path: Path = ()) -> Any:  # noqa: ANN401 - an annotation
    """The annotation of what stands at a path in a record. Raises: LookupError."""
    if body == Body(Root.EDITION, ""):
        return kind_at(Edition, path)
    if body.root is Root.EDITION and body.key in _LISTS:
        return kind_at(tuple[Uid, ...], path)
    match body.root:
        case Root.CARD:
            return kind_at(Card, path)
        case Root.SECTION:
            return kind_at(Section, path)
        case Root.AGENCY:
            return kind_at(Organisation, (body.key, *path))
    return kind_at(Edition, (body.key, *path))
