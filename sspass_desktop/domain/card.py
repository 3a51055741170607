"""A programme of an edition, which is its card (사업 카드)."""

from dataclasses import dataclass
from enum import StrEnum

from sspass_desktop.domain.budget import CardBudget
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.outline import Line, Picture, Table

MONTHS = range(1, 13)


class CardStatus(StrEnum):
    """Where a card stands: 작성중, 검토, 보완, 확정."""

    DRAFT = "draft"
    REVIEW = "review"
    REVISE = "revise"
    FINAL = "final"


class CardSection(StrEnum):
    """The fixed sections of a card, in printed order."""

    GOALS = "goals"
    BACKGROUND = "background"
    STRATEGY_LINKS = "strategy_links"
    OVERVIEW = "overview"
    BUDGET = "budget"
    LAST_RESULTS = "last_results"
    IMPROVEMENTS = "improvements"
    ACTIONS = "actions"
    INDICATORS = "indicators"
    SCHEDULE = "schedule"
    ISSUES = "issues"
    EFFECTS = "effects"


@dataclass(frozen=True, slots=True)
class Person:
    """A name in the card's head box, its role there (담당자, 팀장 …) and the staff member meant."""

    role: str = ""
    name: str = ""
    phone: str | None = None
    staff: Uid | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """사업개요 without its money; ``period`` as typed."""

    purpose: str = ""
    period: str = ""
    content: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of 평가방법. ``kind`` is 정량 or 정성; ``target`` as typed, read by ``target.read``."""

    uid: Uid
    kind: str = ""
    criterion: str = ""
    name: str | None = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """A row of 추진일정: months 1 to 12, ascending. ``depth`` 1 is a sub-row (↳)."""

    label: str
    group: str | None = None
    depth: int = 0
    months: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse the impossible.

        Raises:
            ValueError: a month outside 1…12, or months that do not ascend.
        """
        if any(month not in MONTHS for month in self.months):
            message = f"month outside 1 to 12: {self.months}"
            raise ValueError(message)
        if list(self.months) != sorted(set(self.months)):
            message = f"months do not ascend: {self.months}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class CardBlock:
    """A free table or picture inside a section, behind the first ``after`` lines of it."""

    section: CardSection
    after: int
    content: Table | Picture


class ContinuityKind(StrEnum):
    """How a programme continues one of last year."""

    KEEP = "keep"
    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    ENDED = "ended"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Continuity:
    """A link to last year's programme (사업 승계)."""

    kind: ContinuityKind
    predecessor: Uid | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A programme and all its sections. Its number comes from its task and its place in it.

    ``task`` None: no chapter holds it. ``listed`` False: a body was found in an imported book that
    the chapter's list does not name. A programme of the list without a body is a card with empty
    sections.
    """

    uid: Uid
    title: str
    task: Uid | None = None
    execution_task: Uid | None = None
    listed: bool = True
    department: Uid | None = None
    status: CardStatus = CardStatus.DRAFT
    owner: Person = Person()
    head: Person = Person()
    goals: tuple[Line, ...] = ()
    background: tuple[Line, ...] = ()
    strategy_links: tuple[Line, ...] = ()
    overview: Overview = Overview()
    budget: CardBudget = CardBudget()
    last_results: tuple[Line, ...] = ()
    improvements: tuple[Line, ...] = ()
    actions: tuple[Line, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    schedule: tuple[ScheduleRow, ...] = ()
    issues: tuple[Line, ...] = ()
    effects: tuple[Line, ...] = ()
    blocks: tuple[CardBlock, ...] = ()
    continuity: tuple[Continuity, ...] = ()

    @property
    def is_written(self) -> bool:
        """Whether any section holds something; false for a programme that is only listed."""
        return any(
            (
                self.goals,
                self.background,
                self.strategy_links,
                self.overview != Overview(),
                self.budget != CardBudget(),
                self.last_results,
                self.improvements,
                self.actions,
                self.indicators,
                self.schedule,
                self.issues,
                self.effects,
                self.blocks,
            )
        )
