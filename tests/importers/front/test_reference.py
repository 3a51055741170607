"""Counts and figures of the reference book; skipped where it is not at hand."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from sspass_desktop.domain.outline import Generated, Part, Query
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
        Query.BUDGET_SUMMARY,
        Query.REVENUE,
        Query.EXPENDITURE,
        Query.RESULTS,
        Query.STRATEGY,
        Query.GOALS_AND_TASKS,
        Query.EXECUTION_TASKS,
        Query.PROGRAMMES,
        Query.CONTRACT,
        Query.PRINCIPLES,
    ]


def test_keys_are_unique(edition):
    trees = (edition.budget.revenue, edition.budget.expenditure)
    keys = [node.uid for tree in trees for node in tree.walk()]
    keys += [section.uid for section in edition.sections]
    keys += [one.uid for one in (*edition.results, *edition.contract)]
    keys += [m.uid for one in (*edition.results, *edition.contract) for m in one.measures]
    assert len(keys) == len(set(keys))
