"""The agency: its units, people, facilities and history."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.money import Won


class EventKind(StrEnum):
    """What a history entry is."""

    HISTORY = "history"
    AWARD = "award"
    EVALUATION = "evaluation"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class HistoryEvent:
    """One entry of the agency's history, an award, or a grade received.

    ``date`` is None where the source names no day; ``when`` is then what it prints ("2021. 10.",
    "2025년"). ``awarded_by`` gave the award or the grade, ``result`` is the grade ("가등급").
    """

    date: date | None
    text: str
    kind: EventKind = EventKind.HISTORY
    awarded_by: str = ""
    when: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class ExternalGrant:
    """Money won in an open call; ``year`` is the one in whose results it is told."""

    title: str
    sponsor: str = ""
    amount_won: Won | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """The agency that owns the plan; the same in every edition.

    ``director_title`` is what its head is called (원장), "" for the usual word.
    """

    name: str = ""
    name_en: str = ""
    director: str = ""
    director_title: str = ""
    address: str = ""
    phone: str = ""
    established_on: date | None = None
    legal_basis: tuple[str, ...] = ()
    purpose: str = ""
    purpose_source: str = ""
    history: tuple[HistoryEvent, ...] = ()
    external_grants: tuple[ExternalGrant, ...] = ()


class DepartmentKind(StrEnum):
    """What a unit of the agency is."""

    HEADQUARTERS = "headquarters"
    OFFICE = "office"
    TEAM = "team"
    DIRECT_FACILITY = "direct_facility"
    ENTRUSTED_UNIT = "entrusted_unit"


@dataclass(frozen=True, slots=True)
class Department:
    """A unit that owns programmes. Names are unique within an edition.

    A unit that only last year's results know has ended: its ``valid_to`` lies before the year of
    the plan. The unit that took over names it as its ``predecessor``.
    """

    uid: Uid
    name: str
    kind: DepartmentKind = DepartmentKind.TEAM
    head_title: str = ""
    mission: str = ""
    duties: tuple[str, ...] = ()
    parent: Uid | None = None
    predecessor: Uid | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A person on the staff list."""

    uid: Uid
    name: str
    department: Uid | None = None
    grade: str = ""
    extension: str = ""
    active_from: date | None = None
    active_to: date | None = None


@dataclass(frozen=True, slots=True)
class Facility:
    """A facility that the agency runs, with its posts (``quota``) and people (``current``).

    Vacancies are computed, people less posts; ``declared_vacancy`` is what the source prints.
    """

    uid: Uid
    name: str
    type: str = ""
    group: str = ""
    run_by: str = ""
    quota: int | None = None
    current: int | None = None
    declared_vacancy: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class FacilityGroup:
    """A group of facilities with the number of them that the source prints."""

    name: str
    declared_count: int | None = None


@dataclass(frozen=True, slots=True)
class FacilityTotals:
    """What the table of facilities says as a whole; counts and sums are computed.

    ``groups`` in printed order; a facility names its own in ``Facility.group``.
    """

    as_of: date | None = None
    note: str = ""
    groups: tuple[FacilityGroup, ...] = ()
    declared_count: int | None = None
    declared_quota: int | None = None
    declared_current: int | None = None
    declared_vacancy: int | None = None


@dataclass(frozen=True, slots=True)
class GradeCount:
    """Posts and people of one grade; vacancies are computed, people less posts."""

    grade: str
    quota: int
    current: int
    declared_vacancy: int | None = None


@dataclass(frozen=True, slots=True)
class Headcount:
    """Posts and people by grade on one day; sums are computed."""

    as_of: date | None = None
    note: str = ""
    grades: tuple[GradeCount, ...] = ()
    declared_quota: int | None = None
    declared_current: int | None = None
    declared_vacancy: int | None = None


class AliasKind(StrEnum):
    """What an alias stands for."""

    FACILITY = "facility"
    DEPARTMENT = "department"
    FUND = "fund"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Alias:
    """A wrong, short or old name, confirmed by a user, and the official name it means."""

    kind: AliasKind
    name: str
    official: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word with one official form: a law, a body, an event, a service."""

    official: str
    short: str = ""
    kind: str = ""
