"""All sheets in their groups, and which of them a generated block is made of."""

from collections.abc import Mapping

from sspass_desktop.domain.outline import Query
from sspass_desktop.texts import records as words
from ui.records import agency, planning, posts, results
from ui.records.sheet import Group, Sheet

GROUPS: tuple[Group, ...] = (
    (
        words.GROUP_PLAN,
        (planning.PLAN, planning.STRATEGY, planning.POLICIES, planning.PRINCIPLES),
    ),
    (
        words.GROUP_AGENCY,
        (
            agency.AGENCY,
            agency.HISTORY,
            agency.GRANTS,
            agency.DEPARTMENTS,
            agency.DUTIES,
            agency.STAFF,
            posts.HEADCOUNT,
            posts.FACILITIES,
        ),
    ),
    (words.GROUP_RESULTS, (results.RESULTS, results.DEPARTMENT_RESULTS, results.CONTRACT)),
    (words.GROUP_WORDS, (planning.ALIASES, planning.TERMS)),
)

OF_QUERY: Mapping[Query, Sheet] = {
    Query.LEGAL_BASIS: agency.AGENCY,
    Query.PURPOSE: agency.AGENCY,
    Query.PROFILE: agency.AGENCY,
    Query.HISTORY: agency.HISTORY,
    Query.EVALUATIONS: agency.HISTORY,
    Query.GRANTS: agency.GRANTS,
    Query.AWARDS: agency.HISTORY,
    Query.ORGANISATION_CHART: agency.DEPARTMENTS,
    Query.HEADCOUNT: posts.HEADCOUNT,
    Query.FACILITIES: posts.FACILITIES,
    Query.DUTIES: agency.DUTIES,
    Query.RESULTS: results.RESULTS,
    Query.DEPARTMENT_RESULTS: results.DEPARTMENT_RESULTS,
    Query.CONTRACT: results.CONTRACT,
    Query.STRATEGY: planning.STRATEGY,
    Query.GOALS_AND_TASKS: planning.STRATEGY,
    Query.EXECUTION_TASKS: planning.STRATEGY,
    Query.PROGRAMMES: planning.STRATEGY,
    Query.PRINCIPLES: planning.PRINCIPLES,
}
"""The others are made of the budget, which has a view of its own."""
