import re
from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_args

import pytest

from sspass_desktop.domain.card import CardSection, CardStatus
from sspass_desktop.domain.findings import Severity
from sspass_desktop.domain.formula import Sign, read_formula
from sspass_desktop.domain.identity import Uid
from sspass_desktop.domain.organisation import DepartmentKind, EventKind
from sspass_desktop.domain.outline import Block, Generated, Part, Picture, Query, Table
from sspass_desktop.domain.plan import Plan
from sspass_desktop.domain.results import LinkRule, ResultStatus
from sspass_desktop.domain.vocabulary import NEW_PROGRAMME, SPECIAL_ACCOUNT, TAGS
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.files import read_file
from sspass_desktop.services.checking import check, open_count
from sspass_desktop.services.sample import SAMPLE, sample_plan
from tests.filler import every_kind, filled

BOOK = Path(__file__).resolve().parents[3] / "shared" / "book" / "plan-2026.txt"
RUN = 26  # letters in a row, blanks aside, that chance does not repeat
KEYS = {"uid", "node", "task", "execution_task", "department", "predecessor", "staff", "facility"}


@pytest.fixture(scope="module")
def plan():
    return sample_plan()


@pytest.fixture(scope="module")
def edition(plan):
    (only,) = plan.editions
    return only


def _values(value, name=""):
    """Every value below, with the name of the field that holds it."""
    yield name, value
    if isinstance(value, tuple):
        for item in value:
            yield from _values(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _values(getattr(value, field.name), field.name)


def _members(value, kind):
    return {item for _, item in _values(value) if isinstance(item, kind)}


def _without_program(text):
    return re.sub(r'\n "program": "[^"]*",', "", text, count=1)


def test_the_file_is_what_the_program_writes():
    text = read_file(SAMPLE).decode("utf-8")
    assert _without_program(dumps(loads(text))) == _without_program(text)
    assert '"program"' in text


def test_nothing_is_left_to_mend(edition):
    reports = check(edition)
    assert [open_count(reports, severity) for severity in Severity] == [0, 0, 0]


def test_what_is_found_was_accepted_with_a_reason(edition):
    reasons = [report.accepted for report in check(edition)]
    assert reasons == [entry.reason for entry in edition.accepted]
    assert all(reasons)


def test_every_kind_of_value_occurs(plan):
    assert every_kind(plan) == every_kind(filled(Plan))


def test_every_choice_of_a_kind_occurs(plan):
    for kind in (CardStatus, DepartmentKind, EventKind, LinkRule, Query, ResultStatus):
        assert _members(plan, kind) == set(kind)


def test_every_kind_of_block_stands_in_the_parts(edition):
    blocks = [block for section in edition.sections for block in section.blocks]
    assert {type(block) for block in blocks} == set(get_args(Block))
    assert {block.query for block in blocks if isinstance(block, Generated)} == set(Query)
    assert {section.part for section in edition.sections} == set(Part) - {Part.V}


def test_cards_are_written_in_full(edition):
    assert len(edition.cards) >= 14
    prose = {section.value for section in CardSection} - {"overview", "budget"}
    for card in edition.cards:
        assert [name for name in sorted(prose) if not getattr(card, name)] == []
        assert all((card.overview.purpose, card.overview.period, card.overview.content))
        assert card.budget.nonbudget != bool(card.budget.tables)


def test_every_execution_task_is_served(edition):
    tasks = [task for _, task in edition.strategy.numbered_tasks()]
    served = {card.execution_task for card in edition.cards}
    assert served == {item.uid for task in tasks for item in task.execution_tasks}


def test_all_tags_and_levels_are_printed(edition):
    actions = [line for card in edition.cards for line in card.actions]
    assert {line.tag for line in actions} == {*TAGS, None}
    assert {line.level for line in actions} == {1, 2, 3}


def test_some_programmes_are_new(edition):
    new = [card for card in edition.cards if card.last_results[0].text == NEW_PROGRAMME]
    assert len(new) >= 2


def _headlines(card):
    return sum(line.level == 1 for line in card.issues)


def test_cards_raise_one_issue_or_several(edition):
    assert {_headlines(card) for card in edition.cards} >= {1, 2, 3}


def _runs(row):
    return sum(month - 1 not in row.months for month in row.months)


def test_schedules_have_every_shape(edition):
    rows = [row for card in edition.cards for row in card.schedule]
    assert any(row.group for row in rows)
    assert any(row.depth for row in rows)
    assert any(len(row.months) == 12 for row in rows)
    assert any(_runs(row) > 1 for row in rows)
    assert all(row.months for row in rows)


def test_budgets_have_every_shape(edition):
    budgets = [card.budget for card in edition.cards]
    funds = Counter(table.node for budget in budgets for table in budget.tables)
    assert any(budget.nonbudget for budget in budgets)
    assert any(len(budget.tables) == 1 for budget in budgets)
    assert any(len(budget.tables) == 2 for budget in budgets)
    assert max(funds.values()) >= 3
    assert any(SPECIAL_ACCOUNT in (budget.account or "") for budget in budgets)
    levels = {table.levels for budget in budgets for table in budget.tables}
    assert levels == {("목", "세목", "항목"), ("관", "항", "목")}


def test_formulas_have_every_shape(edition):
    lines = [line for c in edition.cards for table in c.budget.tables for line in table.lines]
    formulas = [read_formula(line.formula) for line in lines]
    assert {len(formula.factors) for formula in formulas if formula.is_product} >= {2, 3, 4}
    assert any("." in formula.factors[0].number for formula in formulas)
    assert any(factor.is_rate for formula in formulas for factor in formula.factors)
    assert any({Sign.OPEN, Sign.MINUS} <= set(formula.tokens) for formula in formulas)
    assert any(formula.label for formula in formulas)
    assert any(not line.label and not read_formula(line.formula).label for line in lines)
    split = [line.sources for line in lines if line.sources]
    for source in ("state", "province", "municipal", "other"):
        assert any(getattr(sources, source) for sources in split)


def test_funds_are_spent_to_the_won(edition):
    spent = Counter()
    nodes = {node.uid: node for node in edition.budget.expenditure.walk()}
    for card in edition.cards:
        for table in card.budget.tables:
            spent[table.node] += table.total_won
    for uid in spent.keys() & nodes.keys():
        left = nodes[uid].total_won - spent[uid]
        assert left > 0 if nodes[uid].used_outside else left == 0


def test_tables_and_pictures_have_every_shape(edition):
    in_cards = [block.content for card in edition.cards for block in card.blocks]
    in_parts = [block for section in edition.sections for block in section.blocks]
    for place in (in_cards, in_parts):
        pictures = [item for item in place if isinstance(item, Picture)]
        assert pictures
        assert all(p.data.startswith(b"\x89PNG") and len(p.data) < 40_000 for p in pictures)
        tables = [item for item in place if isinstance(item, Table)]
        assert any(table.spans for table in tables)
        assert {1, 2} <= {table.header_rows for table in tables}
        assert any("\n" in cell for table in tables for row in table.rows for cell in row)


def test_links_lead_somewhere(plan, edition):
    uids = {value for name, value in _values(plan) if name == "uid"}
    links = [value for name, value in _values(plan) if name in KEYS and isinstance(value, str)]
    names = {unit.name for unit in edition.departments}
    assert {link for link in links if link not in uids} <= names  # results name their department
    assert all(Uid(card.owner.staff) in uids for card in edition.cards)


def test_uids_are_unique(plan):
    uids = Counter(value for name, value in _values(plan) if name == "uid")
    assert [uid for uid, count in uids.items() if count > 1] == []


def _squashed(text):
    return re.sub(r"[\s*_|]+", "", text)


def _runs_of(text):
    return {text[i : i + RUN] for i in range(len(text) - RUN + 1)}


@pytest.mark.skipif(not BOOK.exists(), reason="the reference book is not here")
def test_nothing_is_copied_from_the_given_book(plan):
    book = BOOK.read_text(encoding="utf-8")
    known = _runs_of(_squashed(book))
    texts = [value for _, value in _values(plan) if isinstance(value, str)]
    assert [text for text in texts if _runs_of(_squashed(text)) & known] == []
    people = {member.name for member in plan.editions[0].staff}
    assert [name for name in sorted(people) if name in book] == []


def test_scaled_plan_has_as_many_times_the_cards(plan):
    thrice = sample_plan(3)
    assert len(thrice.editions[0].cards) == 3 * len(plan.editions[0].cards)
    assert open_count(check(thrice.editions[0]), Severity.ERROR) == 0
    assert open_count(check(thrice.editions[0]), Severity.WARNING) == 0
    assert loads(dumps(thrice)) == thrice
