"""A plan file as one value: the agency and its editions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sspass_desktop.domain.budget import Budget
from sspass_desktop.domain.card import Card, CardSection
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Alias,
    Department,
    Facility,
    FacilityTotals,
    Headcount,
    Organisation,
    StaffMember,
    Term,
)
from sspass_desktop.domain.outline import Part, Section
from sspass_desktop.domain.results import ContractIndicator, DepartmentResult, OrganisationIndicator
from sspass_desktop.domain.strategy import Principle, Strategy


class EditionKind(StrEnum):
    """본계획 or 수정계획."""

    ORIGINAL = "original"
    REVISED = "revised"


class EditionStatus(StrEnum):
    """작성, 검토, 확정, 제출."""

    DRAFT = "draft"
    REVIEW = "review"
    FINAL = "final"
    SUBMITTED = "submitted"


class Rounding(StrEnum):
    """How the book rounds what it prints: 올림, 반올림, 절사."""

    UP = "up"
    HALF_UP = "half_up"
    DOWN = "down"


class CardDetail(StrEnum):
    """How much of a card is printed: all of it, one page, or one line of a list."""

    FULL = "full"
    PAGE = "page"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Build:
    """A choice of what to print, named if it is kept.

    Empty choices mean all. A card prints if its chapter, its department or itself is chosen; what
    is chosen prints in the order of the choice, the cards within their chapter. ``cover`` brings
    the back cover along. ``phones`` stand beside ``names`` only.
    """

    name: str = ""
    parts: tuple[Part, ...] = ()
    chapters: tuple[int, ...] = ()
    departments: tuple[Uid, ...] = ()
    cards: tuple[Uid, ...] = ()
    cover: bool = True
    contents: bool = True
    dividers: bool = True
    detail: CardDetail = CardDetail.FULL
    names: bool = True
    phones: bool = True
    double_sided: bool = False
    black_and_white: bool = False


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding that a person accepted with a reason; it returns when ``digest`` changes."""

    code: str
    card: Uid | None
    digest: str
    reason: str
    author: str = ""
    accepted_on: date | None = None


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """A remark on a card or one of its sections."""

    uid: Uid
    card: Uid | None
    text: str
    section: CardSection | None = None
    author: str = ""
    resolved_on: date | None = None


@dataclass(frozen=True, slots=True)
class ArchivedCard:
    """A card put away (보관함): nothing counts or prints it. ``place`` is its old one in its task.

    Places are counted from 0.
    """

    card: Card
    place: int = 0
    archived_on: date | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """One plan of one year: the original, or a revision of it.

    ``cards`` stand in printed order: chapter by chapter, each in the order of its list.
    A uid stands among them or in the ``archive``, not in both. ``declared_units`` is how the
    source counts the departments ("1실 3팀"); the count itself is computed.
    """

    uid: Uid
    year: int
    kind: EditionKind = EditionKind.ORIGINAL
    revision: int = 0
    title: str = ""
    status: EditionStatus = EditionStatus.DRAFT
    base_date: date | None = None
    approved_on: date | None = None
    base_edition: Uid | None = None
    rounding: Rounding = Rounding.HALF_UP
    strategy: Strategy = Strategy()
    budget: Budget = Budget()
    cards: tuple[Card, ...] = ()
    sections: tuple[Section, ...] = ()
    results: tuple[OrganisationIndicator, ...] = ()
    department_results: tuple[DepartmentResult, ...] = ()
    contract: tuple[ContractIndicator, ...] = ()
    principles: tuple[Principle, ...] = ()
    slogan: str = ""
    departments: tuple[Department, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    declared_units: str = ""
    facilities: tuple[Facility, ...] = ()
    facility_totals: FacilityTotals = FacilityTotals()
    headcount: Headcount = Headcount()
    aliases: tuple[Alias, ...] = ()
    terms: tuple[Term, ...] = ()
    builds: tuple[Build, ...] = ()
    accepted: tuple[AcceptedFinding, ...] = ()
    notes: tuple[ReviewNote, ...] = ()
    archive: tuple[ArchivedCard, ...] = ()

    @property
    def key(self) -> str:
        """Year and revision, as the command line names an edition: "2026-1"."""
        return f"{self.year}-{self.revision}"


def card_numbers(edition: Edition) -> Mapping[Uid, str]:
    """Number every card "chapter.place", from 1. A card without a task counts in chapter 0."""
    chapters = {task.uid: number for number, task in edition.strategy.numbered_tasks()}
    places: Counter[int] = Counter()
    numbers: dict[Uid, str] = {}
    for card in edition.cards:
        chapter = chapters.get(card.task, 0) if card.task is not None else 0
        places[chapter] += 1
        numbers[card.uid] = f"{chapter}.{places[chapter]}"
    return numbers


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a plan file holds."""

    organisation: Organisation = Organisation()
    editions: tuple[Edition, ...] = ()

    def year_before(self, edition: Edition) -> Edition | None:
        """The newest edition of the year before another, if the file holds one."""
        older = [one for one in self.editions if one.year == edition.year - 1]
        return max(older, key=lambda one: one.revision, default=None)
