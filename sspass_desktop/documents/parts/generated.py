"""Which maker makes which generated block."""

from collections.abc import Mapping

from sspass_desktop.documents.parts.agency import legal_basis, profile, purpose
from sspass_desktop.documents.parts.chart import organisation_chart
from sspass_desktop.documents.parts.contract import contract
from sspass_desktop.documents.parts.history import awards, evaluations, grants, history
from sspass_desktop.documents.parts.money import expenditure, revenue, summary
from sspass_desktop.documents.parts.people import duties, facilities, headcount
from sspass_desktop.documents.parts.principles import principles
from sspass_desktop.documents.parts.records import Maker
from sspass_desktop.documents.parts.results import department_results, results
from sspass_desktop.documents.parts.strategy import (
    execution_tasks,
    goals_and_tasks,
    programmes,
    strategy,
)
from sspass_desktop.domain.outline import Query

MAKERS: Mapping[Query, Maker] = {
    Query.LEGAL_BASIS: legal_basis,
    Query.PURPOSE: purpose,
    Query.PROFILE: profile,
    Query.HISTORY: history,
    Query.ORGANISATION_CHART: organisation_chart,
    Query.HEADCOUNT: headcount,
    Query.FACILITIES: facilities,
    Query.DUTIES: duties,
    Query.BUDGET_SUMMARY: summary,
    Query.REVENUE: revenue,
    Query.EXPENDITURE: expenditure,
    Query.RESULTS: results,
    Query.EVALUATIONS: evaluations,
    Query.AWARDS: awards,
    Query.GRANTS: grants,
    Query.DEPARTMENT_RESULTS: department_results,
    Query.STRATEGY: strategy,
    Query.GOALS_AND_TASKS: goals_and_tasks,
    Query.EXECUTION_TASKS: execution_tasks,
    Query.PROGRAMMES: programmes,
    Query.CONTRACT: contract,
    Query.PRINCIPLES: principles,
}
