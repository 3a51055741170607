"""Which lists of a plan have tables of their own, and which list hangs under which.

Whatever is compared, added, counted or dated has a table. All other lists (lines, blocks, words)
are JSON text in the row of their owner. So are the lists of an archived card: it is out of account.
"""

from dataclasses import dataclass
from typing import Any

from sspass_desktop.domain.budget import BudgetNode, CostLine, FundTable, Side, SummaryRow
from sspass_desktop.domain.card import Card, Continuity, Indicator, ScheduleRow
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import (
    Alias,
    Department,
    ExternalGrant,
    Facility,
    GradeCount,
    HistoryEvent,
    Organisation,
    StaffMember,
    Term,
)
from sspass_desktop.domain.outline import Section
from sspass_desktop.domain.plan import AcceptedFinding, ArchivedCard, Build, Edition, ReviewNote
from sspass_desktop.domain.results import (
    ContractIndicator,
    ContractMeasure,
    DepartmentResult,
    Measure,
    OrganisationIndicator,
)
from sspass_desktop.domain.strategy import ExecutionTask, Goal, Principle, Task


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list and its table.

    ``path`` leads from the owner to the list. ``one`` names an item: a table below has a column
    of that name, and an item that is no record is a column of that name. ``tree`` is the field
    that holds more items of the same kind. ``side`` parts two lists that share a table.
    ``ordered``: the place in the list is kept. ``versioned``: every change counts ``version`` up.
    """

    table: str
    kind: Any
    path: str
    one: str = ""
    below: tuple["ListSpec", ...] = ()
    tree: str | None = None
    side: Side | None = None
    ordered: bool = True
    versioned: bool = False


def _measures(table: str) -> ListSpec:
    return ListSpec(table, Measure, "measures", "measure")


def _budget_nodes(side: Side) -> ListSpec:
    path = f"budget.{side.value}.accounts"
    return ListSpec("budget_nodes", BudgetNode, path, "node", tree="children", side=side)


ORGANISATION = ListSpec(
    "organisation",
    Organisation,
    "organisation",
    "organisation",
    (
        ListSpec("history_events", HistoryEvent, "history"),
        ListSpec("external_grants", ExternalGrant, "external_grants"),
    ),
    versioned=True,
)
"""A list of one, as there is one agency."""

CARDS = ListSpec(
    "cards",
    Card,
    "cards",
    "card",
    (
        ListSpec(
            "fund_tables",
            FundTable,
            "budget.tables",
            "fund_table",
            (ListSpec("cost_lines", CostLine, "lines"),),
        ),
        ListSpec("indicators", Indicator, "indicators"),
        ListSpec("schedule_rows", ScheduleRow, "schedule"),
        ListSpec("continuity", Continuity, "continuity"),
    ),
    versioned=True,
)

_EXECUTION_TASKS = ListSpec("execution_tasks", ExecutionTask, "execution_tasks")
_TASKS = ListSpec("tasks", Task, "tasks", "task", (_EXECUTION_TASKS,))
_LINKS = ListSpec("contract_links", Uid, "indicators", "indicator")
_CONTRACT_MEASURES = ListSpec(
    "contract_measures", ContractMeasure, "measures", "measure", (_LINKS,)
)

EDITIONS = ListSpec(
    "editions",
    Edition,
    "editions",
    "edition",
    (
        ListSpec("goals", Goal, "strategy.goals", "goal", (_TASKS,)),
        ListSpec("principles", Principle, "principles"),
        ListSpec("budget_summary", SummaryRow, "budget.summary"),
        _budget_nodes(Side.REVENUE),
        _budget_nodes(Side.EXPENDITURE),
        ListSpec("sections", Section, "sections"),
        ListSpec(
            "organisation_indicators",
            OrganisationIndicator,
            "results",
            "indicator",
            (_measures("measures"),),
        ),
        ListSpec(
            "department_results",
            DepartmentResult,
            "department_results",
            "department_result",
            (_measures("department_measures"),),
        ),
        ListSpec(
            "contract_indicators",
            ContractIndicator,
            "contract",
            "contract_indicator",
            (_CONTRACT_MEASURES,),
        ),
        ListSpec(
            "departments",
            Department,
            "departments",
            "department",
            (ListSpec("duties", str, "duties", "text"),),
        ),
        ListSpec("staff", StaffMember, "staff"),
        ListSpec("facilities", Facility, "facilities"),
        ListSpec("grade_counts", GradeCount, "headcount.grades"),
        ListSpec("aliases", Alias, "aliases"),
        ListSpec("terms", Term, "terms"),
        ListSpec("builds", Build, "builds"),
        ListSpec("accepted_findings", AcceptedFinding, "accepted"),
        ListSpec("review_notes", ReviewNote, "notes"),
        ListSpec("archived_cards", ArchivedCard, "archive"),
        CARDS,
    ),
    ordered=False,
    versioned=True,
)
