"""Counts and figures of the reference book; skipped where it is not at hand."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from sspass_desktop.domain.organisation import DepartmentKind, EventKind
from sspass_desktop.domain.outline import (
    Callout,
    Generated,
    Part,
    Picture,
    Query,
    Swot,
    Table,
)
from sspass_desktop.domain.plan import EditionKind
from sspass_desktop.importers.book.front.read import read_front
from sspass_desktop.importers.book.source import Ledger, decode, split_lines, split_parts

BOOK = Path(__file__).parents[4] / "shared" / "book" / "plan-2026.txt"
MILLION = 1_000_000
pytestmark = pytest.mark.skipif(not BOOK.exists(), reason="the reference book is not here")


@pytest.fixture(scope="module")
def read():
    lines = split_lines(decode(BOOK.read_bytes()))
    ledger = Ledger(lines)
    parts = split_parts(lines, ledger)
    return read_front(parts, ledger), ledger.report(0, 0), parts


@pytest.fixture(scope="module")
def edition(read):
    return read[0].edition


def test_every_line_before_the_cards_has_a_fate(read):
    _, report, parts = read
    first = parts.lines(Part.V)[0].number
    assert [item for item in report.unplaced if item.line < first] == []


def test_edition(edition):
    assert (edition.year, edition.kind, edition.revision) == (2026, EditionKind.REVISED, 1)
    assert edition.base_date == date(2026, 2, 1)
    assert edition.budget.unit_won == MILLION


def test_strategy_and_programmes(read):
    front = read[0]
    goals = front.edition.strategy.goals
    tasks = [task for goal in goals for task in goal.tasks]
    assert (len(goals), len(tasks)) == (3, 9)
    assert sum(len(task.execution_tasks) for task in tasks) == 18
    assert [len(listed.programmes) for listed in front.programmes] == [12, 5, 4, 12, 11, 8, 9, 8, 7]
    assert len(front.edition.strategy.policies) == len(front.edition.strategy.core_values) == 3
    assert len(front.edition.principles) == 5
    assert all(one.sentence and one.core for one in front.edition.principles)


def test_results(edition):
    assert len({one.band for one in edition.results}) == 4
    assert len(edition.results) == 16
    measures = [measure for one in edition.results for measure in one.measures]
    assert len(measures) == 22
    assert all(measure.target and measure.result and measure.declared_rate for measure in measures)


def test_contract(edition):
    assert len({one.band for one in edition.contract}) == 4
    assert len(edition.contract) == 10
    measures = [measure for one in edition.contract for measure in one.measures]
    assert len(measures) == 22
    assert sum(measure.remark != "" for measure in measures) == 11


def shape(node):
    return (node.total_won // MILLION, [shape(child) for child in node.children])


def test_revenue(edition):
    general, special = edition.budget.revenue.accounts
    assert shape(general) == (
        3012,
        [
            (44, [(44, [(44, [])])]),
            (
                2968,
                [
                    (2872, [(2872, [(833, []), (2039, [])])]),
                    (95, [(25, []), (70, [(49, []), (21, [])])]),
                ],
            ),
        ],
    )
    assert shape(special) == (
        8462,
        [(212, [(212, [(38, []), (174, [])])]), (8249, [(8249, [(8249, [])])])],
    )


def test_expenditure(edition):
    general, special = edition.budget.expenditure.accounts
    (costs,) = general.children
    running, other = costs.children
    purpose, overhead = running.children
    assert len(purpose.children) == 19
    assert [leaf.total_won // MILLION for leaf in overhead.children] == [1436, 404]
    assert shape(other) == (140, [(70, [(4, []), (66, [])]), (70, [(70, [])])])
    assert shape(special.children[0]) == (174, [(174, [(174, [])])])
    (facilities,) = special.children[1].children[0].children
    assert len(facilities.children) == 13
    assert all(leaf.used_outside for leaf in facilities.children)
    assert Counter(leaf.used_outside for leaf in purpose.children) == {False: 17, True: 2}


def test_what_is_off_in_the_print(edition):
    """One cell alone: its row, its children and its parent disagree with it."""
    trees = (edition.budget.revenue, edition.budget.expenditure)
    off = []
    for node in (node for tree in trees for node in tree.walk()):
        allowed = MILLION * max(1, (len(node.children) + 1) // 2)
        if node.children and abs(node.effective.province - node.computed.province) > allowed:
            off.append(node.effective.province // MILLION)
    assert off == [2039]


def test_generated_blocks_stand_where_records_were(edition):
    queries = [
        block.query
        for section in edition.sections
        for block in section.blocks
        if isinstance(block, Generated)
    ]
    assert queries == [
        Query.LEGAL_BASIS,
        Query.PURPOSE,
        Query.PROFILE,
        Query.HISTORY,
        Query.ORGANISATION_CHART,
        Query.HEADCOUNT,
        Query.FACILITIES,
        Query.DUTIES,
        Query.BUDGET_SUMMARY,
        Query.REVENUE,
        Query.EXPENDITURE,
        Query.RESULTS,
        Query.EVALUATIONS,
        Query.AWARDS,
        Query.GRANTS,
        *(Query.DEPARTMENT_RESULTS,) * 6,
        Query.STRATEGY,
        Query.GOALS_AND_TASKS,
        Query.EXECUTION_TASKS,
        Query.PROGRAMMES,
        Query.CONTRACT,
        Query.PRINCIPLES,
    ]


def test_agency(read):
    agency = read[0].organisation
    assert agency.established_on == date(2021, 10, 28)
    assert len(agency.legal_basis) == 2
    assert (agency.director_title, agency.purpose_source) == ("원장", "정관 제1조")
    kinds = Counter(event.kind for event in agency.history)
    assert kinds == {EventKind.HISTORY: 53, EventKind.AWARD: 6, EventKind.EVALUATION: 2}
    dated = [event for event in agency.history if event.kind is not EventKind.EVALUATION]
    assert all(event.date and not event.when for event in dated)
    grades = [event for event in agency.history if event.kind is EventKind.EVALUATION]
    assert [(one.when, one.result) for one in grades] == [("2025년", "A등급"), ("2025년", "가등급")]
    won = [grant.amount_won // MILLION for grant in agency.external_grants]
    assert won == [7, 70, 504, 176, 7, 5]
    assert {grant.year for grant in agency.external_grants} == {2025}


def test_headcount(edition):
    count = edition.headcount
    assert count.as_of == date(2026, 2, 1)
    assert [one.grade for one in count.grades] == ["원장", *(f"{n}급" for n in range(1, 7))]
    assert sum(one.quota for one in count.grades) == count.declared_quota == 24
    assert sum(one.current for one in count.grades) == count.declared_current == 19
    assert count.declared_vacancy == -5
    assert [one.declared_vacancy for one in count.grades] == [0, -1, 0, -3, 1, -4, 2]


def test_facilities(edition):
    totals = edition.facility_totals
    assert [group.declared_count for group in totals.groups] == [8, 5, 2]
    groups = Counter(one.group for one in edition.facilities)
    assert groups == {group.name: group.declared_count for group in totals.groups}
    assert (totals.declared_count, totals.declared_quota, totals.declared_current) == (15, 114, 104)
    assert sum(one.quota for one in edition.facilities) == 114
    assert sum(one.current for one in edition.facilities) == 104
    assert len({one.type for one in edition.facilities if one.type}) == 4
    assert sum(one.type == "" for one in edition.facilities) == 7


def test_departments(edition):
    duties = [len(one.duties) for one in edition.departments if one.duties]
    assert (len(duties), sum(duties)) == (5, 48)
    ended = [one for one in edition.departments if one.valid_to]
    assert [one.valid_to for one in ended] == [date(2025, 12, 31)] * 2
    assert not any(one.duties for one in ended)
    assert sum(one.mission != "" for one in edition.departments) == 6
    kinds = Counter(one.kind for one in edition.departments)
    assert kinds == {
        DepartmentKind.OFFICE: 1,
        DepartmentKind.TEAM: 6,
        DepartmentKind.DIRECT_FACILITY: 1,
        DepartmentKind.ENTRUSTED_UNIT: 1,
    }
    assert edition.declared_units == "1본부 1실 3팀"


def test_department_results(edition):
    results = edition.department_results
    assert len(results) == 67
    measures = [measure for one in results for measure in one.measures]
    assert len(measures) == 215
    assert sum(measure.result == "" for measure in measures) == 1  # a figure lost in the print
    by_department = Counter(one.department for one in results)
    assert sorted(by_department.values()) == [3, 7, 9, 14, 16, 18]
    assert by_department.keys() <= {one.name for one in edition.departments}
    subjects = [
        block.subject
        for section in edition.sections
        for block in section.blocks
        if block_of(block, Query.DEPARTMENT_RESULTS)
    ]
    names = {one.uid: one.name for one in edition.departments}
    assert [names[uid] for uid in subjects] == list(by_department)
    for name in by_department:
        numbers = [one.number for one in results if one.department == name]
        assert numbers == list(range(1, len(numbers) + 1))


def block_of(block, query):
    return isinstance(block, Generated) and block.query is query


def test_what_the_print_contradicts_is_told(read):
    kinds = Counter(problem.kind for problem in read[1].problems)
    assert kinds["units_differ"] == 1
    assert kinds["department_ended"] == 2
    assert kinds["result_row_cells"] == 1
    assert not {"sum_differs", "vacancy_differs", "facility_count_differs"} & kinds.keys()


def test_what_stays_text_is_written_text(read, edition):
    report = read[1]
    assert report.kept_as_text < 310
    blocks = [block for section in edition.sections for block in section.blocks]
    assert sum(isinstance(block, Picture) for block in blocks) == 6
    assert sum(isinstance(block, Callout) for block in blocks) == 4
    assert sum(isinstance(block, Swot) for block in blocks) == 1
    tables = [block for block in blocks if isinstance(block, Table)]
    assert len(tables) == 19
    assert sum(table.header_rows == 2 for table in tables) == 3
    assert [table.caption != "" for table in tables].count(True) == 3
    (swot,) = (block for block in blocks if isinstance(block, Swot))
    met = (swot.so, swot.wo, swot.st, swot.wt)
    assert [len(one) for one in met] == [3, 3, 2, 1]


def test_keys_are_unique(edition):
    trees = (edition.budget.revenue, edition.budget.expenditure)
    keys = [node.uid for tree in trees for node in tree.walk()]
    keys += [section.uid for section in edition.sections]
    measured = (*edition.results, *edition.contract, *edition.department_results)
    keys += [one.uid for one in (*measured, *edition.departments, *edition.facilities)]
    keys += [measure.uid for one in measured for measure in one.measures]
    assert len(keys) == len(set(keys))
